//! Backups: whole copies of the vault that lie elsewhere, each proven to open before an older one goes (R25, R26, C38).
//!
//! A backup is one container, `PSB1`, on a [`Shelf`]: the header with its key slots in the open, and enciphered under a random
//! key of its own a [`Manifest`] and the database as it lay on the disk. Sealed files lie beside it as they are, once, however
//! many backups speak of them; their keys are in the database. Always true: what lies on a shelf under its final name is
//! whole, and nothing is taken away before a newer one has been read back, opened and counted.
//! It knows neither what the rows mean nor where a shelf stands. Layout, numbers little-endian:
//!
//! `"PSB1" | format u16 | len u32 | vault_id 16 | backup_id 16 | made_at i64 | generation u64 | commit_seq u64 |
//! wrapped key 72 | header (len bytes) | nonce prefix 19`, then the chunks of [`crate::stream`] over
//! `length u32 | manifest (JSON) | database`.

pub(crate) mod checking;
pub(crate) mod container;
pub(crate) mod keeper;
pub(crate) mod making;
pub(crate) mod rotating;
mod scanning;
pub(crate) mod scratch;
pub mod shelf;

pub use checking::Checked;
pub use container::{Manifest, SealedCopy};
pub use keeper::{Cleaned, Keeper, Known};
pub use making::{Snapshot, Stored};
pub use rotating::{Rotated, backups_on};
pub use shelf::{Far, FolderShelf, Lying, Shelf};

use std::io::{self, ErrorKind};

use chrono::{DateTime, Utc};
use thiserror::Error;
use uuid::Uuid;

use crate::fault::Fault;

/// Where a backup stands among the others, as its head and its name tell it in the open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Name of its file on the shelf.
    pub name: String,
    /// Its own id.
    pub id: Uuid,
    /// When the copy was taken, by the wall clock of that machine.
    pub made_at: DateTime<Utc>,
    /// Generation of the header then.
    pub generation: u64,
    /// Number of the last commit it holds: the order of backups comes from here, not from the clock.
    pub commit_seq: u64,
    /// Bytes of its file.
    pub size: u64,
}

/// What is being done, for a bar that moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Sealed files that the shelf lacks are being copied.
    Files,
    /// The database is being written.
    Writing,
    /// What was written is being read back.
    Reading,
    /// The copy is opened, examined and counted.
    Examining,
}

/// Told how far it is (done, of how many) and asked whether to go on.
pub type Watch<'a> = &'a (dyn Fn(Stage, u64, u64) -> bool + Sync);

/// Why a backup could not be made, read or cleaned. Nothing on the shelf is worse than before.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BackupError {
    /// Somebody said stop.
    #[error("cancelled")]
    Cancelled,
    /// The disk, folder or server is not there.
    #[error("shelf gone")]
    ShelfGone,
    /// There is no room on it.
    #[error("shelf full")]
    ShelfFull,
    /// It must not be written to.
    #[error("shelf read-only")]
    ShelfReadOnly,
    /// It is far away, and said what only such a one can say.
    #[error("shelf far away: {0}")]
    Far(Far),
    /// It answered with something else.
    #[error("shelf failed: {0}")]
    ShelfFailed(ErrorKind),
    /// Not a backup at all, or cut before its keys.
    #[error("not a backup")]
    NotABackup,
    /// Of another vault.
    #[error("another vault's backup")]
    OtherVault,
    /// Made by a newer program.
    #[error("format {found}")]
    FromTheFuture {
        /// Its format, or the step of its schema.
        found: u32,
    },
    /// Something about it is not what was written.
    #[error("unsound: {0}")]
    Unsound(&'static str),
    /// The vault's own side failed.
    #[error("{0}")]
    Fault(#[from] Fault),
}

impl BackupError {
    /// What a shelf's answer means.
    #[must_use]
    pub fn of_shelf(error: &io::Error) -> Self {
        if let Some(why) = error.get_ref() {
            if why.is::<Stopped>() {
                return Self::Cancelled;
            }
            if let Some(far) = why.downcast_ref::<Far>() {
                return match far {
                    Far::Stopped => Self::Cancelled,
                    far => Self::Far(far.clone()),
                };
            }
        }
        match error.kind() {
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::NotConnected
            | ErrorKind::ConnectionRefused
            | ErrorKind::TimedOut
            | ErrorKind::HostUnreachable => Self::ShelfGone,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::ShelfFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ShelfReadOnly,
            kind => Self::ShelfFailed(kind),
        }
    }
}

/// What a reader says when nobody wants more. Not `Interrupted`: that would be tried again.
#[derive(Debug, Error)]
#[error("stopped")]
struct Stopped;

/// A reader that tells how many bytes it gave, and stops when nobody wants more.
pub(crate) struct Watched<'a, R> {
    from: R,
    given: u64,
    go_on: &'a dyn Fn(u64) -> bool,
}

impl<'a, R: io::Read> Watched<'a, R> {
    pub(crate) fn new(from: R, go_on: &'a dyn Fn(u64) -> bool) -> Self {
        Self {
            from,
            given: 0,
            go_on,
        }
    }
}

impl<R: io::Read> io::Read for Watched<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if !(self.go_on)(self.given) {
            return Err(io::Error::other(Stopped));
        }
        let read = self.from.read(into)?;
        self.given += read as u64;
        Ok(read)
    }
}
