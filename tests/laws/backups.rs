//! Backups at the desk: made when due, reached by every erasure, restored on a machine that has never seen the practice.

use crate::desk_of::{
    PASSPHRASE, admitted, ask, begun, desk, opened, refused, secret, secret_of, unlock,
};
use chrono::TimeDelta;
use desk::{Desk, Refusal};
use kartotek_tests::providers::python;
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};

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

fn erase(desk: &Desk, client: &Value) {
    desk.call("desk/prove", Value::Null, secret()).unwrap();
    ask(
        desk,
        "erase/client",
        json!({ "client": client, "reason": "request" }),
    );
}

fn restored(desk: &Desk, backup: &Value, key: &str, recovery: bool) -> Result<Value, Refusal> {
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

// covers: R38 C38
#[test]
fn on_another_machine_the_practice_comes_back_with_passphrase_or_recovery_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let (here, clock, key) = begun(folder.path());
    ask(
        &here,
        "desk/confirm-recovery",
        json!({ "recovery_key": key }),
    );
    admitted(&here, "Tora", "Kvastmossa");
    let nils = admitted(&here, "Nils", "Zibetkatt");
    let disk = shelf(&here, &folder.path().join("disk"));
    let away = shelf(&here, &folder.path().join("other disk"));
    ask(&here, "backup/make", json!({ "shelf": away["id"] }));
    fs::rename(
        folder.path().join("other disk"),
        folder.path().join("stick"),
    )
    .unwrap();
    erase(&here, &nils);
    make(&here, &disk);
    let rehearsed = ask(&here, "backup/rehearse", json!({ "shelf": disk["id"] }));
    let shelves = rehearsed["shelves"].as_array().unwrap();
    let of_disk = shelves.iter().find(|shelf| shelf["id"] == disk["id"]);
    assert_eq!(of_disk.unwrap()["rehearsal"]["clients"], 1);
    here.lock();

    for (machine, recovery) in [("by passphrase", false), ("by sheet", true)] {
        let other = tempfile::tempdir().unwrap();
        let (desk, _) = desk(other.path());
        let found = ask(
            &desk,
            "restore/find",
            json!({ "folder": folder.path().join("disk") }),
        );
        assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
        let backup = &found[0];
        assert_eq!(
            restored(&desk, backup, "fel mening helt och hållet", false).unwrap_err(),
            Refusal::WrongPassphrase
        );
        let given = if recovery { key.as_str() } else { PASSPHRASE };
        let of =
            json!({ "folder": backup["folder"], "name": backup["name"], "recovery": recovery });
        let seen = desk
            .call("restore/look", of, secret_of(given))
            .unwrap()
            .answer
            .into_json();
        assert_eq!(
            (&seen["clients"], &seen["replaces"]),
            (&json!(1), &json!(false))
        );
        let told = restored(&desk, backup, given, recovery).unwrap();
        assert_eq!(
            (&told["clients"], &told["lacking"]),
            (&json!(1), &json!(0)),
            "{machine}"
        );
        let state = unlock(&desk, json!({})).unwrap();
        assert_eq!(
            (&state["practice"], &state["noticed"]),
            (&json!("Norrsken Massage"), &json!([]))
        );
        let names = ask(&desk, "client/find", json!({ "text": "kvast" }));
        assert_eq!(names["total"], 1);
        assert_eq!(ask(&desk, "desk/verify", Value::Null)["ok"], true);
        let scanned = ask(&desk, "desk/scan", json!({ "words": ["Zibetkatt"] }));
        assert_eq!(scanned["hits"], 0);
    }
    // The stick was away when Nils was erased. Restored over what is here, he comes back for a moment nobody sees: what this
    // machine knew is gone with what was set aside, so the stick's own word counts and the therapist is told what came back.
    clock.advance(TimeDelta::days(1));
    let found = ask(
        &here,
        "restore/find",
        json!({ "folder": folder.path().join("stick") }),
    );
    let told = restored(&here, &found[0], PASSPHRASE, false).unwrap();
    assert_eq!(told["set_aside"], true);
    assert_eq!(
        told["clients"], 1,
        "what this machine knew to be erased stays erased"
    );
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

/// The formats are what SECURITY.md says: a second program in another language reads them.
// covers: C38 T31
#[test]
fn a_backup_opens_with_other_tools_and_shows_a_changed_byte() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    admitted(&desk, "Tora", "Kvastmossa");
    let disk = shelf(&desk, &folder.path().join("disk"));
    make(&desk, &disk);
    let name = lying(&desk, &disk)[0]["name"].as_str().unwrap().to_owned();
    let backup = Path::new(disk["address"].as_str().unwrap()).join(name);
    let passphrase = folder.path().join("passphrase");
    fs::write(&passphrase, format!("{PASSPHRASE}\n")).unwrap();
    let packages = [
        "argon2-cffi==25.1.0",
        "pynacl==1.6.2",
        "cryptography==50.0.2",
    ];
    let installed = python("other-tools", "1", "nacl/__init__.py", &packages).unwrap();
    let read = || {
        let done = Command::new("python3")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("other_tools/open_backup.py"))
            .args([&backup, &passphrase])
            .env("PYTHONPATH", &installed)
            .output()
            .unwrap();
        (
            done.status.success(),
            String::from_utf8(done.stdout).unwrap(),
        )
    };
    let (whole, told) = read();
    assert!(whole, "{told}");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        (&told["rows"]["client"], &told["bad_pages"], &told["hash"]),
        (&json!(1), &json!([]), &json!(true))
    );
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&backup, bytes).unwrap();
    assert!(!read().0, "a changed byte was not noticed");
}

