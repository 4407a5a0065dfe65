//! Building the restored vault: taken out, copied, erased anew, examined, in a place of its own.

use std::thread;

use super::copying::{copy_database, fetch_sealed, in_order};
use super::switching::{Present, Rebuilt};
use super::{Erasures, RestoreError, Restored, head_of};
use crate::audit::Act;
use crate::backup::checking::{taken_out, unsound};
use crate::backup::keeper::backup_fault;
use crate::backup::making::counted;
use crate::backup::scratch::Scratch;
use crate::backup::{BackupError, Keeper, Shelf, Watch};
use crate::checking::VerifyReport;
use crate::fault::Fault;
use crate::header::{self, Header};
use crate::keys::Key;
use crate::opening::InForce;
use crate::pages::authenticated_beside;
use crate::place::{Place, SoleHold};
use crate::schema;
use crate::sealed;
use crate::seq;
use crate::settings;
use crate::vault::Vault;

/// What is to be restored, and by whose leave.
pub(super) struct Task<'a> {
    pub(super) shelf: &'a dyn Shelf,
    pub(super) name: &'a str,
    pub(super) ledger: &'a [String],
    pub(super) erasures: &'a mut dyn Erasures,
    pub(super) watch: Watch<'a>,
}

impl Keeper {
    /// Restores a backup into a throw-away place and looks whether it is what it says it is: the proof that a restore would work.
    ///
    /// # Errors
    /// As restoring; nothing of the vault is touched.
    pub fn rehearse(
        &self,
        shelf: &dyn Shelf,
        name: &str,
        ledger: &[String],
        erasures: &mut dyn Erasures,
        watch: Watch<'_>,
    ) -> Result<Restored, RestoreError> {
        let (head, _) = head_of(shelf, name)?;
        if !header::authentic(&head.header, &self.keys.header_mac) {
            return Err(BackupError::OtherVault.into());
        }
        let header = head.vault_header()?;
        let dbk = head.database_key(&self.keys)?;
        let found = InForce {
            header,
            keys: self.keys.clone(),
            dbk,
            heal: None,
        };
        let present = Present::default();
        let task = Task {
            shelf,
            name,
            ledger,
            erasures,
            watch,
        };
        let (_rebuilt, told) = self.rebuild(task, found, &present)?;
        Ok(told)
    }

    pub(super) fn rebuild(
        &self,
        task: Task<'_>,
        found: InForce,
        present: &Present,
    ) -> Result<(Rebuilt, Restored), RestoreError> {
        let Task {
            shelf,
            name,
            ledger,
            erasures,
            watch,
        } = task;
        let scratch = Scratch::new(&self.place.dir)?;
        let mut known = self.known_on(shelf)?;
        known.ledger.extend(ledger.iter().cloned());
        let ledger: Vec<String> = known.ledger.into_iter().collect();
        let source_dir = scratch.dir().join("source");
        let place = self.place.aside(scratch.dir().join("vault"));
        place.fs.make_dir(&source_dir).map_err(Fault::from)?;
        place.fs.make_dir(&place.dir).map_err(Fault::from)?;
        let taken = taken_out(shelf, name, &found.keys, &source_dir, watch)?;
        let epoch = found.header.epoch.max(present.epoch) + 1;
        let commit_seq = taken
            .manifest
            .commit_seq
            .max(known.commit_seq)
            .max(present.commit_seq)
            + 1;
        let generation = found
            .header
            .generation
            .max(known.generation)
            .max(present.generation)
            + 1;
        let dbk = Key::random()?;
        let source = || settings::connect_beside(&taken.database, &taken.dbk).map_err(unsound);
        // What takes long goes side by side: are the pages what was written, is it in order, and the copy itself. Nothing is done with a
        // copy of what was not in order.
        let (bad, (order, copied)) = authenticated_beside(&taken.database, &taken.dbk, || {
            thread::scope(|scope| {
                let order = scope.spawn(|| in_order(&source()?));
                let copied = source().map_err(RestoreError::from).and_then(|source| {
                    settings::roomy(&source, true)?;
                    copy_database(&source, &place, epoch, &dbk, (commit_seq, generation), None)
                });
                (order.join(), copied)
            })
        });
        if !bad.map_err(Fault::from)?.is_empty() {
            return Err(BackupError::Unsound("pages").into());
        }
        // A schema that is not ours comes first: of such a database nothing else is worth saying.
        match copied {
            Err(RestoreError::ForeignSchema) => return Err(RestoreError::ForeignSchema),
            copied => {
                order.unwrap_or(Err(BackupError::Unsound("structure")))?;
                copied?;
            }
        }
        fetch_sealed(shelf, &taken.manifest, &place, watch)?;
        let keys = found.keys.clone();
        let aad = found.header.binding().database_aad(epoch);
        let header = Header {
            epoch,
            commit_seq,
            generation,
            wrapped_dbk: keys.db_wrap.wrap(&dbk, &aad)?,
            ..found.header
        };
        let found = InForce {
            header,
            dbk,
            keys: keys.clone(),
            heal: None,
        };
        let mut vault = entered(place.clone(), found)?;
        vault.write::<(), Fault>(Act::new("restore", "vault"), |_| Ok(()))?;
        erasures.make(&mut vault, &ledger)?;
        let report = vault.verify()?;
        if !sound_but_for_files(&report) {
            return Err(RestoreError::NotSound);
        }
        let rows = counted(&vault.conn)?;
        let lacking = report.bad_sealed.len() as u64;
        let damaged = report.bad_sealed.iter().filter_map(|(id, fault)| {
            let id = sealed::file_name(id.into_bytes());
            let copy = taken.manifest.sealed.iter().find(|copy| copy.id == id)?;
            matches!(fault, Fault::SealedDamaged).then(|| copy.clone())
        });
        let damaged = damaged.collect();
        vault.lock()?;
        let size = shelf
            .list()
            .map_err(|e| BackupError::of_shelf(&e))?
            .into_iter()
            .find(|l| l.name == name)
            .map_or(0, |l| l.size);
        let rebuilt = Rebuilt {
            place,
            keys,
            epoch,
            _scratch: scratch,
        };
        let told = Restored {
            backup: taken.head.told(name.to_owned(), size),
            rows,
            lacking,
            damaged,
            erased_since: ledger
                .iter()
                .filter(|entry| !taken.manifest.ledger.contains(entry))
                .count() as u64,
            set_aside: false,
        };
        Ok((rebuilt, told))
    }
}

/// Lays header and counter beside a database that was built, and goes in: from here on it is judged as any vault is.
pub(super) fn entered(place: Place, found: InForce) -> Result<Vault, RestoreError> {
    let InForce { header, keys, .. } = &found;
    header::write_both(&place, &header.encode(&keys.header_mac)).map_err(Fault::from)?;
    seq::write(&place, &keys.seq_mac, &header.vault_id, header.commit_seq).map_err(Fault::from)?;
    let hold = SoleHold::take(&place.dir).map_err(Fault::from)?;
    let entered = Vault::go_in(place, hold, found, None, schema::newest());
    Ok(entered.map_err(|error| backup_fault(&error))?)
}

/// Sealed files may be lacking or damaged: better a vault without a picture than no vault. Everything else must be right.
pub(super) fn sound_but_for_files(report: &VerifyReport) -> bool {
    let mut report = report.clone();
    report
        .bad_sealed
        .retain(|(_, fault)| !matches!(fault, Fault::SealedMissing | Fault::SealedDamaged));
    report.sound()
}
