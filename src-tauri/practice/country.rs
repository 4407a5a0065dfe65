//! The four countries and what the program has to know of each: currency, zone, payment methods, VAT rates, and periods.
//!
//! The figures come from `assets/rules/<code>.json`, dated, so that a changed rate is a line of text and not code. Always
//! true: a period is a floor or a proposal, and where the law gives no year the answer is none and a person decides.
//! Nothing here is legal advice; each period carries the law it comes from, in the country's own language.

mod rules;

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A country the practice can be in (C53).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Country {
    /// Sweden.
    #[default]
    Se,
    /// Norway.
    No,
    /// Denmark.
    Dk,
    /// Finland.
    Fi,
}

impl Country {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Se, Self::No, Self::Dk, Self::Fi];

    /// The code, as ISO 3166-1 has it but in small letters: `se`, `no`, `dk`, `fi`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Se => "se",
            Self::No => "no",
            Self::Dk => "dk",
            Self::Fi => "fi",
        }
    }
}

/// What a country's profile says, for the screen to offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountryProfile {
    /// Which country.
    pub country: Country,
    /// ISO 4217 code: `SEK`, `NOK`, `DKK`, `EUR`.
    pub currency: String,
    /// IANA zone of the clinic: `Europe/Stockholm` …
    pub zone: String,
    /// Payment methods offered, most used first, as codes of the word catalogues: `card`, `swish`, `cash`, `invoice` …
    pub payment_methods: Vec<String>,
    /// VAT rates in force on the day asked for, in basis points (2500 = 25 %); 0 stands for exempt.
    pub vat_rates: Vec<u32>,
    /// Years a journal is kept by default after the last entry when the therapist is not licensed; `None` = therapist decides.
    pub journal_years: Option<u32>,
    /// The same for a licensed professional; `None` = not counted from the last entry (Finland), see the source.
    pub journal_years_licensed: Option<u32>,
    /// Years the money rows are kept after the end of the financial year.
    pub bookkeeping_years: u32,
    /// The law or custom behind the unlicensed period, in the country's own language.
    pub journal_source: String,
    /// The law behind the licensed period, by name and paragraph, in the country's own language.
    pub journal_source_licensed: String,
    /// The law behind the bookkeeping period.
    pub bookkeeping_source: String,
    /// The authority a client may complain to.
    pub authority: String,
    /// Finland, licensed: an electronic patient record must be a certified system, so the binder is the record.
    pub paper_first: bool,
}

/// A country's rules as they stand on a day.
#[must_use]
pub fn profile(country: Country, on: NaiveDate) -> CountryProfile {
    let rules = rules::of(country);
    CountryProfile {
        country,
        currency: rules.currency.clone(),
        zone: rules.zone.clone(),
        payment_methods: rules.payment_methods.clone(),
        vat_rates: rules.vat_on(on).to_vec(),
        journal_years: rules.journal.unlicensed.years,
        journal_years_licensed: rules.journal.licensed.years,
        bookkeeping_years: rules.bookkeeping.years,
        journal_source: rules.journal.unlicensed.source.clone(),
        journal_source_licensed: rules.journal.licensed.source.clone(),
        bookkeeping_source: rules.bookkeeping.source.clone(),
        authority: rules.authority.clone(),
        paper_first: rules.paper_first_licensed,
    }
}

/// The zone in which the country's clinics count their days.
#[must_use]
pub const fn zone(country: Country) -> chrono_tz::Tz {
    match country {
        Country::Se => chrono_tz::Europe::Stockholm,
        Country::No => chrono_tz::Europe::Oslo,
        Country::Dk => chrono_tz::Europe::Copenhagen,
        Country::Fi => chrono_tz::Europe::Helsinki,
    }
}

/// The ISO 4217 code of the country's currency.
#[must_use]
pub fn currency(country: Country) -> &'static str {
    &rules::of(country).currency
}

/// Until when a journal is kept, the day included: years after the last entry, or after birth where the law counts so.
///
/// `None` = no law and no custom gives a day, or the day of birth it counts from is not known: a person decides.
#[must_use]
pub fn journal_kept_until(
    country: Country,
    licensed: bool,
    last_entry: NaiveDate,
    born: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let period = rules::of(country).journal.of(licensed);
    match (period.years, period.years_from_birth, born) {
        (Some(years), ..) => Some(years_after(last_entry, years)),
        (None, Some(years), Some(born)) => Some(years_after(born, years)),
        _ => None,
    }
}

/// The law or custom behind [`journal_kept_until`].
#[must_use]
pub fn journal_source(country: Country, licensed: bool) -> &'static str {
    &rules::of(country).journal.of(licensed).source
}

/// The last day on which the money rows of a calendar year are kept; the financial year is taken to be that year.
#[must_use]
pub fn bookkeeping_kept_until(country: Country, year: i32) -> NaiveDate {
    let last = year.saturating_add_unsigned(rules::of(country).bookkeeping.years);
    NaiveDate::from_ymd_opt(last, 12, 31).unwrap_or(NaiveDate::MAX)
}

/// The law behind [`bookkeeping_kept_until`].
#[must_use]
pub fn bookkeeping_source(country: Country) -> &'static str {
    &rules::of(country).bookkeeping.source
}

/// The same day some years later; 29 February becomes 1 March, so that a period is never cut by a day.
fn years_after(on: NaiveDate, years: u32) -> NaiveDate {
    let year = on.year().saturating_add_unsigned(years);
    on.with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MAX)
}
