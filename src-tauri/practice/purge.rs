//! A purge that is owed: rows about people went, and what they left in free pages, indexes, log and sealed files has not gone yet.
//!
//! What always holds: who deletes says so in the same transaction, and the note goes only when the purge is over, so that a
//! program that ended in between purges at its next start (T27). It does not know how files are purged; that is the vault's.

use chrono::{DateTime, Utc};
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, params},
};

use crate::stored::At;

/// Says that the vault has to be purged.
///
/// # Errors
/// What the store says.
pub(crate) fn owe(w: &Write<'_>) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO purge_owed (one, since_at) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET since_at = excluded.since_at",
        )?
        .execute([At(w.now())])?;
    Ok(())
}

/// When rows about people went last that the vault was not purged of; `None` = nothing is owed. To be asked after every opening.
///
/// # Errors
/// What the store says.
pub fn owed(r: &Read<'_>) -> Result<Option<DateTime<Utc>>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT since_at FROM purge_owed")?
        .query_row([], |row| row.get::<_, At>(0))
        .optional()?
        .map(|at| at.0))
}

/// Says that the vault was purged of what was [`owed`] then. What was deleted since is still owed.
///
/// # Errors
/// What the store says.
pub fn done(w: &Write<'_>, owed: DateTime<Utc>) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM purge_owed WHERE since_at <= ?1")?
        .execute(params![At(owed)])?;
    Ok(())
}
