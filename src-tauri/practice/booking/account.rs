//! Booking accounts: where bookings are pulled from, how often, and under which agreement.
//!
//! An account is on only with a record of the processor behind it (W06; GDPR art. 28) and never in a practice of invented people
//! (T48). Its secret lies in the encrypted file and is given to whoever asks the provider, and to nobody else.

use chrono::TimeDelta;
use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, params},
};

use super::{Access, Account, BookingError, Pull, Pulled, Window, rules};
use crate::{
    clinic,
    id::AccountId,
    stored::{At, On},
    text,
};

/// How long the lines about pulls are kept (R24).
const PULLS_KEPT: TimeDelta = TimeDelta::days(30);

/// The accounts, by name, each with its last pull and without its secret.
///
/// # Errors
/// What the store says.
pub fn accounts(r: &Read<'_>) -> Result<Vec<Account>, BookingError> {
    Ok(r.sql()
        .prepare_cached(&format!("{ACCOUNT} ORDER BY a.label, a.id"))?
        .query_map([], account_row)?
        .collect::<Result<_, _>>()?)
}

const ACCOUNT: &str = "SELECT a.id, a.kind, a.label, a.address, a.username, a.secret IS NOT NULL, a.own_server, a.every_minutes, a.enabled,
        a.processor, a.agreement_on, a.processor_note, p.began_at, p.outcome, p.refusal, p.seen, p.new, p.changed, p.gone
    FROM account a LEFT JOIN pull p ON p.id = (SELECT max(id) FROM pull WHERE account_id = a.id)";

fn account_row(row: &Row<'_>) -> vault::sql::Result<Account> {
    let last = match row.get::<_, Option<At>>(12)? {
        None => None,
        Some(at) => Some(pull_row(row, at, 13)?),
    };
    Ok(Account {
        id: Some(row.get(0)?),
        kind: row.get(1)?,
        label: row.get(2)?,
        address: row.get(3)?,
        username: row.get(4)?,
        has_secret: row.get(5)?,
        own_server: row.get(6)?,
        every_minutes: row.get(7)?,
        enabled: row.get(8)?,
        processor: row.get(9)?,
        agreement_on: row.get::<_, Option<On>>(10)?.map(|on| on.0),
        processor_note: row.get(11)?,
        last,
    })
}

fn pull_row(row: &Row<'_>, at: At, first: usize) -> vault::sql::Result<Pull> {
    Ok(Pull {
        at: at.0,
        outcome: row.get(first)?,
        refusal: row.get(first + 1)?,
        seen: row.get(first + 2)?,
        new: row.get(first + 3)?,
        changed: row.get(first + 4)?,
        gone: row.get(first + 5)?,
    })
}

fn account(r: &Read<'_>, id: AccountId) -> Result<Account, BookingError> {
    r.sql()
        .prepare_cached(&format!("{ACCOUNT} WHERE a.id = ?1"))?
        .query_row([id], account_row)
        .optional()?
        .ok_or(BookingError::NotFound)
}

/// The last pull of all accounts.
pub(crate) fn last_pull(r: &Read<'_>) -> Result<Option<Pull>, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT began_at, outcome, refusal, seen, new, changed, gone FROM pull ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| pull_row(row, row.get(0)?, 1))
        .optional()?)
}

