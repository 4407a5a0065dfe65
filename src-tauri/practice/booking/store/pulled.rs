//! Rows as a pull changes them: what is known, what is to come, what is told, what is missing, what is ignored.

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, params},
};

use crate::{
    booking::{Arrived, BookingState, Window, person::Person},
    id::{AccountId, BookingId, ClientId},
    stored::At,
};

/// What is known of a booking that a pull may change.
pub(in crate::booking) struct Known {
    pub(in crate::booking) id: BookingId,
    pub(in crate::booking) client: Option<ClientId>,
    pub(in crate::booking) unmatched: bool,
    pub(in crate::booking) person: Person,
    pub(in crate::booking) state: BookingState,
    pub(in crate::booking) gone: bool,
    pub(in crate::booking) starts_at: DateTime<Utc>,
    pub(in crate::booking) hash: String,
    pub(in crate::booking) missing_runs: u32,
}

/// A booking to come.
pub(in crate::booking) struct Ahead {
    pub(in crate::booking) id: BookingId,
    pub(in crate::booking) ext_id: String,
    pub(in crate::booking) recurrence: String,
    pub(in crate::booking) missing_runs: u32,
}

/// Whose booking it is, and whether somebody has to look.
pub(in crate::booking) struct Whose {
    pub(in crate::booking) client: Option<ClientId>,
    pub(in crate::booking) unmatched: bool,
    pub(in crate::booking) person_key: String,
}

/// The booking of that identity; one whose account was removed is taken over by the account that brings it again.
pub(in crate::booking) fn known(
    w: &Write<'_>,
    account: AccountId,
    arrived: &Arrived,
) -> Result<Option<Known>, Fault> {
    let recurrence = arrived.recurrence_id.as_deref().unwrap_or_default();
    let of_account = "account_id = ?1";
    if let Some(known) = known_where(w, of_account, account, &arrived.ext_id, recurrence)? {
        return Ok(Some(known));
    }
    let adopted = w
        .sql()
        .prepare_cached(
            "UPDATE booking SET account_id = ?1 WHERE id = (SELECT id FROM booking
                WHERE account_id IS NULL AND origin = 'provider' AND ext_id = ?2 AND recurrence = ?3 ORDER BY id LIMIT 1)",
        )?
        .execute(params![account, arrived.ext_id, recurrence])?;
    if adopted == 0 {
        Ok(None)
    } else {
        known_where(w, of_account, account, &arrived.ext_id, recurrence)
    }
}

fn known_where(
    r: &Read<'_>,
    fits: &str,
    account: AccountId,
    ext_id: &str,
    recurrence: &str,
) -> Result<Option<Known>, Fault> {
    Ok(r.sql()
        .prepare_cached(&format!(
            "SELECT id, client_id, unmatched, remote_name, remote_email, remote_phone, state, gone_at IS NOT NULL, starts_at,
                content_sha256, missing_runs FROM booking WHERE {fits} AND ext_id = ?2 AND recurrence = ?3"
        ))?
        .query_row(params![account, ext_id, recurrence], |row| {
            Ok(Known {
                id: row.get(0)?,
                client: row.get(1)?,
                unmatched: row.get(2)?,
                person: Person { name: row.get(3)?, email: row.get(4)?, phone: row.get(5)? },
                state: row.get(6)?,
                gone: row.get(7)?,
                starts_at: row.get::<_, At>(8)?.0,
                hash: row.get(9)?,
                missing_runs: row.get(10)?,
            })
        })
        .optional()?)
}

