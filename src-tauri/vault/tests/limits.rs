//! No room: a full disk at the header, the counter, a sealed file, the database. A typed answer, and nothing half written.

use std::sync::Arc;

use super::shadow::TightFs;
use super::*;
use crate::durable::replace;
use crate::settings;

fn tight(dir: &std::path::Path) -> (Place, Arc<TightFs>) {
    let fs = Arc::new(TightFs {
        room: std::sync::Mutex::new(None),
    });
    (
        Place {
            fs: fs.clone(),
            ..place(dir)
        },
        fs,
    )
}

// covers: W11
#[test]
fn a_full_disk_while_replacing_a_file_keeps_the_old_one() {
    let dir = tempfile::tempdir().unwrap();
    let fs = TightFs {
        room: std::sync::Mutex::new(None),
    };
    let path = dir.path().join("file");
    replace(&fs, &path, b"what was there").unwrap();
    for room in 0..30 {
        fs.set(Some(room));
        let done = replace(&fs, &path, &[7; 30]);
        assert_eq!(
            done.unwrap_err().kind(),
            std::io::ErrorKind::StorageFull,
            "{room}"
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"what was there");
        assert_eq!(
            std::fs::read_dir(dir.path()).unwrap().count(),
            1,
            "a leftover stayed"
        );
    }
    fs.set(Some(30));
    replace(&fs, &path, &[7; 30]).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), [7; 30]);
}

// covers: W11
#[test]
fn a_full_disk_while_making_a_vault_leaves_no_vault() {
    let dir = tempfile::tempdir().unwrap();
    let (place, fs) = tight(dir.path());
    // The counter takes 64 bytes, each copy of the header 569: full at each of them, and in the middle.
    for room in [0, 30, 64, 300, 64 + 569, 64 + 569 + 300] {
        fs.set(Some(room));
        assert_eq!(
            Vault::create(place.clone(), &pass(), Cost::for_tests())
                .map(drop)
                .unwrap_err(),
            CreateError::Fault(Fault::Full),
            "{room}"
        );
        assert_eq!(std::fs::read_dir(&place.dir).unwrap().count(), 0, "{room}");
    }
    fs.set(None);
    Vault::create(place, &pass(), Cost::for_tests())
        .unwrap()
        .0
        .lock()
        .unwrap();
}

// covers: C36
#[test]
fn a_full_disk_while_changing_the_passphrase_keeps_a_way_in() {
    let dir = tempfile::tempdir().unwrap();
    made(dir.path()).0.lock().unwrap();
    let mut now = PASS.to_owned();
    let mut refused = 0;
    for (n, room) in [0, 200, 569, 735, 800, 1470, 2000, 2040, 5000]
        .into_iter()
        .enumerate()
    {
        let (place, fs) = tight(dir.path());
        let mut vault =
            Vault::open(place.clone(), Unlock::Passphrase(&Passphrase::new(&now))).unwrap();
        let new = format!("{now} og en til");
        fs.set(Some(room));
        let changed = vault.change_passphrase(
            Unlock::Passphrase(&Passphrase::new(&now)),
            &Passphrase::new(&new),
            Cost::for_tests(),
        );
        fs.set(None);
        if changed.is_err() {
            assert_eq!(changed, Err(ChangeError::Fault(Fault::Full)), "{room}");
            refused += 1;
        }
        drop(vault);
        let opens = |text: &str| {
            Vault::open(place.clone(), Unlock::Passphrase(&Passphrase::new(text)))
                .map(|v| v.verify_quickly())
        };
        assert!(
            opens(&now).is_ok() || opens(&new).is_ok(),
            "step {n}: neither opens"
        );
        if opens(&new).is_ok() {
            now = new;
        }
    }
    assert!(refused >= 5 && now != PASS, "{refused} refused");
}

