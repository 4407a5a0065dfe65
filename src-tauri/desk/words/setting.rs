//! How the desk is set.

use crate::{Refusal, wire::Nothing};
use practice::clinic::{self, Settings};
use vault::{Read, Write};

pub(crate) fn read(r: &Read<'_>, request: Nothing) -> Result<Settings, Refusal> {
    let Nothing {} = request;
    Ok(clinic::settings(r)?)
}

pub(crate) fn change(w: &Write<'_>, request: Settings) -> Result<Settings, Refusal> {
    Ok(clinic::set(w, &request)?)
}
