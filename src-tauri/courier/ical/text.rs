//! Text from outside, fit to be kept and shown: composed (NFC), without control characters and without characters that turn the
//! direction of writing around and let one name look like another.

use unicode_normalization::UnicodeNormalization;

/// Text of several lines.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept: String = text
        .nfc()
        .filter(|letter| *letter == '\n' || *letter == '\t' || !unwanted(*letter))
        .collect();
    kept.trim().to_owned()
}

/// Text of one line.
pub(super) fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unwanted(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}
