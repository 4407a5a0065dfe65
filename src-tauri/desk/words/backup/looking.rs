//! Looking for words in the backups that are at hand: the folders and disks that are there. Servers are only named, for nobody is to wait
//! for a network with a client at the desk.

use super::{
    shelves,
    standing::{At, at_shelf, reached},
};
use crate::{Desk, Refusal};
use practice::backup::ShelfKind;
use vault::ScanReport;

/// What a look through the backups came to.
#[derive(Default)]
pub(crate) struct Looked {
    /// What was found, in places that were left half-way too.
    pub(crate) report: ScanReport,
    /// The names of the places that were not looked into, or not to their end.
    pub(crate) away: Vec<String>,
    /// It was stopped; the places after that do not stand in `away`.
    pub(crate) stopped: bool,
}

/// Looks through all backups at hand.
pub(crate) fn look(desk: &Desk, words: &[&str]) -> Result<Looked, Refusal> {
    let (all, _) = shelves(desk)?;
    let mut looked = Looked::default();
    if all.is_empty() {
        return Ok(looked);
    }
    let Looked {
        report,
        away,
        stopped,
    } = &mut looked;
    let running = desk.work.begin("looking", "")?;
    let watch = |stage, done, of| running.step(stage, done, of);
    for shelf in all {
        let (ShelfKind::Folder, Some(id)) = (shelf.kind, shelf.id) else {
            away.push(shelf.label);
            continue;
        };
        if running.stopped() {
            *stopped = true;
            break;
        }
        let At { reach, keeper, .. } = at_shelf(desk, id)?;
        running.at(&reach.shelf.label);
        let through = reached(desk, &reach)
            .and_then(|lying| Ok(keeper.scan(&*lying, words, report, &watch)?));
        match through {
            Ok(()) => {}
            Err(Refusal::Stopped) => {
                *stopped = true;
                break;
            }
            Err(Refusal::Locked) => return Err(Refusal::Locked),
            Err(_) => away.push(shelf.label),
        }
    }
    Ok(looked)
}
