use chrono::{TimeZone, Utc};

use super::{Clinic, ClinicError, Settings, change, civil_date, read, set, settings, today};
use crate::{
    country::Country,
    testing::{Practice, on},
};

#[test]
fn before_anything_was_said_all_is_blank() {
    let practice = Practice::bare();
    assert_eq!(practice.read(read), Ok(Clinic::default()));
    assert_eq!(practice.read(today), Ok(on(2026, 3, 2)));
}

/// covers: W43 R10 C03
#[test]
fn the_practice_is_kept_as_it_was_said() {
    let mut practice = Practice::open();
    let mut clinic = practice.read(read).unwrap();
    clinic.name = "  Östra  Kliniken ".to_owned();
    clinic.licensed = true;
    practice.write(|w| change(w, &clinic)).unwrap();
    let kept = practice.reopen().read(read).unwrap();
    assert_eq!(
        kept,
        Clinic {
            name: "Östra Kliniken".to_owned(),
            ..clinic
        }
    );
}

/// covers: W43
#[test]
fn a_practice_has_a_name_and_plain_text() {
    let mut practice = Practice::open();
    let good = practice.read(read).unwrap();
    let mut refused = |clinic: Clinic| practice.write(|w| change(w, &clinic)).unwrap_err();
    assert_eq!(
        refused(Clinic {
            name: " ".to_owned(),
            ..good.clone()
        }),
        ClinicError::Incomplete {
            missing: vec!["name".to_owned()]
        }
    );
    assert_eq!(
        refused(Clinic {
            city: "a\0".to_owned(),
            ..good.clone()
        }),
        ClinicError::BadText {
            field: "city".to_owned()
        }
    );
    assert_eq!(
        refused(Clinic {
            email: "nobody".to_owned(),
            ..good.clone()
        }),
        ClinicError::BadEmail
    );
    assert_eq!(
        refused(Clinic {
            name: "x".repeat(201),
            ..good.clone()
        }),
        ClinicError::TooLong {
            field: "name".to_owned(),
            max: 200
        }
    );
    assert_eq!(practice.read(read), Ok(good));
}

/// covers: T48
#[test]
fn invented_people_stay_invented() {
    let mut practice = Practice::bare();
    let demo = Clinic {
        name: "Demo".to_owned(),
        demo: true,
        ..Clinic::default()
    };
    practice.write(|w| change(w, &demo)).unwrap();
    let after = practice
        .write(|w| {
            change(
                w,
                &Clinic {
                    demo: false,
                    ..demo.clone()
                },
            )
        })
        .unwrap();
    assert!(after.demo);
    assert!(practice.read(read).unwrap().demo);
}

/// covers: C53 W08 C19
#[test]
fn settings_begin_as_the_country_has_them() {
    let swedish = Practice::open().read(settings).unwrap();
    assert_eq!(
        (
            swedish.idle_minutes,
            swedish.intake_months,
            swedish.template.as_str()
        ),
        (5, 12, "asbap")
    );
    assert_eq!(swedish.identity_ground, None);
    assert_eq!(
        Practice::in_country(Country::Dk)
            .read(settings)
            .unwrap()
            .template,
        "soap"
    );
}

/// covers: W08 (the lock of a desk at rest is never off) C19 (a blank ground is none)
#[test]
fn settings_are_kept_within_their_bounds() {
    let mut practice = Practice::open();
    let mut desk = practice.read(settings).unwrap();
    desk.idle_minutes = 120;
    desk.printer = Some(" PDF ".to_owned());
    desk.identity_ground = Some("  ".to_owned());
    let kept = practice.write(|w| set(w, &desk)).unwrap();
    assert_eq!(
        (kept.printer.as_deref(), kept.identity_ground.as_deref()),
        (Some("PDF"), None)
    );
    assert_eq!(practice.read(settings), Ok(kept.clone()));
    let number = |field: &str| ClinicError::BadNumber {
        field: field.to_owned(),
    };
    let text = |field: &str| ClinicError::BadText {
        field: field.to_owned(),
    };
    for (why, bad) in [
        (
            number("idle_minutes"),
            Settings {
                idle_minutes: 0,
                ..kept.clone()
            },
        ),
        (
            number("idle_minutes"),
            Settings {
                idle_minutes: 121,
                ..kept.clone()
            },
        ),
        (
            number("intake_months"),
            Settings {
                intake_months: 0,
                ..kept.clone()
            },
        ),
        (
            number("late_cancel_hours"),
            Settings {
                late_cancel_hours: 721,
                ..kept.clone()
            },
        ),
        (
            number("booking_months"),
            Settings {
                booking_months: 0,
                ..kept.clone()
            },
        ),
        (
            number("booking_months"),
            Settings {
                booking_months: 121,
                ..kept.clone()
            },
        ),
        (
            text("appearance"),
            Settings {
                appearance: "pink".to_owned(),
                ..kept.clone()
            },
        ),
        (
            text("template"),
            Settings {
                template: "poem".to_owned(),
                ..kept.clone()
            },
        ),
    ] {
        assert_eq!(practice.write(|w| set(w, &bad)), Err(why));
    }
}

/// covers: C53 (the clock of the clinic)
#[test]
fn the_civil_date_is_the_clinics_own() {
    let midnight = Utc.with_ymd_and_hms(2026, 3, 1, 22, 30, 0).unwrap();
    assert_eq!(
        Practice::open().read(|r| civil_date(r, midnight)),
        Ok(on(2026, 3, 1))
    );
    assert_eq!(
        Practice::in_country(Country::Fi).read(|r| civil_date(r, midnight)),
        Ok(on(2026, 3, 2))
    );
    // After the last Sunday of March the clinic is two hours ahead.
    let summer = Utc.with_ymd_and_hms(2026, 3, 29, 22, 30, 0).unwrap();
    assert_eq!(
        Practice::open().read(|r| civil_date(r, summer)),
        Ok(on(2026, 3, 30))
    );
}
