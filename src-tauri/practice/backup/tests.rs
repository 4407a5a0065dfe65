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
        region: String::new(),
        own_server: false,
        host_key: String::new(),
        has_secret: false,
        backup: None,
        failed: None,
        rehearsal: None,
        unproven: None,
        rehearsal_due: false,
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
        audit_rows: commit_seq,
        bytes: 1_000,
        clients: 2,
        notes: 3,
        files: 1,
    }
}

fn the_one(practice: &Practice) -> Shelf {
    practice.read(shelves).unwrap().remove(0)
}

// covers: R25 C38
#[test]
fn a_backup_is_due_after_a_day_with_changes_and_when_the_clock_went_back() {
    let mut practice = Practice::open();
    let id = practice
        .write(|w| save_shelf(w, &folder("/media/disk"), None))
        .unwrap();
    let new = the_one(&practice);
    assert_eq!((new.due, new.due_at_lock, new.late), (true, true, false));
    let failure = ShelfEvent {
        refusal: "shelf_gone".into(),
        ..event(&practice, 0)
    };
    practice
        .write(|w| note(w, id, Happened::Backup, &failure))
        .unwrap();
    let failed = the_one(&practice);
    assert!(failed.late && failed.backup.is_none() && failed.failed.is_some());
    // Hours after, whether anything was changed, and what is asked for.
    for (hours, changed, wanted) in [
        (1, true, (false, false, false)),
        (11, true, (false, false, false)),
        (12, true, (false, true, false)),
        (23, true, (false, true, false)),
        (24, true, (true, true, true)),
        (24 * 400, true, (true, true, true)),
        (24 * 400, false, (false, false, false)),
        (-23, true, (false, false, false)),
        (-25, true, (true, true, false)),
        (-24 * 365 * 20, true, (true, true, false)),
    ] {
        practice.clock.set(start());
        let made = event(&practice, if changed { 1 } else { 1_000_000 });
        practice
            .write(|w| note(w, id, Happened::Backup, &made))
            .unwrap();
        practice.clock.set(start() + TimeDelta::hours(hours));
        let shelf = the_one(&practice);
        assert_eq!(
            (shelf.due, shelf.due_at_lock, shelf.late),
            wanted,
            "{hours} h, changed {changed}"
        );
        assert_eq!(shelf.clock_back, hours < -24, "{hours} h");
        assert_eq!(shelf.failed, None, "the failure is older than the backup");
    }
}

// covers: R25 C38
#[test]
fn what_is_written_down_about_backups_is_no_change_at_any_shelf() {
    let mut practice = Practice::open();
    let ids = ["/media/red", "/media/blue"].map(|address| {
        practice
            .write(|w| save_shelf(w, &folder(address), None))
            .unwrap()
    });
    for day in 0..3 {
        practice.clock.set(start() + TimeDelta::days(2 * day));
        for id in ids {
            // As the desk does it: a copy of the moment, then a line about it.
            let act = |verb| vault::Act::new(verb, "backup");
            practice
                .vault
                .write::<(), Fault>(act("copy"), |_| Ok(()))
                .unwrap();
            let rows = practice.vault.audit(0, 10_000).unwrap().len() as u64;
            let made = event(&practice, rows);
            practice
                .vault
                .write(act("note"), |w| note(w, id, Happened::Backup, &made))
                .unwrap();
        }
        practice.clock.set(start() + TimeDelta::days(2 * day + 1));
        let due = practice.read(shelves).unwrap();
        assert!(
            due.iter().all(|shelf| !shelf.due && !shelf.due_at_lock),
            "day {day}"
        );
    }
    practice
        .vault
        .write::<(), Fault>(vault::Act::new("admit", "client"), |_| Ok(()))
        .unwrap();
    assert!(practice.read(shelves).unwrap().iter().all(|s| s.due));
}

// covers: R26 C38
#[test]
fn a_rehearsal_is_due_once_a_month_and_after_damage_a_backup_first() {
    let mut practice = Practice::open();
    let id = practice
        .write(|w| save_shelf(w, &folder("/media/disk"), None))
        .unwrap();
    assert!(!the_one(&practice).rehearsal_due, "there is nothing to try");
    let happens = |practice: &mut Practice, day: i64, what, refusal: &str| {
        practice.clock.set(start() + TimeDelta::days(day));
        let told = ShelfEvent {
            refusal: refusal.into(),
            ..event(practice, 1_000_000)
        };
        practice.write(|w| note(w, id, what, &told)).unwrap();
    };
    let on = |practice: &Practice, day: i64| {
        practice.clock.set(start() + TimeDelta::days(day));
        let shelf = the_one(practice);
        (shelf.due, shelf.rehearsal_due)
    };
    happens(&mut practice, 0, Happened::Backup, "");
    assert_eq!(on(&practice, 0), (false, true));
    happens(&mut practice, 0, Happened::Rehearsal, "");
    assert_eq!(on(&practice, 29), (false, false));
    assert_eq!(on(&practice, 30), (false, true));
    // A server that is away is not asked again the same day.
    happens(&mut practice, 30, Happened::Rehearsal, "shelf_unreachable");
    assert_eq!(on(&practice, 30), (false, false));
    assert_eq!(on(&practice, 31), (false, true));
    happens(&mut practice, 31, Happened::Rehearsal, "backup_unsound");
    assert!(the_one(&practice).unproven.is_some());
    assert_eq!(on(&practice, 32), (true, false));
    happens(&mut practice, 32, Happened::Backup, "");
    assert_eq!(on(&practice, 33), (false, true));
    happens(&mut practice, 33, Happened::Rehearsal, "");
    assert_eq!(on(&practice, 34), (false, false));
    assert!(the_one(&practice).unproven.is_none());
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
    let shelf = the_one(&practice);
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
        region: "eu-north-1".into(),
        own_server: true,
        host_key: "ssh-ed25519 SHA256:abc".into(),
        ..folder("https://moln.example/dav")
    };
    let id = practice
        .write(|w| save_shelf(w, &server, Some("hemligt")))
        .unwrap();
    let again = practice.write(|w| save_shelf(w, &server, None));
    assert_eq!(again, Err(BackupError::InUse));
    let kept = the_one(&practice);
    assert_eq!(
        (&*kept.region, kept.own_server, &*kept.host_key),
        ("eu-north-1", true, "ssh-ed25519 SHA256:abc")
    );
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
    let made = event(&practice, 1);
    practice
        .write(|w| note(w, id, Happened::Backup, &made))
        .unwrap();
    let as_it_is = the_one(&practice);
    practice.write(|w| save_shelf(w, &as_it_is, None)).unwrap();
    assert!(the_one(&practice).backup.is_some(), "nothing was changed");
    let moved = Shelf {
        address: "https://andra.example/dav".into(),
        ..the_one(&practice)
    };
    practice.write(|w| save_shelf(w, &moved, None)).unwrap();
    let elsewhere = the_one(&practice);
    assert!(
        elsewhere.backup.is_none() && elsewhere.due,
        "another server has proved nothing"
    );
    practice.write(|w| remove_shelf(w, id)).unwrap();
    assert_eq!(
        practice.write(|w| remove_shelf(w, id)),
        Err(BackupError::NotFound)
    );
    assert_eq!(practice.read(shelves), Ok(vec![]));
}
