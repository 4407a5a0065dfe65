//! Making, opening, writing and locking a real vault, and the ways in.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier};

use super::*;
use crate::settings;

/// The vault's files as a crash would leave them: copied while it is open.
pub(crate) fn crashed(dir: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    copy_tree(&dir.join("vault"), &copy.path().join("vault"));
    copy
}

pub(crate) fn copy_tree(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy_tree(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.push(path);
        }
    }
    out
}

// covers: W07 R37 T31
#[test]
fn no_file_shows_a_name_or_the_passphrase() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    for n in 0..50 {
        note(&mut vault, &format!("Zqkanarie {n} Kari Nordmann")).unwrap();
    }
    vault
        .write::<_, Fault>(Act::new("attach", "note"), |w| {
            let (id, key, size, hash) = w.seal("Zqkanarie in a file".repeat(9000).as_bytes())?.values();
            w.sql().execute(
                "INSERT INTO tnote (body, sealed_id, sealed_key, sealed_size, sealed_sha256) VALUES ('x', ?1, ?2, ?3, ?4)",
                (id, key, size, hash),
            )?;
            Ok(())
        })
        .unwrap();
    let open = crashed(dir.path());
    vault.lock().unwrap();
    for path in files(open.path()).into_iter().chain(files(dir.path())) {
        let bytes = std::fs::read(&path).unwrap();
        for secret in ["Zqkanarie", "Nordmann", PASS, "SQLite format 3"] {
            assert!(
                !bytes.windows(secret.len()).any(|w| w == secret.as_bytes()),
                "{secret} in {path:?}"
            );
        }
        // No two blocks alike either: a mode that repeats would show where the same text stands.
        if path.extension().is_some_and(|e| e == "db") {
            let mut blocks: Vec<&[u8]> = bytes.chunks_exact(16).collect();
            let all = blocks.len();
            blocks.sort_unstable();
            blocks.dedup();
            assert_eq!(blocks.len(), all, "repeated blocks in {path:?}");
        }
    }
}

// covers: W07
#[test]
fn only_the_passphrase_opens_it() {
    let dir = tempfile::tempdir().unwrap();
    made(dir.path()).0.lock().unwrap();
    let wrong = Passphrase::new("rød tekanne på loftet");
    assert_eq!(
        Vault::open(place(dir.path()), Unlock::Passphrase(&wrong)).unwrap_err(),
        OpenError::WrongPassphrase
    );
    // The same keys on another machine may send the letters in parts.
    let decomposed = Passphrase::new("bla\u{30a} tekanne pa\u{30a} loftet");
    Vault::open(place(dir.path()), Unlock::Passphrase(&decomposed)).unwrap();
}

#[test]
fn where_there_is_no_vault_it_says_so() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::NoVault);
    std::fs::create_dir(dir.path().join("vault")).unwrap();
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::NoVault);
}

// covers: W11
#[test]
fn a_vault_is_never_made_over_another() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    let again = || {
        Vault::create(place(dir.path()), &pass(), Cost::for_tests())
            .map(drop)
            .unwrap_err()
    };
    assert_eq!(again(), CreateError::InUse);
    vault.lock().unwrap();
    assert_eq!(again(), CreateError::AlreadyThere);
    // Headers lost: the database may still open with a header from a backup, so it is not touched.
    for header in ["vault.hdr", "vault.hdr.b"] {
        std::fs::remove_file(dir.path().join("vault").join(header)).unwrap();
    }
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::NoVault);
    assert_eq!(again(), CreateError::AlreadyThere);
    assert!(dir.path().join("vault/vault-1.db").exists());
    // The leftover of a making that never ended is another matter.
    std::fs::write(dir.path().join("vault/vault.making"), b"").unwrap();
    Vault::create(place(dir.path()), &pass(), Cost::for_tests())
        .unwrap()
        .0
        .lock()
        .unwrap();
    assert_eq!(
        std::fs::read_dir(dir.path().join("vault")).unwrap().count(),
        4
    );
}

