//! Series, their exceptions and their changed occurrences.

use super::*;

fn ids(parsed: &Parsed) -> Vec<&str> {
    parsed
        .bookings
        .iter()
        .filter_map(|booking| booking.recurrence_id.as_deref())
        .collect()
}

const WEEKLY: &str = "UID:s\nSEQUENCE:0\nDTSTART;TZID=Europe/Stockholm:20260601T090000\nDTEND;TZID=Europe/Stockholm:20260601T100000\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:Massage";

// covers: W05
#[test]
fn a_series_is_one_booking_for_each_occurrence() {
    let parsed = read(&event(WEEKLY));
    assert_eq!(
        starts(&parsed),
        ["06-01 07:00", "06-08 07:00", "06-15 07:00", "06-22 07:00"]
    );
    assert_eq!(
        ids(&parsed),
        [
            "20260601T070000Z",
            "20260608T070000Z",
            "20260615T070000Z",
            "20260622T070000Z"
        ]
    );
    assert!(
        parsed
            .bookings
            .iter()
            .all(|booking| booking.ext_id == "s" && booking.summary == "Massage")
    );
}

// covers: W05
#[test]
fn an_occurrence_taken_out_is_not_there_rrule_182() {
    for except in [
        "EXDATE;TZID=Europe/Stockholm:20260608T090000",
        "EXDATE:20260608T070000Z",
        "EXDATE;TZID=Europe/Helsinki:20260608T100000",
        "EXDATE;VALUE=DATE:20260608",
        "EXDATE:20260608T090000",
        "EXDATE;TZID=Europe/Stockholm:20260101T090000,20260608T090000",
    ] {
        let parsed = read(&event(&format!("{WEEKLY}\n{except}")));
        assert_eq!(
            starts(&parsed),
            ["06-01 07:00", "06-15 07:00", "06-22 07:00"],
            "{except}"
        );
    }
}

// covers: W05
#[test]
fn a_moved_occurrence_stands_only_in_its_new_place_cal_13827() {
    // The change has a higher version than its series, is told in another zone, and stands before its series.
    for id in [
        "RECURRENCE-ID;TZID=Europe/Stockholm:20260608T090000",
        "RECURRENCE-ID:20260608T070000Z",
        "RECURRENCE-ID;TZID=Europe/Helsinki:20260608T100000",
        "RECURRENCE-ID;VALUE=DATE:20260608",
        "RECURRENCE-ID:20260608T090000",
    ] {
        let change = event(&format!(
            "UID:s\nSEQUENCE:2\n{id}\nDTSTART;TZID=Europe/Stockholm:20260609T140000\nDTEND;TZID=Europe/Stockholm:20260609T143000\nSUMMARY:Kort"
        ));
        let parsed = read(&[change, event(WEEKLY)].concat());
        assert_eq!(
            starts(&parsed),
            ["06-01 07:00", "06-09 12:00", "06-15 07:00", "06-22 07:00"],
            "{id}"
        );
        assert_eq!(ids(&parsed)[1], "20260608T070000Z", "{id}");
        assert_eq!(parsed.bookings[1].summary, "Kort");
    }
}

// covers: W05
#[test]
fn a_cancelled_occurrence_is_cancelled_and_the_others_are_not_cal_2434() {
    let change = event(
        "UID:s\nSEQUENCE:1\nRECURRENCE-ID:20260608T070000Z\nDTSTART:20260608T070000Z\nSTATUS:CANCELLED",
    );
    let parsed = read(&[event(WEEKLY), change].concat());
    let states: Vec<_> = parsed
        .bookings
        .iter()
        .map(|booking| booking.state)
        .collect();
    assert_eq!(
        states,
        [
            BookingState::Confirmed,
            BookingState::Cancelled,
            BookingState::Confirmed,
            BookingState::Confirmed
        ]
    );
    let all = read(&event(&format!("{WEEKLY}\nSTATUS:CANCELLED")));
    assert!(
        all.bookings
            .iter()
            .all(|booking| booking.state == BookingState::Cancelled)
    );
}

// covers: W05
#[test]
fn changes_of_two_series_with_the_same_start_and_version_keep_to_their_own() {
    let series = |uid: &str| event(&WEEKLY.replace("UID:s", &format!("UID:{uid}")));
    let change = |uid: &str, to: &str| {
        event(&format!(
            "UID:{uid}\nSEQUENCE:0\nRECURRENCE-ID:20260608T070000Z\nDTSTART:{to}"
        ))
    };
    let parsed = read(
        &[
            series("a"),
            series("b"),
            change("a", "20260608T100000Z"),
            change("b", "20260608T150000Z"),
        ]
        .concat(),
    );
    let of = |uid: &str| {
        parsed
            .bookings
            .iter()
            .filter(|booking| booking.ext_id == uid)
            .map(|booking| booking.starts_at)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("a"),
        [
            utc("2026-06-01 07:00"),
            utc("2026-06-08 10:00"),
            utc("2026-06-15 07:00"),
            utc("2026-06-22 07:00")
        ]
    );
    assert_eq!(
        of("b"),
        [
            utc("2026-06-01 07:00"),
            utc("2026-06-08 15:00"),
            utc("2026-06-15 07:00"),
            utc("2026-06-22 07:00")
        ]
    );
}

