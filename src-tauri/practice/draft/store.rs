//! Drafts.

use chrono::{DateTime, Utc};
use vault::{
    Fault, Read, Write,
    sql::{Row, params, types::FromSqlError},
};

use crate::{
    draft::Draft,
    id::{ClientId, DraftId},
    stored::At,
};

pub(crate) fn insert(
    w: &Write<'_>,
    id: DraftId,
    word: &str,
    client: Option<ClientId>,
    body: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO draft (id, word, client_id, body, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![id, word, client, body, At(w.now())])?;
    Ok(())
}

pub(crate) fn update(
    w: &Write<'_>,
    id: DraftId,
    word: &str,
    client: Option<ClientId>,
    body: &str,
) -> Result<bool, Fault> {
    let mut statement = w.sql().prepare_cached(
        "UPDATE draft SET word = ?2, client_id = ?3, body = ?4, saved_at = ?5 WHERE id = ?1",
    )?;
    Ok(statement.execute(params![id, word, client, body, At(w.now())])? == 1)
}

/// Drafts that hang on nobody and were saved before `since`.
pub(crate) fn drop_orphans(w: &Write<'_>, since: DateTime<Utc>) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM draft WHERE client_id IS NULL AND saved_at < ?1")?
        .execute([At(since)])?;
    Ok(())
}

/// Without those that hang on nobody and were saved before `since`: they are as good as gone.
pub(crate) fn list(
    r: &Read<'_>,
    word: Option<&str>,
    client: Option<ClientId>,
    since: DateTime<Utc>,
) -> Result<Vec<Draft>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT id, word, client_id, body, saved_at FROM draft
         WHERE (?1 IS NULL OR word = ?1) AND (?2 IS NULL OR client_id = ?2) AND (client_id IS NOT NULL OR saved_at >= ?3)
         ORDER BY saved_at DESC, id DESC",
    )?;
    let rows = statement.query_map(params![word, client, At(since)], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> Result<Draft, vault::sql::Error> {
    let body: String = row.get(3)?;
    Ok(Draft {
        id: Some(row.get(0)?),
        word: row.get(1)?,
        client: row.get(2)?,
        body: serde_json::from_str(&body).map_err(|_| FromSqlError::InvalidType)?,
        at: Some(row.get::<_, At>(4)?.0),
    })
}

pub(crate) fn drop_one(w: &Write<'_>, id: DraftId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM draft WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}
