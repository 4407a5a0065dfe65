//! Where a vault lies, and the names of its files.
//!
//! A [`Place`] is a directory together with the files and the clock to use there. The directory itself carries the lock that
//! lets one program in at a time: [`SoleHold`]. Always true: at most one hold on a directory exists on one machine.

use std::fmt;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::clock::Clock;
use crate::durable::{DurableFs, OsFs};

/// Name of the file that says a vault is being made here: until its header is written, nothing beside it holds anything.
pub(crate) const MAKING: &str = "vault.making";

/// A directory for one vault, with the file operations and the clock to use there.
#[derive(Clone)]
pub struct Place {
    /// The vault's directory. It must be an absolute path by the time the vault is opened; opening resolves it.
    pub dir: PathBuf,
    /// File operations for everything except the database itself.
    pub fs: Arc<dyn DurableFs>,
    /// The wall clock.
    pub clock: Arc<dyn Clock>,
    /// A directory outside the vault where it is noted how far the vault has come; `None` remembers nothing.
    pub outside: Option<PathBuf>,
}

impl Place {
    /// A place on the machine's own files.
    #[must_use]
    pub fn new(dir: impl Into<PathBuf>, clock: Arc<dyn Clock>) -> Self {
        Self {
            dir: dir.into(),
            fs: Arc::new(OsFs),
            clock,
            outside: None,
        }
    }

    /// The same place, which notes in `outside` how far its vault has come.
    #[must_use]
    pub fn remembering(self, outside: Option<PathBuf>) -> Self {
        Self { outside, ..self }
    }

    /// A place for a copy of this one's vault: what happens to a copy is nothing to be remembered.
    pub(crate) fn aside(&self, dir: PathBuf) -> Self {
        Self {
            dir,
            outside: None,
            ..self.clone()
        }
    }

    /// Whether a vault's header, or the other copy of it, lies here. Says nothing about whether it opens.
    #[must_use]
    pub fn holds_a_vault(&self) -> bool {
        self.fs.len(&self.header()).is_ok() || self.fs.len(&self.header_b()).is_ok()
    }

    pub(crate) fn header(&self) -> PathBuf {
        self.dir.join("vault.hdr")
    }

    pub(crate) fn header_b(&self) -> PathBuf {
        self.dir.join("vault.hdr.b")
    }

    pub(crate) fn making(&self) -> PathBuf {
        self.dir.join(MAKING)
    }

    /// The mark that the keys are being renewed, and to which epoch.
    pub(crate) fn renewing(&self) -> PathBuf {
        self.dir.join("vault.renewing")
    }

    pub(crate) fn seq(&self) -> PathBuf {
        self.dir.join("vault.seq")
    }

    pub(crate) fn database(&self, epoch: u32) -> PathBuf {
        self.dir.join(format!("vault-{epoch}.db"))
    }

    pub(crate) fn wal(&self, epoch: u32) -> PathBuf {
        self.dir.join(format!("vault-{epoch}.db-wal"))
    }

    pub(crate) fn sealed_dir(&self) -> PathBuf {
        self.dir.join("sealed")
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place")
            .field("dir", &self.dir)
            .finish_non_exhaustive()
    }
}

/// The right to be the only program in a vault's directory. Given up when dropped, also when the process dies.
#[derive(Debug)]
pub(crate) struct SoleHold {
    _dir: File,
}

impl SoleHold {
    /// Takes the hold, or says `WouldBlock` when somebody has it. Waits a fifth of a second at the most: a program that is being
    /// started from here (a print job, say) has a copy of every open file until it begins, also of a hold given up meanwhile.
    pub(crate) fn take(dir: &Path) -> io::Result<Self> {
        let handle = File::open(dir)?;
        let mut tries = 10;
        loop {
            let held = rustix::fs::flock(
                &handle,
                rustix::fs::FlockOperation::NonBlockingLockExclusive,
            );
            match held.map_err(io::Error::from) {
                Ok(()) => return Ok(Self { _dir: handle }),
                Err(e) if e.kind() == io::ErrorKind::WouldBlock && tries > 0 => {
                    tries -= 1;
                    thread::sleep(Duration::from_millis(20));
                }
                Err(e) => return Err(e),
            }
        }
    }
}
