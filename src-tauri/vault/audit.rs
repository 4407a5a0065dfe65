//! The audit log: why each change was made.
//!
//! One row a transaction: a verb, a word, perhaps an id and a reason, all but the id from the program's own vocabulary. There
//! are no names in it, so there is nothing to erase: of an erased client an unlinkable id is left. Each row carries an HMAC over
//! itself and the row before; count and head also stand in the header, so cutting or rewriting the log shows. It is proof
//! against others, not against whoever holds the vault's key.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use crate::fault::Fault;
use crate::keys::{Key, same};

/// Why something is about to be written. Verb, word and reason come from the program, never from a person's typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// What is done: `admit`, `sign`, `erase` …
    pub verb: &'static str,
    /// To what kind of thing: `client`, `journal` …
    pub word: &'static str,
    /// To which one; may also be said from inside the transaction, with [`Write::about`](crate::Write::about).
    pub subject: Option<Uuid>,
    /// Why, as a fixed code, where the law or the practice asks for one.
    pub reason: Option<&'static str>,
}

impl Act {
    /// An act without subject or reason.
    #[must_use]
    pub const fn new(verb: &'static str, word: &'static str) -> Self {
        Self {
            verb,
            word,
            subject: None,
            reason: None,
        }
    }

    /// The same act, upon one subject.
    #[must_use]
    pub const fn on(self, subject: Uuid) -> Self {
        Self {
            subject: Some(subject),
            ..self
        }
    }

    /// The same act, with a reason.
    #[must_use]
    pub const fn because(self, reason: &'static str) -> Self {
        Self {
            reason: Some(reason),
            ..self
        }
    }
}

/// One row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its number, from 1 without gaps. Order comes from here, not from the time.
    pub seq: u64,
    /// The wall clock when it was written.
    pub at: DateTime<Utc>,
    /// What was done.
    pub verb: String,
    /// To what kind of thing.
    pub word: String,
    /// To which one.
    pub subject: Option<Uuid>,
    /// Why, as a code.
    pub reason: Option<String>,
}

/// Where the log ends: how many rows, and the MAC of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) count: u64,
    pub(crate) mac: [u8; 32],
}

impl Head {
    /// Before the first row.
    pub(crate) const EMPTY: Self = Self {
        count: 0,
        mac: [0; 32],
    };
}

/// Writes the row for an act after `head`, and gives the new head.
pub(crate) fn append(
    conn: &Connection,
    key: &Key,
    head: &Head,
    at: DateTime<Utc>,
    act: &Act,
) -> Result<Head, Fault> {
    let row = AuditRow {
        seq: head.count + 1,
        at,
        verb: act.verb.to_owned(),
        word: act.word.to_owned(),
        subject: act.subject,
        reason: act.reason.map(str::to_owned),
    };
    insert(conn, key, head, &row)
}

