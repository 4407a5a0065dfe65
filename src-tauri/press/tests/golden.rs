//! What stands on paper, word by word, in five languages, against the snapshots in `tests/golden/paper`.
//! After a wanted change: `KARTOTEK_BLESS=1 cargo test -p press golden`, then read the difference.

use std::{env, fs, path::PathBuf};

use super::{Laid, laid, samples};
use crate::{Document, Language, lay, words::words};

// covers: W12 W15 W18 W19 W43 R10 T06
#[test]
fn every_document_reads_as_agreed_in_five_languages() {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/paper");
    let bless = env::var_os("KARTOTEK_BLESS").is_some();
    let mut changed = Vec::new();
    for Laid {
        language,
        name,
        run,
        text,
        ..
    } in laid()
    {
        assert_eq!(text.len(), run.pages());
        let text = text.join("\n\n---- page ----\n\n") + "\n";
        let file = home.join(language.code()).join(format!("{name}.txt"));
        if bless {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, &text).unwrap();
        } else if fs::read_to_string(&file).unwrap_or_default() != text {
            changed.push(format!("{}/{name}", language.code()));
        }
    }
    assert!(
        changed.is_empty(),
        "paper differs from tests/golden/paper: {changed:?}"
    );
}

// covers: W43 R10 C03 C04
#[test]
fn every_page_carries_the_practice_and_its_page_of_pages() {
    for Laid {
        language,
        name,
        text,
        ..
    } in laid()
    {
        let practice = samples::practice(*language);
        for page in text {
            for must in [
                &practice.name,
                &practice.organisation_number,
                &practice.email,
                &practice.phone,
                &practice.address[0],
                &practice.address[1],
                &practice.therapist.name,
                &practice.therapist.title,
                &practice.therapist.phone,
            ] {
                assert!(page.contains(must.as_str()), "{name}: {must} is missing");
            }
        }
        let page_of = |page: usize| {
            words(*language).say(
                "page-of",
                &[
                    ("page", &page.to_string()),
                    ("pages", &text.len().to_string()),
                ],
            )
        };
        for (place, page) in text.iter().enumerate() {
            assert!(
                page.contains(&page_of(place + 1)),
                "{name}: {} is missing",
                page_of(place + 1)
            );
        }
    }
}

// covers: W12
#[test]
fn same_document_same_bytes() {
    // The first setting was done among other documents and languages; nothing remembered may show.
    for Laid {
        language,
        name,
        pdf,
        ..
    } in laid()
        .iter()
        .filter(|laid| laid.language == Language::Sv && !laid.name.ends_with("-log"))
    {
        let document = samples::all(*language)
            .into_iter()
            .find(|(known, _)| known == name)
            .unwrap()
            .1;
        let again = lay(
            &document,
            &samples::practice(*language),
            *language,
            samples::ON,
        )
        .unwrap();
        assert!(again.pdf().unwrap() == *pdf, "{name}");
    }
    let log = samples::all(Language::Sv).remove(0).1;
    let later = lay(
        &log,
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON.succ_opt().unwrap(),
    )
    .unwrap()
    .pdf()
    .unwrap();
    assert!(
        later != laid()[0].pdf,
        "the date of printing is part of the paper"
    );
}

// covers: W41 (the picture of a page calls nobody)
#[test]
fn the_preview_is_a_closed_picture() {
    for Laid { run, .. } in laid().iter().filter(|laid| laid.language == Language::Da) {
        for page in 0..run.pages() {
            let svg = run.svg(page).unwrap();
            for forbidden in [
                "<script",
                "<foreignObject",
                "<image",
                "data:",
                "url(http",
                "onload",
            ] {
                assert!(!svg.contains(forbidden), "{forbidden}");
            }
            assert!(run.png(page, 40.0).unwrap().starts_with(b"\x89PNG"));
        }
        let pages = run.pages();
        assert_eq!(
            run.svg(pages),
            Err(crate::LayError::NoSuchPage { page: pages, pages })
        );
    }
}

// covers: W19 R47
#[test]
fn what_is_copied_from_the_paper_has_nothing_hidden_in_it() {
    const HIDDEN: [char; 6] = [
        '\u{200B}', '\u{2060}', '\u{2062}', '\u{2063}', '\u{AD}', '\u{FEFF}',
    ];
    for Laid { name, text, .. } in laid() {
        assert!(!text.concat().contains(HIDDEN), "{name}");
    }
    let mut file = samples::client_file(Language::Sv);
    let email = "bartholomaus.kvastmossa-odberg@langvagen-vid-angen.vardagspost.example";
    let word = "bindvävsmassagebehandlingsuppföljningssamtal";
    file.changes[0].old = email.into();
    file.changes[0].new = word.into();
    let run = lay(
        &Document::ClientFile(file),
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON,
    )
    .unwrap();
    let raw = super::piped("pdftotext", &["-raw", "-", "-"], &run.pdf().unwrap());
    let raw = String::from_utf8(raw).unwrap();
    // A hyphen that the line's end has brought is no letter of the word, and the file says so.
    let raw = raw.replace("\u{AD}\n", "\n");
    assert!(!raw.contains(HIDDEN), "{raw}");
    // Both are longer than their column: in lines, and whole when the lines are put together.
    assert!(!raw.contains(email), "the address needed no break");
    let tight: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(tight.contains(email), "{raw}");
    assert!(!raw.contains(word) && tight.contains(word), "{raw}");
}
