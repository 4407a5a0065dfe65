//! The vault: where the practice's records live, encrypted, and the only way in to them.
//!
//! A vault is a directory: two copies of a header, one SQLCipher file named after its epoch, a counter that says how many
//! commits there have been, and sealed files. Always true: nothing is written without an [`Act`] saying why, the row that
//! says so is in the same transaction, and a vault that lost something it once held says so when it is opened.
//! The vault does not know what a client is. The practice's tables come as numbered `.sql` steps and its rows through
//! [`sql`]; the vault sees bytes, times and ids. It knows no window, no network and no words for the user.
//!
//! | file | what it is |
//! |---|---|
//! | `vault.hdr`, `vault.hdr.b` | the header ([`header`]): key slots, wrapped database key, counters, one MAC over all |
//! | `vault-<epoch>.db`, `-wal` | the SQLCipher database of that epoch |
//! | `vault.seq` | 64 bytes with a MAC: the number of the last commit, written after each |
//! | `sealed/<32 hex>` | sealed files: random names, one random key each, the key in the row that owns the file |
//! | `<vault id>.seen` | outside the folder, in the owner's configuration: how far the vault had come when it was last seen here |
//! | `vault.making`, `vault.renewing`, `*.partial`, `vault-<epoch>.before` | only while something is being made or brought up |
//!
//! Where the parts go: a way in from the desktop's keyring is a slot kind of its own ([`slot`], code 3; [`device`]) and its own
//! [`Unlock`]; a backup is a header of its own beside a copy of the pages and the sealed files, in the container of [`stream`]
//! under a key wrapped like the database's ([`keys`], purpose `backup-wrap`); a restore builds a new file and a new key under the
//! next epoch, examines it with [`Vault::verify`] and puts it in force by writing a header that names it. The database is never
//! given another key in place.

#![cfg_attr(test, allow(missing_docs))]

pub mod audit;
pub mod backup;
mod checking;
pub mod clock;
mod committing;
mod core_dump;
pub mod cost;
mod creating;
pub mod device;
pub mod durable;
pub mod fault;
mod ffi_free;
mod ffi_key;
mod ffi_memory;
mod freshness;
pub mod header;
pub mod keyring;
mod keys;
mod opening;
mod outside;
mod pages;
pub mod passphrase;
pub mod place;
mod purging;
pub mod recovery;
pub mod restoring;
mod scan;
pub mod schema;
mod sealed;
mod seq;
mod settings;
mod slot;
mod stream;
pub mod surroundings;
mod upgrading;
mod vault;
mod ways_in;
mod workings;
mod writing;

pub use audit::{Act, AuditRow};
pub use checking::VerifyReport;
pub use clock::{Clock, FixedClock, SystemClock};
pub use core_dump::forbid_core_dumps;
pub use cost::Cost;
pub use durable::{DurableFs, OsFs};
pub use fault::{CostRefused, CreateError, Fault, OpenError};
pub use ffi_free::wipe_what_is_given_back;
pub use opening::{Finding, Unlock};
pub use passphrase::{Advice, Passphrase, Strength, Weakness, strength};
pub use place::Place;
pub use recovery::{RecoveryKey, RecoveryTypo};
pub use rusqlite as sql;
pub use scan::{ScanPlace, ScanReport};
pub use sealed::{COLUMNS as SEALED_COLUMNS, SealedRow};
pub use uuid::Uuid;
pub use vault::Vault;
pub use ways_in::ChangeError;
pub use writing::{Read, Write};

#[cfg(test)]
mod tests;
