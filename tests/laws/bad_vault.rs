//! Vaults that are not as they should be: each is refused by its own name, nothing is changed, and what did open with something
//! noticed says so.

use crate::{
    desk_of::{PASSPHRASE, admitted, ask, begun, desk, opened, refused, secret, secret_of, unlock},
    recovery::copied,
};
use desk::Refusal;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Every file below a folder with its bytes, but for the one that only says who holds it.
fn bytes_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.file_type().unwrap().is_dir() {
            all.extend(bytes_below(&entry.path()));
        } else {
            all.insert(entry.path(), fs::read(entry.path()).unwrap());
        }
    }
    all
}

fn headers(folder: &Path) -> [PathBuf; 2] {
    ["vault.hdr", "vault.hdr.b"].map(|copy| folder.join("vault").join(copy))
}

fn database(folder: &Path) -> PathBuf {
    folder.join("vault/vault-1.db")
}

/// Each thing noticed, by its code.
fn noticed(state: &Value) -> Vec<&str> {
    state["noticed"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect()
}

// covers: W07 R37
#[test]
fn a_wrong_passphrase_opens_nothing_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    admitted(&held, "Tora", "Kvastmossa");
    held.lock();
    let before = bytes_below(folder.path());
    for wrong in [
        "nio lyktor i dimman",
        "",
        "sju lyktor i dimman ",
        &"å".repeat(10_000),
    ] {
        let said = held
            .call("desk/unlock", Value::Null, secret_of(wrong))
            .expect_err("a wrong passphrase");
        assert_eq!(said, Refusal::WrongPassphrase, "{} bytes", wrong.len());
    }
    assert_eq!(bytes_below(folder.path()), before);
    assert_eq!(
        unlock(&held, Value::Null).unwrap()["noticed"],
        json!([]),
        "nothing was noticed"
    );
}

// covers: W07 W11
#[test]
fn a_header_damaged_in_both_copies_is_named_and_in_one_is_healed_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    held.lock();
    let [a, b] = headers(folder.path());
    let whole = fs::read(&a).unwrap();

    // The length, then the words that say what it is: neither can be right whatever the passphrase.
    for at in [0, 11] {
        let mut torn = whole.clone();
        torn[at] ^= 0x40;
        fs::write(&a, &torn).unwrap();
        fs::write(&b, &torn).unwrap();
        assert_eq!(unlock(&held, Value::Null), Err(Refusal::HeaderDamaged));
        assert_eq!(fs::read(&a).unwrap(), torn, "nothing was written over it");
    }
    for short in [0, 1, whole.len() / 2, whole.len() - 1] {
        fs::write(&a, &whole[..short]).unwrap();
        fs::write(&b, &whole[..short]).unwrap();
        assert_eq!(
            unlock(&held, Value::Null),
            Err(Refusal::HeaderDamaged),
            "{short} bytes"
        );
    }
    // The seal over the whole header: the passphrase opens the slot, and what was sealed was changed.
    let mut unsealed = whole.clone();
    *unsealed.last_mut().unwrap() ^= 1;
    fs::write(&a, &unsealed).unwrap();
    fs::write(&b, &unsealed).unwrap();
    assert_eq!(unlock(&held, Value::Null), Err(Refusal::HeaderDamaged));

    fs::write(&a, &whole).unwrap();
    let state = unlock(&held, Value::Null).unwrap();
    assert_eq!(noticed(&state), ["header_healed"]);
    assert_eq!(
        fs::read(&b).unwrap(),
        fs::read(&a).unwrap(),
        "the other copy is whole again"
    );
}

