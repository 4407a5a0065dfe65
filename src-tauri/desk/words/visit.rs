//! Visits.

use crate::{
    Refusal,
    wire::{Done, OfClient},
};
use practice::{
    id::VisitId,
    visit::{self, NewVisit, Visit},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

/// About one visit.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfVisit {
    /// Which.
    pub visit: VisitId,
}

pub(crate) fn begin(w: &Write<'_>, request: NewVisit) -> Result<Visit, Refusal> {
    Ok(visit::begin(w, &request)?)
}

pub(crate) fn list(r: &Read<'_>, request: OfClient) -> Result<Vec<Visit>, Refusal> {
    Ok(visit::list(r, request.client)?)
}

pub(crate) fn undo(w: &Write<'_>, request: OfVisit) -> Result<Done, Refusal> {
    visit::undo(w, request.visit)?;
    Ok(Done::YES)
}
