//! The daybook's rows: lines, who stands on them, payments, closed days. The only SQL of the daybook.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest as _, Sha256};
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, ToSql, params},
};

use super::{ItemKind, Payment, Sale, SaleRef, Span, Total, rules};
use crate::{
    id::{ClientId, PayerId, PaymentId, SaleId, VisitId},
    money::{Minor, Rate},
    payer::PayerKind,
    stored::{At, On},
};

/// The series of numbers of the daybook.
pub(super) const SERIES: &str = "sale";

/// A line to be written.
pub(super) struct Line<'a> {
    pub(super) id: SaleId,
    pub(super) year: i32,
    pub(super) number: u32,
    pub(super) on: NaiveDate,
    pub(super) item: &'a str,
    pub(super) kind: ItemKind,
    pub(super) quantity: u32,
    pub(super) amount: Minor,
    pub(super) vat: Rate,
    pub(super) vat_amount: Minor,
    pub(super) payer_kind: PayerKind,
    pub(super) reverses: Option<SaleId>,
    pub(super) reason: &'a str,
}

/// Who stands on a line.
pub(super) struct Party<'a> {
    pub(super) client: ClientId,
    pub(super) visit: Option<VisitId>,
    pub(super) payer: Option<PayerId>,
    pub(super) name: &'a str,
    pub(super) payer_name: &'a str,
}

/// Who pays.
pub(super) struct Payer {
    pub(super) id: Option<PayerId>,
    pub(super) kind: PayerKind,
    pub(super) name: String,
}

/// Binds the names on a line to it without telling them: once the salt is gone with the card, nobody can try names against it.
pub(super) fn party_sha256(salt: &[u8], name: &str, payer_name: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(salt);
    for part in [name, payer_name] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hex(&hash.finalize())
}

/// Bytes as lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect()
}

pub(super) fn payer_kind_code(kind: PayerKind) -> &'static str {
    match kind {
        PayerKind::Client => "client",
        PayerKind::Parent => "parent",
        PayerKind::Company => "company",
        PayerKind::Insurer => "insurer",
        PayerKind::Other => "other",
    }
}

fn payer_kind(code: &str) -> PayerKind {
    match code {
        "client" => PayerKind::Client,
        "parent" => PayerKind::Parent,
        "company" => PayerKind::Company,
        "insurer" => PayerKind::Insurer,
        _ => PayerKind::Other,
    }
}

fn insert_line(
    w: &Write<'_>,
    line: &Line<'_>,
    party_sha256: &str,
    case_number: Option<&str>,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO sale (id, year, number, sold_on, item, kind, quantity, amount, vat, vat_amount, payer_kind, party_sha256,
                reverses_id, reason, registered_at, case_number)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?
        .execute(params![
            line.id,
            line.year,
            line.number,
            On(line.on),
            line.item,
            line.kind,
            line.quantity,
            line.amount,
            line.vat,
            line.vat_amount,
            payer_kind_code(line.payer_kind),
            party_sha256,
            line.reverses,
            line.reason,
            At(w.now()),
            case_number,
        ])?;
    Ok(())
}

