//! Old folders and old keys: what was put back is named, and after a renewal no copy within reach opens with the old passphrase.

use crate::{
    backups::{lying, make, shelf},
    desk_of::{admitted, ask, begun, desk, opened, secret, secret_of, unlock},
    recovery::copied,
};
use desk::{Desk, Refusal};
use kartotek_tests::console::{Console, console};
use serde_json::{Value, json};
use std::{fs, path::Path, thread, time::Duration};

const NEW: &str = "åtta lyktor i diset";

fn renew(desk: &Desk, old: &str, new: &str) -> Result<String, Refusal> {
    let reply = desk.call(
        "keys/renew",
        Value::Null,
        secret_of(&format!("{old}\0{new}")),
    )?;
    let begun = reply.answer.into_json();
    Ok(begun["recovery_key"].as_str().unwrap().to_owned())
}

fn unlock_by(desk: &Desk, passphrase: &str, request: Value) -> Result<Value, Refusal> {
    desk.call("desk/unlock", request, secret_of(passphrase))
        .map(|reply| reply.answer.into_json())
}

fn found(desk: &Desk) -> Value {
    ask(desk, "client/find", json!({}))["total"].clone()
}

/// A copy of the folder is taken, somebody is admitted, and the copy is put back; the desk ends locked.
fn monday_is_put_back(held: &Desk, folder: &Path) {
    held.lock();
    unlock(held, Value::Null).unwrap();
    held.lock();
    let (vault, monday) = (folder.join("vault"), folder.join("monday"));
    copied(&vault, &monday);
    unlock(held, Value::Null).unwrap();
    admitted(held, "Tora", "Kvastmossa");
    held.lock();
    fs::remove_dir_all(&vault).unwrap();
    copied(&monday, &vault);
}

// covers: W07 W11
#[test]
fn an_older_folder_put_back_is_named_at_the_desk_and_opened_only_knowingly() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    let held = held.remembering(Some(folder.path().join("config")));
    monday_is_put_back(&held, folder.path());

    let Err(Refusal::FolderOlder { have, expected }) = unlock(&held, Value::Null) else {
        panic!("not named");
    };
    assert!(have < expected);
    let state = unlock(&held, json!({ "accept_loss": have })).unwrap();
    assert_eq!(state["noticed"], json!([{ "code": "folder_accepted" }]));
    assert_eq!(found(&held), 0);
    held.lock();
    assert_eq!(unlock(&held, Value::Null).unwrap()["noticed"], json!([]));
    // The invented people are nobody's to miss: nothing is kept of them.
    assert_eq!(
        fs::read_dir(folder.path().join("config")).unwrap().count(),
        1
    );
}

// covers: W07 R38
#[test]
fn whoever_has_only_the_sheet_can_accept_an_older_folder_too() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _, key) = begun(folder.path());
    let held = held.remembering(Some(folder.path().join("config")));
    ask(
        &held,
        "desk/confirm-recovery",
        json!({ "recovery_key": key }),
    );
    monday_is_put_back(&held, folder.path());
    let recover = |accept: Option<u64>| {
        held.call(
            "desk/recover",
            json!({ "recovery_key": key, "accept_loss": accept }),
            secret_of(NEW),
        )
        .map(drop)
    };
    let Err(Refusal::FolderOlder { have, .. }) = recover(None) else {
        panic!("not named");
    };
    recover(Some(have)).unwrap();
}

