//! Filled-in forms.

use crate::{
    Refusal,
    wire::{OfClient, OfIntake},
};
use practice::form::{self, Intake, IntakeRow, NewIntake};
use vault::{Read, Write};

pub(crate) fn list(r: &Read<'_>, request: OfClient) -> Result<Vec<IntakeRow>, Refusal> {
    Ok(form::list(r, request.client)?)
}

pub(crate) fn show(r: &Read<'_>, request: OfIntake) -> Result<Intake, Refusal> {
    Ok(form::show(r, request.intake)?)
}

pub(crate) fn close(w: &Write<'_>, request: NewIntake) -> Result<Intake, Refusal> {
    Ok(form::close(w, &request)?)
}
