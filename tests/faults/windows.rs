//! Campaign: the same vault is started several times at once. Exactly one opens it, every other says who has it, and what the one
//! writes is there afterwards.
// covers: W11

use crate::{
    Size,
    oracle::judge,
    report::{Report, Row},
    rig::{Rig, Under, complaint, talk_of},
    scenes::Scenes,
    strike::Struck,
    works::{self, Promised, Work},
};
use serde_json::Value;
use std::{
    fs,
    path::Path,
    sync::{Barrier, Mutex},
    thread,
    time::{Duration, Instant},
};

/// How many start at once.
const STARTS: usize = 5;

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    let runs = match size {
        Size::Full => 200,
        Size::Tenth => 20,
        Size::Quick => 3,
    };
    let began = Instant::now();
    let scene = scenes.of(Work::Unlock);
    let violations: Vec<String> = (0..runs)
        .filter_map(|run| {
            let at = scene.copied(&rig.work.path().join(format!("windows-{run}")));
            let mut broken = started(rig, &at, Promised::of(scene.rows.clone()), |struck| {
                judge(rig, scene, &at, Work::Unlock, struck, false)
            });
            if !broken.is_empty() {
                rig.keep(&at, &broken);
            }
            let _ = fs::remove_dir_all(&at);
            broken.pop()
        })
        .collect();
    report.row(Row {
        campaign: "windows",
        operation: "unlock".into(),
        runs,
        violations,
        seconds: began.elapsed().as_secs_f64(),
        note: format!("{STARTS} starts at once in each"),
        ..Row::default()
    });
}

fn started(
    rig: &Rig,
    at: &Path,
    promised: Promised,
    judged: impl FnOnce(&Struck) -> Vec<String>,
) -> Vec<String> {
    let (gate, others) = (Barrier::new(STARTS), Mutex::new(Vec::new()));
    let winners = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for number in 0..STARTS {
            let (gate, others, winners, promised) = (&gate, &others, &winners, &promised);
            scope.spawn(move || {
                let said = at.join(format!("said-{number}"));
                let under = Under {
                    said: Some(said.clone()),
                    ..Under::default()
                };
                gate.wait();
                let mut child = rig.launch(at, &under, Work::Unlock.arguments());
                let mut talk = talk_of(&mut child);
                if talk.ask("desk/state", Value::Null).is_ok() {
                    // Holds the vault until everybody else has tried.
                    let until = Instant::now() + Duration::from_secs(30);
                    while others.lock().expect("a list").len() + 1 < STARTS
                        && Instant::now() < until
                    {
                        thread::sleep(Duration::from_millis(5));
                    }
                    let mut so_far = promised.clone();
                    works::admit(&mut talk, &mut so_far, &format!("Norrsken{number}"));
                    drop(talk);
                    let status = child.wait().expect("a child").code();
                    winners.lock().expect("a list").push((so_far, status));
                } else {
                    let status = child.wait().expect("a child").code();
                    let code = complaint(status, &fs::read(said).unwrap_or_default());
                    others.lock().expect("a list").push(code);
                }
            });
        }
    });
    let winners = winners.into_inner().expect("a list");
    let mut broken: Vec<String> = others
        .into_inner()
        .expect("a list")
        .into_iter()
        .filter(|code| code != "vault_in_use")
        .map(|code| format!("another start said {code}"))
        .collect();
    if winners.len() != 1 {
        broken.push(format!("{} opened it", winners.len()));
    }
    if let Some((promised, status)) = winners.into_iter().next() {
        broken.extend(judged(&Struck {
            promised,
            status,
            said: Vec::new(),
            hung: false,
            took: Default::default(),
            shelf: true,
        }));
    }
    broken
}
