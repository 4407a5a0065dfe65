//! What this computer remembers of a vault outside its folder: how far it had come when it was last seen here.
//!
//! Whoever puts back an older copy of the whole folder, or takes the end of it away with its counters, leaves a folder that agrees
//! with itself. So header, commits and the end of the audit log are also noted in the owner's configuration, one file a vault, with
//! a MAC. Always true: it is written after what it speaks of, so it may lag and never leads; that it is absent or cannot be written
//! keeps nobody from working. It holds numbers and MACs, no word of anybody.
//! Layout, numbers little-endian: `"KTKOUT" 00 01 | vault id 16 | epoch u32 | generation u64 | commit u64 | audit rows u64 |
//! audit head 32 | MAC 32`.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use uuid::Uuid;

use crate::audit::Head;
use crate::header::{self, Header};
use crate::keys::{Key, same};
use crate::place::Place;

const MAGIC: [u8; 8] = *b"KTKOUT\x00\x01";
const BODY: usize = 8 + 16 + 4 + 8 + 8 + 8 + 32;
const LENGTH: usize = BODY + 32;

/// How far a vault had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) vault_id: [u8; 16],
    pub(crate) epoch: u32,
    pub(crate) generation: u64,
    pub(crate) commit_seq: u64,
    pub(crate) audit: Head,
}

/// What this computer remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remembered {
    /// Nothing: a new machine, or nobody asked for it.
    Nothing,
    /// The vault's own word.
    Seen(Seen),
    /// A file that these keys did not write, of a later epoch by its own word: the keys were renewed since.
    NewerKeys,
    /// A file that is not this vault's: torn, or changed.
    Unreadable,
}

impl Seen {
    /// What a header says of its vault.
    pub(crate) const fn of(header: &Header) -> Self {
        Self {
            vault_id: header.vault_id,
            epoch: header.epoch,
            generation: header.generation,
            commit_seq: header.commit_seq,
            audit: Head {
                count: header.audit_count,
                mac: header.audit_head,
            },
        }
    }

    fn encode(&self, key: &Key) -> [u8; LENGTH] {
        let mut out = [0_u8; LENGTH];
        out[..8].copy_from_slice(&MAGIC);
        out[8..24].copy_from_slice(&self.vault_id);
        out[24..28].copy_from_slice(&self.epoch.to_le_bytes());
        out[28..36].copy_from_slice(&self.generation.to_le_bytes());
        out[36..44].copy_from_slice(&self.commit_seq.to_le_bytes());
        out[44..52].copy_from_slice(&self.audit.count.to_le_bytes());
        out[52..BODY].copy_from_slice(&self.audit.mac);
        let mac = key.mac(&[&out[..BODY]]);
        out[BODY..].copy_from_slice(&mac);
        out
    }

    /// What bytes say, whoever wrote them.
    fn told(bytes: &[u8], vault_id: &[u8; 16]) -> Option<Self> {
        let bytes = <&[u8; LENGTH]>::try_from(bytes).ok()?;
        if bytes[..8] != MAGIC || bytes[8..24] != vault_id[..] {
            return None;
        }
        let number = |at: usize| bytes[at..at + 8].try_into().map(u64::from_le_bytes).ok();
        Some(Self {
            vault_id: *vault_id,
            epoch: u32::from_le_bytes(bytes[24..28].try_into().ok()?),
            generation: number(28)?,
            commit_seq: number(36)?,
            audit: Head {
                count: number(44)?,
                mac: bytes[52..BODY].try_into().ok()?,
            },
        })
    }
}

fn path(place: &Place, vault_id: &[u8; 16]) -> Option<PathBuf> {
    let name = format!("{}.seen", Uuid::from_bytes(*vault_id).as_simple());
    place.outside.as_ref().map(|dir| dir.join(name))
}

fn bytes(place: &Place, vault_id: &[u8; 16]) -> Option<Vec<u8>> {
    match place.fs.read(&path(place, vault_id)?, LENGTH as u64) {
        Ok(bytes) => Some(bytes),
        Err(e) if e.kind() == ErrorKind::FileTooLarge => Some(Vec::new()),
        // Not there, or not to be read: nothing is remembered, and nobody is kept from working.
        Err(_) => None,
    }
}

/// What is remembered of the vault of this header.
pub(crate) fn read(place: &Place, key: &Key, header: &Header) -> Remembered {
    let Some(bytes) = bytes(place, &header.vault_id) else {
        return Remembered::Nothing;
    };
    match Seen::told(&bytes, &header.vault_id) {
        Some(seen) if same(&seen.encode(key), &bytes) => Remembered::Seen(seen),
        Some(seen) if seen.epoch > header.epoch => Remembered::NewerKeys,
        // The keys were renewed, and the program was killed before it could say so here.
        Some(seen) if seen.epoch < header.epoch => Remembered::Nothing,
        _ => Remembered::Unreadable,
    }
}

/// Whether, by words that nobody can check without the key, the header that lies in the folder is older than one seen before:
/// then a passphrase that is refused may be the right one of a later day.
pub(crate) fn header_seems_older(place: &Place) -> bool {
    [place.header(), place.header_b()]
        .iter()
        .filter_map(|path| header::read_copy(place.fs.as_ref(), path).ok().flatten())
        .filter_map(|bytes| Header::parse(&bytes).ok())
        .max_by_key(|header| header.generation)
        .and_then(|header| {
            let bytes = bytes(place, &header.vault_id)?;
            let seen = Seen::told(&bytes, &header.vault_id)?;
            Some(seen.generation > header.generation)
        })
        .unwrap_or(false)
}

/// Notes how far the vault has come. In place, so that a full disk does not stop it.
pub(crate) fn write(place: &Place, key: &Key, seen: &Seen) -> io::Result<()> {
    let Some(path) = path(place, &seen.vault_id) else {
        return Ok(());
    };
    let bytes = seen.encode(key);
    match place.fs.write(&path, &bytes) {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            if let Some(dir) = path.parent() {
                place.fs.make_dir(dir)?;
            }
            place.fs.create_excl(&path)?;
            place.fs.write(&path, &bytes)
        }
        other => other,
    }
}
