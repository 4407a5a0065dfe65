//! Tidying: what is done once a day without being asked. Bookings older than they may be go, and what went is purged from the
//! files (R22 R58 R60 T27).
//!
//! What always holds: the rows go at every opening at the latest, so a machine that was off catches up; nothing old means
//! nothing is written; a purge that fails stays owed and stops nobody from opening. It does not know what is too old.

use crate::{Desk, Refusal, Secret, wire::Nothing};
use practice::{
    booking::{self, Purged},
    purge,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Act, Vault};

/// What was tidied away since the vault was opened.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Opening {
    /// Bookings, and what went and stayed with them.
    pub(crate) bookings: Purged,
    /// A purge that was owed failed.
    pub(crate) purge_failed: bool,
}

/// What one tidying did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Tidied {
    /// Bookings that were too old.
    pub bookings: Purged,
    /// The files were purged of what went.
    pub purged: bool,
}

/// At opening: first a purge that an earlier day left owed, then the rows that became too old meanwhile. Neither may keep
/// anybody out, so what fails is only noted; both are tried again.
pub(crate) fn at_opening(vault: &mut Vault) -> Opening {
    Opening {
        purge_failed: purge_files(vault).is_err(),
        bookings: old_bookings(vault).unwrap_or_default(),
    }
}

pub(crate) fn tidy(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<Tidied, Refusal> {
    let bookings = desk.with_vault(old_bookings)?;
    let purged = desk.with_vault(purge_files);
    if let Some(open) = desk.session().as_open_mut() {
        let all = &mut open.tidied.bookings;
        all.bookings += bookings.bookings;
        all.visits_kept += bookings.visits_kept;
        all.cards += bookings.cards;
        open.tidied.purge_failed = purged.is_err();
    }
    Ok(Tidied {
        bookings,
        purged: purged?,
    })
}

fn old_bookings(vault: &mut Vault) -> Result<Purged, Refusal> {
    if vault.read(|r| Ok::<_, Refusal>(booking::overdue(r)?))? == 0 {
        return Ok(Purged::default());
    }
    vault.write(Act::new("purge_old", "booking").because("retention"), |w| {
        Ok(booking::purge_older(w)?)
    })
}

/// Purges the files when rows about people went since the last time; whether there was anything to do.
pub(crate) fn purge_files(vault: &mut Vault) -> Result<bool, Refusal> {
    let Some(since) = vault.read(|r| Ok::<_, Refusal>(purge::owed(r)?))? else {
        return Ok(false);
    };
    vault.purge()?;
    vault.write(Act::new("purged", "vault"), |w| {
        Ok::<_, Refusal>(purge::done(w, since)?)
    })?;
    Ok(true)
}
