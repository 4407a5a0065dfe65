//! New keys because the passphrase may be known: everything is there, nothing old opens it, and a kill leaves one that works.

use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};

use super::backups::{card, names};
use super::opening::copy_tree;
use super::outside::Nobody;
use super::*;
use crate::backup::{FolderShelf, Shelf};
use crate::restoring::RenewError;

const ALWAYS: crate::backup::Watch<'static> = &|_, _, _| true;

fn new_pass() -> Passphrase {
    Passphrase::new("grønn kaffekanne i kjelleren")
}

fn begun(dir: &Path) -> (Vault, RecoveryKey) {
    let (mut vault, key) = made(dir);
    vault.confirm_recovery(&key.to_text()).unwrap();
    card(&mut vault, "one", "Xylofon");
    card(&mut vault, "two", "Zibet");
    (vault, key)
}

fn renewed(vault: &mut Vault) -> Result<RecoveryKey, RenewError> {
    vault.renew_keys(
        Unlock::Passphrase(&pass()),
        &new_pass(),
        Cost::for_tests(),
        ALWAYS,
    )
}

fn by_new(dir: &Path) -> Result<Vault, OpenError> {
    Vault::open(place(dir), Unlock::Passphrase(&new_pass()))
}

fn sealed_texts(vault: &Vault) -> Vec<String> {
    let rows = crate::sealed::kept_rows(&vault.conn).unwrap();
    let mut texts: Vec<String> = rows
        .iter()
        .map(|row| String::from_utf8(vault.sealing().unseal(row).unwrap().to_vec()).unwrap())
        .collect();
    texts.sort();
    texts
}

fn files(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir.join("vault"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

// covers: C36 R37 R38 W07
#[test]
fn under_new_keys_everything_is_there_and_nothing_old_opens_it() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, old_sheet) = begun(dir.path());
    let before = vault.audit(0, 100).unwrap();
    let (commit, generation, old_keys) =
        (vault.commit_seq(), vault.generation(), vault.keys.clone());
    let sheet = renewed(&mut vault).unwrap();

    // At once, without opening again, and afterwards.
    for again in [false, true] {
        if again {
            vault.lock().unwrap();
            vault = by_new(dir.path()).unwrap();
            assert_eq!(vault.findings(), []);
        }
        assert_eq!(names(&vault), ["Xylofon", "Zibet"]);
        assert_eq!(
            sealed_texts(&vault),
            ["röntgen av Xylofon", "röntgen av Zibet"]
        );
        let after = vault.audit(0, 100).unwrap();
        assert_eq!(after[..before.len()], before[..]);
        assert_eq!(
            (
                after[before.len()].verb.as_str(),
                after[before.len()].word.as_str()
            ),
            ("renew", "keys")
        );
        assert!(vault.commit_seq() > commit && vault.generation() > generation);
        assert!(vault.verify().unwrap().sound());
        assert_eq!(vault.retired_until().unwrap(), Some(commit));
    }
    // The old chain is not merely copied: under the old key it is broken from its first row.
    assert_eq!(
        crate::audit::broken_at(&vault.conn, &old_keys.audit_mac).unwrap(),
        Some(1)
    );
    assert!(vault.awaits_recovery() && !vault.has_recovery());
    card(&mut vault, "three", "Yuzu");
    vault.lock().unwrap();
    assert_eq!(
        files(dir.path()),
        [
            "sealed",
            "vault-2.db",
            "vault.hdr",
            "vault.hdr.b",
            "vault.seq"
        ]
    );
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::WrongPassphrase);
    let by_sheet = |sheet| Vault::open(place(dir.path()), Unlock::Recovery(sheet));
    assert_eq!(
        by_sheet(&old_sheet).unwrap_err(),
        OpenError::WrongRecoveryKey
    );
    assert_eq!(
        by_sheet(&sheet).unwrap_err(),
        OpenError::RecoveryNotConfirmed
    );
    let mut vault = by_new(dir.path()).unwrap();
    vault.confirm_recovery(&sheet.to_text()).unwrap();
    vault.lock().unwrap();
    assert_eq!(
        names(&by_sheet(&sheet).unwrap()),
        ["Xylofon", "Zibet", "Yuzu"]
    );
}

