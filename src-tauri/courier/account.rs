//! An account as the courier is told of it: where to ask, as whom, for which days.
//!
//! The address of a feed is itself a secret (whoever has it reads the bookings), so neither address, user name nor secret ever
//! appears in `Debug`. The courier keeps nothing between two calls: what it learned goes back as [`Freshness`].

use chrono::NaiveDate;
use chrono_tz::Tz;
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// Counts up when the same bytes would be read differently; an older [`Freshness`] then no longer saves a reading.
const READING: &str = "1";

/// One account at a provider.
#[derive(Clone)]
pub struct Account {
    /// Address of the feed: `https://…`, `webcal://…`, or `http://…` for an own server.
    pub base_url: String,
    /// "My own server": plain http and addresses on this machine or in this house are allowed.
    pub own_server: bool,
    /// User name for HTTP Basic; without one a secret is sent as a bearer token.
    pub username: Option<String>,
    /// Password or token.
    pub secret: Option<Secret>,
    /// The clinic's zone: for times that carry none, and the day that `window` counts in.
    pub tz: Tz,
    /// First and last civil day wanted, both included.
    pub window: (NaiveDate, NaiveDate),
    /// What the last answer said about itself.
    pub known: Option<Freshness>,
}

impl Account {
    /// The host that is asked and whether the line is encrypted, for the panel that shows the connection (T43).
    ///
    /// # Errors
    /// [`crate::NotAllowed`] when the address may not be asked at all.
    pub fn line(&self) -> Result<(String, bool), crate::NotAllowed> {
        crate::address::Address::read(&self.base_url, self.own_server)
            .map(|address| (address.host, address.encrypted))
    }

    /// Fingerprint of everything besides the bytes that decides what a reading gives.
    pub(crate) fn reading(&self) -> String {
        let mut hash = Sha256::new();
        for part in [
            READING,
            &self.base_url,
            self.tz.name(),
            &self.window.0.to_string(),
            &self.window.1.to_string(),
        ] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        crate::booking::hex(&hash.finalize())
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("own_server", &self.own_server)
            .field("tz", &self.tz)
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}

/// A password or token; wiped from memory when dropped, never printed (R65).
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What the server said about the version it sent (RFC 9110 §8.8), and for which reading. It spares the next fetch the body.
///
/// A series reaches new days as the window moves although the feed stays the same; so freshness holds only for the same
/// address, zone and window, and a fetch with another window asks for everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freshness {
    /// `ETag`, as sent.
    pub etag: Option<String>,
    /// `Last-Modified`, as sent.
    pub last_modified: Option<String>,
    /// Fingerprint (SHA-256, hex) of address, zone and window.
    pub reading: String,
}

impl Freshness {
    /// As text for keeping: three lines.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!(
            "{}\n{}\n{}",
            self.reading,
            self.etag.as_deref().unwrap_or_default(),
            self.last_modified.as_deref().unwrap_or_default()
        )
    }

    /// Back from [`Freshness::to_text`]; `None` for anything else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let (reading, etag, last_modified) = (lines.next()?, lines.next()?, lines.next()?);
        let whole = reading.len() == 64
            && reading.bytes().all(|b| b.is_ascii_hexdigit())
            && lines.next().is_none();
        let kept = |part: &str| (!part.is_empty()).then(|| part.to_owned());
        whole.then(|| Self {
            etag: kept(etag),
            last_modified: kept(last_modified),
            reading: reading.to_owned(),
        })
    }
}
