//! The header: `vault.hdr` and its second copy `vault.hdr.b`.
//!
//! Plain bytes that say which vault this is, which ways lead in, which database file is in force and how far the vault had
//! come. One MAC under the root key covers all of it, in every version, and is checked before anything derived is used.
//! Reading is strict: what is not understood is refused, never skipped. Layout, numbers little-endian:
//!
//! `magic 8 | format u16 | len u32 | vault_id 16 | generation u64 | created i64 | db_epoch u32 | wrapped_dbk 72 |
//! min_reader u16 | commit_seq u64 | audit_count u64 | audit_head 32 | ledger_hash 32 | n_slots u8 | slots | mac 32`

use std::io;
use std::path::Path;

use thiserror::Error;

use crate::durable::{DurableFs, replace};
use crate::keys::{Key, WRAPPED, same};
use crate::place::Place;
use crate::slot::{Binding, SLOT, Slot};

/// First eight bytes of every header.
pub const MAGIC: [u8; 8] = *b"KTKVLT\x00\x01";
/// The format this program writes, and the newest it reads.
pub const FORMAT: u16 = 1;
/// Longest header that is read.
pub const LONGEST: u64 = 64 * 1024;

const FIXED: usize = 8 + 2 + 4 + 16 + 8 + 8 + 4 + WRAPPED + 2 + 8 + 8 + 32 + 32 + 1;
const MAC: usize = 32;

/// A header as it was read or will be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    pub(crate) vault_id: [u8; 16],
    pub(crate) generation: u64,
    pub(crate) created: i64,
    pub(crate) epoch: u32,
    pub(crate) wrapped_dbk: [u8; WRAPPED],
    pub(crate) commit_seq: u64,
    pub(crate) audit_count: u64,
    pub(crate) audit_head: [u8; 32],
    /// Of the erasure ledger, for backups to be compared with; all zero while there is none.
    pub(crate) ledger_hash: [u8; 32],
    pub(crate) slots: Vec<Slot>,
}

/// Why bytes are not a header this program can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HeaderFault {
    /// Too short, too long, or not as long as it says.
    #[error("length")]
    Length,
    /// Not a header at all.
    #[error("magic")]
    Magic,
    /// A newer program's format, or one that asks for a newer reader.
    #[error("format {found}")]
    Format {
        /// The format or reader asked for.
        found: u16,
    },
    /// A slot that is not understood, two of one id, or none.
    #[error("slots")]
    Slots,
}

impl Header {
    /// Reads a header strictly. That the bytes are well formed says nothing about who wrote them: see [`authentic`].
    ///
    /// # Errors
    /// Whatever is not exactly a header of a known format.
    pub fn parse(bytes: &[u8]) -> Result<Self, HeaderFault> {
        if bytes.len() as u64 > LONGEST {
            return Err(HeaderFault::Length);
        }
        let mut rest = bytes;
        if take::<8>(&mut rest)? != MAGIC {
            return Err(HeaderFault::Magic);
        }
        let format = u16::from_le_bytes(take(&mut rest)?);
        if format == 0 {
            return Err(HeaderFault::Magic);
        }
        if format > FORMAT {
            return Err(HeaderFault::Format { found: format });
        }
        if u32::from_le_bytes(take(&mut rest)?) as usize != bytes.len() {
            return Err(HeaderFault::Length);
        }
        let vault_id = take(&mut rest)?;
        let generation = u64::from_le_bytes(take(&mut rest)?);
        let created = i64::from_le_bytes(take(&mut rest)?);
        let epoch = u32::from_le_bytes(take(&mut rest)?);
        let wrapped_dbk = take(&mut rest)?;
        let min_reader = u16::from_le_bytes(take(&mut rest)?);
        if min_reader == 0 {
            return Err(HeaderFault::Magic);
        }
        if min_reader > FORMAT {
            return Err(HeaderFault::Format { found: min_reader });
        }
        let commit_seq = u64::from_le_bytes(take(&mut rest)?);
        let audit_count = u64::from_le_bytes(take(&mut rest)?);
        let audit_head = take(&mut rest)?;
        let ledger_hash = take(&mut rest)?;
        let [n_slots] = take::<1>(&mut rest)?;
        if n_slots == 0 {
            return Err(HeaderFault::Slots);
        }
        let mut slots: Vec<Slot> = Vec::new();
        for _ in 0..n_slots {
            let slot = Slot::decode(&take::<SLOT>(&mut rest)?).ok_or(HeaderFault::Slots)?;
            if slots.iter().any(|s| s.id == slot.id) {
                return Err(HeaderFault::Slots);
            }
            slots.push(slot);
        }
        if rest.len() != MAC {
            return Err(HeaderFault::Length);
        }
        Ok(Self {
            vault_id,
            generation,
            created,
            epoch,
            wrapped_dbk,
            commit_seq,
            audit_count,
            audit_head,
            ledger_hash,
            slots,
        })
    }

    /// The bytes of this header, with the MAC that `header_mac` gives.
    pub(crate) fn encode(&self, header_mac: &Key) -> Vec<u8> {
        let len = FIXED + SLOT * self.slots.len() + MAC;
        let mut out = Vec::with_capacity(len);
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        out.extend_from_slice(&u32::try_from(len).unwrap_or(u32::MAX).to_le_bytes());
        out.extend_from_slice(&self.vault_id);
        out.extend_from_slice(&self.generation.to_le_bytes());
        out.extend_from_slice(&self.created.to_le_bytes());
        out.extend_from_slice(&self.epoch.to_le_bytes());
        out.extend_from_slice(&self.wrapped_dbk);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        out.extend_from_slice(&self.commit_seq.to_le_bytes());
        out.extend_from_slice(&self.audit_count.to_le_bytes());
        out.extend_from_slice(&self.audit_head);
        out.extend_from_slice(&self.ledger_hash);
        out.push(u8::try_from(self.slots.len()).unwrap_or(u8::MAX));
        for slot in &self.slots {
            out.extend_from_slice(&slot.encode());
        }
        let mac = header_mac.mac(&[&out]);
        out.extend_from_slice(&mac);
        out
    }

    /// What every wrapping in this header is bound to.
    pub(crate) fn binding(&self) -> Binding {
        let mut prefix = MAGIC.to_vec();
        prefix.extend_from_slice(&FORMAT.to_le_bytes());
        prefix.extend_from_slice(&self.vault_id);
        Binding {
            prefix,
            vault_id: self.vault_id,
        }
    }
}

/// Whether a header's bytes carry the MAC that the vault's own key gives.
pub(crate) fn authentic(bytes: &[u8], header_mac: &Key) -> bool {
    bytes
        .split_last_chunk::<MAC>()
        .is_some_and(|(body, mac)| same(&header_mac.mac(&[body]), mac))
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], HeaderFault> {
    let (head, tail) = rest.split_first_chunk::<N>().ok_or(HeaderFault::Length)?;
    *rest = tail;
    Ok(*head)
}

/// Writes both copies, the first before the second, each so that a power cut leaves the old one or the new one whole.
pub(crate) fn write_both(place: &Place, bytes: &[u8]) -> io::Result<()> {
    replace(place.fs.as_ref(), &place.header(), bytes)?;
    replace(place.fs.as_ref(), &place.header_b(), bytes)
}

/// Reads one copy; a copy that is not there is `None`.
pub(crate) fn read_copy(fs: &dyn DurableFs, path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs.read(path, LONGEST) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        // Longer than any header is: as good as damaged, and the other copy may be whole.
        Err(e) if e.kind() == io::ErrorKind::FileTooLarge => Ok(Some(Vec::new())),
        Err(e) => Err(e),
    }
}
