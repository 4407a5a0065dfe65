//! Rehearsing: a restore into a throw-away place, the proof that a real one would work (R26, C38).

use super::{
    cleaning::Ledger,
    standing::{At, at_shelf, failed, note, reached, went_well},
};
use crate::{Desk, Refusal};
use practice::{
    backup::{Happened, ShelfEvent},
    id::ShelfId,
};

/// Restores the newest backup of a shelf into a throw-away place and looks whether everything came back. What lies damaged there is
/// taken away, so that the next backup puts it anew.
pub(super) fn rehearsed(desk: &Desk, id: ShelfId) -> Result<(), Refusal> {
    let At {
        reach,
        keeper,
        ledger,
    } = at_shelf(desk, id)?;
    let running = desk.work.begin("rehearsal", &reach.shelf.label)?;
    let rehearsed = (|| {
        let shelf = reached(desk, &reach)?;
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
            keeper.discard(&*shelf, &told.damaged)?;
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
    note(desk, id, Happened::Rehearsal, &event)?;
    rehearsed.map(drop)
}
