//! The five languages of screen and paper. The screen follows the therapist, paper and forms follow the client (C21).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::stored::codes;

/// A language of screen, form or paper.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish.
    #[default]
    Sv,
    /// Danish.
    Da,
    /// Norwegian, bokmål.
    Nb,
    /// Finnish.
    Fi,
    /// English.
    En,
}

codes! {
    Language { Sv = "sv", Da = "da", Nb = "nb", Fi = "fi", En = "en" }
}

impl Language {
    /// All five, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Sv, Self::Da, Self::Nb, Self::Fi, Self::En];

    /// The language with that code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}
