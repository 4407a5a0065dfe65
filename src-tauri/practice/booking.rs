//! A booking: what the provider says will happen. It is pulled, never pushed, and never overwrites what happened here.
//!
//! Identity is (account, external id, recurrence), never time and name. Cancelled is a state; absence is not. Whose card a booking
//! hangs on is decided here and no pull changes it. It does not know how a provider is asked, and it never touches visits,
//! notes or sales.

mod account;
mod keeping;
mod matching;
mod person;
mod receive;
pub(crate) mod rules;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client::ClientError,
    clinic::{self, ClinicError},
    daybook::Span,
    id::{AccountId, BookingId, ClientId, VisitId},
    stored::codes,
    text::{self, takes_text},
};

pub(crate) use account::last_pull;
pub use account::{access, accounts, due, remove_account, save_account};
pub use keeping::{Counted, MonthCount, Purged, counts, kept_from, overdue, purge_older};
pub(crate) use matching::with_candidates;
pub use matching::{candidates, match_client};
pub use receive::{failed, receive, unchanged};

codes! {
    BookingState { Tentative = "tentative", Confirmed = "confirmed", Cancelled = "cancelled", Gone = "gone" }
    Origin { Provider = "provider", Desk = "desk" }
}

/// Why a booking or an account was not taken, shown or changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BookingError {
    /// No such booking, account or client.
    #[error("not found")]
    NotFound,
    /// Mandatory things are missing: `label`, `address`, `processor`.
    #[error("incomplete")]
    Incomplete {
        /// Which.
        missing: Vec<String>,
    },
    /// A text is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Which.
        field: String,
        /// Characters at most.
        max: u32,
    },
    /// A text holds characters that cannot be kept, or a word that is not one of the choices.
    #[error("text of {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// A number outside its range: `minutes`, `every_minutes`.
    #[error("number of {field}")]
    BadNumber {
        /// Which.
        field: String,
    },
    /// A date that cannot be.
    #[error("date of {field}")]
    BadDate {
        /// Which.
        field: String,
    },
    /// The booking comes from the provider and is changed there.
    #[error("booking of the provider")]
    BookingOfProvider,
    /// That cannot follow on the state the booking is in.
    #[error("not allowed now")]
    NotAllowedNow,
    /// The account is off, and off means off (T46).
    #[error("account off")]
    AccountOff,
    /// An account cannot be on without a processor agreement or a reason for going without (W06; GDPR art. 28).
    #[error("agreement missing")]
    AgreementMissing,
    /// A practice of invented people is cut off from any provider (T48).
    #[error("demo cannot sync")]
    DemoCannotSync,
    /// More bookings would vanish than one pull may take away; nothing was changed.
    #[error("{gone} of {of} would go")]
    MassRemoval {
        /// Bookings to come that are not in the pull.
        gone: u32,
        /// Bookings to come that were known.
        of: u32,
    },
    /// The store failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}
takes_text!(BookingError);

impl From<ClinicError> for BookingError {
    fn from(error: ClinicError) -> Self {
        // Reading what the practice is can fail in the store and nowhere else.
        match error {
            ClinicError::Fault(fault) => Self::Fault(fault),
            _ => Self::Fault(Fault::NoRow),
        }
    }
}

impl From<ClientError> for BookingError {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::Fault(fault) => Self::Fault(fault),
            ClientError::TooLong { field, max } => Self::TooLong { field, max },
            ClientError::BadText { field } => Self::BadText { field },
            _ => Self::NotFound,
        }
    }
}

/// Where a booking stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BookingState {
    /// Asked for, not confirmed.
    Tentative,
    /// Will happen.
    Confirmed,
    /// Cancelled, by whomever.
    Cancelled,
    /// No longer in the feed though it should be.
    Gone,
}

/// What became of a booking at the desk (C24).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// Nothing yet.
    None,
    /// Came: there is a visit.
    Came,
    /// Did not come.
    NoShow,
}

/// Where a booking came from (W04).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Online, by the provider.
    Provider,
    /// Typed at the desk.
    Desk,
}

