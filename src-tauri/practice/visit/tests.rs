use chrono::{TimeDelta, TimeZone as _};

use super::*;
use crate::{
    booking::{Attendance, DeskBooking},
    daybook::{self, ItemKind, NewSale, Reverse},
    journal::{self, NotePart, Template, WriteNote},
    money::{Minor, Rate},
    testing::{Practice, on, start},
};

fn walk_in(client: ClientId) -> NewVisit {
    NewVisit {
        client,
        booking: None,
        on: None,
        service: String::new(),
        place: String::new(),
    }
}

fn books(practice: &mut Practice, client: ClientId, starts_at: DateTime<Utc>) -> BookingId {
    let new = DeskBooking {
        client,
        starts_at,
        minutes: 60,
        service: "Behandling 60 min".into(),
    };
    practice.write(|w| booking::add(w, &new)).unwrap().id
}

fn of(client: ClientId, booking: BookingId) -> NewVisit {
    NewVisit {
        booking: Some(booking),
        ..walk_in(client)
    }
}

// covers: C24 R06 (a visit has its place)
#[test]
fn a_walk_in_is_a_visit_without_a_booking_and_a_no_show_a_booking_without_a_visit() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let visit = practice
        .write(|w| {
            begin(
                w,
                &NewVisit {
                    service: " Massage ".into(),
                    place: "Hemma".into(),
                    ..walk_in(anna)
                },
            )
        })
        .unwrap();
    assert_eq!(
        (visit.booking, visit.on, visit.began_at),
        (None, on(2026, 3, 2), start())
    );
    assert_eq!(
        (
            visit.service.as_str(),
            visit.place.as_str(),
            visit.name.as_str()
        ),
        ("Massage", "Hemma", "Anna Almgren")
    );

    let missed = books(&mut practice, anna, start() - TimeDelta::hours(2));
    assert_eq!(
        practice
            .write(|w| booking::no_show(w, missed))
            .unwrap()
            .attendance,
        Attendance::NoShow
    );
    assert_eq!(practice.read(|r| list(r, anna)).unwrap().len(), 1);
    // Came after all: the visit takes the no-show back.
    practice.write(|w| begin(w, &of(anna, missed))).unwrap();
    assert_eq!(
        practice
            .read(|r| booking::show(r, missed))
            .unwrap()
            .attendance,
        Attendance::Came
    );
}

// covers: C24
#[test]
fn beginning_twice_is_beginning_once() {
    let mut practice = Practice::open();
    let (anna, bo) = (
        practice.admit("Anna", "Almgren"),
        practice.admit("Bo", "Björk"),
    );
    let booked = books(&mut practice, anna, start());
    let first = practice.write(|w| begin(w, &of(anna, booked))).unwrap();
    practice.clock.advance(TimeDelta::minutes(5));
    let second = practice
        .write(|w| {
            begin(
                w,
                &NewVisit {
                    service: "Annat".into(),
                    ..of(anna, booked)
                },
            )
        })
        .unwrap();
    assert_eq!(second, first);
    assert_eq!(practice.count("SELECT count(*) FROM visit"), 1);
    assert_eq!(
        practice.write(|w| begin(w, &of(bo, booked))).unwrap_err(),
        VisitError::NotAllowedNow
    );
}

// covers: C24
#[test]
fn a_visit_has_the_day_it_took_place_on() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let at = |day, hour| Utc.with_ymd_and_hms(2026, 3, day, hour, 0, 0).unwrap();
    let yesterday = books(&mut practice, anna, at(1, 15));
    let visit = practice.write(|w| begin(w, &of(anna, yesterday))).unwrap();
    assert_eq!((visit.on, visit.began_at), (on(2026, 3, 1), at(1, 15)));
    let tomorrow = books(&mut practice, anna, at(3, 15));
    assert_eq!(
        practice
            .write(|w| begin(w, &of(anna, tomorrow)))
            .unwrap()
            .on,
        on(2026, 3, 2),
        "came a day early"
    );
    let forgotten = practice
        .write(|w| {
            begin(
                w,
                &NewVisit {
                    on: Some(on(2026, 2, 20)),
                    ..walk_in(anna)
                },
            )
        })
        .unwrap();
    assert_eq!(
        forgotten.began_at,
        Utc.with_ymd_and_hms(2026, 2, 19, 23, 0, 0).unwrap(),
        "midnight in Stockholm"
    );
    let ahead = NewVisit {
        on: Some(on(2026, 3, 3)),
        ..walk_in(anna)
    };
    assert_eq!(
        practice.write(|w| begin(w, &ahead)).unwrap_err(),
        VisitError::DayAhead { on: on(2026, 3, 3) }
    );
    let days: Vec<NaiveDate> = practice
        .read(|r| list(r, anna))
        .unwrap()
        .iter()
        .map(|visit| visit.on)
        .collect();
    assert_eq!(
        days,
        [on(2026, 3, 2), on(2026, 3, 1), on(2026, 2, 20)],
        "newest first"
    );
}

