//! Vaults as earlier formats wrote them. Each opens for ever, with what was in it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::opening::copy_tree;
use super::*;

pub(super) const PASSPHRASE: &str = "kråkan sitter på ladans tak";
const SAMPLE: &[u8] = "Sjukgymnastik 12 gånger, remiss från vårdcentralen.".as_bytes();

pub(super) fn shelf(name: &str) -> PathBuf {
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

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

pub(super) fn unhex(text: &str) -> Vec<u8> {
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

/// What a vault of a later step held: every row of every table that had one, as SQL literals.
#[derive(serde::Serialize, serde::Deserialize)]
struct Held {
    passphrase: String,
    recovery_key: String,
    vault_id: Uuid,
    step: u32,
    rows: BTreeMap<String, Rows>,
}

/// Columns by name, and the rows in their order.
#[derive(serde::Serialize, serde::Deserialize, Debug, PartialEq)]
struct Rows {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// All rows of a table in those columns, as SQL literals.
fn rows_of(vault: &Vault, table: &str, columns: &[String]) -> Rows {
    let quoted: Vec<String> = columns.iter().map(|c| format!("quote(\"{c}\")")).collect();
    let sql = format!(
        "SELECT {0} FROM \"{table}\" ORDER BY {0}",
        quoted.join(", ")
    );
    let mut statement = vault.conn.prepare(&sql).unwrap();
    let rows = statement
        .query_map([], |row| (0..columns.len()).map(|n| row.get(n)).collect())
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    Rows {
        columns: columns.to_vec(),
        rows,
    }
}

/// The practice's tables with what is in them; the vault's own have their own tests, and an index is made from these.
fn held(vault: &Vault) -> BTreeMap<String, Rows> {
    vault
        .tables()
        .unwrap()
        .into_iter()
        .filter(|t| !t.full_text && !t.shadow && !matches!(t.name.as_str(), "audit" | "meta"))
        .map(|t| (t.name.clone(), rows_of(vault, &t.name, &t.columns)))
        .filter(|(_, rows)| !rows.rows.is_empty())
        .collect()
}

// covers: W07 R38 C36
#[test]
fn a_vault_of_step_3_opens_for_ever_with_every_row_that_was_in_it() {
    opens_with_every_row(3, 9);
}

// covers: W07 R25 R38 C36
#[test]
fn a_vault_of_step_5_opens_for_ever_with_every_row_that_was_in_it() {
    opens_with_every_row(5, 12);
}

fn opens_with_every_row(step: u32, tables: usize) {
    let from = shelf(&format!("step{step}"));
    let kept: Held =
        serde_json::from_slice(&std::fs::read(from.join("kept.json")).unwrap()).unwrap();
    assert!(
        kept.step == step && kept.rows.len() >= tables,
        "{}",
        kept.rows.len()
    );
    let passphrase = Passphrase::new(&kept.passphrase);
    let recovery = RecoveryKey::from_text(&kept.recovery_key).unwrap();
    let brought_up: Vec<Finding> = (step < crate::schema::newest())
        .then_some(Finding::SchemaBroughtUp { from: step })
        .into_iter()
        .collect();
    for by in [Unlock::Passphrase(&passphrase), Unlock::Recovery(&recovery)] {
        let dir = tempfile::tempdir().unwrap();
        copy_tree(&from.join("vault"), &dir.path().join("vault"));
        let mut vault = Vault::open(place(dir.path()), by).unwrap();
        assert_eq!(vault.findings(), brought_up);
        assert_eq!(vault.id(), kept.vault_id);
        for (table, rows) in &kept.rows {
            assert_eq!(&rows_of(&vault, table, &rows.columns), rows, "{table}");
        }
        let row = vault
            .read(|r| {
                r.sql()
                    .query_row("SELECT * FROM attachment", [], |row| {
                        Ok(SealedRow::read(row))
                    })
                    .map_err(Fault::from)?
            })
            .unwrap();
        assert_eq!(vault.read(|r| r.unseal(&row)).unwrap().as_slice(), SAMPLE);
        let found: i64 = vault
            .conn
            .query_row(
                "SELECT count(*) FROM note_fts WHERE note_fts MATCH 'nacke'",
                [],
                |r| r.get(0),
            )
            .unwrap();
        assert_eq!(found, 1, "the index came along");
        assert!(vault.verify().unwrap().sound());
        vault.lock().unwrap();
        assert_eq!(Vault::open(place(dir.path()), by).unwrap().findings(), []);
    }
}

/// Puts a vault of schema step 5 on the shelf, once: `cargo test -p vault -- --ignored shelve_a_vault_of_step_5`.
#[test]
#[ignore = "writes to the shelf; a vault that stands there is never made anew"]
fn shelve_a_vault_of_step_5() {
    shelve(5, &[STEP_3, STEP_5]);
}

/// A vault of that step with those rows. The one of step 3 was made by this very work.
fn shelve(step: u32, rows: &[&str]) {
    let to = shelf(&format!("step{step}"));
    assert!(!to.exists(), "what stands on the shelf stays as it is");
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, recovery) = Vault::create_upto(
        place(dir.path()),
        &Passphrase::new(PASSPHRASE),
        Cost::for_tests(),
        step,
    )
    .unwrap();
    vault.confirm_recovery(&recovery.to_text()).unwrap();
    vault
        .write::<_, Fault>(Act::new("begin", "desk"), |w| {
            for rows in rows {
                w.sql().execute_batch(rows)?;
            }
            let row = w.seal(SAMPLE)?;
            w.sql().execute(
                "INSERT INTO attachment VALUES ('01a3c0de-0000-7000-8000-000000000009', '01a3c0de-0000-7000-8000-000000000001', 'remiss.txt', 'text/plain', ?1, ?2, ?3, ?4, 1795348800000, '2026-11-22')",
                rusqlite::params![row.id.as_bytes().as_slice(), row.wrapped_key, row.size as i64, row.sha256.as_slice()],
            )?;
            Ok(())
        })
        .unwrap();
    let kept = Held {
        passphrase: PASSPHRASE.to_owned(),
        recovery_key: recovery.to_text().to_string(),
        vault_id: vault.id(),
        step,
        rows: held(&vault),
    };
    vault.lock().unwrap();
    copy_tree(&dir.path().join("vault"), &to.join("vault"));
    // What a locked vault leaves empty is not part of it.
    for entry in std::fs::read_dir(to.join("vault")).unwrap().flatten() {
        if entry
            .metadata()
            .is_ok_and(|found| found.is_file() && found.len() == 0)
        {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    std::fs::write(
        to.join("kept.json"),
        serde_json::to_string_pretty(&kept).unwrap() + "\n",
    )
    .unwrap();
}

/// Invented people, as the practice writes them.
const STEP_3: &str = "
INSERT INTO clinic VALUES (1, 'Norrsken Massage', 'Påhittgatan 1', '111 11', 'Fiktiv', 'se', '', 'maj@example.org', '', 'Maj Fiktiv', '', '', 0, 'sv', 0, 1795348800000);
INSERT INTO setting (one, idle_minutes, intake_months, printer, appearance, duplex, late_cancel_hours, identity_ground, template) VALUES (1, 10, 24, NULL, 'system', 1, 24, NULL, 'soap');
INSERT INTO client (id, number, given, family, phone, phone_e164, birth_year, language, warning, source, created_at, changed_at)
    VALUES ('01a3c0de-0000-7000-8000-000000000001', 1, 'Tora', 'Kvastmossa', '070-174 06 05', '+46701740605', 1984, 'sv', 'Nötallergi', 'client', 1795348800000, 1795348800000),
           ('01a3c0de-0000-7000-8000-000000000002', 2, 'Åke', 'Önnestig {{ x }}', '070-174 06 06', '+46701740606', NULL, 'fi', '', 'booking', 1795348800000, 1795348800000);
INSERT INTO client_find (client_id, number, sort, plain, folded)
    VALUES ('01a3c0de-0000-7000-8000-000000000001', 1, 'kvastmossa', 'tora kvastmossa', 'tora kvastmossa'),
           ('01a3c0de-0000-7000-8000-000000000002', 2, 'onnestig', 'åke önnestig', 'ake onnestig');
INSERT INTO booking (id, client_id, origin, service, starts_at, ends_at, zone, state, first_seen_at)
    VALUES ('01a3c0de-0000-7000-8000-000000000003', '01a3c0de-0000-7000-8000-000000000001', 'desk', 'Massage 60 min', 1795338000000, 1795341600000, 'Europe/Stockholm', 'confirmed', 1795000000000);
INSERT INTO visit VALUES ('01a3c0de-0000-7000-8000-000000000004', '01a3c0de-0000-7000-8000-000000000001', '01a3c0de-0000-7000-8000-000000000003', '2026-11-22', 1795338000000, 'Massage 60 min', '');
INSERT INTO note VALUES ('01a3c0de-0000-7000-8000-000000000005', '01a3c0de-0000-7000-8000-000000000001', '01a3c0de-0000-7000-8000-000000000004', 'free', '2026-11-22', 1795341000000, 1);
INSERT INTO note_text (note_id, version, parts, body, written_at, signed_at, signed_by, sha256)
    VALUES ('01a3c0de-0000-7000-8000-000000000005', 1, 'text', 'Stel nacke, nedsatt rotation åt vänster.', 1795341000000, 1795341500000, 'Maj Fiktiv', '00');
INSERT INTO article VALUES ('01a3c0de-0000-7000-8000-000000000006', 'Massage 60 min', 'treatment', 80000, 2500, 1);
INSERT INTO number_series VALUES ('client', 0, 2);
";

/// What came with steps 4 and 5: how long bookings are kept and what stays of old ones, a shelf and what happened on it.
const STEP_5: &str = "
UPDATE setting SET booking_months = 24;
INSERT INTO booking_count VALUES ('2025-09', 'service', 'Massage 60 min', 31), ('2025-09', 'outcome', '', 7);
INSERT INTO purge_owed VALUES (1, 1795348700000);
INSERT INTO shelf VALUES ('01a3c0de-0000-7000-8000-00000000000a', 'folder', 'Blå minnet', '/media/minne/kopior', '', NULL, 1795000000000);
INSERT INTO shelf_event (shelf_id, kind, at, refusal, name, commit_seq, bytes, clients, notes, files)
    VALUES ('01a3c0de-0000-7000-8000-00000000000a', 'backup', 1795001000000, '', '000000000012-01a3c0de', 12, 240000, 2, 1, 1),
           ('01a3c0de-0000-7000-8000-00000000000a', 'backup', 1795101000000, 'shelf_away', '', 0, 0, 0, 0, 0);
";
