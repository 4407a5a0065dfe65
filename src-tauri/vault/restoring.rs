//! Restoring: from a shelf and what opens a backup to a vault that works, on this machine or a new one (R38, C38).
//!
//! A backup may be old, damaged or made by somebody who wishes ill, so nothing of it is used as it came: its schema must be ours
//! to the letter, and its rows are copied by our statements into a new file under a new key, where the full-text indexes grow
//! anew. What was erased since is erased again before anybody sees a row. The new vault is whole, opened and examined in a
//! scratch place before the present one is touched; the switch is the writing of a header, and what it replaces is set aside.
//! What restoring cannot know: whether there are newer backups on a shelf it was not shown.

mod copying;
mod rebuilding;
mod switching;

use std::fs;
use std::io::ErrorKind;

use thiserror::Error;

use crate::backup::container::{Container, Head, Manifest};
use crate::backup::rotating::heads_on;
use crate::backup::{Backup, BackupError, Keeper, Shelf, Watch};
use crate::fault::{Fault, OpenError};
use crate::opening::{self, InForce, Unlock};
use crate::place::{Place, SoleHold};
use crate::vault::Vault;
use rebuilding::Task;
use switching::Present;

/// Where what a restore replaced lies until the next purge.
pub(crate) const SET_ASIDE: &str = "set-aside";

/// Why nothing was restored. The present vault, if there is one, is as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RestoreError {
    /// What was given does not open the backup, or its header is damaged.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// The backup or the shelf.
    #[error("{0}")]
    Backup(#[from] BackupError),
    /// Another vault lies where this one should go.
    #[error("another vault is here")]
    AnotherVaultHere,
    /// The database in the backup is not laid out as this program lays it out.
    #[error("foreign schema")]
    ForeignSchema,
    /// The restored vault was examined and is not sound.
    #[error("not sound")]
    NotSound,
}

impl From<Fault> for RestoreError {
    fn from(fault: Fault) -> Self {
        Self::Backup(fault.into())
    }
}

/// What a stranger with the key sees of a backup before anything is restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Where it stands among the others.
    pub backup: Backup,
    /// What it says it holds.
    pub manifest: Manifest,
}

/// A vault that was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// From which backup.
    pub backup: Backup,
    /// Rows in each table, as they were found after the erasures since.
    pub rows: std::collections::BTreeMap<String, u64>,
    /// Sealed files that no shelf held: what they were is lost.
    pub lacking: u64,
    /// Ledger entries that were held against it.
    pub erased_since: u64,
    /// A vault that was here lies set aside.
    pub set_aside: bool,
}

/// Makes in the restored vault the erasures that the ledger names.
pub type Erase<'a> = &'a mut dyn FnMut(&mut Vault, &[String]) -> Result<(), Fault>;

/// Looks into a backup with what opens it. Nothing is written anywhere.
///
/// # Errors
/// The key is another one, or the backup cannot be read.
pub fn look(shelf: &dyn Shelf, name: &str, unlock: Unlock<'_>) -> Result<Seen, RestoreError> {
    let (head, size) = head_of(shelf, name)?;
    let found = opened_by(&head, unlock)?;
    let from = shelf.get(name).map_err(|e| BackupError::of_shelf(&e))?;
    let container = Container::open(from, &found.keys)?;
    Ok(Seen {
        backup: head.told(name.to_owned(), size),
        manifest: container.manifest,
    })
}

/// Restores a backup to `place`. `ledger` is what the caller knows to be erased; what the other backups on the shelf know is added.
///
/// # Errors
/// Nothing is restored then, and a vault that was there is as it was.
pub fn restore(
    place: Place,
    shelf: &dyn Shelf,
    name: &str,
    unlock: Unlock<'_>,
    ledger: &[String],
    erase: Erase<'_>,
    watch: Watch<'_>,
) -> Result<Restored, RestoreError> {
    let (head, _) = head_of(shelf, name)?;
    let found = opened_by(&head, unlock)?;
    place.fs.make_dir(&place.dir).map_err(Fault::from)?;
    let place = Place {
        dir: fs::canonicalize(&place.dir).map_err(Fault::from)?,
        ..place
    };
    let hold = SoleHold::take(&place.dir).map_err(|e| match e.kind() {
        ErrorKind::WouldBlock => OpenError::InUse,
        _ => OpenError::Fault(e.into()),
    })?;
    let present = Present::at(&place, &found)?;
    let keeper = Keeper {
        place: place.clone(),
        keys: found.keys.clone(),
        vault_id: found.header.vault_id,
    };
    let task = Task {
        shelf,
        name,
        ledger,
        erase,
        watch,
    };
    let rebuilt = keeper.rebuild(task, found, &present)?;
    let restored = rebuilt.put_in_force(&place, &present)?;
    drop(hold);
    Ok(restored)
}

fn head_of(shelf: &dyn Shelf, name: &str) -> Result<(Head, u64), RestoreError> {
    heads_on(shelf)?
        .into_iter()
        .find(|(backup, _)| backup.name == name)
        .map(|(backup, head)| (head, backup.size))
        .ok_or_else(|| BackupError::NotABackup.into())
}

fn opened_by(head: &Head, unlock: Unlock<'_>) -> Result<InForce, RestoreError> {
    let opened = opening::unlock_copies(Some(&head.header), None, unlock)?;
    if opened.found.header.vault_id != head.vault_id {
        return Err(BackupError::NotABackup.into());
    }
    Ok(opened.found)
}