fn file_of(shelf: &Value, name: &Value) -> std::path::PathBuf {
    Path::new(shelf["address"].as_str().unwrap()).join(name.as_str().unwrap())
}

fn damaged(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    fs::write(file, bytes).unwrap();
}

/// What cannot be read is kept as long as nothing newer is proven: it may be all there is.
// covers: C38 R26 T27
#[test]
fn a_damaged_backup_goes_only_after_a_newer_one_was_proven_and_somebody_was_erased() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let tora = admitted(&desk, "Tora", "Kvastmossa");
    let disk = shelf(&desk, &folder.path().join("disk"));
    make(&desk, &disk);
    let first = file_of(&disk, &lying(&desk, &disk)[0]["name"]);
    damaged(&first);
    for _ in 0..3 {
        clock.advance(TimeDelta::hours(1));
        ask(&desk, "backup/make-due", Value::Null);
    }
    erase(&desk, &tora);
    ask(&desk, "backup/make-due", Value::Null);
    assert!(first.exists(), "the only backup was thrown away");
    make(&desk, &disk);
    assert!(!first.exists(), "it would keep Tora for ever");
    assert_eq!(lying(&desk, &disk).len(), 1);
}

// covers: T27 W35 R62
#[test]
fn a_restore_from_a_disk_that_knows_of_no_erasure_leaves_nothing_of_that_person_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let tora = admitted(&desk, "Tora", "Kvastmossa");
    admitted(&desk, "Nils", "Zibetkatt");
    let stick = shelf(&desk, &folder.path().join("stick"));
    make(&desk, &stick);
    fs::rename(folder.path().join("stick"), folder.path().join("away")).unwrap();
    erase(&desk, &tora);
    desk.lock();
    let found = ask(
        &desk,
        "restore/find",
        json!({ "folder": folder.path().join("away") }),
    );
    let told = restored(&desk, &found[0], PASSPHRASE, false).unwrap();
    assert_eq!(told["clients"], 1);
    unlock(&desk, json!({})).unwrap();
    let look = |word: &str| ask(&desk, "desk/scan", json!({ "words": [word] }));
    let gone = look("Kvastmossa");
    assert_eq!(
        (&gone["hits"], &gone["unreadable"]),
        (&json!(0), &json!(0)),
        "{gone}"
    );
    assert!(look("Zibetkatt")["hits"].as_u64().unwrap() > 0);
}

