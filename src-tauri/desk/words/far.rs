//! Shelves on servers, joined: the practice knows where they are, the courier how to get there, the vault what to do there.

#[cfg(test)]
mod tests;

use crate::{Desk, Refusal};
use chrono::{DateTime, TimeDelta, Utc};
use courier::{FarFault, FarKind, FarPlace, FarShelf};
use practice::{
    backup::{self as kept, ShelfKind},
    id::ShelfId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    io::{self, Read},
    sync::atomic::{AtomicBool, Ordering},
};
use ts_rs::TS;
use uuid::Uuid;
use vault::backup::{
    BackupError, Far, Lying, Shelf,
    shelf::{folder_name, is_folder},
};

/// A server that backups are looked for on, by somebody who has no vault yet. Its password comes beside the request.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Server {
    /// Kind; never a folder.
    pub kind: ShelfKind,
    /// Who logs in there.
    #[serde(default)]
    pub username: String,
    /// The region of an object store.
    #[serde(default)]
    pub region: String,
    /// The server is in one's own network.
    #[serde(default)]
    pub own_server: bool,
    /// The confirmed key of an SSH server.
    #[serde(default)]
    pub host_key: String,
}

impl Server {
    /// The way to a folder on it.
    pub(crate) fn shelf(
        &self,
        desk: &Desk,
        address: &str,
        secret: Option<&str>,
    ) -> Result<Reached, Refusal> {
        let place = FarPlace {
            kind: kind_of(self.kind).ok_or(Refusal::ShelfAddress)?,
            address: address.to_owned(),
            own_server: self.own_server,
            username: self.username.clone(),
            secret: secret.map(|text| courier::Secret::new(text.to_owned())),
            region: self.region.clone(),
            host_key: self.host_key.clone(),
        };
        reach(desk, &place)
    }
}

/// Whether two places are one server, so that a password given for the one may go to the other.
pub(crate) fn same_server(one: &kept::Shelf, other: &kept::Shelf) -> bool {
    let host = |of: &kept::Shelf| {
        let (scheme, rest) = of.address.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next()?;
        Some((scheme.to_lowercase(), host.to_lowercase()))
    };
    one.kind == other.kind && host(one).is_some() && host(one) == host(other)
}

/// What is remembered of servers while the program runs.
#[derive(Default)]
pub(crate) struct Memory {
    /// Found to hold nobody who was erased, when so many had been.
    clean: BTreeMap<ShelfId, usize>,
    /// Found to hold no backup under older keys, when they had been renewed so many times.
    renewed: BTreeMap<ShelfId, usize>,
    /// Did not do what the schedule asked, then.
    failed: BTreeMap<ShelfId, DateTime<Utc>>,
}

/// How long the schedule leaves a server alone that failed: one that turns a login away would in the end turn the machine away.
const PAUSE: TimeDelta = TimeDelta::minutes(30);

impl Memory {
    /// Whether a server is known to hold nobody of so many who were erased.
    pub(crate) fn is_clean(&self, id: ShelfId, erased: usize) -> bool {
        self.clean.get(&id) == Some(&erased)
    }

    pub(crate) fn found_clean(&mut self, id: ShelfId, erased: usize) {
        self.clean.insert(id, erased);
    }

    /// Whether a server is known to hold nothing under keys that were given up so many times.
    pub(crate) fn is_renewed(&self, id: ShelfId, renewals: usize) -> bool {
        self.renewed.get(&id) == Some(&renewals)
    }

    pub(crate) fn found_renewed(&mut self, id: ShelfId, renewals: usize) {
        self.renewed.insert(id, renewals);
    }

    /// Nothing is known of a server: its place was changed, or something new was put there.
    pub(crate) fn forget(&mut self, id: ShelfId) {
        self.clean.remove(&id);
        self.renewed.remove(&id);
        self.failed.remove(&id);
    }

    /// Whether the schedule is to leave a server alone.
    pub(crate) fn pauses(&self, id: ShelfId, now: DateTime<Utc>) -> bool {
        let since = self.failed.get(&id).map(|at| now - *at);
        since.is_some_and(|since| (TimeDelta::zero()..PAUSE).contains(&since))
    }

    /// Remembers how what the schedule asked went.
    pub(crate) fn went(&mut self, id: ShelfId, now: DateTime<Utc>, well: bool) {
        if well {
            self.failed.remove(&id);
        } else {
            self.failed.insert(id, now);
        }
    }
}

fn kind_of(kind: ShelfKind) -> Option<FarKind> {
    match kind {
        ShelfKind::Folder => None,
        ShelfKind::Webdav => Some(FarKind::Webdav),
        ShelfKind::Sftp => Some(FarKind::Sftp),
        ShelfKind::S3 => Some(FarKind::S3),
    }
}