/// Nothing an old header holds helps with the new files, and nothing of the old key is in them.
/// covers: R37 C36
#[test]
fn an_old_header_opens_nothing_of_what_is_written_since() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = begun(dir.path());
    vault.settle().unwrap();
    let stolen = std::fs::read(dir.path().join("vault/vault.hdr")).unwrap();
    let old = (vault.dbk.clone(), vault.keys.clone());
    renewed(&mut vault).unwrap();
    let rows = crate::sealed::kept_rows(&vault.conn).unwrap();
    vault.lock().unwrap();
    assert!(crate::settings::connect(&place(dir.path()).database(2), &old.0).is_err());
    for row in rows {
        let aad = [b"PSA1".as_slice(), &old_id(&stolen), &row.id.into_bytes()].concat();
        assert!(old.1.att_wrap.unwrap_key(&row.wrapped_key, &aad).is_none());
    }
    for header in ["vault.hdr", "vault.hdr.b"] {
        std::fs::write(dir.path().join("vault").join(header), &stolen).unwrap();
    }
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::DatabaseMissing);
}

fn old_id(header: &[u8]) -> [u8; 16] {
    crate::header::Header::parse(header).unwrap().vault_id
}

// covers: W07 R37
#[test]
fn it_is_refused_without_the_passphrase_with_a_weak_one_and_with_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = begun(dir.path());
    let before = files(dir.path());
    let mut renew = |proof: &str, new: &str, watch: crate::backup::Watch<'_>| {
        let (proof, new) = (Passphrase::new(proof), Passphrase::new(new));
        vault
            .renew_keys(Unlock::Passphrase(&proof), &new, Cost::for_tests(), watch)
            .map(drop)
            .unwrap_err()
    };
    assert_eq!(
        renew("rød tekanne på loftet", "grønn kaffekanne", ALWAYS),
        RenewError::Change(ChangeError::Proof(OpenError::WrongPassphrase))
    );
    assert!(matches!(
        renew(PASS, "kort", ALWAYS),
        RenewError::Change(ChangeError::PassphraseRefused(_))
    ));
    assert_eq!(renew(PASS, PASS, ALWAYS), RenewError::SamePassphrase);
    // Stopped at any of the moments at which it asks.
    for at in 0..5 {
        let asked = std::sync::Mutex::new(0);
        let error = renew(PASS, "grønn kaffekanne i kjelleren", &|_, _, _| {
            let mut asked = asked.lock().unwrap();
            *asked += 1;
            *asked <= at
        });
        assert_eq!(
            error,
            RenewError::Build(crate::backup::BackupError::Cancelled.into())
        );
    }
    assert_eq!(files(dir.path()), before);
    vault.lock().unwrap();
    let mut vault = opened(dir.path()).unwrap();
    assert!(vault.verify().unwrap().sound());
}

#[test]
fn a_log_that_was_tampered_with_gets_no_new_seal() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = begun(dir.path());
    crate::settings::allow_writing(&vault.conn, true).unwrap();
    vault
        .conn
        .execute_batch(
            "DROP TRIGGER audit_stays; UPDATE audit SET verb = 'nothing' WHERE seq = 2;
             CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'audit rows stay as they are'); END;",
        )
        .unwrap();
    assert_eq!(
        renewed(&mut vault).unwrap_err(),
        RenewError::Build(Fault::AuditBroken.into())
    );
}

/// Files that die after so many changes: everything after that fails, as after a kill nothing more is done.
struct Dying {
    left: AtomicI64,
}

impl Dying {
    fn spend(&self) -> io::Result<()> {
        if self.left.fetch_sub(1, Ordering::SeqCst) > 0 {
            Ok(())
        } else {
            Err(ErrorKind::Other.into())
        }
    }
}

impl DurableFs for Dying {
    fn create_excl(&self, path: &Path) -> io::Result<()> {
        self.spend().and_then(|()| OsFs.create_excl(path))
    }
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.spend().and_then(|()| OsFs.write(path, bytes))
    }
    fn fsync(&self, path: &Path) -> io::Result<()> {
        OsFs.fsync(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.spend().and_then(|()| OsFs.rename(from, to))
    }
    fn unlink(&self, path: &Path) -> io::Result<()> {
        self.spend().and_then(|()| OsFs.unlink(path))
    }
    fn fsync_dir(&self, dir: &Path) -> io::Result<()> {
        self.spend().and_then(|()| OsFs.fsync_dir(dir))
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        OsFs.read(path, limit)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        OsFs.list(dir)
    }
    fn make_dir(&self, dir: &Path) -> io::Result<()> {
        self.spend().and_then(|()| OsFs.make_dir(dir))
    }
    fn len(&self, path: &Path) -> io::Result<u64> {
        OsFs.len(path)
    }
}

