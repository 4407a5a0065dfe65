//! Sealed files: what is too big for a row.
//!
//! A file is sealed under a random key of its own; the key, wrapped, lies in the row that owns the file. When the row goes, the
//! key goes, and the file is noise wherever a copy of it may lie. On the disk a file has a random name and nothing else.
//!
//! The convention that holds this together: a table that owns sealed files has the four columns `sealed_id`, `sealed_key`,
//! `sealed_size`, `sealed_sha256` ([`COLUMNS`]). The vault finds its files through them, whatever the table is called, and
//! refuses to commit a file that no row keeps.

use std::io::ErrorKind;

use rusqlite::{Connection, Row};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::durable::replace;
use crate::fault::Fault;
use crate::keys::{Key, Keys, same};
use crate::place::Place;
use crate::schema;
use crate::stream::{self, Belongs};

/// The columns of a table that owns sealed files. An owner without a file has NULL in all four.
pub const COLUMNS: [&str; 4] = ["sealed_id", "sealed_key", "sealed_size", "sealed_sha256"];

/// Longest sealed file that is read: far above what the practice lets in, low enough not to exhaust memory.
const LONGEST: u64 = 1024 * 1024 * 1024;

/// What the owning row keeps of a sealed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRow {
    /// The file's random id and, in hex, its name. Stored as a 16-byte BLOB in `sealed_id`.
    pub id: Uuid,
    /// The file's own key, wrapped under the vault's: 72 bytes, BLOB in `sealed_key`.
    pub wrapped_key: Vec<u8>,
    /// Bytes of the plain content, INTEGER in `sealed_size`.
    pub size: u64,
    /// SHA-256 of the plain content, 32-byte BLOB in `sealed_sha256`.
    pub sha256: [u8; 32],
}

impl SealedRow {
    /// Reads the four [`COLUMNS`] of a row by name.
    ///
    /// # Errors
    /// [`Fault::Shape`] when they are NULL or not as the vault wrote them.
    pub fn read(row: &Row<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: Uuid::from_bytes(row.get(COLUMNS[0])?),
            wrapped_key: row.get(COLUMNS[1])?,
            size: u64::try_from(row.get::<_, i64>(COLUMNS[2])?)
                .map_err(|_| Fault::Shape { column: 2 })?,
            sha256: row.get(COLUMNS[3])?,
        })
    }

    /// The values for the four [`COLUMNS`], in their order, for an INSERT.
    #[must_use]
    pub fn values(&self) -> (Vec<u8>, Vec<u8>, i64, Vec<u8>) {
        (
            self.id.into_bytes().to_vec(),
            self.wrapped_key.clone(),
            i64::try_from(self.size).unwrap_or(i64::MAX),
            self.sha256.to_vec(),
        )
    }
}

/// Where sealed files lie and under which key theirs are wrapped.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sealing<'v> {
    pub(crate) place: &'v Place,
    pub(crate) keys: &'v Keys,
    pub(crate) vault_id: [u8; 16],
}

