//! Changing the ways in: another passphrase, a recovery key confirmed or made anew.
//!
//! Only the header changes; the database and the files keep their keys. Each change writes the new way in beside the old one,
//! proves from the disk that it opens, and only then takes the old one away. Killed at any point, at least one of them opens.

use thiserror::Error;

use crate::audit::Act;
use crate::cost::Cost;
use crate::fault::{CostRefused, Fault, OpenError};
use crate::header::{self, Header};
use crate::keys::Keys;
use crate::opening::{self, Unlock};
use crate::passphrase::{Passphrase, Weakness};
use crate::place::Place;
use crate::recovery::{RecoveryKey, RecoveryTypo};
use crate::slot::{Slot, SlotKind, Tried};
use crate::vault::Vault;

/// Why a way in could not be changed. The ones there were still open.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChangeError {
    /// What was given to prove the right to change it does not open the vault.
    #[error("proof: {0}")]
    Proof(#[from] OpenError),
    /// The new passphrase must not be used.
    #[error("passphrase refused: {0}")]
    PassphraseRefused(#[from] Weakness),
    /// The new cost is outside what a vault may have.
    #[error("cost refused: {0}")]
    CostRefused(#[from] CostRefused),
    /// What was typed cannot be a recovery key.
    #[error("typo: {0}")]
    Typo(#[from] RecoveryTypo),
    /// Without a confirmed recovery key no other way in is opened.
    #[error("recovery key first")]
    RecoveryFirst,
    /// There is no recovery key waiting to be typed back.
    #[error("nothing to confirm")]
    NothingToConfirm,
    /// What was typed is a recovery key, but not the one waiting.
    #[error("another recovery key")]
    OtherRecoveryKey,
    /// Something failed underneath.
    #[error("{0}")]
    Fault(#[from] Fault),
}

impl Vault {
    /// Gives the vault another passphrase, or the same one at another cost (C36). `proof` is what opens it now; after a
    /// recovery that is the recovery key. Every older passphrase ends.
    ///
    /// Copies of an old header keep opening with an old passphrase: whoever fears that his passphrase is known needs new keys.
    ///
    /// # Errors
    /// The proof does not open the vault, the new passphrase or cost is refused, or the disk failed.
    pub fn change_passphrase(
        &mut self,
        proof: Unlock<'_>,
        new: &Passphrase,
        cost: Cost,
    ) -> Result<(), ChangeError> {
        if let Some(weakness) = new.weakness() {
            return Err(weakness.into());
        }
        cost.check_new()?;
        cost.check_here()?;
        let root = self.proven(proof)?;
        let slot = Slot::for_passphrase(&self.header.binding(), new.bytes(), cost, &root)?;
        self.swap(
            slot,
            |old| old.kind == SlotKind::Passphrase,
            Unlock::Passphrase(new),
        )?;
        // Also tells the database of the new header, so that an older one put back is noticed.
        Ok(self.write::<(), Fault>(Act::new("change", "passphrase"), |_| Ok(()))?)
    }

    /// Puts the recovery key in force once it has been typed back from paper (R38). An older recovery key ends.
    ///
    /// # Errors
    /// A slip in typing, another key than the one waiting, none waiting, or the disk failed.
    pub fn confirm_recovery(&mut self, typed: &str) -> Result<(), ChangeError> {
        let key = RecoveryKey::from_text(typed)?;
        let binding = self.header.binding();
        let waiting = self
            .header
            .slots
            .iter()
            .find(|s| s.kind == SlotKind::RecoveryPending)
            .ok_or(ChangeError::NothingToConfirm)?;
        let root = match waiting.open(&binding, &key.0)? {
            Tried::Open(root) => root,
            Tried::Wrong => return Err(ChangeError::OtherRecoveryKey),
            Tried::Damaged => return Err(Fault::HeaderDamaged.into()),
        };
        let replaced =
            |slot: &Slot| matches!(slot.kind, SlotKind::Recovery | SlotKind::RecoveryPending);
        let slot = Slot::for_recovery(&binding, SlotKind::Recovery, &key.0, &root)?;
        self.swap(slot, replaced, Unlock::Recovery(&key))?;
        Ok(self.write::<(), Fault>(Act::new("confirm", "recovery_key"), |_| Ok(()))?)
    }

    /// Makes a new recovery key, waiting to be typed back; until then the old one, if any, stays in force.
    ///
    /// # Errors
    /// The proof does not open the vault, or the disk failed.
    pub fn new_recovery(&mut self, proof: Unlock<'_>) -> Result<RecoveryKey, ChangeError> {
        let root = self.proven(proof)?;
        let key = RecoveryKey::random()?;
        let mut header = self.counted_header();
        header.slots.retain(|s| s.kind != SlotKind::RecoveryPending);
        header.slots.push(Slot::for_recovery(
            &header.binding(),
            SlotKind::RecoveryPending,
            &key.0,
            &root,
        )?);
        header.generation += 1;
        header::write_both(&self.place, &header.encode(&self.keys.header_mac))
            .map_err(Fault::from)?;
        self.header = header;
        self.write::<(), Fault>(Act::new("make", "recovery_key"), |_| Ok(()))?;
        Ok(key)
    }

    /// Whether a recovery key is in force: until one is, a forgotten passphrase is the end of everything.
    #[must_use]
    pub fn has_recovery(&self) -> bool {
        self.header
            .slots
            .iter()
            .any(|s| s.kind == SlotKind::Recovery)
    }

    /// Whether a recovery key has been made and waits to be typed back.
    #[must_use]
    pub fn awaits_recovery(&self) -> bool {
        self.header
            .slots
            .iter()
            .any(|s| s.kind == SlotKind::RecoveryPending)
    }

    /// What a guess at the passphrase costs now: below [`Cost::DEFAULT`] the user may be asked to renew it (C36).
    #[must_use]
    pub fn cost(&self) -> Option<Cost> {
        self.header
            .slots
            .iter()
            .find(|s| s.kind == SlotKind::Passphrase)
            .and_then(|s| s.cost)
    }

    pub(crate) fn swap(
        &mut self,
        slot: Slot,
        replaced: impl Fn(&Slot) -> bool,
        new: Unlock<'_>,
    ) -> Result<(), ChangeError> {
        match swap_slot(
            &self.place,
            &self.keys,
            &self.counted_header(),
            slot,
            replaced,
            new,
        ) {
            Ok(header) => {
                self.header = header;
                Ok(())
            }
            Err(error) => {
                // Some of it may stand on the disk already: what is written next must be newer than that.
                self.header.generation += 2;
                Err(error)
            }
        }
    }

    /// The header in force, with the counters as they are now.
    fn counted_header(&self) -> Header {
        Header {
            commit_seq: self.commit_seq,
            audit_count: self.audit_head.count,
            audit_head: self.audit_head.mac,
            ..self.header.clone()
        }
    }
}

/// Puts `slot` in the place of those that `replaced` names: beside them, proven from the disk, then without them.
pub(crate) fn swap_slot(
    place: &Place,
    keys: &Keys,
    header: &Header,
    slot: Slot,
    replaced: impl Fn(&Slot) -> bool,
    new: Unlock<'_>,
) -> Result<Header, ChangeError> {
    let id = slot.id;
    let mut both = header.clone();
    both.generation += 1;
    both.slots.push(slot);
    header::write_both(place, &both.encode(&keys.header_mac)).map_err(Fault::from)?;
    opening::unlock(place, new)?;
    let mut alone = both;
    alone.generation += 1;
    alone.slots.retain(|s| s.id == id || !replaced(s));
    header::write_both(place, &alone.encode(&keys.header_mac)).map_err(Fault::from)?;
    Ok(alone)
}
