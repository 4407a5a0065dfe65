//! The courier: asks a booking provider what is booked and brings the answer home in one shape; carries sealed files to a shelf
//! on a server and back.
//!
//! Of a provider it only ever reads; it goes only to the address the therapist wrote down, and either brings a whole answer or
//! none. What it brings is untrusted, and what it carries away is enciphered before it gets it. It is the only crate with
//! network and cannot open the vault; it does not know clients, visits or the clock of the house, and what became of a booking
//! that is no longer there is not for it to say.

mod account;
mod address;
mod booking;
mod carry;
mod feed;
mod ical;
mod lookup;
mod shelf;
mod stop;

pub use account::{Account, Freshness, Secret};
pub use address::NotAllowed;
pub use booking::{Booking, BookingState, Confidence, Doubt, Person, Window, ZoneSource};
pub use feed::{Feed, FetchError, Fetched};
pub use ical::{ParseError, Parsed, parse};
pub use shelf::{FarFault, FarFile, FarKind, FarPlace, FarShelf, far_shelf, probe};
pub use stop::Stop;

/// Largest answer that is read, in bytes after decompression: 10 MiB.
pub const MAX_BODY: usize = 10 * 1024 * 1024;
/// Most events in a feed, and most bookings that may come of it.
pub const MAX_EVENTS: usize = 20_000;
/// Longest content line, in bytes.
pub const MAX_LINE: usize = 10_000;
/// Most occurrences of one series inside the window.
pub const MAX_INSTANCES: usize = 1_000;

/// A way to ask one kind of provider. Every kind answers in the same shape.
pub trait Courier {
    /// Asks once and waits for the answer, 20 seconds at most.
    ///
    /// # Errors
    /// [`FetchError`] when there is no whole answer; then nothing is known and nothing may be taken away (providers §9).
    fn fetch(&self, account: &Account, stop: &Stop) -> Result<Fetched, FetchError>;
}

#[cfg(test)]
mod tests;
