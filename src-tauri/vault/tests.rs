//! The vault as a whole: made, opened, written, locked, and everything that must be refused.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeZone as _, Utc};

use crate::*;

pub(crate) const PASS: &str = "blå tekanne på loftet";

pub(crate) fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

pub(crate) fn place(dir: &Path) -> Place {
    Place::new(dir.join("vault"), Arc::new(FixedClock::at(noon())))
}

pub(crate) fn pass() -> Passphrase {
    Passphrase::new(PASS)
}

pub(crate) fn made(dir: &Path) -> (Vault, RecoveryKey) {
    Vault::create(place(dir), &pass(), Cost::for_tests()).unwrap()
}

pub(crate) fn opened(dir: &Path) -> Result<Vault, OpenError> {
    Vault::open(place(dir), Unlock::Passphrase(&pass()))
}

/// A table of its own for the vault's tests, as the practice would make one.
pub(crate) fn with_notes(vault: &mut Vault) {
    vault
        .write::<_, Fault>(Act::new("prepare", "test"), |w| {
            w.sql().execute_batch(
                "CREATE TABLE tnote (id INTEGER PRIMARY KEY, body TEXT NOT NULL, sealed_id BLOB, sealed_key BLOB, sealed_size INTEGER, sealed_sha256 BLOB) STRICT;
                 CREATE VIRTUAL TABLE tnote_words USING fts5(body, content='tnote', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
                 CREATE TRIGGER tnote_in AFTER INSERT ON tnote BEGIN INSERT INTO tnote_words(rowid, body) VALUES (NEW.id, NEW.body); END;
                 CREATE TRIGGER tnote_out AFTER DELETE ON tnote BEGIN INSERT INTO tnote_words(tnote_words, rowid, body) VALUES ('delete', OLD.id, OLD.body); END;",
            )?;
            Ok(())
        })
        .unwrap();
}

pub(crate) fn note(vault: &mut Vault, body: &str) -> Result<i64, Fault> {
    vault.write(Act::new("write", "note"), |w| {
        w.sql()
            .execute("INSERT INTO tnote (body) VALUES (?1)", [body])?;
        Ok(w.sql().last_insert_rowid())
    })
}

pub(crate) fn notes(vault: &Vault) -> Vec<String> {
    vault
        .read::<_, Fault>(|r| {
            let mut all = r.sql().prepare("SELECT body FROM tnote ORDER BY id")?;
            let found = all
                .query_map([], |row| row.get(0))?
                .collect::<Result<Vec<_>, _>>()?;
            Ok(found)
        })
        .unwrap()
}

// covers: W07 W11
#[test]
fn what_was_written_is_there_after_locking_and_opening() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    note(&mut vault, "Kari Nordmann, stiv nakke").unwrap();
    vault.lock().unwrap();
    assert!(
        !place(dir.path()).wal(1).exists()
            || place(dir.path()).wal(1).metadata().unwrap().len() == 0
    );
    let vault = opened(dir.path()).unwrap();
    assert_eq!(notes(&vault), ["Kari Nordmann, stiv nakke"]);
    assert_eq!(vault.findings(), []);
}

mod backups;
mod backups_cleaned;
mod damage;
mod device;
mod erasing;
mod golden;
mod golden_keyring;
mod headers;
mod hostile;
mod limits;
mod opening;
mod outside;
mod renewing;
mod restores;
mod settled;
mod shadow;
mod steps;
mod surroundings;
mod workings;
