//! Looking for words that should be gone: in every page, every frame, every sealed file, every other file of the vault.
//!
//! Searching an encrypted file for a name proves that it is encrypted, not that the name is gone. So everything is deciphered
//! first. A word is looked for as it is, in lower case, without its diacritics and in UTF-16, also where it runs over from a
//! page into its overflow page.
//!
//! What it cannot see: a full-text index keeps a term that begins like its neighbour in shortened form. Such an index is made anew by
//! [`Vault::purge`], and words to look for should begin unlike others. Backups are looked through by
//! [`Keeper::scan`](crate::backup::Keeper::scan).

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::fault::Fault;
use crate::pages::{Found, Pages, Plain, USABLE};
use crate::sealed;
use crate::vault::Vault;

/// Where a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScanPlace {
    /// A page of the database that is in use.
    Page,
    /// A page of the database file that nothing uses any more.
    FreePage,
    /// The write-ahead log.
    Log,
    /// Running over from one page to the next.
    Overflow,
    /// A sealed file, opened with the key in its row.
    SealedFile,
    /// Any file of the vault as its bytes stand on the disk: encrypted ones must not contain it either.
    RawFile,
    /// A backup, in any of these places.
    Backup,
}

/// How often the words were found, and how much was looked through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScanReport {
    /// For each place with at least one: how many times any of the words was found.
    pub hits: std::collections::BTreeMap<ScanPlace, u64>,
    /// For each word, in the order given: how many times.
    pub per_needle: Vec<u64>,
    /// Pages deciphered.
    pub pages: u64,
    /// Frames of the log deciphered.
    pub frames: u64,
    /// Sealed files opened.
    pub sealed_files: u64,
    /// Pages and frames that did not authenticate, so could not be looked through.
    pub unreadable: u64,
    /// Files in `sealed/` whose key is nowhere: noise.
    pub without_key: u64,
    /// Backups looked through.
    pub backups: u64,
    /// Backups that did not open, so could not be looked through.
    pub unopened: u64,
}

impl ScanReport {
    pub(crate) fn of(needles: &[&str]) -> Self {
        Self {
            per_needle: vec![0; needles.len()],
            ..Self::default()
        }
    }

    /// Adds what another look at the same words found; all of it at one place, if that is said.
    pub fn take_in(&mut self, other: Self, at: Option<ScanPlace>) {
        for (place, hits) in other.hits {
            *self.hits.entry(at.unwrap_or(place)).or_default() += hits;
        }
        for (mine, theirs) in self.per_needle.iter_mut().zip(other.per_needle) {
            *mine += theirs;
        }
        self.pages += other.pages;
        self.frames += other.frames;
        self.sealed_files += other.sealed_files;
        self.unreadable += other.unreadable;
        self.without_key += other.without_key;
        self.backups += other.backups;
        self.unopened += other.unopened;
    }

    /// How many times any of the words was found anywhere.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.hits.values().sum()
    }
}

impl Vault {
    /// Looks for `needles` in everything the vault keeps, as it stands on the disk. Needles shorter than four bytes are found
    /// by accident too. With `settled`, the log is emptied into the database first.
    ///
    /// # Errors
    /// What the disk says. A page that does not authenticate is no error: it is counted.
    pub fn scan(&self, needles: &[&str], settled: bool) -> Result<ScanReport, Fault> {
        if settled {
            self.settle()?;
        }
        let search = Search::new(needles);
        let mut report = ScanReport::of(needles);
        let mut pages = Pages::open(
            &self.place.database(self.header.epoch),
            &self.place.wal(self.header.epoch),
            &self.dbk,
        )?;
        scan_database(&search, &mut pages, &mut report)?;
        self.scan_files(&search, &mut report)?;
        Ok(report)
    }

    fn scan_files(&self, search: &Search, report: &mut ScanReport) -> Result<(), Fault> {
        let rows = sealed::kept_rows(&self.conn)?;
        for row in &rows {
            if let Ok(plain) = self.sealing().unseal(row) {
                report.sealed_files += 1;
                search.look(&plain, ScanPlace::SealedFile, report);
            }
        }
        let kept: HashSet<String> = rows
            .iter()
            .map(|r| sealed::file_name(r.id.into_bytes()))
            .collect();
        for dir in [self.place.dir.clone(), self.place.sealed_dir()] {
            let names = match self.place.fs.list(&dir) {
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => continue,
                other => other?,
            };
            for name in names {
                if dir != self.place.dir && !kept.contains(&name) {
                    report.without_key += 1;
                }
                search.look(
                    &self.place.fs.read(&dir.join(&name), u64::MAX - 1)?,
                    ScanPlace::RawFile,
                    report,
                );
                search.look(name.as_bytes(), ScanPlace::RawFile, report);
            }
        }
        Ok(())
    }
}

