//! What can go wrong, as values.
//!
//! Each operation has its own error, with fields and no prose: the words for the user live in the word catalogues. Always
//! true: no SQL text, no stored value, no path and no key is in any of these, so each may be logged.

use std::io::ErrorKind;

use thiserror::Error;

use crate::passphrase::Weakness;

/// What can go wrong while reading or writing an open vault.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// No room on the disk, or the quota is used up. Nothing of the transaction was kept.
    #[error("full")]
    Full,
    /// The disk or the directory cannot be written.
    #[error("read only")]
    ReadOnly,
    /// Somebody else holds the database.
    #[error("busy")]
    Busy,
    /// A page did not authenticate or the database's structure is broken.
    #[error("damaged")]
    Damaged,
    /// A file operation failed.
    #[error("io {0:?}")]
    Io(ErrorKind),
    /// A rule of the schema said no; `extended` is SQLite's extended result code.
    #[error("constraint {extended}")]
    Constraint {
        /// SQLite's extended result code, such as 2067 for a unique index.
        extended: i32,
    },
    /// A row that was asked for is not there.
    #[error("no row")]
    NoRow,
    /// A stored value does not have the shape that was asked for.
    #[error("shape of column {column}")]
    Shape {
        /// Index of the column in the answer.
        column: usize,
    },
    /// Any other answer from the database.
    #[error("sql {code}/{extended}")]
    Sql {
        /// SQLite's primary result code.
        code: i32,
        /// SQLite's extended result code.
        extended: i32,
    },
    /// The statement and its parameters do not fit each other: a mistake in the program.
    #[error("statement")]
    Statement,
    /// The machine gave no random bytes.
    #[error("random")]
    Random,
    /// A commit failed half-way at the disk, so what this connection believes cannot be trusted: lock and open again.
    #[error("reopen")]
    Reopen,
    /// The transaction ended inside the closure that was given it.
    #[error("transaction ended early")]
    TransactionEnded,
    /// A file was sealed but no row keeps its key, or a row still keeps a file that was dropped.
    #[error("sealed file and rows disagree")]
    SealedNotKept,
    /// The sealed file of a row is not on the disk.
    #[error("sealed file missing")]
    SealedMissing,
    /// A sealed file does not authenticate, is cut short or is not the one its row names.
    #[error("sealed file damaged")]
    SealedDamaged,
    /// The audit log is not the one the vault wrote.
    #[error("audit broken")]
    AuditBroken,
    /// The header could not be read back or does not authenticate any more.
    #[error("header damaged")]
    HeaderDamaged,
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        match error {
            E::SqliteFailure(e, _) => from_code(e.extended_code),
            E::SqlInputError { error, .. } => from_code(error.extended_code),
            E::QueryReturnedNoRows => Self::NoRow,
            E::FromSqlConversionFailure(column, ..)
            | E::IntegralValueOutOfRange(column, _)
            | E::InvalidColumnType(column, ..) => Self::Shape { column },
            _ => Self::Statement,
        }
    }
}

