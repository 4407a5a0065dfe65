//! The engine's memory is wiped when it is given back: pages, rows and statements hold what clients said.
//!
//! SQLCipher can do this itself (`cipher_memory_security`), but then locks and unlocks the pages of every piece of memory, two
//! calls to the kernel each, which took half of the time of a search; and it locks to no avail, for two pieces share a page.
//! Its keys lie in a heap of its own, locked and wiped whatever is set. So the engine's own memory is put behind a wipe, before
//! the engine begins. If it has begun already (somebody else opened a database in this process), SQLCipher's way is taken.
#![allow(unsafe_code)]

use std::{
    ffi::{c_int, c_void},
    ptr,
    sync::OnceLock,
};

use rusqlite::ffi::{self, sqlite3_mem_methods};

/// The memory as the engine would take it by itself.
struct Plain(sqlite3_mem_methods);

// SAFETY: the only pointer in it is what the engine's own methods are given at their beginning, which is null; it is never
// written again.
unsafe impl Send for Plain {}
// SAFETY: as above.
unsafe impl Sync for Plain {}

static PLAIN: OnceLock<Option<Plain>> = OnceLock::new();
static BEGUN: OnceLock<()> = OnceLock::new();

/// Puts the engine's memory behind the wipe and begins the engine, once in a process; whoever asks meanwhile waits until it has begun.
/// `false` = the engine had begun before, so that its memory is not wiped.
///
/// SQLite says that it has begun before SQLCipher, its extra step, is through. Of two threads that open their databases as the first of
/// a process, the second would come to a SQLCipher that is not ready, and its key would be refused as an error.
pub(crate) fn begun() -> bool {
    let wiped = wiped();
    BEGUN.get_or_init(|| {
        // SAFETY: may be asked at any time. Where it cannot begin, every key is refused, which is a fault of the store.
        let _says_so_later = unsafe { ffi::sqlite3_initialize() };
    });
    wiped
}

fn wiped() -> bool {
    PLAIN
        .get_or_init(|| {
            let mut plain = NOTHING;
            // SAFETY: both calls are asked before the engine begins or are refused by it; the pointers are to memory that
            // lives through the call, and the engine copies what it is given.
            unsafe {
                let got =
                    ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, ptr::from_mut(&mut plain));
                let set = || {
                    let ours = sqlite3_mem_methods {
                        xFree: Some(free),
                        xRealloc: Some(realloc),
                        ..plain
                    };
                    ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, ptr::from_ref(&ours))
                };
                let whole = plain.xMalloc.is_some()
                    && plain.xFree.is_some()
                    && plain.xRealloc.is_some()
                    && plain.xSize.is_some();
                (got == ffi::SQLITE_OK && whole && set() == ffi::SQLITE_OK).then_some(Plain(plain))
            }
        })
        .is_some()
}

const NOTHING: sqlite3_mem_methods = sqlite3_mem_methods {
    xMalloc: None,
    xFree: None,
    xRealloc: None,
    xSize: None,
    xRoundup: None,
    xInit: None,
    xShutdown: None,
    pAppData: ptr::null_mut(),
};

fn plain() -> &'static sqlite3_mem_methods {
    // Waits for whoever is just setting it; the engine calls only what was set.
    match PLAIN.wait() {
        Some(plain) => &plain.0,
        None => &NOTHING,
    }
}

/// How much memory there is at a piece; 0 when nobody knows.
unsafe fn size(piece: *mut c_void) -> c_int {
    // SAFETY: the caller gives a piece that these methods gave out.
    plain()
        .xSize
        .map_or(0, |size| unsafe { size(piece) })
        .max(0)
}

unsafe extern "C" fn free(piece: *mut c_void) {
    if piece.is_null() {
        return;
    }
    // SAFETY: the engine gives back a piece that these methods gave out and that nobody uses any more; it is as long as they
    // say. What is called next could read it, so that the wipe is not left out as useless.
    unsafe {
        ptr::write_bytes(
            piece.cast::<u8>(),
            0,
            usize::try_from(size(piece)).unwrap_or(0),
        );
        if let Some(free) = plain().xFree {
            free(piece);
        }
    }
}

unsafe extern "C" fn realloc(piece: *mut c_void, wanted: c_int) -> *mut c_void {
    // SAFETY: the engine asks with a piece that these methods gave out; the new one is at least as long as what is copied,
    // and the old one is used by nobody after it.
    unsafe {
        let had = if piece.is_null() { 0 } else { size(piece) };
        if !piece.is_null() && wanted <= had {
            return piece;
        }
        let Some(malloc) = plain().xMalloc else {
            return ptr::null_mut();
        };
        let new = malloc(wanted);
        if !new.is_null() && !piece.is_null() {
            ptr::copy_nonoverlapping(
                piece.cast::<u8>(),
                new.cast::<u8>(),
                usize::try_from(had).unwrap_or(0),
            );
            free(piece);
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Longer than what the memory's own bookkeeping writes into a piece that was given back.
    const KEPT: usize = 64;
    const SIZE: c_int = 500;

    // covers: T31
    #[test]
    fn what_is_given_back_is_empty_and_what_grows_keeps_its_bytes() {
        assert!(begun(), "no database was opened in this process before");
        // SAFETY: the pieces are made, filled, looked at and given back here only. The last one is the one just given back,
        // as the same place proves; its bytes are looked at one by one and nothing is concluded from them but the wipe.
        unsafe {
            let filled = || {
                let piece = ffi::sqlite3_malloc(SIZE).cast::<u8>();
                ptr::write_bytes(piece, b'x', 500);
                piece
            };
            let grown = ffi::sqlite3_realloc(filled().cast(), 100_000).cast::<u8>();
            assert!((0..500).all(|at| grown.add(at).read() == b'x'));
            ffi::sqlite3_free(grown.cast());

            let piece = filled();
            ffi::sqlite3_free(piece.cast());
            let again = ffi::sqlite3_malloc(SIZE).cast::<u8>();
            assert_eq!(again, piece, "the same piece");
            assert!((KEPT..500).all(|at| again.add(at).read_volatile() == 0));
            ffi::sqlite3_free(again.cast());
        }
    }
}