// covers: W35 R62 C38
#[test]
fn two_machines_learn_of_each_others_erasures_also_under_one_number() {
    let folder = tempfile::tempdir().unwrap();
    let (old, _) = opened(folder.path());
    let tora = admitted(&old, "Tora", "Kvastmossa");
    admitted(&old, "Nils", "Zibetkatt");
    let near = shelf(&old, &folder.path().join("near"));
    let away = shelf(&old, &folder.path().join("away"));
    make(&old, &away);
    fs::rename(folder.path().join("away"), folder.path().join("stick")).unwrap();
    erase(&old, &tora);
    make(&old, &near);
    fs::rename(folder.path().join("near"), folder.path().join("drawer")).unwrap();
    // The computer is lost; the stick knows of no erasure, so Tora is there again, and another one is erased under number one.
    let other = tempfile::tempdir().unwrap();
    let (new, _) = desk(other.path());
    let found = ask(
        &new,
        "restore/find",
        json!({ "folder": folder.path().join("stick") }),
    );
    assert_eq!(
        restored(&new, &found[0], PASSPHRASE, false).unwrap()["clients"],
        2
    );
    unlock(&new, json!({})).unwrap();
    let nils = ask(&new, "client/find", json!({ "text": "zibet" }))["rows"][0]["id"].clone();
    erase(&new, &nils);
    // The disk that knows is found: what it knows is learnt, and it learns too.
    fs::rename(folder.path().join("drawer"), folder.path().join("near")).unwrap();
    let shelves = ask(&new, "backup/state", Value::Null);
    let of = |folder: &str| {
        let all = shelves["shelves"].as_array().unwrap();
        let found = all
            .iter()
            .find(|one| one["address"].as_str().unwrap().contains(folder));
        found.cloned()
    };
    let near = of("/near/").unwrap_or_else(|| shelf(&new, &folder.path().join("near")));
    make(&new, &near);
    assert_eq!(ask(&new, "client/find", json!({}))["total"], 0);
    assert!(
        lying(&new, &near)
            .iter()
            .all(|one| one["owed"] == false && one["clients"] == 0)
    );
    let scanned = ask(
        &new,
        "desk/scan",
        json!({ "words": ["Kvastmossa", "Zibetkatt"] }),
    );
    assert_eq!(scanned["hits"], 0);
    assert_eq!(ask(&new, "desk/verify", Value::Null)["ok"], true);
}

// covers: C38 R38
#[test]
fn a_damaged_attachment_on_the_disk_fails_the_rehearsal_and_not_the_restore() {
    let folder = tempfile::tempdir().unwrap();
    let (here, _) = opened(folder.path());
    let tora = admitted(&here, "Tora", "Kvastmossa");
    let file =
        json!({ "client": tora, "name": "a.txt", "content": desk::wire::base64(b"kanariefink") });
    ask(&here, "attachment/add", file);
    let disk = shelf(&here, &folder.path().join("disk"));
    make(&here, &disk);
    let of = json!({ "shelf": disk["id"] });
    ask(&here, "backup/rehearse", of.clone());
    let sealed = fs::read_dir(disk["address"].as_str().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains("sealed-"))
        .unwrap();
    damaged(&sealed);
    let refusal = refused(&here, "backup/rehearse", of);
    assert_eq!(
        refusal,
        Refusal::BackupUnsound {
            part: "files".into()
        }
    );
    let other = tempfile::tempdir().unwrap();
    let (new, _) = desk(other.path());
    let found = ask(
        &new,
        "restore/find",
        json!({ "folder": folder.path().join("disk") }),
    );
    let told = restored(&new, &found[0], PASSPHRASE, false).unwrap();
    assert_eq!((&told["clients"], &told["lacking"]), (&json!(1), &json!(1)));
}

