//! What is worked out from a table is held while the table stands, and never a moment longer.

use std::cell::Cell;
use std::sync::{Arc, Weak};

use super::*;

struct Bodies(Vec<String>);

/// The notes' bodies as they are held, and how often they were read.
fn held(vault: &Vault, reads: &Cell<u32>) -> Arc<Bodies> {
    vault.read(|r| bodies(r, reads)).unwrap()
}

fn bodies(r: &Read<'_>, reads: &Cell<u32>) -> Result<Arc<Bodies>, Fault> {
    r.worked_out("tnote", |r| {
        reads.set(reads.get() + 1);
        let mut all = r.sql().prepare("SELECT body FROM tnote ORDER BY id")?;
        let found = all
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(Bodies(found))
    })
}

// covers: W07 C08
#[test]
fn it_is_made_once_and_anew_after_each_change() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    let reads = Cell::new(0);
    let id = note(&mut vault, "ett").unwrap();
    assert_eq!(held(&vault, &reads).0, ["ett"]);
    assert_eq!(held(&vault, &reads).0, ["ett"]);
    assert_eq!(reads.get(), 1);

    note(&mut vault, "två").unwrap();
    assert_eq!(held(&vault, &reads).0, ["ett", "två"]);
    for (sql, then) in [
        (
            "UPDATE tnote SET body = 'tre' WHERE id = ?1",
            ["tre", "två"].as_slice(),
        ),
        ("DELETE FROM tnote WHERE id = ?1", &["två"]),
    ] {
        vault
            .write::<_, Fault>(Act::new("change", "note"), |w| {
                w.sql().execute(sql, [id])?;
                Ok(())
            })
            .unwrap();
        assert_eq!(held(&vault, &reads).0, then, "{sql}");
    }
    assert_eq!(reads.get(), 4);
    // Another table's rows are no news.
    vault
        .write::<_, Fault>(Act::new("look", "note"), |_| Ok(()))
        .unwrap();
    held(&vault, &reads);
    assert_eq!(reads.get(), 4);
}

// covers: R20 T28
#[test]
fn it_is_let_go_with_the_row_that_went_by_another_table_and_at_locking() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    vault
        .write::<_, Fault>(Act::new("prepare", "test"), |w| {
            w.sql().execute_batch(
                "CREATE TABLE towner (id INTEGER PRIMARY KEY) STRICT;
                 CREATE TABLE tnote (id INTEGER PRIMARY KEY, body TEXT NOT NULL, owner INTEGER REFERENCES towner(id) ON DELETE CASCADE) STRICT;
                 INSERT INTO towner VALUES (1);
                 INSERT INTO tnote VALUES (1, 'hängande', 1), (2, 'fri', NULL);",
            )?;
            Ok(())
        })
        .unwrap();
    let reads = Cell::new(0);
    let gone: Weak<Bodies> = Arc::downgrade(&held(&vault, &reads));
    assert!(gone.upgrade().is_some());
    vault
        .write::<_, Fault>(Act::new("erase", "owner"), |w| {
            w.sql().execute("DELETE FROM towner WHERE id = 1", [])?;
            Ok(())
        })
        .unwrap();
    assert!(
        gone.upgrade().is_none(),
        "gone at once, not at the next look"
    );
    let kept = Arc::downgrade(&held(&vault, &reads));
    assert_eq!(kept.upgrade().unwrap().0, ["fri"]);
    vault.lock().unwrap();
    assert!(kept.upgrade().is_none(), "a locked vault holds nothing");
}

// covers: W07
#[test]
fn what_a_transaction_saw_before_it_came_to_nothing_is_not_held() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    note(&mut vault, "ett").unwrap();
    let reads = Cell::new(0);
    let refused = vault.write::<(), Fault>(Act::new("write", "note"), |w| {
        w.sql()
            .execute("INSERT INTO tnote (body) VALUES ('aldrig')", [])?;
        assert_eq!(bodies(w, &reads)?.0, ["ett", "aldrig"]);
        Err(Fault::Full)
    });
    assert_eq!(refused, Err(Fault::Full));
    assert_eq!(held(&vault, &reads).0, ["ett"]);
}

// covers: W07
#[test]
fn after_the_keys_were_renewed_it_still_hears_of_every_change() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    let reads = Cell::new(0);
    let choices = |vault: &Vault| {
        *vault
            .read(|r| {
                r.worked_out("own_field", |r| {
                    reads.set(reads.get() + 1);
                    Ok::<i64, Fault>(r.sql().query_row(
                        "SELECT count(*) FROM own_field",
                        [],
                        |row| row.get(0),
                    )?)
                })
            })
            .unwrap()
    };
    assert_eq!(choices(&vault), 0);
    let new = Passphrase::new("en annan tekanne på vinden");
    vault
        .renew_keys(
            Unlock::Passphrase(&pass()),
            &new,
            Cost::for_tests(),
            &|_, _, _| true,
        )
        .unwrap();
    assert_eq!(choices(&vault), 0);
    vault
        .write::<_, Fault>(Act::new("add", "field"), |w| {
            w.sql()
                .execute("INSERT INTO own_field VALUES ('a', 'Längd', 1)", [])?;
            Ok(())
        })
        .unwrap();
    assert_eq!((choices(&vault), reads.get()), (1, 3));
}
