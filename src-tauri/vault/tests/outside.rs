//! What a computer remembers of a vault outside its folder: an older folder put back is named, accepted only knowingly, and nothing
//! that we do ourselves cries wolf.

use std::path::PathBuf;
use std::sync::Mutex;

use super::opening::copy_tree;
use super::*;
use crate::backup::FolderShelf;
use crate::restoring::{self, Erasures};

/// A vault in `dir/vault`, remembered in `dir/config`.
fn here(dir: &Path) -> Place {
    place(dir).remembering(Some(dir.join("config")))
}

fn open_here(dir: &Path) -> Result<Vault, OpenError> {
    Vault::open(here(dir), Unlock::Passphrase(&pass()))
}

fn begun(dir: &Path) -> (Vault, RecoveryKey) {
    let (mut vault, key) = Vault::create(here(dir), &pass(), Cost::for_tests()).unwrap();
    with_notes(&mut vault);
    (vault, key)
}

fn kept_aside(dir: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    copy_tree(&dir.join("vault"), copy.path());
    copy
}

fn put_back(copy: &Path, dir: &Path) {
    std::fs::remove_dir_all(dir.join("vault")).unwrap();
    copy_tree(copy, &dir.join("vault"));
}

fn seen_file(dir: &Path) -> PathBuf {
    std::fs::read_dir(dir.join("config"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|e| e == "seen"))
        .unwrap()
}

/// Nobody was erased.
pub(super) struct Nobody;

impl Erasures for Nobody {
    fn known(&mut self, _: &Vault) -> Result<Vec<String>, Fault> {
        Ok(Vec::new())
    }

    fn make(&mut self, _: &mut Vault, _: &[String]) -> Result<(), Fault> {
        Ok(())
    }
}

/// An older copy of the whole folder agrees with itself; only what lies outside can tell.
/// covers: W07 W11
#[test]
fn an_older_folder_put_back_is_named_and_accepted_only_knowingly() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = begun(dir.path());
    note(&mut vault, "monday").unwrap();
    vault.lock().unwrap();
    let monday = kept_aside(dir.path());
    let mut vault = open_here(dir.path()).unwrap();
    assert_eq!(vault.findings(), []);
    note(&mut vault, "tuesday").unwrap();
    note(&mut vault, "wednesday").unwrap();
    let newest = vault.commit_seq();
    vault.lock().unwrap();

    put_back(monday.path(), dir.path());
    // On a computer that has never seen it, it is as good as any.
    let elsewhere = opened(dir.path()).unwrap();
    let have = elsewhere.commit_seq();
    assert_eq!((elsewhere.findings(), have < newest), (&[][..], true));
    drop(elsewhere);
    put_back(monday.path(), dir.path());
    let older = OpenError::FolderOlder {
        have,
        expected: newest,
    };
    assert_eq!(open_here(dir.path()).unwrap_err(), older);
    // Not by the way, not by another number, and it is said again until then.
    let accepting =
        |number| Vault::open_accepting_loss(here(dir.path()), Unlock::Passphrase(&pass()), number);
    assert_eq!(accepting(newest).unwrap_err(), older);
    let vault = accepting(have).unwrap();
    assert_eq!(vault.findings(), [Finding::FolderAccepted]);
    assert_eq!(notes(&vault), ["monday"]);
    assert!(
        vault.commit_seq() > newest,
        "the counters go on above everything there was"
    );
    assert_eq!(vault.audit(0, 100).unwrap().last().unwrap().word, "loss");
    vault.lock().unwrap();
    assert_eq!(open_here(dir.path()).unwrap().findings(), []);
}

/// A clock that looks, whenever it is asked, at how far the vault is said to have come.
struct Looking {
    at: PathBuf,
    saw: Mutex<Vec<u64>>,
}

impl Clock for Looking {
    fn now(&self) -> DateTime<Utc> {
        let commit = std::fs::read(&self.at).unwrap()[36..44].try_into().unwrap();
        self.saw.lock().unwrap().push(u64::from_le_bytes(commit));
        noon()
    }
}