// covers: W11
#[test]
fn a_vault_from_the_future_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    held.lock();
    let whole = fs::read(&headers(folder.path())[0]).unwrap();
    // A format of the header that this program has never heard of: two bytes after the eight that say what it is.
    let mut newer = whole.clone();
    newer[8..10].copy_from_slice(&99_u16.to_le_bytes());
    for copy in headers(folder.path()) {
        fs::write(copy, &newer).unwrap();
    }
    let before = bytes_below(folder.path());
    assert_eq!(unlock(&held, Value::Null), Err(Refusal::FromTheFuture));
    assert_eq!(bytes_below(folder.path()), before);
    for copy in headers(folder.path()) {
        fs::write(copy, &whole).unwrap();
    }

    // A schema that a later program brought it up to.
    let place = vault::Place {
        dir: folder.path().join("vault"),
        fs: Arc::new(vault::OsFs),
        clock: Arc::new(vault::FixedClock::at(chrono::DateTime::UNIX_EPOCH)),
        outside: None,
    };
    let passphrase = vault::Passphrase::new(PASSPHRASE);
    let mut later = vault::Vault::open(place, vault::Unlock::Passphrase(&passphrase)).unwrap();
    later
        .write::<_, vault::Fault>(vault::Act::new("bring", "future"), |w| {
            Ok(w.sql().execute_batch("PRAGMA user_version = 99")?)
        })
        .unwrap();
    later.lock().unwrap();
    let before = bytes_below(folder.path());
    assert_eq!(unlock(&held, Value::Null), Err(Refusal::FromTheFuture));
    assert_eq!(bytes_below(folder.path()), before);
}

// covers: W11
#[test]
fn two_windows_do_not_open_one_vault_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (first, _) = opened(folder.path());
    let client = admitted(&first, "Tora", "Kvastmossa");
    let (second, _) = desk(folder.path());
    assert_eq!(unlock(&second, Value::Null), Err(Refusal::VaultInUse));
    assert_eq!(
        refused(&second, "client/find", json!({})),
        Refusal::Locked,
        "the second window stays locked"
    );
    // The first goes on as if nobody had knocked; once it locks, the second may.
    assert_eq!(
        ask(&first, "client/open", json!({ "client": client }))["fields"]["given"],
        "Tora"
    );
    first.lock();
    unlock(&second, Value::Null).unwrap();
    assert_eq!(unlock(&first, Value::Null), Err(Refusal::VaultInUse));
}

// covers: W11
#[test]
fn a_vault_without_its_file_or_with_another_ones_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    held.lock();
    let kept = fs::read(database(folder.path())).unwrap();
    fs::remove_file(database(folder.path())).unwrap();
    assert_eq!(unlock(&held, Value::Null), Err(Refusal::DatabaseMissing));

    let other = tempfile::tempdir().unwrap();
    let (stranger, _) = opened(other.path());
    stranger.lock();
    fs::copy(database(other.path()), database(folder.path())).unwrap();
    let said = unlock(&held, Value::Null).unwrap_err();
    assert!(
        matches!(said, Refusal::WrongDatabase | Refusal::PagesDamaged),
        "{said:?}"
    );
    fs::write(database(folder.path()), kept).unwrap();
    unlock(&held, Value::Null).unwrap();
}

// covers: W11
#[test]
fn an_older_file_is_refused_and_opens_only_for_one_who_names_what_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    admitted(&held, "Tora", "Kvastmossa");
    held.lock();
    let older = fs::read(database(folder.path())).unwrap();
    unlock(&held, Value::Null).unwrap();
    for given in ["Nils", "Maja"] {
        admitted(&held, given, "Påhittsson");
    }
    held.lock();
    fs::write(database(folder.path()), older).unwrap();

    let Err(Refusal::StaleVault { have, expected }) = unlock(&held, Value::Null) else {
        panic!("an older file opened");
    };
    assert_eq!(expected - have, 2, "two admissions are missing");
    for wrong in [have - 1, have + 1, expected] {
        assert_eq!(
            unlock(&held, json!({ "accept_loss": wrong })),
            Err(Refusal::StaleVault { have, expected })
        );
    }
    let state = unlock(&held, json!({ "accept_loss": have })).unwrap();
    assert_eq!(noticed(&state), ["loss_accepted"]);
    assert_eq!(state["noticed"][0]["expected"], expected);
    assert_eq!(ask(&held, "client/find", json!({}))["total"], 1);
    // Told as long as it is open, and once: the next opening is in order.
    assert_eq!(
        noticed(&ask(&held, "desk/state", Value::Null)),
        ["loss_accepted"]
    );
    held.lock();
    assert_eq!(
        ask(&held, "desk/state", Value::Null)["noticed"],
        json!([]),
        "a locked desk tells nothing"
    );
    assert_eq!(unlock(&held, Value::Null).unwrap()["noticed"], json!([]));
}

