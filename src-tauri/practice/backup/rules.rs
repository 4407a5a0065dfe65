//! When a backup is due, and when it is late.

use chrono::{DateTime, TimeDelta, Utc};

use super::Shelf;

/// When the desk is locked, a backup that is this old is renewed: so a day's work is copied in its evening.
const AT_LOCK: TimeDelta = TimeDelta::hours(12);
/// From here on it is made without waiting for a lock, and is a red line until it has been (R25).
const LATE: TimeDelta = TimeDelta::hours(24);
/// How far a clock may go back without meaning anything: a summer time, a correction.
const BACK: TimeDelta = TimeDelta::hours(24);

/// Whether a backup is due or late at a shelf, for a vault whose last commit is `commit_seq`.
///
/// Noting that a backup was made is itself a commit, so one commit more than the backup holds is no change.
pub(super) fn judge(shelf: &mut Shelf, now: DateTime<Utc>, commit_seq: u64) {
    let Some(last) = &shelf.backup else {
        // A shelf that was just chosen is not late; one whose first try failed is.
        (shelf.due, shelf.due_at_lock, shelf.late) = (true, true, shelf.failed.is_some());
        return;
    };
    let changed = commit_seq > last.commit_seq + 1;
    let since = now - last.at;
    shelf.clock_back = since < -BACK;
    shelf.late = changed && since >= LATE;
    shelf.due = shelf.late || (changed && shelf.clock_back);
    shelf.due_at_lock = shelf.due || (changed && since >= AT_LOCK);
}
