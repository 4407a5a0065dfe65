//! The journal: notes about treatment, draft → signed → amended, never overwritten. Happened-on and written-on are two dates.
//!
//! A signed text is frozen with its hash; an amendment is a new text beside it with the reason, and the old one stays readable.

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
    client, clinic,
    id::{ClientId, NoteId, VisitId},
    stored::codes,
    text::{self, takes_text},
};

pub(crate) use rules::may_have_happened;
pub use rules::{intact, parts_of};
pub(crate) use store::client_of_visit;

codes! {
    Template { Soap = "soap", Asbap = "asbap", Free = "free" }
}

/// Why a note was not written, signed or found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// No such note, client, or visit of that client.
    #[error("not found")]
    NotFound,
    /// Nothing to sign (`text`), or nobody to sign it: the practice has no `therapist_name` yet.
    #[error("incomplete")]
    Incomplete {
        /// Which.
        missing: Vec<String>,
    },
    /// A part is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Which.
        field: String,
        /// Characters allowed.
        max: u32,
    },
    /// A part holds control characters, stands twice, or is not of the template.
    #[error("bad text in {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// It cannot have happened on that day: in the future, or before 1900.
    #[error("bad date in {field}")]
    BadDate {
        /// Which.
        field: String,
    },
    /// Signed already: it is amended, never changed.
    #[error("already signed")]
    AlreadySigned,
    /// Not signed yet: it is written on, not amended.
    #[error("not signed")]
    NotSigned,
    /// An amendment says why.
    #[error("reason missing")]
    ReasonMissing,
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(JournalError);

/// How a note is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Subjective, objective, assessment, plan.
    Soap,
    /// Anamnes, status, bedömning, åtgärd, plan.
    Asbap,
    /// One free text.
    Free,
}

/// One part of a note. The heading is kept by id so that each language shows its own word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NotePart {
    /// `subjective`, `objective`, `assessment`, `plan`, `anamnesis`, `status`, `treatment`, `text`.
    pub part: String,
    /// Plain text.
    pub text: String,
}

/// Write or go on writing a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WriteNote {
    /// The draft to go on with; `None` starts one.
    #[serde(default)]
    pub id: Option<NoteId>,
    /// Whose.
    pub client: ClientId,
    /// Of which visit.
    #[serde(default)]
    pub visit: Option<VisitId>,
    /// Template.
    pub template: Template,
    /// When it happened.
    pub happened_on: NaiveDate,
    /// Parts in order.
    pub parts: Vec<NotePart>,
}

/// Amend a signed note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AmendNote {
    /// Which.
    pub id: NoteId,
    /// The new text, whole.
    pub parts: Vec<NotePart>,
    /// Why.
    pub reason: String,
}

/// One text of a note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoteText {
    /// 1 for the first, 2 for the first amendment …
    pub version: u32,
    /// Parts.
    pub parts: Vec<NotePart>,
    /// Written.
    pub written_at: DateTime<Utc>,
    /// Signed; `None` for a draft.
    pub signed_at: Option<DateTime<Utc>>,
    /// Who signed: name and title as they were.
    pub signed_by: String,
    /// Why it was amended.
    pub reason: String,
    /// SHA-256 of the signed text, hex; empty for a draft.
    pub sha256: String,
}

/// A note with all its texts, newest last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Note {
    /// Id.
    pub id: NoteId,
    /// Whose.
    pub client: ClientId,
    /// Of which visit.
    pub visit: Option<VisitId>,
    /// Template.
    pub template: Template,
    /// When it happened.
    pub happened_on: NaiveDate,
    /// All texts, oldest first.
    pub texts: Vec<NoteText>,
    /// The newest text is signed.
    pub signed: bool,
}

/// One hit of a search in notes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoteHit {
    /// Note.
    pub note: NoteId,
    /// Client.
    pub client: ClientId,
    /// The client's name.
    pub name: String,
    /// When it happened.
    pub happened_on: NaiveDate,
    /// Text around the hit.
    pub snippet: String,
}

/// A client's notes with all their texts, newest first by the day they are about.
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<Note>, JournalError> {
    Ok(store::of_client(r, client, u32::MAX)?)
}

/// A client's newest notes, at most `most`.
///
/// # Errors
/// What the store says.
pub fn last(r: &Read<'_>, client: ClientId, most: u32) -> Result<Vec<Note>, JournalError> {
    Ok(store::of_client(r, client, most)?)
}

/// One note with all its texts.
///
/// # Errors
/// [`JournalError::NotFound`], or what the store says.
pub fn note(r: &Read<'_>, note: NoteId) -> Result<Note, JournalError> {
    store::note(r, note)?.ok_or(JournalError::NotFound)
}

