//! The built-in consent texts in five languages, and how the practice's own name, periods and contact are filled in.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;
use serde::Deserialize;

use crate::{
    clinic::Clinic,
    consent::{ConsentText, Purpose},
    country,
    language::Language,
};

/// One language's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Texts {
    pub(super) version: u32,
    pub(super) language: Language,
    kinds: Vec<Kind>,
    #[serde(rename = "where")]
    places: BTreeMap<String, String>,
    by: BTreeMap<String, String>,
    periods: Periods,
    storage: Untitled,
    storage_licensed: Untitled,
    publishing: Titled,
    marketing: Titled,
}

/// A kind of data: the empty id stands for all of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    id: String,
    title: String,
    what: String,
}

/// How long is said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Periods {
    years: String,
    open: String,
    years_licensed: String,
    law_licensed: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Untitled {
    paragraphs: Vec<String>,
    basis: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Titled {
    title: String,
    paragraphs: Vec<String>,
    basis: String,
}

/// Every version, oldest first; a version once released stays here for good.
pub(super) static TEXTS: LazyLock<Vec<Texts>> = LazyLock::new(|| {
    [
        include_str!("../../../assets/forms/consent/1/sv.json"),
        include_str!("../../../assets/forms/consent/1/da.json"),
        include_str!("../../../assets/forms/consent/1/nb.json"),
        include_str!("../../../assets/forms/consent/1/fi.json"),
        include_str!("../../../assets/forms/consent/1/en.json"),
    ]
    .into_iter()
    .map(parse)
    .collect()
});

#[allow(clippy::panic)] // built in, and read by a test: it cannot fail at a desk
fn parse(text: &str) -> Texts {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("consent: {error}"))
}

/// The newest text for a purpose on a channel, as that practice shows it on that day.
pub(super) fn text(
    purpose: Purpose,
    channel: &str,
    language: Language,
    clinic: &Clinic,
    today: NaiveDate,
) -> Option<ConsentText> {
    let texts = TEXTS
        .iter()
        .filter(|texts| texts.language == language)
        .max_by_key(|texts| texts.version)?;
    let mut words = practice_words(texts, clinic, today);
    let (title, paragraphs, basis) = match purpose {
        Purpose::Storage => {
            let kind = texts.kinds.iter().find(|kind| kind.id == channel)?;
            words.insert("kind", kind.what.clone());
            let body = if clinic.licensed {
                &texts.storage_licensed
            } else {
                &texts.storage
            };
            (&kind.title, &body.paragraphs, &body.basis)
        }
        Purpose::Publishing => {
            words.insert("where", texts.places.get(channel)?.clone());
            (
                &texts.publishing.title,
                &texts.publishing.paragraphs,
                &texts.publishing.basis,
            )
        }
        Purpose::Marketing => {
            words.insert("by", texts.by.get(channel)?.clone());
            (
                &texts.marketing.title,
                &texts.marketing.paragraphs,
                &texts.marketing.basis,
            )
        }
    };
    Some(ConsentText {
        purpose,
        channel: channel.to_owned(),
        version: texts.version,
        language,
        title: fill(title, &words),
        paragraphs: paragraphs
            .iter()
            .map(|paragraph| fill(paragraph, &words))
            .collect(),
        basis: basis.clone(),
    })
}

fn practice_words(
    texts: &Texts,
    clinic: &Clinic,
    today: NaiveDate,
) -> BTreeMap<&'static str, String> {
    let profile = country::profile(clinic.country, today);
    let years = if clinic.licensed {
        profile.journal_years_licensed
    } else {
        profile.journal_years
    };
    let period = match (years, clinic.licensed) {
        (Some(_), false) => &texts.periods.years,
        (Some(_), true) => &texts.periods.years_licensed,
        (None, false) => &texts.periods.open,
        (None, true) => &texts.periods.law_licensed,
    };
    let said = |parts: [&str; 2]| {
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let name = said([&clinic.name, &clinic.organisation_number]);
    let reached = said([&clinic.email, &clinic.phone]);
    let years = years.unwrap_or_default().to_string();
    BTreeMap::from([
        ("period", fill(period, &BTreeMap::from([("years", years)]))),
        ("money_years", profile.bookkeeping_years.to_string()),
        (
            "contact",
            if reached.is_empty() {
                name.clone()
            } else {
                reached
            },
        ),
        ("practice", name),
        ("authority", profile.authority),
    ])
}

/// Puts words in the places of a text, each place once and from the left: what a practice is called is never read as a place.
pub(super) fn fill(text: &str, words: &BTreeMap<&str, String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after
            .split_once('}')
            .and_then(|(place, after)| Some((words.get(place)?, after)))
        {
            Some((word, after)) => {
                filled.push_str(word);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
