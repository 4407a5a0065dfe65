//! Rules of series: against the examples of RFC 5545 §3.8.5.3, against a table of dates other readers of rules agree on, and
//! against another implementation.

use super::{
    super::rule::{PURSE, Rule, Until},
    *,
};
use calcard::{Entry, Parser};
use chrono::{Datelike, Duration};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

fn unfold(rule: &str, first: &str, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDateTime> {
    let first = NaiveDateTime::parse_from_str(first, "%Y%m%dT%H%M%S").unwrap();
    let window = (
        from.and_hms_opt(0, 0, 0).unwrap(),
        to.and_hms_opt(23, 59, 59).unwrap(),
    );
    let rule = Rule::read(rule).unwrap();
    let over = |start: NaiveDateTime| match rule.until {
        None => false,
        Some(Until::Day(day)) => start.date() > day,
        Some(Until::Clock(at) | Until::Instant(at)) => start > at,
    };
    rule.starts(first, window, over, 1_000, &mut PURSE.clone())
        .unwrap()
}

fn told(starts: &[NaiveDateTime]) -> String {
    let told: Vec<_> = starts
        .iter()
        .map(|at| at.format("%Y%m%dT%H%M%S").to_string())
        .collect();
    told.join(" ")
}

/// Rules with their dates. Rows: the rule, its first start, whether the series ends, its starts (of an endless one the first
/// few). The dates are those of python-dateutil, where it keeps to the standard's text; every row that the standard itself gives
/// as an example has the standard's dates. "refused" are rules that are not unfolded.
const TABLE: &str = include_str!("rules.tsv");

// covers: W05
#[test]
fn rules_of_all_kinds_fall_on_the_days_of_the_table() {
    let mut rows = 0;
    for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
        rows += 1;
        let cells: Vec<_> = row.split('\t').collect();
        match cells.as_slice() {
            [rule, _, "refused"] => assert!(Rule::read(rule).is_err(), "{rule}"),
            [rule, first, ends, dates] => {
                let last = dates.rsplit(' ').next().unwrap();
                let last = NaiveDateTime::parse_from_str(last, "%Y%m%dT%H%M%S").unwrap();
                let to = match *ends {
                    "ends" => day(2200, 1, 1),
                    "goes on" => last.date(),
                    other => panic!("{other}"),
                };
                let mut found = unfold(rule, first, day(1900, 1, 1), to);
                if *ends == "goes on" {
                    found.retain(|at| *at <= last);
                }
                assert_eq!(told(&found), *dates, "{rule} {first}");
            }
            _ => panic!("{row}"),
        }
    }
    assert_eq!(rows, 91);
}

/// Where other readers of rules fall on other days, and the standard says which are right.
// covers: W05
#[test]
fn where_other_programs_differ_the_standard_decides() {
    // "Each BYDAY value can also be preceded by a positive (+n) or negative (-n) integer" (RFC 5545 §3.3.10): each for itself, so
    // the first Monday and every Wednesday. calcard and dateutil take only days that are both, which is none.
    assert_eq!(
        days(
            "FREQ=MONTHLY;BYDAY=1MO,WE;COUNT=8",
            "20260601T090000",
            day(2027, 1, 1)
        ),
        "6/1 6/3 6/10 6/17 6/24 7/1 7/6 7/8"
    );
    // "A set of recurrence instances starts at the beginning of the interval defined by the FREQ rule part" (ibid.): Thursday 9
    // January is the second of Sunday 5, Thursday 9 and Friday 10. calcard and dateutil begin the first week at its first
    // start; there Thursday is the first and falls away.
    assert_eq!(
        days(
            "FREQ=WEEKLY;BYDAY=TH,FR,SU;WKST=SU;BYSETPOS=2,-1;COUNT=4",
            "20200109T003000",
            day(2021, 1, 1)
        ),
        "1/9 1/10 1/16 1/17"
    );
    // The parts are applied "in the following order: BYMONTH, […] BYDAY, […] and BYSETPOS" (ibid.): of the week from 31 May 2027
    // only what lies in June is counted, so its first day is Tuesday 1 June.
    assert_eq!(
        days(
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=6;BYSETPOS=1;COUNT=7",
            "20260601T090000",
            day(2028, 1, 1)
        ),
        "6/1 6/8 6/15 6/22 6/29 6/1 6/7"
    );
}

