//! Every check of the house, in one list: the same here and in CI.

use crate::{boundaries, say, sizes, trace, types};
use std::{path::Path, process::Command};

enum Step {
    /// A tool: name, arguments, arguments when mending, folder.
    Tool(
        &'static str,
        &'static [&'static str],
        &'static [&'static str],
        &'static str,
    ),
    /// A rule of our own.
    Rule(fn(&Path) -> Result<(), String>),
}

const STEPS: &[(&str, Step)] = &[
    (
        "format-rust",
        Step::Tool(
            "cargo",
            &["fmt", "--all", "--check"],
            &["fmt", "--all"],
            ".",
        ),
    ),
    ("boundaries", Step::Rule(boundaries::hold)),
    ("sizes", Step::Rule(sizes::within)),
    ("forbidden-words", Step::Rule(forbidden)),
    ("requirements", Step::Rule(trace::known)),
    ("types", Step::Rule(types::fresh)),
    (
        "format-ui",
        Step::Tool(
            "npm",
            &["run", "--silent", "format:check"],
            &["run", "--silent", "format"],
            "ui",
        ),
    ),
    (
        "lint-ui",
        Step::Tool(
            "npm",
            &["run", "--silent", "lint"],
            &["run", "--silent", "lint", "--", "--fix"],
            "ui",
        ),
    ),
    (
        "check-ui",
        Step::Tool("npm", &["run", "--silent", "check"], &[], "ui"),
    ),
    (
        "clippy",
        Step::Tool(
            "cargo",
            &[
                "clippy",
                "--quiet",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "-D",
                "warnings",
            ],
            &[
                "clippy",
                "--fix",
                "--allow-dirty",
                "--workspace",
                "--all-targets",
            ],
            ".",
        ),
    ),
    (
        "docs",
        Step::Tool(
            "cargo",
            &[
                "doc",
                "--quiet",
                "--no-deps",
                "--workspace",
                "--locked",
                "--document-private-items",
            ],
            &[],
            ".",
        ),
    ),
    (
        "licences",
        Step::Tool(
            "cargo",
            &[
                "deny",
                "--locked",
                "--log-level",
                "error",
                "check",
                "bans",
                "licenses",
                "sources",
            ],
            &[],
            ".",
        ),
    ),
];

/// Runs the steps and counts them; `false` when one is red.
pub(crate) fn run(root: &Path, only: Option<&str>, fix: bool) -> bool {
    let (mut passed, mut failed) = (0, 0);
    for (name, step) in STEPS
        .iter()
        .filter(|(name, _)| only.is_none_or(|part| name.contains(part)))
    {
        let result = match step {
            Step::Rule(rule) => rule(root),
            Step::Tool(tool, arguments, mending, folder) => {
                let arguments = if fix && !mending.is_empty() {
                    mending
                } else {
                    arguments
                };
                tool_runs(root, tool, arguments, folder)
            }
        };
        match result {
            Ok(()) => {
                passed += 1;
                say(&format!("ok    {name}"));
            }
            Err(why) => {
                failed += 1;
                say(&format!("FAIL  {name}\n{why}"));
            }
        }
    }
    say(&format!("check: {passed} passed, {failed} failed"));
    failed == 0
}

fn tool_runs(root: &Path, tool: &str, arguments: &[&str], folder: &str) -> Result<(), String> {
    let out = Command::new(tool)
        .args(arguments)
        .current_dir(root.join(folder))
        // What is private is documented too, so a link to it is no dead end.
        .env(
            "RUSTDOCFLAGS",
            "-D warnings -A rustdoc::private_intra_doc_links",
        )
        .output()
        .map_err(|error| format!("{tool}: {error}"))?;
    if out.status.success() {
        return Ok(());
    }
    Err(format!(
        "{}{}",
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr)
    ))
}

/// Words that may not stand in the sources, each with the reason.
fn forbidden(root: &Path) -> Result<(), String> {
    const WORDS: &[(&str, &str)] = &[
        ("inner|HTML", "text reaches the page as text only"),
        ("PRAGMA| rekey", "the vault is never rekeyed in place"),
        ("cipher|_migrate", "corrupts"),
        (
            "danger_accept|_invalid",
            "no connection with a bad certificate",
        ),
        ("local|Storage", "the page keeps nothing on the disk"),
        ("@|html", "text reaches the page as text only"),
    ];
    let mut broken = Vec::new();
    for entry in ["src-tauri", "ui/src"]
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(root.join(folder)))
        .flatten()
    {
        let path = entry.path();
        // Tests may name what they look for.
        if path.components().any(|part| part.as_os_str() == "tests") {
            continue;
        }
        if !matches!(
            path.extension().and_then(std::ffi::OsStr::to_str),
            Some("rs" | "ts" | "svelte" | "sql")
        ) {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(path) else {
            continue;
        };
        for (at, line) in text.lines().enumerate() {
            let spoken = line.trim_start().starts_with("//");
            for (word, why) in WORDS {
                if !spoken && line.contains(&word.replace('|', "")) {
                    broken.push(format!(
                        "{}:{}: {why}",
                        path.strip_prefix(root).unwrap_or(path).display(),
                        at + 1
                    ));
                }
            }
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(broken.join("\n"))
    }
}