/// Begins a draft or goes on with one; what the screen does after each pause (T41).
///
/// # Errors
/// [`JournalError`]: signed already, another client's, a day or text that cannot be.
pub fn write(w: &Write<'_>, written: &WriteNote) -> Result<Note, JournalError> {
    w.about(written.client.0);
    if client::store::name(w, written.client)?.is_none() {
        return Err(JournalError::NotFound);
    }
    if let Some(visit) = written.visit
        && store::client_of_visit(w, visit)? != Some(written.client)
    {
        return Err(JournalError::NotFound);
    }
    if !rules::may_have_happened(written.happened_on, clinic::today(w)?) {
        return Err(JournalError::BadDate {
            field: "happened_on".to_owned(),
        });
    }
    let parts = rules::checked(written.template, &written.parts)?;
    let id = match written.id {
        None => {
            let id = NoteId(w.new_id());
            store::begin(w, id, written, &parts)?;
            id
        }
        Some(id) => {
            let before = note(w, id)?;
            if before.client != written.client {
                return Err(JournalError::NotFound);
            }
            if before.signed {
                return Err(JournalError::AlreadySigned);
            }
            store::go_on(w, id, written, &parts)?;
            id
        }
    };
    note(w, id)
}

/// Signs a note: text, days and author are frozen with their hash, and from now on it is only amended.
///
/// # Errors
/// [`JournalError::AlreadySigned`], [`JournalError::Incomplete`], [`JournalError::NotFound`].
pub fn sign(w: &Write<'_>, id: NoteId) -> Result<Note, JournalError> {
    let draft = note(w, id)?;
    w.about(draft.client.0);
    if draft.signed {
        return Err(JournalError::AlreadySigned);
    }
    let Some(text) = draft.texts.last() else {
        return Err(JournalError::NotFound);
    };
    if text.parts.iter().all(|part| part.text.is_empty()) {
        return Err(JournalError::Incomplete {
            missing: vec!["text".to_owned()],
        });
    }
    let mut signed = NoteText {
        signed_at: Some(w.now()),
        signed_by: author(w)?,
        ..text.clone()
    };
    signed.sha256 = rules::hash(&draft, &signed);
    store::sign(w, id, &signed)?;
    note(w, id)
}

/// Amends a signed note: a whole new text, signed at once, with the reason; the one before stays readable.
///
/// # Errors
/// [`JournalError::NotSigned`], [`JournalError::ReasonMissing`], and as [`sign`].
pub fn amend(w: &Write<'_>, amended: &AmendNote) -> Result<Note, JournalError> {
    let before = note(w, amended.id)?;
    w.about(before.client.0);
    if !before.signed {
        return Err(JournalError::NotSigned);
    }
    let reason = text::lines("reason", &amended.reason, 1000)?;
    if reason.is_empty() {
        return Err(JournalError::ReasonMissing);
    }
    let parts = rules::checked(before.template, &amended.parts)?;
    if parts.iter().all(|part| part.text.is_empty()) {
        return Err(JournalError::Incomplete {
            missing: vec!["text".to_owned()],
        });
    }
    let version = before.texts.last().map_or(1, |text| text.version + 1);
    let mut text = NoteText {
        version,
        parts,
        written_at: w.now(),
        signed_at: Some(w.now()),
        signed_by: author(w)?,
        reason,
        sha256: String::new(),
    };
    text.sha256 = rules::hash(&before, &text);
    store::add_text(w, amended.id, &text)?;
    note(w, amended.id)
}

/// Throws a draft away. What was signed stays.
///
/// # Errors
/// [`JournalError::AlreadySigned`], [`JournalError::NotFound`].
pub fn discard(w: &Write<'_>, id: NoteId) -> Result<(), JournalError> {
    let draft = note(w, id)?;
    w.about(draft.client.0);
    if draft.signed {
        return Err(JournalError::AlreadySigned);
    }
    Ok(store::discard(w, id)?)
}

/// Notes not signed yet, begun last first, with their beginning.
///
/// # Errors
/// What the store says.
pub fn unsigned(r: &Read<'_>) -> Result<Vec<NoteHit>, JournalError> {
    Ok(store::unsigned(r)?)
}

/// Notes whose newest text holds all the words, written last first; a word of three letters or more also finds what begins
/// with it. `limit` 0 stands for 50. Without a word there is nothing to find.
///
/// # Errors
/// [`JournalError::TooLong`] and [`JournalError::BadText`] for what no note holds, or what the store says.
pub fn search(r: &Read<'_>, words: &str, limit: u32) -> Result<Vec<NoteHit>, JournalError> {
    let typed = text::line("text", words, 200)?;
    match rules::phrase(&typed) {
        None => Ok(Vec::new()),
        Some(phrase) => Ok(store::search(
            r,
            &phrase,
            if limit == 0 { 50 } else { limit },
        )?),
    }
}

/// Who signs: name and title as they stand now.
fn author(r: &Read<'_>) -> Result<String, JournalError> {
    let clinic = clinic::read(r)?;
    if clinic.therapist_name.is_empty() {
        return Err(JournalError::Incomplete {
            missing: vec!["therapist_name".to_owned()],
        });
    }
    let title = clinic.therapist_title;
    Ok(if title.is_empty() {
        clinic.therapist_name
    } else {
        format!("{}, {title}", clinic.therapist_name)
    })
}
