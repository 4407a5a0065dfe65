//! The program's memory is wiped when it is given back: requests, answers and rows are copied on their way to the screen, by us and by
//! the libraries between, and none of the copies may outlast the lock.
//!
//! To be set as the allocator of a program (`#[global_allocator]`). Wiping costs as much as writing the piece once more; what was never
//! given back is not wiped, and neither is what other languages' libraries take for themselves.
#![allow(unsafe_code)]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    ptr,
    sync::atomic::{Ordering, compiler_fence},
};

/// A piece as large as this is a mapping of its own (mallopt(3): `M_MMAP_THRESHOLD` grows to 32 MiB at most) and goes back to the
/// machine at once, which gives it to nobody unwiped.
const OWN_MAPPING: usize = 64 << 20;

/// The machine's own allocator, which wipes what it is given back.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wiping;

// SAFETY: every piece comes from the system's allocator and goes back to it with the layout it was asked for with.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        if layout.size() < OWN_MAPPING {
            // SAFETY: the piece is as long as its layout says, and nobody uses it any more.
            unsafe { ptr::write_bytes(piece, 0, layout.size()) };
            // Without it the wipe of what is never read again could be left out.
            compiler_fence(Ordering::SeqCst);
        }
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(piece, layout) };
    }

    // `realloc` is the one every allocator has: a new piece, a copy, and the old one wiped and given back.
}

#[cfg(test)]
mod tests {
    use super::*;

    // covers: T31 C49
    #[test]
    fn what_is_given_back_is_empty_and_what_grows_keeps_its_bytes() {
        let layout = Layout::from_size_align(500, 8).unwrap();
        let filled = || {
            // SAFETY: as long as its layout.
            unsafe {
                let piece = Wiping.alloc(layout);
                ptr::write_bytes(piece, b'x', 500);
                piece
            }
        };
        // SAFETY: the pieces are made, filled, looked at and given back here only. The last one is the one just given back, as the same
        // place proves; the first bytes are the allocator's own bookkeeping by then.
        unsafe {
            let grown = Wiping.realloc(filled(), layout, 100_000);
            assert!((0..500).all(|at| grown.add(at).read() == b'x'));
            Wiping.dealloc(grown, Layout::from_size_align(100_000, 8).unwrap());
            let piece = filled();
            Wiping.dealloc(piece, layout);
            let again = Wiping.alloc(layout);
            assert_eq!(again, piece, "the same piece");
            assert!((64..500).all(|at| again.add(at).read_volatile() == 0));
            Wiping.dealloc(again, layout);
        }
    }
}