// covers: R37
#[test]
fn a_header_put_back_with_an_old_passphrase_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _) = opened(folder.path());
    let old = headers(folder.path()).map(|copy| fs::read(copy).unwrap());
    held.call(
        "desk/change-passphrase",
        Value::Null,
        secret_of(&format!("{PASSPHRASE}\0tolv lyktor i dimman")),
    )
    .unwrap();
    held.lock();
    assert_eq!(unlock(&held, Value::Null), Err(Refusal::WrongPassphrase));
    for (copy, bytes) in headers(folder.path()).into_iter().zip(old) {
        fs::write(copy, bytes).unwrap();
    }
    let state = unlock(&held, Value::Null).unwrap();
    assert!(
        noticed(&state).contains(&"header_older"),
        "{:?}",
        noticed(&state)
    );
}

/// A copy of the folder taken while everything was at rest opens like the original, and says that it lies elsewhere.
// covers: T04 (the desk says where the store lies)
#[test]
fn a_copied_folder_opens_and_tells_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _, _) = begun(folder.path());
    admitted(&held, "Tora", "Kvastmossa");
    held.lock();
    let copy = tempfile::tempdir().unwrap();
    copied(folder.path(), copy.path());
    let (other, _) = desk(copy.path());
    let state = other
        .call("desk/unlock", Value::Null, secret())
        .unwrap()
        .answer
        .into_json();
    assert_eq!(state["noticed"], json!([]));
    let here = copy.path().join("vault");
    assert_eq!(state["place"], here.display().to_string());
    assert_eq!(ask(&other, "client/find", json!({}))["total"], 1);
}

/// A vault as a release wrote it opens at the desk for ever, with what was in it.
// covers: W07 C36
#[test]
fn a_vault_of_an_older_schema_opens_at_the_desk_and_says_that_it_was_brought_up() {
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("vaults/step3");
    let kept: Value = serde_json::from_slice(&fs::read(shelf.join("kept.json")).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    copied(&shelf.join("vault"), &folder.path().join("vault"));
    let (held, clock) = desk(folder.path());
    clock.advance(chrono::TimeDelta::days(300));
    let state = held
        .call(
            "desk/unlock",
            Value::Null,
            secret_of(kept["passphrase"].as_str().unwrap()),
        )
        .unwrap()
        .answer
        .into_json();
    assert_eq!(
        state["noticed"],
        json!([{ "code": "brought_up", "from": 3 }])
    );
    assert_eq!(state["practice"], "Norrsken Massage");
    let found = ask(&held, "client/find", json!({ "text": "kvastm" }));
    assert_eq!(found["total"], 1);
    let client = &found["rows"][0]["id"];
    let notes = ask(&held, "journal/list", json!({ "client": client }));
    assert_eq!(
        notes[0]["texts"][0]["parts"][0]["text"],
        "Stel nacke, nedsatt rotation åt vänster."
    );
    let files = ask(&held, "attachment/list", json!({ "client": client }));
    assert_eq!(files[0]["name"], "remiss.txt");
    let read = ask(
        &held,
        "attachment/read",
        json!({ "attachment": files[0]["id"] }),
    );
    assert_eq!(
        read["bytes"],
        desk::wire::base64("Sjukgymnastik 12 gånger, remiss från vårdcentralen.".as_bytes())
    );
    assert_eq!(ask(&held, "desk/verify", Value::Null)["ok"], true);
}