/// One booking as shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Booking {
    /// Id.
    pub id: BookingId,
    /// Account; `None` for one typed at the desk.
    pub account: Option<AccountId>,
    /// Origin.
    pub origin: Origin,
    /// Whose card; `None` for a busy block.
    pub client: Option<ClientId>,
    /// Name on the card, or as the provider has it.
    pub name: String,
    /// The name as the provider has it, when it is not the one on the card (S15); empty otherwise.
    #[serde(default)]
    pub remote_name: String,
    /// The person was not known before and nobody has matched the card yet.
    pub unmatched: bool,
    /// Cards this could also be, when `unmatched`.
    pub candidates: u32,
    /// Start.
    pub starts_at: DateTime<Utc>,
    /// End, exclusive.
    pub ends_at: DateTime<Utc>,
    /// Zone of the booking.
    pub zone: String,
    /// The zone could not be read and was assumed.
    pub zone_doubt: bool,
    /// All day.
    pub all_day: bool,
    /// State.
    pub state: BookingState,
    /// Attendance.
    pub attendance: Attendance,
    /// The visit that came of it.
    pub visit: Option<VisitId>,
    /// What is booked, as the provider has it.
    pub service: String,
    /// Notes of the provider, kept apart from the journal.
    pub remote_notes: String,
    /// Cancelled too late by the clinic's rule; frozen at first sight (R18).
    pub late_cancelled: bool,
    /// Moved from another time: the time before (R31).
    pub moved_from_at: Option<DateTime<Utc>>,
}

/// A booking typed at the desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DeskBooking {
    /// Whose.
    pub client: ClientId,
    /// Start.
    pub starts_at: DateTime<Utc>,
    /// Minutes.
    pub minutes: u32,
    /// What.
    pub service: String,
}

/// One card that a booking's person could be, and why (R36; never by e-mail alone).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Candidate {
    /// Card.
    pub client: ClientId,
    /// Name.
    pub name: String,
    /// Phone on the card.
    pub phone: String,
    /// E-mail on the card.
    pub email: String,
    /// What agrees: `name`, `phone`, `email`.
    pub agrees: Vec<String>,
}

/// A booking account at a provider.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Account {
    /// Id; absent for a new one.
    #[serde(default)]
    pub id: Option<AccountId>,
    /// Kind: `feed` (iCalendar).
    pub kind: String,
    /// Name shown.
    pub label: String,
    /// Address, without secret.
    pub address: String,
    /// User name, if the server wants one.
    #[serde(default)]
    pub username: Option<String>,
    /// A password or token is kept; never sent back.
    #[serde(default)]
    pub has_secret: bool,
    /// The address is the practice's own server: private addresses allowed.
    #[serde(default)]
    pub own_server: bool,
    /// Minutes between pulls; 0 = by hand only.
    pub every_minutes: u32,
    /// On or off; off means off (T46).
    pub enabled: bool,
    /// Processor: name of the firm (W06).
    #[serde(default)]
    pub processor: String,
    /// Date of the processor agreement; without it a reason must stand in `processor_note` (W06).
    #[serde(default)]
    pub agreement_on: Option<NaiveDate>,
    /// Reason for going without an agreement, or a remark.
    #[serde(default)]
    pub processor_note: String,
    /// What the last pull did.
    #[serde(default)]
    pub last: Option<Pull>,
}

/// What one pull did (T43).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Pull {
    /// Began.
    pub at: DateTime<Utc>,
    /// `ok`, `unchanged`, `refused`, `failed`.
    pub outcome: String,
    /// Code of the refusal when it failed.
    pub refusal: Option<String>,
    /// Rows seen.
    pub seen: u32,
    /// New ones.
    pub new: u32,
    /// Changed ones.
    pub changed: u32,
    /// No longer there.
    pub gone: u32,
}

/// One booking as it arrived from a provider, already read but not yet believed.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrived {
    /// Identity at the provider.
    pub ext_id: String,
    /// Which occurrence of a series.
    pub recurrence_id: Option<String>,
    /// Start.
    pub starts_at: DateTime<Utc>,
    /// End, exclusive.
    pub ends_at: DateTime<Utc>,
    /// Zone, an IANA name.
    pub zone: String,
    /// The zone was assumed.
    pub zone_doubt: bool,
    /// Whole days.
    pub all_day: bool,
    /// State, as far as it was told.
    pub state: BookingState,
    /// The provider's own word for the state; empty when it gave none, and then `state` is only assumed.
    pub raw_state: String,
    /// Title.
    pub summary: String,
    /// What is booked, when it could be told apart.
    pub service: Option<String>,
    /// Name of the person; `None` or empty when none is told.
    pub name: Option<String>,
    /// E-mail address of the person.
    pub email: Option<String>,
    /// Phone number of the person.
    pub phone: Option<String>,
    /// Free text of the provider.
    pub notes: String,
    /// Hash of the content, hex: equal when nothing changed that a person would notice.
    pub hash: String,
}

/// From and to of what an answer can be held to.
pub type Window = (DateTime<Utc>, DateTime<Utc>);

/// What one pull brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Pulled {
    /// The bookings.
    pub rows: Vec<Arrived>,
    /// Everything the provider has within `window` is among them. Only then does absence mean anything.
    pub complete: bool,
    /// From and to of what the answer can be held to.
    pub window: Window,
    /// What to send next time so that the provider can say "nothing new".
    pub freshness: Option<String>,
    /// The therapist has seen how many bookings would vanish and said yes.
    pub confirmed: bool,
}

