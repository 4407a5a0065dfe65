//! Today.

use crate::Refusal;
use chrono::NaiveDate;
use practice::today::{self, Day};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Read;

/// About one day; `None` = today.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfDay {
    /// Civil date at the clinic.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

pub(crate) fn show(r: &Read<'_>, request: OfDay) -> Result<Day, Refusal> {
    Ok(today::show(r, request.on)?)
}
