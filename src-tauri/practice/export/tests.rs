use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta};
use serde_json::Value;
use vault::{Fault, schema::Table};

use super::{Everything, everything, fhir, schema};
use crate::{
    binder::PageKind,
    clinic,
    testing::{
        Practice,
        marked::{self, Hanging, Marked, OF_NOBODY, Role},
    },
};

/// Two clients with everything, who share a page of the log.
fn two() -> (Practice, Marked, Marked) {
    let mut practice = Practice::open();
    let one = marked::client(&mut practice, "one", 35);
    practice.clock.advance(TimeDelta::minutes(1));
    let other = marked::client(&mut practice, "other", 36);
    practice.clock.advance(TimeDelta::minutes(1));
    let lines = [one.sales.as_slice(), other.sales.as_slice()].concat();
    marked::file_pages(&mut practice, PageKind::Log, None, &[lines]);
    (practice, one, other)
}

fn exported(practice: &Practice, marked: &Marked) -> (Value, Value) {
    let all = practice.read(|r| everything(r, marked.client)).unwrap();
    let clinic = practice.read(clinic::read).unwrap();
    (serde_json::to_value(&all).unwrap(), fhir(&all, &clinic))
}

/// Every text and number that stands in a JSON value; of text that is there as base64 what it says.
#[derive(Default)]
struct Leaves {
    texts: String,
    numbers: BTreeSet<String>,
}

impl Leaves {
    fn of(value: &Value) -> Self {
        let mut leaves = Self::default();
        leaves.take("", value);
        leaves
    }

    fn take(&mut self, name: &str, value: &Value) {
        match value {
            Value::String(text) => {
                // Our own JSON has a field of that name too, with a word in it.
                if name == "data"
                    && let Ok(plain) = STANDARD.decode(text)
                {
                    self.texts.push_str(&String::from_utf8_lossy(&plain));
                    self.texts.push('\n');
                }
                self.texts.push_str(text);
                self.texts.push('\n');
            }
            Value::Number(number) => {
                self.numbers.insert(number.to_string());
            }
            Value::Array(values) => values.iter().for_each(|value| self.take(name, value)),
            Value::Object(fields) => fields
                .iter()
                .for_each(|(name, value)| self.take(name, value)),
            Value::Null | Value::Bool(_) => {}
        }
    }

    fn has(&self, text: &str) -> bool {
        self.texts.contains(text)
    }
}

/// Figures and instants that need not be in the copy, because they say nothing about the client.
const FIGURES_LEFT_OUT: &[&str] = &[
    // Row numbers of the database.
    "client_change.id",
    "client_find.id",
    "client_find.number",
    "consent_event.id",
    "marketing_choice.id",
    "note_text.id",
    // How often a pull came without the booking: gone or not is told.
    "booking.missing_runs",
    // Stands in the label.
    "binder_page.year",
    "binder_page.number",
];

