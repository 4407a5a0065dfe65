//! A way to break off a fetch from another thread: at lock, at quit, or when the therapist says so.
//!
//! Asking once is enough and cannot be taken back. A fetch that reads or writes ends at once, one that looks up a name within a
//! tenth of a second, one that is being connected within the five seconds that connecting may take.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

/// Handle to break off a fetch; clones are the same handle.
#[derive(Clone, Default)]
pub struct Stop(Arc<Inner>);

#[derive(Default)]
struct Inner {
    asked: AtomicBool,
    next: AtomicU64,
    lines: Mutex<Vec<(u64, ureq::Agent)>>,
}

impl Stop {
    /// A handle.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A handle nobody will use.
    #[must_use]
    pub fn never() -> Self {
        Self::default()
    }

    /// Breaks off every fetch that holds this handle, now and later.
    pub fn now(&self) {
        self.0.asked.store(true, Ordering::SeqCst);
        for (_, agent) in self.lines().drain(..) {
            agent.shutdown();
        }
    }

    /// Whether somebody asked.
    #[must_use]
    pub fn asked(&self) -> bool {
        self.0.asked.load(Ordering::SeqCst)
    }

    /// Lets [`Stop::now`] reach this line until the answer is dropped.
    pub(crate) fn reaches(&self, agent: &ureq::Agent) -> Reach<'_> {
        let id = self.0.next.fetch_add(1, Ordering::Relaxed);
        self.lines().push((id, agent.clone()));
        if self.asked() {
            self.now();
        }
        Reach { stop: self, id }
    }

    fn lines(&self) -> MutexGuard<'_, Vec<(u64, ureq::Agent)>> {
        self.0.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stop")
            .field("asked", &self.asked())
            .finish()
    }
}

/// As long as this lives, the line can be broken off.
pub(crate) struct Reach<'a> {
    stop: &'a Stop,
    id: u64,
}

impl Drop for Reach<'_> {
    fn drop(&mut self) {
        self.stop.lines().retain(|(id, _)| *id != self.id);
    }
}
