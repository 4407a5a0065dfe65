//! The counter beside the database: `vault.seq`, 64 bytes, the number of the last commit.
//!
//! A flipped bit in a leftover write-ahead log makes SQLite drop committed rows without a word, and a stale copy of the file
//! is a perfectly good database. So the number of the last commit is also kept outside, with a MAC, and compared at opening.
//! It is written after each commit without waiting for the disk: it may lag behind after a power cut, it never leads.

use std::io;

use crate::keys::{Key, same};
use crate::place::Place;

const MAGIC: [u8; 8] = *b"KTKSEQ\x00\x01";
const LENGTH: usize = 64;

/// What the counter file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counter {
    /// The vault's own counter.
    At(u64),
    /// No file.
    Missing,
    /// A file that is not this vault's counter: torn by a power cut, or changed.
    Unreadable,
}

pub(crate) fn encode(key: &Key, vault_id: &[u8; 16], seq: u64) -> [u8; LENGTH] {
    let mut out = [0_u8; LENGTH];
    out[..8].copy_from_slice(&MAGIC);
    out[8..24].copy_from_slice(vault_id);
    out[24..32].copy_from_slice(&seq.to_le_bytes());
    let mac = key.mac(&[&out[..32]]);
    out[32..].copy_from_slice(&mac);
    out
}

pub(crate) fn decode(key: &Key, vault_id: &[u8; 16], bytes: &[u8]) -> Counter {
    let Ok(bytes) = <&[u8; LENGTH]>::try_from(bytes) else {
        return Counter::Unreadable;
    };
    let (body, mac) = bytes.split_at(32);
    if body[..8] != MAGIC || body[8..24] != vault_id[..] || !same(&key.mac(&[body]), mac) {
        return Counter::Unreadable;
    }
    body[24..32]
        .try_into()
        .map_or(Counter::Unreadable, |n| Counter::At(u64::from_le_bytes(n)))
}

pub(crate) fn read(place: &Place, key: &Key, vault_id: &[u8; 16]) -> io::Result<Counter> {
    match place.fs.read(&place.seq(), LENGTH as u64) {
        Ok(bytes) => Ok(decode(key, vault_id, &bytes)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Counter::Missing),
        Err(e) if e.kind() == io::ErrorKind::FileTooLarge => Ok(Counter::Unreadable),
        Err(e) => Err(e),
    }
}

/// Overwrites the counter in place, so that a full disk does not stop it.
pub(crate) fn write(place: &Place, key: &Key, vault_id: &[u8; 16], seq: u64) -> io::Result<()> {
    let bytes = encode(key, vault_id, seq);
    match place.fs.write(&place.seq(), &bytes) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            place.fs.create_excl(&place.seq())?;
            place.fs.write(&place.seq(), &bytes)
        }
        other => other,
    }
}
