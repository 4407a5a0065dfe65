//! How long a booking is kept, and what stays of it: counts that lead to nobody (R22 R23 R58).
//!
//! What always holds: a booking goes when its months are over and never before; its visit stays, with all that hangs on it; a
//! month's counts are written down whole before its first booking goes, so they read the same before and after; a count that
//! fewer than [`rules::FEWEST`] people share stands only in the rest. It knows nothing of notes, sales or how files are purged.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

use super::{BookingError, rules, store};
use crate::{clinic, purge};

/// What one run took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Purged {
    /// Bookings that are gone.
    pub bookings: u32,
    /// Visits that stay without their booking.
    pub visits_kept: u32,
    /// Cards that were begun for a booking, on which nobody ever wrote and nothing else hung: gone with it (R34).
    pub cards: u32,
}

/// What is known of the bookings of one month, of nobody in particular (R23 S10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MonthCount {
    /// Month at the clinic: `2026-03`.
    pub month: String,
    /// All bookings of the month that named somebody.
    pub bookings: u32,
    /// By service; the empty name holds what was not told together with what too few people share.
    pub services: Vec<Counted>,
    /// By what became of them: `came`, `no_show`, `cancelled`, `late_cancelled`, `gone`, `open`; the empty word holds the rest.
    pub outcomes: Vec<Counted>,
}

/// A word and how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Counted {
    /// Word.
    pub word: String,
    /// How many bookings.
    pub bookings: u32,
}

/// The first day whose bookings are kept today.
///
/// # Errors
/// What the store says.
pub fn kept_from(r: &Read<'_>) -> Result<NaiveDate, BookingError> {
    let months = clinic::settings(r)?.booking_months;
    Ok(rules::kept_from(clinic::today(r)?, months))
}

/// How many bookings are older than they may be: 0 = [`purge_older`] would take nothing away.
///
/// # Errors
/// What the store says.
pub fn overdue(r: &Read<'_>) -> Result<u32, BookingError> {
    Ok(store::older(r, start_of_kept(r)?)?
        .len()
        .try_into()
        .unwrap_or(u32::MAX))
}

/// Takes away every booking that is older than the practice keeps bookings, and leaves the month's counts. To be asked for once
/// a day and after every opening (R58); asking again takes nothing more. What went stays in the files until the vault is
/// purged: that is owed from now on.
///
/// # Errors
/// What the store says; then nothing went.
pub fn purge_older(w: &Write<'_>) -> Result<Purged, BookingError> {
    let old = store::older(w, start_of_kept(w)?)?;
    let mut purged = Purged::default();
    if old.is_empty() {
        return Ok(purged);
    }
    let zone = clinic::zone(w)?;
    let months = old.iter().map(|old| rules::month(zone, old.starts_at));
    freeze(w, months.collect())?;
    for booking in &old {
        store::delete(w, booking.id)?;
        purged.bookings += 1;
        purged.visits_kept += u32::from(booking.has_visit);
    }
    for client in old
        .iter()
        .filter_map(|old| old.client)
        .collect::<BTreeSet<_>>()
    {
        purged.cards += u32::from(store::drop_stub(w, client)?);
    }
    purge::owe(w)?;
    Ok(purged)
}

/// What is known of every month there is anything of, oldest first: of kept bookings as of those that are gone.
///
/// # Errors
/// What the store says.
pub fn counts(r: &Read<'_>) -> Result<Vec<MonthCount>, BookingError> {
    let zone = clinic::zone(r)?;
    let mut months: BTreeMap<String, [Vec<(String, u32)>; 2]> = store::frozen_counts(r)?;
    let mut living: BTreeMap<String, Vec<store::Tally>> = BTreeMap::new();
    for tally in store::tallies(r, rules::EVER)? {
        let month = rules::month(zone, tally.starts_at);
        if !months.contains_key(&month) {
            living.entry(month).or_default().push(tally);
        }
    }
    months.extend(
        living
            .into_iter()
            .map(|(month, tallies)| (month, rules::anonymous(&tallies))),
    );
    let counted = |cells: Vec<(String, u32)>| {
        cells
            .into_iter()
            .map(|(word, bookings)| Counted { word, bookings })
            .collect::<Vec<_>>()
    };
    Ok(months
        .into_iter()
        .map(|(month, [services, outcomes])| MonthCount {
            month,
            bookings: services.iter().map(|(_, bookings)| bookings).sum(),
            services: counted(services),
            outcomes: counted(outcomes),
        })
        .collect())
}

/// Writes down the counts of months that are over, each once, while all its bookings are still there. However many they are,
/// their bookings are read in one pass.
fn freeze(w: &Write<'_>, months: BTreeSet<String>) -> Result<(), BookingError> {
    let frozen = store::frozen_months(w)?;
    let mut open: BTreeMap<String, Vec<store::Tally>> = months
        .into_iter()
        .filter(|month| !frozen.contains(month))
        .map(|month| (month, Vec::new()))
        .collect();
    let (Some((first, _)), Some((last, _))) = (open.first_key_value(), open.last_key_value())
    else {
        return Ok(());
    };
    let zone = clinic::zone(w)?;
    let span = rules::span_of(zone, first, last);
    for tally in store::tallies(w, span)? {
        if let Some(month) = open.get_mut(&rules::month(zone, tally.starts_at)) {
            month.push(tally);
        }
    }
    for (month, tallies) in &open {
        store::freeze_counts(w, month, &rules::anonymous(tallies))?;
    }
    Ok(())
}

/// Writes down the counts of every month that is over and in which a client has bookings: an erasure takes them away, and the
/// counts stay as they are (R61).
pub(super) fn freeze_months_of(
    w: &Write<'_>,
    client: crate::id::ClientId,
) -> Result<(), BookingError> {
    let zone = clinic::zone(w)?;
    let this_month = rules::month(zone, w.now());
    let months = store::starts_of(w, client)?
        .into_iter()
        .map(|starts_at| rules::month(zone, starts_at))
        .filter(|month| *month < this_month);
    freeze(w, months.collect())
}

fn start_of_kept(r: &Read<'_>) -> Result<chrono::DateTime<chrono::Utc>, BookingError> {
    Ok(rules::day_start(clinic::zone(r)?, kept_from(r)?))
}
