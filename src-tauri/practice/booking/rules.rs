//! What is true of bookings without a store: where a day begins, what is late, how many may vanish at once.

use std::ops::RangeInclusive;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::{Arrived, BookingState};

/// Minutes a booking typed at the desk may last.
pub(super) const MINUTES: RangeInclusive<u32> = 5..=1_440;
/// Minutes between two pulls; 0 beside them is "by hand only".
pub(super) const EVERY: RangeInclusive<u32> = 5..=1_440;
/// Characters of a service at most.
pub(super) const SERVICE_MAX: u32 = 200;
/// Complete pulls in which a booking must be missing before it counts as gone.
pub(super) const RUNS_TO_GO: u32 = 2;
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
