//! The paper's words: five catalogues with the same keys and blanks, and no template or code that asks for another.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Language, words::words};

const CATALOGUES: [&str; 5] = [
    include_str!("../../../assets/words/paper/sv.ftl"),
    include_str!("../../../assets/words/paper/da.ftl"),
    include_str!("../../../assets/words/paper/nb.ftl"),
    include_str!("../../../assets/words/paper/fi.ftl"),
    include_str!("../../../assets/words/paper/en.ftl"),
];

const ASKING: [&str; 14] = [
    include_str!("../../../assets/paper/sheet.typ"),
    include_str!("../../../assets/paper/log.typ"),
    include_str!("../../../assets/paper/file.typ"),
    include_str!("../../../assets/paper/form.typ"),
    include_str!("../../../assets/paper/blank.typ"),
    include_str!("../../../assets/paper/recovery.typ"),
    include_str!("../../../assets/paper/day.typ"),
    include_str!("../pour.rs"),
    include_str!("../letterhead.rs"),
    include_str!("../run.rs"),
    include_str!("../sheets.rs"),
    include_str!("../words.rs"),
    include_str!("../document/file.rs"),
    include_str!("../document/form.rs"),
];

/// Key and the blanks in its text.
fn read(catalogue: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in catalogue
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        if let Some((key, _)) = line
            .split_once(" =")
            .filter(|_| !line.starts_with(' ') && !line.starts_with('}'))
        {
            last = key.to_owned();
            assert!(
                messages.insert(last.clone(), BTreeSet::new()).is_none(),
                "{last} twice"
            );
        }
        let blanks = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric())
                .collect::<String>()
        });
        messages.get_mut(&last).unwrap().extend(blanks);
    }
    messages
}

// covers: T06
#[test]
fn the_catalogues_agree() {
    let first = read(CATALOGUES[0]);
    assert!(first.len() > 150);
    for (catalogue, language) in CATALOGUES.iter().zip(Language::ALL) {
        assert_eq!(read(catalogue), first, "{language:?}");
        fluent_bundle::FluentResource::try_new((*catalogue).to_owned()).unwrap();
        for key in first.keys().filter(|key| first[*key].is_empty()) {
            let text = words(language).say(key, &[]);
            assert!(!text.is_empty() && text != *key, "{language:?} {key}");
        }
    }
    for (one, language) in CATALOGUES.iter().zip(Language::ALL).skip(1) {
        let same = CATALOGUES[0]
            .lines()
            .zip(one.lines())
            .filter(|(a, b)| a == b && a.contains(" = "))
            .count();
        assert!(
            same < first.len() / 4,
            "{language:?} looks untranslated: {same} lines like Swedish"
        );
    }
}

// covers: T06
#[test]
fn every_word_asked_for_is_there_and_every_word_there_is_asked_for() {
    let known = read(CATALOGUES[0]);
    let asking = ASKING.concat();
    for asked in asking.split("words.").skip(1) {
        let key: String = asked
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        // A sentence that ends in the word.
        if key.is_empty() {
            continue;
        }
        if ["at", "say", "count", "plain", "date", "language", "rs"].contains(&key.as_str())
            && !asked.starts_with("date,")
        {
            continue;
        }
        assert!(known.contains_key(&key), "words.{key} is in no catalogue");
    }
    // Keys built from a code: card-, purpose-, consent-, part-, booking-, origin-.
    let built = [
        "card-", "purpose-", "consent-", "part-", "booking-", "origin-",
    ];
    for key in known
        .keys()
        .filter(|key| !built.iter().any(|start| key.starts_with(start)))
    {
        assert!(
            asking.contains(&format!("words.{key}")) || asking.contains(&format!("\"{key}\"")),
            "{key} is never used"
        );
    }
}

/// The catalogues with the payment methods, beside those of the press.
const METHODS: [&str; 5] = [
    include_str!("../../../assets/words/paper/desk-sv.ftl"),
    include_str!("../../../assets/words/paper/desk-da.ftl"),
    include_str!("../../../assets/words/paper/desk-nb.ftl"),
    include_str!("../../../assets/words/paper/desk-fi.ftl"),
    include_str!("../../../assets/words/paper/desk-en.ftl"),
];

// covers: W10
#[test]
fn the_log_has_room_for_every_payment_method_and_head() {
    for (catalogue, language) in METHODS.iter().zip(Language::ALL) {
        let methods: Vec<&str> = catalogue
            .lines()
            .filter(|line| line.starts_with("method-") || line.starts_with("unpaid ="))
            .filter_map(|line| line.split_once(" = ").map(|(_, word)| word))
            .collect();
        assert!(methods.len() > 15);
        for method in methods {
            assert!(crate::sheets::holds(method), "{language:?}: {method}");
        }
        for (place, head) in [
            "number", "time", "client", "item", "quantity", "amount", "vat", "payment",
        ]
        .into_iter()
        .enumerate()
        {
            let head = words(language).say(&format!("log-{head}"), &[]);
            assert!(crate::sheets::heads(place, &head), "{language:?}: {head}");
        }
    }
}