// covers: W07 R37 C35
#[test]
fn weak_passphrases_and_cheap_costs_make_no_vault() {
    let dir = tempfile::tempdir().unwrap();
    let short = Vault::create(
        place(dir.path()),
        &Passphrase::new("kort"),
        Cost::for_tests(),
    )
    .map(drop)
    .unwrap_err();
    assert_eq!(
        short,
        CreateError::PassphraseRefused(Weakness::TooShort { fewest: 8 })
    );
    assert_eq!(Cost::new(64 * 1024 - 1, 3, 1), Err(CostRefused::BelowFloor));
    assert_eq!(Cost::new(64 * 1024, 2, 1), Err(CostRefused::BelowFloor));
    assert_eq!(
        Cost::new(2 * 1024 * 1024, 3, 1),
        Err(CostRefused::OutsideLimits)
    );
    assert_eq!(Cost::new(64 * 1024, 3, 1), Ok(Cost::floor()));
    assert!(!dir.path().join("vault").exists());
}

// covers: R37 C35 C36
#[test]
fn a_cost_fitted_to_the_machine_is_never_below_the_floor() {
    struct Slow(FixedClock);
    impl Clock for Slow {
        fn now(&self) -> DateTime<Utc> {
            self.0.advance(chrono::TimeDelta::milliseconds(90_000));
            self.0.now()
        }
    }
    let slow = Cost::calibrated(&Slow(FixedClock::at(noon()))).unwrap();
    assert_eq!((slow.m_kib(), slow.t(), slow.p()), (64 * 1024, 3, 1));
    // A clock that stands still looks like an endlessly fast machine.
    let fast = Cost::calibrated(&FixedClock::at(noon())).unwrap();
    assert!(fast.covers(slow) && fast.m_kib() <= 512 * 1024 && fast.m_kib() > 64 * 1024);
    assert!(Cost::DEFAULT.covers(Cost::floor()) && !Cost::floor().covers(Cost::DEFAULT));
}

// covers: R38
#[test]
fn the_recovery_key_opens_once_it_was_typed_back() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, key) = made(dir.path());
    assert!(!vault.has_recovery() && vault.awaits_recovery());
    vault.lock().unwrap();
    let by_key = |key: &RecoveryKey| Vault::open(place(dir.path()), Unlock::Recovery(key));
    assert_eq!(by_key(&key).unwrap_err(), OpenError::RecoveryNotConfirmed);
    vault = opened(dir.path()).unwrap();
    let text = key.to_text();
    assert_eq!(
        vault.confirm_recovery("0000").unwrap_err(),
        ChangeError::Typo(RecoveryTypo::Length { found: 4 })
    );
    let other = RecoveryKey::random().unwrap();
    assert_eq!(
        vault.confirm_recovery(&other.to_text()).unwrap_err(),
        ChangeError::OtherRecoveryKey
    );
    assert!(!vault.has_recovery());
    vault
        .confirm_recovery(&text.to_lowercase().replace('-', " "))
        .unwrap();
    assert!(vault.has_recovery() && !vault.awaits_recovery());
    assert_eq!(
        vault.confirm_recovery(&text).unwrap_err(),
        ChangeError::NothingToConfirm
    );
    vault.lock().unwrap();
    let mut vault = by_key(&key).unwrap();
    // After use: a new passphrase, proven with the recovery key, and a new recovery key.
    let new = Passphrase::new("grønn tekanne i kjelleren");
    vault
        .change_passphrase(Unlock::Recovery(&key), &new, Cost::for_tests())
        .unwrap();
    let second = vault.new_recovery(Unlock::Passphrase(&new)).unwrap();
    assert!(
        vault.has_recovery() && vault.awaits_recovery(),
        "the old key stays until the new one is confirmed"
    );
    vault.confirm_recovery(&second.to_text()).unwrap();
    vault.lock().unwrap();
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::WrongPassphrase);
    assert_eq!(by_key(&key).unwrap_err(), OpenError::WrongRecoveryKey);
    assert!(by_key(&other).is_err());
    by_key(&second).unwrap();
}

