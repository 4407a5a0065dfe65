use std::cell::RefCell;

use chrono::{TimeDelta, TimeZone as _};
use proptest::{prelude::*, test_runner::TestRunner};

mod keeping;

use super::*;
use crate::{
    client::{self, CardFields, Source},
    clinic::Clinic,
    testing::{Practice, on, start},
    visit::{self, NewVisit},
};

fn feed() -> Account {
    Account {
        id: None,
        kind: "feed".into(),
        label: "Bokning".into(),
        address: "https://bokning.example/kalender.ics".into(),
        username: None,
        has_secret: false,
        own_server: false,
        every_minutes: 15,
        enabled: true,
        processor: "Bokning AB".into(),
        agreement_on: Some(on(2025, 5, 25)),
        processor_note: String::new(),
        last: None,
    }
}

/// A practice with an account that is on.
fn with_feed() -> (Practice, AccountId) {
    let mut practice = Practice::open();
    let account = practice
        .write(|w| save_account(w, &feed(), Some("hemligt")))
        .unwrap()
        .id
        .unwrap();
    (practice, account)
}

fn at(day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, day, hour, 0, 0).unwrap()
}

/// A booking on a day of March 2026, with the hash the courier would give it.
fn arrived(ext_id: &str, day: u32, name: &str) -> Arrived {
    hashed(Arrived {
        ext_id: ext_id.into(),
        recurrence_id: None,
        starts_at: at(day, 9),
        ends_at: at(day, 10),
        zone: "Europe/Stockholm".into(),
        zone_doubt: false,
        all_day: false,
        state: BookingState::Confirmed,
        raw_state: "CONFIRMED".into(),
        summary: format!("Behandling {name}"),
        service: Some("Behandling 60 min".into()),
        name: Some(name.into()),
        email: None,
        phone: None,
        notes: String::new(),
        hash: String::new(),
    })
}

fn hashed(mut arrived: Arrived) -> Arrived {
    arrived.hash = String::new();
    arrived.hash = format!("{arrived:?}");
    arrived
}

fn pulled(rows: &[Arrived]) -> Pulled {
    Pulled {
        rows: rows.to_vec(),
        complete: true,
        window: (
            start() - TimeDelta::days(60),
            start() + TimeDelta::days(400),
        ),
        freshness: Some("etag-1".into()),
        confirmed: false,
    }
}

fn pulls(practice: &mut Practice, account: AccountId, rows: &[Arrived]) -> Pull {
    practice
        .write(|w| receive(w, account, &pulled(rows)))
        .unwrap()
}

fn march(practice: &Practice) -> Vec<Booking> {
    practice
        .read(|r| {
            list(
                r,
                &Span {
                    from: on(2026, 1, 1),
                    to: on(2026, 12, 31),
                },
            )
        })
        .unwrap()
}

fn only(practice: &Practice) -> Booking {
    let mut bookings = march(practice);
    assert_eq!(bookings.len(), 1, "{bookings:?}");
    bookings.remove(0)
}

fn figures(pull: &Pull) -> (u32, u32, u32, u32) {
    (pull.seen, pull.new, pull.changed, pull.gone)
}

fn admit(practice: &mut Practice, given: &str, family: &str, phone: &str, email: &str) -> ClientId {
    let fields = CardFields {
        given: given.into(),
        family: family.into(),
        phone: phone.into(),
        email: email.into(),
        ..CardFields::default()
    };
    practice
        .write(|w| client::admit(w, &fields, Source::Therapist, ""))
        .unwrap()
        .id
}

// ------------------------------------------------------------------------------------------------ desk bookings

// covers: W03 W04 S09
#[test]
fn a_synced_and_a_typed_booking_stand_side_by_side_with_their_origin() {
    let (mut practice, account) = with_feed();
    let anna = practice.admit("Anna", "Almgren");
    let typed = DeskBooking {
        client: anna,
        starts_at: at(4, 9),
        minutes: 45,
        service: " Massage ".into(),
    };
    let typed = practice.write(|w| add(w, &typed)).unwrap();
    pulls(&mut practice, account, &[arrived("a", 3, "Bo Björk")]);
    let bookings = march(&practice);
    assert_eq!(
        bookings
            .iter()
            .map(|booking| booking.origin)
            .collect::<Vec<_>>(),
        [Origin::Provider, Origin::Desk]
    );
    assert_eq!(
        (typed.ends_at, typed.service.as_str(), typed.zone.as_str()),
        (
            at(4, 9) + TimeDelta::minutes(45),
            "Massage",
            "Europe/Stockholm"
        )
    );
    let more = [at(1, 9), at(9, 9)].map(|starts_at| DeskBooking {
        client: anna,
        starts_at,
        minutes: 60,
        service: String::new(),
    });
    for booking in &more {
        practice.write(|w| add(w, booking)).unwrap();
    }
    let times: Vec<_> = practice
        .read(|r| of_client(r, anna))
        .unwrap()
        .iter()
        .map(|booking| booking.starts_at)
        .collect();
    assert_eq!(times, [at(9, 9), at(4, 9), at(1, 9)], "newest first");
}

#[test]
fn a_desk_booking_needs_a_card_and_a_sensible_length() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let base = DeskBooking {
        client: anna,
        starts_at: at(4, 9),
        minutes: 60,
        service: String::new(),
    };
    for minutes in [0, 4, 1_441] {
        let refused = practice
            .write(|w| {
                add(
                    w,
                    &DeskBooking {
                        minutes,
                        ..base.clone()
                    },
                )
            })
            .unwrap_err();
        assert_eq!(
            refused,
            BookingError::BadNumber {
                field: "minutes".into()
            }
        );
    }
    let nobody = DeskBooking {
        client: ClientId(vault::Uuid::nil()),
        ..base.clone()
    };
    assert_eq!(
        practice.write(|w| add(w, &nobody)).unwrap_err(),
        BookingError::NotFound
    );
    let broken = DeskBooking {
        service: "a\u{0}".into(),
        ..base
    };
    assert_eq!(
        practice.write(|w| add(w, &broken)).unwrap_err(),
        BookingError::BadText {
            field: "service".into()
        }
    );
}

