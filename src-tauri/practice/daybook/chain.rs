//! The chain of closed days: each closed day carries a SHA-256 over its lines and payments and over the day closed before it.
//!
//! A line that is changed, added or taken away behind the daybook's back breaks the chain from its day on. Names are bound by
//! a salted hash in the line, so a name that goes with an erased card breaks nothing, and a name that was changed does.

use chrono::NaiveDate;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, params},
};

use super::{ClosedDay, DaybookError, store};
use crate::stored::{At, On};

/// The hash of a day without one before it.
const FIRST: &str = "";

pub(super) fn close(w: &Write<'_>, on: NaiveDate) -> Result<ClosedDay, Fault> {
    let before: Option<String> = w
        .sql()
        .query_row(
            "SELECT sha256 FROM closed_day ORDER BY seq DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()?;
    let (sha256, sales) = hash_of(w, on, before.as_deref().unwrap_or(FIRST))?;
    let closed_at = w.now();
    w.sql()
        .prepare_cached(
            "INSERT INTO closed_day (closed_on, closed_at, sha256, sales) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![On(on), At(closed_at), sha256, sales])?;
    Ok(ClosedDay {
        on,
        closed_at,
        sha256,
        sales,
    })
}

/// How a day was closed.
pub(super) fn closed(r: &Read<'_>, on: NaiveDate) -> Result<Option<ClosedDay>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT closed_at, sha256, sales FROM closed_day WHERE closed_on = ?1")?;
    let mut days = statement.query_map([On(on)], |row| {
        Ok(ClosedDay {
            on,
            closed_at: row.get::<_, At>(0)?.0,
            sha256: row.get(1)?,
            sales: row.get(2)?,
        })
    })?;
    Ok(days.next().transpose()?)
}

/// Follows the chain from its first day. Answers the first day that is not as it was closed; `None` = all are.
///
/// # Errors
/// What the store says.
pub fn verify_chain(r: &Read<'_>) -> Result<Option<NaiveDate>, DaybookError> {
    let mut days = r
        .sql()
        .prepare("SELECT closed_on, sha256 FROM closed_day ORDER BY seq")?;
    let days = days
        .query_map([], |row| {
            Ok((row.get::<_, On>(0)?.0, row.get::<_, String>(1)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let mut before = String::from(FIRST);
    for (on, sha256) in days {
        if hash_of(r, on, &before)?.0 != sha256 || !names_fit(r, on)? {
            return Ok(Some(on));
        }
        before = sha256;
    }
    Ok(None)
}

/// The hash of a day after the one before it, and how many lines it has. A line is a JSON array, so no text in it can be
/// mistaken for two.
fn hash_of(r: &Read<'_>, on: NaiveDate, before: &str) -> Result<(String, u32), Fault> {
    let mut hash = Sha256::new();
    let mut line = |value: &Value| {
        hash.update(value.to_string());
        hash.update(b"\n");
    };
    line(&json!(["day", 1, on.to_string(), before]));
    let mut sales = 0;
    let mut statement = r.sql().prepare_cached(
        "SELECT id, year, number, item, kind, quantity, amount, vat, vat_amount, payer_kind, party_sha256, reverses_id, reason, registered_at
         FROM sale WHERE sold_on = ?1 ORDER BY year, number",
    )?;
    let mut rows = statement.query([On(on)])?;
    while let Some(row) = rows.next()? {
        let text = |column| row.get::<_, String>(column);
        let figure = |column| row.get::<_, i64>(column);
        line(&json!([
            "sale",
            text(0)?,
            figure(1)?,
            figure(2)?,
            text(3)?,
            text(4)?,
            figure(5)?,
            figure(6)?,
            figure(7)?,
            figure(8)?,
            text(9)?,
            text(10)?,
            row.get::<_, Option<String>>(11)?,
            text(12)?,
            figure(13)?,
        ]));
        sales += 1;
    }
    let mut statement = r
        .sql()
        .prepare_cached("SELECT id, sale_id, method, amount, recorded_at FROM payment WHERE paid_on = ?1 ORDER BY recorded_at, id")?;
    let mut rows = statement.query([On(on)])?;
    while let Some(row) = rows.next()? {
        line(&json!([
            "payment",
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, i64>(3)?,
            row.get::<_, i64>(4)?,
        ]));
    }
    Ok((store::hex(&hash.finalize()), sales))
}

/// Every line of the day has the name it was registered with, or a case number in its place.
fn names_fit(r: &Read<'_>, on: NaiveDate) -> Result<bool, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT s.party_sha256, s.case_number, y.salt, y.name, y.payer_name FROM sale s LEFT JOIN sale_party y ON y.sale_id = s.id
         WHERE s.sold_on = ?1",
    )?;
    let mut rows = statement.query([On(on)])?;
    while let Some(row) = rows.next()? {
        let bound: String = row.get(0)?;
        let fits = match row.get::<_, Option<Vec<u8>>>(2)? {
            Some(salt) => {
                store::party_sha256(&salt, &row.get::<_, String>(3)?, &row.get::<_, String>(4)?)
                    == bound
            }
            None => row.get::<_, Option<String>>(1)?.is_some(),
        };
        if !fits {
            return Ok(false);
        }
    }
    Ok(true)
}
