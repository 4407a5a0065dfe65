//! Coming in: whoever is on the way in does not get past a lock that was asked for meanwhile.
//!
//! An opening waits where nothing of the desk is held: for the keyring, for work that ends. A sleep, a locked screen or the hotkey that
//! falls into such a wait finds nothing open; so it is counted, and the opening is refused when the number is another than at its
//! beginning. Always true: an opening that holds the session has been held against the number, so a lock that comes later waits
//! for the session and then locks what was opened.

#[cfg(test)]
mod tests;

use crate::{Desk, Refusal, session::Session};
use std::sync::{
    MutexGuard,
    atomic::{AtomicU64, Ordering},
};

/// How often nobody was to come in any more.
#[derive(Default)]
pub(crate) struct Door(AtomicU64);

/// The beginning of an opening. To be taken before anything is waited for.
#[must_use]
pub(crate) struct Entering(u64);

impl Desk {
    /// Lets nobody in who is on the way in. What is open stays open, and what is at work goes on: for a screen that is locked over
    /// a locked desk.
    pub fn keep_out(&self) {
        self.door.0.fetch_add(1, Ordering::SeqCst);
    }

    pub(crate) fn entering(&self) -> Entering {
        Entering(self.door.0.load(Ordering::SeqCst))
    }

    /// Closes what is open to make room for what is about to be opened, and gives the session to put it in.
    ///
    /// # Errors
    /// [`Refusal::Locked`]: somebody locked since.
    pub(crate) fn enter(&self, begun: &Entering) -> Result<MutexGuard<'_, Session>, Refusal> {
        self.closed();
        let mut session = self.session();
        session.lock();
        if self.entering().0 == begun.0 {
            Ok(session)
        } else {
            Err(Refusal::Locked)
        }
    }
}
