//! Identity numbers of the four countries: whether one can be right, and the one form in which it is kept (S05 C19).
//!
//! Always true: a number that its country accepts is never turned away. The Danish modulus 11 only warns, the Norwegian
//! rule of 2032 counts already, and the Finnish separator belongs to the person. Nothing is derived from a number, neither
//! sex nor date of birth: both have their own places on the card. This module knows no store, no card and no clock.

mod denmark;
mod finland;
mod norway;
mod sweden;

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};

use crate::{client::IdentityCheck, country::Country};

/// Why something typed is not an identity number of that country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityFault {
    /// Not the right number of digits, or characters that do not belong there.
    #[error("form")]
    Form,
    /// The day it names does not exist, or lies ahead.
    #[error("date")]
    Date,
    /// The check digits do not fit: most often a slip of the finger.
    #[error("check_digits")]
    CheckDigits,
}

impl IdentityFault {
    /// The code that reaches the desk: `form`, `date`, `check_digits`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Date => "date",
            Self::CheckDigits => "check_digits",
        }
    }
}

/// Accepted, though something about the number should be seen by whoever keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Warning {
    /// Danish, and modulus 11 does not add up: allowed since 1 October 2007 (cpr.dk).
    Modulus11,
    /// From a set of invented people (Norwegian Tenor).
    TestNumber,
    /// Given for a time or by one institution: Danish replacement, Norwegian help number, Finnish 900-999.
    TemporaryNumber,
    /// Norwegian, right only by the rule that holds for numbers issued from 1 January 2032.
    NewForm2032,
}

impl Warning {
    const fn code(self) -> &'static str {
        match self {
            Self::Modulus11 => "modulus11",
            Self::TestNumber => "test_number",
            Self::TemporaryNumber => "temporary_number",
            Self::NewForm2032 => "new_form_2032",
        }
    }
}

/// A number taken apart by its country's rule.
struct Reading {
    /// The form in which it is kept.
    kept: String,
    warning: Option<Warning>,
}

/// Whether a number can be right, without saying when: a two-digit year may stand for any century.
///
/// Warnings are codes: `modulus11`, `test_number`, `temporary_number`, `new_form_2032`.
#[must_use]
pub fn check(country: Country, number: &str) -> IdentityCheck {
    match read(country, number, None) {
        Ok(reading) => IdentityCheck {
            valid: true,
            warning: reading.warning.map(|warning| warning.code().to_owned()),
        },
        Err(_) => IdentityCheck {
            valid: false,
            warning: None,
        },
    }
}

/// The one form in which a number is kept, as of the day `on` (which settles the century of a Swedish two-digit year).
///
/// Sweden `YYYYMMDD-NNNC`, Norway `DDMMYYIIIKK`, Denmark `DDMMYY-SSSS`, Finland `DDMMYYSNNNT` with its own separator: two
/// Finns may differ in nothing but that sign (dvv.fi).
///
/// # Errors
/// [`IdentityFault`] when the number cannot be one of that country's, also when its day of birth lies after `on`.
pub fn normalise(country: Country, number: &str, on: NaiveDate) -> Result<String, IdentityFault> {
    Ok(read(country, number, Some(on))?.kept)
}

/// A kept number with its last four characters hidden, for cards and prints (S05).
#[must_use]
pub fn masked(number: &str) -> String {
    let shown = number.chars().count().saturating_sub(4);
    number
        .chars()
        .enumerate()
        .map(|(at, letter)| if at < shown { letter } else { '•' })
        .collect()
}

/// The namespace of a kept number in HL7 FHIR, as an `urn:oid:`; Sweden and Norway have one for each kind of number.
#[must_use]
pub fn namespace(country: Country, number: &str) -> &'static str {
    let digit = |at: usize| number.as_bytes().get(at).copied().unwrap_or(b'0');
    match country {
        Country::Se if digit(6) >= b'6' => "urn:oid:1.2.752.129.2.1.3.3",
        Country::Se => "urn:oid:1.2.752.129.2.1.3.1",
        Country::No if digit(0) >= b'4' => "urn:oid:2.16.578.1.12.4.1.4.2",
        Country::No => "urn:oid:2.16.578.1.12.4.1.4.1",
        Country::Dk => "urn:oid:1.2.208.176.1.2",
        Country::Fi => "urn:oid:1.2.246.21",
    }
}

fn read(country: Country, number: &str, on: Option<NaiveDate>) -> Result<Reading, IdentityFault> {
    let typed = tidy(number)?;
    match country {
        Country::Se => sweden::read(&typed, on),
        Country::No => norway::read(&typed),
        Country::Dk => denmark::read(&typed, on),
        Country::Fi => finland::read(&typed, on),
    }
}

/// What was typed, without blanks, in capitals, with every kind of dash as `-`. Nothing longer than a number can be.
fn tidy(number: &str) -> Result<Vec<u8>, IdentityFault> {
    let mut typed = Vec::with_capacity(13);
    for letter in number.chars().filter(|letter| !letter.is_whitespace()) {
        let letter = match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            other => other.to_ascii_uppercase(),
        };
        let byte = u8::try_from(letter)
            .ok()
            .filter(u8::is_ascii_graphic)
            .ok_or(IdentityFault::Form)?;
        if typed.len() == 13 {
            return Err(IdentityFault::Form);
        }
        typed.push(byte);
    }
    Ok(typed)
}

/// The digits of `typed` as figures; anything else in it is a fault of form.
fn figures<const N: usize>(typed: &[u8]) -> Result<[u32; N], IdentityFault> {
    let typed: &[u8; N] = typed.try_into().map_err(|_| IdentityFault::Form)?;
    if typed.iter().all(u8::is_ascii_digit) {
        Ok(typed.map(|byte| u32::from(byte - b'0')))
    } else {
        Err(IdentityFault::Form)
    }
}

/// Two figures as a number.
const fn pair(tens: u32, ones: u32) -> u32 {
    tens * 10 + ones
}

/// The weighted sum of figures, as every modulus rule begins.
fn weighted(figures: &[u32], weights: &[u32]) -> u32 {
    figures
        .iter()
        .zip(weights)
        .map(|(figure, weight)| figure * weight)
        .sum()
}

/// A day that exists, and that has come.
fn day(year: i32, month: u32, day: u32, on: Option<NaiveDate>) -> Result<NaiveDate, IdentityFault> {
    let born = NaiveDate::from_ymd_opt(year, month, day).ok_or(IdentityFault::Date)?;
    if on.is_some_and(|on| born > on) {
        Err(IdentityFault::Date)
    } else {
        Ok(born)
    }
}

/// Whether the day exists in some century in which somebody alive or remembered was born.
fn day_in_any_century(year: u32, month: u32, day: u32) -> bool {
    [1800, 1900, 2000]
        .into_iter()
        .any(|century| NaiveDate::from_ymd_opt(century + year.cast_signed(), month, day).is_some())
}

/// The day as `YYYYMMDD`.
fn stamp(year: i32, month: u32, day: u32) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// The newest year ending in these two figures whose day has come on `on`.
fn newest_century(year: u32, month: u32, day: u32, on: NaiveDate) -> i32 {
    let century = on.year() - on.year().rem_euclid(100);
    let candidate = century + year.cast_signed();
    let has_come = (candidate, month, day) <= (on.year(), on.month(), on.day());
    if has_come { candidate } else { candidate - 100 }
}
