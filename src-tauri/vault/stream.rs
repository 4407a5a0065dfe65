//! The container of a sealed file, `PSA1`: any number of bytes under one key, cut into chunks that cannot be moved about.
//!
//! The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over XChaCha20-Poly1305: a chunk's nonce is 19 random
//! bytes of the file, the chunk's number, and whether it is the last. Cutting, joining, swapping or dropping chunks is noticed.
//! What has been deciphered before a fault is found is wiped and given to nobody.
//!
//! `"PSA1" | format u16 | vault_id 16 | file_id 16 | nonce prefix 19`, then chunks of up to 64 KiB, each with a 16-byte tag.
//! The header is bound to the first chunk. An empty file is one empty last chunk.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::fault::Fault;
use crate::keys::Key;

const MAGIC: &[u8; 4] = b"PSA1";
const FORMAT: u16 = 1;
const PREFIX: usize = 19;
const TAG: usize = 16;
/// Plain bytes in a full chunk.
pub(crate) const CHUNK: usize = 64 * 1024;
/// Bytes before the first chunk.
pub(crate) const HEAD: usize = 4 + 2 + 16 + 16 + PREFIX;

/// Why a container does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub(crate) enum StreamFault {
    /// Too short for its own head, another kind of file, or another vault's or file's.
    #[error("head")]
    Head,
    /// Made by a newer program.
    #[error("format")]
    Format,
    /// A chunk does not authenticate: changed, moved, cut, or not followed by its last.
    #[error("chunk {0}")]
    Chunk(u32),
}

/// Which vault and which file a container belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Belongs {
    pub(crate) vault_id: [u8; 16],
    pub(crate) file_id: [u8; 16],
}

/// Seals `plain`. The key must be used for this one container only.
pub(crate) fn seal(key: &Key, belongs: Belongs, plain: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut prefix = [0_u8; PREFIX];
    getrandom::fill(&mut prefix)?;
    seal_with_prefix(key, belongs, prefix, plain)
}

fn seal_with_prefix(
    key: &Key,
    belongs: Belongs,
    prefix: [u8; PREFIX],
    plain: &[u8],
) -> Result<Vec<u8>, Fault> {
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let chunks = plain.len().div_ceil(CHUNK).max(1);
    let mut out = Vec::with_capacity(HEAD + plain.len() + chunks * TAG);
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.extend_from_slice(&belongs.vault_id);
    out.extend_from_slice(&belongs.file_id);
    out.extend_from_slice(&prefix);
    let head = out.clone();
    for at in 0..chunks {
        let chunk = plain
            .get(at * CHUNK..plain.len().min((at + 1) * CHUNK))
            .unwrap_or_default();
        let number = u32::try_from(at).map_err(|_| Fault::Full)?;
        let aad: &[u8] = if at == 0 { &head } else { &[] };
        let sealed = cipher
            .encrypt(
                &nonce(&prefix, number, at + 1 == chunks),
                Payload { msg: chunk, aad },
            )
            .map_err(|_| Fault::Statement)?;
        out.extend_from_slice(&sealed);
    }
    Ok(out)
}

/// Opens a container, or says what is wrong with it; never gives part of one.
pub(crate) fn open(
    key: &Key,
    belongs: Belongs,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, StreamFault> {
    let (head, body) = sealed.split_at_checked(HEAD).ok_or(StreamFault::Head)?;
    if head[..4] != *MAGIC || head[6..22] != belongs.vault_id || head[22..38] != belongs.file_id {
        return Err(StreamFault::Head);
    }
    if head[4..6] != FORMAT.to_le_bytes() {
        return Err(StreamFault::Format);
    }
    let mut prefix = [0_u8; PREFIX];
    prefix.copy_from_slice(&head[38..]);
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let mut plain = Zeroizing::new(Vec::with_capacity(body.len()));
    let mut rest = body;
    let mut number = 0_u32;
    loop {
        let (chunk, after) = rest.split_at(rest.len().min(CHUNK + TAG));
        let last = after.is_empty();
        let aad: &[u8] = if number == 0 { head } else { &[] };
        let mut opened = cipher
            .decrypt(&nonce(&prefix, number, last), Payload { msg: chunk, aad })
            .map_err(|_| StreamFault::Chunk(number))?;
        // Only an empty file ends in an empty chunk: there is one way to write a file.
        if opened.is_empty() && number > 0 {
            return Err(StreamFault::Chunk(number));
        }
        plain.extend_from_slice(&opened);
        opened.zeroize();
        if last {
            return Ok(plain);
        }
        rest = after;
        number = number.checked_add(1).ok_or(StreamFault::Chunk(number))?;
    }
}

fn nonce(prefix: &[u8; PREFIX], number: u32, last: bool) -> XNonce {
    let mut nonce = [0_u8; 24];
    nonce[..PREFIX].copy_from_slice(prefix);
    nonce[PREFIX..PREFIX + 4].copy_from_slice(&number.to_be_bytes());
    nonce[PREFIX + 4] = u8::from(last);
    XNonce::from(nonce)
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
