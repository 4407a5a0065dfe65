//! Making a backup: a moment of the vault is copied aside, and from there put on as many shelves as there are.
//!
//! The vault stands still only while its file is copied beside itself; writing to a slow disk and reading it back happen while
//! the therapist goes on. A backup counts only once it has been read back from the shelf, deciphered to its end, opened,
//! examined and counted.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::thread;

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::checking::{Checked, unsound};
use super::container::{Head, Manifest, SealedCopy};
use super::keeper::Keeper;
use super::scratch::Scratch;
use super::shelf::Shelf;
use super::{Backup, BackupError, Stage, Watch, Watched};
use crate::audit::Act;
use crate::fault::Fault;
use crate::header::Header;
use crate::keys::Key;
use crate::schema;
use crate::sealed;
use crate::settings;
use crate::slot::SlotKind;
use crate::stream::{self, Sealed};
use crate::vault::Vault;

/// One moment of the vault, to be put on shelves. Holds the vault's keys, so it goes when the vault is locked.
pub struct Snapshot {
    /// Where `database` lies; it goes with this value.
    pub(super) _scratch: Scratch,
    pub(super) database: PathBuf,
    pub(super) keeper: Keeper,
    pub(super) head: Head,
    /// Without the hash and the counts, which take seconds and are told when a shelf asks.
    pub(super) manifest: Manifest,
    pub(super) told: OnceLock<(String, BTreeMap<String, u64>)>,
}

/// A backup that is on a shelf and has been proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Where it stands among the others.
    pub backup: Backup,
    /// What it was found to hold.
    pub checked: Checked,
    /// Sealed files the shelf lacked and was given.
    pub files: u64,
}

impl Vault {
    /// Copies this moment aside. `ledger` names, without names, what has been erased so far. Leaves an act in the audit log, so
    /// that every backup holds a later commit than the one before.
    ///
    /// # Errors
    /// [`Fault::Full`] when there is no room for the copy, and whatever else the disk says.
    pub fn snapshot(&mut self, ledger: Vec<String>) -> Result<Snapshot, Fault> {
        self.write::<(), Fault>(Act::new("copy", "backup"), |_| Ok(()))?;
        self.settle()?;
        self.write_header()?;
        let scratch = Scratch::new(&self.place.dir)?;
        let database = scratch.dir().join("database");
        std::fs::copy(self.place.database(self.header.epoch), &database)?;
        let backup_id = *Uuid::new_v4().as_bytes();
        let mut head = Head {
            vault_id: self.header.vault_id,
            backup_id,
            made_at: self.place.clock.now().timestamp_millis(),
            generation: self.header.generation,
            commit_seq: self.commit_seq,
            wrapped_key: [0; crate::keys::WRAPPED],
            header: self.header_for_others().encode(&self.keys.header_mac),
        };
        head.wrapped_key = self.keys.backup_wrap.wrap(&Key::random()?, &head.aad())?;
        let manifest = Manifest {
            schema: settings::schema_version(&self.conn)?,
            commit_seq: self.commit_seq,
            audit_rows: self.audit_head.count,
            audit_head: hex(&self.audit_head.mac),
            database_size: std::fs::metadata(&database)?.len(),
            database_sha256: String::new(),
            rows: BTreeMap::new(),
            sealed: self.sealed_copies()?,
            ledger,
        };
        Ok(Snapshot {
            _scratch: scratch,
            database,
            keeper: self.keeper(),
            head,
            manifest,
            told: OnceLock::new(),
        })
    }

    /// The header as it leaves this computer: without the way in that is this computer's own.
    fn header_for_others(&self) -> Header {
        let mut header = self.header.clone();
        header.slots.retain(|s| s.kind != SlotKind::Keyring);
        header
    }

    fn sealed_copies(&self) -> Result<Vec<SealedCopy>, Fault> {
        let mut copies = Vec::new();
        for row in sealed::kept_rows(&self.conn)? {
            let id = sealed::file_name(row.id.into_bytes());
            // One that is gone is for the examination of the vault to tell; a backup without it is better than none.
            if let Ok(size) = self.place.fs.len(&self.place.sealed_dir().join(&id)) {
                copies.push(SealedCopy { id, size });
            }
        }
        copies.sort();
        copies.dedup();
        Ok(copies)
    }
}