// covers: W05
#[test]
fn a_half_written_change_keeps_the_time_of_what_it_changes_simple_calendar_1538() {
    for start in ["", "DTSTART:19700101T000000Z"] {
        let change = event(&format!(
            "UID:s\nRECURRENCE-ID:20260608T070000Z\n{start}\nDURATION:PT1H\nSUMMARY:Ny"
        ));
        let parsed = read(&[event(WEEKLY), change].concat());
        assert_eq!(
            starts(&parsed),
            ["06-01 07:00", "06-08 07:00", "06-15 07:00", "06-22 07:00"],
            "{start}"
        );
        assert_eq!(parsed.bookings[1].summary, "Ny");
    }
}

// covers: W05
#[test]
fn a_change_that_carries_a_rule_is_still_one_occurrence_ical4android_138() {
    let change =
        event("UID:s\nRECURRENCE-ID:20260608T070000Z\nDTSTART:20260608T080000Z\nRRULE:FREQ=DAILY");
    assert_eq!(
        starts(&read(&[event(WEEKLY), change].concat())),
        ["06-01 07:00", "06-08 08:00", "06-15 07:00", "06-22 07:00"]
    );
}

// covers: W05
#[test]
fn a_change_without_its_series_is_a_booking() {
    let change = event("UID:s\nRECURRENCE-ID:20260608T070000Z\nDTSTART:20260608T080000Z");
    let parsed = read(&change);
    assert_eq!(
        (starts(&parsed), ids(&parsed)),
        (vec!["06-08 08:00".to_owned()], vec!["20260608T070000Z"])
    );
}

// covers: W05
#[test]
fn of_two_changes_of_one_occurrence_the_newer_counts() {
    let change = |sequence: u32, hour: u32| {
        event(&format!(
            "UID:s\nSEQUENCE:{sequence}\nRECURRENCE-ID:20260608T070000Z\nDTSTART:20260608T{hour}0000Z"
        ))
    };
    for order in [
        [change(2, 15), change(1, 11)],
        [change(1, 11), change(2, 15)],
    ] {
        assert_eq!(
            starts(&read(&[event(WEEKLY), order.concat()].concat())),
            ["06-01 07:00", "06-08 15:00", "06-15 07:00", "06-22 07:00"]
        );
    }
}

// covers: W05
#[test]
fn a_change_for_all_later_ones_moves_them_all() {
    let change = event(
        "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Stockholm:20260615T090000\nDTSTART;TZID=Europe/Stockholm:20260616T103000\nDTEND;TZID=Europe/Stockholm:20260616T110000\nSUMMARY:Ny tid",
    );
    let parsed = read(&[event(WEEKLY), change].concat());
    assert_eq!(
        starts(&parsed),
        ["06-01 07:00", "06-08 07:00", "06-16 08:30", "06-23 08:30"]
    );
    assert_eq!(
        ids(&parsed),
        [
            "20260601T070000Z",
            "20260608T070000Z",
            "20260615T070000Z",
            "20260622T070000Z"
        ]
    );
    assert_eq!(parsed.bookings[3].summary, "Ny tid");
    assert_eq!(
        (parsed.bookings[3].ends_at - parsed.bookings[3].starts_at).num_minutes(),
        30
    );
}

// covers: W05
#[test]
fn an_occurrence_moved_into_the_window_is_there_and_one_moved_out_is_not() {
    let series = event("UID:s\nDTSTART:20251229T070000Z\nRRULE:FREQ=WEEKLY;COUNT=3");
    let moved_in = event("UID:s\nRECURRENCE-ID:20251229T070000Z\nDTSTART:20260102T070000Z");
    let moved_out = event("UID:s\nRECURRENCE-ID:20260105T070000Z\nDTSTART:20251230T070000Z");
    assert_eq!(
        starts(&read(&[series, moved_in, moved_out].concat())),
        ["01-02 07:00", "01-12 07:00"]
    );
}

// covers: W05
#[test]
fn extra_occurrences_also_with_a_length_of_their_own() {
    let parsed = read(&event(
        "UID:s\nDTSTART:20260601T070000Z\nDTEND:20260601T080000Z\nRDATE:20260603T070000Z,20260601T070000Z\nRDATE;VALUE=PERIOD:20260605T070000Z/PT30M,20260606T070000Z/20260606T090000Z\nEXDATE:20260603T070000Z",
    ));
    let lengths: Vec<_> = parsed
        .bookings
        .iter()
        .map(|booking| {
            (
                booking.starts_at.format("%d").to_string(),
                (booking.ends_at - booking.starts_at).num_minutes(),
            )
        })
        .collect();
    assert_eq!(
        lengths,
        [
            ("01".to_owned(), 60),
            ("05".to_owned(), 30),
            ("06".to_owned(), 120)
        ]
    );
}

