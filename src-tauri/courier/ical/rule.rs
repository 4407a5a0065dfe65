//! The rule of a series (RFC 5545 §3.3.10): read strictly, unfolded only where somebody looks.
//!
//! Unfolding works in wall-clock time, knows no zones and stops at the end of the window. Work is counted in days looked at and
//! paid from one purse for the whole calendar, so no rule, however it is built, can hold the desk up. What is no rhythm of a
//! practice (by the hour, minute or second), and what the standard leaves open, is refused when it is read.

mod read;

pub(super) use read::Unreadable;

use chrono::{Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// Days that may be looked at for one calendar: 13 months of 500 series of any kind. Series that have ended cost nearly nothing.
pub(super) const PURSE: u32 = 200_000;

/// The purse is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMuchWork;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rhythm {
    Days,
    Weeks,
    Months,
    Years,
}

/// Where a series ends, as written; what it means depends on the zone of the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    Day(NaiveDate),
    Clock(NaiveDateTime),
    Instant(NaiveDateTime),
}

/// A rule that can be unfolded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    rhythm: Rhythm,
    interval: u32,
    count: Option<u32>,
    pub(super) until: Option<Until>,
    months: Vec<i32>,
    month_days: Vec<i32>,
    year_days: Vec<i32>,
    year_weeks: Vec<i32>,
    weekdays: Vec<(i32, Weekday)>,
    hours: Vec<i32>,
    minutes: Vec<i32>,
    seconds: Vec<i32>,
    positions: Vec<i32>,
    week_start: Weekday,
}

impl Rule {
    /// Whether the series goes on for ever.
    pub(super) fn endless(&self) -> bool {
        self.count.is_none() && self.until.is_none()
    }

    /// Starts of the series that lie between `from` and `to`, both included, in order. `first` is its first start and belongs to it
    /// whether or not the rule fits it (RFC 5545 §3.8.5.3). `over` says whether a start lies beyond `UNTIL`. One start more than
    /// `most` is the last one given.
    pub(super) fn starts(
        &self,
        first: NaiveDateTime,
        (from, to): (NaiveDateTime, NaiveDateTime),
        over: impl Fn(NaiveDateTime) -> bool,
        most: usize,
        purse: &mut u32,
    ) -> Result<Vec<NaiveDateTime>, TooMuchWork> {
        let mut starts = Vec::new();
        if over(first) || first > to {
            return Ok(starts);
        }
        if first >= from {
            starts.push(first);
        }
        let mut left = self.count.map(|count| u64::from(count - 1));
        let times = self.times(first.time());
        let mut round = 0;
        let mut set = Vec::new();
        loop {
            // Rounds before the window need not be walked, unless they have to be counted one by one.
            let ahead = self.rounds_before(first.date(), from.date());
            if round < ahead {
                match (left, self.every_round(&times)) {
                    (None, _) => round = ahead,
                    // The first round may be a part of one and is walked.
                    (Some(many), Some(each)) if round > 0 => {
                        let passed = u64::from(ahead - round) * each;
                        if passed >= many {
                            return Ok(starts);
                        }
                        (left, round) = (Some(many - passed), ahead);
                    }
                    _ => {}
                }
            }
            let Some((begin, days)) = self.round(first.date(), round) else {
                return Ok(starts);
            };
            if begin > to.date() {
                return Ok(starts);
            }
            round += 1;
            *purse = purse.checked_sub(days).ok_or(TooMuchWork)?;
            set.clear();
            for day in begin
                .iter_days()
                .take(days as usize)
                .filter(|day| self.fits(*day, first.date()))
            {
                set.extend(times.iter().map(|time| day.and_time(*time)));
            }
            if !self.positions.is_empty() {
                set = self.picked(&set);
            }
            for start in set.iter().copied().filter(|start| *start > first) {
                if left == Some(0) || over(start) || start > to {
                    return Ok(starts);
                }
                left = left.map(|left| left - 1);
                if start >= from {
                    starts.push(start);
                    if starts.len() > most {
                        return Ok(starts);
                    }
                }
            }
            if left == Some(0) {
                return Ok(starts);
            }
        }
    }

    /// How many starts every whole round has, when that is the same for all.
    fn every_round(&self, times: &[NaiveTime]) -> Option<u64> {
        let plain =
            self.months.is_empty() && self.month_days.is_empty() && self.positions.is_empty();
        let days = match self.rhythm {
            Rhythm::Days if plain && self.weekdays.is_empty() => 1,
            Rhythm::Weeks if plain => self.weekdays.len().max(1),
            _ => return None,
        };
        u64::try_from(days * times.len()).ok()
    }

    /// First day and number of days of a round; `None` beyond the calendar.
    fn round(&self, first: NaiveDate, round: u32) -> Option<(NaiveDate, u32)> {
        let step = round.checked_mul(self.interval)?;
        match self.rhythm {
            Rhythm::Days => Some((first.checked_add_days(Days::new(step.into()))?, 1)),
            Rhythm::Weeks => {
                let monday = first.checked_sub_days(Days::new(
                    first.weekday().days_since(self.week_start).into(),
                ))?;
                Some((monday.checked_add_days(Days::new(u64::from(step) * 7))?, 7))
            }
            Rhythm::Months => {
                let begin = first.with_day(1)?.checked_add_months(Months::new(step))?;
                Some((begin, begin.num_days_in_month().into()))
            }
            Rhythm::Years => {
                let begin = NaiveDate::from_ymd_opt(
                    first.year().checked_add(i32::try_from(step).ok()?)?,
                    1,
                    1,
                )?;
                Some((begin, if begin.leap_year() { 366 } else { 365 }))
            }
        }
    }

