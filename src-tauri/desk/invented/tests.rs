//! The invented practice holds what it promises, in every language, and is the same each time.

use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use practice::{
    binder,
    booking::{self, Attendance, BookingState},
    client::{self, Find},
    clinic::Clinic,
    consent::{self, ConsentState},
    country::Country,
    daybook::{self, Span},
    form, journal,
    language::Language,
    measurement, today,
};
use vault::{Cost, FixedClock};

use super::{dice::Dice, people, plan};
use crate::{Desk, Secret};

/// A Friday forenoon.
fn present() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 10, 7, 0).unwrap()
}

fn tried_out(language: Language, country: Country) -> (tempfile::TempDir, Desk) {
    let dir = tempfile::tempdir().unwrap();
    let desk = Desk::new(
        dir.path().join("desk"),
        Arc::new(FixedClock::at(present())),
        Cost::for_tests(),
    );
    let practice = Clinic {
        name: "Lindens Massage".into(),
        email: "mottagning@example.org".into(),
        therapist_name: "Maj Lind".into(),
        language,
        country,
        demo: true,
        ..Clinic::default()
    };
    let request = serde_json::json!({ "practice": practice });
    desk.call(
        "desk/begin",
        request,
        Some(Secret::new(b"linden blommar i juli".to_vec())),
    )
    .unwrap();
    (dir, desk)
}

fn everybody() -> Find {
    Find {
        inactive: true,
        limit: 200,
        ..Find::default()
    }
}

// covers: T48
#[test]
fn three_months_of_forty_people_end_at_the_present_hour() {
    let (_dir, desk) = tried_out(Language::Sv, Country::Se);
    desk.read(|r| {
        let found = client::find(r, &everybody())?;
        assert_eq!(found.rows.len(), plan::CLIENTS);
        let (mut seen, mut notes, mut signatures, mut withdrawn, mut refused) =
            (Vec::new(), 0, 0, 0, 0);
        for row in &found.rows {
            seen.extend(booking::of_client(r, row.id)?);
            let written = journal::list(r, row.id)?;
            notes += written.iter().filter(|note| note.signed).count();
            assert!(
                written
                    .iter()
                    .filter(|note| note.signed)
                    .all(journal::intact)
            );
            for intake in form::list(r, row.id)? {
                match form::show(r, intake.id)?.ending {
                    form::Ending::Signed { signature } => {
                        signatures += 1;
                        assert!(signature.strokes.iter().map(Vec::len).sum::<usize>() > 40);
                    }
                    form::Ending::Refused { .. } => refused += 1,
                    form::Ending::OnPaper { .. } => {}
                }
            }
            let consents = consent::list(r, row.id)?;
            withdrawn += consents
                .iter()
                .filter(|consent| consent.state == ConsentState::Withdrawn)
                .count();
        }
        let became = |fits: fn(&booking::Booking) -> bool| {
            seen.iter().filter(|booking| fits(booking)).count()
        };
        assert!(became(|booking| booking.attendance == Attendance::Came) > 100);
        assert!(became(|booking| booking.attendance == Attendance::NoShow) > 0);
        assert!(became(|booking| booking.state == BookingState::Cancelled) > 0);
        assert!(became(|booking| booking.starts_at > present()) > 5);
        assert!(notes > 100);
        assert!(signatures > 25);
        assert!(refused > 0);
        assert!(withdrawn > 0);
        assert!(!journal::unsigned(r)?.is_empty());

        let today = present().date_naive();
        let span = Span {
            from: today - chrono::Days::new(100),
            to: today,
        };
        let book = daybook::list(r, &span)?;
        assert!(book.open.0 > 0);
        assert!(book.by_method.len() > 2);
        assert!(book.sales.iter().any(|sale| sale.reverses.is_some()));
        assert!(
            book.sales
                .iter()
                .all(|sale| sale.registered_at <= present())
        );
        assert_eq!(daybook::verify_chain(r)?, None);
        let state = binder::state(r)?;
        assert!(state.total > 10 && !state.unprinted.is_empty());
        assert!(!state.place.is_empty());

        let day = today::show(r, None)?;
        assert!(
            day.rows.iter().any(|row| row.at < present())
                && day.rows.iter().any(|row| row.at > present())
        );
        Ok(())
    })
    .unwrap();
}

