//! Backups: where copies of the vault lie, when the next is due, and whether a restore has been proven (R25 R26 C38).
//!
//! A shelf is a place for them; what happened there is an event: a backup, a rehearsed restore, a cleaning after an erasure. What
//! always holds: one that failed never counts as one that was made, and a clock that was set back makes a backup due rather than
//! not. It knows neither files nor keys; how a copy is made and proven is the vault's.

mod rules;
mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    id::ShelfId,
    text::{self, takes_text},
};

/// Backups that are kept on each shelf (R26).
pub const KEPT: usize = 7;

/// Why something about backups was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// No such shelf.
    #[error("not found")]
    NotFound,
    /// A field is missing.
    #[error("incomplete")]
    Incomplete {
        /// `label`, `address`.
        missing: Vec<String>,
    },
    /// A text is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Which.
        field: String,
        /// Characters allowed.
        max: u32,
    },
    /// A text holds control characters.
    #[error("bad text in {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// There is a shelf at that address already.
    #[error("there already")]
    InUse,
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(BackupError);

/// Kinds of shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShelfKind {
    /// A folder here, or on a disk that is plugged in at times.
    Folder,
    /// A folder on a server that speaks WebDAV.
    Webdav,
    /// A folder on a server reached by SSH.
    Sftp,
    /// A bucket of an object store.
    S3,
}

/// A place for backups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Shelf {
    /// Id; absent for a new one.
    #[serde(default)]
    pub id: Option<ShelfId>,
    /// Kind.
    pub kind: ShelfKind,
    /// What the practice calls it.
    pub label: String,
    /// The folder's path or the server's address.
    pub address: String,
    /// Who logs in there; empty for a folder.
    #[serde(default)]
    pub username: String,
    /// The region of an object store; empty for one that has none.
    #[serde(default)]
    pub region: String,
    /// The server is in the therapist's own network.
    #[serde(default)]
    pub own_server: bool,
    /// The key by which an SSH server is known, confirmed by the therapist: algorithm and fingerprint.
    #[serde(default)]
    pub host_key: String,
    /// A password is kept for it.
    #[serde(default)]
    pub has_secret: bool,
    /// The last backup that was proven.
    #[serde(default)]
    pub backup: Option<ShelfEvent>,
    /// The last try, when it failed after that.
    #[serde(default)]
    pub failed: Option<ShelfEvent>,
    /// The last restore that was rehearsed and proven.
    #[serde(default)]
    pub rehearsal: Option<ShelfEvent>,
    /// The last rehearsal, when it failed after that.
    #[serde(default)]
    pub unproven: Option<ShelfEvent>,
    /// A restore is to be rehearsed.
    #[serde(default)]
    pub rehearsal_due: bool,
    /// A backup is due.
    #[serde(default)]
    pub due: bool,
    /// A backup is due when the desk is locked.
    #[serde(default)]
    pub due_at_lock: bool,
    /// There are changes, and no backup of the last 24 hours holds them.
    #[serde(default)]
    pub late: bool,
    /// The machine's clock stands before the last backup: nothing older is taken away until that is past.
    #[serde(default)]
    pub clock_back: bool,
}

/// What happened at a shelf.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ShelfEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Code of the refusal; empty = it went well.
    pub refusal: String,
    /// Name of the backup's file.
    pub name: String,
    /// Number of the last commit it holds.
    #[ts(type = "number")]
    pub commit_seq: u64,
    /// Rows of the audit log in it: what comes after them is not in it.
    #[serde(default)]
    #[ts(type = "number")]
    pub audit_rows: u64,
    /// Bytes of its file.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Cards in it.
    #[ts(type = "number")]
    pub clients: u64,
    /// Journal notes in it.
    #[ts(type = "number")]
    pub notes: u64,
    /// Attachments in it.
    #[ts(type = "number")]
    pub files: u64,
}

/// Kinds of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// A backup was made and proven, or not.
    Backup,
    /// A restore was rehearsed.
    Rehearsal,
    /// A backup was cleaned after an erasure.
    Cleaning,
}

/// What is needed to reach a shelf. Never shown.
pub struct Reach {
    /// The shelf.
    pub shelf: Shelf,
    /// Its password.
    pub secret: Option<String>,
}

/// The shelves, oldest first, each judged: whether a backup or a rehearsal is due.
///
/// # Errors
/// What the store says.
pub fn shelves(r: &Read<'_>) -> Result<Vec<Shelf>, BackupError> {
    let mut shelves = store::shelves(r)?;
    let changed = store::last_change(r)?;
    for shelf in &mut shelves {
        rules::judge(shelf, r.now(), changed);
    }
    Ok(shelves)
}

/// One shelf with what is needed to reach it.
///
/// # Errors
/// [`BackupError::NotFound`], or what the store says.
pub fn reach(r: &Read<'_>, id: ShelfId) -> Result<Reach, BackupError> {
    let shelf = store::shelves(r)?
        .into_iter()
        .find(|shelf| shelf.id == Some(id))
        .ok_or(BackupError::NotFound)?;
    Ok(Reach {
        shelf,
        secret: store::secret(r, id)?,
    })
}

/// Adds a shelf or changes the one of that id. A secret given takes the place of the old one.
///
/// # Errors
/// What is wrong with a field, [`BackupError::InUse`], or what the store says.
pub fn save_shelf(
    w: &Write<'_>,
    shelf: &Shelf,
    secret: Option<&str>,
) -> Result<ShelfId, BackupError> {
    let label = text::line("label", &shelf.label, 80)?;
    let address = text::line("address", &shelf.address, 2_000)?;
    let username = text::line("username", &shelf.username, 200)?;
    let region = text::line("region", &shelf.region, 80)?;
    let host_key = text::line("host_key", &shelf.host_key, 200)?;
    let missing: Vec<String> = [("label", &label), ("address", &address)]
        .into_iter()
        .filter(|(_, text)| text.is_empty())
        .map(|(field, _)| field.to_owned())
        .collect();
    if !missing.is_empty() {
        return Err(BackupError::Incomplete { missing });
    }
    if secret.is_some_and(|secret| secret.chars().count() > 4_000) {
        return Err(BackupError::TooLong {
            field: "secret".into(),
            max: 4_000,
        });
    }
    let others = store::shelves(w)?;
    if others
        .iter()
        .any(|other| other.id != shelf.id && other.kind == shelf.kind && other.address == address)
    {
        return Err(BackupError::InUse);
    }
    if shelf.id.is_some() && !others.iter().any(|other| other.id == shelf.id) {
        return Err(BackupError::NotFound);
    }
    let id = shelf.id.unwrap_or_else(|| ShelfId(w.new_id()));
    w.about(id.0);
    let kept = Shelf {
        label,
        address,
        username,
        region,
        host_key,
        ..shelf.clone()
    };
    store::save(w, id, &kept, secret)?;
    Ok(id)
}

/// Lets a shelf go. What lies there stays there.
///
/// # Errors
/// [`BackupError::NotFound`], or what the store says.
pub fn remove_shelf(w: &Write<'_>, id: ShelfId) -> Result<(), BackupError> {
    w.about(id.0);
    if store::remove(w, id)? {
        Ok(())
    } else {
        Err(BackupError::NotFound)
    }
}

/// Notes down what happened at a shelf. Of each kind the last thirty days and the last that went well are kept (R24).
///
/// # Errors
/// What the store says.
pub fn note(
    w: &Write<'_>,
    id: ShelfId,
    happened: Happened,
    event: &ShelfEvent,
) -> Result<(), BackupError> {
    w.about(id.0);
    store::note(w, id, happened, event)?;
    Ok(())
}
