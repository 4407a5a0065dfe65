//! Unfinished forms.

use crate::{Refusal, wire::Done};
use practice::{
    draft::{self, Draft},
    id::{ClientId, DraftId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

/// Drafts of one form.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfWord {
    /// Which form; `None` = all.
    #[serde(default)]
    pub word: Option<String>,
    /// Whose; `None` = all.
    #[serde(default)]
    pub client: Option<ClientId>,
}

/// About one draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfDraft {
    /// Which.
    pub draft: DraftId,
}

pub(crate) fn save(w: &Write<'_>, request: Draft) -> Result<Draft, Refusal> {
    Ok(draft::save(w, &request)?)
}

pub(crate) fn list(r: &Read<'_>, request: OfWord) -> Result<Vec<Draft>, Refusal> {
    Ok(draft::list(r, request.word.as_deref(), request.client)?)
}

pub(crate) fn drop_one(w: &Write<'_>, request: OfDraft) -> Result<Done, Refusal> {
    draft::drop_one(w, request.draft)?;
    Ok(Done::YES)
}