fn insert(conn: &Connection, key: &Key, head: &Head, row: &AuditRow) -> Result<Head, Fault> {
    let mac = chained(key, &head.mac, row);
    conn.prepare_cached("INSERT INTO audit (seq, at, verb, word, subject, reason, mac) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
        .execute(params![
            i64::try_from(row.seq).map_err(|_| Fault::AuditBroken)?,
            row.at.timestamp_millis(),
            row.verb,
            row.word,
            row.subject.map(|s| s.into_bytes().to_vec()),
            row.reason,
            mac.to_vec(),
        ])?;
    Ok(Head {
        count: row.seq,
        mac,
    })
}

/// Copies the whole log into another database, each row held against the chain it came from and chained anew under another key.
/// Gives where it ends.
pub(crate) fn copy_rechained(
    from: &Connection,
    to: &Connection,
    (old, new): (&Key, &Key),
) -> Result<Head, Fault> {
    let (mut before, mut head) = ([0_u8; 32], Head::EMPTY);
    let mut read_all =
        from.prepare("SELECT seq, at, verb, word, subject, reason, mac FROM audit ORDER BY seq")?;
    let mut rows = read_all.query([])?;
    while let Some(found) = rows.next()? {
        let row = read(found)?;
        let mac: [u8; 32] = found.get(6)?;
        if row.seq != head.count + 1 || !same(&chained(old, &before, &row), &mac) {
            return Err(Fault::AuditBroken);
        }
        before = mac;
        head = insert(to, new, &head, &row)?;
    }
    Ok(head)
}

/// Where the log in the database ends, as it stands there.
pub(crate) fn head(conn: &Connection) -> Result<Head, Fault> {
    let last = conn
        .prepare_cached("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |r| Ok((r.get::<_, i64>(0)?, r.get::<_, [u8; 32]>(1)?)));
    match last {
        Ok((seq, mac)) => Ok(Head {
            count: u64::try_from(seq).map_err(|_| Fault::AuditBroken)?,
            mac,
        }),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(Head::EMPTY),
        Err(e) => Err(e.into()),
    }
}

/// Whether the log in the database continues the one that ended at `remembered`.
pub(crate) fn continues(conn: &Connection, remembered: &Head) -> Result<bool, Fault> {
    if remembered.count == 0 {
        return Ok(true);
    }
    let Ok(seq) = i64::try_from(remembered.count) else {
        return Ok(false);
    };
    match conn.query_row("SELECT mac FROM audit WHERE seq = ?1", [seq], |r| {
        r.get::<_, [u8; 32]>(0)
    }) {
        Ok(mac) => Ok(same(&mac, &remembered.mac)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(false),
        Err(e) => Err(e.into()),
    }
}

/// Walks the whole chain. `Ok(None)` when every row is the one that was written, else the number of the first that is not.
pub(crate) fn broken_at(conn: &Connection, key: &Key) -> Result<Option<u64>, Fault> {
    let mut before = [0_u8; 32];
    let mut expected = 1_u64;
    let mut statement =
        conn.prepare("SELECT seq, at, verb, word, subject, reason, mac FROM audit ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let row = read(found)?;
        let mac: [u8; 32] = found.get(6)?;
        if row.seq != expected || !same(&chained(key, &before, &row), &mac) {
            return Ok(Some(expected));
        }
        before = mac;
        expected += 1;
    }
    Ok(None)
}

/// The rows after `after`, oldest first, at most `most`.
pub(crate) fn rows(conn: &Connection, after: u64, most: u32) -> Result<Vec<AuditRow>, Fault> {
    let mut statement =
        conn.prepare_cached("SELECT seq, at, verb, word, subject, reason FROM audit WHERE seq > ?1 ORDER BY seq LIMIT ?2")?;
    let mut found = statement.query(params![i64::try_from(after).unwrap_or(i64::MAX), most])?;
    let mut out = Vec::new();
    while let Some(row) = found.next()? {
        out.push(read(row)?);
    }
    Ok(out)
}

/// Every row upon one subject, oldest first.
pub(crate) fn rows_about(conn: &Connection, subject: Uuid) -> Result<Vec<AuditRow>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, at, verb, word, subject, reason FROM audit WHERE subject = ?1 ORDER BY seq",
    )?;
    let mut found = statement.query([subject.into_bytes().to_vec()])?;
    let mut out = Vec::new();
    while let Some(row) = found.next()? {
        out.push(read(row)?);
    }
    Ok(out)
}

fn read(row: &Row<'_>) -> Result<AuditRow, Fault> {
    Ok(AuditRow {
        seq: u64::try_from(row.get::<_, i64>(0)?).map_err(|_| Fault::AuditBroken)?,
        at: DateTime::from_timestamp_millis(row.get(1)?).ok_or(Fault::AuditBroken)?,
        verb: row.get(2)?,
        word: row.get(3)?,
        subject: row.get::<_, Option<[u8; 16]>>(4)?.map(Uuid::from_bytes),
        reason: row.get(5)?,
    })
}

/// The MAC of a row after the row whose MAC is `before`. Every field has a length or a fixed size, so none runs into the next.
fn chained(key: &Key, before: &[u8; 32], row: &AuditRow) -> [u8; 32] {
    let reason = row.reason.as_deref();
    let length = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes();
    key.mac(&[
        before,
        &row.seq.to_le_bytes(),
        &row.at.timestamp_millis().to_le_bytes(),
        &length(&row.verb),
        row.verb.as_bytes(),
        &length(&row.word),
        row.word.as_bytes(),
        &[u8::from(row.subject.is_some())],
        row.subject.unwrap_or_default().as_bytes(),
        &[u8::from(reason.is_some())],
        &length(reason.unwrap_or_default()),
        reason.unwrap_or_default().as_bytes(),
    ])
}
