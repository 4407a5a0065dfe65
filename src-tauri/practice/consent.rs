//! Consent: purpose × channel × text version × state × evidence. Withdrawn as easily as given, history kept (GDPR art. 7; T14).
//!
//! Boxes start empty, each purpose stands alone, and refusing one closes no other (T08). Only a recorded act counts (R03).
//! What always holds: a consent is a row with the exact text that was shown; it is withdrawn, never changed, and what was
//! asked again is a new row. Of storage the channel is a kind of data (C11), of the others a place or a way (W30 C22).

mod library;
mod rules;
mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client::{self, Channel, ClientError},
    clinic::{self, ClinicError},
    form::{self, Ending, FormError},
    frozen,
    id::{ClientId, ConsentId},
    language::Language,
    stored::codes,
    text::takes_text,
};

codes! {
    Purpose { Storage = "storage", Publishing = "publishing", Marketing = "marketing" }
    ConsentState { Given = "given", Refused = "refused", Withdrawn = "withdrawn" }
}

/// Kinds of data a storage consent may be asked for one by one (C11); the empty channel stands for all of them.
pub const KINDS: [&str; 3] = ["health", "notes", "images"];
/// Ways in which a withdrawal comes in.
pub const WAYS: [&str; 4] = ["desk", "phone", "email", "letter"];

/// Why a consent was not shown, given or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConsentError {
    /// No such client or consent.
    #[error("not found")]
    NotFound,
    /// No text for that purpose on that channel.
    #[error("no such text")]
    NoSuchForm,
    /// A newer text is in force, or the version never was.
    #[error("version gone")]
    VersionGone,
    /// The `place` of a paper is missing.
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
        /// Characters, or points of a signature.
        max: u32,
    },
    /// A text holds control characters, or a way of withdrawing that is not in the list.
    #[error("bad text in {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// The last day lies in the past.
    #[error("bad date in {field}")]
    BadDate {
        /// Which.
        field: String,
    },
    /// A stroke outside its box.
    #[error("bad number in {field}")]
    BadNumber {
        /// Which.
        field: String,
    },
    /// Neither signed nor refused.
    #[error("signature missing")]
    SignatureMissing,
    /// The very same was recorded a moment ago.
    #[error("already signed")]
    AlreadySigned,
    /// It was refused, withdrawn already, or has run out.
    #[error("not in force")]
    NotInForce,
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(ConsentError);

impl From<ClientError> for ConsentError {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::NotFound => Self::NotFound,
            ClientError::BadText { field } => Self::BadText { field },
            ClientError::Fault(fault) => Self::Fault(fault),
            _ => Self::Fault(Fault::Statement),
        }
    }
}

impl From<ClinicError> for ConsentError {
    fn from(error: ClinicError) -> Self {
        match error {
            ClinicError::Fault(fault) => Self::Fault(fault),
            _ => Self::Fault(Fault::Statement),
        }
    }
}

impl From<FormError> for ConsentError {
    fn from(error: FormError) -> Self {
        match error {
            FormError::Incomplete { missing } => Self::Incomplete { missing },
            FormError::TooLong { field, max } => Self::TooLong { field, max },
            FormError::BadText { field } => Self::BadText { field },
            FormError::BadNumber { field } => Self::BadNumber { field },
            FormError::SignatureMissing => Self::SignatureMissing,
            FormError::Fault(fault) => Self::Fault(fault),
            _ => Self::Fault(Fault::Statement),
        }
    }
}

/// What the consent is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Keeping the card, the forms and the notes (W17).
    Storage,
    /// Telling the client's story in public (W29).
    Publishing,
    /// Newsletters and offers (C13).
    Marketing,
}

/// Where a consent stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Given and in force.
    Given,
    /// Asked and refused.
    Refused,
    /// Given and taken back.
    Withdrawn,
}

/// The text of one consent in one version and language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConsentText {
    /// For what.
    pub purpose: Purpose,
    /// On which channel; empty where the purpose has none (W30).
    pub channel: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// Language.
    pub language: Language,
    /// Heading.
    pub title: String,
    /// Paragraphs, with the practice's own name and periods filled in.
    pub paragraphs: Vec<String>,
    /// The legal basis of the purpose, by article (W02).
    pub basis: String,
}

