//! Servers that fail: refuse, run full, die, hang, and give back something else than they were given.

use super::{ALL, attach, kept, lying, make, save};
use crate::desk_of::{admitted, ask, opened, refused, unlock};
use chrono::TimeDelta;
use desk::Refusal;
use kartotek_tests::providers::rclone::{PASSWORD, Rclone, Speaks};
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

fn flip(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    fs::write(file, bytes).unwrap();
}

// covers: R25 C38
#[test]
fn what_is_wrong_with_a_server_is_said_plainly_and_nothing_half_made_stays() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Rclone::start(speaks).unwrap();
        let (desk, _) = opened(folder.path());
        let tora = admitted(&desk, "Tora", "Kvastmossa");
        let shelf = kept(&desk, &server);
        let with = |field: &str, value: Value| {
            let mut shelf = shelf.clone();
            shelf["id"] = Value::Null;
            shelf[field] = value;
            save(&desk, &shelf, PASSWORD).unwrap_err()
        };
        assert_eq!(
            save(&desk, &shelf, "fel lösenord").unwrap_err(),
            Refusal::ShelfLoggedOut,
            "{speaks:?}"
        );
        assert_eq!(
            with("own_server", json!(false)),
            Refusal::ShelfAddress,
            "{speaks:?}"
        );
        let elsewhere = server.address().replace("127.0.0.1", "ingen.invalid");
        assert_eq!(
            with("address", json!(elsewhere)),
            Refusal::ShelfUnknownHost,
            "{speaks:?}"
        );
        let nowhere = server.address().replace("kopior", "ingenstans/alls");
        assert_eq!(
            with("address", json!(nowhere)),
            Refusal::ShelfNoFolder,
            "{speaks:?}"
        );
        make(&desk, &shelf).unwrap();
        let before = lying(&desk, &shelf);

        // No room: the server takes no file of more than a few kilobytes.
        attach(&desk, &tora, &b"kanariefink ".repeat(40_000));
        server.again_with_room(40).unwrap();
        let full = make(&desk, &shelf).unwrap_err();
        assert!(
            matches!(full, Refusal::ShelfFull | Refusal::ShelfServerError { .. }),
            "{speaks:?}: {full:?}"
        );
        assert_eq!(lying(&desk, &shelf), before, "{speaks:?}");
        assert!(
            server
                .lying()
                .iter()
                .all(|path| !path.to_string_lossy().contains("partial"))
        );

        // Away, and again there.
        server.kill();
        let of = json!({ "shelf": shelf["id"] });
        for command in [
            "backup/make",
            "backup/rehearse",
            "backup/list",
            "backup/try-shelf",
        ] {
            assert_eq!(
                refused(&desk, command, of.clone()),
                Refusal::ShelfUnreachable,
                "{speaks:?} {command}"
            );
        }
        server.again().unwrap();
        make(&desk, &shelf).unwrap();
        assert_eq!(lying(&desk, &shelf).len(), before.len() + 1, "{speaks:?}");
    }
}

// covers: R25 C38
#[test]
fn a_server_that_dies_in_the_middle_holds_no_half_copy_and_the_next_try_goes_on() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Rclone::start(speaks).unwrap();
        let (desk, _) = opened(folder.path());
        let tora = admitted(&desk, "Tora", "Kvastmossa");
        // Random bytes, so that nothing on the way makes them smaller.
        let mut noise = vec![0_u8; 9 * 1024 * 1024];
        for (at, byte) in noise.iter_mut().enumerate() {
            *byte = u8::try_from((at * at / 7 + at) % 251).unwrap();
        }
        attach(&desk, &tora, b"hel och liten");
        let shelf = kept(&desk, &server);
        for _ in 0..2 {
            attach(&desk, &tora, &noise);
        }
        let before = server.lying().len();
        let failed = std::thread::scope(|scope| {
            let work = scope.spawn(|| make(&desk, &shelf));
            // As soon as the first file has come, the next is on its way.
            let begun = Instant::now();
            while server.lying().len() == before && begun.elapsed() < Duration::from_secs(30) {
                std::thread::sleep(Duration::from_millis(2));
            }
            server.kill();
            work.join().unwrap()
        });
        let kept = server.lying();
        assert!(
            kept.iter()
                .all(|path| !path.to_string_lossy().contains(".psb")),
            "{speaks:?}: {kept:?}"
        );
        assert!(
            matches!(
                failed,
                Err(Refusal::ShelfUnreachable | Refusal::ShelfServerError { .. })
            ),
            "{speaks:?}: {failed:?}"
        );
        server.again().unwrap();
        assert_eq!(lying(&desk, &shelf), Vec::<Value>::new(), "{speaks:?}");
        let made = make(&desk, &shelf).unwrap();
        assert_eq!(made["backup"]["files"], 3, "{speaks:?}");
        assert!(
            server
                .lying()
                .iter()
                .all(|path| !path.to_string_lossy().contains("partial")),
            "{speaks:?}"
        );
        ask(&desk, "backup/rehearse", json!({ "shelf": shelf["id"] }));
    }
}

