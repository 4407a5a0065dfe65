//! A client: a person with a card. What the practice knows of that person hangs on the card and goes with it.
//!
//! A card that came with a booking starts incomplete (C08 R11). Nothing passive is collected: every field is typed by the
//! therapist, the client, or a provider, and the card says which (R15 C07 C09).

mod card;
mod finding;
mod folding;
mod identity;
mod marketing;
mod own;
mod rules;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Fault;

use crate::{
    id::{ClientId, FieldId},
    language::Language,
    payer::Payer,
    stored::codes,
    text::takes_text,
};

pub use card::{admit, card, change, history, name, open, set_inactive};
pub(crate) use card::{changed, sort_again};
pub use finding::find;
pub(crate) use folding::bare;
pub use identity::{identity, reveal_identity, set_identity};
pub use marketing::{marketing_history, set_marketing};
pub use own::{own_fields, remove_own_field, save_own_field};
pub(crate) use rules::missing as missing_on_card;
pub use rules::read_phone_tables;
pub(crate) use rules::{is_email, phone_e164};

codes! {
    Source { Client = "client", Therapist = "therapist", Other = "other", Booking = "booking", Import = "import" }
    Channel { Email = "email", Sms = "sms", Post = "post", Phone = "phone" }
}

/// Why a card was not shown or not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// No such card, own field or payer.
    #[error("not found")]
    NotFound,
    /// Mandatory fields are missing (R11): `name`, `phone`; or the `name` of an own field or payer, the `how` of a choice.
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
        /// Characters allowed.
        max: u32,
    },
    /// A text holds control characters, or a word that is not in the list.
    #[error("bad text in {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// A date of birth in the future or before 1880, or a year that is not the date's.
    #[error("bad date in {field}")]
    BadDate {
        /// Which.
        field: String,
    },
    /// The e-mail address has not the shape of one.
    #[error("bad e-mail")]
    BadEmail,
    /// The practice has no ground for keeping identity numbers (C19).
    #[error("identity off")]
    IdentityOff,
    /// Not an identity number of the practice's country.
    #[error("identity invalid: {reason}")]
    IdentityInvalid {
        /// `form`, `date`, `check_digits`.
        reason: String,
    },
    /// The client said no; only the client can say yes again (C15).
    #[error("not allowed now")]
    NotAllowedNow,
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(ClientError);

/// Where the data on a card came from (R15 R16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The client, at the desk.
    Client,
    /// The therapist, by hand.
    Therapist,
    /// A relative or a company that booked for the client.
    Other,
    /// A booking provider.
    Booking,
    /// A file from another system.
    Import,
}

/// What the therapist may type on a card; also the shape of a new card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct CardFields {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// E-mail.
    #[serde(default)]
    pub email: String,
    /// Phone, as typed; kept in E.164 beside it where it can be read.
    #[serde(default)]
    pub phone: String,
    /// Street and number; optional (C17).
    #[serde(default)]
    pub street: String,
    /// Postal code.
    #[serde(default)]
    pub postcode: String,
    /// Town.
    #[serde(default)]
    pub city: String,
    /// Full date of birth, if known.
    #[serde(default)]
    pub birth_on: Option<NaiveDate>,
    /// Year of birth alone is enough (C18).
    #[serde(default)]
    pub birth_year: Option<i32>,
    /// Free, optional (C18).
    #[serde(default)]
    pub gender: String,
    /// Language of forms and paper for this client (C21).
    #[serde(default)]
    pub language: Language,
    /// What both agreed, shown as a banner where a default would apply (W22).
    #[serde(default)]
    pub agreement: String,
    /// What must be seen before every treatment.
    #[serde(default)]
    pub warning: String,
    /// Guardian of a client under 18: name and phone.
    #[serde(default)]
    pub guardian: String,
    /// Notes about this client also lie at the booking provider (W20).
    #[serde(default)]
    pub notes_at_provider: bool,
    /// The client's number in another journal system beside this one (S03).
    #[serde(default)]
    pub other_system: String,
    /// The practice's own fields: field id -> text.
    #[serde(default)]
    pub own: Vec<OwnValue>,
}

/// One own field's value on one card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OwnValue {
    /// Which field.
    pub field: FieldId,
    /// Its text.
    pub text: String,
}

