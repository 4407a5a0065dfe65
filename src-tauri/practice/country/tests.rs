use chrono::NaiveDate;

use super::{Country, bookkeeping_kept_until, currency, journal_kept_until, profile, rules, zone};

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

// covers: C53
#[test]
fn each_file_is_its_own_country_s() {
    for country in Country::ALL {
        let rules = rules::of(country);
        assert_eq!(rules.country, country);
        assert_eq!(rules.zone, zone(country).name());
        assert_eq!(rules.currency, currency(country));
        assert!(
            rules.vat.is_sorted_by(|a, b| a.from < b.from),
            "{country:?}: rows in order of date"
        );
        for row in &rules.vat {
            assert!(
                row.rates.is_sorted_by(|a, b| a > b),
                "{country:?}: highest first, exempt last"
            );
            assert_eq!(row.rates.last(), Some(&0));
            assert!(!row.source.is_empty());
        }
        let mut methods = rules.payment_methods.clone();
        methods.sort();
        methods.dedup();
        assert_eq!(
            methods.len(),
            rules.payment_methods.len(),
            "{country:?}: a method twice"
        );
        for code in ["card", "cash", "invoice", "gift_card"] {
            assert!(
                methods.iter().any(|method| method == code),
                "{country:?} {code}"
            );
        }
        for source in [
            &rules.journal.licensed.source,
            &rules.journal.unlicensed.source,
            &rules.bookkeeping.source,
        ] {
            assert!(
                source.len() > 20 && source.ends_with('.'),
                "{country:?}: {source}"
            );
        }
        assert!(rules.bookkeeping.books_years >= rules.bookkeeping.years);
    }
}

// covers: C53
#[test]
fn each_country_offers_its_own_ways_to_pay() {
    let methods = |country| profile(country, on(2026, 1, 1)).payment_methods;
    assert_eq!(
        methods(Country::Se),
        [
            "card",
            "swish",
            "cash",
            "invoice",
            "gift_card",
            "punch_card",
            "epassi",
            "benify",
            "wellnet",
            "actiway"
        ]
    );
    assert_eq!(
        methods(Country::Dk),
        [
            "card",
            "mobilepay",
            "cash",
            "bank_transfer",
            "invoice",
            "gift_card",
            "danmark",
            "health_insurance"
        ]
    );
    assert_eq!(
        methods(Country::No),
        [
            "card",
            "vipps",
            "cash",
            "invoice",
            "gift_card",
            "health_insurance"
        ]
    );
    assert_eq!(
        methods(Country::Fi),
        [
            "card",
            "cash",
            "mobilepay",
            "invoice",
            "gift_card",
            "smartum",
            "epassi",
            "edenred",
            "insurance"
        ]
    );
}

// covers: C53
#[test]
fn a_rate_changes_on_its_day() {
    let rates = |country, day| profile(country, day).vat_rates;
    assert_eq!(rates(Country::Fi, on(2024, 8, 31)), [2400, 1400, 1000, 0]);
    assert_eq!(rates(Country::Fi, on(2024, 9, 1)), [2550, 1400, 1000, 0]);
    assert_eq!(rates(Country::Fi, on(2026, 1, 1)), [2550, 1350, 1000, 0]);
    assert_eq!(
        rates(Country::Fi, on(1999, 1, 1)),
        [2400, 1400, 1000, 0],
        "before the first row the first counts"
    );
    assert_eq!(rates(Country::Se, on(2026, 11, 22)), [2500, 1200, 600, 0]);
    assert_eq!(rates(Country::No, on(2026, 11, 22)), [2500, 1500, 1200, 0]);
    assert_eq!(rates(Country::Dk, on(2026, 11, 22)), [2500, 0]);
}

// covers: C53 T29
#[test]
fn journals_are_kept_as_each_country_says() {
    let last = on(2026, 3, 14);
    let born = Some(on(1984, 3, 2));
    for (country, licensed, until) in [
        (Country::Se, true, Some(on(2036, 3, 14))),
        (Country::Se, false, Some(on(2036, 3, 14))),
        (Country::Dk, true, Some(on(2036, 3, 14))),
        (Country::Dk, false, Some(on(2031, 3, 14))),
        (Country::No, true, Some(on(2036, 3, 14))),
        (Country::No, false, None),
        (Country::Fi, true, Some(on(2104, 3, 2))),
        (Country::Fi, false, None),
    ] {
        assert_eq!(
            journal_kept_until(country, licensed, last, born),
            until,
            "{country:?} licensed: {licensed}"
        );
    }
    assert_eq!(
        journal_kept_until(Country::Fi, true, last, None),
        None,
        "the law counts from a day nobody knows"
    );
    assert_eq!(
        journal_kept_until(Country::Dk, false, on(2024, 2, 29), None),
        Some(on(2029, 3, 1)),
        "never a day too few"
    );
}

// covers: C53 T29
#[test]
fn money_rows_are_kept_to_the_end_of_the_year() {
    assert_eq!(bookkeeping_kept_until(Country::Se, 2026), on(2033, 12, 31));
    assert_eq!(bookkeeping_kept_until(Country::Dk, 2026), on(2031, 12, 31));
    assert_eq!(bookkeeping_kept_until(Country::No, 2026), on(2031, 12, 31));
    assert_eq!(
        bookkeeping_kept_until(Country::Fi, 2024),
        on(2030, 12, 31),
        "worked example: vouchers of 2024 until 31.12.2030"
    );
    assert_eq!(
        bookkeeping_kept_until(Country::Se, i32::MAX),
        NaiveDate::MAX
    );
}

// covers: C53
#[test]
fn only_finland_puts_the_binder_first() {
    for country in Country::ALL {
        assert_eq!(
            profile(country, on(2026, 1, 1)).paper_first,
            country == Country::Fi
        );
    }
}
