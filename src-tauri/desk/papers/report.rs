//! The day's report and the recovery sheet.
//!
//! The report tells what was sold on a day and what was received on it, which are two things: an invoice of last month may be
//! paid today. It says itself that it does not come from a certified cash register.

use chrono::NaiveDate;
use practice::{
    clinic,
    daybook::{self, DaybookPages, Span, Total},
    language::Language,
    money::{Minor, Rate},
};
use press::{Correction, DayReport, Document, MethodTotal, RateTotal, RecoverySheet, Totals};
use vault::{Read, RecoveryKey};

use super::{log, text::Text};
use crate::Refusal;

/// The report of a day, in the practice's language.
pub(super) fn day(r: &Read<'_>, on: NaiveDate) -> Result<(Document, Language, String), Refusal> {
    let clinic = clinic::read(r)?;
    let text = Text::of(r, clinic.language)?;
    let pages = daybook::list(r, &Span { from: on, to: on })?;
    let number =
        |sale: Option<&daybook::Sale>| sale.map(|sale| sale.number.to_string()).unwrap_or_default();
    let mut corrections = Vec::new();
    for sale in &pages.sales {
        if let Some(reverses) = log::reverses(sale) {
            corrections.push(Correction {
                number: sale.number.to_string(),
                reverses,
                reason: daybook::reason(r, sale.id)?
                    .map(|reason| text.coded("reason", &reason))
                    .unwrap_or_default(),
                amount: text.amount(sale.amount),
            });
        }
    }
    let closed = daybook::closed(r, on)?
        .map(|day| text.moment(day.closed_at))
        .unwrap_or_default();
    let report = DayReport {
        page_ids: Vec::new(),
        day: text.long_day(on),
        number: on.format("%Y%m%d").to_string(),
        currency: practice::country::currency(clinic.country).to_owned(),
        opened: pages
            .sales
            .iter()
            .map(|sale| sale.registered_at)
            .min()
            .map(|at| text.moment(at))
            .unwrap_or_default(),
        closed,
        first: number(
            pages
                .sales
                .iter()
                .min_by_key(|sale| (sale.year, sale.number)),
        ),
        last: number(
            pages
                .sales
                .iter()
                .max_by_key(|sale| (sale.year, sale.number)),
        ),
        sales: text.count(super::count(pages.sales.len())),
        totals: totals(&text, &pages),
        open: text.amount(pages.open),
        gift_sold: String::new(),
        gift_redeemed: String::new(),
        corrections,
        cash: None,
        remark: String::new(),
    };
    Ok((
        Document::DayReport(report),
        clinic.language,
        format!("{}-{}.pdf", text.say("file-day"), on.format("%Y%m%d")),
    ))
}

fn totals(text: &Text, pages: &DaybookPages) -> Totals {
    Totals {
        methods: pages
            .by_method
            .iter()
            .map(|total| MethodTotal {
                method: text.coded("method", &total.key),
                count: text.count(total.count),
                amount: text.amount(total.amount),
            })
            .collect(),
        rates: pages
            .by_rate
            .iter()
            .map(|total| rate(text, total))
            .collect(),
        sum: text.amount(pages.sum),
    }
}

fn rate(text: &Text, total: &Total) -> RateTotal {
    RateTotal {
        rate: total
            .key
            .parse()
            .map_or_else(|_| total.key.clone(), |points| text.rate(Rate(points))),
        net: text.amount(Minor(total.amount.0 - total.vat.0)),
        vat: text.amount(total.vat),
        gross: text.amount(total.amount),
    }
}

/// The recovery key on paper, in the practice's language.
pub(super) fn recovery(
    r: &Read<'_>,
    vault: &str,
    recovery_key: &str,
) -> Result<(Document, Language, String), Refusal> {
    let clinic = clinic::read(r)?;
    let text = Text::of(r, clinic.language)?;
    // Only a key that can be one is printed, in the groups in which it is typed back.
    let key = RecoveryKey::from_text(recovery_key)
        .map_err(|_| Refusal::WrongRecoveryKey)?
        .to_text();
    let sheet = RecoverySheet {
        vault_id: vault.to_owned(),
        made: text.moment(r.now()),
        groups: key.split('-').map(str::to_owned).collect(),
    };
    Ok((
        Document::RecoverySheet(sheet),
        clinic.language,
        format!("{}.pdf", text.say("file-recovery")),
    ))
}