/// Give, refuse or record a consent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewConsent {
    /// Whose.
    pub client: ClientId,
    /// For what.
    pub purpose: Purpose,
    /// On which channel: `website`, `instagram`, `email`, `sms`, or empty.
    #[serde(default)]
    pub channel: String,
    /// Language the text was shown in.
    pub language: Language,
    /// Version shown.
    pub version: u32,
    /// Signed, on paper, or refused.
    pub ending: Ending,
    /// Until when; `None` = until further notice (W32).
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
}

/// One consent with its history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Consent {
    /// Id.
    pub id: ConsentId,
    /// Whose.
    pub client: ClientId,
    /// The exact text that was shown.
    pub text: ConsentText,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
    /// Where it stands now.
    pub state: ConsentState,
    /// Evidence.
    pub ending: Ending,
    /// Until when.
    pub until_on: Option<NaiveDate>,
    /// Everything that happened to it, oldest first.
    pub events: Vec<ConsentEvent>,
}

/// One thing that happened to a consent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConsentEvent {
    /// State after it.
    pub state: ConsentState,
    /// How it came in: `desk`, `phone`, `email`, `letter`.
    pub how: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Take a consent back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Withdraw {
    /// Which.
    pub id: ConsentId,
    /// How it came in: `desk`, `phone`, `email`, `letter`.
    pub how: String,
}

/// The text of a consent as it would be shown now, with the practice's name, periods and contact filled in.
///
/// `channel` is `website`, `instagram`, `facebook`, `youtube` or `print` for publishing, `email`, `sms`, `post` or `phone` for
/// marketing, and for storage empty or one of [`KINDS`].
///
/// # Errors
/// [`ConsentError::NoSuchForm`] for a channel the purpose does not have.
pub fn text(
    r: &Read<'_>,
    purpose: Purpose,
    channel: &str,
    language: Language,
) -> Result<ConsentText, ConsentError> {
    let clinic = clinic::read(r)?;
    library::text(purpose, channel, language, &clinic, clinic::today(r)?)
        .ok_or(ConsentError::NoSuchForm)
}

/// A client's consents with their history, newest first.
///
/// # Errors
/// [`ConsentError::NotFound`], [`Fault::Damaged`] when a text is not the one that was shown.
pub fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<Consent>, ConsentError> {
    client::name(r, client)?;
    store::list(r, client)?
        .into_iter()
        .map(|kept| show(r, kept))
        .collect()
}

/// One consent with its history.
///
/// # Errors
/// [`ConsentError::NotFound`], [`Fault::Damaged`] when it is not the one that was recorded.
pub fn one(r: &Read<'_>, consent: ConsentId) -> Result<Consent, ConsentError> {
    show(
        r,
        store::consent(r, consent)?.ok_or(ConsentError::NotFound)?,
    )
}

/// Records that a consent was given or refused. The act is upon the client. A refusal also ends what was in force of the same
/// purpose and channel, and nothing else (T08); marketing sets the switch of its channel (C22).
///
/// # Errors
/// [`ConsentError`]: see its variants.
pub fn give(w: &Write<'_>, new: &NewConsent) -> Result<Consent, ConsentError> {
    w.about(new.client.0);
    client::name(w, new.client)?;
    let text = text(w, new.purpose, &new.channel, new.language)?;
    if new.version != text.version {
        return Err(ConsentError::VersionGone);
    }
    let ending = rules::ended(&new.ending)?;
    let state = if matches!(ending, Ending::Refused { .. }) {
        ConsentState::Refused
    } else {
        ConsentState::Given
    };
    let today = clinic::today(w)?;
    let until_on = new.until_on.filter(|_| state == ConsentState::Given);
    if until_on.is_some_and(|until| until < today) {
        return Err(ConsentError::BadDate {
            field: "until_on".to_owned(),
        });
    }
    let (body, text_sha256) = frozen::freeze(&text)?;
    let now = w.now();
    let newest = store::newest(w, new.client, new.purpose, &new.channel)?;
    let moment_ago = now - chrono::TimeDelta::minutes(1);
    if newest.is_some_and(|(newest, made_at)| newest == state && made_at >= moment_ago) {
        return Err(ConsentError::AlreadySigned);
    }
    if state == ConsentState::Refused {
        end_all(w, new.client, new.purpose, &new.channel, "desk")?;
    }
    let sha256 = rules::bound(&text_sha256, &ending, until_on, now)?;
    let word = form::evidence_word(&ending);
    let (evidence, _) = frozen::freeze(&rules::Evidence { ending, sha256 })?;
    let id = ConsentId(w.new_id());
    store::keep_text(w, &text, &text_sha256, &body)?;
    let row = store::NewRow {
        id,
        client: new.client,
        text: &text,
        text_sha256: &text_sha256,
        state,
        ending: word,
        evidence: &evidence,
        until_on,
        made_at: now,
    };
    store::insert(w, &row)?;
    store::add_event(w, id, state, "desk")?;
    if let Some(channel) = rules::marketing_channel(new.purpose, &new.channel) {
        client::set_marketing(w, new.client, channel, state == ConsentState::Given, "form")?;
    }
    show(w, store::consent(w, id)?.ok_or(ConsentError::NotFound)?)
}