// covers: R25 C38 W11
#[test]
fn a_server_that_hangs_keeps_neither_the_screen_nor_the_lock_waiting() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let server = Rclone::start(speaks).unwrap();
        let (desk, clock) = opened(folder.path());
        admitted(&desk, "Tora", "Kvastmossa");
        let shelf = kept(&desk, &server);
        clock.advance(TimeDelta::hours(25));
        server.hang();
        std::thread::scope(|scope| {
            let work = scope.spawn(|| make(&desk, &shelf));
            std::thread::sleep(Duration::from_millis(700));
            // Whoever works does not notice.
            let asked = Instant::now();
            ask(&desk, "client/find", json!({ "text": "kvast" }));
            assert!(asked.elapsed() < Duration::from_secs(1), "{speaks:?}");
            let asked = Instant::now();
            desk.lock();
            assert!(
                asked.elapsed() < Duration::from_secs(4),
                "{speaks:?}: {:?}",
                asked.elapsed()
            );
            assert!(
                matches!(
                    work.join().unwrap(),
                    Err(Refusal::Stopped | Refusal::Locked)
                ),
                "{speaks:?}"
            );
        });
        // At the end of work: locked for everybody at once, and whoever comes back stops what waits.
        unlock(&desk, json!({})).unwrap();
        std::thread::scope(|scope| {
            let closing = desk.lock_up();
            let asked = Instant::now();
            assert_eq!(refused(&desk, "client/find", json!({})), Refusal::Locked);
            let work = scope.spawn(|| desk.finish(closing));
            std::thread::sleep(Duration::from_millis(300));
            unlock(&desk, json!({})).unwrap();
            work.join().unwrap();
            assert!(
                asked.elapsed() < Duration::from_secs(8),
                "{speaks:?}: {:?}",
                asked.elapsed()
            );
        });
        server.go_on();
        make(&desk, &shelf).unwrap();
    }
}

/// A key that is held down, a screen that is locked as well, the window that is closed then: work ends once.
// covers: R25 C38 C49
#[test]
fn a_backup_at_the_end_of_work_is_not_broken_off_by_a_second_lock() {
    let folder = tempfile::tempdir().unwrap();
    let server = Rclone::start(Speaks::Webdav).unwrap();
    let (desk, _) = opened(folder.path());
    admitted(&desk, "Tora", "Kvastmossa");
    let shelf = kept(&desk, &server);
    server.hang();
    std::thread::scope(|scope| {
        let closing = desk.lock_up();
        let first = scope.spawn(|| desk.finish(closing));
        std::thread::sleep(Duration::from_millis(700));
        let again = desk.lock_up();
        let second = scope.spawn(|| desk.finish(again));
        std::thread::sleep(Duration::from_millis(700));
        assert!(!first.is_finished() && !second.is_finished());
        server.go_on();
        first.join().unwrap();
        second.join().unwrap();
    });
    unlock(&desk, json!({})).unwrap();
    assert_eq!(lying(&desk, &shelf).len(), 1);
    // Once it is over, what the open desk is at is stopped by a lock as before.
    server.hang();
    std::thread::scope(|scope| {
        let made = scope.spawn(|| make(&desk, &shelf));
        std::thread::sleep(Duration::from_millis(700));
        let closing = desk.lock_up();
        assert!(matches!(
            made.join().unwrap(),
            Err(Refusal::Stopped | Refusal::Locked)
        ));
        server.go_on();
        desk.finish(closing);
    });
}

// covers: R26 C38 T27
#[test]
fn a_flipped_byte_on_a_server_is_found_and_a_bad_attachment_put_anew() {
    for speaks in ALL {
        let folder = tempfile::tempdir().unwrap();
        let server = Rclone::start(speaks).unwrap();
        let (desk, clock) = opened(folder.path());
        let tora = admitted(&desk, "Tora", "Kvastmossa");
        attach(&desk, &tora, &b"kanariefink ".repeat(9_000));
        let shelf = kept(&desk, &server);
        let of = json!({ "shelf": shelf["id"] });
        make(&desk, &shelf).unwrap();
        let named = |part: &str| {
            let mut all = server.lying().into_iter();
            all.rfind(|path| path.to_string_lossy().contains(part))
                .unwrap()
        };
        flip(&named("sealed-"));
        clock.advance(TimeDelta::hours(1));
        let part = "files".to_owned();
        assert_eq!(
            refused(&desk, "backup/rehearse", of.clone()),
            Refusal::BackupUnsound { part },
            "{speaks:?}"
        );
        let state = ask(&desk, "backup/state", Value::Null);
        assert_eq!(
            (
                &state["shelves"][0]["unproven"]["refusal"],
                &state["shelves"][0]["due"]
            ),
            (&json!("backup_unsound"), &json!(true)),
            "known bad, so a backup is due although nothing was changed"
        );
        clock.advance(TimeDelta::hours(1));
        ask(&desk, "backup/make-due", Value::Null);
        ask(&desk, "backup/rehearse", of.clone());
        // The copy itself.
        for backup in server
            .lying()
            .iter()
            .filter(|path| path.to_string_lossy().contains(".psb"))
        {
            flip(backup);
        }
        assert!(
            matches!(
                refused(&desk, "backup/rehearse", of.clone()),
                Refusal::BackupUnsound { .. }
            ),
            "{speaks:?}"
        );
    }
}

// covers: R26
#[test]
fn a_kept_password_goes_to_no_other_server() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (
        Rclone::start(ALL[0]).unwrap(),
        Rclone::start(ALL[0]).unwrap(),
    );
    let (desk, _) = opened(folder.path());
    let mut shelf = kept(&desk, &one);
    shelf["label"] = json!("Molnet");
    ask(&desk, "backup/save-shelf", shelf.clone());
    shelf["address"] = json!(other.address());
    assert_eq!(
        refused(&desk, "backup/save-shelf", shelf.clone()),
        Refusal::ShelfLoggedOut
    );
    let still = ask(&desk, "backup/state", Value::Null)["shelves"][0].clone();
    assert!(
        still["address"]
            .as_str()
            .unwrap()
            .starts_with(&one.address()),
        "{still}"
    );
    save(&desk, &shelf, PASSWORD).unwrap();
}
