//! Clients and their cards.

use crate::{
    Refusal,
    wire::{Nothing, OfClient, OfField},
};
use practice::{
    client::{self, Card, CardFields, Channel, Find, Found, History, OwnField, Source},
    id::ClientId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

/// A new card, and where its data come from.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Admit {
    /// What is typed on it.
    pub fields: CardFields,
    /// Where the data come from.
    pub source: Source,
    /// Who or what exactly, when it was not the client; when and how that person was informed (R45).
    #[serde(default)]
    pub source_note: String,
}

/// A changed card, whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeCard {
    /// Whose.
    pub client: ClientId,
    /// All fields as they shall stand.
    pub fields: CardFields,
}

/// An identity number to keep.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetIdentity {
    /// Whose.
    pub client: ClientId,
    /// Number as typed; `None` removes it.
    pub number: Option<String>,
}

/// An identity number in full.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Identity {
    /// Number, in its country's usual form.
    pub number: Option<String>,
}

/// A marketing choice.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetMarketing {
    /// Whose.
    pub client: ClientId,
    /// Channel.
    pub channel: Channel,
    /// Allowed or not.
    pub allowed: bool,
    /// How the choice came in: `desk`, `phone`, `email`, `form` (C16).
    pub how: String,
}

/// Inactive or active.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetInactive {
    /// Whose.
    pub client: ClientId,
    /// Inactive.
    pub inactive: bool,
}

pub(crate) fn find(r: &Read<'_>, request: Find) -> Result<Found, Refusal> {
    Ok(client::find(r, &request)?)
}

pub(crate) fn open(w: &Write<'_>, request: OfClient) -> Result<Card, Refusal> {
    Ok(client::open(w, request.client)?)
}

pub(crate) fn admit(w: &Write<'_>, request: Admit) -> Result<Card, Refusal> {
    Ok(client::admit(
        w,
        &request.fields,
        request.source,
        &request.source_note,
    )?)
}

pub(crate) fn change(w: &Write<'_>, request: ChangeCard) -> Result<Card, Refusal> {
    Ok(client::change(w, request.client, &request.fields)?)
}

pub(crate) fn set_identity(w: &Write<'_>, request: SetIdentity) -> Result<Card, Refusal> {
    Ok(client::set_identity(
        w,
        request.client,
        request.number.as_deref(),
    )?)
}

pub(crate) fn reveal_identity(w: &Write<'_>, request: OfClient) -> Result<Identity, Refusal> {
    Ok(Identity {
        number: client::reveal_identity(w, request.client)?,
    })
}

pub(crate) fn set_marketing(w: &Write<'_>, request: SetMarketing) -> Result<Card, Refusal> {
    Ok(client::set_marketing(
        w,
        request.client,
        request.channel,
        request.allowed,
        &request.how,
    )?)
}

pub(crate) fn set_inactive(w: &Write<'_>, request: SetInactive) -> Result<Card, Refusal> {
    Ok(client::set_inactive(w, request.client, request.inactive)?)
}

pub(crate) fn history(r: &Read<'_>, request: OfClient) -> Result<History, Refusal> {
    Ok(client::history(r, request.client)?)
}

pub(crate) fn own_fields(r: &Read<'_>, request: Nothing) -> Result<Vec<OwnField>, Refusal> {
    let Nothing {} = request;
    Ok(client::own_fields(r)?)
}

pub(crate) fn save_own_field(w: &Write<'_>, request: OwnField) -> Result<Vec<OwnField>, Refusal> {
    Ok(client::save_own_field(w, &request)?)
}

pub(crate) fn remove_own_field(w: &Write<'_>, request: OfField) -> Result<Vec<OwnField>, Refusal> {
    Ok(client::remove_own_field(w, request.field)?)
}
