//! Who may know whom: the house's table of crates, held against what the manifests really say, in every build target.

use serde_json::Value;
use std::{collections::BTreeSet, path::Path, process::Command};

/// Crate, the members it may know, and outside crates that nobody else may use.
const MAY_KNOW: &[(&str, &[&str], &[&str])] = &[
    (
        "vault",
        &[],
        &[
            "rusqlite",
            "libsqlite3-sys",
            "argon2",
            "chacha20poly1305",
            "keyring-core",
            "zbus-secret-service-keyring-store",
        ],
    ),
    ("practice", &["vault"], &[]),
    (
        "press",
        &[],
        &["typst", "typst-as-lib", "typst-pdf", "typst-svg"],
    ),
    ("courier", &[], &["ureq", "calcard"]),
    ("desk", &["vault", "practice", "press", "courier"], &[]),
    ("kartotekctl", &["desk"], &[]),
    ("xtask", &["desk"], &[]),
    (
        "kartotek",
        &["desk"],
        &[
            "tauri",
            "tauri-plugin-dialog",
            "tauri-plugin-single-instance",
        ],
    ),
];

/// A chore may ask the world; the program does so in one place only.
const CHORES: &[(&str, &str)] = &[("xtask", "ureq")];

pub(crate) fn hold(root: &Path) -> Result<(), String> {
    let out = Command::new("cargo")
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
            "--locked",
        ])
        .current_dir(root)
        .output()
        .map_err(|error| error.to_string())?;
    let metadata: Value = serde_json::from_slice(&out.stdout).map_err(|error| error.to_string())?;
    let packages = metadata["packages"].as_array().ok_or("no packages")?;
    let mut broken = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        if name == "kartotek-tests" {
            continue; // the tests know everybody, and nobody knows them
        }
        let Some((_, members, _)) = MAY_KNOW.iter().find(|(member, ..)| *member == name) else {
            broken.push(format!("{name} has no row in the table of crates"));
            continue;
        };
        let known: BTreeSet<&str> = package["dependencies"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|dependency| dependency["kind"].is_null())
            .filter_map(|dependency| dependency["name"].as_str())
            .collect();
        for (other, _, theirs) in MAY_KNOW {
            if *other == name {
                continue;
            }
            if known.contains(other) && !members.contains(other) {
                broken.push(format!("{name} may not know {other}"));
            }
            broken.extend(
                theirs
                    .iter()
                    .filter(|outside| known.contains(*outside))
                    .filter(|outside| !CHORES.contains(&(name, outside)))
                    .map(|outside| format!("{name} may not use {outside}: only {other} may")),
            );
        }
        if known.contains("kartotek-tests") {
            broken.push(format!("{name} may not know the tests"));
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(broken.join("\n"))
    }
}
