//! Restores at the desk: on a machine that has never seen the practice, from older disks and damaged ones; and nobody who was erased
//! comes back.

use crate::{
    backups::{erase, lying, make, restored, shelf},
    backups_proven::damaged,
    desk_of::{PASSPHRASE, admitted, ask, begun, desk, opened, refused, secret_of, unlock},
};
use chrono::TimeDelta;
use desk::Refusal;
use serde_json::{Value, json};
use std::fs;

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
