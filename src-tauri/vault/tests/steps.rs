//! The steps of the schema: none changes once shipped, all are taken or none, and a newer vault is refused.

use sha2::{Digest as _, Sha256};

use super::opening::crashed;
use super::*;
use crate::schema::{self, STEPS};
use crate::settings;

/// SHA-256 of every step that has been shipped. A change to one of these breaks vaults that exist: write a new step instead.
const SHIPPED: &[(u32, &str)] = &[
    (
        1,
        "1eb36dc2063c77f4c10512803521632275d16e1ca0c2b60e1dff0d38deee176d",
    ),
    (
        2,
        "64556098aa7bd928a233da0fbcbc216c1a261dd3ee9d8163a805dd3c986b749b",
    ),
    (
        3,
        "9da665b59c51a4723e3d900bc78ed87a8be218e268da143e84a4163d6b2abaa5",
    ),
    (
        4,
        "80c2a2d6fd67c5678df4843e1bbaf6243949683260ad6bc4c160ae29a1fe7f05",
    ),
    (
        5,
        "f47b4a62a754943e6fcb1c71a9cf9202d64e2f49e352c395b788448b883ecdfb",
    ),
    (
        6,
        "ad7e1a151ca2a47480004b43a6acc5f605cb6cb57cc95bc64361c213eb6bec4c",
    ),
    (
        7,
        "b3a0ec7c05454ec0ee85aa5a278908f9f0d91738d6f0a1dfb2683423c6b45c51",
    ),
    (
        8,
        "857da842b036b37239f9e655fb9aa7d15cd1fd52bae3073fdd9a9e478e9f2c71",
    ),
    (
        9,
        "865f58f2ffe0e2fb34b7810abbfe884c1d4c1bdda374573a45c7d32185ab95eb",
    ),
];

// covers: C36 (an old store opens)
#[test]
fn a_shipped_step_never_changes() {
    assert!(SHIPPED.iter().map(|(n, _)| *n).eq(1..=schema::newest()));
    for (number, hash) in SHIPPED {
        let step = STEPS.iter().find(|s| s.number == *number).unwrap();
        let found: String = Sha256::digest(step.sql.as_bytes())
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(found, *hash, "step {number} {}", step.name);
    }
}

// covers: C36 (an old store opens)
#[test]
fn steps_are_numbered_from_one_without_gaps() {
    assert!(STEPS.iter().map(|s| s.number).eq(1..=STEPS.len() as u32));
    assert_eq!(schema::newest(), STEPS.len() as u32);
}

/// The whole schema as it stands in the database, for people to read and for changes to be seen.
/// Write it anew with `KARTOTEK_BLESS=1 cargo test -p vault`.
#[test]
fn the_schema_is_the_one_in_the_snapshot() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    let sql = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY tbl_name, type DESC, name";
    let mut statement = vault.conn.prepare(sql).unwrap();
    let all: Vec<String> = statement
        .query_map([], |r| r.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let found = format!(
        "-- After step {}. Made by a test; the steps beside it are what counts.\n\n{};\n",
        schema::newest(),
        all.join(";\n\n")
    );
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/snapshot.sql");
    if std::env::var_os("KARTOTEK_BLESS").is_some() {
        std::fs::write(path, &found).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        found == kept,
        "the schema differs from schema/snapshot.sql: see that the change is meant, then KARTOTEK_BLESS=1"
    );
}

// covers: C36 C25
#[test]
fn an_old_vault_is_brought_up_and_keeps_its_log() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) =
        Vault::create_upto(place(dir.path()), &pass(), Cost::for_tests(), 1).unwrap();
    assert_eq!(
        vault
            .tables()
            .unwrap()
            .iter()
            .map(|t| t.name.as_str())
            .collect::<Vec<_>>(),
        ["audit", "meta"]
    );
    vault
        .write::<_, Fault>(Act::new("use", "old"), |_| Ok(()))
        .unwrap();
    vault.lock().unwrap();
    let mut vault = opened(dir.path()).unwrap();
    assert_eq!(vault.findings(), [Finding::SchemaBroughtUp { from: 1 }]);
    assert!(vault.tables().unwrap().iter().any(|t| t.name == "client"));
    assert_eq!(vault.audit(0, 10).unwrap().len(), 1);
    assert!(vault.verify().unwrap().sound());
    assert!(!vault.place.dir.join("vault-1.before").exists());
    // Straight to today gives the same shape as step by step.
    let new = tempfile::tempdir().unwrap();
    assert_eq!(
        made(new.path()).0.tables().unwrap(),
        vault.tables().unwrap()
    );
    vault.lock().unwrap();
    assert_eq!(opened(dir.path()).unwrap().findings(), []);
}

