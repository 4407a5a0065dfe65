//! The bookings' rows: bookings as shown and typed, and which card an outside person is. With its folder and the accounts the
//! only SQL of bookings.

mod old;
mod pulled;

use chrono::{DateTime, TimeDelta, Utc};
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, ToSql, params},
};

#[cfg(test)]
pub(super) use old::OLDER;
pub(super) use old::{
    Tally, delete, freeze_counts, frozen_counts, frozen_months, older, starts_of, tallies,
};
#[cfg(test)]
pub(super) use pulled::AHEAD;
pub(super) use pulled::{
    After, Ahead, Known, Whose, ahead, arrived_person, ignore_all_of, insert, is_back, is_gone,
    is_ignored, is_missing, known, update,
};

use super::{
    Attendance, Booking, BookingState, DeskBooking,
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
pub(super) const OF_CLIENT: &str =
    "WHERE b.client_id = :client ORDER BY b.starts_at DESC, b.id DESC";

fn shown(r: &Read<'_>, fits: &str, values: &[(&str, &dyn ToSql)]) -> Result<Vec<Shown>, Fault> {
    let rows = r
        .sql()
        .prepare_cached(&format!("{SHOWN} {fits}"))?
        .query_map(values, shown_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

fn shown_row(row: &Row<'_>) -> vault::sql::Result<Shown> {
    let person = Person {
        name: row.get(5)?,
        email: row.get(20)?,
        phone: row.get(21)?,
    };
    let on_card = row.get::<_, Option<String>>(4)?;
    let visit = row.get(15)?;
    let differs = on_card.as_ref().is_some_and(|name| {
        !person.name.is_empty() && super::person::folded(name) != person.folded()
    });
    Ok(Shown {
        booking: Booking {
            id: row.get(0)?,
            account: row.get(1)?,
            origin: row.get(2)?,
            client: row.get(3)?,
            remote_name: if differs {
                person.name.clone()
            } else {
                String::new()
            },
            name: on_card.unwrap_or_else(|| person.name.clone()),
            unmatched: row.get(6)?,
            candidates: 0,
            starts_at: row.get::<_, At>(7)?.0,
            ends_at: row.get::<_, At>(8)?.0,
            zone: row.get(9)?,
            zone_doubt: row.get(10)?,
            all_day: row.get(11)?,
            state: if row.get(13)? {
                BookingState::Gone
            } else {
                row.get(12)?
            },
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

pub(crate) fn of_days(
    r: &Read<'_>,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Shown>, Fault> {
    let day_before = At(from - TimeDelta::days(1));
    shown(
        r,
        OF_DAYS,
        &[
            (":from", &At(from)),
            (":to", &At(to)),
            (":day_before", &day_before),
        ],
    )
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

pub(super) fn insert_desk(
    w: &Write<'_>,
    id: BookingId,
    new: &DeskBooking,
    service: &str,
    zone: &str,
) -> Result<(), Fault> {
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
    w.sql()
        .prepare_cached("UPDATE booking SET no_show = ?2 WHERE id = ?1")?
        .execute(params![id, no_show])?;
    Ok(())
}

/// Which card an outside person is, and whether that is only a card made for the booking.
pub(super) fn link(
    r: &Read<'_>,
    account: AccountId,
    key: &str,
) -> Result<Option<(ClientId, bool)>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT client_id, how = 'stub' FROM client_link WHERE account_id = ?1 AND person_key = ?2")?
        .query_row(params![account, key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(super) fn set_link(
    w: &Write<'_>,
    account: AccountId,
    key: &str,
    client: ClientId,
    how: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO client_link (account_id, person_key, client_id, how, decided_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (account_id, person_key) DO UPDATE SET client_id = excluded.client_id, how = excluded.how, decided_at = excluded.decided_at",
        )?
        .execute(params![account, key, client, how, At(w.now())])?;
    Ok(())
}

/// Links to a card begun for a booking now point to another card, or are settled where they are.
pub(super) fn move_links(
    w: &Write<'_>,
    account: AccountId,
    from: ClientId,
    to: ClientId,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE client_link SET client_id = ?3, how = 'manual', decided_at = ?4
             WHERE account_id = ?1 AND client_id = ?2 AND how = 'stub'",
        )?
        .execute(params![account, from, to, At(w.now())])?;
    Ok(())
}

/// Cards with that phone or e-mail address.
pub(super) fn cards_by_contact(
    r: &Read<'_>,
    phone_e164: &str,
    email: &str,
) -> Result<Vec<CardTraces>, Fault> {
    let cards = r
        .sql()
        .prepare_cached(BY_CONTACT)?
        .query_map(params![phone_e164, email], card_row)?
        .collect::<Result<_, _>>()?;
    Ok(cards)
}

pub(super) const BY_CONTACT: &str =
    "SELECT id, trim(given || ' ' || family), email, phone, phone_e164 FROM client
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
    Ok(CardTraces {
        client: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        phone: row.get(3)?,
        phone_e164: row.get(4)?,
    })
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
        .prepare_cached(
            "UPDATE booking SET client_id = ?2, unmatched = 0, block = 0 WHERE id = ?1",
        )?
        .execute(params![id, client])?;
    Ok(())
}

/// Nobody has to look at the booking any more, nor at others of the same outside person on that card; of a card begun for a
/// booking, nor at any on it.
pub(super) fn settle(
    w: &Write<'_>,
    id: BookingId,
    person_key: &str,
    client: Option<ClientId>,
) -> Result<(), Fault> {
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
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM client WHERE id = ?1 AND source = 'booking')",
        )?
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
                &format!(
                    "SELECT EXISTS (SELECT 1 FROM \"{}\" WHERE \"{column}\" = ?1)",
                    table.name
                ),
                [client],
                |row| row.get(0),
            )?;
            if hangs {
                return Ok(false);
            }
        }
    }
    w.sql()
        .prepare_cached("DELETE FROM client WHERE id = ?1")?
        .execute([client])?;
    Ok(true)
}
