//! The outer shape of a calendar: whole lines, components that open and close, and which lines of an event matter.
//!
//! Lines are joined (RFC 5545 §3.1) before they are decoded, because some programs break a line inside a letter. Only lines a
//! booking is made of are kept; everything else is passed over without being held.

use super::ParseError;
use crate::{Doubt, MAX_EVENTS, MAX_LINE};
use std::borrow::Cow;

/// What is kept of one event, in bytes. A thousand exceptions to a series are 20 kB.
const MAX_EVENT: usize = 256 * 1024;
/// Time zones described in one calendar; a feed has one or two.
const MAX_ZONES: usize = 200;
/// Components inside components.
const MAX_DEPTH: usize = 8;

const OF_EVENT: [&str; 18] = [
    "UID",
    "RECURRENCE-ID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "STATUS",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "ATTENDEE",
    "ORGANIZER",
    "SEQUENCE",
    "CREATED",
    "LAST-MODIFIED",
];
const TIMES: [&str; 5] = ["DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE"];
const OF_ZONE: [&str; 3] = ["TZID", "X-LIC-LOCATION", "X-MICROSOFT-CDO-TZID"];

/// The lines of one event.
#[derive(Default)]
pub(super) struct RawEvent {
    /// Lines for the library, each ended.
    pub(super) lines: String,
    /// Values of `RRULE`, as written.
    pub(super) rules: Vec<String>,
    /// An `EXRULE`, which RFC 5545 no longer knows.
    pub(super) excluding_rule: bool,
}

/// A described time zone: the name it is called by in this calendar, and what else it says about itself.
#[derive(Default)]
pub(super) struct RawZone {
    pub(super) name: String,
    pub(super) location: Option<String>,
    pub(super) number: Option<String>,
}

/// A calendar taken apart.
#[derive(Default)]
pub(super) struct Calendar {
    pub(super) events: Vec<RawEvent>,
    pub(super) zones: Vec<RawZone>,
    /// `X-WR-TIMEZONE`.
    pub(super) zone: Option<String>,
    /// `METHOD:CANCEL`: everything in it is cancelled.
    pub(super) cancels: bool,
    pub(super) doubts: Vec<Doubt>,
}

