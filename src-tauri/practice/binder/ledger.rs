//! The ledger of pages: what has to be printed, which labels come next, and what the printer took.
//!
//! Print first, enter then: a page is entered only when the queue took the job, with the label that stands on it. If another
//! page took the label in between, the entry is refused and the paper is waste, so paper and ledger never disagree.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use vault::{Read, Write};

use super::{BinderError, Page, PageKind, PlannedLine, SheetEntry, label, store};
use crate::{clinic, daybook, id::PageId, series};

/// The series of numbers of pages.
const SERIES: &str = "page";

/// The lines of the days, days in order and lines by number, that lie on no page of the binder. Days may come in any order.
///
/// # Errors
/// What the store says.
pub fn plan(r: &Read<'_>, days: &[NaiveDate]) -> Result<Vec<PlannedLine>, BinderError> {
    let mut planned = Vec::new();
    for day in days.iter().copied().collect::<BTreeSet<_>>() {
        let continued = store::is_begun(r, day)?;
        planned.extend(
            daybook::store::unprinted(r, day)?
                .into_iter()
                .map(|sale| PlannedLine { sale, continued }),
        );
    }
    Ok(planned)
}

/// The labels that the next `n` pages will bear.
///
/// # Errors
/// What the store says.
pub fn next_labels(r: &Read<'_>, n: u32) -> Result<Vec<String>, BinderError> {
    let year = clinic::today(r)?.year();
    let first = series::next(r, SERIES, year)?;
    Ok((0..n)
        .map(|step| label::write(year, first.saturating_add(step)))
        .collect())
}

/// Enters the sheets of one print job, in order, as pages x of y. Their lines lie in the binder from now on.
///
/// # Errors
/// [`BinderError::NotAllowedNow`] when a label is not the next one or a line lies on a page already, [`BinderError::NotFound`] for
/// a sale or client that is not there; then nothing may be kept.
pub fn enter(
    w: &Write<'_>,
    kind: PageKind,
    sheets: &[SheetEntry],
) -> Result<Vec<Page>, BinderError> {
    let year = clinic::today(w)?.year();
    let of = u32::try_from(sheets.len()).unwrap_or(u32::MAX);
    let mut pages = Vec::with_capacity(sheets.len());
    for (sheet, number_of_sheet) in sheets.iter().zip(1..) {
        let number = series::take(w, SERIES, year)?;
        if label::write(year, number) != sheet.label {
            return Err(BinderError::NotAllowedNow);
        }
        let id = PageId(w.new_id());
        store::insert(
            w,
            &store::NewPage {
                id,
                year,
                number,
                kind,
                of: (number_of_sheet, of),
                sheet,
            },
        )?;
        for (sale, line) in sheet.lines.iter().zip(1..) {
            if !store::sale_is_there(w, *sale)? {
                return Err(BinderError::NotFound);
            }
            if !store::lay(w, id, line, *sale)? {
                return Err(BinderError::NotAllowedNow);
            }
        }
        if let Some(client) = sheet.client {
            w.about(client.0);
        }
        pages.push(store::page(w, id)?.ok_or(BinderError::NotFound)?);
    }
    Ok(pages)
}