// covers: R18
#[test]
fn only_a_desk_booking_is_cancelled_here_and_three_hours_before_is_late() {
    let (mut practice, account) = with_feed();
    let anna = practice.admit("Anna", "Almgren");
    let mut booked = |hours| {
        let new = DeskBooking {
            client: anna,
            starts_at: start() + TimeDelta::hours(hours),
            minutes: 60,
            service: String::new(),
        };
        let booking = practice.write(|w| add(w, &new)).unwrap().id;
        practice.write(|w| cancel(w, booking)).unwrap()
    };
    let (late, in_time, on_the_dot) = (booked(3), booked(25), booked(24));
    assert_eq!(
        (late.state, late.late_cancelled),
        (BookingState::Cancelled, true)
    );
    assert_eq!(
        (in_time.late_cancelled, on_the_dot.late_cancelled),
        (false, false)
    );
    assert_eq!(
        practice.write(|w| cancel(w, late.id)).unwrap_err(),
        BookingError::NotAllowedNow
    );
    assert_eq!(
        practice.write(|w| no_show(w, late.id)).unwrap_err(),
        BookingError::NotAllowedNow
    );

    pulls(&mut practice, account, &[arrived("a", 20, "Bo Björk")]);
    let synced = march(&practice)
        .into_iter()
        .find(|booking| booking.origin == Origin::Provider)
        .unwrap();
    assert_eq!(
        practice.write(|w| cancel(w, synced.id)).unwrap_err(),
        BookingError::BookingOfProvider
    );
    assert_eq!(
        practice.write(|w| no_show(w, synced.id)).unwrap_err(),
        BookingError::NotAllowedNow,
        "its time has not come"
    );
}

// covers: C24
#[test]
fn a_no_show_has_passed_and_has_no_visit() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let past = DeskBooking {
        client: anna,
        starts_at: at(1, 9),
        minutes: 60,
        service: String::new(),
    };
    let came = practice.write(|w| add(w, &past)).unwrap().id;
    let missed = practice.write(|w| add(w, &past)).unwrap().id;
    let new = NewVisit {
        client: anna,
        booking: Some(came),
        on: None,
        service: String::new(),
        place: String::new(),
    };
    practice.write(|w| visit::begin(w, &new)).unwrap();
    assert_eq!(
        practice.write(|w| no_show(w, came)).unwrap_err(),
        BookingError::NotAllowedNow
    );
    assert_eq!(
        practice.write(|w| cancel(w, came)).unwrap_err(),
        BookingError::NotAllowedNow
    );
    assert_eq!(
        practice.write(|w| no_show(w, missed)).unwrap().attendance,
        Attendance::NoShow
    );
}

// covers: W44
#[test]
fn a_day_begins_at_midnight_at_the_clinic_also_when_the_clock_changes() {
    let (mut practice, account) = with_feed();
    let times = [
        (
            "before",
            Utc.with_ymd_and_hms(2026, 3, 28, 22, 59, 0).unwrap(),
        ),
        (
            "first",
            Utc.with_ymd_and_hms(2026, 3, 28, 23, 0, 0).unwrap(),
        ),
        (
            "last",
            Utc.with_ymd_and_hms(2026, 3, 29, 21, 59, 0).unwrap(),
        ), // only 23 hours long
        (
            "after",
            Utc.with_ymd_and_hms(2026, 3, 29, 22, 0, 0).unwrap(),
        ),
    ];
    let rows: Vec<Arrived> = times
        .iter()
        .map(|(id, starts_at)| {
            hashed(Arrived {
                starts_at: *starts_at,
                ends_at: *starts_at + TimeDelta::minutes(1),
                ..arrived(id, 1, id)
            })
        })
        .collect();
    pulls(&mut practice, account, &rows);
    let names = |from, to| -> Vec<String> {
        practice
            .read(|r| list(r, &Span { from, to }))
            .unwrap()
            .into_iter()
            .map(|booking| booking.name)
            .collect()
    };
    assert_eq!(names(on(2026, 3, 29), on(2026, 3, 29)), ["first", "last"]);
    assert_eq!(
        names(on(2026, 3, 28), on(2026, 3, 30)),
        ["before", "first", "last", "after"]
    );
}

// covers: W44
#[test]
fn what_lasts_longer_is_shown_on_each_of_its_days() {
    let (mut practice, account) = with_feed();
    let block = |id: &str, from, to| {
        hashed(Arrived {
            starts_at: from,
            ends_at: to,
            all_day: true,
            name: None,
            service: None,
            summary: "Semester".into(),
            ..arrived(id, 1, "")
        })
    };
    pulls(
        &mut practice,
        account,
        &[
            block("long", at(3, 0), at(20, 0)),
            block("night", at(9, 22), at(10, 4)),
        ],
    );
    let of_day = |day| -> usize {
        practice
            .read(|r| {
                list(
                    r,
                    &Span {
                        from: on(2026, 3, day),
                        to: on(2026, 3, day),
                    },
                )
            })
            .unwrap()
            .len()
    };
    assert_eq!([2, 3, 9, 10, 19, 21].map(of_day), [0, 1, 2, 2, 1, 0]);
    let booking = practice
        .read(|r| {
            list(
                r,
                &Span {
                    from: on(2026, 3, 5),
                    to: on(2026, 3, 5),
                },
            )
        })
        .unwrap()
        .remove(0);
    assert_eq!(
        (
            booking.client,
            booking.unmatched,
            booking.service.as_str(),
            booking.name.as_str()
        ),
        (None, false, "Semester", "")
    );
}

// ---------------------------------------------------------------------------------------------------- receiving

// covers: S01 C08 T43 W05 R11 R15
#[test]
fn a_new_booking_of_an_unknown_person_begins_an_incomplete_card() {
    let (mut practice, account) = with_feed();
    let row = hashed(Arrived {
        email: Some("bo@bjork.example".into()),
        ..arrived("a", 3, "Björk, Bo Erik")
    });
    let pull = pulls(&mut practice, account, &[row]);
    assert_eq!(
        (figures(&pull), pull.outcome.as_str(), pull.at),
        ((1, 1, 0, 0), "ok", start())
    );
    let booking = only(&practice);
    assert!(booking.unmatched);
    let card = practice
        .read(|r| client::card(r, booking.client.unwrap()))
        .unwrap();
    assert_eq!(
        (card.fields.given.as_str(), card.fields.family.as_str()),
        ("Bo Erik", "Björk")
    );
    assert_eq!(
        (card.source, card.source_note.as_str(), card.missing),
        (Source::Booking, "Bokning", vec!["phone".to_owned()])
    );
    assert_eq!(practice.read(accounts).unwrap()[0].last, Some(pull));
}

// covers: S01
#[test]
fn the_same_pull_twice_changes_nothing() {
    let (mut practice, account) = with_feed();
    let rows = [
        arrived("a", 3, "Bo Björk"),
        arrived("b", 4, "Bo Björk"),
        arrived("c", 5, "Li Ek"),
    ];
    assert_eq!(figures(&pulls(&mut practice, account, &rows)), (3, 3, 0, 0));
    let before = (
        march(&practice),
        practice.count("SELECT count(*) FROM client"),
    );
    assert_eq!(before.1, 2, "one card for each person");
    for _ in 0..3 {
        assert_eq!(figures(&pulls(&mut practice, account, &rows)), (3, 0, 0, 0));
    }
    assert_eq!(
        (
            march(&practice),
            practice.count("SELECT count(*) FROM client")
        ),
        before
    );
}

