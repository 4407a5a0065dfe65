//! From events to bookings: series unfolded inside the window, exceptions left out, changed occurrences in the place of the ones
//! they change.
//!
//! What belongs together is told by identity (`UID`) alone and which occurrence by its original start, compared as an instant: the
//! version and the zone it is written in do not matter. Of one identity the newest version counts. No identity comes out twice.

mod spot;

use super::{
    ParseError,
    event::Event,
    rule::{PURSE, Rule},
    zone::{When, Zones, instant, midnight},
};
use crate::{Booking, Doubt, MAX_BODY, MAX_EVENTS, MAX_INSTANCES, Window};
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use spot::Spot;
use std::collections::{BTreeMap, HashSet};

/// Longest event that is looked for before the window, in days.
const MAX_PAD: i64 = 400;

/// Which occurrence: its original start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Day(NaiveDate),
    At(DateTime<Utc>),
}

impl Key {
    fn text(self) -> String {
        match self {
            Self::Day(day) => day.format("%Y%m%d").to_string(),
            Self::At(at) => at.format("%Y%m%dT%H%M%SZ").to_string(),
        }
    }
}

/// All bookings that touch the window, by start; and the times the calendar covers.
pub(super) fn unfold(
    mut events: Vec<Event>,
    zones: &Zones,
    days: (NaiveDate, NaiveDate),
    doubts: &mut Vec<Doubt>,
) -> Result<(Vec<Booking>, Option<Window>), ParseError> {
    let after = days.1.checked_add_days(Days::new(1)).unwrap_or(days.1);
    let mut out = Out {
        zones,
        from: midnight(zones.account, days.0),
        to: midnight(zones.account, after),
        bookings: Vec::new(),
        doubts,
        text: 0,
        first: None,
        last: None,
    };
    let mut purse = PURSE;
    events.sort_by(|a, b| (&a.uid, a.place).cmp(&(&b.uid, b.place)));
    let mut events = events.into_iter().peekable();
    while let Some(first) = events.next() {
        let mut group = vec![first];
        while let Some(next) = events.next_if(|next| next.uid == group[0].uid) {
            group.push(next);
        }
        out.group(group, &mut purse)?;
    }
    let covered = out.first.zip(out.last).map(|(first, last)| {
        (
            first.max(out.from),
            last.min(out.to - Duration::milliseconds(1)),
        )
    });
    let mut bookings = out.bookings;
    bookings.sort_by(|a, b| {
        (a.starts_at, &a.ext_id, &a.recurrence_id).cmp(&(b.starts_at, &b.ext_id, &b.recurrence_id))
    });
    Ok((bookings, covered.filter(|(first, last)| first <= last)))
}

struct Out<'a> {
    zones: &'a Zones,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    bookings: Vec<Booking>,
    doubts: &'a mut Vec<Doubt>,
    text: usize,
    first: Option<DateTime<Utc>>,
    last: Option<DateTime<Utc>>,
}

