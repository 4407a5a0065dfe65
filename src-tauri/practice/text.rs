//! Text as a person typed it: trimmed, in one Unicode form, of a bounded length, and without anything that is not text.
//!
//! What always holds: a text that was taken in holds no control character but the line break and the tab, and nothing that
//! turns the direction of writing around it, so it cannot dress up as something else on screen or paper. It knows no field.

use unicode_normalization::UnicodeNormalization;

#[cfg(test)]
mod tests;

/// Why a text was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// Longer than this field may be, in characters.
    TooLong { field: &'static str, max: u32 },
    /// Control characters.
    BadText { field: &'static str },
}

/// Gives a word's error the two variants it shares with all others.
macro_rules! takes_text {
    ($error:ty) => {
        impl From<$crate::text::Unfit> for $error {
            fn from(unfit: $crate::text::Unfit) -> Self {
                match unfit {
                    $crate::text::Unfit::TooLong { field, max } => Self::TooLong {
                        field: field.to_owned(),
                        max,
                    },
                    $crate::text::Unfit::BadText { field } => Self::BadText {
                        field: field.to_owned(),
                    },
                }
            }
        }
        impl From<vault::sql::Error> for $error {
            fn from(error: vault::sql::Error) -> Self {
                Self::Fault(error.into())
            }
        }
    };
}
pub(crate) use takes_text;

/// One line: no line break, no tab; runs of blanks become one.
pub(crate) fn line(field: &'static str, typed: &str, max: u32) -> Result<String, Unfit> {
    let text = typed
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfc()
        .collect::<String>();
    fits(field, &text, max)?;
    if text.chars().any(foreign) {
        Err(Unfit::BadText { field })
    } else {
        Ok(text)
    }
}

/// Several lines, parted by `\n` whatever they were parted by; blank ends are cut, blanks within stay.
pub(crate) fn lines(field: &'static str, typed: &str, max: u32) -> Result<String, Unfit> {
    let text = typed
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let text = text
        .trim_end()
        .trim_start_matches('\n')
        .nfc()
        .collect::<String>();
    fits(field, &text, max)?;
    if text
        .chars()
        .any(|letter| foreign(letter) && letter != '\n' && letter != '\t')
    {
        return Err(Unfit::BadText { field });
    }
    Ok(text)
}

fn fits(field: &'static str, text: &str, max: u32) -> Result<(), Unfit> {
    if text.chars().count() > max as usize {
        Err(Unfit::TooLong { field, max })
    } else {
        Ok(())
    }
}

/// Control characters, marks that turn the direction of the text around them (Unicode TR 9), and code points that are none.
fn foreign(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{2028}' | '\u{2029}')
        || (letter as u32) & 0xFFFE == 0xFFFE
}
