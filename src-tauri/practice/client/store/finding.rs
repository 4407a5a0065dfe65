//! Lists of clients. What all cards are found by is held in memory and looked through; only the rows of a page are looked up on cards,
//! visits and bookings.

use memchr::memmem::Finder;
use std::{ops::Range, sync::Arc};
use vault::{
    Fault, Read,
    sql::{Row, params},
};
use zeroize::Zeroizing;

use crate::{
    client::{CardFields, ClientRow, Found, finding::Word, rules},
    stored::{At, On},
};

pub(crate) const ROW: &str = "SELECT c.id, c.number, c.given, c.family, c.phone, c.email, c.birth_on, c.birth_year, c.guardian, c.inactive_at,
        (SELECT max(v.visit_on) FROM visit v WHERE v.client_id = c.id) AS last_visit_on,
        (SELECT min(b.starts_at) FROM booking b WHERE b.client_id = c.id AND b.starts_at >= ?1
            AND b.state <> 'cancelled' AND b.gone_at IS NULL) AS next_booking_at
     FROM client_find f JOIN client c ON c.id = f.client_id WHERE f.id = ?2";

/// What all cards are found by, in the order of their names.
struct Cards {
    /// Of each card: what is folded, then what is plain.
    words: Zeroizing<String>,
    each: Vec<Traces>,
}

/// One card's part of it.
struct Traces {
    /// Row in `client_find`.
    id: i64,
    number: u32,
    inactive: bool,
    folded: Range<usize>,
    plain: Range<usize>,
}

impl Cards {
    fn read(r: &Read<'_>) -> Result<Self, Fault> {
        // As large as it will be from the start: a text that grows leaves copies of itself behind.
        let size: i64 = r.sql().query_row(
            "SELECT ifnull(sum(octet_length(folded) + octet_length(plain)), 0) FROM client_find",
            [],
            |row| row.get(0),
        )?;
        let mut words = Zeroizing::new(String::with_capacity(usize::try_from(size).unwrap_or(0)));
        let mut statement = r.sql().prepare(
            "SELECT id, number, inactive, folded, plain FROM client_find ORDER BY sort, id",
        )?;
        let mut rows = statement.query([])?;
        let mut each = Vec::new();
        while let Some(row) = rows.next()? {
            let mut put = |column: usize| -> Result<Range<usize>, Fault> {
                let from = words.len();
                words.push_str(row.get_ref(column)?.as_str().map_err(|_| Fault::Damaged)?);
                Ok(from..words.len())
            };
            each.push(Traces {
                folded: put(3)?,
                plain: put(4)?,
                id: row.get(0)?,
                number: row.get(1)?,
                inactive: row.get(2)?,
            });
        }
        Ok(Self { words, each })
    }

    fn held(r: &Read<'_>) -> Result<Arc<Self>, Fault> {
        r.worked_out("client_find", Self::read)
    }

    /// Rows of `client_find`: first the card with that number, then those where every word stands as it was typed, then the others;
    /// within that, by name.
    fn with(&self, words: &[Word], number: Option<u32>) -> Vec<i64> {
        let looked_for: Vec<(Vec<Finder<'_>>, Finder<'_>)> = words
            .iter()
            .map(|word| {
                let any = word.any.iter().map(Finder::new).collect();
                (any, Finder::new(&word.plain))
            })
            .collect();
        let all = self.words.as_bytes();
        let mut places: [Vec<i64>; 3] = Default::default();
        for card in &self.each {
            let folded = &all[card.folded.clone()];
            let there = looked_for
                .iter()
                .all(|(any, _)| any.iter().any(|letters| letters.find(folded).is_some()));
            if !there {
                continue;
            }
            let plain = &all[card.plain.clone()];
            let place = if number == Some(card.number) {
                0
            } else if looked_for
                .iter()
                .all(|(_, typed)| typed.find(plain).is_some())
            {
                1
            } else {
                2
            };
            places[place].push(card.id);
        }
        places.concat()
    }
}

/// All active clients, or all, by name.
pub(crate) fn list(r: &Read<'_>, inactive: bool, limit: u32, offset: u32) -> Result<Found, Fault> {
    let cards = Cards::held(r)?;
    let ids: Vec<i64> = cards
        .each
        .iter()
        .filter(|card| inactive || !card.inactive)
        .map(|card| card.id)
        .collect();
    page(r, &ids, limit, offset)
}

/// Clients on whose card every word stands, active or not.
pub(crate) fn search(
    r: &Read<'_>,
    words: &[Word],
    number: Option<u32>,
    limit: u32,
    offset: u32,
) -> Result<Found, Fault> {
    page(r, &Cards::held(r)?.with(words, number), limit, offset)
}

fn page(r: &Read<'_>, ids: &[i64], limit: u32, offset: u32) -> Result<Found, Fault> {
    let mut statement = r.sql().prepare_cached(ROW)?;
    let now = At(r.now());
    let rows = ids
        .iter()
        .skip(usize::try_from(offset).unwrap_or(usize::MAX))
        .take(usize::try_from(limit).unwrap_or(usize::MAX))
        .map(|id| statement.query_row(params![now, id], client_row))
        .collect::<Result<_, _>>()?;
    Ok(Found {
        rows,
        total: u32::try_from(ids.len()).unwrap_or(u32::MAX),
    })
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