impl Out<'_> {
    /// All events of one identity.
    fn group(&mut self, group: Vec<Event>, purse: &mut u32) -> Result<(), ParseError> {
        let (changes, masters): (Vec<_>, Vec<_>) = group
            .into_iter()
            .partition(|event| event.instead_of.is_some());
        let (masters, shared) = self.newest(masters);
        let master = masters.first();
        let mut changed: BTreeMap<Key, Event> = BTreeMap::new();
        for change in changes {
            let key = self.key_of_change(&change, master);
            match changed.get(&key) {
                Some(other) if age(other) > age(&change) => {}
                _ => drop(changed.insert(key, change)),
            }
        }
        match master {
            Some(master)
                if !shared
                    && (master.rule.is_some()
                        || !master.extra.is_empty()
                        || !changed.is_empty()) =>
            {
                self.series(master, &changed, purse)?;
            }
            _ => {
                for event in &masters {
                    let key = shared.then(|| self.own_key(event));
                    self.place(event, event, key)?;
                }
            }
        }
        for (key, change) in &changed {
            self.place(change, change, Some(*key))?;
        }
        Ok(())
    }

    /// The events of one identity that count, and whether they are several bookings under one name.
    fn newest(&mut self, mut masters: Vec<Event>) -> (Vec<Event>, bool) {
        masters.sort_by_key(age);
        let Some(newest) = masters.pop() else {
            return (masters, false);
        };
        let ext_id = newest.uid.clone();
        let mut counted = vec![newest];
        let mut differ = false;
        let mut starts = HashSet::from([counted[0].start.clone()]);
        while let Some(other) = masters.pop() {
            let newest = &counted[0];
            let plain =
                newest.rule.is_none() && other.rule.is_none() && newest.sequence == other.sequence;
            if plain && !starts.contains(&other.start) {
                starts.insert(other.start.clone());
                counted.push(other);
            } else {
                differ |= !same(newest, &other);
            }
        }
        let shared = counted.len() > 1;
        if shared {
            self.doubts.push(Doubt::SharedIdentity { ext_id });
        } else if differ {
            self.doubts.push(Doubt::SameTwice { ext_id });
        }
        (counted, shared)
    }

    fn series(
        &mut self,
        master: &Event,
        changed: &BTreeMap<Key, Event>,
        purse: &mut u32,
    ) -> Result<(), ParseError> {
        let doubt = |name: fn(String) -> Doubt| name(master.uid.clone());
        let rule = match &master.rule {
            Some(Err(_)) => {
                self.doubts
                    .push(doubt(|ext_id| Doubt::SeriesNotRead { ext_id }));
                None
            }
            Some(Ok(rule)) => Some(rule.as_ref()),
            None => None,
        };
        let (tz, first) = self.wall(master);
        let spot = self.spot(master, &master.start, &master.length);
        let whole_day = matches!(master.start, When::Day(_));
        let mut starts = match rule {
            Some(rule) => {
                let pad = (spot.ends_at - spot.starts_at).num_days().clamp(0, MAX_PAD) + 2;
                let window = (
                    (self.from - Duration::days(pad)).naive_utc(),
                    (self.to + Duration::days(2)).naive_utc(),
                );
                let over = |start| self.over(rule, start, tz, whole_day);
                rule.starts(first, window, over, MAX_INSTANCES, purse)
                    .map_err(|_| ParseError::TooManyEvents { max: MAX_EVENTS })?
            }
            None => vec![first],
        };
        if starts.len() > MAX_INSTANCES {
            starts.truncate(MAX_INSTANCES);
            self.doubts
                .push(doubt(|ext_id| Doubt::SeriesCut { ext_id }));
        }
        let except = Except::of(master, self.zones, tz);
        let moved: Vec<_> = changed
            .iter()
            .filter(|(_, change)| change.and_later)
            .collect();
        let mut seen: HashSet<Key> = changed.keys().copied().collect();
        self.covers(spot.starts_at);
        if rule.is_some_and(Rule::endless) {
            self.covers(self.to);
        }
        for start in starts {
            let (at, _) = instant(tz, start);
            let key = if whole_day {
                Key::Day(start.date())
            } else {
                Key::At(at)
            };
            if except.has(at, start.date()) || !seen.insert(key) {
                continue;
            }
            // The last change that goes for all later ones, if there is one before this start.
            let later = moved
                .partition_point(|(from, _)| **from <= key)
                .checked_sub(1)
                .and_then(|at| moved.get(at));
            let (told, start) = match later {
                Some((from, change)) => (*change, self.shifted(start, **from, change, tz)),
                None => (master, start),
            };
            let when = if whole_day {
                When::Day(start.date())
            } else {
                self.as_written(master, start, tz)
            };
            let spot = self.spot_like(told, &when, tz);
            self.put(told, master, spot, Some(key))?;
        }
        for (when, length) in &master.extra {
            let at = self.zones.instant(when, tz);
            let local = at.with_timezone(&tz).naive_local();
            let key = if whole_day {
                Key::Day(local.date())
            } else {
                Key::At(at)
            };
            if !except.has(at, local.date()) && seen.insert(key) {
                let spot = match length {
                    Some(length) => self.spot(master, when, length),
                    None => self.spot_like(master, when, tz),
                };
                self.put(master, master, spot, Some(key))?;
            }
        }
        Ok(())
    }

    /// Puts a single event or a changed occurrence in its place.
    fn place(&mut self, event: &Event, zoned: &Event, key: Option<Key>) -> Result<(), ParseError> {
        let spot = self.spot(event, &event.start, &event.length);
        self.put(event, zoned, spot, key)
    }

    /// Adds the booking when it touches the window.
    fn put(
        &mut self,
        event: &Event,
        zoned: &Event,
        spot: Spot,
        key: Option<Key>,
    ) -> Result<(), ParseError> {
        self.covers(spot.starts_at);
        let touches =
            spot.starts_at < self.to && (spot.ends_at > self.from || spot.starts_at >= self.from);
        if !touches {
            return Ok(());
        }
        let found = self.zones.of(&zoned.start);
        for (wrong, name) in [
            (
                found.unknown,
                (|ext_id| Doubt::UnknownZone { ext_id }) as fn(String) -> Doubt,
            ),
            (found.other, |ext_id| Doubt::OtherZone { ext_id }),
        ] {
            if wrong {
                self.doubt_once(name(event.uid.clone()));
            }
        }
        let mut booking = Booking {
            ext_id: event.uid.clone(),
            recurrence_id: key.map(Key::text),
            starts_at: spot.starts_at,
            ends_at: spot.ends_at,
            tz: found.tz.name().to_owned(),
            local_start: spot.starts_at.with_timezone(&found.tz).naive_local(),
            tz_doubt: found.unknown || found.other,
            tz_source: found.source,
            all_day: matches!(event.start, When::Day(_)),
            state: event.state,
            raw_status: event.raw_status.clone(),
            summary: event.summary.clone(),
            service: event.service.clone(),
            person: event.person.clone(),
            description: event.description.clone(),
            location: event.location.clone(),
            sequence: event.sequence,
            created_at: event.created_at,
            updated_at: event.updated_at,
            hash: String::new(),
        };
        booking.hash = booking.content_hash();
        let person = booking
            .person
            .as_ref()
            .map_or(0, |person| person.name.len());
        self.text += booking.ext_id.len()
            + booking.summary.len()
            + booking.description.len()
            + booking.location.len()
            + booking.raw_status.len()
            + person;
        if self.bookings.len() == MAX_EVENTS {
            return Err(ParseError::TooManyEvents { max: MAX_EVENTS });
        }
        if self.text > MAX_BODY {
            return Err(ParseError::TooLarge);
        }
        self.bookings.push(booking);
        Ok(())
    }

    fn covers(&mut self, at: DateTime<Utc>) {
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
    }

    fn doubt_once(&mut self, doubt: Doubt) {
        // The doubts of one identity come one after the other.
        if !self
            .doubts
            .iter()
            .rev()
            .take(8)
            .any(|known| *known == doubt)
        {
            self.doubts.push(doubt);
        }
    }
}