// covers: W05 S01
#[test]
fn of_the_same_identity_twice_the_last_counts_and_occurrences_are_apart() {
    let (mut practice, account) = with_feed();
    let occurrence = |id: &str, day| {
        hashed(Arrived {
            recurrence_id: Some(id.into()),
            ..arrived("series", day, "Bo Björk")
        })
    };
    let rows = [
        arrived("a", 3, "Bo Björk"),
        arrived("a", 4, "Bo Björk"),
        occurrence("20260310", 10),
        occurrence("20260317", 17),
    ];
    assert_eq!(figures(&pulls(&mut practice, account, &rows)), (3, 3, 0, 0));
    assert_eq!(
        march(&practice)
            .iter()
            .map(|booking| booking.starts_at)
            .collect::<Vec<_>>(),
        [at(4, 9), at(10, 9), at(17, 9)]
    );
    // Two accounts may use the same ids.
    let other = practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    label: "Annan".into(),
                    ..feed()
                },
                None,
            )
        })
        .unwrap()
        .id
        .unwrap();
    assert_eq!(
        figures(&pulls(&mut practice, other, &rows[..1])),
        (1, 1, 0, 0)
    );
}

// covers: R31
#[test]
fn a_moved_booking_shows_from_where() {
    let (mut practice, account) = with_feed();
    pulls(&mut practice, account, &[arrived("a", 3, "Bo Björk")]);
    let pull = pulls(&mut practice, account, &[arrived("a", 5, "Bo Björk")]);
    assert_eq!(figures(&pull), (1, 0, 1, 0));
    let moved = only(&practice);
    assert_eq!(
        (moved.starts_at, moved.moved_from_at),
        (at(5, 9), Some(at(3, 9)))
    );
    // Another change does not forget it.
    pulls(
        &mut practice,
        account,
        &[hashed(Arrived {
            notes: "Ring porten".into(),
            ..arrived("a", 5, "Bo Björk")
        })],
    );
    assert_eq!(only(&practice).moved_from_at, Some(at(3, 9)));
}

// covers: R18
#[test]
fn cancelled_is_a_state_and_whether_it_was_late_is_settled_at_first_sight() {
    let (mut practice, account) = with_feed();
    let standing = Arrived {
        starts_at: start() + TimeDelta::hours(30),
        ends_at: start() + TimeDelta::hours(31),
        ..arrived("a", 3, "Bo Björk")
    };
    let cancelled = Arrived {
        state: BookingState::Cancelled,
        raw_state: "CANCELLED".into(),
        ..standing.clone()
    };
    pulls(&mut practice, account, &[hashed(standing.clone())]);
    practice.clock.advance(TimeDelta::hours(27));
    pulls(&mut practice, account, &[hashed(cancelled.clone())]);
    let seen = only(&practice);
    assert_eq!(
        (seen.state, seen.late_cancelled),
        (BookingState::Cancelled, true),
        "3 h before under a rule of 24 h"
    );

    // A late edit keeps it cancelled, and late also when the time moves far away.
    let edited = Arrived {
        notes: "tack".into(),
        starts_at: at(20, 9),
        ends_at: at(20, 10),
        ..cancelled
    };
    pulls(&mut practice, account, &[hashed(edited.clone())]);
    assert_eq!(
        (only(&practice).state, only(&practice).late_cancelled),
        (BookingState::Cancelled, true)
    );
    let silent = Arrived {
        state: BookingState::Confirmed,
        raw_state: String::new(),
        notes: "tack!".into(),
        ..edited
    };
    pulls(&mut practice, account, &[hashed(silent.clone())]);
    assert_eq!(
        only(&practice).state,
        BookingState::Cancelled,
        "no word about the state is no confirmation"
    );

    pulls(
        &mut practice,
        account,
        &[hashed(Arrived {
            raw_state: "CONFIRMED".into(),
            ..silent
        })],
    );
    assert_eq!(
        (only(&practice).state, only(&practice).late_cancelled),
        (BookingState::Confirmed, false),
        "restored at the provider"
    );
}

// covers: R18
#[test]
fn a_booking_first_seen_cancelled_was_never_late_and_one_in_time_is_not() {
    let (mut practice, account) = with_feed();
    let soon = Arrived {
        starts_at: start() + TimeDelta::hours(2),
        ends_at: start() + TimeDelta::hours(3),
        ..arrived("a", 3, "Bo Björk")
    };
    let cancelled = |row: &Arrived| {
        hashed(Arrived {
            state: BookingState::Cancelled,
            raw_state: "CANCELLED".into(),
            ..row.clone()
        })
    };
    let far = arrived("b", 20, "Bo Björk");
    pulls(&mut practice, account, &[cancelled(&soon), far.clone()]);
    pulls(&mut practice, account, &[cancelled(&soon), cancelled(&far)]);
    assert!(
        march(&practice)
            .iter()
            .all(|booking| booking.state == BookingState::Cancelled && !booking.late_cancelled)
    );
}

// covers: W05 S15
#[test]
fn a_missing_booking_is_gone_only_after_two_complete_pulls_and_only_ahead() {
    let (mut practice, account) = with_feed();
    let (past, ahead, kept) = (
        arrived("past", 1, "Bo Björk"),
        arrived("ahead", 5, "Bo Björk"),
        arrived("kept", 6, "Bo Björk"),
    );
    let states = |practice: &Practice| {
        march(practice)
            .iter()
            .map(|booking| booking.state)
            .collect::<Vec<_>>()
    };
    let (stands, gone) = (BookingState::Confirmed, BookingState::Gone);
    pulls(
        &mut practice,
        account,
        &[past.clone(), ahead.clone(), kept.clone()],
    );

    let cut_short = Pulled {
        complete: false,
        ..pulled(std::slice::from_ref(&kept))
    };
    for _ in 0..3 {
        practice.write(|w| receive(w, account, &cut_short)).unwrap();
    }
    let elsewhere = Pulled {
        window: (at(6, 0), at(30, 0)),
        ..pulled(std::slice::from_ref(&kept))
    };
    for _ in 0..3 {
        practice.write(|w| receive(w, account, &elsewhere)).unwrap();
    }
    assert_eq!(
        states(&practice),
        [stands, stands, stands],
        "absence outside what the pull holds to means nothing"
    );

    assert_eq!(
        figures(&pulls(&mut practice, account, std::slice::from_ref(&kept))),
        (1, 0, 0, 0)
    );
    pulls(&mut practice, account, &[ahead.clone(), kept.clone()]);
    assert_eq!(
        figures(&pulls(&mut practice, account, std::slice::from_ref(&kept))),
        (1, 0, 0, 0),
        "it was back in between"
    );
    assert_eq!(states(&practice), [stands, stands, stands]);
    assert_eq!(
        figures(&pulls(&mut practice, account, std::slice::from_ref(&kept))),
        (1, 0, 0, 1)
    );
    assert_eq!(
        states(&practice),
        [stands, gone, stands],
        "the past never goes"
    );
    assert_eq!(
        figures(&pulls(&mut practice, account, std::slice::from_ref(&kept))),
        (1, 0, 0, 0)
    );

    assert_eq!(
        figures(&pulls(&mut practice, account, &[ahead, kept])),
        (2, 0, 1, 0)
    );
    assert_eq!(
        states(&practice),
        [stands, stands, stands],
        "and it can come back"
    );
}