/// Cut off after each change of a file in turn: the old passphrase or the new one opens, everything is there, and what the other
/// one would have opened is gone once that opening is over.
/// covers: W11 R38 C36
#[test]
fn cut_off_anywhere_the_old_or_the_new_one_works() {
    let start = tempfile::tempdir().unwrap();
    begun(start.path()).0.lock().unwrap();
    let (mut old_ones, mut new_ones, mut halves) = (0, 0, 0);
    for left in 0.. {
        let dir = tempfile::tempdir().unwrap();
        copy_tree(start.path(), dir.path());
        let fs = Arc::new(Dying {
            left: AtomicI64::new(i64::MAX),
        });
        let at = Place {
            fs: fs.clone(),
            ..place(dir.path())
        };
        let mut vault = Vault::open(at, Unlock::Passphrase(&pass())).unwrap();
        fs.left.store(left, Ordering::SeqCst);
        let done = renewed(&mut vault);
        let survived = fs.left.load(Ordering::SeqCst) >= 0;
        drop(vault);
        let other = tempfile::tempdir().unwrap();
        copy_tree(dir.path(), other.path());
        let (old, new) = (opened(dir.path()), by_new(other.path()));
        assert!(old.is_ok() || new.is_ok(), "{left}: {old:?} {new:?}");
        assert!(done.is_err() || new.is_ok(), "{left}: said to be done");
        halves += i32::from(old.is_ok() && new.is_ok());
        for (at, found, epoch, passphrase) in [(&dir, old, 1, pass()), (&other, new, 2, new_pass())]
        {
            let Ok(mut vault) = found else { continue };
            *(if epoch == 1 {
                &mut old_ones
            } else {
                &mut new_ones
            }) += 1;
            assert_eq!(names(&vault), ["Xylofon", "Zibet"], "{left}");
            assert_eq!(sealed_texts(&vault).len(), 2);
            assert!(vault.verify().unwrap().sound(), "{left}");
            vault.lock().unwrap();
            assert_eq!(
                files(at.path()),
                [
                    "sealed".to_owned(),
                    format!("vault-{epoch}.db"),
                    "vault.hdr".into(),
                    "vault.hdr.b".into(),
                    "vault.seq".into()
                ],
                "{left}"
            );
            let again = Vault::open(place(at.path()), Unlock::Passphrase(&passphrase)).unwrap();
            assert_eq!(again.findings(), [], "{left}");
        }
        if survived {
            break;
        }
    }
    assert!(
        old_ones > 20 && new_ones > 5 && halves >= 1,
        "{old_ones} {new_ones} {halves}"
    );
}

// covers: R26 R37 R62 C38
#[test]
fn backups_of_the_old_keys_go_once_a_new_one_is_proven_and_no_others() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = begun(dir.path());
    let shelf_dir = dir.path().join("shelf");
    std::fs::create_dir(&shelf_dir).unwrap();
    let shelf = FolderShelf::new(&shelf_dir);
    for _ in 0..2 {
        vault
            .snapshot(vec![])
            .unwrap()
            .store(&shelf, ALWAYS)
            .unwrap();
    }
    // Another vault's backup of the same shelf, and one whose header was changed, are nobody's to take away.
    let stranger = tempfile::tempdir().unwrap();
    let (mut other, _) = begun(stranger.path());
    other
        .snapshot(vec![])
        .unwrap()
        .store(&shelf, ALWAYS)
        .unwrap();
    let ours: Vec<PathBuf> = vault
        .keeper()
        .backups(&shelf)
        .unwrap()
        .iter()
        .map(|b| shelf_dir.join(&b.name))
        .collect();
    let forged = shelf_dir.join("backup-000000000099-000000000099-00000000.psb");
    let mut bytes = std::fs::read(&ours[0]).unwrap();
    bytes[300] ^= 1;
    std::fs::write(&forged, bytes).unwrap();

    assert_eq!(vault.keeper().outdated(&shelf).unwrap(), []);
    renewed(&mut vault).unwrap();
    let keeper = vault.keeper();
    assert_eq!(keeper.backups(&shelf).unwrap(), []);
    let outdated = keeper.outdated(&shelf).unwrap();
    assert_eq!(outdated.len(), 2);
    // Nothing newer is proven: nothing goes.
    assert_eq!(keeper.retire(&shelf, &outdated[1]).unwrap(), 0);
    assert!(ours.iter().all(|path| path.exists()));
    let stored = vault
        .snapshot(vec![])
        .unwrap()
        .store(&shelf, ALWAYS)
        .unwrap();
    assert_eq!(keeper.retire(&shelf, &stored.backup).unwrap(), 2);
    assert!(ours.iter().all(|path| !path.exists()));
    assert_eq!(keeper.outdated(&shelf).unwrap(), []);
    assert_eq!(other.keeper().backups(&shelf).unwrap().len(), 1);
    assert!(forged.exists() || !crate::backup::backups_on(&shelf).unwrap().is_empty());
    keeper.rotate(&shelf, 7, &stored.backup).unwrap();
    assert!(keeper.check(&shelf, &stored.backup.name, ALWAYS).is_ok());
    assert!(!shelf.list().unwrap().is_empty());
}

