//! Filled-in forms and the texts they rest on.

use chrono::{DateTime, NaiveDate, Utc};
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, named_params, params},
};

use crate::{
    form::{FormText, IntakeRow},
    id::{ClientId, DraftId, IntakeId},
    stored::{At, On},
};

/// One row as it lies.
pub(super) struct Kept {
    pub(super) client: ClientId,
    pub(super) text: String,
    pub(super) text_sha256: String,
    pub(super) answers: String,
    pub(super) evidence: String,
    pub(super) filled_at: DateTime<Utc>,
    pub(super) filled_on: NaiveDate,
}

/// One row to be written.
pub(super) struct NewRow<'a> {
    pub(super) id: IntakeId,
    pub(super) client: ClientId,
    pub(super) form: &'a FormText,
    pub(super) text_sha256: &'a str,
    pub(super) answers: &'a str,
    pub(super) ending: &'static str,
    pub(super) evidence: &'a str,
    pub(super) filled_at: DateTime<Utc>,
    pub(super) filled_on: NaiveDate,
    pub(super) draft: Option<DraftId>,
}

pub(super) const LIST: &str =
    "SELECT id, form, title, version, language, filled_at, filled_on, ending FROM intake
    WHERE client_id = ?1 ORDER BY filled_at DESC, id DESC";

/// Newest first; whether each is outdated is not known here.
pub(super) fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<IntakeRow>, Fault> {
    let mut statement = r.sql().prepare_cached(LIST)?;
    let rows = statement.query_map([client], |row| {
        Ok(IntakeRow {
            id: row.get(0)?,
            form: row.get(1)?,
            title: row.get(2)?,
            version: row.get(3)?,
            language: row.get(4)?,
            filled_at: row.get::<_, At>(5)?.0,
            filled_on: row.get::<_, On>(6)?.0,
            ending: row.get(7)?,
            outdated: false,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn intake(r: &Read<'_>, intake: IntakeId) -> Result<Option<Kept>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT i.client_id, t.body, i.text_sha256, i.answers, i.evidence, i.filled_at, i.filled_on
         FROM intake i JOIN form_text t ON t.sha256 = i.text_sha256 WHERE i.id = ?1",
    )?;
    let found = statement.query_row([intake], |row| {
        Ok(Kept {
            client: row.get(0)?,
            text: row.get(1)?,
            text_sha256: row.get(2)?,
            answers: row.get(3)?,
            evidence: row.get(4)?,
            filled_at: row.get::<_, At>(5)?.0,
            filled_on: row.get::<_, On>(6)?.0,
        })
    });
    Ok(found.optional()?)
}

pub(super) const ANSWERS_BEFORE: &str = "SELECT answers FROM intake
    WHERE client_id = ?1 AND form = ?2 AND (filled_at < ?3 OR (filled_at = ?3 AND id < ?4))
    ORDER BY filled_at DESC, id DESC LIMIT 1";

/// The answers of the same form that the client closed before this one.
pub(super) fn answers_before(
    r: &Read<'_>,
    client: ClientId,
    form: &str,
    filled_at: DateTime<Utc>,
    intake: IntakeId,
) -> Result<Option<String>, Fault> {
    let mut statement = r.sql().prepare_cached(ANSWERS_BEFORE)?;
    Ok(statement
        .query_row(params![client, form, At(filled_at), intake], |row| {
            row.get(0)
        })
        .optional()?)
}

pub(super) fn draft_was_closed(r: &Read<'_>, draft: DraftId) -> Result<bool, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM intake WHERE draft_id = ?1)")?;
    Ok(statement.query_row([draft], |row| row.get(0))?)
}

/// Whether the client closed the same text with the same answers since then.
pub(super) fn same_since(
    r: &Read<'_>,
    client: ClientId,
    text_sha256: &str,
    answers: &str,
    since: At,
) -> Result<bool, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM intake WHERE client_id = ?1 AND text_sha256 = ?2 AND answers = ?3 AND filled_at >= ?4)",
    )?;
    Ok(
        statement.query_row(params![client, text_sha256, answers, since], |row| {
            row.get(0)
        })?,
    )
}

pub(super) fn keep_text(
    w: &Write<'_>,
    form: &FormText,
    sha256: &str,
    body: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT OR IGNORE INTO form_text (sha256, form, version, language, body) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![sha256, form.kind, form.version, form.language, body])?;
    Ok(())
}

pub(super) fn insert(w: &Write<'_>, new: &NewRow<'_>) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO intake (id, client_id, text_sha256, form, version, language, title, answers, ending, evidence, filled_at,
                filled_on, draft_id)
             VALUES (:id, :client, :text, :form, :version, :language, :title, :answers, :ending, :evidence, :at, :on, :draft)",
        )?
        .execute(named_params! {
            ":id": new.id,
            ":client": new.client,
            ":text": new.text_sha256,
            ":form": new.form.kind,
            ":version": new.form.version,
            ":language": new.form.language,
            ":title": new.form.title,
            ":answers": new.answers,
            ":ending": new.ending,
            ":evidence": new.evidence,
            ":at": At(new.filled_at),
            ":on": On(new.filled_on),
            ":draft": new.draft,
        })?;
    Ok(())
}

/// The draft has done its work; one of somebody else is left alone.
pub(super) fn drop_draft(w: &Write<'_>, client: ClientId, draft: DraftId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "DELETE FROM draft WHERE id = ?1 AND (client_id IS NULL OR client_id = ?2)",
        )?
        .execute(params![draft, client])?;
    Ok(())
}
