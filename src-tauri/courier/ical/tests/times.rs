//! Zones, changes of clocks, whole days.

use super::*;

const NORDIC: [(Tz, &str); 4] = [
    (Stockholm, "Europe/Stockholm"),
    (Oslo, "Europe/Oslo"),
    (Copenhagen, "Europe/Copenhagen"),
    (Helsinki, "Europe/Helsinki"),
];

fn at(zone: &str, local: &str) -> Booking {
    one(&format!("UID:1\nDTSTART;TZID={zone}:{local}"))
}

// covers: W05
#[test]
fn one_hour_off_after_a_change_of_clocks_easyappointments_962() {
    for (tz, zone) in NORDIC {
        let is = |local: &str, utc_text: &str, clock: &str| {
            let booking = at(zone, local);
            assert_eq!(booking.starts_at, utc(utc_text), "{zone} {local}");
            assert_eq!((booking.tz.as_str(), booking.tz_doubt), (zone, false));
            assert_eq!(
                booking.local_start.format("%H:%M").to_string(),
                clock,
                "{zone} {local}"
            );
        };
        // All four change at the same instant, 01:00 UTC; in Helsinki that is an hour later on the clock. The hour that is left
        // out is read with the offset before it (RFC 5545 §3.3.5).
        if tz == Helsinki {
            is("20260328T093000", "2026-03-28 07:30", "09:30");
            is("20260329T023000", "2026-03-29 00:30", "02:30");
            is("20260329T033000", "2026-03-29 01:30", "04:30");
            is("20260329T043000", "2026-03-29 01:30", "04:30");
            is("20260330T093000", "2026-03-30 06:30", "09:30");
        } else {
            is("20260328T093000", "2026-03-28 08:30", "09:30");
            is("20260329T013000", "2026-03-29 00:30", "01:30");
            is("20260329T023000", "2026-03-29 01:30", "03:30");
            is("20260329T033000", "2026-03-29 01:30", "03:30");
            is("20260330T093000", "2026-03-30 07:30", "09:30");
        }
    }
}

// covers: W05
#[test]
fn an_hour_that_comes_twice_means_the_first() {
    for (tz, zone) in NORDIC {
        let (before, twice, after) = if tz == Helsinki {
            ("02", "03", "04")
        } else {
            ("01", "02", "03")
        };
        let is = |hour: &str, utc_text: &str| {
            assert_eq!(
                at(zone, &format!("20261025T{hour}3000")).starts_at,
                utc(utc_text),
                "{zone} {hour}"
            );
        };
        is(before, "2026-10-24 23:30");
        is(twice, "2026-10-25 00:30");
        is(after, "2026-10-25 02:30");
        assert_eq!(
            at(zone, "20261024T093000").starts_at,
            utc("2026-10-24 07:30") - chrono::Duration::hours(i64::from(tz == Helsinki))
        );
        assert_eq!(
            at(zone, "20261026T093000").starts_at,
            utc("2026-10-26 08:30") - chrono::Duration::hours(i64::from(tz == Helsinki))
        );
    }
}

// covers: W05
#[test]
fn an_hour_that_is_left_out_is_told() {
    let parsed = read(&event(
        "UID:1\nDTSTART;TZID=Europe/Stockholm:20260329T023000",
    ));
    assert_eq!(parsed.doubts, [Doubt::HourSkipped { ext_id: "1".into() }]);
    assert!(parsed.complete());
}

// covers: W05
#[test]
fn a_weekly_booking_keeps_its_hour_across_both_changes_freescout_calendar_38() {
    for (tz, zone) in NORDIC {
        let parsed = read_in(
            tz,
            &event(&format!(
                "UID:1\nDTSTART;TZID={zone}:20260302T080000\nDTEND;TZID={zone}:20260302T090000\nRRULE:FREQ=WEEKLY;UNTIL=20261207T235959Z"
            )),
        );
        assert_eq!(parsed.bookings.len(), 41, "{zone}");
        for booking in &parsed.bookings {
            assert_eq!(
                booking.local_start.format("%H:%M").to_string(),
                "08:00",
                "{zone} {booking:?}"
            );
            assert_eq!((booking.ends_at - booking.starts_at).num_minutes(), 60);
        }
        let offsets: std::collections::BTreeSet<_> = parsed
            .bookings
            .iter()
            .map(|booking| (booking.local_start - booking.starts_at.naive_utc()).num_hours())
            .collect();
        assert_eq!(offsets.len(), 2, "{zone}");
    }
}

