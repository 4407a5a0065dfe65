use proptest::prelude::*;
use vault::Fault;

use super::{AttachmentError, LARGEST, add, list, read, remove, rules, safe_name, store};
use crate::{
    client,
    id::{AttachmentId, ClientId},
    testing::{Practice, on, start},
};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n";

/// Names of the files that lie sealed.
fn sealed(practice: &Practice) -> Vec<String> {
    let dir = practice.dir().join("sealed");
    let Ok(entries) = std::fs::read_dir(dir) else {
        return Vec::new();
    };
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

// covers: C25 R19
#[test]
fn a_file_is_kept_sealed_and_comes_back_whole() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let kept = practice
        .act("attachment", "add", |w| {
            add(w, client, "C:\\Remiss Öberg.pdf", PDF)
        })
        .unwrap();
    assert_eq!(
        (kept.name.as_str(), kept.mime.as_str(), kept.size),
        ("Remiss Öberg.pdf", "application/pdf", PDF.len() as u64)
    );
    assert_eq!((kept.added_at, kept.added_on), (start(), on(2026, 3, 2)));
    let mut practice = practice.reopen();
    assert_eq!(practice.read(|r| list(r, client)), Ok(vec![kept.clone()]));
    let (again, content) = practice
        .act("attachment", "read", |w| read(w, kept.id))
        .unwrap();
    assert_eq!((again, content.as_slice()), (kept, PDF));
    let access = practice
        .read(|r| client::history(r, client))
        .unwrap()
        .access;
    assert_eq!(
        access
            .iter()
            .map(|line| line.act.as_str())
            .collect::<Vec<_>>(),
        ["attachment/read", "attachment/add", "test/try"]
    );
}

/// On the disk there is a random name and nothing of the content; what is removed is gone.
// covers: T31
#[test]
fn on_the_disk_there_is_neither_name_nor_content() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let kept = practice
        .write(|w| add(w, client, "Kanariefågel.txt", b"kanariefagel kanariefagel"))
        .unwrap();
    let names = sealed(&practice);
    assert_eq!(names.len(), 1);
    assert!(
        names[0].len() == 32
            && names[0].bytes().all(|byte| byte.is_ascii_hexdigit())
            && names[0] != kept.id.0.simple().to_string()
    );
    let bytes = std::fs::read(practice.dir().join("sealed").join(&names[0])).unwrap();
    assert!(!bytes.windows(12).any(|window| window == b"kanariefagel"));
    practice.write(|w| remove(w, kept.id)).unwrap();
    assert!(sealed(&practice).is_empty());
    assert_eq!(practice.read(|r| list(r, client)), Ok(Vec::new()));
    assert_eq!(
        practice.write(|w| read(w, kept.id)),
        Err(AttachmentError::NotFound)
    );
    assert_eq!(
        practice.write(|w| remove(w, kept.id)),
        Err(AttachmentError::NotFound)
    );
}

// covers: W11 (never half)
#[test]
fn a_refused_file_leaves_nothing_behind() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let nobody = ClientId(vault::Uuid::nil());
    assert_eq!(
        practice.write(|w| add(w, nobody, "a.pdf", PDF)),
        Err(AttachmentError::NotFound)
    );
    assert_eq!(
        practice.write(|w| add(w, client, "a.pdf", b"")),
        Err(AttachmentError::Incomplete {
            missing: vec!["content".to_owned()]
        })
    );
    let large = vec![0; LARGEST as usize + 1];
    assert_eq!(
        practice.write(|w| add(w, client, "a.bin", &large)),
        Err(AttachmentError::TooLarge { max: LARGEST })
    );
    assert_eq!(
        practice.write(|w| read(w, AttachmentId(vault::Uuid::nil()))),
        Err(AttachmentError::NotFound)
    );
    // A transaction that fails after the file was sealed takes it away again.
    let failed = practice.write(|w| {
        add(w, client, "a.pdf", PDF)?;
        Err::<(), _>(AttachmentError::Fault(Fault::Full))
    });
    assert_eq!(failed, Err(AttachmentError::Fault(Fault::Full)));
    assert!(sealed(&practice).is_empty());
}

