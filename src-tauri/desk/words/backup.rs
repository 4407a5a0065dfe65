//! Backups: shelves kept, backups made, cleaned, rehearsed. Each has three steps: a moment of the vault with it held, the slow part
//! with nothing held, and a line about how it went (R25 R26 C38 W36).

use crate::{
    Desk, Refusal, Secret,
    wire::{Done, Nothing},
    words::{keys, tidy},
    work::Progress,
};
use chrono::{DateTime, Utc};
use practice::{
    backup::{self as kept, Happened, KEPT, Reach, ShelfEvent, ShelfKind},
    case,
    id::ShelfId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;
use vault::{
    Fault, Vault, Write,
    backup::{Backup, BackupError, FolderShelf, Keeper, Manifest, Shelf, Snapshot},
};

/// Which shelf.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfShelf {
    /// Which.
    pub shelf: ShelfId,
}

/// How it stands with the backups.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupState {
    /// The shelves, oldest first.
    pub shelves: Vec<kept::Shelf>,
    /// No backup of the last 24 hours holds what was changed: a red line (R25). Never with invented people.
    pub late: bool,
    /// There is no shelf at all, and nobody invented.
    pub none: bool,
    /// Shelves that may still hold copies which a passphrase opens that may be known: the keys were renewed after their last
    /// backup.
    pub old_keys: Vec<ShelfId>,
    /// What runs.
    pub running: Option<Progress>,
}

/// A backup that lies on a shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Lying {
    /// Name of its file.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Bytes of its file.
    #[ts(type = "number")]
    pub size: u64,
    /// Cards in it; `None` when it cannot be read.
    #[ts(type = "number | null")]
    pub clients: Option<u64>,
    /// Notes in it.
    #[ts(type = "number | null")]
    pub notes: Option<u64>,
    /// It holds somebody who has been erased since; it is cleaned as soon as it can be.
    pub owed: bool,
}

