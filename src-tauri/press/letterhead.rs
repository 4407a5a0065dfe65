//! What stands on every page: the practice and the therapist in the head, address, company id and contact in the foot
//! (W43 R10 C03), and how the sheet sits in the binder.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{Practice, fit::lines, fonts::Weight, ink::printable, words::Words};

/// How the sheet is bound. In every setting nothing is printed within 18 mm of the binding edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Binding {
    /// Printed on both sides: even pages are mirrored, so that the binding edge is always the same edge of the sheet.
    #[serde(default)]
    pub duplex: bool,
    /// Small ticks where the holes go, outside the empty strip.
    #[serde(default)]
    pub holes: Holes,
}

/// Which holes the ticks show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holes {
    /// No ticks.
    #[default]
    None,
    /// Two holes, 80 mm apart, centred (ISO 838).
    Two,
    /// Four holes, 80 mm apart, centred (the upward-compatible "888").
    Four,
    /// The Swedish four holes, 21–70–21 mm, centred.
    Swedish,
}

impl Holes {
    /// Height of the hole centres from the top of an A4 sheet, in millimetres.
    fn heights(self) -> &'static [f64] {
        match self {
            Self::None => &[],
            Self::Two => &[108.5, 188.5],
            Self::Four => &[28.5, 108.5, 188.5, 268.5],
            Self::Swedish => &[92.5, 113.5, 183.5, 204.5],
        }
    }
}

impl Binding {
    pub(crate) fn pour(self) -> Value {
        json!({ "duplex": self.duplex, "holes": self.holes.heights() })
    }
}

/// Head and foot as finished lines.
pub(crate) fn pour(practice: &Practice, words: &Words, missing: &mut usize) -> Value {
    let mut clean = |text: &str| {
        printable(text, missing)
            .replace('\n', " ")
            .trim()
            .to_owned()
    };
    let name = clean(&practice.name);
    let therapist = joined(
        [
            clean(&practice.therapist.name),
            clean(&practice.therapist.title),
        ],
        ", ",
    );
    let labelled = |label: &str, text: String| {
        if text.is_empty() {
            text
        } else {
            format!("{} {text}", words.say(label, &[]))
        }
    };
    let address = joined(practice.address.iter().map(|line| clean(line)), ", ");
    let company = labelled("organisation-number", clean(&practice.organisation_number));
    let phone = labelled("phone", clean(&practice.phone));
    let own_phone = clean(&practice.therapist.phone);
    let own = if own_phone.is_empty() || own_phone == clean(&practice.phone) {
        String::new()
    } else {
        labelled(
            "phone",
            joined([clean(&practice.therapist.name), own_phone], " "),
        )
    };
    let email = clean(&practice.email);
    let foot = [
        joined([name.clone(), address, company], " · "),
        joined([phone, email, own], " · "),
    ];
    json!({
        "name": lines(&name, 100.0, 11.0, Weight::Semibold, 2),
        "therapist": lines(&therapist, 100.0, 8.5, Weight::Regular, 1),
        "foot": foot.iter().flat_map(|line| lines(line, 125.0, 7.5, Weight::Regular, 2)).collect::<Vec<_>>(),
    })
}

fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}