/// Whatever of a client's rows is not text that was marked: words of the program, dates, instants, figures.
fn rows(
    practice: &Practice,
    marked: &Marked,
    tables: &[Table],
    hanging: &Hanging,
) -> Vec<(String, String, Role)> {
    let mut found = Vec::new();
    practice
        .read(|r| {
            for table in tables
                .iter()
                .filter(|table| hanging.contains_key(&table.name))
            {
                for (column, kind) in marked::columns(r, &table.name)? {
                    let place = format!("{}.{column}", table.name);
                    let role = match kind.as_str() {
                        "TEXT" => marked::role(table, &column),
                        "INTEGER" | "REAL" if !FIGURES_LEFT_OUT.contains(&place.as_str()) => {
                            Role::AsItIs
                        }
                        _ => continue,
                    };
                    let mut statement = r.sql().prepare(&format!(
                        "SELECT CAST({column} AS TEXT) FROM {} WHERE {column} IS NOT NULL AND ({})",
                        table.name, hanging[&table.name]
                    ))?;
                    let values = statement
                        .query_map([marked.client], |row| row.get::<_, String>(0))?
                        .collect::<Result<Vec<_>, _>>()?;
                    found.extend(values.into_iter().map(|value| (place.clone(), value, role)));
                }
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
    found
}

fn instant(millis: &str) -> String {
    let at = DateTime::from_timestamp_millis(millis.parse().unwrap()).unwrap();
    serde_json::to_value(at)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

/// What of a client's rows is not in the copy. Every text column was marked before.
fn lost(practice: &Practice, one: &Marked) -> Vec<String> {
    let (json, _) = exported(practice, one);
    let leaves = Leaves::of(&json);
    let tables = practice.read(|r| vault::schema::tables(r.sql())).unwrap();
    let hanging = marked::hanging(&tables);
    for table in tables
        .iter()
        .filter(|table| !table.full_text && !table.shadow)
    {
        assert!(
            hanging.contains_key(&table.name) != OF_NOBODY.contains(&table.name.as_str()),
            "{}: is it about a client or not?",
            table.name
        );
    }
    let mut lost = Vec::new();
    for (place, value, role) in rows(practice, one, &tables, &hanging) {
        let there = match role {
            Role::Key | Role::Derived => true,
            Role::Free => leaves.has(&value) && value.starts_with(&one.marks[&place]),
            Role::Written => one
                .marks
                .values()
                .filter(|word| value.contains(*word))
                .all(|word| leaves.has(word)),
            Role::AsItIs if place.ends_with("_at") => leaves.has(&instant(&value)),
            // A yes or no is a word of its own in the copy.
            Role::AsItIs => {
                leaves.has(&value)
                    || leaves.numbers.contains(&value)
                    || ["0", "1"].contains(&value.as_str())
            }
        };
        if !there {
            lost.push(format!("{place}: {value}"));
        }
    }
    lost
}

// covers: C48 R47 R49 R51 C43
#[test]
fn every_text_date_and_figure_of_a_client_is_in_the_copy() {
    let (mut practice, mut one, _) = two();
    marked::mark_columns(&mut practice, &mut one);
    let lost = lost(&practice, &one);
    assert!(lost.is_empty(), "not in the copy:\n{}", lost.join("\n"));
}

// covers: C48
#[test]
fn a_column_that_nobody_thought_of_is_missed_in_the_copy() {
    let (mut practice, mut one, _) = two();
    practice
        .write(|w| {
            w.sql().execute_batch(
                "ALTER TABLE visit ADD COLUMN mood TEXT NOT NULL DEFAULT '';
                 ALTER TABLE note ADD COLUMN weighed_at INTEGER NOT NULL DEFAULT 1700000000000;
                 CREATE TABLE pet (client_id TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE, name TEXT NOT NULL) STRICT",
            )?;
            w.sql().execute("INSERT INTO pet VALUES (?1, 'Missan')", [one.client])?;
            Ok::<_, Fault>(())
        })
        .unwrap();
    marked::mark_columns(&mut practice, &mut one);
    let places: BTreeSet<String> = lost(&practice, &one)
        .into_iter()
        .map(|line| line.split(':').next().unwrap().to_owned())
        .collect();
    assert_eq!(
        places.iter().map(String::as_str).collect::<Vec<_>>(),
        ["note.weighed_at", "pet.name", "visit.mood"]
    );
}

// covers: C48 C25 R51
#[test]
fn every_line_of_the_access_log_is_in_the_copy() {
    let (practice, one, _) = two();
    let (json, _) = exported(&practice, &one);
    let told: Vec<(String, String)> = json["history"]["access"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let text = |name: &str| line[name].as_str().unwrap().to_owned();
            (text("act"), text("at"))
        })
        .collect();
    let kept: Vec<(String, String)> = practice
        .read(|r| {
            let mut statement = r.sql().prepare(
                "SELECT word || '/' || verb, at FROM audit WHERE subject = ?1 ORDER BY seq DESC",
            )?;
            let lines = statement.query_map([one.client.0.into_bytes().to_vec()], |row| {
                Ok((row.get(0)?, instant(&row.get::<_, i64>(1)?.to_string())))
            })?;
            Ok::<_, Fault>(lines.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert!(kept.len() > 25, "{kept:?}");
    assert_eq!(told, kept);
    for act in [
        "client/open",
        "note/sign",
        "export/client",
        "daybook/register",
    ] {
        assert!(told.iter().any(|(told, _)| told == act), "{act}");
    }
}

// covers: C48
#[test]
fn the_walk_meets_a_mark_in_every_row_and_column_it_should() {
    let (mut practice, mut one, _) = two();
    marked::mark_columns(&mut practice, &mut one);
    let tables = practice.read(|r| vault::schema::tables(r.sql())).unwrap();
    let hanging = marked::hanging(&tables);
    let rows = rows(&practice, &one, &tables, &hanging);
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, value, _) in &rows {
        if !value.is_empty() {
            *met.entry(place).or_default() += 1;
        }
    }
    for table in tables
        .iter()
        .filter(|table| hanging.contains_key(&table.name))
    {
        let columns = practice.read(|r| marked::columns(r, &table.name)).unwrap();
        for (column, kind) in columns {
            let place = format!("{}.{column}", table.name);
            let role = marked::role(table, &column);
            if kind == "TEXT" && [Role::AsItIs, Role::Written, Role::Free].contains(&role) {
                assert!(
                    met.contains_key(place.as_str()),
                    "{place}: nothing stands there to be looked for"
                );
            }
            if kind == "TEXT" && role == Role::Written {
                let marked = rows
                    .iter()
                    .filter(|(at, ..)| *at == place)
                    .any(|(_, value, _)| one.marks.values().any(|word| value.contains(word)));
                assert!(marked, "{place}: nobody wrote a mark there");
            }
        }
    }
}

// covers: C48 R47
#[test]
fn nothing_of_another_client_is_in_the_copy() {
    let (mut practice, mut one, mut other) = two();
    marked::mark_columns(&mut practice, &mut one);
    marked::mark_columns(&mut practice, &mut other);
    for (mine, others) in [(&one, &other), (&other, &one)] {
        let (json, fhir) = exported(&practice, mine);
        for leaves in [Leaves::of(&json), Leaves::of(&fhir)] {
            for (place, word) in &others.marks {
                assert!(!leaves.has(word), "{place}");
            }
            let id = others.client.to_string();
            assert!(!leaves.has(&id), "the other's id");
        }
    }
}

/// What FHIR R4 has no ripe place for, or none at all: our own JSON has it.
const NOT_IN_FHIR: &[&str] = &[
    // Money.
    "sale.",
    "sale_party.",
    "payment.",
    // Kept, but not yet said.
    "draft.",
    "draft",
    // Paper in a binder.
    "binder_page.",
    // The phone number once more, as it is dialled.
    "client.phone_e164",
    // The card as it was before, and choices about advertising: FHIR tells how things are.
    "client_change.",
    "given before",
    "marketing_choice.",
    // The provider's keys and its own idea of the person.
    "booking.ext_id",
    "booking.recurrence",
    "booking.person_key",
    "booking.remote_name",
    "booking.remote_email",
    "booking.remote_phone",
    "client_link.",
    "first ext_id",
    "first recurrence",
    "first remote_email",
    "second ext_id",
    "second recurrence",
    "second remote_email",
    "third ext_id",
    "third recurrence",
    "third remote_email",
];

// covers: T22 C48
#[test]
fn what_fhir_has_a_place_for_is_in_the_bundle() {
    let (mut practice, mut one, _) = two();
    marked::mark_columns(&mut practice, &mut one);
    let (json, fhir) = exported(&practice, &one);
    let (json, fhir) = (Leaves::of(&json), Leaves::of(&fhir));
    let left_out = |place: &str| {
        NOT_IN_FHIR
            .iter()
            .any(|no| *no == place || no.ends_with('.') && place.starts_with(no))
    };
    let lost: Vec<&String> = one
        .marks
        .iter()
        .filter(|(place, word)| json.has(word) && !fhir.has(word) && !left_out(place))
        .map(|(place, _)| place)
        .collect();
    assert!(lost.is_empty(), "{lost:#?}");
    for place in NOT_IN_FHIR.iter().filter(|place| !place.ends_with('.')) {
        assert!(
            !fhir.has(&one.marks[*place]),
            "{place} is in the bundle after all"
        );
    }
}

// covers: T22
#[test]
fn every_reference_of_the_bundle_points_into_it_and_no_id_of_the_vault_leaves() {
    let (practice, one, _) = two();
    let (json, fhir) = exported(&practice, &one);
    let entries = fhir["entry"].as_array().unwrap();
    let urls: BTreeSet<&str> = entries
        .iter()
        .map(|entry| entry["fullUrl"].as_str().unwrap())
        .collect();
    assert_eq!(urls.len(), entries.len(), "two entries of one address");
    let mut references = Vec::new();
    collect(&fhir, "reference", &mut references);
    assert!(references.len() > 100, "{}", references.len());
    for reference in references {
        assert!(urls.contains(reference), "{reference}");
    }
    for entry in entries {
        let id = entry["resource"]["id"].as_str().unwrap();
        assert_eq!(entry["fullUrl"], format!("urn:uuid:{id}"));
    }
    let text = fhir.to_string();
    let mut ids = Vec::new();
    uuids(&json, &mut ids);
    assert!(ids.len() > 20);
    for id in ids {
        assert!(!text.contains(&id), "{id}");
    }
}

fn collect<'v>(value: &'v Value, name: &str, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(name).and_then(Value::as_str));
            fields
                .values()
                .for_each(|value| collect(value, name, found));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, name, found)),
        _ => {}
    }
}

