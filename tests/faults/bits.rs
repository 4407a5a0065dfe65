//! Campaign: bits are flipped, one at a time, in both copies of the header, in every page of the database, in the counter, in sealed
//! files and in a backup. Each is refused, or noticed, or healed; nothing wrong is ever shown, and nothing panics (T31).
//!
//! The full campaign flips every bit of the header's copies and of the counter; the smaller ones take some, spread evenly.
// covers: T31

use crate::{
    Size,
    chance::Chance,
    oracle::restores,
    report::{Report, Row},
    rig::{Rig, each, is_typed},
    rows::{Rows, hash, text},
    scenes::{Scene, Scenes},
    talk::Talk,
    works::Work,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// Bytes of a page.
const PAGE: usize = 4096;

/// What came out of a sealed file is not what went in.
const ANOTHER: &str = "another file";

/// Which files, and which bit of each.
struct Flip {
    files: Vec<PathBuf>,
    bit: usize,
}

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    let scene = scenes.of(Work::Backup);
    for (what, all) in targets(rig, scene) {
        let began = Instant::now();
        let step = match size {
            Size::Full => 1,
            Size::Tenth => 10,
            Size::Quick => all.len().div_ceil(6),
        };
        let chosen: Vec<&Flip> = all.iter().step_by(step).collect();
        let found = each(chosen.len(), |run| {
            let at = scene.copied(&rig.work.path().join(format!("bits-{what}-{run}")));
            for file in &chosen[run].files {
                let mut bytes = fs::read(at.join(file)).expect("a file to damage");
                bytes[chosen[run].bit / 8] ^= 1 << (chosen[run].bit % 8);
                fs::write(at.join(file), bytes).expect("a damaged file");
            }
            let seen = if what == "backup" {
                restored(rig, scene, &at)
            } else {
                looked_at(rig, scene, &at)
            };
            if let Err(broken) = &seen {
                rig.keep(&at, &[format!("{broken}: bit {}", chosen[run].bit)]);
            }
            let _ = fs::remove_dir_all(&at);
            seen
        });
        let mut outcomes = BTreeMap::<&str, usize>::new();
        for outcome in found.iter().flatten() {
            *outcomes.entry(outcome).or_default() += 1;
        }
        let told: Vec<String> = outcomes
            .iter()
            .map(|(what, n)| format!("{what} {n}"))
            .collect();
        report.row(Row {
            campaign: "bits",
            operation: what.into(),
            runs: chosen.len(),
            violations: found.iter().filter_map(|seen| seen.clone().err()).collect(),
            seconds: began.elapsed().as_secs_f64(),
            note: format!("of {} places; {}", all.len(), told.join(", ")),
            ..Row::default()
        });
    }
}

/// Every place to flip a bit in, by what it is in.
fn targets(rig: &Rig, scene: &Scene) -> Vec<(&'static str, Vec<Flip>)> {
    let length = |file: &Path| fs::metadata(scene.dir.join(file)).map_or(0, |m| m.len() as usize);
    let every = |files: &[&str]| -> Vec<Flip> {
        let files: Vec<PathBuf> = files.iter().map(|f| Path::new("vault").join(f)).collect();
        (0..length(&files[0]) * 8)
            .map(|bit| Flip {
                files: files.clone(),
                bit,
            })
            .collect()
    };
    let mut chance = Chance::of(rig.seed, "bits", 0);
    let database = PathBuf::from("vault/vault-1.db");
    let mut pages = Vec::new();
    for page in 0..length(&database) / PAGE {
        // Somewhere in its body three times, in its nonce and in its seal.
        for (from, to) in [
            (16, 1_300),
            (1_300, 2_700),
            (2_700, 4_016),
            (4_016, 4_032),
            (4_032, 4_096),
        ] {
            let byte = page * PAGE + from + chance.below(to - from);
            pages.push(Flip {
                files: vec![database.clone()],
                bit: byte * 8 + chance.below(8),
            });
        }
    }
    let mut scattered = |files: Vec<PathBuf>, each: usize| -> Vec<Flip> {
        let mut flips = Vec::new();
        for file in files {
            for _ in 0..each {
                flips.push(Flip {
                    bit: chance.below(length(&file) * 8),
                    files: vec![file.clone()],
                });
            }
        }
        flips
    };
    let sealed = scattered(below(&scene.dir, "vault/sealed"), 200);
    let folder = below(&scene.dir, "disk").remove(0);
    let backups: Vec<PathBuf> = below(&scene.dir, &folder.to_string_lossy())
        .into_iter()
        .filter(|file| length(file) > 100_000)
        .collect();
    let backup = scattered(backups, 600);
    vec![
        ("header a", every(&["vault.hdr"])),
        ("header b", every(&["vault.hdr.b"])),
        ("both headers", every(&["vault.hdr", "vault.hdr.b"])),
        ("counter", every(&["vault.seq"])),
        ("pages", pages),
        ("sealed", sealed),
        ("backup", backup),
    ]
}

