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
    rig::{Rig, Under, each, workers},
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

/// A kill at the k-th call of a kind.
type Strike = (Work, &'static str, usize);

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    // One operation after the other, so that what was run is known even when the rest was not; all together when it is to be quick.
    let wanted = Work::ALL.into_iter().filter(|work| rig.wants(work.name()));
    let wanted: Vec<Work> = wanted.collect();
    let together = match size {
        Size::Quick => wanted.len().max(1),
        Size::Full | Size::Tenth => 1,
    };
    for works in wanted.chunks(together) {
        let counts = each(works.len(), |at| counted(rig, scenes, works[at]));
        let strikes: Vec<Strike> = works
            .iter()
            .zip(&counts)
            .flat_map(|(work, counts)| chosen(rig, size, *work, counts))
            .collect();
        let found = each(strikes.len(), |run| {
            let began = Instant::now();
            (struck(rig, scenes, strikes[run]), began.elapsed())
        });
        for (work, counts) in works.iter().zip(&counts) {
            let of_it = strikes.iter().zip(&found).filter(|(at, _)| at.0 == *work);
            let of_it: Vec<_> = of_it.map(|(_, found)| found).collect();
            let seconds: f64 = of_it.iter().map(|(_, took)| took.as_secs_f64()).sum();
            report.row(Row {
                campaign: "syscall",
                operation: work.name().into(),
                runs: of_it.len(),
                violations: of_it
                    .iter()
                    .filter_map(|(broken, _)| broken.clone())
                    .collect(),
                seconds: seconds / workers() as f64,
                note: format!("of {} such calls", counts.iter().sum::<usize>()),
                ..Row::default()
            });
        }
    }
}

fn chosen(rig: &Rig, size: Size, work: Work, counts: &[usize; CALLS.len()]) -> Vec<Strike> {
    let mut chance = Chance::of(rig.seed, work.name(), counts.iter().sum());
    let calls = CALLS.iter().zip(counts);
    calls
        .flat_map(|(call, &count)| {
            let (first, step) = match size {
                // The few of a rare kind are the steps of a protocol: each of them counts.
                Size::Tenth if count > 30 => (1, 10),
                Size::Full | Size::Tenth => (1, 1),
                Size::Quick => (1 + chance.below(count), count.max(1)),
            };
            (first..=count).step_by(step).map(move |k| (work, *call, k))
        })
        .collect()
}

fn struck(rig: &Rig, scenes: &Scenes, (work, call, k): Strike) -> Option<String> {
    let scene = scenes.of(work);
    let at = scene.copied(&rig.work.path().join(format!("{}-{call}-{k}", work.name())));
    let kill = format!("inject={call}:signal=SIGKILL:when={k}");
    let trace = format!("trace={call}");
    let under = strace(&["-o", "/dev/null", "-e", &trace, "-e", &kill]);
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
