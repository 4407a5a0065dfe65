//! Backups made, proven and rotated, on shelves that are there, shelves that are not and shelves that lie. How erasures reach them is in
//! `backups_cleaned`, how they come back in `restores`.

use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;
use std::sync::Mutex;

use super::*;
use crate::backup::{Backup, BackupError, FolderShelf, Lying, Shelf, Stage, backups_on};
use crate::restoring::{self, Erasures, RestoreError, Restored};

pub(crate) const ALWAYS: &(dyn Fn(Stage, u64, u64) -> bool + Sync) = &|_, _, _| true;

/// A card with a note and a sealed file, raw: the vault does not know what they are.
pub(crate) fn card(vault: &mut Vault, id: &str, name: &str) {
    vault
        .write::<_, Fault>(Act::new("admit", "client"), |w| {
            let sql = w.sql();
            let number: i64 = sql.query_row("SELECT count(*) + 1 FROM client", [], |r| r.get(0))?;
            sql.execute(
                "INSERT INTO client (id, number, given, language, source, created_at, changed_at) VALUES (?1, ?2, ?3, 'sv', 'client', 0, 0)",
                (id, number, name),
            )?;
            sql.execute(
                "INSERT INTO client_find (client_id, number, sort, plain, folded) VALUES (?1, ?2, ?3, ?3, ?3)",
                (id, number, name),
            )?;
            sql.execute(
                "INSERT INTO note (id, client_id, template, happened_on, begun_at) VALUES (?1, ?1, 'free', '2026-11-22', 0)",
                [id],
            )?;
            sql.execute(
                "INSERT INTO note_text (note_id, version, parts, body, written_at) VALUES (?1, 1, 'text', ?2, 0)",
                (id, format!("{name} har ont i nacken")),
            )?;
            let (sealed, key, size, hash) = w.seal(format!("röntgen av {name}").as_bytes())?.values();
            sql.execute(
                "INSERT INTO attachment VALUES (?1, ?1, 'a.txt', 'text/plain', ?2, ?3, ?4, ?5, 0, '2026-11-22')",
                (id, sealed, key, size, hash),
            )?;
            Ok(())
        })
        .unwrap();
}

pub(crate) fn gone(vault: &mut Vault, id: &str) -> Result<(), Fault> {
    vault.write(Act::new("erase", "client"), |w| {
        let mut find = w.sql().prepare(
            "SELECT sealed_id, sealed_key, sealed_size, sealed_sha256 FROM attachment WHERE client_id = ?1",
        )?;
        let mut rows = find.query([id])?;
        let Some(found) = rows.next()? else {
            return Ok(());
        };
        let row = SealedRow::read(found)?;
        w.sql().execute("DELETE FROM client WHERE id = ?1", [id])?;
        w.drop_sealed(&row);
        Ok(())
    })
}

pub(crate) fn names(vault: &Vault) -> Vec<String> {
    vault
        .read::<_, Fault>(|r| {
            let mut all = r
                .sql()
                .prepare("SELECT given FROM client ORDER BY number")?;
            let found = all
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            Ok(found)
        })
        .unwrap()
}

pub(crate) struct Desk {
    _dir: tempfile::TempDir,
    pub(crate) at: PathBuf,
    pub(crate) disk: PathBuf,
    pub(crate) vault: Vault,
    pub(crate) recovery: RecoveryKey,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().to_owned();
        let disk = at.join("disk");
        std::fs::create_dir(&disk).unwrap();
        let (mut vault, recovery) = made(&at);
        card(&mut vault, "one", "Xylofon");
        card(&mut vault, "two", "Zibet");
        Self {
            _dir: dir,
            at,
            disk,
            vault,
            recovery,
        }
    }

    pub(crate) fn shelf(&self) -> FolderShelf {
        FolderShelf::new(&self.disk)
    }

    pub(crate) fn back_up(&mut self) -> Backup {
        let stored = self.vault.snapshot(vec![]).unwrap();
        stored.store(&self.shelf(), ALWAYS).unwrap().backup
    }

    pub(crate) fn on_disk(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .shelf()
            .list()
            .unwrap()
            .into_iter()
            .map(|l| l.name)
            .collect();
        names.sort();
        names
    }

    pub(crate) fn restored_at(
        &self,
        folder: &str,
        name: &str,
        ledger: &[String],
    ) -> Result<Restored, RestoreError> {
        let place = Place::new(self.at.join(folder), Arc::new(FixedClock::at(noon())));
        restoring::restore(
            place,
            &self.shelf(),
            name,
            Unlock::Passphrase(&pass()),
            &mut Known(ledger.to_vec(), None),
            ALWAYS,
        )
    }

    pub(crate) fn opened_at(&self, folder: &str) -> Vault {
        let place = Place::new(self.at.join(folder), Arc::new(FixedClock::at(noon())));
        Vault::open(place, Unlock::Passphrase(&pass())).unwrap()
    }
}

