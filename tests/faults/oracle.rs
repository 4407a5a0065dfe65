//! The judge of all campaigns. After a fault the vault opens within five seconds with a passphrase that was promised, tells what was
//! promised and not a word more, is sound in every seal, page, index and chain, takes a new write, and nothing half-made is left
//! when it is started a second time. A backup that was acknowledged restores to what it held; who was erased is in none of them.

use crate::{
    rig::{OPENS_WITHIN, Opened, Rig, complaint, is_typed},
    rows::Rows,
    scenes::Scene,
    strike::Struck,
    works::{self, Opens, Promised, Work},
};
use serde_json::{Value, json};
use std::{fs, path::Path, time::Duration};

/// What the fault could not excuse. `killed` says whether the fault itself ends the program.
pub(crate) fn judge(
    rig: &Rig,
    scene: &Scene,
    at: &Path,
    work: Work,
    struck: &Struck,
    killed: bool,
) -> Vec<String> {
    let mut wrong = Vec::new();
    if struck.hung {
        wrong.push("it hung".to_owned());
    }
    let said = String::from_utf8_lossy(&struck.said);
    if said.contains("panicked") {
        wrong.push(format!(
            "panic: {}",
            said.lines().next().unwrap_or_default()
        ));
    }
    let ended = complaint(struck.status, &struck.said);
    // On a disk that is gone not even the file with the passphrase can be read; that is told as well.
    let by_fault = killed && matches!(struck.status, None | Some(2 | 137));
    let excused = struck.status == Some(0) || is_typed(&ended) || by_fault;
    if !excused {
        wrong.push(format!("ended untold: {ended}"));
    }
    for code in struck
        .promised
        .refused
        .iter()
        .filter(|code| !is_typed(code))
    {
        wrong.push(format!("refused without a name: {code}"));
    }
    let keys: &[&str] = match struck.promised.opens {
        Opens::Old => &["passphrase"],
        Opens::Either => &["passphrase", "new"],
        Opens::New => &["new"],
    };
    let mut tried = keys.iter().map(|key| (*key, rig.open(at, "vault", key)));
    match tried.find_map(|(key, opened)| match opened {
        Err(code) if code == "wrong_passphrase" => None,
        other => Some((key, other)),
    }) {
        None => wrong.push("no passphrase that was promised opens".into()),
        Some((_, Err(code))) => wrong.push(format!("does not open: {code}")),
        Some((key, Ok(opened))) => {
            wrong.extend(examined(rig, scene, at, work, struck, (key, opened)));
        }
    }
    if struck.promised.opens == Opens::New
        && !matches!(rig.open(at, "vault", "passphrase"), Err(code) if code == "wrong_passphrase")
    {
        wrong.push("the old passphrase still opens".into());
    }
    wrong
}

fn examined(
    rig: &Rig,
    scene: &Scene,
    at: &Path,
    work: Work,
    struck: &Struck,
    (key, mut opened): (&str, Opened),
) -> Vec<String> {
    let (promised, mut wrong) = (&struck.promised, Vec::new());
    if opened.took > OPENS_WITHIN && late(rig, scene, at, opened.took) {
        wrong.push("opened late".into());
    }
    for noticed in opened.state["noticed"].as_array().into_iter().flatten() {
        if matches!(
            noticed["code"].as_str(),
            Some("header_older" | "loss_accepted")
        ) {
            wrong.push(format!("noticed {}", noticed["code"]));
        }
    }
    let found = match Rows::read(&mut opened.talk) {
        Ok(found) => found,
        Err(why) => {
            wrong.push(format!("rows cannot be read: {why}"));
            return wrong;
        }
    };
    let allowed = std::iter::once(&promised.rows).chain(&promised.then);
    if !allowed.clone().any(|rows| rows.same(&found)) {
        wrong.push(format!(
            "not what was promised: lost {}; more {}",
            promised.rows.beyond(&found),
            found.beyond(&promised.rows)
        ));
    }
    verified(&mut opened, &mut wrong);
    let mut so_far = Promised::of(found.clone());
    if works::admit(&mut opened.talk, &mut so_far, "Efteråt").is_none() {
        wrong.push(format!("takes no new write: {:?}", so_far.refused));
    }
    if struck.shelf
        && matches!(work, Work::Backup | Work::Erasure)
        && let Err(code) = shelf_is_whole(&mut opened)
    {
        wrong.push(code);
    }
    if work == Work::Erasure {
        let gone = scene
            .rows
            .0
            .keys()
            .filter(|name| !found.0.contains_key(*name));
        wrong.extend(traces(&mut opened, gone, struck.shelf));
    }
    opened.end();
    let again = rig.run(
        at,
        &["verify", "--vault", "vault", "--passphrase-file", key],
    );
    if !again.status.success() {
        wrong.push(format!(
            "at the second start: {} {}",
            complaint(again.status.code(), &again.stderr),
            String::from_utf8_lossy(&again.stdout).trim()
        ));
    }
    wrong.extend(leftovers(scene, at, &so_far.rows, work, struck.shelf));
    for (name, rows) in promised.backups.iter().filter(|_| struck.shelf) {
        wrong.extend(restores(rig, at, Some(name), rows));
    }
    wrong
}

