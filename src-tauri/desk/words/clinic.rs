//! The practice itself.

use crate::{Refusal, wire::Nothing};
use practice::clinic::{self, Clinic};
use vault::{Read, Write};

pub(crate) fn read(r: &Read<'_>, request: Nothing) -> Result<Clinic, Refusal> {
    let Nothing {} = request;
    Ok(clinic::read(r)?)
}

pub(crate) fn change(w: &Write<'_>, request: Clinic) -> Result<Clinic, Refusal> {
    Ok(clinic::change(w, &request)?)
}
