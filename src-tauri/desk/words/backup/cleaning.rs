//! Cleaning: how an erasure reaches the backups, at once where they are there, and when they are seen again where they are not.

use super::{
    shelves,
    standing::{At, at_shelf, failed, note, reached, went_well},
};
use crate::{Desk, Refusal, words::tidy};
use practice::{
    backup::{Happened, ShelfKind},
    case,
    id::ShelfId,
};
use vault::{
    Fault, Vault,
    backup::{Backup, BackupError, Keeper, Shelf},
};

/// Cleans every backup in every folder and on every disk that is there. What is away is cleaned when it is seen again, and a server
/// by the schedule: nobody is kept waiting for a network.
pub(crate) fn clean_all(desk: &Desk) {
    let Ok((all, _)) = shelves(desk) else { return };
    for shelf in all.iter().filter(|shelf| shelf.kind == ShelfKind::Folder) {
        let _ = shelf.id.map(|id| cleaned(desk, id));
    }
}

/// Cleans one shelf of what was erased since its backups were made.
pub(super) fn cleaned(desk: &Desk, id: ShelfId) -> Result<(), Refusal> {
    let At {
        reach,
        keeper,
        ledger,
    } = at_shelf(desk, id)?;
    // Nobody was ever erased: then there is nothing to ask a server for.
    if ledger.is_empty() {
        return Ok(());
    }
    let far = reach.shelf.kind != ShelfKind::Folder;
    // Asked every few minutes; a server that was found clean has nothing to tell until somebody is erased again.
    if far && desk.far().is_clean(id, ledger.len()) {
        return Ok(());
    }
    let shelf = reached(desk, &reach)?;
    if keeper.owed(&*shelf, &ledger)?.is_empty() {
        desk.far().found_clean(id, ledger.len());
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
pub(super) fn clean(
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
        // Not left owed: a vault that was just restored opens without having to be purged first.
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
