//! When one occurrence is, and which one of its series it is.
//!
//! A series is unfolded on the clock of its own zone; what comes out is instants. An hour that the clock skips, and an end before
//! its start, become doubts. Which occurrence a change is for is told in the terms of the series, however the change writes it.

use super::{
    super::{
        event::{Event, Length},
        rule::{Rule, Until},
        zone::{Found, When, instant},
    },
    Key, Out,
};
use crate::Doubt;
use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;

/// When one occurrence is.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) starts_at: DateTime<Utc>,
    pub(super) ends_at: DateTime<Utc>,
}

impl Out<'_> {
    /// The zone a series is unfolded in, and its first start on the clock there.
    pub(super) fn wall(&self, master: &Event) -> (Tz, NaiveDateTime) {
        match &master.start {
            When::Day(day) => (self.zones.account, day.and_time(NaiveTime::MIN)),
            When::Clock { at, .. } => (self.zones.of(&master.start).tz, *at),
            When::Instant(at) => (Tz::UTC, at.naive_utc()),
        }
    }

    pub(super) fn as_written(&self, master: &Event, start: NaiveDateTime, tz: Tz) -> When {
        match &master.start {
            When::Clock { zone, .. } => When::Clock {
                at: start,
                zone: zone.clone(),
            },
            _ => When::Instant(instant(tz, start).0),
        }
    }

    /// When an event with this start and length is.
    pub(super) fn spot(&mut self, event: &Event, start: &When, length: &Length) -> Spot {
        let Found { tz, .. } = self.zones.of(start);
        let starts_at = self.zones.instant(start, tz);
        if let When::Clock { at, .. } = start
            && instant(tz, *at).1
        {
            self.doubt_once(Doubt::HourSkipped {
                ext_id: event.uid.clone(),
            });
        }
        let ends_at = match length {
            Length::Until(end) => self.zones.instant(end, tz),
            Length::For { days, time } => later_by(starts_at, *days, tz) + *time,
            Length::Unsaid if matches!(start, When::Day(_)) => later_by(starts_at, 1, tz),
            Length::Unsaid => starts_at,
        };
        if ends_at < starts_at {
            self.doubt_once(Doubt::EndBeforeStart {
                ext_id: event.uid.clone(),
            });
        }
        Spot {
            starts_at,
            ends_at: ends_at.max(starts_at),
        }
    }

    /// When an occurrence that starts here is, lasting as long as the event it is told by (RFC 5545 §3.8.5.3: the same exact
    /// duration when the end was given, the same nominal one when a duration was).
    pub(super) fn spot_like(&mut self, told: &Event, start: &When, tz: Tz) -> Spot {
        let Length::Until(end) = &told.length else {
            return self.spot(told, start, &told.length);
        };
        let length = match (&told.start, end) {
            (When::Day(first), When::Day(last)) => Length::For {
                days: (*last - *first).num_days(),
                time: Duration::zero(),
            },
            _ => Length::For {
                days: 0,
                time: self.zones.instant(end, tz) - self.zones.instant(&told.start, tz),
            },
        };
        self.spot(told, start, &length)
    }

    /// A start moved as a change that goes for all later ones moved its own.
    pub(super) fn shifted(
        &self,
        start: NaiveDateTime,
        from: Key,
        change: &Event,
        tz: Tz,
    ) -> NaiveDateTime {
        let local = |at: DateTime<Utc>| at.with_timezone(&tz).naive_local();
        let original = match from {
            Key::Day(day) => day.and_time(NaiveTime::MIN),
            Key::At(at) => local(at),
        };
        let by = local(self.zones.instant(&change.start, tz)) - original;
        start.checked_add_signed(by).unwrap_or(start)
    }

    pub(super) fn over(&self, rule: &Rule, start: NaiveDateTime, tz: Tz, whole_day: bool) -> bool {
        match rule.until {
            None => false,
            Some(Until::Day(day)) => start.date() > day,
            Some(Until::Clock(at)) if whole_day => start.date() > at.date(),
            Some(Until::Clock(at)) => start > at,
            Some(Until::Instant(at)) if whole_day => {
                start.date() > at.and_utc().with_timezone(&self.zones.account).date_naive()
            }
            Some(Until::Instant(at)) => instant(tz, start).0 > at.and_utc(),
        }
    }

    pub(super) fn own_key(&self, event: &Event) -> Key {
        match &event.start {
            When::Day(day) => Key::Day(*day),
            when => Key::At(self.zones.instant(when, self.zones.of(when).tz)),
        }
    }

    /// Which occurrence a change is for, in the terms of its series.
    pub(super) fn key_of_change(&self, change: &Event, master: Option<&Event>) -> Key {
        let when = change.instead_of.as_ref().unwrap_or(&change.start);
        let (tz, first) = master.map_or_else(
            || (self.zones.of(when).tz, None),
            |master| {
                let (tz, first) = self.wall(master);
                (tz, Some((first, matches!(master.start, When::Day(_)))))
            },
        );
        match (when, first) {
            (When::Day(day), None | Some((_, true))) => Key::Day(*day),
            // A day alone means the occurrence of that day.
            (When::Day(day), Some((first, false))) => {
                Key::At(instant(tz, day.and_time(first.time())).0)
            }
            (When::Clock { at, .. }, Some((_, true))) => Key::Day(at.date()),
            (When::Instant(at), Some((_, true))) => {
                Key::Day(at.with_timezone(&self.zones.account).date_naive())
            }
            (when, _) => Key::At(self.zones.instant(when, tz)),
        }
    }
}

/// So many days later on the calendar, at the same time of day.
fn later_by(at: DateTime<Utc>, days: i64, tz: Tz) -> DateTime<Utc> {
    let local = at.with_timezone(&tz).naive_local();
    local
        .checked_add_signed(Duration::days(days))
        .map_or(
            at,
            |local| if days == 0 { at } else { instant(tz, local).0 },
        )
}
