//! Campaign: the clock stands wrong. Evening after evening a client is admitted and a backup made, while `libfaketime` puts the clock an
//! hour to twenty years back or forth, into nights of daylight saving, and on again in the middle of a backup. The newest seven
//! backups stay, in the order in which they were made, and the vault opens whatever the time (R26 R25).
// covers: R25 R26 C38

use crate::{
    Size,
    chance::Chance,
    oracle::judge,
    report::{Report, Row},
    rig::{Rig, Under, each, talk_of},
    rows::text,
    scenes::{Scene, Scenes},
    strike::Struck,
    works::{self, Promised, Work},
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// Where the clock is put. The first two nights are those of daylight saving in Stockholm.
const TIMES: [&str; 12] = [
    "@2026-03-29 01:59:58",
    "@2026-10-25 02:59:58",
    "@1970-01-02 00:00:00",
    "@2024-02-29 23:59:58",
    "-1h",
    "+1h",
    "-25h",
    "+25h",
    "-30d",
    "+400d",
    "-7300d",
    "+7300d",
];

/// Backups that stay on a shelf.
const KEPT: usize = 7;
const EVENINGS: usize = 9;

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    let mut row = Row {
        campaign: "clock",
        operation: "backup".into(),
        ..Row::default()
    };
    let Some(library) = library() else {
        row.note = "not run: libfaketime is not installed".into();
        report.row(row);
        return;
    };
    row.runs = match size {
        Size::Full => 200,
        Size::Tenth => 20,
        Size::Quick => 2,
    };
    let began = Instant::now();
    let scene = scenes.of(Work::Backup);
    let found = each(row.runs, |run| {
        let mut chance = Chance::of(rig.seed, "clock", run);
        let at = scene.copied(&rig.work.path().join(format!("clock-{run}")));
        let broken = evenings(rig, scene, &at, &library, &mut chance);
        if !broken.is_empty() {
            rig.keep(&at, &broken);
        }
        let _ = fs::remove_dir_all(&at);
        broken.into_iter().next()
    });
    row.violations = found.into_iter().flatten().collect();
    row.seconds = began.elapsed().as_secs_f64();
    row.note = format!("{EVENINGS} evenings in each");
    report.row(row);
}

fn library() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.flatten();
    folders
        .map(|folder| folder.path().join("faketime/libfaketimeMT.so.1"))
        .find(|path| path.is_file())
}

fn evenings(
    rig: &Rig,
    scene: &Scene,
    at: &Path,
    library: &Path,
    chance: &mut Chance,
) -> Vec<String> {
    let mut so_far = Promised::of(scene.rows.clone());
    let mut made: Vec<String> = Vec::new();
    let word = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let under = Under {
        words: vec![
            word("LD_PRELOAD", &library.to_string_lossy()),
            word(
                "FAKETIME_TIMESTAMP_FILE",
                &at.join("clock").to_string_lossy(),
            ),
            word("FAKETIME_NO_CACHE", "1"),
            word("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
            word("TZ", "Europe/Stockholm"),
        ],
        ..Under::default()
    };
    let mut broken = Vec::new();
    for evening in 0..EVENINGS {
        let set = |time: &str| fs::write(at.join("clock"), format!("{time}\n")).expect("a clock");
        set(TIMES[chance.below(TIMES.len())]);
        let mut child = rig.launch(at, &under, Work::Backup.arguments());
        let mut talk = talk_of(&mut child);
        let time = TIMES[chance.below(TIMES.len())];
        let wait = chance.moment(Duration::from_millis(400));
        let listed = thread::scope(|scope| {
            let jump = scope.spawn(move || {
                thread::sleep(Duration::from_millis(300) + wait);
                set(time);
            });
            works::admit(&mut talk, &mut so_far, &format!("Kväll{evening}"))?;
            works::backup(&mut talk, &mut so_far)?;
            jump.join().ok()?;
            let state = talk.ask("backup/state", Value::Null).ok()?;
            let of = json!({ "shelf": state["shelves"][0]["id"] });
            talk.ask("backup/list", of).ok()
        });
        drop(talk);
        let _ = child.wait();
        let Some(listed) = listed else {
            broken.push(format!("an evening stopped: {:?}", so_far.refused));
            break;
        };
        made.extend(so_far.backups.last().map(|(name, _)| name.clone()));
        let newest: Vec<&String> = made.iter().rev().take(KEPT).collect();
        let lying: Vec<String> = listed
            .as_array()
            .into_iter()
            .flatten()
            .map(|backup| text(&backup["name"]))
            .collect();
        if !newest
            .iter()
            .zip(&lying)
            .all(|(made, lying)| *made == lying)
            || lying.len() < newest.len()
        {
            broken.push("the newest backups do not lie there in their order".into());
        }
    }
    // Only the newest is held against its rows: older ones may rightly be gone.
    let newest = so_far.backups.pop();
    so_far.backups = newest.into_iter().collect();
    let struck = Struck {
        promised: so_far,
        status: Some(0),
        said: Vec::new(),
        hung: false,
        took: Default::default(),
        shelf: true,
    };
    broken.extend(judge(rig, scene, at, Work::Backup, &struck, false));
    broken
}
