//! Form texts.

use crate::Refusal;
use practice::{
    form::{self, FormText},
    language::Language,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Read;

/// Which form, in which language.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfForm {
    /// `registration`.
    pub form: String,
    /// Language.
    pub language: Language,
}

pub(crate) fn show(r: &Read<'_>, request: OfForm) -> Result<FormText, Refusal> {
    Ok(form::newest(r, &request.form, request.language)?)
}
