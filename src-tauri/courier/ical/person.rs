//! Who a booking is for, as far as it says.
//!
//! Three ways, from sure to unsure: a field of its own (`ATTENDEE`), a line with a word before it ("Namn: …"), a title such as
//! "Massage 60 min - Anna Andersson". What is only guessed is called a guess and never leaves the title shortened. A block of time
//! is for nobody. Whether the person has a card is decided elsewhere.

mod words;

use super::text;
use crate::{Confidence, Person};
use words::{BLOCKS, LABELS, Label, TREATMENTS};

/// One `ATTENDEE`.
pub(super) struct Attendee {
    pub(super) name: String,
    pub(super) address: String,
    /// Runs the meeting, so is hardly its client.
    pub(super) leads: bool,
}

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) person: Option<Person>,
    pub(super) service: Option<String>,
    /// More than one person could be meant.
    pub(super) several: bool,
}

/// Looks for the person in the fields, then in the words.
pub(super) fn find(
    attendees: &[Attendee],
    organizer: Option<&str>,
    summary: &str,
    description: &str,
) -> Told {
    let organizer = organizer.and_then(email).map(|own| own.to_lowercase());
    let clients: Vec<_> = attendees
        .iter()
        .filter(|who| {
            !who.leads
                && email(&who.address)
                    .map(|own| own.to_lowercase())
                    .is_none_or(|own| Some(own) != organizer)
        })
        .collect();
    let labelled = labelled(description);
    let (mut person, mut service, several) = match clients.first() {
        Some(first) => (stated(first, clients.len()), None, clients.len() > 1),
        None => (None, None, false),
    };
    if person.is_none()
        && (!labelled.name.is_empty() || labelled.phone.is_some() || labelled.email.is_some())
    {
        person = Some(Person {
            name: labelled.name.clone(),
            email: None,
            phone: None,
            confidence: Confidence::Labelled,
        });
    }
    if let Some(person) = &mut person {
        if person.name.is_empty() {
            person.name.clone_from(&labelled.name);
        }
        person.phone = person.phone.take().or(labelled.phone);
        person.email = person.email.take().or(labelled.email);
    }
    let split = split(summary);
    match &mut person {
        Some(person) if person.name.is_empty() => {
            if let Some((name, rest)) = split {
                (person.name, person.confidence, service) = (name, Confidence::Guess, rest);
            }
        }
        Some(person) => service = without(summary, &person.name),
        None => {
            if let Some((name, rest)) = split {
                person = Some(Person {
                    name,
                    email: None,
                    phone: None,
                    confidence: Confidence::Guess,
                });
                service = rest;
            }
        }
    }
    let service = labelled.service.or(service).filter(|_| person.is_some());
    Told {
        person,
        service,
        several,
    }
}

fn stated(who: &Attendee, of: usize) -> Option<Person> {
    let email = email(&who.address);
    let phone = who
        .address
        .to_lowercase()
        .strip_prefix("tel:")
        .and_then(phone);
    // Many programs put the address where the name should be.
    let name = if who.name.contains('@') {
        String::new()
    } else {
        who.name.clone()
    };
    let confidence = if of == 1 {
        Confidence::Stated
    } else {
        Confidence::Guess
    };
    (!name.is_empty() || email.is_some() || phone.is_some()).then_some(Person {
        name,
        email,
        phone,
        confidence,
    })
}

#[derive(Default)]
struct Labelled {
    name: String,
    phone: Option<String>,
    email: Option<String>,
    service: Option<String>,
}

fn labelled(description: &str) -> Labelled {
    let mut found = Labelled::default();
    let (mut given, mut family) = (String::new(), String::new());
    for line in lines(description) {
        let Some((label, value)) = line.split_once([':', '=', '\t']) else {
            continue;
        };
        let (label, value) = (
            label
                .trim()
                .trim_start_matches(['-', '*', '•'])
                .trim()
                .to_lowercase(),
            text::line(value),
        );
        let Some((label, _)) = LABELS
            .iter()
            .find(|(_, words)| words.contains(&label.as_str()))
        else {
            continue;
        };
        match label {
            Label::Name if found.name.is_empty() && plausible(&value) => found.name = value,
            Label::Given if given.is_empty() && plausible(&value) => given = value,
            Label::Family if family.is_empty() && plausible(&value) => family = value,
            Label::Phone if found.phone.is_none() => found.phone = phone(&value),
            Label::Email if found.email.is_none() => found.email = email(&value),
            Label::Service if found.service.is_none() && !value.is_empty() => {
                found.service = Some(value);
            }
            _ => {}
        }
    }
    if found.name.is_empty() {
        found.name = text::line(&format!("{given} {family}"));
    }
    found
}