// covers: W05
#[test]
fn a_week_that_lies_in_two_years_is_one_week() {
    // "Week number one of the calendar year is the first week that contains at least four (4) days in that calendar year" (RFC 5545
    // §3.3.10, ISO 8601): Saturday 1 and Sunday 2 January 2022 belong to week 52 of 2021, Monday 30 and Tuesday 31 December 2024
    // to week 1 of 2025, which has 52. calcard and dateutil know that of the first and the last week by their own numbers only.
    let days = |rule: &str, first: &str, from: NaiveDate, to: NaiveDate| {
        told(&unfold(rule, first, from, to)).replace("T090000", "")
    };
    assert_eq!(
        days(
            "FREQ=YEARLY;BYWEEKNO=52;BYDAY=MO,TU,WE,TH,FR,SA,SU",
            "20131223T090000",
            day(2021, 12, 1),
            day(2022, 2, 1)
        ),
        "20211227 20211228 20211229 20211230 20211231 20220101 20220102"
    );
    assert_eq!(
        days(
            "FREQ=YEARLY;BYWEEKNO=-52;BYDAY=MO,TU,WE,TH,FR,SA,SU",
            "20240101T090000",
            day(2024, 12, 1),
            day(2025, 2, 1)
        ),
        "20241230 20241231 20250101 20250102 20250103 20250104 20250105"
    );
    // Only a long year has a 53rd week.
    assert_eq!(
        days(
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU",
            "20201228T090000",
            day(2020, 1, 1),
            day(2027, 2, 1)
        ),
        "20201228 20210103 20261228 20270103"
    );
}

// covers: W05
#[test]
fn the_second_sixty_is_the_last_of_its_minute() {
    // RFC 5545 §3.3.12: who has no leap seconds reads 60 as 59.
    for seconds in ["60", "59,60"] {
        assert_eq!(
            told(&unfold(
                &format!("FREQ=DAILY;BYSECOND={seconds};COUNT=2"),
                "20260601T090059",
                day(2026, 1, 1),
                day(2026, 12, 31)
            )),
            "20260601T090059 20260602T090059"
        );
    }
}

fn days(rule: &str, first: &str, to: NaiveDate) -> String {
    unfold(rule, first, day(1900, 1, 1), to)
        .iter()
        .map(|at| at.format("%-m/%-d").to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

// covers: W05
#[test]
fn the_examples_of_the_standard() {
    let at = "19970902T090000";
    assert_eq!(
        days("FREQ=DAILY;COUNT=10", at, day(1999, 1, 1)),
        "9/2 9/3 9/4 9/5 9/6 9/7 9/8 9/9 9/10 9/11"
    );
    assert_eq!(
        days("FREQ=DAILY;INTERVAL=10;COUNT=5", at, day(1999, 1, 1)),
        "9/2 9/12 9/22 10/2 10/12"
    );
    assert_eq!(
        days(
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=5",
            at,
            day(1999, 1, 1)
        ),
        "9/2 9/16 9/30 10/14 10/28"
    );
    assert_eq!(
        days(
            "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
            at,
            day(1999, 1, 1)
        ),
        "9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2"
    );
    assert_eq!(
        days(
            "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
            at,
            day(1999, 1, 1)
        ),
        "9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
            "19970905T090000",
            day(1999, 1, 1)
        ),
        "9/5 10/3 11/7 12/5 1/2 2/6 3/6 4/3 5/1 6/5"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
            "19970907T090000",
            day(1999, 1, 1)
        ),
        "9/7 9/28 11/2 11/30 1/4 1/25 3/1 3/29 5/3 5/31"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
            "19970922T090000",
            day(1999, 1, 1)
        ),
        "9/22 10/20 11/17 12/22 1/19 2/16"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6",
            "19970928T090000",
            day(1999, 1, 1)
        ),
        "9/28 10/29 11/28 12/29 1/29 2/26"
    );
    assert_eq!(
        days("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", at, day(1999, 1, 1)),
        "9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15 1/2 1/15"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
            "19970930T090000",
            day(1999, 1, 1)
        ),
        "9/30 10/1 10/31 11/1 11/30 12/1 12/31 1/1 1/31 2/1"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
            "19970910T090000",
            day(2001, 1, 1)
        ),
        "9/10 9/11 9/12 9/13 9/14 9/15 3/10 3/11 3/12 3/13"
    );
    assert_eq!(
        days(
            "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
            "19970610T090000",
            day(2005, 1, 1)
        ),
        "6/10 7/10 6/10 7/10 6/10 7/10 6/10 7/10 6/10 7/10"
    );
    assert_eq!(
        days(
            "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
            "19970101T090000",
            day(2010, 1, 1)
        ),
        "1/1 4/10 7/19 1/1 4/9 7/18 1/1 4/10 7/19 1/1"
    );
    assert_eq!(
        days(
            "FREQ=YEARLY;BYDAY=20MO;COUNT=3",
            "19970519T090000",
            day(2005, 1, 1)
        ),
        "5/19 5/18 5/17"
    );
    assert_eq!(
        days(
            "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4",
            "19970313T090000",
            day(2005, 1, 1)
        ),
        "3/13 3/20 3/27 3/5"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5",
            "19980213T090000",
            day(2005, 1, 1)
        ),
        "2/13 3/13 11/13 8/13 10/13"
    );
    assert_eq!(
        days(
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
            "19961105T090000",
            day(2010, 1, 1)
        ),
        "11/5 11/7 11/2"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
            "19970904T090000",
            day(1999, 1, 1)
        ),
        "9/4 10/7 11/6"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7",
            "19970929T090000",
            day(1999, 1, 1)
        ),
        "9/29 10/30 11/27 12/30 1/29 2/26 3/30"
    );
    assert_eq!(
        days(
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            "19970805T090000",
            day(1999, 1, 1)
        ),
        "8/5 8/10 8/19 8/24"
    );
    assert_eq!(
        days(
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            "19970805T090000",
            day(1999, 1, 1)
        ),
        "8/5 8/17 8/19 8/31"
    );
    assert_eq!(
        days(
            "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
            "20070115T090000",
            day(2009, 1, 1)
        ),
        "1/15 1/30 2/15 3/15 3/30"
    );
    assert_eq!(
        unfold(
            "FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,20;COUNT=5",
            at,
            day(1997, 1, 1),
            day(1998, 1, 1)
        )
        .last()
        .unwrap()
        .to_string(),
        "1997-09-03 09:00:00"
    );
}

