//! Long work: one piece at a time, that can be watched and stopped, while the desk goes on.
//!
//! A backup to a slow disk, a rehearsed restore, the cleaning after an erasure. What always holds: at most one runs, it says how
//! far it is, and locking stops it. It does not know what the work is.

use crate::Refusal;
use courier::Stop;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};
use ts_rs::TS;
use vault::backup::Stage;

/// How long work that was asked to stop may take to end: an examination between two looks, a slow disk that is being flushed.
const PATIENCE: Duration = Duration::from_secs(30);

/// How far a piece of long work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Progress {
    /// `backup`, `cleaning`, `rehearsal`, `restore`, `keys`, `looking`.
    pub work: String,
    /// At which shelf, by its name.
    pub shelf: String,
    /// `files`, `writing`, `reading`, `examining`.
    pub stage: String,
    /// Done, of [`of`](Self::of).
    #[ts(type = "number")]
    pub done: u64,
    /// All.
    #[ts(type = "number")]
    pub of: u64,
}

/// What runs, if anything does.
#[derive(Default)]
pub(crate) struct Work {
    now: Mutex<Option<Progress>>,
    stop: AtomicBool,
    /// The lines to servers that are open now.
    lines: Mutex<Stop>,
}

impl Work {
    /// Begins a piece of work. It ends when the answer is dropped.
    pub(crate) fn begin(&self, work: &str, shelf: &str) -> Result<Running<'_>, Refusal> {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.is_some() {
            return Err(Refusal::BusyWorking);
        }
        *now = Some(Progress {
            work: work.to_owned(),
            shelf: shelf.to_owned(),
            stage: "writing".to_owned(),
            done: 0,
            of: 0,
        });
        self.stop.store(false, Ordering::Relaxed);
        Ok(Running(self))
    }

    /// The same, after waiting for what was asked to stop.
    pub(crate) fn begin_next(&self, work: &str, shelf: &str) -> Result<Running<'_>, Refusal> {
        self.ended(PATIENCE);
        self.begin(work, shelf)
    }

    /// Waits until nothing runs, or the time is over.
    pub(crate) fn ended(&self, most: Duration) {
        let step = Duration::from_millis(20);
        let mut waited = Duration::ZERO;
        while self.progress().is_some() && waited < most {
            thread::sleep(step);
            waited += step;
        }
    }

    /// How far it is.
    pub(crate) fn progress(&self) -> Option<Progress> {
        self.now
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Asks it to stop: at the next block of bytes, and at once where it waits for a server.
    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *lines).now();
    }

    /// What breaks off a line to a server, work or not, when somebody says stop or the desk is locked.
    pub(crate) fn line(&self) -> Stop {
        self.lines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// A piece of work that is under way.
pub(crate) struct Running<'a>(&'a Work);

impl Running<'_> {
    /// Goes on at another shelf. What was asked to stop stays so.
    pub(crate) fn at(&self, shelf: &str) {
        let mut now = self.0.now.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(progress) = now.as_mut() {
            shelf.clone_into(&mut progress.shelf);
        }
    }

    /// Whether somebody asked it to stop.
    pub(crate) fn stopped(&self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }

    /// Notes how far it is, and says whether to go on.
    pub(crate) fn step(&self, stage: Stage, done: u64, of: u64) -> bool {
        let mut now = self.0.now.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(progress) = now.as_mut() {
            progress.stage = match stage {
                Stage::Files => "files",
                Stage::Writing => "writing",
                Stage::Reading => "reading",
                Stage::Examining => "examining",
            }
            .to_owned();
            (progress.done, progress.of) = (done, of);
        }
        !self.0.stop.load(Ordering::Relaxed)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        *self.0.now.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