pub(crate) fn state(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<BackupState, Refusal> {
    let (shelves, demo) = shelves(desk)?;
    Ok(BackupState {
        late: !demo && shelves.iter().any(|shelf| shelf.late),
        none: !demo && shelves.is_empty(),
        old_keys: desk.with_vault(|vault| Ok(keys::of_old_keys(vault, &shelves)?))?,
        shelves,
        running: desk.work.progress(),
    })
}

fn shelves(desk: &Desk) -> Result<(Vec<kept::Shelf>, bool), Refusal> {
    desk.with_vault(|vault| {
        let commit = vault.commit_seq();
        vault.read(|r| Ok((kept::shelves(r, commit)?, practice::clinic::read(r)?.demo)))
    })
}

/// Keeps a shelf. A folder that was chosen gets one of its own within it.
pub(crate) fn save_shelf(
    desk: &Desk,
    mut request: kept::Shelf,
    secret: Option<Secret>,
) -> Result<BackupState, Refusal> {
    if request.kind == ShelfKind::Folder && !request.address.is_empty() {
        let vault = desk.with_vault(|vault| Ok(vault.id()))?;
        let made = FolderShelf::made_in(Path::new(&request.address), vault)
            .map_err(|error| Refusal::from(BackupError::of_shelf(&error)))?;
        request.address = made.to_string_lossy().into_owned();
    }
    let password = secret
        .as_ref()
        .map(|secret| {
            secret.text().ok_or(Refusal::BadText {
                field: "secret".into(),
            })
        })
        .transpose()?;
    desk.write("backup/save-shelf", |w| {
        Ok(kept::save_shelf(w, &request, password)?)
    })?;
    state(desk, Nothing {}, None)
}

pub(crate) fn remove_shelf(w: &Write<'_>, request: OfShelf) -> Result<Done, Refusal> {
    kept::remove_shelf(w, request.shelf)?;
    Ok(Done::YES)
}

pub(crate) fn make(
    desk: &Desk,
    request: OfShelf,
    _: Option<Secret>,
) -> Result<BackupState, Refusal> {
    made(desk, request.shelf)?;
    state(desk, Nothing {}, None)
}

/// What the schedule asks: shelves where one is due, and those that hold somebody who was erased.
pub(crate) fn make_due(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<BackupState, Refusal> {
    let (all, demo) = shelves(desk)?;
    for shelf in all.iter().filter(|_| !demo) {
        let Some(id) = shelf.id else { continue };
        // A shelf that fails keeps no other waiting; why stands in its own last line.
        if shelf.due || keys::outdated(desk, id) {
            let _ = made(desk, id);
        } else {
            let _ = cleaned(desk, id);
        }
    }
    state(desk, Nothing {}, None)
}

/// How far the long work is, also while locked: a restore runs then.
pub(crate) fn progress(
    desk: &Desk,
    _: Nothing,
    _: Option<Secret>,
) -> Result<Option<Progress>, Refusal> {
    Ok(desk.work.progress())
}

pub(crate) fn stop(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<Done, Refusal> {
    desk.work.stop();
    Ok(Done::YES)
}

pub(crate) fn list(
    desk: &Desk,
    request: OfShelf,
    _: Option<Secret>,
) -> Result<Vec<Lying>, Refusal> {
    let (reach, keeper, ledger) = at_shelf(desk, request.shelf)?;
    let shelf = reached(&reach)?;
    let mut lying = Vec::new();
    for backup in keeper.backups(&*shelf)?.into_iter().rev() {
        let manifest = keeper.manifest(&*shelf, &backup.name).ok();
        let rows = |table: &str| manifest.as_ref().map(|m| counted(m, table));
        lying.push(Lying {
            clients: rows("client"),
            notes: rows("note"),
            owed: manifest
                .as_ref()
                .is_none_or(|m| ledger.iter().any(|entry| !m.ledger.contains(entry))),
            name: backup.name,
            made_at: backup.made_at,
            size: backup.size,
        });
    }
    Ok(lying)
}

pub(crate) fn rehearse(
    desk: &Desk,
    request: OfShelf,
    _: Option<Secret>,
) -> Result<BackupState, Refusal> {
    let (reach, keeper, ledger) = at_shelf(desk, request.shelf)?;
    let running = desk.work.begin("rehearsal", &reach.shelf.label)?;
    let rehearsed = (|| {
        let shelf = reached(&reach)?;
        let newest = keeper
            .backups(&*shelf)?
            .pop()
            .ok_or_else(|| Refusal::gone("backup"))?;
        let told = keeper.rehearse(
            &*shelf,
            &newest.name,
            &ledger,
            &mut Ledger,
            &|stage, done, of| running.step(stage, done, of),
        )?;
        if told.lacking > 0 {
            return Err(Refusal::BackupUnsound {
                part: "files".into(),
            });
        }
        Ok((newest, told))
    })();
    let event = match &rehearsed {
        Ok((backup, told)) => ShelfEvent {
            clients: told.rows.get("client").copied().unwrap_or_default(),
            notes: told.rows.get("note").copied().unwrap_or_default(),
            files: told.rows.get("attachment").copied().unwrap_or_default(),
            ..went_well(desk, backup)
        },
        Err(refusal) => failed(desk, refusal),
    };
    drop(running);
    note(desk, request.shelf, Happened::Rehearsal, &event)?;
    rehearsed?;
    state(desk, Nothing {}, None)
}

/// Makes a backup on one shelf, now.
fn made(desk: &Desk, id: ShelfId) -> Result<(), Refusal> {
    let reach = desk.read(|r| Ok(kept::reach(r, id)?))?;
    let clock_back = shelves(desk)?
        .0
        .iter()
        .any(|shelf| shelf.id == Some(id) && shelf.clock_back);
    let running = desk.work.begin("backup", &reach.shelf.label)?;
    let stored = (|| {
        let shelf = reached(&reach)?;
        desk.with_vault(|vault| learn(vault, &*shelf))?;
        let (snapshot, keeper, ledger) = desk.with_vault(snapshot)?;
        let watch = |stage, done, of| running.step(stage, done, of);
        store(&*shelf, &snapshot, &keeper, &ledger, clock_back, &watch)
    })();
    drop(running);
    let event = stored
        .as_ref()
        .map_or_else(|refusal| failed(desk, refusal), Clone::clone);
    // A disk that is away is tried every few minutes; that it still is needs no line each time.
    let known = reach.shelf.failed.as_ref();
    if event.refusal.is_empty() || known.is_none_or(|last| last.refusal != event.refusal) {
        note(desk, id, Happened::Backup, &event)?;
    }
    stored.map(drop)
}

/// Learns from a shelf what was erased while it was away from this vault: on a machine before this one, say. Asks the shelf
/// before anything is copied, so one that is not there costs nothing.
fn learn(vault: &mut Vault, shelf: &dyn Shelf) -> Result<(), Refusal> {
    shelf
        .list()
        .map_err(|error| Refusal::from(BackupError::of_shelf(&error)))?;
    let there = vault.keeper().ledger_on(shelf)?;
    let here = vault.read(|r| Ok::<_, Refusal>(case::ledger(r)?))?;
    let hash = |entry: &str| entry.split(' ').next().map(str::to_owned);
    let known: std::collections::BTreeSet<_> = here.iter().map(|entry| hash(entry)).collect();
    let new: Vec<String> = there
        .into_iter()
        .filter(|entry| !known.contains(&hash(entry)))
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    erase_again(vault, &new)?;
    tidy::purge_files(vault)?;
    Ok(vault.drop_set_aside()?)
}

/// A moment of the vault, and what is needed to keep it without holding the vault.
pub(crate) fn snapshot(vault: &mut Vault) -> Result<(Snapshot, Keeper, Vec<String>), Refusal> {
    let ledger = vault.read(|r| Ok::<_, Refusal>(case::ledger(r)?))?;
    let snapshot = vault.snapshot(ledger.clone())?;
    Ok((snapshot, vault.keeper(), ledger))
}

/// Makes the backups that are due at the end of work, and closes the vault. Nobody is there to be told of what fails but the next
/// opening, so it is written down.
pub(crate) fn at_lock(desk: &Desk, mut vault: Vault) {
    let commit = vault.commit_seq();
    let until = vault.retired_until().unwrap_or_default();
    let due = vault
        .read(|r| {
            let demo = practice::clinic::read(r)?.demo;
            let mut due = Vec::new();
            for shelf in kept::shelves(r, commit)?.into_iter().filter(|_| !demo) {
                let old = keys::before_renewal(&shelf, until);
                if let (Some(id), true) = (shelf.id, shelf.due_at_lock || old) {
                    due.push((id, kept::reach(r, id)?, shelf.clock_back));
                }
            }
            Ok::<_, Refusal>(due)
        })
        .unwrap_or_default();
    let Some(Ok(running)) = (!due.is_empty()).then(|| desk.work.begin_next("backup", "")) else {
        let _ = vault.lock();
        return;
    };
    for (id, reach, clock_back) in due {
        if running.stopped() {
            break;
        }
        running.at(&reach.shelf.label);
        let watch = |stage, done, of| running.step(stage, done, of);
        let stored = reached(&reach).and_then(|shelf| {
            learn(&mut vault, &*shelf)?;
            let (snapshot, keeper, ledger) = snapshot(&mut vault)?;
            store(&*shelf, &snapshot, &keeper, &ledger, clock_back, &watch)
        });
        let event = stored.unwrap_or_else(|refusal| failed(desk, &refusal));
        let _ = vault.write(vault::Act::new("note", "backup"), |w| {
            Ok::<_, Refusal>(kept::note(w, id, Happened::Backup, &event)?)
        });
    }
    drop(running);
    // A checkpoint that fails leaves a log that the next opening reads; the keys are gone either way.
    let _ = vault.lock();
}

/// Puts a moment on a shelf, cleans what is owed there, and takes away what is older than the newest seven.
pub(crate) fn store(
    shelf: &dyn Shelf,
    snapshot: &Snapshot,
    keeper: &Keeper,
    ledger: &[String],
    clock_back: bool,
    watch: vault::backup::Watch<'_>,
) -> Result<ShelfEvent, Refusal> {
    let stored = snapshot.store(shelf, watch)?;
    clean(shelf, keeper, ledger, Some(&stored.backup), watch)?;
    keeper.retire(shelf, &stored.backup)?;
    if !clock_back {
        keeper.rotate(shelf, KEPT, &stored.backup)?;
    }
    let manifest = &stored.checked.manifest;
    Ok(ShelfEvent {
        at: stored.backup.made_at,
        refusal: String::new(),
        name: stored.backup.name.clone(),
        commit_seq: stored.backup.commit_seq,
        bytes: stored.backup.size,
        clients: counted(manifest, "client"),
        notes: counted(manifest, "note"),
        files: counted(manifest, "attachment"),
    })
}

/// Cleans every backup on every shelf that is there. What is away is cleaned when it is seen again.
pub(crate) fn clean_all(desk: &Desk) {
    let Ok((all, _)) = shelves(desk) else { return };
    for id in all.into_iter().filter_map(|shelf| shelf.id) {
        let _ = cleaned(desk, id);
    }
}

/// Cleans one shelf of what was erased since its backups were made.
fn cleaned(desk: &Desk, id: ShelfId) -> Result<(), Refusal> {
    let (reach, keeper, ledger) = at_shelf(desk, id)?;
    let shelf = reached(&reach)?;
    if keeper.owed(&*shelf, &ledger)?.is_empty() {
        return Ok(());
    }
    let running = desk.work.begin("cleaning", &reach.shelf.label)?;
    let watch = |stage, done, of| running.step(stage, done, of);
    let done = clean(&*shelf, &keeper, &ledger, None, &watch);
    drop(running);
    let event = match &done {
        Ok(Some(newest)) => went_well(desk, newest),
        Ok(None) => return Ok(()),
        Err(refusal) => failed(desk, refusal),
    };
    note(desk, id, Happened::Cleaning, &event)?;
    done.map(drop)
}

/// Cleans what is owed on a shelf and lets the sealed files go that nobody speaks of any more. Gives the newest backup when
/// something was cleaned. One that cannot be opened cannot be cleaned either, and would keep its people for ever: it goes, but
/// only after a newer one was proven just now, and only if it is itself what is damaged.
fn clean(
    shelf: &dyn Shelf,
    keeper: &Keeper,
    ledger: &[String],
    proven: Option<&Backup>,
    watch: vault::backup::Watch<'_>,
) -> Result<Option<Backup>, Refusal> {
    let owed = keeper.owed(shelf, ledger)?;
    for backup in &owed {
        match keeper.clean(
            shelf,
            backup,
            ledger,
            &mut |vault| erase_again(vault, ledger),
            watch,
        ) {
            Err(BackupError::Unsound(_))
                if proven.is_some_and(|newer| newer.name != backup.name)
                    && matches!(
                        keeper.check(shelf, &backup.name, watch),
                        Err(BackupError::Unsound(_))
                    ) =>
            {
                shelf
                    .remove(&backup.name)
                    .map_err(|error| Refusal::from(BackupError::of_shelf(&error)))?;
            }
            other => drop(other?),
        }
    }
    let newest = keeper.backups(shelf)?.pop();
    if let (Some(newest), false) = (&newest, owed.is_empty()) {
        keeper.rotate(shelf, usize::MAX, newest)?;
        return Ok(Some(newest.clone()));
    }
    Ok(None)
}

/// What the practice knows of erasures.
pub(crate) struct Ledger;

impl vault::restoring::Erasures for Ledger {
    fn known(&mut self, vault: &Vault) -> Result<Vec<String>, Fault> {
        vault.read(|r| case::ledger(r).map_err(fault_of))
    }

    fn make(&mut self, vault: &mut Vault, ledger: &[String]) -> Result<(), Fault> {
        erase_again(vault, ledger)?;
        // Not left owed: the purge at the next opening would take along what this restore sets aside.
        tidy::purge_files(vault).map(drop).map_err(|_| Fault::Full)
    }
}

fn fault_of(error: case::CaseError) -> Fault {
    match error {
        case::CaseError::Fault(fault) => fault,
        _ => Fault::NoRow,
    }
}

/// Makes in an older copy the erasures that the ledger names.
pub(crate) fn erase_again(vault: &mut Vault, ledger: &[String]) -> Result<(), Fault> {
    vault
        .write(vault::Act::new("erase", "client").because("again"), |w| {
            case::erase_again(w, ledger).map_err(fault_of)
        })
        .map(drop)
}

pub(crate) fn at_shelf(desk: &Desk, id: ShelfId) -> Result<(Reach, Keeper, Vec<String>), Refusal> {
    desk.with_vault(|vault| {
        let keeper = vault.keeper();
        vault.read(|r| Ok((kept::reach(r, id)?, keeper, case::ledger(r)?)))
    })
}

/// The shelf itself.
pub(crate) fn reached(reach: &Reach) -> Result<Box<dyn Shelf>, Refusal> {
    match reach.shelf.kind {
        ShelfKind::Folder => Ok(Box::new(FolderShelf::new(&reach.shelf.address))),
        ShelfKind::Webdav | ShelfKind::Sftp | ShelfKind::S3 => Err(Refusal::ShelfGone),
    }
}

fn note(desk: &Desk, id: ShelfId, what: Happened, event: &ShelfEvent) -> Result<(), Refusal> {
    match desk.write("backup/note", |w| Ok(kept::note(w, id, what, event)?)) {
        // Locked meanwhile: what was made is made, and the next look at the shelf tells.
        Err(Refusal::Locked) => Ok(()),
        other => other,
    }
}

fn went_well(desk: &Desk, backup: &Backup) -> ShelfEvent {
    ShelfEvent {
        at: desk.clock.now(),
        refusal: String::new(),
        name: backup.name.clone(),
        commit_seq: backup.commit_seq,
        bytes: backup.size,
        clients: 0,
        notes: 0,
        files: 0,
    }
}

fn failed(desk: &Desk, refusal: &Refusal) -> ShelfEvent {
    ShelfEvent {
        at: desk.clock.now(),
        refusal: refusal.code().to_owned(),
        name: String::new(),
        commit_seq: 0,
        bytes: 0,
        clients: 0,
        notes: 0,
        files: 0,
    }
}

pub(crate) fn counted(manifest: &Manifest, table: &str) -> u64 {
    manifest.rows.get(table).copied().unwrap_or_default()
}
