//! What a day has to know of many clients at once. The only SQL of the day; it reads other words' rows and writes none.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use vault::{Fault, Read, sql::params};

use crate::{
    client::{self, CardFields},
    form::{Answer, FormText},
    id::ClientId,
    stored::On,
};

/// What was found about one client.
pub(super) struct Traces {
    pub(super) client: ClientId,
    pub(super) phone: String,
    /// Something mandatory is missing on the card.
    pub(super) card: bool,
    /// A warning stands on the card.
    pub(super) warned: bool,
    /// Consent to storage is in force.
    pub(super) consent: bool,
    /// Day of the newest form that was not refused.
    pub(super) intake_on: Option<NaiveDate>,
    pub(super) unsigned_note: bool,
    pub(super) unpaid: bool,
}

/// Of clients given as a JSON list of ids.
pub(super) const TRACES: &str = "SELECT c.id, c.given, c.family, c.phone, c.guardian, c.warning <> '',
        EXISTS (SELECT 1 FROM consent k WHERE k.client_id = c.id AND k.purpose = 'storage' AND k.channel = '' AND k.state = 'given'
            AND (k.until_on IS NULL OR k.until_on >= ?2)),
        (SELECT i.filled_on FROM intake i WHERE i.client_id = c.id AND i.ending <> 'refused' ORDER BY i.filled_at DESC LIMIT 1),
        EXISTS (SELECT 1 FROM note n WHERE n.client_id = c.id AND n.signed = 0),
        EXISTS (SELECT 1 FROM sale_party y CROSS JOIN sale s ON s.id = y.sale_id WHERE y.client_id = c.id AND s.reverses_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM sale o WHERE o.reverses_id = s.id)
            AND s.amount > (SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.sale_id = s.id))
    FROM json_each(?1) j CROSS JOIN client c ON c.id = j.value";

pub(super) fn traces(r: &Read<'_>, clients: &str, today: NaiveDate) -> Result<Vec<Traces>, Fault> {
    let traces = r
        .sql()
        .prepare_cached(TRACES)?
        .query_map(params![clients, On(today)], |row| {
            let phone: String = row.get(3)?;
            let card = CardFields {
                given: row.get(1)?,
                family: row.get(2)?,
                phone: phone.clone(),
                guardian: row.get(4)?,
                ..CardFields::default()
            };
            Ok(Traces {
                client: row.get(0)?,
                card: !client::missing_on_card(&card).is_empty(),
                phone,
                warned: row.get(5)?,
                consent: row.get(6)?,
                intake_on: row.get::<_, Option<On>>(7)?.map(|on| on.0),
                unsigned_note: row.get(8)?,
                unpaid: row.get(9)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(traces)
}

/// The newest form of each client that was not refused, and every one refused since.
pub(super) const SPOKEN: &str = "SELECT i.client_id, i.text_sha256, i.answers FROM json_each(?1) j CROSS JOIN intake i ON i.client_id = j.value
    WHERE i.filled_at >= coalesce((SELECT max(k.filled_at) FROM intake k WHERE k.client_id = i.client_id AND k.ending <> 'refused'), 0)";

/// Clients who answered yes where a yes has to be seen before each treatment.
pub(super) fn flagged(r: &Read<'_>, clients: &str) -> Result<HashSet<ClientId>, Fault> {
    let mut texts: HashMap<String, HashSet<String>> = HashMap::new();
    let mut flagged = HashSet::new();
    let mut statement = r.sql().prepare_cached(SPOKEN)?;
    let mut rows = statement.query([clients])?;
    while let Some(row) = rows.next()? {
        let (client, sha256): (ClientId, String) = (row.get(0)?, row.get(1)?);
        let answers: Vec<Answer> =
            serde_json::from_str(row.get_ref(2)?.as_str().map_err(vault::sql::Error::from)?)
                .map_err(|_| Fault::Damaged)?;
        if !texts.contains_key(&sha256) {
            let warning = warning_questions(r, &sha256)?;
            texts.insert(sha256.clone(), warning);
        }
        let warns = |question: &str| {
            texts
                .get(&sha256)
                .is_some_and(|questions| questions.contains(question))
        };
        if answers
            .iter()
            .any(|answer| answer.value == "yes" && warns(&answer.question))
        {
            flagged.insert(client);
        }
    }
    Ok(flagged)
}

fn warning_questions(r: &Read<'_>, sha256: &str) -> Result<HashSet<String>, Fault> {
    let body: String = r
        .sql()
        .prepare_cached("SELECT body FROM form_text WHERE sha256 = ?1")?
        .query_row([sha256], |row| row.get(0))?;
    let form: FormText = serde_json::from_str(&body).map_err(|_| Fault::Damaged)?;
    let questions = form
        .sections
        .into_iter()
        .flat_map(|section| section.questions);
    Ok(questions
        .filter(|question| question.warns)
        .map(|question| question.id)
        .collect())
}

/// Notes not signed, of all clients.
pub(super) fn unsigned(r: &Read<'_>) -> Result<u32, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT count(*) FROM note WHERE signed = 0")?
        .query_row([], |row| row.get(0))?)
}
