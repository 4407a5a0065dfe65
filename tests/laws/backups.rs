//! Backups at the desk: made when due, on disks that are there, away or full, and reached by every erasure.
//!
//! What becomes of damaged ones is in [`crate::backups_proven`], how they come back in [`crate::restores`].

use crate::desk_of::{admitted, ask, opened, refused, secret, secret_of, unlock};
use chrono::TimeDelta;
use desk::{Desk, Refusal};
use serde_json::{Value, json};
use std::{fs, path::Path};

pub(crate) fn shelf(desk: &Desk, folder: &Path) -> Value {
    fs::create_dir_all(folder).unwrap();
    let shelf = json!({ "kind": "folder", "label": "Röda disken", "address": folder });
    let state = ask(desk, "backup/save-shelf", shelf);
    let folder = folder.to_string_lossy();
    let all = state["shelves"].as_array().unwrap();
    all.iter()
        .find(|shelf| shelf["address"].as_str().unwrap().starts_with(&*folder))
        .unwrap()
        .clone()
}

pub(crate) fn make(desk: &Desk, shelf: &Value) -> Value {
    let state = ask(desk, "backup/make", json!({ "shelf": shelf["id"] }));
    let all = state["shelves"].as_array().unwrap();
    all.iter()
        .find(|one| one["id"] == shelf["id"])
        .unwrap()
        .clone()
}

pub(crate) fn lying(desk: &Desk, shelf: &Value) -> Vec<Value> {
    ask(desk, "backup/list", json!({ "shelf": shelf["id"] }))
        .as_array()
        .unwrap()
        .clone()
}

pub(crate) fn erase(desk: &Desk, client: &Value) {
    desk.call("desk/prove", Value::Null, secret()).unwrap();
    ask(
        desk,
        "erase/client",
        json!({ "client": client, "reason": "request" }),
    );
}

pub(crate) fn restored(
    desk: &Desk,
    backup: &Value,
    key: &str,
    recovery: bool,
) -> Result<Value, Refusal> {
    let of = json!({ "folder": backup["folder"], "name": backup["name"], "recovery": recovery });
    desk.call("restore/run", of, secret_of(key))
        .map(|reply| reply.answer.into_json())
}

