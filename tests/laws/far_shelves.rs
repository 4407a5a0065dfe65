//! Backups on servers, against real ones: everything a disk can do. What only a network does to you is beside it.

mod failing;

use crate::desk_of::{PASSPHRASE, admitted, ask, begun, desk, opened, secret_of, unlock};
use chrono::TimeDelta;
use desk::{Desk, Refusal};
use kartotek_tests::{
    providers::rclone::{PASSWORD, Rclone, Speaks, USERNAME},
    window::bin,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path, process::Command, sync::Arc};
use vault::{FixedClock, Passphrase, Place, Unlock, Vault, sql::types::Value as Cell};

const ALL: [Speaks; 3] = [Speaks::Webdav, Speaks::Sftp, Speaks::S3];

fn wanted(server: &Rclone) -> Value {
    json!({
        "kind": server.speaks.word(), "label": "Servern", "address": server.address(), "username": USERNAME, "own_server": true,
        "has_secret": true,
    })
}

fn save(desk: &Desk, shelf: &Value, password: &str) -> Result<Value, Refusal> {
    let saved = desk.call("backup/save-shelf", shelf.clone(), secret_of(password))?;
    let state = saved.answer.into_json();
    Ok(state["shelves"].as_array().unwrap().last().unwrap().clone())
}

/// Keeps a shelf on the server; one reached by SSH after its key has been confirmed.
fn kept(desk: &Desk, server: &Rclone) -> Value {
    let mut shelf = wanted(server);
    if server.speaks == Speaks::Sftp {
        match save(desk, &shelf, PASSWORD) {
            Err(Refusal::ShelfKeyUnknown { key }) => shelf["host_key"] = json!(key),
            other => panic!("a server nobody knows was let in: {other:?}"),
        }
    }
    save(desk, &shelf, PASSWORD).unwrap()
}

fn make(desk: &Desk, shelf: &Value) -> Result<Value, Refusal> {
    let made = desk.call("backup/make", json!({ "shelf": shelf["id"] }), None)?;
    let state = made.answer.into_json();
    let all = state["shelves"].as_array().unwrap().iter();
    Ok(all
        .filter(|one| one["id"] == shelf["id"])
        .next_back()
        .unwrap()
        .clone())
}

fn lying(desk: &Desk, shelf: &Value) -> Vec<Value> {
    let all = ask(desk, "backup/list", json!({ "shelf": shelf["id"] }));
    all.as_array().unwrap().clone()
}

fn attach(desk: &Desk, client: &Value, bytes: &[u8]) {
    let file = json!({ "client": client, "name": "a.txt", "content": desk::wire::base64(bytes) });
    ask(desk, "attachment/add", file);
}

fn erase(desk: &Desk, client: &Value) {
    desk.call("desk/prove", Value::Null, secret_of(PASSPHRASE))
        .unwrap();
    ask(
        desk,
        "erase/client",
        json!({ "client": client, "reason": "request" }),
    );
}

fn server_of(shelf: &Value) -> Value {
    json!({
        "kind": shelf["kind"], "username": shelf["username"], "own_server": true, "host_key": shelf["host_key"],
    })
}

/// Every row of a locked vault, table by table; what counts commits and acts is its own.
fn rows_in(dir: &Path) -> BTreeMap<String, Vec<String>> {
    let clock = Arc::new(FixedClock::at(
        chrono::DateTime::UNIX_EPOCH + TimeDelta::days(20_600),
    ));
    let passphrase = Passphrase::new(PASSPHRASE);
    let vault = Vault::open(Place::new(dir, clock), Unlock::Passphrase(&passphrase)).unwrap();
    let tables = vault.tables().unwrap();
    let kept = tables
        .iter()
        .filter(|t| !t.shadow && !t.full_text && !["meta", "audit"].contains(&&*t.name));
    let rows = kept.map(|table| {
        let rows = vault.read::<_, vault::Fault>(|r| {
            let mut all = r
                .sql()
                .prepare(&format!("SELECT * FROM \"{}\"", table.name))?;
            let rows = all.query_map([], |row| {
                let cells = (0..table.columns.len()).map(|at| row.get::<_, Cell>(at));
                Ok(format!("{:?}", cells.collect::<Result<Vec<_>, _>>()?))
            })?;
            let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
            rows.sort();
            Ok(rows)
        });
        (table.name.clone(), rows.unwrap())
    });
    let rows = rows.collect();
    vault.lock().unwrap();
    rows
}

