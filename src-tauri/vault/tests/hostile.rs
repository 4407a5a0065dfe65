//! Whatever bytes lie where the vault's files should: each parser answers or refuses, soon and in little room, and never panics.
//!
//! Cases come from a seed, mutated from what is valid or made of nothing. `KARTOTEK_FUZZ=100000` takes that many of each (`make fuzz`);
//! without it a few thousand. When it is set, time is held against a second and room against 64 MiB: the tests have to run alone then.

#![allow(clippy::disallowed_methods)] // it looks at its own watch

use std::io::Cursor;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use super::*;
use crate::backup::container::{self, Container};
use crate::backup::{FolderShelf, backups_on};
use crate::header::{self, Header};
use crate::keys::Key;
use crate::outside;
use crate::seq;
use crate::stream::{self, Belongs};

const SEED: u64 = 20_260_216;
const LONGEST: Duration = Duration::from_secs(1);
const MOST_ROOM_KB: u64 = 64 * 1024;

/// Randomness that is the same each time: SHA-256 of the seed and a count.
struct Chance {
    seed: [u8; 32],
    count: u64,
}

impl Chance {
    fn new(parser: &str) -> Self {
        let seed = Sha256::digest([SEED.to_le_bytes().as_slice(), parser.as_bytes()].concat());
        Self {
            seed: seed.into(),
            count: 0,
        }
    }

    fn next(&mut self) -> u64 {
        self.count += 1;
        let block = Sha256::digest([self.seed.as_slice(), &self.count.to_le_bytes()].concat());
        u64::from_le_bytes(block[..8].try_into().unwrap())
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length.div_ceil(8))
            .flat_map(|_| self.next().to_le_bytes())
            .take(length)
            .collect()
    }

    /// What is valid, spoilt in one to four ways; or, one time in ten, nothing but noise.
    fn spoilt(&mut self, valid: &[u8]) -> Vec<u8> {
        if self.below(10) == 0 {
            let length = self.below(2 * valid.len() + 16);
            return self.bytes(length);
        }
        let mut bytes = valid.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            match self.below(8) {
                0 => bytes.truncate(at),
                1 => bytes.extend(self.bytes(at.min(64))),
                2 => {
                    let some = self.bytes(1 + at % 16);
                    bytes.splice(at.min(bytes.len())..at.min(bytes.len()), some);
                }
                3 => {
                    let end = (at + 1 + self.below(16)).min(bytes.len());
                    bytes.drain(at.min(end)..end);
                }
                4 => {
                    let edge = [0, 1, 0x7f, 0x80, 0xfe, 0xff][self.below(6)];
                    let end = (at + 1 + self.below(8)).min(bytes.len());
                    bytes[at.min(end)..end].fill(edge);
                }
                5 if !bytes.is_empty() => {
                    let other = self.below(bytes.len());
                    bytes.swap(at.min(other), at.max(other));
                }
                _ if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                _ => {}
            }
        }
        bytes
    }
}

fn asked() -> Option<usize> {
    std::env::var("KARTOTEK_FUZZ").ok()?.parse().ok()
}

/// The most memory this process ever held, in kB.
fn room() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|rest| rest.trim().trim_end_matches("kB").trim().parse().ok())
        .unwrap_or(0)
}

/// Gives `parse` as many cases as were asked for; it says whether it took one. Some must be taken and some refused: a parser that does
/// either always was not reached.
fn each(parser: &str, valid: &[u8], mut parse: impl FnMut(&[u8]) -> bool) {
    let mut chance = Chance::new(parser);
    assert!(parse(valid), "{parser}: what is valid is taken");
    let (before, mut refused, mut slowest) = (room(), 0_usize, Duration::ZERO);
    let cases = asked().unwrap_or(2_000);
    for _ in 0..cases {
        let case = chance.spoilt(valid);
        let begun = Instant::now();
        refused += usize::from(!parse(&case));
        slowest = slowest.max(begun.elapsed());
    }
    assert!(
        refused > cases / 10,
        "{parser}: {refused} of {cases} refused"
    );
    if asked().is_some() {
        assert!(slowest < LONGEST, "{parser}: {slowest:?}");
        // The kernel's own figure is not exact, and may be less than a moment ago.
        let grown = room().saturating_sub(before);
        assert!(grown < MOST_ROOM_KB, "{parser}: {grown} kB");
        println!("{parser}: {cases} cases, {refused} refused, slowest {slowest:?}, {grown} kB");
    }
}

// covers: W07 C36 (the header and its slots)
#[test]
fn any_header() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    let valid = std::fs::read(place(dir.path()).header()).unwrap();
    each("header", &valid, |bytes| {
        let authentic = header::authentic(bytes, &vault.keys.header_mac);
        match Header::parse(bytes) {
            // What is taken says the same when it is written again, but for its MAC; and its MAC holds only for what was written.
            Ok(header) => {
                assert!(!authentic || bytes == valid, "a forged header is authentic");
                let again = header.encode(&vault.keys.header_mac);
                assert_eq!(
                    Header::parse(&again).unwrap().slots.len(),
                    header.slots.len()
                );
                true
            }
            Err(_) => {
                assert!(!authentic, "authentic and refused");
                false
            }
        }
    });
}