/// Reads one of SQLite's extended result codes.
pub(crate) fn from_code(extended: i32) -> Fault {
    match extended & 0xff {
        5 | 6 => Fault::Busy,
        8 | 3 => Fault::ReadOnly,
        10 => Fault::Io(ErrorKind::Other),
        11 | 26 => Fault::Damaged,
        13 => Fault::Full,
        14 => Fault::Io(ErrorKind::NotFound),
        19 => Fault::Constraint { extended },
        code => Fault::Sql { code, extended },
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

impl From<getrandom::Error> for Fault {
    fn from(_: getrandom::Error) -> Self {
        Self::Random
    }
}

/// Why key stretching with these numbers is refused, before any memory is taken for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CostRefused {
    /// Below what a new vault may have.
    #[error("below the floor")]
    BelowFloor,
    /// Outside what any vault may ask of a reader.
    #[error("outside the limits")]
    OutsideLimits,
    /// The machine has too little free memory: KiB asked for, KiB that may be used.
    #[error("needs {needed_kib} KiB, may use {usable_kib} KiB")]
    TooLittleMemory {
        /// KiB the header asks for.
        needed_kib: u32,
        /// KiB that may be used: half of what is free.
        usable_kib: u64,
    },
}

/// Why a vault could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CreateError {
    /// There is a vault here already.
    #[error("a vault is here already")]
    AlreadyThere,
    /// Another program holds the directory.
    #[error("in use")]
    InUse,
    /// The passphrase is one that must not be used.
    #[error("passphrase refused: {0}")]
    PassphraseRefused(#[from] Weakness),
    /// The cost of stretching is outside what a new vault may have.
    #[error("cost refused: {0}")]
    CostRefused(#[from] CostRefused),
    /// A setting of the database could not be had.
    #[error("setting {name}")]
    Setting {
        /// The setting, as SQLite or SQLCipher spells it.
        name: &'static str,
    },
    /// Something failed underneath; what had been written was taken away again.
    #[error("{0}")]
    Fault(#[from] Fault),
}

/// Why a vault did not open. Nothing has been changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OpenError {
    /// The passphrase is not one of this vault's.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery key is not this vault's.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// The recovery key is right but was never typed back, so it is not in force (R38).
    #[error("recovery key was never confirmed")]
    RecoveryNotConfirmed,
    /// The secret in this computer's keyring is not this vault's.
    #[error("wrong device secret")]
    WrongDevice,
    /// This computer is a way in, but it is time to give the passphrase again.
    #[error("passphrase due")]
    PassphraseDue,
    /// The vault has no slot of the kind asked for.
    #[error("no such slot")]
    NoSuchSlot,
    /// There is no vault here.
    #[error("no vault")]
    NoVault,
    /// Neither copy of the header can be used.
    #[error("header damaged")]
    HeaderDamaged,
    /// Made by a newer program: the format or schema found, and the newest this program knows.
    #[error("from the future: {found} > {known}")]
    FromTheFuture {
        /// What the vault says.
        found: u32,
        /// The newest known here.
        known: u32,
    },
    /// Another program has the vault open.
    #[error("in use")]
    InUse,
    /// The vault once held newer data: the last commit found, and the one that must have been there.
    #[error("stale data: commit {have}, expected {expected}")]
    StaleData {
        /// The last commit in the database.
        have: u64,
        /// The last commit the header or the counter remembers.
        expected: u64,
    },
    /// The folder agrees with itself, but this computer has seen it newer: an older copy of it was put back.
    #[error("older folder: commit {have}, seen {expected}")]
    FolderOlder {
        /// The last commit in the database.
        have: u64,
        /// The last commit this computer has seen.
        expected: u64,
    },
    /// The folder does not continue what this computer has seen of it: it was worked in from an older copy.
    #[error("parted folder: commit {have}")]
    FolderParted {
        /// The last commit in the database.
        have: u64,
    },
    /// The folder is from before its keys were renewed, as far as this computer remembers.
    #[error("older keys: commit {have}")]
    KeysOlder {
        /// The last commit in the database.
        have: u64,
    },
    /// What was given does not open it, and its header is older than one this computer has seen: what would open it may be what
    /// opened it then.
    #[error("does not open an older header")]
    HeaderOlder,
    /// The header asks for a stretching that is refused.
    #[error("cost refused: {0}")]
    CostRefused(#[from] CostRefused),
    /// The database named by the header is not there.
    #[error("database missing")]
    DatabaseMissing,
    /// A page of the database does not authenticate.
    #[error("page damaged")]
    PageDamaged,
    /// The database is another vault's, or of another epoch than its header says.
    #[error("database of another vault")]
    WrongDatabase,
    /// The audit log does not continue the one the header remembers.
    #[error("audit broken")]
    AuditBroken,
    /// A setting of the database could not be had.
    #[error("setting {name}")]
    Setting {
        /// The setting, as SQLite or SQLCipher spells it.
        name: &'static str,
    },
    /// A step of the schema could not be taken; the vault is as it was.
    #[error("schema step {step}: {fault}")]
    Schema {
        /// Number of the step.
        step: u32,
        /// What went wrong.
        fault: Fault,
    },
    /// Something failed underneath.
    #[error("{0}")]
    Fault(#[from] Fault),
}
