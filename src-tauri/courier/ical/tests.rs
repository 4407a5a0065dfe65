//! What calendars of real life hold, and what users of other programs reported about them.

use super::*;
use crate::{BookingState, Confidence, ZoneSource};
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Europe::{Copenhagen, Helsinki, Oslo, Stockholm};

mod fuzz;
mod hostile;
mod people;
mod rules;
mod series;
mod times;
mod versions;

const YEAR: (NaiveDate, NaiveDate) = (day(2026, 1, 1), day(2026, 12, 31));

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

fn utc(text: &str) -> DateTime<Utc> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")
        .unwrap()
        .and_utc()
}

/// A calendar around some lines.
fn calendar(lines: &str) -> String {
    let lines = lines
        .trim()
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("\r\n");
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bokning//SV\r\n{lines}\r\nEND:VCALENDAR\r\n"
    )
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", lines.trim())
}

fn read_in(tz: Tz, lines: &str) -> Parsed {
    parse(calendar(lines).as_bytes(), tz, YEAR).unwrap()
}

fn read(lines: &str) -> Parsed {
    read_in(Stockholm, lines)
}

/// The one booking of a one-event calendar.
fn one(lines: &str) -> Booking {
    let mut parsed = read(&event(lines));
    assert_eq!(parsed.bookings.len(), 1, "{parsed:?}");
    parsed.bookings.remove(0)
}

fn starts(parsed: &Parsed) -> Vec<String> {
    parsed
        .bookings
        .iter()
        .map(|booking| booking.starts_at.format("%m-%d %H:%M").to_string())
        .collect()
}

