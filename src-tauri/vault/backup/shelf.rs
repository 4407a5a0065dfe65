//! Shelves: where backups lie. A folder, a disk that is there at times, a server far away.
//!
//! A shelf holds files under plain names and promises one thing: what stands under a name is whole. It never sees a key, a
//! name of a person or an unsealed byte, and it is not trusted with anything: whoever reads from it judges what comes back.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;
use uuid::Uuid;

/// What only a shelf far away can say. Comes inside an [`io::Error`]; the vault passes it on and knows no servers.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Far {
    /// An address that may not be asked.
    #[error("address refused")]
    AddressRefused,
    /// No machine of that name.
    #[error("unknown host")]
    UnknownHost,
    /// Nobody answers there, or the line broke.
    #[error("unreachable")]
    Unreachable,
    /// Nothing came or went for too long.
    #[error("timed out")]
    TimedOut,
    /// A certificate nobody vouches for.
    #[error("not trusted")]
    NotTrusted,
    /// A server whose key nobody has confirmed.
    #[error("key not confirmed")]
    KeyUnknown {
        /// The key it shows.
        key: String,
    },
    /// A server that shows another key than the confirmed one.
    #[error("another key")]
    KeyChanged {
        /// The key it shows.
        key: String,
    },
    /// User name, password or key is not accepted.
    #[error("logged out")]
    LoggedOut,
    /// What was given as a private key is none.
    #[error("unreadable key")]
    UnreadableKey,
    /// There is no such folder.
    #[error("no such folder")]
    NoFolder,
    /// Another answer than was asked for.
    #[error("status {0}")]
    Status(u16),
    /// Somebody said stop.
    #[error("stopped")]
    Stopped,
}

/// A file on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lying {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: u64,
}

/// Somewhere to keep backups. Names are short and made of small letters, digits, dots and hyphens.
pub trait Shelf: Send + Sync {
    /// What lies there, in no order.
    ///
    /// # Errors
    /// `NotFound` when the shelf itself is not there: a disk that is not plugged in, a folder that was moved.
    fn list(&self) -> io::Result<Vec<Lying>>;
    /// Puts a file of `size` bytes there, taking the place of one of that name. Afterwards it is there whole and durable, or as
    /// before. The size is known beforehand because most servers want to be told.
    ///
    /// # Errors
    /// What the shelf says, or what reading `content` said; `UnexpectedEof` when it held less, `InvalidData` when it held more.
    fn put(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()>;
    /// The bytes of a file.
    ///
    /// # Errors
    /// What the shelf says.
    fn get(&self, name: &str) -> io::Result<Box<dyn Read + '_>>;
    /// Takes a file away. One that is gone already is no error.
    ///
    /// # Errors
    /// What the shelf says.
    fn remove(&self, name: &str) -> io::Result<()>;
}

/// A folder on this machine or on a disk plugged into it.
#[derive(Debug, Clone)]
pub struct FolderShelf {
    dir: PathBuf,
}

/// How the folders begin that backups are put in.
const FOLDER: &str = "Kartotek-";
const PARTIAL: &str = ".partial";
/// Of a vault's number, in those names.
const DIGITS: usize = 8;

/// The name of the folder that holds one vault's backups, wherever that is.
#[must_use]
pub fn folder_name(vault: Uuid) -> String {
    format!("{FOLDER}{}", &vault.as_simple().to_string()[..DIGITS])
}

/// Whether a name is one that [`folder_name`] gives: to the letter, for a server says it, and it becomes part of an address.
#[must_use]
pub fn is_folder(name: &str) -> bool {
    let digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    name.strip_prefix(FOLDER)
        .is_some_and(|rest| rest.len() == DIGITS && rest.as_bytes().iter().all(digit))
}

impl FolderShelf {
    /// The folder `dir`. It must exist: one that is made where a disk should be plugged in would hide that it is not.
    #[must_use]
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// Makes a folder for the backups of one vault within the one that was chosen, and says where it is. Chosen again, it is the same.
    ///
    /// # Errors
    /// What the disk says: above all that the chosen folder is not there or cannot be written to.
    pub fn made_in(chosen: &Path, vault: Uuid) -> io::Result<PathBuf> {
        let name = folder_name(vault);
        let (within, dir) = if chosen.file_name().is_some_and(|last| *last == *name) {
            (chosen.parent(), chosen.to_owned())
        } else {
            (Some(chosen), chosen.join(name))
        };
        match fs::create_dir(&dir) {
            Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(e),
            // However well what lies in it is synced, it would be lost with the folder's own name.
            Ok(()) => sync_names(within)?,
            // An earlier try may have come only so far; one that was there before anybody chose it may lie where nobody may look.
            Err(_) => drop(sync_names(within)),
        }
        // What cannot be written to is found out now, not in the evening.
        Self::new(&dir).tried()?;
        Ok(dir)
    }

