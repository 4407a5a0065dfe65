//! How a connection to the database is made, and every setting it must have.
//!
//! This is the only module that speaks `PRAGMA`: a test looks for others. Each setting is set and then read back, and the
//! library's own build is questioned too, because a setting that silently did not take is the one that hurts. Never here:
//! `rekey`, `cipher_migrate`, page or MAC settings after the key (sqlcipher#613, #616), `temp_store=FILE` (plain text in /var/tmp).

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OpenFlags};

use crate::fault::Fault;
use crate::keys::Key;
use crate::{ffi_key, ffi_memory};

/// Bytes of a page, of which [`RESERVE`] are the cipher's.
pub(crate) const PAGE: usize = 4096;
/// Bytes at the end of a page that hold its IV and its MAC.
pub(crate) const RESERVE: usize = 80;
/// Oldest SQLite this program runs on: 3.53.4.
const OLDEST_SQLITE: i32 = 3_053_004;
/// 20 MB of opened pages: a day's work. Cards are searched in memory; what goes through everything asks for more room, see [`roomy`].
const ORDINARY_ROOM: &str = "-20480";
/// SQLite's own way to files without locks (sqlite.org/vfs.html).
const UNLOCKED: &str = "unix-none";
/// Oldest SQLCipher this program runs on.
const OLDEST_CIPHER: (u32, u32) = (4, 19);

/// Why a connection could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ConnectFault {
    /// A setting did not take.
    Setting(&'static str),
    /// The first page did not authenticate under the key.
    Damaged,
    /// Anything else.
    Fault(Fault),
}

impl<T: Into<Fault>> From<T> for ConnectFault {
    fn from(fault: T) -> Self {
        match fault.into() {
            Fault::Damaged => Self::Damaged,
            other => Self::Fault(other),
        }
    }
}

/// Settings after the key: what is said, and what the database must answer when asked.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("foreign_keys", "ON", "1"),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "EXTRA", "3"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
    ("cell_size_check", "ON", "1"),
    ("cache_size", ORDINARY_ROOM, ORDINARY_ROOM),
    ("mmap_size", "0", "0"),
    ("trusted_schema", "OFF", "0"),
    ("recursive_triggers", "ON", "1"),
    ("auto_vacuum", "NONE", "0"),
];

/// Opens the database with its key and gives back a connection on which every setting holds. The file must exist.
pub(crate) fn connect(path: &Path, dbk: &Key) -> Result<Connection, ConnectFault> {
    connect_by(path, dbk, None)
}

/// The same without any lock on the file, for several connections that look at one scratch copy side by side. Nobody may write in it.
pub(crate) fn connect_beside(path: &Path, dbk: &Key) -> Result<Connection, ConnectFault> {
    connect_by(path, dbk, Some(UNLOCKED))
}

