//! Keys in memory: 32 bytes that wipe themselves, and what is derived from them.
//!
//! One random root key stands behind a vault; every purpose has its own subkey, HKDF-SHA256 (RFC 5869) with the vault's id as
//! salt and `kartotek/v1/<purpose>` as info, so no key serves two purposes. Always true: no key is ever printed, compared in
//! varying time or copied to where it is not wiped.

use std::fmt;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use crate::fault::Fault;

/// Length of a wrapped key: 24 bytes of nonce, 32 of key, 16 of tag.
pub(crate) const WRAPPED: usize = 72;

/// A 256-bit key. Wiped when dropped.
#[derive(Clone)]
pub(crate) struct Key(Box<[u8; 32]>);

impl Key {
    /// A new random key from the operating system.
    pub(crate) fn random() -> Result<Self, Fault> {
        let mut key = Self::zero();
        getrandom::fill(key.0.as_mut())?;
        Ok(key)
    }

    /// A key to be filled in place.
    pub(crate) fn zero() -> Self {
        Self(Box::new([0; 32]))
    }

    /// A key from bytes that the caller wipes.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = Self::zero();
        if bytes.len() != 32 {
            return None;
        }
        key.0.copy_from_slice(bytes);
        Some(key)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    /// The subkey of this key for one purpose in one vault.
    pub(crate) fn derive(&self, vault_id: &[u8; 16], purpose: &str) -> Result<Self, Fault> {
        let mut okm = Self::zero();
        Hkdf::<Sha256>::new(Some(vault_id), self.0.as_ref())
            .expand_multi_info(&[b"kartotek/v1/", purpose.as_bytes()], okm.0.as_mut())
            .map_err(|_| Fault::Statement)?;
        Ok(okm)
    }

    /// HMAC-SHA256 over the parts one after another. The caller sees to it that the parts cannot be told apart wrongly.
    pub(crate) fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut block = Zeroizing::new([0_u8; 64]);
        block[..32].copy_from_slice(self.0.as_ref());
        let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// Wraps another key under this one: nonce, ciphertext, tag. `aad` binds it to where it belongs.
    pub(crate) fn wrap(&self, inner: &Self, aad: &[u8]) -> Result<[u8; WRAPPED], Fault> {
        let mut nonce = [0_u8; 24];
        getrandom::fill(&mut nonce)?;
        let cipher = XChaCha20Poly1305::new(self.0.as_ref().into());
        let sealed = cipher
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: inner.0.as_ref(),
                    aad,
                },
            )
            .map_err(|_| Fault::Statement)?;
        let mut wrapped = [0_u8; WRAPPED];
        wrapped[..24].copy_from_slice(&nonce);
        wrapped[24..].copy_from_slice(&sealed);
        Ok(wrapped)
    }

    /// Takes a key out of its wrapping; `None` when anything about it was changed or the key is another one.
    pub(crate) fn unwrap_key(&self, wrapped: &[u8], aad: &[u8]) -> Option<Self> {
        let (nonce, sealed) = wrapped.split_at_checked(24)?;
        let nonce: [u8; 24] = nonce.try_into().ok()?;
        let cipher = XChaCha20Poly1305::new(self.0.as_ref().into());
        let open = Zeroizing::new(
            cipher
                .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad })
                .ok()?,
        );
        Self::from_slice(&open)
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Whether two byte strings are equal, in a time that does not depend on where they differ.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

/// The subkeys an open vault needs. The root key itself is not among them: it is wiped once these are derived.
#[derive(Debug, Clone)]
pub(crate) struct Keys {
    pub(crate) header_mac: Key,
    pub(crate) db_wrap: Key,
    pub(crate) att_wrap: Key,
    pub(crate) audit_mac: Key,
    pub(crate) seq_mac: Key,
    pub(crate) backup_wrap: Key,
    pub(crate) outside_mac: Key,
}

impl Keys {
    pub(crate) fn of(root: &Key, vault_id: &[u8; 16]) -> Result<Self, Fault> {
        Ok(Self {
            header_mac: root.derive(vault_id, "header-mac")?,
            db_wrap: root.derive(vault_id, "db-wrap")?,
            att_wrap: root.derive(vault_id, "att-wrap")?,
            audit_mac: root.derive(vault_id, "audit-mac")?,
            seq_mac: root.derive(vault_id, "seq-mac")?,
            backup_wrap: root.derive(vault_id, "backup-wrap")?,
            outside_mac: root.derive(vault_id, "outside-mac")?,
        })
    }
}