// covers: W07 T31 (a sealed file)
#[test]
fn any_sealed_file() {
    let key = Key::from_slice(&[7; 32]).unwrap();
    let belongs = Belongs {
        vault_id: [1; 16],
        file_id: [2; 16],
    };
    for (name, length) in [("sealed, short", 200), ("sealed, long", 70_000)] {
        let plain = Chance::new(name).bytes(length);
        let valid = stream::seal(&key, belongs, &plain).unwrap();
        each(name, &valid, |bytes| {
            let opened = stream::open(&key, belongs, bytes);
            if let Ok(opened) = &opened {
                assert_eq!(**opened, plain, "another content under the same key");
            }
            opened.is_ok()
        });
    }
}

// covers: R25 R38 (a backup and its manifest)
#[test]
fn any_backup_and_any_manifest() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    let disk = dir.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let snapshot = vault.snapshot(vec!["eins".into()]).unwrap();
    let stored = snapshot
        .store(&FolderShelf::new(&disk), &|_, _, _| true)
        .unwrap();
    let whole = std::fs::read(disk.join(&stored.backup.name)).unwrap();
    // Its beginning is what is parsed before a key is asked.
    each("backup", &whole[..6_000], |bytes| {
        match Container::open(Cursor::new(bytes), &vault.keys) {
            Ok(_) => panic!("a forged backup was opened"),
            // Cut off in the middle of its first chunk, and otherwise what was written.
            Err(error) => {
                error == crate::backup::BackupError::Unsound("chunk") && bytes == &whole[..6_000]
            }
        }
    });
    let key = Key::from_slice(&[9; 32]).unwrap();
    let valid = serde_json::to_vec(&stored.checked.manifest).unwrap();
    each("manifest", &valid, |bytes| {
        container::manifest_of(&key, bytes).is_ok()
    });
}

// covers: R37 (a recovery key as somebody types it)
#[test]
fn any_recovery_key() {
    let valid = RecoveryKey::random().unwrap().to_text();
    each("recovery key", valid.as_bytes(), |bytes| {
        let typed = String::from_utf8_lossy(bytes);
        match RecoveryKey::from_text(&typed) {
            Ok(key) => RecoveryKey::from_text(&key.to_text()).is_ok(),
            Err(_) => false,
        }
    });
}

// covers: W07 (the counters beside the vault and outside it)
#[test]
fn any_counter() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    let valid = std::fs::read(dir.path().join("vault/vault.seq")).unwrap();
    each("counter", &valid, |bytes| {
        let counter = seq::decode(&vault.keys.seq_mac, &vault.header.vault_id, bytes);
        let taken = counter != seq::Counter::Unreadable;
        assert!(!taken || bytes == valid, "a forged counter was taken");
        taken
    });
    let elsewhere = dir.path().join("config");
    let place = place(dir.path()).remembering(Some(elsewhere.clone()));
    let seen = outside::Seen::of(&vault.header);
    outside::write(&place, &vault.keys.outside_mac, &seen).unwrap();
    let file = std::fs::read_dir(&elsewhere)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let valid = std::fs::read(&file).unwrap();
    each("counter outside", &valid, |bytes| {
        std::fs::write(&file, bytes).unwrap();
        let _ = outside::header_seems_older(&place);
        matches!(
            outside::read(&place, &vault.keys.outside_mac, &vault.header),
            outside::Remembered::Seen(_)
        )
    });
}

// covers: R25 (names on a shelf)
#[test]
fn any_name_on_a_shelf() {
    let dir = tempfile::tempdir().unwrap();
    let valid = format!(
        "backup-{:012}-{:012}-{}.psb",
        17,
        4,
        Uuid::from_bytes([5; 16]).as_simple()
    );
    each("name", valid.as_bytes(), |bytes| {
        let name = String::from_utf8_lossy(bytes);
        // On a disk a name is a name: what is none there never comes back from a folder.
        if !name.is_empty()
            && name.len() < 200
            && !name.contains(['/', '\0'])
            && name != "."
            && name != ".."
        {
            let path = dir.path().join(&*name);
            std::fs::write(&path, b"x").unwrap();
            assert_eq!(backups_on(&FolderShelf::new(dir.path())).unwrap(), []);
            std::fs::remove_file(&path).unwrap();
        }
        container::is_backup(&name)
    });
    let valid = crate::backup::shelf::folder_name(Uuid::from_bytes([0xb5; 16]));
    each("folder name", valid.as_bytes(), |bytes| {
        let name = String::from_utf8_lossy(bytes);
        let is = crate::backup::shelf::is_folder(&name);
        // What is taken for one is put into addresses as it is.
        assert!(
            !is || name.len() == valid.len()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
            "{name}"
        );
        is
    });
}
