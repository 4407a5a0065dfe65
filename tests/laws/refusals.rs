//! Every refusal has both halves, what happened and what to do, in all five languages.

use desk::Refusal;
use std::{fs, path::Path};

// covers: T06
#[test]
fn every_refusal_says_what_happened_and_what_to_do_in_five_languages() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/words/screen");
    let mut missing = Vec::new();
    for language in ["sv", "da", "nb", "fi", "en"] {
        let catalogue =
            fs::read_to_string(words.join(format!("{language}.ftl"))).expect("a catalogue");
        for (code, _) in Refusal::CODES {
            for half in ["err", "rec"] {
                let id = format!("{half}-{code} =");
                let said = catalogue
                    .lines()
                    .skip_while(|line| !line.starts_with(&id))
                    .take(2)
                    .collect::<String>();
                let text = said.split_once('=').map_or("", |(_, text)| text).trim();
                if text.chars().count() < 8 {
                    missing.push(format!("{language}: {half}-{code}"));
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "{} texts are missing: {missing:#?}",
        missing.len()
    );
}
