//! The overview before a visit: one client on one screen (W21): last notes, warnings, last measurements, agreements.

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client::{self, Card, ClientError},
    clinic,
    consent::{self, Purpose},
    form::{self, FormError},
    id::ClientId,
    journal::{self, JournalError, Note},
    measurement::{self, Measurement, MeasurementError},
    visit::{self, Visit, VisitError},
};

/// Notes shown.
const NOTES: u32 = 5;
/// Visits shown.
const VISITS: usize = 10;

/// Why there is no overview.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverviewError {
    /// No such client.
    #[error("not found")]
    NotFound,
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}

/// Looking has no other way to fail: what the words refuse, they refuse to those who write.
macro_rules! looks {
    ($($error:path),+) => {$(
        impl From<$error> for OverviewError {
            fn from(error: $error) -> Self {
                use $error as E;
                match error {
                    E::Fault(fault) => Self::Fault(fault),
                    _ => Self::NotFound,
                }
            }
        }
    )+};
}
looks!(
    ClientError,
    FormError,
    JournalError,
    MeasurementError,
    VisitError
);

/// One client on one screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Overview {
    /// The card.
    pub card: Card,
    /// Warnings: typed on the card, and each yes of the newest intake that warns.
    pub warnings: Vec<Warning>,
    /// Newest notes first, at most five.
    pub notes: Vec<Note>,
    /// Measurements by name, oldest first within a name.
    pub measurements: Vec<Measurement>,
    /// Newest visits first, at most ten.
    pub visits: Vec<Visit>,
    /// What is missing: `consent`, `intake`, `intake_outdated`, `unsigned_note`, `unpaid`, `card`.
    pub missing: Vec<String>,
    /// Newest intake filled on.
    pub intake_on: Option<NaiveDate>,
    /// Shown.
    pub at: DateTime<Utc>,
}

/// One thing to see before treating.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Warning {
    /// `card`, `intake`.
    pub from: String,
    /// Text.
    pub text: String,
}

/// One client on one screen. The act is upon the client: it is a look like opening the card (W21 C25).
///
/// # Errors
/// [`OverviewError::NotFound`], or what the store says.
pub fn show(w: &Write<'_>, client: ClientId) -> Result<Overview, OverviewError> {
    let card = client::open(w, client)?;
    let mut visits = visit::list(w, client)?;
    visits.truncate(VISITS);
    Ok(Overview {
        warnings: warnings(w, &card)?,
        notes: journal::last(w, client, NOTES)?,
        measurements: measurement::list(w, client)?,
        visits,
        missing: missing(w, &card)?,
        intake_on: form::newest_intake(w, client)?.map(|(on, _)| on),
        at: w.now(),
        card,
    })
}

/// What has to be seen before treating: typed on the card, and each yes of the newest form that warns, in the language of the
/// screen.
///
/// # Errors
/// What the store says.
pub fn warnings(r: &Read<'_>, card: &Card) -> Result<Vec<Warning>, OverviewError> {
    let mut warnings = Vec::new();
    if !card.fields.warning.is_empty() {
        warnings.push(Warning {
            from: "card".to_owned(),
            text: card.fields.warning.clone(),
        });
    }
    for flag in form::flags(r, card.id, clinic::read(r)?.language)? {
        let text = if flag.comment.is_empty() {
            flag.text
        } else {
            format!("{}: {}", flag.text.trim_end_matches('?'), flag.comment)
        };
        warnings.push(Warning {
            from: "intake".to_owned(),
            text,
        });
    }
    Ok(warnings)
}

/// What is missing on a client, most pressing first: `card`, `consent`, `intake` or `intake_outdated`, `unsigned_note`, `unpaid`.
///
/// # Errors
/// What the store says.
pub fn missing(r: &Read<'_>, card: &Card) -> Result<Vec<String>, OverviewError> {
    let intake = form::newest_intake(r, card.id)?;
    let found = [
        ("card", !card.missing.is_empty()),
        (
            "consent",
            !consent::in_force(r, card.id, Purpose::Storage, "")?,
        ),
        ("intake", intake.is_none()),
        (
            "intake_outdated",
            intake.is_some_and(|(_, outdated)| outdated),
        ),
        ("unsigned_note", card.counts.unsigned > 0),
        ("unpaid", card.counts.open_amount.0 > 0),
    ];
    Ok(found
        .into_iter()
        .filter(|(_, is)| *is)
        .map(|(word, _)| word.to_owned())
        .collect())
}
