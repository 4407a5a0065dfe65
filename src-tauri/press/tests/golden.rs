//! What stands on paper, word by word, in five languages, against the snapshots in `tests/golden/paper`.
//! After a wanted change: `KARTOTEK_BLESS=1 cargo test -p press golden`, then read the difference.

use std::{env, fs, path::PathBuf};

use super::{samples, text_of};
use crate::{Language, lay};

// covers: W12 W15 W18 W19 W43 R10 T06
#[test]
fn every_document_reads_as_agreed_in_five_languages() {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/paper");
    let bless = env::var_os("KARTOTEK_BLESS").is_some();
    let mut changed = Vec::new();
    for language in Language::ALL {
        for (name, document) in samples::all(language) {
            let run = lay(&document, &samples::practice(language), language, samples::ON).unwrap();
            let pages = text_of(&run.pdf().unwrap());
            assert_eq!(pages.len(), run.pages());
            let text = pages.join("\n\n---- page ----\n\n") + "\n";
            let file = home.join(language.code()).join(format!("{name}.txt"));
            if bless {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, &text).unwrap();
            } else if fs::read_to_string(&file).unwrap_or_default() != text {
                changed.push(format!("{}/{name}", language.code()));
            }
        }
    }
    assert!(changed.is_empty(), "paper differs from tests/golden/paper: {changed:?}");
}

// covers: W43 R10 C03 C04
#[test]
fn every_page_carries_the_practice_and_its_page_of_pages() {
    for language in Language::ALL {
        let practice = samples::practice(language);
        for (name, document) in samples::all(language) {
            let pages = text_of(&lay(&document, &practice, language, samples::ON).unwrap().pdf().unwrap());
            for page in &pages {
                for must in [&practice.name, &practice.organisation_number, &practice.email, &practice.phone, &practice.address[0], &practice.address[1], &practice.therapist.name, &practice.therapist.title, &practice.therapist.phone] {
                    assert!(page.contains(must.as_str()), "{name}: {must} is missing");
                }
            }
        }
    }
}

// covers: W12
#[test]
fn same_document_same_bytes() {
    let (sv, fi) = (samples::practice(Language::Sv), samples::practice(Language::Fi));
    let first: Vec<_> = samples::all(Language::Sv).iter().map(|(_, d)| lay(d, &sv, Language::Sv, samples::ON).unwrap().pdf().unwrap()).collect();
    // Other paper between the two, so that nothing remembered can help.
    for (_, document) in samples::all(Language::Fi) {
        lay(&document, &fi, Language::Fi, samples::ON).unwrap().pdf().unwrap();
    }
    let second: Vec<_> = samples::all(Language::Sv).iter().map(|(_, d)| lay(d, &sv, Language::Sv, samples::ON).unwrap().pdf().unwrap()).collect();
    assert!(first == second);
    let later = samples::ON.succ_opt().unwrap();
    let other_day = lay(&samples::all(Language::Sv)[0].1, &sv, Language::Sv, later).unwrap().pdf().unwrap();
    assert!(first[0] != other_day, "the date of printing is part of the paper");
}

#[test]
fn the_preview_is_a_closed_picture() {
    for (_, document) in samples::all(Language::Da) {
        let run = lay(&document, &samples::practice(Language::Da), Language::Da, samples::ON).unwrap();
        for page in 0..run.pages() {
            let svg = run.svg(page).unwrap();
            for forbidden in ["<script", "<foreignObject", "<image", "data:", "url(http", "onload"] {
                assert!(!svg.contains(forbidden), "{forbidden}");
            }
            assert!(run.png(page, 40.0).unwrap().starts_with(b"\x89PNG"));
        }
        let pages = run.pages();
        assert_eq!(run.svg(pages), Err(crate::LayError::NoSuchPage { page: pages, pages }));
    }
}