/// One own field of the practice's cards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OwnField {
    /// Its id; absent for a new one.
    pub id: Option<FieldId>,
    /// Its name, as the therapist typed it.
    pub name: String,
    /// Order on the card.
    pub position: u32,
}

/// The whole card as shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Card {
    /// Id.
    pub id: ClientId,
    /// The client's running number, as printed instead of an identity number.
    pub number: u32,
    /// What was typed.
    pub fields: CardFields,
    /// Mandatory fields that are missing: `name` (given and family), `phone` (a guardian's will do) (R11).
    pub missing: Vec<String>,
    /// Where the card came from.
    pub source: Source,
    /// Who or what exactly, when it was not the client.
    pub source_note: String,
    /// Last four characters hidden until asked for; `None` when none is kept (S05 C19).
    pub identity_masked: Option<String>,
    /// Identity number kept although its check digits do not add up (Danish numbers since 2007).
    pub identity_warning: bool,
    /// Who pays, when it is not the client (C20).
    pub payer: Option<Payer>,
    /// Choice per channel; a channel without a row was never asked and counts as no (C14 C22).
    pub marketing: Vec<MarketingChoice>,
    /// Inactive since; hidden from lists, still found by search (R57).
    pub inactive_at: Option<DateTime<Utc>>,
    /// Made on.
    pub created_at: DateTime<Utc>,
    /// Changed last.
    pub changed_at: DateTime<Utc>,
    /// Figures for the head of the card.
    pub counts: Counts,
}

/// How much hangs on a card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Counts {
    /// Bookings, past and future.
    pub bookings: u32,
    /// Visits.
    pub visits: u32,
    /// Journal notes.
    pub notes: u32,
    /// Notes not signed.
    pub unsigned: u32,
    /// Filled-in forms.
    pub intakes: u32,
    /// Consents.
    pub consents: u32,
    /// Measurements.
    pub measurements: u32,
    /// Sales.
    pub sales: u32,
    /// Attachments.
    pub attachments: u32,
    /// Amount not paid yet, minor units.
    pub open_amount: crate::money::Minor,
}

/// One line of a list of clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClientRow {
    /// Id.
    pub id: ClientId,
    /// Running number.
    pub number: u32,
    /// Given and family name.
    pub name: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Birth date or year, as text: `1984-03-02`, `1984`, empty.
    pub born: String,
    /// Last visit.
    pub last_visit_on: Option<NaiveDate>,
    /// Next booking.
    pub next_booking_at: Option<DateTime<Utc>>,
    /// Mandatory fields are missing.
    pub incomplete: bool,
    /// Hidden from lists.
    pub inactive: bool,
}

/// What to look for.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Find {
    /// Any part of a name, phone, e-mail, birth date or client number; empty = all.
    #[serde(default)]
    pub text: String,
    /// Also inactive ones (a search always shows them, a plain list only when asked).
    #[serde(default)]
    pub inactive: bool,
    /// How many rows at most; 0 = 100.
    #[serde(default)]
    pub limit: u32,
    /// Rows to skip.
    #[serde(default)]
    pub offset: u32,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Found {
    /// The rows asked for.
    pub rows: Vec<ClientRow>,
    /// How many there are in all.
    pub total: u32,
}

/// A channel for marketing and information (C22).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// E-mail.
    Email,
    /// Text message.
    Sms,
    /// Letter.
    Post,
    /// Phone call.
    Phone,
}

/// A choice on a channel: off unless somebody said yes (C14 C15 C16).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MarketingChoice {
    /// Channel.
    pub channel: Channel,
    /// Allowed or not.
    pub allowed: bool,
    /// How the choice came in: `desk`, `phone`, `email`, `form`.
    pub how: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One field changed on a card (R39 C25).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Change {
    /// Field name as in [`CardFields`].
    pub field: String,
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One line of who saw or changed what about a client (C25 C26 R19).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Access {
    /// Verb and word of the act: `client/open`.
    pub act: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Everything that was seen and changed about one client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct History {
    /// Old and new values.
    pub changes: Vec<Change>,
    /// Acts.
    pub access: Vec<Access>,
}

/// Whether an identity number can be right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct IdentityCheck {
    /// Form and check digits fit.
    pub valid: bool,
    /// Accepted although not certain: `modulus11`, `test_number`, `temporary_number`, `new_form_2032` …
    pub warning: Option<String>,
}
