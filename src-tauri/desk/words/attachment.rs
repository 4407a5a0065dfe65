//! Attachments.

use crate::{
    Desk, Refusal, Secret,
    wire::{Done, OfClient, Sheet},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use practice::{
    attachment::{self, Attachment},
    id::{AttachmentId, ClientId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

/// A file for a card.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Add {
    /// Whose.
    pub client: ClientId,
    /// File name as it was; made safe before it is kept.
    pub name: String,
    /// Content, base64.
    pub content: String,
}

/// About one attachment.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfAttachment {
    /// Which.
    pub attachment: AttachmentId,
}

pub(crate) fn list(r: &Read<'_>, request: OfClient) -> Result<Vec<Attachment>, Refusal> {
    Ok(attachment::list(r, request.client)?)
}

pub(crate) fn add(w: &Write<'_>, request: Add) -> Result<Attachment, Refusal> {
    let content = STANDARD
        .decode(&request.content)
        .map_err(|_| Refusal::BadText {
            field: "content".into(),
        })?;
    Ok(attachment::add(w, request.client, &request.name, &content)?)
}

pub(crate) fn read(
    desk: &Desk,
    request: OfAttachment,
    _: Option<Secret>,
) -> Result<Sheet, Refusal> {
    desk.write("attachment/read", |w| {
        let (attachment, bytes) = attachment::read(w, request.attachment)?;
        Ok(Sheet {
            name: attachment.name,
            mime: attachment.mime,
            bytes,
        })
    })
}

pub(crate) fn remove(w: &Write<'_>, request: OfAttachment) -> Result<Done, Refusal> {
    attachment::remove(w, request.attachment)?;
    Ok(Done::YES)
}
