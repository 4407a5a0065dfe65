//! How long bookings are kept, and what stays of them.

use chrono::{Days, Months};
use vault::ScanPlace;

use super::*;
use crate::{
    clinic::{self, Settings},
    daybook::{self, ItemKind, NewSale},
    money::{Minor, Rate},
    purge,
};

/// A clock time at the clinic on a civil day.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    rules::day_start(chrono_tz::Europe::Stockholm, day) + TimeDelta::hours(11)
}

/// A booking of a client on a day, as it stands in the rows.
fn booked(practice: &mut Practice, client: ClientId, day: NaiveDate, service: &str) -> BookingId {
    let new = DeskBooking {
        client,
        starts_at: noon(day),
        minutes: 60,
        service: service.into(),
    };
    practice.write(|w| add(w, &new)).unwrap().id
}

fn is_there(practice: &Practice, booking: BookingId) -> bool {
    match practice.read(|r| show(r, booking)) {
        Ok(_) => true,
        Err(BookingError::NotFound) => false,
        Err(other) => panic!("{other}"),
    }
}

fn purged(practice: &mut Practice) -> Purged {
    practice.act("booking", "purge", purge_older).unwrap()
}

// covers: R22 R58
#[test]
fn a_booking_goes_the_day_after_its_thirteen_months_and_not_before() {
    // With the two nights on which the clock is changed, the ends of short months, and 29 February.
    for (booked_on, last_day) in [
        (on(2026, 3, 10), on(2027, 4, 10)),
        (on(2026, 3, 29), on(2027, 4, 29)),
        (on(2026, 10, 25), on(2027, 11, 25)),
        (on(2027, 1, 31), on(2028, 2, 29)),
        (on(2026, 1, 31), on(2027, 2, 28)),
        (on(2026, 2, 28), on(2027, 3, 28)),
        (on(2028, 2, 29), on(2029, 3, 29)),
    ] {
        let mut practice = Practice::open();
        let anna = practice.admit("Anna", "Almgren");
        let booking = booked(&mut practice, anna, booked_on, "");
        let zone = chrono_tz::Europe::Stockholm;
        let last_second =
            rules::day_start(zone, last_day.succ_opt().unwrap()) - TimeDelta::seconds(1);
        for at in [noon(last_day - Days::new(1)), noon(last_day), last_second] {
            practice.clock.set(at);
            assert_eq!(purged(&mut practice), Purged::default(), "{booked_on} {at}");
            assert!(is_there(&practice, booking), "{booked_on} {at}");
            assert_eq!(practice.read(overdue), Ok(0));
        }
        practice.clock.set(last_second + TimeDelta::seconds(1));
        assert_eq!(practice.read(overdue), Ok(1), "{booked_on}");
        assert_eq!(
            purged(&mut practice),
            Purged {
                bookings: 1,
                visits_kept: 0,
                cards: 0
            }
        );
        assert!(!is_there(&practice, booking), "{booked_on}");
        assert_eq!(purged(&mut practice), Purged::default(), "a second run");
    }
}

// covers: R22 R58 T11
#[test]
fn whatever_the_months_only_what_is_older_goes() {
    let cases = (
        1_u32..=40,
        0_i64..1500,
        prop::collection::vec(-1600_i64..60, 1..12),
    );
    let practice = RefCell::new(Practice::open());
    let anna = practice.borrow_mut().admit("Anna", "Almgren");
    TestRunner::default()
        .run(&cases, |(months, today, offsets)| {
            let mut practice = practice.borrow_mut();
            let today = start().date_naive() + TimeDelta::days(today);
            practice.clock.set(noon(today));
            let days: Vec<NaiveDate> = offsets
                .iter()
                .map(|days| today + TimeDelta::days(*days))
                .collect();
            let (mut went, mut there) = (0, Vec::new());
            // Looked at from inside, and then not kept: many cases, and the disk sees none of them.
            let undone = practice.write(|w| {
                let settings = Settings {
                    booking_months: months,
                    ..clinic::settings(w)?
                };
                clinic::set(w, &settings).unwrap();
                let mut bookings = Vec::new();
                for day in &days {
                    let new = DeskBooking {
                        client: anna,
                        starts_at: noon(*day),
                        minutes: 60,
                        service: String::new(),
                    };
                    bookings.push(add(w, &new)?.id);
                }
                went = purge_older(w)?.bookings as usize;
                there = bookings
                    .iter()
                    .map(|booking| show(w, *booking).is_ok())
                    .collect();
                Err::<(), _>(BookingError::AccountOff)
            });
            prop_assert_eq!(undone, Err(BookingError::AccountOff));
            let kept = |day: &NaiveDate| {
                *day >= today || day.checked_add_months(Months::new(months)).unwrap() >= today
            };
            for (day, there) in days.iter().zip(&there) {
                prop_assert_eq!(*there, kept(day), "{} {}", day, today);
            }
            prop_assert_eq!(went, days.iter().filter(|day| !kept(day)).count());
            Ok(())
        })
        .unwrap();
}

