//! What is true of a line without a store: which texts, figures, rates and methods may stand in the daybook, and how it adds up.

use std::collections::BTreeMap;

use super::{DaybookError, Payment, Sale, Total};
use crate::{
    country::CountryProfile,
    money::{Minor, Rate},
    text,
};

/// Characters of an item or article name at most: what fits a line on paper.
const ITEM_MAX: u32 = 80;
/// Most that one line may cost: ten million in whole units, far above any treatment and far below what sums could overflow.
pub(super) const AMOUNT_MAX: Minor = Minor(1_000_000_000);
/// Most pieces on one line.
const QUANTITY_MAX: u32 = 9_999;
/// Why a line may be reversed.
const REASONS: [&str; 4] = ["mistake", "returned", "price", "wrong_client"];

/// The name of what is sold: one line of text, not empty.
pub(super) fn name(field: &'static str, typed: &str) -> Result<String, DaybookError> {
    let name = text::line(field, typed, ITEM_MAX)?;
    if name.is_empty() {
        Err(DaybookError::Incomplete {
            missing: vec![field.into()],
        })
    } else {
        Ok(name)
    }
}

pub(super) fn check_figures(quantity: u32, amount: Minor) -> Result<(), DaybookError> {
    if !(1..=QUANTITY_MAX).contains(&quantity) {
        return Err(DaybookError::BadNumber {
            field: "quantity".into(),
        });
    }
    if amount < Minor(0) || amount > AMOUNT_MAX {
        return Err(DaybookError::BadNumber {
            field: "amount".into(),
        });
    }
    Ok(())
}

pub(super) fn check_rate(profile: &CountryProfile, rate: Rate) -> Result<(), DaybookError> {
    if profile.vat_rates.contains(&rate.0) {
        Ok(())
    } else {
        Err(DaybookError::UnknownRate { rate: rate.0 })
    }
}

pub(super) fn check_method(profile: &CountryProfile, method: &str) -> Result<(), DaybookError> {
    if profile.payment_methods.iter().any(|known| known == method) {
        Ok(())
    } else {
        Err(DaybookError::UnknownMethod {
            method: method.into(),
        })
    }
}

pub(super) fn check_reason(reason: &str) -> Result<(), DaybookError> {
    if REASONS.contains(&reason) {
        Ok(())
    } else {
        Err(DaybookError::BadText {
            field: "reason".into(),
        })
    }
}

pub(super) fn check_not_reversed(sale: &Sale) -> Result<(), DaybookError> {
    if sale.reverses.is_some() {
        return Err(DaybookError::IsReversal);
    }
    if sale.reversed_by.is_some() {
        return Err(DaybookError::AlreadyReversed);
    }
    Ok(())
}

/// What is not paid of a line. A reversed line and its reversal settle each other, so nothing is open on either.
pub(super) fn open(amount: Minor, payments: &[Payment], settled_by_reversal: bool) -> Minor {
    if settled_by_reversal {
        return Minor(0);
    }
    Minor(amount.0 - payments.iter().map(|payment| payment.amount.0).sum::<i64>())
}

/// What was paid by each method, methods in order of their code; a method that came to nothing is left out.
pub(super) fn paid_by_method(payments: &[Payment]) -> Vec<(String, Minor)> {
    let mut paid: BTreeMap<&str, i64> = BTreeMap::new();
    for payment in payments {
        *paid.entry(&payment.method).or_default() += payment.amount.0;
    }
    paid.into_iter()
        .filter(|(_, amount)| *amount != 0)
        .map(|(method, amount)| (method.to_owned(), Minor(amount)))
        .collect()
}

/// Sales per VAT rate, lowest rate first.
pub(super) fn by_rate(sales: &[Sale]) -> Vec<Total> {
    let mut rates: BTreeMap<Rate, Total> = BTreeMap::new();
    for sale in sales {
        let total = rates.entry(sale.vat).or_insert_with(|| Total {
            key: sale.vat.0.to_string(),
            count: 0,
            amount: Minor(0),
            vat: Minor(0),
        });
        total.count += 1;
        total.amount.0 += sale.amount.0;
        total.vat.0 += sale.vat_amount.0;
    }
    rates.into_values().collect()
}