fn uuids(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.values().for_each(|value| uuids(value, found)),
        Value::Array(values) => values.iter().for_each(|value| uuids(value, found)),
        Value::String(text) if uuid::Uuid::parse_str(text).is_ok() => found.push(text.clone()),
        _ => {}
    }
}

/// The same copy with ids counted through instead of drawn, so that it is the same each time it is made.
fn with_counted_ids(json: &Value) -> Value {
    let (mut ids, mut text) = (Vec::new(), json.to_string());
    uuids(json, &mut ids);
    let mut seen = BTreeSet::new();
    ids.retain(|id| seen.insert(id.clone()));
    for (number, id) in ids.iter().enumerate() {
        text = text.replace(id, &format!("00000000-0000-7000-8000-{number:012}"));
    }
    let mut copy: Value = serde_json::from_str(&text).unwrap();
    // The hash of a signed note is bound to the note's id.
    let texts = copy["notes"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .flat_map(|note| note["texts"].as_array_mut().unwrap());
    for (number, text) in texts.filter(|text| text["sha256"] != "").enumerate() {
        text["sha256"] = Value::String(format!("{number:064x}"));
    }
    copy
}

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden/handout")
        .join(name)
}

fn pretty(value: &Value) -> String {
    format!("{}\n", serde_json::to_string_pretty(value).unwrap())
}

