//! Restoring, as a stranger would need it: on a machine without a vault, from a disk and a key (R38 C38).
//!
//! A folder, here or on a server, is looked at without any key of a vault, a backup is looked into with one, and only then is it
//! restored. The passphrase or the recovery key comes beside the request, the server's password after it; the desk is locked
//! meanwhile, and opened afterwards like any other day. Nothing of how the server is reached is kept: the restored vault knows
//! its own shelves.

use crate::{
    Desk, Refusal, Secret,
    words::{
        backup::{Ledger, counted},
        far::{self, Server},
    },
};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;
use vault::{
    Passphrase, RecoveryKey, Unlock,
    backup::{FolderShelf, Shelf, backups_on},
    restoring,
};

/// A folder that somebody points to: a disk, or the folder on it, or an address on a server.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct InFolder {
    /// Its path, or its address.
    pub folder: String,
    /// The server it is on, if it is on one.
    #[serde(default)]
    pub server: Option<Server>,
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
    /// The server it lies on, if it does; its password comes beside the request too, after a NUL.
    #[serde(default)]
    pub server: Option<Server>,
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
    desk: &Desk,
    request: InFolder,
    secret: Option<Secret>,
) -> Result<Vec<FoundBackup>, Refusal> {
    let mut found = Vec::new();
    // By what they hold, not by the clock of whoever made them.
    let mut order = Vec::new();
    let mut look_in = |folder: String, shelf: &dyn Shelf| {
        for backup in backups_on(shelf)? {
            order.push((backup.commit_seq, backup.generation, found.len()));
            found.push(FoundBackup {
                folder: folder.clone(),
                name: backup.name,
                made_at: backup.made_at,
                size: backup.size,
            });
        }
        Ok::<_, Refusal>(())
    };
    match &request.server {
        Some(server) => {
            let password = text_of(secret.as_ref())?;
            let at = server.shelf(desk, &request.folder, password)?;
            for folder in far::found_at(&at, &request.folder)? {
                look_in(folder.clone(), &server.shelf(desk, &folder, password)?)?;
            }
        }
        None => {
            for folder in FolderShelf::found_at(Path::new(&request.folder)) {
                look_in(
                    folder.to_string_lossy().into_owned(),
                    &FolderShelf::new(&folder),
                )?;
            }
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
    let (key, shelf) = Given::of(desk, &request, secret.as_ref())?;
    let seen = restoring::look(&*shelf, &request.name, key.unlock())?;
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
    // A mistyped key locks nothing. The lock breaks off every line, so the way is laid after it.
    Given::of(desk, &request, secret.as_ref())?;
    desk.lock();
    let (key, shelf) = Given::of(desk, &request, secret.as_ref())?;
    let running = desk.work.begin("restore", &request.folder)?;
    let told = restoring::restore(
        desk.place(false),
        &*shelf,
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
    /// What opens the backup, and the way to where it lies.
    fn of(
        desk: &Desk,
        request: &OfBackup,
        secret: Option<&Secret>,
    ) -> Result<(Self, Box<dyn Shelf>), Refusal> {
        let both = text_of(secret)?.ok_or(Refusal::SecretMissing)?;
        let (text, password) = match (&request.server, both.split_once('\0')) {
            (Some(_), Some((text, password))) => (text, Some(password)),
            _ => (both, None),
        };
        let shelf: Box<dyn Shelf> = match &request.server {
            Some(server) => Box::new(server.shelf(desk, &request.folder, password)?),
            None => Box::new(FolderShelf::new(&request.folder)),
        };
        if !request.recovery {
            return Ok((Self::Passphrase(Passphrase::new(text)), shelf));
        }
        RecoveryKey::from_text(text)
            .map(|key| (Self::Recovery(key), shelf))
            .map_err(|_| Refusal::WrongRecoveryKey)
    }

    fn unlock(&self) -> Unlock<'_> {
        match self {
            Self::Passphrase(passphrase) => Unlock::Passphrase(passphrase),
            Self::Recovery(key) => Unlock::Recovery(key),
        }
    }
}

fn text_of(secret: Option<&Secret>) -> Result<Option<&str>, Refusal> {
    match secret.map(Secret::text) {
        Some(None) => Err(Refusal::BadText {
            field: "passphrase".into(),
        }),
        text => Ok(text.flatten()),
    }
}
