//! From text that somebody typed to text that can be printed: nothing hidden, nothing that turns the reading direction,
//! nothing without a glyph.
//!
//! A character that the typeface lacks becomes □ and is counted, so that a page says that something is missing.

use unicode_normalization::UnicodeNormalization;

use crate::{Language, fonts::fonts};

/// Stands for a character that cannot be drawn.
pub(crate) const STAND_IN: char = '□';

/// A word longer than this is given places to break: there are columns that could not hold it.
const LONG_WORD: usize = 24;
/// Distance of those places in a word that has none of its own.
const BREAK_EVERY: usize = 12;
/// Signs of an address or a path after which a line may end.
const JOINTS: [char; 9] = ['@', '.', '/', '_', '-', '?', '&', '=', ','];
/// Marks a place to break that leaves no mark. The templates turn it into an empty space, so that it stands in no file and a
/// copied address has nothing hidden in it.
pub(crate) const SEAM: char = '\u{200B}';
/// Enclose a word that the typesetter can hyphenate by the rules of the paper's language; they reach no file either.
const WORD: (char, char) = ('\u{2062}', '\u{2063}');

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

/// The same text with places to break in words that no column could hold. What the marks mean is written in `sheet.typ`.
///
/// A word that the language's rules can part is marked as one to hyphenate. Anything else gets seams: an address after its
/// signs, a fingerprint at even distances.
pub(crate) fn breakable(text: &str, language: Language) -> String {
    let mut done = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars() {
        if c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}' {
            finish_word(&mut done, &word, language);
            word.clear();
            done.push(c);
        } else {
            word.push(c);
        }
    }
    finish_word(&mut done, &word, language);
    done
}

fn finish_word(done: &mut String, word: &str, language: Language) {
    let signs: Vec<char> = word.chars().collect();
    if signs.len() <= LONG_WORD {
        done.push_str(word);
    } else if signs.iter().all(|c| c.is_alphabetic()) && has_syllables(word, language) {
        done.push(WORD.0);
        done.push_str(word);
        done.push(WORD.1);
    } else {
        seam(done, &signs);
    }
}

/// Whether the language's rules part a word so often that it fits any column.
fn has_syllables(word: &str, language: Language) -> bool {
    let by = match language {
        Language::Sv => hypher::Lang::Swedish,
        Language::Da => hypher::Lang::Danish,
        Language::Nb => hypher::Lang::Norwegian,
        Language::Fi => hypher::Lang::Finnish,
        Language::En => hypher::Lang::English,
    };
    hypher::hyphenate(word, by).all(|part| part.chars().count() <= BREAK_EVERY)
}

fn seam(done: &mut String, signs: &[char]) {
    let mut since = 0;
    let mut last = ' ';
    for (place, &c) in signs.iter().enumerate() {
        let inside = place >= 3 && place + 3 < signs.len();
        let joint = JOINTS.contains(&last) && !JOINTS.contains(&c) && since >= 3;
        let far = since >= BREAK_EVERY && !joint_is_near(signs, place) && place + 4 < signs.len();
        if inside && (joint || far) {
            done.push(SEAM);
            since = 0;
        }
        done.push(c);
        last = c;
        since += 1;
    }
}

/// Whether a line can end at a sign of the word's own soon enough.
fn joint_is_near(signs: &[char], from: usize) -> bool {
    signs
        .iter()
        .skip(from.saturating_sub(1))
        .take(BREAK_EVERY)
        .any(|c| JOINTS.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> (String, usize) {
        let mut missing = 0;
        let printed = printable(text, &mut missing);
        (printed, missing)
    }

    // covers: W12
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

    // covers: W12
    #[test]
    fn what_cannot_be_drawn_is_counted() {
        assert_eq!(clean("你a□\u{E000}"), ("□a□□".into(), 2));
    }

    fn broken(text: &str) -> String {
        breakable(text, Language::Sv)
    }

    #[test]
    fn only_words_no_column_could_hold_get_breaks() {
        assert_eq!(
            broken("bindvävsmassagebehandling kort"),
            "\u{2062}bindvävsmassagebehandling\u{2063} kort"
        );
        assert_eq!(
            broken("behandlingsplan för axeln"),
            "behandlingsplan för axeln"
        );
        assert_eq!(broken(&"1a".repeat(32)).matches(SEAM).count(), 4);
        // No rule of Swedish parts Greek.
        assert_eq!(broken(&"ψ".repeat(64)).matches(SEAM).count(), 4);
        assert_eq!(
            broken("bartholomaus.heuvel@post.example"),
            "bartholomaus.\u{200b}heuvel@\u{200b}post.\u{200b}example"
        );
    }

    #[test]
    fn breaks_are_never_far_apart_and_add_nothing_but_themselves() {
        for word in [
            "a.b".repeat(20),
            "x@".repeat(30),
            "https://mottagning.example/nagot/mycket/langt?fraga=svar&mer=1".into(),
            format!("{}@{}.example", "n".repeat(40), "d".repeat(40)),
        ] {
            let broken = broken(&word);
            assert_eq!(broken.replace(SEAM, ""), word);
            let longest = broken.split(SEAM).map(|part| part.chars().count()).max();
            assert!(longest.unwrap() <= 2 * BREAK_EVERY, "{broken}");
        }
    }
}
