//! Whatever somebody types is printed as it was typed: never markup, never hidden, never a failure.

use serde_json::Value;

use super::{samples, text_of};
use crate::{Document, Language, LayError, LogLine, Practice, lay};

const HOSTILE: [&str; 22] = [
    "#panic()", "#import \"/etc/passwd\"", "$x^2$", "*bold*", "[content]", "@label", "<label>", "`raw`", "= heading", "- list", "\\", "// comment",
    "/* comment */", "{ $name }", "{page}", "~", "\u{202e}gnp.exe", "A\u{0}B\u{7}C", "🧘🏽‍♀️ שלום 你好", "e\u{301}\u{200d}", "\u{E000}\u{FFFE}\u{FFFF}\u{F8FF}", "-- --- ... \"'",
];

/// The document with every text that a person could have typed replaced; codes of the shapes stay.
fn replaced(document: &Document, text: &str) -> Document {
    fn walk(value: &mut Value, key: &str, text: &str) {
        match value {
            Value::String(string) => {
                if !["kind", "label", "purpose", "state", "origin", "heading", "on"].contains(&key) {
                    text.clone_into(string);
                }
            }
            Value::Array(items) if key == "page_ids" => items.clear(),
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, key, text)),
            Value::Object(map) => map.iter_mut().for_each(|(key, item)| walk(item, key, text)),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(document).unwrap();
    // The outer tag says which document it is.
    let kind = value["kind"].clone();
    walk(&mut value, "", text);
    value["kind"] = kind;
    let document = serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}"));
    match document {
        // The same lines, on the sheets they now need.
        Document::LogPage(log) => {
            let lines: Vec<LogLine> = log.sheets.iter().flat_map(|sheet| sheet.lines.clone()).collect();
            let mut fitted = samples::log_of(&lines, Language::Sv);
            fitted.day = log.day;
            fitted.totals = log.totals;
            Document::LogPage(fitted)
        }
        other => other,
    }
}

fn practice(text: &str) -> Practice {
    let mut practice = samples::practice(Language::Sv);
    practice.name = text.into();
    practice.address = vec![text.into()];
    practice.therapist.name = text.into();
    practice
}

#[test]
fn typed_text_is_never_markup() {
    for text in HOSTILE {
        for (name, document) in samples::all(Language::Sv) {
            let run = lay(&replaced(&document, text), &practice(text), Language::Sv, samples::ON).unwrap_or_else(|error| panic!("{name} {text:?}: {error}"));
            let pages = text_of(&run.pdf().unwrap_or_else(|error| panic!("{name} {text:?}: {error}"))).concat();
            let seen: String = text.chars().filter(|c| !c.is_control() && *c != '\u{202e}').collect();
            if seen.is_ascii() {
                assert!(pages.contains(&seen), "{name}: {seen} is not on the paper");
            }
            assert!(!pages.contains(['\u{202e}', '\u{0}', '\u{7}']));
        }
    }
}

// covers: W12
#[test]
fn what_cannot_be_drawn_is_shown_and_counted() {
    let log = |client: &str| {
        let log = samples::log_of(&[samples::line(1, client, "Massage")], Language::Sv);
        lay(&Document::LogPage(log), &samples::practice(Language::Sv), Language::Sv, samples::ON).unwrap()
    };
    let run = log("你好 Anna");
    assert_eq!(run.missing_signs(), 2);
    let page = text_of(&run.pdf().unwrap()).remove(0);
    assert!(page.contains("□□ Anna") && page.contains("typsnitt saknar (2 ställen)"), "{page}");
    let run = log("Åsa Čearta Żółć Ἀθηνᾶ Жанна");
    assert_eq!(run.missing_signs(), 0);
    assert!(text_of(&run.pdf().unwrap())[0].contains("Čearta"));
}

#[test]
fn ten_thousand_characters_fit_somewhere() {
    let words = "ordet ".repeat(1_700);
    let one = "x".repeat(10_000);
    let mixed = "a1b2-".repeat(2_000);
    let lines = "rad\n".repeat(2_500);
    for text in [&words, &one, &mixed, &lines] {
        for (name, document) in samples::all(Language::Fi) {
            match lay(&replaced(&document, text), &practice(text), Language::Fi, samples::ON) {
                Ok(run) => {
                    assert!(run.pages() > 0);
                    run.pdf().unwrap_or_else(|error| panic!("{name}: {error}"));
                }
                Err(error) => panic!("{name}: {error}"),
            }
        }
    }
}

#[test]
fn a_log_line_shows_that_it_was_cut() {
    let log = samples::log_of(&[samples::line(1, &"ordet ".repeat(500), "Massage")], Language::Sv);
    let run = lay(&Document::LogPage(log), &samples::practice(Language::Sv), Language::Sv, samples::ON).unwrap();
    assert!(text_of(&run.pdf().unwrap())[0].contains("ordet…"));
}

#[test]
fn errors_and_runs_say_nothing_of_what_they_hold() {
    let document = samples::all(Language::Sv).remove(1).1;
    let run = lay(&document, &samples::practice(Language::Sv), Language::Sv, samples::ON).unwrap();
    let shown = format!("{run:?} {document:?} {:?}", LayError::Template { template: "log.typ".into() });
    assert!(!shown.contains("Astrid"), "{shown}");
}
