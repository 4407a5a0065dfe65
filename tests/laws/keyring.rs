//! The desktop's keyring, a real one under a bus of its own: what it does not do keeps nobody out, and what it holds is never enough.

use kartotek_tests::console::Console;
use kartotek_tests::desktop::{Desktop, bytes_below, code, said};
use kartotek_tests::other_tools::keys;
use serde_json::{Value, json};
use std::{
    fmt::Write as _,
    fs,
    path::Path,
    time::{Duration, Instant},
};

// covers: R37 C49 W07
#[test]
fn it_opens_from_the_keyring_until_it_is_switched_off_and_then_nothing_lies_there() {
    let desktop = Desktop::with_keyring();
    assert_eq!(desktop.refused(), "keyring_off");
    assert_eq!(desktop.entries().len(), 0);
    assert_eq!(desktop.allowed()["on"], true);
    let entries = desktop.entries();
    assert_eq!(entries.len(), 1);
    let state = desktop.opened().unwrap();
    assert_eq!(
        (&state["open"], &state["keyring"], &state["noticed"]),
        (&json!(true), &json!(true), &json!([]))
    );
    // What lies there is no key of the vault, and stands nowhere in its folder.
    let secret = desktop.read_by_anybody(&entries[0]);
    assert_eq!(secret.len(), 32);
    for bytes in bytes_below(desktop.vault.vault.clone()) {
        assert!(!bytes.windows(32).any(|window| window == secret));
    }
    // Switched off with the passphrase afresh, which the console gives where the table wants it.
    assert_eq!(
        said(&desktop.call("device/forbid", &Value::Null, false))["entry_gone"],
        true
    );
    assert_eq!(desktop.entries().len(), 0);
    assert_eq!(desktop.refused(), "keyring_off");
    desktop.passphrase_opens();
}

// covers: R38 W07
#[test]
fn it_is_not_switched_on_without_a_sheet_or_with_another_passphrase() {
    let desktop = Desktop::with_keyring();
    let other = tempfile::tempdir().unwrap();
    let fresh = Console::init(other.path(), "sju lyktor i dimman", "se", "sv", &json!({}));
    let mut command = desktop.command();
    command
        .arg("call")
        .arg("--vault")
        .arg(&fresh.vault)
        .arg("--passphrase-file")
        .arg(&fresh.passphrase_file);
    command
        .arg("--secret-file")
        .arg(&fresh.passphrase_file)
        .arg("device/allow");
    assert_eq!(code(&command.output().unwrap()), "recovery_first");
    let wrong = other.path().join("wrong");
    fs::write(&wrong, "nio lyktor i dimman").unwrap();
    let mut command = desktop.command();
    command
        .arg("call")
        .arg("--vault")
        .arg(&desktop.vault.vault)
        .arg("--passphrase-file")
        .arg(&desktop.vault.passphrase_file);
    command.arg("--secret-file").arg(&wrong).arg("device/allow");
    assert_eq!(code(&command.output().unwrap()), "wrong_passphrase");
    assert_eq!(
        code(&desktop.call("device/allow", &json!({ "days": 61 }), true)),
        "bad_number"
    );
    assert_eq!(desktop.entries().len(), 0, "nothing was left there");
}

// covers: W07 W11
#[test]
fn without_a_keyring_or_without_a_bus_the_passphrase_opens() {
    let mut desktop = Desktop::without_keyring();
    assert_eq!(
        code(&desktop.call("device/allow", &json!({}), true)),
        "keyring_unavailable"
    );
    assert_eq!(desktop.refused(), "keyring_off");
    desktop.passphrase_opens();
    desktop.address = format!(
        "unix:path={}",
        desktop.folder.path().join("nobody").display()
    );
    assert_eq!(
        code(&desktop.call("device/allow", &json!({}), true)),
        "keyring_unavailable"
    );
    desktop.passphrase_opens();
}

// covers: W07 W11
#[test]
fn a_keyring_that_dies_locks_or_never_answers_keeps_nobody_out() {
    let mut desktop = Desktop::with_keyring();
    desktop.allowed();
    desktop.opened().unwrap();
    // It hangs, as it does while it asks somebody who is not there.
    desktop.signalled("-STOP");
    let began = Instant::now();
    assert_eq!(desktop.refused(), "keyring_locked");
    assert!(
        began.elapsed() > Duration::from_secs(4),
        "{:?}",
        began.elapsed()
    );
    desktop.passphrase_opens();
    desktop.signalled("-CONT");
    desktop.opened().unwrap();
    desktop.locked();
    assert_eq!(desktop.refused(), "keyring_locked");
    assert_eq!(
        code(&desktop.call("device/allow", &json!({}), true)),
        "keyring_locked"
    );
    desktop.passphrase_opens();
    // Switched off all the same: the slot goes, the entry that cannot be reached stays and opens nothing.
    assert_eq!(
        said(&desktop.call("device/forbid", &Value::Null, false))["entry_gone"],
        false
    );
    assert_eq!(desktop.entries().len(), 1);
    assert_eq!(desktop.refused(), "keyring_off");
    desktop.keyring_ended();
    desktop.passphrase_opens();
}

