//! `kartotekctl` as a person or a script would run it: a vault in a folder, a passphrase in a file, one long session.

use crate::window::bin;
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio},
};

/// A vault that the console works on.
pub struct Console {
    /// Folder of the vault.
    pub vault: PathBuf,
    /// File with its passphrase.
    pub passphrase_file: PathBuf,
    /// The recovery key, as printed once.
    pub recovery_key: String,
}

/// A refusal as the console says it.
#[derive(Debug)]
pub struct Refused(pub Value);

impl Refused {
    /// The code.
    pub fn code(&self) -> &str {
        self.0["code"].as_str().unwrap_or_default()
    }
}

/// The console, with what it remembers kept below `folder` and not in the configuration of whoever runs the tests.
pub fn console(folder: &Path) -> Command {
    let mut command = Command::new(bin("kartotekctl"));
    command.env("KARTOTEK_CONFIG", folder.join("config"));
    command
}

impl Console {
    /// `kartotekctl init` below `folder`.
    pub fn init(
        folder: &Path,
        passphrase: &str,
        country: &str,
        language: &str,
        practice: &Value,
    ) -> Self {
        let (vault, passphrase_file) = (folder.join("vault"), folder.join("passphrase"));
        fs::write(&passphrase_file, format!("{passphrase}\n")).expect("the passphrase file");
        let out = console(folder)
            .args([
                "init",
                "--country",
                country,
                "--language",
                language,
                "--memory-mib",
                "64",
                "--practice",
                &practice.to_string(),
            ])
            .arg("--vault")
            .arg(&vault)
            .arg("--passphrase-file")
            .arg(&passphrase_file)
            .output()
            .expect("kartotekctl");
        assert!(
            out.status.success(),
            "init: {}",
            String::from_utf8_lossy(&out.stderr)
        );
        let begun: Value = serde_json::from_slice(&out.stdout).expect("JSON");
        Self {
            vault,
            passphrase_file,
            recovery_key: begun["recovery_key"].as_str().expect("a key").to_owned(),
        }
    }

    fn folder(&self) -> &Path {
        self.vault.parent().expect("the folder of the vault")
    }

    /// Any verb of the console, run to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        let (verb, rest) = arguments.split_first().expect("a verb");
        console(self.folder())
            .arg(verb)
            .arg("--vault")
            .arg(&self.vault)
            .arg("--passphrase-file")
            .arg(&self.passphrase_file)
            .args(rest)
            .output()
            .expect("kartotekctl")
    }

    /// A session: the vault is opened once, and commands run one after the other.
    pub fn session(&self) -> Session {
        let mut child = console(self.folder())
            .arg("session")
            .arg("--vault")
            .arg(&self.vault)
            .arg("--passphrase-file")
            .arg(&self.passphrase_file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("kartotekctl");
        let (to, from) = (
            child.stdin.take().expect("stdin"),
            child.stdout.take().expect("stdout"),
        );
        Session {
            child,
            to: Some(to),
            from: BufReader::new(from),
        }
    }
}

/// A running session.
pub struct Session {
    child: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
}

impl Session {
    /// The number of its process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Asks one command.
    ///
    /// # Errors
    /// The refusal.
    pub fn ask(&mut self, command: &str, request: Value) -> Result<Value, Refused> {
        self.line(&json!({ "command": command, "request": request }))
    }

    /// Asks one command and keeps the bytes of its answer in a file.
    ///
    /// # Errors
    /// The refusal.
    pub fn keep(&mut self, command: &str, request: Value, out: &Path) -> Result<Value, Refused> {
        self.line(&json!({ "command": command, "request": request, "out": out }))
    }

    /// Asks one command with a secret from a file.
    ///
    /// # Errors
    /// The refusal.
    pub fn with_secret(
        &mut self,
        command: &str,
        request: Value,
        file: &Path,
    ) -> Result<Value, Refused> {
        self.line(&json!({ "command": command, "request": request, "secret_file": file }))
    }

    fn line(&mut self, line: &Value) -> Result<Value, Refused> {
        let to = self.to.as_mut().expect("an open session");
        writeln!(to, "{line}")
            .and_then(|()| to.flush())
            .expect("the session listens");
        let mut answer = String::new();
        self.from
            .read_line(&mut answer)
            .expect("the session answers");
        let mut answer: Value = serde_json::from_str(&answer)
            .unwrap_or_else(|_| panic!("no JSON after {line}: {answer}"));
        if answer["refusal"].is_object() {
            Err(Refused(answer["refusal"].take()))
        } else {
            Ok(answer["ok"].take())
        }
    }

    /// Ends the session and waits until the vault is locked.
    pub fn end(mut self) {
        drop(self.to.take());
        let _ = self.child.wait();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        drop(self.to.take());
        let _ = self.child.wait();
    }
}
