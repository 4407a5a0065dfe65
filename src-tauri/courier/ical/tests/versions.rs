//! One identity, many versions; many identities, one booking.

use super::*;

fn version(sequence: u32, hour: u32, more: &str) -> String {
    event(&format!(
        "UID:1\nSEQUENCE:{sequence}\nDTSTART:20260601T{hour:02}0000Z\n{more}"
    ))
}

// covers: W05 S01
#[test]
fn the_same_booking_seven_hundred_times_is_one_vdirsyncer_1140() {
    let parsed = read(&version(1, 10, "SUMMARY:Massage").repeat(700));
    assert_eq!((parsed.bookings.len(), parsed.events), (1, 700));
    assert_eq!(parsed.doubts, []);
}

// covers: W05
#[test]
fn the_same_feed_twice_gives_the_same_bookings() {
    let feed = [
        version(1, 10, "SUMMARY:A"),
        event("UID:2\nDTSTART:20260601T100000Z"),
        event("UID:s\nDTSTART:20260601T070000Z\nRRULE:FREQ=WEEKLY"),
    ]
    .concat();
    assert_eq!(read(&feed), read(&feed));
    // Another order of events is the same calendar.
    let turned = [
        event("UID:s\nDTSTART:20260601T070000Z\nRRULE:FREQ=WEEKLY"),
        event("UID:2\nDTSTART:20260601T100000Z"),
        version(1, 10, "SUMMARY:A"),
    ]
    .concat();
    assert_eq!(read(&feed).bookings, read(&turned).bookings);
}

// covers: W05
#[test]
fn a_booking_moved_in_place_keeps_its_identity_and_the_newer_version_counts_cal_10631() {
    for order in [
        [version(1, 10, ""), version(2, 15, "")],
        [version(2, 15, ""), version(1, 10, "")],
    ] {
        let parsed = read(&order.concat());
        assert_eq!(starts(&parsed), ["06-01 15:00"]);
        assert_eq!(parsed.bookings[0].recurrence_id, None);
        assert_eq!(parsed.doubts, [Doubt::SameTwice { ext_id: "1".into() }]);
    }
    let newer = [
        version(1, 10, "LAST-MODIFIED:20260202T000000Z\nSUMMARY:Ny"),
        version(1, 10, "LAST-MODIFIED:20260101T000000Z\nSUMMARY:Gammal"),
    ]
    .concat();
    assert_eq!(read(&newer).bookings[0].summary, "Ny");
}

// covers: W05
#[test]
fn one_identity_for_all_visits_is_no_conflict_and_loses_none_vdirsyncer_495() {
    let parsed = read(&[version(0, 10, ""), version(0, 12, ""), version(0, 14, "")].concat());
    assert_eq!(
        starts(&parsed),
        ["06-01 10:00", "06-01 12:00", "06-01 14:00"]
    );
    let ids: Vec<_> = parsed
        .bookings
        .iter()
        .map(|booking| booking.recurrence_id.as_deref())
        .collect();
    assert_eq!(
        ids,
        [
            Some("20260601T100000Z"),
            Some("20260601T120000Z"),
            Some("20260601T140000Z")
        ]
    );
    assert_eq!(
        parsed.doubts,
        [Doubt::SharedIdentity { ext_id: "1".into() }]
    );
    assert!(parsed.complete());
}

// covers: W05
#[test]
fn an_event_without_identity_is_shown_and_doubted() {
    let parsed = read(
        &[
            event("DTSTART:20260601T100000Z\nSUMMARY:A"),
            event("UID:\nDTSTART:20260601T100000Z\nSUMMARY:B"),
        ]
        .concat(),
    );
    assert_eq!(parsed.bookings.len(), 2);
    assert!(
        parsed
            .bookings
            .iter()
            .all(|booking| booking.ext_id.starts_with("made:"))
    );
    assert!(
        parsed
            .doubts
            .iter()
            .all(|doubt| matches!(doubt, Doubt::NoIdentity { .. }))
            && parsed.doubts.len() == 2
    );
    let long = one(&format!(
        "UID:{}\nDTSTART:20260601T100000Z",
        "x".repeat(400)
    ));
    assert!(long.ext_id.starts_with("long:") && long.ext_id.len() == 69);
}
