//! One event of a calendar, read into fields.
//!
//! An event without a start that can be read is left out with a doubt, one without identity gets one. Nothing here looks at other
//! events: what belongs to a series is put together later.

use super::{
    lines::RawEvent,
    person::{self, Attendee},
    rule::{Rule, Unreadable},
    text,
    zone::When,
};
use crate::{BookingState, Doubt, Person, booking::hex};
use calcard::{
    Entry, Parser,
    common::{IanaString, PartialDateTime},
    icalendar::{
        ICalendarComponent, ICalendarComponentType, ICalendarDuration, ICalendarEntry,
        ICalendarParameterName, ICalendarParameterValue, ICalendarParticipationRole,
        ICalendarPeriod, ICalendarProperty, ICalendarUserTypes, ICalendarValue, ICalendarValueType,
    },
};
use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};

/// Longest identity kept as it is, in bytes (RFC 7986 §5.3 recommends no more).
const MAX_IDENTITY: usize = 255;

/// How long an event lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Length {
    /// Until then.
    Until(When),
    /// That many days on the calendar, then that much time.
    For { days: i64, time: Duration },
    /// Not said: a day for a day, no time for a time (RFC 5545 §3.6.1).
    Unsaid,
}

/// One event.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) uid: String,
    /// Which occurrence of a series it changes.
    pub(super) instead_of: Option<When>,
    /// It changes all later ones too (`RANGE=THISANDFUTURE`).
    pub(super) and_later: bool,
    pub(super) start: When,
    pub(super) length: Length,
    pub(super) rule: Option<Result<Box<Rule>, Unreadable>>,
    pub(super) extra: Vec<(When, Option<Length>)>,
    pub(super) except: Vec<When>,
    pub(super) sequence: i64,
    pub(super) created_at: Option<DateTime<Utc>>,
    pub(super) updated_at: Option<DateTime<Utc>>,
    pub(super) state: BookingState,
    pub(super) raw_status: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) location: String,
    pub(super) person: Option<Person>,
    pub(super) service: Option<String>,
    /// Its place in the calendar; between equals the later one is newer.
    pub(super) place: usize,
}