// covers: W05
#[test]
fn a_series_ends_where_it_says_in_every_way_of_saying_it() {
    let until = |until: &str| {
        starts(&read(&event(&format!(
            "UID:s\nDTSTART;TZID=Europe/Stockholm:20260601T080000\nRRULE:FREQ=DAILY;UNTIL={until}"
        ))))
        .len()
    };
    // The last occurrence is at 06:00 in UTC; an end at that very instant includes it, one second earlier does not.
    assert_eq!(until("20260604T060000Z"), 4);
    assert_eq!(until("20260604T055959Z"), 3);
    assert_eq!(until("20260604T080000"), 4);
    assert_eq!(until("20260604T075959"), 3);
    assert_eq!(until("20260604"), 4);
    assert_eq!(until("20260531T000000Z"), 0);
    let days = |until: &str| {
        starts(&read(&event(&format!(
            "UID:s\nDTSTART;VALUE=DATE:20260601\nRRULE:FREQ=DAILY;UNTIL={until}"
        ))))
        .len()
    };
    assert_eq!(days("20260604"), 4);
    assert_eq!(days("20260603T220000Z"), 4);
    assert_eq!(days("20260604T000000Z"), 4);
}

// covers: W05
#[test]
fn whole_day_series_count_in_days() {
    let parsed = read(&event(
        "UID:s\nDTSTART;VALUE=DATE:20260327\nDTEND;VALUE=DATE:20260328\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE;VALUE=DATE:20260330\nEXDATE:20260331T000000",
    ));
    assert_eq!(ids(&parsed), ["20260327", "20260328", "20260329"]);
    assert_eq!(parsed.bookings[2].ends_at, utc("2026-03-29 22:00"));
    let change = event(
        "UID:s\nRECURRENCE-ID;VALUE=DATE:20260328\nDTSTART:20260328T100000Z\nDTEND:20260328T110000Z",
    );
    let parsed = read(
        &[
            event("UID:s\nDTSTART;VALUE=DATE:20260327\nRRULE:FREQ=DAILY;COUNT=2"),
            change,
        ]
        .concat(),
    );
    assert_eq!(
        parsed
            .bookings
            .iter()
            .map(|booking| booking.all_day)
            .collect::<Vec<_>>(),
        [true, false]
    );
}

// covers: W05
#[test]
fn a_long_event_that_began_before_the_window_is_there() {
    let parsed = read(&event(
        "UID:s\nDTSTART;VALUE=DATE:20251101\nDTEND;VALUE=DATE:20260201\nRRULE:FREQ=YEARLY",
    ));
    assert_eq!(ids(&parsed), ["20251101", "20261101"]);
}

// covers: W05
#[test]
fn a_rule_that_cannot_be_read_leaves_the_first_occurrence_and_says_so() {
    for rule in [
        "FREQ=HOURLY",
        "FREQ=MINUTELY",
        "FREQ=SECONDLY;COUNT=9",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=SOMETIMES",
        "COUNT=3",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=0MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;BYHOUR=-1",
        "FREQ=YEARLY;RSCALE=CHINESE",
        "FREQ=MONTHLY;SKIP=FORWARD",
        "FREQ=DAILY;UNTIL=imorgon",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=DAILY;BYYEARDAY=3",
        "FREQ=DAILY;BYEASTER=1",
        "FREQ",
        "FREQ=DAILY;BYMONTH=-2147483648",
    ] {
        let parsed = read(&event(&format!(
            "UID:s\nDTSTART:20260601T070000Z\nRRULE:{rule}"
        )));
        assert_eq!(starts(&parsed), ["06-01 07:00"], "{rule}");
        assert_eq!(
            parsed.doubts,
            [Doubt::SeriesNotRead { ext_id: "s".into() }],
            "{rule}"
        );
        assert!(!parsed.complete(), "{rule}");
    }
    let two = read(&event(
        "UID:s\nDTSTART:20260601T070000Z\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY",
    ));
    assert_eq!(two.doubts, [Doubt::SeriesNotRead { ext_id: "s".into() }]);
    let excluding = read(&event(
        "UID:s\nDTSTART:20260601T070000Z\nRRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY",
    ));
    assert_eq!(
        excluding.doubts,
        [Doubt::SeriesNotRead { ext_id: "s".into() }]
    );
}

// covers: W05
#[test]
fn more_occurrences_than_any_practice_has_are_cut_and_said() {
    let parsed = read(&event(
        "UID:s\nDTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYHOUR=0,3,6,9,12,15,18,21",
    ));
    assert_eq!(parsed.bookings.len(), crate::MAX_INSTANCES);
    assert_eq!(parsed.doubts, [Doubt::SeriesCut { ext_id: "s".into() }]);
    assert!(!parsed.complete());
}