// covers: R25 R26 C38 R38 T31
#[test]
fn on_every_kind_of_server_backups_are_made_proven_kept_seven_and_restored_row_by_row() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let server = Rclone::start(speaks).unwrap();
        let (here, clock, key) = begun(folder.path());
        ask(
            &here,
            "desk/confirm-recovery",
            json!({ "recovery_key": key }),
        );
        let tora = admitted(&here, "Tora", "Kvastmossa");
        attach(&here, &tora, &b"kanariefink ".repeat(20_000));
        let shelf = kept(&here, &server);
        assert!(
            shelf["address"].as_str().unwrap().contains("/Kartotek-"),
            "{shelf}"
        );
        assert!(
            !shelf.to_string().contains(PASSWORD),
            "the password came back"
        );
        for day in 0..9 {
            let made = make(&here, &shelf).unwrap();
            assert_eq!(
                (&made["backup"]["clients"], &made["due"]),
                (&json!(1), &json!(false)),
                "day {day}"
            );
            ask(&here, "client/find", json!({ "text": "kvast" }));
            clock.advance(TimeDelta::hours(25));
        }
        assert_eq!(lying(&here, &shelf).len(), 7, "{speaks:?}");
        let sealed = server
            .lying()
            .into_iter()
            .filter(|path| path.to_string_lossy().contains("sealed-"));
        assert_eq!(
            sealed.count(),
            1,
            "{speaks:?}: an attachment is stored once"
        );
        assert!(
            server
                .lying()
                .iter()
                .all(|path| !path.to_string_lossy().contains("partial"))
        );
        ask(&here, "backup/try-shelf", json!({ "shelf": shelf["id"] }));
        let proven = ask(&here, "backup/rehearse", json!({ "shelf": shelf["id"] }));
        assert_eq!(
            proven["shelves"][0]["rehearsal"]["clients"], 1,
            "{speaks:?}"
        );
        make(&here, &shelf).unwrap();
        let newest = lying(&here, &shelf)[0].clone();
        here.lock();
        // Nothing readable lies there.
        for path in server.lying() {
            let bytes = fs::read(&path).unwrap();
            for word in ["Kvastmossa", "kanariefink"] {
                assert!(
                    !bytes.windows(word.len()).any(|w| w == word.as_bytes()),
                    "{path:?}"
                );
            }
        }

        // A machine that has never seen the practice, with nothing but the address, the login and the sheet.
        let other = tempfile::tempdir().unwrap();
        let (new, _) = desk(other.path());
        let place = json!({ "folder": server.address(), "server": server_of(&shelf) });
        let found = new
            .call("restore/find", place.clone(), secret_of(PASSWORD))
            .unwrap();
        let found = found.answer.into_json();
        assert_eq!(found[0]["name"], newest["name"], "{speaks:?}");
        let of = json!({
            "folder": found[0]["folder"], "name": found[0]["name"], "recovery": true, "server": server_of(&shelf),
        });
        let both = format!("{key}\0{PASSWORD}");
        let seen = new
            .call("restore/look", of.clone(), secret_of(&both))
            .unwrap();
        assert_eq!(seen.answer.into_json()["clients"], 1);
        let told = new
            .call("restore/run", of, secret_of(&both))
            .unwrap()
            .answer
            .into_json();
        assert_eq!(
            (&told["clients"], &told["lacking"]),
            (&json!(1), &json!(0)),
            "{speaks:?}"
        );
        unlock(&new, json!({})).unwrap();
        assert_eq!(ask(&new, "desk/verify", Value::Null)["ok"], true);
        new.lock();
        let (mut before, mut after) = (
            rows_in(&folder.path().join("vault")),
            rows_in(&other.path().join("vault")),
        );
        // The line about this backup was written after it.
        for rows in [&mut before, &mut after] {
            rows.remove("shelf_event");
        }
        assert_eq!(before, after, "{speaks:?}");
    }
}

// covers: W35 W36 T27 R62
#[test]
fn an_erasure_reaches_a_server_by_the_schedule_and_one_that_was_away_later() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Rclone::start(speaks).unwrap();
        let (desk, clock) = opened(folder.path());
        let tora = admitted(&desk, "Tora", "Kvastmossa");
        let nils = admitted(&desk, "Nils", "Zibetkatt");
        let shelf = kept(&desk, &server);
        make(&desk, &shelf).unwrap();
        clock.advance(TimeDelta::hours(1));
        make(&desk, &shelf).unwrap();
        erase(&desk, &tora);
        assert!(
            lying(&desk, &shelf)
                .iter()
                .all(|backup| backup["owed"] == true)
        );
        ask(&desk, "backup/make-due", Value::Null);
        for backup in lying(&desk, &shelf) {
            assert_eq!(
                (&backup["clients"], &backup["owed"]),
                (&json!(1), &json!(false)),
                "{speaks:?}"
            );
        }
        server.kill();
        erase(&desk, &nils);
        ask(&desk, "backup/make-due", Value::Null);
        server.again().unwrap();
        // The schedule leaves a server that failed alone for a while.
        clock.advance(TimeDelta::minutes(31));
        ask(&desk, "backup/make-due", Value::Null);
        for backup in lying(&desk, &shelf) {
            assert_eq!(
                (&backup["clients"], &backup["owed"]),
                (&json!(0), &json!(false)),
                "{speaks:?}"
            );
        }
    }
}