// covers: C36 R37
#[test]
fn a_passphrase_is_changed_or_renewed_at_a_higher_cost() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    note(&mut vault, "stays readable").unwrap();
    let new = Passphrase::new("grønn tekanne i kjelleren");
    let wrong = Passphrase::new("rød tekanne på loftet");
    let before = std::fs::read(place(dir.path()).header()).unwrap();
    for refused in [
        vault.change_passphrase(Unlock::Passphrase(&wrong), &new, Cost::for_tests()),
        vault.change_passphrase(
            Unlock::Passphrase(&pass()),
            &Passphrase::new("kort"),
            Cost::for_tests(),
        ),
    ] {
        assert!(refused.is_err());
    }
    assert_eq!(std::fs::read(place(dir.path()).header()).unwrap(), before);
    vault
        .change_passphrase(Unlock::Passphrase(&pass()), &new, Cost::floor())
        .unwrap();
    assert_eq!(vault.cost(), Some(Cost::floor()));
    assert_eq!(
        vault.prove(Unlock::Passphrase(&pass())).unwrap_err(),
        OpenError::WrongPassphrase
    );
    vault.prove(Unlock::Passphrase(&new)).unwrap();
    note(&mut vault, "written after").unwrap();
    vault.lock().unwrap();
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::WrongPassphrase);
    let mut vault = Vault::open(place(dir.path()), Unlock::Passphrase(&new)).unwrap();
    assert_eq!(notes(&vault), ["stays readable", "written after"]);
    assert!(vault.verify().unwrap().sound());
}

// covers: W11
#[test]
fn of_many_who_open_at_once_one_gets_in() {
    let dir = tempfile::tempdir().unwrap();
    made(dir.path()).0.lock().unwrap();
    let start = Arc::new(Barrier::new(50));
    let tries: Vec<_> = (0..50)
        .map(|_| {
            let (start, place) = (start.clone(), place(dir.path()));
            std::thread::spawn(move || {
                start.wait();
                Vault::open(place, Unlock::Passphrase(&pass()))
            })
        })
        .collect();
    let answers: Vec<_> = tries.into_iter().map(|t| t.join().unwrap()).collect();
    assert_eq!(answers.iter().filter(|a| a.is_ok()).count(), 1);
    assert!(
        answers
            .iter()
            .all(|a| matches!(a, Ok(_) | Err(OpenError::InUse)))
    );
    drop(answers);
    opened(dir.path()).unwrap();
}

// covers: W11
#[test]
fn a_transaction_is_kept_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    let (seq, log) = (vault.commit_seq(), vault.audit(0, 100).unwrap().len());
    let failed: Result<(), Fault> = vault.write(Act::new("write", "note"), |w| {
        w.sql()
            .execute("INSERT INTO tnote (body) VALUES ('half')", [])?;
        Err(Fault::NoRow)
    });
    assert_eq!(failed, Err(Fault::NoRow));
    let ended: Result<(), Fault> = vault.write(Act::new("write", "note"), |w| {
        Ok(w.sql().execute_batch("COMMIT")?)
    });
    assert_eq!(ended, Err(Fault::TransactionEnded));
    assert_eq!(
        (
            notes(&vault),
            vault.commit_seq(),
            vault.audit(0, 100).unwrap().len()
        ),
        (Vec::new(), seq, log)
    );
    note(&mut vault, "whole").unwrap();
    assert_eq!(
        (
            notes(&vault),
            vault.commit_seq(),
            vault.audit(0, 100).unwrap().len()
        ),
        (vec!["whole".into()], seq + 1, log + 1)
    );
}

