//! Invented people for tests and measurements; see `README.md` beside this file.

pub mod reference;

pub use reference::{Counts, PASSPHRASE, Reference, reference_practice};