// covers: W05
#[test]
fn the_first_start_belongs_to_a_series_that_does_not_fit_it() {
    assert_eq!(
        days(
            "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
            "20260603T090000",
            day(2027, 1, 1)
        ),
        "6/3 6/8 6/15"
    );
}

// covers: W05
#[test]
fn months_without_that_day_and_years_without_that_day_are_passed_over() {
    assert_eq!(
        days("FREQ=MONTHLY;COUNT=4", "20260131T090000", day(2027, 1, 1)),
        "1/31 3/31 5/31 7/31"
    );
    assert_eq!(
        days("FREQ=YEARLY;COUNT=2", "20240229T090000", day(2040, 1, 1)),
        "2/29 2/29"
    );
}

// covers: W05
#[test]
fn a_window_far_ahead_is_reached_without_walking_there() {
    let mut purse = 1_500;
    let first = day(1900, 1, 1).and_hms_opt(9, 0, 0).unwrap();
    let window = (
        day(2026, 6, 1).and_hms_opt(0, 0, 0).unwrap(),
        day(2026, 6, 30).and_hms_opt(0, 0, 0).unwrap(),
    );
    for (rule, many) in [
        ("FREQ=DAILY;INTERVAL=3", 9..=10),
        ("FREQ=WEEKLY;INTERVAL=2", 2..=3),
        ("FREQ=MONTHLY", 1..=1),
        ("FREQ=WEEKLY;BYDAY=MO,FR;COUNT=999999999", 8..=9),
        ("FREQ=DAILY;COUNT=46200", 24..=29),
        ("FREQ=WEEKLY;COUNT=20", 0..=0),
    ] {
        let starts = Rule::read(rule)
            .unwrap()
            .starts(first, window, |_| false, 1_000, &mut purse)
            .unwrap();
        assert!(many.contains(&starts.len()), "{rule}: {starts:?}");
        let all = unfold(rule, "19000101T090000", window.0.date(), window.1.date());
        assert_eq!(starts, all);
    }
}

/// What the other implementation makes of a series, in wall-clock time.
fn other(rule: &str, first: &str, most: usize) -> Vec<NaiveDateTime> {
    let text = format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:{first}\r\nRRULE:{rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let Entry::ICalendar(calendar) = Parser::new(&text).entry() else {
        panic!("not read: {text}")
    };
    let expanded = calendar.expand_dates(calcard::common::timezone::Tz::Floating, most);
    assert_eq!(expanded.errors, []);
    let mut starts: Vec<_> = expanded
        .events
        .iter()
        .map(|event| event.start.naive_local())
        .collect();
    starts.sort_unstable();
    starts
}

fn list<T: ToString + Clone + std::fmt::Debug + 'static>(
    name: &'static str,
    from: Vec<T>,
    most: usize,
) -> impl Strategy<Value = String> {
    proptest::sample::subsequence(from, 1..=most).prop_map(move |some| {
        let some: Vec<_> = some.iter().map(ToString::to_string).collect();
        format!(";{name}={}", some.join(","))
    })
}

