//! The five languages of paper. Labels come from `assets/words/paper`; everything else is final before it gets here.

use serde::{Deserialize, Serialize};

/// A language of paper. Paper follows the client, not the screen (C21).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish.
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

impl Language {
    /// All five, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Sv, Self::Da, Self::Nb, Self::Fi, Self::En];

    /// The code as in a catalogue's file name and in the PDF's `/Lang`: `sv`, `da`, `nb`, `fi`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::Da => "da",
            Self::Nb => "nb",
            Self::Fi => "fi",
            Self::En => "en",
        }
    }
}