#[test]
fn the_same_name_twice_gets_a_number() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let other = practice.admit("Bo", "Ek");
    let mut name = |client, name: &str| practice.write(|w| add(w, client, name, PDF)).unwrap().name;
    assert_eq!(name(client, "Remiss.pdf"), "Remiss.pdf");
    assert_eq!(name(client, "remiss.PDF"), "remiss (2).PDF");
    assert_eq!(name(client, "Remiss.pdf"), "Remiss (3).pdf");
    assert_eq!(name(other, "Remiss.pdf"), "Remiss.pdf");
    let long = "x".repeat(200) + ".pdf";
    let (first, second) = (name(client, &long), name(client, &long));
    assert!(
        first != second
            && first.len() == 120
            && second.len() <= 120
            && second.ends_with(" (2).pdf"),
        "{second}"
    );
}

/// security: names that would leave their directory, hide their ending, or be a device.
#[test]
fn a_name_is_safe_wherever_it_is_saved() {
    for (typed, safe) in [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\x.pdf", "x.pdf"),
        ("C:", "C"),
        ("/", "attachment"),
        ("", "attachment"),
        ("...", "attachment"),
        (" - ", "attachment"),
        (".bashrc", "bashrc"),
        ("-rf", "rf"),
        ("a\0b.pdf", "ab.pdf"),
        ("\u{202E}gpj.exe", "gpj.exe"),
        ("a\u{200B}b\u{2066}.txt", "ab.txt"),
        ("what?*<>|\":.pdf", "what.pdf"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("LPT9 ", "_LPT9"),
        ("COM10.txt", "COM10.txt"),
        ("console.txt", "console.txt"),
        ("trailing. . .", "trailing"),
        ("A\u{30a}sa.pdf", "Åsa.pdf"),
        ("rad\nbryt\t.pdf", "radbryt.pdf"),
    ] {
        assert_eq!(safe_name(typed), safe, "{typed:?}");
    }
    assert_eq!(
        safe_name(&("å".repeat(300) + ".jpeg")).len(),
        119,
        "57 letters of two bytes and the ending"
    );
}

#[test]
fn the_media_type_is_told_by_the_first_bytes() {
    let cases: [(&[u8], &str); 16] = [
        (PDF, "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"II*\0", "image/tiff"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypisom", "video/mp4"),
        (
            b"PK\x03\x04....[Content_Types].xml....word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (b"PK\x03\x04....", "application/zip"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "application/x-ole-storage",
        ),
        (b"<html><script>alert(1)</script>", "text/plain"),
        (b"<svg xmlns='x'/>", "text/plain"),
        ("Ont i ryggen, å\r\n".as_bytes(), "text/plain"),
        (b"MZ\x90\0\x03", "application/octet-stream"),
        (b"\xff", "application/octet-stream"),
    ];
    for (content, mime) in cases {
        assert_eq!(rules::media_type(content), mime, "{content:?}");
    }
    // The name has no say.
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    assert_eq!(
        practice
            .write(|w| add(w, client, "bild.png", b"#!/bin/sh\n"))
            .unwrap()
            .mime,
        "text/plain"
    );
}

#[test]
fn a_clients_files_use_their_index() {
    let plan = Practice::open().plan(store::OF_CLIENT);
    assert!(
        plan.contains("USING INDEX attachment_client (client_id=?)"),
        "{plan}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_name_becomes_a_safe_one(typed in "\\PC{0,80}|[./\\\\: CONcon1-9\u{202e}\u{0}a-zå-]{0,40}|.{100,200}\\.[a-z]{1,20}") {
        let name = safe_name(&typed);
        prop_assert!(!name.is_empty() && name.len() <= 120);
        prop_assert!(!name.starts_with(['.', '-', ' ']) && !name.ends_with(['.', ' ']));
        let unsafe_letter = name.chars().any(|letter| letter.is_control() || "/\\:*?\"<>|".contains(letter) || ('\u{202a}'..='\u{202e}').contains(&letter));
        prop_assert!(!unsafe_letter);
        prop_assert_eq!(std::path::Path::new(&name).components().count(), 1);
        prop_assert_eq!(safe_name(&name), name.clone());
    }
}