impl Sealing<'_> {
    /// Seals `plain` into a new file, durable when this returns.
    pub(crate) fn seal(&self, plain: &[u8]) -> Result<SealedRow, Fault> {
        let mut id = [0_u8; 16];
        getrandom::fill(&mut id)?;
        let key = Key::random()?;
        let container = stream::seal(&key, self.belongs(id), plain)?;
        self.place.fs.make_dir(&self.place.sealed_dir())?;
        replace(self.place.fs.as_ref(), &self.path(id), &container)?;
        Ok(SealedRow {
            id: Uuid::from_bytes(id),
            wrapped_key: self.keys.att_wrap.wrap(&key, &self.aad(id))?.to_vec(),
            size: plain.len() as u64,
            sha256: Sha256::digest(plain).into(),
        })
    }

    /// Opens the file of a row, and holds it against the row's size and hash.
    pub(crate) fn unseal(&self, row: &SealedRow) -> Result<Zeroizing<Vec<u8>>, Fault> {
        let id = row.id.into_bytes();
        let key = self
            .keys
            .att_wrap
            .unwrap_key(&row.wrapped_key, &self.aad(id))
            .ok_or(Fault::SealedDamaged)?;
        let container =
            self.place
                .fs
                .read(&self.path(id), LONGEST)
                .map_err(|e| match e.kind() {
                    ErrorKind::NotFound => Fault::SealedMissing,
                    _ => e.into(),
                })?;
        let plain =
            stream::open(&key, self.belongs(id), &container).map_err(|_| Fault::SealedDamaged)?;
        let hash: [u8; 32] = Sha256::digest(plain.as_slice()).into();
        if plain.len() as u64 != row.size || !same(&hash, &row.sha256) {
            return Err(Fault::SealedDamaged);
        }
        Ok(plain)
    }

    /// Takes a file away. One that is gone already is no fault: an earlier try may have come this far.
    pub(crate) fn unlink(&self, id: Uuid) -> Result<(), Fault> {
        match self.place.fs.unlink(&self.path(id.into_bytes())) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(e.into()),
            _ => Ok(()),
        }
    }

    /// Removes every file that no row keeps: leftovers of a transaction that never ended, and files of erased rows.
    pub(crate) fn sweep(&self, conn: &Connection) -> Result<u64, Fault> {
        let dir = self.place.sealed_dir();
        let names = match self.place.fs.list(&dir) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(0),
            other => other?,
        };
        if names.is_empty() {
            return Ok(0);
        }
        let kept: std::collections::HashSet<String> = kept_rows(conn)?
            .iter()
            .map(|row| file_name(row.id.into_bytes()))
            .collect();
        let mut removed = 0;
        for name in names.iter().filter(|n| !kept.contains(*n)) {
            self.place.fs.unlink(&dir.join(name))?;
            removed += 1;
        }
        if removed > 0 {
            self.place.fs.fsync_dir(&dir)?;
        }
        Ok(removed)
    }

    fn path(&self, id: [u8; 16]) -> std::path::PathBuf {
        self.place.sealed_dir().join(file_name(id))
    }

    const fn belongs(&self, file_id: [u8; 16]) -> Belongs {
        Belongs {
            vault_id: self.vault_id,
            file_id,
        }
    }

    fn aad(&self, id: [u8; 16]) -> Vec<u8> {
        bound(&self.vault_id, &id)
    }
}

/// The key of a file, wrapped under other keys of the same vault; `None` when it cannot be unwrapped: it is lost already.
pub(crate) fn rewrapped(
    (from, to): (&Keys, &Keys),
    vault_id: &[u8; 16],
    id: &[u8; 16],
    wrapped: &[u8],
) -> Result<Option<Vec<u8>>, Fault> {
    let aad = bound(vault_id, id);
    match from.att_wrap.unwrap_key(wrapped, &aad) {
        Some(key) => Ok(Some(to.att_wrap.wrap(&key, &aad)?.to_vec())),
        None => Ok(None),
    }
}

/// What the wrapping of a file's key is bound to.
fn bound(vault_id: &[u8; 16], id: &[u8; 16]) -> Vec<u8> {
    [b"PSA1".as_slice(), vault_id, id].concat()
}

/// Name of a sealed file: its id in 32 hex digits.
pub(crate) fn file_name(id: [u8; 16]) -> String {
    Uuid::from_bytes(id).as_simple().to_string()
}

/// Every sealed file that some row keeps, in whatever table.
pub(crate) fn kept_rows(conn: &Connection) -> Result<Vec<SealedRow>, Fault> {
    let mut kept = Vec::new();
    for table in owners(conn)? {
        let mut statement = conn.prepare(&format!(
            "SELECT sealed_id, sealed_key, sealed_size, sealed_sha256 FROM \"{table}\" WHERE sealed_id IS NOT NULL"
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            kept.push(SealedRow::read(row)?);
        }
    }
    Ok(kept)
}

/// Whether some row keeps the sealed file `id`.
pub(crate) fn is_kept(conn: &Connection, id: Uuid) -> Result<bool, Fault> {
    for table in owners(conn)? {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM \"{table}\" WHERE sealed_id = ?1)");
        if conn.query_row(&sql, [id.into_bytes().to_vec()], |r| r.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn owners(conn: &Connection) -> Result<Vec<String>, Fault> {
    let mut owners = schema::tables(conn)?;
    owners.retain(|t| {
        !t.shadow
            && !t.full_text
            && COLUMNS
                .iter()
                .all(|c| t.columns.iter().any(|have| have == c))
    });
    Ok(owners.into_iter().map(|t| t.name).collect())
}
