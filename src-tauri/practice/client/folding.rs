//! How a name is found and where it stands in the alphabet.
//!
//! What always holds: folding a folded text changes nothing, and a text found by its own letters is found by the same letters
//! without their marks. The order is that of the practice's country: `å ä ö` last in Sweden and Finland, `æ ø å` last in
//! Denmark and Norway, where `aa` counts as `å`.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::country::Country;

/// What stands for an apostrophe in names.
const APOSTROPHES: [char; 5] = ['\'', '’', '‘', '´', '`'];

/// Small letters, in one Unicode form, marks kept.
pub(crate) fn small(text: &str) -> String {
    text.to_lowercase().nfc().collect()
}

/// Small letters without marks: `Ångström` → `angstrom`, `Sæther` → `sather`. Apostrophes go too.
pub(crate) fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Taken apart before and after: some letters have no small form until they are taken apart.
    // Composed first, since some apostrophes are only then the ones in the list.
    let letters = text.nfc().filter(|letter| !APOSTROPHES.contains(letter));
    for letter in letters
        .nfkd()
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
    {
        match letter {
            'æ' => out.push('a'),
            'ø' | 'œ' => out.push('o'),
            'ß' => out.push_str("ss"),
            'ð' | 'đ' => out.push('d'),
            'þ' => out.push_str("th"),
            'ł' => out.push('l'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            'ς' => out.push('σ'),
            letter if letter.is_control() || APOSTROPHES.contains(&letter) => {}
            other => out.push(other),
        }
    }
    out
}

/// Small letters, the Nordic ones spelled with two as on keyboards without them: `Ørsted` → `oersted`, `Åse` → `aase`.
pub(crate) fn spelled(text: &str) -> String {
    let mut two = String::with_capacity(text.len());
    for letter in small(text).chars() {
        match letter {
            'å' => two.push_str("aa"),
            'ä' | 'æ' => two.push_str("ae"),
            'ö' | 'ø' => two.push_str("oe"),
            'ü' => two.push_str("ue"),
            other => two.push(other),
        }
    }
    bare(&two)
}

/// Where a card stands in the list: family name first, then given name, in the order of the country's alphabet.
pub(crate) fn sort(country: Country, family: &str, given: &str) -> String {
    let (family, given) = (placed(country, family), placed(country, given));
    if family.is_empty() {
        given
    } else {
        format!("{family}\u{1}{given}")
    }
}

/// Letters as bytes that stand in the alphabet's order: what follows `z` in ASCII takes the place of the Nordic letters.
fn placed(country: Country, name: &str) -> String {
    let danish = matches!(country, Country::Dk | Country::No);
    let name = small(name);
    let name = if danish {
        name.replace("aa", "å")
    } else {
        name
    };
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        match (letter, danish) {
            ('å', false) | ('æ' | 'ä', true) => out.push('{'),
            ('ä' | 'æ', false) | ('ö' | 'ø', true) => out.push('|'),
            ('ö' | 'ø', false) | ('å', true) => out.push('}'),
            // A German ü stands among the y in all four countries.
            ('ü', _) => out.push('y'),
            ('-', _) => out.push(' '),
            (other, _) => out.push_str(&bare(other.encode_utf8(&mut [0; 4]))),
        }
    }
    out
}
