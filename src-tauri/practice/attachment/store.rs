//! Attachments; the content lies sealed outside, its key in the row.

use vault::{
    Fault, Read, SealedRow, Write,
    sql::{Row, params},
};

use crate::{
    attachment::{Attachment, rules},
    id::{AttachmentId, ClientId},
    stored::{At, On},
};

pub(crate) const OF_CLIENT: &str =
    "SELECT * FROM attachment WHERE client_id = ?1 ORDER BY added_at DESC, id DESC";

pub(crate) fn of_client(r: &Read<'_>, client: ClientId) -> Result<Vec<Attachment>, Fault> {
    let mut statement = r.sql().prepare_cached(OF_CLIENT)?;
    let rows = statement.query_map([client], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn one(
    r: &Read<'_>,
    attachment: AttachmentId,
) -> Result<Option<(Attachment, SealedRow)>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT * FROM attachment WHERE id = ?1")?;
    let mut rows = statement.query([attachment])?;
    rows.next()?
        .map(|row| Ok((read(row)?, SealedRow::read(row)?)))
        .transpose()
}

fn read(row: &Row<'_>) -> Result<Attachment, vault::sql::Error> {
    Ok(Attachment {
        id: row.get("id")?,
        client: row.get("client_id")?,
        name: row.get("name")?,
        mime: row.get("mime")?,
        size: row.get::<_, i64>("sealed_size")?.unsigned_abs(),
        sha256: rules::hex(&row.get::<_, [u8; 32]>("sealed_sha256")?),
        added_at: row.get::<_, At>("added_at")?.0,
        added_on: row.get::<_, On>("added_on")?.0,
    })
}

pub(crate) fn insert(
    w: &Write<'_>,
    attachment: &Attachment,
    sealed: &SealedRow,
) -> Result<(), Fault> {
    let (sealed_id, sealed_key, sealed_size, sealed_sha256) = sealed.values();
    w.sql()
        .prepare_cached(
            "INSERT INTO attachment (id, client_id, name, mime, sealed_id, sealed_key, sealed_size, sealed_sha256, added_at, added_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            attachment.id,
            attachment.client,
            attachment.name,
            attachment.mime,
            sealed_id,
            sealed_key,
            sealed_size,
            sealed_sha256,
            At(attachment.added_at),
            On(attachment.added_on)
        ])?;
    Ok(())
}

pub(crate) fn remove(w: &Write<'_>, attachment: AttachmentId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM attachment WHERE id = ?1")?
        .execute([attachment])?;
    Ok(())
}
