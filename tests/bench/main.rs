//! The bench: how quick the desk is, each figure beside the bare engine that does the same in the same run.
//!
//! Builds the reference practice once (thirty years of it), measures search, opening, a full card, paper, and the window
//! beside an empty one, and writes `report.json` into the folder given: rows of name, value, unit, peer, its value, their ratio,
//! the goal and whether it was met. A goal that is missed is a row that says so; the bench itself does not fail for it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops, and it tells the time"
)]

mod core;
mod keeping;
mod paper;
mod practice_of;
mod report;
mod traced;
mod window;

use report::Report;
use std::{env, path::PathBuf};

fn main() {
    let mut arguments = env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().expect("a folder for report.json"));
    let only = arguments
        .next()
        .map(|name| name.to_string_lossy().into_owned());
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    let mut report = Report::new(&folder);
    let reference = practice_of::made(&folder);
    if wanted("core") {
        core::measure(&reference, &mut report);
    }
    if wanted("paper") {
        paper::measure(&reference, &mut report);
    }
    if wanted("keeping") {
        keeping::measure(&reference, &mut report);
    }
    if wanted("window") {
        window::measure(&reference, &mut report);
    }
    report.write();
}
