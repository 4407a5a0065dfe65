//! Drafts: what is being typed, kept after each pause so that a crash loses at most two seconds (T41).
//!
//! A draft hangs on the client it is about; a draft for a person who has no card yet hangs on nobody and goes when the card is made
//! or at the latest after seven days.

mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client,
    id::{ClientId, DraftId},
    text::takes_text,
};

/// Days after which a draft that hangs on nobody goes.
const ORPHAN_DAYS: i64 = 7;
/// Characters of a draft as JSON: a journal note of five full parts and then some.
const LONGEST: u32 = 1_000_000;

/// Why a draft was not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// No such draft or client; a draft that was dropped does not come back.
    #[error("not found")]
    NotFound,
    /// The body is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// `body`.
        field: String,
        /// Characters allowed.
        max: u32,
    },
    /// The word is none: small letters and `_`, at most forty.
    #[error("bad text in {field}")]
    BadText {
        /// `word`.
        field: String,
    },
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(DraftError);

/// What is being typed somewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Draft {
    /// Id; absent for a new one.
    #[serde(default)]
    pub id: Option<DraftId>,
    /// Which form: `client`, `intake`, `consent`, `sale` …
    pub word: String,
    /// Whose.
    #[serde(default)]
    pub client: Option<ClientId>,
    /// What was typed, as the form keeps it.
    #[ts(type = "unknown")]
    pub body: serde_json::Value,
    /// Saved last.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
}

/// Keeps what is being typed, and lets go of what has hung on nobody for seven days.
///
/// # Errors
/// [`DraftError`]: an id or client that is not there, a body too long, a word that is none.
pub fn save(w: &Write<'_>, draft: &Draft) -> Result<Draft, DraftError> {
    let word = !draft.word.is_empty()
        && draft.word.len() <= 40
        && draft
            .word
            .bytes()
            .all(|letter| letter.is_ascii_lowercase() || letter == b'_' || letter == b'-');
    if !word {
        return Err(DraftError::BadText {
            field: "word".to_owned(),
        });
    }
    let body = draft.body.to_string();
    if body.chars().count() > LONGEST as usize {
        return Err(DraftError::TooLong {
            field: "body".to_owned(),
            max: LONGEST,
        });
    }
    if let Some(client) = draft.client
        && client::store::name(w, client)?.is_none()
    {
        return Err(DraftError::NotFound);
    }
    store::drop_orphans(w, w.now() - TimeDelta::days(ORPHAN_DAYS))?;
    let id = match draft.id {
        None => {
            let id = DraftId(w.new_id());
            store::insert(w, id, &draft.word, draft.client, &body)?;
            id
        }
        Some(id) if store::update(w, id, &draft.word, draft.client, &body)? => id,
        Some(_) => return Err(DraftError::NotFound),
    };
    Ok(Draft {
        id: Some(id),
        at: Some(w.now()),
        ..draft.clone()
    })
}

/// Drafts of a form, of a client, of both, or all; saved last first.
///
/// # Errors
/// What the store says.
pub fn list(
    r: &Read<'_>,
    word: Option<&str>,
    client: Option<ClientId>,
) -> Result<Vec<Draft>, DraftError> {
    Ok(store::list(
        r,
        word,
        client,
        r.now() - TimeDelta::days(ORPHAN_DAYS),
    )?)
}

/// Drops a draft; one that is gone already is no fault.
///
/// # Errors
/// What the store says.
pub fn drop_one(w: &Write<'_>, draft: DraftId) -> Result<(), DraftError> {
    Ok(store::drop_one(w, draft)?)
}
