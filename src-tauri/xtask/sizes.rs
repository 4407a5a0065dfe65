//! File sizes: the house aims at 200 lines and stops at 500, tests and generated files apart.

use std::{ffi::OsStr, fs, path::Path};
use walkdir::WalkDir;

const STOP: usize = 500;

pub(crate) fn within(root: &Path) -> Result<(), String> {
    let long: Vec<String> = ["src-tauri", "ui/src"]
        .iter()
        .flat_map(|folder| WalkDir::new(root.join(folder)))
        .flatten()
        .filter(|entry| {
            matches!(
                entry.path().extension().and_then(OsStr::to_str),
                Some("rs" | "ts" | "svelte" | "css")
            )
        })
        .filter(|entry| {
            let path = entry.path().to_string_lossy();
            ![
                "/tests/",
                "tests.rs",
                ".test.ts",
                "/types/",
                "/node_modules/",
            ]
            .iter()
            .any(|part| path.contains(part))
        })
        .filter_map(|entry| {
            let lines = fs::read_to_string(entry.path()).ok()?.lines().count();
            (lines > STOP).then(|| {
                format!(
                    "{lines} lines: {}",
                    entry
                        .path()
                        .strip_prefix(root)
                        .unwrap_or(entry.path())
                        .display()
                )
            })
        })
        .collect();
    if long.is_empty() {
        Ok(())
    } else {
        Err(long.join("\n"))
    }
}