/// Whether it was the vault that took so long, and not a machine with too much to do: then one that met no fault takes as long.
fn late(rig: &Rig, scene: &Scene, at: &Path, took: Duration) -> bool {
    let whole = scene.copied(&at.with_extension("whole"));
    let quick = rig.open(&whole, "vault", "passphrase").is_ok_and(|opened| {
        let quick = opened.took * 3 < took;
        opened.end();
        quick
    });
    let _ = fs::remove_dir_all(whole);
    quick
}

/// Family names that are still somewhere in the vault, or in its backups if those have been cleaned of what they owed.
pub(crate) fn traces<'a>(
    opened: &mut Opened,
    gone: impl Iterator<Item = &'a String>,
    cleaned: bool,
) -> Option<String> {
    let words: Vec<&str> = gone.filter_map(|name| name.split(' ').nth(1)).collect();
    if words.is_empty() {
        return None;
    }
    match opened.ask("desk/scan", json!({ "words": words })) {
        Ok(told) => {
            let mut places = told["places"].as_array().cloned().unwrap_or_default();
            places.retain(|found| found["hits"] != 0 && (cleaned || found["place"] != "backup"));
            let clean = places.is_empty() && told["unreadable"] == 0;
            (!clean).then(|| format!("traces of who was erased: {}", json!(places)))
        }
        Err(no) => Some(format!("cannot be scanned: {no:?}")),
    }
}

pub(crate) fn verified(opened: &mut Opened, wrong: &mut Vec<String>) {
    match opened.ask("desk/verify", Value::Null) {
        Ok(told) if told["ok"] == true => {}
        Ok(told) => wrong.push(format!("not sound: {}", told["findings"])),
        Err(no) => wrong.push(format!("cannot be examined: {no:?}")),
    }
}

/// Every backup that lies there can be read, and after the next round nobody is in them who was erased.
fn shelf_is_whole(opened: &mut Opened) -> Result<(), String> {
    let state = opened
        .ask("backup/make-due", Value::Null)
        .map_err(|no| format!("backups that are due: {no:?}"))?;
    if state["shelves"] == json!([]) {
        return Ok(());
    }
    let of = json!({ "shelf": state["shelves"][0]["id"] });
    opened
        .ask("backup/make", of.clone())
        .map_err(|no| format!("no backup afterwards: {no:?}"))?;
    let lying = opened
        .ask("backup/list", of)
        .map_err(|no| format!("no list of backups: {no:?}"))?;
    for backup in lying.as_array().into_iter().flatten() {
        if backup["clients"].is_null() {
            return Err("a backup on the shelf cannot be read".into());
        }
        if backup["owed"] == true {
            return Err("a backup still holds somebody who was erased".into());
        }
    }
    Ok(())
}

/// What should not lie there once the vault has been started twice.
fn leftovers(scene: &Scene, at: &Path, rows: &Rows, work: Work, shelf: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let (mut databases, mut sealed) = (0, 0);
    let everybody = scene.rows.0.keys().all(|name| rows.0.contains_key(name));
    for entry in fs::read_dir(at.join("vault"))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        match name.as_str() {
            "vault.hdr" | "vault.hdr.b" | "vault.seq" | "screen.json" => {}
            "sealed" => sealed = fs::read_dir(entry.path()).map_or(0, Iterator::count),
            "set-aside" if work == Work::Restore => {}
            // What an earlier restore replaced stays, until the first person is erased.
            "set-aside" if scene.dir.join("vault/set-aside").exists() && everybody => {}
            _ if name.ends_with(".db") => databases += 1,
            _ if name.ends_with("-wal") && entry.metadata().is_ok_and(|m| m.len() == 0) => {}
            _ => wrong.push(format!("left behind: {}", kind_of(&name))),
        }
    }
    if databases != 1 {
        wrong.push(format!("{databases} databases lie there"));
    }
    if sealed != rows.files() {
        wrong.push("sealed files and rows do not agree".into());
    }
    for folder in fs::read_dir(at.join("disk"))
        .into_iter()
        .flatten()
        .flatten()
    {
        for entry in fs::read_dir(folder.path()).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().ends_with(".partial")
                && work == Work::Backup
                && shelf
            {
                wrong.push("left behind on the shelf: a partial file".into());
            }
        }
    }
    wrong
}

/// A name without its random part, so that equal findings count as one.
fn kind_of(name: &str) -> String {
    if name.starts_with("scratch-") {
        "scratch".into()
    } else {
        name.to_owned()
    }
}

/// A backup restores, in a place of its own, to what it held.
pub(crate) fn restores(rig: &Rig, at: &Path, name: Option<&str>, rows: &Rows) -> Vec<String> {
    let _ = fs::remove_dir_all(at.join("elsewhere"));
    let mut arguments = vec![
        "restore",
        "--vault",
        "elsewhere",
        "--passphrase-file",
        "passphrase",
        "disk",
    ];
    arguments.extend(name);
    let restored = rig.run(at, &arguments);
    if !restored.status.success() {
        let why = complaint(restored.status.code(), &restored.stderr);
        return vec![format!("an acknowledged backup does not restore: {why}")];
    }
    match rig.open(at, "elsewhere", "passphrase") {
        Err(code) => vec![format!("a restored vault does not open: {code}")],
        Ok(mut opened) => {
            let found = Rows::read(&mut opened.talk);
            opened.end();
            match found {
                Ok(found) if found.same(rows) => Vec::new(),
                Ok(_) => vec!["a restored vault holds something else".into()],
                Err(why) => vec![format!("a restored vault cannot be read: {why}")],
            }
        }
    }
}
