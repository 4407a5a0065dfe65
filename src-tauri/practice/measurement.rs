//! Measurements: one figure of one kind on one day, so that a row of them makes a curve (W38).

mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client, clinic,
    id::{ClientId, MeasurementId, VisitId},
    journal,
    text::{self, takes_text},
};

/// Why a measurement was not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MeasurementError {
    /// No such client, measurement, or visit of that client.
    #[error("not found")]
    NotFound,
    /// It has no `name`.
    #[error("incomplete")]
    Incomplete {
        /// Which.
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
    /// It cannot have been measured on that day: in the future, or before 1900.
    #[error("bad date in {field}")]
    BadDate {
        /// Which.
        field: String,
    },
    /// Not a figure.
    #[error("bad number in {field}")]
    BadNumber {
        /// Which.
        field: String,
    },
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(MeasurementError);

/// One measurement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Measurement {
    /// Id; absent for a new one.
    #[serde(default)]
    pub id: Option<MeasurementId>,
    /// Whose.
    pub client: ClientId,
    /// At which visit.
    #[serde(default)]
    pub visit: Option<VisitId>,
    /// What: `Pain (NRS)`, `Knee flexion left` …, as the therapist names it.
    pub name: String,
    /// Figure.
    pub value: f64,
    /// Unit: `°`, `cm`, `/10`.
    #[serde(default)]
    pub unit: String,
    /// On which day.
    pub on: NaiveDate,
}

/// A client's measurements by name, oldest first within a name, so that each name is a curve.
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<Measurement>, MeasurementError> {
    Ok(store::of_client(r, client)?)
}

/// Adds a measurement; one with an id corrects that one, and the card's history keeps what stood there (R39).
///
/// # Errors
/// [`MeasurementError`]: no such client, visit or measurement, no name, a figure, text or day that cannot be.
pub fn add(w: &Write<'_>, measured: &Measurement) -> Result<Measurement, MeasurementError> {
    w.about(measured.client.0);
    if client::store::name(w, measured.client)?.is_none() {
        return Err(MeasurementError::NotFound);
    }
    if let Some(visit) = measured.visit
        && journal::client_of_visit(w, visit)? != Some(measured.client)
    {
        return Err(MeasurementError::NotFound);
    }
    let kept = Measurement {
        id: Some(measured.id.unwrap_or_else(|| MeasurementId(w.new_id()))),
        name: text::line("name", &measured.name, 100)?,
        unit: text::line("unit", &measured.unit, 20)?,
        ..measured.clone()
    };
    if kept.name.is_empty() {
        return Err(MeasurementError::Incomplete {
            missing: vec!["name".to_owned()],
        });
    }
    if !kept.value.is_finite() {
        return Err(MeasurementError::BadNumber {
            field: "value".to_owned(),
        });
    }
    if !journal::may_have_happened(kept.on, clinic::today(w)?) {
        return Err(MeasurementError::BadDate {
            field: "on".to_owned(),
        });
    }
    match measured.id {
        None => store::insert(w, &kept)?,
        Some(id) => {
            let before = store::one(w, id)?
                .filter(|before| before.client == kept.client)
                .ok_or(MeasurementError::NotFound)?;
            if before != kept {
                store::update(w, id, &kept)?;
                client::changed(
                    w,
                    kept.client,
                    "measurement",
                    &in_words(&before),
                    &in_words(&kept),
                )?;
            }
        }
    }
    Ok(kept)
}

/// A measurement in one text, for the card's history.
fn in_words(measured: &Measurement) -> String {
    format!(
        "{}, {}: {} {}",
        measured.on, measured.name, measured.value, measured.unit
    )
    .trim_end()
    .to_owned()
}
