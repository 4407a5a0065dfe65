use chrono::{TimeDelta, TimeZone as _};

use super::*;
use crate::{
    booking::DeskBooking,
    client::{self, CardFields, Source},
    consent::{self, NewConsent, Purpose},
    daybook::{ItemKind, NewSale, Pay, Reverse},
    form::{self, Answer, Ending, NewIntake, QuestionKind, Signature, StrokePoint},
    journal::{self, NotePart, Template, WriteNote},
    language::Language,
    money::{Minor, Rate},
    testing::{Practice, on, start},
    visit::NewVisit,
};

fn row(practice: &Practice, name: &str) -> DayRow {
    let day = practice.read(|r| show(r, None)).unwrap();
    day.rows.into_iter().find(|row| row.name == name).unwrap()
}

fn books(practice: &mut Practice, client: ClientId, hours: i64) -> BookingId {
    let new = DeskBooking {
        client,
        starts_at: start() + TimeDelta::hours(hours),
        minutes: 60,
        service: String::new(),
    };
    practice.write(|w| booking::add(w, &new)).unwrap().id
}

fn walks_in(practice: &mut Practice, client: ClientId) -> Visit {
    let new = NewVisit {
        client,
        booking: None,
        on: None,
        service: String::new(),
        place: String::new(),
    };
    practice.write(|w| visit::begin(w, &new)).unwrap()
}

fn signed(name: &str) -> Ending {
    let strokes = vec![
        (0..40)
            .map(|n| StrokePoint {
                x: 20.0 * n as f32,
                y: 200.0 + 5.0 * (n % 7) as f32,
                t: 10 * n,
            })
            .collect(),
    ];
    Ending::Signed {
        signature: Signature {
            strokes,
            name: name.into(),
        },
    }
}

/// A filled-in registration form; the first question that warns is answered `warning`.
fn fills_in(practice: &mut Practice, client: ClientId, warning: &str) {
    let text = practice
        .read(|r| form::newest(r, "registration", Language::Sv))
        .unwrap();
    let mut warned = false;
    let answers = text
        .sections
        .iter()
        .flat_map(|section| &section.questions)
        .filter_map(|question| {
            let value = match question.kind {
                QuestionKind::YesNo if question.warns && !warned => {
                    warned = true;
                    warning.to_owned()
                }
                QuestionKind::YesNo => "no".to_owned(),
                _ if !question.mandatory => return None,
                QuestionKind::Choice | QuestionKind::Choices => question.choices[0].id.clone(),
                QuestionKind::Date => "1980-01-01".to_owned(),
                QuestionKind::Scale => "1".to_owned(),
                QuestionKind::Line | QuestionKind::Text => "070-174 06 35".to_owned(),
            };
            Some(Answer {
                question: question.id.clone(),
                value,
                comment: String::new(),
            })
        })
        .collect();
    assert!(warned, "the form has a question that warns");
    let new = NewIntake {
        client,
        form: "registration".into(),
        version: text.version,
        language: Language::Sv,
        answers,
        ending: signed("Anna Almgren"),
        draft: None,
    };
    practice.write(|w| form::close(w, &new)).unwrap();
}

fn consents(
    practice: &mut Practice,
    client: ClientId,
    until_on: Option<NaiveDate>,
) -> consent::Consent {
    let text = practice
        .read(|r| consent::text(r, Purpose::Storage, "", Language::Sv))
        .unwrap();
    let new = NewConsent {
        client,
        purpose: Purpose::Storage,
        channel: String::new(),
        language: Language::Sv,
        version: text.version,
        ending: signed("Anna Almgren"),
        until_on,
    };
    practice.write(|w| consent::give(w, &new)).unwrap()
}

fn sells(practice: &mut Practice, client: ClientId) -> daybook::Sale {
    let new = NewSale {
        client,
        visit: None,
        on: None,
        item: "Behandling".into(),
        kind: ItemKind::Treatment,
        quantity: 1,
        amount: Minor(80_000),
        vat: Rate(2500),
        payer: None,
        method: None,
    };
    practice.write(|w| daybook::register(w, &new)).unwrap()
}

