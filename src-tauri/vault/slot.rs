//! A key slot: one way to the vault's root key.
//!
//! A slot holds the root key wrapped under a key that comes from a passphrase or from the recovery key, and a commitment to
//! that key. The commitment tells a wrong passphrase (it differs) from a damaged slot (it agrees, the tag does not), and
//! makes up for ChaCha20-Poly1305 not committing to its key. Everything before the nonce is bound into the wrapping, so a
//! slot cannot be moved to another vault nor have its numbers lowered.

use crate::cost::{Cost, stretch};
use crate::fault::{CostRefused, Fault};
use crate::keys::{Key, WRAPPED, same};

/// Bytes of one slot.
pub(crate) const SLOT: usize = 16 + 1 + 1 + 12 + 32 + 32 + WRAPPED;
/// Bytes of a slot before its nonce: what the wrapping is bound to.
const BOUND: usize = SLOT - WRAPPED;

/// Which way in a slot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SlotKind {
    /// A passphrase, stretched.
    Passphrase,
    /// The printed recovery key.
    Recovery,
    /// The device's secret in the desktop's keyring.
    Keyring,
    /// A recovery key that has been shown but not typed back: opens nothing.
    RecoveryPending,
}

impl SlotKind {
    const fn code(self) -> u8 {
        match self {
            Self::Passphrase => 1,
            Self::Recovery => 2,
            Self::Keyring => 3,
            Self::RecoveryPending => 4,
        }
    }

    const fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Passphrase),
            2 => Some(Self::Recovery),
            3 => Some(Self::Keyring),
            4 => Some(Self::RecoveryPending),
            _ => None,
        }
    }
}

/// One slot as it stands in the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) id: [u8; 16],
    pub(crate) kind: SlotKind,
    pub(crate) cost: Option<Cost>,
    pub(crate) salt: [u8; 32],
    commit: [u8; 32],
    wrapped: [u8; WRAPPED],
}

/// What a slot answers to a key that was tried on it.
#[derive(Debug)]
pub(crate) enum Tried {
    /// The root key.
    Open(Key),
    /// The key is another one.
    Wrong,
    /// The key is the right one but the slot was changed.
    Damaged,
}

impl Slot {
    /// A new passphrase slot. The salt is fresh each time, so the stretching is never skipped.
    pub(crate) fn for_passphrase(
        bound: &Binding,
        passphrase: &[u8],
        cost: Cost,
        root: &Key,
    ) -> Result<Self, Fault> {
        let mut salt = [0_u8; 32];
        getrandom::fill(&mut salt)?;
        let stretched = stretch(passphrase, &salt, cost)?;
        let stored = Cost::stored(cost.m_kib(), cost.t(), cost.p());
        Self::made(
            bound,
            SlotKind::Passphrase,
            Some(stored),
            salt,
            &stretched,
            root,
        )
    }

    /// A new slot for a recovery key, in force (`Recovery`) or waiting to be typed back (`RecoveryPending`).
    pub(crate) fn for_recovery(
        bound: &Binding,
        kind: SlotKind,
        key: &Key,
        root: &Key,
    ) -> Result<Self, Fault> {
        Self::made(bound, kind, None, [0; 32], key, root)
    }

    /// A new slot for a secret of this computer.
    pub(crate) fn for_device(bound: &Binding, secret: &Key, root: &Key) -> Result<Self, Fault> {
        Self::made(bound, SlotKind::Keyring, None, [0; 32], secret, root)
    }

    fn made(
        bound: &Binding,
        kind: SlotKind,
        cost: Option<Cost>,
        salt: [u8; 32],
        ikm: &Key,
        root: &Key,
    ) -> Result<Self, Fault> {
        let mut slot = Self {
            id: [0; 16],
            kind,
            cost,
            salt,
            commit: [0; 32],
            wrapped: [0; WRAPPED],
        };
        getrandom::fill(&mut slot.id)?;
        slot.commit = *ikm.derive(&bound.vault_id, "commit")?.bytes();
        let aad = bound.aad(&slot);
        slot.wrapped = ikm.derive(&bound.vault_id, "kek")?.wrap(root, &aad)?;
        Ok(slot)
    }

