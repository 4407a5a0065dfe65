//! Bytes under one key, cut into chunks that cannot be moved about: how sealed files and backups are enciphered.
//!
//! The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over XChaCha20-Poly1305: a chunk's nonce is 19 random
//! bytes of the file, the chunk's number, and whether it is the last. Cutting, joining, swapping or dropping chunks is noticed.
//! What has been deciphered before a fault is found belongs to nobody yet: whoever reads chunk by chunk keeps it to himself
//! until the last one.
//!
//! A container is a head, which ends with the 19 bytes of the nonce, then chunks of up to 64 KiB, each with a 16-byte tag. The
//! head is bound to the first chunk; no bytes are one empty last chunk. The head of a sealed file is
//! `"PSA1" | format u16 | vault_id 16 | file_id 16 | nonce prefix 19`; that of a backup is told in [`crate::backup`].

use std::io::{self, Read};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::fault::Fault;
use crate::keys::Key;

const MAGIC: &[u8; 4] = b"PSA1";
const FORMAT: u16 = 1;
/// Bytes of a nonce that are random, the same for all chunks of a container.
pub(crate) const PREFIX: usize = 19;
const TAG: usize = 16;
/// Plain bytes in a full chunk.
pub(crate) const CHUNK: usize = 64 * 1024;
/// Bytes of a sealed file before its first chunk.
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
    seal_with_prefix(key, belongs, random_prefix()?, plain)
}

/// Bytes of a container with a head of `head` bytes over `plain` bytes.
pub(crate) const fn sealed_size(head: u64, plain: u64) -> u64 {
    let full = plain.div_ceil(CHUNK as u64);
    let chunks = if full == 0 { 1 } else { full };
    head + plain + chunks * TAG as u64
}

/// Fresh random bytes for the nonces of one container.
pub(crate) fn random_prefix() -> Result<[u8; PREFIX], Fault> {
    let mut prefix = [0_u8; PREFIX];
    getrandom::fill(&mut prefix)?;
    Ok(prefix)
}

fn seal_with_prefix(
    key: &Key,
    belongs: Belongs,
    prefix: [u8; PREFIX],
    plain: &[u8],
) -> Result<Vec<u8>, Fault> {
    let chunks = plain.len().div_ceil(CHUNK).max(1);
    let mut head = Vec::with_capacity(HEAD);
    head.extend_from_slice(MAGIC);
    head.extend_from_slice(&FORMAT.to_le_bytes());
    head.extend_from_slice(&belongs.vault_id);
    head.extend_from_slice(&belongs.file_id);
    head.extend_from_slice(&prefix);
    let mut out = Vec::with_capacity(HEAD + plain.len() + chunks * TAG);
    Sealed::new(key, head, plain)
        .and_then(|mut sealed| sealed.read_to_end(&mut out))
        .map_err(|_| Fault::Full)?;
    Ok(out)
}

/// A container as it is read: the head, then chunk after chunk of what `plain` gives.
pub(crate) struct Sealed<R> {
    cipher: XChaCha20Poly1305,
    head: Vec<u8>,
    prefix: [u8; PREFIX],
    plain: R,
    /// The chunk after the one in `ready`: whether it is there decides whether that one is the last.
    ahead: Zeroizing<Vec<u8>>,
    ready: Vec<u8>,
    given: usize,
    number: u32,
    done: bool,
}

impl<R: Read> Sealed<R> {
    /// Over what `plain` gives. `head` must end with the nonce prefix; the key must be used for this one container only.
    pub(crate) fn new(key: &Key, head: Vec<u8>, mut plain: R) -> io::Result<Self> {
        let prefix = *head
            .last_chunk::<PREFIX>()
            .ok_or(io::ErrorKind::InvalidInput)?;
        let ahead = Zeroizing::new(block(&mut plain, CHUNK)?);
        Ok(Self {
            cipher: XChaCha20Poly1305::new(key.bytes().into()),
            ready: head.clone(),
            head,
            prefix,
            plain,
            ahead,
            given: 0,
            number: 0,
            done: false,
        })
    }

