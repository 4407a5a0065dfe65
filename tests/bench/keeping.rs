//! What keeps a practice and what takes somebody out of it: a backup and a restore beside the engine's own online backup of the
//! same file, and the erasure of a client of ten years with seven backups at hand, beside the same in a tenth of the practice.
//!
//! Works in copies; the reference practice stays as it is. A backup here is written, read again, decrypted to its end, checked
//! and counted; the engine's is only copied and synced.

use crate::{
    core::{asked, clock, secret},
    practice_of,
    report::{Goal, Peer, Report, timed},
};
use chrono::TimeDelta;
use desk::{Cost, Desk};
use kartotek_tests::people::reference::PASSPHRASE;
use serde_json::{Value, json};
use std::{fs, path::Path, sync::Arc};
use vault::{Passphrase, Place, Unlock, Vault, sql};

/// Backups at hand when somebody is erased.
const BACKUPS: usize = 7;
/// Share of the reference practice beside which the whole is held.
const SHARE: f64 = 0.1;

/// Measures keeping and erasing.
pub(crate) fn measure(dir: &Path, report: &mut Report) {
    let folder = dir
        .parent()
        .and_then(Path::parent)
        .expect("the report's folder");
    let work = tempfile::tempdir_in(folder).expect("a folder to work in");
    let small = erased(
        &practice_of::share(folder, SHARE),
        &work.path().join("small"),
        None,
    );
    let whole = erased(dir, &work.path().join("whole"), Some(report));
    report.row(
        &format!("erasing the busiest client, {BACKUPS} backups at hand"),
        (whole / 1000.0, "s"),
        Some(Peer {
            name: "the same in a tenth of the practice",
            value: small / 1000.0,
        }),
        Goal::Times(1.0 / SHARE),
    );
}

/// Milliseconds of the erasure; says of backup and restore what there is to say, if anybody listens.
fn erased(practice: &Path, work: &Path, report: Option<&mut Report>) -> f64 {
    let (vault, disk) = (work.join("vault"), work.join("disk"));
    copied(practice, &vault);
    fs::create_dir_all(&disk).expect("a disk");
    let copy = work.join("bare.db");
    let bare = online_backup(&vault, &copy);
    let examined = if report.is_some() {
        engine_examines(&copy)
    } else {
        0.0
    };
    let busiest = busiest(&vault);

    let clock = clock();
    let desk = Desk::new(vault, Arc::clone(&clock) as _, Cost::DEFAULT);
    unlocked(&desk);
    let state = asked(
        &desk,
        "backup/save-shelf",
        &json!({ "kind": "folder", "label": "disk", "address": disk }),
    );
    let shelf = state["shelves"][0]["id"].clone();
    let mut made = Vec::new();
    for _ in 0..BACKUPS {
        clock.advance(TimeDelta::days(1));
        made.push(timed(|| asked(&desk, "backup/make", &json!({ "shelf": shelf }))).0);
    }
    let newest = asked(&desk, "backup/list", &json!({ "shelf": shelf }))[0].clone();
    if let Some(report) = report {
        let peer = || {
            Some(Peer {
                name: "the engine's own online backup, synced",
                value: bare,
            })
        };
        // The first also carries every sealed file.
        made.remove(0);
        let made = crate::report::median(&mut made);
        report.row(
            "a backup, made and proven",
            (made, "ms"),
            peer(),
            Goal::Times(1.5),
        );
        report.row(
            "a backup, made and proven; beside an engine that proves its copy too",
            (made, "ms"),
            Some(Peer {
                name: "its online backup, synced, then its own checks of pages, structure and foreign keys",
                value: bare + examined,
            }),
            Goal::Times(1.5),
        );
        let elsewhere = Desk::new(
            work.join("elsewhere"),
            Arc::clone(&clock) as _,
            Cost::DEFAULT,
        );
        let of = json!({ "folder": state["shelves"][0]["address"], "name": newest["name"], "recovery": false });
        let (took, restored) = timed(|| elsewhere.call("restore/run", of, Some(secret())));
        restored.unwrap_or_else(|refusal| panic!("restore: {refusal:?}"));
        elsewhere.lock();
        report.row(
            "a restore on another machine, with the password hash",
            (took, "ms"),
            peer(),
            Goal::Times(1.5),
        );
        let hashed = timed(|| proved(&desk)).0;
        let over = engine_takes_over(&copy, &work.join("over.db"));
        report.row(
            "a restore on another machine; beside an engine that trusts the copy as little",
            (took, "ms"),
            Some(Peer {
                name: "the password hash, its own checks of the copy, every row into a new file, the same checks of that",
                value: hashed + examined + over + engine_examines(&work.join("over.db")),
            }),
            Goal::Times(1.5),
        );
    }
    proved(&desk);
    let (took, _) = timed(|| {
        asked(
            &desk,
            "erase/client",
            &json!({ "client": busiest, "reason": "request" }),
        )
    });
    let lying = asked(&desk, "backup/list", &json!({ "shelf": shelf }));
    let owed = |one: &Value| one["owed"] != false;
    assert!(
        lying
            .as_array()
            .is_some_and(|all| all.len() == BACKUPS && !all.iter().any(owed)),
        "the erasure reached every backup: {lying}"
    );
    desk.lock();
    took
}

