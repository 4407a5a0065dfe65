//! The practice's own words and rules: clients, forms, consents, journal, bookings, visits, daybook, binder, cases.
//!
//! One file a word; `<word>/rules.rs` holds what is true without a store, `<word>/store.rs` the only SQL, `<word>/tests.rs`
//! the promises. What always holds: nothing is written without saying why (an act in the same transaction), nothing signed
//! is overwritten, and every row about a person hangs on that person's card so that erasing can reach it.
//! It deliberately does not know the window, the wire, the network, paper, or what time it is.

pub mod act;
pub mod attachment;
pub mod backup;
pub mod binder;
pub mod booking;
pub mod case;
pub mod client;
pub mod clinic;
pub mod consent;
pub mod country;
pub mod daybook;
pub mod draft;
pub mod export;
pub mod form;
mod frozen;
pub mod id;
pub mod identity;
pub mod journal;
pub mod language;
pub mod measurement;
pub mod money;
pub mod overview;
pub mod payer;
pub mod purge;
mod series;
mod stored;
#[cfg(test)]
pub(crate) mod testing;
mod text;
pub mod today;
pub mod visit;
