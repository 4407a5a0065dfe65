//! Text for paper: days, times, amounts, rates and the program's codes, as a reader of that language writes them.
//!
//! What always holds: the five catalogues have the same keys, so no word of one language stands on another's paper; times are
//! the clinic's own, whatever zone the machine is in. It knows no document and no record.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use practice::{
    clinic,
    language::Language,
    money::{Minor, Rate},
};
use std::sync::OnceLock;
use vault::Read;

use crate::Refusal;

const CATALOGUES: [&str; 5] = [
    include_str!("../../../assets/words/paper/desk-sv.ftl"),
    include_str!("../../../assets/words/paper/desk-da.ftl"),
    include_str!("../../../assets/words/paper/desk-nb.ftl"),
    include_str!("../../../assets/words/paper/desk-fi.ftl"),
    include_str!("../../../assets/words/paper/desk-en.ftl"),
];

/// A minus that a proportional typeface sets as wide as a figure.
const MINUS: &str = "\u{2212}";
/// Keeps a number in one piece.
const NO_BREAK: &str = "\u{A0}";

type Words = FluentBundle<FluentResource>;

/// One language of paper at one clinic.
#[derive(Clone, Copy)]
pub(super) struct Text {
    language: Language,
    zone: Tz,
    words: &'static Words,
}

impl Text {
    /// Text in `language` with the clock of the clinic.
    pub(super) fn of(r: &Read<'_>, language: Language) -> Result<Self, Refusal> {
        Ok(Self::new(language, clinic::zone(r)?))
    }

    pub(super) fn new(language: Language, zone: Tz) -> Self {
        Self {
            language,
            zone,
            words: words(language),
        }
    }

    /// The words of a key.
    pub(super) fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// The words of a key with its blanks filled in.
    pub(super) fn fill(&self, key: &str, blanks: &[(&str, &str)]) -> String {
        self.words
            .get_message(key)
            .and_then(|message| message.value())
            .map_or_else(
                || key.to_owned(),
                |pattern| {
                    let args: FluentArgs<'_> = blanks
                        .iter()
                        .map(|&(name, text)| (name, FluentValue::from(text)))
                        .collect();
                    self.words
                        .format_pattern(pattern, Some(&args), &mut Vec::new())
                        .into_owned()
                },
            )
    }

    /// The words of one of the program's codes, e.g. `swish` of `method`. A code that is not in the catalogue gives the
    /// group's own word for others, or where there is none what stands there, which somebody typed.
    pub(super) fn coded(&self, group: &str, code: &str) -> String {
        let key = format!("{group}-{}", code.replace(['_', '/', '+'], "-"));
        let other = format!("{group}-other");
        if self.words.has_message(&key) {
            self.say(&key)
        } else if self.words.has_message(&other) {
            self.say(&other)
        } else {
            code.to_owned()
        }
    }

    pub(super) fn yes_or_no(&self, yes: bool) -> String {
        self.say(if yes { "yes" } else { "no" })
    }

    /// `2026-11-22`, `22.11.2026`.
    pub(super) fn date(&self, on: NaiveDate) -> String {
        let (year, month, day) = (
            on.year().to_string(),
            format!("{:02}", on.month()),
            format!("{:02}", on.day()),
        );
        self.fill(
            "civil-date",
            &[("year", &year), ("month", &month), ("day", &day)],
        )
    }

    /// `söndag 22 november 2026`.
    pub(super) fn long_day(&self, on: NaiveDate) -> String {
        let weekday = self.say(&format!("weekday-{}", on.weekday().number_from_monday()));
        let month = self.say(&format!("month-{}", on.month()));
        let (day, year) = (on.day().to_string(), on.year().to_string());
        self.fill(
            "long-day",
            &[
                ("weekday", &weekday),
                ("day", &day),
                ("month", &month),
                ("year", &year),
            ],
        )
    }

    /// The civil date at the clinic at that instant.
    pub(super) fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// The day of an instant, as [`Self::date`] writes it.
    pub(super) fn date_of(&self, at: DateTime<Utc>) -> String {
        self.date(self.day_of(at))
    }

