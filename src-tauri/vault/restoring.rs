//! Restoring: from a shelf and what opens a backup to a vault that works, on this machine or a new one (R38, C38).
//!
//! A backup may be old, damaged or made by somebody who wishes ill, so nothing of it is used as it came: its schema must be ours
//! to the letter, and its rows are copied by our statements into a new file under a new key, where the full-text indexes grow
//! anew. What was erased since is erased again before anybody sees a row. The new vault is whole, opened and examined in a
//! scratch place before the present one is touched; the switch is the writing of a header, and what it replaces is set aside.
//! What restoring cannot know: whether there are newer backups on a shelf it was not shown.

pub(crate) mod copying;
mod rebuilding;
pub(crate) mod renewing;
pub(crate) mod switching;

use std::fs;
use std::io::ErrorKind;

use thiserror::Error;

use crate::backup::container::{Container, Head, Manifest, SealedCopy};
use crate::backup::rotating::heads_on;
use crate::backup::{Backup, BackupError, Keeper, Shelf, Watch};
use crate::fault::{Fault, OpenError};
use crate::header::{self, Header};
use crate::opening::{self, InForce, Unlock};
use crate::place::{Place, SoleHold};
use crate::schema;
use crate::vault::Vault;
use rebuilding::Task;
pub use renewing::RenewError;
use switching::Present;

/// Where what a restore replaced lies until somebody is erased.
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
    /// Sealed files that the shelf did not hold, or held damaged: what they were is lost.
    pub lacking: u64,
    /// Those of them that were there and damaged.
    pub damaged: Vec<SealedCopy>,
    /// Ledger entries that were held against it.
    pub erased_since: u64,
    /// A vault that was here lies set aside.
    pub set_aside: bool,
}

/// What the practice knows of erasures, and how it makes them: the vault does neither.
pub trait Erasures {
    /// The erasures that a vault knows of, as entries that name nobody.
    ///
    /// # Errors
    /// What the vault says.
    fn known(&mut self, vault: &Vault) -> Result<Vec<String>, Fault>;
    /// Makes the erasures of a ledger in a vault that was restored, and purges it when there was one to make: a vault whose rows were
    /// just copied holds nothing else to purge, and purging takes longer than the copy.
    ///
    /// # Errors
    /// What the vault says; then nothing is restored.
    fn make(&mut self, vault: &mut Vault, ledger: &[String]) -> Result<(), Fault>;
}

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

/// Restores a backup to `place`. Who was erased since does not come back: what the other backups on the shelf know counts, and
/// what the vault knows that is here, as far as it can still be opened.
///
/// # Errors
/// Nothing is restored then, and a vault that was there is as it was.
pub fn restore(
    place: Place,
    shelf: &dyn Shelf,
    name: &str,
    unlock: Unlock<'_>,
    erasures: &mut dyn Erasures,
    watch: Watch<'_>,
) -> Result<Restored, RestoreError> {
    let (head, _) = head_of(shelf, name)?;
    let found = opened_by(&head, unlock)?;
    place.fs.make_dir(&place.dir).map_err(Fault::from)?;
    let place = Place {
        dir: fs::canonicalize(&place.dir).map_err(Fault::from)?,
        ..place
    };
    let ledger = known_here(&place, held(&place)?, &found, erasures)?;
    let hold = held(&place)?;
    let present = Present::at(&place, &found)?;
    let keeper = Keeper {
        place: place.clone(),
        keys: found.keys.clone(),
        vault_id: found.header.vault_id,
        retired: Vec::new(),
    };
    let task = Task {
        shelf,
        name,
        ledger: &ledger,
        erasures,
        watch,
    };
    let (rebuilt, restored) = keeper.rebuild(task, found, &present)?;
    // A renewal of the keys that was cut off here is over; its mark could name the epoch that now begins.
    renewing::forget(&place).map_err(Fault::from)?;
    rebuilt.put_in_force(&place, &present)?;
    drop(hold);
    Ok(Restored {
        set_aside: present.there,
        ..restored
    })
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

fn held(place: &Place) -> Result<SoleHold, OpenError> {
    SoleHold::take(&place.dir).map_err(|e| match e.kind() {
        ErrorKind::WouldBlock => OpenError::InUse,
        _ => OpenError::Fault(e.into()),
    })
}

/// What the vault that is here knows to be erased. One that is damaged, or was given other keys, cannot be asked.
fn known_here(
    place: &Place,
    hold: SoleHold,
    found: &InForce,
    erasures: &mut dyn Erasures,
) -> Result<Vec<String>, RestoreError> {
    let read = |path| header::read_copy(place.fs.as_ref(), path).map_err(Fault::from);
    let copies = [read(&place.header())?, read(&place.header_b())?];
    let newest = copies
        .iter()
        .flatten()
        .filter(|bytes| header::authentic(bytes, &found.keys.header_mac))
        .filter_map(|bytes| Header::parse(bytes).ok())
        .max_by_key(|header| header.generation);
    let opened = newest.and_then(|header| {
        let aad = header.binding().database_aad(header.epoch);
        let dbk = found.keys.db_wrap.unwrap_key(&header.wrapped_dbk, &aad)?;
        let here = InForce {
            header,
            keys: found.keys.clone(),
            dbk,
            heal: None,
        };
        // What it remembers of this folder is no reason not to ask it.
        let place = place.aside(place.dir.clone());
        Vault::go_in(place, hold, here, None, schema::newest()).ok()
    });
    let Some(vault) = opened else {
        return Ok(Vec::new());
    };
    // A vault that is being replaced may be damaged just there; then nobody can ask it.
    let known = erasures.known(&vault).unwrap_or_default();
    let _ = vault.lock();
    Ok(known)
}
