//! A booking as every provider's answer is told: who, what, when, and how sure that is.
//!
//! Identity is `ext_id` with `recurrence_id`, never time and name. Cancelled is a state. Texts are as the provider wrote them,
//! without control and direction characters and in composed form (NFC); nothing in them is believed to be markup. It does not
//! know whether the person has a card.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// From and to, both included, of what an answer can be held to.
pub type Window = (DateTime<Utc>, DateTime<Utc>);

/// Where a booking stands at the provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingState {
    /// Asked for, not confirmed.
    Tentative,
    /// Will happen.
    Confirmed,
    /// Cancelled, by whomever.
    Cancelled,
}

/// Where the zone of a booking was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZoneSource {
    /// The time is an instant (`Z`); the zone shown is the account's.
    Instant,
    /// The booking names a zone that is known.
    Named,
    /// The whole feed names a zone (`X-WR-TIMEZONE`).
    Feed,
    /// No zone anywhere, or one nobody knows: the account's.
    Account,
}

/// How sure it is that this is the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read out of free words; ask before believing it.
    Guess,
    /// Stands behind a word such as "Namn:".
    Labelled,
    /// The provider names the person in a field of its own.
    Stated,
}

/// The person a booking is for, as far as the provider tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Name; empty when only phone or e-mail is told.
    pub name: String,
    /// E-mail address, as written.
    pub email: Option<String>,
    /// Phone number, as written.
    pub phone: Option<String>,
    /// How sure.
    pub confidence: Confidence,
}

/// One booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// Identity at the provider (iCalendar `UID`).
    pub ext_id: String,
    /// Which occurrence of a series: its original start, `20260330T063000Z` or `20260330`.
    pub recurrence_id: Option<String>,
    /// Start.
    pub starts_at: DateTime<Utc>,
    /// End, exclusive; never before the start.
    pub ends_at: DateTime<Utc>,
    /// Zone, an IANA name.
    pub tz: String,
    /// What the clock in `tz` shows at the start.
    pub local_start: NaiveDateTime,
    /// The zone was assumed: the one named is unknown, or two disagree.
    pub tz_doubt: bool,
    /// Where the zone was found.
    pub tz_source: ZoneSource,
    /// Whole days.
    pub all_day: bool,
    /// State.
    pub state: BookingState,
    /// The provider's own word for the state; empty when it gave none.
    pub raw_status: String,
    /// Title, as written.
    pub summary: String,
    /// What is booked, when it could be told apart.
    pub service: Option<String>,
    /// For whom; `None` for a block of time.
    pub person: Option<Person>,
    /// Free text; may be about health.
    pub description: String,
    /// Place.
    pub location: String,
    /// Version at the provider (iCalendar `SEQUENCE`).
    pub sequence: i64,
    /// Made at the provider.
    pub created_at: Option<DateTime<Utc>>,
    /// Last changed at the provider.
    pub updated_at: Option<DateTime<Utc>>,
    /// SHA-256 (hex) of the content. Time of sending and version are left out: a feed that is made anew gives the same.
    pub hash: String,
}

impl Booking {
    /// The hash of what a person would notice if it changed.
    pub(crate) fn content_hash(&self) -> String {
        let person = self.person.as_ref();
        let mut hash = Sha256::new();
        for part in [
            self.starts_at.timestamp().to_string().as_str(),
            self.ends_at.timestamp().to_string().as_str(),
            &self.tz,
            if self.all_day { "day" } else { "time" },
            match self.state {
                BookingState::Tentative => "tentative",
                BookingState::Confirmed => "confirmed",
                BookingState::Cancelled => "cancelled",
            },
            &self.raw_status,
            &self.summary,
            self.service.as_deref().unwrap_or_default(),
            person.map_or("", |person| &person.name),
            person
                .and_then(|person| person.email.as_deref())
                .unwrap_or_default(),
            person
                .and_then(|person| person.phone.as_deref())
                .unwrap_or_default(),
            &self.description,
            &self.location,
        ] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        hex(&hash.finalize())
    }
}

/// Something in an answer that could not be taken at its word. It names the booking, never the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "doubt")]
pub enum Doubt {
    /// A zone nobody knows; the account's zone was taken.
    UnknownZone {
        /// Booking.
        ext_id: String,
    },
    /// The feed's own zone is not the account's.
    OtherZone {
        /// Booking.
        ext_id: String,
    },
    /// A wall-clock time that does not exist on that day; moved as RFC 5545 §3.3.5 says.
    HourSkipped {
        /// Booking.
        ext_id: String,
    },
    /// The end lies before the start; the start was taken.
    EndBeforeStart {
        /// Booking.
        ext_id: String,
    },
    /// A series whose rule could not be read: only its first occurrence is here.
    SeriesNotRead {
        /// Booking.
        ext_id: String,
    },
    /// A series with more than [`crate::MAX_INSTANCES`] occurrences in the window: the rest is missing.
    SeriesCut {
        /// Booking.
        ext_id: String,
    },
    /// No start that can be read: the event is missing.
    NoStart {
        /// Booking.
        ext_id: String,
    },
    /// An event larger than any booking: it is missing.
    EventTooLarge,
    /// No identity; one was made from its content and will change with it.
    NoIdentity {
        /// The identity made.
        ext_id: String,
    },
    /// The same identity several times with different content; the newest was taken.
    SameTwice {
        /// Booking.
        ext_id: String,
    },
    /// One identity for several times without saying which occurrence: told apart by their start.
    SharedIdentity {
        /// Booking.
        ext_id: String,
    },
    /// A state nobody knows; taken as confirmed, the word is kept.
    UnknownState {
        /// Booking.
        ext_id: String,
    },
    /// Several people in one booking; the first is proposed.
    SeveralPeople {
        /// Booking.
        ext_id: String,
    },
    /// A field longer than [`crate::MAX_LINE`] was left out.
    FieldTooLong {
        /// Name of the field.
        field: String,
    },
    /// A date in a line of an event that could not be read. Without `RDATE` occurrences are missing, without `RECURRENCE-ID` the
    /// whole change is; without `EXDATE` one occurrence too many is there, without `DTEND` it has no length, and without `DTSTART`
    /// a changed occurrence stands at its old time.
    LineNotRead {
        /// Booking.
        ext_id: String,
        /// Name of the field.
        field: String,
    },
    /// A quote in a line of an event never closes; it was read as if it were not there.
    QuoteNotClosed {
        /// Name of the field.
        field: String,
    },
    /// Some text was not UTF-8 and was read as Windows-1252.
    NotUtf8,
}

impl Doubt {
    /// Whether bookings may be missing because of it; then absence means nothing.
    #[must_use]
    pub fn hides_bookings(&self) -> bool {
        match self {
            Self::SeriesNotRead { .. }
            | Self::SeriesCut { .. }
            | Self::NoStart { .. }
            | Self::EventTooLarge => true,
            // Without these lines an occurrence, a series or the name of a booking is lost.
            Self::FieldTooLong { field } => matches!(
                field.as_str(),
                "UID" | "DTSTART" | "RRULE" | "RDATE" | "RECURRENCE-ID"
            ),
            Self::LineNotRead { field, .. } => {
                matches!(field.as_str(), "RDATE" | "RECURRENCE-ID")
            }
            _ => false,
        }
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|nibble| char::from(DIGITS[usize::from(nibble)]))
        .collect()
}