/// Reads one event; `None`, and never without a doubt, when it has no start or does not tell which occurrence it changes.
pub(super) fn read(
    raw: &RawEvent,
    place: usize,
    cancelled: bool,
    doubts: &mut Vec<Doubt>,
) -> Option<Event> {
    let made = || format!("made:{}", hex(&Sha256::digest(raw.lines.as_bytes())));
    let Some(component) = component(&raw.lines) else {
        doubts.push(Doubt::NoStart { ext_id: made() });
        return None;
    };
    let entry =
        |name: &ICalendarProperty| component.entries.iter().find(|entry| entry.name == *name);
    let when = |name: &ICalendarProperty| entry(name).and_then(first_when);
    let stamp = |name: &ICalendarProperty| match when(name) {
        Some(When::Instant(at)) => Some(at),
        Some(When::Clock { at, zone: None }) => Some(at.and_utc()),
        _ => None,
    };
    let words = |name: &ICalendarProperty| entry(name).map(first_text).unwrap_or_default();

    let uid = text::line(&words(&ICalendarProperty::Uid));
    let nameless = uid.is_empty();
    let uid = match uid.len() {
        0 => made(),
        1..=MAX_IDENTITY => uid,
        _ => format!("long:{}", hex(&Sha256::digest(uid.as_bytes()))),
    };
    let mut unread = |field: &str| {
        doubts.push(Doubt::LineNotRead {
            ext_id: uid.clone(),
            field: field.to_owned(),
        });
    };
    let lost = |name: &ICalendarProperty| entry(name).is_some() && when(name).is_none();
    let instead_of = when(&ICalendarProperty::RecurrenceId);
    if lost(&ICalendarProperty::RecurrenceId) {
        // Read as an event of its own it would stand for the whole series.
        unread("RECURRENCE-ID");
        return None;
    }
    let (extra, all_extra) = list(&component, &ICalendarProperty::Rdate, extra);
    let (except, all_except) = list(&component, &ICalendarProperty::Exdate, moment);
    let length = length(&component);
    let said = [ICalendarProperty::Dtend, ICalendarProperty::Duration]
        .iter()
        .any(|name| entry(name).is_some());
    for (damaged, field) in [
        (
            instead_of.is_some() && lost(&ICalendarProperty::Dtstart),
            "DTSTART",
        ),
        (said && length == Length::Unsaid, "DTEND"),
        (!all_extra, "RDATE"),
        (!all_except, "EXDATE"),
    ] {
        if damaged {
            unread(field);
        }
    }
    // A change that says no time of its own keeps the time of what it changes; some programs write 1970 there.
    let start = when(&ICalendarProperty::Dtstart)
        .filter(|start| instead_of.is_none() || start.year() != 1970)
        .or_else(|| instead_of.clone());
    let Some(start) = start else {
        doubts.push(Doubt::NoStart { ext_id: uid });
        return None;
    };
    if nameless {
        doubts.push(Doubt::NoIdentity {
            ext_id: uid.clone(),
        });
    }

    let (mut state, raw_status, known) = state(entry(&ICalendarProperty::Status));
    if !known {
        doubts.push(Doubt::UnknownState {
            ext_id: uid.clone(),
        });
    }
    if cancelled {
        state = BookingState::Cancelled;
    }
    let summary = text::line(&words(&ICalendarProperty::Summary));
    let description = text::clean(&words(&ICalendarProperty::Description));
    let organizer = entry(&ICalendarProperty::Organizer).and_then(address);
    let attendees: Vec<_> = component
        .entries
        .iter()
        .filter(|entry| entry.name == ICalendarProperty::Attendee)
        .filter_map(attendee)
        .collect();
    let told = person::find(&attendees, organizer.as_deref(), &summary, &description);
    if told.several {
        doubts.push(Doubt::SeveralPeople {
            ext_id: uid.clone(),
        });
    }
    // A change of one occurrence has no rule of its own, whatever it carries along.
    let rule = match (&instead_of, raw.rules.as_slice()) {
        (Some(_), _) | (None, []) => raw
            .excluding_rule
            .then_some(Err(Unreadable))
            .filter(|_| instead_of.is_none()),
        (None, [one]) if !raw.excluding_rule => Some(Rule::read(one).map(Box::new)),
        (None, _) => Some(Err(Unreadable)),
    };
    Some(Event {
        and_later: entry(&ICalendarProperty::RecurrenceId)
            .is_some_and(|entry| entry.has_parameter(&ICalendarParameterName::Range)),
        instead_of,
        start,
        length,
        rule,
        extra,
        except,
        sequence: entry(&ICalendarProperty::Sequence)
            .and_then(|entry| entry.values.first())
            .and_then(ICalendarValue::as_integer)
            .unwrap_or(0),
        created_at: stamp(&ICalendarProperty::Created),
        updated_at: stamp(&ICalendarProperty::LastModified),
        state,
        raw_status,
        location: text::line(&words(&ICalendarProperty::Location)),
        service: told.service,
        person: told.person,
        summary,
        description,
        uid,
        place,
    })
}

fn component(lines: &str) -> Option<ICalendarComponent> {
    let whole = format!("BEGIN:VEVENT\r\n{lines}END:VEVENT\r\n");
    match Parser::new(&whole).entry() {
        Entry::ICalendar(calendar) => calendar
            .components
            .into_iter()
            .find(|part| part.component_type == ICalendarComponentType::VEvent),
        _ => None,
    }
}

fn all<'a>(
    component: &'a ICalendarComponent,
    name: &'a ICalendarProperty,
) -> impl Iterator<Item = &'a ICalendarEntry> {
    component
        .entries
        .iter()
        .filter(move |entry| entry.name == *name)
}

/// All values of a line that may come several times, and whether every one of them could be read.
fn list<T>(
    component: &ICalendarComponent,
    name: &ICalendarProperty,
    read: impl Fn(&ICalendarEntry, &ICalendarValue) -> Option<T>,
) -> (Vec<T>, bool) {
    let mut values = Vec::new();
    let mut whole = true;
    for entry in all(component, name) {
        for value in &entry.values {
            match read(entry, value) {
                Some(value) => values.push(value),
                None => whole &= value.as_text().is_some_and(|text| text.trim().is_empty()),
            }
        }
    }
    (values, whole)
}

fn first_when(entry: &ICalendarEntry) -> Option<When> {
    entry.values.first().and_then(|value| moment(entry, value))
}

fn moment(entry: &ICalendarEntry, value: &ICalendarValue) -> Option<When> {
    match value {
        ICalendarValue::PartialDateTime(at) => partial(entry, at),
        _ => None,
    }
}

fn partial(entry: &ICalendarEntry, at: &PartialDateTime) -> Option<When> {
    let read = at.to_date_time()?;
    let as_day = entry
        .parameters(&ICalendarParameterName::Value)
        .any(|value| *value == ICalendarParameterValue::Value(ICalendarValueType::Date));
    Some(match read.offset {
        _ if as_day || !at.has_time() => When::Day(read.date_time.date()),
        Some(offset) => When::Instant(read.date_time.checked_sub_offset(offset)?.and_utc()),
        None => When::Clock {
            at: read.date_time,
            zone: entry
                .tz_id()
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned),
        },
    })
}