/// Takes a consent back, and with it every other one in force for the same purpose and channel. The act is upon the client.
///
/// # Errors
/// [`ConsentError::NotFound`], [`ConsentError::NotInForce`], [`ConsentError::BadText`] for an unknown way (`how`).
pub fn withdraw(w: &Write<'_>, request: &Withdraw) -> Result<Consent, ConsentError> {
    let kept = store::consent(w, request.id)?.ok_or(ConsentError::NotFound)?;
    w.about(kept.client.0);
    if !WAYS.contains(&request.how.as_str()) {
        return Err(ConsentError::BadText {
            field: "how".to_owned(),
        });
    }
    if kept.state != ConsentState::Given {
        return Err(ConsentError::NotInForce);
    }
    end_all(w, kept.client, kept.purpose, &kept.channel, &request.how)?;
    if let Some(channel) = rules::marketing_channel(kept.purpose, &kept.channel) {
        client::set_marketing(w, kept.client, channel, false, &request.how)?;
    }
    show(
        w,
        store::consent(w, request.id)?.ok_or(ConsentError::NotFound)?,
    )
}

/// Whether a consent is in force today: given, not taken back, not run out.
///
/// # Errors
/// What the store says.
pub fn in_force(
    r: &Read<'_>,
    client: ClientId,
    purpose: Purpose,
    channel: &str,
) -> Result<bool, Fault> {
    store::in_force(r, client, purpose, channel, clinic::today(r)?)
}

/// Kinds of data the client said no to, or took the yes back for: of each kind its own newest word counts, else that about all
/// of them. A kind that was never asked about is open (C11).
///
/// # Errors
/// What the store says.
pub fn refused_kinds(r: &Read<'_>, client: ClientId) -> Result<Vec<String>, Fault> {
    let of_all = store::newest(r, client, Purpose::Storage, "")?;
    let mut refused = Vec::new();
    for kind in KINDS {
        let newest = store::newest(r, client, Purpose::Storage, kind)?.or(of_all);
        if newest.is_some_and(|(state, _)| state != ConsentState::Given) {
            refused.push(kind.to_owned());
        }
    }
    Ok(refused)
}

/// The switch of a channel was turned off on the card: a marketing consent there is over too (C15 C45).
pub(crate) fn switched_off(
    w: &Write<'_>,
    client: ClientId,
    channel: Channel,
    how: &str,
) -> Result<(), Fault> {
    let how = if WAYS.contains(&how) { how } else { "desk" };
    end_all(w, client, Purpose::Marketing, channel.code(), how)
}

/// Ends everything in force of that purpose and channel.
fn end_all(
    w: &Write<'_>,
    client: ClientId,
    purpose: Purpose,
    channel: &str,
    how: &str,
) -> Result<(), Fault> {
    for id in store::given(w, client, purpose, channel)? {
        store::set_state(w, id, ConsentState::Withdrawn)?;
        store::add_event(w, id, ConsentState::Withdrawn, how)?;
    }
    Ok(())
}

fn show(r: &Read<'_>, kept: store::Kept) -> Result<Consent, ConsentError> {
    let text: ConsentText = frozen::thaw(&kept.body, &kept.text_sha256)?;
    let evidence: rules::Evidence = frozen::parse(&kept.evidence)?;
    if rules::bound(
        &kept.text_sha256,
        &evidence.ending,
        kept.until_on,
        kept.made_at,
    )? != evidence.sha256
    {
        return Err(Fault::Damaged.into());
    }
    Ok(Consent {
        id: kept.id,
        client: kept.client,
        text,
        text_sha256: kept.text_sha256,
        state: kept.state,
        ending: evidence.ending,
        until_on: kept.until_on,
        events: store::events(r, kept.id)?,
    })
}
