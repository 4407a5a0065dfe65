//! Booking accounts: kept, pulled by hand, pulled when due.
//!
//! A pull has three steps: read the account, ask the provider with nothing locked, write rows and cursor in one transaction.
//! A pull that would take too many bookings away is refused with their number, and goes through only for one who names it.

use crate::{
    Desk, Refusal, Secret,
    wire::{Done, Nothing, OfAccount},
};
use chrono::{Days, NaiveDate};
use courier::{Courier, Feed, Fetched, Freshness, Stop};
use practice::{
    booking::{self, Account, Arrived, BookingError, BookingState, Pull, Pulled},
    clinic,
    id::AccountId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Act, Read, Write};

/// How far a pull looks back and ahead, in days.
const BACK: Days = Days::new(60);
const AHEAD: Days = Days::new(400);

/// A pull by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PullNow {
    /// Which account.
    pub account: AccountId,
    /// So many bookings may vanish: the number that the refusal `mass_removal` gave. Any other number is refused again.
    #[serde(default)]
    pub confirmed: Option<u32>,
}

pub(crate) fn list(r: &Read<'_>, _: Nothing) -> Result<Vec<Account>, Refusal> {
    Ok(booking::accounts(r)?)
}

pub(crate) fn save(
    desk: &Desk,
    request: Account,
    secret: Option<Secret>,
) -> Result<Account, Refusal> {
    let password = secret
        .as_ref()
        .map(|secret| {
            secret.text().ok_or(Refusal::BadText {
                field: "secret".into(),
            })
        })
        .transpose()?;
    desk.write("account/save", |w| {
        Ok(booking::save_account(w, &request, password)?)
    })
}

pub(crate) fn remove(w: &Write<'_>, request: OfAccount) -> Result<Done, Refusal> {
    booking::remove_account(w, request.account)?;
    Ok(Done::YES)
}

pub(crate) fn pull(desk: &Desk, request: PullNow, _: Option<Secret>) -> Result<Pull, Refusal> {
    pull_account(desk, request.account, request.confirmed)
}

pub(crate) fn pull_due(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<Vec<Pull>, Refusal> {
    let due = desk.read(|r| Ok(booking::due(r)?))?;
    // One account that fails must not keep the others waiting; its refusal stands in its own last pull.
    Ok(due
        .into_iter()
        .filter_map(|account| pull_account(desk, account, None).ok())
        .collect())
}

fn pull_account(desk: &Desk, id: AccountId, confirmed: Option<u32>) -> Result<Pull, Refusal> {
    let (account, today) = desk.read(|r| {
        let account = booking::access(r, id)?;
        Ok((account, clinic::today(r)?))
    })?;
    if !account.account.enabled {
        return Err(Refusal::AccountOff);
    }
    let zone = desk.read(|r| Ok(clinic::zone(r)?))?;
    let window = (less(today), more(today));
    let asked = courier::Account {
        base_url: account.account.address.clone(),
        own_server: account.account.own_server,
        username: account.account.username.clone(),
        secret: account
            .secret
            .as_deref()
            .map(|text| courier::Secret::new(text.to_owned())),
        tz: zone,
        window,
        known: account.freshness.as_deref().and_then(Freshness::from_text),
    };
    match Feed.fetch(&asked, &Stop::never()) {
        Ok(Fetched::Unchanged) => desk.write("account/pull", |w| Ok(booking::unchanged(w, id)?)),
        Ok(Fetched::Bookings {
            bookings,
            freshness,
            window,
            complete,
            ..
        }) => {
            let mut pulled = Pulled {
                rows: bookings.into_iter().map(arrived).collect(),
                // Without a window nothing can be said of what is absent.
                complete: complete && window.is_some(),
                window: window.unwrap_or_default(),
                freshness: Some(freshness.to_text()),
                confirmed: false,
            };
            let act = Act::new("pull", "account");
            let act = confirmed.map_or(act, |_| act.because("removal_confirmed"));
            let received = desk.write_as(act, |w| match booking::receive(w, id, &pulled) {
                // The brake comes before the first change, so the same transaction may go on.
                Err(BookingError::MassRemoval { gone, .. }) if confirmed == Some(gone) => {
                    pulled.confirmed = true;
                    Ok(booking::receive(w, id, &pulled)?)
                }
                done => Ok(done?),
            });
            if let Err(refusal) = &received {
                note_failure(desk, id, refusal);
            }
            received
        }
        Err(error) => {
            let refusal = Refusal::from(error);
            note_failure(desk, id, &refusal);
            Err(refusal)
        }
    }
}

/// The refusal is kept with the account, so that the sync panel says it also after a restart.
fn note_failure(desk: &Desk, id: AccountId, refusal: &Refusal) {
    let code = refusal.code();
    let _ = desk.write("account/pull", |w| Ok(booking::failed(w, id, code)?));
}

fn arrived(booking: courier::Booking) -> Arrived {
    Arrived {
        ext_id: booking.ext_id,
        recurrence_id: booking.recurrence_id,
        starts_at: booking.starts_at,
        ends_at: booking.ends_at,
        zone: booking.tz,
        zone_doubt: booking.tz_doubt,
        all_day: booking.all_day,
        state: match booking.state {
            courier::BookingState::Tentative => BookingState::Tentative,
            courier::BookingState::Confirmed => BookingState::Confirmed,
            courier::BookingState::Cancelled => BookingState::Cancelled,
        },
        raw_state: booking.raw_status,
        summary: booking.summary,
        service: booking.service,
        name: booking.person.as_ref().map(|person| person.name.clone()),
        email: booking
            .person
            .as_ref()
            .and_then(|person| person.email.clone()),
        phone: booking
            .person
            .as_ref()
            .and_then(|person| person.phone.clone()),
        notes: booking.description,
        hash: booking.hash,
    }
}

fn less(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(BACK).unwrap_or(today)
}

fn more(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(AHEAD).unwrap_or(today)
}