/// A kill or a full disk while it is being accepted must leave what tells of it: until the acceptance is written, nothing outside
/// says less than before.
/// covers: W07 W11
#[test]
fn what_tells_of_an_older_folder_stays_until_its_acceptance_is_written() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = begun(dir.path());
    vault.lock().unwrap();
    let before = kept_aside(dir.path());
    let mut vault = open_here(dir.path()).unwrap();
    note(&mut vault, "later").unwrap();
    let newest = vault.commit_seq();
    vault.lock().unwrap();
    put_back(before.path(), dir.path());
    let OpenError::FolderOlder { have, .. } = open_here(dir.path()).unwrap_err() else {
        panic!("not named");
    };
    let clock = Arc::new(Looking {
        at: seen_file(dir.path()),
        saw: Mutex::new(Vec::new()),
    });
    let at = Place {
        clock: clock.clone(),
        ..here(dir.path())
    };
    Vault::open_accepting_loss(at, Unlock::Passphrase(&pass()), have).unwrap();
    let saw = clock.saw.lock().unwrap();
    assert!(
        !saw.is_empty() && saw.iter().all(|commit| *commit >= newest),
        "{saw:?}, newest {newest}"
    );
}

// covers: W07
#[test]
fn two_copies_that_were_both_worked_in_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = begun(dir.path());
    vault.lock().unwrap();
    let other = kept_aside(dir.path());
    let mut vault = open_here(dir.path()).unwrap();
    // The clock stands in these tests, so the reason must be what tells the two histories apart.
    vault
        .write::<_, Fault>(Act::new("go_on", "here"), |_| Ok(()))
        .unwrap();
    vault.lock().unwrap();
    let away = tempfile::tempdir().unwrap();
    copy_tree(other.path(), &away.path().join("vault"));
    let mut vault = opened(away.path()).unwrap();
    for n in 0..5 {
        note(&mut vault, &format!("there {n}")).unwrap();
    }
    let have = vault.commit_seq();
    vault.lock().unwrap();
    put_back(&away.path().join("vault"), dir.path());
    assert_eq!(
        open_here(dir.path()).unwrap_err(),
        OpenError::FolderParted { have }
    );
    let vault =
        Vault::open_accepting_loss(here(dir.path()), Unlock::Passphrase(&pass()), have).unwrap();
    assert_eq!(
        (vault.findings(), notes(&vault).len()),
        (&[Finding::FolderAccepted][..], 5)
    );
    vault.lock().unwrap();
    assert_eq!(open_here(dir.path()).unwrap().findings(), []);
}

// covers: W07 C36
#[test]
fn an_older_header_put_back_is_named_with_the_passphrase_of_its_day_and_with_todays() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = begun(dir.path());
    vault.lock().unwrap();
    let before = kept_aside(dir.path());
    let new = Passphrase::new("grön tekanna på vinden");
    let mut vault = open_here(dir.path()).unwrap();
    vault
        .change_passphrase(Unlock::Passphrase(&pass()), &new, Cost::for_tests())
        .unwrap();
    vault.lock().unwrap();
    for header in ["vault.hdr", "vault.hdr.b"] {
        std::fs::copy(
            before.path().join(header),
            dir.path().join("vault").join(header),
        )
        .unwrap();
    }
    // Whoever knows only today's passphrase would otherwise think he mistyped it.
    assert_eq!(
        Vault::open(here(dir.path()), Unlock::Passphrase(&new)).unwrap_err(),
        OpenError::HeaderOlder
    );
    assert_eq!(
        Vault::open(place(dir.path()), Unlock::Passphrase(&new)).unwrap_err(),
        OpenError::WrongPassphrase
    );
    let vault = open_here(dir.path()).unwrap();
    assert!(
        matches!(vault.findings(), [Finding::HeaderOlder { have, known }] if have < known),
        "{:?}",
        vault.findings()
    );
}

