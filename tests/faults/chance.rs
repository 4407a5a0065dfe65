//! Chance that can be repeated: every run of a campaign draws from its own stream, made of the seed, the campaign and the number of
//! the run. So a run that found something is run again alone, in whatever order the others went.

use kartotek_tests::chance;
use std::time::Duration;

/// A stream of numbers.
pub(crate) struct Chance(chance::Chance);

impl Chance {
    pub(crate) fn of(seed: u64, campaign: &str, run: usize) -> Self {
        let name = campaign
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        let run = (run as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(chance::Chance::seeded(seed ^ name ^ run))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0.roll()
    }

    /// Less than `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0.below(end)
    }

    /// A moment before `end`, to the microsecond.
    pub(crate) fn moment(&mut self, end: Duration) -> Duration {
        let micros = u64::try_from(end.as_micros()).unwrap_or(u64::MAX).max(1);
        Duration::from_micros(self.next() % micros)
    }

    /// A word that stands nowhere else: for clients whose traces are looked for.
    pub(crate) fn word(&mut self) -> String {
        format!("zq{:010x}", self.next() & 0xff_ffff_ffff)
    }
}
