//! The daybook.

use super::today::OfDay;
use crate::{Refusal, wire::OfClient};
use practice::daybook::{self, ClosedDay, DaybookPages, NewSale, Pay, Reverse, Sale, Span};
use vault::{Read, Write};

pub(crate) fn list(r: &Read<'_>, request: Span) -> Result<DaybookPages, Refusal> {
    Ok(daybook::list(r, &request)?)
}

pub(crate) fn of_client(r: &Read<'_>, request: OfClient) -> Result<Vec<Sale>, Refusal> {
    Ok(daybook::of_client(r, request.client)?)
}

pub(crate) fn register(w: &Write<'_>, request: NewSale) -> Result<Sale, Refusal> {
    Ok(daybook::register(w, &request)?)
}

pub(crate) fn pay(w: &Write<'_>, request: Pay) -> Result<Sale, Refusal> {
    Ok(daybook::pay(w, &request)?)
}

pub(crate) fn reverse(w: &Write<'_>, request: Reverse) -> Result<Sale, Refusal> {
    Ok(daybook::reverse(w, &request)?)
}

pub(crate) fn close(w: &Write<'_>, request: OfDay) -> Result<ClosedDay, Refusal> {
    Ok(daybook::close(w, request.on)?)
}