/// Where a kept shelf on a server is, with what lets one in.
pub(crate) fn place_of(shelf: &kept::Shelf, secret: Option<&str>) -> Option<FarPlace> {
    Some(FarPlace {
        kind: kind_of(shelf.kind)?,
        address: shelf.address.clone(),
        own_server: shelf.own_server,
        username: shelf.username.clone(),
        secret: secret.map(|text| courier::Secret::new(text.to_owned())),
        region: shelf.region.clone(),
        host_key: shelf.host_key.clone(),
    })
}

/// The way to a shelf. Nothing is asked yet; whoever locks or says stop breaks off what is asked later.
pub(crate) fn reach(desk: &Desk, place: &FarPlace) -> Result<Reached, Refusal> {
    courier::far_shelf(place, &desk.work.line())
        .map(|shelf| Reached {
            shelf,
            swept: AtomicBool::new(false),
        })
        .map_err(|fault| refused(&fault.into()))
}

/// A folder of this vault's own within the address that was chosen, made and tried. Gives its address; chosen again, it is the same.
pub(crate) fn made_in(desk: &Desk, place: &FarPlace, vault: Uuid) -> Result<String, Refusal> {
    let chosen = place.address.trim().trim_end_matches('/');
    let name = folder_name(vault);
    let address = if chosen.ends_with(&format!("/{name}")) {
        chosen.to_owned()
    } else {
        format!("{chosen}/{name}")
    };
    let shelf = reach(
        desk,
        &FarPlace {
            address: address.clone(),
            ..place.clone()
        },
    )?;
    shelf.shelf.make().map_err(|error| refused(&error))?;
    // What cannot be written to is found out now, not in the evening.
    shelf.tried()?;
    Ok(address)
}

/// The addresses at which backups may lie: the one that was typed, and the folders in it whose names are ours. No other name that a
/// server says gets into an address.
pub(crate) fn found_at(shelf: &Reached, address: &str) -> Result<Vec<String>, Refusal> {
    let address = address.trim().trim_end_matches('/');
    let within = shelf.shelf.folders().map_err(|error| refused(&error))?;
    let named = within.into_iter().filter(|name| is_folder(name));
    Ok(std::iter::once(address.to_owned())
        .chain(named.map(|name| format!("{address}/{name}")))
        .collect())
}

/// A shelf on a server, as the vault sees it.
pub(crate) struct Reached {
    shelf: Box<dyn FarShelf>,
    /// What a killed program left there has been made up for.
    swept: AtomicBool,
}

impl Reached {
    /// Whether a small file can be put there, read back and taken away.
    pub(crate) fn tried(&self) -> Result<(), Refusal> {
        courier::probe(&*self.shelf).map_err(|error| refused(&error))
    }
}

impl Shelf for Reached {
    fn list(&self) -> io::Result<Vec<Lying>> {
        let files = self.shelf.list().map_err(told)?.into_iter();
        Ok(files
            .map(|file| Lying {
                name: file.name,
                size: file.size,
            })
            .collect())
    }

    fn put(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()> {
        // Only what the vault puts is swept for, one piece of work at a time: a trial may come while a backup is under way.
        if !self.swept.load(Ordering::Relaxed) {
            self.shelf.sweep().map_err(told)?;
        }
        let put = self.shelf.put(name, size, content);
        self.swept.store(put.is_ok(), Ordering::Relaxed);
        put.map_err(told)
    }

    fn get(&self, name: &str) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(Told(self.shelf.get(name).map_err(told)?)))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.shelf.remove(name).map_err(told)
    }
}

struct Told<'a>(Box<dyn Read + 'a>);

impl Read for Told<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into).map_err(told)
    }
}

fn refused(error: &io::Error) -> Refusal {
    match FarFault::within(error) {
        Some(fault) => far_of(fault).into(),
        None => BackupError::of_shelf(error).into(),
    }
}

/// The courier's word for it as the vault's: neither knows the other.
fn told(error: io::Error) -> io::Error {
    match FarFault::within(&error) {
        Some(fault) => io::Error::other(far_of(fault)),
        None => error,
    }
}

fn far_of(fault: &FarFault) -> Far {
    match fault {
        FarFault::NotAllowed(_) | FarFault::Redirected => Far::AddressRefused,
        FarFault::UnknownHost => Far::UnknownHost,
        FarFault::Unreachable => Far::Unreachable,
        FarFault::TimedOut => Far::TimedOut,
        FarFault::NotTrusted => Far::NotTrusted,
        FarFault::KeyUnknown { key } => Far::KeyUnknown { key: key.clone() },
        FarFault::KeyChanged { key } => Far::KeyChanged { key: key.clone() },
        FarFault::LoggedOut => Far::LoggedOut,
        FarFault::UnreadableKey => Far::UnreadableKey,
        FarFault::NoFolder => Far::NoFolder,
        FarFault::Status(status) => Far::Status(*status),
        FarFault::Changed => Far::Status(0),
        FarFault::Stopped => Far::Stopped,
    }
}
