//! The bare engine: hears which statements a piece of work asks of the database, and asks them again without anything around.
//!
//! The statements come from the engine's own trace, values filled in, so that nothing is compared that was not asked.

#![allow(
    unsafe_code,
    reason = "the engine's trace is reached through its C interface only"
)]

use std::{
    cell::RefCell,
    ffi::{CStr, c_int, c_uint, c_void},
    ptr,
};
use vault::sql::{Connection, Statement, types::ValueRef};

use libsqlite3_sys as c;

type Heard = RefCell<Vec<String>>;

/// What is traced: each statement as it begins.
const STATEMENTS: c_uint = c::SQLITE_TRACE_STMT as c_uint;

unsafe extern "C" fn hear(
    _: c_uint,
    heard: *mut c_void,
    statement: *mut c_void,
    _: *mut c_void,
) -> c_int {
    // SAFETY: the engine calls this with the pointer registered in `statements_of`, which outlives the trace, and with a live
    // statement; the text it gives is ended by a zero and is freed here.
    unsafe {
        let text = c::sqlite3_expanded_sql(statement.cast());
        if !text.is_null() {
            let sql = CStr::from_ptr(text).to_string_lossy().into_owned();
            (*heard.cast::<Heard>()).borrow_mut().push(sql);
            c::sqlite3_free(text.cast());
        }
    }
    0
}

/// Every statement that the work asks on this connection, in order, with its values.
pub(crate) fn statements_of(conn: &Connection, work: impl FnOnce()) -> Vec<String> {
    let heard: Heard = RefCell::new(Vec::new());
    // SAFETY: the connection is alive for the whole call, and the trace is taken off before `heard` goes.
    unsafe {
        c::sqlite3_trace_v2(
            conn.handle(),
            STATEMENTS,
            Some(hear),
            ptr::from_ref(&heard).cast_mut().cast(),
        );
    }
    work();
    // SAFETY: as above.
    unsafe {
        c::sqlite3_trace_v2(conn.handle(), 0, None, ptr::null_mut());
    }
    heard
        .into_inner()
        .into_iter()
        // What the full-text index asks of its own tables is part of the statement that set it off.
        .filter(|sql| !sql.starts_with("--"))
        .collect()
}

/// The statements that only look, made ready.
pub(crate) fn ready<'c>(conn: &'c Connection, statements: &[String]) -> Vec<Statement<'c>> {
    let ready = statements
        .iter()
        .map(|sql| conn.prepare(sql).expect("a statement that ran before"));
    ready.filter(Statement::readonly).collect()
}

/// Asks the statements and reads every column of every row.
pub(crate) fn asked_bare(statements: &mut [Statement<'_>]) -> usize {
    let mut read = 0;
    for statement in statements {
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().expect("a row") {
            for column in 0..columns {
                read += match row.get_ref(column).expect("a value") {
                    ValueRef::Text(text) => text.len(),
                    ValueRef::Blob(bytes) => bytes.len(),
                    _ => 1,
                };
            }
        }
    }
    read
}