/// What is handed out lies beside the tests, where other programs look at it: the schema of our own JSON is held against the
/// copy, the official definitions of FHIR R4 against the bundle, the readable file is made from the copy. Write it anew with
/// `KARTOTEK_BLESS=1`.
// covers: R48 R49 T22
#[test]
fn the_copy_the_schema_and_the_bundle_are_those_on_the_shelf() {
    let (practice, one, _) = two();
    let (json, _) = exported(&practice, &one);
    let copy = with_counted_ids(&json);
    let all: Everything = serde_json::from_value(copy.clone()).unwrap();
    assert_eq!(
        serde_json::to_value(&all).unwrap(),
        copy,
        "a copy reads back as it was written (T23)"
    );
    let bundle = fhir(&all, &all.practice);
    assert_eq!(
        bundle,
        fhir(&all, &all.practice),
        "the same input, the same bytes"
    );
    let marks = Value::Object(
        one.marks
            .iter()
            .filter(|(_, word)| Leaves::of(&copy).has(word))
            .map(|(place, word)| (place.clone(), Value::String(word.clone())))
            .collect(),
    );
    for (name, made) in [
        ("client.json", pretty(&copy)),
        ("client.schema.json", pretty(&schema())),
        ("fhir-r4.json", pretty(&bundle)),
        ("marks.json", pretty(&marks)),
    ] {
        if std::env::var_os("KARTOTEK_BLESS").is_some() {
            std::fs::create_dir_all(golden("")).unwrap();
            std::fs::write(golden(name), &made).unwrap();
        }
        let kept = std::fs::read_to_string(golden(name)).unwrap_or_default();
        assert!(
            kept == made,
            "tests/golden/handout/{name} is another: see that the change is meant, then KARTOTEK_BLESS=1"
        );
    }
}