/// Erasures as the practice would make them: an entry is a card's id here.
pub(crate) struct Known(pub(crate) Vec<String>, pub(crate) Option<Fault>);

impl Known {
    pub(crate) fn none() -> Self {
        Self(vec![], None)
    }
}

impl Erasures for Known {
    fn known(&mut self, _: &Vault) -> Result<Vec<String>, Fault> {
        Ok(self.0.clone())
    }
    fn make(&mut self, vault: &mut Vault, ledger: &[String]) -> Result<(), Fault> {
        match &self.1 {
            Some(fault) => Err(fault.clone()),
            None => {
                ledger.iter().try_for_each(|id| gone(vault, id))?;
                vault.purge()
            }
        }
    }
}

/// A shelf that breaks when it is told to.
struct Breaking {
    folder: FolderShelf,
    fault: Mutex<Option<ErrorKind>>,
    flip: Mutex<Option<usize>>,
}

struct Cut<'a>(Box<dyn Read + 'a>, usize);

impl Read for Cut<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(into)?;
        if self.1 < read {
            into[self.1] ^= 1;
        }
        self.1 = self.1.wrapping_sub(read);
        Ok(read)
    }
}

impl Shelf for Breaking {
    fn list(&self) -> io::Result<Vec<Lying>> {
        match *self.fault.lock().unwrap() {
            Some(ErrorKind::NotFound) => Err(ErrorKind::NotFound.into()),
            _ => self.folder.list(),
        }
    }
    fn put(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()> {
        match *self.fault.lock().unwrap() {
            Some(kind) => Err(kind.into()),
            None => self.folder.put(name, size, content),
        }
    }
    fn get(&self, name: &str) -> io::Result<Box<dyn Read + '_>> {
        let from = self.folder.get(name)?;
        Ok(match *self.flip.lock().unwrap() {
            Some(at) if name.starts_with("backup-") => Box::new(Cut(from, at)),
            _ => from,
        })
    }
    fn remove(&self, name: &str) -> io::Result<()> {
        self.folder.remove(name)
    }
}

// covers: R25 C38 T31
#[test]
fn a_backup_is_proven_holds_every_row_and_tells_nothing_in_the_open() {
    let mut desk = Desk::new();
    let stored = desk
        .vault
        .snapshot(vec![])
        .unwrap()
        .store(&desk.shelf(), ALWAYS)
        .unwrap();
    assert_eq!((stored.files, stored.checked.lacking), (2, 0));
    assert_eq!(stored.checked.manifest.rows["client"], 2);
    assert_eq!(desk.on_disk().len(), 3, "two sealed files, one backup");
    // A second one copies no sealed file again.
    desk.vault
        .write::<(), Fault>(Act::new("note", "test"), |_| Ok(()))
        .unwrap();
    let again = desk
        .vault
        .snapshot(vec![])
        .unwrap()
        .store(&desk.shelf(), ALWAYS)
        .unwrap();
    assert_eq!(again.files, 0);
    assert!(again.backup.commit_seq > stored.backup.commit_seq);
    for name in desk.on_disk() {
        let bytes = std::fs::read(desk.disk.join(&name)).unwrap();
        for word in ["Xylofon", "nacken", "SQLite format 3", "client"] {
            assert!(
                !bytes.windows(word.len()).any(|w| w == word.as_bytes()),
                "{name}: {word}"
            );
        }
    }
    // Nothing of the making is left beside the vault.
    let left: Vec<_> = std::fs::read_dir(desk.at.join("vault"))
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert!(
        left.iter()
            .all(|n| !n.to_string_lossy().starts_with("scratch-")),
        "{left:?}"
    );
}

