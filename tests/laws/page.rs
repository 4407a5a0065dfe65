//! What the page may do, resolved to the last command, and the walls around it, as they were agreed on: a change to either is seen.

use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn read(path: &str) -> Value {
    let text = fs::read_to_string(Path::new(ROOT).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap()
}

/// The commands behind one permission, sets and defaults taken apart, as the build resolved them.
fn commands_of(manifests: &Value, permission: &str, into: &mut BTreeSet<String>) {
    let (of, name) = permission
        .rsplit_once(':')
        .unwrap_or(("__app-acl__", permission));
    let manifest = &manifests[of];
    assert!(manifest.is_object(), "{permission}: nobody knows {of}");
    let more = if name == "default" {
        &manifest["default_permission"]["permissions"]
    } else if manifest["permission_sets"][name].is_object() {
        &manifest["permission_sets"][name]["permissions"]
    } else {
        let allowed = manifest["permissions"][name]["commands"]["allow"]
            .as_array()
            .unwrap_or_else(|| panic!("{permission}: no such permission"));
        into.extend(
            allowed
                .iter()
                .map(|command| format!("{of}|{}", command.as_str().unwrap())),
        );
        return;
    };
    for one in more.as_array().unwrap() {
        let one = one.as_str().unwrap();
        let whole = if one.contains(':') {
            one.to_owned()
        } else {
            format!("{of}:{one}")
        };
        commands_of(manifests, &whole, into);
    }
}

/// Write it anew with `KARTOTEK_BLESS=1`, after seeing that the change is meant.
// covers: W07 T31
#[test]
fn the_page_may_do_what_was_agreed_on_and_nothing_more() {
    let security = read("tauri.conf.json")["app"]["security"].clone();
    let manifests = read("gen/schemas/acl-manifests.json");
    let mut capabilities = Vec::new();
    for file in fs::read_dir(Path::new(ROOT).join("src-tauri/window/capabilities")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let capability = read(&format!("src-tauri/window/capabilities/{name}"));
        let mut commands = BTreeSet::new();
        for permission in capability["permissions"].as_array().unwrap() {
            commands_of(&manifests, permission.as_str().unwrap(), &mut commands);
        }
        capabilities.push(json!({
            "file": name, "windows": capability["windows"], "webviews": capability["webviews"], "remote": capability["remote"],
            "commands": commands,
        }));
    }
    let found = json!({ "security": security, "capabilities": capabilities });
    let found = serde_json::to_string_pretty(&found).unwrap() + "\n";
    let path = Path::new(ROOT).join("tests/golden/page.json");
    if std::env::var_os("KARTOTEK_BLESS").is_some() {
        fs::write(&path, &found).unwrap();
    }
    let agreed = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        found, agreed,
        "see that the change is meant, then KARTOTEK_BLESS=1"
    );
}