// covers: W21 W44 C24
#[test]
fn a_day_shows_bookings_and_walk_ins_in_order_of_time() {
    let mut practice = Practice::open();
    let (anna, bo, li) = (
        practice.admit("Anna", "Almgren"),
        practice.admit("Bo", "Björk"),
        practice.admit("Li", "Ek"),
    );
    let late = books(&mut practice, anna, 6);
    books(&mut practice, bo, -1);
    books(&mut practice, bo, 24);
    practice.clock.advance(TimeDelta::hours(1));
    walks_in(&mut practice, li);
    let came = NewVisit {
        client: anna,
        booking: Some(late),
        on: None,
        service: String::new(),
        place: String::new(),
    };
    practice.write(|w| visit::begin(w, &came)).unwrap();
    sells(&mut practice, li);

    let day = practice.read(|r| show(r, None)).unwrap();
    let rows: Vec<_> = day
        .rows
        .iter()
        .map(|row| {
            (
                row.name.as_str(),
                row.booking.is_some(),
                row.visit.is_some(),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("Bo Björk", true, false),
            ("Li Ek", false, true),
            ("Anna Almgren", true, true)
        ]
    );
    assert_eq!(
        (
            day.on,
            day.visits,
            day.sum,
            day.closed,
            day.unprinted,
            day.unsigned
        ),
        (on(2026, 3, 2), 2, Minor(80_000), false, 1, 0)
    );
    assert!(day.rows.iter().all(|row| row.phone == "070-174 06 35"));
    practice.write(|w| daybook::close(w, None)).unwrap();
    assert!(practice.read(|r| show(r, None)).unwrap().closed);
    let tomorrow = practice.read(|r| show(r, Some(on(2026, 3, 3)))).unwrap();
    assert_eq!(
        (tomorrow.rows.len(), tomorrow.visits, tomorrow.sum),
        (1, 0, Minor(0))
    );
}

// covers: C24 W44
#[test]
fn a_visit_noted_for_another_day_than_its_booking_stands_on_both() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let booked = books(&mut practice, anna, 24);
    let early = NewVisit {
        client: anna,
        booking: Some(booked),
        on: None,
        service: String::new(),
        place: String::new(),
    };
    practice.write(|w| visit::begin(w, &early)).unwrap();
    let today = practice.read(|r| show(r, None)).unwrap();
    assert_eq!(
        (
            today.rows.len(),
            today.rows[0].booking.is_none(),
            today.visits
        ),
        (1, true, 1)
    );
    let tomorrow = practice.read(|r| show(r, Some(on(2026, 3, 3)))).unwrap();
    assert_eq!(
        (
            tomorrow.rows.len(),
            tomorrow.rows[0].visit.is_some(),
            tomorrow.visits
        ),
        (1, true, 0)
    );
}

// covers: R11 T16 T19
#[test]
fn what_is_missing_is_said_until_it_is_there_and_again_when_it_runs_out() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    books(&mut practice, anna, 1);
    let missing = |practice: &Practice| row(practice, "Anna Almgren").missing;
    assert_eq!(missing(&practice), ["consent", "intake"]);
    let consent = consents(&mut practice, anna, Some(on(2026, 3, 2)));
    assert_eq!(missing(&practice), ["intake"]);
    fills_in(&mut practice, anna, "no");
    assert!(missing(&practice).is_empty());
    assert!(!row(&practice, "Anna Almgren").warned);

    let sale = sells(&mut practice, anna);
    let gift = sells(&mut practice, anna);
    practice
        .write(|w| {
            daybook::reverse(
                w,
                &Reverse {
                    sale: gift.id,
                    reason: "mistake".into(),
                },
            )
        })
        .unwrap();
    let note = WriteNote {
        id: None,
        client: anna,
        visit: None,
        template: Template::Free,
        happened_on: on(2026, 3, 2),
        parts: vec![NotePart {
            part: "text".into(),
            text: "Nacke".into(),
        }],
    };
    let note = practice.write(|w| journal::write(w, &note)).unwrap();
    assert_eq!(missing(&practice), ["unsigned_note", "unpaid"]);
    assert_eq!(practice.read(|r| show(r, None)).unwrap().unsigned, 1);
    practice.write(|w| journal::sign(w, note.id)).unwrap();
    practice
        .write(|w| {
            daybook::pay(
                w,
                &Pay {
                    sale: sale.id,
                    method: "card".into(),
                    amount: Some(Minor(79_999)),
                    on: None,
                },
            )
        })
        .unwrap();
    assert_eq!(missing(&practice), ["unpaid"]);
    practice
        .write(|w| {
            daybook::pay(
                w,
                &Pay {
                    sale: sale.id,
                    method: "card".into(),
                    amount: None,
                    on: None,
                },
            )
        })
        .unwrap();
    assert!(missing(&practice).is_empty());

    // A consent that ran out, and one taken back, count as none.
    practice.clock.advance(TimeDelta::days(1));
    books(&mut practice, anna, 24);
    assert_eq!(missing(&practice), ["consent"]);
    let renewed = consents(&mut practice, anna, None);
    assert_ne!(renewed.id, consent.id);
    assert!(missing(&practice).is_empty());
    practice
        .write(|w| {
            consent::withdraw(
                w,
                &consent::Withdraw {
                    id: renewed.id,
                    how: "phone".into(),
                },
            )
        })
        .unwrap();
    assert_eq!(missing(&practice), ["consent"]);

    // Twelve months are the period; a day later the form is too old.
    practice
        .clock
        .set(Utc.with_ymd_and_hms(2027, 3, 2, 9, 0, 0).unwrap());
    books(&mut practice, anna, 365 * 24);
    assert_eq!(missing(&practice), ["consent"]);
    practice.clock.advance(TimeDelta::days(1));
    books(&mut practice, anna, 366 * 24);
    assert_eq!(missing(&practice), ["consent", "intake_outdated"]);
    assert_eq!(
        practice.read(|r| form::newest_intake(r, anna)).unwrap(),
        Some((on(2026, 3, 2), true)),
        "and the form says the same"
    );
}

