//! Consents.

use crate::{Refusal, wire::OfClient};
use practice::{
    consent::{self, Consent, ConsentText, NewConsent, Purpose, Withdraw},
    language::Language,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

/// Which consent text.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfText {
    /// For what.
    pub purpose: Purpose,
    /// On which channel; empty where the purpose has none.
    #[serde(default)]
    pub channel: String,
    /// Language.
    pub language: Language,
}

pub(crate) fn text(r: &Read<'_>, request: OfText) -> Result<ConsentText, Refusal> {
    Ok(consent::text(
        r,
        request.purpose,
        &request.channel,
        request.language,
    )?)
}

pub(crate) fn list(r: &Read<'_>, request: OfClient) -> Result<Vec<Consent>, Refusal> {
    Ok(consent::list(r, request.client)?)
}

pub(crate) fn give(w: &Write<'_>, request: NewConsent) -> Result<Consent, Refusal> {
    Ok(consent::give(w, &request)?)
}

pub(crate) fn withdraw(w: &Write<'_>, request: Withdraw) -> Result<Consent, Refusal> {
    Ok(consent::withdraw(w, &request)?)
}
