//! How dear it is to guess a passphrase: Argon2id (RFC 9106) with its memory, passes and lanes.
//!
//! A new vault never gets less than the floor, a reader never pays more than the limits, and both are judged before any
//! memory is taken: the numbers stand in a header that anybody may have edited. The working memory is the vault's own and is
//! wiped after use, which the library does not do by itself.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize as _;

use crate::clock::Clock;
use crate::fault::{CostRefused, Fault};
use crate::keys::Key;

/// Least memory of a new vault, KiB.
const FLOOR_KIB: u32 = 64 * 1024;
/// Least memory a reader accepts, KiB.
const READ_FLOOR_KIB: u32 = 8 * 1024;
/// Most memory a reader accepts, KiB.
const READ_CEILING_KIB: u32 = 1024 * 1024;
/// Most memory times passes a reader accepts, KiB: 4 GiB.
const READ_CEILING_WORK_KIB: u64 = 4 * 1024 * 1024;

/// What one guess costs: memory in KiB, passes, lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    m_kib: u32,
    t: u32,
    p: u32,
    rehearsal: bool,
}

impl Cost {
    /// 256 MiB, three passes, one lane: about a second on an ordinary machine.
    pub const DEFAULT: Self = Self {
        m_kib: 256 * 1024,
        t: 3,
        p: 1,
        rehearsal: false,
    };

    /// The least a real vault may have: 64 MiB, three passes, one lane.
    #[must_use]
    pub const fn floor() -> Self {
        Self {
            m_kib: FLOOR_KIB,
            t: 3,
            p: 1,
            rehearsal: false,
        }
    }

    /// The least any reader accepts: 8 MiB, one pass, one lane. For tests and the demo's invented people, never for a vault
    /// that will hold a real client: a guess then costs an attacker next to nothing.
    #[must_use]
    pub const fn for_tests() -> Self {
        Self {
            m_kib: READ_FLOOR_KIB,
            t: 1,
            p: 1,
            rehearsal: true,
        }
    }

    /// A chosen cost.
    ///
    /// # Errors
    /// Below the floor for new vaults, or beyond what every reader accepts.
    pub fn new(m_kib: u32, t: u32, p: u32) -> Result<Self, CostRefused> {
        let cost = Self {
            m_kib,
            t,
            p,
            rehearsal: false,
        };
        cost.check_new()?;
        Ok(cost)
    }

    /// Measures this machine and gives the cost that comes nearest to one second, never below the floor.
    ///
    /// # Errors
    /// When even the floor cannot be had on this machine.
    pub fn calibrated(clock: &dyn Clock) -> Result<Self, Fault> {
        let started = clock.now();
        stretch(b"calibration", &[7; 32], Self::floor())?;
        let took = (clock.now() - started).num_milliseconds().max(1);
        let usable = usable_kib().unwrap_or(u64::from(Self::DEFAULT.m_kib));
        let wanted = u64::from(FLOOR_KIB).saturating_mul(1000) / u64::try_from(took).unwrap_or(1);
        let mib = (wanted.min(usable).min(512 * 1024) / 1024).max(u64::from(FLOOR_KIB / 1024));
        Ok(Self {
            m_kib: u32::try_from(mib * 1024).unwrap_or(FLOOR_KIB),
            ..Self::floor()
        })
    }

    /// Memory in KiB.
    #[must_use]
    pub const fn m_kib(self) -> u32 {
        self.m_kib
    }

    /// Passes over the memory.
    #[must_use]
    pub const fn t(self) -> u32 {
        self.t
    }

    /// Lanes.
    #[must_use]
    pub const fn p(self) -> u32 {
        self.p
    }

    /// Whether this is at least as dear as `other` in both memory and passes (C36: an old vault is rewrapped with more).
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.m_kib >= other.m_kib && self.t >= other.t
    }

    pub(crate) const fn stored(m_kib: u32, t: u32, p: u32) -> Self {
        Self {
            m_kib,
            t,
            p,
            rehearsal: false,
        }
    }

    pub(crate) fn check_new(self) -> Result<(), CostRefused> {
        if !self.rehearsal && (self.m_kib < FLOOR_KIB || self.t < 3 || self.p < 1) {
            return Err(CostRefused::BelowFloor);
        }
        self.check_limits()
    }

    /// The limits every reader keeps, whatever the header says.
    pub(crate) fn check_limits(self) -> Result<(), CostRefused> {
        let within = (READ_FLOOR_KIB..=READ_CEILING_KIB).contains(&self.m_kib)
            && (1..=16).contains(&self.t)
            && (1..=8).contains(&self.p)
            && u64::from(self.m_kib) * u64::from(self.t) <= READ_CEILING_WORK_KIB;
        if within {
            Ok(())
        } else {
            Err(CostRefused::OutsideLimits)
        }
    }

    /// The limits, and what this machine has free just now.
    pub(crate) fn check_here(self) -> Result<(), CostRefused> {
        self.check_limits()?;
        match usable_kib() {
            Some(usable_kib) if u64::from(self.m_kib) > usable_kib => {
                Err(CostRefused::TooLittleMemory {
                    needed_kib: self.m_kib,
                    usable_kib,
                })
            }
            _ => Ok(()),
        }
    }
}

/// Half of the memory the machine has free, in KiB; `None` where it does not tell.
fn usable_kib() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find_map(|l| l.strip_prefix("MemAvailable:"))?;
    line.split_whitespace()
        .next()?
        .parse::<u64>()
        .ok()
        .map(|kib| kib / 2)
}

/// Stretches a passphrase into a key. The caller has checked the limits; they are checked again here, where it matters.
pub(crate) fn stretch(passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> Result<Key, Fault> {
    cost.check_limits().map_err(|_| Fault::Statement)?;
    let params = Params::new(cost.m_kib, cost.t, cost.p, Some(32)).map_err(|_| Fault::Statement)?;
    let blocks = params.block_count();
    let mut memory: Vec<Block> = Vec::new();
    // Refused memory must be an answer, not an abort.
    memory
        .try_reserve_exact(blocks)
        .map_err(|_| Fault::Io(std::io::ErrorKind::OutOfMemory))?;
    memory.resize(blocks, Block::new());
    let mut key = Key::zero();
    let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase, salt, key.bytes_mut(), &mut memory);
    for block in &mut memory {
        block.zeroize();
    }
    done.map_err(|_| Fault::Statement)?;
    Ok(key)
}
