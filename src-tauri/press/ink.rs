//! From text that somebody typed to text that can be printed: nothing hidden, nothing that turns the reading direction,
//! nothing without a glyph.
//!
//! A character that the typeface lacks becomes □ and is counted, so that a page says that something is missing.

use unicode_normalization::UnicodeNormalization;

use crate::fonts::fonts;

/// Stands for a character that cannot be drawn.
pub(crate) const STAND_IN: char = '□';

/// A word longer than this is given places to break, since no hyphenation can be relied on to find one.
const LONG_WORD: usize = 24;
/// Distance of those places.
const BREAK_EVERY: usize = 12;

/// Characters that are not shown and only steer a renderer: zero-width signs, joiners, variation selectors, bidi controls, tags.
fn steers(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The text as it can be printed; `missing` counts the characters that became □. Line ends stay as `\n`.
pub(crate) fn printable(text: &str, missing: &mut usize) -> String {
    let mut printed = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.nfc() {
        let returned = std::mem::replace(&mut after_return, c == '\r');
        match c {
            '\n' if returned => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{0B}' | '\u{0C}' => {
                printed.push('\n');
            }
            '\t' => printed.push(' '),
            c if c.is_control() || steers(c) => {}
            // □ typed by somebody is a character like any other; it is drawn and not counted.
            c if c.is_ascii() || fonts().can_draw(c) => printed.push(c),
            _ => {
                *missing += 1;
                printed.push(STAND_IN);
            }
        }
    }
    printed
}

/// The same text with places to break in words that no column could hold.
///
/// A word of letters gets soft hyphens; anything else (addresses, fingerprints) gets breaks that leave no mark.
pub(crate) fn breakable(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars() {
        if c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}' {
            finish_word(&mut done, &word);
            word.clear();
            done.push(c);
        } else {
            word.push(c);
        }
    }
    finish_word(&mut done, &word);
    done
}

fn finish_word(done: &mut String, word: &str) {
    let length = word.chars().count();
    if length <= LONG_WORD {
        done.push_str(word);
        return;
    }
    let letters = word.chars().all(char::is_alphabetic);
    let mark = if letters { '\u{AD}' } else { '\u{200B}' };
    for (place, c) in word.chars().enumerate() {
        if place > 0 && place % BREAK_EVERY == 0 && place + 4 < length {
            done.push(mark);
        }
        done.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> (String, usize) {
        let mut missing = 0;
        let printed = printable(text, &mut missing);
        (printed, missing)
    }

    #[test]
    fn hidden_signs_go_and_letters_stay() {
        assert_eq!(
            clean("A\u{0}B\u{202e}C\u{200d}D\u{feff}"),
            ("ABCD".into(), 0)
        );
        assert_eq!(
            clean("rad\r\nrad\rrad\u{2028}rad\ttab"),
            ("rad\nrad\nrad\nrad tab".into(), 0)
        );
        assert_eq!(clean("e\u{301}å Čš"), ("éå Čš".into(), 0));
    }

    #[test]
    fn what_cannot_be_drawn_is_counted() {
        assert_eq!(clean("你a□\u{E000}"), ("□a□□".into(), 2));
    }

    #[test]
    fn only_words_no_column_could_hold_get_breaks() {
        assert_eq!(
            breakable("bindvävsmassagebehandling kort"),
            "bindvävsmass\u{ad}agebehandling kort"
        );
        assert_eq!(
            breakable("behandlingsplan för axeln"),
            "behandlingsplan för axeln"
        );
        assert_eq!(breakable(&"1a".repeat(32)).matches('\u{200b}').count(), 4);
    }
}