impl Snapshot {
    /// Puts this moment on a shelf and proves it from there.
    ///
    /// # Errors
    /// Whatever kept it from being proven; then the shelf holds no backup of this moment.
    pub fn store(&self, shelf: &dyn Shelf, watch: Watch<'_>) -> Result<Stored, BackupError> {
        let shelf_says = |e: std::io::Error| BackupError::of_shelf(&e);
        let lying = shelf.list().map_err(shelf_says)?;
        let mut files = 0;
        for (at, copy) in self.manifest.sealed.iter().enumerate() {
            let name = copy.name();
            if lying.iter().any(|l| l.name == name && l.size == copy.size) {
                continue;
            }
            self.put_sealed(
                shelf,
                copy,
                (at as u64, self.manifest.sealed.len() as u64),
                watch,
            )?;
            files += 1;
        }
        let manifest = self.manifest_told()?;
        let told = serde_json::to_vec(&manifest).map_err(|_| Fault::Statement)?;
        let length = u32::try_from(told.len()).map_err(|_| Fault::Full)?;
        let mut plain = length.to_le_bytes().to_vec();
        plain.extend_from_slice(&told);
        let of = plain.len() as u64 + manifest.database_size;
        let plain = Cursor::new(plain).chain(File::open(&self.database).map_err(Fault::from)?);
        let key = self
            .keeper
            .keys
            .backup_wrap
            .unwrap_key(&self.head.wrapped_key, &self.head.aad())
            .ok_or(Fault::HeaderDamaged)?;
        let head = self.head.encode(stream::random_prefix()?);
        let size = stream::sealed_size(head.len() as u64, of);
        let sealed = Sealed::new(&key, head, plain).map_err(|e| BackupError::Fault(e.into()))?;
        let name = self.head.name();
        let go_on = |given: u64| watch(Stage::Writing, given.min(of), of);
        let mut watched = Watched::new(sealed, &go_on);
        shelf.put(&name, size, &mut watched).map_err(shelf_says)?;
        let proven = self.keeper.check(shelf, &name, watch).and_then(|checked| {
            if checked.manifest == manifest {
                Ok(checked)
            } else {
                Err(BackupError::Unsound("manifest"))
            }
        });
        match proven {
            Ok(checked) => Ok(Stored {
                backup: checked.backup.clone(),
                checked,
                files,
            }),
            Err(error) => {
                // What cannot be proven must not look like a backup.
                let _ = shelf.remove(&name);
                Err(error)
            }
        }
    }

    /// The manifest with hash and counts: taken of the copy, side by side, and once for all shelves.
    fn manifest_told(&self) -> Result<Manifest, BackupError> {
        if self.told.get().is_none() {
            let dbk = self.head.database_key(&self.keeper.keys)?;
            let (hash, rows) = thread::scope(|scope| {
                let hashing = scope.spawn(|| hash_of(&mut File::open(&self.database)?));
                let rows = settings::connect(&self.database, &dbk)
                    .map_err(unsound)
                    .and_then(|conn| {
                        let rows = counted(&conn)?;
                        conn.close().map_err(|(_, e)| Fault::from(e))?;
                        Ok(rows)
                    });
                (hashing.join(), rows)
            });
            let hash = hash
                .unwrap_or_else(|_| Err(std::io::ErrorKind::Other.into()))
                .map_err(Fault::from)?;
            let _ = self.told.set((hash, rows?));
        }
        let mut manifest = self.manifest.clone();
        if let Some((hash, rows)) = self.told.get() {
            manifest.database_sha256.clone_from(hash);
            manifest.rows.clone_from(rows);
        }
        Ok(manifest)
    }

    fn put_sealed(
        &self,
        shelf: &dyn Shelf,
        copy: &SealedCopy,
        (at, of): (u64, u64),
        watch: Watch<'_>,
    ) -> Result<(), BackupError> {
        let shelf_says = |e: std::io::Error| BackupError::of_shelf(&e);
        let path = self.keeper.place.sealed_dir().join(&copy.id);
        let mut local = match File::open(&path) {
            Ok(file) => file,
            // Erased since the moment was copied: the row goes from the backup too, when it is cleaned.
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(Fault::from(e).into()),
        };
        let written = hash_of(&mut local).map_err(Fault::from)?;
        let go_on = |_: u64| watch(Stage::Files, at, of);
        let mut watched = Watched::new(File::open(&path).map_err(Fault::from)?, &go_on);
        let size = std::fs::metadata(&path).map_err(Fault::from)?.len();
        shelf
            .put(&copy.name(), size, &mut watched)
            .map_err(shelf_says)?;
        let read = shelf
            .get(&copy.name())
            .and_then(|back| hash_of(&mut back.take(size.saturating_add(1))))
            .map_err(shelf_says)?;
        if read != written {
            let _ = shelf.remove(&copy.name());
            return Err(BackupError::Unsound("sealed file"));
        }
        Ok(())
    }
}

/// Rows in each table. Shadows of full-text indexes follow from their content and are left out.
pub(crate) fn counted(conn: &rusqlite::Connection) -> Result<BTreeMap<String, u64>, Fault> {
    let tables = schema::tables(conn)?;
    tables
        .into_iter()
        .filter(|t| !t.shadow && !t.full_text)
        .map(|t| {
            let sql = format!("SELECT count(*) FROM \"{}\"", t.name);
            let rows: i64 = conn.query_row(&sql, [], |r| r.get(0))?;
            Ok((t.name, u64::try_from(rows).unwrap_or_default()))
        })
        .collect()
}

/// SHA-256 of everything a reader gives, in hex.
pub(crate) fn hash_of(from: &mut dyn Read) -> std::io::Result<String> {
    let mut hash = Sha256::new();
    let mut block = vec![0_u8; 128 * 1024];
    loop {
        let read = from.read(&mut block)?;
        if read == 0 {
            return Ok(hex(&hash.finalize()));
        }
        hash.update(&block[..read]);
    }
}

/// Bytes in hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