// covers: W11
#[test]
fn a_full_disk_while_sealing_a_file_undoes_everything() {
    let dir = tempfile::tempdir().unwrap();
    let (place, fs) = tight(dir.path());
    let (mut vault, _) = Vault::create(place, &pass(), Cost::for_tests()).unwrap();
    with_notes(&mut vault);
    fs.set(Some(1000));
    let done: Result<SealedRow, Fault> = vault.write(Act::new("attach", "note"), |w| {
        w.sql()
            .execute("INSERT INTO tnote (body) VALUES ('half')", [])?;
        w.seal(&[1; 5000])
    });
    assert_eq!(done, Err(Fault::Full));
    fs.set(None);
    assert_eq!(notes(&vault), Vec::<String>::new());
    let report = vault.verify().unwrap();
    assert!(report.sound() && report.orphans == 0, "{report:?}");
}

// covers: W11
#[test]
fn a_commit_is_kept_though_its_counter_could_not_be_written() {
    let dir = tempfile::tempdir().unwrap();
    let (place, fs) = tight(dir.path());
    let (mut vault, _) = Vault::create(place, &pass(), Cost::for_tests()).unwrap();
    with_notes(&mut vault);
    fs.set(Some(10));
    note(&mut vault, "kept").unwrap();
    assert_eq!(vault.findings(), [Finding::CounterNotWritten]);
    drop(vault);
    let vault = opened(dir.path()).unwrap();
    assert_eq!(
        (notes(&vault), vault.findings()),
        (
            vec!["kept".to_owned()],
            [Finding::CounterUnreadable].as_slice()
        )
    );
}

// covers: W11
#[test]
fn a_full_database_refuses_the_write_and_goes_on_when_there_is_room() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = made(dir.path());
    with_notes(&mut vault);
    note(&mut vault, "before").unwrap();
    let pages: i64 = vault
        .conn
        .query_row("PRAGMA page_count", [], |r| r.get(0))
        .unwrap();
    vault
        .conn
        .query_row(
            &format!("PRAGMA max_page_count = {}", pages + 2),
            [],
            |_| Ok(()),
        )
        .unwrap();
    assert_eq!(note(&mut vault, &"long ".repeat(10_000)), Err(Fault::Full));
    assert_eq!(
        (notes(&vault), vault.commit_seq()),
        (vec!["before".to_owned()], 2)
    );
    vault
        .conn
        .query_row("PRAGMA max_page_count = 1000000", [], |_| Ok(()))
        .unwrap();
    note(&mut vault, &"long ".repeat(10_000)).unwrap();
    assert!(vault.verify().unwrap().sound());
}

/// A real full disk, where this may be had: a small file system in memory.
// covers: W11
#[cfg(target_os = "linux")]
#[test]
fn a_really_full_disk_loses_nothing_that_was_acknowledged() {
    let dir = tempfile::tempdir().unwrap();
    let disk = dir.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let mount = |args: &[&str]| {
        std::process::Command::new(args[0])
            .args(&args[1..])
            .status()
            .is_ok_and(|s| s.success())
    };
    let path = disk.to_str().unwrap();
    if !rustix::process::geteuid().is_root()
        || !mount(&["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", path])
    {
        // Only root may make one; the other tests here stand in for it then.
        return;
    }
    let outcome = std::panic::catch_unwind(|| {
        let (mut vault, _) = made(&disk);
        with_notes(&mut vault);
        let mut kept = 0;
        let text = "x".repeat(60_000);
        let refused = loop {
            match note(&mut vault, &text) {
                Ok(_) => kept += 1,
                Err(fault) => break fault,
            }
            assert!(kept < 200, "six megabytes never fill up");
        };
        assert!(matches!(refused, Fault::Full | Fault::Io(_)), "{refused}");
        drop(vault);
        // Room is made, as a user would, by taking something else away.
        assert!(mount(&["mount", "-o", "remount,size=24m", path]));
        let mut vault = opened(&disk).unwrap();
        assert_eq!(notes(&vault).len(), kept);
        note(&mut vault, "goes on").unwrap();
        assert!(vault.verify().unwrap().sound());
        vault.lock().unwrap();
    });
    assert!(mount(&["umount", path]));
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

impl Vault {
    fn verify_quickly(&self) -> u64 {
        settings::structure_faults(&self.conn).unwrap()
    }
}