// covers: R25 C38
#[test]
fn a_shelf_that_lies_gives_no_backup_and_costs_no_older_one() {
    let mut desk = Desk::new();
    let first = desk.back_up();
    let shelf = Breaking {
        folder: desk.shelf(),
        fault: Mutex::new(None),
        flip: Mutex::new(None),
    };
    let snapshot = desk.vault.snapshot(vec![]).unwrap();
    for at in [3, 20, 60, 400, 5_000, 100_000] {
        *shelf.flip.lock().unwrap() = Some(at);
        let refused = snapshot.store(&shelf, ALWAYS);
        assert!(refused.is_err(), "bit flipped at {at}: {refused:?}");
        assert_eq!(
            backups_on(&desk.shelf()).unwrap(),
            std::slice::from_ref(&first),
            "{at}"
        );
    }
    *shelf.flip.lock().unwrap() = None;
    for (kind, error) in [
        (ErrorKind::NotFound, BackupError::ShelfGone),
        (ErrorKind::StorageFull, BackupError::ShelfFull),
        (ErrorKind::ReadOnlyFilesystem, BackupError::ShelfReadOnly),
    ] {
        *shelf.fault.lock().unwrap() = Some(kind);
        assert_eq!(snapshot.store(&shelf, ALWAYS).unwrap_err(), error);
    }
    *shelf.fault.lock().unwrap() = None;
    // Stopped anywhere, it leaves nothing that looks like a backup.
    for stage in [Stage::Writing, Stage::Reading, Stage::Examining] {
        let stop = move |at: Stage, _: u64, _: u64| at != stage;
        assert_eq!(
            snapshot.store(&shelf, &stop).unwrap_err(),
            BackupError::Cancelled
        );
        assert_eq!(
            backups_on(&desk.shelf()).unwrap(),
            std::slice::from_ref(&first)
        );
    }
    assert!(snapshot.store(&shelf, ALWAYS).is_ok());
    assert!(
        FolderShelf::new(desk.at.join("not plugged in"))
            .list()
            .is_err_and(|e| e.kind() == ErrorKind::NotFound)
    );
}

// covers: R26
#[test]
fn seven_stay_whatever_the_clock_says_and_files_go_with_the_last_that_spoke_of_them() {
    let mut desk = Desk::new();
    let keeper = desk.vault.keeper();
    let mut all = Vec::new();
    for n in 0..10 {
        if n == 2 {
            gone(&mut desk.vault, "one").unwrap();
        }
        all.push(desk.back_up());
        let rotated = keeper
            .rotate(&desk.shelf(), 7, all.last().unwrap())
            .unwrap();
        assert_eq!(rotated.backups.len(), usize::from(n >= 7));
        // The first two backups speak of the file of the erased card; with the second of them it goes.
        assert_eq!(rotated.files, u64::from(n == 8), "{n}");
    }
    assert_eq!(backups_on(&desk.shelf()).unwrap(), all[3..]);
    // What is not known to be there takes nothing with it.
    let unseen = Backup {
        name: "backup-unseen".into(),
        ..all[9].clone()
    };
    assert_eq!(
        keeper.rotate(&desk.shelf(), 1, &unseen).unwrap().backups,
        Vec::<String>::new()
    );
    // Nor does an older one take newer ones.
    assert_eq!(
        keeper
            .rotate(&desk.shelf(), 1, &all[5])
            .unwrap()
            .backups
            .len(),
        2
    );
    assert_eq!(backups_on(&desk.shelf()).unwrap(), all[5..]);
}
