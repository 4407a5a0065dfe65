//! The locked paper binder: every printed page has an id and a state, so the program knows which paper exists (W12 W13 W18; P1).
//!
//! An id is letter, year, running number and two check digits (`B2026-0007-83`). A number is never used twice, a line lies on at
//! most one page that is still in the binder, and a page printed again is the same page. It does not know how paper looks.

pub mod label;
pub mod ledger;
mod rules;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    case::PaperTask,
    daybook::{self, Sale},
    id::{ClientId, PageId, SaleId},
    stored::codes,
    text::{self, takes_text},
};

pub use ledger::{enter, next_labels, plan};

codes! {
    PageState { Printed = "printed", Filed = "filed", Replaced = "replaced", ToRemove = "to_remove", Destroyed = "destroyed" }
    PageKind { Log = "log", Form = "form", File = "file" }
}

/// Characters of a place or a name at most.
const TEXT_MAX: u32 = 200;

/// Why the binder said no.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BinderError {
    /// No such page, sale or client.
    #[error("not found")]
    NotFound,
    /// That state cannot follow the one the page is in; a line lies on a page already; or a label is not the next one.
    #[error("not allowed now")]
    NotAllowedNow,
    /// A text is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Which.
        field: String,
        /// Characters at most.
        max: u32,
    },
    /// Control characters or characters that turn the direction of writing.
    #[error("text of {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// The store failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

takes_text!(BinderError);

/// Where a printed page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PageState {
    /// Sent to the printer.
    Printed,
    /// In the binder.
    Filed,
    /// A newer print took its place.
    Replaced,
    /// Must be taken out (or a line blacked out) after an erasure.
    ToRemove,
    /// Shredded.
    Destroyed,
}

/// What a page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// A sheet of the customer log.
    Log,
    /// A signed form.
    Form,
    /// A client file.
    File,
}

/// One printed page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Page {
    /// Id.
    pub id: PageId,
    /// As printed: `B2026-0007-83`.
    pub label: String,
    /// What it holds.
    pub kind: PageKind,
    /// State.
    pub state: PageState,
    /// First day on it.
    pub on: NaiveDate,
    /// Page x …
    pub sheet: u32,
    /// … of y.
    pub sheets: u32,
    /// Lines on it.
    pub lines: u32,
    /// Whose, when it is about one client.
    pub client: Option<ClientId>,
    /// Printed.
    pub printed_at: DateTime<Utc>,
    /// Line numbers on the page to be blacked out.
    pub black_out: Vec<u32>,
}

/// A day that has lines and no page yet, or lines registered after its page was printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct UnprintedDay {
    /// Day.
    pub on: NaiveDate,
    /// Lines not on paper.
    pub lines: u32,
    /// Closed.
    pub closed: bool,
}

/// What the binder holds and lacks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BinderState {
    /// Where the binder stands (W13).
    pub place: String,
    /// Who has the key.
    pub key_holder: String,
    /// Days not printed.
    pub unprinted: Vec<UnprintedDay>,
    /// Pages, newest first.
    pub pages: Vec<Page>,
    /// How many pages there are in all.
    pub total: u32,
}

/// One line placed on a sheet: what the press needs to know, and the ledger remembers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlacedLine {
    /// The sale.
    pub sale: SaleId,
    /// Its place on the sheet, from 1.
    pub line: u32,
}

/// One line that has to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedLine {
    /// The line.
    pub sale: Sale,
    /// Other lines of its day lie in the binder already: this one comes on a sheet that goes on after them.
    pub continued: bool,
}

/// One sheet that the printer took.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetEntry {
    /// The label that stands on it, as [`next_labels`] gave it.
    pub label: String,
    /// First day on it.
    pub on: NaiveDate,
    /// The lines on it, in order; none on a form or a client file.
    pub lines: Vec<SaleId>,
    /// Whose, when it is about one client.
    pub client: Option<ClientId>,
    /// SHA-256 of the sheet as it went to the printer, hex.
    pub sha256: String,
}

/// A page to be printed again: the same page, the same lines, as they stood when it was printed first (W12).
#[derive(Debug, Clone, PartialEq)]
pub struct Reprint {
    /// The page, with its label and place in the pile.
    pub page: Page,
    /// Its lines in order. Of an erased client the case number is left.
    pub lines: Vec<Sale>,
    /// SHA-256 of the sheet as it went to the printer first, hex.
    pub sha256: String,
}

/// What the binder holds and lacks: place, days not printed, the newest 500 pages and how many there are in all.
///
/// # Errors
/// What the store says.
pub fn state(r: &Read<'_>) -> Result<BinderState, BinderError> {
    let (place, key_holder) = store::place(r)?.unwrap_or_default();
    Ok(BinderState {
        place,
        key_holder,
        unprinted: store::unprinted_days(r)?,
        pages: store::newest(r)?,
        total: store::total(r)?,
    })
}