// covers: W05
#[test]
fn nothing_new_at_the_provider_means_that_what_was_missing_is_still_missing() {
    let (mut practice, account) = with_feed();
    pulls(
        &mut practice,
        account,
        &[arrived("a", 5, "Bo Björk"), arrived("b", 6, "Bo Björk")],
    );
    assert_eq!(
        figures(&practice.write(|w| unchanged(w, account)).unwrap()),
        (0, 0, 0, 0)
    );
    pulls(&mut practice, account, &[arrived("a", 5, "Bo Björk")]);
    let pull = practice.write(|w| unchanged(w, account)).unwrap();
    assert_eq!(
        (figures(&pull), pull.outcome.as_str()),
        ((0, 0, 0, 1), "unchanged")
    );
    assert_eq!(march(&practice)[1].state, BookingState::Gone);
}

// covers: W05 S15
#[test]
fn a_pull_that_would_take_too_many_away_changes_nothing_until_it_is_confirmed() {
    let (mut practice, account) = with_feed();
    let rows: Vec<Arrived> = (0..40)
        .map(|n| arrived(&format!("id-{n}"), 4 + n % 20, "Bo Björk"))
        .collect();
    pulls(&mut practice, account, &rows);
    let before = march(&practice);

    assert_eq!(
        practice
            .write(|w| receive(w, account, &pulled(&[])))
            .unwrap_err(),
        BookingError::MassRemoval { gone: 40, of: 40 }
    );
    // Nine of forty are more than a fifth, and a change in the same pull is not taken either.
    let mut most = rows[9..].to_vec();
    most[0].notes = "annat".into();
    let most: Vec<Arrived> = most.into_iter().map(hashed).collect();
    assert_eq!(
        practice
            .write(|w| receive(w, account, &pulled(&most)))
            .unwrap_err(),
        BookingError::MassRemoval { gone: 9, of: 40 }
    );
    assert_eq!(march(&practice), before);
    assert_eq!(practice.count("SELECT sum(missing_runs) FROM booking"), 0);

    assert_eq!(
        figures(&pulls(&mut practice, account, &rows[8..])),
        (32, 0, 0, 0),
        "eight are a fifth"
    );
    let confirmed = Pulled {
        confirmed: true,
        ..pulled(&most)
    };
    assert_eq!(
        figures(&practice.write(|w| receive(w, account, &confirmed)).unwrap()),
        (31, 0, 1, 9)
    );
}

// covers: S15
#[test]
fn of_a_few_bookings_five_may_go() {
    assert!(
        rules::may_vanish(5, 6)
            && !rules::may_vanish(6, 6)
            && rules::may_vanish(6, 30)
            && !rules::may_vanish(7, 30)
    );
}

// covers: S15 C24
#[test]
fn what_happened_here_is_not_touched_by_a_pull() {
    let (mut practice, account) = with_feed();
    let row = arrived("a", 2, "Bo Björk");
    pulls(&mut practice, account, std::slice::from_ref(&row));
    let client = only(&practice).client.unwrap();
    let new = NewVisit {
        client,
        booking: Some(only(&practice).id),
        on: None,
        service: "Massage".into(),
        place: String::new(),
    };
    let visit = practice.write(|w| visit::begin(w, &new)).unwrap();
    let cancelled = hashed(Arrived {
        state: BookingState::Cancelled,
        raw_state: "CANCELLED".into(),
        service: Some("Annat".into()),
        ..row
    });
    pulls(&mut practice, account, &[cancelled]);
    assert_eq!(practice.read(|r| visit::show(r, visit.id)).unwrap(), visit);
    assert_eq!(
        (only(&practice).attendance, only(&practice).state),
        (Attendance::Came, BookingState::Cancelled)
    );
}

// covers: W35
#[test]
fn an_erased_clients_bookings_do_not_come_back() {
    let (mut practice, account) = with_feed();
    let rows = [arrived("a", 3, "Bo Björk"), arrived("b", 4, "Li Ek")];
    pulls(&mut practice, account, &rows);
    let bo = march(&practice)[0].client.unwrap();
    assert_eq!(practice.write(|w| forget(w, bo)).unwrap(), 1);
    practice
        .write(|w| Ok::<_, Fault>(w.sql().execute("DELETE FROM client WHERE id = ?1", [bo])?))
        .unwrap();
    assert_eq!(figures(&pulls(&mut practice, account, &rows)), (2, 0, 0, 0));
    assert_eq!(only(&practice).name, "Li Ek");
    assert_eq!(practice.count("SELECT count(*) FROM booking_ignored"), 1);
    // A new booking of the same person is a new beginning.
    assert_eq!(
        figures(&pulls(
            &mut practice,
            account,
            &[rows.to_vec(), vec![arrived("c", 9, "Bo Björk")]].concat()
        )),
        (3, 1, 0, 0)
    );
}

// ----------------------------------------------------------------------------------------------------- matching

// covers: R36 C08
#[test]
fn who_agrees_in_name_and_phone_or_name_and_address_is_known() {
    let (mut practice, account) = with_feed();
    let asa = admit(&mut practice, "Åsa", "Öberg", "+46 70 174 06 05", "");
    let bo = admit(
        &mut practice,
        "Bo",
        "Björk",
        "070-174 06 06",
        "Bo@Bjork.example",
    );
    let rows = [
        hashed(Arrived {
            phone: Some("070-1740605".into()),
            ..arrived("a", 3, "ÖBERG,  åsa")
        }),
        hashed(Arrived {
            phone: Some("0046701740605".into()),
            ..arrived("b", 4, "A\u{30a}sa O\u{308}berg")
        }),
        hashed(Arrived {
            email: Some(" bo@bjork.EXAMPLE".into()),
            ..arrived("c", 5, "Bo Björk")
        }),
    ];
    pulls(&mut practice, account, &rows);
    let whose: Vec<_> = march(&practice)
        .iter()
        .map(|booking| (booking.client, booking.unmatched))
        .collect();
    assert_eq!(
        whose,
        [(Some(asa), false), (Some(asa), false), (Some(bo), false)]
    );
    assert_eq!(practice.count("SELECT count(*) FROM client"), 2);
    // The card's own address and phone may change; the person at the provider is still the same (R36).
    let mut fields = practice.read(|r| client::card(r, bo)).unwrap().fields;
    fields.email = "annan@bjork.example".into();
    practice.write(|w| client::change(w, bo, &fields)).unwrap();
    pulls(
        &mut practice,
        account,
        &[
            rows.to_vec(),
            vec![hashed(Arrived {
                ext_id: "d".into(),
                starts_at: at(6, 9),
                ends_at: at(6, 10),
                ..rows[2].clone()
            })],
        ]
        .concat(),
    );
    assert_eq!(march(&practice)[3].client, Some(bo));
}

