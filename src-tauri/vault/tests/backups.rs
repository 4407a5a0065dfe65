//! Backups made, proven, rotated, cleaned and restored, on shelves that are there and shelves that are not.

use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;
use std::sync::Mutex;

use super::*;
use crate::backup::{Backup, BackupError, FolderShelf, Lying, Shelf, Stage, backups_on};
use crate::restoring::{self, Erasures, RestoreError, Restored};

const ALWAYS: &(dyn Fn(Stage, u64, u64) -> bool + Sync) = &|_, _, _| true;

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

fn gone(vault: &mut Vault, id: &str) -> Result<(), Fault> {
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

struct Desk {
    _dir: tempfile::TempDir,
    at: PathBuf,
    disk: PathBuf,
    vault: Vault,
    recovery: RecoveryKey,
}

impl Desk {
    fn new() -> Self {
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

    fn shelf(&self) -> FolderShelf {
        FolderShelf::new(&self.disk)
    }

    fn back_up(&mut self) -> Backup {
        let stored = self.vault.snapshot(vec![]).unwrap();
        stored.store(&self.shelf(), ALWAYS).unwrap().backup
    }

    fn on_disk(&self) -> Vec<String> {
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

    fn restored_at(
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

    fn opened_at(&self, folder: &str) -> Vault {
        let place = Place::new(self.at.join(folder), Arc::new(FixedClock::at(noon())));
        Vault::open(place, Unlock::Passphrase(&pass())).unwrap()
    }
}

/// Erasures as the practice would make them: an entry is a card's id here.
struct Known(Vec<String>, Option<Fault>);

impl Known {
    fn none() -> Self {
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

// covers: R26 W35 W36 T27
#[test]
fn an_erasure_reaches_the_backups_that_were_made_before_it() {
    let mut desk = Desk::new();
    let before = desk.back_up();
    let second = desk.back_up();
    gone(&mut desk.vault, "one").unwrap();
    desk.vault.purge().unwrap();
    let ledger = vec!["one".to_owned()];
    let keeper = desk.vault.keeper();
    assert_eq!(
        keeper.owed(&desk.shelf(), &ledger).unwrap(),
        [before.clone(), second.clone()]
    );
    // Stopped half-way the old one stays, and is still owed.
    let stop = |at: Stage, _: u64, _: u64| at != Stage::Examining;
    let mut erase = |vault: &mut Vault| gone(vault, "one");
    assert_eq!(
        keeper
            .clean(&desk.shelf(), &before, &ledger, &mut erase, &stop)
            .unwrap_err(),
        BackupError::Cancelled
    );
    assert_eq!(keeper.owed(&desk.shelf(), &ledger).unwrap().len(), 2);
    for backup in [&before, &second] {
        let cleaned = keeper
            .clean(&desk.shelf(), backup, &ledger, &mut erase, ALWAYS)
            .unwrap();
        assert_eq!(
            (cleaned.after.commit_seq, cleaned.after.made_at),
            (backup.commit_seq, backup.made_at)
        );
    }
    assert_eq!(keeper.owed(&desk.shelf(), &ledger).unwrap(), []);
    let clean = backups_on(&desk.shelf()).unwrap();
    assert_eq!(clean.len(), 2);
    keeper.rotate(&desk.shelf(), 7, &clean[1]).unwrap();
    assert_eq!(
        desk.on_disk().len(),
        3,
        "the file of the erased card went too"
    );
    for backup in &clean {
        let scratch = crate::backup::scratch::Scratch::new(&desk.at).unwrap();
        let copy = keeper
            .opened(&desk.shelf(), &backup.name, &scratch, ALWAYS)
            .unwrap()
            .vault;
        assert_eq!(names(&copy), ["Zibet"]);
        assert_eq!(copy.scan(&["Xylofon"], false).unwrap().total(), 0);
        assert!(copy.scan(&["Zibet"], false).unwrap().total() > 0);
    }
}

// covers: T27 W35
#[test]
fn a_look_through_the_backups_finds_a_word_in_pages_and_sealed_files_and_counts_what_it_could_not_open()
 {
    let mut desk = Desk::new();
    let first = desk.back_up();
    desk.back_up();
    let keeper = desk.vault.keeper();
    let look = |word: &str| keeper.scan(&desk.shelf(), &[word], ALWAYS).unwrap();
    let found = look("Xylofon");
    // The sealed file lies there once for both, and holds it once.
    assert!(found.hits[&ScanPlace::Backup] >= 3, "{found:?}");
    assert_eq!(
        (found.hits.len(), found.backups, found.sealed_files),
        (1, 2, 2)
    );
    assert_eq!(
        look("röntgen av Xylofon").total(),
        1,
        "in a sealed file only"
    );
    assert_eq!(look("Okapi").total(), 0);

    let path = desk.disk.join(&first.name);
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let found = look("Xylofon");
    assert_eq!((found.backups, found.unopened), (1, 1));
    assert!(found.total() > 0);

    // Also one whose beginning says nothing, and those that were sealed by keys of before.
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[0] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let found = look("Xylofon");
    assert_eq!((found.backups, found.unopened), (1, 1));
    let new = Passphrase::new("grön tekanne i källaren");
    desk.vault
        .renew_keys(Unlock::Passphrase(&pass()), &new, Cost::for_tests(), ALWAYS)
        .unwrap();
    let found = desk
        .vault
        .keeper()
        .scan(&desk.shelf(), &["Xylofon"], ALWAYS)
        .unwrap();
    assert_eq!((found.backups, found.unopened, found.total()), (0, 2, 0));

    let stopped = keeper.scan(&desk.shelf(), &["Xylofon"], &|_, _, _| false);
    assert_eq!(stopped.unwrap_err(), BackupError::Cancelled);
    let left: Vec<_> = std::fs::read_dir(desk.at.join("vault"))
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.to_string_lossy().contains("scratch")),
        "{left:?}"
    );
}

// covers: R38 C38
#[test]
fn on_a_new_machine_the_disk_and_a_key_are_enough() {
    let mut desk = Desk::new();
    let backup = desk.back_up();
    card(&mut desk.vault, "three", "Senare");
    let newest = desk.back_up();
    desk.vault
        .confirm_recovery(&desk.recovery.to_text())
        .unwrap();
    let wrong = Passphrase::new("inte den här meningen");
    let seen = restoring::look(&desk.shelf(), &newest.name, Unlock::Passphrase(&wrong));
    assert_eq!(
        seen.unwrap_err(),
        RestoreError::Open(OpenError::WrongPassphrase)
    );
    let seen = restoring::look(&desk.shelf(), &newest.name, Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(seen.manifest.rows["client"], 3);

    let told = desk.restored_at("new machine", &newest.name, &[]).unwrap();
    assert_eq!(
        (told.lacking, told.set_aside, told.rows["client"]),
        (0, false, 3)
    );
    let mut vault = desk.opened_at("new machine");
    assert_eq!(vault.findings(), []);
    assert_eq!(names(&vault), ["Xylofon", "Zibet", "Senare"]);
    assert!(vault.verify().unwrap().sound());
    assert!(
        vault.commit_seq() > newest.commit_seq,
        "it goes on above everything that was"
    );
    // An older one comes back as it was then, and both kinds of key open what they opened.
    let told = desk.restored_at("older", &backup.name, &[]).unwrap();
    assert_eq!(told.rows["client"], 2);
    let third = desk.back_up();
    let place = Place::new(
        desk.at.join("by recovery"),
        Arc::new(FixedClock::at(noon())),
    );
    let unlock = Unlock::Recovery(&desk.recovery);
    restoring::restore(
        place,
        &desk.shelf(),
        &third.name,
        unlock,
        &mut Known::none(),
        ALWAYS,
    )
    .unwrap();
    assert_eq!(names(&desk.opened_at("by recovery")).len(), 3);
}

// covers: R38 R62 T27
#[test]
fn nobody_who_was_erased_comes_back_with_a_restore() {
    let mut desk = Desk::new();
    let old = desk.back_up();
    gone(&mut desk.vault, "one").unwrap();
    // The newer backup knows of the erasure; the old one was on a disk that was away.
    desk.vault
        .snapshot(vec!["one".into()])
        .unwrap()
        .store(&desk.shelf(), ALWAYS)
        .unwrap();
    let told = desk.restored_at("from the old", &old.name, &[]).unwrap();
    assert_eq!((told.erased_since, told.rows["client"]), (1, 1));
    let vault = desk.opened_at("from the old");
    assert_eq!(names(&vault), ["Zibet"]);
    assert_eq!(vault.scan(&["Xylofon"], false).unwrap().total(), 0);
    let told = desk.vault.keeper().rehearse(
        &desk.shelf(),
        &old.name,
        &["two".into()],
        &mut Known::none(),
        ALWAYS,
    );
    assert_eq!(told.unwrap().rows["client"], 0);
}

// covers: R38
#[test]
fn the_present_vault_stays_until_the_restored_one_is_proven_and_then_lies_aside() {
    let mut desk = Desk::new();
    let backup = desk.back_up();
    let seq = desk.vault.commit_seq();
    // Somebody else's vault is never replaced.
    let (other, _) = made(&desk.at.join("other"));
    other.lock().unwrap();
    let refused = desk.restored_at("other/vault", &backup.name, &[]);
    assert_eq!(refused.unwrap_err(), RestoreError::AnotherVaultHere);
    // Nor is one that is open.
    let refused = desk.restored_at("vault", &backup.name, &[]);
    assert_eq!(refused.unwrap_err(), RestoreError::Open(OpenError::InUse));
    card(&mut desk.vault, "three", "Senare");
    desk.vault.lock().unwrap();
    let place = Place::new(desk.at.join("vault"), Arc::new(FixedClock::at(noon())));
    let shelf = FolderShelf::new(&desk.disk);
    let restore = |erasures: &mut dyn Erasures| {
        restoring::restore(
            place.clone(),
            &shelf,
            &backup.name,
            Unlock::Passphrase(&pass()),
            erasures,
            ALWAYS,
        )
    };
    // What fails on the way leaves it as it was.
    let failed = restore(&mut Known(vec![], Some(Fault::Full)));
    assert_eq!(
        failed.unwrap_err(),
        RestoreError::Backup(BackupError::Fault(Fault::Full))
    );
    let vault = Vault::open(place.clone(), Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(names(&vault).len(), 3);
    vault.lock().unwrap();
    assert!(restore(&mut Known::none()).unwrap().set_aside);
    let mut vault = Vault::open(place.clone(), Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(names(&vault), ["Xylofon", "Zibet"]);
    assert!(vault.commit_seq() > seq + 1);
    let aside = place.dir.join("set-aside/1");
    assert!(aside.join("vault-1.db").is_file() && aside.join("vault.hdr").is_file());
    // An attachment newer than the backup is there too, and a purge for other reasons leaves it all.
    assert_eq!(std::fs::read_dir(aside.join("sealed")).unwrap().count(), 1);
    vault.purge().unwrap();
    assert!(aside.exists());
    // Who erases takes it away before his rows are gone: a program that ends in between leaves somebody, and never a copy of somebody who is gone.
    let stopped = vault.write::<(), Fault>(Act::new("erase", "client"), |w| {
        w.drop_set_aside()?;
        Err(Fault::Full)
    });
    assert_eq!((stopped, aside.exists()), (Err(Fault::Full), false));
    // A restore cut short after its header is finished by the next opening.
    std::fs::write(place.database(1), b"what was replaced").unwrap();
    vault.lock().unwrap();
    let vault = Vault::open(place.clone(), Unlock::Passphrase(&pass())).unwrap();
    assert!(!place.database(1).exists() && aside.with_file_name("0").join("vault-1.db").is_file());
    assert_eq!(names(&vault), ["Xylofon", "Zibet"]);
}

// covers: R38 C38
#[test]
fn a_damaged_vault_is_restored_over_and_a_foreign_schema_is_refused() {
    let mut desk = Desk::new();
    let backup = desk.back_up();
    desk.vault.lock().unwrap();
    let dir = desk.at.join("vault");
    for file in ["vault.hdr", "vault.hdr.b", "vault.seq"] {
        std::fs::write(dir.join(file), b"nothing of a header").unwrap();
    }
    let place = Place::new(&dir, Arc::new(FixedClock::at(noon())));
    let shelf = FolderShelf::new(&desk.disk);
    let restore = |place: Place, name: &str| {
        restoring::restore(
            place,
            &shelf,
            name,
            Unlock::Passphrase(&pass()),
            &mut Known::none(),
            ALWAYS,
        )
    };
    assert!(restore(place.clone(), &backup.name).unwrap().set_aside);
    let mut vault = Vault::open(place, Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(names(&vault).len(), 2);
    // A vault with one trigger more than ours backs up, but is nothing to restore from.
    vault
        .write::<_, Fault>(Act::new("prepare", "test"), |w| {
            w.sql().execute_batch(
                "CREATE TRIGGER evil AFTER INSERT ON client BEGIN DELETE FROM client; END",
            )?;
            Ok(())
        })
        .unwrap();
    let evil = vault
        .snapshot(vec![])
        .unwrap()
        .store(&shelf, ALWAYS)
        .unwrap()
        .backup;
    let elsewhere = Place::new(desk.at.join("elsewhere"), Arc::new(FixedClock::at(noon())));
    assert_eq!(
        restore(elsewhere, &evil.name).unwrap_err(),
        RestoreError::ForeignSchema
    );
}
