//! Payers; at most one a client.

use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, params},
};

use crate::{
    id::{ClientId, PayerId},
    payer::Payer,
};

pub(crate) fn of_client(r: &Read<'_>, client: ClientId) -> Result<Option<Payer>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT * FROM payer WHERE client_id = ?1")?
        .query_row([client], read)
        .optional()?)
}

pub(crate) fn payer(r: &Read<'_>, payer: PayerId) -> Result<Option<Payer>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT * FROM payer WHERE id = ?1")?
        .query_row([payer], read)
        .optional()?)
}

fn read(row: &Row<'_>) -> Result<Payer, vault::sql::Error> {
    Ok(Payer {
        id: row.get("id")?,
        client: row.get("client_id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        email: row.get("email")?,
        address: row.get("address")?,
        organisation_number: row.get("organisation_number")?,
        reference: row.get("reference")?,
    })
}

pub(crate) fn keep(w: &Write<'_>, payer: &Payer) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO payer (id, client_id, kind, name, email, address, organisation_number, reference)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, email = excluded.email,
                address = excluded.address, organisation_number = excluded.organisation_number, reference = excluded.reference",
        )?
        .execute(params![
            payer.id,
            payer.client,
            payer.kind,
            payer.name,
            payer.email,
            payer.address,
            payer.organisation_number,
            payer.reference
        ])?;
    Ok(())
}

pub(crate) fn remove(w: &Write<'_>, payer: PayerId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM payer WHERE id = ?1")?
        .execute([payer])?;
    Ok(())
}