    /// `14:05` on the clinic's clock.
    pub(super) fn time(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&self.zone);
        let (hour, minute) = (
            format!("{:02}", local.hour()),
            format!("{:02}", local.minute()),
        );
        self.fill("clock-time", &[("hour", &hour), ("minute", &minute)])
    }

    /// Day and time.
    pub(super) fn moment(&self, at: DateTime<Utc>) -> String {
        self.fill(
            "moment",
            &[("date", &self.date_of(at)), ("time", &self.time(at))],
        )
    }

    /// An amount without its currency, always with two places: `1 250,00`.
    pub(super) fn amount(&self, amount: Minor) -> String {
        let (group, decimal) = self.marks();
        let all = amount.0.unsigned_abs();
        let sign = if amount.0 < 0 { MINUS } else { "" };
        format!(
            "{sign}{}{decimal}{:02}",
            grouped(all / 100, group),
            all % 100
        )
    }

    /// A VAT rate: `25 %`, `25,5 %`.
    pub(super) fn rate(&self, rate: Rate) -> String {
        let (_, decimal) = self.marks();
        let (whole, part) = (rate.0 / 100, rate.0 % 100);
        let figures = match (part, part % 10) {
            (0, _) => whole.to_string(),
            (_, 0) => format!("{whole}{decimal}{}", part / 10),
            _ => format!("{whole}{decimal}{part:02}"),
        };
        if self.language == Language::En {
            format!("{figures}%")
        } else {
            format!("{figures}{NO_BREAK}%")
        }
    }

    /// A measured figure with as many places as it has: `6`, `12,5`.
    pub(super) fn figure(&self, value: f64) -> String {
        let (_, decimal) = self.marks();
        value.to_string().replace('.', decimal).replace('-', MINUS)
    }

    /// A count.
    pub(super) fn count(&self, count: u32) -> String {
        grouped(count.into(), self.marks().0)
    }

    /// A size in the unit that leaves it short: `840 B`, `12 kB`, `3 MB`.
    pub(super) fn size(&self, bytes: u64) -> String {
        let (figure, unit) = match bytes {
            0..1_000 => (bytes, "B"),
            1_000..1_000_000 => (bytes.div_ceil(1_000), "kB"),
            _ => (bytes.div_ceil(1_000_000), "MB"),
        };
        format!("{}{NO_BREAK}{unit}", grouped(figure, self.marks().0))
    }

    /// What parts thousands, and what parts the places.
    const fn marks(&self) -> (&'static str, &'static str) {
        match self.language {
            Language::Sv | Language::Nb | Language::Fi => (NO_BREAK, ","),
            Language::Da => (".", ","),
            Language::En => (",", "."),
        }
    }
}

fn grouped(number: u64, mark: &str) -> String {
    let figures = number.to_string();
    let mut text = String::with_capacity(figures.len() + figures.len() / 3 * mark.len());
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(figure);
    }
    text
}

