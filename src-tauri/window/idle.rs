//! Rest: how long nobody touched the desk, and what follows: the lock. Also the schedule of bookings, backups and tidying.
//!
//! The timer runs here, needs no page to be alive, and counts sleep: a machine that wakes up wakes up locked.

use crate::{clock, page};
use desk::Desk;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};
use tauri::{AppHandle, Emitter, Manager};

/// Sleep longer than this counts as suspend.
const NAP: u64 = 10_000;

/// Minutes of rest after which something that nobody waits for may run.
const AT_REST: u64 = 2;

/// When the desk was touched last.
pub(crate) struct Rest(AtomicU64);

impl Rest {
    pub(crate) fn new() -> Self {
        Self(AtomicU64::new(clock::awake_and_asleep()))
    }

    /// A key, a click, an unlock.
    pub(crate) fn touch(&self) {
        self.0.store(clock::awake_and_asleep(), Ordering::Relaxed);
    }

    fn minutes(&self) -> u64 {
        clock::awake_and_asleep().saturating_sub(self.0.load(Ordering::Relaxed)) / 60_000
    }
}

/// Locks after the set minutes of rest, and after every sleep of the machine.
pub(crate) fn watch(app: AppHandle, desk: Arc<Desk>) {
    thread::spawn(move || {
        let mut asleep = clock::awake_and_asleep().saturating_sub(clock::awake());
        loop {
            thread::sleep(Duration::from_secs(1));
            let now_asleep = clock::awake_and_asleep().saturating_sub(clock::awake());
            let slept = now_asleep.saturating_sub(asleep) > NAP;
            asleep = now_asleep;
            if slept {
                desk.keep_out();
            }
            let Some(minutes) = desk.idle_minutes() else {
                continue;
            };
            if slept {
                page::lock(&app);
            } else if app.state::<Rest>().minutes() >= u64::from(minutes) {
                page::lock_up(&app);
            }
        }
    });
}

/// Tidies soon after every unlock and then every hour, so that a desk that is never closed tidies each day.
pub(crate) fn tidy_by_the_hour(app: AppHandle, desk: Arc<Desk>) {
    thread::spawn(move || {
        let mut minutes = 0;
        loop {
            thread::sleep(Duration::from_mins(1));
            if desk.idle_minutes().is_none() {
                minutes = 0;
                continue;
            }
            if minutes % 60 == 0
                && let Ok(reply) = desk.call("desk/tidy", serde_json::Value::Null, None)
                && reply.answer.into_json()["bookings"]["bookings"] != 0
            {
                let _ = app.emit("kartotek://stale", reply.stale);
            }
            minutes += 1;
        }
    });
}

/// Makes the backups that are due, soon after every unlock and then every few minutes: a disk may have been plugged in.
pub(crate) fn back_up_when_due(app: AppHandle, desk: Arc<Desk>) {
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_mins(2));
            if desk.idle_minutes().is_some()
                && let Ok(reply) = desk.call("backup/make-due", serde_json::Value::Null, None)
            {
                let _ = app.emit("kartotek://stale", reply.stale);
            }
            // Once a month a restore is rehearsed where backups lie, while nobody is at the desk; a lock stops it.
            if desk.idle_minutes().is_some()
                && app.state::<Rest>().minutes() >= AT_REST
                && let Ok(reply) = desk.call("backup/rehearse-due", serde_json::Value::Null, None)
            {
                let _ = app.emit("kartotek://stale", reply.stale);
            }
        }
    });
}

/// Pulls the bookings of every account that is due, and says so when something came.
pub(crate) fn pull_when_due(app: AppHandle, desk: Arc<Desk>) {
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(20));
            let asked = desk.call("account/pull-due", serde_json::Value::Null, None);
            if let Ok(reply) = asked
                && reply
                    .answer
                    .into_json()
                    .as_array()
                    .is_some_and(|pulls| !pulls.is_empty())
            {
                let _ = app.emit("kartotek://stale", reply.stale);
            }
        }
    });
}
