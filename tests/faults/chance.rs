//! Chance that can be repeated: every run of a campaign draws from its own stream, made of the seed, the campaign and the number of
//! the run. So a run that found something is run again alone, in whatever order the others went.

use std::time::Duration;

/// A stream of numbers (SplitMix64).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of(seed: u64, campaign: &str, run: usize) -> Self {
        let name = campaign
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        Self(seed ^ name ^ (run as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Less than `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or_default()
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