/// The words of a language, read once a process.
fn words(language: Language) -> &'static Words {
    static READ: [OnceLock<Words>; 5] = [const { OnceLock::new() }; 5];
    let place = Language::ALL
        .iter()
        .position(|&known| known == language)
        .unwrap_or_default();
    READ[place].get_or_init(|| {
        // A broken entry is left out here and found by the test that compares the catalogues.
        let resource = FluentResource::try_new(CATALOGUES[place].to_owned())
            .unwrap_or_else(|(readable, _)| readable);
        let mut bundle =
            FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        bundle
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone as _;
    use practice::country::{self, Country};
    use std::collections::BTreeSet;

    fn text(language: Language) -> Text {
        Text::new(language, chrono_tz::Europe::Stockholm)
    }

    fn keys(catalogue: &str) -> BTreeSet<&str> {
        catalogue
            .lines()
            .filter_map(|line| line.split_once(" = ").map(|(key, _)| key))
            .filter(|key| !key.starts_with('#'))
            .collect()
    }

    // covers: C21
    #[test]
    fn five_catalogues_have_the_same_keys_and_all_can_be_read() {
        let wanted = keys(CATALOGUES[0]);
        assert!(wanted.len() > 150);
        for (language, catalogue) in Language::ALL.into_iter().zip(CATALOGUES) {
            assert_eq!(keys(catalogue), wanted, "{language:?}");
            assert!(
                FluentResource::try_new(catalogue.to_owned()).is_ok(),
                "{language:?}"
            );
            for key in &wanted {
                assert_ne!(text(language).say(key), **key, "{language:?} {key}");
            }
        }
    }

    // covers: C21
    #[test]
    fn dates_and_times_are_the_clinics_own() {
        let late = Utc.with_ymd_and_hms(2026, 11, 21, 23, 30, 0).unwrap();
        assert_eq!(text(Language::Sv).moment(late), "2026-11-22 kl. 00:30");
        assert_eq!(text(Language::Da).moment(late), "22.11.2026 kl. 00.30");
        assert_eq!(text(Language::Fi).moment(late), "22.11.2026 klo 00.30");
        let on = text(Language::Sv).day_of(late);
        assert_eq!(text(Language::Sv).long_day(on), "söndag 22 november 2026");
        assert_eq!(
            text(Language::Da).long_day(on),
            "søndag den 22. november 2026"
        );
        assert_eq!(text(Language::Nb).long_day(on), "søndag 22. november 2026");
        assert_eq!(
            text(Language::Fi).long_day(on),
            "sunnuntai 22. marraskuuta 2026"
        );
        assert_eq!(text(Language::En).long_day(on), "Sunday 22 November 2026");
    }

    // covers: C21
    #[test]
    fn amounts_and_rates_are_written_as_in_each_language() {
        let written = |minor| Language::ALL.map(|language| text(language).amount(Minor(minor)));
        assert_eq!(
            written(125_000),
            [
                "1\u{A0}250,00",
                "1.250,00",
                "1\u{A0}250,00",
                "1\u{A0}250,00",
                "1,250.00"
            ]
        );
        assert_eq!(
            written(-5),
            [
                "\u{2212}0,05",
                "\u{2212}0,05",
                "\u{2212}0,05",
                "\u{2212}0,05",
                "\u{2212}0.05"
            ]
        );
        assert_eq!(
            text(Language::Sv).amount(Minor(10_000_000_000)),
            "100\u{A0}000\u{A0}000,00"
        );
        assert_eq!(text(Language::Fi).rate(Rate(2550)), "25,5\u{A0}%");
        assert_eq!(text(Language::Sv).rate(Rate(600)), "6\u{A0}%");
        assert_eq!(text(Language::En).rate(Rate(1305)), "13.05%");
        assert_eq!(text(Language::Sv).figure(12.5), "12,5");
        assert_eq!(text(Language::Sv).figure(7.0), "7");
        assert_eq!(text(Language::Sv).size(12_345), "13\u{A0}kB");
    }

    // covers: W10
    #[test]
    fn every_payment_method_of_every_country_has_its_word() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for country in Country::ALL {
            for method in country::profile(country, on).payment_methods {
                let key = format!("method-{}", method.replace('_', "-"));
                assert!(keys(CATALOGUES[0]).contains(key.as_str()), "{key}");
            }
        }
        assert_eq!(
            text(Language::Sv).coded("method", "cowries"),
            "Annat betalsätt"
        );
    }

    // covers: C25 C26
    #[test]
    fn every_act_that_can_be_about_a_client_has_its_words() {
        use crate::table::{Effect, Fact, TABLE};
        let not_about_a_client = [Fact::Session, Fact::Practice, Fact::Backup];
        for row in TABLE.iter().filter(|row| row.effect == Effect::Writes) {
            if row
                .facts
                .iter()
                .any(|fact| !not_about_a_client.contains(fact))
            {
                let key = format!("act-{}", row.name.replace('/', "-"));
                assert!(keys(CATALOGUES[0]).contains(key.as_str()), "{key}");
            }
        }
    }
}
