//! The binder's rows: pages, their lines, where the binder stands. The only SQL of the binder.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, ToSql, params},
};

use super::{Page, PageKind, PageState, SheetEntry, UnprintedDay, label};
use crate::{
    case::PaperTask,
    id::{ClientId, PageId, SaleId},
    stored::{At, On},
};

/// Pages shown at most; how many there are in all is said beside.
const NEWEST: u32 = 500;

/// States in which a page lies in the binder, as SQL.
const LIES: &str = "g.state IN ('printed', 'filed', 'to_remove')";

/// A page to be written.
pub(super) struct NewPage<'a> {
    pub(super) id: PageId,
    pub(super) year: i32,
    pub(super) number: u32,
    pub(super) kind: PageKind,
    pub(super) of: (u32, u32),
    pub(super) sheet: &'a SheetEntry,
}

fn pages(r: &Read<'_>, fits: &str, values: &[&dyn ToSql]) -> Result<Vec<Page>, Fault> {
    let sql = format!(
        "SELECT g.id, g.label, g.kind, g.state, g.first_on, g.sheet, g.sheets, c.client_id, g.printed_at,
            (SELECT count(*) FROM binder_line l WHERE l.page_id = g.id),
            (SELECT group_concat(l.line) FROM binder_line l WHERE l.page_id = g.id AND l.black_out = 1)
         FROM binder_page g LEFT JOIN binder_page_client c ON c.page_id = g.id {fits}"
    );
    let pages = r
        .sql()
        .prepare_cached(&sql)?
        .query_map(values, page_row)?
        .collect::<Result<_, _>>()?;
    Ok(pages)
}

fn page_row(row: &Row<'_>) -> vault::sql::Result<Page> {
    let mut black_out: Vec<u32> = row
        .get::<_, Option<String>>(10)?
        .unwrap_or_default()
        .split(',')
        .filter_map(|line| line.parse().ok())
        .collect();
    black_out.sort_unstable();
    Ok(Page {
        id: row.get(0)?,
        label: row.get(1)?,
        kind: row.get(2)?,
        state: row.get(3)?,
        on: row.get::<_, On>(4)?.0,
        sheet: row.get(5)?,
        sheets: row.get(6)?,
        client: row.get(7)?,
        printed_at: row.get::<_, At>(8)?.0,
        lines: row.get(9)?,
        black_out,
    })
}

pub(super) fn page(r: &Read<'_>, id: PageId) -> Result<Option<Page>, Fault> {
    Ok(pages(r, "WHERE g.id = ?1", &[&id])?.pop())
}

pub(super) fn newest(r: &Read<'_>) -> Result<Vec<Page>, Fault> {
    pages(
        r,
        "ORDER BY g.year DESC, g.number DESC LIMIT ?1",
        &[&NEWEST],
    )
}

pub(super) fn total(r: &Read<'_>) -> Result<u32, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT count(*) FROM binder_page")?
        .query_row([], |row| row.get(0))?)
}

pub(super) fn sha256(r: &Read<'_>, page: PageId) -> Result<String, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT sha256 FROM binder_page WHERE id = ?1")?
        .query_row([page], |row| row.get(0))?)
}

/// Pages of the log in the binder of those days; a day's totals may have a page without lines to themselves.
pub(super) fn of_days(r: &Read<'_>, days: &[NaiveDate]) -> Result<Vec<Page>, Fault> {
    let mut found: BTreeMap<PageId, Page> = BTreeMap::new();
    let fits = format!("WHERE g.kind = 'log' AND g.first_on = ?1 AND {LIES}");
    for day in days {
        for page in pages(r, &fits, &[&On(*day)])? {
            found.insert(page.id, page);
        }
    }
    let mut pages: Vec<Page> = found.into_values().collect();
    pages.sort_by_key(|page| label::read(&page.label));
    Ok(pages)
}

