//! New keys, because the passphrase may be known: another root key, another database key, another passphrase, another sheet.
//!
//! Changing the passphrase keeps the keys, and a copy of an old header keeps opening with the old one. Here everything is built
//! anew under the next epoch, as a restore builds it: rows copied by our statements, the keys of sealed files wrapped anew, the
//! audit log held against its old chain row by row and chained under the new key. It is examined in a scratch place, and the
//! switch is the writing of a header. Then what the old passphrase opens goes. Killed at any moment, the old vault or the new
//! one works. It cannot reach copies that lie elsewhere; of which backups are older than the keys, [`Keeper`] can tell.
//!
//! [`Keeper`]: crate::backup::Keeper

use std::fs;
use std::io::ErrorKind;

use rusqlite::params;
use thiserror::Error;

use super::copying::{Rewrapped, copy_database, in_order};
use super::rebuilding::{entered, sound_but_for_files};
use super::switching::{Present, Rebuilt};
use super::{RestoreError, SET_ASIDE};
use crate::audit::Act;
use crate::backup::making::counted;
use crate::backup::scratch::Scratch;
use crate::backup::{BackupError, Stage, Watch};
use crate::cost::Cost;
use crate::durable::replace;
use crate::fault::Fault;
use crate::header::Header;
use crate::keys::{Key, Keys};
use crate::opening::{InForce, Unlock};
use crate::passphrase::Passphrase;
use crate::place::Place;
use crate::recovery::RecoveryKey;
use crate::sealed;
use crate::settings;
use crate::slot::{Slot, SlotKind};
use crate::vault::{Vault, open_fault};
use crate::ways_in::ChangeError;
use crate::workings::Workings;

