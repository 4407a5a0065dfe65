//! The packed hand-out: its list of hashes, its files, and nobody else in it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use vault::{Cost, FixedClock};

use crate::{Answer, Desk, Refusal, Secret};

fn secret() -> Option<Secret> {
    Some(Secret::new(b"sju lyktor i dimman".to_vec()))
}

fn opened(folder: &std::path::Path) -> Desk {
    let clock = FixedClock::at(DateTime::UNIX_EPOCH + TimeDelta::days(20_500));
    let desk = Desk::new(folder.join("vault"), Arc::new(clock), Cost::for_tests());
    let practice = json!({
        "name": "Norrsken Massage", "street": "", "postcode": "", "city": "", "country": "se", "organisation_number": "", "email": "",
        "phone": "", "therapist_name": "Maj Fiktiv", "therapist_title": "", "therapist_phone": "", "licensed": false, "language": "sv",
    });
    for (command, request) in [
        ("desk/begin", json!({ "practice": practice })),
        ("desk/prove", json!({})),
    ] {
        desk.call(command, request, secret()).unwrap();
    }
    desk
}

fn ask(desk: &Desk, command: &str, request: Value) -> Value {
    match desk.call(command, request, None) {
        Ok(reply) => reply.answer.into_json(),
        Err(refusal) => panic!("{command}: {refusal:?}"),
    }
}

/// A client with a note and files: two of one name, one whose name tries to leave the folder.
fn with_files(desk: &Desk, given: &str, family: &str, files: &[(&str, &[u8])]) -> Value {
    let admit = json!({
        "fields": { "given": given, "family": family, "phone": "070-174 06 05" }, "source": "client",
    });
    let client = ask(desk, "client/admit", admit)["id"].clone();
    let note = json!({
        "client": client, "template": "free", "happened_on": "2026-02-16",
        "parts": [{ "part": "text", "text": format!("{family} har ont i nacken") }],
    });
    ask(desk, "journal/write", note);
    for (name, content) in files {
        let add = json!({ "client": client, "name": name, "content": STANDARD.encode(content) });
        ask(desk, "attachment/add", add);
    }
    client
}

fn handed(
    desk: &Desk,
    client: &Value,
    checked: &str,
) -> Result<(String, BTreeMap<String, Vec<u8>>), Refusal> {
    let request = json!({ "client": client, "identity_checked": checked });
    let Answer::Sheet(sheet) = desk.call("export/client", request, secret())?.answer else {
        panic!("a hand-out is bytes");
    };
    let mut zip = zip::ZipArchive::new(Cursor::new(sheet.bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for number in 0..zip.len() {
        let mut part = zip.by_index(number).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        assert!(parts.insert(name.clone(), bytes).is_none(), "{name} twice");
    }
    Ok((sheet.name, parts))
}

// covers: R47 R48 R49 C43 C48
#[test]
fn every_file_of_a_hand_out_is_on_its_list_under_its_own_hash() {
    let folder = tempfile::tempdir().unwrap();
    let desk = opened(folder.path());
    let files: [(&str, &[u8]); 3] = [
        ("Röntgen.txt", b"forsta bilden"),
        ("röntgen.TXT", b"andra bilden"),
        ("../../hem/brev.txt", b"tredje"),
    ];
    let client = with_files(&desk, "Tora", "Kvastmossa", &files);
    let (name, parts) = handed(&desk, &client, "id_card").unwrap();
    assert!(
        name.starts_with("export-") && name.ends_with(".zip") && !name.contains("Kvast"),
        "{name}"
    );
    let list = String::from_utf8(parts["SHA256SUMS"].clone()).unwrap();
    let mut listed = BTreeSet::new();
    for line in list.lines() {
        let (hash, name) = line.split_once("  ").unwrap();
        let found: String = Sha256::digest(&parts[name])
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(hash, found, "{name}");
        assert!(listed.insert(name.to_owned()), "{name} twice");
    }
    listed.insert("SHA256SUMS".to_owned());
    assert_eq!(parts.keys().cloned().collect::<BTreeSet<_>>(), listed);
    for name in [
        "client-file.pdf",
        "client.json",
        "client.schema.json",
        "fhir-r4.json",
    ] {
        assert!(!parts[name].is_empty(), "{name}");
    }
    assert!(parts["client-file.pdf"].starts_with(b"%PDF-"));
    let attached: BTreeSet<&[u8]> = parts
        .iter()
        .filter(|(name, _)| name.starts_with("attachments/"))
        .map(|(_, bytes)| bytes.as_slice())
        .collect();
    assert_eq!(attached, files.iter().map(|(_, bytes)| *bytes).collect());
    for name in parts.keys() {
        assert!(
            !name.contains("..") && !name.contains('\\') && !name.starts_with('/'),
            "{name}"
        );
        assert!(name.matches('/').count() <= 1, "{name}");
    }
    // What is said of a file in the copy is what lies beside it.
    let copy: Value = serde_json::from_slice(&parts["client.json"]).unwrap();
    let told: BTreeSet<String> = copy["attachments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["sha256"].as_str().unwrap().to_owned())
        .collect();
    for hash in told {
        assert!(list.contains(&hash), "{hash}");
    }
    assert_eq!(copy["format"], "kartotek-client");
    assert_eq!(
        copy["hand_outs"][0]["identity_checked"], "id_card",
        "this copy too is in the copy"
    );
}

// covers: R47 R50
#[test]
fn a_hand_out_holds_nobody_else_and_asks_how_identity_was_checked() {
    let folder = tempfile::tempdir().unwrap();
    let desk = opened(folder.path());
    let one = with_files(&desk, "Tora", "Kvastmossa", &[("a.txt", b"kanariefink")]);
    let other = with_files(&desk, "Nils", "Zibetkatt", &[("b.txt", b"nattskata")]);
    for (client, own, others) in [
        (
            &one,
            ["Kvastmossa", "kanariefink"],
            ["Zibetkatt", "nattskata"],
        ),
        (
            &other,
            ["Zibetkatt", "nattskata"],
            ["Kvastmossa", "kanariefink"],
        ),
    ] {
        let (_, parts) = handed(&desk, client, "known").unwrap();
        let all = parts
            .iter()
            .map(|(name, bytes)| format!("{name}\n{}", String::from_utf8_lossy(bytes)))
            .collect::<String>();
        for word in own {
            assert!(all.contains(word), "{word}");
        }
        for word in others {
            assert!(!all.contains(word), "{word}");
        }
    }
    let refused = handed(&desk, &one, " ").unwrap_err();
    assert_eq!(refused.code(), "incomplete");
    let history = ask(&desk, "client/history", json!({ "client": one }));
    let copies = history["access"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["act"] == "export/client")
        .count();
    assert_eq!(copies, 1, "what was refused was not handed out");
}
