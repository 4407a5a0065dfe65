//! Every refusal, and every thing noticed at opening, has both halves, what happened and what to do, in all five languages.

use desk::{Refusal, words::noticed::Noticed};
use std::{fs, path::Path};

/// Messages that a catalogue lacks or leaves all but empty, in any of the five languages.
fn missing(ids: &[String]) -> Vec<String> {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/words/screen");
    let mut missing = Vec::new();
    for language in ["sv", "da", "nb", "fi", "en"] {
        let catalogue =
            fs::read_to_string(words.join(format!("{language}.ftl"))).expect("a catalogue");
        for id in ids {
            let start = format!("{id} =");
            let said = catalogue
                .lines()
                .skip_while(|line| !line.starts_with(&start))
                .take(2)
                .collect::<String>();
            let text = said.split_once('=').map_or("", |(_, text)| text).trim();
            if text.chars().count() < 8 {
                missing.push(format!("{language}: {id}"));
            }
        }
    }
    missing
}

// covers: T06
#[test]
fn every_refusal_says_what_happened_and_what_to_do_in_five_languages() {
    let ids: Vec<String> = Refusal::CODES
        .iter()
        .flat_map(|(code, _)| ["err", "rec"].map(|half| format!("{half}-{code}")))
        .collect();
    assert_eq!(missing(&ids), [""; 0]);
    assert!(!missing(&["err-of-nothing".to_owned()]).is_empty());
}

// covers: T06
#[test]
fn every_thing_noticed_at_opening_says_what_it_is_and_what_to_do_in_five_languages() {
    let ids: Vec<String> = Noticed::CODES
        .iter()
        .flat_map(|code| [format!("noticed-{code}"), format!("noticed-{code}-do")])
        .collect();
    assert_eq!(missing(&ids), [""; 0]);
    let every = [
        Noticed::HeaderHealed,
        Noticed::HeaderOlder { have: 1, known: 2 },
        Noticed::CounterMissing,
        Noticed::CounterUnreadable,
        Noticed::CounterNotWritten,
        Noticed::OrphansRemoved { files: 1 },
        Noticed::BroughtUp { from: 1 },
        Noticed::OutsideUnreadable,
        Noticed::OutsideNotWritten,
        Noticed::FolderAccepted,
        Noticed::LossAccepted {
            have: 1,
            expected: 2,
        },
        Noticed::OldBookingsGone {
            bookings: 1,
            visits_kept: 0,
        },
        Noticed::PurgeOwed,
    ];
    let codes: Vec<String> = every
        .iter()
        .map(|one| {
            serde_json::to_value(one).unwrap()["code"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(codes, Noticed::CODES);
}
