//! The clock that goes on while the machine sleeps. An idle timer on the ordinary one would wake up unlocked.
//!
//! No machine sleeps for a test. A driven window, and no other, reads from a file how long its machine was awake and asleep beyond
//! what these clocks say.

use crate::page;
use rustix::time::{ClockId, clock_gettime};
use std::{env, fs};

/// Milliseconds since the machine started, sleep included.
pub(crate) fn awake_and_asleep() -> u64 {
    let (awake, asleep) = played();
    millis(ClockId::Boottime) + awake + asleep
}

/// Milliseconds since the machine started, sleep not included.
pub(crate) fn awake() -> u64 {
    millis(ClockId::Monotonic) + played().0
}

fn millis(clock: ClockId) -> u64 {
    let time = clock_gettime(clock);
    u64::try_from(time.tv_sec).unwrap_or(0) * 1_000
        + u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000
}

/// Two numbers in the file that `KARTOTEK_PLAYED` names: milliseconds awake, milliseconds asleep.
fn played() -> (u64, u64) {
    if !page::driven() {
        return (0, 0);
    }
    let text = env::var_os("KARTOTEK_PLAYED").and_then(|file| fs::read_to_string(file).ok());
    let mut numbers = text
        .iter()
        .flat_map(|text| text.split_whitespace())
        .map(|word| word.parse().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0))
}
