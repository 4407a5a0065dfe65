//! Measurements.

use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, params},
};

use crate::{
    id::{ClientId, MeasurementId},
    measurement::Measurement,
    stored::{At, On},
};

pub(crate) const OF_CLIENT: &str =
    "SELECT * FROM measurement WHERE client_id = ?1 ORDER BY name, measured_on, noted_at";

pub(crate) fn of_client(r: &Read<'_>, client: ClientId) -> Result<Vec<Measurement>, Fault> {
    let mut statement = r.sql().prepare_cached(OF_CLIENT)?;
    let rows = statement.query_map([client], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn one(r: &Read<'_>, id: MeasurementId) -> Result<Option<Measurement>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT * FROM measurement WHERE id = ?1")?
        .query_row([id], read)
        .optional()?)
}

fn read(row: &Row<'_>) -> Result<Measurement, vault::sql::Error> {
    Ok(Measurement {
        id: row.get("id")?,
        client: row.get("client_id")?,
        visit: row.get("visit_id")?,
        name: row.get("name")?,
        value: row.get("value")?,
        unit: row.get("unit")?,
        on: row.get::<_, On>("measured_on")?.0,
    })
}

pub(crate) fn insert(w: &Write<'_>, kept: &Measurement) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO measurement (id, client_id, visit_id, name, value, unit, measured_on, noted_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![kept.id, kept.client, kept.visit, kept.name, kept.value, kept.unit, On(kept.on), At(w.now())])?;
    Ok(())
}

pub(crate) fn update(w: &Write<'_>, id: MeasurementId, kept: &Measurement) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE measurement SET visit_id = ?2, name = ?3, value = ?4, unit = ?5, measured_on = ?6 WHERE id = ?1")?
        .execute(params![id, kept.visit, kept.name, kept.value, kept.unit, On(kept.on)])?;
    Ok(())
}