/// Lines of a description, also of one that was written as a web page.
fn lines(description: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut rest = description;
    while let Some((before, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        if let Some(last) = lines.last_mut() {
            last.push_str(before);
        }
        let tag = tag.trim_start_matches('/').to_ascii_lowercase();
        if ["br", "p", "div", "li", "tr"].iter().any(|name| {
            tag.strip_prefix(name)
                .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric()))
        }) {
            lines.push(String::new());
        }
        rest = after;
    }
    if let Some(last) = lines.last_mut() {
        last.push_str(rest);
    }
    lines
        .iter()
        .flat_map(|line| line.lines().map(str::to_owned))
        .collect()
}

fn plausible(name: &str) -> bool {
    !name.is_empty()
        && name.chars().count() <= 100
        && name.chars().any(char::is_alphabetic)
        && !name.contains(['@', '/', '<', '>'])
}

fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text
        .get(..7)
        .filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
        .map_or(text, |_| &text[7..]);
    let text = text
        .split([' ', ',', ';', '?', '>'])
        .next()
        .unwrap_or_default()
        .trim_start_matches('<');
    let (local, host) = text.split_once('@')?;
    let good = !local.is_empty()
        && host.contains('.')
        && !host.contains('@')
        && text.len() <= 254
        && !host.starts_with('.')
        && !host.ends_with('.');
    good.then(|| text.to_owned())
}

fn phone(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let shaped = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || "+-–() ./".contains(letter));
    (shaped && (5..=17).contains(&digits)).then(|| text.to_owned())
}

/// Name and rest of a title, when exactly one half of it can be a name.
fn split(summary: &str) -> Option<(String, Option<String>)> {
    for separator in [
        " - ", " – ", " — ", " | ", ": ", ", ", " med ", " with ", " för ", " for ", " til ",
    ] {
        if let Some((left, right)) = summary.split_once(separator) {
            let (left, right) = (left.trim(), right.trim());
            return match (name_like(left), name_like(right)) {
                (true, false) => Some((left.to_owned(), Some(right.to_owned()))),
                (false, true) => Some((right.to_owned(), Some(left.to_owned()))),
                _ => None,
            };
        }
    }
    if let Some((left, right)) = summary
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("))
    {
        return match (name_like(left), name_like(right)) {
            (true, false) => Some((left.trim().to_owned(), Some(right.trim().to_owned()))),
            (false, true) => Some((right.trim().to_owned(), Some(left.trim().to_owned()))),
            _ => None,
        };
    }
    name_like(summary).then(|| (summary.to_owned(), None))
}

/// Two to four words that begin with a capital, of letters alone, none of them a word of the trade.
fn name_like(text: &str) -> bool {
    let small = text.to_lowercase();
    if BLOCKS
        .iter()
        .any(|block| small == *block || small.starts_with(&format!("{block} ")))
    {
        return false;
    }
    let words: Vec<_> = text.split_whitespace().collect();
    let particle = |word: &str| {
        matches!(
            word,
            "af" | "av" | "von" | "van" | "de" | "der" | "den" | "la" | "al" | "el"
        )
    };
    (2..=4).contains(&words.len())
        && words.iter().all(|word| {
            let letters = word
                .chars()
                .all(|letter| letter.is_alphabetic() || "-'’.".contains(letter));
            letters && (particle(word) || word.chars().next().is_some_and(char::is_uppercase))
        })
        && words
            .iter()
            .any(|word| word.chars().count() > 1 && word.chars().skip(1).any(char::is_lowercase))
        && !small
            .split_whitespace()
            .flat_map(|word| word.split('-'))
            .any(|word| {
                TREATMENTS.contains(&word)
                    || TREATMENTS
                        .iter()
                        .any(|trade| trade.len() > 5 && word.ends_with(trade))
            })
}

/// A title without the name that is known; `None` when nothing is left.
fn without(summary: &str, name: &str) -> Option<String> {
    let (small, wanted) = (summary.to_lowercase(), name.to_lowercase());
    // Small letters of other lengths would cut in the wrong place; such a title stays as it is.
    let same = small.len() == summary.len() && wanted.len() == name.len() && !name.is_empty();
    let cut = small
        .find(&wanted)
        .filter(|_| same)
        .and_then(|at| Some((summary.get(..at)?, summary.get(at + name.len()..)?)));
    let rest = cut.map_or_else(
        || summary.to_owned(),
        |(before, after)| format!("{before} {after}").replace("()", " "),
    );
    let rest = text::line(&rest);
    let rest =
        rest.trim_matches(|letter: char| letter.is_whitespace() || "-–—|:,".contains(letter));
    (!rest.is_empty()).then(|| rest.to_owned())
}
