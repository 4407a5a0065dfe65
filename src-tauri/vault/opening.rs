//! Unlocking: from the two copies of the header and what the user gives, to the vault's keys.
//!
//! The order is fixed and each step has its test: bounds, cost limits, stretching, commitment, root key, MAC over the whole
//! header, and only then anything derived. The copy with the higher generation is the truth; the other one heals it when it is
//! damaged, and never speaks for it while it is whole: an old passphrase does not open through an old copy.

use std::path::PathBuf;

use crate::fault::{Fault, OpenError};
use crate::header::{self, Header, HeaderFault};
use crate::keyring::DeviceSecret;
use crate::keys::{Key, Keys};
use crate::passphrase::Passphrase;
use crate::place::Place;
use crate::recovery::RecoveryKey;
use crate::slot::{Slot, SlotKind, Tried};

/// What the user gives to get in.
#[derive(Debug, Clone, Copy)]
pub enum Unlock<'a> {
    /// The passphrase.
    Passphrase(&'a Passphrase),
    /// The printed recovery key.
    Recovery(&'a RecoveryKey),
    /// The secret of this computer, from the desktop's keyring.
    Device(&'a DeviceSecret),
}

/// Something noticed at opening that did not stop it. For the user to be told, and for the logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// One copy of the header was missing, damaged or old, and was written anew from the other.
    HeaderHealed,
    /// The header is older than one this database has known: somebody put back a copy, and with it perhaps an old passphrase.
    HeaderOlder {
        /// Generation of the header that opened.
        have: u64,
        /// The newest generation the database knew of.
        known: u64,
    },
    /// There was no counter file; freshness was judged by the header alone.
    CounterMissing,
    /// The counter file was torn or changed, and was written anew.
    CounterUnreadable,
    /// The counter file could not be written after a commit; the commit itself is kept.
    CounterNotWritten,
    /// Leftover files were removed: how many.
    OrphansRemoved(u64),
    /// The schema was brought up from this step.
    SchemaBroughtUp {
        /// The step the vault stood at before.
        from: u32,
    },
    /// What this computer remembered of the vault was torn or changed, and was written anew.
    OutsideUnreadable,
    /// How far the vault has come could not be noted outside its folder; the commit itself is kept.
    OutsideNotWritten,
    /// A folder that is older than one seen before, or another than it, was accepted by the user.
    FolderAccepted,
    /// Data known to be missing was accepted as lost by the user.
    LossAccepted {
        /// The last commit that was found.
        have: u64,
        /// The last commit that had been there.
        expected: u64,
    },
}

/// A header that opened.
#[derive(Debug)]
pub(crate) struct Unlocked {
    pub(crate) root: Key,
    pub(crate) found: InForce,
}

/// The header in force and the keys it gives: what it takes to go in.
#[derive(Debug)]
pub(crate) struct InForce {
    pub(crate) header: Header,
    pub(crate) keys: Keys,
    pub(crate) dbk: Key,
    /// The bytes of the header in force, when a copy differs from them and must be written anew.
    pub(crate) heal: Option<Vec<u8>>,
}

/// Reads both copies and opens the one in force.
pub(crate) fn unlock(place: &Place, unlock: Unlock<'_>) -> Result<Unlocked, OpenError> {
    let read = |path: PathBuf| header::read_copy(place.fs.as_ref(), &path).map_err(Fault::from);
    let a = read(place.header())?;
    let b = read(place.header_b())?;
    if a.is_none() && b.is_none() {
        return Err(OpenError::NoVault);
    }
    unlock_copies(a.as_deref(), b.as_deref(), unlock)
}

/// The same, over bytes.
pub(crate) fn unlock_copies(
    a: Option<&[u8]>,
    b: Option<&[u8]>,
    unlock: Unlock<'_>,
) -> Result<Unlocked, OpenError> {
    let mut worst: Option<OpenError> = None;
    let mut note = |error: OpenError| {
        if worst.as_ref().is_none_or(|w| telling(&error) > telling(w)) {
            worst = Some(error);
        }
    };
    let mut copies = Vec::new();
    for bytes in [a, b].into_iter().flatten() {
        match Header::parse(bytes) {
            Ok(header) => copies.push((header, bytes)),
            Err(HeaderFault::Format { found }) => {
                note(OpenError::FromTheFuture {
                    found: u32::from(found),
                    known: u32::from(header::FORMAT),
                });
            }
            Err(_) => note(OpenError::HeaderDamaged),
        }
    }
    // Stable: of two copies of one generation the first is tried first.
    copies.sort_by_key(|(header, _)| std::cmp::Reverse(header.generation));
    copies.dedup_by(|x, y| x.1 == y.1);
    let mut stretched = Stretched::default();
    for (at, (header, bytes)) in copies.iter().enumerate() {
        let (root, keys) = match try_copy(header, bytes, unlock, &mut stretched) {
            Ok(opened) => opened,
            Err(error @ OpenError::Fault(_)) => return Err(error),
            Err(error) => {
                note(error);
                continue;
            }
        };
        // A newer copy that is whole speaks for the vault, and it did not let this key in.
        if copies
            .iter()
            .take(at)
            .any(|(_, newer)| header::authentic(newer, &keys.header_mac))
        {
            break;
        }
        let dbk = keys
            .db_wrap
            .unwrap_key(
                &header.wrapped_dbk,
                &header.binding().database_aad(header.epoch),
            )
            .ok_or(OpenError::HeaderDamaged)?;
        let heal = (a != Some(*bytes) || b != Some(*bytes)).then(|| bytes.to_vec());
        return Ok(Unlocked {
            root,
            found: InForce {
                header: header.clone(),
                keys,
                dbk,
                heal,
            },
        });
    }
    Err(worst.unwrap_or(OpenError::HeaderDamaged))
}

/// Which of two errors tells the user more, when the copies disagree.
const fn telling(error: &OpenError) -> u8 {
    match error {
        OpenError::RecoveryNotConfirmed => 6,
        OpenError::WrongPassphrase | OpenError::WrongRecoveryKey | OpenError::WrongDevice => 4,
        OpenError::CostRefused(_) => 3,
        OpenError::NoSuchSlot => 2,
        OpenError::FromTheFuture { .. } => 1,
        OpenError::HeaderDamaged => 0,
        _ => 5,
    }
}

/// Stretched keys already paid for: a second copy of the same slot costs no second second.
#[derive(Default)]
struct Stretched(Vec<(Slot, Key)>);

fn try_copy(
    header: &Header,
    bytes: &[u8],
    unlock: Unlock<'_>,
    stretched: &mut Stretched,
) -> Result<(Key, Keys), OpenError> {
    let binding = header.binding();
    let wrong = match unlock {
        Unlock::Passphrase(_) => OpenError::WrongPassphrase,
        Unlock::Recovery(_) => OpenError::WrongRecoveryKey,
        Unlock::Device(_) => OpenError::WrongDevice,
    };
    let mut answer = OpenError::NoSuchSlot;
    let mut note = |error: OpenError| {
        if telling(&error) > telling(&answer) {
            answer = error;
        }
    };
    for slot in &header.slots {
        let ikm = match (unlock, slot.kind) {
            (Unlock::Passphrase(passphrase), SlotKind::Passphrase) => {
                let known = stretched
                    .0
                    .iter()
                    .find(|(s, _)| s.salt == slot.salt && s.cost == slot.cost);
                if let Some((_, key)) = known {
                    key.clone()
                } else {
                    match slot.stretch(passphrase.bytes())? {
                        Ok(key) => {
                            stretched.0.push((slot.clone(), key.clone()));
                            key
                        }
                        Err(refused) => {
                            note(OpenError::CostRefused(refused));
                            continue;
                        }
                    }
                }
            }
            (Unlock::Recovery(key), SlotKind::Recovery | SlotKind::RecoveryPending) => {
                key.0.clone()
            }
            (Unlock::Device(secret), SlotKind::Keyring) => secret.0.clone(),
            _ => continue,
        };
        match slot.open(&binding, &ikm)? {
            Tried::Wrong => note(wrong.clone()),
            // The key is right, so what does not fit was changed.
            Tried::Damaged => return Err(OpenError::HeaderDamaged),
            // Another slot may hold the same key in force: while it is being confirmed, both are there.
            Tried::Open(_) if slot.kind == SlotKind::RecoveryPending => {
                note(OpenError::RecoveryNotConfirmed);
            }
            Tried::Open(root) => {
                let header_mac = root.derive(&header.vault_id, "header-mac")?;
                if !header::authentic(bytes, &header_mac) {
                    return Err(OpenError::HeaderDamaged);
                }
                let keys = Keys::of(&root, &header.vault_id)?;
                return Ok((root, keys));
            }
        }
    }
    Err(answer)
}
