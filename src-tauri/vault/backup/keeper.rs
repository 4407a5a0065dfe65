//! The keeper: what is needed to read, prove, clean and rotate backups while the therapist goes on working.
//!
//! It holds copies of the vault's keys and nothing of its connection, so that a slow disk keeps nobody waiting. It is made from an
//! open vault and must go when that is locked. Cleaning is how an erasure reaches what was copied before it: the backup is taken
//! out, opened in a scratch place, the erasure is made there too, and the result is put on the shelf, proven, before the old
//! one goes (W35, W36, T27).

use super::checking::taken_out;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::OnceLock;

use super::container::{Container, Head, Manifest, SealedCopy};
use super::making::{Snapshot, hex};
use super::scratch::Scratch;
use super::shelf::Shelf;
use super::{Backup, BackupError, Watch};
use crate::fault::{Fault, OpenError};
use crate::header::{self, Header};
use crate::keys::{Key, Keys};
use crate::opening::InForce;
use crate::place::{Place, SoleHold};
use crate::schema;
use crate::sealed;
use crate::settings;
use crate::vault::Vault;

/// The right to read and keep one vault's backups.
#[derive(Clone)]
pub struct Keeper {
    pub(crate) place: Place,
    pub(crate) keys: Keys,
    pub(crate) vault_id: [u8; 16],
    /// What sealed headers before the keys were renewed.
    pub(crate) retired: Vec<Key>,
}

/// What the backups on a shelf know together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// What has been erased, nameless.
    pub ledger: BTreeSet<String>,
    /// The highest number a copy was taken at: the newest of them stands there. A vault that has not come so far was restored
    /// from another shelf.
    pub line: u64,
    /// The highest number of any commit in them, those of cleaning included.
    pub commit_seq: u64,
    /// The highest generation of a header.
    pub generation: u64,
}

/// A backup that was cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The one that went.
    pub before: Backup,
    /// The one that stands in its place, proven.
    pub after: Backup,
}

impl Vault {
    /// What is needed to keep this vault's backups without holding it.
    #[must_use]
    pub fn keeper(&self) -> Keeper {
        Keeper {
            place: self.place.clone(),
            keys: self.keys.clone(),
            vault_id: self.header.vault_id,
            // Without them older backups are only left to lie, never mistaken.
            retired: self.retired_keys().unwrap_or_default(),
        }
    }
}

impl Keeper {
    /// What a backup says it holds. Only its beginning is read; [`check`](Self::check) proves it.
    ///
    /// # Errors
    /// What the shelf says, or why it cannot be read.
    pub fn manifest(&self, shelf: &dyn Shelf, name: &str) -> Result<Manifest, BackupError> {
        let from = shelf.get(name).map_err(|e| BackupError::of_shelf(&e))?;
        Ok(Container::open(from, &self.keys)?.manifest)
    }

    /// The backups of this vault that know less of `ledger` than there is: they hold what has been erased since. One whose
    /// manifest cannot be read counts too once anybody was erased, for nobody can say what it holds.
    ///
    /// # Errors
    /// What the shelf says.
    pub fn owed(&self, shelf: &dyn Shelf, ledger: &[String]) -> Result<Vec<Backup>, BackupError> {
        let mut owed = Vec::new();
        for backup in self.backups(shelf)? {
            let knows = match self.manifest(shelf, &backup.name) {
                Ok(manifest) => ledger.iter().all(|entry| manifest.ledger.contains(entry)),
                Err(BackupError::Unsound(_)) => ledger.is_empty(),
                Err(error) => return Err(error),
            };
            if !knows {
                owed.push(backup);
            }
        }
        Ok(owed)
    }

    /// What the backups of this vault on a shelf know together. One that cannot be read tells nothing, and keeps the others from
    /// nothing.
    ///
    /// # Errors
    /// What the shelf says.
    pub fn known_on(&self, shelf: &dyn Shelf) -> Result<Known, BackupError> {
        let mut known = Known::default();
        for (backup, head) in self.ours(shelf)? {
            // Only what has a MAC counts: a number in the open could be anything.
            let header = head.vault_header()?;
            known.generation = known.generation.max(header.generation);
            let told = match self.manifest(shelf, &backup.name) {
                Ok(manifest) => {
                    known.ledger.extend(manifest.ledger);
                    (backup.commit_seq, manifest.commit_seq)
                }
                // A shelf that went away meanwhile has not told everything.
                Err(
                    error @ (BackupError::Cancelled | BackupError::ShelfGone | BackupError::Far(_)),
                ) => return Err(error),
                Err(_) => (header.commit_seq, header.commit_seq),
            };
            known.line = known.line.max(told.0);
            known.commit_seq = known.commit_seq.max(told.0).max(told.1);
        }
        Ok(known)
    }

