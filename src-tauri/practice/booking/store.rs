//! The bookings' rows: bookings, who an outside person is, what is ignored. The only SQL of bookings but for their accounts.

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, ToSql, params},
};

use super::{
    Arrived, Attendance, Booking, BookingState, DeskBooking,
    person::{CardTraces, Person},
};
use crate::{
    id::{AccountId, BookingId, ClientId},
    stored::At,
};

/// A booking as shown, with what telling its person apart needs.
pub(crate) struct Shown {
    pub(crate) booking: Booking,
    pub(crate) person: Person,
    pub(super) person_key: String,
}

/// What is known of a booking that a pull may change.
pub(super) struct Known {
    pub(super) id: BookingId,
    pub(super) client: Option<ClientId>,
    pub(super) unmatched: bool,
    pub(super) person: Person,
    pub(super) state: BookingState,
    pub(super) gone: bool,
    pub(super) starts_at: DateTime<Utc>,
    pub(super) hash: String,
    pub(super) missing_runs: u32,
}

/// A booking to come.
pub(super) struct Ahead {
    pub(super) id: BookingId,
    pub(super) ext_id: String,
    pub(super) recurrence: String,
    pub(super) missing_runs: u32,
}

/// Whose booking it is, and whether somebody has to look.
pub(super) struct Whose {
    pub(super) client: Option<ClientId>,
    pub(super) unmatched: bool,
    pub(super) person_key: String,
}

pub(super) const SHOWN: &str = "SELECT b.id, b.account_id, b.origin, b.client_id, trim(c.given || ' ' || c.family), b.remote_name, b.unmatched,
        b.starts_at, b.ends_at, b.zone, b.zone_doubt, b.all_day, b.state, b.gone_at IS NOT NULL, b.no_show, v.id, b.service,
        b.remote_notes, b.late_cancelled, b.moved_from_at, b.remote_email, b.remote_phone, b.person_key
    FROM booking b LEFT JOIN client c ON c.id = b.client_id LEFT JOIN visit v ON v.booking_id = b.id";

/// Those that lie wholly or partly between two instants. What lasts longer than a day is found by its end.
pub(super) const OF_DAYS: &str = "WHERE b.id IN (
        SELECT id FROM booking WHERE starts_at >= :day_before AND starts_at < :to AND (starts_at >= :from OR ends_at > :from)
        UNION ALL
        SELECT id FROM booking WHERE ends_at - starts_at > 86400000 AND ends_at > :from AND starts_at < :day_before)
    ORDER BY b.starts_at, b.id";
/// A client's, newest first.
pub(super) const OF_CLIENT: &str = "WHERE b.client_id = :client ORDER BY b.starts_at DESC, b.id DESC";

