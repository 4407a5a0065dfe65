//! The passphrase: what the therapist types, and how good it is.
//!
//! Text is brought to Unicode form NFC and otherwise left as it is, so the same keys pressed on another machine give the same
//! bytes. Rules follow ASVS 5.0 (6.2.1, 6.2.4, 6.2.8, 6.2.9): at least 8 characters, no upper limit worth speaking of, no
//! demanded classes, the well-known ones refused. Always true: a passphrase is wiped when dropped and never printed.

use std::fmt;

use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize as _, Zeroizing};

/// Fewest characters a new passphrase may have.
pub const FEWEST: usize = 8;
/// Most characters; a longer text is more likely a mistake with the clipboard.
pub const MOST: usize = 1024;

/// What was typed as passphrase, in NFC.
pub struct Passphrase(Zeroizing<Vec<u8>>);

impl Passphrase {
    /// Takes what was typed. The rules for new ones are in [`weakness`](Self::weakness): an old vault opens with what it has.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        // NFC can be longer than what was typed; three times covers the worst case, so the buffer never moves in memory.
        let mut bytes = Vec::with_capacity(typed.len().saturating_mul(3));
        let mut utf8 = [0_u8; 4];
        for c in typed.nfc() {
            bytes.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes());
        }
        utf8.zeroize();
        Self(Zeroizing::new(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Why this must not become a vault's passphrase, if so.
    #[must_use]
    pub fn weakness(&self) -> Option<Weakness> {
        let text = self.text();
        let count = text.chars().count();
        if count < FEWEST {
            return Some(Weakness::TooShort { fewest: FEWEST });
        }
        if count > MOST {
            return Some(Weakness::TooLong { most: MOST });
        }
        if is_common(text) {
            return Some(Weakness::Common);
        }
        None
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// Why a text must not become a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Weakness {
    /// Fewer characters than allowed.
    #[error("fewer than {fewest} characters")]
    TooShort {
        /// Fewest allowed.
        fewest: usize,
    },
    /// More characters than allowed.
    #[error("more than {most} characters")]
    TooLong {
        /// Most allowed.
        most: usize,
    },
    /// One of those that are tried first.
    #[error("one of the commonest")]
    Common,
}

/// An estimate of how hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strength {
    /// About how many bits of guessing it takes; an estimate from above for a person's choice, never a promise.
    pub bits: u32,
    /// The most useful thing to do about it.
    pub advice: Advice,
}

/// The most useful thing to tell the person choosing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// It will be refused as it is.
    Refused(Weakness),
    /// Few different characters, or one run of neighbours.
    LessRepetition,
    /// Below 15 characters: another word or two would help most.
    Longer,
    /// Nothing to add.
    Good,
}

/// Estimates a passphrase while it is typed: length, kinds of character, repetition, the well-known ones.
#[must_use]
pub fn strength(typed: &str) -> Strength {
    let passphrase = Passphrase::new(typed);
    let text = passphrase.text();
    let chars = Zeroizing::new(text.chars().collect::<Vec<_>>());
    let pool: u32 = [
        (chars.iter().any(char::is_ascii_lowercase), 26),
        (chars.iter().any(char::is_ascii_uppercase), 26),
        (chars.iter().any(char::is_ascii_digit), 10),
        (
            chars
                .iter()
                .any(|c| c.is_ascii() && !c.is_ascii_alphanumeric()),
            33,
        ),
        (chars.iter().any(|c| !c.is_ascii()), 32),
    ]
    .iter()
    .map(|(present, size)| if *present { *size } else { 0 })
    .sum();
    // A character that repeats its neighbour or continues a run (abc, 321) tells a guesser next to nothing.
    let telling = chars
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if (i64::from(u32::from(*a)) - i64::from(u32::from(*b))).abs() > 1))
        .count()
        + usize::from(!chars.is_empty());
    let mut different = Zeroizing::new(chars.to_vec());
    different.sort_unstable();
    different.dedup();
    let counted = telling.min(different.len().saturating_mul(2));
    let log2_pool = f64::from(pool.max(1)).log2();
    // People choose words: beyond eight characters each one is worth about half of what its alphabet could hold.
    let (first, rest) = (counted.min(8), counted.saturating_sub(8));
    let raw = log2_pool
        * (f64::from(u32::try_from(first).unwrap_or(8))
            + 0.5 * f64::from(u32::try_from(rest).unwrap_or(u32::MAX)));
    let weakness = passphrase.weakness();
    let bits = if weakness == Some(Weakness::Common) {
        raw.min(10.0)
    } else {
        raw
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    // between 0 and a few thousand
    let bits = bits.clamp(0.0, 4096.0) as u32;
    let advice = match weakness {
        Some(weakness) => Advice::Refused(weakness),
        None if different.len() < 6 || telling * 2 < chars.len() => Advice::LessRepetition,
        None if chars.len() < 15 => Advice::Longer,
        None => Advice::Good,
    };
    Strength { bits, advice }
}

