//! Closing the window: what is due is done first, and in sight.
//!
//! The desk is locked at once. A backup that is due goes on behind the lock; the window says so, and goes when it is through. Unseen, a
//! program could not be found again by whoever starts it anew, and would be cut off by whoever turns the computer off. Closing once
//! more waits for nothing. It does not know what is due.

use crate::page;
use desk::Desk;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{RecvTimeoutError, channel},
    },
    thread,
    time::Duration,
};
use tauri::{AppHandle, Manager};

/// What takes no longer than this is not told of.
const AT_A_GLANCE: Duration = Duration::from_millis(300);

static CLOSING: AtomicBool = AtomicBool::new(false);
/// A page stands that tells of it.
static TOLD: AtomicBool = AtomicBool::new(false);
/// Nothing is waited for any more.
static GOING: AtomicBool = AtomicBool::new(false);

/// The window is to go when what is due has been done.
pub(crate) fn under_way() -> bool {
    CLOSING.load(Ordering::SeqCst)
}

/// Nothing is waited for any more: a fresh page would have nothing to tell.
pub(crate) fn going() -> bool {
    GOING.load(Ordering::SeqCst)
}

/// Somebody closes the window: locks, and takes it away when what is due is done. Whoever reads that it waits, and closes once more, waits
/// for nothing; a double click before that is one.
pub(crate) fn wanted(app: &AppHandle) {
    if CLOSING.swap(true, Ordering::SeqCst) {
        if TOLD.load(Ordering::SeqCst) {
            at_once(app);
        }
        return;
    }
    let (app, desk) = (app.clone(), Arc::clone(&app.state::<Arc<Desk>>()));
    thread::spawn(move || {
        let closing = desk.lock_up();
        let (through, heard) = channel::<()>();
        let through = Arc::new(through);
        let (watched, shown) = (Arc::downgrade(&through), app.clone());
        thread::spawn(move || {
            if heard.recv_timeout(AT_A_GLANCE) == Err(RecvTimeoutError::Timeout) {
                // Windows come and go on the main thread only; by then it may be through after all.
                let handle = shown.clone();
                let _ = shown.run_on_main_thread(move || {
                    if watched.strong_count() > 0 {
                        page::turn(&handle);
                        TOLD.store(true, Ordering::SeqCst);
                    }
                });
            }
        });
        desk.finish(closing);
        drop(through);
        if under_way() {
            gone(&app);
        }
    });
}

/// Stops what is at work and takes the window away.
pub(crate) fn at_once(app: &AppHandle) {
    CLOSING.store(true, Ordering::SeqCst);
    let (app, desk) = (app.clone(), Arc::clone(&app.state::<Arc<Desk>>()));
    thread::spawn(move || {
        desk.lock();
        gone(&app);
    });
}

/// The window stays after all; a backup under way goes on behind the lock.
pub(crate) fn not_now() {
    TOLD.store(false, Ordering::SeqCst);
    CLOSING.store(false, Ordering::SeqCst);
}

fn gone(app: &AppHandle) {
    GOING.store(true, Ordering::SeqCst);
    let handle = app.clone();
    let _ = app.run_on_main_thread(move || page::take_away(&handle));
}