fn connect_by(path: &Path, dbk: &Key, how: Option<&str>) -> Result<Connection, ConnectFault> {
    let wiped = ffi_memory::begun();
    check_library()?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let conn = match how {
        Some(how) => Connection::open_with_flags_and_vfs(path, flags, how)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    // Before the key: wipe memory when it is freed, and write nothing to the standard error.
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    if !wiped {
        conn.execute_batch("PRAGMA cipher_memory_security = ON")?;
    }
    ffi_key::key(&conn, dbk)?;
    // Before the first page is read, so that no file of shared memory is made.
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    let _: i64 = conn.query_row("SELECT count(*) FROM sqlite_master", [], |r| r.get(0))?;
    if read_text(&conn, "cipher_status")? != "1" {
        return Err(ConnectFault::Setting("cipher_status"));
    }
    if !wiped && read_text(&conn, "cipher_memory_security")? != "1" {
        return Err(ConnectFault::Setting("cipher_memory_security"));
    }
    if read_text(&conn, "page_size")? != PAGE.to_string() {
        return Err(ConnectFault::Setting("page_size"));
    }
    for (name, said, answer) in SETTINGS {
        conn.execute_batch(&format!("PRAGMA {name} = {said}"))?;
        if read_text(&conn, name)? != *answer {
            return Err(ConnectFault::Setting(name));
        }
    }
    for (name, config, wanted) in [
        ("defensive", DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        ("dqs_dml", DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        ("dqs_ddl", DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (
            "attach_create",
            DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE,
            false,
        ),
        (
            "attach_write",
            DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE,
            false,
        ),
    ] {
        if conn.set_db_config(config, wanted)? != wanted {
            return Err(ConnectFault::Setting(name));
        }
    }
    Ok(conn)
}

/// What the library was built with, as far as it must be so. Asked without a key, in memory.
pub(crate) fn check_library() -> Result<(), ConnectFault> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(ConnectFault::Setting("sqlite_version"));
    }
    let conn = Connection::open_in_memory()?;
    let version = read_text(&conn, "cipher_version")?;
    let mut parts = version
        .split(['.', ' '])
        .map(|p| p.parse::<u32>().unwrap_or(0));
    if (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) < OLDEST_CIPHER {
        return Err(ConnectFault::Setting("cipher_version"));
    }
    let mut statement = conn.prepare("PRAGMA compile_options")?;
    let options = statement
        .query_map([], |r| r.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    let has = |option: &str| options.iter().any(|o| o == option);
    if !(has("TEMP_STORE=2") || has("TEMP_STORE=3")) {
        return Err(ConnectFault::Setting("TEMP_STORE"));
    }
    if options.iter().any(|o| o.starts_with("ENABLE_STAT4")) {
        return Err(ConnectFault::Setting("ENABLE_STAT4"));
    }
    if !has("SECURE_DELETE") {
        return Err(ConnectFault::Setting("SECURE_DELETE"));
    }
    if !has("DQS=0") {
        return Err(ConnectFault::Setting("DQS"));
    }
    Ok(())
}

/// Lets statements change something, or not: outside [`Vault::write`](crate::Vault::write) nothing may.
pub(crate) fn allow_writing(conn: &Connection, allowed: bool) -> Result<(), Fault> {
    let sql = if allowed {
        "PRAGMA query_only = OFF"
    } else {
        "PRAGMA query_only = ON"
    };
    Ok(conn.execute_batch(sql)?)
}

/// Gives 64 MB of room for opened pages, for work that goes through the whole database and comes back to many pages; and takes it away
/// again, with what lies there.
pub(crate) fn roomy(conn: &Connection, room: bool) -> Result<(), Fault> {
    let sql = if room {
        "PRAGMA cache_size = -65536".to_owned()
    } else {
        format!("PRAGMA cache_size = {ORDINARY_ROOM}; PRAGMA shrink_memory")
    };
    Ok(conn.execute_batch(&sql)?)
}

/// Turns foreign keys off for steps of the schema that rebuild a table, and on again.
pub(crate) fn foreign_keys(conn: &Connection, on: bool) -> Result<(), Fault> {
    let sql = if on {
        "PRAGMA foreign_keys = ON"
    } else {
        "PRAGMA foreign_keys = OFF"
    };
    Ok(conn.execute_batch(sql)?)
}

/// The number of the last step of the schema that the database has taken.
pub(crate) fn schema_version(conn: &Connection) -> Result<u32, Fault> {
    Ok(conn.query_row("PRAGMA user_version", [], |r| r.get(0))?)
}

/// Says which step was the last. Within the transaction of the step.
pub(crate) fn set_schema_version(conn: &Connection, version: u32) -> Result<(), Fault> {
    Ok(conn.execute_batch(&format!("PRAGMA user_version = {version}"))?)
}

/// Moves everything out of the write-ahead log and cuts it to nothing. `Busy` when that could not be done.
pub(crate) fn checkpoint(conn: &Connection) -> Result<(), Fault> {
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get(0))?;
    if busy == 0 { Ok(()) } else { Err(Fault::Busy) }
}

/// Rows whose foreign key points nowhere, counted.
pub(crate) fn dangling(conn: &Connection) -> Result<u64, Fault> {
    rows(conn, "PRAGMA foreign_key_check").map(|n| n as u64)
}

/// What `integrity_check` finds wrong, counted; 0 is sound. The answer's text is left behind: it may quote values.
pub(crate) fn structure_faults(conn: &Connection) -> Result<u64, Fault> {
    let mut statement = conn.prepare("PRAGMA integrity_check(1000)")?;
    let mut found = 0;
    let mut answers = statement.query([])?;
    while let Some(row) = answers.next()? {
        if row.get_ref(0)?.as_str().map_err(|_| Fault::Damaged)? != "ok" {
            found += 1;
        }
    }
    Ok(found)
}

/// Pages in the database file that SQLCipher itself finds wrong, counted over all rows of its answer.
pub(crate) fn cipher_faults(conn: &Connection) -> Result<u64, Fault> {
    rows(conn, "PRAGMA cipher_integrity_check").map(|n| n as u64)
}

/// The tables that `table`'s foreign keys point to, with what happens on deletion.
pub(crate) fn foreign_keys_of(
    conn: &Connection,
    table: &str,
) -> Result<Vec<(String, String, String)>, Fault> {
    let mut statement = conn.prepare(
        "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list(?1) ORDER BY id, seq",
    )?;
    let found = statement.query_map([table], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The columns of a table, in order.
pub(crate) fn columns_of(conn: &Connection, table: &str) -> Result<Vec<String>, Fault> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_xinfo(?1) ORDER BY cid")?;
    let found = statement.query_map([table], |r| r.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn rows(conn: &Connection, sql: &str) -> Result<usize, Fault> {
    let mut statement = conn.prepare(sql)?;
    let mut answers = statement.query([])?;
    let mut count = 0;
    while answers.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// One setting as text, whatever its type.
fn read_text(conn: &Connection, name: &str) -> Result<String, Fault> {
    struct AsText(String);
    impl FromSql for AsText {
        fn column_result(
            value: rusqlite::types::ValueRef<'_>,
        ) -> rusqlite::types::FromSqlResult<Self> {
            use rusqlite::types::ValueRef as V;
            Ok(Self(match value {
                V::Integer(n) => n.to_string(),
                V::Text(t) => String::from_utf8_lossy(t).to_lowercase(),
                _ => String::new(),
            }))
        }
    }
    Ok(conn
        .query_row(&format!("PRAGMA {name}"), [], |r| r.get::<_, AsText>(0))?
        .0)
}
