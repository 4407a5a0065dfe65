//! The header under attack and under power cuts.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;

use super::shadow::{Image, ShadowFs};
use super::*;
use crate::header::{self, Header};
use crate::keys::{Key, Keys, WRAPPED};
use crate::opening::{unlock, unlock_copies};
use crate::slot::{SLOT, Slot, SlotKind};

struct Sample {
    bytes: Vec<u8>,
    header: Header,
    root: Key,
    keys: Keys,
    recovery: RecoveryKey,
}

const SLOTS_AT: usize = 205;

/// A header with a passphrase slot and a recovery slot in force.
fn sample() -> Sample {
    let vault_id = *Key::random().unwrap().bytes().first_chunk::<16>().unwrap();
    let (root, dbk, recovery) = (
        Key::random().unwrap(),
        Key::random().unwrap(),
        RecoveryKey::random().unwrap(),
    );
    let keys = Keys::of(&root, &vault_id).unwrap();
    let mut header = Header {
        vault_id,
        generation: 7,
        created: noon().timestamp_millis(),
        epoch: 3,
        wrapped_dbk: [0; WRAPPED],
        commit_seq: 40,
        audit_count: 39,
        audit_head: [5; 32],
        ledger_hash: [0; 32],
        slots: Vec::new(),
    };
    let binding = header.binding();
    header.wrapped_dbk = keys.db_wrap.wrap(&dbk, &binding.database_aad(3)).unwrap();
    header
        .slots
        .push(Slot::for_passphrase(&binding, pass().bytes(), Cost::for_tests(), &root).unwrap());
    header
        .slots
        .push(Slot::for_recovery(&binding, SlotKind::Recovery, &recovery.0, &root).unwrap());
    let bytes = header.encode(&keys.header_mac);
    Sample {
        bytes,
        header,
        root,
        keys,
        recovery,
    }
}

fn refused(a: &[u8], b: &[u8], by: Unlock<'_>) -> OpenError {
    unlock_copies(Some(a), Some(b), by)
        .map(|_| "it opened")
        .unwrap_err()
}

