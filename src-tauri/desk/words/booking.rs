//! Bookings.

use crate::{
    Refusal,
    wire::{OfBooking, OfClient},
};
use practice::{
    booking::{self, Booking, Candidate, DeskBooking},
    daybook::Span,
    id::{BookingId, ClientId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

/// Whose booking it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Match {
    /// The booking.
    pub booking: BookingId,
    /// The card; `None` = this is a new person and the card made for the booking stays.
    pub client: Option<ClientId>,
}

pub(crate) fn list(r: &Read<'_>, request: Span) -> Result<Vec<Booking>, Refusal> {
    Ok(booking::list(r, &request)?)
}

pub(crate) fn of_client(r: &Read<'_>, request: OfClient) -> Result<Vec<Booking>, Refusal> {
    Ok(booking::of_client(r, request.client)?)
}

pub(crate) fn add(w: &Write<'_>, request: DeskBooking) -> Result<Booking, Refusal> {
    Ok(booking::add(w, &request)?)
}

pub(crate) fn cancel(w: &Write<'_>, request: OfBooking) -> Result<Booking, Refusal> {
    Ok(booking::cancel(w, request.booking)?)
}

pub(crate) fn no_show(w: &Write<'_>, request: OfBooking) -> Result<Booking, Refusal> {
    Ok(booking::no_show(w, request.booking)?)
}

pub(crate) fn candidates(r: &Read<'_>, request: OfBooking) -> Result<Vec<Candidate>, Refusal> {
    Ok(booking::candidates(r, request.booking)?)
}

pub(crate) fn match_client(w: &Write<'_>, request: Match) -> Result<Booking, Refusal> {
    Ok(booking::match_client(w, request.booking, request.client)?)
}
