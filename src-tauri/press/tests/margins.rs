//! Where ink may be: nothing within 18 mm of the binding edge, nothing outside the type area on the other sides.

use super::{piped, samples};
use crate::{Agreement, Binding, Document, Holes, Language, Run, lay, lay_bound};

const DPI: f64 = 150.0;

/// Columns and rows of the first and last dark pixel, in millimetres from the left and top.
fn ink(run: &Run, page: usize) -> (f64, f64, f64, f64) {
    let (wide, pixels) = run.pixels(page, DPI);
    let (mut left, mut right, mut top, mut bottom) = (usize::MAX, 0, usize::MAX, 0);
    for (place, pixel) in pixels.chunks_exact(4).enumerate() {
        if pixel[..3].iter().any(|&part| part < 250) {
            let (x, y) = (place % wide, place / wide);
            (left, right, top, bottom) = (left.min(x), right.max(x), top.min(y), bottom.max(y));
        }
    }
    assert!(left < usize::MAX, "an empty page");
    let mm = |pixels: usize| pixels as f64 / DPI * 25.4;
    (mm(left), mm(right + 1), mm(top), mm(bottom + 1))
}

// covers: W12 W18
#[test]
fn nothing_is_printed_in_the_binding_edge() {
    let language = Language::Sv;
    let mut documents = samples::all(language);
    for (name, lines) in [
        ("long log", samples::lines(60, language)),
        ("overlong log", samples::overlong(language)),
    ] {
        documents.push((name, Document::LogPage(samples::log_of(&lines, language))));
    }
    for (name, document) in documents {
        for (duplex, holes) in [
            (false, Holes::None),
            (true, Holes::None),
            (false, Holes::Swedish),
            (true, Holes::Four),
        ] {
            let run = lay_bound(
                &document,
                &samples::practice(language),
                language,
                samples::ON,
                Binding { duplex, holes },
            )
            .unwrap();
            for page in 0..run.pages() {
                let (left, right, top, bottom) = ink(&run, page);
                let (bound, free) = if duplex && page % 2 == 1 {
                    (210.0 - right, left)
                } else {
                    (left, 210.0 - right)
                };
                let edge = if holes == Holes::None { 24.5 } else { 18.0 };
                assert!(
                    bound >= edge,
                    "{name} page {page}: ink {bound:.1} mm from the binding edge"
                );
                assert!(
                    free >= 14.5,
                    "{name} page {page}: ink {free:.1} mm from the other edge"
                );
                assert!(
                    top >= 9.0 && bottom <= 290.0,
                    "{name} page {page}: ink from {top:.1} to {bottom:.1} mm"
                );
            }
        }
    }
}

// covers: W12
#[test]
fn hole_ticks_are_where_the_holes_go() {
    let (_, document) = samples::all(Language::Sv).remove(3);
    let practice = samples::practice(Language::Sv);
    let with = |holes| {
        lay_bound(
            &document,
            &practice,
            Language::Sv,
            samples::ON,
            Binding {
                duplex: false,
                holes,
            },
        )
        .unwrap()
    };
    let (wide, none) = with(Holes::None).pixels(0, DPI);
    for (holes, heights) in [
        (Holes::Two, &[108.5, 188.5][..]),
        (Holes::Four, &[28.5, 108.5, 188.5, 268.5][..]),
        (Holes::Swedish, &[92.5, 113.5, 183.5, 204.5][..]),
    ] {
        let (_, some) = with(holes).pixels(0, DPI);
        let rows: Vec<f64> = none
            .chunks_exact(4 * wide)
            .zip(some.chunks_exact(4 * wide))
            .enumerate()
            .filter(|(_, (a, b))| a != b)
            .map(|(row, _)| (row as f64 + 0.5) / DPI * 25.4)
            .collect();
        assert!(!rows.is_empty());
        for height in heights {
            assert!(
                rows.iter().any(|row| (row - height).abs() < 0.5),
                "no tick at {height} mm for {holes:?}"
            );
        }
        assert!(
            rows.iter()
                .all(|row| heights.iter().any(|height| (row - height).abs() < 0.5)),
            "a tick where no hole is"
        );
    }
}

/// Left end of the first such word, in millimetres from the sheet's left edge.
fn left_of(pdf: &[u8], word: &str) -> f64 {
    let read = String::from_utf8(piped("pdftotext", &["-bbox", "-", "-"], pdf)).unwrap();
    let found = read
        .lines()
        .find(|line| line.contains(&format!(">{word}</word>")))
        .unwrap_or_else(|| panic!("{word} is not on the paper"));
    let from = found.split("xMin=\"").nth(1).unwrap();
    from.split('"').next().unwrap().parse::<f64>().unwrap() / 72.0 * 25.4
}

// covers: W22
#[test]
fn an_agreement_without_a_date_begins_at_the_margin() {
    let with = |dates: &[&str]| {
        let mut file = samples::client_file(Language::Sv);
        file.agreements = dates
            .iter()
            .map(|on| Agreement {
                on: (*on).into(),
                text: "Överenskommet".into(),
            })
            .collect();
        let run = lay(
            &Document::ClientFile(file),
            &samples::practice(Language::Sv),
            Language::Sv,
            samples::ON,
        );
        run.unwrap().pdf().unwrap()
    };
    assert!((left_of(&with(&[""]), "Överenskommet") - 25.0).abs() < 0.5);
    let dated = with(&["1999-01-01", ""]);
    assert!((left_of(&dated, "1999-01-01") - 25.0).abs() < 0.5);
    assert!(
        left_of(&dated, "Överenskommet") > 60.0,
        "the dated text stands beside its date"
    );
}
