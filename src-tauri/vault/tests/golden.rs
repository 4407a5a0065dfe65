//! Vaults as earlier formats wrote them. Each opens for ever, with what was in it.

use std::path::PathBuf;

use super::opening::copy_tree;
use super::*;

const PASSPHRASE: &str = "kråkan sitter på ladans tak";
const SAMPLE: &[u8] = "Sjukgymnastik 12 gånger, remiss från vårdcentralen.".as_bytes();

fn shelf(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/vaults")
        .join(name)
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    passphrase: String,
    recovery_key: String,
    vault_id: Uuid,
    audit: Vec<(u64, i64, String, String, Option<Uuid>, Option<String>)>,
    sealed_id: Uuid,
    sealed_key: String,
    sealed_sha256: String,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2)
        .map(|n| u8::from_str_radix(&text[2 * n..2 * n + 2], 16).unwrap())
        .collect()
}

fn audit_of(vault: &Vault) -> Vec<(u64, i64, String, String, Option<Uuid>, Option<String>)> {
    let rows = vault.audit(0, 100).unwrap();
    rows.into_iter()
        .map(|r| {
            (
                r.seq,
                r.at.timestamp_millis(),
                r.verb,
                r.word,
                r.subject,
                r.reason,
            )
        })
        .collect()
}

// covers: W07 R38 C36
#[test]
fn a_vault_of_format_1_opens_for_ever() {
    let from = shelf("format1");
    let kept: Kept =
        serde_json::from_slice(&std::fs::read(from.join("kept.json")).unwrap()).unwrap();
    let passphrase = Passphrase::new(&kept.passphrase);
    let recovery = RecoveryKey::from_text(&kept.recovery_key).unwrap();
    for by in [Unlock::Passphrase(&passphrase), Unlock::Recovery(&recovery)] {
        let dir = tempfile::tempdir().unwrap();
        copy_tree(&from.join("vault"), &dir.path().join("vault"));
        let mut vault = Vault::open(place(dir.path()), by).unwrap();
        assert_eq!(vault.findings(), [Finding::SchemaBroughtUp { from: 1 }]);
        assert_eq!(
            (vault.id(), audit_of(&vault)),
            (kept.vault_id, kept.audit.clone())
        );
        // A sealed file as that format wrote it. The shelf keeps it apart, because no row of that first step owns it.
        let name = kept.sealed_id.as_simple().to_string();
        std::fs::create_dir_all(vault.place.sealed_dir()).unwrap();
        std::fs::copy(from.join(&name), vault.place.sealed_dir().join(&name)).unwrap();
        let row = SealedRow {
            id: kept.sealed_id,
            wrapped_key: unhex(&kept.sealed_key),
            size: SAMPLE.len() as u64,
            sha256: unhex(&kept.sealed_sha256).try_into().unwrap(),
        };
        assert_eq!(vault.read(|r| r.unseal(&row)).unwrap().as_slice(), SAMPLE);
        assert!(vault.verify().unwrap().sound());
        note_in_log(&mut vault);
        vault.lock().unwrap();
        assert_eq!(
            Vault::open(place(dir.path()), by).unwrap().findings(),
            [Finding::OrphansRemoved(1)]
        );
    }
}

fn note_in_log(vault: &mut Vault) {
    vault
        .write::<_, Fault>(Act::new("write", "again"), |_| Ok(()))
        .unwrap();
}

/// Puts a vault of today's format on the shelf, once, when a format is new: `cargo test -p vault -- --ignored shelve`.
#[test]
#[ignore = "writes to the shelf; a vault that stands there is never made anew"]
fn shelve_a_vault_of_this_format() {
    let to = shelf(&format!("format{}", crate::header::FORMAT));
    assert!(!to.exists(), "what stands on the shelf stays as it is");
    let dir = tempfile::tempdir().unwrap();
    let typed = Passphrase::new(PASSPHRASE);
    let (mut vault, recovery) =
        Vault::create_upto(place(dir.path()), &typed, Cost::for_tests(), 1).unwrap();
    vault.confirm_recovery(&recovery.to_text()).unwrap();
    let subject = vault.write::<_, Fault>(Act::new("admit", "client"), |w| {
        let id = w.new_id();
        w.about(id);
        Ok(id)
    });
    vault
        .write::<_, Fault>(
            Act::new("erase", "client")
                .on(subject.unwrap())
                .because("on_request"),
            |_| Ok(()),
        )
        .unwrap();
    let row = vault.sealing().seal(SAMPLE).unwrap();
    let name = row.id.as_simple().to_string();
    let kept = Kept {
        passphrase: PASSPHRASE.to_owned(),
        recovery_key: recovery.to_text().to_string(),
        vault_id: vault.id(),
        audit: audit_of(&vault),
        sealed_id: row.id,
        sealed_key: hex(&row.wrapped_key),
        sealed_sha256: hex(&row.sha256),
    };
    std::fs::create_dir_all(to.join("vault")).unwrap();
    std::fs::rename(vault.place.sealed_dir().join(&name), to.join(&name))
        .or_else(|_| std::fs::copy(vault.place.sealed_dir().join(&name), to.join(&name)).map(drop))
        .unwrap();
    vault.lock().unwrap();
    for file in ["vault.hdr", "vault.hdr.b", "vault.seq", "vault-1.db"] {
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
