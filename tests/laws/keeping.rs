//! Keeping: what is too old goes by itself at the next opening, by command, and with an act; what stays is told.

use crate::desk_of::{admitted, ask, opened, secret, unlock};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn bookings(desk: &desk::Desk) -> usize {
    ask(
        desk,
        "booking/list",
        json!({ "from": "2020-01-01", "to": "2040-01-01" }),
    )
    .as_array()
    .unwrap()
    .len()
}

fn acts(desk: &desk::Desk) -> Vec<String> {
    desk.call("desk/prove", Value::Null, secret()).unwrap();
    ask(desk, "audit/list", json!({ "limit": 2000 }))
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            format!(
                "{} {}",
                line["act"].as_str().unwrap(),
                line["reason"].as_str().unwrap_or_default()
            )
        })
        .collect()
}

// covers: R22 R58 R60
#[test]
fn bookings_go_at_the_first_opening_after_their_months_and_leave_an_act_and_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let client = admitted(&desk, "Tora", "Kvastmossa");
    // 17 February 2026, the day after the clock's first.
    let wish = json!({ "client": client, "starts_at": "2026-02-17T09:00:00Z", "minutes": 60, "service": "Massage" });
    ask(&desk, "booking/add", wish);
    assert_eq!(bookings(&desk), 1);

    // Thirteen months later to the day it is still there, at an opening as by command.
    clock.advance(TimeDelta::days(28 + 365));
    desk.lock();
    assert_eq!(unlock(&desk, Value::Null).unwrap()["noticed"], json!([]));
    let tidied = ask(&desk, "desk/tidy", Value::Null);
    assert_eq!(
        tidied,
        json!({ "bookings": { "bookings": 0, "visits_kept": 0, "cards": 0 }, "purged": false })
    );
    assert_eq!(bookings(&desk), 1);
    assert!(
        !acts(&desk)
            .iter()
            .any(|act| act.starts_with("booking/purge_old"))
    );

    // The machine was off for some days: the first opening catches up.
    desk.lock();
    clock.advance(TimeDelta::days(5));
    let state = unlock(&desk, Value::Null).unwrap();
    assert_eq!(
        state["noticed"],
        json!([{ "code": "old_bookings_gone", "bookings": 1, "visits_kept": 0 }])
    );
    assert_eq!(bookings(&desk), 0);
    let done = acts(&desk);
    assert_eq!(
        done.iter()
            .filter(|act| *act == "booking/purge_old retention")
            .count(),
        1,
        "{done:?}"
    );

    // What went is purged from the files, once.
    assert_eq!(ask(&desk, "desk/tidy", Value::Null)["purged"], true);
    assert_eq!(ask(&desk, "desk/tidy", Value::Null)["purged"], false);
    assert_eq!(
        acts(&desk).len(),
        done.len() + 2,
        "the purge and its end, and nothing for having looked"
    );
    desk.lock();
    assert_eq!(unlock(&desk, Value::Null).unwrap()["noticed"], json!([]));
}

// covers: R58
#[test]
fn a_desk_that_is_never_closed_tidies_by_command() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let client = admitted(&desk, "Tora", "Kvastmossa");
    let wish = json!({ "client": client, "starts_at": "2026-02-17T09:00:00Z", "minutes": 60, "service": "Massage" });
    ask(&desk, "booking/add", wish);
    clock.advance(TimeDelta::days(500));
    let tidied = ask(&desk, "desk/tidy", Value::Null);
    assert_eq!(
        (&tidied["bookings"]["bookings"], &tidied["purged"]),
        (&json!(1), &json!(true))
    );
    assert_eq!(bookings(&desk), 0);
    assert_eq!(
        ask(&desk, "desk/state", Value::Null)["noticed"][0]["code"],
        "old_bookings_gone"
    );
}
