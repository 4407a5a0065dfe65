//! What hangs on a card, counted and deleted, and the nameless records of it.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use vault::{Fault, Read, SealedRow, Write, sql::params};

use crate::{
    case::{Erased, HandOut, Held},
    frozen,
    id::ClientId,
    stored::{At, On},
};

/// What goes with a card: the word under which it is told, and how it is counted.
pub(super) const LOST: &[(&str, &str)] = &[
    (
        "bookings",
        "SELECT count(*) FROM booking WHERE client_id = ?1",
    ),
    ("visits", "SELECT count(*) FROM visit WHERE client_id = ?1"),
    ("notes", "SELECT count(*) FROM note WHERE client_id = ?1"),
    (
        "measurements",
        "SELECT count(*) FROM measurement WHERE client_id = ?1",
    ),
    (
        "intakes",
        "SELECT count(*) FROM intake WHERE client_id = ?1",
    ),
    (
        "consents",
        "SELECT count(*) FROM consent WHERE client_id = ?1",
    ),
    (
        "attachments",
        "SELECT count(*) FROM attachment WHERE client_id = ?1",
    ),
    ("drafts", "SELECT count(*) FROM draft WHERE client_id = ?1"),
    ("payers", "SELECT count(*) FROM payer WHERE client_id = ?1"),
    (
        "choices",
        "SELECT count(*) FROM marketing_choice WHERE client_id = ?1",
    ),
    (
        "changes",
        "SELECT count(*) FROM client_change WHERE client_id = ?1",
    ),
    (
        "hand_outs",
        "SELECT count(*) FROM hand_out WHERE client_id = ?1",
    ),
];

/// What of it is a licensed professional's journal.
const JOURNAL: [&str; 4] = ["notes", "measurements", "intakes", "attachments"];

/// Everything that would be lost; words of which there is nothing are left out.
pub(super) fn counts(r: &Read<'_>, client: ClientId) -> Result<Vec<Held>, Fault> {
    let mut lost = Vec::new();
    for (word, sql) in LOST {
        let count: u32 = r
            .sql()
            .prepare_cached(sql)?
            .query_row([client], |row| row.get(0))?;
        if count > 0 {
            lost.push(Held {
                word: (*word).to_owned(),
                count,
            });
        }
    }
    Ok(lost)
}

pub(super) fn journal_counts(r: &Read<'_>, client: ClientId) -> Result<Vec<Held>, Fault> {
    let mut held = counts(r, client)?;
    held.retain(|held| JOURNAL.contains(&held.word.as_str()));
    Ok(held)
}

/// The day of the last entry in the journal: a note written or amended, a form, a measurement, a file.
pub(super) fn last_entry(
    r: &Read<'_>,
    client: ClientId,
    zone: Tz,
) -> Result<Option<NaiveDate>, Fault> {
    let at: Option<i64> = r
        .sql()
        .prepare_cached("SELECT max(t.written_at) FROM note n JOIN note_text t ON t.note_id = n.id WHERE n.client_id = ?1")?
        .query_row([client], |row| row.get(0))?;
    let written = at
        .and_then(DateTime::from_timestamp_millis)
        .map(|at| at.with_timezone(&zone).date_naive());
    let on: Option<On> = r
        .sql()
        .prepare_cached(
            "SELECT max(day) FROM (
                SELECT max(happened_on) AS day FROM note WHERE client_id = ?1
                UNION ALL SELECT max(filled_on) FROM intake WHERE client_id = ?1
                UNION ALL SELECT max(measured_on) FROM measurement WHERE client_id = ?1
                UNION ALL SELECT max(added_on) FROM attachment WHERE client_id = ?1)",
        )?
        .query_row([client], |row| row.get(0))?;
    Ok(written.max(on.map(|on| on.0)))
}

/// How many lines of the daybook bear the client's name, and the newest year among them.
pub(super) fn sales(r: &Read<'_>, client: ClientId) -> Result<(u32, Option<i32>), Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT count(*), max(s.year) FROM sale_party p CROSS JOIN sale s ON s.id = p.sale_id WHERE p.client_id = ?1")?
        .query_row([client], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Whether a booking provider knows the client.
pub(super) fn at_provider(r: &Read<'_>, client: ClientId) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM booking WHERE client_id = ?1 AND origin = 'provider')
                OR EXISTS (SELECT 1 FROM client_link WHERE client_id = ?1)",
        )?
        .query_row([client], |row| row.get(0))?)
}

/// Whether the client ever agreed to something being published.
pub(super) fn was_published(r: &Read<'_>, client: ClientId) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent WHERE client_id = ?1 AND purpose = 'publishing' AND state IN ('given', 'withdrawn'))",
        )?
        .query_row([client], |row| row.get(0))?)
}

