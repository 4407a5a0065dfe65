//! A visit: what did happen here. A walk-in has no booking, a no-show has no visit (C24); a visit survives its booking.
//!
//! One booking has at most one visit, however often it is begun. A visit with a signed note or a sale stays. It does not know
//! what was written or paid, only that something was.

pub(crate) mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    booking::{self, rules::day_start},
    clinic,
    id::{BookingId, ClientId, NoteId, SaleId, VisitId},
    text::{self, takes_text},
};

/// Characters of a service or a place at most.
const TEXT_MAX: u32 = 200;

/// Why a visit was not noted down or not taken back.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum VisitError {
    /// No such visit, booking or client.
    #[error("not found")]
    NotFound,
    /// The day has not come yet.
    #[error("day ahead")]
    DayAhead {
        /// Which day.
        on: NaiveDate,
    },
    /// A text is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Which.
        field: String,
        /// Characters at most.
        max: u32,
    },
    /// A text holds characters that cannot be kept.
    #[error("text of {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// The booking is another client's.
    #[error("not allowed now")]
    NotAllowedNow,
    /// A signed note or a sale hangs on the visit.
    #[error("in use")]
    InUse,
    /// The store failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}
takes_text!(VisitError);

/// One visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Visit {
    /// Id.
    pub id: VisitId,
    /// Whose.
    pub client: ClientId,
    /// The client's name.
    pub name: String,
    /// The booking it came of.
    pub booking: Option<BookingId>,
    /// Civil date at the clinic.
    pub on: NaiveDate,
    /// Began; for a day noted down later the time of its booking, or the first instant of the day when nobody knows.
    pub began_at: DateTime<Utc>,
    /// What was done, as a neutral article name.
    pub service: String,
    /// Where: empty = at the clinic (R06).
    pub place: String,
    /// Its newest note.
    pub note: Option<NoteId>,
    /// Its first sale that still stands.
    pub sale: Option<SaleId>,
}

/// A visit to be noted down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewVisit {
    /// Whose.
    pub client: ClientId,
    /// The booking it comes of.
    #[serde(default)]
    pub booking: Option<BookingId>,
    /// Civil date; `None` = the day of the booking if that has passed, otherwise today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What.
    #[serde(default)]
    pub service: String,
    /// Where.
    #[serde(default)]
    pub place: String,
}

/// Notes down a visit: of a booking, or a walk-in. Beginning the visit of a booking a second time answers with the first.
///
/// # Errors
/// [`VisitError::NotFound`], [`VisitError::DayAhead`], [`VisitError::NotAllowedNow`] for another client's booking, what is wrong with
/// a text.
pub fn begin(w: &Write<'_>, new: &NewVisit) -> Result<Visit, VisitError> {
    if !booking::store::client_is_there(w, new.client)? {
        return Err(VisitError::NotFound);
    }
    let service = text::line("service", &new.service, TEXT_MAX)?;
    let place = text::line("place", &new.place, TEXT_MAX)?;
    let zone = clinic::zone(w)?;
    let today = clinic::today(w)?;
    w.about(new.client.0);
    let booked = match new.booking {
        None => None,
        Some(id) => {
            let booked = booking::store::booking(w, id)?
                .ok_or(VisitError::NotFound)?
                .booking;
            match booked.client {
                Some(client) if client != new.client => return Err(VisitError::NotAllowedNow),
                Some(_) => {}
                // The provider did not say who it was; whoever came says it.
                None => booking::store::set_client(w, id, new.client)?,
            }
            if let Some(first) = booked.visit {
                return show(w, first);
            }
            booking::store::set_no_show(w, id, false)?;
            Some((
                booked.starts_at,
                booked.starts_at.with_timezone(&zone).date_naive(),
            ))
        }
    };
    let on = new
        .on
        .unwrap_or_else(|| booked.map_or(today, |(_, day)| day.min(today)));
    if on > today {
        return Err(VisitError::DayAhead { on });
    }
    let began_at = match booked {
        _ if on == today => w.now(),
        Some((starts_at, day)) if day == on => starts_at,
        _ => day_start(zone, on),
    };
    let id = VisitId(w.new_id());
    store::insert(w, id, new, on, began_at, (&service, &place))?;
    show(w, id)
}

/// One visit.
///
/// # Errors
/// [`VisitError::NotFound`] or what the store says.
pub fn show(r: &Read<'_>, visit: VisitId) -> Result<Visit, VisitError> {
    store::visit(r, visit)?.ok_or(VisitError::NotFound)
}

/// A client's visits, newest first (W37).
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<Visit>, VisitError> {
    Ok(store::of_client(r, client)?)
}

/// Takes back a visit that has no signed note and no sale that still stands. A draft of a note stays, without the visit.
///
/// # Errors
/// [`VisitError::NotFound`], [`VisitError::InUse`], or what the store says.
pub fn undo(w: &Write<'_>, visit: VisitId) -> Result<(), VisitError> {
    let kept = show(w, visit)?;
    if kept.sale.is_some() || store::has_signed_note(w, visit)? {
        return Err(VisitError::InUse);
    }
    w.about(kept.client.0);
    store::remove(w, visit)?;
    Ok(())
}
