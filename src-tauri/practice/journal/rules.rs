//! What a note is made of, and what a signature binds.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::{
    journal::{JournalError, Note, NotePart, NoteText, Template},
    text,
};

/// Characters of one part.
const LONGEST: u32 = 100_000;
/// What parts the texts of a note in one column. Typed text never holds it.
const BETWEEN: char = '\u{1e}';

/// The parts of a template, in their order.
#[must_use]
pub const fn parts_of(template: Template) -> &'static [&'static str] {
    match template {
        Template::Soap => &["subjective", "objective", "assessment", "plan"],
        Template::Asbap => &["anamnesis", "status", "assessment", "treatment", "plan"],
        Template::Free => &["text"],
    }
}

/// The parts as they are kept: all of the template, in its order; what was not sent is blank.
pub(crate) fn checked(
    template: Template,
    typed: &[NotePart],
) -> Result<Vec<NotePart>, JournalError> {
    let known = parts_of(template);
    let strange = typed.iter().enumerate().any(|(at, part)| {
        !known.contains(&part.part.as_str())
            || typed
                .iter()
                .take(at)
                .any(|earlier| earlier.part == part.part)
    });
    if strange {
        return Err(JournalError::BadText {
            field: "parts".to_owned(),
        });
    }
    known
        .iter()
        .map(|&name| {
            let typed = typed
                .iter()
                .find(|part| part.part == name)
                .map_or("", |part| part.text.as_str());
            Ok(NotePart {
                part: name.to_owned(),
                text: text::lines(name, typed, LONGEST)?,
            })
        })
        .collect()
}

/// Not in the future, and not before anybody living could have been treated.
pub(crate) fn may_have_happened(on: NaiveDate, today: NaiveDate) -> bool {
    on <= today && on.year() >= 1900
}

/// The two columns in which parts are kept: their names, and their texts.
pub(crate) fn joined(parts: &[NotePart]) -> (String, String) {
    let names = parts
        .iter()
        .map(|part| part.part.as_str())
        .collect::<Vec<_>>()
        .join(",");
    let texts = parts
        .iter()
        .map(|part| part.text.as_str())
        .collect::<Vec<_>>()
        .join("\u{1e}");
    (names, texts)
}

/// The parts from their two columns; `None` when these do not belong together.
pub(crate) fn parted(names: &str, texts: &str) -> Option<Vec<NotePart>> {
    let names: Vec<&str> = names.split(',').collect();
    let texts: Vec<&str> = texts.split(BETWEEN).collect();
    (names.len() == texts.len()).then(|| {
        names
            .into_iter()
            .zip(texts)
            .map(|(part, text)| NotePart {
                part: part.to_owned(),
                text: text.to_owned(),
            })
            .collect()
    })
}

/// What is hashed, in this order of fields; JSON without blanks, instants as UTC milliseconds.
#[derive(Serialize)]
struct Bound<'a> {
    note: String,
    template: &'a str,
    happened_on: NaiveDate,
    version: u32,
    parts: &'a [NotePart],
    written_at: i64,
    signed_at: Option<i64>,
    signed_by: &'a str,
    reason: &'a str,
}

/// SHA-256, in hex, over the canonical JSON of a text with its days and author. Bound to the note, not to the card, so that
/// two cards of one person can become one.
pub(crate) fn hash(note: &Note, text: &NoteText) -> String {
    let bound = Bound {
        note: note.id.to_string(),
        template: note.template.code(),
        happened_on: note.happened_on,
        version: text.version,
        parts: &text.parts,
        written_at: text.written_at.timestamp_millis(),
        signed_at: text.signed_at.map(|at| at.timestamp_millis()),
        signed_by: &text.signed_by,
        reason: &text.reason,
    };
    // Strings, numbers and dates always become JSON.
    let json = serde_json::to_vec(&bound).unwrap_or_default();
    Sha256::digest(json)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Whether every signed text of a note still is what was signed.
#[must_use]
pub fn intact(note: &Note) -> bool {
    note.texts
        .iter()
        .filter(|text| text.signed_at.is_some())
        .all(|text| text.sha256 == hash(note, text))
}

/// What was typed as a question to the full-text index: all words, in quotes so that nothing in them is syntax.
pub(crate) fn phrase(typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split(|letter: char| {
            !letter.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(letter)
        })
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| {
            if word.chars().count() >= 3 {
                format!("\"{word}\"*")
            } else {
                format!("\"{word}\"")
            }
        })
        .collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}

/// A passage of a note in one line.
pub(crate) fn passage(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter == BETWEEN)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
