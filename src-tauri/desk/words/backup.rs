//! Backups: shelves kept, backups made, cleaned, rehearsed. Each has three steps: a moment of the vault with it held, the slow part
//! with nothing held, and a line about how it went (R25 R26 C38 W36).

mod cleaning;
mod looking;
mod making;
mod rehearsing;
mod standing;

pub(crate) use cleaning::{Ledger, clean_all};
pub(crate) use looking::look;
pub(crate) use making::at_lock;
pub(crate) use standing::{At, at_shelf, counted, reached};

use crate::{
    Desk, Refusal, Secret,
    wire::{Done, Nothing},
    words::{far, keys},
    work::Progress,
};
use chrono::{DateTime, Utc};
use cleaning::cleaned;
use making::made;
use practice::{
    backup::{self as kept, ShelfKind},
    id::ShelfId,
};
use rehearsing::rehearsed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;
use vault::{
    Write,
    backup::{BackupError, FolderShelf},
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
        vault.read(|r| Ok((kept::shelves(r)?, practice::clinic::read(r)?.demo)))
    })
}

/// Keeps a shelf. A folder that was chosen, here or on a server, gets one of its own within it, and it is tried.
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
    let password = text_of(secret.as_ref())?;
    if let Some(id) = request.id {
        desk.far().forget(id);
        // A password goes to no other server than the one it was given for.
        let kept = desk.read(|r| Ok(kept::reach(r, id)?))?;
        request.has_secret &= far::same_server(&kept.shelf, &request);
    }
    if let Some(address) = made_far(desk, &request, password)? {
        request.address = address;
    }
    desk.write("backup/save-shelf", |w| {
        Ok(kept::save_shelf(w, &request, password)?)
    })?;
    state(desk, Nothing {}, None)
}

/// Makes and tries the folder of a shelf on a server, unless it is kept already with everything that decides how it is reached.
fn made_far(
    desk: &Desk,
    shelf: &kept::Shelf,
    password: Option<&str>,
) -> Result<Option<String>, Refusal> {
    let kept = match shelf.id {
        Some(id) => Some(desk.read(|r| Ok(kept::reach(r, id)?))?),
        None => None,
    };
    let kept_password = kept
        .as_ref()
        .filter(|_| shelf.has_secret)
        .and_then(|kept| kept.secret.as_deref());
    let Some(place) = far::place_of(shelf, password.or(kept_password)) else {
        return Ok(None);
    };
    let way = |of: &kept::Shelf| {
        let plain = (of.kind, of.own_server, of.has_secret);
        let text = [&of.address, &of.username, &of.region, &of.host_key].map(String::clone);
        (plain, text)
    };
    if password.is_none() && kept.is_some_and(|kept| way(&kept.shelf) == way(shelf)) {
        return Ok(None);
    }
    let vault = desk.with_vault(|vault| Ok(vault.id()))?;
    far::made_in(desk, &place, vault).map(Some)
}

/// The secret beside a request, as text.
fn text_of(secret: Option<&Secret>) -> Result<Option<&str>, Refusal> {
    match secret.map(Secret::text) {
        Some(None) => Err(Refusal::BadText {
            field: "secret".into(),
        }),
        text => Ok(text.flatten()),
    }
}

pub(crate) fn try_shelf(desk: &Desk, request: OfShelf, _: Option<Secret>) -> Result<Done, Refusal> {
    let reach = desk.read(|r| Ok(kept::reach(r, request.shelf)?))?;
    match far::place_of(&reach.shelf, reach.secret.as_deref()) {
        Some(place) => far::reach(desk, &place)?.tried()?,
        None => FolderShelf::new(&reach.shelf.address)
            .tried()
            .map_err(|error| Refusal::from(BackupError::of_shelf(&error)))?,
    }
    Ok(Done::YES)
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
        let now = desk.clock.now();
        let far = shelf.kind != ShelfKind::Folder;
        if far && desk.far().pauses(id, now) {
            continue;
        }
        // A shelf that fails keeps no other waiting; why stands in its own last line.
        let stale = if shelf.due {
            Ok(true)
        } else {
            keys::outdated(desk, id)
        };
        let done = stale.and_then(|stale| {
            if stale {
                made(desk, id)
            } else {
                cleaned(desk, id)
            }
        });
        if far {
            desk.far().went(id, now, done.is_ok());
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
    let At {
        reach,
        keeper,
        ledger,
    } = at_shelf(desk, request.shelf)?;
    let shelf = reached(desk, &reach)?;
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
    rehearsed(desk, request.shelf)?;
    state(desk, Nothing {}, None)
}

/// What the schedule asks when nobody is at the desk: a rehearsal where none was for a month.
pub(crate) fn rehearse_due(
    desk: &Desk,
    _: Nothing,
    _: Option<Secret>,
) -> Result<BackupState, Refusal> {
    let (all, demo) = shelves(desk)?;
    for shelf in all.iter().filter(|shelf| !demo && shelf.rehearsal_due) {
        let Some(id) = shelf.id else { continue };
        // One that fails keeps no other waiting; why stands in its own last line. Stopped means all of it.
        if let Err(Refusal::Stopped | Refusal::Locked | Refusal::BusyWorking) = rehearsed(desk, id)
        {
            break;
        }
    }
    state(desk, Nothing {}, None)
}
