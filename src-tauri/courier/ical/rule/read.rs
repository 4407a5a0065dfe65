//! The rule of a series as it is written (RFC 5545 §3.3.10, RFC 7529 §4), part by part.
//!
//! A rule is either understood whole or not at all: a part nobody knows, a part twice, a number out of its range, parts that may
//! not stand together, and what the standard leaves open make it unreadable. A guess would put bookings on days nobody booked
//! and hide others; what is unreadable becomes a doubt instead.

use super::{Rhythm, Rule, Until};
use chrono::{NaiveDate, NaiveDateTime, Weekday};
use std::collections::HashSet;

/// Times of day one rule may name.
const MAX_TIMES: usize = 96;

/// Why a rule is not unfolded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ical) struct Unreadable;

impl Rule {
    /// Reads the value of `RRULE`. Part names may come in any order and case; a part nobody knows makes it unreadable.
    pub(in crate::ical) fn read(text: &str) -> Result<Self, Unreadable> {
        let mut rhythm = None;
        let mut seen = HashSet::new();
        let mut rule = Self {
            rhythm: Rhythm::Days,
            interval: 1,
            count: None,
            until: None,
            months: vec![],
            month_days: vec![],
            year_days: vec![],
            year_weeks: vec![],
            weekdays: vec![],
            hours: vec![],
            minutes: vec![],
            seconds: vec![],
            positions: vec![],
            week_start: Weekday::Mon,
        };
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=').ok_or(Unreadable)?;
            let value = value.trim().to_ascii_uppercase();
            let name = name.trim().to_ascii_uppercase();
            if !seen.insert(name.clone()) {
                return Err(Unreadable);
            }
            match name.as_str() {
                "FREQ" => {
                    rhythm = Some(match value.as_str() {
                        "DAILY" => Rhythm::Days,
                        "WEEKLY" => Rhythm::Weeks,
                        "MONTHLY" => Rhythm::Months,
                        "YEARLY" => Rhythm::Years,
                        _ => return Err(Unreadable),
                    });
                }
                "INTERVAL" => rule.interval = positive(&value)?,
                "COUNT" => rule.count = Some(positive(&value)?),
                "UNTIL" => rule.until = Some(until(&value)?),
                "BYMONTH" => rule.months = numbers(&value, 1, 12, false)?,
                "BYMONTHDAY" => rule.month_days = numbers(&value, 1, 31, true)?,
                "BYYEARDAY" => rule.year_days = numbers(&value, 1, 366, true)?,
                "BYWEEKNO" => rule.year_weeks = numbers(&value, 1, 53, true)?,
                "BYHOUR" => rule.hours = numbers(&value, 0, 23, false)?,
                "BYMINUTE" => rule.minutes = numbers(&value, 0, 59, false)?,
                "BYSECOND" => {
                    rule.seconds = numbers(&value, 0, 60, false)?;
                    // Who has no leap seconds reads the second 60 as 59 (RFC 5545 §3.3.12).
                    rule.seconds
                        .iter_mut()
                        .for_each(|second| *second = (*second).min(59));
                    rule.seconds.dedup();
                }
                "BYSETPOS" => rule.positions = numbers(&value, 1, 366, true)?,
                "BYDAY" => {
                    rule.weekdays = value.split(',').map(weekday).collect::<Result<_, _>>()?;
                    rule.weekdays.sort_unstable_by_key(|(nth, weekday)| {
                        (*nth, weekday.num_days_from_monday())
                    });
                    rule.weekdays.dedup();
                }
                "WKST" => rule.week_start = weekday(&value)?.1,
                "RSCALE" if value == "GREGORIAN" => {}
                "SKIP" if value == "OMIT" => {}
                name if name.starts_with("X-") => {}
                _ => return Err(Unreadable),
            }
        }
        rule.rhythm = rhythm.ok_or(Unreadable)?;
        let times = rule.hours.len().max(1) * rule.minutes.len().max(1) * rule.seconds.len().max(1);
        if rule.misplaced() || rule.open() || times > MAX_TIMES || rule.weekdays.len() > 64 {
            Err(Unreadable)
        } else {
            Ok(rule)
        }
    }

    /// What may not stand together (RFC 5545 §3.3.10).
    fn misplaced(&self) -> bool {
        let ordinals = self.ordinals();
        let by_week = !self.year_weeks.is_empty();
        let only_places = !self.positions.is_empty()
            && self.weekdays.is_empty()
            && [
                &self.months,
                &self.month_days,
                &self.year_days,
                &self.year_weeks,
                &self.hours,
                &self.minutes,
                &self.seconds,
            ]
            .iter()
            .all(|part| part.is_empty());
        only_places
            || match self.rhythm {
                Rhythm::Days => ordinals || by_week || !self.year_days.is_empty(),
                Rhythm::Weeks => {
                    ordinals || by_week || !self.year_days.is_empty() || !self.month_days.is_empty()
                }
                Rhythm::Months => by_week || !self.year_days.is_empty(),
                Rhythm::Years => ordinals && by_week,
            }
    }

    /// What the standard leaves open, and programs read in different ways.
    ///
    /// A day of the month in a yearly rule without a month: the table of RFC 5545 §3.3.10 says that it stands for that day of every
    /// month, the paragraph on what "is not contained in the rule" that the month is the first start's. A week of the year without
    /// a weekday: the whole week, or the first start's weekday. A week that lies in two years, when only some years are meant or
    /// other parts narrow the year: it belongs to either.
    fn open(&self) -> bool {
        if self.rhythm != Rhythm::Years {
            return false;
        }
        let open_month = !self.month_days.is_empty() && self.months.is_empty();
        let open_week = !self.year_weeks.is_empty()
            && (self.weekdays.is_empty()
                || self.interval > 1
                || !self.positions.is_empty()
                || !self.months.is_empty()
                || !self.month_days.is_empty()
                || !self.year_days.is_empty());
        open_month || open_week
    }

    fn ordinals(&self) -> bool {
        self.weekdays.iter().any(|(nth, _)| *nth != 0)
    }
}