// covers: R22
#[test]
fn what_began_before_the_last_kept_day_and_reaches_into_it_stays() {
    let (mut practice, account) = with_feed();
    let kept_from = on(2026, 3, 2);
    let night = Arrived {
        starts_at: noon(kept_from) - TimeDelta::hours(13),
        ends_at: noon(kept_from),
        ..arrived("natt", 1, "Anna Almgren")
    };
    let to_midnight = Arrived {
        starts_at: noon(kept_from) - TimeDelta::hours(13),
        ends_at: noon(kept_from) - TimeDelta::hours(11),
        ..arrived("kväll", 1, "Bo Berg")
    };
    pulls(&mut practice, account, &[night, to_midnight]);
    practice.clock.set(noon(on(2027, 4, 2)));
    assert_eq!(practice.read(super::super::kept_from), Ok(kept_from));
    assert_eq!(purged(&mut practice).bookings, 1);
    assert_eq!(only(&practice).name, "Anna Almgren");
}

// covers: R22 C05 C24
#[test]
fn the_visit_and_the_sale_stay_when_their_booking_goes() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let booking = booked(&mut practice, anna, on(2026, 3, 2), "Massage 60 min");
    practice.clock.set(noon(on(2026, 3, 2)));
    let visit = practice
        .write(|w| {
            visit::begin(
                w,
                &NewVisit {
                    client: anna,
                    booking: Some(booking),
                    on: None,
                    service: String::new(),
                    place: String::new(),
                },
            )
        })
        .unwrap();
    let sale = NewSale {
        client: anna,
        visit: Some(visit.id),
        on: None,
        item: "Behandling 60 min".into(),
        kind: ItemKind::Treatment,
        quantity: 1,
        amount: Minor(90_000),
        vat: Rate(2500),
        payer: None,
        method: Some("card".into()),
    };
    practice.write(|w| daybook::register(w, &sale)).unwrap();
    let before = practice.read(|r| visit::list(r, anna)).unwrap();
    let sales = practice.read(|r| daybook::of_client(r, anna)).unwrap();
    practice.clock.set(noon(on(2027, 4, 3)));
    assert_eq!(
        purged(&mut practice),
        Purged {
            bookings: 1,
            visits_kept: 1,
            cards: 0
        }
    );
    let mut after = practice.read(|r| visit::list(r, anna)).unwrap();
    assert_eq!(after[0].booking, None);
    after[0].booking = Some(booking);
    assert_eq!(after, before, "nothing but the way to the booking is lost");
    assert_eq!(practice.read(|r| daybook::of_client(r, anna)), Ok(sales));
    assert_eq!(practice.read(|r| of_client(r, anna)), Ok(Vec::new()));
}

