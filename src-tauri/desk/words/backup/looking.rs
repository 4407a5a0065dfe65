//! Looking for words in the backups that are at hand: the folders and disks that are there. Servers are only named, for nobody is to wait
//! for a network with a client at the desk.

use super::{
    shelves,
    standing::{At, at_shelf, reached},
};
use crate::{Desk, Refusal};
use practice::backup::ShelfKind;
use vault::ScanReport;

/// What was found in all backups at hand, and the names of the places that were not looked into.
pub(crate) fn look(desk: &Desk, words: &[&str]) -> Result<(ScanReport, Vec<String>), Refusal> {
    let (all, _) = shelves(desk)?;
    let (mut report, mut away) = (ScanReport::default(), Vec::new());
    if all.is_empty() {
        return Ok((report, away));
    }
    let running = desk.work.begin("looking", "")?;
    let watch = |stage, done, of| running.step(stage, done, of);
    for shelf in all {
        let (ShelfKind::Folder, Some(id)) = (shelf.kind, shelf.id) else {
            away.push(shelf.label);
            continue;
        };
        if running.stopped() {
            return Err(Refusal::Stopped);
        }
        let At { reach, keeper, .. } = at_shelf(desk, id)?;
        running.at(&reach.shelf.label);
        let found =
            reached(desk, &reach).and_then(|lying| Ok(keeper.scan(&*lying, words, &watch)?));
        match found {
            Ok(found) => report.take_in(found, None),
            Err(stopped @ (Refusal::Stopped | Refusal::Locked)) => return Err(stopped),
            Err(_) => away.push(shelf.label),
        }
    }
    Ok((report, away))
}
