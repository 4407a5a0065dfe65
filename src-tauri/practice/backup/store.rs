//! Shelves and what happened there, in rows.

use chrono::TimeDelta;
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, params},
};

use super::{Happened, Shelf, ShelfEvent, ShelfKind};
use crate::{
    id::ShelfId,
    stored::{At, codes},
};

/// How long lines about tries are kept (R24).
const KEPT: TimeDelta = TimeDelta::days(30);

codes! {
    ShelfKind { Folder = "folder", Webdav = "webdav", Sftp = "sftp", S3 = "s3" }
    Happened { Backup = "backup", Rehearsal = "rehearsal", Cleaning = "cleaning" }
}

pub(super) fn shelves(r: &Read<'_>) -> Result<Vec<Shelf>, Fault> {
    let mut shelves = r
        .sql()
        .prepare_cached(
            "SELECT id, kind, label, address, username, secret IS NOT NULL, region, own_server, host_key FROM shelf
             ORDER BY made_at, id",
        )?
        .query_map([], |row| {
            Ok(Shelf {
                id: Some(row.get(0)?),
                kind: row.get(1)?,
                label: row.get(2)?,
                address: row.get(3)?,
                username: row.get(4)?,
                has_secret: row.get(5)?,
                region: row.get(6)?,
                own_server: row.get(7)?,
                host_key: row.get(8)?,
                backup: None,
                failed: None,
                rehearsal: None,
                unproven: None,
                rehearsal_due: false,
                due: false,
                due_at_lock: false,
                late: false,
                clock_back: false,
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    for shelf in &mut shelves {
        let Some(id) = shelf.id else { continue };
        shelf.backup = last(r, id, Happened::Backup, true)?.map(|(_, event)| event);
        shelf.rehearsal = last(r, id, Happened::Rehearsal, true)?.map(|(_, event)| event);
        shelf.failed = failed_since(r, id, Happened::Backup)?;
        shelf.unproven = failed_since(r, id, Happened::Rehearsal)?;
    }
    Ok(shelves)
}

/// The number of the last act that changed anything but what is known of backups: copying, and writing down that it was copied,
/// is no reason to copy again, at this shelf or another.
pub(super) fn last_change(r: &Read<'_>) -> Result<u64, Fault> {
    Ok(r.sql()
        .prepare_cached(
            "SELECT seq FROM audit WHERE NOT (word = 'backup' AND verb IN ('copy', 'note', 'outgrow'))
             ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([], |row| row.get::<_, i64>(0))
        .optional()?
        .map_or(0, i64::unsigned_abs))
}

/// The last event of a kind, with its number.
fn last(
    r: &Read<'_>,
    id: ShelfId,
    kind: Happened,
    well: bool,
) -> Result<Option<(i64, ShelfEvent)>, Fault> {
    Ok(r.sql()
        .prepare_cached(
            "SELECT id, at, refusal, name, commit_seq, bytes, clients, notes, files, audit_rows FROM shelf_event
             WHERE shelf_id = ?1 AND kind = ?2 AND (refusal = '') = ?3 ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![id, kind, well], |row| Ok((row.get(0)?, event(row)?)))
        .optional()?)
}

/// The last try of a kind, when it failed.
fn failed_since(r: &Read<'_>, id: ShelfId, kind: Happened) -> Result<Option<ShelfEvent>, Fault> {
    let well = last(r, id, kind, true)?.map_or(0, |(number, _)| number);
    Ok(last(r, id, kind, false)?
        .filter(|(number, _)| *number > well)
        .map(|(_, event)| event))
}

fn event(row: &Row<'_>) -> vault::sql::Result<ShelfEvent> {
    let count = |column| row.get::<_, i64>(column).map(i64::unsigned_abs);
    Ok(ShelfEvent {
        at: row.get::<_, At>(1)?.0,
        refusal: row.get(2)?,
        name: row.get(3)?,
        commit_seq: count(4)?,
        bytes: count(5)?,
        clients: count(6)?,
        notes: count(7)?,
        files: count(8)?,
        audit_rows: count(9)?,
    })
}

pub(super) fn secret(r: &Read<'_>, id: ShelfId) -> Result<Option<String>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT secret FROM shelf WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

pub(super) fn save(
    w: &Write<'_>,
    id: ShelfId,
    shelf: &Shelf,
    secret: Option<&str>,
) -> Result<(), Fault> {
    // Another server has proved nothing yet.
    w.sql()
        .prepare_cached(
            "DELETE FROM shelf_event WHERE shelf_id = ?1 AND EXISTS (
                SELECT 1 FROM shelf WHERE id = ?1 AND (kind <> ?2 OR kind <> 'folder' AND address <> ?3))",
        )?
        .execute(params![id, shelf.kind, shelf.address])?;
    w.sql()
        .prepare_cached(
            "INSERT INTO shelf (id, kind, label, address, username, secret, made_at, region, own_server, host_key)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?9, ?10, ?11)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = excluded.label, address = excluded.address,
                region = excluded.region, own_server = excluded.own_server, host_key = excluded.host_key,
                username = excluded.username, secret = coalesce(excluded.secret, CASE WHEN ?8 THEN secret END)",
        )?
        .execute(params![
            id,
            shelf.kind,
            shelf.label,
            shelf.address,
            shelf.username,
            secret.filter(|secret| !secret.is_empty()),
            At(w.now()),
            shelf.has_secret,
            shelf.region,
            shelf.own_server,
            shelf.host_key,
        ])?;
    Ok(())
}

pub(super) fn remove(w: &Write<'_>, id: ShelfId) -> Result<bool, Fault> {
    let removed = w
        .sql()
        .prepare_cached("DELETE FROM shelf WHERE id = ?1")?
        .execute([id])?;
    Ok(removed > 0)
}

pub(super) fn note(
    w: &Write<'_>,
    id: ShelfId,
    happened: Happened,
    event: &ShelfEvent,
) -> Result<(), Fault> {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    w.sql()
        .prepare_cached(
            "INSERT INTO shelf_event (shelf_id, kind, at, refusal, name, commit_seq, bytes, clients, notes, files, audit_rows)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            id,
            happened,
            At(event.at),
            event.refusal,
            event.name,
            number(event.commit_seq),
            number(event.bytes),
            number(event.clients),
            number(event.notes),
            number(event.files),
            number(event.audit_rows),
        ])?;
    w.sql()
        .prepare_cached(
            "DELETE FROM shelf_event WHERE shelf_id = ?1 AND at < ?2 AND id NOT IN
                (SELECT max(id) FROM shelf_event WHERE shelf_id = ?1 AND refusal = '' GROUP BY kind)",
        )?
        .execute(params![id, At(w.now() - KEPT)])?;
    Ok(())
}
