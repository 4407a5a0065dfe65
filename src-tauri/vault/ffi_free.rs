//! Memory is wiped when it is given back, whoever in this process held it: requests, answers and rows are copied on their way to
//! the screen, by us and by the libraries between (the page's engine, GLib, the dialogs), and none of the copies may outlast the lock.
//!
//! `free` and `realloc` are here, in the program, where every library of the process finds them before it finds the C library's own; they
//! wipe and hand on. They do so only once [`wipe_what_is_given_back`] was called: a program asks for it first thing, tests and benches
//! do not. What was never given back is not wiped, nor what somebody keeps in a store of its own over this one.
//!
//! Only where the C library is GNU's, which lets itself be put behind others.
#![allow(unsafe_code)]

use crate::ffi_memory;
use std::sync::atomic::{AtomicBool, Ordering};

static WIPED: AtomicBool = AtomicBool::new(false);

/// From here on memory is wiped when it is given back, in the whole process. `false` = not on this machine.
///
/// The database's engine begins here too, behind a wipe of its own: the page's engine finds the same one in this process, and whoever of
/// the two was first would decide for both.
pub fn wipe_what_is_given_back() -> bool {
    let can = cfg!(all(target_os = "linux", target_env = "gnu"));
    WIPED.store(can, Ordering::Relaxed);
    ffi_memory::begun();
    can
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod ours {
    use super::WIPED;
    use std::{
        ffi::{CStr, c_char, c_void},
        mem, ptr,
        sync::atomic::{AtomicPtr, Ordering, compiler_fence},
    };

    /// A piece as large as this is a mapping of its own (mallopt(3): `M_MMAP_THRESHOLD` grows to 32 MiB at most). It goes back to the
    /// machine at once, which gives it to nobody unwiped, and it is moved without a copy.
    const OWN_MAPPING: usize = 64 << 20;

    type Malloc = unsafe extern "C" fn(usize) -> *mut c_void;
    type Free = unsafe extern "C" fn(*mut c_void);
    type Realloc = unsafe extern "C" fn(*mut c_void, usize) -> *mut c_void;

    unsafe extern "C" {
        fn malloc(size: usize) -> *mut c_void;
        fn malloc_usable_size(piece: *mut c_void) -> usize;
        fn dlsym(whose: *mut c_void, name: *const c_char) -> *mut c_void;
        fn __libc_malloc(size: usize) -> *mut c_void;
        fn __libc_realloc(piece: *mut c_void, size: usize) -> *mut c_void;
        fn __libc_free(piece: *mut c_void);
    }

    /// `RTLD_NEXT` of dlsym(3): whoever comes after this program. Where a machine puts an allocator of its own before the C library's
    /// (hardened ones do), pieces are its, and must go back to it.
    const NEXT: *mut c_void = ptr::without_provenance_mut(usize::MAX);
    /// Who frees and who resizes; asked for once.
    static FREE: AtomicPtr<c_void> = AtomicPtr::new(ptr::null_mut());
    static REALLOC: AtomicPtr<c_void> = AtomicPtr::new(ptr::null_mut());

    fn next(known: &AtomicPtr<c_void>, name: &CStr, last: *mut c_void) -> *mut c_void {
        // Nobody was put before the C library, as nearly always. Then nothing is asked: whoever is asked frees his last complaint first,
        // and would end up here while he does.
        if ptr::fn_addr_eq(malloc as Malloc, __libc_malloc as Malloc) {
            return last;
        }
        let found = known.load(Ordering::Relaxed);
        if !found.is_null() {
            return found;
        }
        // Whoever is asked may want memory meanwhile; then the C library's own must do.
        known.store(last, Ordering::Relaxed);
        // SAFETY: a name that ends.
        let found = unsafe { dlsym(NEXT, name.as_ptr()) };
        if !found.is_null() {
            known.store(found, Ordering::Relaxed);
        }
        known.load(Ordering::Relaxed)
    }

    unsafe fn hand_on(piece: *mut c_void) {
        let whose = next(&FREE, c"free", __libc_free as *mut c_void);
        // SAFETY: what is found under this name is free(3), and the caller gives a piece back.
        unsafe { mem::transmute::<*mut c_void, Free>(whose)(piece) }
    }

    unsafe fn resized(piece: *mut c_void, wanted: usize) -> *mut c_void {
        let whose = next(&REALLOC, c"realloc", __libc_realloc as *mut c_void);
        // SAFETY: what is found under this name is realloc(3), and the caller hands a piece over.
        unsafe { mem::transmute::<*mut c_void, Realloc>(whose)(piece, wanted) }
    }

    /// free(3), which wipes before.
    #[unsafe(no_mangle)]
    pub(super) unsafe extern "C" fn free(piece: *mut c_void) {
        // SAFETY: the caller gives back a piece that the C library gave out; it is as long as that library says, and nobody uses it.
        unsafe {
            if !piece.is_null() && WIPED.load(Ordering::Relaxed) {
                wipe(piece, 0);
            }
            hand_on(piece);
        }
    }

    /// realloc(3), which wipes what is cut off, and the old piece where a new one is taken.
    #[unsafe(no_mangle)]
    pub(super) unsafe extern "C" fn realloc(piece: *mut c_void, wanted: usize) -> *mut c_void {
        // SAFETY: the caller hands over a piece that the C library gave out; the new one is longer than what is copied into it, and the
        // old one is used by nobody after it.
        unsafe {
            if piece.is_null() || !WIPED.load(Ordering::Relaxed) {
                return resized(piece, wanted);
            }
            let had = malloc_usable_size(piece);
            if had >= OWN_MAPPING && wanted >= OWN_MAPPING {
                return resized(piece, wanted);
            }
            if wanted <= had {
                wipe(piece, wanted);
                return resized(piece, wanted);
            }
            let new = malloc(wanted);
            if !new.is_null() {
                ptr::copy_nonoverlapping(piece.cast::<u8>(), new.cast::<u8>(), had);
                free(piece);
            }
            new
        }
    }

    /// Wipes a piece from a place in it to its end.
    unsafe fn wipe(piece: *mut c_void, from: usize) {
        // SAFETY: as the caller promises; a piece may be used up to the size the C library tells.
        unsafe {
            let size = malloc_usable_size(piece);
            if size < OWN_MAPPING {
                ptr::write_bytes(piece.cast::<u8>().add(from), 0, size.saturating_sub(from));
            }
        }
        // Without it the wipe of what is never read again could be left out.
        compiler_fence(Ordering::SeqCst);
    }
}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    use super::*;
    use std::{
        ffi::{CStr, c_char, c_void},
        hint, ptr, slice,
    };

    unsafe extern "C" {
        fn malloc(size: usize) -> *mut c_void;
        fn realloc(piece: *mut c_void, size: usize) -> *mut c_void;
        fn free(piece: *mut c_void);
        fn malloc_usable_size(piece: *mut c_void) -> usize;
        fn dlsym(whose: *mut c_void, name: *const c_char) -> *mut c_void;
    }

    /// Pieces of a size that nobody else asks for: the next one is the one given back last, as the same place proves.
    const SIZE: usize = 7_000;
    /// Longer than what the C library's own bookkeeping writes at both ends of a piece that was given back.
    const KEPT: usize = 64;

    fn filled() -> *mut c_void {
        // SAFETY: as long as it was asked for.
        unsafe {
            let piece = malloc(SIZE);
            ptr::write_bytes(piece.cast::<u8>(), b'x', SIZE);
            // Somebody may look, as far as the compiler knows: else what is given back at once need not be written at all.
            hint::black_box(piece)
        }
    }

    /// What lies in a piece that was given back, but for the bookkeeping.
    fn lies_in(given_back: *mut c_void) -> Vec<u8> {
        // SAFETY: the piece is made and given back here; zeros and `x` were written into it, and are looked at one by one.
        unsafe {
            let again = malloc(SIZE);
            assert_eq!(again, given_back, "the same piece");
            let bytes = (KEPT..SIZE - KEPT).map(|at| again.cast::<u8>().add(at).read_volatile());
            let bytes = bytes.collect();
            free(again);
            bytes
        }
    }

    fn is_all(bytes: &[u8], byte: u8) -> bool {
        bytes.iter().all(|other| *other == byte)
    }

    // covers: T31 C49
    #[test]
    fn what_anybody_gives_back_is_empty_and_what_grows_or_shrinks_keeps_its_bytes() {
        // SAFETY: the pieces are made, filled, looked at and given back here only, and never looked at beyond the size they have.
        unsafe {
            for (name, ours) in [
                (c"free", ours::free as *const c_void),
                (c"realloc", ours::realloc as *const c_void),
            ] {
                let name: &CStr = name;
                let found = dlsym(ptr::null_mut(), name.as_ptr());
                assert_eq!(
                    found.cast_const(),
                    ours,
                    "{name:?} is the one that all libraries find"
                );
            }

            let piece = filled();
            free(piece);
            assert!(
                is_all(&lies_in(piece), b'x'),
                "not asked for: as the C library leaves it"
            );

            assert!(wipe_what_is_given_back());
            let piece = filled();
            free(piece);
            assert!(is_all(&lies_in(piece), 0), "given back");

            let piece = filled();
            let grown = realloc(piece, 100_000);
            assert!(is_all(&lies_in(piece), 0), "grown");
            assert!(is_all(slice::from_raw_parts(grown.cast(), SIZE), b'x'));
            let size = malloc_usable_size(grown);
            ptr::write_bytes(grown.cast::<u8>(), b'y', size);
            // So little that the piece stays as it is.
            let cut = realloc(grown, size - 8);
            assert_eq!((cut, malloc_usable_size(cut)), (grown, size));
            let bytes = slice::from_raw_parts(cut.cast::<u8>(), size);
            assert!(
                is_all(&bytes[..size - 8], b'y') && is_all(&bytes[size - 8..], 0),
                "cut off"
            );
            free(cut);
        }
    }
}
