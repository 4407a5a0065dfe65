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
    ("control, gzip", "gzipkontrollquixåmorne"),
    ("control, member of a ZIP", "zipkontrollquixåmorne"),
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

/// Writes them into one file and a printed paper into another, and takes both away again.
pub(super) fn plant(disk: &Disk, paper: &[u8]) {
    let plain = forms(PLAIN.1).into_iter().map(|(_, form)| form);
    let bytes = plain.chain(packed()).collect::<Vec<_>>().join(&b'\n');
    let file = disk.here().join("home/control");
    for bytes in [bytes.as_slice(), paper] {
        fs::write(&file, bytes).unwrap();
        fs::remove_file(&file).unwrap();
    }
}

/// Takes them out of what was found, and fails if one is not there.
pub(super) fn take_out(searcher: &Searcher, plain: &mut Vec<Hit>, packed: &mut Vec<Hit>) {
    let at = |what: &str| {
        let mut all = searcher.words.iter();
        all.position(|word| word.what == what).unwrap()
    };
    let missed = searcher.missed(at(PLAIN.0), plain);
    assert!(missed.is_empty(), "the search is blind: {missed:?}");
    for (what, _) in PACKED {
        let seen = packed.iter().any(|hit| hit.word == at(what));
        assert!(seen, "the search is blind: {what}");
    }
    for hits in [plain, packed] {
        hits.retain(|hit| !searcher.words[hit.word].what.starts_with("control"));
    }
}
