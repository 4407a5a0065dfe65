//! When a backup is due, what is kept about shelves, and that a failure is no success.

use chrono::TimeDelta;
use vault::Clock as _;

use super::*;
use crate::testing::{Practice, start};

fn folder(address: &str) -> Shelf {
    Shelf {
        id: None,
        kind: ShelfKind::Folder,
        label: "Röda disken".into(),
        address: address.into(),
        username: String::new(),
        has_secret: false,
        backup: None,
        failed: None,
        rehearsal: None,
        due: false,
        due_at_lock: false,
        late: false,
        clock_back: false,
    }
}

fn event(practice: &Practice, commit_seq: u64) -> ShelfEvent {
    ShelfEvent {
        at: practice.clock.now(),
        refusal: String::new(),
        name: "backup-1.psb".into(),
        commit_seq,
        bytes: 1_000,
        clients: 2,
        notes: 3,
        files: 1,
    }
}

fn the_one(practice: &Practice, commit_seq: u64) -> Shelf {
    practice.read(|r| shelves(r, commit_seq)).unwrap().remove(0)
}

// covers: R25 C38
#[test]
fn a_backup_is_due_after_a_day_with_changes_and_when_the_clock_went_back() {
    let mut practice = Practice::open();
    let id = practice
        .write(|w| save_shelf(w, &folder("/media/disk"), None))
        .unwrap();
    let new = the_one(&practice, 5);
    assert_eq!((new.due, new.due_at_lock, new.late), (true, true, false));
    let failure = ShelfEvent {
        refusal: "shelf_gone".into(),
        ..event(&practice, 0)
    };
    practice
        .write(|w| note(w, id, Happened::Backup, &failure))
        .unwrap();
    let failed = the_one(&practice, 5);
    assert!(failed.late && failed.backup.is_none() && failed.failed.is_some());
    let made = event(&practice, 5);
    practice
        .write(|w| note(w, id, Happened::Backup, &made))
        .unwrap();
    // Hours after, the number of the last commit, and what is asked for.
    for (hours, commit, wanted) in [
        (1, 60, (false, false, false)),
        (11, 60, (false, false, false)),
        (12, 60, (false, true, false)),
        (23, 60, (false, true, false)),
        (24, 60, (true, true, true)),
        (24 * 400, 60, (true, true, true)),
        // Noting the backup itself is no change.
        (24 * 400, 6, (false, false, false)),
        (-23, 60, (false, false, false)),
        (-25, 60, (true, true, false)),
        (-24 * 365 * 20, 60, (true, true, false)),
    ] {
        practice.clock.set(start() + TimeDelta::hours(hours));
        let shelf = the_one(&practice, commit);
        assert_eq!(
            (shelf.due, shelf.due_at_lock, shelf.late),
            wanted,
            "{hours} h, commit {commit}"
        );
        assert_eq!(shelf.clock_back, hours < -24, "{hours} h");
        assert_eq!(shelf.failed, None, "the failure is older than the backup");
    }
}

// covers: C38 R24
#[test]
fn what_happened_is_kept_thirty_days_and_what_went_well_last_longer() {
    let mut practice = Practice::open();
    let id = practice
        .write(|w| save_shelf(w, &folder("/media/disk"), None))
        .unwrap();
    for happened in [Happened::Backup, Happened::Rehearsal] {
        let well = event(&practice, 1);
        practice.write(|w| note(w, id, happened, &well)).unwrap();
    }
    for day in 0..90 {
        practice.clock.set(start() + TimeDelta::days(day));
        let failure = ShelfEvent {
            refusal: "shelf_gone".into(),
            ..event(&practice, 0)
        };
        practice
            .write(|w| note(w, id, Happened::Backup, &failure))
            .unwrap();
    }
    let shelf = the_one(&practice, 100);
    assert_eq!(shelf.backup.unwrap().at, start());
    assert_eq!(shelf.rehearsal.unwrap().at, start());
    assert_eq!(shelf.failed.unwrap().at, start() + TimeDelta::days(89));
    let lines: i64 = practice
        .read(|r| {
            Ok::<_, Fault>(
                r.sql()
                    .query_row("SELECT count(*) FROM shelf_event", [], |row| row.get(0))?,
            )
        })
        .unwrap();
    assert_eq!(lines, 2 + 31);
}

// covers: R26
#[test]
fn a_shelf_is_kept_once_changed_and_let_go_and_its_secret_is_not_told() {
    let mut practice = Practice::open();
    let missing = practice.write(|w| save_shelf(w, &folder("  "), None));
    assert_eq!(
        missing,
        Err(BackupError::Incomplete {
            missing: vec!["address".into()]
        })
    );
    let server = Shelf {
        kind: ShelfKind::Webdav,
        username: "maj".into(),
        ..folder("https://moln.example/dav")
    };
    let id = practice
        .write(|w| save_shelf(w, &server, Some("hemligt")))
        .unwrap();
    let again = practice.write(|w| save_shelf(w, &server, None));
    assert_eq!(again, Err(BackupError::InUse));
    let kept = the_one(&practice, 1);
    assert!(kept.has_secret && !serde_json::to_string(&kept).unwrap().contains("hemligt"));
    let renamed = Shelf {
        label: "Molnet".into(),
        ..kept
    };
    practice.write(|w| save_shelf(w, &renamed, None)).unwrap();
    let reached = practice.read(|r| reach(r, id)).unwrap();
    assert_eq!(
        (reached.shelf.label.as_str(), reached.secret.as_deref()),
        ("Molnet", Some("hemligt"))
    );
    practice.write(|w| remove_shelf(w, id)).unwrap();
    assert_eq!(
        practice.write(|w| remove_shelf(w, id)),
        Err(BackupError::NotFound)
    );
    assert_eq!(practice.read(|r| shelves(r, 1)), Ok(vec![]));
}
