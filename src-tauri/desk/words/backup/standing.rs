//! What every deed at a shelf needs: the way there, the keys, who was erased; and the line about how it went.

use crate::{Desk, Refusal, words::far};
use practice::{
    backup::{self as kept, Happened, Reach, ShelfEvent},
    case,
    id::ShelfId,
};
use vault::backup::{Backup, FolderShelf, Keeper, Manifest, Shelf};

/// What is needed at a shelf, without holding the vault.
pub(crate) struct At {
    pub(crate) reach: Reach,
    pub(crate) keeper: Keeper,
    pub(crate) ledger: Vec<String>,
}

pub(crate) fn at_shelf(desk: &Desk, id: ShelfId) -> Result<At, Refusal> {
    desk.with_vault(|vault| {
        let keeper = vault.keeper();
        vault.read(|r| {
            Ok(At {
                reach: kept::reach(r, id)?,
                keeper,
                ledger: case::ledger(r)?,
            })
        })
    })
}

/// The shelf itself.
pub(crate) fn reached(desk: &Desk, reach: &Reach) -> Result<Box<dyn Shelf>, Refusal> {
    match far::place_of(&reach.shelf, reach.secret.as_deref()) {
        Some(place) => Ok(Box::new(far::reach(desk, &place)?)),
        None => Ok(Box::new(FolderShelf::new(&reach.shelf.address))),
    }
}

pub(super) fn note(
    desk: &Desk,
    id: ShelfId,
    what: Happened,
    event: &ShelfEvent,
) -> Result<(), Refusal> {
    match desk.write("backup/note", |w| Ok(kept::note(w, id, what, event)?)) {
        // Locked meanwhile: what was made is made, and the next look at the shelf tells.
        Err(Refusal::Locked) => Ok(()),
        other => other,
    }
}

pub(super) fn went_well(desk: &Desk, backup: &Backup) -> ShelfEvent {
    ShelfEvent {
        at: desk.clock.now(),
        refusal: String::new(),
        name: backup.name.clone(),
        commit_seq: backup.commit_seq,
        audit_rows: 0,
        bytes: backup.size,
        clients: 0,
        notes: 0,
        files: 0,
    }
}

pub(super) fn failed(desk: &Desk, refusal: &Refusal) -> ShelfEvent {
    ShelfEvent {
        at: desk.clock.now(),
        refusal: refusal.code().to_owned(),
        name: String::new(),
        commit_seq: 0,
        audit_rows: 0,
        bytes: 0,
        clients: 0,
        notes: 0,
        files: 0,
    }
}

pub(crate) fn counted(manifest: &Manifest, table: &str) -> u64 {
    manifest.rows.get(table).copied().unwrap_or_default()
}
