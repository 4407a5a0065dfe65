//! When a backup is due, when it is late, and when a restore is to be tried.

use chrono::{DateTime, TimeDelta, Utc};

use super::Shelf;

/// When the desk is locked, a backup that is this old is renewed: so a day's work is copied in its evening.
const AT_LOCK: TimeDelta = TimeDelta::hours(12);
/// From here on it is made without waiting for a lock, and is a red line until it has been (R25).
const LATE: TimeDelta = TimeDelta::hours(24);
/// How far a clock may go back without meaning anything: a summer time, a correction.
const BACK: TimeDelta = TimeDelta::hours(24);
/// How long a rehearsed restore proves anything.
const REHEARSED: TimeDelta = TimeDelta::days(30);
/// A rehearsal that failed is not tried again by itself before.
const AGAIN: TimeDelta = TimeDelta::hours(24);
/// What a rehearsal says when a file on the shelf is not what was put there.
const UNSOUND: &str = "backup_unsound";

/// Whether a backup is due or late at a shelf, for a vault whose last act but those of backups is number `changed`.
pub(super) fn judge(shelf: &mut Shelf, now: DateTime<Utc>, changed: u64) {
    let Some(last) = &shelf.backup else {
        // A shelf that was just chosen is not late; one whose first try failed is.
        (shelf.due, shelf.due_at_lock, shelf.late) = (true, true, shelf.failed.is_some());
        return;
    };
    let changed = changed > last.audit_rows;
    let since = now - last.at;
    // Something on the shelf was found damaged since: a new backup puts it anew.
    let damaged = shelf
        .unproven
        .as_ref()
        .is_some_and(|tried| tried.refusal == UNSOUND && tried.at >= last.at);
    shelf.clock_back = since < -BACK;
    shelf.late = changed && since >= LATE;
    shelf.due = shelf.late || damaged || (changed && shelf.clock_back);
    shelf.due_at_lock = shelf.due || (changed && since >= AT_LOCK);
    let fresh = |at: DateTime<Utc>, span| (-BACK..span).contains(&(now - at));
    let rehearsed = shelf.rehearsal.as_ref();
    let tried = shelf.unproven.as_ref();
    shelf.rehearsal_due = !damaged
        && !rehearsed.is_some_and(|well| fresh(well.at, REHEARSED))
        && !tried.is_some_and(|tried| fresh(tried.at, AGAIN));
}
