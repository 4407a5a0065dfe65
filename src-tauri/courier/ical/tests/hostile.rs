//! Calendars made to hurt.

use super::*;
use crate::tests::worked;
use crate::{MAX_BODY, MAX_EVENTS, MAX_LINE};
use std::{process::Command, time::Duration};

/// All of them are dealt with under these: time at work, whatever else the machine is busy with.
const TIME: Duration = Duration::from_secs(1);
const MEMORY_KB: u64 = 64 * 1024;

fn many(count: usize, lines: impl Fn(usize) -> String) -> String {
    (0..count)
        .map(|n| event(&format!("UID:{n}\n{}", lines(n))))
        .collect()
}

fn corpus() -> Vec<(&'static str, Vec<u8>, Result<usize, ParseError>)> {
    let too_many = Err(ParseError::TooManyEvents { max: MAX_EVENTS });
    let series = |rule: &str| event(&format!("UID:s\nDTSTART:19700101T000000Z\nRRULE:{rule}"));
    let cal = |lines: String| calendar(&lines).into_bytes();
    let list = |name: &str, to: i32| {
        format!(
            "{name}={}",
            (1..=to)
                .map(|n| n.to_string())
                .collect::<Vec<_>>()
                .join(",")
        )
    };
    vec![
        ("interval of nothing", cal(series("FREQ=DAILY;INTERVAL=0")), Ok(0)),
        ("a thousand million times", cal(series("FREQ=DAILY;COUNT=1000000000")), Ok(365)),
        ("more than can be counted", cal(series("FREQ=DAILY;COUNT=99999999999999999999")), Ok(365)),
        ("every second for ever", cal(series("FREQ=SECONDLY")), Ok(0)),
        ("a day that never comes", cal(series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")), Ok(0)),
        ("a place that never comes", cal(series("FREQ=DAILY;BYHOUR=1;BYSETPOS=366")), Ok(0)),
        ("all places of all days", cal(series(&format!("FREQ=YEARLY;{};{};{}", list("BYMONTHDAY", 31), list("BYMONTH", 12), list("BYSETPOS", 366)))), Ok(365)),
        ("all seconds of all days", cal(series(&format!("FREQ=YEARLY;{};{};{}", list("BYHOUR", 23), list("BYMINUTE", 59), list("BYSECOND", 59)))), Ok(0)),
        ("twenty thousand endless series", cal(many(MAX_EVENTS, |_| "DTSTART:19700101T000000Z\nRRULE:FREQ=DAILY".into())), too_many),
        ("twenty thousand series to count from 1970", cal(many(MAX_EVENTS, |_| "DTSTART:19700101T000000Z\nRRULE:FREQ=DAILY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30".into())), too_many),
        ("twenty thousand series that never come", cal(many(MAX_EVENTS, |_| "DTSTART:19700101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30".into())), too_many),
        ("one event too many", cal(many(MAX_EVENTS + 1, |_| "DTSTART:20260601T100000Z".into())), too_many),
        ("as many events as allowed", cal(many(MAX_EVENTS, |n| format!("DTSTART:20260601T100000Z\nSUMMARY:Massage 60 min - Anna Andersson {n}"))), Ok(MAX_EVENTS)),
        ("as many zones as events", cal(many(MAX_EVENTS, |n| format!("DTSTART;TZID=Zone/{n}:20260601T100000"))), Ok(MAX_EVENTS)),
        ("a body of zones", cal("BEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\n".repeat(200_000)), Ok(0)),
        ("a series with ten thousand exceptions", cal(event(&format!("UID:s\nDTSTART:20260101T000000Z\nRRULE:FREQ=DAILY\n{}", "EXDATE:20260601T000000Z\n".repeat(10_000)))), Ok(364)),
        ("a body of exceptions", cal(event(&format!("UID:s\nDTSTART:20260101T000000Z\nRRULE:FREQ=DAILY\n{}", "EXDATE:20260601T000000Z\n".repeat(400_000)))), Ok(0)),
        ("a body of people", cal(event(&format!("UID:s\nDTSTART:20260101T000000Z\n{}", "ATTENDEE;CN=A B:mailto:a@example.se\n".repeat(250_000)))), Ok(0)),
        ("twenty thousand changes for all later ones", cal([event("UID:s\nDTSTART:20260101T000000Z\nRRULE:FREQ=DAILY"), (0..19_999).map(|n| event(&format!("UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260101T{:02}{:02}{:02}Z\nDTSTART:20260102T000000Z", n / 3600, n / 60 % 60, n % 60))).collect()].concat()), too_many),
        ("one long text in a long series, many times", cal(many(60, |_| format!("DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY\nDESCRIPTION:{}", "x".repeat(9_000)))), Err(ParseError::TooLarge)),
        ("a line without end", { let mut bytes = b"BEGIN:VCALENDAR\r\nX-A:".to_vec(); bytes.resize(MAX_BODY, b'x'); bytes }, Err(ParseError::LineTooLong { max: MAX_LINE })),
        ("a line folded without end", { let mut text = String::from("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260601T100000Z\r\nDESCRIPTION:a\r\n"); text.push_str(&" x\r\n".repeat(2_000_000)); text.push_str("END:VEVENT\r\nEND:VCALENDAR\r\n"); text.into_bytes() }, Ok(1)),
        ("nothing but line ends", { let mut bytes = b"BEGIN:VCALENDAR\r\n".to_vec(); bytes.resize(MAX_BODY, b'\n'); bytes }, Err(ParseError::CutShort)),
        ("nothing but colons", { let mut bytes = b"BEGIN:VCALENDAR\r\n".to_vec(); bytes.extend(b":;=\"\n".repeat(MAX_BODY / 6)); bytes }, Err(ParseError::CutShort)),
        ("nothing but NUL", { let mut bytes = b"BEGIN:VCALENDAR\r\n".to_vec(); bytes.extend(b"\0\0\0\0\0\0\0\0\n".repeat(MAX_BODY / 10)); bytes }, Err(ParseError::CutShort)),
        ("parts inside parts", cal("BEGIN:VALARM\n".repeat(100_000)), Err(ParseError::CutShort)),
        ("one byte too many", { let mut bytes = calendar("").into_bytes(); bytes.resize(MAX_BODY + 1, b'\n'); bytes }, Err(ParseError::TooLarge)),
        ("years at the ends of time", cal(["00000101T000000", "00010101T000000Z", "99991231T235959Z", "99991231T235959"].iter().map(|at| event(&format!("UID:{at}\nDTSTART:{at}\nDURATION:P99999999999W\nRRULE:FREQ=YEARLY;INTERVAL=65535"))).collect()), Ok(0)),
        ("durations before time", cal(event("UID:1\nDTSTART:20260601T100000Z\nDURATION:-P4294967295W")), Ok(1)),
        ("tags without end", cal(event(&format!("UID:1\nDTSTART:20260601T100000Z\nDESCRIPTION:{}", "<".repeat(9_000)))), Ok(1)),
        ("quotes without end", cal(event("UID:1\nDTSTART;TZID=\"Europe/Stockholm:20260601T100000\nSUMMARY;X=\":a")), Ok(1)),
    ]
}

// covers: W05
#[test]
fn calendars_made_to_hurt_are_refused_or_read_within_a_second_each() {
    let mut slow = Vec::new();
    for (name, bytes, wanted) in corpus() {
        let before = worked();
        let found = parse(&bytes, Stockholm, YEAR);
        let took = worked() - before;
        assert_eq!(
            found
                .as_ref()
                .map(|parsed| parsed.bookings.len())
                .map_err(|error| *error),
            wanted,
            "{name}"
        );
        println!("{name}: {took:?}");
        if took > TIME {
            slow.push((name, took));
        }
    }
    assert_eq!(slow, []);
}

// covers: W05
#[test]
fn calendars_made_to_hurt_stay_within_64_mib_each() {
    const WHICH: &str = "KARTOTEK_TEST_CALENDAR";
    if let Ok(which) = std::env::var(WHICH) {
        // A process of its own for each: what it needs at most is then known exactly.
        let (_, bytes, _) = corpus().swap_remove(which.parse().unwrap());
        let file = std::env::var("KARTOTEK_TEST_FILE").unwrap();
        std::fs::write(&file, &bytes).unwrap();
        return;
    }
    if let Ok(file) = std::env::var("KARTOTEK_TEST_READ") {
        let bytes = std::fs::read(file).unwrap();
        let _ = parse(&bytes, Stockholm, YEAR);
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let peak: u64 = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .unwrap()
            .split_whitespace()
            .next()
            .unwrap()
            .parse()
            .unwrap();
        println!("peak={peak}");
        return;
    }
    let this = "ical::tests::hostile::calendars_made_to_hurt_stay_within_64_mib_each";
    let run = |envs: &[(&str, &str)]| {
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", this, "--nocapture"])
            .envs(envs.iter().copied())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    };
    let directory = tempfile::tempdir().unwrap();
    let names: Vec<_> = corpus().into_iter().map(|(name, ..)| name).collect();
    let mut large = Vec::new();
    for (which, name) in names.iter().enumerate() {
        let file = directory.path().join(which.to_string());
        let file = file.to_str().unwrap();
        run(&[(WHICH, &which.to_string()), ("KARTOTEK_TEST_FILE", file)]);
        let said = run(&[("KARTOTEK_TEST_READ", file)]);
        let peak: u64 = said
            .split("peak=")
            .nth(1)
            .unwrap()
            .split_whitespace()
            .next()
            .unwrap()
            .parse()
            .unwrap();
        println!("{name}: {peak} kB");
        if peak > MEMORY_KB {
            large.push((*name, peak));
        }
    }
    assert_eq!(large, []);
}

// covers: W05
#[test]
fn a_field_too_long_is_left_out_and_said() {
    let long = format!("DESCRIPTION:{}", vec!["x".repeat(70); 200].join("\n "));
    // Folding needs its leading space, which the helper would trim away.
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260601T100000Z\nSUMMARY:A\n{long}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    let parsed = parse(text.as_bytes(), Stockholm, YEAR).unwrap();
    assert_eq!(
        (
            parsed.bookings[0].summary.as_str(),
            parsed.bookings[0].description.as_str()
        ),
        ("A", "")
    );
    assert_eq!(
        parsed.doubts,
        [Doubt::FieldTooLong {
            field: "DESCRIPTION".into()
        }]
    );
    // A picture somebody pasted in is no field of a booking.
    let parsed = parse(
        text.replace("DESCRIPTION:", "ATTACH;ENCODING=BASE64:")
            .as_bytes(),
        Stockholm,
        YEAR,
    )
    .unwrap();
    assert_eq!((parsed.bookings.len(), parsed.doubts), (1, vec![]));
}

// covers: W05
#[test]
fn a_quote_that_never_closes_ends_with_its_line() {
    let parsed = read(&event(
        "UID:1\nDTSTART;TZID=\"Europe/Helsinki:20260601T100000\nATTENDEE;CUTYPE=INDIVIDUAL;CN=\"Anna Andersson:mailto:anna@example.se\nSUMMARY;X=\":a\nDESCRIPTION;ALTREP=\"cid:1\";X=\"y:text\nLOCATION:the \"blue room",
    ));
    let quote = |field: &str| Doubt::QuoteNotClosed {
        field: field.into(),
    };
    assert_eq!(
        parsed.doubts,
        [
            quote("DTSTART"),
            quote("ATTENDEE"),
            quote("SUMMARY"),
            quote("DESCRIPTION")
        ]
    );
    let [booking] = parsed.bookings.as_slice() else {
        panic!("{parsed:?}")
    };
    assert_eq!(booking.starts_at, utc("2026-06-01 07:00"));
    assert_eq!(
        (
            booking.summary.as_str(),
            booking.description.as_str(),
            booking.location.as_str()
        ),
        ("a", "text", "the \"blue room")
    );
    let person = booking.person.as_ref().unwrap();
    assert_eq!(
        (person.name.as_str(), person.email.as_deref()),
        ("Anna Andersson", Some("anna@example.se"))
    );
    assert!(parsed.complete());
}

// covers: W05
#[test]
fn what_is_damaged_in_an_event_is_said_and_never_taken_for_nothing() {
    const SERIES: &str =
        "UID:1\nDTSTART:20260601T100000Z\nDTEND:20260601T110000Z\nRRULE:FREQ=DAILY;COUNT=3";
    let damaged = |lines: &str| {
        let parsed = read(&[event(SERIES), event(lines)].concat());
        (starts(&parsed), parsed.complete(), parsed.doubts)
    };
    let line = |id: &str, field: &str| {
        vec![Doubt::LineNotRead {
            ext_id: id.into(),
            field: field.into(),
        }]
    };
    let whole = ["06-01 10:00", "06-02 10:00", "06-03 10:00"].map(str::to_owned);
    let and = |one: &str| [whole.as_slice(), &[one.to_owned()]].concat();
    let without = whole.to_vec();

    // No start, or none that can be read, even behind a quote.
    for start in [
        "",
        "DTSTART:",
        "DTSTART:tomorrow",
        "DTSTART:20261399T100000Z",
        "DTSTART:20260704T",
        "DTSTART:20260704T1",
        "DTSTART;TZID=Europe/Stockholm:20260704T100",
        "DTSTART;TZID=\"GMT+01:00:20260704T100000",
    ] {
        let (starts, complete, doubts) = damaged(&format!("UID:2\n{start}\nSUMMARY:A"));
        assert_eq!((starts, complete), (without.clone(), false), "{start}");
        assert!(
            doubts.contains(&Doubt::NoStart { ext_id: "2".into() }),
            "{start}: {doubts:?}"
        );
    }
    // A change that does not say of which occurrence would otherwise stand for its whole series.
    assert_eq!(
        damaged("UID:1\nSEQUENCE:9\nRECURRENCE-ID:soon\nDTSTART:20260704T100000Z"),
        (without.clone(), false, line("1", "RECURRENCE-ID"))
    );
    assert_eq!(
        damaged("UID:2\nDTSTART:20260704T100000Z\nRDATE:20260705T100000Z,soon"),
        (
            [and("07-04 10:00"), vec!["07-05 10:00".to_owned()]].concat(),
            false,
            line("2", "RDATE")
        )
    );
    // These hide nothing, and are said all the same.
    for except in ["EXDATE:soon", "EXDATE:20260704T", "EXDATE:20260704T10"] {
        assert_eq!(
            damaged(&format!("UID:2\nDTSTART:20260704T100000Z\n{except}")),
            (and("07-04 10:00"), true, line("2", "EXDATE")),
            "{except}"
        );
    }
    for end in ["DTEND:later", "DURATION:long"] {
        assert_eq!(
            damaged(&format!("UID:2\nDTSTART:20260704T100000Z\n{end}")),
            (and("07-04 10:00"), true, line("2", "DTEND")),
            "{end}"
        );
    }
    assert_eq!(
        damaged("UID:1\nRECURRENCE-ID:20260602T100000Z\nDTSTART:noon"),
        (without.clone(), true, line("1", "DTSTART"))
    );
    // An empty value says nothing and loses nothing.
    assert_eq!(
        damaged("UID:2\nDTSTART:20260704T100000Z\nRDATE:\nEXDATE:"),
        (and("07-04 10:00"), true, vec![])
    );
    // Text that wants to go on in the next line does not take the next line with it.
    assert_eq!(
        damaged("UID:2\nSUMMARY;ENCODING=QUOTED-PRINTABLE:A=\nDTSTART:20260704T100000Z"),
        (and("07-04 10:00"), true, vec![])
    );
}

// covers: W05
#[test]
fn a_line_too_long_hides_bookings_when_a_booking_hangs_on_it() {
    let with = |name: &str, value: &str| {
        let long = vec![value; 2_000].join("\n ");
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260601T100000Z\n{name}:{long}\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        parse(text.as_bytes(), Stockholm, YEAR).unwrap()
    };
    for (name, complete) in [
        ("RDATE", false),
        ("RRULE", false),
        ("RECURRENCE-ID", false),
        ("UID", false),
        ("EXDATE", true),
        ("DESCRIPTION", true),
    ] {
        let parsed = with(name, "20260601T100000Z,");
        assert_eq!(
            parsed.doubts,
            [Doubt::FieldTooLong { field: name.into() }],
            "{name}"
        );
        assert_eq!(parsed.complete(), complete, "{name}");
    }
}
