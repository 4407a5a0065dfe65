//! The few file operations the vault does by itself, handed in.
//!
//! SQLite does its own reading and writing; the header, the counter and the sealed files go through [`DurableFs`]. What has
//! been `fsync`ed survives a power cut, and a name survives once its directory has been `fsync_dir`ed: nothing else is
//! promised, and the header's change of copies relies on nothing else. [`OsFs`] is the real one.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// File operations with the durability a careful program may rely on. Paths are absolute.
pub trait DurableFs: Send + Sync {
    /// Makes a new empty file, readable by its owner only; an existing name is `AlreadyExists`, a symbolic link too.
    fn create_excl(&self, path: &Path) -> io::Result<()>;
    /// Overwrites a file that exists, from its first byte, and cuts it to `bytes`. Not durable until [`fsync`](Self::fsync).
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Makes a file's bytes durable.
    fn fsync(&self, path: &Path) -> io::Result<()>;
    /// Gives a file another name, taking the place of what had it. Durable after [`fsync_dir`](Self::fsync_dir).
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a name. Durable after [`fsync_dir`](Self::fsync_dir).
    fn unlink(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a directory durable.
    fn fsync_dir(&self, dir: &Path) -> io::Result<()>;
    /// Reads a whole file; longer than `limit` bytes is `FileTooLarge`, before any of it is kept.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// The names of the plain files in a directory, sorted.
    fn list(&self, dir: &Path) -> io::Result<Vec<String>>;
    /// Makes a directory, open to its owner only, and those that lead to it; durable when this returns. One that exists is left as it is.
    fn make_dir(&self, dir: &Path) -> io::Result<()>;
    /// The length of a file in bytes.
    fn len(&self, path: &Path) -> io::Result<u64>;
}

/// The machine's own files.
#[derive(Debug, Default, Clone, Copy)]
pub struct OsFs;

impl DurableFs for OsFs {
    fn create_excl(&self, path: &Path) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        options.open(path).map(drop)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.write_all(bytes)?;
        file.set_len(bytes.len() as u64)
    }

    fn fsync(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn fsync_dir(&self, dir: &Path) -> io::Result<()> {
        File::open(dir)?.sync_all()
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        let mut bytes = Vec::new();
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        Ok(bytes)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            if entry.file_type()?.is_file()
                && let Ok(name) = entry.file_name().into_string()
            {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn make_dir(&self, dir: &Path) -> io::Result<()> {
        let made: Vec<&Path> = dir.ancestors().take_while(|d| !d.exists()).collect();
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        builder.create(dir)?;
        // A file is lost with the name of the folder it lies in, however well it was synced there itself.
        made.iter()
            .filter_map(|made| made.parent())
            .try_for_each(|within| match within.as_os_str().is_empty() {
                true => self.fsync_dir(Path::new(".")),
                false => self.fsync_dir(within),
            })
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        std::fs::metadata(path).map(|m| m.len())
    }
}

/// Puts `bytes` under `path` so that after a power cut there is either what was there before or all of `bytes`.
///
/// The steps are: a new file beside it, `fsync`, rename, `fsync_dir`. A leftover of an earlier try is removed first.
pub(crate) fn replace(fs: &dyn DurableFs, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let partial = partial_name(path);
    match fs.unlink(&partial) {
        Ok(()) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
        Err(e) => return Err(e),
    }
    fs.create_excl(&partial)?;
    let written = fs
        .write(&partial, bytes)
        .and_then(|()| fs.fsync(&partial))
        .and_then(|()| fs.rename(&partial, path));
    if let Err(e) = written {
        // A full disk must not keep the half-written try; if even that fails, the next try removes it.
        let _ = fs.unlink(&partial);
        return Err(e);
    }
    fs.fsync_dir(path.parent().unwrap_or(Path::new("/")))
}

/// The name under which a file is written before it takes its own: `<name>.partial`.
pub(crate) fn partial_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    PathBuf::from(name)
}
