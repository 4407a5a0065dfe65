//! Which backups stay: so many proven ones, by their order and not by the clock (R26).
//!
//! A clock that was set wrong must not cost a backup, so order comes from the number of the last commit. Nothing goes before a
//! newer one has been proven, and a sealed file goes only when no backup that stays speaks of it.

use std::collections::HashSet;

use super::container::{Container, Head, SEALED, SealedCopy, is_backup};
use super::keeper::Keeper;
use super::shelf::Shelf;
use super::{Backup, BackupError};
use crate::header;

/// What was taken away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rotated {
    /// Names of the backups that went.
    pub backups: Vec<String>,
    /// Sealed files that no backup speaks of any more.
    pub files: u64,
}

/// The backups on a shelf, oldest first, as their heads tell in the open. What is no backup is passed over; of whom they are
/// is not judged.
///
/// # Errors
/// What the shelf says.
pub fn backups_on(shelf: &dyn Shelf) -> Result<Vec<Backup>, BackupError> {
    heads_on(shelf).map(|heads| heads.into_iter().map(|(backup, _)| backup).collect())
}

pub(crate) fn heads_on(shelf: &dyn Shelf) -> Result<Vec<(Backup, Head)>, BackupError> {
    let says = |e: std::io::Error| BackupError::of_shelf(&e);
    let mut found = Vec::new();
    for lying in shelf.list().map_err(says)? {
        if !is_backup(&lying.name) {
            continue;
        }
        // One that cannot be read, or is none, hides no other: a disk that is dying may still hold a good one. But a server that
        // went away in the middle has not said what it holds.
        let read = shelf
            .get(&lying.name)
            .map_err(says)
            .and_then(|mut from| Head::read(&mut from));
        match read {
            Ok((head, _)) => found.push((head.told(lying.name, lying.size), head)),
            Err(error @ (BackupError::Cancelled | BackupError::Far(_))) => return Err(error),
            Err(_) => {}
        }
    }
    found.sort_by(|(a, _), (b, _)| {
        (a.commit_seq, a.generation, &a.name).cmp(&(b.commit_seq, b.generation, &b.name))
    });
    Ok(found)
}

impl Keeper {
    /// Leaves the newest `keep` backups of this vault on a shelf, `proven` among them, and takes older ones away, with the sealed
    /// files that only they spoke of.
    ///
    /// # Errors
    /// What the shelf says; then more is left than need be.
    pub fn rotate(
        &self,
        shelf: &dyn Shelf,
        keep: usize,
        proven: &Backup,
    ) -> Result<Rotated, BackupError> {
        let mut rotated = Rotated::default();
        let ours = self.backups(shelf)?;
        // Without the proven one in sight, nothing is known to be newer.
        if !ours.iter().any(|b| b.name == proven.name) {
            return Ok(rotated);
        }
        let surplus = ours.len().saturating_sub(keep.max(1));
        let older = ours
            .iter()
            .take_while(|b| b.name != proven.name)
            .take(surplus);
        for backup in older {
            shelf
                .remove(&backup.name)
                .map_err(|e| BackupError::of_shelf(&e))?;
            rotated.backups.push(backup.name.clone());
        }
        let stay: Vec<&Backup> = ours
            .iter()
            .filter(|b| !rotated.backups.contains(&b.name))
            .collect();
        rotated.files = self.sweep_sealed(shelf, &stay)?;
        Ok(rotated)
    }

    /// How often the keys were renewed.
    #[must_use]
    pub fn renewals(&self) -> usize {
        self.retired.len()
    }

    /// The backups of this vault that were made before its keys were renewed: who knows an old passphrase can open them. A backup
    /// counts among them only if a key that was this vault's sealed it; a stranger's is left to lie.
    ///
    /// # Errors
    /// What the shelf says.
    pub fn outdated(&self, shelf: &dyn Shelf) -> Result<Vec<Backup>, BackupError> {
        if self.retired.is_empty() {
            return Ok(Vec::new());
        }
        let old = heads_on(shelf)?.into_iter().filter(|(_, head)| {
            head.vault_id == self.vault_id
                && !header::authentic(&head.header, &self.keys.header_mac)
                && self
                    .retired
                    .iter()
                    .any(|key| header::authentic(&head.header, key))
        });
        Ok(old.map(|(backup, _)| backup).collect())
    }

    /// Takes away the [`outdated`](Self::outdated) backups, once a newer one is proven on the same shelf. Says how many went.
    ///
    /// # Errors
    /// What the shelf says; then some are left, and the next try goes on.
    pub fn retire(&self, shelf: &dyn Shelf, proven: &Backup) -> Result<u64, BackupError> {
        let outdated = self.outdated(shelf)?;
        if outdated.is_empty() || !self.backups(shelf)?.iter().any(|b| b.name == proven.name) {
            return Ok(0);
        }
        for backup in &outdated {
            shelf
                .remove(&backup.name)
                .map_err(|e| BackupError::of_shelf(&e))?;
        }
        Ok(outdated.len() as u64)
    }

    /// Takes away the sealed files that none of these backups speaks of. If one of them cannot be read, nothing is taken away.
    fn sweep_sealed(&self, shelf: &dyn Shelf, stay: &[&Backup]) -> Result<u64, BackupError> {
        let says = |e: std::io::Error| BackupError::of_shelf(&e);
        let mut kept = HashSet::new();
        for backup in stay {
            let from = shelf.get(&backup.name).map_err(says)?;
            match Container::open(from, &self.keys) {
                Ok(container) => {
                    kept.extend(container.manifest.sealed.iter().map(SealedCopy::name));
                }
                Err(
                    BackupError::Unsound(_)
                    | BackupError::NotABackup
                    | BackupError::OtherVault
                    | BackupError::FromTheFuture { .. },
                ) => return Ok(0),
                Err(error) => return Err(error),
            }
        }
        let mut removed = 0;
        for lying in shelf.list().map_err(says)? {
            if lying.name.starts_with(SEALED) && !kept.contains(&lying.name) {
                shelf.remove(&lying.name).map_err(says)?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// The backups of this vault on a shelf, oldest first.
    ///
    /// # Errors
    /// What the shelf says.
    pub fn backups(&self, shelf: &dyn Shelf) -> Result<Vec<Backup>, BackupError> {
        let ours = self.ours(shelf)?.into_iter();
        Ok(ours.map(|(backup, _)| backup).collect())
    }

    /// The same with their heads; the header in each has been found authentic.
    pub(super) fn ours(&self, shelf: &dyn Shelf) -> Result<Vec<(Backup, Head)>, BackupError> {
        let mut found = heads_on(shelf)?;
        found.retain(|(_, head)| {
            head.vault_id == self.vault_id && header::authentic(&head.header, &self.keys.header_mac)
        });
        Ok(found)
    }
}