// covers: R25 C38
#[test]
fn a_backup_is_made_proven_counted_and_due_again_a_day_later() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    assert_eq!(ask(&desk, "backup/state", Value::Null)["none"], true);
    admitted(&desk, "Tora", "Kvastmossa");
    let disk = shelf(&desk, &folder.path().join("disk"));
    assert!(
        disk["address"].as_str().unwrap().contains("Kartotek-"),
        "{disk}"
    );
    assert_eq!((&disk["due"], &disk["late"]), (&json!(true), &json!(false)));
    let made = make(&desk, &disk);
    assert_eq!(
        (&made["backup"]["clients"], &made["backup"]["refusal"]),
        (&json!(1), &json!(""))
    );
    assert_eq!(
        (&made["due"], &made["due_at_lock"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(lying(&desk, &disk)[0]["clients"], 1);
    admitted(&desk, "Nils", "Zibetkatt");
    clock.advance(TimeDelta::hours(25));
    let late = ask(&desk, "backup/state", Value::Null);
    assert_eq!(
        (&late["late"], &late["shelves"][0]["due"]),
        (&json!(true), &json!(true))
    );
    let after = ask(&desk, "backup/make-due", Value::Null);
    assert_eq!(after["late"], false);
    assert_eq!(lying(&desk, &disk).len(), 2);
    // Nothing changed since: nothing is made, however long it is.
    clock.advance(TimeDelta::days(9));
    ask(&desk, "backup/make-due", Value::Null);
    assert_eq!(lying(&desk, &disk).len(), 2);
    assert_eq!(ask(&desk, "desk/verify", Value::Null)["ok"], true);
}

// covers: R25 R26 C38
#[test]
fn at_the_end_of_work_a_due_backup_is_made_behind_the_locked_screen() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let disk = shelf(&desk, &folder.path().join("disk"));
    make(&desk, &disk);
    for evening in 0..9 {
        admitted(&desk, "Tora", "Kvastmossa");
        clock.advance(TimeDelta::hours(13));
        let closing = desk.lock_up();
        assert_eq!(refused(&desk, "client/find", json!({})), Refusal::Locked);
        desk.finish(closing);
        let opened = unlock(&desk, json!({})).unwrap();
        assert_eq!(opened["noticed"], json!([]), "evening {evening}");
        assert_eq!(lying(&desk, &disk).len(), 7.min(evening + 2));
    }
    // An hour later there is nothing due, and a suspend makes none at all.
    clock.advance(TimeDelta::hours(1));
    desk.finish(desk.lock_up());
    unlock(&desk, json!({})).unwrap();
    let before = lying(&desk, &disk);
    clock.advance(TimeDelta::hours(40));
    desk.lock();
    unlock(&desk, json!({})).unwrap();
    assert_eq!(lying(&desk, &disk), before);
}

// covers: R25 C38
#[test]
fn a_disk_that_is_away_or_full_says_so_and_stands_in_red() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let (disk, away) = (folder.path().join("disk"), folder.path().join("away"));
    let missing =
        json!({ "kind": "folder", "label": "Disk", "address": folder.path().join("nowhere") });
    assert_eq!(
        refused(&desk, "backup/save-shelf", missing),
        Refusal::ShelfGone
    );
    let kept = shelf(&desk, &disk);
    make(&desk, &kept);
    admitted(&desk, "Tora", "Kvastmossa");
    fs::rename(&disk, &away).unwrap();
    clock.advance(TimeDelta::hours(30));
    let of = json!({ "shelf": kept["id"] });
    for command in ["backup/make", "backup/rehearse", "backup/list"] {
        assert_eq!(
            refused(&desk, command, of.clone()),
            Refusal::ShelfGone,
            "{command}"
        );
    }
    let state = ask(&desk, "backup/make-due", Value::Null);
    assert_eq!(
        (&state["late"], &state["shelves"][0]["failed"]["refusal"]),
        (&json!(true), &json!("shelf_gone"))
    );
    // Where the disk should be there is an empty folder: that is not the disk.
    fs::create_dir(&disk).unwrap();
    assert_eq!(
        refused(&desk, "backup/make", of.clone()),
        Refusal::ShelfGone
    );
    fs::remove_dir(&disk).unwrap();
    fs::rename(&away, &disk).unwrap();
    let state = ask(&desk, "backup/make-due", Value::Null);
    assert_eq!(
        (&state["late"], &state["shelves"][0]["failed"]),
        (&json!(false), &Value::Null)
    );
    ask(&desk, "backup/remove-shelf", of);
    assert_eq!(
        ask(&desk, "backup/state", Value::Null)["shelves"],
        json!([])
    );
    assert_eq!(
        fs::read_dir(fs::read_dir(&disk).unwrap().next().unwrap().unwrap().path())
            .unwrap()
            .count(),
        2
    );
}