// covers: C08
#[test]
fn an_address_or_a_phone_alone_never_decides() {
    let (mut practice, account) = with_feed();
    let mother = admit(
        &mut practice,
        "Eva",
        "Ek",
        "070-174 06 07",
        "familjen@ek.example",
    );
    let rows = [
        hashed(Arrived {
            email: Some("familjen@ek.example".into()),
            ..arrived("a", 3, "Nils Ek")
        }),
        hashed(Arrived {
            phone: Some("070-174 06 07".into()),
            ..arrived("b", 4, "Moa Ek")
        }),
        arrived("c", 5, "Eva Ek"),
        hashed(Arrived {
            email: Some("familjen@ek.example".into()),
            ..arrived("d", 6, "")
        }),
    ];
    pulls(&mut practice, account, &rows);
    let bookings = march(&practice);
    assert!(
        bookings
            .iter()
            .all(|booking| booking.client != Some(mother) && booking.unmatched),
        "{bookings:?}"
    );
    assert_eq!(bookings[3].client, None, "nobody is named");
    let candidates = |booking: &Booking| practice.read(|r| candidates(r, booking.id)).unwrap();
    assert!(
        candidates(&bookings[0]).is_empty(),
        "an address alone is not worth asking about"
    );
    assert_eq!(candidates(&bookings[1])[0].agrees, ["phone"]);
    let of_name = candidates(&bookings[2]);
    assert_eq!(
        (of_name[0].client, of_name[0].agrees.as_slice()),
        (mother, ["name".to_owned()].as_slice())
    );
    assert_eq!(
        bookings
            .iter()
            .map(|booking| booking.candidates)
            .collect::<Vec<_>>(),
        [0, 1, 1, 0]
    );
}

// covers: W05
#[test]
fn an_absurd_name_fails_no_pull_and_no_list() {
    let (mut practice, account) = with_feed();
    let row = hashed(Arrived {
        phone: Some("1".repeat(500)),
        email: Some("@".repeat(400)),
        ..arrived("a", 3, &"Bo Björk ".repeat(90))
    });
    pulls(&mut practice, account, &[row]);
    let booking = only(&practice);
    assert!(booking.unmatched && booking.client.is_some());
    assert!(
        practice
            .read(|r| candidates(r, booking.id))
            .unwrap()
            .is_empty()
    );
}

// covers: C08
#[test]
fn two_cards_that_agree_are_for_the_therapist_to_tell_apart() {
    let (mut practice, account) = with_feed();
    let father = admit(&mut practice, "Nils", "Ek", "070-174 06 08", "");
    let son = admit(&mut practice, "Nils", "Ek", "070-174 06 08", "");
    pulls(
        &mut practice,
        account,
        &[hashed(Arrived {
            phone: Some("070-174 06 08".into()),
            ..arrived("a", 3, "Nils Ek")
        })],
    );
    let booking = only(&practice);
    assert!(booking.unmatched && booking.candidates == 2);
    let mut named: Vec<_> = practice
        .read(|r| candidates(r, booking.id))
        .unwrap()
        .iter()
        .map(|candidate| candidate.client)
        .collect();
    named.sort();
    let mut both = vec![father, son];
    both.sort();
    assert_eq!(named, both);
}

// covers: C08 R36
#[test]
fn a_match_moves_the_persons_bookings_and_the_empty_card_goes() {
    let (mut practice, account) = with_feed();
    let bo = practice.admit("Bo", "Björk");
    let row = |id: &str, day| {
        hashed(Arrived {
            email: Some("b@bjork.example".into()),
            ..arrived(id, day, "Bosse Björk")
        })
    };
    let rows = [
        row("a", 1),
        row("b", 4),
        row("c", 5),
        arrived("d", 6, "Li Ek"),
    ];
    pulls(&mut practice, account, &rows);
    let bookings = march(&practice);
    let stub = bookings[1].client.unwrap();
    let matched = practice
        .write(|w| match_client(w, bookings[1].id, Some(bo)))
        .unwrap();
    assert_eq!(
        (
            matched.client,
            matched.unmatched,
            matched.name.as_str(),
            matched.remote_name.as_str()
        ),
        (Some(bo), false, "Bo Björk", "Bosse Björk")
    );
    let whose: Vec<_> = march(&practice)
        .iter()
        .map(|booking| booking.client == Some(bo))
        .collect();
    assert_eq!(whose, [true, true, true, false]);
    assert_eq!(
        practice.read(|r| client::card(r, stub)).unwrap_err(),
        client::ClientError::NotFound
    );

    // What comes later of the same person follows, and the decision survives every pull (R40).
    let later = [rows.to_vec(), vec![row("e", 9)]].concat();
    assert_eq!(
        figures(&pulls(&mut practice, account, &later)),
        (5, 1, 0, 0)
    );
    assert_eq!(march(&practice)[4].client, Some(bo));
    assert!(!march(&practice)[4].unmatched);
}

