//! What may stand on a card, without a store.

use chrono::{Datelike, NaiveDate};
use phonenumber::{Mode, country::Id};

use crate::{
    client::{CardFields, ClientError, OwnValue, folding},
    country::Country,
    text,
};

/// The earliest year of birth that is believed.
const EARLIEST: i32 = 1880;

/// A card's fields as they may be kept; an own field left blank is not kept.
pub(crate) fn checked(typed: &CardFields, today: NaiveDate) -> Result<CardFields, ClientError> {
    let fields = CardFields {
        given: text::line("given", &typed.given, 200)?,
        family: text::line("family", &typed.family, 200)?,
        email: text::line("email", &typed.email, 254)?,
        phone: text::line("phone", &typed.phone, 60)?,
        street: text::line("street", &typed.street, 200)?,
        postcode: text::line("postcode", &typed.postcode, 20)?,
        city: text::line("city", &typed.city, 200)?,
        birth_on: typed.birth_on,
        birth_year: typed.birth_year,
        gender: text::line("gender", &typed.gender, 60)?,
        language: typed.language,
        agreement: text::lines("agreement", &typed.agreement, 4000)?,
        warning: text::lines("warning", &typed.warning, 4000)?,
        guardian: text::line("guardian", &typed.guardian, 400)?,
        notes_at_provider: typed.notes_at_provider,
        other_system: text::line("other_system", &typed.other_system, 200)?,
        own: own_values(&typed.own)?,
    };
    if !is_email(&fields.email) {
        return Err(ClientError::BadEmail);
    }
    let bad_date = |field: &str| {
        Err(ClientError::BadDate {
            field: field.to_owned(),
        })
    };
    if fields
        .birth_on
        .is_some_and(|born| born > today || born.year() < EARLIEST)
    {
        return bad_date("birth_on");
    }
    let of_date = fields
        .birth_on
        .map_or(EARLIEST..=today.year(), |born| born.year()..=born.year());
    if fields
        .birth_year
        .is_some_and(|year| !of_date.contains(&year))
    {
        return bad_date("birth_year");
    }
    Ok(fields)
}

fn own_values(typed: &[OwnValue]) -> Result<Vec<OwnValue>, ClientError> {
    let mut own: Vec<OwnValue> = Vec::with_capacity(typed.len());
    for value in typed {
        let text = text::lines("own", &value.text, 4000)?;
        if own.iter().any(|kept| kept.field == value.field) {
            return Err(ClientError::BadText {
                field: "own".to_owned(),
            });
        }
        if !text.is_empty() {
            own.push(OwnValue {
                field: value.field,
                text,
            });
        }
    }
    own.sort_by_key(|value| value.field);
    Ok(own)
}

/// Whether it is blank or has loosely the shape of an address: something, one `@`, something, no blanks.
pub(crate) fn is_email(address: &str) -> bool {
    address.is_empty()
        || address.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && !domain.is_empty()
                && !domain.contains('@')
                && !address.contains(' ')
        })
}

/// Mandatory fields that are missing (R11). A child is reached through its guardian.
pub(crate) fn missing(fields: &CardFields) -> Vec<String> {
    let mut missing = Vec::new();
    if fields.given.is_empty() || fields.family.is_empty() {
        missing.push("name".to_owned());
    }
    if fields.phone.is_empty() && digits(&fields.guardian).len() < 5 {
        missing.push("phone".to_owned());
    }
    missing
}

/// A phone number as E.164 (`+46701740635`), blank when it cannot be read as a number of that country or an international one.
pub(crate) fn phone_e164(country: Country, typed: &str) -> String {
    read_phone(country, typed)
        .map(|phone| phone.format().mode(Mode::E164).to_string())
        .unwrap_or_default()
}

fn read_phone(country: Country, typed: &str) -> Option<phonenumber::PhoneNumber> {
    let country = match country {
        Country::Se => Id::SE,
        Country::No => Id::NO,
        Country::Dk => Id::DK,
        Country::Fi => Id::FI,
    };
    // The library is made for numbers; what holds no figures is not given to it at all.
    if digits(typed).len() < 3 || typed.chars().count() > 60 {
        return None;
    }
    phonenumber::parse(Some(country), typed)
        .ok()
        .filter(phonenumber::is_valid)
}

/// Reads the tables of the world's telephone numbers, a tenth of a second of work, so that the first number typed does not wait for them.
pub fn read_phone_tables() {
    read_phone(Country::Se, "070-174 06 05");
}

/// Only the figures.
pub(crate) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Given and family name.
pub(crate) fn full_name(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_owned()
}

/// What a card is found by: letters as written, the same without marks, and its place in the list.
pub(crate) struct Traces {
    pub(crate) plain: String,
    pub(crate) folded: String,
    pub(crate) sort: String,
}

pub(crate) fn traces(country: Country, number: u32, fields: &CardFields) -> Traces {
    let name = full_name(&fields.given, &fields.family);
    let mut parts = vec![
        name.clone(),
        fields.email.clone(),
        fields.phone.clone(),
        digits(&fields.phone),
    ];
    if let Some(phone) = read_phone(country, &fields.phone) {
        parts.push(digits(&phone.format().mode(Mode::E164).to_string()));
        parts.push(digits(&phone.format().mode(Mode::National).to_string()));
    }
    if let Some(born) = fields.birth_on {
        parts.push(born.format("%Y-%m-%d %Y%m%d").to_string());
    } else if let Some(year) = fields.birth_year {
        parts.push(year.to_string());
    }
    parts.push(number.to_string());
    let all = parts.join("\n");
    let mut folded = folding::bare(&all);
    let spelled = folding::spelled(&name);
    if !folded.contains(&spelled) {
        folded.push('\n');
        folded.push_str(&spelled);
    }
    Traces {
        plain: folding::small(&all),
        folded,
        sort: folding::sort(country, &fields.family, &fields.given),
    }
}

/// What differs between two states of a card: field, before, after.
pub(crate) fn differences(
    old: &CardFields,
    new: &CardFields,
) -> Vec<(&'static str, String, String)> {
    let pairs = [
        ("given", old.given.clone(), new.given.clone()),
        ("family", old.family.clone(), new.family.clone()),
        ("email", old.email.clone(), new.email.clone()),
        ("phone", old.phone.clone(), new.phone.clone()),
        ("street", old.street.clone(), new.street.clone()),
        ("postcode", old.postcode.clone(), new.postcode.clone()),
        ("city", old.city.clone(), new.city.clone()),
        ("birth_on", shown(old.birth_on), shown(new.birth_on)),
        ("birth_year", shown(old.birth_year), shown(new.birth_year)),
        ("gender", old.gender.clone(), new.gender.clone()),
        (
            "language",
            old.language.code().to_owned(),
            new.language.code().to_owned(),
        ),
        ("agreement", old.agreement.clone(), new.agreement.clone()),
        ("warning", old.warning.clone(), new.warning.clone()),
        ("guardian", old.guardian.clone(), new.guardian.clone()),
        (
            "notes_at_provider",
            old.notes_at_provider.to_string(),
            new.notes_at_provider.to_string(),
        ),
        (
            "other_system",
            old.other_system.clone(),
            new.other_system.clone(),
        ),
    ];
    pairs
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .collect()
}

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