fn shown(r: &Read<'_>, fits: &str, values: &[(&str, &dyn ToSql)]) -> Result<Vec<Shown>, Fault> {
    let rows = r.sql().prepare_cached(&format!("{SHOWN} {fits}"))?.query_map(values, shown_row)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

fn shown_row(row: &Row<'_>) -> vault::sql::Result<Shown> {
    let person = Person { name: row.get(5)?, email: row.get(20)?, phone: row.get(21)? };
    let on_card = row.get::<_, Option<String>>(4)?;
    let visit = row.get(15)?;
    let differs = on_card.as_ref().is_some_and(|name| !person.name.is_empty() && super::person::folded(name) != person.folded());
    Ok(Shown {
        booking: Booking {
            id: row.get(0)?,
            account: row.get(1)?,
            origin: row.get(2)?,
            client: row.get(3)?,
            remote_name: if differs { person.name.clone() } else { String::new() },
            name: on_card.unwrap_or_else(|| person.name.clone()),
            unmatched: row.get(6)?,
            candidates: 0,
            starts_at: row.get::<_, At>(7)?.0,
            ends_at: row.get::<_, At>(8)?.0,
            zone: row.get(9)?,
            zone_doubt: row.get(10)?,
            all_day: row.get(11)?,
            state: if row.get(13)? { BookingState::Gone } else { row.get(12)? },
            attendance: match (visit, row.get(14)?) {
                (Some(_), _) => Attendance::Came,
                (None, true) => Attendance::NoShow,
                (None, false) => Attendance::None,
            },
            visit,
            service: row.get(16)?,
            remote_notes: row.get(17)?,
            late_cancelled: row.get(18)?,
            moved_from_at: row.get::<_, Option<At>>(19)?.map(|at| at.0),
        },
        person,
        person_key: row.get(22)?,
    })
}

pub(crate) fn of_days(r: &Read<'_>, (from, to): (DateTime<Utc>, DateTime<Utc>)) -> Result<Vec<Shown>, Fault> {
    let day_before = At(from - TimeDelta::days(1));
    shown(r, OF_DAYS, &[(":from", &At(from)), (":to", &At(to)), (":day_before", &day_before)])
}

pub(super) fn of_client(r: &Read<'_>, client: ClientId) -> Result<Vec<Shown>, Fault> {
    shown(r, OF_CLIENT, &[(":client", &client)])
}

pub(crate) fn booking(r: &Read<'_>, id: BookingId) -> Result<Option<Shown>, Fault> {
    Ok(shown(r, "WHERE b.id = :id", &[(":id", &id)])?.pop())
}

pub(crate) fn client_is_there(r: &Read<'_>, client: ClientId) -> Result<bool, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM client WHERE id = ?1)")?
        .query_row([client], |row| row.get(0))?)
}

pub(super) fn insert_desk(w: &Write<'_>, id: BookingId, new: &DeskBooking, service: &str, zone: &str) -> Result<(), Fault> {
    let ends_at = new.starts_at + TimeDelta::minutes(new.minutes.into());
    w.sql()
        .prepare_cached(
            "INSERT INTO booking (id, client_id, origin, service, starts_at, ends_at, zone, state, first_seen_at)
             VALUES (?1, ?2, 'desk', ?3, ?4, ?5, ?6, 'confirmed', ?7)",
        )?
        .execute(params![id, new.client, service, At(new.starts_at), At(ends_at), zone, At(w.now())])?;
    Ok(())
}

pub(super) fn cancel(w: &Write<'_>, id: BookingId, late: bool) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE booking SET state = 'cancelled', cancelled_at = ?2, late_cancelled = ?3, no_show = 0 WHERE id = ?1")?
        .execute(params![id, At(w.now()), late])?;
    Ok(())
}

pub(crate) fn set_no_show(w: &Write<'_>, id: BookingId, no_show: bool) -> Result<(), Fault> {
    w.sql().prepare_cached("UPDATE booking SET no_show = ?2 WHERE id = ?1")?.execute(params![id, no_show])?;
    Ok(())
}

/// The booking of that identity; one whose account was removed is taken over by the account that brings it again.
pub(super) fn known(w: &Write<'_>, account: AccountId, arrived: &Arrived) -> Result<Option<Known>, Fault> {
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
    if adopted == 0 { Ok(None) } else { known_where(w, of_account, account, &arrived.ext_id, recurrence) }
}

