//! Who pays for a client.

use crate::{
    Refusal,
    wire::{Done, OfPayer},
};
use practice::payer::{self, Payer};
use vault::Write;

pub(crate) fn save(w: &Write<'_>, request: Payer) -> Result<Payer, Refusal> {
    Ok(payer::save(w, &request)?)
}

pub(crate) fn remove(w: &Write<'_>, request: OfPayer) -> Result<Done, Refusal> {
    payer::remove(w, request.payer)?;
    Ok(Done::YES)
}
