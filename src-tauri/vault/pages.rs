//! The database's pages, read by hand: every one, also those that no row points to any more.
//!
//! SQLite shows only what is alive. To prove that something is gone, each page of the file and each frame of the write-ahead
//! log is authenticated and deciphered here as SQLCipher 4 does it: AES-256-CBC, HMAC-SHA512 over ciphertext, IV and page
//! number (little-endian), MAC key by two rounds of PBKDF2-HMAC-SHA512 over the file's salt XOR 0x3a; 80 bytes at the end of
//! a page are IV and MAC; the first page begins with 16 bytes of salt. Reading takes no lock and changes nothing.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::thread;

use aes::Aes256;
use cbc::cipher::{BlockModeDecrypt as _, KeyIvInit as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha512;
use zeroize::Zeroizing;

use crate::keys::{Key, same};
use crate::settings::{PAGE, RESERVE};

const SALT: usize = 16;
const IV: usize = 16;
/// Bytes of a page that carry content.
pub(crate) const USABLE: usize = PAGE - RESERVE;
/// The page that SQLite never uses, because its first byte is the lock byte at 1 GiB.
const LOCK_PAGE: u32 = (0x4000_0000 / PAGE as u32) + 1;
const WAL_HEADER: u64 = 32;
const FRAME_HEADER: usize = 24;

/// Pages read at once where they are only authenticated.
const TOGETHER: u32 = 64;

/// A deciphered page: its content, with zeroes where IV and MAC (and, on the first page, the salt) are.
pub(crate) type Plain = Zeroizing<Vec<u8>>;

/// The keys of one database file.
pub(crate) struct PageKeys {
    cipher: Key,
    mac: Zeroizing<[u8; 32]>,
}

impl PageKeys {
    /// From the raw key and the salt at the beginning of the file.
    pub(crate) fn of(dbk: &Key, salt: &[u8; SALT]) -> Option<Self> {
        let masked = salt.map(|b| b ^ 0x3a);
        let round = |parts: &[&[u8]]| {
            let mut mac = Hmac::<Sha512>::new_from_slice(dbk.bytes()).ok()?;
            for part in parts {
                mac.update(part);
            }
            Some(mac.finalize().into_bytes())
        };
        let first = round(&[&masked, &1_u32.to_be_bytes()])?;
        let second = round(&[&first])?;
        let mut mac = Zeroizing::new([0_u8; 32]);
        for (at, byte) in mac.iter_mut().enumerate() {
            *byte = first[at] ^ second[at];
        }
        Some(Self {
            cipher: dbk.clone(),
            mac,
        })
    }

    /// Whether page `number` is what was written.
    fn authentic(&self, page: &[u8], number: u32) -> bool {
        let Ok(mut mac) = Hmac::<Sha512>::new_from_slice(self.mac.as_ref()) else {
            return false;
        };
        if page.len() != PAGE {
            return false;
        }
        let from = if number == 1 { SALT } else { 0 };
        mac.update(&page[from..USABLE + IV]);
        mac.update(&number.to_le_bytes());
        same(
            &mac.finalize().into_bytes(),
            &page[USABLE + IV..USABLE + IV + 64],
        )
    }

    /// Authenticates and deciphers page `number`; `None` when it is not what was written.
    pub(crate) fn open(&self, page: &[u8], number: u32) -> Option<Plain> {
        if !self.authentic(page, number) {
            return None;
        }
        let from = if number == 1 { SALT } else { 0 };
        let (sealed, rest) = page.split_at(USABLE);
        let iv = &rest[..IV];
        let mut plain = Zeroizing::new(vec![0_u8; PAGE]);
        plain[from..USABLE].copy_from_slice(&sealed[from..]);
        let mut cbc = cbc::Decryptor::<Aes256>::new_from_slices(self.cipher.bytes(), iv).ok()?;
        for block in plain[from..USABLE].chunks_exact_mut(16) {
            cbc.decrypt_block(block.try_into().ok()?);
        }
        Some(plain)
    }
}

/// Does `work` while beside it every page of a file without a log is authenticated: the pages that are not what was written, then what the
/// work gave. What it gave is worth nothing when there is such a page: a connection that has met one answers wrongly (sqlcipher#617).
pub(crate) fn authenticated_beside<T>(
    path: &Path,
    dbk: &Key,
    work: impl FnOnce() -> T,
) -> (io::Result<Vec<u32>>, T) {
    thread::scope(|scope| {
        let looking = scope.spawn(|| {
            let mut pages = Pages::open(path, Path::new(""), dbk)?;
            let mut bad = pages.bad()?;
            // What is no whole page is none that was written.
            bad.extend(pages.ragged.then_some(pages.count + 1));
            Ok(bad)
        });
        let given = work();
        let bad = looking
            .join()
            .unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
        (bad, given)
    })
}

/// One page as it was found.
pub(crate) struct Found {
    pub(crate) number: u32,
    /// `None` when it does not authenticate.
    pub(crate) plain: Option<Plain>,
}

/// A database file and its log, to be read page by page.
pub(crate) struct Pages {
    file: File,
    wal: Option<File>,
    keys: PageKeys,
    /// Whole pages in the database file.
    pub(crate) count: u32,
    /// Bytes at the end of the file that are no whole page: there should be none.
    pub(crate) ragged: bool,
}

impl Pages {
    pub(crate) fn open(path: &Path, wal: &Path, dbk: &Key) -> io::Result<Self> {
        // Closing this handle ends the POSIX locks that SQLite holds on the file in this process. That harms nobody: the
        // hold on the directory is what keeps others out.
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut salt = [0_u8; SALT];
        file.read_exact(&mut salt)?;
        let keys = PageKeys::of(dbk, &salt).ok_or(io::ErrorKind::InvalidData)?;
        let wal = match File::open(wal) {
            Ok(wal) => Some(wal),
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            Err(e) => return Err(e),
        };
        let count = u32::try_from(length / PAGE as u64).map_err(|_| io::ErrorKind::FileTooLarge)?;
        Ok(Self {
            file,
            wal,
            keys,
            count,
            ragged: length % PAGE as u64 != 0,
        })
    }

    /// One page of the database file.
    pub(crate) fn page(&mut self, number: u32) -> io::Result<Found> {
        let mut raw = vec![0_u8; PAGE];
        self.file.seek(SeekFrom::Start(
            u64::from(number.saturating_sub(1)) * PAGE as u64,
        ))?;
        self.file.read_exact(&mut raw)?;
        Ok(Found {
            number,
            plain: self.keys.open(&raw, number),
        })
    }

    /// Every page of the database file, in order.
    pub(crate) fn each(&mut self, mut look: impl FnMut(&Found)) -> io::Result<()> {
        for number in (1..=self.count).filter(|n| *n != LOCK_PAGE) {
            look(&self.page(number)?);
        }
        Ok(())
    }

    /// The numbers of the pages that are not what was written. Looks at no content.
    pub(crate) fn bad(&mut self) -> io::Result<Vec<u32>> {
        let mut bad = Vec::new();
        let mut raw = vec![0_u8; PAGE * TOGETHER as usize];
        self.file.seek(SeekFrom::Start(0))?;
        let mut first = 1;
        while first <= self.count {
            let many = TOGETHER.min(self.count - first + 1);
            let raw = &mut raw[..PAGE * many as usize];
            self.file.read_exact(raw)?;
            let pages = (first..).zip(raw.chunks_exact(PAGE));
            bad.extend(
                pages
                    .filter(|(number, page)| {
                        *number != LOCK_PAGE && !self.keys.authentic(page, *number)
                    })
                    .map(|(number, _)| number),
            );
            first += many;
        }
        Ok(bad)
    }

    /// Every whole frame in the write-ahead log, also those that were committed to the file long ago.
    pub(crate) fn each_frame(&mut self, mut look: impl FnMut(&Found)) -> io::Result<()> {
        let Some(wal) = self.wal.as_mut() else {
            return Ok(());
        };
        let length = wal.metadata()?.len();
        let mut at = WAL_HEADER;
        let mut raw = vec![0_u8; FRAME_HEADER + PAGE];
        wal.seek(SeekFrom::Start(at))?;
        while at + raw.len() as u64 <= length {
            wal.read_exact(&mut raw)?;
            let (head, page) = raw.split_at(FRAME_HEADER);
            let number = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
            look(&Found {
                number,
                plain: self.keys.open(page, number),
            });
            at += raw.len() as u64;
        }
        Ok(())
    }

    /// The numbers of the pages that are free: in the file, but in use by nothing.
    pub(crate) fn free(&mut self) -> io::Result<std::collections::HashSet<u32>> {
        let mut free = std::collections::HashSet::new();
        if self.count == 0 {
            return Ok(free);
        }
        let word = |plain: &Plain, at: usize| {
            plain
                .get(at..at + 4)
                .and_then(|b| b.try_into().ok())
                .map_or(0, u32::from_be_bytes)
        };
        let Some(first) = self.page(1)?.plain else {
            return Ok(free);
        };
        let mut trunk = word(&first, 32);
        while trunk != 0 && trunk <= self.count && free.insert(trunk) {
            let Some(plain) = self.page(trunk)?.plain else {
                break;
            };
            let leaves = (word(&plain, 4) as usize).min(USABLE / 4 - 2);
            free.extend((0..leaves).map(|n| word(&plain, 8 + 4 * n)));
            trunk = word(&plain, 0);
        }
        Ok(free)
    }
}
