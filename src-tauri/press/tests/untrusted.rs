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

// covers: W19
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

// covers: W18 W19
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

// covers: W09 W12
#[test]
fn a_log_line_shows_that_it_was_cut() {
    let name =
        "Bartholomäus Kvastmossa-Ödberg af Björkängen och Storskogen till Kråkvinkelsboda herrgård";
    let item = "Klassisk massage av nacke, axlar, skuldror, rygg, ländrygg, säte, lår, vader och fötter 90 min";
    let mut line = samples::line(1, name, item);
    line.payer = Some(format!("{name} Aktiebolag"));
    let others = [
        samples::line(2, "Anna-Karin Berg", "Massage"),
        samples::line(3, &"ordet ".repeat(2_000), "Massage"),
    ];
    let lines: Vec<LogLine> = std::iter::once(line).chain(others).collect();
    let log = samples::log_of(&lines, Language::Sv);
    let run = lay(
        &Document::LogPage(log),
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON,
    )
    .unwrap();
    // The client, the item and the payer of the first line, the client of the third.
    assert_eq!(run.cut_texts(), 4);
    let page = text_of(&run.pdf().unwrap()).remove(0);
    assert!(
        page.contains("4 texter slutar med …"),
        "the sheet says what was done to it: {page}"
    );
    // As much of each as three lines hold, from its beginning and in its order: enough to know who and what it is.
    for known in [
        "Bartholomäus",
        "Kvastmossa-Ödberg",
        "Björkängen",
        "Klassisk massage av",
        "nacke, axlar, skuldror,",
        "rygg, ländrygg, säte,",
        "Betalare: Bartholomäus",
        "Anna-Karin Berg",
    ] {
        assert!(page.contains(known), "{known} is gone: {page}");
    }
    let signs = page.matches('…').count();
    assert_eq!(
        signs, 5,
        "one at each cut, one in what the sheet says of it"
    );
    assert!(!page.contains("herrgård"), "it would not have been cut");
}

// covers: W09
#[test]
fn what_is_cut_is_the_end_and_never_more_than_need_be() {
    use crate::{fit, fonts::Weight};
    let name = "Bartholomäus Kvastmossa-Ödberg af Björkängen och Storskogen till Kråkvinkelsboda";
    let tight = |text: &str| text.replace(' ', "");
    for width in [24.0, 34.5, 40.0] {
        let fitted = fit::fit(name, width, 8.5, Weight::Regular, 3);
        if fitted.cut {
            assert_eq!(fitted.lines.len(), 3, "all three lines are used");
            let shown = tight(&fitted.lines.concat());
            let shown = shown.strip_suffix('…').unwrap();
            assert!(tight(name).starts_with(shown), "{shown}");
            let wider: String = name.chars().take(shown.chars().count()).collect();
            let least = fit::width(&wider, 8.5, Weight::Regular);
            assert!(least > 2.0 * width * 0.6, "{shown} leaves lines empty");
        } else {
            assert_eq!(tight(&fitted.lines.concat()), tight(name));
        }
    }
}

// covers: W10
#[test]
fn how_a_sale_was_paid_is_never_cut() {
    let mut line = samples::line(1, "Astrid Lövgren", "Massage");
    let paid: Vec<String> = (1..=9)
        .map(|part| format!("Sygeforsikringen ”danmark” 1\u{a0}{part}50,00"))
        .collect();
    line.payment = paid.join("\n");
    line.amount = "−12\u{a0}345\u{a0}678,00".into();
    line.vat = "25,5\u{a0}%".into();
    let run = lay(
        &Document::LogPage(samples::log_of(&[line], Language::Sv)),
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON,
    )
    .unwrap();
    let page = text_of(&run.pdf().unwrap()).remove(0);
    assert_eq!(run.cut_texts(), 0);
    assert!(!page.contains('…'));
    for part in 1..=9 {
        assert!(
            page.contains(&format!("1 {part}50,00")),
            "part {part} of {page}"
        );
    }
    assert!(page.contains("25,5 %"), "on one line: {page}");
}

// covers: R20
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
