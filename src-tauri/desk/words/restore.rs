//! Restoring, as a stranger would need it: on a machine without a vault, from a disk and a key (R38 C38).
//!
//! A folder is looked at without any key, a backup is looked into with one, and only then is it restored. The passphrase or the
//! recovery key comes beside the request; the desk is locked meanwhile, and opened afterwards like any other day.

use crate::{
    Desk, Refusal, Secret,
    words::backup::{Ledger, counted},
};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;
use vault::{
    Passphrase, RecoveryKey, Unlock,
    backup::{FolderShelf, backups_on},
    restoring,
};

/// A folder that somebody points to: a disk, or the folder on it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct InFolder {
    /// Its path.
    pub folder: String,
}

/// A backup that was found, as its head tells in the open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FoundBackup {
    /// The folder it lies in.
    pub folder: String,
    /// Name of its file.
    pub name: String,
    /// When it was made, by the clock of that machine.
    pub made_at: DateTime<Utc>,
    /// Bytes of its file.
    #[ts(type = "number")]
    pub size: u64,
}

/// Which backup, and what opens it. The secret beside the request is the passphrase of that day, or the recovery key.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfBackup {
    /// The folder it lies in.
    pub folder: String,
    /// Name of its file.
    pub name: String,
    /// The secret is the recovery key.
    #[serde(default)]
    pub recovery: bool,
}

/// What a backup says it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LookedInto {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Cards.
    #[ts(type = "number")]
    pub clients: u64,
    /// Journal notes.
    #[ts(type = "number")]
    pub notes: u64,
    /// Lines of the daybook.
    #[ts(type = "number")]
    pub sales: u64,
    /// Attachments.
    #[ts(type = "number")]
    pub files: u64,
    /// A vault of this practice is here, and would be set aside.
    pub replaces: bool,
}

/// A vault that was restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RestoredVault {
    /// Of what moment it is.
    pub made_at: DateTime<Utc>,
    /// Cards, after what was erased since was erased again.
    #[ts(type = "number")]
    pub clients: u64,
    /// Journal notes.
    #[ts(type = "number")]
    pub notes: u64,
    /// Attachments that no backup held: what they were is lost.
    #[ts(type = "number")]
    pub lacking: u64,
    /// The vault that was here lies set aside until something is erased.
    pub set_aside: bool,
}

/// Backups at a place, newest first.
pub(crate) fn find(
    _: &Desk,
    request: InFolder,
    _: Option<Secret>,
) -> Result<Vec<FoundBackup>, Refusal> {
    let mut found = Vec::new();
    // By what they hold, not by the clock of whoever made them.
    let mut order = Vec::new();
    for folder in FolderShelf::found_at(Path::new(&request.folder)) {
        for backup in backups_on(&FolderShelf::new(&folder))? {
            order.push((backup.commit_seq, backup.generation, found.len()));
            found.push(FoundBackup {
                folder: folder.to_string_lossy().into_owned(),
                name: backup.name,
                made_at: backup.made_at,
                size: backup.size,
            });
        }
    }
    order.sort_by(|a, b| b.cmp(a));
    Ok(order
        .into_iter()
        .filter_map(|(_, _, at)| found.get(at).cloned())
        .collect())
}

pub(crate) fn look(
    desk: &Desk,
    request: OfBackup,
    secret: Option<Secret>,
) -> Result<LookedInto, Refusal> {
    let key = Given::of(&request, secret)?;
    let seen = restoring::look(
        &FolderShelf::new(&request.folder),
        &request.name,
        key.unlock(),
    )?;
    Ok(LookedInto {
        made_at: seen.backup.made_at,
        clients: counted(&seen.manifest, "client"),
        notes: counted(&seen.manifest, "note"),
        sales: counted(&seen.manifest, "sale"),
        files: counted(&seen.manifest, "attachment"),
        replaces: desk.has_vault(false),
    })
}

pub(crate) fn run(
    desk: &Desk,
    request: OfBackup,
    secret: Option<Secret>,
) -> Result<RestoredVault, Refusal> {
    let key = Given::of(&request, secret)?;
    desk.lock();
    let running = desk.work.begin("restore", &request.folder)?;
    let told = restoring::restore(
        desk.place(false),
        &FolderShelf::new(&request.folder),
        &request.name,
        key.unlock(),
        &mut Ledger,
        &|stage, done, of| running.step(stage, done, of),
    )?;
    let rows = |table: &str| told.rows.get(table).copied().unwrap_or_default();
    Ok(RestoredVault {
        made_at: told.backup.made_at,
        clients: rows("client"),
        notes: rows("note"),
        lacking: told.lacking,
        set_aside: told.set_aside,
    })
}

/// What was given to get in.
enum Given {
    Passphrase(Passphrase),
    Recovery(RecoveryKey),
}

impl Given {
    fn of(request: &OfBackup, secret: Option<Secret>) -> Result<Self, Refusal> {
        let secret = secret.ok_or(Refusal::SecretMissing)?;
        let text = secret.text().ok_or(Refusal::BadText {
            field: "passphrase".into(),
        })?;
        if !request.recovery {
            return Ok(Self::Passphrase(Passphrase::new(text)));
        }
        RecoveryKey::from_text(text)
            .map(Self::Recovery)
            .map_err(|_| Refusal::WrongRecoveryKey)
    }

    fn unlock(&self) -> Unlock<'_> {
        match self {
            Self::Passphrase(passphrase) => Unlock::Passphrase(passphrase),
            Self::Recovery(key) => Unlock::Recovery(key),
        }
    }
}
