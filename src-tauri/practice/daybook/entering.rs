//! Entering into the daybook: a sale, its payment, its reversal, and the end of a day.
//!
//! What always holds: a line or a payment is entered only on a day that has come and is not closed, and nothing that was entered
//! is changed. The number is taken in the same transaction as the line.

use chrono::{Datelike, NaiveDate};
use vault::{Read, Write};

use super::{ClosedDay, DaybookError, NewSale, Pay, Reverse, Sale, chain, rules, show, store};
use crate::{clinic, country, id::SaleId, money::Minor, payer::PayerKind, series};

/// Registers a sale under the next number of the year of its day (W09 W10), and its payment when it is paid at once.
///
/// # Errors
/// [`DaybookError`] of each field; [`DaybookError::DayClosed`] and [`DaybookError::DayAhead`] for its day.
pub fn register(w: &Write<'_>, new: &NewSale) -> Result<Sale, DaybookError> {
    let today = clinic::today(w)?;
    let on = new.on.unwrap_or(today);
    let profile = country::profile(clinic::country(w)?, on);
    let item = rules::name("item", &new.item)?;
    rules::check_figures(new.quantity, new.amount)?;
    rules::check_rate(&profile, new.vat)?;
    if let Some(method) = &new.method {
        rules::check_method(&profile, method)?;
    }
    open_day(w, on, today)?;
    let name = store::name_of(w, new.client)?.ok_or(DaybookError::NotFound)?;
    if name.is_empty() {
        return Err(DaybookError::Incomplete {
            missing: vec!["name".into()],
        });
    }
    if let Some(visit) = new.visit
        && !store::visit_belongs(w, visit, new.client)?
    {
        return Err(DaybookError::NotFound);
    }
    let payer = match new.payer {
        None => store::Payer {
            id: None,
            kind: PayerKind::Client,
            name: String::new(),
        },
        Some(id) => store::payer(w, id, new.client)?.ok_or(DaybookError::NotFound)?,
    };
    w.about(new.client.0);
    let id = SaleId(w.new_id());
    store::insert(
        w,
        &store::Line {
            id,
            year: on.year(),
            number: series::take(w, store::SERIES, on.year())?,
            on,
            item: &item,
            kind: new.kind,
            quantity: new.quantity,
            amount: new.amount,
            vat: new.vat,
            vat_amount: new.vat.contained_in(new.amount),
            payer_kind: payer.kind,
            reverses: None,
            reason: "",
        },
        &store::Party {
            client: new.client,
            visit: new.visit,
            payer: payer.id,
            name: &name,
            payer_name: &payer.name,
        },
    )?;
    if let Some(method) = &new.method
        && new.amount.0 > 0
    {
        store::insert_payment(w, id, method, new.amount, on)?;
    }
    show(w, id)
}

/// Pays a sale, whole or in part, on the day of the sale or a later one (C24).
///
/// # Errors
/// [`DaybookError::TooMuch`], [`DaybookError::NothingOpen`], [`DaybookError::DayClosed`] for the day of the payment …
pub fn pay(w: &Write<'_>, pay: &Pay) -> Result<Sale, DaybookError> {
    let sale = show(w, pay.sale)?;
    let today = clinic::today(w)?;
    let on = pay.on.unwrap_or(today);
    rules::check_not_reversed(&sale)?;
    rules::check_method(&country::profile(clinic::country(w)?, on), &pay.method)?;
    open_day(w, on, today)?;
    if on < sale.on {
        return Err(DaybookError::BadDate { field: "on".into() });
    }
    if sale.open.0 <= 0 {
        return Err(DaybookError::NothingOpen);
    }
    let amount = pay.amount.unwrap_or(sale.open);
    if amount.0 <= 0 {
        return Err(DaybookError::BadNumber {
            field: "amount".into(),
        });
    }
    if amount > sale.open {
        return Err(DaybookError::TooMuch { open: sale.open.0 });
    }
    if let Some(client) = sale.client {
        w.about(client.0);
    }
    store::insert_payment(w, sale.id, &pay.method, amount, on)?;
    show(w, sale.id)
}

/// Reverses a sale by a new line of today with the amounts negative; what was paid goes back on today, each by its own method.
/// Both lines point to each other. Answers with the new line.
///
/// # Errors
/// [`DaybookError::AlreadyReversed`], [`DaybookError::IsReversal`], [`DaybookError::DayClosed`] when today is closed …
pub fn reverse(w: &Write<'_>, reverse: &Reverse) -> Result<Sale, DaybookError> {
    let sale = show(w, reverse.sale)?;
    rules::check_not_reversed(&sale)?;
    rules::check_reason(&reverse.reason)?;
    let today = clinic::today(w)?;
    open_day(w, today, today)?;
    if let Some(client) = sale.client {
        w.about(client.0);
    }
    let id = SaleId(w.new_id());
    let line = store::Line {
        id,
        year: today.year(),
        number: series::take(w, store::SERIES, today.year())?,
        on: today,
        item: &sale.item,
        kind: sale.kind,
        quantity: sale.quantity,
        amount: Minor(-sale.amount.0),
        vat: sale.vat,
        vat_amount: Minor(-sale.vat_amount.0),
        payer_kind: sale.payer_kind,
        reverses: Some(sale.id),
        reason: &reverse.reason,
    };
    match sale.client {
        Some(client) => {
            let payer = store::payer_of(w, sale.id)?;
            let party = store::Party {
                client,
                visit: sale.visit,
                payer,
                name: &sale.name,
                payer_name: &sale.payer_name,
            };
            store::insert(w, &line, &party)?;
        }
        // The client was erased: the reversal bears the same case number and no name.
        None => store::insert_nameless(w, &line, &sale.name)?,
    }
    for (method, amount) in rules::paid_by_method(&sale.payments) {
        store::insert_payment(w, id, &method, Minor(-amount.0), today)?;
    }
    show(w, id)
}

/// Closes a day (`None` = today): no line and no payment is added to it any more. The answer carries the hash over the day's
/// lines and the day closed before it.
///
/// # Errors
/// [`DaybookError::DayAhead`] for a day to come, [`DaybookError::DayClosed`] when it was closed already.
pub fn close(w: &Write<'_>, on: Option<NaiveDate>) -> Result<ClosedDay, DaybookError> {
    let today = clinic::today(w)?;
    let on = on.unwrap_or(today);
    open_day(w, on, today)?;
    Ok(chain::close(w, on)?)
}

fn open_day(r: &Read<'_>, on: NaiveDate, today: NaiveDate) -> Result<(), DaybookError> {
    if on > today {
        return Err(DaybookError::DayAhead { on });
    }
    if store::is_closed(r, on)? {
        return Err(DaybookError::DayClosed { on });
    }
    Ok(())
}
