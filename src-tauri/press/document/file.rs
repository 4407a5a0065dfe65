//! The client file: everything the practice keeps about one client, in one readable bundle (W19 W37 R47 C25 C48).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ending, SignedItem};

/// Everything about one client. Empty sections say that nothing is kept, so that nothing looks forgotten.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ClientFile {
    /// Page ids, one a page; empty for a copy that leaves the practice. Lay once without to learn how many are needed.
    #[serde(default)]
    pub page_ids: Vec<String>,
    /// The client's name.
    pub client: String,
    /// The client's running number.
    pub client_number: String,
    /// The day or moment the file shows, as printed.
    pub as_of: String,
    /// Lines of the card in order.
    pub card: Vec<CardLine>,
    /// What must be seen before every treatment; may be empty.
    #[serde(default)]
    pub warning: String,
    /// Agreements (W22).
    pub agreements: Vec<Agreement>,
    /// Information given (T17).
    pub notices: Vec<Notice>,
    /// Consents with their texts.
    pub consents: Vec<Consent>,
    /// Forms filled in.
    pub intakes: Vec<Intake>,
    /// Journal notes with every version.
    pub notes: Vec<Note>,
    /// Bookings, past and future (W03).
    pub bookings: Vec<Booking>,
    /// Visits.
    pub visits: Vec<Visit>,
    /// Sales.
    pub sales: Vec<Sale>,
    /// Currency of the sales.
    pub currency: String,
    /// Measurements, one entry a kind (W38).
    pub measurements: Vec<Measured>,
    /// Contacts and messages (W25 C10).
    pub contacts: Vec<Contact>,
    /// Handed out to others (W42).
    pub disclosures: Vec<Disclosure>,
    /// Old and new values of the card (R39 C25).
    pub changes: Vec<Change>,
    /// Who has seen and changed what (C25 C26).
    pub access: Vec<AccessLine>,
    /// Attachments.
    pub attachments: Vec<Attachment>,
}

/// One line of the card.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct CardLine {
    /// Label.
    pub label: CardLabel,
    /// Text.
    pub text: String,
}

/// Label of a card line: the press knows the word, or the practice named the field itself.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardLabel {
    /// Client number.
    Number,
    /// Birth date or year.
    Born,
    /// Identity number.
    Identity,
    /// Gender.
    Gender,
    /// Address.
    Address,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Language.
    Language,
    /// Guardian.
    Guardian,
    /// Payer.
    Payer,
    /// Occupation.
    Occupation,
    /// Next of kin.
    Contact,
    /// Choice about information and offers.
    Marketing,
    /// Where the data came from (R15).
    Source,
    /// Number in another system.
    OtherSystem,
    /// Notes at the provider (W20).
    AtProvider,
    /// Client since.
    Since,
    /// State of the card.
    State,
    /// The practice's own field.
    Own(String),
}

/// One agreement.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// When, as printed; may be empty.
    #[serde(default)]
    pub on: String,
    /// Text.
    pub text: String,
}

/// Information handed to the client.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// When.
    pub on: String,
    /// Which notice.
    pub title: String,
    /// Version.
    pub version: String,
    /// On paper, by e-mail, on screen.
    pub how: String,
}

/// What a consent is for.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Keeping card, forms and notes.
    Storage,
    /// Telling the story in public.
    Publishing,
    /// Newsletters and offers.
    Marketing,
}

/// Where a consent stands.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// In force.
    Given,
    /// Refused.
    Refused,
    /// Taken back.
    Withdrawn,
}

/// One consent with the exact text and its history.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// For what.
    pub purpose: Purpose,
    /// On which channel, as printed; may be empty.
    #[serde(default)]
    pub channel: String,
    /// Where it stands.
    pub state: ConsentState,
    /// Until when; `None` = until further notice (W32).
    #[serde(default)]
    pub until: Option<String>,
    /// Heading of the text.
    pub title: String,
    /// Version of the text.
    pub text_version: String,
    /// Paragraphs as shown.
    pub paragraphs: Vec<String>,
    /// SHA-256 of the text shown, hex; may be empty.
    #[serde(default)]
    pub fingerprint: String,
    /// Evidence.
    pub ending: Ending,
    /// What happened to it, oldest first.
    pub events: Vec<ConsentEvent>,
}

/// One thing that happened to a consent.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsentEvent {
    /// When.
    pub at: String,
    /// State after it.
    pub state: ConsentState,
    /// How it came in.
    pub how: String,
}

