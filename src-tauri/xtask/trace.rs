//! Requirements and their tests: every `covers:` line in the sources, held against `tests/requirements.md`.

use crate::say;
use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs, io,
    path::Path,
};
use walkdir::WalkDir;

type Found = BTreeMap<String, BTreeSet<String>>;

/// Ids in the project's own list.
fn required(root: &Path) -> io::Result<BTreeSet<String>> {
    let text = fs::read_to_string(root.join("tests/requirements.md"))?;
    Ok(text
        .lines()
        .filter_map(|line| {
            line.strip_prefix("| ")?
                .split(' ')
                .next()
                .filter(|id| is_id(id))
                .map(str::to_owned)
        })
        .collect())
}

fn is_id(word: &str) -> bool {
    let mut chars = word.chars();
    matches!(chars.next(), Some('W' | 'R' | 'S' | 'T' | 'C'))
        && word.len() == 3
        && chars.all(|c| c.is_ascii_digit())
}

/// Id -> `file: test`, from every `covers:` line; the test is the next function or test name below it, or the one it stands in.
fn covered(root: &Path) -> Found {
    let mut found = Found::new();
    let files = ["src-tauri", "tests", "ui/src", "ui/tests"]
        .iter()
        .flat_map(|folder| {
            WalkDir::new(root.join(folder))
                .into_iter()
                .filter_entry(|entry| entry.file_name() != OsStr::new("node_modules"))
        })
        .flatten()
        .filter(|entry| {
            matches!(
                entry.path().extension().and_then(OsStr::to_str),
                Some("rs" | "ts" | "mjs")
            )
        });
    for entry in files {
        let Ok(text) = fs::read_to_string(entry.path()) else {
            continue;
        };
        let lines: Vec<&str> = text.lines().collect();
        let file = entry
            .path()
            .strip_prefix(root)
            .unwrap_or(entry.path())
            .display()
            .to_string();
        for (at, line) in lines.iter().enumerate() {
            let Some((_, ids)) = line.split_once("covers:") else {
                continue;
            };
            let name = lines
                .iter()
                .skip(at)
                .take(12)
                .find_map(|line| test_name(line))
                .unwrap_or("(module)");
            for id in ids
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|id| is_id(id))
            {
                found
                    .entry(id.to_owned())
                    .or_default()
                    .insert(format!("{file}: {name}"));
            }
        }
    }
    found
}

fn test_name(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = line.strip_prefix("pub ").unwrap_or(line);
    if let Some(name) = rest
        .strip_prefix("fn ")
        .or_else(|| rest.strip_prefix("async fn "))
    {
        return name.split('(').next();
    }
    let called = rest
        .strip_prefix("test(")
        .or_else(|| rest.strip_prefix("it("))?;
    called.split(['"', '\'', '`']).nth(1)
}

pub(crate) fn print(root: &Path) -> io::Result<()> {
    let (required, covered) = (required(root)?, covered(root));
    for id in &required {
        match covered.get(id) {
            Some(tests) => say(&format!(
                "{id}  {}",
                tests.iter().cloned().collect::<Vec<_>>().join("\n     ")
            )),
            None => say(&format!("{id}  -")),
        }
    }
    say(&format!(
        "{} of {} requirements have a test that names them",
        required
            .iter()
            .filter(|id| covered.contains_key(*id))
            .count(),
        required.len()
    ));
    Ok(())
}

/// No test names a requirement that is not in the list.
pub(crate) fn known(root: &Path) -> Result<(), String> {
    let required = required(root).map_err(|error| error.to_string())?;
    let unknown: Vec<String> = covered(root)
        .into_iter()
        .filter(|(id, _)| !required.contains(id))
        .map(|(id, tests)| format!("{id} is not in tests/requirements.md: {tests:?}"))
        .collect();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(unknown.join("\n"))
    }
}
