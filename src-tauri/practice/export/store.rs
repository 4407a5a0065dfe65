//! What a provider told about a person, which no other word shows.

use vault::{Fault, Read, sql::Row};

use crate::{
    export::{BookedAs, KnownAs, TakenBack},
    id::ClientId,
    stored::At,
};

pub(super) fn phone_e164(r: &Read<'_>, client: ClientId) -> Result<String, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT phone_e164 FROM client WHERE id = ?1")?
        .query_row([client], |row| row.get(0))?)
}

pub(super) const BOOKED_AS: &str = "SELECT b.id, coalesce(a.label, ''), b.ext_id, b.recurrence, b.person_key, b.remote_name, b.remote_email,
        b.remote_phone, b.first_seen_at, b.cancelled_at, b.gone_at
    FROM booking b LEFT JOIN account a ON a.id = b.account_id
    WHERE b.client_id = ?1 ORDER BY b.starts_at DESC, b.id DESC";

/// Newest first.
pub(super) fn booked_as(r: &Read<'_>, client: ClientId) -> Result<Vec<BookedAs>, Fault> {
    let mut statement = r.sql().prepare_cached(BOOKED_AS)?;
    let read = |row: &Row<'_>| {
        Ok(BookedAs {
            booking: row.get(0)?,
            account: row.get(1)?,
            external_id: row.get(2)?,
            recurrence: row.get(3)?,
            person_key: row.get(4)?,
            name: row.get(5)?,
            email: row.get(6)?,
            phone: row.get(7)?,
            first_seen_at: row.get::<_, At>(8)?.0,
            cancelled_at: row.get::<_, Option<At>>(9)?.map(|at| at.0),
            gone_at: row.get::<_, Option<At>>(10)?.map(|at| at.0),
        })
    };
    let rows = statement.query_map([client], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) const KNOWN_AS: &str = "SELECT coalesce(a.label, ''), l.person_key, l.how, l.decided_at
    FROM client_link l LEFT JOIN account a ON a.id = l.account_id WHERE l.client_id = ?1 ORDER BY l.decided_at, l.person_key";

/// Oldest first.
pub(super) fn known_as(r: &Read<'_>, client: ClientId) -> Result<Vec<KnownAs>, Fault> {
    let mut statement = r.sql().prepare_cached(KNOWN_AS)?;
    let rows = statement.query_map([client], |row| {
        Ok(KnownAs {
            account: row.get(0)?,
            person_key: row.get(1)?,
            how: row.get(2)?,
            decided_at: row.get::<_, At>(3)?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// In order of number.
pub(super) fn taken_back(r: &Read<'_>, client: ClientId) -> Result<Vec<TakenBack>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT s.id, s.reason FROM sale_party y CROSS JOIN sale s ON s.id = y.sale_id
         WHERE y.client_id = ?1 AND s.reason <> '' ORDER BY s.year, s.number",
    )?;
    let rows = statement.query_map([client], |row| {
        Ok(TakenBack {
            sale: row.get(0)?,
            reason: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
