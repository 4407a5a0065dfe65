//! The recovery key: 256 random bits on paper, for the day the passphrase is forgotten (R38).
//!
//! Written in Crockford's base 32, 13 groups of four: 256 bits of key, 4 bits of checksum. Reading forgives case, spaces,
//! hyphens, and the letters that look like digits. Always true: it is shown once, never stored, and opens nothing until it
//! has been typed back.

use std::fmt;

use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::fault::Fault;
use crate::keys::Key;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARS: usize = 52;

/// A vault's recovery key.
#[derive(Clone)]
pub struct RecoveryKey(pub(crate) Key);

/// Why a typed recovery key cannot be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecoveryTypo {
    /// Not 52 characters once spaces and hyphens are left out.
    #[error("{found} characters instead of 52")]
    Length {
        /// How many there were.
        found: usize,
    },
    /// A character that is never used, in which group of four (from 1).
    #[error("unknown character in group {group}")]
    Character {
        /// The group, counted from 1.
        group: usize,
    },
    /// All characters are possible but the checksum says one is wrong.
    #[error("checksum")]
    Checksum,
}

impl RecoveryKey {
    pub(crate) fn random() -> Result<Self, Fault> {
        Key::random().map(Self)
    }

    /// The key as it is printed: 13 groups of four, `XXXX-XXXX-…`. Wiped when dropped.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut bits = Zeroizing::new([0_u8; 33]);
        bits[..32].copy_from_slice(self.0.bytes());
        bits[32] = checksum(&self.0) << 4;
        let mut text = Zeroizing::new(String::with_capacity(CHARS + 12));
        for at in 0..CHARS {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            let bit = at * 5;
            let pair =
                (u16::from(bits[bit / 8]) << 8) | u16::from(*bits.get(bit / 8 + 1).unwrap_or(&0));
            let value = (pair >> (11 - bit % 8)) & 31;
            text.push(char::from(ALPHABET[usize::from(value)]));
        }
        text
    }

    /// Reads what was typed from paper.
    ///
    /// # Errors
    /// Says which group cannot be right, where that can be known.
    pub fn from_text(typed: &str) -> Result<Self, RecoveryTypo> {
        let mut values = Zeroizing::new([0_u8; CHARS]);
        let mut found = 0_usize;
        for c in typed.chars().filter(|c| {
            !(c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.' | '_'))
        }) {
            if let Some(slot) = values.get_mut(found) {
                *slot = value_of(c).ok_or(RecoveryTypo::Character {
                    group: found / 4 + 1,
                })?;
            }
            found += 1;
        }
        if found != CHARS {
            return Err(RecoveryTypo::Length { found });
        }
        let mut bits = Zeroizing::new([0_u8; 34]);
        for (at, value) in values.iter().enumerate() {
            let bit = at * 5;
            let pair = u16::from(*value) << (11 - bit % 8);
            let [high, low] = pair.to_be_bytes();
            bits[bit / 8] |= high;
            bits[bit / 8 + 1] |= low;
        }
        let key = Key::from_slice(&bits[..32]).ok_or(RecoveryTypo::Length { found })?;
        let sum = bits[32];
        if sum != checksum(&key) << 4 {
            return Err(RecoveryTypo::Checksum);
        }
        Ok(Self(key))
    }
}

/// Four bits that catch fifteen of sixteen slips of the pen.
fn checksum(key: &Key) -> u8 {
    let mut digest = Sha256::new();
    digest.update(b"kartotek/v1/recovery-checksum");
    digest.update(key.bytes());
    let mut sum: [u8; 32] = digest.finalize().into();
    let four = sum[0] >> 4;
    sum.zeroize();
    four
}

fn value_of(c: char) -> Option<u8> {
    let upper = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET
        .iter()
        .position(|a| char::from(*a) == upper)
        .and_then(|at| u8::try_from(at).ok())
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(..)")
    }
}
