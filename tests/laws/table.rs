//! The command table: what is locked stays locked, what needs a proof gets one, and no command falls over what it is sent.

use crate::desk_of::{desk, opened, secret};
use chrono::TimeDelta;
use desk::{
    Refusal, Secret,
    table::{Needs, TABLE},
};
use serde_json::{Value, json};

// covers: W07 R09 C49
#[test]
fn while_locked_only_what_the_table_allows_runs() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    desk.lock();
    for row in TABLE.iter().filter(|row| row.needs != Needs::Nothing) {
        let refused = desk
            .call(row.name, json!({}), secret())
            .expect_err(row.name);
        assert_eq!(
            refused,
            Refusal::Locked,
            "{} answered while locked",
            row.name
        );
    }
}

// covers: C52 R50
#[test]
fn every_command_that_needs_a_fresh_passphrase_asks_for_it_and_again_after_five_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let sensitive: Vec<_> = TABLE
        .iter()
        .filter(|row| row.needs == Needs::Fresh)
        .collect();
    assert!(
        sensitive.iter().any(|row| row.name == "export/client")
            && sensitive.iter().any(|row| row.name == "erase/client")
    );
    for row in &sensitive {
        assert_eq!(
            desk.call(row.name, json!({}), None).expect_err(row.name),
            Refusal::ProveFirst,
            "{}",
            row.name
        );
    }
    desk.call("desk/prove", Value::Null, secret()).unwrap();
    for row in &sensitive {
        assert_ne!(
            desk.call(row.name, json!({}), None).err(),
            Some(Refusal::ProveFirst),
            "{}",
            row.name
        );
    }
    clock.advance(TimeDelta::minutes(6));
    for row in &sensitive {
        assert_eq!(
            desk.call(row.name, json!({}), None).expect_err(row.name),
            Refusal::ProveFirst,
            "{}",
            row.name
        );
    }
}

// covers: C52 R50
#[test]
fn a_wrong_passphrase_proves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let wrong = Some(Secret::new(b"nio lyktor i dimman".to_vec()));
    assert_eq!(
        desk.call("desk/prove", Value::Null, wrong).unwrap_err(),
        Refusal::WrongPassphrase
    );
    assert_eq!(
        desk.call("audit/list", json!({}), None).unwrap_err(),
        Refusal::ProveFirst
    );
}

// covers: W11
#[test]
fn whatever_is_sent_a_command_answers_or_refuses_and_the_vault_stays_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let long = "å".repeat(10_000);
    let odd = [
        Value::Null,
        json!([]),
        json!(17),
        json!({ "client": "../../x", "on": "2026-02-30", "text": long, "name": long }),
        json!({ "client": "00000000-0000-0000-0000-000000000000", "id": "x", "fields": { "given": "<b>", "family": long } }),
        json!({ "from": "2026-02-30", "to": "0000-00-00", "words": [""], "wanted": { "document": "recovery_sheet", "recovery_key": long } }),
    ];
    for row in TABLE
        .iter()
        .filter(|row| !row.name.starts_with("desk/") && row.name != "account/pull-due")
    {
        for request in &odd {
            if let Err(Refusal::Internal { place }) = desk.call(row.name, request.clone(), None) {
                panic!("{} broke at {place}", row.name);
            }
        }
    }
    let verified = desk
        .call("desk/verify", Value::Null, None)
        .unwrap()
        .answer
        .into_json();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn a_command_outside_the_table_does_not_exist() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = desk(folder.path());
    assert!(matches!(
        desk.call("client/drop-all", json!({}), None),
        Err(Refusal::UnknownCommand { .. })
    ));
}

#[test]
fn names_are_word_and_verb_and_stand_once() {
    let mut names: Vec<_> = TABLE.iter().map(|row| row.name).collect();
    assert!(names.iter().all(|name| {
        name.split('/').count() == 2
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || matches!(c, '/' | '-'))
    }));
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(count, names.len());
}