// covers: W05
#[test]
fn a_series_at_the_hour_that_is_left_out_neither_doubles_nor_vanishes_rust_rrule_109() {
    let parsed = read(&event(
        "UID:1\nDTSTART;TZID=Europe/Stockholm:20260327T023000\nRRULE:FREQ=DAILY;COUNT=5",
    ));
    assert_eq!(
        starts(&parsed),
        [
            "03-27 01:30",
            "03-28 01:30",
            "03-29 01:30",
            "03-30 00:30",
            "03-31 00:30"
        ]
    );
    let parsed = read(&event(
        "UID:1\nDTSTART;TZID=Europe/Stockholm:20261023T023000\nRRULE:FREQ=DAILY;COUNT=5",
    ));
    assert_eq!(
        starts(&parsed),
        [
            "10-23 00:30",
            "10-24 00:30",
            "10-25 00:30",
            "10-26 01:30",
            "10-27 01:30"
        ]
    );
}

// covers: W05
#[test]
fn an_unknown_zone_is_doubted_not_taken_in_silence_luna_41() {
    for zone in [
        "Local",
        "Customized Time Zone",
        "Europe/Gävle",
        "Mars/Olympus",
        "\"UTC+25:00\"",
        "12345",
    ] {
        let parsed = read(&event(&format!(
            "UID:1\nDTSTART;TZID={zone}:20260615T090000"
        )));
        let booking = &parsed.bookings[0];
        assert!(booking.tz_doubt, "{zone}");
        assert_eq!(
            (booking.tz.as_str(), booking.tz_source),
            ("Europe/Stockholm", ZoneSource::Account),
            "{zone}"
        );
        assert_eq!(booking.starts_at, utc("2026-06-15 07:00"), "{zone}");
        assert_eq!(
            parsed.doubts,
            [Doubt::UnknownZone { ext_id: "1".into() }],
            "{zone}"
        );
    }
}

// covers: W05
#[test]
fn zones_go_by_many_names() {
    for (zone, name) in [
        ("Europe/Helsinki", "Europe/Helsinki"),
        ("europe/helsinki", "Europe/Helsinki"),
        ("\"Europe/Helsinki\"", "Europe/Helsinki"),
        ("/mozilla.org/20050126_1/Europe/Helsinki", "Europe/Helsinki"),
        (
            "/freeassociation.sourceforge.net/Europe/Helsinki",
            "Europe/Helsinki",
        ),
        ("/Europe/Helsinki", "Europe/Helsinki"),
        ("FLE Standard Time", "Europe/Kiev"),
    ] {
        let booking = at(zone, "20260615T090000");
        assert_eq!(
            (booking.tz.as_str(), booking.tz_doubt),
            (name, false),
            "{zone}"
        );
        assert_eq!(booking.starts_at, utc("2026-06-15 06:00"), "{zone}");
    }
    for (zone, utc_text) in [
        ("W. Europe Standard Time", "2026-06-15 07:00"),
        ("Romance Standard Time", "2026-06-15 07:00"),
        ("UTC", "2026-06-15 09:00"),
        ("Etc/GMT-1", "2026-06-15 08:00"),
    ] {
        let booking = at(zone, "20260615T090000");
        assert!(!booking.tz_doubt, "{zone}");
        assert_eq!(booking.starts_at, utc(utc_text), "{zone}");
    }
}

// covers: W05
#[test]
fn a_zone_described_under_its_own_name_is_found_by_what_it_says_of_itself() {
    let described = |inner: &str| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:Kliniken\n{inner}\nBEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n{}",
            event("UID:1\nDTSTART;TZID=Kliniken:20260615T090000")
        )
    };
    let known = read(&described("X-LIC-LOCATION:Europe/Helsinki"));
    assert_eq!(
        (known.bookings[0].starts_at, known.bookings[0].tz_doubt),
        (utc("2026-06-15 06:00"), false)
    );
    let known = read(&described("X-MICROSOFT-CDO-TZID:59"));
    assert_eq!(
        (known.bookings[0].starts_at, known.bookings[0].tz_doubt),
        (utc("2026-06-15 06:00"), false)
    );
    // An invalid description crashes nothing (davx5-ose 2248) and is not believed.
    let unknown = read(&described("TZOFFSETTO:nonsense"));
    assert_eq!(
        (unknown.bookings[0].starts_at, unknown.bookings[0].tz_doubt),
        (utc("2026-06-15 07:00"), true)
    );
}

