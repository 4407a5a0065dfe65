//! The console, as scripts use it.

use kartotek_tests::console::Console;
use serde_json::{Value, json};
use std::fs;

fn console(folder: &std::path::Path) -> Console {
    Console::init(
        folder,
        "sju lyktor i dimman",
        "se",
        "sv",
        &json!({ "name": "Norrsken Massage" }),
    )
}

// covers: R37 R38
#[test]
fn a_vault_made_here_opens_here_and_with_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let console = console(folder.path());
    let out = console.run(&["call", "client/find", "{}"]);
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let found: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(found["total"], 0);
    assert!(console.run(&["verify"]).status.success());

    fs::write(&console.passphrase_file, "nio lyktor i dimman").unwrap();
    let out = console.run(&["call", "client/find", "{}"]);
    assert_eq!(out.status.code(), Some(3));
    let refusal: Value = serde_json::from_slice(&out.stderr).unwrap();
    assert_eq!(refusal["code"], "wrong_passphrase");
}

// covers: W07 (no memory of an open vault on the disk after a crash)
#[test]
fn a_crash_of_the_console_leaves_no_core_file() {
    let folder = tempfile::tempdir().unwrap();
    let console = console(folder.path());
    let mut session = console.session();
    session.ask("desk/state", Value::Null).unwrap();
    let limits = fs::read_to_string(format!("/proc/{}/limits", session.process())).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    let figures: Vec<&str> = core.split_whitespace().skip(4).take(2).collect();
    assert_eq!(figures, ["0", "0"], "{core}");
    session.end();
}

// covers: W11
#[test]
fn two_desks_cannot_have_one_vault_open() {
    let folder = tempfile::tempdir().unwrap();
    let console = console(folder.path());
    let mut session = console.session();
    session.ask("desk/state", Value::Null).unwrap();
    let out = console.run(&["call", "client/find", "{}"]);
    assert_eq!(out.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&out.stderr).contains("vault_in_use"));
    session.end();
    assert!(console.run(&["call", "client/find", "{}"]).status.success());
}

// covers: W07
#[test]
fn a_damaged_header_is_named_and_a_file_from_the_future_too() {
    let folder = tempfile::tempdir().unwrap();
    let console = console(folder.path());
    for copy in ["vault.hdr", "vault.hdr.b"] {
        let path = console.vault.join(copy);
        let mut bytes = fs::read(&path).unwrap();
        let at = bytes.len() / 2;
        bytes[at] ^= 0x10;
        fs::write(&path, bytes).unwrap();
    }
    let out = console.run(&["call", "client/find", "{}"]);
    assert_eq!(out.status.code(), Some(3));
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(
        said.contains("header_damaged") || said.contains("wrong_passphrase"),
        "{said}"
    );
}

// covers: S05 C19
#[test]
fn identity_numbers_are_checked_without_a_vault() {
    let id = |country: &str, number: &str| -> Value {
        let out = std::process::Command::new(kartotek_tests::window::bin("kartotekctl"))
            .args(["id", country, number])
            .output()
            .unwrap();
        serde_json::from_slice(&out.stdout).unwrap()
    };
    assert_eq!(id("se", "19121212-1212")["valid"], true);
    assert_eq!(id("se", "19121212-1213")["valid"], false);
    assert_eq!(id("no", "02013299997")["valid"], true);
    assert_eq!(id("fi", "010594Y9032")["valid"], true);
    assert_eq!(id("fi", "010190-999K")["valid"], false);
    let danish = id("dk", "251248-9996");
    assert_eq!(danish["valid"], true);
    assert!(
        danish["warning"].is_string(),
        "a Danish number that fails modulus 11 only warns"
    );
}

#[test]
fn the_table_is_printed_with_schemas() {
    let out = std::process::Command::new(kartotek_tests::window::bin("kartotekctl"))
        .arg("commands")
        .output()
        .unwrap();
    let rows: Vec<Value> = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(rows.len(), desk::table::TABLE.len());
    for row in rows {
        assert!(
            row["request"].is_object() && row["answer"].is_object() && row["locked"].is_boolean(),
            "{row}"
        );
    }
}
