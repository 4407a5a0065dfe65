//! Breaking text into lines of a given width by the typeface's own metrics, so that the number of lines is known before
//! anything is set, and a log sheet holds the same rows on every machine.

use crate::fonts::{Weight, fonts};

/// Millimetres in a typographic point.
pub(crate) const MM_PER_PT: f64 = 25.4 / 72.0;

/// Lines are filled to this share of the width: kerning is not measured.
const FILL: f64 = 0.985;

/// Width of a text in millimetres.
#[cfg(test)]
pub(crate) fn width(text: &str, size_pt: f64, weight: Weight) -> f64 {
    text.chars()
        .map(|c| fonts().advance(c, weight))
        .sum::<f64>()
        * size_pt
        * MM_PER_PT
}

/// A text in lines.
pub(crate) struct Fitted {
    /// The lines, from the text's beginning.
    pub(crate) lines: Vec<String>,
    /// The text went on, and the last line ends in `…`.
    pub(crate) cut: bool,
}

/// The lines of [`fit`], when a cut need not be told apart from its `…`.
pub(crate) fn lines(
    text: &str,
    width_mm: f64,
    size_pt: f64,
    weight: Weight,
    most: usize,
) -> Vec<String> {
    fit(text, width_mm, size_pt, weight, most).lines
}

/// The text in at most `most` lines of `width_mm`; what does not fit is cut off with a visible `…`. No text, no lines.
///
/// Breaks come after spaces, hyphens and slashes, but not between a figure and its unit; a word longer than a line is broken
/// where the line ends.
pub(crate) fn fit(text: &str, width_mm: f64, size_pt: f64, weight: Weight, most: usize) -> Fitted {
    let room = width_mm * FILL / (size_pt * MM_PER_PT);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for piece in pieces(text) {
        let solid = piece.trim_end();
        let need = em(solid, weight);
        if used > 0.0 && used + need > room {
            lines.push(finish(&mut line));
            used = 0.0;
            if lines.len() > most {
                break;
            }
        }
        if need <= room {
            line.push_str(piece);
            used += em(piece, weight);
        } else {
            for c in piece.chars() {
                let step = fonts().advance(c, weight);
                if used > 0.0 && used + step > room && !c.is_whitespace() {
                    lines.push(finish(&mut line));
                    used = 0.0;
                    if lines.len() > most {
                        break;
                    }
                }
                line.push(c);
                used += step;
            }
        }
        if lines.len() > most {
            break;
        }
    }
    if !line.trim().is_empty() {
        lines.push(finish(&mut line));
    }
    let cut = lines.len() > most;
    if cut {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            shorten(last, room, weight);
        }
    }
    Fitted { lines, cut }
}

fn finish(line: &mut String) -> String {
    let done = line.trim_end().to_owned();
    line.clear();
    done
}

fn em(text: &str, weight: Weight) -> f64 {
    text.chars().map(|c| fonts().advance(c, weight)).sum()
}

fn shorten(line: &mut String, room: f64, weight: Weight) {
    let ellipsis = fonts().advance('…', weight);
    while em(line, weight) + ellipsis > room && line.pop().is_some() {}
    line.truncate(line.trim_end().len());
    line.push('…');
}

/// Words with the space or hyphen that ends them. A figure and its unit (`250 ml`, `60 min`) are one word.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim_start();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut end = rest.len();
        let mut before = ' ';
        let mut chars = rest.char_indices().peekable();
        while let Some((_, c)) = chars.next() {
            let space = c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}';
            if c == '-' || c == '/' || space {
                while chars.peek().is_some_and(|&(_, next)| next.is_whitespace()) {
                    chars.next();
                }
                let next = chars.peek().map_or(rest.len(), |&(at, _)| at);
                if !(space && before.is_numeric() && opens_with_unit(&rest[next..])) {
                    end = next;
                    break;
                }
            }
            before = c;
        }
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

/// Whether a text begins with a word as short as a unit: `ml`, `min`, `st.`.
fn opens_with_unit(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let word = word.trim_end_matches(['.', ',']);
    !word.is_empty() && word.chars().count() <= 3 && word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(text: &str, width_mm: f64, most: usize) -> Vec<String> {
        let fitted = super::fit(text, width_mm, 8.5, Weight::Regular, most);
        let marked = fitted.lines.last().is_some_and(|last| last.ends_with('…'));
        assert_eq!(fitted.cut, marked, "a cut and its sign go together");
        fitted.lines
    }

    // covers: W09
    #[test]
    fn lines_break_at_words_and_fit() {
        let text = "Anna-Karin Wennergren-Söderqvist och Bartholomäus van den Heuvel-Oxenstierna";
        for most in 1..6 {
            let lines = fit(text, 39.0, most);
            assert!(lines.len() <= most);
            assert!(
                lines
                    .iter()
                    .all(|line| width(line, 8.5, Weight::Regular) <= 39.0),
                "{lines:?}"
            );
        }
        assert_eq!(
            fit(text, 39.0, 9).concat().replace(' ', ""),
            text.replace(' ', "")
        );
        assert_eq!(fit("Anna Berg", 39.0, 3), ["Anna Berg"]);
        assert!(fit("   ", 39.0, 3).is_empty());
    }

    // covers: W10
    #[test]
    fn a_figure_keeps_its_unit() {
        let text = "Massageolja, mandel, 250 ml";
        let wide = width("Massageolja, mandel, 250", 8.5, Weight::Regular) + 1.0;
        assert_eq!(fit(text, wide, 3), ["Massageolja, mandel,", "250 ml"]);
        // A longer word is no unit.
        assert_eq!(
            fit("Massageolja, mandel, 250 dagar", wide, 3),
            ["Massageolja, mandel, 250", "dagar"]
        );
    }

    // covers: W09
    #[test]
    fn what_does_not_fit_is_cut_visibly() {
        let lines = fit(&"ordet ".repeat(90), 30.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && !lines[0].contains('…'));
        assert!(width(&lines[1], 8.5, Weight::Regular) <= 30.0);
    }

    // covers: W09
    #[test]
    fn a_word_without_end_is_broken_where_the_line_ends() {
        let lines = fit(&"x".repeat(100), 20.0, 50);
        assert_eq!(lines.concat(), "x".repeat(100));
        assert!(lines.len() > 5);
    }
}
