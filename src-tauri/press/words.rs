//! The press's own words: labels from `assets/words/paper`, one catalogue a language, the same keys in each.
//!
//! A word that the catalogue lacks would be printed as its key; a test compares all five catalogues and the templates.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use typst::foundations::{Dict, IntoValue, Str};

use crate::Language;

const CATALOGUES: [&str; 5] = [
    include_str!("../../assets/words/paper/sv.ftl"),
    include_str!("../../assets/words/paper/da.ftl"),
    include_str!("../../assets/words/paper/nb.ftl"),
    include_str!("../../assets/words/paper/fi.ftl"),
    include_str!("../../assets/words/paper/en.ftl"),
];

/// One language's labels.
pub(crate) struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    plain: Dict,
}

/// The labels of a language, read once a process.
pub(crate) fn words(language: Language) -> &'static Words {
    static READ: [OnceLock<Words>; 5] = [const { OnceLock::new() }; 5];
    let place = Language::ALL
        .iter()
        .position(|&known| known == language)
        .unwrap_or_default();
    READ[place].get_or_init(|| Words::read(language, CATALOGUES[place]))
}

impl Words {
    fn read(language: Language, catalogue: &str) -> Self {
        // A broken entry is left out here and found by the test that compares the catalogues.
        let resource =
            FluentResource::try_new(catalogue.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let keys: Vec<String> = catalogue
            .lines()
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
            .map(str::to_owned)
            .collect();
        let mut bundle =
            FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        let mut words = Self {
            language,
            bundle,
            plain: Dict::new(),
        };
        // The page and its count are known to the setter only; everything else that varies is filled in before.
        let later = [("page", "{page}"), ("pages", "{pages}")];
        let plain: Vec<(Str, String)> = keys
            .into_iter()
            .map(|key| (key.as_str().into(), words.say(&key, &later)))
            .collect();
        for (key, text) in plain {
            words.plain.insert(key, text.into_value());
        }
        words
    }

    /// A label with its blanks filled in.
    pub(crate) fn say(&self, key: &str, blanks: &[(&str, &str)]) -> String {
        self.format(
            key,
            blanks
                .iter()
                .map(|&(name, text)| (name, FluentValue::from(text.to_owned()))),
        )
    }

    /// A label that bends with a number.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        self.format(key, [("count", FluentValue::from(count))])
    }

    fn format<'a>(
        &self,
        key: &str,
        blanks: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = blanks.into_iter().collect();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// The language they are in.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// All labels without blanks, for the templates.
    pub(crate) fn plain(&self) -> &Dict {
        &self.plain
    }

    /// A date in figures, as this language writes it.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let (year, month, day) = (
            date.year().to_string(),
            format!("{:02}", date.month()),
            format!("{:02}", date.day()),
        );
        self.say(
            "civil-date",
            &[("year", &year), ("month", &month), ("day", &day)],
        )
    }
}