/// Every shelf at hand is renewed, one that was away when it is seen again, and until then it is said.
/// covers: C36 R26 R37 R62 C38
#[test]
fn after_a_renewal_no_copy_within_reach_opens_with_the_old_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _, old_sheet) = begun(folder.path());
    ask(
        &held,
        "desk/confirm-recovery",
        json!({ "recovery_key": old_sheet }),
    );
    admitted(&held, "Tora", "Kvastmossa");
    let here = shelf(&held, &folder.path().join("here"));
    let away = shelf(&held, &folder.path().join("away"));
    for _ in 0..2 {
        make(&held, &here);
        make(&held, &away);
    }
    let (plugged, in_the_bag) = (folder.path().join("away"), folder.path().join("bag"));
    fs::rename(&plugged, &in_the_bag).unwrap();

    let same = renew(&held, "sju lyktor i dimman", "sju lyktor i dimman");
    assert_eq!(same, Err(Refusal::PassphraseSame));
    assert_eq!(
        renew(&held, "nio lyktor i dimman", NEW),
        Err(Refusal::WrongPassphrase)
    );
    let sheet = renew(&held, "sju lyktor i dimman", NEW).unwrap();
    let state = ask(&held, "desk/state", Value::Null);
    assert_eq!(
        (&state["recovery_confirmed"], &state["recovery_waiting"]),
        (&json!(false), &json!(true))
    );
    ask(
        &held,
        "desk/confirm-recovery",
        json!({ "recovery_key": sheet }),
    );
    let state = ask(&held, "backup/state", Value::Null);
    // Both were made in one moment of a clock that stands, so they come in either order.
    let owed = state["old_keys"].as_array().unwrap();
    assert_eq!(owed.len(), 2);
    assert!(owed.contains(&here["id"]) && owed.contains(&away["id"]));
    let state = ask(&held, "backup/make-due", Value::Null);
    assert_eq!(state["old_keys"], json!([away["id"]]));
    assert_eq!(lying(&held, &here).len(), 1);
    let opens = |at: &Path, passphrase: &str| -> Vec<bool> {
        let found = ask(&held, "restore/find", json!({ "folder": at }));
        let all = found.as_array().unwrap().iter();
        all.map(|backup| {
            let of = json!({ "folder": backup["folder"], "name": backup["name"] });
            held.call("restore/look", of, secret_of(passphrase)).is_ok()
        })
        .collect()
    };
    let place = folder.path().join("here");
    assert_eq!(opens(&place, "sju lyktor i dimman"), [false]);
    assert_eq!(opens(&place, NEW), [true]);
    assert_eq!(opens(&in_the_bag, "sju lyktor i dimman"), [true, true]);

    // Seen again, at the next look of the schedule.
    fs::rename(&in_the_bag, &plugged).unwrap();
    let state = ask(&held, "backup/make-due", Value::Null);
    assert_eq!(state["old_keys"], json!([]));
    assert_eq!(opens(&plugged, "sju lyktor i dimman"), [false]);
    assert_eq!(opens(&plugged, NEW), [true]);
    // Nothing is owed any more, so nothing more is made.
    ask(&held, "backup/make-due", Value::Null);
    assert_eq!(
        (lying(&held, &here).len(), lying(&held, &away).len()),
        (1, 1)
    );

    assert_eq!(ask(&held, "desk/verify", Value::Null)["ok"], true);
    held.lock();
    assert_eq!(unlock(&held, Value::Null), Err(Refusal::WrongPassphrase));
    assert_eq!(
        unlock_by(&held, NEW, Value::Null).unwrap()["noticed"],
        json!([])
    );
    assert_eq!(found(&held), 1);

    // The new sheet opens the new backup on a machine that has never seen the practice.
    let elsewhere = tempfile::tempdir().unwrap();
    let (other, _) = desk(elsewhere.path());
    let backup = ask(&other, "restore/find", json!({ "folder": place }))[0].clone();
    let of = json!({ "folder": backup["folder"], "name": backup["name"], "recovery": true });
    other.call("restore/run", of, secret_of(&sheet)).unwrap();
    unlock_by(&other, NEW, Value::Null).unwrap();
    assert_eq!(found(&other), 1);
}

#[test]
fn keys_are_not_renewed_while_a_vault_is_locked() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    assert_eq!(
        held.call("keys/renew", Value::Null, None).unwrap_err(),
        Refusal::SecretMissing
    );
    assert_eq!(
        held.call("keys/renew", Value::Null, secret()).unwrap_err(),
        Refusal::SecretMissing
    );
    held.lock();
    assert_eq!(
        renew(&held, "sju lyktor i dimman", NEW),
        Err(Refusal::Locked)
    );
}

/// The console's own verb, killed at moments spread over its whole run: one of the two passphrases opens, with everything there.
/// covers: W11 C36 R38
#[test]
fn killed_while_it_renews_the_keys_one_of_the_two_passphrases_opens() {
    let folder = tempfile::tempdir().unwrap();
    let first = Console::init(folder.path(), "sju lyktor i dimman", "se", "sv", &json!({}));
    let admit = json!({ "fields": { "given": "Tora", "family": "Kvastmossa", "phone": "070-174 06 05" }, "source": "client" });
    let out = first.run(&["call", "client/admit", &admit.to_string()]);
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let began = std::time::Instant::now();
    let mut whole = None;
    let (mut olds, mut news) = (0, 0);
    // The first is let run to its end, to know how long that is.
    for moment in 0..12_u32 {
        let at = tempfile::tempdir().unwrap();
        copied(&first.vault, &at.path().join("vault"));
        let file = |name: &str, text: &str| {
            let path = at.path().join(name);
            fs::write(&path, text).unwrap();
            path
        };
        let (old, new) = (file("old", "sju lyktor i dimman"), file("new", NEW));
        let mut child = console(at.path())
            .arg("renew-keys")
            .arg("--vault")
            .arg(at.path().join("vault"))
            .arg("--passphrase-file")
            .arg(&old)
            .arg("--new-passphrase-file")
            .arg(&new)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        if let Some(whole) = whole {
            let whole: Duration = whole;
            thread::sleep(whole / 12 * moment);
            child.kill().unwrap();
        }
        let ended = child.wait().unwrap();
        if whole.is_none() {
            assert!(ended.success());
            whole = Some(began.elapsed());
        }
        let by = |passphrase_file| Console {
            vault: at.path().join("vault"),
            passphrase_file,
            recovery_key: String::new(),
        };
        let open = |held: &Console| held.run(&["call", "client/find", "{}"]);
        let (old, new) = (by(old), by(new));
        let by_new = open(&new);
        let held = if by_new.status.success() {
            news += 1;
            new
        } else {
            olds += 1;
            old
        };
        let out = open(&held);
        assert!(
            out.status.success(),
            "{moment}: {}",
            String::from_utf8_lossy(&out.stderr)
        );
        let found: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(found["total"], 1);
        assert!(held.run(&["verify"]).status.success(), "{moment}");
    }
    assert!(news >= 1 && olds >= 1, "{olds} {news}");
}