/// A month of March 2026: ten people with a massage, four with taping, one with a name in the service, some of whom came.
fn a_month(practice: &mut Practice, account: AccountId) -> Vec<ClientId> {
    let people: Vec<ClientId> = (0..10)
        .map(|n| practice.admit(&format!("Person{n}"), "Xylander"))
        .collect();
    for (n, person) in people.iter().enumerate() {
        let day = on(2026, 3, 3 + u32::try_from(n).unwrap());
        booked(practice, *person, day, "Massage 60 min");
        if n < 4 {
            booked(practice, *person, day, "Tejpning");
        }
        if n == 0 {
            booked(practice, *person, day, "Massage Greta Xylander");
            booked(practice, *person, day, "");
        }
    }
    // A block of time is nobody's and is not counted.
    let block = Arrived {
        name: None,
        summary: "Lunch med Greta Xylander".into(),
        service: None,
        ..arrived("block", 4, "")
    };
    pulls(practice, account, &[hashed(block)]);
    practice.clock.set(noon(on(2026, 4, 1)));
    let bookings: Vec<Booking> = march(practice)
        .into_iter()
        .filter(|booking| booking.client.is_some())
        .collect();
    assert_eq!(bookings.len(), 16);
    for (n, booking) in bookings.iter().enumerate() {
        if booking.service == "Massage 60 min" {
            practice
                .write(|w| {
                    visit::begin(
                        w,
                        &NewVisit {
                            client: booking.client.unwrap(),
                            booking: Some(booking.id),
                            on: None,
                            service: String::new(),
                            place: String::new(),
                        },
                    )
                })
                .unwrap();
        } else if n % 2 == 0 {
            practice.write(|w| no_show(w, booking.id)).unwrap();
        }
    }
    people
}

fn cells(counted: &[Counted]) -> Vec<(&str, u32)> {
    counted
        .iter()
        .map(|cell| (cell.word.as_str(), cell.bookings))
        .collect()
}

// covers: R23 S10
#[test]
fn the_counts_of_a_month_read_the_same_before_and_after_its_bookings_went() {
    let (mut practice, account) = with_feed();
    let people = a_month(&mut practice, account);
    let before = practice.read(counts).unwrap();
    assert_eq!(before.len(), 1);
    assert_eq!(
        (before[0].month.as_str(), before[0].bookings),
        ("2026-03", 16)
    );
    // Four people had a tape, one a service with a name in it, one none that was told: together they are four, and four are too
    // few to stand apart, so what ten people had goes with them.
    assert_eq!(cells(&before[0].services), [("", 16)]);
    assert_eq!(cells(&before[0].outcomes), [("", 16)]);

    // One more month, in which five people had a tape: both stand by themselves.
    for (n, person) in people.iter().enumerate() {
        let service = if n < 5 { "Tejpning" } else { "Massage 60 min" };
        booked(&mut practice, *person, on(2026, 4, 20), service);
    }
    let before = practice.read(counts).unwrap();
    assert_eq!(
        cells(&before[1].services),
        [("Massage 60 min", 5), ("Tejpning", 5)]
    );

    // Day by day, so that a month is half gone for a while.
    let mut went = 0;
    for day in 0..60 {
        practice.clock.set(noon(on(2027, 4, 1) + Days::new(day)));
        went += purged(&mut practice).bookings;
        assert_eq!(practice.read(counts), Ok(before.clone()), "day {day}");
    }
    assert_eq!(
        (went, practice.count("SELECT count(*) FROM booking")),
        (27, 0)
    );
    assert_eq!(
        practice
            .count("SELECT count(*) FROM booking_count WHERE cell LIKE '%Greta%' OR bookings < 5"),
        0
    );
}

// covers: R23 R61
#[test]
fn an_erasure_leaves_the_counts_of_months_that_are_over() {
    let (mut practice, account) = with_feed();
    let people = a_month(&mut practice, account);
    let before = practice.read(counts).unwrap();
    practice.write(|w| forget(w, people[0])).unwrap();
    practice
        .write(|w| {
            w.sql()
                .execute("DELETE FROM client WHERE id = ?1", [people[0]])?;
            Ok::<_, Fault>(())
        })
        .unwrap();
    assert_eq!(practice.read(counts), Ok(before));
    assert_eq!(
        practice.count("SELECT count(*) FROM booking WHERE client_id IS NOT NULL"),
        12
    );
}

// covers: R22 R58
#[test]
fn what_was_purged_does_not_come_back_with_the_next_pull() {
    let (mut practice, account) = with_feed();
    let rows = [arrived("gammal", 3, "Anna Almgren")];
    assert_eq!(pulls(&mut practice, account, &rows).new, 1);
    practice.clock.set(noon(on(2027, 4, 4)));
    assert_eq!(
        purged(&mut practice),
        Purged {
            bookings: 1,
            visits_kept: 0,
            cards: 1
        }
    );
    assert_eq!(figures(&pulls(&mut practice, account, &rows)), (1, 0, 0, 0));
    assert_eq!(
        (
            practice.count("SELECT count(*) FROM booking"),
            practice.count("SELECT count(*) FROM client")
        ),
        (0, 0)
    );
    // One that is kept comes in as ever.
    let mut young = arrived("ung", 5, "Bo Berg");
    young.starts_at = noon(on(2026, 3, 4));
    young.ends_at = young.starts_at + TimeDelta::hours(1);
    assert_eq!(pulls(&mut practice, account, &[young]).new, 1);
}