    /// Takes away the sealed files of a shelf that were found damaged there, as far as this vault has them: the next backup puts
    /// them anew. Says how many went.
    ///
    /// # Errors
    /// What the shelf says.
    pub fn discard(&self, shelf: &dyn Shelf, damaged: &[SealedCopy]) -> Result<u64, BackupError> {
        let mut gone = 0;
        for copy in damaged {
            let here = self.place.fs.len(&self.place.sealed_dir().join(&copy.id));
            if here.is_ok_and(|size| size == copy.size) {
                shelf
                    .remove(&copy.name())
                    .map_err(|e| BackupError::of_shelf(&e))?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    /// Cleans one backup: `erase` is given it as an open vault and makes there the erasures that `ledger` names. Killed at any
    /// moment, the shelf holds the old one or the clean one, and the next try goes on.
    ///
    /// # Errors
    /// Whatever kept the clean one from being proven; then the old one is still there.
    pub fn clean(
        &self,
        shelf: &dyn Shelf,
        backup: &Backup,
        ledger: &[String],
        erase: &mut dyn FnMut(&mut Vault) -> Result<(), Fault>,
        watch: Watch<'_>,
    ) -> Result<Cleaned, BackupError> {
        let scratch = Scratch::new(&self.place.dir)?;
        let mut copy = self.opened(shelf, &backup.name, &scratch, watch)?;
        erase(&mut copy.vault)?;
        copy.vault.purge()?;
        let snapshot = self.again(scratch, copy, ledger.to_vec())?;
        let stored = snapshot.store(shelf, watch)?;
        shelf
            .remove(&backup.name)
            .map_err(|e| BackupError::of_shelf(&e))?;
        Ok(Cleaned {
            before: backup.clone(),
            after: stored.backup,
        })
    }

    /// A backup as a vault of its own in a scratch place.
    pub(crate) fn opened(
        &self,
        shelf: &dyn Shelf,
        name: &str,
        scratch: &Scratch,
        watch: Watch<'_>,
    ) -> Result<OpenedBackup, BackupError> {
        let place = self.place.aside(scratch.dir().join("vault"));
        place.fs.make_dir(&place.dir).map_err(Fault::from)?;
        let taken = taken_out(shelf, name, &self.keys, &place.dir, watch)?;
        let header = taken.head.vault_header()?;
        header::write_both(&place, &taken.head.header).map_err(Fault::from)?;
        let hold = SoleHold::take(&place.dir).map_err(Fault::from)?;
        let found = InForce {
            header,
            keys: self.keys.clone(),
            dbk: taken.dbk,
            heal: None,
        };
        let vault = Vault::go_in(place, hold, found, None, schema::newest())
            .map_err(|error| backup_fault(&error))?;
        Ok(OpenedBackup {
            vault,
            head: taken.head,
            sealed: taken.manifest.sealed,
        })
    }

    /// A vault that was opened and changed in a scratch place, as a moment to be put on a shelf where it stood.
    fn again(
        &self,
        scratch: Scratch,
        copy: OpenedBackup,
        ledger: Vec<String>,
    ) -> Result<Snapshot, BackupError> {
        let OpenedBackup {
            vault,
            mut head,
            mut sealed,
        } = copy;
        // The files lie on the shelf; of which of them the rows still speak is what may have changed.
        let kept: HashSet<String> = sealed::kept_rows(&vault.conn)?
            .iter()
            .map(|row| sealed::file_name(row.id.into_bytes()))
            .collect();
        sealed.retain(|copy| kept.contains(&copy.id));
        let mut manifest = Manifest {
            schema: settings::schema_version(&vault.conn)?,
            commit_seq: vault.commit_seq(),
            audit_rows: vault.audit_head.count,
            audit_head: hex(&vault.audit_head.mac),
            database_size: 0,
            database_sha256: String::new(),
            rows: BTreeMap::new(),
            sealed,
            ledger,
        };
        let database = vault.place.database(vault.header.epoch);
        let (place, keys) = (vault.place.clone(), vault.keys.clone());
        vault.lock()?;
        manifest.database_size = std::fs::metadata(&database).map_err(Fault::from)?.len();
        head.header = header::read_copy(place.fs.as_ref(), &place.header())
            .map_err(Fault::from)?
            .filter(|bytes| Header::parse(bytes).is_ok())
            .ok_or(Fault::HeaderDamaged)?;
        head.backup_id = *uuid::Uuid::new_v4().as_bytes();
        head.wrapped_key = keys.backup_wrap.wrap(&Key::random()?, &head.aad())?;
        Ok(Snapshot {
            _scratch: scratch,
            database,
            keeper: self.clone(),
            head,
            manifest,
            told: OnceLock::new(),
        })
    }
}

/// A backup that was taken out and opened.
pub(crate) struct OpenedBackup {
    pub(crate) vault: Vault,
    pub(crate) head: Head,
    pub(crate) sealed: Vec<SealedCopy>,
}

/// Why a backup did not open as a vault.
pub(crate) fn backup_fault(error: &OpenError) -> BackupError {
    match error {
        OpenError::Fault(fault) => BackupError::Fault(fault.clone()),
        OpenError::FromTheFuture { found, .. } => BackupError::FromTheFuture { found: *found },
        OpenError::WrongDatabase => BackupError::Unsound("identity"),
        OpenError::StaleData { .. } | OpenError::AuditBroken => BackupError::Unsound("audit"),
        OpenError::Schema {
            fault: Fault::Damaged,
            ..
        } => BackupError::Unsound("schema"),
        OpenError::Schema { fault, .. } => BackupError::Fault(fault.clone()),
        _ => BackupError::Unsound("pages"),
    }
}
