//! Names that are safe wherever a file may be saved, and media types by what a file is, not by what it is called.

use unicode_normalization::UnicodeNormalization;

/// Bytes of a name, ending included.
const LONGEST: usize = 120;
/// Longest ending that is kept when a name is cut.
const LONGEST_ENDING: usize = 16;

/// A file name that stays inside whatever directory it is put in, on every system, and is what it looks like.
///
/// NFC; without control characters, marks that turn the direction of writing, or any of `/ \ : * ? " < > |`; without leading
/// dots, dashes or blanks and without trailing dots or blanks; none of the names that Windows keeps for devices; at most 120
/// bytes, the ending kept. Of a path the last part counts. Never empty.
#[must_use]
pub fn safe_name(typed: &str) -> String {
    let last = typed
        .rsplit(['/', '\\'])
        .find(|part| !part.trim().is_empty())
        .unwrap_or_default();
    let cleaned: String = last
        .chars()
        .filter(|letter| !is_unsafe(*letter))
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        // Last, because what was taken out may have stood between a letter and its mark.
        .nfc()
        .collect();
    let trimmed = trim(&cleaned);
    let cut = shortened(trimmed, LONGEST);
    let name = if is_device(&cut) {
        format!("_{}", shortened(&cut, LONGEST - 1))
    } else {
        cut
    };
    if name.is_empty() {
        "attachment".to_owned()
    } else {
        name
    }
}

fn trim(name: &str) -> &str {
    name.trim_start_matches(['.', '-', ' '])
        .trim_end_matches(['.', ' '])
}

fn is_unsafe(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{061C}' | '\u{FFF9}'..='\u{FFFB}')
        || (letter as u32) & 0xFFFE == 0xFFFE
}

/// `CON`, `NUL.txt`, `com1` …: devices on Windows, whatever follows the first dot.
fn is_device(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_uppercase();
    let numbered = |port: &str| {
        stem.strip_prefix(port).is_some_and(|rest| {
            matches!(
                rest,
                "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"
            )
        })
    };
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$"
    ) || numbered("COM")
        || numbered("LPT")
}

/// Cut to `most` bytes between letters, with the ending if it is short enough to be one.
fn shortened(name: &str, most: usize) -> String {
    if name.len() <= most {
        return name.to_owned();
    }
    let (stem, ending) = match name
        .rfind('.')
        .filter(|at| *at > 0 && name.len() - at <= LONGEST_ENDING)
    {
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    let mut room = most - ending.len();
    while !stem.is_char_boundary(room) {
        room -= 1;
    }
    format!("{}{ending}", stem[..room].trim_end_matches(['.', ' ']))
}

/// The name, or the name with a number before its ending when a file of that card has it already (letter case does not count).
pub(crate) fn free_name(name: &str, taken: &[String]) -> String {
    let is_taken = |name: &str| {
        taken
            .iter()
            .any(|other| other.to_lowercase() == name.to_lowercase())
    };
    if !is_taken(name) {
        return name.to_owned();
    }
    let (stem, ending) = match name.rfind('.').filter(|at| *at > 0) {
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    let mut number = 2_u64;
    loop {
        let tail = format!(" ({number}){ending}");
        let candidate = if tail.len() < LONGEST {
            format!("{}{tail}", shortened(stem, LONGEST - tail.len()))
        } else {
            format!("{number}")
        };
        if !is_taken(&candidate) {
            return candidate;
        }
        number += 1;
    }
}

/// The media type by the first bytes. Whatever is only text is `text/plain`, also HTML and SVG: it is never run.
pub(crate) fn media_type(content: &[u8]) -> &'static str {
    let begins = |magic: &[u8]| content.starts_with(magic);
    let at = |from: usize, magic: &[u8]| content.get(from..from + magic.len()) == Some(magic);
    if begins(b"%PDF-") {
        "application/pdf"
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if begins(b"\xff\xd8\xff") {
        "image/jpeg"
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        "image/gif"
    } else if begins(b"RIFF") && at(8, b"WEBP") {
        "image/webp"
    } else if begins(b"II*\0") || begins(b"MM\0*") {
        "image/tiff"
    } else if at(4, b"ftyp") {
        match content.get(8..12) {
            Some(b"heic" | b"heix" | b"heim" | b"heis" | b"mif1" | b"msf1") => "image/heic",
            Some(b"avif" | b"avis") => "image/avif",
            Some(b"qt  ") => "video/quicktime",
            Some(b"M4A ") => "audio/mp4",
            _ => "video/mp4",
        }
    } else if begins(b"PK\x03\x04") {
        zipped(content)
    } else if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        "application/x-ole-storage"
    } else if begins(b"ID3") || begins(b"\xff\xfb") {
        "audio/mpeg"
    } else if is_text(content) {
        "text/plain"
    } else {
        "application/octet-stream"
    }
}

/// What a ZIP is by the name of its first entry, as office programs write them.
fn zipped(content: &[u8]) -> &'static str {
    let head = content.get(..content.len().min(4096)).unwrap_or_default();
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    if holds(b"mimetypeapplication/vnd.oasis.opendocument.text") {
        "application/vnd.oasis.opendocument.text"
    } else if holds(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
        "application/vnd.oasis.opendocument.spreadsheet"
    } else if holds(b"[Content_Types].xml") && holds(b"word/") {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    } else if holds(b"[Content_Types].xml") && holds(b"xl/") {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    } else {
        "application/zip"
    }
}

fn is_text(content: &[u8]) -> bool {
    std::str::from_utf8(content).is_ok_and(|text| {
        !text
            .chars()
            .any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}'))
    })
}

/// Bytes as hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
