//! A vault with all three ways in, as it was first written with a keyring's: each opens it for ever, and to the same keys.
//!
//! Its header is a test vector too: `SECURITY.md` says how to get from each secret to the keys in `kept.json`, and a second program
//! does so (`tests/laws/keyring.rs`).

use super::golden::{PASSPHRASE, hex, shelf, unhex};
use super::opening::copy_tree;
use super::*;
use crate::device::Device;
use crate::header::Header;
use crate::keyring::DeviceSecret;
use crate::keys::Key;
use crate::opening::unlock_copies;
use crate::slot::{SLOT, SlotKind};

/// What a keyring would hold. Not at random, so that everybody can write it down.
const SECRET: [u8; 32] = *b"a test vector, not a real secret";
const DAYS: u32 = 14;
/// Where the slots begin, and where the kind stands in each.
const SLOTS_AT: usize = 205;
const KIND_AT: usize = 16;

/// What opens it, and what that gives, in hex.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    passphrase: String,
    recovery_key: String,
    device_secret: String,
    vault_id: Uuid,
    step: u32,
    root_key: String,
    database_key: String,
    header: String,
}

impl Kept {
    fn read() -> Self {
        serde_json::from_slice(&std::fs::read(shelf("keyring").join("kept.json")).unwrap()).unwrap()
    }
}

fn secret_of(bytes: &[u8]) -> DeviceSecret {
    DeviceSecret(Key::from_slice(bytes).unwrap())
}

// covers: W07 R37 R38 C36 C49
#[test]
fn a_vault_with_a_way_in_by_keyring_opens_for_ever_by_each_of_its_three_ways() {
    let kept = Kept::read();
    let bytes = std::fs::read(shelf("keyring").join("vault/vault.hdr")).unwrap();
    assert_eq!(hex(&bytes), kept.header, "what stands there stays");
    let kinds: Vec<u8> = (0..3)
        .map(|n| bytes[SLOTS_AT + n * SLOT + KIND_AT])
        .collect();
    assert_eq!((bytes[SLOTS_AT - 1], &*kinds), (3, &[1, 2, 3][..]));
    let passphrase = Passphrase::new(&kept.passphrase);
    let recovery = RecoveryKey::from_text(&kept.recovery_key).unwrap();
    let device = secret_of(&unhex(&kept.device_secret));
    let brought_up: Vec<Finding> = (kept.step < crate::schema::newest())
        .then_some(Finding::SchemaBroughtUp { from: kept.step })
        .into_iter()
        .collect();
    for by in [
        Unlock::Passphrase(&passphrase),
        Unlock::Recovery(&recovery),
        Unlock::Device(&device),
    ] {
        let opened = unlock_copies(Some(&bytes), Some(&bytes), by).unwrap();
        assert_eq!(hex(opened.root.bytes()), kept.root_key, "{by:?}");
        assert_eq!(hex(opened.found.dbk.bytes()), kept.database_key, "{by:?}");
        // Written today, it would be the same to the last byte.
        assert_eq!(
            opened.found.header.encode(&opened.found.keys.header_mac),
            bytes
        );
        let dir = tempfile::tempdir().unwrap();
        copy_tree(&shelf("keyring").join("vault"), &dir.path().join("vault"));
        let mut vault = Vault::open(place(dir.path()), by).unwrap();
        assert_eq!(
            (vault.id(), vault.findings()),
            (kept.vault_id, &*brought_up)
        );
        let trusted = Device {
            days: DAYS,
            proved_at: Some(noon()),
        };
        assert_eq!(vault.device().unwrap(), Some(trusted), "{by:?}");
        assert!(vault.verify().unwrap().sound());
        vault.lock().unwrap();
    }
}

/// The header that is written today has the layout of the one on the shelf; only what is at random differs.
// covers: R37 C36
#[test]
fn a_way_in_by_keyring_is_written_today_as_it_was_then() {
    let dir = tempfile::tempdir().unwrap();
    drop(trusting(dir.path()));
    let today = std::fs::read(place(dir.path()).header()).unwrap();
    let then = unhex(&Kept::read().header);
    assert_eq!(today.len(), then.len());
    let slot = |bytes: &[u8]| bytes[SLOTS_AT + 2 * SLOT..][..SLOT].to_vec();
    let (today, then) = (slot(&today), slot(&then));
    // Kind, derivation, memory, passes, lanes, salt: nothing of it is at random here.
    assert_eq!(today[KIND_AT..62], then[KIND_AT..62]);
    assert_eq!(then[KIND_AT..62], [&[3, 0][..], &[0; 44]].concat());
    assert_ne!(
        (&today[..KIND_AT], &today[62..]),
        (&then[..KIND_AT], &then[62..])
    );
}

/// A vault with a confirmed sheet that trusts this computer, locked; also its sheet.
fn trusting(dir: &Path) -> RecoveryKey {
    let typed = Passphrase::new(PASSPHRASE);
    let (mut vault, sheet) = Vault::create(place(dir), &typed, Cost::for_tests()).unwrap();
    vault.confirm_recovery(&sheet.to_text()).unwrap();
    vault
        .allow_device(Unlock::Passphrase(&typed), &secret_of(&SECRET), DAYS)
        .unwrap();
    vault.lock().unwrap();
    sheet
}

/// Puts it on the shelf, once: `cargo test -p vault -- --ignored shelve_a_vault_with_a_keyring`.
#[test]
#[ignore = "writes to the shelf; a vault that stands there is never made anew"]
fn shelve_a_vault_with_a_keyring() {
    let to = shelf("keyring");
    assert!(!to.exists(), "what stands on the shelf stays as it is");
    let dir = tempfile::tempdir().unwrap();
    let sheet = trusting(dir.path());
    let header = std::fs::read(place(dir.path()).header()).unwrap();
    let opened = unlock_copies(Some(&header), None, Unlock::Recovery(&sheet)).unwrap();
    assert!(
        Header::parse(&header)
            .unwrap()
            .slots
            .iter()
            .any(|slot| slot.kind == SlotKind::Keyring)
    );
    let kept = Kept {
        passphrase: PASSPHRASE.to_owned(),
        recovery_key: sheet.to_text().to_string(),
        device_secret: hex(&SECRET),
        vault_id: Uuid::from_bytes(opened.found.header.vault_id),
        step: crate::schema::newest(),
        root_key: hex(opened.root.bytes()),
        database_key: hex(opened.found.dbk.bytes()),
        header: hex(&header),
    };
    for file in ["vault.hdr", "vault.hdr.b", "vault.seq", "vault-1.db"] {
        std::fs::create_dir_all(to.join("vault")).unwrap();
        std::fs::copy(
            dir.path().join("vault").join(file),
            to.join("vault").join(file),
        )
        .unwrap();
    }
    std::fs::write(
        to.join("kept.json"),
        serde_json::to_string_pretty(&kept).unwrap() + "\n",
    )
    .unwrap();
}
