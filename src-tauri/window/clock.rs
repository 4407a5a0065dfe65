//! The clock that goes on while the machine sleeps. An idle timer on the ordinary one would wake up unlocked.

use rustix::time::{ClockId, clock_gettime};

/// Milliseconds since the machine started, sleep included.
pub(crate) fn awake_and_asleep() -> u64 {
    millis(ClockId::Boottime)
}

/// Milliseconds since the machine started, sleep not included.
pub(crate) fn awake() -> u64 {
    millis(ClockId::Monotonic)
}

fn millis(clock: ClockId) -> u64 {
    let time = clock_gettime(clock);
    u64::try_from(time.tv_sec).unwrap_or(0) * 1_000
        + u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000
}