// covers: W11
#[test]
fn a_step_that_fails_leaves_the_vault_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = Vault::create_upto(place(dir.path()), &pass(), Cost::for_tests(), 1).unwrap();
    // In the way of a later step, which will find its table there already.
    settings::allow_writing(&vault.conn, true).unwrap();
    vault
        .conn
        .execute_batch("CREATE TABLE booking (other INTEGER)")
        .unwrap();
    vault.lock().unwrap();
    let error = opened(dir.path()).unwrap_err();
    assert!(
        matches!(
            error,
            OpenError::Schema {
                step: 2..,
                fault: Fault::Sql { .. }
            }
        ),
        "{error:?}"
    );
    let old = Vault::open_as(place(dir.path()), Unlock::Passphrase(&pass()), None, 1).unwrap();
    assert_eq!(
        old.tables()
            .unwrap()
            .iter()
            .map(|t| t.name.as_str())
            .collect::<Vec<_>>(),
        ["audit", "booking", "meta"]
    );
    assert!(!old.place.dir.join("vault-1.before").exists());
}

// covers: W11
#[test]
fn killed_between_the_steps_and_their_examination_it_is_made_up_for() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    let copy = crashed(dir.path());
    drop(vault);
    let left = place(copy.path()).dir.join("vault-1.before");
    std::fs::copy(place(copy.path()).database(1), &left).unwrap();
    let mut vault = opened(copy.path()).unwrap();
    assert!(!left.exists() && vault.verify().unwrap().sound());
}

// covers: W11
#[test]
fn an_unsound_result_is_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    vault.lock().unwrap();
    let db = place(dir.path()).database(1);
    let left = place(dir.path()).dir.join("vault-1.before");
    std::fs::copy(&db, &left).unwrap();
    let good = std::fs::read(&db).unwrap();
    // The database as a faulty step may leave it: a row that points nowhere.
    let vault = opened_without_conclusion(dir.path(), &left);
    settings::allow_writing(&vault.conn, true).unwrap();
    settings::foreign_keys(&vault.conn, false).unwrap();
    vault
        .conn
        .execute_batch(
            "CREATE TABLE child (id INTEGER REFERENCES meta(one)); INSERT INTO child VALUES (7)",
        )
        .unwrap();
    vault.lock().unwrap();
    std::fs::write(&left, &good).unwrap();
    assert_eq!(
        opened(dir.path()).unwrap_err(),
        OpenError::Schema {
            step: schema::newest() + 1,
            fault: Fault::Damaged
        }
    );
    assert!(!left.exists());
    let mut vault = opened(dir.path()).unwrap();
    assert!(
        vault.verify().unwrap().dangling == Some(0)
            && vault.tables().unwrap().iter().all(|t| t.name != "child")
    );
}

fn opened_without_conclusion(dir: &std::path::Path, copy: &std::path::Path) -> Vault {
    std::fs::remove_file(copy).unwrap();
    opened(dir).unwrap()
}

// covers: W11
#[test]
fn a_vault_from_the_future_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = made(dir.path());
    settings::allow_writing(&vault.conn, true).unwrap();
    settings::set_schema_version(&vault.conn, 99).unwrap();
    vault.lock().unwrap();
    let before = std::fs::read(place(dir.path()).database(1)).unwrap();
    assert_eq!(
        opened(dir.path()).unwrap_err(),
        OpenError::FromTheFuture {
            found: 99,
            known: schema::newest()
        }
    );
    assert_eq!(
        std::fs::read(place(dir.path()).database(1)).unwrap(),
        before
    );
}

#[test]
fn the_list_of_tables_shows_what_a_law_needs() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    vault
        .write::<_, Fault>(Act::new("prepare", "test"), |w| {
            Ok(w.sql().execute_batch(
                "CREATE TABLE tchild (id INTEGER PRIMARY KEY, note INTEGER REFERENCES tnote(id) ON DELETE CASCADE) STRICT;
                 CREATE VIRTUAL TABLE tbare USING fts5(x, content = '', tokenize=trigram)",
            )?)
        })
        .unwrap();
    let tables = vault.tables().unwrap();
    let of = |name: &str| tables.iter().find(|t| t.name == name).unwrap();
    assert_eq!(
        of("tchild").points_to,
        [("note".to_owned(), "tnote".to_owned(), "CASCADE".to_owned())]
    );
    assert_eq!(of("tchild").columns, ["id", "note"]);
    assert!(
        of("tnote_words").full_text && !of("tnote_words").contentless && !of("tnote").full_text
    );
    assert!(of("tbare").contentless && of("tnote_words_data").shadow && !of("tnote").shadow);
    assert!(of("audit").points_to.is_empty() && of("meta").points_to.is_empty());
    vault.purge().unwrap();
    assert!(vault.verify().unwrap().sound());
}