fn unlocked(desk: &Desk) {
    desk.call("desk/unlock", json!({}), Some(secret()))
        .unwrap_or_else(|refusal| panic!("unlock: {refusal:?}"));
}

fn proved(desk: &Desk) {
    desk.call("desk/prove", Value::Null, Some(secret()))
        .unwrap_or_else(|refusal| panic!("prove: {refusal:?}"));
}

const BARE_KEY: &str =
    "PRAGMA key = \"x'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'\"";

/// Milliseconds the engine takes to examine the copy it made, one check after the other, with as much room for pages as ours.
fn engine_examines(copy: &Path) -> f64 {
    timed(|| {
        let conn = sql::Connection::open(copy).expect("the copy");
        conn.execute_batch(BARE_KEY).expect("a key");
        conn.execute_batch("PRAGMA cache_size = -65536")
            .expect("room");
        for check in [
            "cipher_integrity_check",
            "integrity_check",
            "foreign_key_check",
        ] {
            let mut statement = conn.prepare(&format!("PRAGMA {check}")).expect("a check");
            let mut rows = statement.query([]).expect("an answer");
            while rows.next().expect("a row").is_some() {}
        }
    })
    .0
}

/// Milliseconds the engine takes to take the rows of a copy over into a new file under a key, down to the disk: tables with their rows,
/// the words of the full-text index, then indexes and triggers.
fn engine_takes_over(copy: &Path, to: &Path) -> f64 {
    timed(|| {
        let conn = sql::Connection::open(to).expect("a file");
        conn.execute_batch(BARE_KEY).expect("a key");
        conn.execute_batch("PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF")
            .expect("room");
        conn.execute("ATTACH ?1 AS copy", [copy.to_str()])
            .expect("the copy, under the same key");
        // What a question gives is done, line by line.
        let run = |question: &str| {
            let mut statement = conn.prepare(question).expect("a question");
            let rows = statement.query_map([], |row| row.get::<_, String>(0));
            let all: Vec<_> = rows.expect("rows").map(|one| one.expect("sql")).collect();
            assert!(!all.is_empty(), "there is something to do: {question}");
            drop(statement);
            for one in all {
                conn.execute_batch(&one)
                    .unwrap_or_else(|error| panic!("{one}: {error}"));
            }
        };
        let tables = |kind: &str| {
            format!("(SELECT name FROM pragma_table_list WHERE schema = 'copy' AND type = '{kind}' AND name NOT LIKE 'sqlite_%')")
        };
        let laid = "SELECT sql FROM copy.sqlite_master WHERE sql IS NOT NULL AND";
        conn.execute_batch("BEGIN").expect("begun");
        run(&format!("{laid} type = 'table' AND name IN {}", tables("table")));
        let all = "'INSERT INTO main.\"' || name || '\" SELECT * FROM copy.\"' || name || '\"'";
        run(&format!("SELECT {all} FROM {}", tables("table")));
        run(&format!("{laid} name IN {}", tables("virtual")));
        let anew = "'INSERT INTO main.\"' || name || '\" (\"' || name || '\") VALUES (''rebuild'')'";
        run(&format!("SELECT {anew} FROM {}", tables("virtual")));
        run(&format!("{laid} type IN ('index', 'trigger')"));
        conn.execute_batch("COMMIT").expect("kept");
        drop(conn);
        fs::File::open(to)
            .and_then(|file| file.sync_all())
            .expect("synced");
    })
    .0
}

/// Milliseconds the engine takes to copy the database page by page into another encrypted one, down to the disk.
fn online_backup(dir: &Path, to: &Path) -> f64 {
    let key = Passphrase::new(PASSPHRASE);
    let vault = Vault::open(Place::new(dir, clock()), Unlock::Passphrase(&key)).expect("open");
    let took = vault
        .read::<_, vault::Fault>(|r| {
            Ok(timed(|| {
                let mut copy = sql::Connection::open(to).expect("a file");
                copy.execute_batch(BARE_KEY).expect("a key");
                sql::backup::Backup::new(r.sql(), &mut copy)
                    .and_then(|backup| {
                        backup.run_to_completion(4096, std::time::Duration::ZERO, None)
                    })
                    .expect("the engine's backup");
                drop(copy);
                fs::File::open(to)
                    .and_then(|file| file.sync_all())
                    .expect("synced");
            })
            .0)
        })
        .expect("copied");
    vault.lock().expect("locked");
    took
}

/// The client with most visits.
fn busiest(dir: &Path) -> String {
    let key = Passphrase::new(PASSPHRASE);
    let vault = Vault::open(Place::new(dir, clock()), Unlock::Passphrase(&key)).expect("open");
    let id = vault
        .read::<_, vault::Fault>(|r| {
            Ok(r.sql().query_row(
                "SELECT client_id FROM visit GROUP BY client_id ORDER BY count(*) DESC LIMIT 1",
                [],
                |row| row.get(0),
            )?)
        })
        .expect("a client");
    vault.lock().expect("locked");
    id
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the practice") {
        let entry = entry.expect("a file");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copied(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}
