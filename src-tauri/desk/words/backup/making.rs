//! Making a backup: a moment with the vault held, the slow part with nothing held, and a line about how it went.

use super::{
    cleaning::{clean, erase_again},
    shelves,
    standing::{At, at_shelf, counted, failed, note, reached},
};
use crate::{
    Desk, Refusal,
    words::{keys, tidy},
};
use practice::{
    backup::{self as kept, Happened, KEPT, ShelfEvent, ShelfKind},
    case,
    id::ShelfId,
};
use vault::{
    Vault,
    backup::{Keeper, Known, Shelf, Snapshot},
};

/// Makes a backup on one shelf, now.
pub(super) fn made(desk: &Desk, id: ShelfId) -> Result<(), Refusal> {
    let At { reach, keeper, .. } = at_shelf(desk, id)?;
    let clock_back = shelves(desk)?
        .0
        .iter()
        .any(|shelf| shelf.id == Some(id) && shelf.clock_back);
    let running = desk.work.begin("backup", &reach.shelf.label)?;
    let stored = (|| {
        let shelf = reached(desk, &reach)?;
        // Asked before anything is copied, so a shelf that is not there costs nothing; and with nothing held.
        let known = keeper.known_on(&*shelf)?;
        let (snapshot, keeper, ledger) = desk.with_vault(|vault| {
            learn(vault, known)?;
            snapshot(vault)
        })?;
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

/// Learns from a shelf what was erased while it was away from this vault, on a machine before this one, say; and counts on above
/// the backups there, so that the next one is the newest.
fn learn(vault: &mut Vault, there: Known) -> Result<(), Refusal> {
    vault.outgrow(there.line)?;
    let here = vault.read(|r| Ok::<_, Refusal>(case::ledger(r)?))?;
    let hash = |entry: &str| entry.split(' ').next().map(str::to_owned);
    let known: std::collections::BTreeSet<_> = here.iter().map(|entry| hash(entry)).collect();
    let new: Vec<String> = there
        .ledger
        .into_iter()
        .filter(|entry| !known.contains(&hash(entry)))
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    vault.drop_set_aside()?;
    erase_again(vault, &new)?;
    tidy::purge_files(vault)?;
    Ok(())
}

/// A moment of the vault, and what is needed to keep it without holding the vault.
fn snapshot(vault: &mut Vault) -> Result<(Snapshot, Keeper, Vec<String>), Refusal> {
    let ledger = vault.read(|r| Ok::<_, Refusal>(case::ledger(r)?))?;
    let snapshot = vault.snapshot(ledger.clone())?;
    Ok((snapshot, vault.keeper(), ledger))
}

/// Makes the backups that are due at the end of work, and closes the vault. What fails is written down for the next opening.
/// `wanted` says whether nobody has locked at once since; that may be while other work is being stopped, when there is nothing to stop yet.
pub(crate) fn at_lock(desk: &Desk, mut vault: Vault, wanted: &dyn Fn() -> bool) {
    let until = vault.retired_until().unwrap_or_default();
    let due = vault
        .read(|r| {
            let demo = practice::clinic::read(r)?.demo;
            let mut due = Vec::new();
            for shelf in kept::shelves(r)?.into_iter().filter(|_| !demo) {
                let old = keys::before_renewal(&shelf, until);
                if let (Some(id), true) = (shelf.id, shelf.due_at_lock || old) {
                    due.push((id, kept::reach(r, id)?, shelf.clock_back));
                }
            }
            // What lies in this house first: a network that is gone keeps nobody else waiting.
            due.sort_by_key(|(_, reach, _)| reach.shelf.kind != ShelfKind::Folder);
            Ok::<_, Refusal>(due)
        })
        .unwrap_or_default();
    let Some(Ok(running)) = (!due.is_empty()).then(|| desk.work.begin_next("backup", "")) else {
        let _ = vault.lock();
        return;
    };
    for (id, reach, clock_back) in due {
        if running.stopped() || !wanted() {
            break;
        }
        running.at(&reach.shelf.label);
        let watch = |stage, done, of| running.step(stage, done, of);
        let stored = reached(desk, &reach).and_then(|shelf| {
            let known = vault.keeper().known_on(&*shelf)?;
            learn(&mut vault, known)?;
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
fn store(
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
        audit_rows: manifest.audit_rows,
        bytes: stored.backup.size,
        clients: counted(manifest, "client"),
        notes: counted(manifest, "note"),
        files: counted(manifest, "attachment"),
    })
}
