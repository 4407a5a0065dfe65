//! The bill of what is shipped names everything that is in the program, and what it says of the engine is what runs.

use kartotek_tests::window::bin;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
    sync::LazyLock,
};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Written twice, for all tests.
static WRITTEN: LazyLock<[String; 2]> = LazyLock::new(|| [written(), written()]);

fn written() -> String {
    let out = Command::new(bin("xtask"))
        .arg("ship")
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stdout)
    );
    fs::read_to_string(Path::new(ROOT).join("target/ship/sbom.cdx.json")).unwrap()
}

fn bill() -> Value {
    serde_json::from_str(&WRITTEN[0]).unwrap()
}

fn components(bill: &Value) -> &Vec<Value> {
    bill["components"].as_array().unwrap()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

fn version_of<'a>(bill: &'a Value, name: &str) -> &'a str {
    let found: Vec<_> = components(bill)
        .iter()
        .filter(|part| part["name"] == name)
        .collect();
    assert_eq!(found.len(), 1, "{name}");
    text(found[0], "version")
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[test]
fn the_bill_is_what_cyclonedx_wants_and_the_same_twice() {
    assert_eq!(WRITTEN[0], WRITTEN[1]);
    let bill = bill();
    assert_eq!(
        (&bill["bomFormat"], &bill["specVersion"], &bill["version"]),
        (&"CycloneDX".into(), &"1.6".into(), &1.into())
    );
    let number = text(&bill, "serialNumber")
        .strip_prefix("urn:uuid:")
        .unwrap();
    assert!(is_hex(&number.replace('-', ""), 32) && number.len() == 36);
    let mut known = BTreeSet::from([text(&bill["metadata"]["component"], "bom-ref")]);
    for part in components(&bill) {
        assert!(known.insert(text(part, "bom-ref")), "twice: {part}");
        assert!(matches!(
            text(part, "type"),
            "library" | "application" | "file"
        ));
        assert!(!text(part, "name").is_empty(), "{part}");
        assert!(
            !["/", " "]
                .iter()
                .any(|sign| text(part, "version").contains(sign))
        );
        for hash in part["hashes"].as_array().into_iter().flatten() {
            let length = match text(hash, "alg") {
                "SHA-256" => 64,
                "SHA-512" => 128,
                other => panic!("{other}"),
            };
            assert!(is_hex(text(hash, "content"), length), "{part}");
        }
        let registry = ["pkg:cargo/", "pkg:npm/"]
            .iter()
            .any(|kind| text(part, "purl").starts_with(kind));
        assert!(
            !registry || (part["hashes"].is_array() && part["version"].is_string()),
            "{part}"
        );
        for licence in part["licenses"].as_array().into_iter().flatten() {
            assert!(licence["expression"].is_string() != licence["license"].is_object());
        }
    }
    let mut told = BTreeSet::new();
    for edge in bill["dependencies"].as_array().unwrap() {
        assert!(told.insert(text(edge, "ref")), "twice: {edge}");
        let to = edge["dependsOn"].as_array().unwrap();
        assert!(
            to.iter().all(|to| known.contains(to.as_str().unwrap())),
            "{edge}"
        );
    }
    assert_eq!(told, known);
}

#[test]
fn the_bill_names_every_crate_of_the_window_and_none_that_is_not_locked() {
    let bill = bill();
    let listed: BTreeMap<(&str, &str), &Value> = components(&bill)
        .iter()
        .filter(|part| text(part, "purl").starts_with("pkg:cargo/"))
        .map(|part| ((text(part, "name"), text(part, "version")), part))
        .collect();
    let tree = Command::new("cargo")
        .args([
            "tree",
            "--locked",
            "--offline",
            "--package",
            "kartotek",
            "-e",
            "normal",
        ])
        .args(["--target", "x86_64-unknown-linux-gnu", "--prefix", "none"])
        .current_dir(ROOT)
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    let mut seen = 0;
    // Our own members stand there with their folder.
    for line in tree.lines().filter(|line| !line.contains(" (/")) {
        let (name, rest) = line.split_once(" v").unwrap();
        let version = rest.split(' ').next().unwrap();
        assert!(
            listed.contains_key(&(name, version)),
            "{line} is not in the bill"
        );
        seen += 1;
    }
    assert!(seen > 300, "{seen}");
    let lock = fs::read_to_string(Path::new(ROOT).join("Cargo.lock")).unwrap();
    for ((name, version), part) in listed {
        let row = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        let (_, rest) = lock.split_once(&row).expect(name);
        let said = text(&part["hashes"][0], "content");
        let checksum = format!("checksum = \"{said}\"");
        assert!(
            rest.split("[[").next().unwrap().contains(&checksum),
            "{name}"
        );
    }
}

#[test]
fn the_bill_names_the_engine_that_runs_and_every_library_the_window_is_linked_with() {
    let bill = bill();
    assert_eq!(version_of(&bill, "SQLite"), vault::sql::version());
    let engine = vault::sql::Connection::open_in_memory().unwrap();
    let cipher: String = engine
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .unwrap();
    let plain = cipher.split(' ').next().unwrap();
    assert_eq!(version_of(&bill, "SQLCipher"), plain);
    // The engine leans upon the system's ciphers, so LibTomCrypt is not in the program and not in the bill.
    engine.execute_batch("PRAGMA key = 'any'").unwrap();
    let provider: String = engine
        .query_row("PRAGMA cipher_provider", [], |row| row.get(0))
        .unwrap();
    assert_eq!(provider, "openssl");
    let linked = Command::new("readelf")
        .arg("--dynamic")
        .arg(bin("kartotek"))
        .env("LC_ALL", "C")
        .output()
        .expect("readelf (package binutils)");
    let linked = String::from_utf8(linked.stdout).unwrap();
    let told: Vec<&str> = components(&bill)
        .iter()
        .filter(|part| text(part, "purl").starts_with("pkg:deb/"))
        .flat_map(|part| text(part, "description").split([' ', ',', ':']))
        .collect();
    let needed = linked
        .lines()
        .filter_map(|line| line.split_once("Shared library: [")?.1.strip_suffix(']'));
    let mut seen = 0;
    for library in needed {
        assert!(told.contains(&library), "nobody is said to bring {library}");
        seen += 1;
    }
    assert!(seen > 5, "{linked}");
}

#[test]
fn the_bill_names_what_the_page_holds_and_the_typeface() {
    let bill = bill();
    let bundle = fs::read_to_string(Path::new(ROOT).join("target/ship/bundle.json")).unwrap();
    let bundle: Vec<String> = serde_json::from_str(&bundle).unwrap();
    assert!(bundle.iter().any(|place| place == "node_modules/svelte"));
    for place in &bundle {
        let name = place.rsplit_once("node_modules/").unwrap().1;
        let holds = components(&bill)
            .iter()
            .any(|part| part["name"] == *name && part["scope"] == "required");
        assert!(holds, "{name} is in the page and not in the bill");
    }
    for entry in fs::read_dir(Path::new(ROOT).join("assets/fonts")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            name.ends_with(".txt") || components(&bill).iter().any(|part| part["name"] == *name),
            "{name}"
        );
    }
}