    /// Whether something can be written there.
    ///
    /// # Errors
    /// What the disk says.
    pub fn tried(&self) -> io::Result<()> {
        let probe = self.dir.join(format!("probe{PARTIAL}"));
        File::create(&probe)?.sync_all()?;
        fs::remove_file(&probe)
    }

    /// The folders with backups at a place that somebody points to: itself, and those within it, also a copy that a file manager gave
    /// a longer name.
    #[must_use]
    pub fn found_at(place: &Path) -> Vec<PathBuf> {
        let within = fs::read_dir(place).into_iter().flatten().flatten();
        let named = within
            .filter(|entry| {
                entry.file_name().to_string_lossy().starts_with(FOLDER)
                    && entry.file_type().is_ok_and(|kind| kind.is_dir())
            })
            .map(|entry| entry.path());
        std::iter::once(place.to_owned()).chain(named).collect()
    }

    /// Takes away what a program that was killed left half-written.
    fn sweep(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            let name = entry.file_name();
            if name.to_string_lossy().ends_with(PARTIAL) && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Makes the names in a folder durable; a path of one name lies in the present folder.
fn sync_names(dir: Option<&Path>) -> io::Result<()> {
    let dir = dir.filter(|dir| !dir.as_os_str().is_empty());
    File::open(dir.unwrap_or(Path::new(".")))?.sync_all()
}

impl Shelf for FolderShelf {
    fn list(&self) -> io::Result<Vec<Lying>> {
        let mut lying = Vec::new();
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if let Ok(name) = entry.file_name().into_string()
                && kind.is_file()
                && !name.ends_with(PARTIAL)
            {
                let size = entry.metadata()?.len();
                lying.push(Lying { name, size });
            }
        }
        Ok(lying)
    }

    fn put(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()> {
        self.sweep()?;
        let partial = self.dir.join(format!("{name}{PARTIAL}"));
        let written = (|| {
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt as _;
                options.mode(0o600);
            }
            let mut file = options.open(&partial)?;
            // Not `io::copy`: that may hand the work to the kernel, and then nobody is asked whether to go on.
            let mut block = vec![0_u8; 128 * 1024];
            let mut written = 0;
            loop {
                let read = content.read(&mut block)?;
                if read == 0 {
                    break;
                }
                file.write_all(&block[..read])?;
                written += read as u64;
            }
            if written != size {
                return Err(if written < size {
                    ErrorKind::UnexpectedEof.into()
                } else {
                    ErrorKind::InvalidData.into()
                });
            }
            file.sync_all()?;
            fs::rename(&partial, self.dir.join(name))?;
            File::open(&self.dir)?.sync_all()
        })();
        if written.is_err() {
            let _ = fs::remove_file(&partial);
        }
        written
    }

    fn get(&self, name: &str) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(File::open(self.dir.join(name))?))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.dir.join(name)) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(e),
            _ => File::open(&self.dir)?.sync_all(),
        }
    }
}
