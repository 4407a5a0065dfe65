//! Backups are proven: other tools read them, what is damaged is noticed, kept as long as it may be all there is, and put anew.

use crate::{
    backups::{erase, lying, make, shelf},
    desk_of::{PASSPHRASE, admitted, ask, opened, refused, unlock},
};
use chrono::TimeDelta;
use desk::Desk;
use kartotek_tests::other_tools::reader;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn file_of(shelf: &Value, name: &Value) -> PathBuf {
    Path::new(shelf["address"].as_str().unwrap()).join(name.as_str().unwrap())
}

pub(crate) fn damaged(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    fs::write(file, bytes).unwrap();
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
    let read = || {
        let done = reader("open_backup.py")
            .args([&backup, &passphrase])
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
