//! From what a calendar says about a time to an instant.
//!
//! A zone's name is trusted, its description (`VTIMEZONE`) is not: names are resolved against the zone database. A name nobody
//! knows is never taken in silence; the account's zone stands in and the doubt is told. Hours that a change of clocks leaves out
//! or brings twice are read as RFC 5545 §3.3.5 says.

use super::lines::RawZone;
use crate::ZoneSource;
use calcard::common::timezone::Tz as Known;
use chrono::{
    DateTime, Datelike, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset,
    TimeZone, Utc,
};
use chrono_tz::Tz;
use std::{cell::RefCell, collections::HashMap, sync::LazyLock};

/// Zones by their name in small letters, for programs that write `europe/stockholm`.
static ANY_CASE: LazyLock<HashMap<String, Tz>> = LazyLock::new(|| {
    chrono_tz::TZ_VARIANTS
        .iter()
        .map(|tz| (tz.name().to_ascii_lowercase(), *tz))
        .collect()
});

/// A time as a calendar writes it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum When {
    Day(NaiveDate),
    Clock {
        at: NaiveDateTime,
        zone: Option<String>,
    },
    Instant(DateTime<Utc>),
}

impl When {
    /// The year as written.
    pub(super) fn year(&self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Clock { at, .. } => at.year(),
            Self::Instant(at) => at.year(),
        }
    }
}

/// A zone and how it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) tz: Tz,
    pub(super) source: ZoneSource,
    /// The name given is unknown.
    pub(super) unknown: bool,
    /// The feed's zone is not the account's.
    pub(super) other: bool,
}

/// The zones of one calendar.
pub(super) struct Zones {
    pub(super) account: Tz,
    feed: Option<Tz>,
    described: HashMap<String, Tz>,
    /// Names already looked for.
    asked: RefCell<HashMap<String, Option<Tz>>>,
}

impl Zones {
    pub(super) fn new(account: Tz, feed: Option<&str>, described: &[RawZone]) -> Self {
        let described = described
            .iter()
            .filter_map(|zone| {
                let by_location = || zone.location.as_deref().and_then(resolve);
                let by_number = || {
                    zone.number
                        .as_deref()
                        .and_then(Known::from_ms_cdo_zone_id)
                        .and_then(named)
                };
                Some((
                    zone.name.clone(),
                    resolve(&zone.name)
                        .or_else(by_location)
                        .or_else(by_number)?,
                ))
            })
            .collect();
        Self {
            account,
            feed: feed.and_then(resolve),
            described,
            asked: RefCell::default(),
        }
    }

    /// The zone a time is told in.
    pub(super) fn of(&self, when: &When) -> Found {
        let plain = |tz, source| Found {
            tz,
            source,
            unknown: false,
            other: false,
        };
        match when {
            When::Day(_) => plain(self.account, ZoneSource::Account),
            When::Instant(_) => plain(self.account, ZoneSource::Instant),
            When::Clock {
                zone: Some(name), ..
            } => match self.by_name(name) {
                Some(tz) => plain(tz, ZoneSource::Named),
                None => Found {
                    tz: self.account,
                    source: ZoneSource::Account,
                    unknown: true,
                    other: false,
                },
            },
            When::Clock { zone: None, .. } => match self.feed {
                Some(tz) => Found {
                    tz,
                    source: ZoneSource::Feed,
                    unknown: false,
                    other: tz != self.account,
                },
                None => plain(self.account, ZoneSource::Account),
            },
        }
    }

    fn by_name(&self, name: &str) -> Option<Tz> {
        if let Some(tz) = self.described.get(name) {
            return Some(*tz);
        }
        *self
            .asked
            .borrow_mut()
            .entry(name.to_owned())
            .or_insert_with(|| resolve(name))
    }

    /// The instant of a time that, lacking a zone of its own, is told in `tz`.
    pub(super) fn instant(&self, when: &When, tz: Tz) -> DateTime<Utc> {
        match when {
            When::Day(day) => midnight(tz, *day),
            When::Instant(at) => *at,
            When::Clock { at, zone: None } => instant(tz, *at).0,
            When::Clock { at, .. } => instant(self.of(when).tz, *at).0,
        }
    }
}

/// The instant of a wall-clock time, and whether that time is left out on that day.
///
/// RFC 5545 §3.3.5: a time that comes twice means the first; one that is left out is read with the offset before the change.
pub(super) fn instant(tz: Tz, local: NaiveDateTime) -> (DateTime<Utc>, bool) {
    match tz.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => (at.to_utc(), false),
        LocalResult::None => {
            // The last hour before the gap knows the offset; the longest gap ever was a day.
            let before = (1..=26).find_map(|hours| {
                tz.from_local_datetime(&local.checked_sub_signed(Duration::hours(hours))?)
                    .latest()
            });
            let offset = before.map_or(0, |at| at.offset().fix().local_minus_utc());
            let utc = local
                .checked_sub_signed(Duration::seconds(offset.into()))
                .unwrap_or(local);
            (utc.and_utc(), true)
        }
    }
}

/// The first instant of a day.
pub(super) fn midnight(tz: Tz, day: NaiveDate) -> DateTime<Utc> {
    instant(tz, day.and_time(NaiveTime::MIN)).0
}

/// A zone by any name in use: of the zone database, of Windows, or with a registry before it.
fn resolve(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"');
    if name.is_empty() || name.len() > 100 {
        return None;
    }
    let by_name = |name: &str| name.parse::<Known>().ok().and_then(named);
    // "/mozilla.org/20050126_1/Europe/Stockholm"
    let tail = || {
        let mut parts = name.rsplitn(3, '/');
        let (city, area) = (parts.next()?, parts.next()?);
        parts
            .next()
            .and_then(|_| by_name(&format!("{area}/{city}")))
    };
    by_name(name)
        .or_else(tail)
        .or_else(|| ANY_CASE.get(&name.to_ascii_lowercase()).copied())
}

/// Zone of the database for what the library found; an offset without a zone only in whole hours.
fn named(known: Known) -> Option<Tz> {
    match known {
        Known::Tz(tz) => Some(tz),
        Known::Fixed(offset) if offset.local_minus_utc() == 0 => Some(Tz::UTC),
        Known::Fixed(offset) if offset.local_minus_utc() % 3600 == 0 => {
            let hours = offset.local_minus_utc() / 3600;
            format!(
                "Etc/GMT{}{}",
                if hours > 0 { '-' } else { '+' },
                hours.abs()
            )
            .parse()
            .ok()
        }
        Known::Fixed(_) | Known::Floating => None,
    }
}
