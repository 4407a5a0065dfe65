//! What happens in an invented practice, and when: three months of working days up to the present hour, and two weeks ahead.
//!
//! Pure: the same seed, zone and present give the same plan. It knows no store and no names.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use std::collections::BTreeMap;

use super::dice::Dice;

/// How many people come.
pub(super) const CLIENTS: usize = 40;
/// How far back and ahead the practice reaches, in days.
const BACK: u64 = 91;
const AHEAD: u64 = 14;
/// When a treatment begins on a working day, in minutes after midnight.
const SLOTS: [u32; 6] = [
    9 * 60,
    10 * 60 + 15,
    11 * 60 + 30,
    13 * 60 + 30,
    14 * 60 + 45,
    16 * 60,
];
/// Today's treatments, in minutes from the last quarter of an hour.
const TODAY: [i64; 5] = [-150, -75, 0, 75, 150];

/// What became of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Came; the note is signed.
    Came,
    /// Came; the note still has to be signed.
    Unsigned,
    /// Did not come.
    NoShow,
    /// Cancelled beforehand.
    Cancelled,
    /// Has not happened yet.
    Ahead,
}

/// One booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Booked {
    /// Whose, by number.
    pub(super) client: usize,
    /// Which visit of the course, from 0; a visit that did not take place does not count.
    pub(super) nth: usize,
    /// Start.
    pub(super) starts_at: DateTime<Utc>,
    /// Civil date at the clinic.
    pub(super) on: NaiveDate,
    /// What became of it.
    pub(super) fate: Fate,
}

/// The whole plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    /// When each client's card was made.
    pub(super) admitted_at: Vec<DateTime<Utc>>,
    /// Bookings in order of time.
    pub(super) bookings: Vec<Booked>,
    /// Working days that are over, oldest first.
    pub(super) days: Vec<NaiveDate>,
    /// Today.
    pub(super) today: NaiveDate,
}

/// A plan that ends at `now`.
pub(super) fn plan(now: DateTime<Utc>, zone: Tz, dice: &mut Dice) -> Plan {
    let today = now.with_timezone(&zone).date_naive();
    let first = today.checked_sub_days(Days::new(BACK)).unwrap_or(today);
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let working: Vec<NaiveDate> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| works(*day) && *day != today)
        .collect();
    let mut taken: BTreeMap<DateTime<Utc>, usize> = BTreeMap::new();
    let mut admitted_at = Vec::with_capacity(CLIENTS);
    for client in 0..CLIENTS {
        // The first ones are there from the beginning; the others come one by one.
        let begins = if client < 22 {
            dice.below(14)
        } else {
            (client - 21) * 3
        };
        let begins = begins.min(working.len().saturating_sub(4));
        admitted_at.push(
            working
                .get(begins)
                .map_or(now, |day| {
                    instant(*day, 8 * 60 + 5 + u32::try_from(client).unwrap_or(0), zone)
                })
                .min(now),
        );
        let pause = [5, 7, 10, 15].get(dice.below(4)).copied().unwrap_or(7);
        let visits = 3 + dice.below(6);
        let mut place = begins;
        for _ in 0..visits {
            let Some(start) = free(&working, &mut place, zone, &taken, dice) else {
                break;
            };
            taken.insert(start, client);
            place += pause;
        }
    }
    let quarter = now.timestamp().div_euclid(900) * 900;
    for (client, minutes) in [4, 0, 7, 10, 2].into_iter().zip(TODAY) {
        let start =
            DateTime::from_timestamp(quarter, 0).unwrap_or(now) + TimeDelta::minutes(minutes);
        let whole_day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive() == today;
        if whole_day(start) && whole_day(start + TimeDelta::minutes(75)) {
            taken.insert(start, client);
        }
    }
    let days: Vec<NaiveDate> = working.into_iter().filter(|day| *day < today).collect();
    let bookings = with_fates(&taken, now, zone, &days, dice);
    Plan {
        admitted_at,
        bookings,
        days,
        today,
    }
}

fn works(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The next free start from a working day on; `place` goes on to the day that was found.
fn free(
    working: &[NaiveDate],
    place: &mut usize,
    zone: Tz,
    taken: &BTreeMap<DateTime<Utc>, usize>,
    dice: &mut Dice,
) -> Option<DateTime<Utc>> {
    while let Some(day) = working.get(*place) {
        let turn = dice.below(SLOTS.len());
        let starts = (0..SLOTS.len()).filter_map(|step| SLOTS.get((turn + step) % SLOTS.len()));
        if let Some(start) = starts
            .map(|minutes| instant(*day, *minutes, zone))
            .find(|start| !taken.contains_key(start))
        {
            return Some(start);
        }
        *place += 1;
    }
    None
}

fn with_fates(
    taken: &BTreeMap<DateTime<Utc>, usize>,
    now: DateTime<Utc>,
    zone: Tz,
    days: &[NaiveDate],
    dice: &mut Dice,
) -> Vec<Booked> {
    let yesterday = days.last().copied();
    let mut nth = vec![0; CLIENTS];
    let mut of_yesterday = 0;
    let mut bookings = Vec::with_capacity(taken.len());
    for (&starts_at, &client) in taken {
        let on = starts_at.with_timezone(&zone).date_naive();
        let begun = nth.get(client).is_some_and(|visits| *visits > 0);
        of_yesterday += usize::from(Some(on) == yesterday);
        let fate = if starts_at + TimeDelta::minutes(15) > now {
            Fate::Ahead
        } else if starts_at + TimeDelta::minutes(90) > now {
            Fate::Unsigned
        } else if !begun {
            Fate::Came
        } else if Some(on) == yesterday {
            // The last working day has one of each, so that there is something to see and to do.
            [Fate::Unsigned, Fate::NoShow, Fate::Cancelled]
                .get(of_yesterday - 1)
                .copied()
                .unwrap_or(Fate::Came)
        } else {
            match dice.below(100) {
                0..4 => Fate::NoShow,
                4..10 => Fate::Cancelled,
                _ => Fate::Came,
            }
        };
        let visit = nth.get(client).copied().unwrap_or_default();
        if matches!(fate, Fate::Came | Fate::Unsigned)
            && let Some(visits) = nth.get_mut(client)
        {
            *visits += 1;
        }
        bookings.push(Booked {
            client,
            nth: visit,
            starts_at,
            on,
            fate,
        });
    }
    bookings
}

/// A time of day at the clinic as an instant.
pub(super) fn instant(day: NaiveDate, minutes: u32, zone: Tz) -> DateTime<Utc> {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap_or_default();
    let local = day.and_time(time);
    zone.from_local_datetime(&local)
        .earliest()
        .map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc))
}