    /// How many whole rounds certainly lie before a day.
    fn rounds_before(&self, first: NaiveDate, from: NaiveDate) -> u32 {
        let between = match self.rhythm {
            Rhythm::Days => (from - first).num_days(),
            Rhythm::Weeks => (from - first).num_weeks(),
            Rhythm::Months => {
                i64::from(from.year() - first.year()) * 12 + i64::from(from.month())
                    - i64::from(first.month())
            }
            Rhythm::Years => i64::from(from.year() - first.year()),
        };
        (u32::try_from(between).unwrap_or(0) / self.interval).saturating_sub(1)
    }

    fn times(&self, first: NaiveTime) -> Vec<NaiveTime> {
        use chrono::Timelike;
        let or = |given: &[i32], own: u32| {
            if given.is_empty() {
                vec![own]
            } else {
                given
                    .iter()
                    .filter_map(|n| u32::try_from(*n).ok())
                    .collect()
            }
        };
        let (hours, minutes, seconds) = (
            or(&self.hours, first.hour()),
            or(&self.minutes, first.minute()),
            or(&self.seconds, first.second()),
        );
        let mut times = Vec::new();
        for hour in hours {
            for minute in &minutes {
                times.extend(
                    seconds
                        .iter()
                        .filter_map(|second| NaiveTime::from_hms_opt(hour, *minute, *second)),
                );
            }
        }
        times
    }

    fn fits(&self, day: NaiveDate, first: NaiveDate) -> bool {
        let month = i32::try_from(day.month()).unwrap_or(0);
        let either = |wanted: &[i32], at: u32, of: u32| {
            let (at, of) = (i64::from(at), i64::from(of));
            wanted.is_empty()
                || wanted
                    .iter()
                    .any(|n| i64::from(*n) == at || i64::from(*n) == at - of - 1)
        };
        let year = if day.leap_year() { 366 } else { 365 };
        let in_month = u32::from(day.num_days_in_month());
        let named =
            !self.month_days.is_empty() || !self.year_days.is_empty() || !self.weekdays.is_empty();
        // What the rule leaves open is taken from the first start.
        let like_first = named
            || match self.rhythm {
                Rhythm::Days => true,
                Rhythm::Weeks => day.weekday() == first.weekday(),
                Rhythm::Months => day.day() == first.day(),
                Rhythm::Years => {
                    day.day() == first.day()
                        && (!self.months.is_empty() || day.month() == first.month())
                }
            };
        like_first
            && (self.months.is_empty() || self.months.contains(&month))
            && either(&self.month_days, day.day(), in_month)
            && either(&self.year_days, day.ordinal(), year)
            && (self.year_weeks.is_empty() || {
                let (at, of) = self.week(day);
                either(&self.year_weeks, at, of)
            })
            && (self.weekdays.is_empty()
                || self.weekdays.iter().any(|(nth, weekday)| {
                    let by_month = self.rhythm == Rhythm::Months || !self.months.is_empty();
                    let (at, of) = if by_month {
                        (day.day(), in_month)
                    } else {
                        (day.ordinal(), year)
                    };
                    let (from_start, from_end) =
                        (i64::from((at - 1) / 7 + 1), -i64::from((of - at) / 7 + 1));
                    day.weekday() == *weekday
                        && (*nth == 0
                            || i64::from(*nth) == from_start
                            || i64::from(*nth) == from_end)
                }))
    }

    /// Number of a day's week, and how many weeks that year of weeks has. The first week of a year is the first one with at least
    /// four days in it (RFC 5545 §3.3.10), so the fourth day of a week tells its year.
    fn week(&self, day: NaiveDate) -> (u32, u32) {
        let fourth = i64::from(day.weekday().days_since(self.week_start));
        let fourth = day
            .checked_add_signed(Duration::days(3 - fourth))
            .unwrap_or(day);
        let year = if fourth.leap_year() { 366 } else { 365 };
        let number = fourth.ordinal0() / 7 + 1;
        (number, number + (year - fourth.ordinal()) / 7)
    }

    /// The wanted places (`BYSETPOS`) of one round, and of a whole one: the first round counts from its own beginning, not from the
    /// first start ("a set of recurrence instances starts at the beginning of the interval", RFC 5545 §3.3.10).
    ///
    /// Places are counted, from its start or, negative, from its end.
    fn picked(&self, set: &[NaiveDateTime]) -> Vec<NaiveDateTime> {
        let mut picked: Vec<_> = self
            .positions
            .iter()
            .filter_map(|position| {
                let away = usize::try_from(position.unsigned_abs()).ok()?;
                set.get(if *position > 0 {
                    away - 1
                } else {
                    set.len().checked_sub(away)?
                })
                .copied()
            })
            .collect();
        picked.sort_unstable();
        picked.dedup();
        picked
    }
}
