//! Consents, their texts, and what happened to them.

use chrono::{DateTime, NaiveDate, Utc};
use vault::{
    Fault, Read, Write,
    sql::{self, OptionalExtension as _, Row, named_params, params},
};

use crate::{
    consent::{ConsentEvent, ConsentState, ConsentText, Purpose},
    id::{ClientId, ConsentId},
    stored::{At, On},
};

/// One row as it lies, with its text.
pub(super) struct Kept {
    pub(super) id: ConsentId,
    pub(super) client: ClientId,
    pub(super) purpose: Purpose,
    pub(super) channel: String,
    pub(super) body: String,
    pub(super) text_sha256: String,
    pub(super) state: ConsentState,
    pub(super) evidence: String,
    pub(super) until_on: Option<NaiveDate>,
    pub(super) made_at: DateTime<Utc>,
}

/// One row to be written.
pub(super) struct NewRow<'a> {
    pub(super) id: ConsentId,
    pub(super) client: ClientId,
    pub(super) text: &'a ConsentText,
    pub(super) text_sha256: &'a str,
    pub(super) state: ConsentState,
    pub(super) ending: &'static str,
    pub(super) evidence: &'a str,
    pub(super) until_on: Option<NaiveDate>,
    pub(super) made_at: DateTime<Utc>,
}

const KEPT: &str = "SELECT c.id, c.client_id, c.purpose, c.channel, t.body, c.text_sha256, c.state, c.evidence, c.until_on, c.made_at
    FROM consent c JOIN consent_text t ON t.sha256 = c.text_sha256";

fn kept(row: &Row<'_>) -> sql::Result<Kept> {
    Ok(Kept {
        id: row.get(0)?,
        client: row.get(1)?,
        purpose: row.get(2)?,
        channel: row.get(3)?,
        body: row.get(4)?,
        text_sha256: row.get(5)?,
        state: row.get(6)?,
        evidence: row.get(7)?,
        until_on: row.get::<_, Option<On>>(8)?.map(|on| on.0),
        made_at: row.get::<_, At>(9)?.0,
    })
}

/// Newest first.
pub(super) fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<Kept>, Fault> {
    let mut statement = r.sql().prepare_cached(&format!(
        "{KEPT} WHERE c.client_id = ?1 ORDER BY c.made_at DESC, c.id DESC"
    ))?;
    let rows = statement.query_map([client], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn consent(r: &Read<'_>, consent: ConsentId) -> Result<Option<Kept>, Fault> {
    Ok(r.sql()
        .prepare_cached(&format!("{KEPT} WHERE c.id = ?1"))?
        .query_row([consent], kept)
        .optional()?)
}

/// Oldest first.
pub(super) fn events(r: &Read<'_>, consent: ConsentId) -> Result<Vec<ConsentEvent>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT state, how, happened_at FROM consent_event WHERE consent_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([consent], |row| {
        Ok(ConsentEvent {
            state: row.get(0)?,
            how: row.get(1)?,
            at: row.get::<_, At>(2)?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) const NEWEST: &str =
    "SELECT state, made_at FROM consent WHERE client_id = ?1 AND purpose = ?2 AND channel = ?3
    ORDER BY made_at DESC, id DESC LIMIT 1";

/// Where the newest word on that purpose and channel stands, and when it was first recorded.
pub(super) fn newest(
    r: &Read<'_>,
    client: ClientId,
    purpose: Purpose,
    channel: &str,
) -> Result<Option<(ConsentState, DateTime<Utc>)>, Fault> {
    let mut statement = r.sql().prepare_cached(NEWEST)?;
    Ok(statement
        .query_row(params![client, purpose, channel], |row| {
            Ok((row.get(0)?, row.get::<_, At>(1)?.0))
        })
        .optional()?)
}

pub(super) const IN_FORCE: &str =
    "SELECT EXISTS (SELECT 1 FROM consent WHERE client_id = ?1 AND purpose = ?2 AND channel = ?3
    AND state = 'given' AND (until_on IS NULL OR until_on >= ?4))";

pub(super) fn in_force(
    r: &Read<'_>,
    client: ClientId,
    purpose: Purpose,
    channel: &str,
    today: NaiveDate,
) -> Result<bool, Fault> {
    let mut statement = r.sql().prepare_cached(IN_FORCE)?;
    Ok(
        statement.query_row(params![client, purpose, channel, On(today)], |row| {
            row.get(0)
        })?,
    )
}

/// Everything that stands as given.
pub(super) fn given(
    r: &Read<'_>,
    client: ClientId,
    purpose: Purpose,
    channel: &str,
) -> Result<Vec<ConsentId>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT id FROM consent WHERE client_id = ?1 AND purpose = ?2 AND channel = ?3 AND state = 'given'",
    )?;
    let rows = statement.query_map(params![client, purpose, channel], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn keep_text(
    w: &Write<'_>,
    text: &ConsentText,
    sha256: &str,
    body: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT OR IGNORE INTO consent_text (sha256, purpose, channel, version, language, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![sha256, text.purpose, text.channel, text.version, text.language, body])?;
    Ok(())
}

pub(super) fn insert(w: &Write<'_>, new: &NewRow<'_>) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO consent (id, client_id, text_sha256, purpose, channel, state, ending, evidence, until_on, made_at)
             VALUES (:id, :client, :text, :purpose, :channel, :state, :ending, :evidence, :until, :made)",
        )?
        .execute(named_params! {
            ":id": new.id,
            ":client": new.client,
            ":text": new.text_sha256,
            ":purpose": new.text.purpose,
            ":channel": new.text.channel,
            ":state": new.state,
            ":ending": new.ending,
            ":evidence": new.evidence,
            ":until": new.until_on.map(On),
            ":made": At(new.made_at),
        })?;
    Ok(())
}

pub(super) fn set_state(
    w: &Write<'_>,
    consent: ConsentId,
    state: ConsentState,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE consent SET state = ?2 WHERE id = ?1")?
        .execute(params![consent, state])?;
    Ok(())
}

pub(super) fn add_event(
    w: &Write<'_>,
    consent: ConsentId,
    state: ConsentState,
    how: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT INTO consent_event (consent_id, state, how, happened_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![consent, state, how, At(w.now())])?;
    Ok(())
}