// covers: W11
#[test]
fn nothing_remembered_or_nowhere_to_remember_keeps_nobody_from_working() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = begun(dir.path());
    vault.lock().unwrap();
    // A new machine.
    std::fs::remove_dir_all(dir.path().join("config")).unwrap();
    let vault = open_here(dir.path()).unwrap();
    assert_eq!(vault.findings(), []);
    vault.lock().unwrap();
    assert_eq!(std::fs::read(seen_file(dir.path())).unwrap().len(), 116);
    // Torn or changed: said once, and written anew.
    for torn in [&b""[..], &[0; 116], &[7; 4000]] {
        std::fs::write(seen_file(dir.path()), torn).unwrap();
        assert_eq!(
            open_here(dir.path()).unwrap().findings(),
            [Finding::OutsideUnreadable]
        );
        assert_eq!(open_here(dir.path()).unwrap().findings(), []);
    }
    // A place that cannot be one, because a file is in the way.
    std::fs::remove_dir_all(dir.path().join("config")).unwrap();
    std::fs::write(dir.path().join("config"), b"in the way").unwrap();
    let mut vault = open_here(dir.path()).unwrap();
    assert_eq!(vault.findings(), [Finding::OutsideNotWritten]);
    note(&mut vault, "all the same").unwrap();
    vault.lock().unwrap();
    assert_eq!(notes(&opened(dir.path()).unwrap()), ["all the same"]);
}

// covers: W07
#[test]
fn every_bit_of_what_is_remembered_is_sealed() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = begun(dir.path());
    vault.lock().unwrap();
    let path = seen_file(dir.path());
    let whole = std::fs::read(&path).unwrap();
    let (mut vault, mut told) = (open_here(dir.path()).unwrap(), 0);
    let header = vault.header.clone();
    for bit in 0..whole.len() * 8 {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        std::fs::write(&path, &bytes).unwrap();
        let found = crate::outside::read(&vault.place, &vault.keys.outside_mac, &header);
        // An epoch before the present one is what a renewal that was cut off leaves: as good as nothing, never believed.
        let earlier = bytes[24..28] == [0; 4];
        assert!(
            !matches!(found, crate::outside::Remembered::Seen(_))
                && (found != crate::outside::Remembered::Nothing || earlier),
            "bit {bit}"
        );
        told += 1;
    }
    assert_eq!(told, 116 * 8);
    note(&mut vault, "written anew with the next change").unwrap();
    vault.lock().unwrap();
    assert_eq!(open_here(dir.path()).unwrap().findings(), []);
}

/// Our own restore knows what was seen before, and goes on above it.
/// covers: C38 R38
#[test]
fn a_restore_of_our_own_cries_no_wolf() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = Vault::create(here(dir.path()), &pass(), Cost::for_tests()).unwrap();
    let act = |vault: &mut Vault, verb| {
        vault
            .write::<_, Fault>(Act::new(verb, "test"), |_| Ok(()))
            .unwrap();
    };
    let acts = |vault: &Vault, verb| {
        let rows = vault.audit(0, 100).unwrap();
        rows.iter().filter(|row| row.verb == verb).count()
    };
    act(&mut vault, "before");
    let shelf_dir = dir.path().join("shelf");
    std::fs::create_dir(&shelf_dir).unwrap();
    let shelf = FolderShelf::new(&shelf_dir);
    let stored = vault
        .snapshot(Vec::new())
        .unwrap()
        .store(&shelf, &|_, _, _| true)
        .unwrap();
    for _ in 0..20 {
        act(&mut vault, "after");
    }
    let newest = vault.commit_seq();
    vault.lock().unwrap();
    // Over the vault that is here, and again after its folder is gone altogether.
    for gone in [false, true] {
        if gone {
            std::fs::remove_dir_all(dir.path().join("vault")).unwrap();
        }
        restoring::restore(
            here(dir.path()),
            &shelf,
            &stored.backup.name,
            Unlock::Passphrase(&pass()),
            &mut Nobody,
            &|_, _, _| true,
        )
        .unwrap();
        let vault = open_here(dir.path()).unwrap();
        assert_eq!(vault.findings(), []);
        assert_eq!((acts(&vault, "before"), acts(&vault, "after")), (1, 0));
        assert!(vault.commit_seq() > newest);
        vault.lock().unwrap();
        assert_eq!(open_here(dir.path()).unwrap().findings(), []);
    }
    // What the scratch places of backups do is nothing to be remembered.
    let vault = open_here(dir.path()).unwrap();
    let before = std::fs::read(seen_file(dir.path())).unwrap();
    vault
        .keeper()
        .rehearse(&shelf, &stored.backup.name, &[], &mut Nobody, &|_, _, _| {
            true
        })
        .unwrap();
    assert_eq!(std::fs::read(seen_file(dir.path())).unwrap(), before);
}
