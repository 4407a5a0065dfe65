//! Copying what a backup holds by our own statements: rows into a new database, sealed files onto the disk.

use std::fs;
use std::io::{ErrorKind, Read as _};

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Row, params};

use super::RestoreError;
use crate::audit;
use crate::backup::container::{Manifest, SEALED};
use crate::backup::{BackupError, Shelf, Stage, Watch};
use crate::fault::Fault;
use crate::keys::{Key, Keys};
use crate::place::Place;
use crate::schema;
use crate::sealed;
use crate::settings;
use crate::vault::open_fault;

/// Other keys of the same vault, under which what is copied is to be sealed.
pub(super) struct Rewrapped<'a> {
    pub(super) from: &'a Keys,
    pub(super) to: &'a Keys,
    pub(super) vault_id: [u8; 16],
}

/// Whether a database is in order within itself, and no row points nowhere.
pub(super) fn in_order(source: &Connection) -> Result<(), BackupError> {
    settings::roomy(source, true)?;
    if settings::structure_faults(source)? + settings::dangling(source)? > 0 {
        return Err(BackupError::Unsound("structure"));
    }
    Ok(())
}

/// Copies every row of a database that is laid out as ours into a new one under a new key. Gives where its audit log ends. Whether the
/// source is [`in_order`] is for the caller to ask: the rows are copied as they are.
pub(super) fn copy_database(
    source: &Connection,
    place: &Place,
    epoch: u32,
    dbk: &Key,
    (commit_seq, generation): (u64, u64),
    rewrapped: Option<&Rewrapped<'_>>,
) -> Result<audit::Head, RestoreError> {
    let step = settings::schema_version(source)?;
    let path = place.database(epoch);
    place.fs.create_excl(&path).map_err(Fault::from)?;
    let mut conn = settings::connect(&path, dbk).map_err(open_fault)?;
    schema::bring_up(&mut conn, step)?;
    if schema::laid_out(source)? != schema::laid_out(&conn)? {
        return Err(RestoreError::ForeignSchema);
    }
    settings::roomy(&conn, true)?;
    settings::foreign_keys(&conn, false)?;
    let copied = (|| {
        let tx = conn.unchecked_transaction()?;
        let tables = schema::tables(&tx)?;
        let laid_by = Laid::off(&tx)?;
        for table in tables.iter().filter(|t| !t.shadow && !t.full_text) {
            match rewrapped {
                Some(keys) if table.name == "audit" => {
                    let chain = (&keys.from.audit_mac, &keys.to.audit_mac);
                    audit::copy_rechained(source, &tx, chain)?;
                }
                _ => copy_rows(source, &tx, table, rewrapped)?,
            }
        }
        laid_by.on_again(&tx, &tables)?;
        let number = |n: u64| i64::try_from(n).map_err(|_| Fault::Statement);
        tx.execute(
            "UPDATE meta SET epoch = ?1, commit_seq = ?2, generation = ?3",
            params![epoch, number(commit_seq)?, number(generation)?],
        )?;
        let head = audit::head(&tx)?;
        tx.commit()?;
        Ok::<_, Fault>(head)
    })();
    settings::foreign_keys(&conn, true)?;
    let head = copied?;
    settings::checkpoint(&conn)?;
    conn.close().map_err(|(_, e)| Fault::from(e))?;
    place.fs.fsync(&path).map_err(Fault::from)?;
    place.fs.fsync_dir(&place.dir).map_err(Fault::from)?;
    Ok(head)
}

/// Indexes and triggers, taken off while rows come in by the hundred thousand: made once at the end they cost a fraction.
struct Laid(Vec<String>);

impl Laid {
    fn off(conn: &Connection) -> Result<Self, Fault> {
        let mut all = conn.prepare(
            "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type, name",
        )?;
        let found = all
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
            .collect::<Result<Vec<(String, String, String)>, _>>()?;
        for (kind, name, _) in &found {
            conn.execute_batch(&format!("DROP {kind} \"{name}\""))?;
        }
        Ok(Self(found.into_iter().map(|(_, _, sql)| sql).collect()))
    }