// covers: C25 (no change passes by the log)
#[test]
fn reading_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    for sql in [
        "INSERT INTO tnote (body) VALUES ('sly')",
        "DELETE FROM audit",
        "CREATE TABLE sly (a)",
        "DROP TABLE tnote",
    ] {
        let sly: Result<(), Fault> = vault.read(|r| Ok(r.sql().execute_batch(sql)?));
        assert_eq!(sly, Err(Fault::ReadOnly), "{sql}");
    }
}

// covers: W11
#[test]
fn what_was_committed_survives_a_crash() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    let mut said = Vec::new();
    for n in 0..30 {
        note(&mut vault, &format!("line {n}")).unwrap();
        said.push(format!("line {n}"));
        if n % 10 == 0 {
            let copy = crashed(dir.path());
            let mut after = opened(copy.path()).unwrap();
            assert_eq!(notes(&after), said);
            assert_eq!(after.findings(), []);
            assert!(after.verify().unwrap().sound());
        }
    }
}

// covers: C25 R19
#[test]
fn the_log_says_why_and_cannot_be_changed() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    let id = vault
        .write::<_, Fault>(Act::new("admit", "client").because("first_visit"), |w| {
            let id = w.new_id();
            assert_ne!(id, w.new_id());
            assert_eq!((id.get_version_num(), w.now()), (7, noon()));
            w.about(id);
            Ok(id)
        })
        .unwrap();
    let row = vault.audit_about(id).unwrap().remove(0);
    assert_eq!(
        (
            row.verb.as_str(),
            row.word.as_str(),
            row.reason.as_deref(),
            row.at
        ),
        ("admit", "client", Some("first_visit"), noon())
    );
    assert_eq!(vault.audit(row.seq - 1, 1).unwrap(), [row]);
    for sql in [
        "UPDATE audit SET verb = 'x'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit (seq, at, verb, word, mac) VALUES (1, 0, 'x', 'x', zeroblob(32))",
        "INSERT INTO audit (seq, at, verb, word, mac) VALUES (99, 0, 'x', 'x', zeroblob(32))",
    ] {
        let sly: Result<(), Fault> =
            vault.write(Act::new("try", "it"), |w| Ok(w.sql().execute_batch(sql)?));
        assert!(
            matches!(sly, Err(Fault::Constraint { .. })),
            "{sql}: {sly:?}"
        );
    }
    // A row of one's own in the right place still has no MAC.
    let forged: Result<(), Fault> = vault.write(Act::new("forge", "it"), |w| {
        let next = "INSERT INTO audit (seq, at, verb, word, mac) SELECT max(seq) + 1, 0, 'x', 'x', zeroblob(32) FROM audit";
        Ok(w.sql().execute_batch(next)?)
    });
    assert!(
        matches!(forged, Err(Fault::Constraint { .. })),
        "the vault's own row no longer follows: {forged:?}"
    );
}

// covers: C25
#[test]
fn a_log_that_was_cut_or_rewritten_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    for n in 0..5 {
        note(&mut vault, &format!("{n}")).unwrap();
    }
    settings::allow_writing(&vault.conn, true).unwrap();
    vault.conn.execute_batch("DROP TRIGGER audit_stays; DROP TRIGGER audit_keeps; UPDATE audit SET verb = 'praise' WHERE seq = 3").unwrap();
    settings::allow_writing(&vault.conn, false).unwrap();
    assert_eq!(vault.verify().unwrap().audit_broken_at, Some(3));
    vault.lock().unwrap();
    let vault = opened(dir.path()).unwrap();
    settings::allow_writing(&vault.conn, true).unwrap();
    vault
        .conn
        .execute_batch("DELETE FROM audit WHERE seq > 2")
        .unwrap();
    drop(vault);
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::AuditBroken);
}

