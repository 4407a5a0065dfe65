//! What lies in the memory of running programs, read from outside: what must be gone after a lock is looked for there, not asked for.
//!
//! A word is looked for as UTF-8, as UTF-16 and as Latin-1 (the two ways in which a page keeps text), a key as its bytes and in hex.
//! Only root, or the parent of a program, may read its memory.

use crate::other_tools::{keys, tool};
use serde::Deserialize;
use std::{
    fmt::Write as _,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// Words and keys, in every form in which they may lie somewhere.
#[derive(Default)]
pub struct Wanted(String);

/// Where one of them lies.
#[derive(Debug, Deserialize)]
pub struct Hit {
    /// The program's name, cut short by the kernel.
    pub program: String,
    /// Which word or key, and in which form.
    pub name: String,
    /// The area of memory: `[heap]`, a file, or `own` where it has no name.
    pub place: String,
    /// How often.
    pub times: u64,
}

impl Wanted {
    /// Looks for a word as well.
    #[must_use]
    pub fn word(mut self, word: &str) -> Self {
        self.form(word, "UTF-8", word.as_bytes());
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.form(word, "UTF-16", &wide);
        let narrow: Option<Vec<u8>> = word
            .chars()
            .map(|c| u8::try_from(u32::from(c)).ok())
            .collect();
        if let Some(narrow) = narrow.filter(|bytes| *bytes != word.as_bytes()) {
            self.form(word, "Latin-1", &narrow);
        }
        self
    }

    /// Looks for all keys of a vault as well: those that the passphrase gives by the formats in SECURITY.md.
    #[must_use]
    pub fn keys_of(mut self, vault: &Path, passphrase_file: &Path) -> Self {
        let found = keys(&vault.join("vault.hdr"), passphrase_file, "passphrase");
        let keys = found.unwrap_or_else(|why| panic!("{why}"));
        for (name, hex) in keys {
            let _ = writeln!(self.0, "the {name} key\t{hex}");
            self.form(&format!("the {name} key"), "hex", hex.as_bytes());
        }
        self
    }

    fn form(&mut self, name: &str, form: &str, bytes: &[u8]) {
        let hex = bytes.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        let _ = writeln!(self.0, "{name} ({form})\t{hex}");
    }

    /// What of it lies in the memory of these processes now.
    pub fn found_in(&self, processes: &[u32]) -> Vec<Hit> {
        let mut looking = Command::new("python3")
            .arg(tool("memory.py"))
            .args(processes.iter().map(u32::to_string))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        looking
            .stdin
            .take()
            .unwrap()
            .write_all(self.0.as_bytes())
            .unwrap();
        let told = looking.wait_with_output().unwrap();
        serde_json::from_slice(&told.stdout).expect("a look into the memory")
    }
}