// covers: W07
#[test]
fn a_header_reads_back_as_it_was_written() {
    let s = sample();
    assert_eq!(Header::parse(&s.bytes), Ok(s.header.clone()));
    assert_eq!(
        &s.bytes[SLOTS_AT..SLOTS_AT + SLOT],
        s.header.slots[0].encode()
    );
    assert!(header::authentic(&s.bytes, &s.keys.header_mac));
    let open = unlock_copies(Some(&s.bytes), Some(&s.bytes), Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(open.root.bytes(), s.root.bytes());
    assert!(open.found.heal.is_none());
}

// covers: W07 R37 T31
#[test]
fn every_bit_of_one_copy_flipped_is_healed_from_the_other() {
    let s = sample();
    let by = Unlock::Recovery(&s.recovery);
    for bit in 0..s.bytes.len() * 8 {
        let mut flipped = s.bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        for (a, b) in [(&flipped, &s.bytes), (&s.bytes, &flipped)] {
            let open =
                unlock_copies(Some(a), Some(b), by).unwrap_or_else(|e| panic!("bit {bit}: {e}"));
            assert_eq!(
                (open.found.header, open.found.heal.as_ref()),
                (s.header.clone(), Some(&s.bytes)),
                "bit {bit}"
            );
        }
    }
}

// covers: W07 R37 T31
#[test]
fn every_bit_of_both_copies_flipped_is_noticed() {
    let s = sample();
    for bit in 0..s.bytes.len() * 8 {
        let mut flipped = s.bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let error = refused(&flipped, &flipped, Unlock::Recovery(&s.recovery));
        let known = matches!(
            error,
            OpenError::HeaderDamaged
                | OpenError::WrongRecoveryKey
                | OpenError::FromTheFuture { .. }
                | OpenError::NoSuchSlot
                | OpenError::RecoveryNotConfirmed
        );
        assert!(known, "bit {bit}: {error}");
    }
}

// covers: R37 C35
#[test]
fn every_byte_of_the_passphrase_slot_is_bound() {
    let s = sample();
    for at in SLOTS_AT..SLOTS_AT + SLOT {
        let mut changed = s.bytes.clone();
        changed[at] ^= 1;
        let error = refused(&changed, &changed, Unlock::Passphrase(&pass()));
        let known = matches!(
            error,
            OpenError::HeaderDamaged
                | OpenError::WrongPassphrase
                | OpenError::CostRefused(_)
                | OpenError::NoSuchSlot
        );
        assert!(known, "byte {at}: {error}");
    }
}

// covers: W07 R38
#[test]
fn wrong_and_damaged_are_told_apart() {
    let s = sample();
    let other = Passphrase::new("rød tekanne på loftet");
    assert_eq!(
        refused(&s.bytes, &s.bytes, Unlock::Passphrase(&other)),
        OpenError::WrongPassphrase
    );
    let wrong = RecoveryKey::random().unwrap();
    assert_eq!(
        refused(&s.bytes, &s.bytes, Unlock::Recovery(&wrong)),
        OpenError::WrongRecoveryKey
    );
    // The commitment agrees, the wrapped key was changed: it is the file, not the memory of the user.
    let mut damaged = s.bytes.clone();
    damaged[SLOTS_AT + SLOT - 1] ^= 1;
    assert_eq!(
        refused(&damaged, &damaged, Unlock::Passphrase(&pass())),
        OpenError::HeaderDamaged
    );
    // A damaged copy does not turn a wrong passphrase into damage while the other copy is whole.
    assert_eq!(
        refused(&damaged[..40], &s.bytes, Unlock::Passphrase(&other)),
        OpenError::WrongPassphrase
    );
}

// covers: W07 R37 T31
#[test]
fn nothing_of_the_header_may_be_left_out_moved_or_lowered() {
    let (s, t) = (sample(), sample());
    let by = Unlock::Recovery(&s.recovery);
    let len = s.bytes.len();
    let refit = |mut bytes: Vec<u8>| {
        let len = u32::try_from(bytes.len()).unwrap();
        bytes[10..14].copy_from_slice(&len.to_le_bytes());
        bytes
    };
    let without_mac = refit(s.bytes[..len - 32].to_vec());
    let zero_mac = [&s.bytes[..len - 32], &[0; 32]].concat();
    let mut slot_gone = s.bytes.clone();
    slot_gone[SLOTS_AT - 1] = 1;
    slot_gone.drain(SLOTS_AT..SLOTS_AT + SLOT);
    let mut foreign_slot = s.bytes.clone();
    foreign_slot[SLOTS_AT + SLOT..SLOTS_AT + 2 * SLOT]
        .copy_from_slice(&t.bytes[SLOTS_AT + SLOT..SLOTS_AT + 2 * SLOT]);
    let mut slots_swapped = s.bytes.clone();
    slots_swapped[SLOTS_AT..SLOTS_AT + 2 * SLOT].rotate_left(SLOT);
    let mut older = s.bytes.clone();
    older[8] = 0;
    let mut no_slots = s.bytes.clone();
    no_slots[SLOTS_AT - 1] = 0;
    no_slots.drain(SLOTS_AT..SLOTS_AT + 2 * SLOT);
    for (what, bytes) in [
        ("mac cut off", without_mac),
        ("mac zeroed", zero_mac),
        ("slot taken out", refit(slot_gone)),
        ("slots swapped", slots_swapped),
        ("format lowered", older),
        ("trailing byte", refit([s.bytes.clone(), vec![0]].concat())),
        ("length lies", [s.bytes.clone(), vec![0]].concat()),
        ("no slots", refit(no_slots)),
        ("empty", Vec::new()),
    ] {
        assert_eq!(
            refused(&bytes, &bytes, by),
            OpenError::HeaderDamaged,
            "{what}"
        );
    }
    // Another vault's slot: its key fits its commitment nowhere here, because the vault's id is in both.
    assert_eq!(
        refused(&foreign_slot, &foreign_slot, Unlock::Recovery(&t.recovery)),
        OpenError::WrongRecoveryKey
    );
    let mut twice = s.header.clone();
    twice.slots.push(twice.slots[0].clone());
    assert_eq!(
        Header::parse(&twice.encode(&s.keys.header_mac)),
        Err(header::HeaderFault::Slots)
    );
    let mut newer = s.bytes.clone();
    newer[8] = 2;
    assert_eq!(
        refused(&newer, &newer, by),
        OpenError::FromTheFuture { found: 2, known: 1 }
    );
}

// covers: R37 C36
#[test]
fn a_cost_beyond_the_limits_is_refused_before_memory_is_taken() {
    let s = sample();
    let with = |m: u32, t: u32, p: u32| {
        let mut bytes = s.bytes.clone();
        for (at, n) in [(18, m), (22, t), (26, p)] {
            bytes[SLOTS_AT + at..SLOTS_AT + at + 4].copy_from_slice(&n.to_le_bytes());
        }
        refused(&bytes, &bytes, Unlock::Passphrase(&pass()))
    };
    for (m, t, p) in [
        (u32::MAX, 1, 1),
        (1024 * 1024 + 1, 1, 1),
        (8 * 1024 - 1, 1, 1),
        (0, 1, 1),
        (8 * 1024, 0, 1),
        (8 * 1024, 17, 1),
        (8 * 1024, u32::MAX, 1),
        (8 * 1024, 1, 0),
        (8 * 1024, 1, 9),
        (1024 * 1024, 5, 1),
    ] {
        assert_eq!(
            with(m, t, p),
            OpenError::CostRefused(CostRefused::OutsideLimits),
            "{m} {t} {p}"
        );
    }
}

// covers: R37 C36
#[test]
fn an_old_passphrase_does_not_open_through_an_old_copy() {
    let s = sample();
    let mut newer = s.header.clone();
    newer.generation += 1;
    let new = Passphrase::new("grønn tekanne i kjelleren");
    newer.slots[0] =
        Slot::for_passphrase(&newer.binding(), new.bytes(), Cost::for_tests(), &s.root).unwrap();
    let newer_bytes = newer.encode(&s.keys.header_mac);
    // The old passphrase fits the old copy, but the newer copy is whole and speaks for the vault.
    assert_eq!(
        refused(&newer_bytes, &s.bytes, Unlock::Passphrase(&pass())),
        OpenError::WrongPassphrase
    );
    assert_eq!(
        refused(&s.bytes, &newer_bytes, Unlock::Passphrase(&pass())),
        OpenError::WrongPassphrase
    );
    let open = unlock_copies(Some(&newer_bytes), Some(&s.bytes), Unlock::Passphrase(&new)).unwrap();
    assert_eq!(
        (open.found.header.generation, open.found.heal),
        (8, Some(newer_bytes.clone()))
    );
    // Where the newer copy is damaged, the older one still opens: losing everything would be worse.
    let mut damaged = newer_bytes;
    let last = damaged.len() - 1;
    damaged[last] ^= 1;
    assert!(unlock_copies(Some(&damaged), Some(&s.bytes), Unlock::Passphrase(&pass())).is_ok());
}

fn on(image: &Image) -> Place {
    Place {
        dir: Path::new("/v").into(),
        fs: Arc::new(ShadowFs::after(image)),
        clock: Arc::new(FixedClock::at(noon())),
        outside: None,
    }
}

// covers: W11 R38 C36
#[test]
fn a_power_cut_anywhere_in_a_change_of_passphrase_leaves_a_way_in() {
    let s = sample();
    let fs = Arc::new(ShadowFs::default());
    let place = Place {
        dir: Path::new("/v").into(),
        fs: fs.clone(),
        clock: Arc::new(FixedClock::at(noon())),
        outside: None,
    };
    header::write_both(&place, &s.bytes).unwrap();
    fs.forget_history();
    let new = RecoveryKey::random().unwrap();
    let slot =
        Slot::for_recovery(&s.header.binding(), SlotKind::Recovery, &new.0, &s.root).unwrap();
    let old = s.header.slots[1].id;
    crate::ways_in::swap_slot(
        &place,
        &s.keys,
        &s.header,
        slot,
        |x| x.id == old,
        Unlock::Recovery(&new),
    )
    .unwrap();
    let history = fs.history();
    assert!(history.len() > 20, "{} operations", history.len());
    let mut states = 0;
    let mut only_new = 0;
    for (at, image) in history.iter().enumerate() {
        for crash in image.crashes() {
            states += 1;
            let place = on(&crash);
            let by_old = unlock(&place, Unlock::Recovery(&s.recovery));
            let by_new = unlock(&place, Unlock::Recovery(&new));
            assert!(
                by_old.is_ok() || by_new.is_ok(),
                "after operation {at} neither opens: {by_old:?} {by_new:?}"
            );
            only_new += usize::from(by_old.is_err());
        }
    }
    let end = history.last().unwrap().crashes();
    assert_eq!(end.len(), 1, "something was left unsynced");
    assert_eq!(
        unlock(&on(&end[0]), Unlock::Recovery(&s.recovery)).unwrap_err(),
        OpenError::WrongRecoveryKey
    );
    assert!(
        unlock(&on(&end[0]), Unlock::Recovery(&new))
            .unwrap()
            .found
            .heal
            .is_none()
    );
    assert!(
        states > 50 && only_new > 0,
        "{states} states, {only_new} with the new way alone"
    );
}

// covers: W11
#[test]
fn a_power_cut_while_replacing_a_file_leaves_the_old_or_the_new() {
    let fs = ShadowFs::default();
    let path = Path::new("/v/file");
    crate::durable::replace(&fs, path, b"the old content").unwrap();
    fs.forget_history();
    crate::durable::replace(&fs, path, b"the new and longer content").unwrap();
    for crash in fs.history().iter().flat_map(Image::crashes) {
        let found = ShadowFs::after(&crash).read(path, 1000).unwrap();
        assert!(
            found == b"the old content" || found == b"the new and longer content",
            "{found:?}"
        );
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_parser_fall(bytes in prop::collection::vec(any::<u8>(), 0..1200)) {
        let _ = Header::parse(&bytes);
        let framed = [&header::MAGIC[..], &1_u16.to_le_bytes(), &(bytes.len() as u32 + 14).to_le_bytes(), &bytes].concat();
        if let Ok(header) = Header::parse(&framed) {
            prop_assert!(!header.slots.is_empty());
        }
    }

    #[test]
    fn whatever_parses_is_written_the_same(seed in any::<[u8; 32]>(), cut in 0_usize..600, byte in any::<u8>()) {
        static BYTES: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
        let key = Key::from_slice(&seed).unwrap();
        let mut bytes = BYTES.get_or_init(|| sample().bytes).clone();
        let at = cut % bytes.len();
        bytes[at] = byte;
        if let Ok(header) = Header::parse(&bytes) {
            let again = header.encode(&key);
            prop_assert_eq!(&again[..again.len() - 32], &bytes[..bytes.len() - 32]);
        }
    }
}