// covers: T31
#[test]
fn sealed_files_follow_their_rows() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    let sealed =
        |vault: &Vault| std::fs::read_dir(vault.place.sealed_dir()).map_or(0, Iterator::count);
    let keep = |w: &Write<'_>, row: &SealedRow| {
        let (id, key, size, hash) = row.values();
        let sql = "INSERT INTO tnote (body, sealed_id, sealed_key, sealed_size, sealed_sha256) VALUES ('with file', ?1, ?2, ?3, ?4)";
        w.sql()
            .execute(sql, (id, key, size, hash))
            .map(drop)
            .map_err(Fault::from)
    };
    let forgotten: Result<SealedRow, Fault> =
        vault.write(Act::new("attach", "note"), |w| w.seal(b"no row keeps me"));
    assert_eq!(forgotten, Err(Fault::SealedNotKept));
    let undone: Result<(), Fault> = vault.write(Act::new("attach", "note"), |w| {
        keep(w, &w.seal(b"undone")?)?;
        Err(Fault::NoRow)
    });
    assert_eq!((undone, sealed(&vault)), (Err(Fault::NoRow), 0));
    let content = vec![42; 200_000];
    vault
        .write::<_, Fault>(Act::new("attach", "note"), |w| keep(w, &w.seal(&content)?))
        .unwrap();
    let found = |vault: &Vault| {
        vault.read::<_, Fault>(|r| {
            let row = r.sql().query_row(
                "SELECT * FROM tnote WHERE sealed_id IS NOT NULL",
                [],
                |row| Ok(SealedRow::read(row)),
            )??;
            r.unseal(&row).map(|plain| (row, plain.to_vec()))
        })
    };
    let (row, plain) = found(&vault).unwrap();
    assert_eq!((plain, row.size), (content, 200_000));
    assert_eq!(vault.verify().unwrap().sealed_files, 1);
    // Dropped while its row stays: refused.
    let half: Result<(), Fault> = vault.write(Act::new("drop", "file"), |w| {
        w.drop_sealed(&row);
        Ok(())
    });
    assert_eq!((half, sealed(&vault)), (Err(Fault::SealedNotKept), 1));
    // A changed byte, a missing file.
    let path = vault
        .place
        .sealed_dir()
        .join(row.id.as_simple().to_string());
    let good = std::fs::read(&path).unwrap();
    let mut bad = good.clone();
    bad[70_000] ^= 1;
    std::fs::write(&path, &bad).unwrap();
    assert_eq!(found(&vault).unwrap_err(), Fault::SealedDamaged);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(found(&vault).unwrap_err(), Fault::SealedMissing);
    let report = vault.verify().unwrap();
    assert_eq!(
        (report.bad_sealed.as_slice(), report.sound()),
        ([(row.id, Fault::SealedMissing)].as_slice(), false)
    );
    std::fs::write(&path, &good).unwrap();
    vault
        .write::<_, Fault>(Act::new("drop", "file"), |w| {
            w.sql()
                .execute("DELETE FROM tnote WHERE sealed_id IS NOT NULL", [])?;
            w.drop_sealed(&row);
            Ok(())
        })
        .unwrap();
    assert_eq!(sealed(&vault), 0);
    // What a crash left is swept at the next opening, but not while an older database may have been put back.
    std::fs::write(&path, &good).unwrap();
    std::fs::remove_file(vault.place.seq()).unwrap();
    vault.lock().unwrap();
    let vault = opened(dir.path()).unwrap();
    assert_eq!(
        (vault.findings(), sealed(&vault)),
        ([Finding::CounterMissing].as_slice(), 1)
    );
    vault.lock().unwrap();
    let vault = opened(dir.path()).unwrap();
    assert_eq!(
        (vault.findings(), sealed(&vault)),
        ([Finding::OrphansRemoved(1)].as_slice(), 0)
    );
}

#[test]
fn a_vault_may_be_handed_to_another_thread() {
    fn may<T: Send>() {}
    may::<Vault>();
    may::<Place>();
}

// covers: R42
#[cfg(unix)]
#[test]
fn files_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&vault.place.dir), 0o700);
    let found = files(&vault.place.dir);
    assert!(
        found.iter().any(|p| p.ends_with("vault-1.db-wal")),
        "{found:?}"
    );
    for path in found {
        assert_eq!(mode(&path), 0o600, "{path:?}");
    }
}