/// Adds an account or changes the one of that id. A secret given takes the place of the old one; without one the old one
/// stays as long as the account says that it has one. Another address or user name starts afresh at the provider.
///
/// # Errors
/// [`BookingError::AgreementMissing`], [`BookingError::DemoCannotSync`], what is wrong with a field.
pub fn save_account(
    w: &Write<'_>,
    account: &Account,
    secret: Option<&str>,
) -> Result<Account, BookingError> {
    let kept = checked(w, account)?;
    let before = account.id.map(|id| access(w, id)).transpose()?;
    let secret = match secret {
        Some(secret) if secret.chars().count() > 4_000 => {
            return Err(BookingError::TooLong {
                field: "secret".into(),
                max: 4_000,
            });
        }
        Some(secret) => Some(secret.to_owned()).filter(|secret| !secret.is_empty()),
        None if account.has_secret => before.as_ref().and_then(|before| before.secret.clone()),
        None => None,
    };
    let same_place = before.as_ref().is_some_and(|before| {
        before.account.address == kept.address && before.account.username == kept.username
    });
    let freshness = before
        .filter(|_| same_place)
        .and_then(|before| before.freshness)
        .unwrap_or_default();
    let id = account.id.unwrap_or_else(|| AccountId(w.new_id()));
    w.about(id.0);
    w.sql()
        .prepare_cached(
            "INSERT INTO account (id, kind, label, address, username, secret, own_server, every_minutes, enabled, processor, agreement_on,
                processor_note, freshness)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = excluded.label, address = excluded.address,
                username = excluded.username, secret = excluded.secret, own_server = excluded.own_server,
                every_minutes = excluded.every_minutes, enabled = excluded.enabled, processor = excluded.processor,
                agreement_on = excluded.agreement_on, processor_note = excluded.processor_note, freshness = excluded.freshness,
                failures = 0",
        )?
        .execute(params![
            id,
            kept.kind,
            kept.label,
            kept.address,
            kept.username,
            secret,
            kept.own_server,
            kept.every_minutes,
            kept.enabled,
            kept.processor,
            kept.agreement_on.map(On),
            kept.processor_note,
            freshness,
        ])?;
    self::account(w, id)
}

fn checked(r: &Read<'_>, typed: &Account) -> Result<Account, BookingError> {
    let account = Account {
        label: text::line("label", &typed.label, 100)?,
        address: text::line("address", &typed.address, 2_000)?,
        username: match &typed.username {
            Some(username) => {
                Some(text::line("username", username, 200)?).filter(|username| !username.is_empty())
            }
            None => None,
        },
        processor: text::line("processor", &typed.processor, 200)?,
        processor_note: text::lines("processor_note", &typed.processor_note, 2_000)?,
        ..typed.clone()
    };
    if account.kind != "feed" {
        return Err(BookingError::BadText {
            field: "kind".into(),
        });
    }
    let missing: Vec<String> = [("label", &account.label), ("address", &account.address)]
        .into_iter()
        .filter(|(_, text)| text.is_empty())
        .map(|(field, _)| field.to_owned())
        .collect();
    if !missing.is_empty() {
        return Err(BookingError::Incomplete { missing });
    }
    if account.every_minutes != 0 && !rules::EVERY.contains(&account.every_minutes) {
        return Err(BookingError::BadNumber {
            field: "every_minutes".into(),
        });
    }
    if account.agreement_on.is_some() && account.agreement_on > Some(clinic::today(r)?) {
        return Err(BookingError::BadDate {
            field: "agreement_on".into(),
        });
    }
    if account.enabled {
        if clinic::read(r)?.demo {
            return Err(BookingError::DemoCannotSync);
        }
        let agreed = !account.processor.is_empty() && account.agreement_on.is_some();
        if !agreed && account.processor_note.is_empty() {
            return Err(BookingError::AgreementMissing);
        }
    }
    Ok(account)
}

/// Removes an account with its secret; its bookings stay, and an account that brings them again takes them over.
///
/// # Errors
/// [`BookingError::NotFound`] or what the store says.
pub fn remove_account(w: &Write<'_>, account: AccountId) -> Result<(), BookingError> {
    w.about(account.0);
    match w
        .sql()
        .prepare_cached("DELETE FROM account WHERE id = ?1")?
        .execute([account])?
    {
        0 => Err(BookingError::NotFound),
        _ => Ok(()),
    }
}

/// An account with its secret and what the last pull left: for whoever asks the provider.
///
/// # Errors
/// [`BookingError::NotFound`] or what the store says.
pub fn access(r: &Read<'_>, account: AccountId) -> Result<Access, BookingError> {
    let (secret, freshness) = r
        .sql()
        .prepare_cached("SELECT secret, freshness FROM account WHERE id = ?1")?
        .query_row([account], |row| {
            Ok((row.get::<_, Option<String>>(0)?, row.get::<_, String>(1)?))
        })
        .optional()?
        .ok_or(BookingError::NotFound)?;
    let freshness = Some(freshness).filter(|freshness| !freshness.is_empty());
    Ok(Access {
        account: self::account(r, account)?,
        secret,
        freshness,
    })
}

