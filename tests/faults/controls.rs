//! Negative controls: faults that must be seen to break a rule, or the campaigns would be blind. Syncing that does nothing loses rows;
//! an erasure whose purge has no room leaves traces; and `PRAGMA rekey` on a full disk, which no command of the desk uses, is held to
//! its word. A control that cannot be applied has no runs and says why.

use crate::{
    Size,
    chance::Chance,
    images,
    kill::undisturbed,
    oracle::traces,
    power::{Image, cut},
    report::{Report, Row},
    rig::{Rig, Under, is_root},
    room::Tight,
    scenes::Scenes,
    works::{self, Promised, Work},
};
use std::{fs, path::Path, time::Instant};
use vault::sql::Connection;

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    for (campaign, operation, control, mounts) in [
        ("power", "write, no sync", no_sync as Control, true),
        ("images", "write, no sync", images::no_sync, false),
        ("erasure", "erasure, no purge", no_purge, true),
        ("room", "pragma rekey", rekey, true),
    ] {
        let mut row = Row {
            campaign,
            operation: operation.into(),
            control: true,
            ..Row::default()
        };
        let began = Instant::now();
        if is_root() || !mounts {
            control(rig, scenes, size, &mut row);
        } else {
            row.note = "not run: mounting a disk needs root".into();
        }
        row.seconds = began.elapsed().as_secs_f64();
        report.row(row);
    }
}

type Control = fn(&Rig, &Scenes, Size, &mut Row);

fn no_sync(rig: &Rig, scenes: &Scenes, size: Size, row: &mut Row) {
    let library = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let library = library
        .map(|folder| folder.path().join("libeatmydata.so"))
        .find(|path| path.exists());
    let Some(library) = library else {
        row.note = "not run: libeatmydata is not installed".into();
        return;
    };
    let under = Under {
        words: vec![("LD_PRELOAD".into(), library.to_string_lossy().into_owned())],
        ..Under::default()
    };
    let image = Image::new(rig);
    let (_, took) = undisturbed(rig, scenes, Work::Write);
    let mut chance = Chance::of(rig.seed, "no sync", 0);
    for _ in 0..if size == Size::Quick { 2 } else { 10 } {
        // Late, so that there is something to lose.
        let moment = took.0 / 2 + chance.moment(took.0 / 3);
        row.runs += 1;
        row.violations
            .extend(cut(rig, scenes, &image, Work::Write, &under, moment));
    }
}

/// Erases on a disk so tight that the rows go and the purge finds no room, and looks while it is still owed.
fn no_purge(rig: &Rig, scenes: &Scenes, _: Size, row: &mut Row) {
    let scene = scenes.of(Work::Erasure);
    for level in 0..40 {
        let at = rig.work.path().join(format!("no-purge-{level}"));
        let (_tight, at) = Tight::holding(scene, &at, level * 64 * 1024);
        let Ok(mut opened) = rig.open(&at, "vault", "passphrase") else {
            continue;
        };
        let mut so_far = Promised::of(scene.rows.clone());
        works::erase(&mut opened.talk, &mut so_far, &scene.extra.victims[0]);
        if so_far.refused.iter().any(|code| code == "purge_owed") {
            row.runs += 1;
            row.violations.extend(traces(
                &mut opened,
                scene.extra.victims.iter().take(1),
                true,
            ));
            row.note = format!("purge refused with {} KiB free", level * 64);
            opened.end();
            return;
        }
        opened.end();
    }
    row.note = "not applied: no level at which the rows go and the purge does not".into();
}

/// Rekeys a database of its own on a full disk. When the answer is yes, the new key has to open it.
fn rekey(rig: &Rig, _: &Scenes, size: Size, row: &mut Row) {
    let (mut levels, mut refused, mut lies) = (0, 0, Vec::new());
    for level in 0..if size == Size::Quick { 5 } else { 50 } {
        let tight = Tight::roomy(&rig.work.path().join(format!("rekey-{level}")));
        let file = tight.dir.join("some.db");
        made(&file).expect("a database");
        tight.leave(level * 16 * 1024);
        levels += 1;
        let said = keyed(&file, "the old one")
            .and_then(|conn| conn.execute_batch("PRAGMA rekey = 'the new one'"));
        tight.widen();
        let counts = |key: &str| keyed(&file, key).and_then(|conn| rows(&conn)).ok();
        match said {
            Err(_) if counts("the old one") == Some(3_000) => refused += 1,
            Err(_) => lies.push("rekey said no, and the old key does not open any more".into()),
            Ok(()) if counts("the new one") == Some(3_000) => {}
            Ok(()) => lies.push(format!(
                "rekey said yes; the new key {}, the old one {}",
                if counts("the new one").is_some() {
                    "opens"
                } else {
                    "does not open"
                },
                if counts("the old one").is_some() {
                    "does"
                } else {
                    "neither"
                },
            )),
        }
    }
    row.note = format!("{levels} levels, {refused} refused");
    if lies.is_empty() {
        row.note += "; the SQLCipher in use did not say yes to what it had not done, so this control does not apply";
    } else {
        row.runs = levels;
        row.violations = lies;
    }
}

fn keyed(file: &Path, key: &str) -> vault::sql::Result<Connection> {
    let conn = Connection::open(file)?;
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", key)?;
    rows(&conn)?;
    Ok(conn)
}

fn rows(conn: &Connection) -> vault::sql::Result<i64> {
    conn.query_row("SELECT count(length(word)) FROM some", [], |row| row.get(0))
}

fn made(file: &Path) -> vault::sql::Result<()> {
    let conn = Connection::open(file)?;
    conn.pragma_update(None, "key", "the old one")?;
    conn.execute_batch(
        "CREATE TABLE some(word TEXT);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
         INSERT INTO some SELECT hex(randomblob(100)) FROM n;",
    )
}
