//! The shape of the database, and how an older one gets it.
//!
//! Steps are numbered `.sql` files that never change once shipped; a test holds their hashes. A vault takes the steps it has
//! not taken, all in one transaction or none. A vault that has taken steps this program does not know is refused.
//! The runner knows nothing of what the steps make: the practice's tables are the practice's.

use rusqlite::{Connection, TransactionBehavior};

use crate::fault::{Fault, OpenError};
use crate::settings;

/// One step: its number, from 1, its name, and what it does.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Number of the step; the first is 1, none is left out.
    pub number: u32,
    /// Name of its file, without number and ending.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
}

/// Every step there is, in order.
pub const STEPS: &[Step] = &[
    Step {
        number: 1,
        name: "vault",
        sql: include_str!("schema/0001_vault.sql"),
    },
    Step {
        number: 2,
        name: "people",
        sql: include_str!("schema/0002_people.sql"),
    },
    Step {
        number: 3,
        name: "day",
        sql: include_str!("schema/0003_day.sql"),
    },
    Step {
        number: 4,
        name: "keeping",
        sql: include_str!("schema/0004_keeping.sql"),
    },
    Step {
        number: 5,
        name: "backups",
        sql: include_str!("schema/0005_backups.sql"),
    },
    Step {
        number: 6,
        name: "keys",
        sql: include_str!("schema/0006_keys.sql"),
    },
    Step {
        number: 7,
        name: "shelves",
        sql: include_str!("schema/0007_shelves.sql"),
    },
    Step {
        number: 8,
        name: "device",
        sql: include_str!("schema/0008_device.sql"),
    },
    Step {
        number: 9,
        name: "find",
        sql: include_str!("schema/0009_find.sql"),
    },
];

/// The schema this program writes: the number of the last step.
#[must_use]
pub fn newest() -> u32 {
    STEPS.last().map_or(0, |s| s.number)
}

/// One table as the database describes it, for laws that walk the whole schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// Its foreign keys: own column, table pointed to, what deletion there does here (`CASCADE`, `SET NULL`, `RESTRICT` …).
    pub points_to: Vec<(String, String, String)>,
    /// A full-text index.
    pub full_text: bool,
    /// A full-text index that keeps no content of its own nor points to any.
    pub contentless: bool,
    /// Made by SQLite to hold a full-text index; never written by hand.
    pub shadow: bool,
}

/// Every table in the database, by name.
///
/// # Errors
/// Whatever reading the schema meets.
pub fn tables(conn: &Connection) -> Result<Vec<Table>, Fault> {
    let mut statement = conn.prepare(
        "SELECT l.name, l.type, coalesce(m.sql, '') FROM pragma_table_list l \
         LEFT JOIN sqlite_master m ON m.name = l.name AND m.type = 'table' \
         WHERE l.schema = 'main' AND l.type IN ('table', 'virtual', 'shadow') AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY l.name",
    )?;
    let named = statement
        .query_map([], |r| {
            Ok((
                r.get::<_, String>(0)?,
                r.get::<_, String>(1)?,
                r.get::<_, String>(2)?,
            ))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    named
        .into_iter()
        .map(|(name, kind, sql)| {
            Ok(Table {
                columns: settings::columns_of(conn, &name)?,
                points_to: settings::foreign_keys_of(conn, &name)?,
                full_text: kind == "virtual" && plainly(&sql).contains("usingfts5"),
                contentless: kind == "virtual" && plainly(&sql).contains("content=''"),
                shadow: kind == "shadow",
                name,
            })
        })
        .collect()
}

/// A statement in lower case without white space, for finding words in it.
fn plainly(sql: &str) -> String {
    sql.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// How everything in the database is laid out, word for word: kind, name, table and statement, sorted. Statistics are left out:
/// they come and go. Two databases of one step are laid out alike, or one of them was not made by this program.
pub(crate) fn laid_out(
    conn: &Connection,
) -> Result<Vec<(String, String, String, Option<String>)>, Fault> {
    let mut statement = conn.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name",
    )?;
    let found = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Full-text indexes that do not agree with their content. SQLite asks this as an INSERT, so it runs in a transaction that is
/// undone, on a connection that may write.
pub(crate) fn full_text_faults(conn: &Connection) -> Result<Vec<String>, Fault> {
    let mut wrong = Vec::new();
    for table in tables(conn)?.into_iter().filter(|t| t.full_text) {
        let tx = conn.unchecked_transaction()?;
        let sql = format!(
            "INSERT INTO \"{0}\"(\"{0}\", rank) VALUES ('integrity-check', 1)",
            table.name
        );
        match tx.execute(&sql, []).map_err(Fault::from) {
            Ok(_) => {}
            Err(Fault::Damaged) => wrong.push(table.name),
            Err(other) => return Err(other),
        }
        tx.rollback()?;
    }
    Ok(wrong)
}

/// Takes every step up to `upto` that has not been taken. Gives the number it started from.
pub(crate) fn bring_up(conn: &mut Connection, upto: u32) -> Result<u32, OpenError> {
    let from = settings::schema_version(conn)?;
    if from > newest() {
        return Err(OpenError::FromTheFuture {
            found: from,
            known: newest(),
        });
    }
    if from >= upto {
        return Ok(from);
    }
    settings::foreign_keys(conn, false)?;
    let taken = take_steps(conn, from, upto);
    let back_on = settings::foreign_keys(conn, true);
    taken?;
    back_on?;
    Ok(from)
}

fn take_steps(conn: &mut Connection, from: u32, upto: u32) -> Result<(), OpenError> {
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(Fault::from)?;
    for step in STEPS.iter().filter(|s| s.number > from && s.number <= upto) {
        let failed = |fault: Fault| OpenError::Schema {
            step: step.number,
            fault,
        };
        tx.execute_batch(step.sql).map_err(|e| failed(e.into()))?;
        settings::set_schema_version(&tx, step.number).map_err(failed)?;
        if settings::dangling(&tx).map_err(failed)? > 0 {
            return Err(failed(Fault::Constraint { extended: 787 }));
        }
    }
    tx.commit().map_err(|e| OpenError::Fault(e.into()))
}
