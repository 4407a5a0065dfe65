//! The container of a backup: what its head says in the open, and what its manifest says once it is opened.
//!
//! The head is read strictly, like the header of a vault: what is not understood is refused. The header that travels in it is
//! an ordinary one with its own MAC, so the passphrase and the recovery key of that day open the backup on any machine.

use std::collections::BTreeMap;
use std::io::Read;

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Backup, BackupError};
use crate::fault::Fault;
use crate::header::{self, Header};
use crate::keys::{Key, Keys, WRAPPED};
use crate::stream::{self, Opened, OpenedFault, PREFIX};

const MAGIC: &[u8; 4] = b"PSB1";
pub(crate) const FORMAT: u16 = 1;
const FIXED: usize = 4 + 2 + 4 + 16 + 16 + 8 + 8 + 8 + WRAPPED;
/// Longest manifest that is read.
const LONGEST: u32 = 64 * 1024 * 1024;
/// How the name of a backup begins.
pub(crate) const BACKUP: &str = "backup-";
/// How the name of a sealed file begins.
pub(crate) const SEALED: &str = "sealed-";
const ENDING: &str = ".psb";

/// What a backup holds: said before the database, and held against it afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Step of the schema.
    pub schema: u32,
    /// Number of the last commit in the database. Greater than in the head when the backup was cleaned after an erasure.
    pub commit_seq: u64,
    /// Rows in the audit log.
    pub audit_rows: u64,
    /// MAC of its last row, in hex.
    pub audit_head: String,
    /// Bytes of the database.
    pub database_size: u64,
    /// SHA-256 of the database as it lies in the container, in hex.
    pub database_sha256: String,
    /// Rows in each table, shadows of full-text indexes left out.
    pub rows: BTreeMap<String, u64>,
    /// Sealed files that some row keeps.
    pub sealed: Vec<SealedCopy>,
    /// What was erased by then, nameless: entries of the practice's ledger. None of these may come back.
    pub ledger: Vec<String>,
}

/// A sealed file that a backup speaks of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedCopy {
    /// Its id, in 32 hex digits.
    pub id: String,
    /// Bytes of the file.
    pub size: u64,
}

impl SealedCopy {
    /// Its name on a shelf.
    pub(crate) fn name(&self) -> String {
        format!("{SEALED}{}", self.id)
    }
}

/// The head of a container.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) vault_id: [u8; 16],
    pub(crate) backup_id: [u8; 16],
    pub(crate) made_at: i64,
    pub(crate) generation: u64,
    pub(crate) commit_seq: u64,
    pub(crate) wrapped_key: [u8; WRAPPED],
    pub(crate) header: Vec<u8>,
}

impl Head {
    /// The bytes of the head, with the nonce prefix at their end.
    pub(crate) fn encode(&self, prefix: [u8; PREFIX]) -> Vec<u8> {
        let mut out = Vec::with_capacity(FIXED + self.header.len() + PREFIX);
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        out.extend_from_slice(
            &u32::try_from(self.header.len())
                .unwrap_or(u32::MAX)
                .to_le_bytes(),
        );
        out.extend_from_slice(&self.vault_id);
        out.extend_from_slice(&self.backup_id);
        out.extend_from_slice(&self.made_at.to_le_bytes());
        out.extend_from_slice(&self.generation.to_le_bytes());
        out.extend_from_slice(&self.commit_seq.to_le_bytes());
        out.extend_from_slice(&self.wrapped_key);
        out.extend_from_slice(&self.header);
        out.extend_from_slice(&prefix);
        out
    }

    /// Reads a head strictly, and gives its bytes too: they are bound to the first chunk.
    pub(crate) fn read(from: &mut dyn Read) -> Result<(Self, Vec<u8>), BackupError> {
        let mut fixed = [0_u8; FIXED];
        fill(from, &mut fixed)?;
        let mut rest = fixed.as_slice();
        if take::<4>(&mut rest)? != *MAGIC {
            return Err(BackupError::NotABackup);
        }
        let format = u16::from_le_bytes(take(&mut rest)?);
        if format > FORMAT {
            return Err(BackupError::FromTheFuture {
                found: u32::from(format),
            });
        }
        let length = u32::from_le_bytes(take(&mut rest)?);
        if format == 0 || u64::from(length) > header::LONGEST {
            return Err(BackupError::NotABackup);
        }
        let vault_id = take(&mut rest)?;
        let backup_id = take(&mut rest)?;
        let made_at = i64::from_le_bytes(take(&mut rest)?);
        let generation = u64::from_le_bytes(take(&mut rest)?);
        let commit_seq = u64::from_le_bytes(take(&mut rest)?);
        let wrapped_key = take(&mut rest)?;
        let mut bytes = fixed.to_vec();
        let begins = bytes.len();
        bytes.resize(begins + length as usize + PREFIX, 0);
        fill(from, &mut bytes[begins..])?;
        let header = bytes[begins..begins + length as usize].to_vec();
        let head = Self {
            vault_id,
            backup_id,
            made_at,
            generation,
            commit_seq,
            wrapped_key,
            header,
        };
        Ok((head, bytes))
    }

    /// The file's name: newest last when sorted.
    pub(crate) fn name(&self) -> String {
        format!(
            "{BACKUP}{:012}-{:012}-{}{ENDING}",
            self.commit_seq,
            self.generation,
            Uuid::from_bytes(self.backup_id).as_simple()
        )
    }