fn known_where(r: &Read<'_>, fits: &str, account: AccountId, ext_id: &str, recurrence: &str) -> Result<Option<Known>, Fault> {
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
pub(super) fn ahead(r: &Read<'_>, account: AccountId, window: (DateTime<Utc>, DateTime<Utc>)) -> Result<Vec<Ahead>, Fault> {
    let from = window.0.max(r.now());
    let rows = r
        .sql()
        .prepare_cached(AHEAD)?
        .query_map(params![account, At(from), At(window.1)], |row| {
            Ok(Ahead { id: row.get(0)?, ext_id: row.get(1)?, recurrence: row.get(2)?, missing_runs: row.get(3)? })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(super) const AHEAD: &str = "SELECT id, ext_id, recurrence, missing_runs FROM booking
    WHERE account_id = ?1 AND starts_at > ?2 AND starts_at <= ?3 AND state <> 'cancelled' AND gone_at IS NULL";

/// What a booking is after a pull, beside whose it is.
pub(super) struct After {
    pub(super) state: BookingState,
    pub(super) cancelled_at: Option<DateTime<Utc>>,
    pub(super) late: bool,
}

pub(super) fn insert(w: &Write<'_>, account: AccountId, arrived: &Arrived, whose: &Whose, after: &After) -> Result<(), Fault> {
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
pub(super) fn update(w: &Write<'_>, id: BookingId, arrived: &Arrived, whose: &Whose, after: &After) -> Result<(), Fault> {
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
pub(super) fn arrived_person(arrived: &Arrived) -> Person {
    let told = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    Person { name: told(&arrived.name), email: told(&arrived.email), phone: told(&arrived.phone) }
}

pub(super) fn is_back(w: &Write<'_>, id: BookingId) -> Result<(), Fault> {
    w.sql().prepare_cached("UPDATE booking SET gone_at = NULL, missing_runs = 0 WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(super) fn is_missing(w: &Write<'_>, id: BookingId) -> Result<(), Fault> {
    w.sql().prepare_cached("UPDATE booking SET missing_runs = missing_runs + 1 WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(super) fn is_gone(w: &Write<'_>, id: BookingId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE booking SET missing_runs = missing_runs + 1, gone_at = ?2 WHERE id = ?1")?
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

pub(super) fn is_ignored(r: &Read<'_>, account: AccountId, arrived: &Arrived) -> Result<bool, Fault> {
    let identity = identity_sha256(&account.to_string(), &arrived.ext_id, arrived.recurrence_id.as_deref().unwrap_or_default());
    Ok(r.sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM booking_ignored WHERE identity_sha256 = ?1)")?
        .query_row([identity], |row| row.get(0))?)
}

pub(super) fn ignore_all_of(w: &Write<'_>, client: ClientId) -> Result<u32, Fault> {
    let of_provider = w
        .sql()
        .prepare_cached("SELECT account_id, ext_id, recurrence FROM booking WHERE client_id = ?1 AND account_id IS NOT NULL")?
        .query_map([client], |row| {
            Ok(identity_sha256(row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?, row.get_ref(2)?.as_str()?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let mut ignore = w.sql().prepare_cached("INSERT OR IGNORE INTO booking_ignored (identity_sha256) VALUES (?1)")?;
    for identity in of_provider {
        ignore.execute([identity])?;
    }
    Ok(w.sql()
        .prepare_cached("SELECT count(*) FROM booking WHERE client_id = ?1")?
        .query_row([client], |row| row.get(0))?)
}

/// Which card an outside person is, and whether that is only a card made for the booking.
pub(super) fn link(r: &Read<'_>, account: AccountId, key: &str) -> Result<Option<(ClientId, bool)>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT client_id, how = 'stub' FROM client_link WHERE account_id = ?1 AND person_key = ?2")?
        .query_row(params![account, key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(super) fn set_link(w: &Write<'_>, account: AccountId, key: &str, client: ClientId, how: &str) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO client_link (account_id, person_key, client_id, how, decided_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (account_id, person_key) DO UPDATE SET client_id = excluded.client_id, how = excluded.how, decided_at = excluded.decided_at",
        )?
        .execute(params![account, key, client, how, At(w.now())])?;
    Ok(())
}

/// Links to a card begun for a booking now point to another card, or are settled where they are.
pub(super) fn move_links(w: &Write<'_>, account: AccountId, from: ClientId, to: ClientId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE client_link SET client_id = ?3, how = 'manual', decided_at = ?4
             WHERE account_id = ?1 AND client_id = ?2 AND how = 'stub'")?
        .execute(params![account, from, to, At(w.now())])?;
    Ok(())
}

/// Cards with that phone or e-mail address.
pub(super) fn cards_by_contact(r: &Read<'_>, phone_e164: &str, email: &str) -> Result<Vec<CardTraces>, Fault> {
    let cards = r
        .sql()
        .prepare_cached(BY_CONTACT)?
        .query_map(params![phone_e164, email], card_row)?
        .collect::<Result<_, _>>()?;
    Ok(cards)
}

pub(super) const BY_CONTACT: &str = "SELECT id, trim(given || ' ' || family), email, phone, phone_e164 FROM client
        WHERE phone_e164 <> '' AND phone_e164 = ?1
    UNION SELECT id, trim(given || ' ' || family), email, phone, phone_e164 FROM client
        WHERE email <> '' AND email = ?2 COLLATE NOCASE";

pub(super) fn card(r: &Read<'_>, client: ClientId) -> Result<Option<CardTraces>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT id, trim(given || ' ' || family), email, phone, phone_e164 FROM client WHERE id = ?1")?
        .query_row([client], card_row)
        .optional()?)
}

fn card_row(row: &Row<'_>) -> vault::sql::Result<CardTraces> {
    Ok(CardTraces { client: row.get(0)?, name: row.get(1)?, email: row.get(2)?, phone: row.get(3)?, phone_e164: row.get(4)? })
}

/// Moves the bookings of one outside person that nobody came of yet from one card to another; from `since` on.
pub(super) fn move_bookings(
    w: &Write<'_>,
    (account, person_key): (AccountId, &str),
    from: Option<ClientId>,
    to: ClientId,
    since: DateTime<Utc>,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE booking SET client_id = ?4, unmatched = 0, block = 0
             WHERE account_id = ?1 AND person_key = ?2 AND person_key <> '' AND client_id IS ?3 AND starts_at >= ?5
                AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.booking_id = booking.id)",
        )?
        .execute(params![account, person_key, from, to, At(since)])?;
    Ok(())
}

pub(crate) fn set_client(w: &Write<'_>, id: BookingId, client: ClientId) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE booking SET client_id = ?2, unmatched = 0, block = 0 WHERE id = ?1")?
        .execute(params![id, client])?;
    Ok(())
}

/// Nobody has to look at the booking any more, nor at others of the same outside person on that card; of a card begun for a
/// booking, nor at any on it.
pub(super) fn settle(w: &Write<'_>, id: BookingId, person_key: &str, client: Option<ClientId>) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE booking SET unmatched = 0 WHERE id = ?1 OR (client_id = ?2 AND unmatched = 1 AND ((person_key = ?3 AND person_key <> '')
                OR EXISTS (SELECT 1 FROM client c WHERE c.id = ?2 AND c.source = 'booking')))",
        )?
        .execute(params![id, client, person_key])?;
    Ok(())
}

/// Removes a card that was made for a booking when nothing hangs on it: no row of any table but what the card is found by.
pub(super) fn drop_stub(w: &Write<'_>, client: ClientId) -> Result<bool, Fault> {
    let is_stub: bool = w
        .sql()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM client WHERE id = ?1 AND source = 'booking')")?
        .query_row([client], |row| row.get(0))?;
    if !is_stub {
        return Ok(false);
    }
    for table in vault::schema::tables(w.sql())? {
        if ["client_find", "client_link"].contains(&table.name.as_str()) {
            continue;
        }
        for (column, _, _) in table.points_to.iter().filter(|(_, to, _)| to == "client") {
            let hangs: bool = w.sql().query_row(
                &format!("SELECT EXISTS (SELECT 1 FROM \"{}\" WHERE \"{column}\" = ?1)", table.name),
                [client],
                |row| row.get(0),
            )?;
            if hangs {
                return Ok(false);
            }
        }
    }
    w.sql().prepare_cached("DELETE FROM client WHERE id = ?1")?.execute([client])?;
    Ok(true)
}
