//! What an erasure means, without a store.

use crate::{client::CardFields, frozen, id::ClientId};

/// What is left of an erased card's id: a hash of a random number, which leads nowhere without the card itself (T28).
pub(super) fn tombstone(client: ClientId) -> String {
    frozen::sha256(&[b"kartotek erased client 1", client.0.as_bytes()])
}

/// Places outside the program where something may lie (W36).
pub(super) fn places(card: &CardFields, at_provider: bool, published: bool) -> Vec<String> {
    let known = [
        ("provider", at_provider || card.notes_at_provider),
        ("mail", !card.email.is_empty()),
        ("phone", !card.phone.is_empty()),
        ("web", published),
    ];
    known
        .into_iter()
        .filter(|(_, there)| *there)
        .map(|(place, _)| place.to_owned())
        .collect()
}
