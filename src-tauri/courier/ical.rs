//! iCalendar (RFC 5545) to bookings: bytes, a zone and a window in; bookings, doubts and the times they can be held to out.
//!
//! Pure: no network, no clock. Anything may come in; what comes out is bounded in number, in size and in the work it took, and
//! the same bytes always give the same bookings. A calendar that is cut short or too large is refused whole; a single event that
//! cannot be understood becomes a [`Doubt`]. Which client somebody is, it does not know.
//!
//! The words and values of a line are read by `calcard`. Series are unfolded here, because the library's own unfolding cannot be
//! kept to a window, ties a changed occurrence to its series by version instead of identity, and reads `UNTIL` in UTC as a
//! local time; for plain rules the tests hold both to the same answer.

mod event;
mod lines;
mod person;
mod rule;
mod series;
mod text;
mod zone;

use crate::{Booking, Doubt, Window};
use chrono::NaiveDate;
use chrono_tz::Tz;
use zone::Zones;

/// Bytes that are no calendar, or more than is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// No bytes.
    #[error("empty")]
    Empty,
    /// Does not begin as a calendar.
    #[error("not a calendar")]
    NotACalendar,
    /// Begins as a calendar and does not end as one.
    #[error("cut short")]
    CutShort,
    /// More than [`crate::MAX_BODY`] bytes, or bookings that would take more.
    #[error("too large")]
    TooLarge,
    /// More than [`crate::MAX_EVENTS`] events or bookings, or rules that take too much work.
    #[error("too many events")]
    TooManyEvents {
        /// Events allowed.
        max: usize,
    },
    /// A line of more than [`crate::MAX_LINE`] bytes.
    #[error("line too long")]
    LineTooLong {
        /// Bytes allowed.
        max: usize,
    },
}

/// What a calendar says.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// Bookings that touch the window, by start and identity; no identity twice.
    pub bookings: Vec<Booking>,
    /// What could not be taken at its word.
    pub doubts: Vec<Doubt>,
    /// From the first to the last start in the calendar, within the asked days; `None` when nothing starts there.
    pub window: Option<Window>,
    /// Events in the calendar, also outside the window.
    pub events: usize,
}

impl Parsed {
    /// False when a doubt hides bookings.
    #[must_use]
    pub fn complete(&self) -> bool {
        !self.doubts.iter().any(Doubt::hides_bookings)
    }
}

/// Reads a calendar. `tz` is the clinic's zone, `window` the first and last civil day wanted, both included.
///
/// # Errors
/// [`ParseError`] when nothing may be concluded from these bytes.
pub fn parse(bytes: &[u8], tz: Tz, window: (NaiveDate, NaiveDate)) -> Result<Parsed, ParseError> {
    if bytes.len() > crate::MAX_BODY {
        return Err(ParseError::TooLarge);
    }
    let calendar = lines::read(bytes)?;
    let mut doubts = calendar.doubts;
    let zones = Zones::new(tz, calendar.zone.as_deref(), &calendar.zones);
    let mut events = Vec::new();
    let count = calendar.events.len();
    for (place, raw) in calendar.events.into_iter().enumerate() {
        if let Some(event) = event::read(&raw, place, calendar.cancels, &mut doubts) {
            events.push(event);
        }
    }
    let (bookings, window) = series::unfold(events, &zones, window, &mut doubts)?;
    Ok(Parsed {
        bookings,
        doubts,
        window,
        events: count,
    })
}

#[cfg(test)]
mod tests;