// covers: C36 R37 R62
#[test]
fn after_a_renewal_a_server_keeps_nothing_that_the_old_passphrase_opens() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Rclone::start(speaks).unwrap();
        let (desk, clock) = opened(folder.path());
        admitted(&desk, "Tora", "Kvastmossa");
        let shelf = kept(&desk, &server);
        make(&desk, &shelf).unwrap();
        clock.advance(TimeDelta::hours(1));
        make(&desk, &shelf).unwrap();
        let names = |backups: Vec<Value>| -> Vec<String> {
            let names = backups.iter().map(|backup| backup["name"].as_str());
            names.map(|name| name.unwrap().to_owned()).collect()
        };
        let old = names(lying(&desk, &shelf));
        assert_eq!(old.len(), 2, "{speaks:?}");
        server.kill();
        let both = format!("{PASSPHRASE}\0åtta lyktor i diset");
        desk.call("keys/renew", Value::Null, secret_of(&both))
            .unwrap();
        let state = ask(&desk, "backup/make-due", Value::Null);
        assert_eq!(state["old_keys"], json!([shelf["id"]]), "{speaks:?}");
        server.again().unwrap();
        // The schedule leaves a server that failed alone for a while.
        let state = ask(&desk, "backup/make-due", Value::Null);
        assert_eq!(state["old_keys"], json!([shelf["id"]]), "{speaks:?}");
        clock.advance(TimeDelta::minutes(31));
        let state = ask(&desk, "backup/make-due", Value::Null);
        assert_eq!(state["old_keys"], json!([]), "{speaks:?}");
        assert_eq!(lying(&desk, &shelf).len(), 1, "{speaks:?}");
        for path in server.lying() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(!old.contains(&name), "{speaks:?}: {name}");
        }
    }
}

// covers: R65 T31
#[test]
fn an_ssh_server_that_shows_another_key_gets_neither_password_nor_backup() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Rclone::start(Speaks::Sftp).unwrap();
    let (desk, _) = opened(folder.path());
    let shelf = kept(&desk, &server);
    assert!(
        shelf["host_key"].as_str().unwrap().contains("SHA256:"),
        "{shelf}"
    );
    make(&desk, &shelf).unwrap();
    server.kill();
    server.forget_key();
    server.again().unwrap();
    let changed = make(&desk, &shelf).unwrap_err();
    let Refusal::ShelfKeyChanged { key } = changed else {
        panic!("{changed:?}");
    };
    assert!(key.contains("SHA256:") && json!(key) != shelf["host_key"]);
    // Confirmed anew, it goes on; the password that is kept need not be typed.
    let mut known = shelf.clone();
    known["host_key"] = json!(key);
    ask(&desk, "backup/save-shelf", known);
    make(&desk, &shelf).unwrap();
    assert_eq!(lying(&desk, &shelf).len(), 2);
}

// covers: R38 C38
#[test]
fn the_console_finds_and_restores_from_a_server() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let server = Rclone::start(speaks).unwrap();
        let (here, _) = opened(folder.path());
        admitted(&here, "Tora", "Kvastmossa");
        let shelf = kept(&here, &server);
        make(&here, &shelf).unwrap();
        here.lock();
        let (passphrase, password) = (
            folder.path().join("passphrase"),
            folder.path().join("password"),
        );
        fs::write(&passphrase, format!("{PASSPHRASE}\n")).unwrap();
        fs::write(&password, format!("{PASSWORD}\n")).unwrap();
        let restored = folder.path().join("restored");
        let (address, host_key) = (server.address(), shelf["host_key"].as_str().unwrap());
        let login = [
            "--server",
            speaks.word(),
            "--user",
            USERNAME,
            "--own-network",
            "--host-key",
            host_key,
            "--server-secret-file",
        ];
        let run = |words: &[&str]| {
            let done = Command::new(bin("kartotekctl"))
                .args(words)
                .args(login)
                .arg(&password)
                .arg(&address)
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&done.stdout).into_owned();
            assert!(
                done.status.success(),
                "{speaks:?}: {said}{}",
                String::from_utf8_lossy(&done.stderr)
            );
            assert!(!said.contains(PASSWORD));
            serde_json::from_str::<Value>(&said).unwrap()
        };
        assert_eq!(run(&["backups"]).as_array().unwrap().len(), 1);
        let (vault, file) = (restored.to_string_lossy(), passphrase.to_string_lossy());
        let told = run(&["restore", "--vault", &vault, "--passphrase-file", &file]);
        assert_eq!(told["clients"], 1, "{speaks:?}");
    }
}
