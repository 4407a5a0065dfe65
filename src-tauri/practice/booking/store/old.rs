//! Bookings that are older than they are kept, and the counts that stay of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use vault::{Fault, Read, Write, sql::params};

use crate::{
    id::{BookingId, ClientId},
    stored::At,
};

/// A booking that goes.
pub(in crate::booking) struct Old {
    pub(in crate::booking) id: BookingId,
    pub(in crate::booking) client: Option<ClientId>,
    pub(in crate::booking) starts_at: DateTime<Utc>,
    pub(in crate::booking) has_visit: bool,
}

/// One booking as it is counted.
pub(in crate::booking) struct Tally {
    pub(in crate::booking) client: ClientId,
    pub(in crate::booking) starts_at: DateTime<Utc>,
    pub(in crate::booking) service: String,
    pub(in crate::booking) outcome: String,
}

pub(in crate::booking) const OLDER: &str = "SELECT b.id, b.client_id, b.starts_at, v.id IS NOT NULL
    FROM booking b LEFT JOIN visit v ON v.booking_id = b.id WHERE b.starts_at < ?1 AND b.ends_at <= ?1 ORDER BY b.starts_at, b.id";

/// Those that began and ended before an instant, oldest first.
pub(in crate::booking) fn older(r: &Read<'_>, before: DateTime<Utc>) -> Result<Vec<Old>, Fault> {
    let mut statement = r.sql().prepare_cached(OLDER)?;
    let rows = statement.query_map([At(before)], |row| {
        Ok(Old {
            id: row.get(0)?,
            client: row.get(1)?,
            starts_at: row.get::<_, At>(2)?.0,
            has_visit: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A visit that came of it stays, and only no longer points at it.
pub(in crate::booking) fn delete(w: &Write<'_>, id: BookingId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM booking WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

/// Every booking of a span (its beginning counts, its end does not) that names a client, as it is counted.
pub(in crate::booking) fn tallies(
    r: &Read<'_>,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Tally>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT b.client_id, b.starts_at, trim(b.service), CASE
                WHEN v.id IS NOT NULL THEN 'came' WHEN b.no_show = 1 THEN 'no_show'
                WHEN b.state = 'cancelled' AND b.late_cancelled = 1 THEN 'late_cancelled' WHEN b.state = 'cancelled' THEN 'cancelled'
                WHEN b.gone_at IS NOT NULL THEN 'gone' ELSE 'open' END
         FROM booking b LEFT JOIN visit v ON v.booking_id = b.id
         WHERE b.starts_at >= ?1 AND b.starts_at < ?2 AND b.client_id IS NOT NULL",
    )?;
    let rows = statement.query_map([At(from), At(until)], |row| {
        Ok(Tally {
            client: row.get(0)?,
            starts_at: row.get::<_, At>(1)?.0,
            service: row.get(2)?,
            outcome: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When the bookings of a client begin.
pub(in crate::booking) fn starts_of(
    r: &Read<'_>,
    client: ClientId,
) -> Result<Vec<DateTime<Utc>>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT starts_at FROM booking WHERE client_id = ?1")?;
    let rows = statement.query_map([client], |row| Ok(row.get::<_, At>(0)?.0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Months whose counts are written down.
pub(in crate::booking) fn frozen_months(r: &Read<'_>) -> Result<BTreeSet<String>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT DISTINCT month FROM booking_count")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Services first, then outcomes.
const AXES: [&str; 2] = ["service", "outcome"];

pub(in crate::booking) fn freeze_counts(
    w: &Write<'_>,
    month: &str,
    axes: &[Vec<(String, u32)>; 2],
) -> Result<(), Fault> {
    let mut statement = w.sql().prepare_cached(
        "INSERT INTO booking_count (month, axis, cell, bookings) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (axis, cells) in AXES.iter().zip(axes) {
        for (cell, bookings) in cells {
            statement.execute(params![month, axis, cell, bookings])?;
        }
    }
    Ok(())
}

/// Months that were written down: services and outcomes, in order of the word.
pub(in crate::booking) fn frozen_counts(
    r: &Read<'_>,
) -> Result<BTreeMap<String, [Vec<(String, u32)>; 2]>, Fault> {
    let mut months: BTreeMap<String, [Vec<(String, u32)>; 2]> = BTreeMap::new();
    let mut statement = r
        .sql()
        .prepare_cached("SELECT month, axis = 'outcome', cell, bookings FROM booking_count ORDER BY month, axis, cell")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let axis = usize::from(row.get::<_, bool>(1)?);
        months.entry(row.get(0)?).or_default()[axis].push((row.get(2)?, row.get(3)?));
    }
    Ok(months)
}
