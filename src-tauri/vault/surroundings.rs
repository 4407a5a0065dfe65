//! What is doubtful about the folder a vault lies in: a program that carries it elsewhere, or a disk that is not this computer's.
//!
//! Two copies of a vault that grow apart cannot be joined again, a database is not copied whole while somebody writes in it, and what
//! was erased here stays in a cloud's bin. So it is said (T04), and nobody is kept out: the counters notice when it has gone wrong. It
//! knows the marks that the common programs leave, and no more.

use std::path::{Path, PathBuf};

use rustix::fs::statfs;

/// Why a folder is doubtful.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A program carries the folder elsewhere: its name.
    Synced(&'static str),
    /// It lies on another machine.
    Network,
}

/// Names of files or folders that lie in a synced folder, or in one above it.
const MARKS: &[(&str, &str)] = &[
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".stignore", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".SeafileData", "Seafile"),
    (".megaignore", "MEGA"),
    (".tmp.driveupload", "Google Drive"),
    (".tmp.drivedownload", "Google Drive"),
];
/// How the names of such marks begin, where a number follows.
const BEGINNINGS: &[(&str, &str)] = &[(".sync_", "Nextcloud"), ("._sync_", "ownCloud")];
/// Names of the folders themselves, or how they begin.
const FOLDERS: &[(&str, &str)] = &[
    ("Dropbox", "Dropbox"),
    ("OneDrive", "OneDrive"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("Mobile Documents", "iCloud"),
    ("iCloud", "iCloud"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("Seafile", "Seafile"),
    ("MEGAsync", "MEGA"),
    ("pCloudDrive", "pCloud"),
    ("Insync", "Insync"),
];
/// Kinds of file systems that lie elsewhere: NFS, SMB and CIFS in three ages, AFS, Coda, Ceph, 9P (statfs(2)). Not FUSE: that is as often
/// an enciphered folder or a disk of another system.
const ELSEWHERE: &[u64] = &[
    0x6969,
    0x517b,
    0xff53_4d42,
    0xfe53_4d42,
    0x5346_414f,
    0x7375_7245,
    0x00c3_6400,
    0x0102_1997,
];

/// What is doubtful about `dir`, which need not be there yet. Only the first thing is told.
#[must_use]
pub fn doubt(dir: &Path) -> Option<Doubt> {
    // As it was written and as it is: a link may lead into a synced folder, and a synced folder may be a link.
    let real = real(dir);
    let synced = [dir, &real].into_iter().find_map(synced);
    synced.map(Doubt::Synced).or_else(|| {
        let there = real.ancestors().find(|above| above.exists())?;
        let kind = statfs(there).ok()?.f_type;
        // The kind is a signed number on some machines, and 32 bits wide in truth.
        #[allow(clippy::cast_sign_loss, reason = "the bits are what counts")]
        let kind = kind as u64 & 0xffff_ffff;
        ELSEWHERE.contains(&kind).then_some(Doubt::Network)
    })
}

/// Without links, also where the last part of it is not there yet.
fn real(dir: &Path) -> PathBuf {
    let found = dir.ancestors().find_map(|above| {
        let rest = dir.strip_prefix(above).ok()?;
        Some(std::fs::canonicalize(above).ok()?.join(rest))
    });
    found.unwrap_or_else(|| dir.to_owned())
}

fn synced(dir: &Path) -> Option<&'static str> {
    dir.ancestors().find_map(|above| {
        let by_name = above.file_name().and_then(|name| {
            let name = name.to_string_lossy();
            let is = |folder: &&(&str, &str)| {
                let rest = name.strip_prefix(folder.0);
                // `OneDrive - Practice`, `Dropbox (Private)`; but not `Dropboxes`.
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '.']))
            };
            FOLDERS.iter().find(is).map(|folder| folder.1)
        });
        by_name
            .or_else(|| {
                // A file, and no folder of that name: in that, in the home folder, Dropbox keeps its own settings.
                let dropbox = above.join(".dropbox").is_file();
                let mark = MARKS.iter().find(|mark| above.join(mark.0).exists());
                mark.map(|mark| mark.1).or(dropbox.then_some("Dropbox"))
            })
            .or_else(|| numbered(above))
    })
}

/// A mark whose name ends in a number: only in folders that are somebody's own, for `/` may hold many names.
fn numbered(above: &Path) -> Option<&'static str> {
    above.parent()?;
    let names = std::fs::read_dir(above).ok()?;
    names.take(10_000).flatten().find_map(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let found = BEGINNINGS
            .iter()
            .find(|mark| name.starts_with(mark.0) && name.ends_with(".db"))?;
        Some(found.1)
    })
}
