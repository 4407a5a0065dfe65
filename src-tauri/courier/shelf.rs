//! Shelves far away: a folder on a server, or a bucket of an object store, where sealed files may lie (R26).
//!
//! Three kinds are spoken to: WebDAV and S3 through OpenDAL, whose requests go over this crate's own line (one HTTP and TLS
//! stack, the same rules for addresses as a booking feed, no redirect), and SFTP without any program or key file of the system.
//! What always holds: what stands under a name is whole, for it is put under another name first or appears at once; no server
//! is waited for that says nothing; neither secret nor address is in `Debug`, in an error or in a log. It does not know what the
//! files hold: they come enciphered, and whoever reads them back judges them.

mod line;
mod ssh;
mod wait;
mod web;

use crate::{NotAllowed, Secret, Stop, carry::World};
use std::{
    fmt,
    io::{self, ErrorKind, Read},
    time::Duration,
};

/// What files are called while they are on their way.
pub(crate) const PARTIAL: &str = ".partial";
/// What a file is called that another is about to take the place of, on servers that know no better.
pub(crate) const ASIDE: &str = ".before";
/// The file that is put, read back and taken away to see whether a shelf can be used.
const PROBE: &str = "probe-of-kartotek";

/// Kinds of shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FarKind {
    /// A folder on a server that speaks WebDAV (RFC 4918).
    Webdav,
    /// A folder on a server reached by SSH.
    Sftp,
    /// A bucket of an object store; the address is `https://host/bucket/folder`.
    S3,
}

/// Where a shelf is and what lets one in.
#[derive(Clone)]
pub struct FarPlace {
    /// Kind.
    pub kind: FarKind,
    /// `https://…`, or `http://…` within the house; `sftp://host:port/folder`, where `/~/` is the user's own folder.
    pub address: String,
    /// "In my own network": plain http and machines of this house are allowed.
    pub own_server: bool,
    /// Who logs in; for S3 the id of the access key.
    pub username: String,
    /// Password, access key, or for SFTP a private key as text.
    pub secret: Option<Secret>,
    /// Region of an object store; empty = `us-east-1`, which stores without regions take.
    pub region: String,
    /// The key by which an SSH server is known, as `algorithm SHA256:…`; empty = not known yet.
    pub host_key: String,
}

impl fmt::Debug for FarPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FarPlace")
            .field("kind", &self.kind)
            .field("own_server", &self.own_server)
            .finish_non_exhaustive()
    }
}

/// Why a shelf far away did not do what it was asked. Comes inside an [`io::Error`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FarFault {
    /// An address that may not be asked.
    #[error("address not allowed: {0}")]
    NotAllowed(#[from] NotAllowed),
    /// No machine of that name.
    #[error("unknown host")]
    UnknownHost,
    /// Nobody answers there, or the line broke.
    #[error("unreachable")]
    Unreachable,
    /// Nothing came or went for too long.
    #[error("timed out")]
    TimedOut,
    /// No safe connection: a certificate nobody vouches for, for another host, or out of date.
    #[error("no safe connection")]
    NotTrusted,
    /// An SSH server whose key nobody has confirmed yet.
    #[error("key not confirmed")]
    KeyUnknown {
        /// Its key, as it would be kept.
        key: String,
    },
    /// An SSH server that shows another key than the one that was confirmed.
    #[error("another key")]
    KeyChanged {
        /// The key it shows.
        key: String,
    },
    /// User name, password or key is not accepted.
    #[error("logged out")]
    LoggedOut,
    /// The secret is meant to be a private key and cannot be read as one.
    #[error("unreadable key")]
    UnreadableKey,
    /// There is no such folder or bucket.
    #[error("no such folder")]
    NoFolder,
    /// The server points elsewhere.
    #[error("redirected")]
    Redirected,
    /// Another answer than was asked for; 0 when it came without a number.
    #[error("status {0}")]
    Status(u16),
    /// What was read back is not what was written.
    #[error("changed on the way")]
    Changed,
    /// Broken off on request.
    #[error("stopped")]
    Stopped,
}

impl From<FarFault> for io::Error {
    fn from(fault: FarFault) -> Self {
        let kind = match fault {
            FarFault::TimedOut => ErrorKind::TimedOut,
            _ => ErrorKind::Other,
        };
        Self::new(kind, fault)
    }
}