// covers: R40
#[test]
fn a_match_away_from_a_real_card_takes_what_comes_and_leaves_what_was() {
    let (mut practice, account) = with_feed();
    let wrong = admit(&mut practice, "Nils", "Ek", "070-174 06 08", "");
    let row = |id: &str, day| {
        hashed(Arrived {
            phone: Some("070-174 06 08".into()),
            ..arrived(id, day, "Nils Ek")
        })
    };
    pulls(
        &mut practice,
        account,
        &[row("a", 1), row("b", 4), row("c", 5)],
    );
    assert!(
        march(&practice)
            .iter()
            .all(|booking| booking.client == Some(wrong))
    );
    let right = practice.admit("Nils", "Ek");
    let second = march(&practice)[1].id;
    practice
        .write(|w| match_client(w, second, Some(right)))
        .unwrap();
    let whose = |practice: &Practice| {
        march(practice)
            .iter()
            .map(|booking| booking.client.unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(whose(&practice), [wrong, right, right]);
    pulls(
        &mut practice,
        account,
        &[
            row("a", 1),
            hashed(Arrived {
                notes: "ny".into(),
                ..row("b", 4)
            }),
            row("c", 5),
            row("d", 6),
        ],
    );
    assert_eq!(whose(&practice), [wrong, right, right, right]);
    assert!(
        practice.read(|r| client::card(r, wrong)).is_ok(),
        "a real card is never removed"
    );
}

// covers: C08
#[test]
fn a_card_on_which_something_hangs_is_kept() {
    let (mut practice, account) = with_feed();
    let bo = practice.admit("Bo", "Björk");
    pulls(
        &mut practice,
        account,
        &[
            arrived("a", 2, "Bosse Björk"),
            arrived("b", 4, "Bosse Björk"),
        ],
    );
    let bookings = march(&practice);
    let stub = bookings[0].client.unwrap();
    let new = NewVisit {
        client: stub,
        booking: Some(bookings[0].id),
        on: None,
        service: String::new(),
        place: String::new(),
    };
    practice.write(|w| visit::begin(w, &new)).unwrap();
    assert_eq!(
        practice
            .write(|w| match_client(w, bookings[0].id, Some(bo)))
            .unwrap_err(),
        BookingError::NotAllowedNow
    );
    practice
        .write(|w| match_client(w, bookings[1].id, Some(bo)))
        .unwrap();
    assert_eq!(
        march(&practice)
            .iter()
            .map(|booking| booking.client.unwrap())
            .collect::<Vec<_>>(),
        [stub, bo]
    );
    assert!(practice.read(|r| client::card(r, stub)).is_ok());
}

// covers: C08
#[test]
fn a_new_person_keeps_the_card_begun_for_the_booking() {
    let (mut practice, account) = with_feed();
    let rows = [arrived("a", 3, "Bo Björk"), arrived("b", 4, "Bo Björk")];
    pulls(&mut practice, account, &rows);
    let booking = march(&practice).remove(0);
    let kept = practice
        .write(|w| match_client(w, booking.id, None))
        .unwrap();
    assert_eq!((kept.client, kept.unmatched), (booking.client, false));
    assert!(
        march(&practice).iter().all(|booking| !booking.unmatched),
        "the person's other bookings are settled too"
    );
    let more = [rows.to_vec(), vec![arrived("c", 5, "Bo Björk")]].concat();
    pulls(&mut practice, account, &more);
    assert!(
        march(&practice)
            .iter()
            .all(|other| other.client == booking.client && !other.unmatched)
    );
    // A namesake makes the name alone too little.
    practice.admit("Bo", "Björk");
    pulls(
        &mut practice,
        account,
        &[more, vec![arrived("d", 6, "Bo Björk")]].concat(),
    );
    assert!(march(&practice)[3].unmatched);
    assert_ne!(march(&practice)[3].client, booking.client);
    assert_eq!(
        practice
            .write(|w| match_client(w, booking.id, Some(ClientId(vault::Uuid::nil()))))
            .unwrap_err(),
        BookingError::NotFound
    );
}

// covers: C08
#[test]
fn whoever_comes_of_a_booking_that_names_nobody_says_whose_it_is() {
    let (mut practice, account) = with_feed();
    let anna = practice.admit("Anna", "Almgren");
    pulls(
        &mut practice,
        account,
        &[hashed(Arrived {
            phone: Some("070-174 06 99".into()),
            ..arrived("a", 2, "")
        })],
    );
    let id = only(&practice).id;
    assert_eq!(
        practice
            .write(|w| match_client(w, id, None))
            .map(|booking| booking.client),
        Ok(None)
    );
    let new = NewVisit {
        client: anna,
        booking: Some(only(&practice).id),
        on: None,
        service: String::new(),
        place: String::new(),
    };
    practice.write(|w| visit::begin(w, &new)).unwrap();
    assert_eq!(only(&practice).client, Some(anna));
}

// covers: S15 R36
#[test]
fn a_person_renamed_at_the_provider_is_to_be_looked_at_and_nothing_moves() {
    let (mut practice, account) = with_feed();
    let anna = admit(&mut practice, "Anna", "Almgren", "070-174 06 05", "");
    let row = hashed(Arrived {
        phone: Some("070-174 06 05".into()),
        ..arrived("a", 3, "Anna Almgren")
    });
    pulls(&mut practice, account, std::slice::from_ref(&row));
    let new_phone = hashed(Arrived {
        phone: Some("070-174 06 77".into()),
        ..row.clone()
    });
    pulls(&mut practice, account, &[new_phone]);
    assert_eq!(
        (only(&practice).client, only(&practice).unmatched),
        (Some(anna), false),
        "another phone is the same person"
    );
    let later = hashed(Arrived {
        phone: Some("070-174 06 77".into()),
        ..arrived("b", 4, "Anna Almgren")
    });
    pulls(&mut practice, account, &[row.clone(), later.clone()]);
    assert_eq!(
        march(&practice)[1].client,
        Some(anna),
        "and is known by it from then on"
    );

    pulls(
        &mut practice,
        account,
        &[
            hashed(Arrived {
                name: Some("Anna Lind".into()),
                ..row
            }),
            later,
        ],
    );
    let renamed = march(&practice).remove(0);
    assert_eq!(
        (
            renamed.client,
            renamed.unmatched,
            renamed.name.as_str(),
            renamed.remote_name.as_str()
        ),
        (Some(anna), true, "Anna Almgren", "Anna Lind")
    );
    assert_eq!(
        practice
            .read(|r| client::card(r, anna))
            .unwrap()
            .fields
            .family,
        "Almgren"
    );
    practice
        .write(|w| match_client(w, renamed.id, None))
        .unwrap();
    assert!(!march(&practice)[0].unmatched);
}

// ----------------------------------------------------------------------------------------------------- accounts

// covers: W06 T03 T35 C31
#[test]
fn an_account_is_on_only_with_an_agreement_or_a_reason() {
    let mut practice = Practice::open();
    let bare = Account {
        processor: String::new(),
        agreement_on: None,
        ..feed()
    };
    assert_eq!(
        practice
            .write(|w| save_account(w, &bare, None))
            .unwrap_err(),
        BookingError::AgreementMissing
    );
    let undated = Account {
        agreement_on: None,
        ..feed()
    };
    assert_eq!(
        practice
            .write(|w| save_account(w, &undated, None))
            .unwrap_err(),
        BookingError::AgreementMissing
    );
    let nameless = Account {
        processor: " ".into(),
        ..feed()
    };
    assert_eq!(
        practice
            .write(|w| save_account(w, &nameless, None))
            .unwrap_err(),
        BookingError::AgreementMissing
    );
    practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    enabled: false,
                    ..bare.clone()
                },
                None,
            )
        })
        .unwrap();
    practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    processor_note: "Egen server".into(),
                    ..bare
                },
                None,
            )
        })
        .unwrap();
    let ahead = Account {
        agreement_on: Some(on(2026, 3, 3)),
        ..feed()
    };
    assert_eq!(
        practice
            .write(|w| save_account(w, &ahead, None))
            .unwrap_err(),
        BookingError::BadDate {
            field: "agreement_on".into()
        }
    );
}

// covers: T48
#[test]
fn a_practice_of_invented_people_cannot_sync() {
    let mut practice = Practice::bare();
    let demo = Clinic {
        name: "Demo".into(),
        demo: true,
        ..Clinic::default()
    };
    practice.write(|w| clinic::change(w, &demo)).unwrap();
    assert_eq!(
        practice
            .write(|w| save_account(w, &feed(), None))
            .unwrap_err(),
        BookingError::DemoCannotSync
    );
    let off = practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    enabled: false,
                    ..feed()
                },
                None,
            )
        })
        .unwrap()
        .id
        .unwrap();
    // Not even when somebody switched it on behind the program's back.
    practice
        .write(|w| Ok::<_, Fault>(w.sql().execute("UPDATE account SET enabled = 1", [])?))
        .unwrap();
    assert_eq!(practice.read(due).unwrap(), []);
    assert_eq!(
        practice
            .write(|w| receive(w, off, &pulled(&[])))
            .unwrap_err(),
        BookingError::DemoCannotSync
    );
}

