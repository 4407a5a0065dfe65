//! The own fields and their values.

use vault::{Fault, Read, Write, sql::params};

use crate::{
    client::{OwnField, OwnValue},
    id::{ClientId, FieldId},
};

pub(crate) fn own_fields(r: &Read<'_>) -> Result<Vec<OwnField>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT id, name, position FROM own_field ORDER BY position, name, id")?;
    let rows = statement.query_map([], |row| {
        Ok(OwnField {
            id: Some(row.get(0)?),
            name: row.get(1)?,
            position: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn add_own_field(
    w: &Write<'_>,
    field: FieldId,
    name: &str,
    position: u32,
) -> Result<bool, Fault> {
    let mut statement = w
        .sql()
        .prepare_cached("INSERT INTO own_field (id, name, position) VALUES (?1, ?2, ?3)")?;
    Ok(statement.execute(params![field, name, position])? == 1)
}

pub(crate) fn change_own_field(
    w: &Write<'_>,
    field: FieldId,
    name: &str,
    position: u32,
) -> Result<bool, Fault> {
    let mut statement = w
        .sql()
        .prepare_cached("UPDATE own_field SET name = ?2, position = ?3 WHERE id = ?1")?;
    Ok(statement.execute(params![field, name, position])? == 1)
}

pub(crate) fn remove_own_field(w: &Write<'_>, field: FieldId) -> Result<bool, Fault> {
    Ok(w.sql()
        .prepare_cached("DELETE FROM own_field WHERE id = ?1")?
        .execute([field])?
        == 1)
}

/// In order of the fields' ids, as cards are compared.
pub(crate) fn own_values(r: &Read<'_>, client: ClientId) -> Result<Vec<OwnValue>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT field_id, text FROM own_value WHERE client_id = ?1 ORDER BY field_id",
    )?;
    let rows = statement.query_map([client], |row| {
        Ok(OwnValue {
            field: row.get(0)?,
            text: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A blank value is not kept.
pub(crate) fn set_own(
    w: &Write<'_>,
    client: ClientId,
    field: FieldId,
    text: &str,
) -> Result<(), Fault> {
    if text.is_empty() {
        w.sql()
            .prepare_cached("DELETE FROM own_value WHERE client_id = ?1 AND field_id = ?2")?
            .execute(params![client, field])?;
    } else {
        w.sql()
            .prepare_cached(
                "INSERT INTO own_value (client_id, field_id, text) VALUES (?1, ?2, ?3)
                 ON CONFLICT (client_id, field_id) DO UPDATE SET text = excluded.text",
            )?
            .execute(params![client, field, text])?;
    }
    Ok(())
}