    fn seal_next(&mut self) -> io::Result<()> {
        let next = Zeroizing::new(block(&mut self.plain, CHUNK)?);
        let last = next.is_empty();
        let aad: &[u8] = if self.number == 0 { &self.head } else { &[] };
        self.ready = self
            .cipher
            .encrypt(
                &nonce(&self.prefix, self.number, last),
                Payload {
                    msg: &self.ahead,
                    aad,
                },
            )
            .map_err(|_| io::ErrorKind::InvalidData)?;
        self.given = 0;
        self.done = last;
        self.ahead = next;
        self.number = self
            .number
            .checked_add(1)
            .ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(())
    }
}

impl<R: Read> Read for Sealed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            if self.done {
                return Ok(0);
            }
            self.seal_next()?;
        }
        let left = self.ready.get(self.given..).unwrap_or_default();
        let given = left.len().min(into.len());
        into[..given].copy_from_slice(&left[..given]);
        self.given += given;
        Ok(given)
    }
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
    let mut plain = Zeroizing::new(Vec::with_capacity(body.len()));
    let mut opened = Opened::new(key, head.to_vec(), body).map_err(|_| StreamFault::Head)?;
    loop {
        match opened.next() {
            Ok(Some(chunk)) => plain.extend_from_slice(&chunk),
            Ok(None) => return Ok(plain),
            Err(OpenedFault::Stream(fault)) => return Err(fault),
            // There is no disk behind a slice.
            Err(OpenedFault::Io(_)) => return Err(StreamFault::Head),
        }
    }
}

/// Why the next chunk could not be had.
#[derive(Debug, Error)]
pub(crate) enum OpenedFault {
    /// It is not what was sealed.
    #[error("{0}")]
    Stream(#[from] StreamFault),
    /// It could not be read.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// A container being opened chunk by chunk.
pub(crate) struct Opened<R> {
    cipher: XChaCha20Poly1305,
    head: Vec<u8>,
    prefix: [u8; PREFIX],
    sealed: R,
    ahead: Vec<u8>,
    number: u32,
    done: bool,
}

impl<R: Read> Opened<R> {
    /// Over the chunks that `sealed` gives; the head, which ends with the nonce prefix, has been read already.
    pub(crate) fn new(key: &Key, head: Vec<u8>, mut sealed: R) -> io::Result<Self> {
        let prefix = *head
            .last_chunk::<PREFIX>()
            .ok_or(io::ErrorKind::InvalidInput)?;
        let ahead = block(&mut sealed, CHUNK + TAG)?;
        Ok(Self {
            cipher: XChaCha20Poly1305::new(key.bytes().into()),
            head,
            prefix,
            sealed,
            ahead,
            number: 0,
            done: false,
        })
    }

    /// The next chunk; `None` after the last, and only then is the whole known to be what was sealed.
    pub(crate) fn next(&mut self) -> Result<Option<Zeroizing<Vec<u8>>>, OpenedFault> {
        if self.done {
            return Ok(None);
        }
        let next = block(&mut self.sealed, CHUNK + TAG)?;
        let last = next.is_empty();
        let aad: &[u8] = if self.number == 0 { &self.head } else { &[] };
        let wrong = StreamFault::Chunk(self.number);
        let mut opened = self
            .cipher
            .decrypt(
                &nonce(&self.prefix, self.number, last),
                Payload {
                    msg: &self.ahead,
                    aad,
                },
            )
            .map_err(|_| wrong)?;
        // Only what is empty ends in an empty chunk: there is one way to write a container.
        if opened.is_empty() && self.number > 0 {
            opened.zeroize();
            return Err(wrong.into());
        }
        self.done = last;
        self.ahead = next;
        self.number = self.number.checked_add(1).ok_or(wrong)?;
        Ok(Some(Zeroizing::new(opened)))
    }
}

/// Up to `most` bytes; fewer only at the end.
fn block(from: &mut impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(most);
    from.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
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