/// Bookings of an account that are to come, within the window, and neither cancelled nor gone.
pub(in crate::booking) fn ahead(
    r: &Read<'_>,
    account: AccountId,
    window: Window,
) -> Result<Vec<Ahead>, Fault> {
    let from = window.0.max(r.now());
    let rows = r
        .sql()
        .prepare_cached(AHEAD)?
        .query_map(params![account, At(from), At(window.1)], |row| {
            Ok(Ahead {
                id: row.get(0)?,
                ext_id: row.get(1)?,
                recurrence: row.get(2)?,
                missing_runs: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(in crate::booking) const AHEAD: &str = "SELECT id, ext_id, recurrence, missing_runs FROM booking
    WHERE account_id = ?1 AND starts_at > ?2 AND starts_at <= ?3 AND state <> 'cancelled' AND gone_at IS NULL";

/// What a booking is after a pull, beside whose it is.
pub(in crate::booking) struct After {
    pub(in crate::booking) state: BookingState,
    pub(in crate::booking) cancelled_at: Option<DateTime<Utc>>,
    pub(in crate::booking) late: bool,
}

pub(in crate::booking) fn insert(
    w: &Write<'_>,
    account: AccountId,
    arrived: &Arrived,
    whose: &Whose,
    after: &After,
) -> Result<(), Fault> {
    let block = arrived_person(arrived).is_nobody();
    w.sql()
        .prepare_cached(
            "INSERT INTO booking (id, client_id, account_id, origin, ext_id, recurrence, person_key, unmatched, block, remote_name,
                remote_email, remote_phone, remote_notes, service, starts_at, ends_at, zone, zone_doubt, all_day, state, cancelled_at,
                late_cancelled, content_sha256, first_seen_at)
             VALUES (?1, ?2, ?3, 'provider', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
        )?
        .execute(params![
            BookingId(w.new_id()),
            whose.client,
            account,
            arrived.ext_id,
            arrived.recurrence_id.as_deref().unwrap_or_default(),
            whose.person_key,
            whose.unmatched,
            block,
            arrived.name.as_deref().unwrap_or_default().trim(),
            arrived.email.as_deref().unwrap_or_default().trim(),
            arrived.phone.as_deref().unwrap_or_default().trim(),
            arrived.notes,
            service(arrived),
            At(arrived.starts_at),
            At(arrived.ends_at.max(arrived.starts_at)),
            arrived.zone,
            arrived.zone_doubt,
            arrived.all_day,
            after.state,
            after.cancelled_at.map(At),
            after.late,
            arrived.hash,
            At(w.now()),
        ])?;
    Ok(())
}

/// Writes what the provider tells. A time that moved keeps the time before (R31); who came, a no-show and the card stay.
pub(in crate::booking) fn update(
    w: &Write<'_>,
    id: BookingId,
    arrived: &Arrived,
    whose: &Whose,
    after: &After,
) -> Result<(), Fault> {
    let block = arrived_person(arrived).is_nobody() && whose.client.is_none();
    w.sql()
        .prepare_cached(
            "UPDATE booking SET client_id = ?2, person_key = ?3, unmatched = ?4, block = ?5, remote_name = ?6, remote_email = ?7,
                remote_phone = ?8, remote_notes = ?9, service = ?10,
                moved_from_at = CASE WHEN starts_at <> ?11 THEN starts_at ELSE moved_from_at END,
                starts_at = ?11, ends_at = ?12, zone = ?13, zone_doubt = ?14, all_day = ?15, state = ?16, gone_at = NULL, missing_runs = 0,
                cancelled_at = CASE WHEN ?16 = 'cancelled' THEN coalesce(cancelled_at, ?17) END,
                late_cancelled = CASE WHEN ?16 <> 'cancelled' THEN 0 WHEN state = 'cancelled' THEN late_cancelled ELSE ?18 END,
                content_sha256 = ?19
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            whose.client,
            whose.person_key,
            whose.unmatched,
            block,
            arrived.name.as_deref().unwrap_or_default().trim(),
            arrived.email.as_deref().unwrap_or_default().trim(),
            arrived.phone.as_deref().unwrap_or_default().trim(),
            arrived.notes,
            service(arrived),
            At(arrived.starts_at),
            At(arrived.ends_at.max(arrived.starts_at)),
            arrived.zone,
            arrived.zone_doubt,
            arrived.all_day,
            after.state,
            after.cancelled_at.map(At),
            after.late,
            arrived.hash,
        ])?;
    Ok(())
}

fn service(arrived: &Arrived) -> &str {
    match &arrived.service {
        Some(service) if !service.is_empty() => service,
        // A block of time has nothing but its title.
        _ if arrived_person(arrived).is_nobody() => &arrived.summary,
        _ => "",
    }
}

/// The person of a booking that arrived.
pub(in crate::booking) fn arrived_person(arrived: &Arrived) -> Person {
    let told = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    Person {
        name: told(&arrived.name),
        email: told(&arrived.email),
        phone: told(&arrived.phone),
    }
}

pub(in crate::booking) fn is_back(w: &Write<'_>, id: BookingId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE booking SET gone_at = NULL, missing_runs = 0 WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

pub(in crate::booking) fn is_missing(w: &Write<'_>, id: BookingId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE booking SET missing_runs = missing_runs + 1 WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

pub(in crate::booking) fn is_gone(w: &Write<'_>, id: BookingId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE booking SET missing_runs = missing_runs + 1, gone_at = ?2 WHERE id = ?1",
        )?
        .execute(params![id, At(w.now())])?;
    Ok(())
}

fn identity_sha256(account: &str, ext_id: &str, recurrence: &str) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [account, ext_id, recurrence] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}

pub(in crate::booking) fn is_ignored(
    r: &Read<'_>,
    account: AccountId,
    arrived: &Arrived,
) -> Result<bool, Fault> {
    let identity = identity_sha256(
        &account.to_string(),
        &arrived.ext_id,
        arrived.recurrence_id.as_deref().unwrap_or_default(),
    );
    Ok(r.sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM booking_ignored WHERE identity_sha256 = ?1)")?
        .query_row([identity], |row| row.get(0))?)
}

pub(in crate::booking) fn ignore_all_of(w: &Write<'_>, client: ClientId) -> Result<u32, Fault> {
    let of_provider = w
        .sql()
        .prepare_cached("SELECT account_id, ext_id, recurrence FROM booking WHERE client_id = ?1 AND account_id IS NOT NULL")?
        .query_map([client], |row| {
            Ok(identity_sha256(row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?, row.get_ref(2)?.as_str()?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let mut ignore = w
        .sql()
        .prepare_cached("INSERT OR IGNORE INTO booking_ignored (identity_sha256) VALUES (?1)")?;
    for identity in of_provider {
        ignore.execute([identity])?;
    }
    Ok(w.sql()
        .prepare_cached("SELECT count(*) FROM booking WHERE client_id = ?1")?
        .query_row([client], |row| row.get(0))?)
}