/// One filled-in form.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Intake {
    /// Title as shown.
    pub title: String,
    /// Code.
    pub code: String,
    /// Version.
    pub version: String,
    /// When.
    pub filled: String,
    /// What was shown and answered.
    pub items: Vec<SignedItem>,
    /// What was signed.
    #[serde(default)]
    pub declaration: String,
    /// SHA-256 of the text shown, hex; may be empty.
    #[serde(default)]
    pub fingerprint: String,
    /// How it ended.
    pub ending: Ending,
}

/// One journal note with all its texts, oldest first. A text that is not the last one is printed as replaced.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// When it happened.
    pub happened: String,
    /// Texts.
    pub texts: Vec<NoteText>,
}

/// One text of a note.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct NoteText {
    /// Version, 1 for the first.
    pub version: String,
    /// Written.
    pub written: String,
    /// Signed by, name and title; empty for a draft.
    #[serde(default)]
    pub signed_by: String,
    /// Signed; empty for a draft.
    #[serde(default)]
    pub signed: String,
    /// Why it was amended.
    #[serde(default)]
    pub reason: String,
    /// Parts in order.
    pub parts: Vec<NotePart>,
    /// SHA-256 of the signed text, hex; empty for a draft.
    #[serde(default)]
    pub fingerprint: String,
}

/// One part of a note.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct NotePart {
    /// Heading.
    pub heading: PartHeading,
    /// Plain text.
    pub text: String,
}

/// Heading of a part.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartHeading {
    /// Subjective.
    Subjective,
    /// Objective.
    Objective,
    /// Assessment.
    Assessment,
    /// Plan.
    Plan,
    /// Anamnesis.
    Anamnesis,
    /// Status.
    Status,
    /// Treatment.
    Treatment,
    /// One free text.
    Text,
}

/// What became of a booking (C24 W03).
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingState {
    /// Asked for.
    Tentative,
    /// Will happen.
    Confirmed,
    /// Cancelled in time.
    Cancelled,
    /// Cancelled late.
    LateCancelled,
    /// No longer at the provider.
    Gone,
    /// The client came.
    Came,
    /// The client did not come.
    NoShow,
}

/// Where a booking was made (W04).
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Online.
    Provider,
    /// At the practice.
    Desk,
}

/// One booking.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Booking {
    /// When.
    pub at: String,
    /// What.
    pub what: String,
    /// Where it was made.
    pub origin: Origin,
    /// What became of it.
    pub state: BookingState,
    /// Notes of the provider.
    #[serde(default)]
    pub remark: String,
}

/// One visit.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// When.
    pub at: String,
    /// What.
    pub what: String,
    /// Where; empty = at the practice.
    #[serde(default)]
    pub place: String,
}

/// One sale.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Sale {
    /// Number.
    pub number: String,
    /// Day.
    pub on: String,
    /// What.
    pub item: String,
    /// How many.
    pub quantity: String,
    /// Amount with VAT.
    pub amount: String,
    /// VAT rate.
    pub vat: String,
    /// Payment.
    pub payment: String,
    /// Payer, when it is not the client.
    #[serde(default)]
    pub payer: Option<String>,
    /// The number it reverses.
    #[serde(default)]
    pub reverses: Option<String>,
}

/// Measurements of one kind: a table, and a curve when there are at least two.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// What was measured.
    pub name: String,
    /// Unit; may be empty.
    #[serde(default)]
    pub unit: String,
    /// Values, oldest first.
    pub values: Vec<MeasuredValue>,
}

/// One value.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasuredValue {
    /// Day.
    pub on: NaiveDate,
    /// As printed.
    pub text: String,
    /// As drawn.
    pub value: f64,
    /// Comment.
    #[serde(default)]
    pub comment: String,
}

/// One contact or message (W25 C10).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// When.
    pub at: String,
    /// By phone, e-mail, letter.
    pub channel: String,
    /// Text.
    pub text: String,
}

/// One handing-out to somebody else (W42).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Disclosure {
    /// When.
    pub on: String,
    /// To whom.
    pub to: String,
    /// What.
    pub what: String,
    /// On which ground.
    pub basis: String,
}

/// One change to the card (R39).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub at: String,
    /// Field, as printed.
    pub field: String,
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
}

/// One line of the access log (C25 C26).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct AccessLine {
    /// When.
    pub at: String,
    /// What was done, as printed.
    pub act: String,
    /// Why, as far as it is known.
    #[serde(default)]
    pub reason: String,
}

/// One attachment, named with its fingerprint; the file itself travels beside the paper.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// File name.
    pub name: String,
    /// Size, as printed.
    pub size: String,
    /// Added.
    pub added: String,
    /// SHA-256 of the content, hex.
    pub sha256: String,
}
