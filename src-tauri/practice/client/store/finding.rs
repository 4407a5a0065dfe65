//! Lists of clients. The page is cut first, and only its rows are looked up on cards, visits and bookings.

use vault::{
    Fault, Read,
    sql::{Connection, Row, params_from_iter, types::Value},
};

use crate::{
    client::{CardFields, ClientRow, Found, finding::Word, rules},
    stored::{At, On},
};

macro_rules! page {
    ($cut:literal) => {
        concat!(
            "SELECT c.id, c.number, c.given, c.family, c.phone, c.email, c.birth_on, c.birth_year, c.guardian, c.inactive_at,
                (SELECT max(v.visit_on) FROM visit v WHERE v.client_id = c.id) AS last_visit_on,
                (SELECT min(b.starts_at) FROM booking b WHERE b.client_id = c.id AND b.starts_at >= ?1
                    AND b.state <> 'cancelled' AND b.gone_at IS NULL) AS next_booking_at
             FROM (",
            $cut,
            " LIMIT ?2 OFFSET ?3) h JOIN client c ON c.id = h.client_id ORDER BY h.place, h.sort, h.id"
        )
    };
}

pub(crate) const LIST_ACTIVE: &str = page!(
    "SELECT f.client_id, 0 AS place, f.sort, f.id FROM client_find f WHERE f.inactive = 0 ORDER BY f.sort, f.id"
);
pub(crate) const LIST_ALL: &str =
    page!("SELECT f.client_id, 0 AS place, f.sort, f.id FROM client_find f ORDER BY f.sort, f.id");

/// All active clients, or all, by name.
pub(crate) fn list(r: &Read<'_>, inactive: bool, limit: u32, offset: u32) -> Result<Found, Fault> {
    let (count, page) = if inactive {
        ("SELECT count(*) FROM client_find", LIST_ALL)
    } else {
        (
            "SELECT count(*) FROM client_find WHERE inactive = 0",
            LIST_ACTIVE,
        )
    };
    let total = r
        .sql()
        .prepare_cached(count)?
        .query_row([], |row| row.get(0))?;
    let values = [
        At(r.now()).0.timestamp_millis().into(),
        Value::from(i64::from(limit)),
        i64::from(offset).into(),
    ];
    Ok(Found {
        rows: rows(r.sql(), page, &values)?,
        total,
    })
}

/// Clients on whose card every word stands, active or not.
pub(crate) fn search(
    r: &Read<'_>,
    words: &[Word],
    number: Option<u32>,
    limit: u32,
    offset: u32,
) -> Result<Found, Fault> {
    let (count, values) = search_count(words);
    let total = r
        .sql()
        .prepare_cached(&count)?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    let (page, mut rest) = search_page(words, number);
    let mut values = vec![
        r.now().timestamp_millis().into(),
        Value::from(i64::from(limit)),
        i64::from(offset).into(),
    ];
    values.append(&mut rest);
    Ok(Found {
        rows: rows(r.sql(), &page, &values)?,
        total,
    })
}

/// The statement that counts, and its values. What the index knows alone is counted in the index, without opening a card's row.
fn search_count(words: &[Word]) -> (String, Vec<Value>) {
    if words.iter().all(Word::indexed) {
        let asked: Vec<String> = words.iter().map(phrase).collect();
        (
            "SELECT count(*) FROM client_fts WHERE client_fts MATCH ?1".to_owned(),
            vec![asked.join(" AND ").into()],
        )
    } else {
        let (holds, values) = holding(words, 1);
        (
            format!("SELECT count(*) FROM client_find f WHERE {holds}"),
            values,
        )
    }
}

/// The statement for a page, and the values that follow its first three.
pub(crate) fn search_page(words: &[Word], number: Option<u32>) -> (String, Vec<Value>) {
    let (holds, mut values) = holding(words, 4);
    let mut bind = |value: Value| {
        values.push(value);
        format!("?{}", values.len() + 3)
    };
    let exact: Vec<String> = words
        .iter()
        .map(|word| format!("instr(f.plain, {}) > 0", bind(word.plain.clone().into())))
        .collect();
    let number = bind(number.map_or(Value::Null, |number| i64::from(number).into()));
    let cut = format!(
        "SELECT f.client_id, CASE WHEN f.number = {number} THEN 0 WHEN {} THEN 1 ELSE 2 END AS place, f.sort, f.id
         FROM client_find f WHERE {holds} ORDER BY place, f.sort, f.id",
        exact.join(" AND ")
    );
    (page!("<cut>").replace("<cut>", &cut), values)
}

/// That every word stands on the card, as a condition whose values are bound from `?first` on. What is looked for is never
/// part of the statement.
fn holding(words: &[Word], first: usize) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = Vec::new();
    let mut bind = |text: String| {
        values.push(text.into());
        format!("?{}", values.len() + first - 1)
    };
    let mut holds = Vec::new();
    let asked: Vec<String> = words
        .iter()
        .filter(|word| word.indexed())
        .map(phrase)
        .collect();
    if !asked.is_empty() {
        holds.push(format!(
            "f.id IN (SELECT rowid FROM client_fts WHERE client_fts MATCH {})",
            bind(asked.join(" AND "))
        ));
    }
    for word in words.iter().filter(|word| !word.indexed()) {
        let any: Vec<String> = word
            .any
            .iter()
            .map(|letters| format!("instr(f.folded, {}) > 0", bind(letters.clone())))
            .collect();
        holds.push(format!("({})", any.join(" OR ")));
    }
    (holds.join(" AND "), values)
}

/// One word for the full-text index: any of its spellings, each in quotes so that nothing in it is syntax.
fn phrase(word: &Word) -> String {
    let any: Vec<String> = word
        .any
        .iter()
        .map(|letters| format!("\"{}\"", letters.replace('"', "\"\"")))
        .collect();
    format!("({})", any.join(" OR "))
}

fn rows(sql: &Connection, page: &str, values: &[Value]) -> Result<Vec<ClientRow>, Fault> {
    let mut statement = sql.prepare_cached(page)?;
    let rows = statement.query_map(params_from_iter(values), client_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn client_row(row: &Row<'_>) -> Result<ClientRow, vault::sql::Error> {
    let fields = CardFields {
        given: row.get("given")?,
        family: row.get("family")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
        guardian: row.get("guardian")?,
        birth_on: row.get::<_, Option<On>>("birth_on")?.map(|on| on.0),
        birth_year: row.get("birth_year")?,
        ..CardFields::default()
    };
    let born = fields
        .birth_on
        .map(|on| on.to_string())
        .or_else(|| fields.birth_year.map(|year| year.to_string()));
    Ok(ClientRow {
        id: row.get("id")?,
        number: row.get("number")?,
        name: rules::full_name(&fields.given, &fields.family),
        incomplete: !rules::missing(&fields).is_empty(),
        phone: fields.phone,
        email: fields.email,
        born: born.unwrap_or_default(),
        last_visit_on: row.get::<_, Option<On>>("last_visit_on")?.map(|on| on.0),
        next_booking_at: row.get::<_, Option<At>>("next_booking_at")?.map(|at| at.0),
        inactive: row.get::<_, Option<At>>("inactive_at")?.is_some(),
    })
}