fn positive(text: &str) -> Result<u32, Unreadable> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // A number too large to hold is larger than anything that will be counted.
    let number = if digits {
        text.parse::<u32>().unwrap_or(u32::MAX)
    } else {
        0
    };
    if number == 0 {
        Err(Unreadable)
    } else {
        Ok(number)
    }
}

/// A list of numbers between `least` and `most`, or their negatives, in order and none twice.
fn numbers(text: &str, least: i32, most: i32, negative: bool) -> Result<Vec<i32>, Unreadable> {
    let mut numbers = Vec::new();
    for part in text.split(',') {
        let number: i32 = part.trim().parse().map_err(|_| Unreadable)?;
        let size = if negative {
            number.checked_abs().ok_or(Unreadable)?
        } else {
            number
        };
        if !(least..=most).contains(&size) {
            return Err(Unreadable);
        }
        numbers.push(number);
    }
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

/// `MO`, `2TU`, `-1FR`.
fn weekday(text: &str) -> Result<(i32, Weekday), Unreadable> {
    let text = text.trim();
    let (nth, name) = text
        .split_at_checked(text.len().checked_sub(2).ok_or(Unreadable)?)
        .ok_or(Unreadable)?;
    let nth = if nth.is_empty() {
        0
    } else {
        nth.parse().map_err(|_| Unreadable)?
    };
    let weekday = match name {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return Err(Unreadable),
    };
    if (-53..=53).contains(&nth) && (nth != 0 || text.len() == 2) {
        Ok((nth, weekday))
    } else {
        Err(Unreadable)
    }
}

fn until(text: &str) -> Result<Until, Unreadable> {
    let clock =
        |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").map_err(|_| Unreadable);
    match (text.len(), text.strip_suffix('Z')) {
        (8, None) => NaiveDate::parse_from_str(text, "%Y%m%d")
            .map(Until::Day)
            .map_err(|_| Unreadable),
        (_, Some(text)) => clock(text).map(Until::Instant),
        (_, None) => clock(text).map(Until::Clock),
    }
}
