//! Running numbers per series and year: lines of the daybook, pages of the binder, erasures. No gaps, no number twice.
//!
//! What always holds: a number is taken inside the transaction that uses it, so a write that is not kept takes none. It knows
//! nothing of what is numbered.

use vault::{Fault, Read, Write, sql::params};

/// Takes the next number of a series in a year; the first is 1.
///
/// # Errors
/// What the store says.
pub(crate) fn take(w: &Write<'_>, series: &str, year: i32) -> Result<u32, Fault> {
    Ok(w.sql()
        .prepare_cached(
            "INSERT INTO number_series (series, year, last) VALUES (?1, ?2, 1)
             ON CONFLICT (series, year) DO UPDATE SET last = last + 1 RETURNING last",
        )?
        .query_row(params![series, year], |row| row.get(0))?)
}

/// Sees to it that a number given elsewhere is not given here again.
///
/// # Errors
/// What the store says.
pub(crate) fn reach(w: &Write<'_>, series: &str, year: i32, number: u32) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO number_series (series, year, last) VALUES (?1, ?2, ?3)
             ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)",
        )?
        .execute(params![series, year, number])?;
    Ok(())
}

/// The number that [`take`] would give now.
///
/// # Errors
/// What the store says.
pub(crate) fn next(r: &Read<'_>, series: &str, year: i32) -> Result<u32, Fault> {
    Ok(r.sql()
        .prepare_cached(
            "SELECT coalesce(max(last), 0) + 1 FROM number_series WHERE series = ?1 AND year = ?2",
        )?
        .query_row(params![series, year], |row| row.get(0))?)
}
