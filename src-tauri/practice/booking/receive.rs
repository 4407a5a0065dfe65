//! Receiving a pull: what a provider told becomes rows, all of it or nothing, together with what the next pull will send along.
//!
//! The same pull twice changes nothing. A booking that is missing is not cancelled: it is gone only when it lay ahead, inside
//! what the pull can be held to, and was missing in two complete pulls. A pull in which too many are missing is refused whole.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use vault::Write;

use super::{
    Arrived, BookingError, BookingState, Pull, Pulled, account, keeping,
    matching::{self, Desk},
    rules, store,
};
use crate::{clinic, id::AccountId};

/// Takes what a pull brought.
///
/// # Errors
/// [`BookingError::MassRemoval`] when too many bookings to come are missing and `confirmed` does not say that this is so;
/// [`BookingError::AccountOff`], [`BookingError::DemoCannotSync`]; then nothing was changed.
pub fn receive(w: &Write<'_>, account: AccountId, pulled: &Pulled) -> Result<Pull, BookingError> {
    account::check_on(w, account)?;
    w.about(account.0);
    let missing = missing(w, account, pulled)?;

    let desk = Desk::at(w, account)?;
    let late_hours = clinic::settings(w)?.late_cancel_hours;
    let kept_from = rules::day_start(clinic::zone(w)?, keeping::kept_from(w)?);
    let mut pull = Pull {
        at: w.now(),
        outcome: "ok".into(),
        refusal: None,
        seen: 0,
        new: 0,
        changed: 0,
        gone: 0,
    };
    for arrived in last_of_each(&pulled.rows) {
        pull.seen += 1;
        if store::is_ignored(w, account, arrived)? {
            continue;
        }
        match store::known(w, account, arrived)? {
            // Old enough to be taken away again: what was purged does not come back with the next pull (R22).
            None if arrived.starts_at < kept_from && arrived.ends_at <= kept_from => {}
            None => {
                take_new(w, &desk, arrived)?;
                pull.new += 1;
            }
            Some(known) => {
                pull.changed += u32::from(take_change(w, &desk, arrived, &known, late_hours)?);
            }
        }
    }
    for ahead in missing {
        if pulled.confirmed || ahead.missing_runs + 1 >= rules::RUNS_TO_GO {
            store::is_gone(w, ahead.id)?;
            pull.gone += 1;
        } else {
            store::is_missing(w, ahead.id)?;
        }
    }
    account::keep_pull(w, account, &pull, Some(pulled))?;
    Ok(pull)
}

/// Notes that the provider has nothing new. What was missing last time is still missing, so it is gone now.
///
/// # Errors
/// What the store says.
pub fn unchanged(w: &Write<'_>, account: AccountId) -> Result<Pull, BookingError> {
    account::check_on(w, account)?;
    w.about(account.0);
    let mut pull = Pull {
        at: w.now(),
        outcome: "unchanged".into(),
        refusal: None,
        seen: 0,
        new: 0,
        changed: 0,
        gone: 0,
    };
    if let Some(window) = account::window(w, account)? {
        for ahead in store::ahead(w, account, window)?
            .into_iter()
            .filter(|ahead| ahead.missing_runs > 0)
        {
            store::is_gone(w, ahead.id)?;
            pull.gone += 1;
        }
    }
    account::keep_pull(w, account, &pull, None)?;
    Ok(pull)
}

/// Notes that a pull failed, by the code of its refusal; the account waits longer before it is due again.
///
/// # Errors
/// [`BookingError::NotFound`] or what the store says.
pub fn failed(w: &Write<'_>, account: AccountId, refusal: &str) -> Result<Pull, BookingError> {
    // What came was not believed; anything else did not come.
    let refused = [
        "mass_removal",
        "not_a_calendar",
        "calendar_empty",
        "cut_short",
        "too_large",
        "too_many_bookings",
        "line_too_long",
    ]
    .contains(&refusal);
    let outcome = if refused { "refused" } else { "failed" };
    w.about(account.0);
    let refusal = Some(refusal.to_owned());
    let pull = Pull {
        at: w.now(),
        outcome: outcome.into(),
        refusal,
        seen: 0,
        new: 0,
        changed: 0,
        gone: 0,
    };
    account::keep_pull(w, account, &pull, None)?;
    Ok(pull)
}