/// What lies in a folder of a scene, as paths within the scene, sorted.
fn below(scene: &Path, folder: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(scene.join(folder))
        .expect("a folder of the scene")
        .flatten()
        .map(|entry| Path::new(folder).join(entry.file_name()))
        .collect();
    found.sort();
    found
}

/// Opens, reads and examines; gives how the damage showed.
fn looked_at(rig: &Rig, scene: &Scene, at: &Path) -> Result<&'static str, String> {
    let mut opened = match rig.open(at, "vault", "passphrase") {
        Err(code) if is_typed(&code) => return Ok("refused"),
        Err(other) => return Err(other),
        Ok(opened) => opened,
    };
    let noticed = opened.state["noticed"]
        .as_array()
        .is_some_and(|all| !all.is_empty());
    let rows = Rows::read(&mut opened.talk);
    let wrong = rows.as_ref().is_ok_and(|rows| !rows.same(&scene.rows));
    let files = read_files(&mut opened.talk, at, &scene.rows);
    let verified = opened.ask("desk/verify", Value::Null);
    opened.end();
    let said = fs::read_to_string(at.join("said")).unwrap_or_default();
    if said.contains("panicked") {
        return Err("panic".into());
    }
    if wrong || files.as_ref().is_err_and(|why| why == ANOTHER) {
        return Err("something wrong was shown".into());
    }
    match (rows, verified) {
        (Err(code), _) if !is_typed(&code) => Err(format!("reading: {code}")),
        (Err(_), _) => Ok("refused when read"),
        (Ok(_), Ok(told)) if told["ok"] == true && noticed => Ok("healed"),
        (Ok(_), Ok(told)) if told["ok"] == true && files.is_ok() => Err("unnoticed".into()),
        (Ok(_), _) => Ok("found by examining"),
    }
}

/// Reads every attachment; what comes must be what was kept.
fn read_files(talk: &mut Talk, at: &Path, rows: &Rows) -> Result<(), String> {
    for card in rows.0.values().filter(|card| !card.files.is_empty()) {
        let listed = talk
            .ask("attachment/list", json!({ "client": card.id }))
            .map_err(|no| format!("{no:?}"))?;
        for file in listed.as_array().into_iter().flatten() {
            let read = json!({
                "command": "attachment/read", "request": { "attachment": file["id"] }, "out": "content",
            });
            talk.line(&read).map_err(|no| format!("{no:?}"))?;
            let content = fs::read(at.join("content")).unwrap_or_default();
            if card.files.get(&text(&file["name"])) != Some(&hash(&content)) {
                return Err(ANOTHER.into());
            }
        }
    }
    Ok(())
}

fn restored(rig: &Rig, scene: &Scene, at: &Path) -> Result<&'static str, String> {
    let broken = restores(rig, at, None, &scene.extra.restored);
    match broken.first() {
        None => Err("unnoticed".into()),
        Some(why) => match why.rsplit_once(": ") {
            Some((_, code)) if is_typed(code) => Ok("refused"),
            _ => Err(why.clone()),
        },
    }
}