// covers: R11 C08 R27 (the phone for a call)
#[test]
fn an_incomplete_card_and_an_unmatched_booking_are_said() {
    let mut practice = Practice::open();
    let stub = CardFields {
        given: "Bo".into(),
        ..CardFields::default()
    };
    let stub = practice
        .write(|w| client::admit(w, &stub, Source::Booking, ""))
        .unwrap()
        .id;
    let booked = books(&mut practice, stub, 1);
    practice
        .write(|w| {
            Ok::<_, Fault>(w.sql().execute(
                "UPDATE booking SET unmatched = 1, remote_phone = '08-1' WHERE id = ?1",
                [booked],
            )?)
        })
        .unwrap();
    let row = row(&practice, "Bo");
    assert_eq!(row.missing, ["consent", "intake", "card", "match"]);
    assert_eq!(
        row.phone, "08-1",
        "the provider's phone, for a call, when the card has none"
    );
}

// covers: W21
#[test]
fn a_warning_on_the_card_or_a_yes_that_warns_is_seen() {
    let mut practice = Practice::open();
    let (anna, bo) = (
        practice.admit("Anna", "Almgren"),
        practice.admit("Bo", "Björk"),
    );
    books(&mut practice, anna, 1);
    books(&mut practice, bo, 2);
    let warned = |practice: &Practice| {
        [
            row(practice, "Anna Almgren").warned,
            row(practice, "Bo Björk").warned,
        ]
    };
    assert_eq!(warned(&practice), [false, false]);
    let mut fields = practice.read(|r| client::card(r, bo)).unwrap().fields;
    fields.warning = "Allergisk mot arnika".into();
    practice.write(|w| client::change(w, bo, &fields)).unwrap();
    fills_in(&mut practice, anna, "yes");
    assert_eq!(warned(&practice), [true, true]);
    assert!(
        !practice
            .read(|r| form::flags(r, anna, Language::Sv))
            .unwrap()
            .is_empty(),
        "and the form says the same"
    );
    practice.clock.advance(TimeDelta::minutes(5));
    fills_in(&mut practice, anna, "no");
    assert_eq!(warned(&practice), [false, true], "the newest form counts");
}

// covers: W44
#[test]
fn a_day_of_three_hundred_rows_is_asked_for_all_at_once() {
    let mut practice = Practice::open();
    let clients: Vec<ClientId> = (0..300)
        .map(|n| practice.admit("Anna", &format!("Nummer {n}")))
        .collect();
    practice
        .write(|w| {
            for client in &clients {
                let new = DeskBooking {
                    client: *client,
                    starts_at: start(),
                    minutes: 60,
                    service: String::new(),
                };
                booking::add(w, &new)?;
            }
            Ok::<_, BookingError>(())
        })
        .unwrap();
    let day = practice.read(|r| show(r, None)).unwrap();
    assert_eq!(day.rows.len(), 300);
    assert!(
        day.rows
            .iter()
            .all(|row| row.missing == ["consent", "intake"])
    );
    // A page of rows costs two statements for all clients together, and neither reads a table through.
    for sql in [store::TRACES, store::SPOKEN] {
        let plan = practice.plan(sql);
        let scans: Vec<&str> = plan
            .lines()
            .filter(|line| line.contains("SCAN") && !line.contains("SCAN j "))
            .collect();
        assert!(scans.is_empty(), "{scans:?}\n{plan}");
    }
    let unsigned = practice.plan("SELECT count(*) FROM note WHERE signed = 0");
    assert!(unsigned.contains("note_unsigned"), "{unsigned}");
}
