//! A place for one moment: where a copy is opened to be looked at, and of which nothing is left afterwards.
//!
//! It lies in the vault's own directory, so that what is in it is on the same disk and as private, and holds enciphered files
//! only. A killed program leaves it behind; the next opening takes it away.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rustix::fs::FlockOperation;

use crate::fault::Fault;

/// How the names of all scratch places begin.
const NAME: &str = "scratch-";

/// A directory that goes with this value.
#[derive(Debug)]
pub(crate) struct Scratch {
    dir: PathBuf,
    /// Says to others that somebody is at work here: a vault may be opened again while an older moment of it is still being
    /// written to a slow disk.
    _at_work: File,
}

impl Scratch {
    /// A new one in `within`.
    pub(crate) fn new(within: &Path) -> Result<Self, Fault> {
        let mut name = [0_u8; 8];
        getrandom::fill(&mut name)?;
        let dir = within.join(format!("{NAME}{:016x}", u64::from_le_bytes(name)));
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        builder.create(&dir)?;
        let at_work = File::open(&dir)?;
        rustix::fs::flock(&at_work, FlockOperation::NonBlockingLockExclusive)
            .map_err(|e| Fault::from(io::Error::from(e)))?;
        Ok(Self {
            dir,
            _at_work: at_work,
        })
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What stays is taken away at the next opening.
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// Takes away the places that a killed program left, and says how many there were.
pub(crate) fn sweep(within: &Path) -> io::Result<u64> {
    let mut removed = 0;
    for entry in fs::read_dir(within)? {
        let entry = entry?;
        let ours = entry
            .file_name()
            .to_str()
            .is_some_and(|n| n.starts_with(NAME));
        if ours && entry.file_type()?.is_dir() {
            let left = File::open(entry.path())?;
            if rustix::fs::flock(&left, FlockOperation::NonBlockingLockExclusive).is_err() {
                continue;
            }
            match fs::remove_dir_all(entry.path()) {
                Err(e) if e.kind() != ErrorKind::NotFound => return Err(e),
                _ => removed += 1,
            }
        }
    }
    Ok(removed)
}