// covers: W07 R37
#[test]
fn an_entry_that_is_gone_or_changed_opens_nothing_and_nor_does_one_without_its_slot() {
    let desktop = Desktop::with_keyring();
    desktop.allowed();
    let entry = desktop.entries().remove(0);
    let secret = desktop.read_by_anybody(&entry);
    for bit in [0, 7, 100, 255] {
        let mut changed = secret.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        desktop.altered(&entry, &changed);
        assert_eq!(desktop.refused(), "keyring_empty");
    }
    for length in [0, 31, 33, 4096] {
        desktop.altered(&entry, &vec![7; length]);
        assert_eq!(desktop.refused(), "keyring_empty", "{length} bytes");
    }
    desktop.altered(&entry, &secret);
    desktop.opened().unwrap();
    // Two entries of one name: which one is ours is not guessed.
    desktop.forged(&entry, &[7; 32]);
    assert_eq!(desktop.entries().len(), 2);
    assert_eq!(desktop.refused(), "keyring_empty");
    let forged = desktop.entries().into_iter().find(|at| *at != entry);
    desktop.removed(&forged.unwrap());
    desktop.opened().unwrap();
    // The entry is there and the slot is not: a header from before.
    let header = |name: &str| desktop.vault.vault.join(name);
    let with = fs::read(header("vault.hdr")).unwrap();
    said(&desktop.call("device/forbid", &Value::Null, false));
    said(&desktop.call("device/state", &Value::Null, false));
    desktop.allowed();
    desktop.passphrase_opens();
    let entry = desktop.entries().remove(0);
    desktop.altered(&entry, &secret);
    assert_eq!(desktop.refused(), "keyring_empty");
    assert_ne!(fs::read(header("vault.hdr")).unwrap(), with);
    desktop.removed(&entry);
    assert_eq!(desktop.refused(), "keyring_empty");
    desktop.passphrase_opens();
}

// covers: C52 R50 C49
#[test]
fn what_wants_the_passphrase_afresh_wants_it_also_after_opening_from_the_keyring() {
    let desktop = Desktop::with_keyring();
    desktop.allowed();
    assert_eq!(desktop.opened_for(&["client/find"]).unwrap()["total"], 0);
    let sensitive = desk::table::TABLE
        .iter()
        .filter(|row| row.needs == desk::table::Needs::Fresh);
    let mut asked = Vec::new();
    for row in sensitive {
        let refused = desktop.opened_for(&[row.name]);
        assert_eq!(refused.unwrap_err(), "prove_first", "{}", row.name);
        asked.push(row.name);
    }
    assert!(
        [
            "export/client",
            "erase/client",
            "audit/list",
            "device/forbid"
        ]
        .iter()
        .all(|name| asked.contains(name))
    );
    for name in [
        "device/allow",
        "keys/renew",
        "desk/renew-recovery",
        "desk/change-passphrase",
        "restore/run",
    ] {
        assert!(desk::table::row(name).unwrap().secret, "{name}");
    }
}

// covers: W14 C21 W07
#[test]
fn once_the_screen_was_turned_to_a_client_only_the_passphrase_opens() {
    let desktop = Desktop::with_keyring();
    desktop.allowed();
    said(&desktop.call("device/hand-over", &Value::Null, false));
    // Also after the program was ended and begun again.
    assert_eq!(desktop.refused(), "passphrase_due");
    assert_eq!(desktop.refused(), "passphrase_due");
    desktop.passphrase_opens();
    desktop.opened().unwrap();
    // Taking the screen back with the passphrase counts as giving it.
    let mut session = desktop.vault.session();
    session.ask("device/hand-over", Value::Null).unwrap();
    let owed = session.ask("device/state", Value::Null).unwrap();
    assert_eq!(owed["proved_at"], Value::Null);
    let phrase = &desktop.vault.passphrase_file;
    session
        .with_secret("desk/prove", Value::Null, phrase)
        .unwrap();
    session.end();
    desktop.opened().unwrap();
}

