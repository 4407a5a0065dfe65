//! Making a new vault.
//!
//! Everything is written before the header, and the header is what makes it a vault. A mark lies in the directory as long as it
//! is being made, so that a leftover can be told from a vault that lost its headers: the one is taken away by the next try, the
//! other is never touched, because its headers may lie in a backup. A new vault comes with a recovery key that opens nothing until it has been typed back (R38).

use std::io::ErrorKind;

use rusqlite::params;

use crate::cost::Cost;
use crate::fault::{CreateError, Fault, OpenError};
use crate::header::{self, Header};
use crate::keys::{Key, Keys, WRAPPED};
use crate::opening::Unlock;
use crate::passphrase::Passphrase;
use crate::place::{Place, SoleHold};
use crate::recovery::RecoveryKey;
use crate::schema;
use crate::seq;
use crate::settings;
use crate::slot::{Slot, SlotKind};
use crate::vault::{Vault, create_fault, open_fault};

impl Vault {
    /// Makes a new vault at `place` and opens it. The recovery key is given this once; see
    /// [`confirm_recovery`](Self::confirm_recovery).
    ///
    /// # Errors
    /// When there is one already, the passphrase is too weak, the cost too low, or something underneath failed.
    pub fn create(
        place: Place,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<(Self, RecoveryKey), CreateError> {
        Self::create_upto(place, passphrase, cost, schema::newest())
    }

    /// The same, with the schema as it stood at an earlier step: for vaults that show how old ones looked.
    pub(crate) fn create_upto(
        mut place: Place,
        passphrase: &Passphrase,
        cost: Cost,
        upto: u32,
    ) -> Result<(Self, RecoveryKey), CreateError> {
        if let Some(weakness) = passphrase.weakness() {
            return Err(weakness.into());
        }
        cost.check_new()?;
        cost.check_here()?;
        place.fs.make_dir(&place.dir).map_err(Fault::from)?;
        place.dir = std::fs::canonicalize(&place.dir).map_err(Fault::from)?;
        let hold = SoleHold::take(&place.dir).map_err(|e| match e.kind() {
            ErrorKind::WouldBlock => CreateError::InUse,
            _ => CreateError::Fault(e.into()),
        })?;
        if place.holds_a_vault() {
            return Err(CreateError::AlreadyThere);
        }
        if place.fs.len(&place.making()).is_ok() {
            clear_leftovers(&place)?;
        }
        let names = place.fs.list(&place.dir).map_err(Fault::from)?;
        if names.iter().any(|n| n.starts_with("vault-")) {
            return Err(CreateError::AlreadyThere);
        }
        place.fs.create_excl(&place.making()).map_err(Fault::from)?;
        place.fs.fsync_dir(&place.dir).map_err(Fault::from)?;
        let made = lay_out(&place, passphrase, cost, upto);
        if made.is_err() {
            // What could not be finished is taken away; what cannot even be taken away the next try removes.
            let _ = clear_leftovers(&place);
        }
        let recovery = made?;
        drop(hold);
        let vault = Self::open_as(place, Unlock::Passphrase(passphrase), None, upto)
            .map_err(create_fault)?;
        Ok((vault, recovery))
    }
}

/// Database, counter, header: in this order.
fn lay_out(
    place: &Place,
    passphrase: &Passphrase,
    cost: Cost,
    upto: u32,
) -> Result<RecoveryKey, CreateError> {
    let mut vault_id = [0_u8; 16];
    getrandom::fill(&mut vault_id).map_err(Fault::from)?;
    let root = Key::random()?;
    let dbk = Key::random()?;
    let recovery = RecoveryKey::random()?;
    let keys = Keys::of(&root, &vault_id)?;
    let epoch = 1;
    lay_out_database(place, &dbk, &vault_id, epoch, upto).map_err(create_fault)?;
    seq::write(place, &keys.seq_mac, &vault_id, 0)
        .and_then(|()| place.fs.fsync(&place.seq()))
        .map_err(Fault::from)?;
    let mut header = Header {
        vault_id,
        generation: 1,
        created: place.clock.now().timestamp_millis(),
        epoch,
        wrapped_dbk: [0; WRAPPED],
        commit_seq: 0,
        audit_count: 0,
        audit_head: [0; 32],
        ledger_hash: [0; 32],
        slots: Vec::new(),
    };
    let binding = header.binding();
    header.wrapped_dbk = keys.db_wrap.wrap(&dbk, &binding.database_aad(epoch))?;
    header.slots.push(Slot::for_passphrase(
        &binding,
        passphrase.bytes(),
        cost,
        &root,
    )?);
    header.slots.push(Slot::for_recovery(
        &binding,
        SlotKind::RecoveryPending,
        &recovery.0,
        &root,
    )?);
    header::write_both(place, &header.encode(&keys.header_mac)).map_err(Fault::from)?;
    place.fs.unlink(&place.making()).map_err(Fault::from)?;
    place.fs.fsync_dir(&place.dir).map_err(Fault::from)?;
    Ok(recovery)
}

fn lay_out_database(
    place: &Place,
    dbk: &Key,
    vault_id: &[u8; 16],
    epoch: u32,
    upto: u32,
) -> Result<(), OpenError> {
    let path = place.database(epoch);
    // Made by us first, so that it and its log are the owner's alone from the beginning.
    place.fs.create_excl(&path).map_err(Fault::from)?;
    let mut conn = settings::connect(&path, dbk).map_err(open_fault)?;
    schema::bring_up(&mut conn, upto)?;
    conn.execute(
        "INSERT INTO meta (one, vault_id, epoch, commit_seq, generation) VALUES (1, ?1, ?2, 0, 0)",
        params![vault_id.to_vec(), epoch],
    )
    .map_err(Fault::from)?;
    settings::checkpoint(&conn)?;
    conn.close().map_err(|(_, e)| Fault::from(e))?;
    place.fs.fsync(&path).map_err(Fault::from)?;
    place.fs.fsync_dir(&place.dir).map_err(Fault::from)?;
    Ok(())
}

/// Takes away what a try left that did not come to its end. The mark goes last.
fn clear_leftovers(place: &Place) -> Result<(), CreateError> {
    for path in [
        place.header(),
        place.header_b(),
        place.database(1),
        place.wal(1),
        place.seq(),
        place.making(),
    ] {
        match place.fs.unlink(&path) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(CreateError::Fault(e.into())),
            _ => {}
        }
    }
    Ok(())
}
