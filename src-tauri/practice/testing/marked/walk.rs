//! The schema walked from the card outward: which rows of which tables are about a client, and what each of their columns is.
//!
//! A column that is in no list is taken for free text and marked, so that one added later is looked for without anybody
//! thinking of it.

use std::collections::BTreeMap;

use vault::{Fault, Read, schema::Table, sql::params};

use super::{Marked, Practice};

/// How the rows of a table are found that are about a client: table, and what follows `WHERE`, with `?1` for the client.
pub(crate) type Hanging = BTreeMap<String, String>;

/// What is about a client although it hangs the other way round, because it outlives the card without the name.
const NAMELESS: [(&str, &str); 3] = [
    ("sale", "id IN (SELECT sale_id FROM sale_party WHERE client_id = ?1)"),
    ("payment", "sale_id IN (SELECT sale_id FROM sale_party WHERE client_id = ?1)"),
    (
        "binder_page",
        "id IN (SELECT page_id FROM binder_page_client WHERE client_id = ?1)
            OR id IN (SELECT page_id FROM binder_line JOIN sale_party USING (sale_id) WHERE client_id = ?1)",
    ),
];

/// Tables in which no row is about one client. The audit log is looked at by itself.
pub(crate) const OF_NOBODY: &[&str] = &[
    "account",
    "article",
    "audit",
    "binder_line",
    "binder_place",
    "booking_count",
    "booking_ignored",
    "clinic",
    "closed_day",
    "consent_text",
    "device",
    "erasure",
    "form_text",
    "meta",
    "number_series",
    "own_field",
    "pull",
    "purge_owed",
    "retired_key",
    "setting",
    "shelf",
    "shelf_event",
];

/// Every table with rows about a client, by walking the foreign keys.
pub(crate) fn hanging(tables: &[Table]) -> Hanging {
    let mut found: Hanging = [("client".to_owned(), "id = ?1".to_owned())].into();
    loop {
        let before = found.len();
        for table in tables {
            let to = table
                .points_to
                .iter()
                .find(|(_, to, on_delete)| on_delete == "CASCADE" && found.contains_key(to));
            if let Some((column, to, _)) = to
                && !found.contains_key(&table.name)
            {
                let within = format!("{column} IN (SELECT id FROM {to} WHERE {})", found[to]);
                found.insert(table.name.clone(), within);
            }
        }
        if found.len() == before {
            break;
        }
    }
    found.extend(NAMELESS.map(|(table, within)| (table.to_owned(), within.to_owned())));
    found
}

/// What a column is to the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// An id or a pointer: says nothing.
    Key,
    /// Made from other columns, or a proof of them: says nothing of its own.
    Derived,
    /// A word of the program, a date, a number as dialled: is looked for as it stands.
    AsItIs,
    /// Bound by a hash or read as JSON: marked by those who wrote it.
    Written,
    /// A text like any other: marked here.
    Free,
}

/// Columns that are not free text. A column that is in no list is free, and is marked.
const ROLES: &[(&str, Role)] = &[
    ("client.phone", Role::AsItIs),
    ("client.language", Role::AsItIs),
    ("client.source", Role::AsItIs),
    ("client_find.sort", Role::Derived),
    ("client_find.plain", Role::Derived),
    ("client_find.folded", Role::Derived),
    ("marketing_choice.channel", Role::AsItIs),
    ("payer.kind", Role::AsItIs),
    ("intake.form", Role::AsItIs),
    ("intake.language", Role::AsItIs),
    ("intake.title", Role::AsItIs),
    ("intake.answers", Role::Written),
    ("intake.ending", Role::AsItIs),
    ("intake.evidence", Role::Written),
    ("intake.text_sha256", Role::AsItIs),
    ("intake.draft_id", Role::Key),
    ("consent.purpose", Role::AsItIs),
    ("consent.channel", Role::AsItIs),
    ("consent.state", Role::AsItIs),
    ("consent.ending", Role::AsItIs),
    ("consent.evidence", Role::Written),
    ("consent.text_sha256", Role::AsItIs),
    ("consent_event.state", Role::AsItIs),
    ("note.template", Role::AsItIs),
    // Names of the parts in the order of the body, bound with it.
    ("note_text.parts", Role::Derived),
    ("note_text.body", Role::Written),
    ("note_text.signed_by", Role::AsItIs),
    ("note_text.reason", Role::Written),
    ("note_text.sha256", Role::AsItIs),
    ("draft.body", Role::Written),
    ("booking.origin", Role::AsItIs),
    ("booking.zone", Role::AsItIs),
    ("booking.state", Role::AsItIs),
    // By which a later pull sees that nothing changed.
    ("booking.content_sha256", Role::Derived),
    ("client_link.how", Role::AsItIs),
    ("sale.kind", Role::AsItIs),
    ("sale.payer_kind", Role::AsItIs),
    ("sale.party_sha256", Role::Derived),
    ("sale.case_number", Role::Derived),
    ("binder_page.label", Role::AsItIs),
    ("binder_page.kind", Role::AsItIs),
    ("binder_page.state", Role::AsItIs),
    // Of the sheet as it was set.
    ("binder_page.sha256", Role::Derived),
];

/// What a column of that name is.
pub(crate) fn role(table: &Table, column: &str) -> Role {
    let place = format!("{}.{column}", table.name);
    if let Some((_, role)) = ROLES.iter().find(|(known, _)| *known == place) {
        *role
    } else if column == "id" || table.points_to.iter().any(|(key, ..)| key == column) {
        Role::Key
    } else if column.ends_with("_on") {
        Role::AsItIs
    } else {
        Role::Free
    }
}

/// Columns of a table with their declared types.
pub(crate) fn columns(r: &Read<'_>, table: &str) -> Result<Vec<(String, String)>, Fault> {
    Ok(r.sql()
        .prepare("SELECT name, type FROM pragma_table_info(?1)")?
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// Puts a mark into every free text column of every row about the client, and notes it down. The guards that forbid changing
/// what is frozen are taken away first: this vault is good for looking only.
pub(crate) fn mark_columns(practice: &mut Practice, marked: &mut Marked) {
    let client = marked.client;
    let tables = practice.read(|r| vault::schema::tables(r.sql())).unwrap();
    let hanging = hanging(&tables);
    practice
        .write(|w| {
            let guards: Vec<String> = w
                .sql()
                .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name NOT IN ('audit', 'note_text')")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for guard in guards {
                w.sql().execute_batch(&format!("DROP TRIGGER \"{guard}\""))?;
            }
            for table in tables.iter().filter(|table| hanging.contains_key(&table.name)) {
                for (column, kind) in columns(w, &table.name)? {
                    if kind != "TEXT" || role(table, &column) != Role::Free {
                        continue;
                    }
                    let place = format!("{}.{column}", table.name);
                    let word = marked.word(&place);
                    // A row of its own number where no two may be alike.
                    let changed = w.sql().execute(
                        &format!(
                            "UPDATE {0} SET {column} = ?2 || ' ' || random() WHERE {1}",
                            table.name, hanging[&table.name]
                        ),
                        params![client, word],
                    )?;
                    assert!(changed > 0, "{place}: the client has no such row");
                }
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
}