/// Pages that begin, as overflow pages do after four bytes, with the end of a word: which form, and where it is cut.
type Heads = HashMap<u32, HashSet<(usize, usize)>>;

/// Every page and frame, and what runs over from one to the next.
pub(crate) fn scan_database(
    search: &Search,
    pages: &mut Pages,
    report: &mut ScanReport,
) -> Result<(), Fault> {
    let heads = scan_pages(search, pages, report)?;
    scan_overflow(search, &heads, pages, report)
}

fn scan_pages(search: &Search, pages: &mut Pages, report: &mut ScanReport) -> Result<Heads, Fault> {
    let free = pages.free()?;
    let mut heads = Heads::new();
    let mut look = |found: &Found, place: ScanPlace, report: &mut ScanReport| {
        let Some(plain) = &found.plain else {
            report.unreadable += 1;
            return;
        };
        search.look(&plain[..USABLE], place, report);
        for (at, (_, form)) in search.forms.iter().enumerate() {
            for cut in (1..form.len()).filter(|cut| plain[4..USABLE].starts_with(&form[*cut..])) {
                heads.entry(found.number).or_default().insert((at, cut));
            }
        }
    };
    pages.each(|found| {
        report.pages += 1;
        let place = if free.contains(&found.number) {
            ScanPlace::FreePage
        } else {
            ScanPlace::Page
        };
        look(found, place, report);
    })?;
    pages.each_frame(|found| {
        report.frames += 1;
        look(found, ScanPlace::Log, report);
    })?;
    Ok(heads)
}

/// A long value is cut where its page ends: four bytes name the page where it goes on, after that page's own first four.
fn scan_overflow(
    search: &Search,
    heads: &Heads,
    pages: &mut Pages,
    report: &mut ScanReport,
) -> Result<(), Fault> {
    if heads.is_empty() {
        return Ok(());
    }
    let mut found = Vec::new();
    let mut tails = |plain: &Plain| {
        let mut ends_at = |at: usize, next: &[u8]| {
            let next = next
                .iter()
                .fold(0_u32, |n, byte| (n << 8) | u32::from(*byte));
            if let Some(cuts) = heads.get(&next) {
                found.extend(
                    cuts.iter()
                        .filter(|(form, cut)| plain[..at].ends_with(&search.forms[*form].1[..*cut]))
                        .map(|c| c.0),
                );
            }
        };
        // From a leaf: the cut part stands right before the number of the next page.
        for (at, next) in plain[..USABLE].windows(4).enumerate().skip(1) {
            ends_at(at, next);
        }
        // From an overflow page: the number of the next page comes first, the cut part last.
        ends_at(USABLE, &plain[..4]);
    };
    pages.each(|f| f.plain.iter().for_each(&mut tails))?;
    pages.each_frame(|f| f.plain.iter().for_each(&mut tails))?;
    for form in found {
        search.count(form, ScanPlace::Overflow, report);
    }
    Ok(())
}

/// The words in every form they are looked for, sorted by their first byte.
pub(crate) struct Search {
    /// Number of the word, and one form of it.
    forms: Vec<(usize, Vec<u8>)>,
    by_first: Vec<Vec<usize>>,
}

impl Search {
    pub(crate) fn new(needles: &[&str]) -> Self {
        let mut forms: Vec<(usize, Vec<u8>)> = Vec::new();
        for (number, needle) in needles.iter().enumerate().filter(|(_, n)| !n.is_empty()) {
            let lower = needle.to_lowercase();
            let bare: String = lower.nfd().filter(|c| !is_combining_mark(*c)).collect();
            let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
            forms.extend(
                [
                    needle.as_bytes().to_vec(),
                    lower.into_bytes(),
                    bare.into_bytes(),
                    wide,
                ]
                .map(|f| (number, f)),
            );
        }
        forms.sort();
        forms.dedup();
        let mut by_first = vec![Vec::new(); 256];
        for (at, (_, form)) in forms.iter().enumerate() {
            if let Some(first) = form.first() {
                by_first[usize::from(*first)].push(at);
            }
        }
        Self { forms, by_first }
    }

    pub(crate) fn look(&self, hay: &[u8], place: ScanPlace, report: &mut ScanReport) {
        for (at, byte) in hay.iter().enumerate() {
            for form in &self.by_first[usize::from(*byte)] {
                if hay[at..].starts_with(&self.forms[*form].1) {
                    self.count(*form, place, report);
                }
            }
        }
    }

    fn count(&self, form: usize, place: ScanPlace, report: &mut ScanReport) {
        *report.hits.entry(place).or_default() += 1;
        if let Some(count) = report.per_needle.get_mut(self.forms[form].0) {
            *count += 1;
        }
    }
}
