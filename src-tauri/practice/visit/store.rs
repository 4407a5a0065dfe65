//! The visits' rows. The only SQL of visits.

use chrono::{DateTime, NaiveDate, Utc};
use vault::{
    Fault, Read, Write,
    sql::{Row, ToSql, params},
};

use super::{NewVisit, Visit};
use crate::{
    id::{ClientId, VisitId},
    stored::{At, On},
};

/// The sale of a visit is looked for by its party and by nothing else (`CROSS JOIN`): left to itself the engine begins with all
/// sales of all years that take nothing back.
pub(super) const VISIT: &str = "SELECT v.id, v.client_id, trim(c.given || ' ' || c.family), v.booking_id, v.visit_on, v.began_at, v.service, v.place,
        (SELECT n.id FROM note n WHERE n.visit_id = v.id ORDER BY n.begun_at DESC, n.id DESC LIMIT 1),
        (SELECT s.id FROM sale_party y CROSS JOIN sale s ON s.id = y.sale_id
            WHERE y.visit_id = v.id AND s.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM sale o WHERE o.reverses_id = s.id)
            ORDER BY s.year, s.number LIMIT 1)
    FROM visit v JOIN client c ON c.id = v.client_id";

/// A client's, newest first.
pub(super) const OF_CLIENT: &str =
    "WHERE v.client_id = ?1 ORDER BY v.visit_on DESC, v.began_at DESC, v.id DESC";
/// Those of one day, in order of time.
pub(super) const OF_DAY: &str = "WHERE v.visit_on = ?1 ORDER BY v.began_at, v.id";

fn visits(r: &Read<'_>, fits: &str, values: &[&dyn ToSql]) -> Result<Vec<Visit>, Fault> {
    let visits = r
        .sql()
        .prepare_cached(&format!("{VISIT} {fits}"))?
        .query_map(values, visit_row)?
        .collect::<Result<_, _>>()?;
    Ok(visits)
}

fn visit_row(row: &Row<'_>) -> vault::sql::Result<Visit> {
    Ok(Visit {
        id: row.get(0)?,
        client: row.get(1)?,
        name: row.get(2)?,
        booking: row.get(3)?,
        on: row.get::<_, On>(4)?.0,
        began_at: row.get::<_, At>(5)?.0,
        service: row.get(6)?,
        place: row.get(7)?,
        note: row.get(8)?,
        sale: row.get(9)?,
    })
}

pub(super) fn visit(r: &Read<'_>, id: VisitId) -> Result<Option<Visit>, Fault> {
    Ok(visits(r, "WHERE v.id = ?1", &[&id])?.pop())
}

pub(super) fn of_client(r: &Read<'_>, client: ClientId) -> Result<Vec<Visit>, Fault> {
    visits(r, OF_CLIENT, &[&client])
}

pub(crate) fn of_day(r: &Read<'_>, on: NaiveDate) -> Result<Vec<Visit>, Fault> {
    visits(r, OF_DAY, &[&On(on)])
}

/// Visits that came of bookings of the day, whatever day they were noted for.
pub(crate) fn of_bookings(r: &Read<'_>, bookings: &str) -> Result<Vec<Visit>, Fault> {
    visits(r, OF_BOOKINGS, &[&bookings])
}

/// Those of some bookings, given as a JSON list of their ids.
pub(super) const OF_BOOKINGS: &str = "WHERE v.booking_id IN (SELECT value FROM json_each(?1))";

pub(super) fn insert(
    w: &Write<'_>,
    id: VisitId,
    new: &NewVisit,
    on: NaiveDate,
    began_at: DateTime<Utc>,
    (service, place): (&str, &str),
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT INTO visit (id, client_id, booking_id, visit_on, began_at, service, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
        .execute(params![id, new.client, new.booking, On(on), At(began_at), service, place])?;
    Ok(())
}

pub(super) fn has_signed_note(r: &Read<'_>, visit: VisitId) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM note WHERE visit_id = ?1 AND signed = 1)")?
        .query_row([visit], |row| row.get(0))?)
}

pub(super) fn remove(w: &Write<'_>, visit: VisitId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM visit WHERE id = ?1")?
        .execute([visit])?;
    Ok(())
}