/// Takes a calendar apart.
pub(super) fn read(bytes: &[u8]) -> Result<Calendar, ParseError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = bytes
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())
        .ok_or(ParseError::Empty)?;
    let mut lines = Lines {
        rest: &bytes[first..],
    };
    let mut calendar = Calendar::default();
    let mut open: Vec<String> = Vec::new();
    let mut event = RawEvent::default();
    let mut left_out = false;
    let mut zone = RawZone::default();
    let mut calendars = 0_usize;
    let mut unclosed: Vec<String> = Vec::new();
    while let Some(line) = lines.next()? {
        let Some(line) = line.whole() else {
            if calendars == 0 {
                return Err(ParseError::NotACalendar);
            }
            // What is not whole cannot open or close anything; of a long field only its name is known.
            let field = line.name();
            if inside(&open, "VEVENT") && OF_EVENT.contains(&field.as_str()) {
                calendar.doubts.push(Doubt::FieldTooLong { field });
            }
            continue;
        };
        let (line, utf8) = line;
        let Some(Parts {
            name,
            value,
            open_quote,
        }) = split(&line)
        else {
            // A page may begin with a line that says nothing.
            if calendars == 0 && !line.trim().is_empty() {
                return Err(ParseError::NotACalendar);
            }
            continue;
        };
        match (name.as_str(), open.len()) {
            ("BEGIN", 0) if value.eq_ignore_ascii_case("VCALENDAR") => {
                calendars += 1;
                open.push("VCALENDAR".to_owned());
            }
            // Before the first calendar nothing may stand; after the last, some servers add a remark.
            _ if open.is_empty() && calendars == 0 => return Err(ParseError::NotACalendar),
            _ if open.is_empty() => {}
            ("BEGIN", depth) => {
                let part = value.trim().to_ascii_uppercase();
                if depth >= MAX_DEPTH
                    || matches!(part.as_str(), "VCALENDAR" | "VEVENT") && depth != 1
                {
                    return Err(ParseError::CutShort);
                }
                if part == "VEVENT" {
                    if calendar.events.len() == MAX_EVENTS {
                        return Err(ParseError::TooManyEvents { max: MAX_EVENTS });
                    }
                    (event, left_out) = (RawEvent::default(), false);
                }
                if part == "VTIMEZONE" {
                    zone = RawZone::default();
                }
                open.push(part);
            }
            ("END", _) => {
                if open
                    .last()
                    .is_none_or(|part| !part.eq_ignore_ascii_case(value.trim()))
                {
                    return Err(ParseError::CutShort);
                }
                match open.pop().as_deref() {
                    Some("VEVENT") if left_out => calendar.doubts.push(Doubt::EventTooLarge),
                    Some("VEVENT") => {
                        event.lines.shrink_to_fit();
                        calendar.events.push(std::mem::take(&mut event));
                    }
                    Some("VTIMEZONE") if calendar.zones.len() < MAX_ZONES => {
                        calendar.zones.push(std::mem::take(&mut zone));
                    }
                    _ => {}
                }
            }
            ("X-WR-TIMEZONE", 1) => calendar.zone = Some(value.trim().to_owned()),
            ("METHOD", 1) => calendar.cancels |= value.trim().eq_ignore_ascii_case("CANCEL"),
            _ if inside(&open, "VEVENT") && OF_EVENT.contains(&name.as_str()) => {
                if !utf8 && !calendar.doubts.contains(&Doubt::NotUtf8) {
                    calendar.doubts.push(Doubt::NotUtf8);
                }
                if open_quote && !unclosed.contains(&name) {
                    unclosed.push(name.clone());
                    calendar.doubts.push(Doubt::QuoteNotClosed {
                        field: name.clone(),
                    });
                }
                left_out |= event.lines.len() + line.len() > MAX_EVENT;
                match name.as_str() {
                    _ if left_out => {}
                    "RRULE" => event.rules.push(value.trim().to_owned()),
                    "EXRULE" => event.excluding_rule = true,
                    _ => {
                        event
                            .lines
                            .push_str(&mended(&line, &name, value, open_quote));
                        event.lines.push_str("\r\n");
                    }
                }
            }
            _ if inside(&open, "VTIMEZONE") && OF_ZONE.contains(&name.as_str()) => {
                match name.as_str() {
                    "TZID" => value.trim().clone_into(&mut zone.name),
                    "X-LIC-LOCATION" => zone.location = Some(value.trim().to_owned()),
                    _ => zone.number = Some(value.trim().to_owned()),
                }
            }
            _ => {}
        }
    }
    match (calendars, open.is_empty()) {
        (0, _) => Err(ParseError::NotACalendar),
        (_, false) => Err(ParseError::CutShort),
        _ => Ok(calendar),
    }
}

fn inside(open: &[String], part: &str) -> bool {
    open.len() == 2 && open.last().is_some_and(|last| last == part)
}

/// A line taken apart.
struct Parts<'a> {
    /// In capitals.
    name: String,
    value: &'a str,
    /// A quote among the parameters never closes.
    open_quote: bool,
}

/// Takes a line apart; parameters stand between name and value, and in quotes a colon is no end.
fn split(line: &str) -> Option<Parts<'_>> {
    let end = line.find([';', ':'])?;
    let name = line.get(..end)?.trim().to_ascii_uppercase();
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == ':' && !quoted).then_some(at)
    });
    // A quote that never closes would swallow the value. It cannot reach beyond its line (RFC 5545 §3.2: no control character
    // stands in quotes), so it is read as if it were not there: the value begins at the next colon.
    let after_quote = || {
        let quote = line.rfind('"')?;
        line.get(quote..)?.find(':').map(|at| quote + at)
    };
    let open_quote = colon.is_none();
    let colon = colon.or_else(after_quote).or_else(|| line.find(':'))?;
    Some(Parts {
        name,
        value: line.get(colon + 1..)?,
        open_quote,
    })
}