// covers: C36 R37
#[test]
fn new_keys_end_it_and_take_its_entry_away() {
    let desktop = Desktop::with_keyring();
    desktop.allowed();
    let new = desktop.folder.path().join("new");
    fs::write(&new, "åtta lyktor i diset").unwrap();
    let old = &desktop.vault.passphrase_file;
    let mut renewing = desktop.command();
    renewing
        .arg("renew-keys")
        .arg("--vault")
        .arg(&desktop.vault.vault);
    renewing.arg("--passphrase-file").arg(old);
    renewing.arg("--new-passphrase-file").arg(&new);
    assert!(renewing.output().unwrap().status.success());
    assert_eq!(desktop.entries().len(), 0);
    assert_eq!(desktop.refused(), "keyring_off");
    fs::copy(&new, old).unwrap();
    desktop.passphrase_opens();
}

// covers: R37
#[test]
fn the_secret_leaves_the_program_in_the_clear_nowhere() {
    let desktop = Desktop::with_keyring();
    let traced = |arguments: &[&str]| {
        let trace = desktop.folder.path().join("trace");
        let out = desktop.traced(&trace, arguments);
        assert!(
            out.status.success(),
            "{}",
            String::from_utf8_lossy(&out.stderr)
        );
        (
            fs::read_to_string(trace).unwrap(),
            [out.stdout, out.stderr].concat(),
        )
    };
    let phrase = desktop.vault.passphrase_file.to_str().unwrap();
    let with = ["--passphrase-file", phrase, "--secret-file", phrase];
    let allow = traced(&[&["call"], &with[..], &["device/allow"]].concat());
    let open = traced(&["keyring"]);
    let secret = desktop.read_by_anybody(&desktop.entries()[0]);
    for (trace, streams) in [allow, open] {
        // The trace is not blind: what may be seen is there.
        assert!(trace.contains(&escaped(b"org.kartotek.desk")));
        assert!(!trace.contains(&escaped(&secret)));
        assert!(!trace.contains(&escaped(hex(&secret).as_bytes())));
        let streams = String::from_utf8_lossy(&streams);
        assert!(!streams.contains(&hex(&secret)) && !streams.contains(&format!("{secret:?}")));
    }
}

/// The format of this way in is what SECURITY.md says: a second program in another language goes it, by what the keyring really holds,
/// and by a header that was frozen with what opens it.
// covers: R37 C36 W07
#[test]
fn another_program_finds_the_same_keys_by_the_keyring_as_by_passphrase_and_sheet() {
    let desktop = Desktop::with_keyring();
    desktop.allowed();
    let same = |header: &Path, passphrase: &str, sheet: &str, secret: &str| {
        let by = |way, text: &str| {
            let given = desktop.folder.path().join("given");
            fs::write(&given, text).unwrap();
            keys(header, &given, way)
        };
        let [one, two, three] = [
            by("passphrase", passphrase),
            by("recovery", sheet),
            by("keyring", secret),
        ]
        .map(|found| found.unwrap_or_else(|why| panic!("{why}")));
        for name in ["root", "header", "database"] {
            assert_eq!((&one[name], &two[name]), (&three[name], &three[name]));
        }
        // One bit beside it opens nothing.
        let other = if secret.ends_with('0') { "1" } else { "0" };
        let wrong = [&secret[..63], other].concat();
        let refused = by("keyring", &wrong).unwrap_err();
        assert!(refused.contains("not the secret of that day"), "{refused}");
        three
    };
    let secret = hex(&desktop.read_by_anybody(&desktop.entries()[0]));
    let passphrase = fs::read_to_string(&desktop.vault.passphrase_file).unwrap();
    same(
        &desktop.vault.vault.join("vault.hdr"),
        &passphrase,
        &desktop.vault.recovery_key,
        &secret,
    );

    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("vaults/keyring");
    let kept: Value = serde_json::from_slice(&fs::read(frozen.join("kept.json")).unwrap()).unwrap();
    let text = |name: &str| kept[name].as_str().unwrap();
    let found = same(
        &frozen.join("vault/vault.hdr"),
        text("passphrase"),
        text("recovery_key"),
        text("device_secret"),
    );
    assert_eq!(
        (&*found["root"], &*found["database"]),
        (text("root_key"), text("database_key"))
    );
}

/// As `strace -xx` writes bytes.
fn escaped(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "\\x{byte:02x}");
        text
    })
}

fn hex(bytes: &[u8]) -> String {
    escaped(bytes).replace("\\x", "")
}