// covers: T48 (the invented data)
#[test]
fn a_measured_course_gets_better() {
    let (_dir, desk) = tried_out(Language::Nb, Country::No);
    desk.read(|r| {
        let people = people::of("nb").unwrap();
        let mut courses = 0;
        for row in client::find(r, &everybody())?.rows {
            let mut measured = measurement::list(r, row.id)?;
            measured.sort_by_key(|one| one.on);
            if measured.len() < 4 {
                continue;
            }
            let name = measured.first().unwrap().name.clone();
            let goal = people
                .cases
                .iter()
                .find(|case| case.measure.name == name)
                .unwrap()
                .measure
                .to;
            let far = |one: &measurement::Measurement| (one.value - goal).abs();
            assert!(far(measured.last().unwrap()) < far(measured.first().unwrap()));
            courses += 1;
        }
        assert!(courses > 5);
        Ok(())
    })
    .unwrap();
}

// covers: T48 (the invented data)
#[test]
fn each_language_has_its_people_and_each_country_its_methods() {
    let lands = [
        (Language::Da, Country::Dk, "mobilepay"),
        (Language::Fi, Country::Fi, "cash"),
        (Language::En, Country::No, "vipps"),
        (Language::Sv, Country::Fi, "cash"),
    ];
    for (language, country, method) in lands {
        let (_dir, desk) = tried_out(language, country);
        desk.read(|r| {
            let families = &people::of(language.code()).unwrap().families;
            let found = client::find(r, &everybody())?;
            assert!(
                found.rows.iter().all(|row| families
                    .iter()
                    .any(|family| row.name.ends_with(family.as_str()))),
                "{language:?}"
            );
            assert!(
                found
                    .rows
                    .iter()
                    .all(|row| row.email.is_empty() || row.email.ends_with("@example.org"))
            );
            let today = present().date_naive();
            let book = daybook::list(
                r,
                &Span {
                    from: today - chrono::Days::new(100),
                    to: today,
                },
            )?;
            assert!(
                book.by_method.iter().any(|total| total.key == method),
                "{country:?}"
            );
            Ok(())
        })
        .unwrap();
    }
}

// covers: T48 (the invented data)
#[test]
fn the_same_hour_gives_the_same_practice() {
    let told = || {
        let (_dir, desk) = tried_out(Language::Da, Country::Dk);
        desk.read(|r| {
            let names: Vec<String> = client::find(r, &everybody())?
                .rows
                .into_iter()
                .map(|row| row.name)
                .collect();
            let today = present().date_naive();
            let book = daybook::list(
                r,
                &Span {
                    from: today - chrono::Days::new(100),
                    to: today,
                },
            )?;
            let lines: Vec<_> = book
                .sales
                .into_iter()
                .map(|sale| (sale.on, sale.number, sale.name, sale.amount))
                .collect();
            Ok((names, lines))
        })
        .unwrap()
    };
    assert_eq!(told(), told());
}

// covers: T48 (the invented data)
#[test]
fn the_plan_has_no_two_bookings_at_once_and_none_before_the_card() {
    for hour in [0, 3, 10, 16, 23] {
        let now = Utc.with_ymd_and_hms(2026, 11, 22, hour, 40, 0).unwrap();
        let plan = plan::plan(now, chrono_tz::Europe::Stockholm, &mut Dice::new(1));
        assert!(
            plan.bookings
                .is_sorted_by(|one, next| one.starts_at < next.starts_at)
        );
        for booked in &plan.bookings {
            assert!(*plan.admitted_at.get(booked.client).unwrap() < booked.starts_at);
        }
        assert!(plan.days.iter().all(|day| *day < plan.today));
    }
}

// covers: T48 (the invented data)
#[test]
fn names_do_not_repeat_among_forty_and_no_number_can_be_dialled() {
    for (language, country) in [
        ("sv", "se"),
        ("da", "dk"),
        ("nb", "no"),
        ("fi", "fi"),
        ("en", "se"),
    ] {
        let people = people::of(language).unwrap();
        let mut dice = Dice::new(3);
        let persons: Vec<_> = (0..plan::CLIENTS)
            .map(|number| people.person(country, number, &mut dice))
            .collect();
        let mut names: Vec<_> = persons
            .iter()
            .map(|person| (&person.given, &person.family))
            .collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), plan::CLIENTS, "{language}");
        for person in &persons {
            let phone = &person.phone;
            assert!(
                phone.starts_with("070-174 06 ")
                    || phone.starts_with("00 ")
                    || phone.starts_with("09 000 "),
                "{phone}"
            );
            assert!(person.email.is_ascii(), "{}", person.email);
        }
    }
}