/// Whether a text is, or merely decorates, one of those tried first.
fn is_common(text: &str) -> bool {
    let mut folded = Zeroizing::new(text.to_lowercase());
    if COMMON.contains(&folded.as_str()) {
        return true;
    }
    // `Lösenord2024!` is `lösenord` to a guesser.
    let core_len = folded.trim_end_matches(|c: char| !c.is_alphabetic()).len();
    folded.truncate(core_len);
    let mut chars = text.chars();
    let all_same = chars.next().is_some_and(|first| chars.all(|c| c == first));
    all_same || COMMON_WORDS.contains(&folded.as_str())
}

/// Whole texts that are tried first anywhere.
const COMMON: &[&str] = &[
    "12345678",
    "123456789",
    "1234567890",
    "0123456789",
    "87654321",
    "987654321",
    "0987654321",
    "11223344",
    "12341234",
    "123123123",
    "147258369",
    "123654789",
    "1q2w3e4r",
    "1q2w3e4r5t",
    "1qaz2wsx",
    "qwer1234",
    "zaq12wsx",
    "q1w2e3r4",
    "a1b2c3d4",
    "abcd1234",
    "abc12345",
    "passw0rd",
    "p@ssw0rd",
    "p@ssword",
    "pa55word",
    "trustno1",
    "asdfghjk",
    "asdf1234",
    "correct horse battery staple",
    "correcthorsebatterystaple",
];

/// Words that stay well known whatever digits and marks are put behind them.
const COMMON_WORDS: &[&str] = &[
    "password",
    "passwort",
    "passphrase",
    "lösenord",
    "losenord",
    "lösenordet",
    "adgangskode",
    "kodeord",
    "passord",
    "salasana",
    "salainen",
    "salaisuus",
    "hemligt",
    "hemlighet",
    "hemmelig",
    "hemmelighed",
    "kartotek",
    "kortisto",
    "kundkort",
    "qwerty",
    "qwertyui",
    "qwertyuiop",
    "qwertyå",
    "qwertyuiopå",
    "asdfghjkl",
    "asdfghjklö",
    "asdfghjklæ",
    "zxcvbnm",
    "iloveyou",
    "jagälskardig",
    "letmein",
    "welcome",
    "välkommen",
    "velkommen",
    "tervetuloa",
    "sunshine",
    "princess",
    "football",
    "fotboll",
    "fodbold",
    "fotball",
    "jalkapallo",
    "baseball",
    "superman",
    "computer",
    "internet",
    "whatever",
    "sommar",
    "sommer",
    "vinter",
    "kesä",
    "talvi",
    "sverige",
    "danmark",
    "norge",
    "suomi",
    "suomi finland",
    "perkele",
    "stockholm",
    "göteborg",
    "københavn",
    "helsinki",
    "monkey",
    "dragon",
    "shadow",
    "master",
    "michael",
    "jennifer",
    "administrator",
    "admin",
    "changeme",
    "default",
    "massage",
    "terapeut",
    "terapeutti",
    "behandling",
    "klinik",
    "kliniken",
];
