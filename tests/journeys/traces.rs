//! A whole day, and what of it can be read from the disk afterwards: nothing but what was printed.
//!
//! The vault, the home, every place for temporary files and the print service lie on one [disk image](disk). A therapist's day is
//! walked over it in the window: search, card, form, note, attachment, booking, sale, the printed log, a copy for the client, a
//! backup, a crash, wrong and right passphrase, an erasure, the lock. Then the computer is switched off and the image read from
//! end to end, free space too, for every word of the day. What the therapist asked for in the plain went to a stick or onto paper.
//!
//! A page under a WebDriver is not incognito as a therapist's is, so it has more leave to write than the program gives itself.

mod controls;
mod dialog;
mod disk;
mod hours;
mod scan;
mod service;
mod words;

use crate::alone;
use disk::Disk;
use kartotek_tests::providers::radicale::Radicale;
use scan::{Hit, Searcher, written};
use service::Service;
use std::{
    collections::BTreeSet,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    time::Instant,
};
use words::Word;

/// Where the print service keeps what it printed.
const SPOOL: &str = "var/spool/cups";

/// Every file that is left, with its path.
fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            files(&path, into);
        } else if kind.is_file() {
            into.push(path);
        }
    }
}

/// What lies in which file, for whoever has to find out where a trace comes from. Words on a page may lie in one folder alone.
fn by_file(disk: &Disk, searcher: &Searcher) -> String {
    let mut all = Vec::new();
    files(&disk.here(), &mut all);
    let mut told = format!("{} files are left", all.len());
    let (spool, mut printed) = (disk.here().join(SPOOL), 0);
    for path in all {
        let bytes = fs::read(&path).unwrap_or_default();
        let name = path.strip_prefix(disk.here()).unwrap().to_string_lossy();
        let mut hits = searcher.plain(&bytes);
        hits.extend(searcher.packed(&bytes));
        let pages = searcher.pages(&bytes).0;
        assert!(
            pages.is_empty() || path.parent() == Some(&*spool),
            "a printed page lies in {}",
            path.display()
        );
        printed += usize::from(!pages.is_empty());
        hits.extend(pages);
        hits.extend(searcher.plain(name.as_bytes()));
        if !hits.is_empty() {
            told += &format!("\n{name}: {:?}", searcher.told(&hits));
        }
    }
    assert!(printed > 0, "the printed log is in the spool");
    told
}

fn searcher(recovery_key: &str) -> Searcher {
    let mut words = words::all();
    // Three groups are enough to know it by.
    let groups = &recovery_key[..14];
    for (what, text) in [
        ("recovery key", groups.to_owned()),
        ("recovery key, run together", groups.replace('-', "")),
    ] {
        words.push(Word {
            what,
            text,
            printed: false,
        });
    }
    words.extend(controls::words());
    Searcher::new(words)
}

// covers: W07 W08 W35 C49 R20 R37 T27 T31
#[test]
fn a_day_leaves_nothing_readable_on_the_disk_but_what_was_printed() {
    let _alone = alone();
    let disk = match Disk::new() {
        Ok(disk) => disk,
        Err(why) => {
            // Not by `print!`: what a test that passes says is shown to nobody.
            writeln!(std::io::stderr(), "traces: not run: {why}").unwrap();
            return;
        }
    };
    let begun = Instant::now();
    let calendar = Radicale::start().unwrap();
    let service = Service::start(&disk);
    let recovery_key = hours::day(&disk, &service, &calendar);
    drop(service);
    disk.end_everything();
    assert!(
        fs::read_dir(disk.stick()).unwrap().count() == 2,
        "the copy for the client lies on the stick, beside the file that was attached"
    );

    let walked = begun.elapsed();
    let searcher = searcher(&recovery_key);
    let told = by_file(&disk, &searcher);
    let kept = disk.here().join(SPOOL).join("d00001-001");
    let paper = fs::read(kept).expect("the print service keeps what it printed");
    controls::plant(&disk, &paper);
    disk.take_off();

    let image = fs::read(disk.image()).unwrap();
    let (mut hits, mut packed, mut pages) = (Vec::new(), Vec::new(), Vec::new());
    let (mut looked_at, mut papers) = (0, 0);
    for (from, stretch) in written(&image) {
        let moved = |hit: Hit| Hit {
            at: from + hit.at,
            ..hit
        };
        hits.extend(searcher.plain(stretch).into_iter().map(moved));
        packed.extend(searcher.packed(stretch).into_iter().map(moved));
        let (found, readable) = searcher.pages(stretch);
        pages.extend(found.into_iter().map(moved));
        papers += readable;
        looked_at += stretch.len();
    }
    controls::take_out(&searcher, &mut hits, &mut packed);
    hits.extend(packed);
    let words = searcher.words.len();
    println!(
        "{looked_at} bytes of {} were ever written; looked through for {words} words; {papers} papers; {told}",
        image.len()
    );
    println!("a day of {walked:?}, all in all {:?}", begun.elapsed());
    for (at, word) in searcher.words.iter().enumerate() {
        let there = pages.iter().any(|hit| hit.word == at);
        assert_eq!(
            there, word.printed,
            "on pages, printed or not: {}",
            word.what
        );
    }
    // In free space one is the control, which was taken away again; what lies in one piece of the spool is seen here once more.
    let printed: BTreeSet<usize> = pages.iter().map(|hit| hit.at).collect();
    let printed: Vec<String> = printed.into_iter().map(|at| disk.owner(at)).collect();
    let elsewhere = printed.iter().filter(|owner| !owner.contains(SPOOL));
    assert_eq!(elsewhere.count(), 1, "{printed:?}");
    let owners: Vec<String> = hits
        .iter()
        .take(40)
        .map(|hit| format!("{:?} at {}: {}", hit, hit.at, disk.owner(hit.at)))
        .collect();
    assert!(
        hits.is_empty(),
        "traces on the disk: {:#?}\n{told}\n{}",
        searcher.told(&hits),
        owners.join("\n")
    );
}