/// A part that stands in so many of ten rules.
fn sometimes(
    of_ten: u32,
    part: impl Strategy<Value = String> + 'static,
) -> impl Strategy<Value = String> {
    prop_oneof![10 - of_ten => Just(String::new()), of_ten => part]
}

fn rule() -> impl Strategy<Value = String> {
    let weekdays = || list("BYDAY", vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 7);
    // No fifth weekday from the end of a month and no 53rd from the end of a year, although there are some (§3.3.10: 1 to 53, with
    // either sign): the other program refuses them. The table has both.
    let of_month = || {
        let days = vec![
            "1MO", "-1FR", "2TU", "4TU", "-2SU", "5SA", "-4WE", "3TH", "1SU",
        ];
        list("BYDAY", days, 3)
    };
    let of_year = || {
        let days = vec![
            "1MO", "20MO", "53TH", "-52FR", "-1SU", "-20WE", "33SA", "52TU",
        ];
        list("BYDAY", days, 3)
    };
    let months = || list("BYMONTH", (1..=12).collect(), 4);
    let month_days = || {
        let days = vec![
            1, 2, 3, 13, 15, 28, 29, 30, 31, -1, -2, -5, -28, -29, -30, -31,
        ];
        list("BYMONTHDAY", days, 5)
    };
    let year_days = || {
        let days = vec![
            1, 31, 59, 60, 61, 100, 200, 365, 366, -1, -60, -306, -307, -365, -366,
        ];
        list("BYYEARDAY", days, 6)
    };
    // No week that may lie in two years besides the first and the last one: the other program loses its days in January.
    let weeks = || list("BYWEEKNO", vec![1, 2, 20, 34, 50, -1, -2, -20], 4);
    let times = || {
        (
            sometimes(2, list("BYHOUR", vec![0, 8, 9, 16, 23], 3)),
            sometimes(1, list("BYMINUTE", vec![0, 15, 59], 2)),
            sometimes(1, list("BYSECOND", vec![0, 30, 59], 2)),
        )
            .prop_map(|(a, b, c)| format!("{a}{b}{c}"))
    };
    // No place beyond 31: the other program refuses it in a month although the standard goes to 366 (§3.3.10).
    let positions = || list("BYSETPOS", vec![1, 2, 3, 5, 10, 31, -1, -2, -3, -10], 3);
    let week_start = || {
        let day = proptest::sample::select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
        sometimes(5, day.prop_map(|day| format!(";WKST={day}")))
    };
    let daily = (
        sometimes(5, weekdays()),
        sometimes(3, months()),
        sometimes(4, month_days()),
    )
        .prop_map(|(a, b, c)| format!("DAILY{a}{b}{c}"));
    let weekly = (sometimes(8, weekdays()), sometimes(3, months()))
        .prop_map(|(a, b)| format!("WEEKLY{a}{b}"));
    // Not `1MO,WE`: the other program gives nothing at all for a weekday with a number beside one without.
    let monthly = (
        prop_oneof![sometimes(6, weekdays()), of_month()],
        sometimes(4, month_days()),
        sometimes(3, months()),
    )
        .prop_map(|(a, b, c)| format!("MONTHLY{a}{b}{c}"));
    // Days of the month only beside months: without them the standard leaves open which months are meant.
    let yearly = prop_oneof![
        (
            prop_oneof![sometimes(6, weekdays()), of_month()],
            months(),
            sometimes(4, month_days())
        )
            .prop_map(|(a, b, c)| format!("YEARLY{a}{b}{c}")),
        (
            prop_oneof![sometimes(6, weekdays()), of_year()],
            sometimes(5, year_days())
        )
            .prop_map(|(a, b)| format!("YEARLY{a}{b}")),
    ];
    let placed = (
        prop_oneof![daily, weekly, monthly, yearly],
        times(),
        sometimes(3, positions()),
        1..8_u32,
    )
        .prop_map(|(days, times, places, interval)| {
            let places = if days.contains("BY") || times.contains("BY") {
                places
            } else {
                String::new()
            };
            format!("FREQ={days}{times}{places};INTERVAL={interval}")
        });
    // A week of the year only with a weekday and in every year: the rest the standard leaves open.
    let by_week =
        (weeks(), weekdays(), times()).prop_map(|(a, b, c)| format!("FREQ=YEARLY{a}{b}{c}"));
    let end = prop_oneof![
        2 => Just(String::new()),
        1 => (1..40_u32).prop_map(|count| format!(";COUNT={count}")),
        1 => (2020..2034_i32, 1..=12_u32, 1..=28_u32, 0..24_u32)
            .prop_map(|(year, month, day, hour)| format!(";UNTIL={year:04}{month:02}{day:02}T{hour:02}3000")),
    ];
    (prop_oneof![9 => placed, 1 => by_week], week_start(), end)
        .prop_map(|(rule, week_start, end)| format!("{rule}{week_start}{end}"))
}

