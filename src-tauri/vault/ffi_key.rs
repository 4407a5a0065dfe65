//! Handing the database key to SQLCipher: one of the few places with `unsafe`.
//!
//! The key goes through `sqlite3_key_v2` and never through SQL text, which would stay in the parser's memory and in any
//! trace. It is the 64-digit raw form: no second stretching, and a changed salt in the file is noticed.
#![allow(unsafe_code)]

use rusqlite::Connection;
use rusqlite::ffi;
use zeroize::Zeroizing;

use crate::fault::{Fault, from_code};
use crate::keys::Key;

const TEXT: usize = 2 + 64 + 1;

/// Keys an opened, still untouched connection.
pub(crate) fn key(conn: &Connection, dbk: &Key) -> Result<(), Fault> {
    let mut text = Zeroizing::new([0_u8; TEXT]);
    text[0] = b'x';
    text[1] = b'\'';
    text[TEXT - 1] = b'\'';
    for (at, byte) in dbk.bytes().iter().enumerate() {
        text[2 + 2 * at] = digit(byte >> 4);
        text[3 + 2 * at] = digit(byte & 15);
    }
    // SAFETY: the handle is that of a live connection, which outlives the call; both pointers are to memory that lives
    // through the call, the second with the length given; SQLCipher copies what it needs.
    let code = unsafe {
        ffi::sqlite3_key_v2(
            conn.handle(),
            c"main".as_ptr(),
            text.as_ptr().cast(),
            TEXT as i32,
        )
    };
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(from_code(code))
    }
}

const fn digit(nibble: u8) -> u8 {
    if nibble < 10 {
        b'0' + nibble
    } else {
        b'a' + nibble - 10
    }
}