/// One booking of each identity: the last one told.
fn last_of_each(rows: &[Arrived]) -> Vec<&Arrived> {
    let mut last: HashMap<(&str, Option<&str>), usize> = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        last.insert(identity(row), index);
    }
    rows.iter()
        .enumerate()
        .filter(|(index, row)| last.get(&identity(row)) == Some(index))
        .map(|(_, row)| row)
        .collect()
}

fn identity(row: &Arrived) -> (&str, Option<&str>) {
    (
        &row.ext_id,
        row.recurrence_id
            .as_deref()
            .filter(|recurrence| !recurrence.is_empty()),
    )
}

/// Bookings to come that should be in the pull and are not.
fn missing(
    w: &Write<'_>,
    account: AccountId,
    pulled: &Pulled,
) -> Result<Vec<store::Ahead>, BookingError> {
    if !pulled.complete {
        return Ok(Vec::new());
    }
    let told: HashSet<(&str, &str)> = pulled
        .rows
        .iter()
        .map(|row| {
            (
                row.ext_id.as_str(),
                row.recurrence_id.as_deref().unwrap_or_default(),
            )
        })
        .collect();
    let ahead = store::ahead(w, account, pulled.window)?;
    let of = u32::try_from(ahead.len()).unwrap_or(u32::MAX);
    let missing: Vec<_> = ahead
        .into_iter()
        .filter(|row| !told.contains(&(row.ext_id.as_str(), row.recurrence.as_str())))
        .collect();
    let gone = u32::try_from(missing.len()).unwrap_or(u32::MAX);
    if !pulled.confirmed && !rules::may_vanish(gone, of) {
        return Err(BookingError::MassRemoval { gone, of });
    }
    Ok(missing)
}

fn take_new(w: &Write<'_>, desk: &Desk, arrived: &Arrived) -> Result<(), BookingError> {
    let whose = matching::whose(w, desk, &store::arrived_person(arrived))?;
    let state = rules::state_after(BookingState::Confirmed, arrived);
    // Nobody here ever saw it standing, so nobody can say that it was given up late.
    let cancelled_at = (state == BookingState::Cancelled).then(|| w.now());
    store::insert(
        w,
        desk.account,
        arrived,
        &whose,
        &store::After {
            state,
            cancelled_at,
            late: false,
        },
    )?;
    Ok(())
}

/// Whether anything changed.
fn take_change(
    w: &Write<'_>,
    desk: &Desk,
    arrived: &Arrived,
    known: &store::Known,
    late_hours: u32,
) -> Result<bool, BookingError> {
    if known.hash == arrived.hash {
        if known.gone || known.missing_runs > 0 {
            store::is_back(w, known.id)?;
        }
        return Ok(known.gone);
    }
    let whose = matching::whose_now(w, desk, known, &store::arrived_person(arrived))?;
    let state = rules::state_after(known.state, arrived);
    let after = store::After {
        state,
        cancelled_at: (state == BookingState::Cancelled).then(|| w.now()),
        late: late(known.starts_at, w.now(), known.state, state, late_hours),
    };
    store::update(w, known.id, arrived, &whose, &after)?;
    Ok(true)
}

/// Settled when the cancellation is first seen, by the time that was agreed before it.
fn late(
    agreed: DateTime<Utc>,
    now: DateTime<Utc>,
    before: BookingState,
    after: BookingState,
    hours: u32,
) -> bool {
    before != BookingState::Cancelled
        && after == BookingState::Cancelled
        && rules::is_late(agreed, now, hours)
}