/// The folder of the old keys put back is named, also by the passphrase of that day.
/// covers: W07 R37
#[test]
fn a_folder_from_before_the_renewal_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let here = || place(dir.path()).remembering(Some(dir.path().join("config")));
    let (mut vault, _) = Vault::create(here(), &pass(), Cost::for_tests()).unwrap();
    card(&mut vault, "one", "Xylofon");
    vault.lock().unwrap();
    let before = tempfile::tempdir().unwrap();
    copy_tree(&dir.path().join("vault"), before.path());
    let mut vault = Vault::open(here(), Unlock::Passphrase(&pass())).unwrap();
    renewed(&mut vault).unwrap();
    vault.lock().unwrap();
    let by = |passphrase: &Passphrase| Vault::open(here(), Unlock::Passphrase(passphrase));
    assert_eq!(by(&new_pass()).unwrap().findings(), []);

    std::fs::remove_dir_all(dir.path().join("vault")).unwrap();
    copy_tree(before.path(), &dir.path().join("vault"));
    let OpenError::KeysOlder { have } = by(&pass()).unwrap_err() else {
        panic!("not named");
    };
    assert_eq!(by(&new_pass()).unwrap_err(), OpenError::HeaderOlder);
    // Nobody hides it behind a smaller complaint: a database whose end is missing too.
    let lagging = std::fs::read(dir.path().join("vault/vault-1.db")).unwrap();
    let mut vault = Vault::open(place(dir.path()), Unlock::Passphrase(&pass())).unwrap();
    card(&mut vault, "two", "Zibet");
    vault.lock().unwrap();
    std::fs::write(dir.path().join("vault/vault-1.db"), lagging).unwrap();
    assert_eq!(by(&pass()).unwrap_err(), OpenError::KeysOlder { have });
    let vault = Vault::open_accepting_loss(here(), Unlock::Passphrase(&pass()), have).unwrap();
    assert!(vault.findings().contains(&Finding::FolderAccepted));
    vault.lock().unwrap();
    // The file of the card that is missing now belongs to nobody.
    assert_eq!(
        by(&pass()).unwrap().findings(),
        [Finding::OrphansRemoved(1)]
    );
}

/// A renewal was cut off, and a backup was restored over a vault that no longer opened: what was set aside stays, though the
/// restored vault has the very epoch that the renewal had begun.
/// covers: W11 C38 R38
#[test]
fn a_renewal_that_was_cut_off_takes_nothing_from_a_later_restore() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = begun(dir.path());
    let on = dir.path().join("shelf");
    std::fs::create_dir(&on).unwrap();
    let shelf = FolderShelf::new(&on);
    let snapshot = vault.snapshot(Vec::new()).unwrap();
    let name = snapshot.store(&shelf, ALWAYS).unwrap().backup.name;
    vault.lock().unwrap();
    for file in ["vault.hdr", "vault.hdr.b"] {
        std::fs::write(dir.path().join("vault").join(file), b"damaged").unwrap();
    }
    std::fs::write(place(dir.path()).renewing(), b"2").unwrap();
    crate::restoring::restore(
        place(dir.path()),
        &shelf,
        &name,
        Unlock::Passphrase(&pass()),
        &mut Nobody,
        ALWAYS,
    )
    .unwrap();
    let vault = opened(dir.path()).unwrap();
    assert_eq!((vault.header.epoch, names(&vault).len()), (2, 2));
    let aside = dir.path().join("vault/set-aside/1/vault-1.db");
    assert!(aside.is_file(), "{:?}", files(dir.path()));
    assert!(!files(dir.path()).contains(&"vault.renewing".to_owned()));
}
