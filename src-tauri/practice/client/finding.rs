//! Finding clients by any part of what is on the card (R01 R57).
//!
//! Every word looked for must be there. A card on which the words stand exactly as typed comes before one where only the
//! letters without their marks agree; within that, by name. Figures typed with gaps are one figure: a phone number, a date.

use vault::Read;

use crate::{
    client::{ClientError, Find, Found, folding, rules, store},
    clinic,
    country::Country,
    text,
};

/// One word looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// As typed, in small letters.
    pub(crate) plain: String,
    /// Without marks; one of these must stand on the card.
    pub(crate) any: Vec<String>,
}

impl Word {
    fn new(plain: String, any: impl IntoIterator<Item = String>) -> Self {
        let mut kept: Vec<String> = Vec::new();
        for letters in any {
            if !letters.is_empty() && !kept.contains(&letters) {
                kept.push(letters);
            }
        }
        // What is nothing but marks is looked for as it is, and found nowhere: it must not find everybody.
        if kept.is_empty() {
            kept.push(plain.clone());
        }
        Self { plain, any: kept }
    }
}

/// Finds clients. Without words: all active ones, or all, by name.
///
/// # Errors
/// [`ClientError::TooLong`] and [`ClientError::BadText`] for what cannot stand on a card either, or what the store says.
pub fn find(r: &Read<'_>, wanted: &Find) -> Result<Found, ClientError> {
    let typed = text::line("text", &wanted.text, 200)?;
    let words = words(clinic::country(r)?, &typed);
    let limit = if wanted.limit == 0 { 100 } else { wanted.limit };
    if words.is_empty() {
        return Ok(store::list(r, wanted.inactive, limit, wanted.offset)?);
    }
    Ok(store::search(
        r,
        &words,
        typed.parse().ok(),
        limit,
        wanted.offset,
    )?)
}

/// Takes apart what was typed.
pub(crate) fn words(country: Country, typed: &str) -> Vec<Word> {
    let figure = typed
        .chars()
        .all(|letter| letter.is_ascii_digit() || " +-./()".contains(letter))
        && typed.contains(|c: char| c.is_ascii_digit());
    if figure {
        let digits = rules::digits(typed);
        let without_prefix = digits.strip_prefix("00").unwrap_or_default().to_owned();
        let phone = rules::digits(&rules::phone_e164(country, typed));
        return vec![Word::new(
            digits.clone(),
            [
                digits,
                without_prefix,
                phone,
                day(typed).unwrap_or_default(),
            ],
        )];
    }
    typed
        .split_whitespace()
        .map(|word| {
            Word::new(
                folding::small(word),
                [folding::bare(word), folding::spelled(word)],
            )
        })
        .collect()
}

/// A date as it is typed in the north, `2.3.1984` or `2/3 1984`, as it stands on the card: `19840302`.
fn day(typed: &str) -> Option<String> {
    let parts: Vec<&str> = typed
        .split(['.', '/', ' ', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let (day, month): (u32, u32) = (day.parse().ok()?, month.parse().ok()?);
    let plausible = year.len() == 4 && (1..=31).contains(&day) && (1..=12).contains(&month);
    plausible.then(|| format!("{year}{month:02}{day:02}"))
}
