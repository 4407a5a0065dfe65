//! What can only be shown with a hand inside the open vault: a disk that is full while something is saved, a program that ended
//! between an erasure and its purge.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

use crate::{Desk, Refusal, Secret};
use chrono::{DateTime, TimeDelta};
use practice::{case, purge};
use serde_json::{Value, json};
use std::sync::Arc;
use vault::{Cost, FixedClock};

pub(crate) fn secret() -> Option<Secret> {
    Some(Secret::new(b"sju lyktor i dimman".to_vec()))
}

pub(crate) fn opened(folder: &std::path::Path) -> (Desk, Value) {
    let clock = FixedClock::at(DateTime::UNIX_EPOCH + TimeDelta::days(20_500));
    let desk = Desk::new(folder.join("vault"), Arc::new(clock), Cost::for_tests());
    let practice = json!({
        "name": "Norrsken Massage", "street": "", "postcode": "", "city": "", "country": "se", "organisation_number": "", "email": "",
        "phone": "", "therapist_name": "Maj Fiktiv", "therapist_title": "", "therapist_phone": "", "licensed": false, "language": "sv",
    });
    let begun = desk
        .call("desk/begin", json!({ "practice": practice }), secret())
        .unwrap();
    (desk, begun.answer.into_json())
}

fn ask(desk: &Desk, command: &str, request: Value) -> Value {
    match desk.call(command, request, None) {
        Ok(reply) => reply.answer.into_json(),
        Err(refusal) => panic!("{command}: {refusal:?}"),
    }
}

fn pragma(desk: &Desk, text: &str) -> i64 {
    desk.read(|r| {
        Ok(r.sql()
            .query_row(&format!("PRAGMA {text}"), [], |row| row.get(0))
            .map_err(vault::Fault::from)?)
    })
    .unwrap()
}

/// From now on the disk has room for no page more than there is.
fn fill_up(desk: &Desk) {
    let pages = pragma(desk, "page_count");
    assert_eq!(pragma(desk, &format!("max_page_count = {pages}")), pages);
}

fn make_room(desk: &Desk) {
    pragma(desk, "max_page_count = 1000000");
}

fn all(desk: &Desk, client: &Value) -> Value {
    json!([
        ask(desk, "client/open", json!({ "client": client })),
        ask(desk, "journal/list", json!({ "client": client })),
        ask(desk, "attachment/list", json!({ "client": client })),
        ask(desk, "draft/list", json!({ "word": "note" })),
    ])
}

// covers: W11 T41
#[test]
fn a_full_disk_loses_nothing_that_was_saved_and_the_draft_is_still_there() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let admit = json!({ "fields": { "given": "Tora", "family": "Kvastmossa", "phone": "070-174 06 05" }, "source": "client" });
    let client = ask(&desk, "client/admit", admit)["id"].clone();
    let text = "Stel nacke, nedsatt rotation åt vänster. ".repeat(200);
    let note = json!({
        "client": client, "template": "free", "happened_on": "2026-02-16", "parts": [{ "part": "text", "text": text }],
    });
    let draft = ask(
        &desk,
        "draft/save",
        json!({ "word": "note", "client": client, "body": note }),
    );
    // Reading leaves its line too, so everything is looked at before the disk is full.
    all(&desk, &client);
    let before = all(&desk, &client);
    fill_up(&desk);

    let file = desk_file("x".repeat(60_000).as_bytes(), &client);
    let mut refused = 0;
    for _ in 0..40 {
        // The last free places inside the pages there are may take a note or two; then it is full.
        match desk.call("journal/write", note.clone(), None) {
            Ok(reply) => {
                let id = reply.answer.into_json()["id"].clone();
                ask_when_room(&desk, "journal/discard", json!({ "note": id }));
            }
            Err(refusal) => {
                assert_eq!(refusal, Refusal::DiskFull);
                refused += 1;
            }
        }
    }
    assert!(refused > 0, "the disk was never full");
    assert!(
        desk.call("desk/state", Value::Null, None).is_ok(),
        "a full disk does not lock the desk"
    );
    make_room(&desk);
    assert_eq!(
        all(&desk, &client)[1],
        before[1],
        "the notes are as they were"
    );
    let kept = ask(&desk, "draft/list", json!({ "word": "note" }));
    assert_eq!(kept[0]["id"], draft["id"]);
    assert_eq!(kept[0]["body"]["parts"][0]["text"], text);

    // A file is sealed beside the database: refused, it leaves nothing behind.
    fill_up(&desk);
    while desk.call("journal/write", note.clone(), None).is_ok() {}
    let sealed = || {
        std::fs::read_dir(folder.path().join("vault/sealed"))
            .map_or(0, |files| files.flatten().count())
    };
    assert_eq!(
        desk.call("client/admit", json!({ "fields": { "given": text, "family": "x", "phone": "070-174 06 05" }, "source": "client" }), None)
            .map(drop)
            .unwrap_err()
            .code(),
        "too_long",
        "what was wrong anyway is said as what it is"
    );
    let added = desk.call("attachment/add", file.clone(), None).map(drop);
    if added.is_err() {
        assert_eq!(added, Err(Refusal::DiskFull));
        assert_eq!(sealed(), 0, "a sealed file was left behind");
    }
    make_room(&desk);

    // With room again the same goes through, and the vault is whole.
    ask(&desk, "journal/write", note);
    ask(&desk, "attachment/add", file);
    assert_eq!(ask(&desk, "desk/verify", Value::Null)["ok"], true);
    desk.lock();
    desk.call("desk/unlock", Value::Null, secret()).unwrap();
    assert_eq!(
        ask(&desk, "draft/list", json!({ "word": "note" }))[0]["id"],
        draft["id"]
    );
}

