//! How a file comes to stand under its name on a server reached by SSH, whole, at every moment at which somebody may be killed.
//!
//! SFTP's own rename takes no other file's place. Where the server has OpenSSH's rename, that one does. Elsewhere the file that
//! is there is set aside, and as long as nothing stands under the name, the one set aside is read and listed as it: the name is
//! never without a whole file. `a` is the file, `a.partial` the new one on its way, `a.before` the one that was set aside:
//!
//! | killed | there are | `a` is |
//! |---|---|---|
//! | while it is written | `a`, half of `a.partial` | the old one |
//! | before `a` is set aside | `a`, `a.partial` | the old one |
//! | after that | `a.partial`, `a.before` | the old one, by its other name |
//! | after the new one took its place | `a`, `a.before` | the new one |

use super::{PIECE, Ssh, meant_io};
use crate::{
    FarFault,
    shelf::{ASIDE, PARTIAL, is_name},
};
use russh_sftp::protocol::OpenFlags;
use std::{
    collections::HashSet,
    io::{self, ErrorKind, Read},
};
use tokio::io::AsyncWriteExt as _;

/// A name in the folder, whether it is a folder, and its bytes.
pub(super) type Entry = (String, bool, u64);

/// The files under the names by which they are asked for.
pub(super) fn whole(entries: Vec<Entry>) -> Vec<(String, u64)> {
    let there = names(&entries);
    let files = entries.into_iter().filter(|(_, folder, _)| !folder);
    let named = files.filter_map(|(name, _, size)| match name.strip_suffix(ASIDE) {
        Some(whole) if there.contains(whole) => None,
        Some(whole) => Some((whole.to_owned(), size)),
        None => Some((name, size)),
    });
    named
        .filter(|(name, _)| is_name(name) && !name.ends_with(PARTIAL))
        .collect()
}

fn names(entries: &[Entry]) -> HashSet<String> {
    let files = entries.iter().filter(|(_, folder, _)| !folder);
    files.map(|(name, ..)| name.clone()).collect()
}

impl Ssh {
    pub(super) fn put_whole(
        &self,
        name: &str,
        size: u64,
        content: &mut dyn Read,
    ) -> io::Result<()> {
        let partial = format!("{name}{PARTIAL}");
        let put = self
            .write(self.path(&partial), size, content)
            .and_then(|()| self.settle(name));
        let Err(error) = put else { return Ok(()) };
        if self.stop.asked() {
            return Err(error);
        }
        let full =
            matches!(FarFault::within(&error), Some(FarFault::Status(_))) && self.is_full(size);
        // If these fail too, whoever sweeps makes up for it, and until then readers know what to make of it.
        let _ = self.clear(&partial);
        let _ = self.taken_back(name);
        Err(if full {
            ErrorKind::StorageFull.into()
        } else {
            error
        })
    }

    fn write(&self, path: String, size: u64, content: &mut dyn Read) -> io::Result<()> {
        let mut file = self.ask(|inside| async move {
            let new = OpenFlags::CREATE | OpenFlags::TRUNCATE | OpenFlags::WRITE;
            inside.files.open_with_flags(path, new).await
        })?;
        let mut left = size;
        while left > 0 {
            let most = usize::try_from(left).map_or(PIECE, |left| left.min(PIECE));
            let mut piece = vec![0; most];
            content.read_exact(&mut piece)?;
            left -= most as u64;
            file = self.run(self.patience.quiet, async move {
                file.write_all(&piece).await.map_err(|e| meant_io(&e))?;
                Ok(file)
            })?;
        }
        self.run(self.patience.quiet, async move {
            // Brings it onto the disk where the server can be asked to.
            file.flush().await.map_err(|e| meant_io(&e))?;
            file.close().await.map_err(|e| meant_io(&e))
        })
    }

    /// Lets a file that has come whole stand under its name.
    fn settle(&self, name: &str) -> io::Result<()> {
        let (partial, aside) = (format!("{name}{PARTIAL}"), format!("{name}{ASIDE}"));
        let Err(error) = self.rename(&partial, name) else {
            return Ok(());
        };
        if !answered(&error) || !self.is_there(name)? {
            return Err(error);
        }
        match self.replace(&partial, name) {
            Ok(true) => return Ok(()),
            Err(error) if !answered(&error) => return Err(error),
            // The server cannot, or says no without a reason: then by the long way.
            Ok(false) | Err(_) => {}
        }
        // The file is there, so what was set aside once is older.
        self.clear(&aside)?;
        self.rename(name, &aside)?;
        self.rename(&partial, name)?;
        self.clear(&aside)
    }

    /// Makes up for what a killed program left: halves go, and what was set aside comes back where nothing took its place.
    pub(super) fn made_up_for(&self) -> io::Result<()> {
        let entries = self.entries()?;
        for name in names(&entries) {
            if name.ends_with(PARTIAL) {
                self.clear(&name)?;
            } else if let Some(whole) = name.strip_suffix(ASIDE) {
                self.taken_back(whole)?;
            }
        }
        Ok(())
    }

    /// What was set aside for a file comes back if nothing stands in its place, and goes if something does.
    fn taken_back(&self, name: &str) -> io::Result<()> {
        let aside = format!("{name}{ASIDE}");
        if self.is_there(name)? {
            self.clear(&aside)
        } else if self.is_there(&aside)? {
            self.rename(&aside, name)
        } else {
            Ok(())
        }
    }

    /// Takes a file away, and first what was set aside for it: otherwise that would stand in its place.
    pub(super) fn remove_whole(&self, name: &str) -> io::Result<()> {
        self.clear(&format!("{name}{ASIDE}"))?;
        self.clear(name)
    }

    /// Takes a file away under just this name; one that is gone already is no error.
    fn clear(&self, name: &str) -> io::Result<()> {
        let path = self.path(name);
        match self.ask(|inside| async move { inside.files.remove_file(path).await }) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    fn is_there(&self, name: &str) -> io::Result<bool> {
        let path = self.path(name);
        match self.ask(|inside| async move { inside.files.metadata(path).await }) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let (from, to) = (self.path(from), self.path(to));
        self.ask(|inside| async move { inside.files.rename(from, to).await })
    }

    /// Renames and takes the other file's place in one; `false` when the server cannot.
    fn replace(&self, from: &str, to: &str) -> io::Result<bool> {
        let (from, to) = (self.path(from), self.path(to));
        self.ask(|inside| async move { inside.replace(&from, &to).await })
    }

    /// A server says no more of a full disk than that it failed; so it is asked how much room there is.
    fn is_full(&self, size: u64) -> bool {
        let folder = self.path("");
        let told = self.ask(|inside| async move { inside.files.fs_info(folder).await });
        matches!(told, Ok(Some(told)) if told.blocks_avail.saturating_mul(told.fragment_size.max(1)) < size)
    }
}

/// Whether a server that can be spoken to said no, rather than the line.
pub(super) fn answered(error: &io::Error) -> bool {
    match FarFault::within(error) {
        Some(fault) => matches!(fault, FarFault::Status(_)),
        None => matches!(
            error.kind(),
            ErrorKind::NotFound | ErrorKind::PermissionDenied
        ),
    }
}
