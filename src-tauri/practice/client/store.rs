//! Cards and what hangs on them directly.

mod card;
mod finding;
mod own;

pub(crate) use card::{
    all_fields, card, identity, insert, keep_traces, name, set_e164, set_identity, set_inactive,
    update,
};
pub(crate) use finding::{list, search};
pub(crate) use own::{
    add_own_field, change_own_field, own_fields, own_values, remove_own_field, set_own,
};

#[cfg(test)]
pub(crate) use finding::ROW;

use chrono::{DateTime, Utc};
use vault::{Fault, Read, Write, sql::params};

use crate::{
    client::{Change, Channel, MarketingChoice},
    id::ClientId,
    stored::At,
};

pub(crate) fn log_change(
    w: &Write<'_>,
    client: ClientId,
    field: &str,
    old: &str,
    new: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT INTO client_change (client_id, field, old, new, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![client, field, old, new, At(w.now())])?;
    Ok(())
}

/// Newest first.
pub(crate) fn changes(r: &Read<'_>, client: ClientId) -> Result<Vec<Change>, Fault> {
    let mut statement =
        r.sql().prepare_cached("SELECT field, old, new, changed_at FROM client_change WHERE client_id = ?1 ORDER BY id DESC")?;
    let rows = statement.query_map([client], |row| {
        Ok(Change {
            field: row.get(0)?,
            old: row.get(1)?,
            new: row.get(2)?,
            at: row.get::<_, At>(3)?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Acts upon the client, newest first: word, verb, when.
pub(crate) fn access(
    r: &Read<'_>,
    client: ClientId,
) -> Result<Vec<(String, String, DateTime<Utc>)>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT word, verb, at FROM audit WHERE subject = ?1 ORDER BY seq DESC")?;
    let rows = statement.query_map([client.0.into_bytes().to_vec()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, At>(2)?.0))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn add_choice(
    w: &Write<'_>,
    client: ClientId,
    channel: Channel,
    allowed: bool,
    how: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT INTO marketing_choice (client_id, channel, allowed, how, chosen_at) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![client, channel, allowed, how, At(w.now())])?;
    Ok(())
}

/// Oldest first.
pub(crate) fn choices(r: &Read<'_>, client: ClientId) -> Result<Vec<MarketingChoice>, Fault> {
    let mut statement =
        r.sql().prepare_cached("SELECT channel, allowed, how, chosen_at FROM marketing_choice WHERE client_id = ?1 ORDER BY id")?;
    let rows = statement.query_map([client], |row| {
        Ok(MarketingChoice {
            channel: row.get(0)?,
            allowed: row.get(1)?,
            how: row.get(2)?,
            at: row.get::<_, At>(3)?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
