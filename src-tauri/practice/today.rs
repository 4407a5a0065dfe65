//! Today: the day's bookings and visits in order of time, and for each client what is missing.
//!
//! What always holds: a day costs the same handful of statements however many rows it has, but for one look per person whose
//! booking nobody has matched yet; and what is said to be missing is what the words themselves say. It decides and changes nothing.

mod store;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Months, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read};

use crate::{
    binder,
    booking::{self, Booking, BookingError, Pull},
    clinic::{self, ClinicError},
    daybook,
    id::{BookingId, ClientId},
    visit::{self, Visit},
};

/// Why a day was not shown.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TodayError {
    /// The store failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<BookingError> for TodayError {
    fn from(error: BookingError) -> Self {
        // Showing bookings can fail in the store and nowhere else.
        match error {
            BookingError::Fault(fault) => Self::Fault(fault),
            _ => Self::Fault(Fault::NoRow),
        }
    }
}

impl From<ClinicError> for TodayError {
    fn from(error: ClinicError) -> Self {
        BookingError::from(error).into()
    }
}

/// One row of the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayRow {
    /// The booking; `None` for a walk-in.
    pub booking: Option<Booking>,
    /// The visit; `None` while nobody came.
    pub visit: Option<Visit>,
    /// Whose card.
    pub client: Option<ClientId>,
    /// Name.
    pub name: String,
    /// Phone, for a call (R27).
    pub phone: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What is missing: `consent`, `intake`, `intake_outdated`, `unsigned_note`, `unpaid`, `card`, `match`.
    pub missing: Vec<String>,
    /// The client has a warning to be seen.
    pub warned: bool,
}

/// One day at the desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Day {
    /// Which.
    pub on: NaiveDate,
    /// Rows in order of time.
    pub rows: Vec<DayRow>,
    /// Last pull of the bookings.
    pub pull: Option<Pull>,
    /// Days whose log is not printed.
    pub unprinted: u32,
    /// Notes not signed, all clients.
    pub unsigned: u32,
    /// Visits of the day.
    pub visits: u32,
    /// Sum of the day's sales.
    pub sum: crate::money::Minor,
    /// The day is closed.
    pub closed: bool,
}

/// One day at the desk; `None` = today.
///
/// # Errors
/// What the store says.
pub fn show(r: &Read<'_>, on: Option<NaiveDate>) -> Result<Day, TodayError> {
    let today = clinic::today(r)?;
    let on = on.unwrap_or(today);
    let zone = clinic::zone(r)?;

    let booked = booking::store::of_days(r, booking::rules::bounds(zone, on, on))?;
    let of_day = visit::store::of_day(r, on)?;
    let bookings: Vec<BookingId> = booked.iter().map(|shown| shown.booking.id).collect();
    let mut visits: HashMap<BookingId, Visit> =
        visit::store::of_bookings(r, &json_list(&bookings))?
            .into_iter()
            .filter_map(|visit| Some((visit.booking?, visit)))
            .collect();
    let clients: HashSet<ClientId> = booked
        .iter()
        .filter_map(|shown| shown.booking.client)
        .chain(of_day.iter().map(|visit| visit.client))
        .collect();
    let standing = standing(r, &clients.into_iter().collect::<Vec<_>>())?;

    let count = of_day.len();
    let walk_ins = of_day.into_iter().filter(|visit| {
        visit
            .booking
            .is_none_or(|booking| !bookings.contains(&booking))
    });
    let mut rows: Vec<DayRow> = Vec::new();
    let phones: Vec<String> = booked
        .iter()
        .map(|shown| shown.person.phone.clone())
        .collect();
    for (booking, phone) in booking::with_candidates(r, booked)?.into_iter().zip(phones) {
        let visit = visits.remove(&booking.id);
        let standing = booking.client.and_then(|client| standing.get(&client));
        let mut missing = standing
            .map(|standing| standing.missing.clone())
            .unwrap_or_default();
        if booking.unmatched {
            missing.push("match".to_owned());
        }
        rows.push(DayRow {
            client: booking.client,
            name: booking.name.clone(),
            phone: standing
                .map(|standing| standing.phone.clone())
                .filter(|on_card| !on_card.is_empty())
                .unwrap_or(phone),
            at: booking.starts_at,
            missing,
            warned: standing.is_some_and(|standing| standing.warned),
            visit,
            booking: Some(booking),
        });
    }
    for visit in walk_ins {
        let standing = standing.get(&visit.client);
        rows.push(DayRow {
            booking: None,
            client: Some(visit.client),
            name: visit.name.clone(),
            phone: standing
                .map(|standing| standing.phone.clone())
                .unwrap_or_default(),
            at: visit.began_at,
            missing: standing
                .map(|standing| standing.missing.clone())
                .unwrap_or_default(),
            warned: standing.is_some_and(|standing| standing.warned),
            visit: Some(visit),
        });
    }
    rows.sort_by_key(|row| row.at);
    Ok(Day {
        on,
        rows,
        pull: booking::last_pull(r)?,
        unprinted: binder::store::unprinted(r)?,
        unsigned: store::unsigned(r)?,
        visits: u32::try_from(count).unwrap_or(u32::MAX),
        sum: daybook::store::sum_of_day(r, on)?,
        closed: daybook::store::is_closed(r, on)?,
    })
}

/// How a client stands today.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Standing {
    /// What is missing, as in [`DayRow::missing`] without `match`.
    pub(crate) missing: Vec<String>,
    /// There is a warning to be seen.
    pub(crate) warned: bool,
    /// Phone on the card.
    pub(crate) phone: String,
}

/// How some clients stand today, asked at once for all of them.
///
/// # Errors
/// What the store says.
pub(crate) fn standing(
    r: &Read<'_>,
    clients: &[ClientId],
) -> Result<HashMap<ClientId, Standing>, TodayError> {
    let (today, months) = (clinic::today(r)?, clinic::settings(r)?.intake_months);
    let clients = json_list(clients);
    let flagged = store::flagged(r, &clients)?;
    let mut standing = HashMap::new();
    for row in store::traces(r, &clients, today)? {
        let outdated = row.intake_on.is_some_and(|on| {
            on.checked_add_months(Months::new(months))
                .is_some_and(|until| today > until)
        });
        let missing = [
            ("consent", !row.consent),
            ("intake", row.intake_on.is_none()),
            ("intake_outdated", outdated),
            ("unsigned_note", row.unsigned_note),
            ("unpaid", row.unpaid),
            ("card", row.card),
        ];
        standing.insert(
            row.client,
            Standing {
                missing: missing
                    .into_iter()
                    .filter(|(_, lacks)| *lacks)
                    .map(|(word, _)| word.to_owned())
                    .collect(),
                warned: row.warned || flagged.contains(&row.client),
                phone: row.phone,
            },
        );
    }
    Ok(standing)
}

fn json_list<T: std::fmt::Display>(ids: &[T]) -> String {
    // Ids are figures, letters and hyphens, so nothing in them has to be escaped.
    format!(
        "[{}]",
        ids.iter()
            .map(|id| format!("\"{id}\""))
            .collect::<Vec<_>>()
            .join(",")
    )
}