/// Occurrences that do not take place (`EXDATE`).
struct Except {
    at: HashSet<DateTime<Utc>>,
    on: HashSet<NaiveDate>,
}

impl Except {
    fn of(master: &Event, zones: &Zones, tz: Tz) -> Self {
        let mut except = Self {
            at: HashSet::new(),
            on: HashSet::new(),
        };
        let whole_day = matches!(master.start, When::Day(_));
        for when in &master.except {
            match when {
                When::Day(day) => drop(except.on.insert(*day)),
                When::Clock { at, .. } if whole_day => drop(except.on.insert(at.date())),
                _ if whole_day => drop(
                    except
                        .on
                        .insert(zones.instant(when, tz).with_timezone(&tz).date_naive()),
                ),
                _ => drop(except.at.insert(zones.instant(when, tz))),
            }
        }
        except
    }

    fn has(&self, at: DateTime<Utc>, on: NaiveDate) -> bool {
        self.at.contains(&at) || self.on.contains(&on)
    }
}

/// Newer is greater (RFC 5545 §3.8.7.4; then the last change; then the later place).
fn age(event: &Event) -> (i64, Option<DateTime<Utc>>, usize) {
    (event.sequence, event.updated_at, event.place)
}

fn same(a: &Event, b: &Event) -> bool {
    (
        &a.start,
        &a.length,
        &a.rule,
        &a.summary,
        &a.description,
        &a.location,
        &a.raw_status,
        &a.person,
    ) == (
        &b.start,
        &b.length,
        &b.rule,
        &b.summary,
        &b.description,
        &b.location,
        &b.raw_status,
        &b.person,
    )
}
