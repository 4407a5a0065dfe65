//! Erasures reach backups that were made before them, and a look through backups finds what is left.

use super::backups::{ALWAYS, Desk, gone, names};
use super::*;
use crate::backup::{BackupError, Stage, Watch, backups_on};

// covers: R26 W35 W36 T27
#[test]
fn an_erasure_reaches_the_backups_that_were_made_before_it() {
    let mut desk = Desk::new();
    let before = desk.back_up();
    let second = desk.back_up();
    gone(&mut desk.vault, "one").unwrap();
    desk.vault.purge().unwrap();
    let ledger = vec!["one".to_owned()];
    let keeper = desk.vault.keeper();
    assert_eq!(
        keeper.owed(&desk.shelf(), &ledger).unwrap(),
        [before.clone(), second.clone()]
    );
    // Stopped half-way the old one stays, and is still owed.
    let stop = |at: Stage, _: u64, _: u64| at != Stage::Examining;
    let mut erase = |vault: &mut Vault| gone(vault, "one");
    assert_eq!(
        keeper
            .clean(&desk.shelf(), &before, &ledger, &mut erase, &stop)
            .unwrap_err(),
        BackupError::Cancelled
    );
    assert_eq!(keeper.owed(&desk.shelf(), &ledger).unwrap().len(), 2);
    for backup in [&before, &second] {
        let cleaned = keeper
            .clean(&desk.shelf(), backup, &ledger, &mut erase, ALWAYS)
            .unwrap();
        assert_eq!(
            (cleaned.after.commit_seq, cleaned.after.made_at),
            (backup.commit_seq, backup.made_at)
        );
    }
    assert_eq!(keeper.owed(&desk.shelf(), &ledger).unwrap(), []);
    let clean = backups_on(&desk.shelf()).unwrap();
    assert_eq!(clean.len(), 2);
    keeper.rotate(&desk.shelf(), 7, &clean[1]).unwrap();
    assert_eq!(
        desk.on_disk().len(),
        3,
        "the file of the erased card went too"
    );
    for backup in &clean {
        let scratch = crate::backup::scratch::Scratch::new(&desk.at).unwrap();
        let copy = keeper
            .opened(&desk.shelf(), &backup.name, &scratch, ALWAYS)
            .unwrap()
            .vault;
        assert_eq!(names(&copy), ["Zibet"]);
        assert_eq!(copy.scan(&["Xylofon"], false).unwrap().total(), 0);
        assert!(copy.scan(&["Zibet"], false).unwrap().total() > 0);
    }
}

// covers: T27 W35
#[test]
fn a_look_through_the_backups_finds_a_word_in_pages_and_sealed_files_and_counts_what_it_could_not_open()
 {
    let mut desk = Desk::new();
    let first = desk.back_up();
    desk.back_up();
    let keeper = desk.vault.keeper();
    let look = |word: &str| {
        let mut found = ScanReport::of(&[word]);
        keeper
            .scan(&desk.shelf(), &[word], &mut found, ALWAYS)
            .unwrap();
        found
    };
    let found = look("Xylofon");
    // The sealed file lies there once for both, and holds it once.
    assert!(found.hits[&ScanPlace::Backup] >= 3, "{found:?}");
    assert_eq!(
        (found.hits.len(), found.backups, found.sealed_files),
        (1, 2, 2)
    );
    assert_eq!(
        look("röntgen av Xylofon").total(),
        1,
        "in a sealed file only"
    );
    assert_eq!(look("Okapi").total(), 0);

    let path = desk.disk.join(&first.name);
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let found = look("Xylofon");
    assert_eq!((found.backups, found.unopened), (1, 1));
    assert!(found.total() > 0);

    // Also one whose beginning says nothing, and those that were sealed by keys of before.
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[0] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let found = look("Xylofon");
    assert_eq!((found.backups, found.unopened), (1, 1));
    let new = Passphrase::new("grön tekanne i källaren");
    desk.vault
        .renew_keys(Unlock::Passphrase(&pass()), &new, Cost::for_tests(), ALWAYS)
        .unwrap();
    let renewed = desk.vault.keeper();
    let mut found = ScanReport::default();
    renewed
        .scan(&desk.shelf(), &["Xylofon"], &mut found, ALWAYS)
        .unwrap();
    assert_eq!((found.backups, found.unopened, found.total()), (0, 2, 0));
}

// covers: T27 W35
#[test]
fn a_look_that_is_stopped_tells_what_it_found_until_then_and_leaves_nothing() {
    let mut desk = Desk::new();
    desk.back_up();
    desk.back_up();
    let keeper = desk.vault.keeper();
    let mut found = ScanReport::default();
    let mut look = |watch: Watch<'_>| {
        let stopped = keeper.scan(&desk.shelf(), &["Xylofon"], &mut found, watch);
        assert_eq!(stopped.unwrap_err(), BackupError::Cancelled);
        (found.backups, found.total() > 0)
    };
    assert_eq!(look(&|_, _, _| false), (0, false), "at once");
    // Past the pages of the first: what stands in them is told, and the backup does not count as looked through.
    let in_the_first = look(&|stage, done, _| !(stage == Stage::Examining && done == 1));
    assert_eq!(in_the_first, (0, true));
    let between = std::sync::atomic::AtomicU64::new(0);
    let in_the_second = look(&|stage, done, _| {
        let begun = u64::from(stage == Stage::Examining && done == 0);
        between.fetch_add(begun, std::sync::atomic::Ordering::Relaxed) + begun < 2
    });
    assert_eq!(in_the_second, (1, true));
    let left: Vec<_> = std::fs::read_dir(desk.at.join("vault"))
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.to_string_lossy().contains("scratch")),
        "{left:?}"
    );
}
