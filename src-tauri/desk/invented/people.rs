//! Invented people: names, addresses and complaints from `assets/people`, one list a language.
//!
//! Always true: family names are made up or put together at random, telephone numbers are set aside for fiction (Sweden:
//! PTS, 070-1740605 to 070-1740699) or cannot exist in their country, and addresses of mail end in a domain that RFC 2606
//! keeps for examples. Nothing here can reach a real person.

use serde::Deserialize;
use std::sync::OnceLock;

use super::dice::Dice;

/// What the people of one language are made of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    /// Given names of women.
    pub women: Vec<String>,
    /// Given names of men.
    pub men: Vec<String>,
    /// Family names.
    pub families: Vec<String>,
    /// Streets.
    pub streets: Vec<String>,
    /// Postal codes with their towns.
    pub towns: Vec<(String, String)>,
    /// Name of the own field for the occupation.
    pub occupation_field: String,
    /// Occupations.
    pub occupations: Vec<String>,
    /// A company that pays.
    pub company: String,
    /// Its reference.
    pub company_reference: String,
    /// Goods.
    pub goods: Vec<String>,
    /// Agreements.
    pub agreements: Vec<String>,
    /// Warnings.
    pub warnings: Vec<String>,
    /// A guardian.
    pub guardian: String,
    /// Why somebody does not sign.
    pub refusal: String,
    /// Where data came from when not from the client.
    pub source_note: String,
    /// What an amended note says.
    pub amended: String,
    /// Why it was amended.
    pub amend_reason: String,
    /// A note begun in a hurry.
    pub unfinished: String,
    /// Where the binder stands and who has its key.
    pub binder: (String, String),
    /// What later visits are about.
    pub later: Vec<Step>,
    /// Courses of treatment.
    pub cases: Vec<Case>,
}

/// A course of treatment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Id of the choice in the form.
    #[serde(rename = "where")]
    pub place: String,
    /// Why the client comes.
    pub reason: String,
    /// How it began.
    pub onset: String,
    /// What is measured.
    pub measure: Measure,
    /// Its visits in order.
    pub steps: Vec<Step>,
}

/// What is measured in a course.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// At the first visit.
    pub from: f64,
    /// At the end.
    pub to: f64,
}

/// One visit's note.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What the client tells.
    pub told: String,
    /// What was found.
    pub found: String,
    /// What it was judged to be.
    pub judged: String,
    /// What was done.
    pub done: String,
    /// What comes next.
    pub next: String,
}

/// The languages there are people of, with their lists.
const LISTS: [(&str, &str); 5] = [
    ("sv", include_str!("../../../assets/people/sv.json")),
    ("da", include_str!("../../../assets/people/da.json")),
    ("nb", include_str!("../../../assets/people/nb.json")),
    ("fi", include_str!("../../../assets/people/fi.json")),
    ("en", include_str!("../../../assets/people/en.json")),
];

/// The people of a language, read once a process; `None` for a language without a list.
#[must_use]
pub fn of(language: &str) -> Option<&'static People> {
    static READ: [OnceLock<Option<People>>; 5] = [const { OnceLock::new() }; 5];
    let place = LISTS.iter().position(|(code, _)| *code == language)?;
    READ[place]
        .get_or_init(|| serde_json::from_str(LISTS[place].1).ok())
        .as_ref()
}

/// One invented person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// From the list of women.
    pub woman: bool,
    /// E-mail.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postcode: String,
    /// Town.
    pub city: String,
}

impl People {
    /// The person with that number in a practice of that country. Names do not repeat within the first few hundred.
    #[must_use]
    pub fn person(&self, country: &str, number: usize, dice: &mut Dice) -> Person {
        let woman = number.is_multiple_of(2);
        let given_names = if woman { &self.women } else { &self.men };
        // Steps that share no factor with the lengths of the lists walk through every pair before one comes again.
        let given = turn(given_names, number / 2);
        let family = turn(
            &self.families,
            number * 7 + number / self.families.len().max(1),
        );
        let (postcode, city) = dice.one_of(&self.towns).cloned().unwrap_or_default();
        Person {
            email: format!(
                "{}.{}.{}@example.org",
                plain(&given),
                plain(&family),
                number + 1
            ),
            phone: phone(country, number),
            street: format!(
                "{} {}",
                dice.one_of(&self.streets).cloned().unwrap_or_default(),
                dice.between(1, 48)
            ),
            given,
            family,
            woman,
            postcode,
            city,
        }
    }
}

fn turn(names: &[String], number: usize) -> String {
    names
        .get(number % names.len().max(1))
        .cloned()
        .unwrap_or_default()
}

/// A number that reaches nobody.
fn phone(country: &str, number: usize) -> String {
    match country {
        // Set aside for film and books by the Swedish Post and Telecom Authority.
        "se" => format!("070-174 06 {:02}", 5 + number % 95),
        // No subscriber's number in Norway or Denmark begins with 0, and none in Helsinki after the area code.
        "fi" => format!("09 000 {:04}", number % 10_000),
        _ => format!(
            "00 {:02} {:02} {:02}",
            number / 10_000 % 100,
            number / 100 % 100,
            number % 100
        ),
    }
}

/// A name in the letters of an address of mail.
fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            'å' | 'ä' | 'æ' => Some('a'),
            'ö' | 'ø' => Some('o'),
            'é' => Some('e'),
            letter if letter.is_ascii_alphanumeric() => Some(letter),
            _ => None,
        })
        .collect()
}