    /// Tries a key (stretched, or the recovery key itself) on this slot.
    pub(crate) fn open(&self, bound: &Binding, ikm: &Key) -> Result<Tried, Fault> {
        if !same(ikm.derive(&bound.vault_id, "commit")?.bytes(), &self.commit) {
            return Ok(Tried::Wrong);
        }
        let kek = ikm.derive(&bound.vault_id, "kek")?;
        Ok(kek
            .unwrap_key(&self.wrapped, &bound.aad(self))
            .map_or(Tried::Damaged, Tried::Open))
    }

    /// The stretched passphrase for this slot; its cost is judged before any memory is taken.
    pub(crate) fn stretch(&self, passphrase: &[u8]) -> Result<Result<Key, CostRefused>, Fault> {
        let cost = self.cost.unwrap_or(Cost::stored(0, 0, 0));
        match cost.check_here() {
            Ok(()) => stretch(passphrase, &self.salt, cost).map(Ok),
            Err(refused) => Ok(Err(refused)),
        }
    }

    pub(crate) fn encode(&self) -> [u8; SLOT] {
        let mut out = [0_u8; SLOT];
        let (m, t, p) = self.cost.map_or((0, 0, 0), |c| (c.m_kib(), c.t(), c.p()));
        out[..16].copy_from_slice(&self.id);
        out[16] = self.kind.code();
        out[17] = u8::from(self.cost.is_some());
        out[18..22].copy_from_slice(&m.to_le_bytes());
        out[22..26].copy_from_slice(&t.to_le_bytes());
        out[26..30].copy_from_slice(&p.to_le_bytes());
        out[30..62].copy_from_slice(&self.salt);
        out[62..94].copy_from_slice(&self.commit);
        out[94..].copy_from_slice(&self.wrapped);
        out
    }

    /// Reads one slot strictly: an unknown kind, an unknown derivation, or numbers where none belong are refused.
    pub(crate) fn decode(raw: &[u8; SLOT]) -> Option<Self> {
        let kind = SlotKind::from_code(raw[16])?;
        let number =
            |at: usize| u32::from_le_bytes([raw[at], raw[at + 1], raw[at + 2], raw[at + 3]]);
        let (m, t, p) = (number(18), number(22), number(26));
        let salt: [u8; 32] = raw[30..62].try_into().ok()?;
        let cost = match (kind, raw[17]) {
            (SlotKind::Passphrase, 1) => Some(Cost::stored(m, t, p)),
            (SlotKind::Recovery | SlotKind::Keyring | SlotKind::RecoveryPending, 0)
                if (m, t, p) == (0, 0, 0) && salt == [0; 32] =>
            {
                None
            }
            _ => return None,
        };
        Some(Self {
            id: raw[..16].try_into().ok()?,
            kind,
            cost,
            salt,
            commit: raw[62..94].try_into().ok()?,
            wrapped: raw[94..].try_into().ok()?,
        })
    }
}

/// What every wrapping in a header is bound to: magic, format and the vault's id.
#[derive(Debug, Clone)]
pub(crate) struct Binding {
    pub(crate) prefix: Vec<u8>,
    pub(crate) vault_id: [u8; 16],
}

impl Binding {
    fn aad(&self, slot: &Slot) -> Vec<u8> {
        let mut aad = self.prefix.clone();
        aad.extend_from_slice(&slot.encode()[..BOUND]);
        aad
    }

    /// What the wrapping of the database key of one epoch is bound to.
    pub(crate) fn database_aad(&self, epoch: u32) -> Vec<u8> {
        let mut aad = self.prefix.clone();
        aad.extend_from_slice(b"database");
        aad.extend_from_slice(&epoch.to_le_bytes());
        aad
    }
}