/// Accounts that are on and whose time has come: the minutes of each after its last pull, longer after failures. A last pull in
/// the future means that the clock was put back, so the account is due.
///
/// # Errors
/// What the store says.
pub fn due(r: &Read<'_>) -> Result<Vec<AccountId>, BookingError> {
    if clinic::read(r)?.demo {
        return Ok(Vec::new());
    }
    let mut statement = r.sql().prepare_cached(
        "SELECT a.id, a.every_minutes, a.failures, (SELECT began_at FROM pull WHERE account_id = a.id ORDER BY id DESC LIMIT 1)
         FROM account a WHERE a.enabled = 1 AND a.every_minutes > 0 ORDER BY a.label, a.id",
    )?;
    let rows = statement
        .query_map([], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get::<_, Option<At>>(3)?,
            ))
        })?
        .collect::<Result<Vec<(AccountId, u32, u32, Option<At>)>, _>>()?;
    let now = r.now();
    let is_due = |every, failures, last: Option<At>| {
        last.is_none_or(|At(last)| last > now || last + rules::wait(every, failures) <= now)
    };
    Ok(rows
        .into_iter()
        .filter(|(_, every, failures, last)| is_due(*every, *failures, *last))
        .map(|(id, ..)| id)
        .collect())
}

/// An account that may be pulled.
pub(super) fn check_on(r: &Read<'_>, id: AccountId) -> Result<(), BookingError> {
    let account = account(r, id)?;
    if clinic::read(r)?.demo {
        return Err(BookingError::DemoCannotSync);
    }
    if account.enabled {
        Ok(())
    } else {
        Err(BookingError::AccountOff)
    }
}

pub(super) fn label(r: &Read<'_>, account: AccountId) -> Result<String, Fault> {
    Ok(r.sql()
        .prepare_cached("SELECT label FROM account WHERE id = ?1")?
        .query_row([account], |row| row.get(0))?)
}

/// What the last complete pull could be held to.
pub(super) fn window(r: &Read<'_>, account: AccountId) -> Result<Option<Window>, Fault> {
    let window = r
        .sql()
        .prepare_cached("SELECT window_from_at, window_to_at FROM account WHERE id = ?1")?
        .query_row([account], |row| {
            Ok((row.get::<_, Option<At>>(0)?, row.get::<_, Option<At>>(1)?))
        })?;
    Ok(match window {
        (Some(from), Some(to)) => Some((from.0, to.0)),
        _ => None,
    })
}

/// Writes what a pull did, and what the next one sends along, beside its rows.
pub(super) fn keep_pull(
    w: &Write<'_>,
    account: AccountId,
    pull: &Pull,
    pulled: Option<&Pulled>,
) -> Result<(), BookingError> {
    let went_well = pull.refusal.is_none();
    let known = w
        .sql()
        .prepare_cached(
            "UPDATE account SET failures = CASE WHEN ?2 THEN 0 ELSE failures + 1 END WHERE id = ?1",
        )?
        .execute(params![account, went_well])?;
    if known == 0 {
        return Err(BookingError::NotFound);
    }
    if let Some(pulled) = pulled {
        let window = pulled.complete.then_some(pulled.window);
        w.sql()
            .prepare_cached("UPDATE account SET freshness = ?2, window_from_at = ?3, window_to_at = ?4 WHERE id = ?1")?
            .execute(params![
                account,
                pulled.freshness.as_deref().unwrap_or_default(),
                window.map(|window| At(window.0)),
                window.map(|window| At(window.1)),
            ])?;
    }
    w.sql()
        .prepare_cached(
            "INSERT INTO pull (account_id, began_at, outcome, refusal, seen, new, changed, gone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![account, At(pull.at), pull.outcome, pull.refusal, pull.seen, pull.new, pull.changed, pull.gone])?;
    w.sql()
        .prepare_cached("DELETE FROM pull WHERE began_at < ?1 AND id NOT IN (SELECT max(id) FROM pull GROUP BY account_id)")?
        .execute([At(pull.at - PULLS_KEPT)])?;
    Ok(())
}
