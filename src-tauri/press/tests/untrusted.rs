//! Whatever somebody types is printed as it was typed: never markup, never hidden, never a failure.

use serde_json::Value;

use super::{samples, text_of};
use crate::{Document, Language, LayError, LogLine, Practice, lay};

const HOSTILE: [&str; 22] = [
    "#panic()",
    "#import \"/etc/passwd\"",
    "$x^2$",
    "*bold*",
    "[content]",
    "@label",
    "<label>",
    "`raw`",
    "= heading",
    "- list",
    "\\",
    "// comment",
    "/* comment */",
    "{ $name }",
    "{page}",
    "~",
    "\u{202e}gnp.exe",
    "A\u{0}B\u{7}C",
    "🧘🏽‍♀️ שלום 你好",
    "e\u{301}\u{200d}",
    "\u{E000}\u{FFFE}\u{FFFF}\u{F8FF}",
    "-- --- ... \"'",
];

/// The document with every text that a person could have typed run through `change`; codes of the shapes stay.
fn retyped(document: &Document, change: &mut impl FnMut(&mut String)) -> Document {
    fn walk(value: &mut Value, key: &str, change: &mut impl FnMut(&mut String)) {
        match value {
            Value::String(string)
                if ![
                    "kind", "label", "purpose", "state", "origin", "heading", "on",
                ]
                .contains(&key) =>
            {
                change(string);
            }
            Value::Array(items) if key == "page_ids" => items.clear(),
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, key, change)),
            Value::Object(map) => map
                .iter_mut()
                .for_each(|(key, item)| walk(item, key, change)),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(document).unwrap();
    walk(&mut value, "", change);
    match serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}")) {
        // The same lines, on the sheets they now need.
        Document::LogPage(log) => {
            let lines: Vec<LogLine> = log
                .sheets
                .iter()
                .flat_map(|sheet| sheet.lines.clone())
                .collect();
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
    let tight = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    for start in [0, 7, 14] {
        for (name, document) in samples::all(Language::Sv) {
            let mut next = start;
            let mut typed = |string: &mut String| {
                HOSTILE[next % HOSTILE.len()].clone_into(string);
                next += 1;
            };
            let document = retyped(&document, &mut typed);
            let run = lay(
                &document,
                &practice(HOSTILE[start]),
                Language::Sv,
                samples::ON,
            )
            .unwrap_or_else(|error| panic!("{name}: {error}"));
            let text =
                text_of(&run.pdf().unwrap_or_else(|error| panic!("{name}: {error}"))).concat();
            assert!(!text.contains(['\u{202e}', '\u{0}', '\u{7}']));
            // The client file has room for each of them and more fields than there are of them.
            if name == "file" {
                for hostile in HOSTILE
                    .iter()
                    .filter(|text| text.chars().all(|c| c.is_ascii() && !c.is_control()))
                {
                    assert!(
                        tight(&text).contains(&tight(hostile)),
                        "{hostile} is not on the paper"
                    );
                }
                assert!(tight(&text).contains("gnp.exe") && text.contains("ABC"));
            }
        }
    }
}

// covers: W12
#[test]
fn what_cannot_be_drawn_is_shown_and_counted() {
    let log = |client: &str| {
        let log = samples::log_of(&[samples::line(1, client, "Massage")], Language::Sv);
        lay(
            &Document::LogPage(log),
            &samples::practice(Language::Sv),
            Language::Sv,
            samples::ON,
        )
        .unwrap()
    };
    let run = log("你好 Anna");
    assert_eq!(run.missing_signs(), 2);
    let page = text_of(&run.pdf().unwrap()).remove(0);
    assert!(
        page.contains("□□ Anna") && page.contains("typsnitt saknar (2 ställen)"),
        "{page}"
    );
    let run = log("Åsa Čearta Żółć Ἀθηνᾶ Жанна");
    assert_eq!(run.missing_signs(), 0);
    assert!(text_of(&run.pdf().unwrap())[0].contains("Čearta"));
}

#[test]
fn ten_thousand_characters_fit_somewhere() {
    let texts = [
        "ordet ".repeat(1_700),
        "x".repeat(10_000),
        "a1b2-".repeat(2_000),
        "rad\n".repeat(2_500),
    ];
    for (turn, text) in texts.iter().enumerate() {
        for (name, document) in samples::all(Language::Fi) {
            // Some fields each time, others the next time; all of them in the papers that hold a page at most.
            let every = if name == "file" { 23 } else { 4 };
            let mut field = turn;
            let document = retyped(&document, &mut |string| {
                field += 1;
                if field.is_multiple_of(every) {
                    text.clone_into(string);
                }
            });
            let run = lay(&document, &practice(text), Language::Fi, samples::ON)
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(run.pages() > 0);
            run.pdf().unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

#[test]
fn a_log_line_shows_that_it_was_cut() {
    let log = samples::log_of(
        &[samples::line(1, &"ordet ".repeat(500), "Massage")],
        Language::Sv,
    );
    let run = lay(
        &Document::LogPage(log),
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON,
    )
    .unwrap();
    assert!(text_of(&run.pdf().unwrap())[0].contains('…'));
}

#[test]
fn errors_and_runs_say_nothing_of_what_they_hold() {
    let document = samples::all(Language::Sv).remove(1).1;
    let run = lay(
        &document,
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON,
    )
    .unwrap();
    let shown = format!(
        "{run:?} {document:?} {:?}",
        LayError::Template {
            template: "log.typ".into()
        }
    );
    assert!(!shown.contains("Astrid"), "{shown}");
}
