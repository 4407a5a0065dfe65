//! Laws: what holds for every table, every command and every refusal, whoever adds the next one.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod backups;
mod backups_proven;
mod bad_input;
mod bad_vault;
mod console;
mod desk_of;
mod far_shelves;
mod feeds;
mod keeping;
mod keyring;
mod keys;
mod line;
mod page;
mod recovery;
mod refusals;
mod requests;
mod restores;
mod ship;
mod table;
mod tables;