// covers: T46
#[test]
fn off_means_off() {
    let (mut practice, account) = with_feed();
    let kept = practice.read(accounts).unwrap().remove(0);
    practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    enabled: false,
                    ..kept
                },
                None,
            )
        })
        .unwrap();
    assert_eq!(practice.read(due).unwrap(), []);
    assert_eq!(
        practice
            .write(|w| receive(w, account, &pulled(&[])))
            .unwrap_err(),
        BookingError::AccountOff
    );
    assert_eq!(
        practice.write(|w| unchanged(w, account)).unwrap_err(),
        BookingError::AccountOff
    );
}

// covers: R65
#[test]
fn a_secret_is_kept_and_never_shown() {
    let (mut practice, account) = with_feed();
    let shown = practice.read(accounts).unwrap().remove(0);
    assert!(shown.has_secret);
    let secret = |practice: &Practice| practice.read(|r| access(r, account)).unwrap().secret;
    assert_eq!(secret(&practice).as_deref(), Some("hemligt"));
    let debug = format!("{:?}", practice.read(|r| access(r, account)).unwrap());
    assert!(
        !debug.contains("hemligt") && !debug.contains("bokning.example"),
        "{debug}"
    );
    practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    label: "Annat namn".into(),
                    ..shown.clone()
                },
                None,
            )
        })
        .unwrap();
    assert_eq!(
        secret(&practice).as_deref(),
        Some("hemligt"),
        "stays when another field changes"
    );
    practice
        .write(|w| save_account(w, &shown, Some("nytt")))
        .unwrap();
    assert_eq!(secret(&practice).as_deref(), Some("nytt"));
    practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    has_secret: false,
                    ..shown
                },
                None,
            )
        })
        .unwrap();
    assert_eq!(secret(&practice), None);
    let unknown = Account {
        id: Some(AccountId(vault::Uuid::nil())),
        ..feed()
    };
    assert_eq!(
        practice
            .write(|w| save_account(w, &unknown, None))
            .unwrap_err(),
        BookingError::NotFound
    );
}

#[test]
fn what_an_account_cannot_be_is_refused() {
    let mut practice = Practice::open();
    let text = |field: &str| BookingError::BadText {
        field: field.into(),
    };
    let cases = [
        (
            Account {
                kind: "caldav".into(),
                ..feed()
            },
            text("kind"),
        ),
        (
            Account {
                label: " ".into(),
                address: String::new(),
                ..feed()
            },
            BookingError::Incomplete {
                missing: vec!["label".into(), "address".into()],
            },
        ),
        (
            Account {
                every_minutes: 4,
                ..feed()
            },
            BookingError::BadNumber {
                field: "every_minutes".into(),
            },
        ),
        (
            Account {
                every_minutes: 1_441,
                ..feed()
            },
            BookingError::BadNumber {
                field: "every_minutes".into(),
            },
        ),
        (
            Account {
                address: "https://a\u{7f}".into(),
                ..feed()
            },
            text("address"),
        ),
    ];
    for (account, why) in cases {
        assert_eq!(
            practice
                .write(|w| save_account(w, &account, None))
                .unwrap_err(),
            why
        );
    }
}

// covers: T50 (when it is asked again) T43
#[test]
fn an_account_is_due_by_its_own_minutes_and_waits_longer_after_failures() {
    let (mut practice, account) = with_feed();
    practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    label: "För hand".into(),
                    every_minutes: 0,
                    ..feed()
                },
                None,
            )
        })
        .unwrap();
    let is_due = |practice: &Practice| practice.read(due).unwrap() == [account];
    assert!(is_due(&practice), "never pulled");
    pulls(&mut practice, account, &[]);
    assert_eq!(
        practice
            .read(|r| access(r, account))
            .unwrap()
            .freshness
            .as_deref(),
        Some("etag-1")
    );
    let waits = |minutes: i64, practice: &mut Practice| {
        practice
            .clock
            .advance(TimeDelta::minutes(minutes) - TimeDelta::milliseconds(1));
        assert!(!is_due(practice), "before {minutes} minutes");
        practice.clock.advance(TimeDelta::milliseconds(1));
        assert!(is_due(practice), "after {minutes} minutes");
    };
    waits(15, &mut practice);
    for minutes in [30, 60, 120, 120] {
        let pull = practice
            .write(|w| failed(w, account, "unreachable"))
            .unwrap();
        assert_eq!(
            (pull.outcome.as_str(), pull.refusal.as_deref()),
            ("failed", Some("unreachable"))
        );
        waits(minutes, &mut practice);
    }
    practice.write(|w| unchanged(w, account)).unwrap();
    waits(15, &mut practice);
    assert_eq!(
        practice
            .write(|w| failed(w, account, "mass_removal"))
            .unwrap()
            .outcome,
        "refused"
    );
    practice.clock.set(start() - TimeDelta::days(400));
    assert!(is_due(&practice), "the clock was put back");
}

// covers: W03 S01
#[test]
fn a_removed_account_leaves_its_bookings_and_finds_them_again() {
    let (mut practice, account) = with_feed();
    let rows = [arrived("a", 3, "Bo Björk")];
    pulls(&mut practice, account, &rows);
    practice.write(|w| remove_account(w, account)).unwrap();
    assert_eq!(
        practice.write(|w| remove_account(w, account)).unwrap_err(),
        BookingError::NotFound
    );
    assert_eq!(
        (only(&practice).account, only(&practice).origin),
        (None, Origin::Provider)
    );
    let again = practice
        .write(|w| save_account(w, &feed(), None))
        .unwrap()
        .id
        .unwrap();
    assert_eq!(figures(&pulls(&mut practice, again, &rows)), (1, 0, 0, 0));
    assert_eq!(only(&practice).account, Some(again));
}

// covers: R24
#[test]
fn another_address_starts_afresh_and_lines_about_pulls_go_after_thirty_days() {
    let (mut practice, account) = with_feed();
    pulls(&mut practice, account, &[]);
    let shown = practice.read(accounts).unwrap().remove(0);
    practice
        .write(|w| {
            save_account(
                w,
                &Account {
                    address: "https://annan.example/".into(),
                    ..shown
                },
                None,
            )
        })
        .unwrap();
    assert_eq!(
        practice.read(|r| access(r, account)).unwrap().freshness,
        None
    );
    for _ in 0..3 {
        practice.clock.advance(TimeDelta::days(20));
        practice.write(|w| unchanged(w, account)).unwrap();
    }
    assert_eq!(practice.count("SELECT count(*) FROM pull"), 2);
}

// -------------------------------------------------------------------------------------------------- at random

