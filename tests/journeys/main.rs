//! Journeys: the built window, on a screen, driven as a therapist would. One window at a time; each has a vault of its own.
//!
//! A journey that fails leaves a picture of what stood on the screen beside the binaries, in `journeys/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a journey that cannot go on stops, and books into the real day"
)]

mod backups;
mod calendar;
mod day;
mod desk;
mod first_run;
mod invented;
mod keeping;
mod keyring;
mod late;
mod logind;
mod markup;
mod memory;
mod rooms;
mod sleep;
mod traces;
mod under_way;
mod walls;

use std::sync::{Mutex, MutexGuard, PoisonError};

static SCREEN: Mutex<()> = Mutex::new(());

/// There is one screen, and two windows on it would take each other's keys.
fn alone() -> MutexGuard<'static, ()> {
    SCREEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The passphrase of every vault in the journeys.
const PASSPHRASE: &str = "sju lyktor i dimman";
