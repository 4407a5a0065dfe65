//! The try-out practice: forty invented people, three months of their visits, and today's bookings around the present hour (T48).
//!
//! Everything is done by the practice's own functions, at the time at which it would have been done: the vault is opened with a
//! clock that is moved from act to act, so the invented practice looks in every respect like one that was really kept. The same
//! seed gives the same practice. It holds nobody real (see [`people`]), and a vault of invented people cannot be synchronised.

pub mod dice;
mod drawn;
mod filled;
pub mod people;
mod plan;
mod played;
#[cfg(test)]
mod tests;

use practice::clinic;
use std::sync::Arc;
use vault::{Act, FixedClock, Passphrase, Place, Unlock, Vault, Write};

use crate::Refusal;
use chrono::{DateTime, Utc};
use dice::Dice;

/// The seed of the try-out practice.
const SEED: u64 = 0x004B_4152_544F_5445;

/// Fills the new vault at `place`, in which the practice itself stands already, and locks it again. It ends at the present of the
/// place's own clock.
pub(crate) fn fill(place: Place, passphrase: &Passphrase) -> Result<(), Refusal> {
    let now = place.clock.now();
    let clock = Arc::new(FixedClock::at(now));
    let vault = Vault::open(
        Place {
            clock: clock.clone(),
            ..place
        },
        Unlock::Passphrase(passphrase),
    )?;
    let (clinic, zone) = vault.read(|r| Ok::<_, Refusal>((clinic::read(r)?, clinic::zone(r)?)))?;
    let people = people::of(clinic.language.code()).ok_or_else(|| Refusal::gone("people"))?;
    let mut dice = Dice::new(SEED);
    let plan = plan::plan(now, zone, &mut dice);
    let mut past = Past { vault, clock, now };
    played::play(&mut past, &plan, &clinic, people, dice)?;
    Ok(past.vault.lock()?)
}

/// A filled-in form for other tests of this crate.
#[cfg(test)]
pub(crate) fn answers_for_tests(
    form: &practice::form::FormText,
    fields: &practice::client::CardFields,
    case: &people::Case,
) -> Vec<practice::form::Answer> {
    filled::answers(form, fields, case, &mut Dice::new(SEED))
}

/// An open vault whose clock goes where it is told, but never past the present.
struct Past {
    vault: Vault,
    clock: Arc<FixedClock>,
    now: DateTime<Utc>,
}

impl Past {
    /// Does something as it would have been done at that time, with its own act in the log.
    fn at<T>(
        &mut self,
        at: DateTime<Utc>,
        command: &'static str,
        change: impl FnOnce(&Write<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.clock.set(at.min(self.now));
        let (word, verb) = command.split_once('/').unwrap_or((command, ""));
        self.vault.write(Act::new(verb, word), change)
    }
}