#[test]
fn nothing_is_noted_down_for_nobody_or_with_broken_text() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let nobody = ClientId(vault::Uuid::nil());
    assert_eq!(
        practice.write(|w| begin(w, &walk_in(nobody))).unwrap_err(),
        VisitError::NotFound
    );
    let booking = NewVisit {
        booking: Some(BookingId(vault::Uuid::nil())),
        ..walk_in(anna)
    };
    assert_eq!(
        practice.write(|w| begin(w, &booking)).unwrap_err(),
        VisitError::NotFound
    );
    let broken = NewVisit {
        place: "a\u{0}".into(),
        ..walk_in(anna)
    };
    assert_eq!(
        practice.write(|w| begin(w, &broken)).unwrap_err(),
        VisitError::BadText {
            field: "place".into()
        }
    );
}

fn note(practice: &mut Practice, visit: &Visit) -> NoteId {
    let new = WriteNote {
        id: None,
        client: visit.client,
        visit: Some(visit.id),
        template: Template::Free,
        happened_on: visit.on,
        parts: vec![NotePart {
            part: "text".into(),
            text: "Axel och nacke".into(),
        }],
    };
    practice.write(|w| journal::write(w, &new)).unwrap().id
}

// covers: C24
#[test]
fn a_visit_with_a_signed_note_or_a_sale_stays() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let with_draft = practice.write(|w| begin(w, &walk_in(anna))).unwrap();
    let draft = note(&mut practice, &with_draft);
    assert_eq!(
        practice.read(|r| show(r, with_draft.id)).unwrap().note,
        Some(draft)
    );
    practice.write(|w| undo(w, with_draft.id)).unwrap();
    assert_eq!(
        practice.write(|w| undo(w, with_draft.id)).unwrap_err(),
        VisitError::NotFound
    );
    assert_eq!(
        practice.count("SELECT count(*) FROM note WHERE visit_id IS NULL"),
        1,
        "the draft stays"
    );

    let with_note = practice.write(|w| begin(w, &walk_in(anna))).unwrap();
    let signed = note(&mut practice, &with_note);
    practice.write(|w| journal::sign(w, signed)).unwrap();
    assert_eq!(
        practice.write(|w| undo(w, with_note.id)).unwrap_err(),
        VisitError::InUse
    );

    let with_sale = practice.write(|w| begin(w, &walk_in(anna))).unwrap();
    let sale = NewSale {
        client: anna,
        visit: Some(with_sale.id),
        on: None,
        item: "Behandling".into(),
        kind: ItemKind::Treatment,
        quantity: 1,
        amount: Minor(100),
        vat: Rate(2500),
        payer: None,
        method: None,
    };
    let sale = practice.write(|w| daybook::register(w, &sale)).unwrap();
    assert_eq!(
        practice.read(|r| show(r, with_sale.id)).unwrap().sale,
        Some(sale.id)
    );
    assert_eq!(
        practice.write(|w| undo(w, with_sale.id)).unwrap_err(),
        VisitError::InUse
    );
    practice
        .write(|w| {
            daybook::reverse(
                w,
                &Reverse {
                    sale: sale.id,
                    reason: "mistake".into(),
                },
            )
        })
        .unwrap();
    practice.write(|w| undo(w, with_sale.id)).unwrap();
    assert_eq!(
        practice.read(|r| daybook::show(r, sale.id)).unwrap().visit,
        None
    );
}

// covers: W37
#[test]
fn a_visit_survives_its_booking() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let booked = books(&mut practice, anna, start());
    let visit = practice.write(|w| begin(w, &of(anna, booked))).unwrap();
    practice
        .write(|w| {
            Ok::<_, Fault>(
                w.sql()
                    .execute("DELETE FROM booking WHERE id = ?1", [booked])?,
            )
        })
        .unwrap();
    assert_eq!(
        practice.read(|r| show(r, visit.id)).unwrap(),
        Visit {
            booking: None,
            ..visit
        }
    );
}

// covers: W21 (the overview reads no table through)
#[test]
fn visits_are_found_by_client_and_day() {
    let practice = Practice::open();
    for fits in [store::OF_CLIENT, store::OF_DAY, store::OF_BOOKINGS] {
        let plan = practice.plan(&format!("{} {fits}", store::VISIT));
        let scans = plan
            .lines()
            .filter(|line| line.contains("SCAN") && !line.contains("json_each"))
            .count();
        assert_eq!(scans, 0, "{fits}\n{plan}");
        // By the visit alone: with the sale in the key as well, every sale would be tried.
        let party = "SEARCH y USING COVERING INDEX sale_party_visit (visit_id=?)";
        assert!(plan.contains(party), "{fits}\n{plan}");
    }
}