/// An account with what is needed to ask the provider. The secret is never shown and never leaves by the wire.
#[derive(Clone, PartialEq)]
pub struct Access {
    /// The account.
    pub account: Account,
    /// Password or token.
    pub secret: Option<String>,
    /// What the last pull left to be sent along.
    pub freshness: Option<String>,
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Access")
            .field("account", &self.account.id)
            .finish_non_exhaustive()
    }
}

/// Bookings that lie wholly or partly in those days of the clinic, in order of time.
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>, span: &Span) -> Result<Vec<Booking>, BookingError> {
    let rows = store::of_days(r, rules::bounds(clinic::zone(r)?, span.from, span.to))?;
    with_candidates(r, rows)
}

/// A client's bookings, newest first (W03).
///
/// # Errors
/// What the store says.
pub fn of_client(r: &Read<'_>, client: ClientId) -> Result<Vec<Booking>, BookingError> {
    with_candidates(r, store::of_client(r, client)?)
}

/// One booking.
///
/// # Errors
/// [`BookingError::NotFound`] or what the store says.
pub fn show(r: &Read<'_>, booking: BookingId) -> Result<Booking, BookingError> {
    let row = store::booking(r, booking)?.ok_or(BookingError::NotFound)?;
    with_candidates(r, vec![row])?
        .pop()
        .ok_or(BookingError::NotFound)
}

/// Types a booking at the desk (W04).
///
/// # Errors
/// [`BookingError::NotFound`] without the card, [`BookingError::BadNumber`], what is wrong with the text.
pub fn add(w: &Write<'_>, new: &DeskBooking) -> Result<Booking, BookingError> {
    if !(rules::MINUTES).contains(&new.minutes) {
        return Err(BookingError::BadNumber {
            field: "minutes".into(),
        });
    }
    let service = text::line("service", &new.service, rules::SERVICE_MAX)?;
    if !store::client_is_there(w, new.client)? {
        return Err(BookingError::NotFound);
    }
    w.about(new.client.0);
    let id = BookingId(w.new_id());
    store::insert_desk(w, id, new, &service, clinic::zone(w)?.name())?;
    show(w, id)
}

/// Cancels a booking typed at the desk. Whether that was late is settled now and stays (R18).
///
/// # Errors
/// [`BookingError::BookingOfProvider`]; [`BookingError::NotAllowedNow`] when it is cancelled already or the client came.
pub fn cancel(w: &Write<'_>, booking: BookingId) -> Result<Booking, BookingError> {
    let row = store::booking(w, booking)?.ok_or(BookingError::NotFound)?;
    if row.booking.origin == Origin::Provider {
        return Err(BookingError::BookingOfProvider);
    }
    if row.booking.state == BookingState::Cancelled || row.booking.attendance == Attendance::Came {
        return Err(BookingError::NotAllowedNow);
    }
    if let Some(client) = row.booking.client {
        w.about(client.0);
    }
    let late = rules::is_late(
        row.booking.starts_at,
        w.now(),
        clinic::settings(w)?.late_cancel_hours,
    );
    store::cancel(w, booking, late)?;
    show(w, booking)
}

/// Notes that the client did not come: a booking without a visit (C24). A visit of the booking takes it back.
///
/// # Errors
/// [`BookingError::NotAllowedNow`] when the client came, the booking is cancelled or gone, or its time has not come yet.
pub fn no_show(w: &Write<'_>, booking: BookingId) -> Result<Booking, BookingError> {
    let row = store::booking(w, booking)?
        .ok_or(BookingError::NotFound)?
        .booking;
    let stands = matches!(row.state, BookingState::Tentative | BookingState::Confirmed);
    if !stands
        || row.attendance == Attendance::Came
        || row.starts_at > w.now()
        || row.client.is_none()
    {
        return Err(BookingError::NotAllowedNow);
    }
    if let Some(client) = row.client {
        w.about(client.0);
    }
    store::set_no_show(w, booking, true)?;
    show(w, booking)
}

/// Sees to it that no later pull brings a client's bookings back: what an erasure calls before the card goes. What is kept of
/// each is a hash of its identity at the provider, and in the counts of months that are over the client stays one of many (R61).
/// Answers how many bookings the client has.
///
/// # Errors
/// What the store says.
pub fn forget(w: &Write<'_>, client: ClientId) -> Result<u32, BookingError> {
    keeping::freeze_months_of(w, client)?;
    Ok(store::ignore_all_of(w, client)?)
}
