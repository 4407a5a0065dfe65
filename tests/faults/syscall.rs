//! Campaign: the program is killed at the k-th write, sync, rename, unlink or cut, for every k an operation reaches (W11).
//!
//! `strace` counts and kills before the call is carried out. Which calls there are is counted first, in a run without a fault; the
//! smaller campaigns take some of them: all of the rare kinds in one tenth, one of each kind in the quick one.
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
use std::{fs, time::Instant};

const CALLS: [&str; 7] = [
    "pwrite64",
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "unlink",
    "ftruncate",
];

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &mut Report) {
    for work in Work::ALL.into_iter().filter(|work| rig.wants(work.name())) {
        let began = Instant::now();
        let counted = counted(rig, scenes, work);
        let all: usize = counted.iter().sum();
        let mut chance = Chance::of(rig.seed, work.name(), all);
        let chosen: Vec<(&str, usize)> = CALLS
            .iter()
            .zip(counted)
            .flat_map(|(call, count)| {
                let (first, step) = match size {
                    // The few of a rare kind are the steps of a protocol: each of them counts.
                    Size::Tenth if count > 30 => (1, 10),
                    Size::Full | Size::Tenth => (1, 1),
                    Size::Quick => (1 + chance.below(count), count.max(1)),
                };
                (first..=count).step_by(step).map(move |k| (*call, k))
            })
            .collect();
        let scene = scenes.of(work);
        let violations = each(chosen.len(), |run| {
            let (call, k) = chosen[run];
            let at = scene.copied(&rig.work.path().join(format!("{}-{call}-{k}", work.name())));
            let kill = format!("inject={call}:signal=SIGKILL:when={k}");
            let under = strace(&[
                "-o",
                "/dev/null",
                "-e",
                &format!("trace={call}"),
                "-e",
                &kill,
            ]);
            let struck = strike(rig, scene, &at, work, &under, nothing);
            let mut broken = judge(rig, scene, &at, work, &struck, true);
            if struck.status == Some(0) {
                broken.push("strace did not kill".into());
            }
            if !broken.is_empty() {
                rig.keep(&at, &broken);
            }
            let _ = fs::remove_dir_all(&at);
            broken
                .first()
                .map(|broken| format!("{broken} (killed at {call})"))
        });
        report.row(Row {
            campaign: "syscall",
            operation: work.name().into(),
            runs: chosen.len(),
            violations: violations.into_iter().flatten().collect(),
            seconds: began.elapsed().as_secs_f64(),
            note: format!("of {all} such calls"),
            ..Row::default()
        });
    }
}

fn strace(words: &[&str]) -> Under {
    // Not with `--seccomp-bpf`, under which strace 6.1 counts and never kills.
    let before = ["strace", "-f", "-qq"];
    Under {
        before: before.iter().chain(words).map(|&w| w.to_owned()).collect(),
        ..Under::default()
    }
}

/// How many calls of each kind the operation makes. Counted for each thread by itself, as the k-th call is.
fn counted(rig: &Rig, scenes: &Scenes, work: Work) -> [usize; CALLS.len()] {
    let scene = scenes.of(work);
    let at = scene.copied(&rig.work.path().join(format!("counted-{}", work.name())));
    let trace = format!("trace={}", CALLS.join(","));
    let under = strace(&["-o", "calls", "-e", &trace]);
    let struck = strike(rig, scene, &at, work, &under, nothing);
    assert!(
        struck.promised.done,
        "{} under strace: {}",
        work.name(),
        String::from_utf8_lossy(&struck.said)
    );
    let calls = fs::read_to_string(at.join("calls")).expect("what strace saw");
    let _ = fs::remove_dir_all(&at);
    let mut most = [0; CALLS.len()];
    for (place, call) in CALLS.iter().enumerate() {
        let mut threads = std::collections::HashMap::<&str, usize>::new();
        for line in calls.lines() {
            let (thread, rest) = line.split_once(' ').unwrap_or_default();
            if rest.trim_start().starts_with(&format!("{call}(")) {
                *threads.entry(thread).or_default() += 1;
            }
        }
        most[place] = threads.values().copied().max().unwrap_or_default();
    }
    most
}