/// A line the library reads as it is meant: a quote that never closes left out, text in quoted-printable without the mark by which
/// it goes on in the next line, and a time torn off made unreadable, which otherwise would pass for a whole day or a full hour.
fn mended<'a>(line: &'a str, name: &str, value: &str, open_quote: bool) -> Cow<'a, str> {
    let (head, value) = line.split_at(line.len() - value.len());
    let stray = head.rfind('"').filter(|_| open_quote);
    let printable = value.ends_with('=') && head.to_ascii_uppercase().contains("QUOTED-PRINTABLE");
    let torn = TIMES.contains(&name) && value.split(',').any(torn_off);
    if stray.is_none() && !printable && !torn {
        return Cow::Borrowed(line);
    }
    let mut mended = head.to_owned();
    if let Some(quote) = stray {
        mended.remove(quote);
    }
    if torn {
        let times = value
            .split(',')
            .map(|time| if torn_off(time) { "?" } else { time });
        mended.push_str(&times.collect::<Vec<_>>().join(","));
    } else if printable {
        mended.push_str(value.trim_end_matches('='));
    } else {
        mended.push_str(value);
    }
    Cow::Owned(mended)
}

/// A day and the beginning of a time without minutes, `20260704T10`.
fn torn_off(moment: &str) -> bool {
    moment
        .trim()
        .split_once(['T', 't'])
        .is_some_and(|(day, time)| {
            let digits = time.bytes().take_while(u8::is_ascii_digit).count();
            day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) && digits < 4
        })
}

struct Lines<'a> {
    rest: &'a [u8],
}

enum Line<'a> {
    Whole(Cow<'a, [u8]>),
    TooLong(&'a [u8]),
}

impl Line<'_> {
    /// The text, and whether it was UTF-8; `None` for a line too long to keep.
    fn whole(&self) -> Option<(Cow<'_, str>, bool)> {
        match self {
            Self::Whole(bytes) => Some(match std::str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), true),
                Err(_) => (
                    Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
                    false,
                ),
            }),
            Self::TooLong(_) => None,
        }
    }

    fn name(&self) -> String {
        let (Self::Whole(_) | Self::TooLong(_)) = self;
        let start = match self {
            Self::Whole(bytes) => bytes.as_ref(),
            Self::TooLong(bytes) => bytes,
        };
        start
            .iter()
            .take(40)
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-')
            .map(|byte| char::from(byte.to_ascii_uppercase()))
            .collect()
    }
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Result<Option<Line<'a>>, ParseError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let first = self.physical()?;
        let mut joined = Cow::Borrowed(first);
        let mut too_long = false;
        while let Some(b' ' | b'\t') = self.rest.first() {
            let more = &self.physical()?[1..];
            too_long |= joined.len() + more.len() > MAX_LINE;
            if !too_long {
                joined.to_mut().extend_from_slice(more);
            }
        }
        Ok(Some(if too_long {
            Line::TooLong(first)
        } else {
            Line::Whole(joined)
        }))
    }

    fn physical(&mut self) -> Result<&'a [u8], ParseError> {
        let end = self
            .rest
            .iter()
            .take(MAX_LINE + 2)
            .position(|byte| *byte == b'\n');
        let (line, rest) = match end {
            Some(end) => (&self.rest[..end], &self.rest[end + 1..]),
            None if self.rest.len() <= MAX_LINE => (self.rest, &self.rest[self.rest.len()..]),
            None => return Err(ParseError::LineTooLong { max: MAX_LINE }),
        };
        self.rest = rest;
        Ok(line.strip_suffix(b"\r").unwrap_or(line))
    }
}

/// One byte of Windows-1252, the encoding of old Nordic programs that do not say which one they use.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
