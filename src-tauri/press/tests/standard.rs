//! PDF/A-2a and PDF/UA-1, judged by veraPDF; and what the file tells about itself.

use std::{env, fs, path::PathBuf, process::Command};

use super::{Laid, laid, piped};
use crate::Language;

// covers: W12 W18 W19 W43
#[test]
fn verapdf_accepts_every_document_in_five_languages() {
    let place = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for Laid {
        language,
        name,
        pdf,
        ..
    } in laid()
    {
        let file = place.path().join(format!("{}-{name}.pdf", language.code()));
        fs::write(&file, pdf).unwrap();
        files.push(file);
    }
    let judge = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/verapdf/verapdf");
    let said = Command::new(judge)
        .arg("2a,ua1")
        .args(&files)
        .output()
        .unwrap();
    let lines = String::from_utf8_lossy(&said.stdout);
    assert!(
        said.status.success(),
        "{lines}{}",
        String::from_utf8_lossy(&said.stderr)
    );
    assert_eq!(
        lines.lines().filter(|line| line.starts_with("ok ")).count(),
        2 * files.len(),
        "{lines}"
    );
}

// covers: W43 R44 (no name in a title)
#[test]
fn the_file_tells_its_title_language_and_date_and_nothing_of_this_machine() {
    let pdf = &laid()
        .iter()
        .find(|laid| laid.language == Language::Nb && laid.name == "file")
        .unwrap()
        .pdf;
    let info = String::from_utf8(piped("pdfinfo", &["-isodates", "-"], pdf)).unwrap();
    let tells = |name: &str| {
        info.lines()
            .find_map(|line| line.strip_prefix(name))
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    assert_eq!(
        tells("Title:"),
        "Klientmappe",
        "a name must not be in the title: it shows in window titles and lists of files"
    );
    assert_eq!(tells("Author:"), "Bjørkelia Kroppsterapi");
    assert_eq!(tells("Creator:"), "Kartotek");
    assert!(tells("CreationDate:").starts_with("2026-11-22"), "{info}");
    assert_eq!(tells("Tagged:"), "yes");
    let raw = String::from_utf8_lossy(pdf);
    assert!(
        raw.contains("/Lang (nb)") || raw.contains("/Lang(nb)"),
        "no language"
    );
    for name in ["HOME", "USER", "HOSTNAME", "PWD"] {
        if let Ok(value) = env::var(name)
            && value.len() > 3
            && value != "root"
        {
            assert!(!raw.contains(&value), "{name} is in the file");
        }
    }
    assert!(
        !raw.contains("Astrid"),
        "text is in compressed streams only, and metadata carries no name"
    );
}
