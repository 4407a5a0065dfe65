//! Bringing an older vault up to today's schema, with a copy kept until the result has been examined.
//!
//! The steps are one transaction, so a crash leaves the old or the new. The copy is for the other case: steps that all succeed
//! and leave something unsound. Then the copy takes the database's place again and the vault stays as old as it was. The copy
//! holds what the vault held, so it does not outlive the opening that made it: it would be out of every erasure's reach.

use std::io::ErrorKind;
use std::path::PathBuf;

use rusqlite::Connection;

use crate::fault::{Fault, OpenError};
use crate::keys::Key;
use crate::place::Place;
use crate::schema;
use crate::settings;
use crate::vault::open_fault;

/// Brings the database behind `conn` up to step `upto` when it is older, and says from which step. The connection may be
/// another one then.
pub(crate) fn bring_up_to_date(
    place: &Place,
    epoch: u32,
    dbk: &Key,
    conn: Connection,
    upto: u32,
) -> Result<(Connection, u32), OpenError> {
    let connect = || settings::connect(&place.database(epoch), dbk).map_err(open_fault);
    let from = settings::schema_version(&conn)?;
    if from > schema::newest() {
        return Err(OpenError::FromTheFuture {
            found: from,
            known: schema::newest(),
        });
    }
    if from >= upto {
        if place.fs.len(&copy_name(place, epoch)).is_err() {
            return Ok((conn, from));
        }
        // Killed after the steps and before the examination: made up for now.
        conclude(place, epoch, conn, from)?;
        return Ok((connect()?, from));
    }
    settings::checkpoint(&conn)?;
    conn.close().map_err(|(_, e)| Fault::from(e))?;
    take_copy(place, epoch)?;
    let mut conn = connect()?;
    if let Err(error) = schema::bring_up(&mut conn, upto) {
        // Rolled back as a whole: the database is as it was and needs no copy.
        let _ = place.fs.unlink(&copy_name(place, epoch));
        return Err(error);
    }
    conclude(place, epoch, conn, from)?;
    Ok((connect()?, from))
}

/// Examines what the steps made; lets the copy go when it is sound and puts it back when it is not.
fn conclude(place: &Place, epoch: u32, conn: Connection, from: u32) -> Result<(), OpenError> {
    let faults = settings::structure_faults(&conn)? + settings::dangling(&conn)?;
    settings::checkpoint(&conn)?;
    conn.close().map_err(|(_, e)| Fault::from(e))?;
    let copy = copy_name(place, epoch);
    if faults == 0 {
        place.fs.unlink(&copy).map_err(Fault::from)?;
        place.fs.fsync_dir(&place.dir).map_err(Fault::from)?;
        return Ok(());
    }
    place
        .fs
        .rename(&copy, &place.database(epoch))
        .map_err(Fault::from)?;
    match place.fs.unlink(&place.wal(epoch)) {
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(OpenError::Fault(e.into())),
        _ => {}
    }
    place.fs.fsync_dir(&place.dir).map_err(Fault::from)?;
    Err(OpenError::Schema {
        step: from + 1,
        fault: Fault::Damaged,
    })
}

/// The encrypted file as it is, durably, under the copy's name. Nothing has it open.
fn take_copy(place: &Place, epoch: u32) -> Result<(), OpenError> {
    let copy = copy_name(place, epoch);
    let partial = crate::durable::partial_name(&copy);
    for old in [&copy, &partial] {
        match place.fs.unlink(old) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(OpenError::Fault(e.into())),
            _ => {}
        }
    }
    let copied = std::fs::copy(place.database(epoch), &partial)
        .map(drop)
        .and_then(|()| place.fs.fsync(&partial))
        .and_then(|()| place.fs.rename(&partial, &copy))
        .and_then(|()| place.fs.fsync_dir(&place.dir));
    copied.map_err(|e| {
        let _ = place.fs.unlink(&partial);
        OpenError::Fault(e.into())
    })
}

fn copy_name(place: &Place, epoch: u32) -> PathBuf {
    place.dir.join(format!("vault-{epoch}.before"))
}
