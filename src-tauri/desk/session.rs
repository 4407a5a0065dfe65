//! The session: no vault open, or one, with the moment until which its passphrase counts as fresh.

use crate::{Refusal, words::tidy::Opening};
use chrono::{DateTime, TimeDelta, Utc};
use std::{ops::Deref, sync::MutexGuard};
use vault::Vault;

/// How long a proof of the passphrase counts for sensitive commands.
const FRESH: TimeDelta = TimeDelta::minutes(5);

/// What is open.
#[derive(Default)]
pub(crate) struct Session(Option<Open>);

/// An open vault.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    /// What was tidied away since it was opened.
    pub(crate) tidied: Opening,
    fresh_until: Option<DateTime<Utc>>,
}

impl Session {
    pub(crate) fn as_open(&self) -> Option<&Open> {
        self.0.as_ref()
    }

    pub(crate) fn as_open_mut(&mut self) -> Option<&mut Open> {
        self.0.as_mut()
    }

    /// Takes an opened vault in.
    pub(crate) fn set(&mut self, vault: Vault, tidied: Opening) {
        self.0 = Some(Open {
            vault,
            tidied,
            fresh_until: None,
        });
    }

    /// Gives the vault up, to be closed by whoever takes it: from now on nothing is open.
    pub(crate) fn give_up(&mut self) -> Option<Vault> {
        press::forget();
        self.0.take().map(|open| open.vault)
    }

    /// Closes the connection and wipes the keys.
    pub(crate) fn lock(&mut self) {
        if let Some(open) = self.0.take() {
            // A checkpoint that fails leaves a log that the next opening reads; the keys are gone either way.
            let _ = open.vault.lock();
        }
        // The typesetter remembers what it set; none of that outlives the key.
        press::forget();
    }
}

impl Open {
    pub(crate) fn prove(&mut self, now: DateTime<Utc>) {
        self.fresh_until = Some(now + FRESH);
    }

    pub(crate) fn fresh(&self, now: DateTime<Utc>) -> bool {
        self.fresh_until
            .is_some_and(|until| now < until && until - now <= FRESH)
    }
}

/// The session, known to be open.
pub(crate) struct OpenGuard<'a>(MutexGuard<'a, Session>, ());

impl<'a> OpenGuard<'a> {
    pub(crate) fn new(session: MutexGuard<'a, Session>) -> Result<Self, Refusal> {
        if session.as_open().is_some() {
            Ok(Self(session, ()))
        } else {
            Err(Refusal::Locked)
        }
    }

    pub(crate) fn fresh(&self, now: DateTime<Utc>) -> bool {
        self.0.as_open().is_some_and(|open| open.fresh(now))
    }
}

impl Deref for OpenGuard<'_> {
    type Target = Session;
    fn deref(&self) -> &Session {
        &self.0
    }
}