pub(super) fn insert(w: &Write<'_>, line: &Line<'_>, party: &Party<'_>) -> Result<(), Fault> {
    let salt: Vec<u8> = w
        .sql()
        .query_row("SELECT randomblob(32)", [], |row| row.get(0))?;
    insert_line(
        w,
        line,
        &party_sha256(&salt, party.name, party.payer_name),
        None,
    )?;
    w.sql()
        .prepare_cached(
            "INSERT INTO sale_party (sale_id, client_id, visit_id, payer_id, name, payer_name, salt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![line.id, party.client, party.visit, party.payer, party.name, party.payer_name, salt])?;
    Ok(())
}

pub(super) fn insert_nameless(
    w: &Write<'_>,
    line: &Line<'_>,
    case_number: &str,
) -> Result<(), Fault> {
    let salt: Vec<u8> = w
        .sql()
        .query_row("SELECT randomblob(32)", [], |row| row.get(0))?;
    insert_line(
        w,
        line,
        &party_sha256(&salt, case_number, ""),
        Some(case_number),
    )
}

pub(super) fn insert_payment(
    w: &Write<'_>,
    sale: SaleId,
    method: &str,
    amount: Minor,
    on: NaiveDate,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT INTO payment (id, sale_id, method, amount, paid_on, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![PaymentId(w.new_id()), sale, method, amount, On(on), At(w.now())])?;
    Ok(())
}

/// The statements for the lines that fit a condition: their payments, and the lines themselves in the given order.
pub(super) fn statements(fits: &str, order: &str) -> (String, String) {
    let payments = format!(
        "SELECT p.sale_id, p.id, p.method, p.amount, p.paid_on FROM payment p
         WHERE p.sale_id IN (SELECT s.id FROM sale s LEFT JOIN sale_party y ON y.sale_id = s.id WHERE {fits}) AND p.recorded_at <= :as_of
         ORDER BY p.recorded_at, p.id"
    );
    let lines = format!(
        "SELECT s.id, s.year, s.number, y.client_id, coalesce(y.name, s.case_number, ''), y.visit_id, s.sold_on, s.item, s.kind, s.quantity,
            s.amount, s.vat, s.vat_amount, s.payer_kind, coalesce(y.payer_name, ''), s.registered_at, g.label,
            o.id, o.year, o.number, b.id, b.year, b.number
         FROM sale s LEFT JOIN sale_party y ON y.sale_id = s.id
            LEFT JOIN sale o ON o.id = s.reverses_id
            LEFT JOIN sale b ON b.reverses_id = s.id AND b.registered_at <= :as_of
            LEFT JOIN binder_page g ON g.id = s.page_id
         WHERE {fits} ORDER BY {order}"
    );
    (payments, lines)
}

/// The lines that fit a condition, in the given order, as they stood at an instant (`None` = as they stand).
fn lines(
    r: &Read<'_>,
    (fits, order): (&str, &str),
    values: &[(&str, &dyn ToSql)],
    as_of: Option<DateTime<Utc>>,
) -> Result<Vec<Sale>, Fault> {
    let as_of = as_of.map_or(i64::MAX, |at| at.timestamp_millis());
    let mut values = values.to_vec();
    values.push((":as_of", &as_of));

    let (of_payments, of_lines) = statements(fits, order);
    let mut payments: HashMap<SaleId, Vec<Payment>> = HashMap::new();
    let mut statement = r.sql().prepare_cached(&of_payments)?;
    let mut rows = statement.query(values.as_slice())?;
    while let Some(row) = rows.next()? {
        payments.entry(row.get(0)?).or_default().push(Payment {
            id: row.get(1)?,
            method: row.get(2)?,
            amount: row.get(3)?,
            on: row.get::<_, On>(4)?.0,
        });
    }

    let mut statement = r.sql().prepare_cached(&of_lines)?;
    let sales = statement
        .query_map(values.as_slice(), |row| {
            let id: SaleId = row.get(0)?;
            let amount: Minor = row.get(10)?;
            let payments = payments.remove(&id).unwrap_or_default();
            let (reverses, reversed_by) = (sale_ref(row, 17)?, sale_ref(row, 20)?);
            Ok(Sale {
                id,
                year: row.get(1)?,
                number: row.get(2)?,
                client: row.get(3)?,
                name: row.get(4)?,
                visit: row.get(5)?,
                on: row.get::<_, On>(6)?.0,
                item: row.get(7)?,
                kind: row.get(8)?,
                quantity: row.get(9)?,
                amount,
                vat: row.get(11)?,
                vat_amount: row.get(12)?,
                payer_kind: payer_kind(row.get_ref(13)?.as_str()?),
                payer_name: row.get(14)?,
                open: rules::open(
                    amount,
                    &payments,
                    reverses.is_some() || reversed_by.is_some(),
                ),
                payments,
                reverses,
                reversed_by,
                registered_at: row.get::<_, At>(15)?.0,
                page: row.get(16)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(sales)
}

fn sale_ref(row: &Row<'_>, first: usize) -> vault::sql::Result<Option<SaleRef>> {
    let Some(id) = row.get::<_, Option<SaleId>>(first)? else {
        return Ok(None);
    };
    Ok(Some(SaleRef {
        id,
        year: row.get(first + 1)?,
        number: row.get(first + 2)?,
    }))
}

/// Condition and order of the lines of some days: what the daybook shows most.
pub(super) const OF_SPAN: (&str, &str) = (
    "s.sold_on BETWEEN :from AND :to",
    "s.sold_on, s.year, s.number",
);
/// Condition and order of a client's lines.
pub(super) const OF_CLIENT: (&str, &str) = (
    "y.client_id = :client",
    "s.sold_on DESC, s.year DESC, s.number DESC",
);
/// Condition and order of the lines of some days that lie on no page of the binder.
pub(super) const OF_UNPRINTED: (&str, &str) =
    ("s.sold_on = :on AND s.page_id IS NULL", "s.year, s.number");
/// Condition and order of the lines of one page, as they lie on it.
pub(super) const OF_PAGE: (&str, &str) = (
    "s.id IN (SELECT sale_id FROM binder_line WHERE page_id = :page)",
    "(SELECT line FROM binder_line WHERE page_id = :page AND sale_id = s.id)",
);

pub(super) fn of_span(r: &Read<'_>, span: &Span) -> Result<Vec<Sale>, Fault> {
    lines(
        r,
        OF_SPAN,
        &[(":from", &On(span.from)), (":to", &On(span.to))],
        None,
    )
}

pub(super) fn of_client(r: &Read<'_>, client: ClientId) -> Result<Vec<Sale>, Fault> {
    lines(r, OF_CLIENT, &[(":client", &client)], None)
}

pub(super) fn sale(r: &Read<'_>, id: SaleId) -> Result<Option<Sale>, Fault> {
    Ok(lines(r, ("s.id = :id", "s.id"), &[(":id", &id)], None)?.pop())
}

/// The lines of a day that lie on no page of the binder, in order of number.
pub(crate) fn unprinted(r: &Read<'_>, on: NaiveDate) -> Result<Vec<Sale>, Fault> {
    lines(r, OF_UNPRINTED, &[(":on", &On(on))], None)
}

/// The lines of a page in their order on it, as they stood when it was printed.
pub(crate) fn of_page(
    r: &Read<'_>,
    page: crate::id::PageId,
    as_of: DateTime<Utc>,
) -> Result<Vec<Sale>, Fault> {
    lines(r, OF_PAGE, &[(":page", &page)], Some(as_of))
}

/// Payments received in the days, per method in order of its code.
pub(super) fn received(r: &Read<'_>, span: &Span) -> Result<Vec<Total>, Fault> {
    let totals = r
        .sql()
        .prepare_cached(
            "SELECT method, count(*), sum(amount) FROM payment WHERE paid_on BETWEEN ?1 AND ?2 GROUP BY method ORDER BY method",
        )?
        .query_map(params![On(span.from), On(span.to)], |row| {
            Ok(Total { key: row.get(0)?, count: row.get(1)?, amount: row.get(2)?, vat: Minor(0) })
        })?
        .collect::<Result<_, _>>()?;
    Ok(totals)
}

pub(super) fn closed_days(r: &Read<'_>, span: &Span) -> Result<Vec<NaiveDate>, Fault> {
    let days = r
        .sql()
        .prepare_cached(
            "SELECT closed_on FROM closed_day WHERE closed_on BETWEEN ?1 AND ?2 ORDER BY closed_on",
        )?
        .query_map(params![On(span.from), On(span.to)], |row| {
            Ok(row.get::<_, On>(0)?.0)
        })?
        .collect::<Result<_, _>>()?;
    Ok(days)
}

/// Whether a day takes no line any more.
pub(crate) fn is_closed(r: &Read<'_>, on: NaiveDate) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM closed_day WHERE closed_on = ?1)")?
        .query_row([On(on)], |row| row.get(0))?)
}

/// Sum of the sales of one day.
pub(crate) fn sum_of_day(r: &Read<'_>, on: NaiveDate) -> Result<Minor, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT coalesce(sum(amount), 0) FROM sale WHERE sold_on = ?1")?
        .query_row([On(on)], |row| row.get(0))?)
}

/// The name on a card as it stands now; `None` when there is no such card.
pub(super) fn name_of(r: &Read<'_>, client: ClientId) -> Result<Option<String>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT trim(given || ' ' || family) FROM client WHERE id = ?1")?
        .query_row([client], |row| row.get(0))
        .optional()?)
}

pub(super) fn visit_belongs(r: &Read<'_>, visit: VisitId, client: ClientId) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM visit WHERE id = ?1 AND client_id = ?2)")?
        .query_row(params![visit, client], |row| row.get(0))?)
}

pub(super) fn payer(
    r: &Read<'_>,
    payer: PayerId,
    client: ClientId,
) -> Result<Option<Payer>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT id, kind, name FROM payer WHERE id = ?1 AND client_id = ?2")?
        .query_row(params![payer, client], |row| {
            Ok(Payer {
                id: row.get(0)?,
                kind: payer_kind(row.get_ref(1)?.as_str()?),
                name: row.get(2)?,
            })
        })
        .optional()?)
}

pub(super) fn payer_of(r: &Read<'_>, sale: SaleId) -> Result<Option<PayerId>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT payer_id FROM sale_party WHERE sale_id = ?1")?
        .query_row([sale], |row| row.get(0))
        .optional()?
        .flatten())
}

pub(super) fn unname(w: &Write<'_>, client: ClientId, case_number: &str) -> Result<u32, Fault> {
    let lines = w
        .sql()
        .prepare_cached("UPDATE sale SET case_number = ?2 WHERE id IN (SELECT sale_id FROM sale_party WHERE client_id = ?1)")?
        .execute(params![client, case_number])?;
    w.sql()
        .prepare_cached("DELETE FROM sale_party WHERE client_id = ?1")?
        .execute([client])?;
    Ok(u32::try_from(lines).unwrap_or(u32::MAX))
}

/// Why a line reverses another.
pub(super) fn reason(r: &Read<'_>, sale: SaleId) -> Result<Option<String>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT reason FROM sale WHERE id = ?1 AND reverses_id IS NOT NULL")?
        .query_row([sale], |row| row.get(0))
        .optional()?)
}
