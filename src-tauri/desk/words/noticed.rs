//! What was noticed at opening that did not stop it, for the therapist to be told.
//!
//! Codes and numbers only; the words stand in the catalogues as `noticed-<code>` and `noticed-<code>-do`, and a law holds them
//! complete. Nothing here decides anything.

use super::tidy::Opening;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Finding, Vault};

/// Something noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Noticed {
    /// One copy of the header was missing, damaged or old, and was written anew from the other.
    HeaderHealed,
    /// The header is older than one the database has known: a copy was put back, and with it perhaps an old passphrase.
    HeaderOlder {
        /// Generation of the header that opened.
        have: u64,
        /// The newest the database knew of.
        known: u64,
    },
    /// The counter beside the database was missing; freshness was judged by the header alone.
    CounterMissing,
    /// That counter was torn or changed, and was written anew.
    CounterUnreadable,
    /// That counter could not be written after a commit; the commit itself is kept.
    CounterNotWritten,
    /// Leftovers of a program that was killed were removed.
    OrphansRemoved {
        /// How many files.
        files: u64,
    },
    /// The vault was brought up from an older program's schema.
    BroughtUp {
        /// The step it stood at.
        from: u32,
    },
    /// What this computer remembers of the vault was torn or changed, and was written anew.
    OutsideUnreadable,
    /// How far the vault has come could not be noted outside its folder.
    OutsideNotWritten,
    /// A folder that is older than one seen before, or another than it, was accepted.
    FolderAccepted,
    /// What is missing was accepted as lost.
    LossAccepted {
        /// The last commit that was found.
        have: u64,
        /// The last commit that had been there.
        expected: u64,
    },
    /// Bookings older than they may be were taken away (R58).
    OldBookingsGone {
        /// How many.
        bookings: u32,
        /// Visits that stay without their booking.
        visits_kept: u32,
    },
    /// What was erased is not purged from the files yet: it failed, and will be tried again.
    PurgeOwed,
}

impl Noticed {
    /// Every code, for the law that holds the catalogues complete.
    pub const CODES: &[&str] = &[
        "header_healed",
        "header_older",
        "counter_missing",
        "counter_unreadable",
        "counter_not_written",
        "orphans_removed",
        "brought_up",
        "outside_unreadable",
        "outside_not_written",
        "folder_accepted",
        "loss_accepted",
        "old_bookings_gone",
        "purge_owed",
    ];

    /// What is to be told of an open vault, each thing once, in the order in which it was noticed.
    pub(crate) fn all(vault: &Vault, tidied: &Opening) -> Vec<Self> {
        let mut all: Vec<Self> = vault.findings().iter().map(Self::from).collect();
        if tidied.bookings.bookings > 0 {
            all.push(Self::OldBookingsGone {
                bookings: tidied.bookings.bookings,
                visits_kept: tidied.bookings.visits_kept,
            });
        }
        if tidied.purge_failed {
            all.push(Self::PurgeOwed);
        }
        let mut told = Vec::with_capacity(all.len());
        for one in all {
            if !told.contains(&one) {
                told.push(one);
            }
        }
        told
    }
}

impl From<&Finding> for Noticed {
    fn from(finding: &Finding) -> Self {
        match *finding {
            Finding::HeaderHealed => Self::HeaderHealed,
            Finding::HeaderOlder { have, known } => Self::HeaderOlder { have, known },
            Finding::CounterMissing => Self::CounterMissing,
            Finding::CounterUnreadable => Self::CounterUnreadable,
            Finding::CounterNotWritten => Self::CounterNotWritten,
            Finding::OrphansRemoved(files) => Self::OrphansRemoved { files },
            Finding::SchemaBroughtUp { from } => Self::BroughtUp { from },
            Finding::OutsideUnreadable => Self::OutsideUnreadable,
            Finding::OutsideNotWritten => Self::OutsideNotWritten,
            Finding::FolderAccepted => Self::FolderAccepted,
            Finding::LossAccepted { have, expected } => Self::LossAccepted { have, expected },
        }
    }
}
