//! The practice itself: who is controller, where, who the therapist is, and how the desk is set (W43 R10 C03 C53).
//!
//! One row. Its name, address and company id stand on everything that is printed.

mod rules;
mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client,
    country::{self, Country},
    language::Language,
    text::takes_text,
};

/// Why the practice or its settings were not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClinicError {
    /// Something that stands on every print is missing (W43): `name`.
    #[error("incomplete")]
    Incomplete {
        /// Field names.
        missing: Vec<String>,
    },
    /// A text is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Which.
        field: String,
        /// Characters allowed.
        max: u32,
    },
    /// A text holds control characters.
    #[error("bad text in {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// The e-mail address has not the shape of one.
    #[error("bad e-mail")]
    BadEmail,
    /// A figure outside what the setting allows.
    #[error("{field} out of range")]
    BadNumber {
        /// Which.
        field: String,
    },
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(ClinicError);

/// The practice as it stands on letterheads and in notices.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Clinic {
    /// Name of the practice.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Country whose rules apply.
    pub country: Country,
    /// Organisation number, CVR, Y-tunnus.
    pub organisation_number: String,
    /// E-mail of the contact point (C04).
    pub email: String,
    /// Phone of the contact point.
    pub phone: String,
    /// The therapist's full name (R10).
    pub therapist_name: String,
    /// Title, as printed after the name.
    pub therapist_title: String,
    /// The therapist's own phone.
    pub therapist_phone: String,
    /// Licensed or authorised health professional acting as such: changes what the law makes us keep.
    pub licensed: bool,
    /// Language of the screen.
    pub language: Language,
    /// Invented people: marked everywhere and cut off from any provider (T48).
    #[serde(default)]
    pub demo: bool,
}

/// How the desk is set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Settings {
    /// Minutes without a key or mouse before the vault locks; 1 to 120, 5 by default (W08).
    pub idle_minutes: u32,
    /// Months after which an intake has to be renewed; 12 by default.
    pub intake_months: u32,
    /// Printer chosen last; `None` = ask.
    pub printer: Option<String>,
    /// Light, dark or as the desktop says: `light`, `dark`, `system`.
    pub appearance: String,
    /// Pages mirrored for a duplex printer.
    pub duplex: bool,
    /// The clinic's own rule for a late cancellation, in hours before the start (R18).
    pub late_cancel_hours: u32,
    /// Whether identity numbers may be kept at all, and the ground for it (C19); off by default.
    pub identity_ground: Option<String>,
    /// Templates offered first for a new note: `soap`, `asbap`, `free`.
    pub template: String,
    /// Months a booking is kept after its day; 1 to 120, 13 by default (R22 T11).
    #[serde(default = "rules::booking_months")]
    pub booking_months: u32,
}

/// The practice. All blank, in Sweden, while nothing was said of it yet.
///
/// # Errors
/// What the store says.
pub fn read(r: &Read<'_>) -> Result<Clinic, Fault> {
    Ok(store::clinic(r)?.unwrap_or_default())
}

/// Says what the practice is. Whether its people are invented is settled the first time and stays (T48).
///
/// # Errors
/// [`ClinicError`]: without a name nothing can be printed.
pub fn change(w: &Write<'_>, clinic: &Clinic) -> Result<Clinic, ClinicError> {
    let before = store::clinic(w)?;
    let mut after = rules::checked(clinic)?;
    if let Some(before) = &before {
        after.demo = before.demo;
    }
    store::keep_clinic(w, &after)?;
    if before.is_some_and(|before| before.country != after.country) {
        client::sort_again(w)?;
    }
    Ok(after)
}

/// How the desk is set; what was never set stands as the country has it.
///
/// # Errors
/// What the store says.
pub fn settings(r: &Read<'_>) -> Result<Settings, Fault> {
    match store::settings(r)? {
        Some(settings) => Ok(settings),
        None => Ok(rules::defaults(country(r)?)),
    }
}

/// Sets the desk.
///
/// # Errors
/// [`ClinicError`]: a figure out of range, an unknown choice, a text too long.
pub fn set(w: &Write<'_>, settings: &Settings) -> Result<Settings, ClinicError> {
    let settings = rules::checked_settings(settings)?;
    store::keep_settings(w, &settings)?;
    Ok(settings)
}

/// The country whose rules apply.
///
/// # Errors
/// What the store says.
pub fn country(r: &Read<'_>) -> Result<Country, Fault> {
    store::country(r)
}

/// The zone in which the practice counts its days.
///
/// # Errors
/// What the store says.
pub fn zone(r: &Read<'_>) -> Result<Tz, Fault> {
    Ok(country::zone(country(r)?))
}

/// Today at the clinic.
///
/// # Errors
/// What the store says.
pub fn today(r: &Read<'_>) -> Result<NaiveDate, Fault> {
    civil_date(r, r.now())
}

/// The civil date at the clinic of an instant.
///
/// # Errors
/// What the store says.
pub fn civil_date(r: &Read<'_>, instant: DateTime<Utc>) -> Result<NaiveDate, Fault> {
    Ok(instant.with_timezone(&zone(r)?).date_naive())
}
