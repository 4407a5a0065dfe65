//! Attachments: files that belong to a client's card, sealed one by one; their names live only inside the vault.

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
    id::{AttachmentId, ClientId},
};

pub use rules::safe_name;

/// Bytes of one file: 50 MiB.
pub const LARGEST: u32 = 50 * 1024 * 1024;

/// Why a file was not kept or not found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentError {
    /// No such attachment or client.
    #[error("not found")]
    NotFound,
    /// The file is empty: `content`.
    #[error("incomplete")]
    Incomplete {
        /// Which.
        missing: Vec<String>,
    },
    /// The file is too large.
    #[error("larger than {max}")]
    TooLarge {
        /// Bytes allowed.
        max: u32,
    },
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}

/// One attachment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Attachment {
    /// Id.
    pub id: AttachmentId,
    /// Whose.
    pub client: ClientId,
    /// File name, made safe.
    pub name: String,
    /// Media type by its first bytes, never by its name.
    pub mime: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the content, hex.
    pub sha256: String,
    /// Added.
    pub added_at: DateTime<Utc>,
    /// Civil date of it.
    pub added_on: NaiveDate,
}

/// A client's attachments, added last first.
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<Attachment>, AttachmentError> {
    Ok(store::of_client(r, client)?)
}

/// Seals a file onto a card, under a name made safe and not taken on that card, with its media type told from its first bytes.
///
/// # Errors
/// [`AttachmentError`]: no such client, an empty or too large file, or what the disk says.
pub fn add(
    w: &Write<'_>,
    client: ClientId,
    name: &str,
    content: &[u8],
) -> Result<Attachment, AttachmentError> {
    w.about(client.0);
    if client::store::name(w, client)?.is_none() {
        return Err(AttachmentError::NotFound);
    }
    if content.is_empty() {
        return Err(AttachmentError::Incomplete {
            missing: vec!["content".to_owned()],
        });
    }
    if content.len() > LARGEST as usize {
        return Err(AttachmentError::TooLarge { max: LARGEST });
    }
    let taken: Vec<String> = list(w, client)?
        .into_iter()
        .map(|attachment| attachment.name)
        .collect();
    let name = rules::free_name(&rules::safe_name(name), &taken);
    let sealed = w.seal(content)?;
    let attachment = Attachment {
        id: AttachmentId(w.new_id()),
        client,
        name,
        mime: rules::media_type(content).to_owned(),
        size: sealed.size,
        sha256: rules::hex(&sealed.sha256),
        added_at: w.now(),
        added_on: clinic::today(w)?,
    };
    store::insert(w, &attachment, &sealed)?;
    client::changed(w, client, "attachment", "", &attachment.name)?;
    Ok(attachment)
}

/// Opens a file; the act is upon the client, so that the access log shows it.
///
/// # Errors
/// [`AttachmentError::NotFound`], or [`Fault::SealedMissing`] and [`Fault::SealedDamaged`] when the file is not what was sealed.
pub fn read(
    w: &Write<'_>,
    attachment: AttachmentId,
) -> Result<(Attachment, Vec<u8>), AttachmentError> {
    let (attachment, content) = content(w, attachment)?;
    w.about(attachment.client.0);
    Ok((attachment, content))
}

/// The same for what has its own act already: the copy of everything that a client asked for.
///
/// # Errors
/// As [`read`].
pub fn content(
    r: &Read<'_>,
    attachment: AttachmentId,
) -> Result<(Attachment, Vec<u8>), AttachmentError> {
    let (attachment, sealed) = store::one(r, attachment)?.ok_or(AttachmentError::NotFound)?;
    let content = r.unseal(&sealed)?.to_vec();
    Ok((attachment, content))
}

/// Removes a file: its key goes with the row, so that no copy of the file can be read any more.
///
/// # Errors
/// [`AttachmentError::NotFound`], or what the store says.
pub fn remove(w: &Write<'_>, attachment: AttachmentId) -> Result<(), AttachmentError> {
    let (attachment, sealed) = store::one(w, attachment)?.ok_or(AttachmentError::NotFound)?;
    w.about(attachment.client.0);
    store::remove(w, attachment.id)?;
    w.drop_sealed(&sealed);
    client::changed(w, attachment.client, "attachment", &attachment.name, "")?;
    Ok(())
}
