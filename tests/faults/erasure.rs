//! Campaign: a quarter of all clients is erased from a vault with its backups, the program killed again and again meanwhile. In the end
//! no word of those erased is in any page, log frame or file of the vault or of any backup restored from the shelf, and the others are
//! letter for letter as before (T27 W35).
// covers: T27 W35

use crate::{
    Size,
    chance::Chance,
    report::{Report, Row},
    rig::{Opened, Rig, begin, each, talk_of},
    rows::text,
    scenes::save_shelf,
    works::{self, Promised},
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::Path,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

/// How large.
struct Measure {
    clients: usize,
    erased: usize,
    backups: usize,
    kills: usize,
}

pub(crate) fn run(rig: &Rig, _: &crate::scenes::Scenes, size: Size, report: &Report) {
    let (seeds, measure) = match size {
        Size::Full => (
            20,
            Measure {
                clients: 200,
                erased: 50,
                backups: 7,
                kills: 50,
            },
        ),
        Size::Tenth => (
            2,
            Measure {
                clients: 200,
                erased: 50,
                backups: 7,
                kills: 50,
            },
        ),
        Size::Quick => (
            1,
            Measure {
                clients: 20,
                erased: 5,
                backups: 2,
                kills: 3,
            },
        ),
    };
    let began = Instant::now();
    let found = each(seeds, |number| {
        let at = rig.work.path().join(format!("erasure-{number}"));
        let mut chance = Chance::of(rig.seed, "erasure", number);
        let broken = practice(rig, &at, &measure, &mut chance);
        if !broken.is_empty() {
            rig.keep(&at, &broken);
        }
        let _ = fs::remove_dir_all(&at);
        broken
    });
    report.row(Row {
        campaign: "erasure",
        operation: "erasure".into(),
        runs: seeds,
        violations: found.into_iter().flatten().collect(),
        seconds: began.elapsed().as_secs_f64(),
        note: format!(
            "{} of {} clients, {} backups, up to {} kills in each",
            measure.erased, measure.clients, measure.backups, measure.kills
        ),
        ..Row::default()
    });
}

/// One practice from its first day to its last erasure.
fn practice(rig: &Rig, at: &Path, measure: &Measure, chance: &mut Chance) -> Vec<String> {
    begin(at);
    let mut opened = rig.open(at, "vault", "passphrase").expect("a new vault");
    save_shelf(&mut opened);
    let mut so_far = Promised::of(Default::default());
    let mut clients: Vec<(String, String)> = Vec::new();
    for number in 0..measure.clients {
        let word = chance.word();
        let id = works::client(&mut opened.talk, &mut so_far, &word).expect("a client");
        clients.push((id, word));
        if (number + 1) % measure.clients.div_ceil(measure.backups) == 0
            || number + 1 == measure.clients
        {
            works::backup(&mut opened.talk, &mut so_far).expect("a backup");
        }
    }
    // Whoever is erased is drawn from all, old and new.
    for place in 0..measure.erased {
        let other = place + chance.below(clients.len() - place);
        clients.swap(place, other);
    }
    let (victims, others) = clients.split_at(measure.erased);
    let before = told(&mut opened, others);
    opened.end();
    let mut broken = erased(rig, at, victims, measure.kills, chance);
    let mut opened = match rig.open(at, "vault", "passphrase") {
        Ok(opened) => opened,
        Err(code) => return vec![format!("does not open: {code}")],
    };
    if opened.ask("backup/make-due", Value::Null).is_err() {
        broken.push("backups cannot be cleaned".into());
    }
    if told(&mut opened, others) != before {
        broken.push("somebody else was changed".into());
    }
    opened.end();
    let words: Vec<&str> = victims.iter().map(|(_, word)| word.as_str()).collect();
    fs::write(at.join("words"), words.join("\n")).expect("the words");
    broken.extend(scanned(rig, at, "vault", "the vault"));
    let listed = rig.run(at, &["backups", "disk"]);
    let backups: Value = serde_json::from_slice(&listed.stdout).unwrap_or_default();
    let backups = backups.as_array().cloned().unwrap_or_default();
    if backups.len() < measure.backups {
        broken.push(format!("{} backups are left", backups.len()));
    }
    for backup in backups {
        let _ = fs::remove_dir_all(at.join("elsewhere"));
        let name = text(&backup["name"]);
        let arguments = [
            "restore",
            "--vault",
            "elsewhere",
            "--passphrase-file",
            "passphrase",
            "disk",
            &name,
        ];
        if rig.run(at, &arguments).status.success() {
            broken.extend(scanned(rig, at, "elsewhere", "a restored backup"));
        } else {
            broken.push("a cleaned backup does not restore".into());
        }
    }
    broken
}

/// Erases one after the other, as often killed as `kills` says, and goes on each time.
fn erased(
    rig: &Rig,
    at: &Path,
    victims: &[(String, String)],
    kills: usize,
    chance: &mut Chance,
) -> Vec<String> {
    let mut gone = HashSet::<&str>::new();
    let mut longest = Duration::from_millis(500);
    for round in 0..=kills {
        if gone.len() == victims.len() {
            break;
        }
        let arguments = [
            "session",
            "--vault",
            "vault",
            "--passphrase-file",
            "passphrase",
        ];
        let mut child = rig.launch(at, &Default::default(), &arguments);
        let mut talk = talk_of(&mut child);
        let moment = chance.moment(longest * 2);
        let (ready, opened) = mpsc::channel();
        let left: Vec<&str> = victims
            .iter()
            .map(|(id, _)| id.as_str())
            .filter(|id| !gone.contains(id))
            .collect();
        let (now, refused, took) = thread::scope(|scope| {
            let asking = scope.spawn(move || {
                let (mut now, mut refused, mut took) = (Vec::new(), None, Duration::ZERO);
                if talk.ask("desk/state", Value::Null).is_err() {
                    return (now, refused, took);
                }
                let _ = ready.send(());
                for id in left {
                    let began = Instant::now();
                    match talk.ask("erase/client", json!({ "client": id, "reason": "request" })) {
                        Ok(_) => now.push(id),
                        // Erased before the answer could be given.
                        Err(crate::talk::No::Refused(code)) if code == "not_found" => now.push(id),
                        Err(crate::talk::No::Refused(code)) => {
                            refused = Some(code);
                            break;
                        }
                        Err(crate::talk::No::Gone) => break,
                    }
                    took = took.max(began.elapsed());
                }
                (now, refused, took)
            });
            if round < kills {
                let _ = opened.recv_timeout(Duration::from_secs(60));
                thread::sleep(moment);
                let _ = child.kill();
            }
            asking.join().expect("who asks does not stop")
        });
        let _ = child.wait();
        gone.extend(now);
        longest = longest.max(took);
        if let Some(code) = refused {
            return vec![format!("an erasure was refused: {code}")];
        }
    }
    if gone.len() == victims.len() {
        Vec::new()
    } else {
        vec!["not everybody could be erased".into()]
    }
}

/// What the desk tells of each client, as JSON.
fn told(opened: &mut Opened, clients: &[(String, String)]) -> BTreeMap<String, [Option<Value>; 3]> {
    clients
        .iter()
        .map(|(id, _)| {
            let of = json!({ "client": id });
            let told = ["client/open", "journal/list", "daybook/of-client"]
                .map(|command| opened.ask(command, of.clone()).ok());
            (id.clone(), told)
        })
        .collect()
}

fn scanned(rig: &Rig, at: &Path, vault: &str, where_: &str) -> Option<String> {
    let arguments = [
        "scan",
        "--vault",
        vault,
        "--passphrase-file",
        "passphrase",
        "words",
    ];
    let scan = rig.run(at, &arguments);
    let found: Value = serde_json::from_slice(&scan.stdout).unwrap_or_default();
    let clean = found["hits"] == 0 && found["unreadable"] == 0 && found["pages"] != 0;
    (!clean).then(|| format!("traces in {where_}: {}", found["places"]))
}