fn some_arrived() -> impl Strategy<Value = Arrived> {
    let name = prop::sample::select(vec!["Bo Björk", "Björk, Bo", "Li Ek", "Eva Ek", "", "Nils"]);
    let phone = prop::option::of(prop::sample::select(vec![
        "070-174 06 05",
        "+46701740605",
        "0701740606",
        "x",
    ]));
    let email = prop::option::of(prop::sample::select(vec![
        "a@ek.example",
        "A@EK.example",
        "inte en adress",
    ]));
    let state = prop::sample::select(vec![
        (BookingState::Confirmed, "CONFIRMED"),
        (BookingState::Confirmed, ""),
        (BookingState::Tentative, "TENTATIVE"),
        (BookingState::Cancelled, "CANCELLED"),
    ]);
    (
        0..12_u8,
        prop::option::of(0..2_u8),
        1..28_u32,
        name,
        phone,
        email,
        state,
        "[a-zåäö]{0,3}",
    )
        .prop_map(
            |(id, recurrence, day, name, phone, email, (state, raw_state), notes)| {
                hashed(Arrived {
                    recurrence_id: recurrence.map(|n| n.to_string()),
                    name: Some(name.to_owned()).filter(|name| !name.is_empty()),
                    phone: phone.map(str::to_owned),
                    email: email.map(str::to_owned),
                    state,
                    raw_state: raw_state.to_owned(),
                    notes,
                    ..arrived(&id.to_string(), day, "")
                })
            },
        )
}

fn some_pull() -> impl Strategy<Value = Pulled> {
    (
        prop::collection::vec(some_arrived(), 0..9),
        any::<bool>(),
        prop::bool::weighted(0.7),
    )
        .prop_map(|(rows, confirmed, complete)| Pulled {
            confirmed,
            complete,
            ..pulled(&rows)
        })
}

/// What the provider holds: the last row of each identity.
fn held(rows: &[Arrived]) -> std::collections::BTreeMap<(String, String), Arrived> {
    rows.iter()
        .map(|row| {
            (
                (
                    row.ext_id.clone(),
                    row.recurrence_id.clone().unwrap_or_default(),
                ),
                row.clone(),
            )
        })
        .collect()
}

fn arrives_at_what_the_provider_holds(
    w: &Write<'_>,
    account: AccountId,
    pulls: &[Pulled],
) -> Result<(), TestCaseError> {
    for pulled in pulls {
        match receive(w, account, pulled) {
            Ok(_) | Err(BookingError::MassRemoval { .. }) => {}
            Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
        }
    }
    let last = Pulled {
        confirmed: true,
        complete: true,
        ..pulls[pulls.len() - 1].clone()
    };
    let span = Span {
        from: on(2026, 1, 1),
        to: on(2026, 12, 31),
    };
    receive(w, account, &last).unwrap();
    let (after, cards) = (
        list(w, &span).unwrap(),
        w.sql()
            .query_row("SELECT count(*) FROM client", [], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap(),
    );
    for _ in 0..2 {
        let again = receive(w, account, &last).unwrap();
        prop_assert_eq!((again.new, again.changed, again.gone), (0, 0, 0));
    }
    prop_assert_eq!(&list(w, &span).unwrap(), &after);
    prop_assert_eq!(
        w.sql()
            .query_row("SELECT count(*) FROM client", [], |row| row
                .get::<_, i64>(0))
            .unwrap(),
        cards
    );

    let held = held(&last.rows);
    let ids = |booking: &Booking| {
        w.sql()
            .query_row(
                "SELECT ext_id, recurrence FROM booking WHERE id = ?1",
                [booking.id],
                |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
            )
            .unwrap()
    };
    let mut seen = 0;
    for booking in &after {
        match held.get(&ids(booking)) {
            Some(row) => {
                seen += 1;
                prop_assert_eq!(
                    (booking.starts_at, booking.ends_at),
                    (row.starts_at, row.ends_at)
                );
                prop_assert_eq!(&booking.remote_notes, &row.notes);
                let cancelled = booking.state == BookingState::Cancelled;
                prop_assert!(
                    booking.state == row.state || (cancelled && row.raw_state.is_empty()),
                    "{:?} of {:?}",
                    booking,
                    row
                );
            }
            // What the provider no longer holds is past, cancelled, or gone; never silently standing.
            None => prop_assert!(
                booking.starts_at <= w.now()
                    || matches!(booking.state, BookingState::Gone | BookingState::Cancelled),
                "{:?}",
                booking
            ),
        }
        prop_assert!(
            !booking.late_cancelled
                || booking.state == BookingState::Cancelled
                || booking.state == BookingState::Gone
        );
    }
    prop_assert_eq!(seen, held.len());
    Ok(())
}

// covers: S01 C08
#[test]
fn whatever_came_before_a_pull_arrives_at_what_the_provider_holds_and_twice_changes_nothing() {
    let (mut practice, account) = with_feed();
    admit(&mut practice, "Bo", "Björk", "070-174 06 05", "");
    admit(&mut practice, "Eva", "Ek", "070-174 06 09", "a@ek.example");
    let practice = RefCell::new(practice);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&prop::collection::vec(some_pull(), 1..4), |pulls| {
            let mut found = Ok(());
            let undone = practice.borrow_mut().write(|w| {
                found = arrives_at_what_the_provider_holds(w, account, &pulls);
                Err::<(), Fault>(Fault::NoRow) // the next case starts without bookings
            });
            assert_eq!(undone, Err(Fault::NoRow));
            found
        })
        .unwrap();
}

proptest! {
    // covers: C08
    #[test]
    fn a_name_is_one_name_in_any_order_and_dress(given in "[a-zåäöé]{1,8}", family in "[a-zåäö]{1,8}") {
        let as_is = person::folded(&format!("{given} {family}"));
        prop_assert_eq!(&as_is, &person::folded(&format!("{}, {}", family.to_uppercase(), given)));
        prop_assert_eq!(&as_is, &person::folded(&as_is));
    }
}

#[test]
fn bookings_of_thirty_years_are_never_read_through() {
    let practice = Practice::open();
    for sql in [
        format!("{} {}", store::SHOWN, store::OF_DAYS),
        format!("{} {}", store::SHOWN, store::OF_CLIENT),
        store::AHEAD.to_owned(),
        store::BY_CONTACT.to_owned(),
        "SELECT id FROM booking WHERE account_id = ?1 AND ext_id = ?2 AND recurrence = ?3"
            .to_owned(),
    ] {
        let plan = practice.plan(&sql);
        assert!(
            !plan.lines().any(|line| line.contains("SCAN")
                && !line.contains("SCAN (subquery")
                && !line.contains("list")),
            "{sql}\n{plan}"
        );
    }
    let of_days = practice.plan(&format!("{} {}", store::SHOWN, store::OF_DAYS));
    assert!(
        of_days.contains("booking_starts") && of_days.contains("booking_long"),
        "{of_days}"
    );
}