/// Why the keys were not renewed. The vault is as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RenewError {
    /// The proof, the new passphrase or its cost.
    #[error("{0}")]
    Change(#[from] ChangeError),
    /// The new passphrase is the one that may be known.
    #[error("the same passphrase")]
    SamePassphrase,
    /// The vault under the new keys could not be built, or was examined and is not sound.
    #[error("{0}")]
    Build(#[from] RestoreError),
}

impl From<Fault> for RenewError {
    fn from(fault: Fault) -> Self {
        Self::Change(fault.into())
    }
}

impl Vault {
    /// Gives the vault new keys throughout, and with them a new passphrase and a new recovery key, given this once: it counts when
    /// it is typed back. Every older way in ends. Takes time and room on the disk in proportion to the whole database.
    ///
    /// # Errors
    /// The proof does not open the vault, the new passphrase is refused, or it could not be built. Nothing has changed then.
    pub fn renew_keys(
        &mut self,
        proof: Unlock<'_>,
        new: &Passphrase,
        cost: Cost,
        watch: Watch<'_>,
    ) -> Result<RecoveryKey, RenewError> {
        self.trusted()?;
        if let Some(weakness) = new.weakness() {
            return Err(ChangeError::from(weakness).into());
        }
        cost.check_new().map_err(ChangeError::from)?;
        cost.check_here().map_err(ChangeError::from)?;
        if matches!(proof, Unlock::Passphrase(old) if old.bytes() == new.bytes()) {
            return Err(RenewError::SamePassphrase);
        }
        drop(self.proven(proof).map_err(ChangeError::from)?);
        let root = Key::random()?;
        let recovery = RecoveryKey::random()?;
        let mut header = Header {
            epoch: self.header.epoch + 1,
            generation: self.header.generation + 1,
            commit_seq: self.commit_seq + 1,
            slots: Vec::new(),
            ..self.header.clone()
        };
        let binding = header.binding();
        let pending = SlotKind::RecoveryPending;
        header.slots = vec![
            Slot::for_passphrase(&binding, new.bytes(), cost, &root)?,
            Slot::for_recovery(&binding, pending, &recovery.0, &root)?,
        ];
        let keys = Keys::of(&root, &header.vault_id)?;
        drop(root);
        let (built, dbk) = self.build(header, keys, watch)?;
        self.switch(built, dbk)?;
        Ok(recovery)
    }

    /// The same vault under other keys, whole and examined, in a scratch place.
    fn build(
        &self,
        mut header: Header,
        keys: Keys,
        watch: Watch<'_>,
    ) -> Result<(Rebuilt, Key), RestoreError> {
        let go_on = |stage, done, of| {
            if watch(stage, done, of) {
                Ok(())
            } else {
                Err(BackupError::Cancelled)
            }
        };
        go_on(Stage::Writing, 0, 1)?;
        let scratch = Scratch::new(&self.place.dir)?;
        let place = self.place.aside(scratch.dir().join("vault"));
        place.fs.make_dir(&place.dir).map_err(Fault::from)?;
        let dbk = Key::random()?;
        let (epoch, vault_id) = (header.epoch, header.vault_id);
        let rewrapped = Rewrapped {
            from: &self.keys,
            to: &keys,
            vault_id,
        };
        let counters = (header.commit_seq, header.generation);
        let ordered = in_order(&self.conn);
        settings::roomy(&self.conn, false)?;
        ordered?;
        let head = copy_database(&self.conn, &place, epoch, &dbk, counters, Some(&rewrapped))?;
        (header.audit_count, header.audit_head) = (head.count, head.mac);
        let aad = header.binding().database_aad(epoch);
        header.wrapped_dbk = keys.db_wrap.wrap(&dbk, &aad)?;
        go_on(Stage::Files, 0, 1)?;
        self.lend_sealed(&place)?;
        go_on(Stage::Examining, 0, 2)?;
        let rebuilt = Rebuilt {
            place: place.clone(),
            keys: keys.clone(),
            epoch,
            _scratch: scratch,
        };
        let found = InForce {
            header,
            keys,
            dbk: dbk.clone(),
            heal: None,
        };
        let mut vault = entered(place, found)?;
        if counted(&vault.conn)? != counted(&self.conn)? {
            return Err(RestoreError::NotSound);
        }
        let until = i64::try_from(self.commit_seq).map_err(|_| Fault::Statement)?;
        vault.write::<_, Fault>(Act::new("renew", "keys"), |w| {
            w.sql().execute(
                "INSERT INTO retired_key (epoch, header_mac, until_commit) VALUES (?1, ?2, ?3)",
                params![
                    self.header.epoch,
                    self.keys.header_mac.bytes().as_slice(),
                    until
                ],
            )?;
            Ok(())
        })?;
        go_on(Stage::Examining, 1, 2)?;
        if !sound_but_for_files(&vault.verify()?) {
            return Err(RestoreError::NotSound);
        }
        vault.lock()?;
        // The last moment at which it can be stopped.
        go_on(Stage::Examining, 2, 2)?;
        Ok((rebuilt, dbk))
    }

    /// Lets the scratch place have the sealed files, to be examined there: by another name of the same file where the disk can.
    fn lend_sealed(&self, place: &Place) -> Result<(), Fault> {
        place.fs.make_dir(&place.sealed_dir())?;
        for row in sealed::kept_rows(&self.conn)? {
            let name = sealed::file_name(row.id.into_bytes());
            let (from, to) = (
                self.place.sealed_dir().join(&name),
                place.sealed_dir().join(&name),
            );
            match fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(drop)) {
                // One that is gone is for the examination of the vault to tell.
                Err(e) if e.kind() != ErrorKind::NotFound => return Err(e.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Puts what was built in force and goes on in it.
    fn switch(&mut self, built: Rebuilt, dbk: Key) -> Result<(), RestoreError> {
        let (epoch, keys) = (built.epoch, built.keys.clone());
        mark(&self.place, epoch).map_err(Fault::from)?;
        let header = match built.put_in_force(&self.place, &Present::default()) {
            Ok(header) => header,
            Err(error) => {
                // The first copy may name the new vault already: only an opening can tell.
                self.distrusted = true;
                return Err(error);
            }
        };
        // In force. Whatever fails from here on, the new passphrase counts, and so does the new sheet.
        self.keys = keys;
        self.commit_seq = header.commit_seq;
        self.header = header;
        let entered = settings::connect(&self.place.database(epoch), &dbk)
            .map_err(open_fault)
            .and_then(|mut conn| {
                settings::allow_writing(&conn, false)?;
                let head = crate::audit::head(&conn)?;
                let workings = Workings::watching(&mut conn)?;
                Ok((conn, head, workings))
            });
        match entered {
            Ok((conn, head, workings)) => {
                (self.conn, self.audit_head, self.dbk) = (conn, head, dbk);
                self.workings = workings;
                self.count_outside();
                let _ = conclude(&self.place, epoch);
            }
            // The next opening goes on, and takes away what is over.
            Err(_) => self.distrusted = true,
        }
        Ok(())
    }

    /// The last commit that older keys ever sealed, if the keys were renewed: a backup that holds no later one may open with a
    /// passphrase that is known.
    ///
    /// # Errors
    /// What the database says.
    pub fn retired_until(&self) -> Result<Option<u64>, Fault> {
        let until: Option<i64> =
            self.conn
                .query_row("SELECT max(until_commit) FROM retired_key", [], |r| {
                    r.get(0)
                })?;
        Ok(until.and_then(|commit| u64::try_from(commit).ok()))
    }

    /// The keys that sealed headers before the present ones.
    pub(crate) fn retired_keys(&self) -> Result<Vec<Key>, Fault> {
        let mut all = self.conn.prepare("SELECT header_mac FROM retired_key")?;
        let found = all.query_map([], |r| r.get::<_, [u8; 32]>(0))?;
        let mut keys = Vec::new();
        for mut bytes in found.flatten() {
            keys.extend(Key::from_slice(&bytes));
            zeroize::Zeroize::zeroize(&mut bytes);
        }
        Ok(keys)
    }
}

/// Notes which epoch is about to come into force, so that the next opening knows what a killed program left.
fn mark(place: &Place, epoch: u32) -> std::io::Result<()> {
    replace(
        place.fs.as_ref(),
        &place.renewing(),
        epoch.to_string().as_bytes(),
    )
}

/// Takes the mark of a renewal away, if there is one.
pub(super) fn forget(place: &Place) -> std::io::Result<()> {
    match place.fs.unlink(&place.renewing()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Ends a renewal that is in force, or takes back one that never came so far: what is not the vault of this epoch goes.
pub(crate) fn conclude(place: &Place, in_force: u32) -> std::io::Result<u64> {
    let bytes = match place.fs.read(&place.renewing(), 16) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(0),
        Err(e) if e.kind() == ErrorKind::FileTooLarge => Vec::new(),
        other => other?,
    };
    let marked = std::str::from_utf8(&bytes)
        .ok()
        .and_then(|text| text.parse::<u32>().ok());
    let mut removed = 0;
    for name in place.fs.list(&place.dir)? {
        let epoch = name
            .strip_prefix("vault-")
            .and_then(|rest| rest.split_once(".db"))
            .and_then(|(number, _)| number.parse::<u32>().ok());
        // In force: every other one is of the old keys. Not in force: only what was marked was being made.
        let over = match (epoch, marked) {
            (Some(epoch), Some(marked)) if marked == in_force => epoch != in_force,
            (Some(epoch), Some(marked)) => epoch == marked && epoch != in_force,
            _ => false,
        };
        if over {
            place.fs.unlink(&place.dir.join(&name))?;
            removed += 1;
        }
    }
    if marked == Some(in_force) {
        match fs::remove_dir_all(place.dir.join(SET_ASIDE)) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e),
            _ => {}
        }
    }
    place.fs.fsync_dir(&place.dir)?;
    place.fs.unlink(&place.renewing())?;
    place.fs.fsync_dir(&place.dir)?;
    Ok(removed)
}
