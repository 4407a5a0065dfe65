//! The house's own tests: journeys in the real window, laws that hold for every table and command, the demo, the bench, and the
//! invented people they all use. It knows every storey, and no storey knows it.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on stops"
)]

/// The house, as its own page describes it.
#[doc = include_str!("../ARCHITECTURE.md")]
pub mod architecture {}

pub mod bus;
pub mod chance;
pub mod console;
pub mod desktop;
#[path = "window/hand.rs"]
pub mod hand;
#[path = "window/memory.rs"]
pub mod memory;
pub mod other_tools;
pub mod people;
#[path = "providers/mod.rs"]
pub mod providers;
#[path = "window/driver.rs"]
pub mod window;
