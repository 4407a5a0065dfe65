//! The vault under faults: killed, cut off from the disk, out of room, with flipped bits, opened twice, at the wrong time,
//! beside a broken keyring.
//!
//! Each campaign drives the built `kartotekctl` over throw-away vaults and asks one judge. `report.json` in the folder given holds a row
//! for each campaign and operation: runs, violations, seed. Negative controls are faults that must be seen to break something; one that
//! does not means that the harness is blind. Exit code 1 when a rule was broken, or a control was not.
//! Usage: `faults FOLDER [--full|--tenth|--quick] [--only CAMPAIGN[:OPERATION,…]] [--seed N]`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a campaign that cannot go on stops, and it tells the time"
)]

mod bits;
mod chance;
mod clock;
mod controls;
mod erasure;
mod images;
mod keyring;
mod kill;
mod oracle;
mod power;
mod report;
mod rig;
mod room;
mod rows;
mod scenes;
mod strike;
mod syscall;
mod talk;
mod windows;
mod works;

use report::Report;
use rig::Rig;
use scenes::Scenes;
use std::{env, path::PathBuf, thread};

/// How much of the full figures is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Full,
    Tenth,
    Quick,
}

const SEED: u64 = 20_260_216;

type Campaign = fn(&Rig, &Scenes, Size, &Report);

const CAMPAIGNS: [(&str, Campaign); 11] = [
    ("kill", kill::run),
    ("syscall", syscall::run),
    ("room", room::run),
    ("bits", bits::run),
    ("windows", windows::run),
    ("clock", clock::run),
    ("power", power::run),
    ("images", images::run),
    ("keyring", keyring::run),
    ("erasure", erasure::run),
    ("controls", controls::run),
];

const ASIDE: [&str; 4] = ["power", "keyring", "erasure", "controls"];

fn main() {
    let mut arguments = env::args().skip(1);
    let (mut folder, mut size, mut only, mut seed) = (None, Size::Tenth, None, SEED);
    while let Some(word) = arguments.next() {
        match word.as_str() {
            "--full" => size = Size::Full,
            "--tenth" => size = Size::Tenth,
            "--quick" => size = Size::Quick,
            "--only" => only = arguments.next(),
            "--seed" => seed = number(arguments.next()),
            _ => folder = Some(PathBuf::from(word)),
        }
    }
    let folder = folder.expect(
        "usage: faults FOLDER [--full|--tenth|--quick] [--only CAMPAIGN[:OPERATION,…]] [--seed N]",
    );
    let (only, operations) = match only.as_deref().map(|only| only.split_once(':')) {
        Some(Some((campaign, operations))) => (Some(campaign.to_owned()), operations.to_owned()),
        _ => (only, String::new()),
    };
    let operations = operations.split(',').filter(|one| !one.is_empty());
    let rig = Rig::new(&folder, seed, operations.map(str::to_owned).collect());
    let report = Report::new(&folder, seed);
    let scenes = Scenes::prepare(&rig);
    let chosen = |name: &str| only.as_deref().is_none_or(|only| only == name);
    let run = |aside: bool| {
        let campaigns = CAMPAIGNS.into_iter().filter(|(name, _)| chosen(name));
        for (name, run) in campaigns {
            // What mostly waits, or runs on one core, is not waited for when it is to be quick.
            if aside == (size == Size::Quick && ASIDE.contains(&name)) {
                run(&rig, &scenes, size, &report);
            }
        }
    };
    thread::scope(|scope| {
        scope.spawn(|| run(true));
        run(false);
    });
    let good = report.good();
    drop(rig);
    if !good {
        std::process::exit(1);
    }
}

fn number(word: Option<String>) -> u64 {
    word.and_then(|word| word.parse().ok())
        .expect("--seed NUMBER")
}