// covers: W35 W36 T27 R62
#[test]
fn an_erasure_reaches_backups_at_once_and_a_disk_that_was_away_when_it_is_seen_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let tora = admitted(&desk, "Tora", "Kvastmossa");
    admitted(&desk, "Nils", "Zibetkatt");
    let near = shelf(&desk, &folder.path().join("near"));
    let far = shelf(&desk, &folder.path().join("far"));
    for disk in [&near, &far, &near] {
        ask(&desk, "backup/make", json!({ "shelf": disk["id"] }));
        clock.advance(TimeDelta::hours(1));
    }
    let words = json!({ "words": ["Kvastmossa"] });
    let before = ask(&desk, "desk/scan", words.clone());
    assert_eq!(
        (&before["backups"], &before["away"]),
        (&json!(3), &json!([]))
    );
    let hits = |scanned: &Value| {
        let places = scanned["places"].as_array().unwrap();
        places
            .iter()
            .find(|one| one["place"] == "backup")
            .map_or(0, |one| one["hits"].as_u64().unwrap())
    };
    assert!(hits(&before) >= 3, "{before}");
    fs::rename(folder.path().join("far"), folder.path().join("away")).unwrap();
    erase(&desk, &tora);
    let after = ask(&desk, "desk/scan", words.clone());
    assert_eq!(
        (&after["hits"], &after["backups"], &after["away"]),
        (&json!(0), &json!(2), &json!([far["label"]])),
        "{after}"
    );
    for backup in lying(&desk, &near) {
        assert_eq!(
            (&backup["clients"], &backup["owed"]),
            (&json!(1), &json!(false))
        );
    }
    fs::rename(folder.path().join("away"), folder.path().join("far")).unwrap();
    assert_eq!(lying(&desk, &far)[0]["owed"], true);
    // What was away still has it, and the look says so: nobody is told that it is gone.
    assert!(hits(&ask(&desk, "desk/scan", words.clone())) > 0);
    ask(&desk, "backup/make-due", Value::Null);
    let nowhere = ask(&desk, "desk/scan", words);
    assert_eq!(
        (&nowhere["hits"], &nowhere["away"], &nowhere["unreadable"]),
        (&json!(0), &json!([]), &json!(0)),
        "{nowhere}"
    );
    let far = &lying(&desk, &far)[0];
    assert_eq!((&far["clients"], &far["owed"]), (&json!(1), &json!(false)));
}

// covers: C38
#[test]
fn one_piece_of_long_work_at_a_time_and_stop_means_stop() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    for number in 0..40 {
        admitted(&desk, &format!("Tora {number}"), "Kvastmossa");
    }
    let disk = shelf(&desk, &folder.path().join("disk"));
    let of = json!({ "shelf": disk["id"] });
    std::thread::scope(|scope| {
        let work = scope.spawn(|| desk.call("backup/make", of.clone(), None));
        let running = (0..2_000).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(1));
            let state = ask(&desk, "backup/state", Value::Null);
            (!state["running"].is_null()).then_some(state)
        });
        if let Some(state) = running {
            assert_eq!(state["running"]["work"], "backup");
            let second = desk.call("backup/rehearse", of.clone(), None).map(|_| ());
            assert!(
                matches!(second, Err(Refusal::BusyWorking | Refusal::NotFound { .. }))
                    || second.is_ok(),
                "{second:?}"
            );
        }
        ask(&desk, "backup/stop", Value::Null);
        match work.join().unwrap() {
            Err(refusal) => {
                assert_eq!(refusal, Refusal::Stopped);
                assert_eq!(lying(&desk, &disk), Vec::<Value>::new());
            }
            // It was quicker than the hand that stops it.
            Ok(_) => assert_eq!(lying(&desk, &disk).len(), 1),
        }
    });
    make(&desk, &disk);
    assert!(!lying(&desk, &disk).is_empty());
}

// covers: R25 R26
#[test]
fn two_disks_do_not_make_each_other_due() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    admitted(&desk, "Tora", "Kvastmossa");
    let disks = ["red", "blue"].map(|name| shelf(&desk, &folder.path().join(name)));
    for disk in &disks {
        make(&desk, disk);
    }
    for _ in 0..3 {
        clock.advance(TimeDelta::hours(25));
        ask(&desk, "backup/make-due", Value::Null);
        desk.finish(desk.lock_up());
        unlock(&desk, json!({})).unwrap();
        for disk in &disks {
            assert_eq!(lying(&desk, disk).len(), 1, "nothing was changed");
        }
    }
    admitted(&desk, "Nils", "Zibetkatt");
    clock.advance(TimeDelta::hours(25));
    ask(&desk, "backup/make-due", Value::Null);
    for disk in &disks {
        assert_eq!(lying(&desk, disk).len(), 2);
    }
}