// covers: R58 R59 (a card that was begun for a booking)
#[test]
fn a_card_begun_for_a_booking_goes_with_it_unless_somebody_wrote_on_it() {
    let (mut practice, account) = with_feed();
    let rows = [
        arrived("a", 3, "Anna Almgren"),
        arrived("b", 3, "Bo Berg"),
        arrived("c", 3, "Cia Cederkvist"),
    ];
    pulls(&mut practice, account, &rows);
    let card = |name: &str| {
        let bookings = march(&practice);
        bookings
            .iter()
            .find(|booking| booking.name == name)
            .and_then(|booking| booking.client)
            .unwrap()
    };
    let (bo, cia) = (card("Bo Berg"), card("Cia Cederkvist"));
    practice
        .write(|w| {
            let before = client::card(w, bo)?;
            let fields = CardFields {
                warning: "nötallergi".into(),
                ..before.fields
            };
            client::change(w, bo, &fields)
        })
        .unwrap();
    booked(&mut practice, cia, on(2027, 6, 1), "");
    let typed = practice.admit("Dag", "Dahl");
    booked(&mut practice, typed, on(2026, 3, 3), "");
    practice.clock.set(noon(on(2027, 4, 4)));
    assert_eq!(
        purged(&mut practice),
        Purged {
            bookings: 4,
            visits_kept: 0,
            cards: 1
        }
    );
    for kept in [bo, cia, typed] {
        assert!(practice.read(|r| client::card(r, kept)).is_ok());
    }
}

// covers: R22 T27
#[test]
fn after_the_purge_of_the_files_nothing_of_a_purged_booking_is_left() {
    let (mut practice, account) = with_feed();
    let rows = [hashed(Arrived {
        email: Some("quetzal@example.org".into()),
        notes: "Zaffran i ryggen".into(),
        ..arrived("gammal", 3, "Xerxes Quetzalman")
    })];
    pulls(&mut practice, account, &rows);
    let traces = ["Xerxes", "Quetzalman", "quetzal@example.org", "Zaffran"];
    let found = |practice: &Practice| practice.vault.scan(&traces, false).unwrap();
    assert!(found(&practice).per_needle.iter().all(|hits| *hits > 0));
    assert_eq!(practice.read(purge::owed), Ok(None));
    practice.clock.set(noon(on(2027, 4, 4)));
    purged(&mut practice);
    let owed = practice.read(purge::owed).unwrap().unwrap();
    assert_eq!(owed, noon(on(2027, 4, 4)));
    assert!(
        found(&practice).hits.contains_key(&ScanPlace::Log),
        "deleting alone clears it all?"
    );
    // Ended before the files were purged: the next start knows.
    let mut practice = practice.crash();
    assert_eq!(practice.read(purge::owed), Ok(Some(owed)));
    practice.vault.purge().unwrap();
    practice.write(|w| purge::done(w, owed)).unwrap();
    assert_eq!(practice.read(purge::owed), Ok(None));
    let after = found(&practice);
    assert_eq!((after.total(), after.unreadable), (0, 0), "{after:?}");
}

// covers: T27
#[test]
fn what_was_deleted_after_a_purge_began_is_still_owed() {
    let mut practice = Practice::open();
    practice.write(purge::owe).unwrap();
    let first = practice.read(purge::owed).unwrap().unwrap();
    practice.clock.advance(TimeDelta::milliseconds(1));
    practice.write(purge::owe).unwrap();
    practice.write(|w| purge::done(w, first)).unwrap();
    assert_eq!(
        practice.read(purge::owed),
        Ok(Some(first + TimeDelta::milliseconds(1)))
    );
}

#[test]
fn old_bookings_are_found_by_the_index_of_their_beginning() {
    let plan = Practice::open().plan(store::OLDER);
    assert!(plan.contains("booking_starts"), "{plan}");
}
