//! Judging whether what opened is the newest there was: the database against its header, against the counter beside it, and
//! against what this computer remembers of it.
//!
//! Always true: what is older than it should be is named. A loss that is only noticed in passing is a [`Finding`]; one that would
//! be written over is a [`Loss`], and stops the opening until somebody accepts it knowingly. It cannot know what happened to a
//! folder that this computer has never seen.

use rusqlite::Connection;

use crate::audit;
use crate::fault::{Fault, OpenError};
use crate::header::Header;
use crate::keys::Keys;
use crate::opening::Finding;
use crate::outside::{self, Remembered};
use crate::place::Place;
use crate::seq::{self, Counter};

/// How fresh a vault is that is being opened.
#[derive(Debug, Default)]
pub(crate) struct Freshness {
    pub(crate) findings: Vec<Finding>,
    /// The newest generation of the header that anything knows of: the next one written must be newer.
    pub(crate) generation: u64,
    pub(crate) loss: Option<Loss>,
    /// The end of the database is missing, by what the folder itself says: its log need not reach what the header remembers.
    pub(crate) cut: bool,
}

/// Something newer than what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Loss {
    pub(crate) kind: LossKind,
    /// The last commit in the database.
    pub(crate) have: u64,
    /// The last commit known to have been there.
    pub(crate) expected: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LossKind {
    /// The folder itself says that its database was newer.
    Tail,
    /// The folder agrees with itself, and this computer has seen it newer.
    Folder,
    /// The folder is not older, but does not continue what this computer has seen.
    Parted,
    /// The folder is from before its keys were renewed.
    OldKeys,
}

impl Loss {
    /// The refusal, as long as nobody accepts it.
    pub(crate) const fn refused(self) -> OpenError {
        let Self {
            kind,
            have,
            expected,
        } = self;
        match kind {
            LossKind::Tail => OpenError::StaleData { have, expected },
            LossKind::Folder => OpenError::FolderOlder { have, expected },
            LossKind::Parted => OpenError::FolderParted { have },
            LossKind::OldKeys => OpenError::KeysOlder { have },
        }
    }

    /// What is told once it was accepted.
    pub(crate) const fn accepted(self) -> Finding {
        match self.kind {
            LossKind::Tail => Finding::LossAccepted {
                have: self.have,
                expected: self.expected,
            },
            LossKind::Folder | LossKind::Parted | LossKind::OldKeys => Finding::FolderAccepted,
        }
    }
}

/// Judges a database whose last commit is `have`, and which has known the header's generation `known`.
pub(crate) fn judge(
    place: &Place,
    keys: &Keys,
    header: &Header,
    conn: &Connection,
    (have, known): (u64, u64),
) -> Result<Freshness, Fault> {
    let mut findings = Vec::new();
    let beside = match seq::read(place, &keys.seq_mac, &header.vault_id)? {
        Counter::At(seq) => seq,
        Counter::Missing => {
            findings.push(Finding::CounterMissing);
            0
        }
        Counter::Unreadable => {
            findings.push(Finding::CounterUnreadable);
            0
        }
    };
    let by_itself = beside.max(header.commit_seq);
    let remembered = outside::read(place, &keys.outside_mac, header);
    let seen = match remembered {
        Remembered::Seen(seen) => Some(seen),
        Remembered::Nothing | Remembered::NewerKeys | Remembered::Unreadable => None,
    };
    // Never below what is there: the next commit must be higher than every one before.
    let expected = have
        .max(by_itself)
        .max(seen.map_or(0, |seen| seen.commit_seq));
    let cut = have < by_itself;
    // What weighs most is said: that a passphrase that may be known opens it, whatever else is missing.
    let kind = if remembered == Remembered::NewerKeys {
        Some(LossKind::OldKeys)
    } else if cut {
        Some(LossKind::Tail)
    } else if have < expected {
        Some(LossKind::Folder)
    } else {
        // Not older, but is it the same history? Two copies of a folder that were both worked in part at some row.
        let parted = match &seen {
            Some(seen) => !audit::continues(conn, &seen.audit)?,
            None => false,
        };
        parted.then_some(LossKind::Parted)
    };
    let loss = kind.map(|kind| Loss {
        kind,
        have,
        expected,
    });
    let generation = known.max(seen.map_or(0, |seen| seen.generation));
    // A header that is older together with its whole folder is told with the folder.
    let whole = loss.is_some_and(|loss| loss.kind != LossKind::Tail);
    let newest = if whole { known } else { generation };
    if header.generation < newest {
        findings.insert(
            0,
            Finding::HeaderOlder {
                have: header.generation,
                known: generation,
            },
        );
    }
    if remembered == Remembered::Unreadable {
        findings.push(Finding::OutsideUnreadable);
    }
    Ok(Freshness {
        findings,
        generation: generation.max(header.generation),
        loss,
        cut,
    })
}
