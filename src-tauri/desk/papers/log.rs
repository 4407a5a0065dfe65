//! The customer log on paper: each day starts its own sheet, all days are one print job, and what was printed can be printed
//! again with the same lines on the same pages (W09 W10 W12).
//!
//! Totals are made from the lines themselves, so methods and rates add up to the sum, whenever the sheet is laid out.

use chrono::NaiveDate;
use practice::{
    binder::{self, Page, PageKind, SheetEntry},
    clinic::{self, Clinic},
    daybook::Sale,
    id::SaleId,
    money::{Minor, Rate},
    payer::PayerKind,
};
use press::{Document, LogDay, LogLine, LogPage, LogSheet, MethodTotal, RateTotal, Run, Totals};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};
use vault::{Read, Write};

use super::{binding, count, hex, letterhead, press_language, text::Text};
use crate::{Desk, Refusal};

/// A log, laid out.
pub(crate) struct Log {
    /// The run: pages, pictures, PDF.
    pub(crate) run: Run,
    /// Its sheets, one a page.
    pub(crate) sheets: Vec<SheetOf>,
    /// A neutral file name.
    pub(crate) name: String,
}

/// One sheet of a log.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SheetOf {
    /// Its day.
    pub(crate) on: NaiveDate,
    /// The id printed on it.
    pub(crate) label: String,
    /// The sales on it, in order.
    pub(crate) lines: Vec<SaleId>,
    /// SHA-256 of its text, hex: the same text gives the same figure, on whatever machine it is laid out.
    pub(crate) sha256: String,
}

/// Days with what is on their sheets: a log before it is laid out.
pub(super) struct Planned {
    pub(super) days: Vec<LogDay>,
    pub(super) sheets: Vec<SheetOf>,
}

/// The log of some days (none named: every day that has lines on no page), on the sheets that come next in the binder.
pub(crate) fn log(desk: &Desk, on: &[NaiveDate]) -> Result<Log, Refusal> {
    lay(desk, |r| planned(r, on))
}

/// The sheets of some days as they lie in the binder, with the ids they have.
pub(crate) fn log_again(desk: &Desk, on: &[NaiveDate]) -> Result<Log, Refusal> {
    lay(desk, |r| printed(r, on))
}

/// Enters the sheets of a log in the ledger. Refused when the ledger went on meanwhile.
pub(crate) fn enter(w: &Write<'_>, log: &Log) -> Result<Vec<Page>, Refusal> {
    enter_sheets(w, &log.sheets)
}

/// Enters the sheets of every day that has lines on no page, as they would be printed now; none when there are none.
pub(crate) fn enter_unprinted(w: &Write<'_>) -> Result<Vec<Page>, Refusal> {
    match planned(w, &[]) {
        Err(Refusal::NothingToPrint) => Ok(Vec::new()),
        planned => enter_sheets(w, &planned?.sheets),
    }
}

fn enter_sheets(w: &Write<'_>, sheets: &[SheetOf]) -> Result<Vec<Page>, Refusal> {
    let entries: Vec<SheetEntry> = sheets
        .iter()
        .map(|sheet| SheetEntry {
            label: sheet.label.clone(),
            on: sheet.on,
            lines: sheet.lines.clone(),
            client: None,
            sha256: sheet.sha256.clone(),
        })
        .collect();
    Ok(binder::enter(w, PageKind::Log, &entries)?)
}

