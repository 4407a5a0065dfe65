//! The readable file says what the copy says: both are made from the client on the shelf, who has a mark in every place.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

use std::collections::BTreeMap;

use practice::{country, export::Everything, language::Language};

use super::{Number, Text, file};

/// A word of the program, told on paper in the reader's language; the mark on the shelf is no such word.
const NOT_ON_PAPER: &[&str] = &["identity_checked"];

fn shelf(name: &str) -> String {
    let path = format!(
        "{}/../../tests/golden/handout/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(path).unwrap()
}

// covers: C48 R47 W19
#[test]
fn every_mark_in_the_copy_is_on_the_paper_in_every_language() {
    let marks: BTreeMap<String, String> = serde_json::from_str(&shelf("marks.json")).unwrap();
    assert!(marks.len() > 100, "{}", marks.len());
    for language in [
        Language::Sv,
        Language::Da,
        Language::Nb,
        Language::Fi,
        Language::En,
    ] {
        let everything: Everything = serde_json::from_str(&shelf("client.json")).unwrap();
        let zone = country::zone(everything.practice.country);
        let number = everything.identity_number.clone().unwrap();
        let file = file(&Text::new(language, zone), zone, everything, Number::Whole);
        let paper = serde_json::to_string(&file).unwrap();
        let lost: Vec<&String> = marks
            .iter()
            .filter(|(place, word)| {
                !paper.contains(*word) && !NOT_ON_PAPER.contains(&place.as_str())
            })
            .map(|(place, _)| place)
            .collect();
        assert!(lost.is_empty(), "{language:?}: {lost:#?}");
        assert!(paper.contains(&number));
    }
}