    /// The key of the database inside, by the keys of its vault.
    pub(crate) fn database_key(&self, keys: &Keys) -> Result<Key, BackupError> {
        let header = self.vault_header()?;
        let aad = header.binding().database_aad(header.epoch);
        keys.db_wrap
            .unwrap_key(&header.wrapped_dbk, &aad)
            .ok_or(BackupError::Unsound("key"))
    }

    /// The header that travels with the backup.
    pub(crate) fn vault_header(&self) -> Result<Header, BackupError> {
        let header = Header::parse(&self.header).map_err(|fault| match fault {
            header::HeaderFault::Format { found } => BackupError::FromTheFuture {
                found: u32::from(found),
            },
            _ => BackupError::NotABackup,
        })?;
        if header.vault_id != self.vault_id {
            return Err(BackupError::NotABackup);
        }
        Ok(header)
    }

    /// What the wrapping of the backup's own key is bound to.
    pub(crate) fn aad(&self) -> Vec<u8> {
        [MAGIC.as_slice(), &self.vault_id, &self.backup_id].concat()
    }

    /// As it stands among the others.
    pub(crate) fn told(&self, name: String, size: u64) -> Backup {
        Backup {
            name,
            id: Uuid::from_bytes(self.backup_id),
            made_at: DateTime::from_timestamp_millis(self.made_at).unwrap_or_default(),
            generation: self.generation,
            commit_seq: self.commit_seq,
            size,
        }
    }
}

/// Whether a name is that of a backup.
pub(crate) fn is_backup(name: &str) -> bool {
    name.starts_with(BACKUP) && name.ends_with(ENDING)
}

/// A container whose manifest has been read and whose database comes next.
pub(crate) struct Container<R> {
    pub(crate) head: Head,
    pub(crate) manifest: Manifest,
    /// Bytes of the database that came with the chunk of the manifest.
    pub(crate) begun: zeroize::Zeroizing<Vec<u8>>,
    pub(crate) rest: Opened<R>,
}

impl<R: Read> Container<R> {
    /// Opens a container of the vault whose keys these are.
    pub(crate) fn open(mut from: R, keys: &Keys) -> Result<Self, BackupError> {
        let (head, bytes) = Head::read(&mut from)?;
        if !header::authentic(&head.header, &keys.header_mac) {
            return Err(BackupError::OtherVault);
        }
        let key = keys
            .backup_wrap
            .unwrap_key(&head.wrapped_key, &head.aad())
            .ok_or(BackupError::Unsound("key"))?;
        Self::open_under(from, head, bytes, &key)
    }

    fn open_under(from: R, head: Head, bytes: Vec<u8>, key: &Key) -> Result<Self, BackupError> {
        let mut rest = Opened::new(key, bytes, from).map_err(|e| BackupError::of_shelf(&e))?;
        let mut begun = zeroize::Zeroizing::new(Vec::new());
        let mut length = None;
        loop {
            if length.is_none() {
                length = begun.first_chunk::<4>().copied().map(u32::from_le_bytes);
            }
            if length.is_some_and(|n| begun.len() >= 4 + n as usize) {
                break;
            }
            if length.is_some_and(|n| n > LONGEST) {
                return Err(BackupError::Unsound("manifest"));
            }
            match rest.next().map_err(opened)? {
                Some(chunk) => begun.extend_from_slice(&chunk),
                None => return Err(BackupError::Unsound("manifest")),
            }
        }
        let ends = 4 + length.unwrap_or_default() as usize;
        let manifest = serde_json::from_slice(&begun[4..ends])
            .map_err(|_| BackupError::Unsound("manifest"))?;
        begun.drain(..ends);
        Ok(Self {
            head,
            manifest,
            begun,
            rest,
        })
    }
}

/// What a fault of the stream means for a backup.
pub(crate) fn opened(fault: OpenedFault) -> BackupError {
    match fault {
        OpenedFault::Stream(stream::StreamFault::Format) => {
            BackupError::FromTheFuture { found: u32::MAX }
        }
        OpenedFault::Stream(_) => BackupError::Unsound("chunk"),
        OpenedFault::Io(e) => BackupError::of_shelf(&e),
    }
}

fn fill(from: &mut dyn Read, into: &mut [u8]) -> Result<(), BackupError> {
    from.read_exact(into).map_err(|e| match e.kind() {
        std::io::ErrorKind::UnexpectedEof => BackupError::NotABackup,
        _ => BackupError::of_shelf(&e),
    })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], BackupError> {
    let (head, tail) = rest
        .split_first_chunk::<N>()
        .ok_or(BackupError::Fault(Fault::HeaderDamaged))?;
    *rest = tail;
    Ok(*head)
}

/// The manifest that a container holds under `key`, with `told` in its place: for tests of what somebody with the key might write there.
#[cfg(test)]
pub(crate) fn manifest_of(key: &Key, told: &[u8]) -> Result<Manifest, BackupError> {
    let length = u32::try_from(told.len()).unwrap_or(u32::MAX);
    let plain = [&length.to_le_bytes(), told].concat();
    let head = vec![3; FIXED + PREFIX];
    let mut sealed = Vec::new();
    stream::Sealed::new(key, head.clone(), plain.as_slice())
        .and_then(|mut all| all.read_to_end(&mut sealed))
        .map_err(|e| BackupError::of_shelf(&e))?;
    let nobody = Head {
        vault_id: [0; 16],
        backup_id: [0; 16],
        made_at: 0,
        generation: 0,
        commit_seq: 0,
        wrapped_key: [0; WRAPPED],
        header: Vec::new(),
    };
    let chunks = sealed.split_off(head.len());
    Container::open_under(chunks.as_slice(), nobody, head, key).map(|open| open.manifest)
}