    /// Puts them on again; what triggers would have told the full-text indexes, these read from the rows.
    fn on_again(&self, conn: &Connection, tables: &[schema::Table]) -> Result<(), Fault> {
        for table in tables.iter().filter(|t| t.full_text && !t.contentless) {
            conn.execute_batch(&format!(
                "INSERT INTO \"{0}\" (\"{0}\") VALUES ('rebuild')",
                table.name
            ))?;
        }
        self.0
            .iter()
            .try_for_each(|sql| Ok(conn.execute_batch(sql)?))
    }
}

fn copy_rows(
    from: &Connection,
    to: &Connection,
    table: &schema::Table,
    rewrapped: Option<&Rewrapped<'_>>,
) -> Result<(), Fault> {
    let at_column = |name| table.columns.iter().position(|column| column == name);
    let sealed = rewrapped.and_then(|keys| {
        let [id, key, ..] = sealed::COLUMNS;
        Some((keys, at_column(id)?, at_column(key)?))
    });
    let columns: Vec<String> = table.columns.iter().map(|c| format!("\"{c}\"")).collect();
    let marks = vec!["?"; columns.len()].join(", ");
    let columns = columns.join(", ");
    let mut read = from.prepare(&format!("SELECT {columns} FROM \"{}\"", table.name))?;
    let mut write = to.prepare(&format!(
        "INSERT INTO \"{}\" ({columns}) VALUES ({marks})",
        table.name
    ))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        for at in 0..table.columns.len() {
            match sealed {
                Some((keys, id, key)) if at == key => {
                    write.raw_bind_parameter(at + 1, keys.wrapped_anew(row, (id, key))?)?;
                }
                _ => write.raw_bind_parameter(at + 1, ToSqlOutput::Borrowed(row.get_ref(at)?))?,
            }
        }
        write.raw_execute()?;
    }
    Ok(())
}

impl Rewrapped<'_> {
    /// The wrapped key of a row's sealed file, for the new row. A row without a file has none.
    fn wrapped_anew(
        &self,
        row: &Row<'_>,
        (id, key): (usize, usize),
    ) -> Result<Option<Vec<u8>>, Fault> {
        let (Some(id), Some(key)) = (
            row.get::<_, Option<[u8; 16]>>(id)?,
            row.get::<_, Option<Vec<u8>>>(key)?,
        ) else {
            return Ok(None);
        };
        let anew = sealed::rewrapped((self.from, self.to), &self.vault_id, &id, &key)?;
        // A key that does not unwrap is damaged: the row says so as before, and the rest of the vault is the better for it.
        Ok(Some(anew.unwrap_or(key)))
    }
}

/// Brings the sealed files that the rows speak of, as far as they are there.
pub(crate) fn fetch_sealed(
    shelf: &dyn Shelf,
    manifest: &Manifest,
    place: &Place,
    watch: Watch<'_>,
) -> Result<(), BackupError> {
    place
        .fs
        .make_dir(&place.sealed_dir())
        .map_err(Fault::from)?;
    let of = manifest.sealed.len() as u64;
    for (at, copy) in manifest.sealed.iter().enumerate() {
        if !watch(Stage::Files, at as u64, of) {
            return Err(BackupError::Cancelled);
        }
        let name = copy.name();
        // The id becomes a name on this disk: it must be nothing but one.
        let id = name.strip_prefix(SEALED).unwrap_or_default();
        if id.len() != 32 || !id.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(BackupError::Unsound("manifest"));
        }
        // A shelf that gives without end must not fill this disk; one byte more is damage enough to be noticed.
        let most = copy.size.saturating_add(1);
        let from = match shelf.get(&name) {
            Ok(from) => from,
            Err(e) if e.kind() == ErrorKind::NotFound => continue,
            Err(e) => return Err(BackupError::of_shelf(&e)),
        };
        let path = place.sealed_dir().join(id);
        place.fs.create_excl(&path).map_err(Fault::from)?;
        let mut file = fs::OpenOptions::new()
            .write(true)
            .open(&path)
            .map_err(Fault::from)?;
        std::io::copy(&mut from.take(most), &mut file).map_err(|e| BackupError::of_shelf(&e))?;
        file.sync_all().map_err(Fault::from)?;
    }
    Ok(())
}