/// The first day of the week after a day's, for a rule.
fn next_week(rule: &str, at: NaiveDate) -> NaiveDate {
    let begins = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        .iter()
        .position(|day| rule.contains(&format!("WKST={day}")))
        .unwrap_or(0) as u32;
    let gone = (at.weekday().num_days_from_monday() + 7 - begins) % 7;
    at + Duration::days(7 - i64::from(gone))
}

// covers: W05
#[test]
fn two_implementations_agree() {
    let config = Config {
        cases: 3_000,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let compared = std::cell::Cell::new(0);
    runner
        .run(
            &(
                rule(),
                2020..2027_i32,
                1..=12_u32,
                1..=28_u32,
                0..24_u32,
                1..4_usize,
            ),
            |(rule, year, month, in_month, hour, which)| {
                let start = format!("{year:04}{month:02}{in_month:02}T{hour:02}3000");
                let to = day(year + 8, 1, 1);
                // A first start that does not fit its rule is told differently by different programs; so begin with one that does.
                let fitting: Vec<_> = rule
                    .split(';')
                    .filter(|part| !part.starts_with("COUNT=") && !part.starts_with("UNTIL="))
                    .collect();
                let Some(first) = unfold(&fitting.join(";"), &start, day(1900, 1, 1), to)
                    .get(which)
                    .copied()
                else {
                    return Ok(());
                };
                // The other program counts the places of the first week from the first start, not from the beginning of the week (see
                // the test before). So of a weekly rule with places the first week is not compared, and nothing is counted from there.
                let cut = rule.starts_with("FREQ=WEEKLY") && rule.contains("BYSETPOS");
                let rule = if cut { fitting.join(";") } else { rule };
                let from = if cut {
                    next_week(&rule, first.date())
                } else {
                    first.date()
                };
                let first = first.format("%Y%m%dT%H%M%S").to_string();
                let ours = unfold(&rule, &first, day(1900, 1, 1), to);
                // An end before the first start leaves nothing; the other program refuses it.
                if ours.is_empty() {
                    return Ok(());
                }
                let theirs = other(&rule, &first, 60);
                // The other one gives sixty, which may end earlier or, on the way, later than ours.
                let last = theirs.last().filter(|_| theirs.len() >= 50).copied();
                let compare = |starts: &[NaiveDateTime]| -> Vec<_> {
                    starts
                        .iter()
                        .filter(|at| {
                            at.date() >= from
                                && at.date() <= to
                                && last.is_none_or(|last| **at <= last)
                        })
                        .copied()
                        .collect()
                };
                prop_assert_eq!(
                    told(&compare(&ours)),
                    told(&compare(&theirs)),
                    "{} {}",
                    rule,
                    first
                );
                // The same, entered in the middle.
                if let Some(middle) = ours.get(ours.len() / 2) {
                    let late = unfold(&rule, &first, middle.date(), to);
                    let all: Vec<_> = ours
                        .iter()
                        .filter(|at| at.date() >= middle.date())
                        .copied()
                        .collect();
                    // One start more than a thousand is the last one given.
                    if ours.len() <= 1_000 {
                        prop_assert_eq!(
                            told(&late),
                            told(&all),
                            "{} {} from {}",
                            rule,
                            first,
                            middle
                        );
                    }
                }
                compared.set(compared.get() + 1);
                Ok(())
            },
        )
        .unwrap();
    // A comparison of nothing would prove nothing.
    assert!(compared.get() > 2_000, "{}", compared.get());
}
