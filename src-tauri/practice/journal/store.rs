//! Notes, their texts, and the index over them.

use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, params},
};

use crate::{
    id::{ClientId, NoteId, VisitId},
    journal::{Note, NoteHit, NotePart, NoteText, WriteNote, rules},
    stored::{At, On},
};

/// Written last first, which the index can do without looking at every hit; an older text of an amended note does not count.
pub(crate) const SEARCH: &str = "SELECT n.id, n.client_id, c.given, c.family, n.happened_on, snippet(note_fts, 0, '', '', '…', 24)
     FROM note_fts CROSS JOIN note_text t ON t.id = note_fts.rowid CROSS JOIN note n ON n.id = t.note_id
        CROSS JOIN client c ON c.id = n.client_id
     WHERE note_fts MATCH ?1
        AND NOT EXISTS (SELECT 1 FROM note_text l WHERE l.note_id = t.note_id AND l.version > t.version)
     ORDER BY note_fts.rowid DESC LIMIT ?2";

pub(crate) const OF_CLIENT: &str = "SELECT n.id, n.client_id, n.visit_id, n.template, n.happened_on, n.signed, t.version, t.parts, t.body,
        t.written_at, t.signed_at, t.signed_by, t.reason, t.sha256
     FROM (SELECT * FROM note WHERE client_id = ?1 ORDER BY happened_on DESC, begun_at DESC LIMIT ?2) n
        CROSS JOIN note_text t ON t.note_id = n.id
     ORDER BY n.happened_on DESC, n.begun_at DESC, n.id DESC, t.version";

pub(crate) const UNSIGNED: &str =
    "SELECT n.id, n.client_id, c.given, c.family, n.happened_on, substr(t.body, 1, 160)
     FROM note n JOIN note_text t ON t.note_id = n.id JOIN client c ON c.id = n.client_id
     WHERE n.signed = 0 ORDER BY n.begun_at DESC";

pub(crate) fn of_client(r: &Read<'_>, client: ClientId, most: u32) -> Result<Vec<Note>, Fault> {
    let mut statement = r.sql().prepare_cached(OF_CLIENT)?;
    let rows = statement.query_map(params![client, most], texted)?;
    gathered(rows)
}

pub(crate) fn note(r: &Read<'_>, note: NoteId) -> Result<Option<Note>, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT n.id, n.client_id, n.visit_id, n.template, n.happened_on, n.signed, t.version, t.parts, t.body,
            t.written_at, t.signed_at, t.signed_by, t.reason, t.sha256
         FROM note n JOIN note_text t ON t.note_id = n.id WHERE n.id = ?1 ORDER BY t.version",
    )?;
    let rows = statement.query_map([note], texted)?;
    Ok(gathered(rows)?.into_iter().next())
}

/// A note with one of its texts.
fn texted(row: &Row<'_>) -> Result<Note, vault::sql::Error> {
    let (names, body): (String, String) = (row.get(7)?, row.get(8)?);
    let parts = rules::parted(&names, &body).ok_or(vault::sql::types::FromSqlError::InvalidType)?;
    Ok(Note {
        id: row.get(0)?,
        client: row.get(1)?,
        visit: row.get(2)?,
        template: row.get(3)?,
        happened_on: row.get::<_, On>(4)?.0,
        signed: row.get(5)?,
        texts: vec![NoteText {
            version: row.get(6)?,
            parts,
            written_at: row.get::<_, At>(9)?.0,
            signed_at: row.get::<_, Option<At>>(10)?.map(|at| at.0),
            signed_by: row.get(11)?,
            reason: row.get(12)?,
            sha256: row.get(13)?,
        }],
    })
}

/// Puts the texts of one note, which follow one another, together.
fn gathered(
    rows: impl Iterator<Item = Result<Note, vault::sql::Error>>,
) -> Result<Vec<Note>, Fault> {
    let mut notes: Vec<Note> = Vec::new();
    for row in rows {
        let mut row = row?;
        match notes.last_mut().filter(|note| note.id == row.id) {
            Some(note) => note.texts.append(&mut row.texts),
            None => notes.push(row),
        }
    }
    Ok(notes)
}

pub(crate) fn client_of_visit(r: &Read<'_>, visit: VisitId) -> Result<Option<ClientId>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT client_id FROM visit WHERE id = ?1")?
        .query_row([visit], |row| row.get(0))
        .optional()?)
}

pub(crate) fn begin(
    w: &Write<'_>,
    id: NoteId,
    written: &WriteNote,
    parts: &[NotePart],
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("INSERT INTO note (id, client_id, visit_id, template, happened_on, begun_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![id, written.client, written.visit, written.template, On(written.happened_on), At(w.now())])?;
    let (names, body) = rules::joined(parts);
    w.sql()
        .prepare_cached("INSERT INTO note_text (note_id, version, parts, body, written_at) VALUES (?1, 1, ?2, ?3, ?4)")?
        .execute(params![id, names, body, At(w.now())])?;
    Ok(())
}

pub(crate) fn go_on(
    w: &Write<'_>,
    id: NoteId,
    written: &WriteNote,
    parts: &[NotePart],
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE note SET visit_id = ?2, template = ?3, happened_on = ?4 WHERE id = ?1",
        )?
        .execute(params![
            id,
            written.visit,
            written.template,
            On(written.happened_on)
        ])?;
    let (names, body) = rules::joined(parts);
    w.sql()
        .prepare_cached("UPDATE note_text SET parts = ?2, body = ?3, written_at = ?4 WHERE note_id = ?1 AND version = 1")?
        .execute(params![id, names, body, At(w.now())])?;
    Ok(())
}

pub(crate) fn sign(w: &Write<'_>, id: NoteId, text: &NoteText) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE note_text SET signed_at = ?3, signed_by = ?4, sha256 = ?5 WHERE note_id = ?1 AND version = ?2")?
        .execute(params![id, text.version, text.signed_at.map(At), text.signed_by, text.sha256])?;
    w.sql()
        .prepare_cached("UPDATE note SET signed = 1 WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

pub(crate) fn add_text(w: &Write<'_>, id: NoteId, text: &NoteText) -> Result<(), Fault> {
    let (names, body) = rules::joined(&text.parts);
    w.sql()
        .prepare_cached(
            "INSERT INTO note_text (note_id, version, parts, body, written_at, signed_at, signed_by, reason, sha256)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            text.version,
            names,
            body,
            At(text.written_at),
            text.signed_at.map(At),
            text.signed_by,
            text.reason,
            text.sha256
        ])?;
    Ok(())
}

pub(crate) fn discard(w: &Write<'_>, id: NoteId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("DELETE FROM note WHERE id = ?1 AND signed = 0")?
        .execute([id])?;
    Ok(())
}

pub(crate) fn unsigned(r: &Read<'_>) -> Result<Vec<NoteHit>, Fault> {
    let mut statement = r.sql().prepare_cached(UNSIGNED)?;
    let rows = statement.query_map([], hit)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn search(r: &Read<'_>, phrase: &str, limit: u32) -> Result<Vec<NoteHit>, Fault> {
    let mut statement = r.sql().prepare_cached(SEARCH)?;
    let rows = statement.query_map(params![phrase, limit], hit)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn hit(row: &Row<'_>) -> Result<NoteHit, vault::sql::Error> {
    let (given, family): (String, String) = (row.get(2)?, row.get(3)?);
    Ok(NoteHit {
        note: row.get(0)?,
        client: row.get(1)?,
        name: format!("{given} {family}").trim().to_owned(),
        happened_on: row.get::<_, On>(4)?.0,
        snippet: rules::passage(&row.get::<_, String>(5)?),
    })
}
