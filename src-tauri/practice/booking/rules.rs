//! What is true of bookings without a store: where a day begins, what is late, how many may vanish at once.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::{Arrived, BookingState, store::Tally};
use crate::id::ClientId;

/// Minutes a booking typed at the desk may last.
pub(super) const MINUTES: RangeInclusive<u32> = 5..=1_440;
/// Minutes between two pulls; 0 beside them is "by hand only".
pub(super) const EVERY: RangeInclusive<u32> = 5..=1_440;
/// Characters of a service at most.
pub(super) const SERVICE_MAX: u32 = 200;
/// Complete pulls in which a booking must be missing before it counts as gone.
pub(super) const RUNS_TO_GO: u32 = 2;
/// People who have to share a count before it stands by itself (R23).
pub(super) const FEWEST: usize = 5;
/// So many may vanish in one pull without asking, or a fifth of those to come if that is more.
const MAY_VANISH: u32 = 5;

/// The instant at which a civil day begins; where the clock is put forward at midnight, the first instant of the day.
pub(crate) fn day_start(zone: Tz, on: NaiveDate) -> DateTime<Utc> {
    let midnight = on.and_time(NaiveTime::MIN);
    (0..=3)
        .find_map(|hours| {
            zone.from_local_datetime(&(midnight + TimeDelta::hours(hours)))
                .earliest()
        })
        .map_or_else(
            || Utc.from_utc_datetime(&midnight),
            |start| start.with_timezone(&Utc),
        )
}

/// From the first instant of `from` to the first after `to`.
pub(crate) fn bounds(zone: Tz, from: NaiveDate, to: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    let after = to.checked_add_days(Days::new(1)).unwrap_or(to);
    (day_start(zone, from), day_start(zone, after))
}

/// Whether giving up a time at `at` is late under the clinic's rule (R18).
pub(super) fn is_late(starts_at: DateTime<Utc>, at: DateTime<Utc>, hours: u32) -> bool {
    hours > 0 && at > starts_at - TimeDelta::hours(hours.into())
}

/// Whether that many of the bookings to come may vanish in one pull.
pub(super) const fn may_vanish(gone: u32, of: u32) -> bool {
    let fifth = of / 5;
    gone <= if fifth > MAY_VANISH {
        fifth
    } else {
        MAY_VANISH
    }
}

/// What a pull makes of a booking's state: what the provider says in words counts; what it only leaves open does not undo a
/// cancellation.
pub(super) fn state_after(before: BookingState, arrived: &Arrived) -> BookingState {
    match arrived.state {
        BookingState::Gone => before,
        BookingState::Confirmed | BookingState::Tentative
            if before == BookingState::Cancelled && arrived.raw_state.is_empty() =>
        {
            before
        }
        said => said,
    }
}

/// How long an account waits after a pull: its own minutes, doubled for each failure in a row, at most eightfold.
pub(super) fn wait(every_minutes: u32, failures: u32) -> TimeDelta {
    TimeDelta::minutes(i64::from(every_minutes) << failures.min(3))
}

/// The first day whose bookings are kept: a day is over when `months` months after it are, to the day. Of a day that the later
/// month does not have, its last day counts.
pub(super) fn kept_from(today: NaiveDate, months: u32) -> NaiveDate {
    let months = Months::new(months);
    let Some(back) = today.checked_sub_months(months) else {
        return NaiveDate::MIN;
    };
    // A short month cuts the way back too: the last of February is not thirteen months before each of the last days of March.
    match back.checked_add_months(months) {
        Some(forth) if forth < today => back.succ_opt().unwrap_or(back),
        _ => back,
    }
}

/// The month at the clinic of an instant: `2026-03`.
pub(super) fn month(zone: Tz, at: DateTime<Utc>) -> String {
    at.with_timezone(&zone).format("%Y-%m").to_string()
}

/// From the beginning of all time to its end.
pub(super) const EVER: (DateTime<Utc>, DateTime<Utc>) =
    (DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC);

/// From the beginning of one month (`2026-03`) to the end of another. What is no month is as long as all time.
pub(super) fn span_of(zone: Tz, first: &str, last: &str) -> (DateTime<Utc>, DateTime<Utc>) {
    let begins = |month: &str| NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok();
    let after = begins(last).and_then(|day| day.checked_add_months(Months::new(1)));
    (
        begins(first).map_or(EVER.0, |day| day_start(zone, day)),
        after.map_or(EVER.1, |day| day_start(zone, day)),
    )
}

/// A month's bookings as counts that lead to nobody: by service, by outcome, each in order of the word.
pub(super) fn anonymous(tallies: &[Tally]) -> [Vec<(String, u32)>; 2] {
    [
        merged(
            tallies
                .iter()
                .map(|tally| (tally.service.as_str(), tally.client)),
        ),
        merged(
            tallies
                .iter()
                .map(|tally| (tally.outcome.as_str(), tally.client)),
        ),
    ]
}

/// Counts of cells. A cell that fewer than [`FEWEST`] people share goes into the rest, and if they are too few there as well,
/// the smallest of the others goes with it: else what is missing from the whole would tell of them.
fn merged<'a>(rows: impl Iterator<Item = (&'a str, ClientId)>) -> Vec<(String, u32)> {
    let mut cells: BTreeMap<&str, (u32, BTreeSet<ClientId>)> = BTreeMap::new();
    for (cell, client) in rows {
        let (count, people) = cells.entry(cell).or_default();
        *count += 1;
        people.insert(client);
    }
    let mut rest = cells.remove("").unwrap_or_default();
    loop {
        let smallest = cells
            .iter()
            .map(|(cell, (count, people))| (people.len(), *count, *cell))
            .min();
        let Some((people, _, cell)) = smallest else {
            break;
        };
        let rest_is_small = rest.0 > 0 && rest.1.len() < FEWEST;
        if people >= FEWEST && !rest_is_small {
            break;
        }
        if let Some((count, people)) = cells.remove(cell) {
            rest.0 += count;
            rest.1.extend(people);
        }
    }
    let mut counted: Vec<(String, u32)> = cells
        .into_iter()
        .map(|(cell, (count, _))| (cell.to_owned(), count))
        .collect();
    if rest.0 > 0 {
        counted.insert(0, (String::new(), rest.0));
    }
    counted
}