/// A day's pages among the numbers of one print job, `(year, first, last)`, in any state.
pub(super) fn of_job(
    r: &Read<'_>,
    (year, first, last): (i32, u32, u32),
    on: NaiveDate,
) -> Result<Vec<Page>, Fault> {
    let fits =
        "WHERE g.year = ?1 AND g.number BETWEEN ?2 AND ?3 AND g.first_on = ?4 ORDER BY g.number";
    pages(r, fits, &[&year, &first, &last, &On(on)])
}

/// Whether a page of the day with a lower number lies in the binder.
pub(super) fn lies_before(
    r: &Read<'_>,
    (year, number): (i32, u32),
    on: NaiveDate,
) -> Result<bool, Fault> {
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM binder_page g WHERE g.kind = 'log' AND g.first_on = ?1 AND (g.year, g.number) < (?2, ?3) AND {LIES})"
    );
    Ok(r.sql()
        .prepare_cached(&sql)?
        .query_row(params![On(on), year, number], |row| row.get(0))?)
}

/// Days that have lines on no page, oldest first.
pub(crate) fn unprinted_days(r: &Read<'_>) -> Result<Vec<UnprintedDay>, Fault> {
    let days = r
        .sql()
        .prepare_cached(UNPRINTED_DAYS)?
        .query_map([], |row| {
            Ok(UnprintedDay {
                on: row.get::<_, On>(0)?.0,
                lines: row.get(1)?,
                closed: row.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(days)
}

pub(super) const UNPRINTED_DAYS: &str =
    "SELECT s.sold_on, count(*), EXISTS (SELECT 1 FROM closed_day d WHERE d.closed_on = s.sold_on)
    FROM sale s WHERE s.page_id IS NULL GROUP BY s.sold_on ORDER BY s.sold_on";

/// How many days have lines on no page.
pub(crate) fn unprinted(r: &Read<'_>) -> Result<u32, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT count(DISTINCT sold_on) FROM sale WHERE page_id IS NULL")?
        .query_row([], |row| row.get(0))?)
}

/// Whether a line of the day lies in the binder.
pub(super) fn is_begun(r: &Read<'_>, on: NaiveDate) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM sale WHERE sold_on = ?1 AND page_id IS NOT NULL)",
        )?
        .query_row([On(on)], |row| row.get(0))?)
}

pub(super) fn insert(w: &Write<'_>, page: &NewPage<'_>) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO binder_page (id, year, number, label, kind, state, first_on, sheet, sheets, printed_at, sha256)
             VALUES (?1, ?2, ?3, ?4, ?5, 'printed', ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            page.id,
            page.year,
            page.number,
            page.sheet.label,
            page.kind,
            On(page.sheet.on),
            page.of.0,
            page.of.1,
            At(w.now()),
            page.sheet.sha256,
        ])?;
    if let Some(client) = page.sheet.client {
        w.sql()
            .prepare_cached("INSERT INTO binder_page_client (page_id, client_id) VALUES (?1, ?2)")?
            .execute(params![page.id, client])?;
    }
    Ok(())
}

pub(super) fn sale_is_there(r: &Read<'_>, sale: SaleId) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM sale WHERE id = ?1)")?
        .query_row([sale], |row| row.get(0))?)
}

/// Puts a line on a page; false when it lies on another page of the binder already.
pub(super) fn lay(w: &Write<'_>, page: PageId, line: u32, sale: SaleId) -> Result<bool, Fault> {
    let laid = w
        .sql()
        .prepare_cached("UPDATE sale SET page_id = ?1 WHERE id = ?2 AND page_id IS NULL")?
        .execute(params![page, sale])?;
    if laid == 0 {
        return Ok(false);
    }
    w.sql()
        .prepare_cached("INSERT INTO binder_line (page_id, line, sale_id) VALUES (?1, ?2, ?3)")?
        .execute(params![page, line, sale])?;
    Ok(true)
}

pub(super) fn set_state(w: &Write<'_>, page: PageId, state: PageState) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE binder_page SET state = ?2 WHERE id = ?1")?
        .execute(params![page, state])?;
    Ok(())
}