/// Says where the binder stands and who has its key (W13).
///
/// # Errors
/// [`BinderError::TooLong`], [`BinderError::BadText`], or what the store says.
pub fn set_place(w: &Write<'_>, place: &str, key_holder: &str) -> Result<BinderState, BinderError> {
    let place = text::line("place", place, TEXT_MAX)?;
    let key_holder = text::line("key_holder", key_holder, TEXT_MAX)?;
    store::set_place(w, &place, &key_holder)?;
    state(w)
}

/// Marks a page: filed, replaced by a newer print, taken out, destroyed. What was on a page that is no longer in the binder has
/// to be printed again. A page can only be marked to be removed by an erasure ([`mark_for_erasure`]).
///
/// # Errors
/// [`BinderError::NotFound`], [`BinderError::NotAllowedNow`], or what the store says.
pub fn mark(w: &Write<'_>, page: PageId, state: PageState) -> Result<Page, BinderError> {
    let now = store::page(w, page)?.ok_or(BinderError::NotFound)?;
    if !rules::may_follow(&now, state) {
        return Err(BinderError::NotAllowedNow);
    }
    w.about(page.0);
    store::set_state(w, page, state)?;
    if !rules::lies_in_binder(state) {
        store::free_lines(w, page)?;
    } else if now.state == PageState::ToRemove {
        // Blacked out and back in its place: nothing is left to do on it.
        store::blacked_out(w, page)?;
    }
    store::page(w, page)?.ok_or(BinderError::NotFound)
}

/// A page to be printed again.
///
/// # Errors
/// [`BinderError::NotFound`] or what the store says.
pub fn reprint(r: &Read<'_>, page: PageId) -> Result<Reprint, BinderError> {
    let page = store::page(r, page)?.ok_or(BinderError::NotFound)?;
    Ok(Reprint {
        lines: lines_of(r, page.id)?,
        sha256: store::sha256(r, page.id)?,
        page,
    })
}

/// The lines of a page in their order on it, as they stood when it was printed.
///
/// # Errors
/// [`BinderError::NotFound`] or what the store says.
pub fn lines_of(r: &Read<'_>, page: PageId) -> Result<Vec<Sale>, BinderError> {
    let page = store::page(r, page)?.ok_or(BinderError::NotFound)?;
    Ok(daybook::store::of_page(r, page.id, page.printed_at)?)
}

/// The pages of the log that carry a line of those days and are still in the binder, in order of number.
///
/// # Errors
/// What the store says.
pub fn pages_of_days(r: &Read<'_>, days: &[NaiveDate]) -> Result<Vec<Page>, BinderError> {
    Ok(store::of_days(r, days)?)
}

/// The pages of the same day in the same print job, in order, whatever became of them since: what the day's totals on the last
/// of them were made of (W12).
///
/// # Errors
/// What the store says.
pub fn beside(r: &Read<'_>, page: &Page) -> Result<Vec<Page>, BinderError> {
    let Some((year, number)) = label::read(&page.label) else {
        return Ok(vec![page.clone()]);
    };
    let first = number.saturating_sub(page.sheet - 1);
    Ok(store::of_job(
        r,
        (year, first, first + page.sheets - 1),
        page.on,
    )?)
}

/// Whether sheets of the day from an earlier print job lie before this page's: its head then says that the day goes on.
///
/// # Errors
/// What the store says.
pub fn continued(r: &Read<'_>, page: &Page) -> Result<bool, BinderError> {
    let Some((year, number)) = label::read(&page.label) else {
        return Ok(false);
    };
    Ok(store::lies_before(
        r,
        (year, number.saturating_sub(page.sheet - 1)),
        page.on,
    )?)
}

/// Every page that is still in the binder and is about the client or has a line of the client, in order of number.
///
/// # Errors
/// What the store says.
pub fn pages_of(r: &Read<'_>, client: ClientId) -> Result<Vec<Page>, BinderError> {
    let pages = store::tasks(r, client)?
        .into_iter()
        .filter_map(|(page, ..)| store::page(r, page).transpose());
    Ok(pages.collect::<Result<_, _>>()?)
}

/// Every page that ever was about the client or has a line of the client, in order of number, whatever became of it (C48).
///
/// # Errors
/// What the store says.
pub fn every_page_of(r: &Read<'_>, client: ClientId) -> Result<Vec<Page>, BinderError> {
    Ok(store::ever_of(r, client)?)
}

/// What erasing a client means for the binder, before anything is done: pages of the client's own to be removed, lines on
/// pages of the log to be blacked out.
///
/// # Errors
/// What the store says.
pub fn tasks(r: &Read<'_>, client: ClientId) -> Result<Vec<PaperTask>, BinderError> {
    Ok(store::tasks(r, client)?
        .into_iter()
        .map(|(_, task)| task)
        .collect())
}

/// Marks every page of [`tasks`]: what an erasure calls before the card goes.
///
/// # Errors
/// What the store says.
pub fn mark_for_erasure(w: &Write<'_>, client: ClientId) -> Result<Vec<PaperTask>, BinderError> {
    let tasks = store::tasks(w, client)?;
    for (page, task) in &tasks {
        store::set_state(w, *page, PageState::ToRemove)?;
        store::to_black_out(w, *page, &task.lines)?;
    }
    Ok(tasks.into_iter().map(|(_, task)| task).collect())
}
