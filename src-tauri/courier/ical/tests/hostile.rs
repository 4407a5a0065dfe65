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
        ("quotes without end", cal(event("UID:1\nDTSTART;TZID=\"Europe/Stockholm:20260601T100000\nSUMMARY;X=\":a")), Ok(0)),
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
