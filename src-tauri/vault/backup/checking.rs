//! Proving a backup: read from the shelf to its end, deciphered, opened, examined, counted.
//!
//! It is judged by what would notice: the container by its chunks, the database by its hash, its page MACs, its structure and
//! its indexes, the audit log by its chain, the rows by the manifest, each sealed file by being there. The copy is opened in a
//! scratch place and never where the vault lies; nothing of it is left.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread;

use sha2::{Digest as _, Sha256};

use super::container::{Container, Head, Manifest, opened};
use super::keeper::Keeper;
use super::making::{counted, hex};
use super::scratch::Scratch;
use super::shelf::Shelf;
use super::{Backup, BackupError, Stage, Watch, Watched};
use crate::audit;
use crate::fault::Fault;
use crate::keys::{Key, Keys};
use crate::pages::authenticated_beside;
use crate::schema;
use crate::settings::{self, ConnectFault};

/// What a backup was found to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Where it stands among the others.
    pub backup: Backup,
    /// What it holds, held against what it says.
    pub manifest: Manifest,
    /// Sealed files it speaks of that the shelf does not hold.
    pub lacking: u64,
}

impl Keeper {
    /// Reads a backup to its end, opens it and examines it.
    ///
    /// # Errors
    /// [`BackupError::Unsound`] names what is not as it was written; else what the shelf or the disk says.
    pub fn check(
        &self,
        shelf: &dyn Shelf,
        name: &str,
        watch: Watch<'_>,
    ) -> Result<Checked, BackupError> {
        let scratch = Scratch::new(&self.place.dir)?;
        check_in(&scratch, shelf, name, &self.keys, watch)
    }
}

fn check_in(
    scratch: &Scratch,
    shelf: &dyn Shelf,
    name: &str,
    keys: &Keys,
    watch: Watch<'_>,
) -> Result<Checked, BackupError> {
    let taken = taken_out(shelf, name, keys, scratch.dir(), watch)?;
    let (done, of) = (0, 4);
    let go_on = |done| {
        if watch(Stage::Examining, done, of) {
            Ok(())
        } else {
            Err(BackupError::Cancelled)
        }
    };
    go_on(done)?;
    let (bad, examined) = authenticated_beside(&taken.database, &taken.dbk, || {
        examined(&taken, keys, &go_on)
    });
    if !bad.map_err(Fault::from)?.is_empty() {
        return Err(BackupError::Unsound("pages"));
    }
    examined?;
    let lying = shelf.list().map_err(|e| BackupError::of_shelf(&e))?;
    let lacking = taken
        .manifest
        .sealed
        .iter()
        .filter(|copy| {
            !lying
                .iter()
                .any(|l| l.name == copy.name() && l.size == copy.size)
        })
        .count() as u64;
    let size = lying.iter().find(|l| l.name == name).map_or(0, |l| l.size);
    watch(Stage::Examining, of, of);
    Ok(Checked {
        backup: taken.head.told(name.to_owned(), size),
        lacking,
        manifest: taken.manifest,
    })
}

/// Whether what was taken out is a database in order, with the rows and the audit log that it says it has. Its structure is gone through
/// beside everything else: both take long, and neither needs the other.
fn examined(
    taken: &TakenOut,
    keys: &Keys,
    go_on: &(dyn Fn(u64) -> Result<(), BackupError> + Sync),
) -> Result<(), BackupError> {
    go_on(1)?;
    let (structure, rest) = thread::scope(|scope| {
        let structure = scope.spawn(|| {
            let conn = settings::connect_beside(&taken.database, &taken.dbk).map_err(unsound)?;
            settings::roomy(&conn, true)?;
            Ok::<_, BackupError>(settings::structure_faults(&conn)?)
        });
        let rest = rows_examined(taken, keys, go_on);
        (structure.join(), rest)
    });
    match structure {
        Ok(Ok(0)) => rest,
        Ok(Err(error)) => Err(error),
        Ok(Ok(_)) | Err(_) => Err(BackupError::Unsound("structure")),
    }
}

fn rows_examined(
    taken: &TakenOut,
    keys: &Keys,
    go_on: &dyn Fn(u64) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    let conn = settings::connect_beside(&taken.database, &taken.dbk).map_err(unsound)?;
    settings::roomy(&conn, true)?;
    if settings::dangling(&conn)? > 0 {
        return Err(BackupError::Unsound("structure"));
    }
    go_on(2)?;
    settings::allow_writing(&conn, true)?;
    let wrong = schema::full_text_faults(&conn)?;
    settings::allow_writing(&conn, false)?;
    if !wrong.is_empty() {
        return Err(BackupError::Unsound("full text"));
    }
    go_on(3)?;
    let manifest = &taken.manifest;
    let head = audit::head(&conn)?;
    if audit::broken_at(&conn, &keys.audit_mac)?.is_some()
        || head.count != manifest.audit_rows
        || hex(&head.mac) != manifest.audit_head
    {
        return Err(BackupError::Unsound("audit"));
    }
    if settings::schema_version(&conn)? != manifest.schema || counted(&conn)? != manifest.rows {
        return Err(BackupError::Unsound("rows"));
    }
    conn.close().map_err(|(_, e)| Fault::from(e))?;
    Ok(())
}

/// A database taken out of its backup.
pub(crate) struct TakenOut {
    pub(crate) head: Head,
    pub(crate) manifest: Manifest,
    pub(crate) database: PathBuf,
    pub(crate) dbk: Key,
}

/// Takes the database out of a backup into `dir`, and holds it against its hash.
pub(crate) fn taken_out(
    shelf: &dyn Shelf,
    name: &str,
    keys: &Keys,
    dir: &Path,
    watch: Watch<'_>,
) -> Result<TakenOut, BackupError> {
    let size = shelf
        .list()
        .map_err(|e| BackupError::of_shelf(&e))?
        .into_iter()
        .find(|l| l.name == name)
        .map_or(0, |l| l.size);
    let go_on = |given: u64| watch(Stage::Reading, given.min(size), size);
    let from = Watched::new(
        shelf.get(name).map_err(|e| BackupError::of_shelf(&e))?,
        &go_on,
    );
    let Container {
        head,
        manifest,
        begun,
        mut rest,
    } = Container::open(from, keys)?;
    if manifest.schema > schema::newest() {
        return Err(BackupError::FromTheFuture {
            found: manifest.schema,
        });
    }
    let dbk = head.database_key(keys)?;
    let header = head.vault_header()?;
    let database = dir.join(format!("vault-{}.db", header.epoch));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(&database).map_err(Fault::from)?;
    let mut hash = Sha256::new();
    let mut length = begun.len() as u64;
    hash.update(&begun);
    file.write_all(&begun).map_err(Fault::from)?;
    while let Some(chunk) = rest.next().map_err(opened)? {
        hash.update(&chunk);
        file.write_all(&chunk).map_err(Fault::from)?;
        length += chunk.len() as u64;
    }
    file.sync_all().map_err(Fault::from)?;
    if length != manifest.database_size || hex(&hash.finalize()) != manifest.database_sha256 {
        return Err(BackupError::Unsound("hash"));
    }
    Ok(TakenOut {
        head,
        manifest,
        database,
        dbk,
    })
}

pub(crate) fn unsound(fault: ConnectFault) -> BackupError {
    match fault {
        ConnectFault::Damaged => BackupError::Unsound("pages"),
        ConnectFault::Setting(_) => BackupError::Unsound("setting"),
        ConnectFault::Fault(fault) => BackupError::Fault(fault),
    }
}