fn extra(entry: &ICalendarEntry, value: &ICalendarValue) -> Option<(When, Option<Length>)> {
    match value {
        ICalendarValue::Period(ICalendarPeriod::Range { start, end }) => Some((
            partial(entry, start)?,
            partial(entry, end).map(Length::Until),
        )),
        ICalendarValue::Period(ICalendarPeriod::Duration { start, duration }) => {
            Some((partial(entry, start)?, Some(lasting(duration))))
        }
        _ => moment(entry, value).map(|when| (when, None)),
    }
}

fn length(component: &ICalendarComponent) -> Length {
    let end = all(component, &ICalendarProperty::Dtend)
        .find_map(first_when)
        .map(Length::Until);
    let lasting = || {
        all(component, &ICalendarProperty::Duration).find_map(|entry| match entry.values.first() {
            Some(ICalendarValue::Duration(duration)) => Some(lasting(duration)),
            _ => None,
        })
    };
    end.or_else(lasting).unwrap_or(Length::Unsaid)
}

/// Days go by the calendar, hours by the clock (RFC 5545 §3.3.6). No booking lasts a hundred years.
fn lasting(duration: &ICalendarDuration) -> Length {
    const CENTURY: i64 = 36_525;
    let sign = if duration.neg { -1 } else { 1 };
    let days = i64::from(duration.weeks) * 7 + i64::from(duration.days);
    let seconds = i64::from(duration.hours) * 3600
        + i64::from(duration.minutes) * 60
        + i64::from(duration.seconds);
    Length::For {
        days: sign * days.min(CENTURY),
        time: Duration::seconds(sign * seconds.min(CENTURY * 86_400)),
    }
}

fn first_text(entry: &ICalendarEntry) -> String {
    // An unescaped comma or semicolon cuts a text in the library's eyes; it was one text.
    entry
        .values
        .iter()
        .filter_map(ICalendarValue::as_text)
        .collect::<Vec<_>>()
        .join(",")
}

/// State, the provider's word, and whether the word was understood.
fn state(entry: Option<&ICalendarEntry>) -> (BookingState, String, bool) {
    let Some(entry) = entry else {
        return (BookingState::Confirmed, String::new(), true);
    };
    let word = match entry.values.first() {
        Some(ICalendarValue::Status(status)) => status.as_str().to_owned(),
        _ => first_text(entry),
    };
    let word = text::line(&word);
    let state = match word.to_lowercase().as_str() {
        "" | "confirmed" | "bekräftad" | "bekræftet" | "bekreftet" | "vahvistettu" => {
            Some(BookingState::Confirmed)
        }
        "tentative" | "needs-action" | "pending" | "preliminär" | "foreløbig" | "alustava" => {
            Some(BookingState::Tentative)
        }
        "cancelled" | "canceled" | "avbokad" | "avbokat" | "inställd" | "aflyst" | "avlyst"
        | "avbestilt" | "peruttu" | "peruutettu" => Some(BookingState::Cancelled),
        _ => None,
    };
    (
        state.unwrap_or(BookingState::Confirmed),
        word,
        state.is_some(),
    )
}

fn address(entry: &ICalendarEntry) -> Option<String> {
    entry
        .values
        .first()
        .and_then(|value| match value {
            ICalendarValue::Uri(uri) => uri.as_str(),
            other => other.as_text(),
        })
        .map(text::line)
}

fn attendee(entry: &ICalendarEntry) -> Option<Attendee> {
    let cn = entry
        .parameters(&ICalendarParameterName::Cn)
        .find_map(ICalendarParameterValue::as_text);
    let of_room = entry
        .parameters(&ICalendarParameterName::Cutype)
        .any(|kind| {
            matches!(
                kind,
                ICalendarParameterValue::Cutype(
                    ICalendarUserTypes::Room
                        | ICalendarUserTypes::Resource
                        | ICalendarUserTypes::Group
                )
            )
        });
    let leads = entry.parameters(&ICalendarParameterName::Role).any(|role| {
        matches!(
            role,
            ICalendarParameterValue::Role(
                ICalendarParticipationRole::Chair | ICalendarParticipationRole::Owner
            )
        )
    });
    (!of_room).then(|| Attendee {
        name: cn.map(text::line).unwrap_or_default(),
        address: address(entry).unwrap_or_default(),
        leads,
    })
}
