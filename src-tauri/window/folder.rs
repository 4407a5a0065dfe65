//! The folder that the engine wants for its pages: it puts empty stores in it, which no page uses.
//!
//! One for each running program, ours alone, in memory where the machine has such a place. Who lives holds a lock on his own, so that
//! what a killed one left can be told from what is in use, also by a program that counts its processes anew (a container): it is
//! taken away at the next start. Nobody's link is followed and nobody else's folder is touched.

use rustix::{
    fs::{FlockOperation, Mode, OFlags, flock, open},
    process::geteuid,
};
use std::{
    fs::{self, DirBuilder, File, Metadata},
    io,
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _},
    path::{Path, PathBuf},
    process,
};

/// How their names begin; the number of the process follows.
const NAME: &str = "kartotek-pages-";

/// How the names of those within begin; the number of the page follows.
pub(crate) const PAGE: &str = "desk-";

/// A folder in use. Taken away when it is dropped.
pub(crate) struct Folder {
    path: PathBuf,
    /// Holds the lock.
    _held: File,
}

impl Folder {
    /// A new one, in the first of these places that can be written to.
    pub(crate) fn made_in(places: &[PathBuf]) -> Option<Self> {
        let name = format!("{NAME}{}", process::id());
        places
            .iter()
            .find_map(|place| Self::made(place.join(&name)).ok())
    }

    fn made(path: PathBuf) -> io::Result<Self> {
        // Whoever sweeps just then may take it away before it is held.
        for _ in 0..3 {
            DirBuilder::new().mode(0o700).create(&path)?;
            let Ok(held) = opened(&path) else { continue };
            flock(&held, FlockOperation::LockExclusive)?;
            let number = held.metadata()?.ino();
            if fs::symlink_metadata(&path).is_ok_and(|there| there.ino() == number) {
                return Ok(Self { path, _held: held });
            }
        }
        Err(io::ErrorKind::NotFound.into())
    }

    /// Where a page may put what it wants; what pages before it put there goes.
    pub(crate) fn of_page(&self, label: &str) -> PathBuf {
        emptied(&self.path);
        self.path.join(label)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Takes away what programs of this user that live no more have left in these places.
pub(crate) fn sweep(places: &[PathBuf]) {
    for place in places {
        for entry in fs::read_dir(place).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let number = name.to_str().and_then(|name| name.strip_prefix(NAME));
            if number.is_some_and(|number| number.parse::<u32>().is_ok()) {
                let _ = swept(&entry.path());
            }
        }
    }
}

fn swept(path: &Path) -> io::Result<()> {
    if !ours(&fs::symlink_metadata(path)?) {
        return Ok(());
    }
    let left = opened(path)?;
    // Once more of what was opened: it may be another by now.
    if !ours(&left.metadata()?) {
        return Ok(());
    }
    // Somebody's who lives: then this fails.
    flock(&left, FlockOperation::NonBlockingLockExclusive)?;
    // Another who sweeps may have been first, and somebody may have made one anew under this name since.
    if fs::symlink_metadata(path)?.ino() == left.metadata()?.ino() {
        emptied(path);
        // What is not a page's keeps its folder: that is somebody's own, whatever its name.
        fs::remove_dir(path)?;
    }
    Ok(())
}

/// Takes away what pages put there, and nothing else.
fn emptied(path: &Path) {
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix(PAGE));
        if number.is_some_and(|number| number.parse::<u32>().is_ok()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// A folder that only this user can open, as they are made here.
fn ours(about: &Metadata) -> bool {
    about.is_dir() && about.uid() == geteuid().as_raw() && about.mode() & 0o077 == 0
}

fn opened(path: &Path) -> io::Result<File> {
    let folder = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(open(path, folder, Mode::empty())?.into())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt as _, chown, symlink};

    fn left(place: &Path, name: &str, mode: u32) -> PathBuf {
        let path = place.join(format!("{NAME}{name}"));
        fs::create_dir(&path).unwrap();
        fs::create_dir(path.join("desk-1")).unwrap();
        fs::write(path.join("desk-1/store"), "x").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path
    }

    // covers: W07 W08
    #[test]
    fn what_a_killed_program_left_goes_and_nothing_else_does() {
        let place = tempfile::tempdir().unwrap();
        let places = [place.path().join("nowhere"), place.path().to_owned()];
        let dead = left(place.path(), "4000001", 0o700);
        let stays = [
            left(place.path(), "old", 0o700),
            left(place.path(), "", 0o700),
            left(place.path(), "4000002.bak", 0o700),
            // Others may look in: not made here.
            left(place.path(), "4000003", 0o755),
        ];
        // Somebody's own, who gave it such a name.
        let own = left(place.path(), "4000007", 0o700);
        fs::write(own.join("letter.pdf"), "x").unwrap();
        fs::create_dir(own.join("desk-top")).unwrap();
        let file = place.path().join(format!("{NAME}4000004"));
        fs::write(&file, "x").unwrap();
        let elsewhere = left(place.path(), "elsewhere", 0o700);
        let link = place.path().join(format!("{NAME}4000005"));
        symlink(&elsewhere, &link).unwrap();
        let anothers = left(place.path(), "4000006", 0o700);
        let other_user = geteuid().is_root();
        if other_user {
            chown(&anothers, Some(65_534), None).unwrap();
        }
        let living = Folder::made_in(&places).unwrap();
        let page = living.of_page("desk-1");
        fs::create_dir(&page).unwrap();

        sweep(&places);
        assert!(!dead.exists(), "what is dead goes");
        assert!(page.exists(), "who lives keeps his own");
        assert!(stays.iter().all(|path| path.join("desk-1/store").exists()));
        assert!(own.join("letter.pdf").exists() && own.join("desk-top").exists());
        assert!(file.exists() && link.is_symlink());
        assert!(elsewhere.join("desk-1/store").exists());
        assert_eq!(anothers.join("desk-1/store").exists(), other_user);

        // The next page finds an empty place, and the end leaves nothing.
        assert!(living.of_page("desk-2").ends_with("desk-2") && !page.exists());
        let path = living.path.clone();
        assert!(path.exists());
        drop(living);
        assert!(!path.exists());
    }

    // covers: W07 W08
    #[test]
    fn it_is_open_to_nobody_else_and_lies_where_it_can() {
        let place = tempfile::tempdir().unwrap();
        // Under this name somebody's folder lies already, who is not us.
        let taken = place.path().join("taken");
        fs::create_dir_all(taken.join(format!("{NAME}{}", process::id()))).unwrap();
        let free = place.path().join("free");
        fs::create_dir(&free).unwrap();
        let made = Folder::made_in(&[taken, free.clone()]).unwrap();
        assert_eq!(made.path.parent(), Some(&*free));
        let mode = fs::metadata(&made.path).unwrap().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
