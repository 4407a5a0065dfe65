//! Everything about one client, for the client: in our own JSON with a published schema, and as HL7 FHIR R4 (R47 R48 R49 T22).
//!
//! What always holds: whatever the practice keeps about a person is in here, down to the access log, with nothing left out
//! because it is old, unsigned or unflattering (C48); a test puts a mark in every place of a card and finds each again. It
//! changes nothing, packs nothing and prints nothing; files come as a list, their content is the attachments' own.

mod fhir;
mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vault::{Fault, Read};

use crate::{
    attachment::{self, Attachment, AttachmentError},
    binder::{self, BinderError, Page},
    booking::{self, Booking, BookingError},
    case::{self, CaseError, HandOut},
    client::{self, Card, ClientError, History, MarketingChoice},
    clinic::{self, Clinic, ClinicError},
    consent::{self, Consent, ConsentError},
    daybook::{self, DaybookError, Sale},
    draft::{self, Draft, DraftError},
    form::{self, FormError, Intake},
    id::{BookingId, ClientId, SaleId},
    journal::{self, JournalError, Note},
    measurement::{self, Measurement, MeasurementError},
    visit::{self, Visit, VisitError},
};

pub use fhir::fhir;

/// The shape of [`Everything`]; a later program that reads an older hand-out goes by this.
pub const VERSION: u32 = 1;

/// Why nothing was handed out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// No such client.
    #[error("not found")]
    NotFound,
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}

/// What another word says when it is asked here: not found, or the store.
macro_rules! of_words {
    ($($error:ident),+) => {$(
        impl From<$error> for ExportError {
            fn from(error: $error) -> Self {
                match error {
                    $error::Fault(fault) => Self::Fault(fault),
                    _ => Self::NotFound,
                }
            }
        }
    )+};
}
of_words!(
    AttachmentError,
    BinderError,
    BookingError,
    CaseError,
    ClientError,
    ClinicError,
    ConsentError,
    DaybookError,
    DraftError,
    FormError,
    JournalError,
    MeasurementError,
    VisitError
);

/// Everything the practice keeps about one client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Everything {
    /// Always `kartotek-client`.
    pub format: String,
    /// Shape of this file: [`VERSION`].
    pub version: u32,
    /// Made.
    pub made_at: DateTime<Utc>,
    /// Who keeps it: the controller (W43).
    pub practice: Clinic,
    /// The card with payer and choices; the identity number stands in full beside it.
    pub card: Card,
    /// The phone number as it is dialled, where it could be read.
    pub phone_e164: String,
    /// The practice's own fields of the card, by name.
    pub own_fields: Vec<NamedText>,
    /// Identity number in full, when one is kept.
    pub identity_number: Option<String>,
    /// Every choice about marketing, oldest first.
    pub marketing_history: Vec<MarketingChoice>,
    /// Filled-in forms with the texts that were shown, newest first.
    pub intakes: Vec<Intake>,
    /// Consents with texts and history, newest first.
    pub consents: Vec<Consent>,
    /// Notes with every version of their text, newest first.
    pub notes: Vec<Note>,
    /// Measurements.
    pub measurements: Vec<Measurement>,
    /// Bookings with the provider's own notes, newest first.
    pub bookings: Vec<Booking>,
    /// What the provider told about the person with each booking, and when it came, was cancelled, was gone.
    pub booked_as: Vec<BookedAs>,
    /// Persons at a provider who are known to be this client.
    pub known_as: Vec<KnownAs>,
    /// Visits, newest first.
    pub visits: Vec<Visit>,
    /// Lines of the daybook with their payments.
    pub sales: Vec<Sale>,
    /// Why lines were taken back.
    pub taken_back: Vec<TakenBack>,
    /// Files on the card; their content lies beside this file.
    pub attachments: Vec<Attachment>,
    /// What was being typed and is not finished.
    pub drafts: Vec<Draft>,
    /// Old and new values, and who looked when (C25 C26 R51).
    pub history: History,
    /// Printed pages that are about the client or bear the name, with what became of each.
    pub pages: Vec<Page>,
    /// Copies handed out before.
    pub hand_outs: Vec<HandOut>,
}

/// A text under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NamedText {
    /// Name.
    pub name: String,
    /// Text.
    pub text: String,
}

/// The person of a booking as the provider has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BookedAs {
    /// Which booking.
    pub booking: BookingId,
    /// The account, as the practice calls it; empty when the account is gone or the booking was typed here.
    pub account: String,
    /// The booking's number at the provider.
    pub external_id: String,
    /// Which of a row of bookings.
    pub recurrence: String,
    /// The person's key at the provider.
    pub person_key: String,
    /// Name there.
    pub name: String,
    /// E-mail there.
    pub email: String,
    /// Phone there.
    pub phone: String,
    /// Came in, from the provider or at the desk.
    pub first_seen_at: DateTime<Utc>,
    /// Was cancelled, or was first seen to be.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Was no longer there.
    pub gone_at: Option<DateTime<Utc>>,
}

/// A line of the daybook that takes another back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TakenBack {
    /// The line.
    pub sale: SaleId,
    /// Why: `mistake`, `returned`, `price`, `wrong_client`.
    pub reason: String,
}

/// A person at a provider who is this client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct KnownAs {
    /// The account, as the practice calls it.
    pub account: String,
    /// The person's key there.
    pub person_key: String,
    /// How that was found: `manual`, `email+name`, `phone+name`, `stub`.
    pub how: String,
    /// When.
    pub decided_at: DateTime<Utc>,
}

/// Everything about one client as it stands now.
///
/// # Errors
/// [`ExportError::NotFound`], [`Fault::Damaged`] when a signed text is not the one that was signed, or what the store says.
pub fn everything(r: &Read<'_>, client: ClientId) -> Result<Everything, ExportError> {
    let card = client::card(r, client)?;
    let names = client::own_fields(r)?;
    let own_fields = card.fields.own.iter().map(|value| NamedText {
        name: names
            .iter()
            .find(|field| field.id == Some(value.field))
            .map(|field| field.name.clone())
            .unwrap_or_default(),
        text: value.text.clone(),
    });
    Ok(Everything {
        format: "kartotek-client".to_owned(),
        version: VERSION,
        made_at: r.now(),
        practice: clinic::read(r)?,
        own_fields: own_fields.collect(),
        card,
        phone_e164: store::phone_e164(r, client)?,
        identity_number: client::identity(r, client)?,
        marketing_history: client::marketing_history(r, client)?,
        intakes: form::list(r, client)?
            .into_iter()
            .map(|row| form::show(r, row.id))
            .collect::<Result<_, _>>()?,
        consents: consent::list(r, client)?,
        notes: journal::list(r, client)?,
        measurements: measurement::list(r, client)?,
        bookings: booking::of_client(r, client)?,
        booked_as: store::booked_as(r, client)?,
        known_as: store::known_as(r, client)?,
        visits: visit::list(r, client)?,
        sales: daybook::of_client(r, client)?,
        taken_back: store::taken_back(r, client)?,
        attachments: attachment::list(r, client)?,
        drafts: draft::list(r, None, Some(client))?,
        history: client::history(r, client)?,
        pages: binder::every_page_of(r, client)?,
        hand_outs: case::hand_outs(r, client)?,
    })
}

/// The JSON schema of [`Everything`], as it is published with every hand-out (R48).
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Everything).to_value()
}