pub(super) fn sealed(r: &Read<'_>, client: ClientId) -> Result<Vec<SealedRow>, Fault> {
    let mut statement =
        r.sql().prepare_cached("SELECT sealed_id, sealed_key, sealed_size, sealed_sha256 FROM attachment WHERE client_id = ?1")?;
    let mut rows = statement.query([client])?;
    let mut sealed = Vec::new();
    while let Some(row) = rows.next()? {
        sealed.push(SealedRow::read(row)?);
    }
    Ok(sealed)
}

/// Drafts that hang on nobody and are about somebody.
pub(super) fn drop_drafts(w: &Write<'_>, about: impl Fn(&str) -> bool) -> Result<(), Fault> {
    let drafts = w
        .sql()
        .prepare_cached("SELECT id, body FROM draft WHERE client_id IS NULL")?
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    for (id, _) in drafts.iter().filter(|(_, body)| about(body)) {
        w.sql()
            .prepare_cached("DELETE FROM draft WHERE id = ?1")?
            .execute([id])?;
    }
    Ok(())
}

/// The card, and by the schema's own rule all that hangs on it.
pub(super) fn delete(w: &Write<'_>, client: ClientId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM client WHERE id = ?1")?
        .execute([client])?;
    Ok(())
}

pub(super) fn insert(w: &Write<'_>, erased: &Erased, tombstone: &str) -> Result<(), Fault> {
    let (lost, holds) = (
        frozen::freeze(&erased.lost)?.0,
        frozen::freeze(&erased.holds)?.0,
    );
    let (pages, places) = (
        frozen::freeze(&erased.pages)?.0,
        frozen::freeze(&erased.places)?.0,
    );
    w.sql()
        .prepare_cached(
            "INSERT INTO erasure (id, number, client_sha256, reason, done_at, lost, holds, pages, places)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![erased.id, erased.number, tombstone, erased.reason, At(erased.at), lost, holds, pages, places])?;
    Ok(())
}

/// Newest first.
pub(super) fn list(r: &Read<'_>) -> Result<Vec<Erased>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT id, number, done_at, reason, lost, holds, pages, places FROM erasure ORDER BY done_at DESC, number DESC")?;
    let mut rows = statement.query([])?;
    let mut erased = Vec::new();
    while let Some(row) = rows.next()? {
        let json = |column| row.get::<_, String>(column);
        erased.push(Erased {
            id: row.get(0)?,
            number: row.get(1)?,
            at: row.get::<_, At>(2)?.0,
            reason: row.get(3)?,
            lost: frozen::parse(&json(4)?)?,
            holds: frozen::parse(&json(5)?)?,
            pages: frozen::parse(&json(6)?)?,
            places: frozen::parse(&json(7)?)?,
        });
    }
    Ok(erased)
}

/// Hash and number of every erasure, oldest first.
pub(super) fn ledger(r: &Read<'_>) -> Result<Vec<String>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT client_sha256 || ' ' || number FROM erasure ORDER BY done_at, number",
    )?;
    let entries = statement.query_map([], |row| row.get(0))?;
    Ok(entries.collect::<Result<_, _>>()?)
}

/// Every card there is.
pub(super) fn cards(r: &Read<'_>) -> Result<Vec<ClientId>, Fault> {
    let mut statement = r.sql().prepare_cached("SELECT id FROM client")?;
    let cards = statement.query_map([], |row| row.get(0))?;
    Ok(cards.collect::<Result<_, _>>()?)
}

pub(super) fn has_number(r: &Read<'_>, number: &str) -> Result<bool, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM erasure WHERE number = ?1)")?;
    Ok(statement.query_row([number], |row| row.get(0))?)
}

pub(super) fn has_tombstone(r: &Read<'_>, tombstone: &str) -> Result<bool, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM erasure WHERE client_sha256 = ?1)")?;
    Ok(statement.query_row([tombstone], |row| row.get(0))?)
}

pub(super) fn add_hand_out(w: &Write<'_>, client: ClientId, handed: &HandOut) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT INTO hand_out (id, client_id, handed_at, identity_checked) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![w.new_id().to_string(), client, At(handed.at), handed.identity_checked])?;
    Ok(())
}

/// Newest first.
pub(super) fn hand_outs(r: &Read<'_>, client: ClientId) -> Result<Vec<HandOut>, Fault> {
    let mut statement =
        r.sql().prepare_cached("SELECT handed_at, identity_checked FROM hand_out WHERE client_id = ?1 ORDER BY handed_at DESC, id DESC")?;
    let rows = statement.query_map([client], |row| {
        Ok(HandOut {
            at: row.get::<_, At>(0)?.0,
            identity_checked: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
