//! What is left of a word after its row is gone: before purging, and after.

use super::*;

/// The vault with what erasure has to reach: rows, an index, statistics, a sealed file, a free list, a log.
fn with_traces(dir: &std::path::Path) -> Vault {
    let (mut vault, _) = made(dir);
    with_notes(&mut vault);
    for n in 0..40 {
        note(
            &mut vault,
            &format!(
                "{} Qvarnström kallas xylofon{n:02} och har ont i ryggen {}",
                ["Åse", "Bo"][n % 2],
                "lorem ".repeat(n * 20)
            ),
        )
        .unwrap();
    }
    vault
        .write::<_, Fault>(Act::new("attach", "note"), |w| {
            let (id, key, size, hash) = w.seal("xylofonfil med journal".as_bytes())?.values();
            w.sql().execute(
                "INSERT INTO tnote (body, sealed_id, sealed_key, sealed_size, sealed_sha256) VALUES ('xylofon99', ?1, ?2, ?3, ?4)",
                (id, key, size, hash),
            )?;
            w.sql().execute_batch("CREATE INDEX tnote_body ON tnote (body); ANALYZE")?;
            Ok(())
        })
        .unwrap();
    vault
}

fn erase(vault: &mut Vault) {
    vault
        .write::<_, Fault>(Act::new("erase", "note"), |w| {
            assert!(
                w.sql()
                    .execute("DELETE FROM tnote WHERE body LIKE '%xylofon%'", [])?
                    > 40
            );
            Ok(())
        })
        .unwrap();
}

// covers: W35 T27 T31
#[test]
fn after_purging_nothing_is_left_anywhere() {
    let dir = tempfile::tempdir().unwrap();
    let mut vault = with_traces(dir.path());
    note(&mut vault, "somebody else, who stays").unwrap();
    let needles = ["xylofon", "Qvarnström"];
    let before = vault.scan(&needles, false).unwrap();
    assert!(
        before.hits[&ScanPlace::Log] > 40 && before.hits[&ScanPlace::SealedFile] == 1,
        "{before:?}"
    );
    assert_eq!(
        (before.unreadable, before.hits.get(&ScanPlace::RawFile)),
        (0, None),
        "{before:?}"
    );
    erase(&mut vault);
    // Control: deleting is not erasing. The words are still in the index and in the log.
    let deleted = vault.scan(&needles, false).unwrap();
    assert!(
        deleted.total() > 0 && deleted.per_needle.iter().all(|n| *n > 0),
        "{deleted:?}"
    );
    let settled = vault.scan(&needles, true).unwrap();
    assert!(
        settled.hits.get(&ScanPlace::Page).is_some_and(|n| *n > 0),
        "the index forgets by itself? {settled:?}"
    );
    assert_eq!(settled.without_key, 1);
    vault.purge().unwrap();
    let after = vault.scan(&needles, false).unwrap();
    assert_eq!(
        (
            after.total(),
            after.frames,
            after.unreadable,
            after.without_key
        ),
        (0, 0, 0, 0),
        "{after:?}"
    );
    assert!(after.pages > 10);
    // The rest is whole, and still so after locking and opening.
    // Once in the row and once in the index on it.
    assert_eq!(
        vault
            .scan(&["somebody else"], false)
            .unwrap()
            .hits
            .get(&ScanPlace::Page),
        Some(&2)
    );
    assert!(vault.verify().unwrap().sound());
    vault.lock().unwrap();
    let mut vault = opened(dir.path()).unwrap();
    assert_eq!(
        (notes(&vault), vault.scan(&needles, false).unwrap().total()),
        (vec!["somebody else, who stays".to_owned()], 0)
    );
    assert!(vault.verify().unwrap().sound());
}

// covers: W35 T27
#[test]
fn each_part_of_purging_is_needed() {
    let residue = |skip: &str| {
        let dir = tempfile::tempdir().unwrap();
        let mut vault = with_traces(dir.path());
        erase(&mut vault);
        crate::settings::allow_writing(&vault.conn, true).unwrap();
        for (part, sql) in [
            (
                "index",
                "INSERT INTO tnote_words(tnote_words) VALUES ('rebuild'); INSERT INTO tnote_words(tnote_words) VALUES ('optimize')",
            ),
            ("rewrite", "VACUUM"),
        ] {
            if part != skip {
                vault.conn.execute_batch(sql).unwrap();
            }
        }
        let found = vault.scan(&["xylofon"], skip != "log").unwrap();
        found.total()
    };
    assert!(residue("index") > 0);
    assert!(residue("log") > 0);
    assert_eq!(residue("nothing"), 0);
}

// covers: T27
#[test]
fn a_word_is_found_wherever_a_page_ends() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    vault
        .write::<_, Fault>(Act::new("prepare", "test"), |w| {
            Ok(w.sql()
                .execute_batch("CREATE TABLE long (body TEXT) STRICT")?)
        })
        .unwrap();
    // Twenty-one letters each, so that the ends of pages fall at every place within the word.
    let words = 20_000;
    vault
        .write::<_, Fault>(Act::new("write", "long"), |w| {
            w.sql().execute(
                "INSERT INTO long VALUES (?1)",
                [&"Zebrakvinnofridslags. ".repeat(words)],
            )?;
            Ok(())
        })
        .unwrap();
    let found = vault.scan(&["Zebrakvinnofridslags."], true).unwrap();
    assert!(found.hits[&ScanPlace::Overflow] > 50, "{found:?}");
    assert_eq!(found.total(), words as u64, "{found:?}");
    vault
        .write::<_, Fault>(Act::new("erase", "long"), |w| {
            Ok(w.sql().execute_batch("DELETE FROM long")?)
        })
        .unwrap();
    vault.purge().unwrap();
    assert_eq!(
        vault
            .scan(&["Zebrakvinnofridslags."], false)
            .unwrap()
            .total(),
        0
    );
}

// covers: W35
#[test]
fn the_forms_of_a_word_are_all_looked_for() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    for body in ["Åström", "åström", "astrom"] {
        vault
            .write::<_, Fault>(Act::new("write", "note"), |w| {
                Ok(w.sql()
                    .execute("INSERT INTO tnote (body) VALUES (?1)", [body])
                    .map(drop)?)
            })
            .unwrap();
        assert!(vault.scan(&["Åström"], true).unwrap().total() > 0, "{body}");
        vault
            .write::<_, Fault>(Act::new("erase", "note"), |w| {
                Ok(w.sql().execute_batch("DELETE FROM tnote")?)
            })
            .unwrap();
        vault.purge().unwrap();
        assert_eq!(vault.scan(&["Åström"], true).unwrap().total(), 0);
    }
    let wide: Vec<u8> = "Åström".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vault
        .write::<_, Fault>(Act::new("write", "blob"), |w| {
            w.sql()
                .execute_batch("CREATE TABLE blobs (b BLOB) STRICT")?;
            Ok(w.sql()
                .execute("INSERT INTO blobs VALUES (?1)", [wide])
                .map(drop)?)
        })
        .unwrap();
    assert_eq!(vault.scan(&["Åström"], true).unwrap().total(), 1);
    assert_eq!(vault.scan(&["Öberg"], true).unwrap().total(), 0);
}

// covers: W35 T27
#[test]
fn a_plain_leftover_in_the_directory_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    std::fs::write(vault.place.dir.join("export.csv"), "name;Qvarnström").unwrap();
    assert_eq!(
        vault
            .scan(&["Qvarnström"], false)
            .unwrap()
            .hits
            .get(&ScanPlace::RawFile),
        Some(&1)
    );
}
