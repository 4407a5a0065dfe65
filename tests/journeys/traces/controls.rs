//! Words that are put on the disk on purpose, one for each way in which a word is looked for: if one is not found, the search is
//! blind. For the pages it is the printed log itself, which the print service has kept.

use super::{
    disk::Disk,
    scan::{Hit, Searcher},
    words::{Word, forms},
};
use flate2::{
    Compression,
    write::{GzEncoder, ZlibEncoder},
};
use std::{
    fs,
    io::{Cursor, Write as _},
};
use zip::{ZipWriter, write::SimpleFileOptions};

const PLAIN: (&str, &str) = ("control", "kontrollordquixåmorne");
const PACKED: [(&str, &str); 6] = [
    ("control, zlib 78 01", "zlibettquixåmornel"),
    ("control, zlib 78 5e", "zlibfemquixåmornel"),
    ("control, zlib 78 9c", "zlibsexquixåmornel"),
    ("control, zlib 78 da", "zlibniequixåmornel"),
    ("control, gzip", "gnuhoppressquixåmorne"),
    ("control, member of a ZIP", "arkivmedlemquixåmorne"),
];
/// Levels at which zlib begins with the four heads.
const LEVELS: [u32; 4] = [1, 5, 6, 9];

pub(super) fn words() -> impl Iterator<Item = Word> {
    [PLAIN].into_iter().chain(PACKED).map(|(what, text)| Word {
        what,
        text: text.into(),
        printed: false,
    })
}

fn packed() -> Vec<Vec<u8>> {
    let text = |nth: usize| PACKED[nth].1.as_bytes();
    let mut all = Vec::new();
    for (nth, level) in LEVELS.into_iter().enumerate() {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::new(level));
        zlib.write_all(text(nth)).unwrap();
        let mut stream = zlib.finish().unwrap();
        let head = [0x01, 0x5e, 0x9c, 0xda][nth];
        stream[1] = head;
        all.push(stream);
    }
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(text(4)).unwrap();
    all.push(gzip.finish().unwrap());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("x", SimpleFileOptions::default()).unwrap();
    zip.write_all(text(5)).unwrap();
    all.push(zip.finish().unwrap().into_inner());
    for (stream, (what, text)) in all.iter().zip(PACKED) {
        let bare = stream
            .windows(text.len())
            .any(|bytes| bytes == text.as_bytes());
        assert!(!bare, "{what} stands there unpacked");
    }
    all
}

fn all() -> Vec<Vec<u8>> {
    let plain = forms(PLAIN.1).into_iter().map(|(_, form)| form);
    plain.chain(packed()).collect()
}

/// Writes them into one file and a printed paper into another, and takes both away again.
pub(super) fn plant(disk: &Disk, paper: &[u8]) {
    let bytes = all().join(&b'\n');
    let file = disk.here().join("home/control");
    for bytes in [bytes.as_slice(), paper] {
        fs::write(&file, bytes).unwrap();
        fs::remove_file(&file).unwrap();
    }
}

/// Forms and packings of which the control was not found.
fn missed(searcher: &Searcher, plain: &[Hit], packed: &[Hit]) -> Vec<&'static str> {
    let at = |what: &str| {
        let mut all = searcher.words.iter();
        all.position(|word| word.what == what).unwrap()
    };
    let mut missed = searcher.missed(at(PLAIN.0), plain);
    let unseen = |what: &str| packed.iter().all(|hit| hit.word != at(what));
    missed.extend(
        PACKED
            .map(|(what, _)| what)
            .iter()
            .filter(|what| unseen(what)),
    );
    missed
}

/// Takes them out of what was found, and fails if one is not there.
pub(super) fn take_out(searcher: &Searcher, plain: &mut Vec<Hit>, packed: &mut Vec<Hit>) {
    let missed = missed(searcher, plain, packed);
    assert!(missed.is_empty(), "the search is blind: {missed:?}");
    for hits in [plain, packed] {
        hits.retain(|hit| !searcher.words[hit.word].what.starts_with("control"));
    }
}

/// Needs no disk: each form and packing is found where it stands, and missed where it does not.
// covers: W08
#[test]
fn the_search_sees_every_form_and_misses_what_is_not_there() {
    let searcher = Searcher::new(words().collect());
    let look = |bytes: &[u8]| missed(&searcher, &searcher.plain(bytes), &searcher.packed(bytes));
    let whole = all();
    assert!(look(&whole.join(&b'\n')).is_empty());
    let mut inside_another = 0;
    for left_out in 0..whole.len() {
        let mut others = whole.clone();
        let form = others.remove(left_out).to_ascii_lowercase();
        let others = others.join(&b'\n');
        let lower = others.to_ascii_lowercase();
        if lower.windows(form.len()).any(|bytes| bytes == form) {
            inside_another += 1;
        } else {
            let told = look(&others);
            assert_eq!(
                told.len(),
                1,
                "without {:?}: {told:?}",
                String::from_utf8_lossy(&form)
            );
        }
    }
    assert!(inside_another < 4, "{inside_another} of {}", whole.len());
}