impl FarFault {
    /// The fault inside an error, if it is one of these.
    #[must_use]
    pub fn within(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

/// Whether something that a server lists has a name that a file or folder in its folder can have: neither the folder itself nor the one
/// above it, nor a way to elsewhere.
pub(crate) fn is_name(name: &str) -> bool {
    !matches!(name, "" | "." | "..") && !name.contains(['/', '\0'])
}

/// A file that lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FarFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: u64,
}

/// A shelf far away. Every error is an [`io::Error`] that holds a [`FarFault`], or one of the kinds `NotFound` (the file),
/// `StorageFull` and `PermissionDenied` (it must not be written to), or what reading the content said.
pub trait FarShelf: Send + Sync {
    /// The files that lie there, those on their way left out.
    ///
    /// # Errors
    /// [`FarFault::NoFolder`] when the folder itself is not there.
    fn list(&self) -> io::Result<Vec<FarFile>>;
    /// The names of the folders within it.
    ///
    /// # Errors
    /// As [`list`](Self::list).
    fn folders(&self) -> io::Result<Vec<String>>;
    /// Puts a file of `size` bytes there, taking the place of one of that name. Afterwards it is there whole, or as before.
    ///
    /// # Errors
    /// What the server says, or what reading `content` said.
    fn put(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()>;
    /// The bytes of a file, as they come.
    ///
    /// # Errors
    /// What the server says; a line that breaks later is said by the reader.
    fn get(&self, name: &str) -> io::Result<Box<dyn Read + '_>>;
    /// Takes a file away; one that is gone already is no error.
    ///
    /// # Errors
    /// What the server says.
    fn remove(&self, name: &str) -> io::Result<()>;
    /// Makes up for what a program that was killed left there. Not while another is putting something: it would be swept away.
    ///
    /// # Errors
    /// What the server says.
    fn sweep(&self) -> io::Result<()>;
    /// Makes the folder if it is not there; the one above it must be.
    ///
    /// # Errors
    /// [`FarFault::NoFolder`] when there is nothing above it.
    fn make(&self) -> io::Result<()>;
}

/// How long is waited, each time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Patience {
    /// For a connection to be there.
    pub(crate) connect: Duration,
    /// For the next bytes to come or go, and for an answer to begin.
    pub(crate) quiet: Duration,
}

impl Patience {
    const REAL: Self = Self {
        connect: Duration::from_secs(10),
        quiet: Duration::from_secs(45),
    };
}

/// A way to a shelf. Nothing is asked yet.
///
/// # Errors
/// [`FarFault::NotAllowed`], or [`FarFault::UnreadableKey`].
pub fn far_shelf(place: &FarPlace, stop: &Stop) -> Result<Box<dyn FarShelf>, FarFault> {
    far_shelf_in(&World::real(), Patience::REAL, place, stop)
}

pub(crate) fn far_shelf_in(
    world: &World,
    patience: Patience,
    place: &FarPlace,
    stop: &Stop,
) -> Result<Box<dyn FarShelf>, FarFault> {
    Ok(match place.kind {
        FarKind::Webdav | FarKind::S3 => Box::new(web::Web::new(world, patience, place, stop)?),
        FarKind::Sftp => Box::new(ssh::Ssh::new(world, patience, place, stop)?),
    })
}

/// Puts a small file on a shelf, reads it back and takes it away: whether it can be used at all.
///
/// # Errors
/// What the server says, or [`FarFault::Changed`].
pub fn probe(shelf: &dyn FarShelf) -> io::Result<()> {
    const SAYS: &[u8] = b"Kartotek was here to see whether files can be kept.\n";
    shelf.list()?;
    shelf.put(PROBE, SAYS.len() as u64, &mut &*SAYS)?;
    let mut read = Vec::new();
    shelf
        .get(PROBE)?
        .take(4 * SAYS.len() as u64)
        .read_to_end(&mut read)?;
    let named = shelf.list()?.iter().any(|file| file.name == PROBE);
    shelf.remove(PROBE)?;
    if named && read == SAYS {
        Ok(())
    } else {
        Err(FarFault::Changed.into())
    }
}