// covers: W05
#[test]
fn times_without_a_zone_are_told_in_the_calendars_or_the_clinics() {
    let floating = event("UID:1\nDTSTART:20260615T090000\nDTEND:20260615T100000");
    let booking = &read(&floating).bookings[0];
    assert_eq!(
        (booking.starts_at, booking.tz_doubt, booking.tz_source),
        (utc("2026-06-15 07:00"), false, ZoneSource::Account)
    );
    let same = read(&format!("X-WR-TIMEZONE:Europe/Stockholm\n{floating}"));
    assert_eq!(
        (same.bookings[0].tz_doubt, same.bookings[0].tz_source),
        (false, ZoneSource::Feed)
    );
    let other = read(&format!("X-WR-TIMEZONE:Europe/Helsinki\n{floating}"));
    assert_eq!(
        (other.bookings[0].starts_at, other.bookings[0].tz_doubt),
        (utc("2026-06-15 06:00"), true)
    );
    assert_eq!(other.doubts, [Doubt::OtherZone { ext_id: "1".into() }]);
    // A calendar zone nobody knows says nothing.
    let unknown = read(&format!("X-WR-TIMEZONE:Atlantis\n{floating}"));
    assert_eq!(
        (unknown.bookings[0].starts_at, unknown.bookings[0].tz_source),
        (utc("2026-06-15 07:00"), ZoneSource::Account)
    );
}

// covers: W05
#[test]
fn an_instant_is_shown_on_the_clinics_clock() {
    let booking = one("UID:1\nDTSTART:20260615T070000Z\nDTEND:20260615T080000Z");
    assert_eq!(
        (booking.tz.as_str(), booking.tz_source),
        ("Europe/Stockholm", ZoneSource::Instant)
    );
    assert_eq!(booking.local_start, utc("2026-06-15 09:00").naive_utc());
    assert_eq!(
        one("UID:1\nDTSTART:20260615T090000+0200").starts_at,
        utc("2026-06-15 07:00")
    );
}

// covers: W05
#[test]
fn whole_days_begin_at_the_clinics_midnight() {
    let booking = one("UID:1\nDTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260330");
    assert!(booking.all_day);
    assert_eq!(
        (booking.starts_at, booking.ends_at),
        (utc("2026-03-28 23:00"), utc("2026-03-29 22:00"))
    );
    assert_eq!(booking.local_start, utc("2026-03-29 00:00").naive_utc());
    // A day lasts a day when no end is said, also without VALUE=DATE and with a time that must not count.
    for start in [
        "DTSTART;VALUE=DATE:20260401",
        "DTSTART:20260401",
        "DTSTART;VALUE=DATE:20260401T120000",
    ] {
        let booking = one(&format!("UID:1\n{start}"));
        assert!(booking.all_day, "{start}");
        assert_eq!(
            (booking.ends_at - booking.starts_at).num_hours(),
            24,
            "{start}"
        );
    }
    assert_eq!(
        one("UID:1\nDTSTART;VALUE=DATE:20260401\nDURATION:P3D").ends_at,
        utc("2026-04-03 22:00")
    );
}

// covers: W05
#[test]
fn ends_durations_and_neither() {
    let end = |line: &str| {
        one(&format!(
            "UID:1\nDTSTART;TZID=Europe/Stockholm:20260328T120000\n{line}"
        ))
        .ends_at
    };
    assert_eq!(end(""), utc("2026-03-28 11:00"));
    assert_eq!(end("DURATION:PT45M"), utc("2026-03-28 11:45"));
    // A day by the calendar is 23 hours in that night; 24 hours by the clock are 24.
    assert_eq!(end("DURATION:P1D"), utc("2026-03-29 10:00"));
    assert_eq!(end("DURATION:PT24H"), utc("2026-03-29 11:00"));
    assert_eq!(
        end("DTEND;TZID=Europe/Helsinki:20260328T140000"),
        utc("2026-03-28 12:00")
    );
    assert_eq!(end("DTEND:20260328T123000Z"), utc("2026-03-28 12:30"));
    assert_eq!(
        end("DTEND;TZID=Europe/Stockholm:20260328T110000"),
        utc("2026-03-28 11:00")
    );
    let parsed = read(&event(
        "UID:1\nDTSTART:20260328T120000Z\nDTEND:20260328T110000Z",
    ));
    assert_eq!(
        parsed.doubts,
        [Doubt::EndBeforeStart { ext_id: "1".into() }]
    );
}

// covers: W05
#[test]
fn an_event_without_a_start_is_left_out_and_said() {
    for start in [
        "",
        "DTSTART:",
        "DTSTART:imorgon",
        "DTSTART:20261345T990000",
        "DTSTART;VALUE=DATE:20260230",
    ] {
        let parsed = read(&event(&format!("UID:1\n{start}\nSUMMARY:Massage")));
        assert_eq!(parsed.bookings, [], "{start}");
        assert_eq!(
            parsed.doubts,
            [Doubt::NoStart { ext_id: "1".into() }],
            "{start}"
        );
        assert!(!parsed.complete());
    }
}