fn lay(
    desk: &Desk,
    plan: impl FnOnce(&Read<'_>) -> Result<Planned, Refusal>,
) -> Result<Log, Refusal> {
    let (planned, clinic, binding, name, today) = desk.read(|r| {
        let clinic = clinic::read(r)?;
        let name = format!("{}.pdf", Text::of(r, clinic.language)?.say("file-log"));
        Ok((
            plan(r)?,
            clinic,
            binding(&clinic::settings(r)?),
            name,
            clinic::today(r)?,
        ))
    })?;
    let Planned { days, sheets } = planned;
    let language = press_language(clinic.language);
    let run = press::lay_bound(
        &Document::LogDays(days),
        &letterhead(&clinic),
        language,
        today,
        binding,
    )?;
    Ok(Log { run, sheets, name })
}

/// What has to be printed of some days.
pub(super) fn planned(r: &Read<'_>, on: &[NaiveDate]) -> Result<Planned, Refusal> {
    let clinic = clinic::read(r)?;
    let days: BTreeSet<NaiveDate> = if on.is_empty() {
        binder::state(r)?
            .unprinted
            .into_iter()
            .map(|day| day.on)
            .collect()
    } else {
        on.iter().copied().collect()
    };
    let paper = Paper::of(r, &clinic)?;
    let mut drafted = Vec::new();
    for day in days {
        let lines = binder::plan(r, &[day])?;
        let continued = lines.iter().any(|line| line.continued);
        let sales: Vec<Sale> = lines.into_iter().map(|line| line.sale).collect();
        if !sales.is_empty() {
            let rows = paper.rows(&sales);
            let totals = paper.totals(&sales);
            let ranges = press::sheets_needed(&rows, &totals, press_language(clinic.language));
            drafted.push(Drafted {
                on: day,
                continued,
                sales,
                rows,
                totals,
                ranges,
            });
        }
    }
    if drafted.is_empty() {
        return Err(Refusal::NothingToPrint);
    }
    let of = count(drafted.iter().map(|day| day.ranges.len()).sum());
    let mut labels = binder::next_labels(r, of)?.into_iter();
    let mut first = 1;
    let (mut days, mut sheets) = (Vec::new(), Vec::new());
    for day in drafted {
        let labels: Vec<String> = labels.by_ref().take(day.ranges.len()).collect();
        let places = count(day.ranges.len());
        let log_day = paper.day(
            day.on,
            day.continued,
            day.totals,
            (first, of, true),
            &labels,
            |place| {
                day.ranges
                    .get(place)
                    .and_then(|range| day.rows.get(range.clone()))
                    .map(<[LogLine]>::to_vec)
                    .unwrap_or_default()
            },
        );
        for ((place, label), range) in labels.into_iter().enumerate().zip(day.ranges) {
            let lines = day
                .sales
                .get(range)
                .unwrap_or_default()
                .iter()
                .map(|sale| sale.id)
                .collect();
            sheets.push(SheetOf {
                on: day.on,
                label,
                lines,
                sha256: fingerprint(&log_day, place),
            });
        }
        days.push(log_day);
        first += places;
    }
    Ok(Planned { days, sheets })
}

/// One day that will be printed, before its sheets have their ids.
struct Drafted {
    on: NaiveDate,
    continued: bool,
    sales: Vec<Sale>,
    rows: Vec<LogLine>,
    totals: Totals,
    ranges: Vec<Range<usize>>,
}

/// What lies in the binder of some days.
fn printed(r: &Read<'_>, on: &[NaiveDate]) -> Result<Planned, Refusal> {
    let clinic = clinic::read(r)?;
    let paper = Paper::of(r, &clinic)?;
    let pages = binder::pages_of_days(r, on)?;
    let (mut days, mut sheets) = (Vec::new(), Vec::new());
    for piece in pages.chunk_by(|one, next| {
        one.on == next.on && one.sheets == next.sheets && one.sheet + 1 == next.sheet
    }) {
        let (Some(head), Some(tail)) = (piece.first(), piece.last()) else {
            continue;
        };
        // Totals cover the day as it was printed, also when one of its sheets is no longer there.
        let whole = binder::beside(r, head)?;
        let mut all = Vec::new();
        for page in &whole {
            all.extend(binder::lines_of(r, page.id)?);
        }
        let ends = whole.last().is_none_or(|last| last.id == tail.id);
        let lines = piece
            .iter()
            .map(|page| binder::lines_of(r, page.id))
            .collect::<Result<Vec<_>, _>>()?;
        let labels: Vec<String> = piece.iter().map(|page| page.label.clone()).collect();
        let continued = binder::continued(r, head)?;
        let log_day = paper.day(
            head.on,
            continued,
            paper.totals(&all),
            (head.sheet, head.sheets, ends),
            &labels,
            |place| {
                lines
                    .get(place)
                    .map(|sales| paper.rows(sales))
                    .unwrap_or_default()
            },
        );
        for (place, (label, sales)) in labels.into_iter().zip(&lines).enumerate() {
            let lines = sales.iter().map(|sale| sale.id).collect();
            sheets.push(SheetOf {
                on: head.on,
                label,
                lines,
                sha256: fingerprint(&log_day, place),
            });
        }
        days.push(log_day);
    }
    if days.is_empty() {
        Err(Refusal::NothingToPrint)
    } else {
        Ok(Planned { days, sheets })
    }
}

/// The hash of one sheet's text. Only the day's last sheet has the totals on it, so only there do they count.
fn fingerprint(day: &LogDay, place: usize) -> String {
    let last = place + 1 == day.log.sheets.len();
    let alone = LogDay {
        log: LogPage {
            sheets: day.log.sheets.get(place).cloned().into_iter().collect(),
            totals: if last && day.ends {
                day.log.totals.clone()
            } else {
                Totals::default()
            },
            ..day.log.clone()
        },
        first: day.first + count(place),
        of: day.of,
        ends: last && day.ends,
    };
    // A shape of texts and numbers always has its JSON.
    hex(&Sha256::digest(
        serde_json::to_vec(&alone).unwrap_or_default(),
    ))
}

/// The log's paper: the practice's language and currency.
struct Paper {
    text: Text,
    currency: String,
}

impl Paper {
    fn of(r: &Read<'_>, clinic: &Clinic) -> Result<Self, Refusal> {
        Ok(Self {
            text: Text::of(r, clinic.language)?,
            currency: practice::country::currency(clinic.country).to_owned(),
        })
    }

    /// A day with its sheets; `(first, of, ends)` is their place in the print job.
    fn day(
        &self,
        on: NaiveDate,
        continued: bool,
        totals: Totals,
        (first, of, ends): (u32, u32, bool),
        labels: &[String],
        rows_on: impl Fn(usize) -> Vec<LogLine>,
    ) -> LogDay {
        let day = self.text.long_day(on);
        let sheets = labels
            .iter()
            .enumerate()
            .map(|(place, label)| LogSheet {
                page_id: label.clone(),
                number: number_in(label),
                lines: rows_on(place),
            })
            .collect();
        let day = if continued {
            self.text.fill("day-continued", &[("day", &day)])
        } else {
            day
        };
        LogDay {
            log: LogPage {
                day,
                currency: self.currency.clone(),
                sheets,
                totals,
            },
            first,
            of,
            ends,
        }
    }

    fn rows(&self, sales: &[Sale]) -> Vec<LogLine> {
        sales.iter().map(|sale| self.row(sale)).collect()
    }

    fn row(&self, sale: &Sale) -> LogLine {
        let text = &self.text;
        let same_day = text.day_of(sale.registered_at) == sale.on;
        let time = text.time(sale.registered_at);
        LogLine {
            number: sale.number.to_string(),
            at: if same_day {
                time
            } else {
                format!("{} {time}", text.date_of(sale.registered_at))
            },
            client: sale.name.clone(),
            item: sale.item.clone(),
            quantity: text.count(sale.quantity),
            amount: text.amount(sale.amount),
            vat: text.rate(sale.vat),
            payment: payment(text, sale),
            payer: payer(sale),
            reverses: reverses(sale),
        }
    }

    fn totals(&self, sales: &[Sale]) -> Totals {
        let text = &self.text;
        let mut methods: BTreeMap<String, (u32, i64)> = BTreeMap::new();
        let mut rates: BTreeMap<Rate, (i64, i64)> = BTreeMap::new();
        let mut open = (0, 0);
        for sale in sales {
            for payment in &sale.payments {
                let total = methods
                    .entry(text.coded("method", &payment.method))
                    .or_default();
                total.0 += 1;
                total.1 += payment.amount.0;
            }
            let unpaid = unpaid(sale).0;
            if unpaid != 0 {
                open.0 += 1;
                open.1 += unpaid;
            }
            let total = rates.entry(sale.vat).or_default();
            total.0 += sale.amount.0;
            total.1 += sale.vat_amount.0;
        }
        let line = |method: String, (count, amount): (u32, i64)| MethodTotal {
            method,
            count: text.count(count),
            amount: text.amount(Minor(amount)),
        };
        let mut methods: Vec<MethodTotal> = methods
            .into_iter()
            .map(|(method, total)| line(method, total))
            .collect();
        if open.1 != 0 {
            methods.push(line(text.say("unpaid"), open));
        }
        Totals {
            methods,
            rates: rates
                .into_iter()
                .map(|(rate, (gross, vat))| RateTotal {
                    rate: text.rate(rate),
                    net: text.amount(Minor(gross - vat)),
                    vat: text.amount(Minor(vat)),
                    gross: text.amount(Minor(gross)),
                })
                .collect(),
            sum: text.amount(sales.iter().map(|sale| sale.amount).sum()),
        }
    }
}

/// What of a line is not settled by payments. A reversed line and its reversal may lie on two days, so each counts for itself.
fn unpaid(sale: &Sale) -> Minor {
    Minor(
        sale.amount.0
            - sale
                .payments
                .iter()
                .map(|payment| payment.amount.0)
                .sum::<i64>(),
    )
}

/// How a line was settled: one method, several with their amounts (one a line), not yet, or nothing to settle.
pub(super) fn payment(text: &Text, sale: &Sale) -> String {
    let mut paid: BTreeMap<String, i64> = BTreeMap::new();
    for payment in &sale.payments {
        *paid
            .entry(text.coded("method", &payment.method))
            .or_default() += payment.amount.0;
    }
    paid.retain(|_, amount| *amount != 0);
    match (paid.len(), sale.open.0) {
        (0, 0) => "–".to_owned(),
        (0, _) => text.say("unpaid"),
        (1, 0) => paid.into_keys().collect(),
        (_, open) => {
            let mut parts: Vec<String> = paid
                .into_iter()
                .map(|(method, amount)| format!("{method} {}", text.amount(Minor(amount))))
                .collect();
            if open != 0 {
                parts.push(text.fill("unpaid-part", &[("amount", &text.amount(sale.open))]));
            }
            parts.join("\n")
        }
    }
}

/// Who pays, when it is not the client.
pub(super) fn payer(sale: &Sale) -> Option<String> {
    (sale.payer_kind != PayerKind::Client && !sale.payer_name.is_empty())
        .then(|| sale.payer_name.clone())
}

/// The number that a line reverses; with its year when that is another one.
pub(super) fn reverses(sale: &Sale) -> Option<String> {
    sale.reverses.as_ref().map(|of| {
        if of.year == sale.year {
            of.number.to_string()
        } else {
            format!("{}-{}", of.year, of.number)
        }
    })
}

/// The running number in a page's label (`B2026-0007-26` is sheet 7).
fn number_in(label: &str) -> u32 {
    label
        .split('-')
        .nth(1)
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}
