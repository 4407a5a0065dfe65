//! The iCalendar feed: one secret address behind which the provider keeps all bookings as one document.
//!
//! Either the whole document is read or nothing is said. A feed cannot say that something is gone; it can only not mention it,
//! and [`Fetched::Bookings`] tells within which times that may mean anything.

use crate::{
    Account, Booking, Courier, Doubt, Freshness, MAX_BODY, NotAllowed, ParseError, Stop, Window,
    carry::{self, Answer, World},
    ical,
};

/// The courier for iCalendar feeds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Feed;

/// What one fetch brought.
#[derive(Debug, Clone, PartialEq)]
pub enum Fetched {
    /// The same as last time.
    Unchanged,
    /// Everything the provider has for the account's days.
    Bookings {
        /// Bookings, by start.
        bookings: Vec<Booking>,
        /// To be kept for the next fetch.
        freshness: Freshness,
        /// The times this answer can be held to: a booking known before that starts inside and is not among these is missing. `None`
        /// for an empty feed, which says nothing about anything.
        window: Option<Window>,
        /// False when a doubt hides bookings; then absence means nothing.
        complete: bool,
        /// What could not be taken at its word.
        doubts: Vec<Doubt>,
    },
}

/// Why there is no answer. No variant holds the address beyond its host, or the secret (R65).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// An address that may not be asked.
    #[error("address not allowed: {0}")]
    NotAllowed(#[from] NotAllowed),
    /// No safe connection: a certificate nobody vouches for, for another host, out of date, or a line that speaks no TLS 1.2.
    #[error("no safe connection")]
    Tls,
    /// No such host, no network, or nobody answers there.
    #[error("unreachable")]
    Unreachable,
    /// More than 5 seconds to connect or 20 in all.
    #[error("timed out")]
    TimedOut,
    /// More bytes than are read.
    #[error("too large")]
    TooLarge {
        /// Bytes allowed.
        max: usize,
    },
    /// Another answer than a document.
    #[error("status {0}")]
    Status(u16),
    /// The server asks for patience.
    #[error("try later, status {status}")]
    TryLater {
        /// 429 or 503.
        status: u16,
        /// Seconds to wait, if it said.
        after_s: Option<u64>,
    },
    /// Name, password or token is no longer accepted (401, 403, 407).
    #[error("logged out, status {0}")]
    LoggedOut(u16),
    /// Something else than a calendar: a web page, a log-in form.
    #[error("not a calendar")]
    NotACalendar,
    /// Nothing at all.
    #[error("empty answer")]
    Empty,
    /// The calendar or the line ends too early.
    #[error("cut short")]
    CutShort,
    /// More events than any practice has, or rules that are more work than any practice makes.
    #[error("too many events")]
    TooManyEvents {
        /// Events allowed.
        max: usize,
    },
    /// A line longer than any calendar program writes.
    #[error("line too long")]
    LineTooLong {
        /// Bytes allowed.
        max: usize,
    },
    /// The server points to another host, away from https, or in circles.
    #[error("redirected to {host}")]
    Redirected {
        /// Host pointed to.
        host: String,
    },
    /// Broken off on request.
    #[error("stopped")]
    Stopped,
}

impl From<ParseError> for FetchError {
    fn from(error: ParseError) -> Self {
        match error {
            ParseError::Empty => Self::Empty,
            ParseError::NotACalendar => Self::NotACalendar,
            ParseError::CutShort => Self::CutShort,
            ParseError::TooLarge => Self::TooLarge { max: MAX_BODY },
            ParseError::TooManyEvents { max } => Self::TooManyEvents { max },
            ParseError::LineTooLong { max } => Self::LineTooLong { max },
        }
    }
}

impl Courier for Feed {
    fn fetch(&self, account: &Account, stop: &Stop) -> Result<Fetched, FetchError> {
        fetch_in(&World::real(), account, stop)
    }
}

pub(crate) fn fetch_in(
    world: &World,
    account: &Account,
    stop: &Stop,
) -> Result<Fetched, FetchError> {
    match carry::get(world, account, stop)? {
        Answer::Unchanged => Ok(Fetched::Unchanged),
        Answer::Document {
            bytes,
            etag,
            last_modified,
        } => {
            let parsed = ical::parse(&bytes, account.tz, account.window)?;
            Ok(Fetched::Bookings {
                complete: parsed.complete(),
                bookings: parsed.bookings,
                freshness: Freshness {
                    etag,
                    last_modified,
                    reading: account.reading(),
                },
                window: parsed.window,
                doubts: parsed.doubts,
            })
        }
    }
}
