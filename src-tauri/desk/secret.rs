//! A secret that comes beside a request: bytes, wiped when dropped, never shown, never serialised.

use zeroize::Zeroizing;

/// A passphrase or a provider's password.
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// Takes the bytes over.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// This one and another as one, parted by a NUL: an old passphrase and a new one.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        let mut both = Vec::with_capacity(self.0.len() + 1 + other.0.len());
        both.extend_from_slice(&self.0);
        both.push(0);
        both.extend_from_slice(&other.0);
        Self::new(both)
    }

    /// The text, when it is UTF-8.
    pub(crate) fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.0).ok()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}
