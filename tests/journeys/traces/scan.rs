//! Looks for words in bytes: in each of their forms at once, inside packed streams, and on the pages of PDF files.
//!
//! Packed is whatever begins like zlib, gzip or a member of a ZIP; a stream without any head of its own would not be seen. Of a
//! PDF, whose letters are numbers of glyphs, the text is asked of `pdftotext`. One that lies in scattered pieces stays unread, as the print
//! service's own copy does, unless its file is still there.

use super::words::{Word, forms};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Read, Write as _},
    process::{Command, Stdio},
    thread,
};

/// Bytes of a packed stream, packed and unpacked, and of a PDF that are looked at.
const PACKED: usize = 1 << 20;
const UNPACKED: u64 = 8 << 20;
const PDF: usize = 8 << 20;

/// The beginnings of what has to be opened before it can be looked through.
const HEADS: [&[u8]; 7] = [
    b"\x78\x01",
    b"\x78\x5e",
    b"\x78\x9c",
    b"\x78\xda",
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"%PDF-1.",
];

/// One place at which a word lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// Which word.
    pub(super) word: usize,
    pub(super) form: &'static str,
    /// Which of the word's forms, counted over all words; pages have none.
    pub(super) pattern: Option<usize>,
    pub(super) at: usize,
}

/// A block of a disk.
const BLOCK: usize = 4096;

/// The stretches of an image that were ever written. What lies between them is zeros, in which there is nothing to find.
pub(super) fn written(image: &[u8]) -> Vec<(usize, &[u8])> {
    let mut stretches: Vec<(usize, &[u8])> = Vec::new();
    for (nth, block) in image.chunks(BLOCK).enumerate() {
        let at = nth * BLOCK;
        if block == &[0; BLOCK][..block.len()] {
            continue;
        }
        match stretches.last_mut() {
            Some((from, stretch)) if *from + stretch.len() == at => {
                *stretch = &image[*from..at + block.len()];
            }
            _ => stretches.push((at, block)),
        }
    }
    stretches
}

/// Looks for all words at once.
pub(super) struct Searcher {
    pub(super) words: Vec<Word>,
    forms: Vec<(usize, &'static str)>,
    automaton: AhoCorasick,
    heads: AhoCorasick,
}

impl Searcher {
    pub(super) fn new(words: Vec<Word>) -> Self {
        let (mut known, mut patterns) = (Vec::new(), Vec::new());
        for (at, word) in words.iter().enumerate() {
            for (form, bytes) in forms(&word.text) {
                known.push((at, form));
                patterns.push(bytes);
            }
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::DFA))
            .build(patterns);
        Self {
            words,
            forms: known,
            automaton: automaton.unwrap(),
            heads: AhoCorasick::new(HEADS).unwrap(),
        }
    }

    /// Every word in these bytes as they are.
    pub(super) fn plain(&self, bytes: &[u8]) -> Vec<Hit> {
        let found = self.automaton.find_overlapping_iter(bytes);
        found
            .map(|found| {
                let pattern = found.pattern().as_usize();
                let (word, form) = self.forms[pattern];
                Hit {
                    word,
                    form,
                    pattern: Some(pattern),
                    at: found.start(),
                }
            })
            .collect()
    }

    /// Every word in streams that are packed in these bytes.
    pub(super) fn packed(&self, bytes: &[u8]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for head in self.heads.find_overlapping_iter(bytes) {
            let at = head.start();
            let rest = &bytes[at..bytes.len().min(at + PACKED)];
            let within = match head.pattern().as_usize() {
                0..=3 => unpacked(ZlibDecoder::new(rest)),
                4 => unpacked(GzDecoder::new(rest)),
                5 => member(rest)
                    .map(|body| unpacked(DeflateDecoder::new(body)))
                    .unwrap_or_default(),
                _ => continue,
            };
            hits.extend(self.plain(&within).into_iter().map(|hit| Hit { at, ..hit }));
        }
        hits
    }

    /// Every word on the pages of PDF files that begin in these bytes, and how many of them have pages.
    pub(super) fn pages(&self, bytes: &[u8]) -> (Vec<Hit>, usize) {
        let starts: Vec<usize> = self
            .heads
            .find_overlapping_iter(bytes)
            .filter(|head| head.pattern().as_usize() == 6)
            .map(|head| head.start())
            .collect();
        let (mut hits, mut readable) = (Vec::new(), 0);
        for (nth, &at) in starts.iter().enumerate() {
            let next = starts.get(nth + 1).copied().unwrap_or(bytes.len());
            let text = text_of(&bytes[at..next.min(at + PDF)]);
            readable += usize::from(!text.is_empty());
            for (word, Word { text: wanted, .. }) in self.words.iter().enumerate() {
                if text.contains(&squeezed(wanted)) {
                    hits.push(Hit {
                        word,
                        form: "on a page",
                        pattern: None,
                        at,
                    });
                }
            }
        }
        (hits, readable)
    }

    /// A name for each form of one word that was not among the hits.
    pub(super) fn missed(&self, word: usize, hits: &[Hit]) -> Vec<&'static str> {
        let seen: BTreeSet<usize> = hits.iter().filter_map(|hit| hit.pattern).collect();
        let all = self.forms.iter().enumerate();
        all.filter(|(pattern, (of, _))| *of == word && !seen.contains(pattern))
            .map(|(_, (_, form))| *form)
            .collect()
    }

    /// The hits by word and form, for whoever has to look into them.
    pub(super) fn told(&self, hits: &[Hit]) -> BTreeMap<(&'static str, &'static str), usize> {
        let mut told = BTreeMap::new();
        for hit in hits {
            *told
                .entry((self.words[hit.word].what, hit.form))
                .or_insert(0) += 1;
        }
        told
    }
}

fn unpacked(stream: impl Read) -> Vec<u8> {
    let mut out = Vec::new();
    // What comes before a stream breaks off counts too.
    let _ = stream.take(UNPACKED).read_to_end(&mut out);
    out
}

/// The packed bytes of a ZIP's member.
fn member(head: &[u8]) -> Option<&[u8]> {
    let length = |at: usize| {
        Some(usize::from(u16::from_le_bytes([
            *head.get(at)?,
            *head.get(at + 1)?,
        ])))
    };
    (length(8)? == 8).then_some(())?;
    head.get(30 + length(26)? + length(28)?..)
}

/// The text of a PDF's pages, letters and figures only, so that no break of a line hides a word.
fn text_of(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-q", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("pdftotext (package poppler-utils)");
    let mut to = reader.stdin.take().unwrap();
    let out = thread::scope(|scope| {
        scope.spawn(move || to.write_all(pdf).is_ok());
        reader.wait_with_output().unwrap()
    });
    squeezed(&String::from_utf8_lossy(&out.stdout))
}

fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
