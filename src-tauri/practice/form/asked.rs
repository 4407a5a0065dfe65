//! What a form asks: its text in one version and one language, section by section, question by question.
//!
//! The ids of questions and choices are the same in every language and version, so that answers meet across them; all else is
//! wording. A text is frozen with each intake as it stands here, so its shape may gain fields with a default and lose none.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::Language;

/// One question of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Question {
    /// Stays the same in every language and version: answers meet across languages.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// A short explanation under it.
    #[serde(default)]
    pub hint: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Choices of a `choice` or `choices` question.
    #[serde(default)]
    pub choices: Vec<ChoiceText>,
    /// May not be left empty.
    #[serde(default)]
    pub mandatory: bool,
    /// Name of the card field the answer belongs to: `given`, `phone` …
    #[serde(default)]
    pub card_field: Option<String>,
    /// A yes here is shown as a warning before each treatment.
    #[serde(default)]
    pub warns: bool,
}

/// One choice: the id is kept, the text is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChoiceText {
    /// Kept in the answer.
    pub id: String,
    /// Shown.
    pub text: String,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// Yes or no, with room for a comment.
    YesNo,
    /// One of several.
    Choice,
    /// Any of several.
    Choices,
    /// A date.
    Date,
    /// 0 to 10.
    Scale,
}

/// A group of questions under a heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Section {
    /// Heading.
    pub title: String,
    /// What kind of data is asked for: `contact` or `health`. A kind the client did not agree to is closed (C11).
    #[serde(default)]
    pub data: String,
    /// Questions in order.
    pub questions: Vec<Question>,
}

/// A form in one version and one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FormText {
    /// `registration` (registration and health).
    pub kind: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// Language.
    pub language: Language,
    /// Title.
    pub title: String,
    /// What stands above the first question.
    pub lead: String,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// What is signed.
    pub declaration: String,
}