// covers: C38 R26
#[test]
fn what_a_rehearsal_found_damaged_the_next_backup_puts_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let tora = admitted(&desk, "Tora", "Kvastmossa");
    let file =
        json!({ "client": tora, "name": "a.txt", "content": desk::wire::base64(b"kanariefink") });
    ask(&desk, "attachment/add", file);
    let disk = shelf(&desk, &folder.path().join("disk"));
    make(&desk, &disk);
    let of = json!({ "shelf": disk["id"] });
    let sealed = fs::read_dir(disk["address"].as_str().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains("sealed-"))
        .unwrap();
    damaged(&sealed);
    // Nobody knows yet: the size is right, and what lies there is not read each day.
    make(&desk, &disk);
    clock.advance(TimeDelta::hours(1));
    refused(&desk, "backup/rehearse", of.clone());
    let state = ask(&desk, "backup/state", Value::Null);
    assert_eq!(state["shelves"][0]["due"], true);
    ask(&desk, "backup/make-due", Value::Null);
    let state = ask(&desk, "backup/rehearse", of.clone());
    assert_eq!(state["shelves"][0]["unproven"], Value::Null);
    // What this machine has lost too is not thrown away elsewhere.
    damaged(&sealed);
    let here = fs::read_dir(folder.path().join("vault").join("sealed"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    fs::remove_file(here.path()).unwrap();
    refused(&desk, "backup/rehearse", of);
    assert!(sealed.exists());
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

// covers: C38 R38
#[test]
fn after_a_restore_from_an_older_disk_the_next_backup_on_another_is_its_newest() {
    let folder = tempfile::tempdir().unwrap();
    let (old, clock) = opened(folder.path());
    let disks = ["old", "new"].map(|name| shelf(&old, &folder.path().join(name)));
    make(&old, &disks[0]);
    for number in 0..20 {
        admitted(&old, &format!("Tora {number}"), "Kvastmossa");
    }
    for _ in 0..3 {
        make(&old, &disks[1]);
    }
    old.lock();
    // The computer is lost, and only the older disk is at hand.
    let other = tempfile::tempdir().unwrap();
    let (new, _) = desk(other.path());
    let place = json!({ "folder": folder.path().join("old") });
    let found = ask(&new, "restore/find", place);
    restored(&new, &found[0], PASSPHRASE, false).unwrap();
    unlock(&new, json!({})).unwrap();
    admitted(&new, "Nils", "Zibetkatt");
    clock.advance(TimeDelta::hours(1));
    make(&new, &disks[1]);
    let all = lying(&new, &disks[1]);
    assert_eq!((all.len(), &all[0]["clients"]), (4, &json!(1)), "{all:?}");
    let state = ask(&new, "backup/rehearse", json!({ "shelf": disks[1]["id"] }));
    let mut shelves = state["shelves"].as_array().unwrap().iter();
    let other_disk = shelves.rfind(|one| one["id"] == disks[1]["id"]).unwrap();
    assert_eq!(other_disk["rehearsal"]["clients"], 1);
    assert_eq!(ask(&new, "desk/verify", Value::Null)["ok"], true);
}

// covers: R26 C38
#[test]
fn a_restore_is_rehearsed_once_a_month_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    admitted(&desk, "Tora", "Kvastmossa");
    let disk = shelf(&desk, &folder.path().join("disk"));
    let due = |desk: &Desk| {
        let state = ask(desk, "backup/rehearse-due", Value::Null);
        state["shelves"][0]["rehearsal"]["at"].clone()
    };
    assert_eq!(due(&desk), Value::Null, "there is nothing to rehearse");
    make(&desk, &disk);
    // Never at the end of work: whoever goes home is not kept.
    clock.advance(TimeDelta::days(31));
    desk.finish(desk.lock_up());
    unlock(&desk, json!({})).unwrap();
    let state = ask(&desk, "backup/state", Value::Null);
    assert_eq!(
        (
            &state["shelves"][0]["rehearsal"],
            &state["shelves"][0]["rehearsal_due"]
        ),
        (&Value::Null, &json!(true))
    );
    let first = due(&desk);
    assert!(first.is_string(), "{first}");
    clock.advance(TimeDelta::days(29));
    assert_eq!(due(&desk), first);
    clock.advance(TimeDelta::days(1));
    assert_ne!(due(&desk), first);
}