/// The page is no longer in the binder: its lines lie nowhere. Which lines were on it stays known.
pub(super) fn free_lines(w: &Write<'_>, page: PageId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE sale SET page_id = NULL WHERE page_id = ?1")?
        .execute([page])?;
    Ok(())
}

pub(super) fn to_black_out(w: &Write<'_>, page: PageId, lines: &[u32]) -> Result<(), Fault> {
    let mut mark = w
        .sql()
        .prepare_cached("UPDATE binder_line SET black_out = 1 WHERE page_id = ?1 AND line = ?2")?;
    for line in lines {
        mark.execute(params![page, line])?;
    }
    Ok(())
}

/// The marked lines of a page have been blacked out.
pub(super) fn blacked_out(w: &Write<'_>, page: PageId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE binder_line SET black_out = 0 WHERE page_id = ?1 AND black_out = 1",
        )?
        .execute([page])?;
    Ok(())
}

/// In order of number, also those that were replaced, taken out or destroyed.
pub(super) fn ever_of(r: &Read<'_>, client: ClientId) -> Result<Vec<Page>, Fault> {
    pages(
        r,
        "WHERE g.id IN (SELECT page_id FROM binder_page_client WHERE client_id = ?1
            UNION SELECT l.page_id FROM sale_party y CROSS JOIN binder_line l ON l.sale_id = y.sale_id WHERE y.client_id = ?1)
         ORDER BY g.year, g.number",
        &[&client],
    )
}

/// Every page in the binder that a client's erasure touches, in order of number, with what is to be done to it.
pub(super) fn tasks(r: &Read<'_>, client: ClientId) -> Result<Vec<(PageId, PaperTask)>, Fault> {
    let mut tasks: BTreeMap<(i32, u32), (PageId, PaperTask)> = BTreeMap::new();
    let sql = format!(
        "SELECT g.year, g.number, g.id, g.label, l.line FROM sale_party y CROSS JOIN sale s ON s.id = y.sale_id
            CROSS JOIN binder_line l ON l.sale_id = s.id CROSS JOIN binder_page g ON g.id = l.page_id
         WHERE y.client_id = ?1 AND {LIES} ORDER BY l.line"
    );
    let mut statement = r.sql().prepare_cached(&sql)?;
    let mut rows = statement.query([client])?;
    while let Some(row) = rows.next()? {
        let key = (row.get(0)?, row.get(1)?);
        let (page, label) = (row.get(2)?, row.get::<_, String>(3)?);
        let task = tasks.entry(key).or_insert_with(|| {
            (
                page,
                PaperTask {
                    label,
                    task: "black_out".into(),
                    lines: Vec::new(),
                },
            )
        });
        task.1.lines.push(row.get(4)?);
    }
    let sql = format!(
        "SELECT g.year, g.number, g.id, g.label FROM binder_page_client c CROSS JOIN binder_page g ON g.id = c.page_id
         WHERE c.client_id = ?1 AND {LIES}"
    );
    let mut statement = r.sql().prepare_cached(&sql)?;
    let mut rows = statement.query([client])?;
    while let Some(row) = rows.next()? {
        let task = PaperTask {
            label: row.get(3)?,
            task: "remove".into(),
            lines: Vec::new(),
        };
        tasks.insert((row.get(0)?, row.get(1)?), (row.get(2)?, task));
    }
    Ok(tasks.into_values().collect())
}

pub(super) fn place(r: &Read<'_>) -> Result<Option<(String, String)>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT place, key_holder FROM binder_place WHERE id = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(super) fn set_place(w: &Write<'_>, place: &str, key_holder: &str) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO binder_place (id, place, key_holder) VALUES (1, ?1, ?2)
             ON CONFLICT (id) DO UPDATE SET place = excluded.place, key_holder = excluded.key_holder",
        )?
        .execute(params![place, key_holder])?;
    Ok(())
}
