//! Anything may come in. Twenty thousand calendars from a fixed seed, half torn.

use super::*;
use crate::{MAX_EVENTS, MAX_INSTANCES};
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::collections::HashSet;

const CASES: u32 = 20_000;

fn moment() -> impl Strategy<Value = String> {
    let day = prop_oneof![
        Just("20260329"),
        Just("20261025"),
        Just("20260601"),
        Just("20251231"),
        Just("19700101"),
        Just("99991231"),
        Just("00000000"),
        Just("20260230")
    ];
    let time = prop_oneof![
        Just(""),
        Just("T023000"),
        Just("T090000Z"),
        Just("T235959"),
        Just("T246060"),
        Just("T010000+0530"),
        Just("T")
    ];
    (day, time).prop_map(|(day, time)| format!("{day}{time}"))
}

fn line() -> impl Strategy<Value = String> {
    let with_moment = (
        select(vec![
            "DTSTART",
            "DTSTART;TZID=Europe/Stockholm",
            "DTSTART;VALUE=DATE",
            "DTSTART;TZID=Nowhere",
            "DTEND",
            "DTEND;TZID=Europe/Helsinki",
            "RECURRENCE-ID",
            "RECURRENCE-ID;RANGE=THISANDFUTURE",
            "EXDATE",
            "RDATE",
            "RDATE;VALUE=PERIOD",
            "CREATED",
            "LAST-MODIFIED",
        ]),
        moment(),
    )
        .prop_map(|(name, at)| format!("{name}:{at}"));
    let rule = (
        select(vec![
            "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY", "ÅRLIG",
        ]),
        select(vec![
            "",
            ";INTERVAL=0",
            ";INTERVAL=2",
            ";COUNT=9",
            ";COUNT=4294967296",
            ";UNTIL=20260901",
            ";UNTIL=20260901T000000Z",
            ";BYDAY=MO,-1FR",
            ";BYSETPOS=-1;BYDAY=TU",
            ";BYMONTHDAY=31,-31",
            ";BYDAY=é",
            ";;=;",
        ]),
    )
        .prop_map(|(rhythm, rest)| format!("RRULE:FREQ={rhythm}{rest}"));
    let text = (select(vec!["SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "UID", "SEQUENCE", "DURATION", "ATTENDEE;CN=\"A;B\"", "ATTENDEE", "ORGANIZER", "X-WR-TIMEZONE", "METHOD", "TZID", ""]), "\\PC{0,40}|(Namn|Puhelin|E-post): ?[a-zåäö@. 0-9+]{0,20}|P[0-9]{0,12}[WDTHMS]{0,3}|[A-ZÅÄÖ][a-zåäö]{1,8} [A-ZÅÄÖ][a-zåäö]{1,8}( - Massage)?|<[a-z/]{0,4}>?.{0,9}")
        .prop_map(|(name, value)| format!("{name}:{value}"));
    let shape = select(vec![
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "END:VCALENDAR",
        "BEGIN:VCALENDAR",
        " folded",
        "\tfolded",
        "",
        ":",
        ";",
        "\"",
        "END:",
    ])
    .prop_map(str::to_owned);
    prop_oneof![5 => with_moment, 2 => rule, 4 => text, 1 => shape]
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let one = (0..4_u8, proptest::collection::vec(line(), 0..7)).prop_map(|(uid, lines)| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20260601T100000Z\r\n{}\r\nEND:VEVENT\r\n",
            lines.join("\r\n")
        )
    });
    let torn = (
        any::<prop::sample::Index>(),
        proptest::collection::vec(any::<u8>(), 0..6),
    );
    (
        proptest::collection::vec(one, 0..4),
        proptest::option::of(torn),
    )
        .prop_map(|(events, torn)| {
            let mut bytes =
                format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", events.concat()).into_bytes();
            if let Some((at, with)) = torn {
                let at = at.index(bytes.len());
                let end = (at + with.len()).min(bytes.len());
                bytes.splice(at..end, with);
            }
            bytes
        })
}

// covers: W05
#[test]
fn whatever_comes_in_what_comes_out_is_sound() {
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let read = std::cell::Cell::new(0_u32);
    runner
        .run(&body(), |bytes| {
            let Ok(parsed) = parse(&bytes, Stockholm, YEAR) else {
                return Ok(());
            };
            read.set(read.get() + 1);
            prop_assert_eq!(&parsed, &parse(&bytes, Stockholm, YEAR).unwrap());
            prop_assert!(
                parsed.bookings.len() <= MAX_EVENTS.min(parsed.events * (MAX_INSTANCES + 1))
            );
            let mut seen = HashSet::new();
            let (from, to) = (utc("2025-12-31 23:00"), utc("2026-12-31 23:00"));
            for booking in &parsed.bookings {
                prop_assert!(
                    seen.insert((&booking.ext_id, &booking.recurrence_id)),
                    "twice: {:?}",
                    booking
                );
                prop_assert!(!booking.ext_id.is_empty() && booking.ext_id.len() <= 255);
                prop_assert!(booking.starts_at <= booking.ends_at);
                prop_assert!(booking.starts_at < to && booking.ends_at >= from);
                let tz: Tz = booking.tz.parse().unwrap();
                prop_assert_eq!(
                    booking.starts_at.with_timezone(&tz).naive_local(),
                    booking.local_start
                );
                prop_assert_eq!(&booking.hash, &booking.content_hash());
                let shown = [
                    &booking.summary,
                    &booking.description,
                    &booking.location,
                    &booking.raw_status,
                ];
                let clean = shown.iter().all(|text| {
                    !text
                        .chars()
                        .any(|letter| letter.is_control() && letter != '\n' && letter != '\t')
                });
                prop_assert!(clean);
                if booking.person.is_none() {
                    prop_assert_eq!(&booking.service, &None);
                }
            }
            prop_assert!(
                parsed
                    .bookings
                    .is_sorted_by_key(|booking| booking.starts_at)
            );
            if let Some((first, last)) = parsed.window {
                prop_assert!(from <= first && first <= last && last < to);
            }
            Ok(())
        })
        .unwrap();
    // A test that only ever sees refusals would prove nothing.
    assert!(read.get() > CASES / 2, "{} read", read.get());
}
