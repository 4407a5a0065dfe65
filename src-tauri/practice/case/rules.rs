//! What an erasure means, without a store.

use crate::{client::CardFields, frozen, id::ClientId};

/// What is left of an erased card's id: a hash of a random number, which leads nowhere without the card itself (T28).
pub(super) fn tombstone(client: ClientId) -> String {
    frozen::sha256(&[b"kartotek erased client 1", client.0.as_bytes()])
}

/// Whether a text that hangs on nobody is about the client: it has both names as whole words, or the e-mail address, or the
/// phone number.
pub(super) fn names(card: &CardFields, text: &str) -> bool {
    let words = |text: &str| {
        let words: Vec<String> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        format!(" {} ", words.join(" "))
    };
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let said = words(text);
    let has = |part: &str| !part.trim().is_empty() && said.contains(&words(part));
    let phone = digits(&card.phone);
    has(&card.given) && has(&card.family)
        || has(&card.email)
        // Fewer digits than any phone number has would be found in a date.
        || phone.len() >= 7 && digits(text).contains(&phone)
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