// covers: W05 S01
#[test]
fn a_booking_comes_out_with_everything_it_says() {
    let booking = one("
        UID:bokning-4711@boka.example.se
        DTSTAMP:20260101T000000Z
        CREATED:20260102T101500Z
        LAST-MODIFIED:20260103T111500Z
        SEQUENCE:3
        DTSTART;TZID=Europe/Stockholm:20260615T090000
        DTEND;TZID=Europe/Stockholm:20260615T100000
        STATUS:TENTATIVE
        SUMMARY:Massage 60 min
        DESCRIPTION:Ont i nacken\\, helst\\nfönsterrummet
        LOCATION:Rum 2
        ATTENDEE;CN=Anna Andersson;CUTYPE=INDIVIDUAL:mailto:anna@example.se
        ORGANIZER;CN=Kliniken:mailto:kliniken@example.se");
    assert_eq!(booking.ext_id, "bokning-4711@boka.example.se");
    assert_eq!(booking.recurrence_id, None);
    assert_eq!(
        (booking.starts_at, booking.ends_at),
        (utc("2026-06-15 07:00"), utc("2026-06-15 08:00"))
    );
    assert_eq!(
        (booking.tz.as_str(), booking.tz_source, booking.tz_doubt),
        ("Europe/Stockholm", ZoneSource::Named, false)
    );
    assert_eq!(booking.local_start, utc("2026-06-15 09:00").naive_utc());
    assert_eq!(
        (booking.state, booking.raw_status.as_str(), booking.all_day),
        (BookingState::Tentative, "TENTATIVE", false)
    );
    assert_eq!(
        (booking.summary.as_str(), booking.service.as_deref()),
        ("Massage 60 min", Some("Massage 60 min"))
    );
    assert_eq!(booking.description, "Ont i nacken, helst\nfönsterrummet");
    assert_eq!(booking.location, "Rum 2");
    let person = booking.person.as_ref().unwrap();
    assert_eq!(
        (
            person.name.as_str(),
            person.email.as_deref(),
            person.confidence
        ),
        (
            "Anna Andersson",
            Some("anna@example.se"),
            Confidence::Stated
        )
    );
    assert_eq!(booking.sequence, 3);
    assert_eq!(
        (booking.created_at, booking.updated_at),
        (Some(utc("2026-01-02 10:15")), Some(utc("2026-01-03 11:15")))
    );
    assert_eq!(booking.hash.len(), 64);
}

// covers: W05
#[test]
fn only_bookings_that_touch_the_asked_days_come_out() {
    let days = |from: &str, to: &str| {
        event(&format!(
            "UID:{from}\nDTSTART;TZID=Europe/Stockholm:{from}\nDTEND;TZID=Europe/Stockholm:{to}"
        ))
    };
    let all = [
        days("20251231T230000", "20260101T000000"),
        days("20251231T233000", "20260101T003000"),
        days("20260101T000000", "20260101T010000"),
        days("20261231T233000", "20270101T003000"),
        days("20270101T000000", "20270101T010000"),
    ];
    let parsed = read(&all.concat());
    assert_eq!(parsed.events, 5);
    let found: Vec<_> = parsed
        .bookings
        .iter()
        .map(|booking| booking.ext_id.as_str())
        .collect();
    assert_eq!(
        found,
        ["20251231T233000", "20260101T000000", "20261231T233000"]
    );
}

// covers: W05
#[test]
fn a_calendar_can_be_held_to_the_times_between_its_first_and_last_start() {
    let single = |start: &str| event(&format!("UID:{start}\nDTSTART:{start}"));
    assert_eq!(read("").window, None);
    assert_eq!(read(&single("20270301T100000Z")).window, None);
    let both = [single("20260301T100000Z"), single("20260601T100000Z")].concat();
    assert_eq!(
        read(&both).window,
        Some((utc("2026-03-01 10:00"), utc("2026-06-01 10:00")))
    );
    // An old booking reaches back to the first day that was asked for, an endless series ahead to the last.
    let wide = [
        single("20200301T100000Z"),
        event("UID:s\nDTSTART:20260601T100000Z\nRRULE:FREQ=WEEKLY"),
    ]
    .concat();
    let (first, last) = read(&wide).window.unwrap();
    assert_eq!(first, utc("2025-12-31 23:00"));
    assert!(last > utc("2026-12-31 22:59") && last < utc("2026-12-31 23:00"));
}

// covers: W05
#[test]
fn an_empty_calendar_is_an_answer_not_an_error() {
    let parsed = read("");
    assert_eq!(
        (
            parsed.bookings.len(),
            parsed.events,
            parsed.window,
            parsed.complete()
        ),
        (0, 0, None, true)
    );
    assert_eq!(
        parse(b"BEGIN:VCALENDAR\nEND:VCALENDAR", Stockholm, YEAR)
            .unwrap()
            .events,
        0
    );
}

// covers: W05
#[test]
fn what_is_no_whole_calendar_is_refused_whole() {
    let bad = |bytes: &[u8]| parse(bytes, Stockholm, YEAR).unwrap_err();
    assert_eq!(bad(b""), ParseError::Empty);
    assert_eq!(bad(b" \r\n\t "), ParseError::Empty);
    assert_eq!(bad(b"\xef\xbb\xbf"), ParseError::Empty);
    assert_eq!(
        bad(b"<!DOCTYPE html><html><body>Logga in</body></html>"),
        ParseError::NotACalendar
    );
    assert_eq!(bad(b"{\"error\":\"gone\"}"), ParseError::NotACalendar);
    assert_eq!(
        bad(b"Warning: mysql\nBEGIN:VCALENDAR\nEND:VCALENDAR\n"),
        ParseError::NotACalendar
    );
    assert_eq!(bad(b"BEGIN:VCARD\nEND:VCARD\n"), ParseError::NotACalendar);
    assert_eq!(
        bad(&[0x89, b'P', b'N', b'G', 0, 1, 2, 3]),
        ParseError::NotACalendar
    );
    let whole = calendar(
        &[
            event("UID:1\nDTSTART:20260301T100000Z\nSUMMARY:A"),
            event("UID:2\nDTSTART:20260302T100000Z"),
        ]
        .concat(),
    );
    // Cut anywhere, it is never a smaller calendar.
    for cut in 0..whole.trim_end().len() {
        assert!(
            parse(&whole.as_bytes()[..cut], Stockholm, YEAR).is_err(),
            "cut at {cut}"
        );
    }
    assert_eq!(
        parse(whole.trim_end().as_bytes(), Stockholm, YEAR)
            .unwrap()
            .bookings
            .len(),
        2
    );
    assert_eq!(
        bad(calendar("BEGIN:VEVENT\nUID:1\nDTSTART:20260301T100000Z").as_bytes()),
        ParseError::CutShort
    );
    assert_eq!(
        bad(
            calendar("BEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nEND:VEVENT").as_bytes()
        ),
        ParseError::CutShort
    );
}

// covers: W05
#[test]
fn a_remark_after_the_calendar_and_a_second_calendar_are_taken_as_they_are() {
    let first = calendar(&event("UID:1\nDTSTART:20260301T100000Z"));
    let second = calendar(&event("UID:2\nDTSTART:20260302T100000Z"));
    let parsed = parse(
        format!("\u{feff}\r\n{first}\r\n{second}<!-- 12 ms -->\n").as_bytes(),
        Stockholm,
        YEAR,
    )
    .unwrap();
    assert_eq!(starts(&parsed), ["03-01 10:00", "03-02 10:00"]);
}

// covers: W05
#[test]
fn lines_broken_inside_a_letter_and_old_encodings_are_read() {
    let text = "SUMMARY:Åsa Öberg - Massage";
    let cut = text.find('Å').unwrap() + 1;
    let mut bytes =
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260301T100000Z\r\n".to_vec();
    bytes.extend_from_slice(&text.as_bytes()[..cut]);
    bytes.extend_from_slice(b"\r\n ");
    bytes.extend_from_slice(&text.as_bytes()[cut..]);
    bytes.extend_from_slice(
        b"\r\nLOCATION:Malm\xf6 \x96 Sk\xe5ne\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    let parsed = parse(&bytes, Stockholm, YEAR).unwrap();
    assert_eq!(parsed.bookings[0].summary, "Åsa Öberg - Massage");
    assert_eq!(parsed.bookings[0].location, "Malmö – Skåne");
    assert_eq!(parsed.doubts, [Doubt::NotUtf8]);
}

// covers: W05
#[test]
fn text_cannot_turn_itself_around_or_carry_control_characters() {
    let booking = one(
        "UID:1\nDTSTART:20260301T100000Z\nSUMMARY:\u{202e}annA\u{202c} \u{0}\u{7}Anders\u{200b}son\nDESCRIPTION:A\u{feff}\\nB\u{1b}[31m\nLOCATION:A\u{30a}",
    );
    assert_eq!(booking.summary, "annA Andersson");
    assert_eq!(booking.description, "A\nB[31m");
    assert_eq!(booking.location, "Å");
}

// covers: R31 (what counts as a change of a booking)
#[test]
fn the_hash_changes_with_what_a_person_would_notice_and_with_nothing_else() {
    let base = "UID:1\nDTSTAMP:20260101T000000Z\nSEQUENCE:1\nDTSTART:20260301T100000Z\nDTEND:20260301T110000Z\nSUMMARY:Massage\nSTATUS:CONFIRMED";
    let hash = |text: &str| one(text).hash;
    assert_eq!(
        hash(base),
        hash(
            &base
                .replace("DTSTAMP:20260101T000000Z", "DTSTAMP:20260202T000000Z")
                .replace("SEQUENCE:1", "SEQUENCE:2")
        )
    );
    assert_eq!(hash(base), hash(&base.replace("UID:1", "UID:2")));
    for (from, to) in [
        ("T100000Z", "T103000Z"),
        ("T110000Z", "T113000Z"),
        ("Massage", "Fotvård"),
        ("CONFIRMED", "CANCELLED"),
    ] {
        assert_ne!(hash(base), hash(&base.replace(from, to)), "{to}");
    }
    // Two fields cannot trade their ends unnoticed.
    assert_ne!(
        hash(&format!("{base}\nLOCATION:ab")),
        hash(&format!("{base}\nDESCRIPTION:ab"))
    );
}

// covers: W05
#[test]
fn states_in_five_languages_and_a_word_nobody_knows() {
    let state = |word: &str| {
        let mut parsed = read(&event(&format!(
            "UID:1\nDTSTART:20260301T100000Z\nSTATUS:{word}"
        )));
        (parsed.bookings.remove(0).state, parsed.doubts)
    };
    for word in [
        "CANCELLED",
        "Canceled",
        "Avbokad",
        "Aflyst",
        "AVLYST",
        "Peruttu",
    ] {
        assert_eq!(state(word), (BookingState::Cancelled, vec![]), "{word}");
    }
    assert_eq!(state("CONFIRMED"), (BookingState::Confirmed, vec![]));
    assert_eq!(state("Preliminär"), (BookingState::Tentative, vec![]));
    assert_eq!(
        state("Uteblivet"),
        (
            BookingState::Confirmed,
            vec![Doubt::UnknownState { ext_id: "1".into() }]
        )
    );
    assert_eq!(
        one("UID:1\nDTSTART:20260301T100000Z\nSTATUS:Uteblivet").raw_status,
        "Uteblivet"
    );
    let all = read(&format!(
        "METHOD:CANCEL\n{}",
        event("UID:1\nDTSTART:20260301T100000Z\nSTATUS:CONFIRMED")
    ));
    assert_eq!(all.bookings[0].state, BookingState::Cancelled);
}
