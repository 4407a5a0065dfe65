//! Words that stand nowhere else in the world, one for each field and client, and every form in which one may lie on a disk.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use std::fmt::Write as _;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A word and where in the day it was written.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) what: &'static str,
    pub(super) text: String,
    /// It belongs on the page of the log that is printed.
    pub(super) printed: bool,
}

/// The day's words. A phone number has a line for each way in which it is kept or shown.
const SAID: [(&str, &str); 48] = [
    ("passphrase", "sju lyktor vid Qvexmarnsundet"),
    ("passphrase, its rarest word", "Qvexmarnsundet"),
    ("wrong passphrase", "nio lyktor vid Oxvidrelhamnen"),
    ("wrong passphrase, its rarest word", "Oxvidrelhamnen"),
    (
        "passphrase typed and never sent",
        "fyra lyktor vid Ymbolxarviken",
    ),
    ("given name", "Tuvqelina"),
    ("family name", "Östwrimsdåler"),
    ("phone", "070-174 06 91"),
    ("phone, as digits", "701740691"),
    ("e-mail", "tuvqelina.brimwex@example.se"),
    ("how she was told", "muntligtplarxbokning"),
    ("street", "Kvarnwexgränden 17"),
    ("city", "Zolmarqbyköping"),
    ("agreement", "överenskommelsvarnqix"),
    ("warning", "varningsblodquarnix"),
    ("guardian", "Vårdnadsqvartilda"),
    ("own field, its name", "Egenfältsnarwexa"),
    ("own field, its text", "egentextsplornqua"),
    ("source of a measurement", "Mätvärdeswolmixa"),
    ("note, a draft", "halvtaxelsnarquontext"),
    ("note, signed", "ländryggsmorwexatext"),
    ("note, amended", "höftquarnmixatillägg"),
    ("reason of the amendment", "förväxladsidaqwarnola"),
    ("attachment, its name", "remissquolnardexa.txt"),
    ("stick, its name", "stickaqvornulmapp"),
    ("copy for the client, its name", "kopiaqolnwextill.zip"),
    ("attachment, its text", "bilagetextwornaqexus"),
    ("what was sold", "Klangquarnmassage"),
    ("search in all notes", "sökordsvilqnarmexot"),
    ("search for a client", "letarefterqwolnarix"),
    ("half a note at the crash", "kraschutkastquornimal"),
    ("the last keys before the crash", "sistatangentqwexornal"),
    ("second client, given name", "Yrwalinqa"),
    ("second client, family name", "Brånqwestmarkö"),
    ("second client, phone", "070-174 06 92"),
    ("second client, phone as digits", "701740692"),
    ("second client, e-mail", "yrwalinqa.brank@example.se"),
    ("second client, note", "raderadanteckningquxmora"),
    ("second client, attachment", "raderadbilagawexnorqui"),
    ("second client, its name", "raderadfilnamnquarlox.txt"),
    (
        "looked for after the erasure",
        "yrwalinqa.looked@example.se",
    ),
    ("booked client, given name", "Fjolnarqua"),
    ("booked client, family name", "Kelmwickström"),
    ("booking, its text", "Bokningstextquelmarnova"),
    ("intake, an answer", "hälsosvarsquimlarnoxe"),
    ("user of the calendar", "therapist:en-kopp-te"),
    ("password of the calendar", "en-kopp-te"),
    ("a client who was never kept", "Påbörjadqvistalinx"),
];

/// What stands on the printed log of the day.
const PRINTED: [&str; 3] = ["given name", "family name", "what was sold"];

/// All of them.
pub(super) fn all() -> Vec<Word> {
    SAID.iter()
        .map(|&(what, text)| Word {
            what,
            text: text.into(),
            printed: PRINTED.contains(&what),
        })
        .collect()
}

/// The words for one place.
pub(super) fn of(what: &str) -> &'static str {
    SAID.iter()
        .find(|(name, _)| *name == what)
        .unwrap_or_else(|| panic!("nobody says {what}"))
        .1
}

/// Every form in which a text may lie on a disk. Letters of the alphabet are looked for in either case anyway.
pub(super) fn forms(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let folded: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let mut all: Vec<(&'static str, Vec<u8>)> = Vec::new();
    for text in [
        text.to_owned(),
        text.to_lowercase(),
        text.nfd().collect(),
        folded,
    ] {
        let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
        all.push(("as written", text.clone().into_bytes()));
        all.push(("UTF-16, little end first", wide(u16::to_le_bytes)));
        all.push(("UTF-16, big end first", wide(u16::to_be_bytes)));
        all.push(("in hex", written(text.bytes(), |_| false, "")));
        all.push((
            "in a URL",
            written(text.bytes(), |b| b.is_ascii_alphanumeric(), "%"),
        ));
        all.push((
            "in JSON",
            escaped(&text, |out, unit| write!(out, "\\u{unit:04x}")),
        ));
        all.push((
            "in HTML",
            escaped(&text, |out, unit| write!(out, "&#{unit};")),
        ));
        all.push(("backwards", text.chars().rev().collect::<String>().into()));
        all.push(("backwards, by bytes", text.bytes().rev().collect()));
        for before in 0..3 {
            for engine in [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD] {
                let padded = [vec![0; before], text.clone().into_bytes()].concat();
                let known = padded.len() * 8 / 6;
                // Letters that also hold bits of what stands before or after say nothing.
                let first = [0, 2, 3][before];
                all.push((
                    "in base64",
                    engine.encode(&padded).as_bytes()[first..known].to_vec(),
                ));
            }
        }
    }
    all.sort_by(|one, other| one.1.cmp(&other.1));
    all.dedup_by(|one, other| one.1 == other.1);
    all
}

fn written(bytes: impl Iterator<Item = u8>, plain: fn(u8) -> bool, before: &str) -> Vec<u8> {
    let mut out = String::new();
    for byte in bytes {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "{before}{byte:02x}");
        }
    }
    out.into_bytes()
}

fn escaped(text: &str, escape: fn(&mut String, u16) -> std::fmt::Result) -> Vec<u8> {
    let mut out = String::new();
    for letter in text.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = escape(&mut out, *unit);
            }
        }
    }
    out.into_bytes()
}
