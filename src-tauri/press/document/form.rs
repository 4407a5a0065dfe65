//! Forms: as signed, with the exact text that was shown, and blank, to be filled in by hand.

use serde::{Deserialize, Serialize};

/// A filled-in form, frozen (W17 W18).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SignedForm {
    /// Page ids, one a page; empty for a preview. Lay once without to learn how many are needed.
    #[serde(default)]
    pub page_ids: Vec<String>,
    /// Title as shown.
    pub title: String,
    /// Code of the form, e.g. `registration`.
    pub code: String,
    /// Version shown.
    pub version: String,
    /// The client's name.
    pub client: String,
    /// The client's running number; never an identity number.
    pub client_number: String,
    /// When it was filled in, as printed.
    pub filled: String,
    /// What stood above the first question; may be empty.
    #[serde(default)]
    pub lead: String,
    /// What was shown and answered, in order.
    pub items: Vec<SignedItem>,
    /// Exactly what was signed; may be empty.
    #[serde(default)]
    pub declaration: String,
    /// SHA-256 of the text shown, hex; may be empty.
    #[serde(default)]
    pub fingerprint: String,
    /// How it ended.
    pub ending: Ending,
}

/// One piece of a signed form.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SignedItem {
    /// Heading of a section.
    Heading {
        /// As shown.
        text: String,
    },
    /// A paragraph.
    Text {
        /// As shown.
        text: String,
    },
    /// A question and its answer.
    Question(Answered),
    /// A sentence with its own tick box: a consent stands alone (T08).
    Statement {
        /// As shown.
        text: String,
        /// Ticked or left empty.
        ticked: bool,
    },
}

/// A question and its answer.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// Number as on the blank form, e.g. `4`; may be empty.
    #[serde(default)]
    pub number: String,
    /// As shown.
    pub question: String,
    /// The explanation under it.
    #[serde(default)]
    pub hint: String,
    /// Answer in words or figures; empty when the answer is in `choices`, or when there is none.
    #[serde(default)]
    pub answer: String,
    /// All choices shown, with those chosen.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Comment beside a yes or no.
    #[serde(default)]
    pub comment: String,
    /// Differs from the form before (W16).
    #[serde(default)]
    pub changed: bool,
}

/// One choice.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// As shown.
    pub text: String,
    /// Chosen.
    pub chosen: bool,
}

/// How a form or consent ended (W17).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ending {
    /// Signed on the screen.
    Signed {
        /// The strokes as drawn.
        signature: Signature,
        /// When, as printed.
        at: String,
    },
    /// Signed on paper.
    OnPaper {
        /// Where the original lies.
        place: String,
        /// When, as printed; may be empty.
        #[serde(default)]
        at: String,
    },
    /// Not signed.
    Refused {
        /// The reason given; may be empty.
        reason: String,
        /// When, as printed.
        #[serde(default)]
        at: String,
    },
}

/// A signature as drawn: strokes of points in a box of 1000 × 400 units, from the top left. Printed as lines, not as a picture.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// Name in plain letters.
    pub name: String,
    /// Strokes, each a list of `[x, y]`.
    pub strokes: Vec<Vec<[f32; 2]>>,
}

/// A form to be filled in by hand (W15): same questions, same numbers, empty lines and boxes.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct BlankForm {
    /// Title.
    pub title: String,
    /// Code of the form, printed on each page so that a filled-in sheet finds its form.
    pub code: String,
    /// Version.
    pub version: String,
    /// What stands above the first question; may be empty.
    #[serde(default)]
    pub lead: String,
    /// Pieces in order.
    pub items: Vec<BlankItem>,
    /// What is signed; may be empty.
    #[serde(default)]
    pub declaration: String,
}

/// One piece of a blank form.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BlankItem {
    /// Heading of a section.
    Heading {
        /// Text.
        text: String,
    },
    /// A paragraph.
    Text {
        /// Text.
        text: String,
    },
    /// A question with room for the answer.
    Question {
        /// Number, e.g. `4`; may be empty.
        #[serde(default)]
        number: String,
        /// Text.
        question: String,
        /// The explanation under it.
        #[serde(default)]
        hint: String,
        /// Room for the answer.
        room: BlankKind,
    },
    /// A sentence with its own tick box.
    Statement {
        /// Text.
        text: String,
    },
}

/// Room for an answer.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BlankKind {
    /// Empty lines.
    Lines {
        /// How many; 1 to 20.
        count: u8,
    },
    /// Yes and no, with a line for a comment.
    YesNo,
    /// One of several.
    One {
        /// Choices.
        choices: Vec<String>,
    },
    /// Any of several.
    Any {
        /// Choices.
        choices: Vec<String>,
    },
    /// A date: boxes for year, month and day.
    Date,
    /// A row of figures.
    Scale {
        /// Lowest.
        from: u8,
        /// Highest; at most 20 above the lowest.
        to: u8,
    },
}