fn desk_file(content: &[u8], client: &Value) -> Value {
    json!({ "client": client, "name": "x.txt", "content": crate::wire::base64(content) })
}

fn ask_when_room(desk: &Desk, command: &str, request: Value) {
    make_room(desk);
    ask(desk, command, request);
    fill_up(desk);
}

// covers: T27 W35
#[test]
fn a_program_that_ended_before_its_purge_purges_at_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let admit = json!({ "fields": { "given": "Tora", "family": "Kvastmossekanariefågel", "phone": "070-174 06 05" }, "source": "client" });
    let client = ask(&desk, "client/admit", admit)["id"].clone();
    let id = serde_json::from_value(client).unwrap();
    desk.write("erase/client", |w| Ok(case::erase(w, id, "request")?))
        .unwrap();
    let owed = |desk: &Desk| desk.read(|r| Ok(purge::owed(r)?)).unwrap();
    assert!(owed(&desk).is_some());
    // As a crash leaves it: nothing locked, nothing purged.
    drop(desk);

    let clock = FixedClock::at(DateTime::UNIX_EPOCH + TimeDelta::days(20_501));
    let desk = Desk::new(
        folder.path().join("vault"),
        Arc::new(clock),
        Cost::for_tests(),
    );
    desk.call("desk/unlock", Value::Null, secret()).unwrap();
    assert_eq!(owed(&desk), None);
    let found = ask(
        &desk,
        "desk/scan",
        json!({ "words": ["Kvastmossekanariefågel"] }),
    );
    assert_eq!(found["hits"], 0, "{found}");
    assert!(found["pages"].as_u64().unwrap() > 0);
}

// covers: T27 W35
#[test]
fn an_erasure_whose_purge_fails_says_so_and_owes_it() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let admit = json!({ "fields": { "given": "Tora", "family": "Kvastmossa", "phone": "070-174 06 05" }, "source": "client" });
    let client = ask(&desk, "client/admit", admit)["id"].clone();
    desk.call("desk/prove", Value::Null, secret()).unwrap();
    // A reading that never ends: the file cannot be written anew under it.
    desk.read(|r| {
        let mut reading = r
            .sql()
            .prepare("SELECT seq FROM audit")
            .map_err(vault::Fault::from)?;
        let mut rows = reading.query([]).map_err(vault::Fault::from)?;
        assert!(rows.next().map_err(vault::Fault::from)?.is_some());
        std::mem::forget(rows);
        std::mem::forget(reading);
        Ok(())
    })
    .unwrap();
    let erased = desk.call(
        "erase/client",
        json!({ "client": client, "reason": "request" }),
        None,
    );
    assert_eq!(erased.map(drop), Err(Refusal::PurgeOwed));
    assert!(desk.read(|r| Ok(purge::owed(r)?)).unwrap().is_some());
    assert!(
        matches!(
            desk.call("client/open", json!({ "client": client }), None),
            Err(Refusal::NotFound { .. })
        ),
        "the rows are gone all the same"
    );
    assert!(desk.call("desk/tidy", Value::Null, None).is_err());
    assert_eq!(
        ask(&desk, "desk/state", Value::Null)["noticed"],
        json!([{ "code": "purge_owed" }]),
        "it is told until it is made up for"
    );
}

// covers: W08
#[test]
fn a_desk_whose_settings_cannot_be_read_rests_and_locks_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    desk.write("setting/change", |w| {
        let damaged = w.sql().execute_batch("ALTER TABLE setting RENAME TO torn");
        Ok(damaged.map_err(vault::Fault::from)?)
    })
    .unwrap();
    assert!(desk.read(|r| Ok(practice::clinic::settings(r)?)).is_err());
    assert_eq!(desk.idle_minutes(), Some(super::REST));
    desk.lock();
    assert_eq!(desk.idle_minutes(), None);
}
