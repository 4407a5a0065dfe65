//! Every table of the vault can be reached by the eraser.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};
use vault::{Cost, FixedClock, OsFs, Passphrase, Place, Vault};

/// What the comment above a table says when no person stands in it.
const FREE: &str = "free of personal data";
/// The vault's own step says it once, for all its tables.
const OWN: &str = "nothing about any person";

/// Tables that are declared free of personal data, from the comments right above them.
fn declared_free() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/vault/schema");
    let mut free = BTreeSet::new();
    for step in fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
    {
        let name = step.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let text = fs::read_to_string(&step).unwrap();
        let whole = text.lines().next().unwrap().contains(OWN);
        let mut above = String::new();
        for line in text.lines() {
            if let Some(table) = line.strip_prefix("CREATE TABLE ")
                && (whole || above.contains(FREE))
            {
                free.insert(table.split([' ', '(']).next().unwrap().to_owned());
            }
            if line.starts_with("--") {
                above.push_str(line);
            } else {
                above.clear();
            }
        }
    }
    free
}

// covers: W35 R54 T25
#[test]
fn every_table_hangs_on_a_client_or_is_declared_free_of_personal_data() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::at(
        chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000),
    ));
    let place = Place {
        dir: folder.path().join("vault"),
        fs: Arc::new(OsFs),
        clock,
        outside: None,
    };
    let (vault, _) = Vault::create(
        place,
        &Passphrase::new("sju lyktor i dimman"),
        Cost::for_tests(),
    )
    .unwrap();
    let (definitions, hangs) = vault
        .read(|r| {
            let mut definitions = BTreeMap::new();
            let mut hangs: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
            let mut names = r.sql().prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
            let mut rows = names.query([])?;
            while let Some(row) = rows.next()? {
                definitions.insert(row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?.unwrap_or_default());
            }
            for table in definitions.keys() {
                let mut keys = r.sql().prepare("SELECT \"table\", on_delete FROM pragma_foreign_key_list(?1)")?;
                let mut rows = keys.query([table])?;
                while let Some(row) = rows.next()? {
                    hangs.entry(table.clone()).or_default().push((row.get(0)?, row.get(1)?));
                }
            }
            Ok::<_, vault::Fault>((definitions, hangs))
        })
        .unwrap();
    assert!(definitions.len() > 20, "the schema was read");
    let free = declared_free();
    assert!(
        free.len() > 5 && free.iter().all(|table| definitions.contains_key(table)),
        "the declarations were read: {free:?}"
    );
    let reached = |table: &str| {
        let (mut todo, mut seen) = (vec![table.to_owned()], Vec::new());
        while let Some(at) = todo.pop() {
            if at == "client" {
                return true;
            }
            if seen.contains(&at) {
                continue;
            }
            todo.extend(
                hangs
                    .get(&at)
                    .into_iter()
                    .flatten()
                    .filter(|(_, rule)| rule == "CASCADE")
                    .map(|(to, _)| to.clone()),
            );
            seen.push(at);
        }
        false
    };
    let lost: Vec<&String> = definitions
        .iter()
        .filter(|(name, sql)| {
            // The words of a full-text table are its owner's; purging rebuilds every one of them, which the vault's own tests show.
            let index = sql.contains("USING fts5")
                || definitions.keys().any(|other| {
                    definitions[other].contains("USING fts5")
                        && name.starts_with(&format!("{other}_"))
                });
            !index && !free.contains(*name) && !reached(name)
        })
        .map(|(name, _)| name)
        .collect();
    assert!(
        lost.is_empty(),
        "no eraser reaches {lost:?}: let them hang on a client, or say `{FREE}` where it is true"
    );
}
