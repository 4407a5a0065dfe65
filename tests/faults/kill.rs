//! Campaign: the program is killed (SIGKILL) at a random microsecond of each operation, and the vault is judged (W11).
//!
//! Most kills fall between the first answer and the end, where files change; one in eight falls anywhere, the opening included.
// covers: W11 R38 C38

use crate::{
    Size,
    chance::Chance,
    oracle::judge,
    report::{Report, Row},
    rig::{Rig, Under, each},
    scenes::Scenes,
    strike::{nothing, strike},
    works::Work,
};
use std::{
    fs,
    process::Child,
    sync::mpsc::Receiver,
    thread,
    time::{Duration, Instant},
};

/// Runs of each operation in the full campaign.
const fn full(work: Work) -> usize {
    match work {
        Work::Write => 4_000,
        Work::Passphrase | Work::Unlock => 500,
        _ => 1_000,
    }
}

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    for work in Work::ALL.into_iter().filter(|work| rig.wants(work.name())) {
        let began = Instant::now();
        let runs = match size {
            Size::Full => full(work),
            Size::Tenth => full(work) / 10,
            Size::Quick => 2,
        };
        let scene = scenes.of(work);
        let (mut violations, took) = undisturbed(rig, scenes, work);
        violations.extend(
            each(runs, |run| {
                let mut chance = Chance::of(rig.seed, work.name(), run);
                let at = scene.copied(&rig.work.path().join(format!("kill-{}-{run}", work.name())));
                let anywhere = !work.has_a_beginning() || chance.below(8) == 0;
                let moment = chance.moment(if anywhere { took.1 } else { took.0 } * 21 / 20);
                let struck = strike(rig, scene, &at, work, &Under::default(), |ready, child| {
                    kill_after(ready, child, (!anywhere).then_some(()), moment);
                });
                let broken = judge(rig, scene, &at, work, &struck, true);
                if !broken.is_empty() {
                    rig.keep(&at, &broken);
                }
                let _ = fs::remove_dir_all(&at);
                broken.into_iter().next()
            })
            .into_iter()
            .flatten(),
        );
        report.row(Row {
            campaign: "kill",
            operation: work.name().into(),
            runs,
            violations,
            seconds: began.elapsed().as_secs_f64(),
            note: format!("{} ms undisturbed after opening", took.0.as_millis()),
            ..Row::default()
        });
    }
}

/// Kills after a moment that counts from the start, or from the first answer.
pub(crate) fn kill_after(
    ready: &Receiver<()>,
    child: &mut Child,
    beginning: Option<()>,
    moment: Duration,
) {
    if beginning.is_some() {
        let _ = ready.recv_timeout(Duration::from_secs(60));
    }
    thread::sleep(moment);
    let _ = child.kill();
}

/// An operation without a fault: what it broke all the same, and how long it takes after opening and in all.
pub(crate) type Calm = (Vec<String>, (Duration, Duration));

/// The operation without a fault, once for all campaigns: it must come to its end and pass the judge, or they would judge nothing.
pub(crate) fn undisturbed(rig: &Rig, scenes: &Scenes, work: Work) -> Calm {
    // Held while it is measured: another campaign that wants to know waits for it.
    let mut known = rig.calm.lock().expect("no worker stopped");
    if let Some(known) = known.get(&work) {
        return known.clone();
    }
    let scene = scenes.of(work);
    let runs = each(2, |run| {
        let mut broken = Vec::new();
        let at = scene.copied(&rig.work.path().join(format!("calm-{}-{run}", work.name())));
        let struck = strike(rig, scene, &at, work, &Under::default(), nothing);
        if !struck.promised.done {
            let refused = &struck.promised.refused;
            broken.push(format!("undisturbed, it stops: {refused:?}"));
        }
        if run == 0 {
            broken.extend(judge(rig, scene, &at, work, &struck, false));
        }
        let _ = fs::remove_dir_all(&at);
        (broken, struck.took)
    });
    let shortest = runs.iter().map(|(_, took)| *took).min().unwrap_or_default();
    let broken = runs.into_iter().flat_map(|(broken, _)| broken).collect();
    known.entry(work).or_insert((broken, shortest)).clone()
}
