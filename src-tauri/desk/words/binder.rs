//! The binder: what is on paper, what is not yet, and the printing of the log.
//!
//! A page enters the ledger only after the printing system took it, in one transaction with its lines.

use crate::{
    Desk, Refusal, Secret, papers,
    wire::{Nothing, Sheet},
};
use chrono::NaiveDate;
use practice::{
    binder::{self, BinderState, Page, PageState},
    id::PageId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Read, Write};

/// Where the binder stands (W13).
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Place {
    /// Place, e.g. a cupboard behind a locked door.
    pub place: String,
    /// Who has the key.
    pub key_holder: String,
}

/// Some days; empty = every day that is not on paper yet.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Days {
    /// Days.
    #[serde(default)]
    pub on: Vec<NaiveDate>,
}

/// One page of some days.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DaysPage {
    /// Days.
    #[serde(default)]
    pub on: Vec<NaiveDate>,
    /// Which page, from 1.
    pub page: u32,
}

/// How the log would be printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Preview {
    /// Pages.
    pub pages: u32,
    /// Lines.
    pub lines: u32,
    /// The ids the pages will have.
    pub labels: Vec<String>,
}

/// Print some days.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Print {
    /// Days; empty = every day that is not on paper yet.
    #[serde(default)]
    pub on: Vec<NaiveDate>,
    /// Which print queue; `None` = only enter the pages, the PDF is printed elsewhere.
    #[serde(default)]
    pub printer: Option<String>,
}

/// What was printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PrintedPages {
    /// The pages, now in the ledger.
    pub pages: Vec<Page>,
    /// The job's number at the printing system.
    pub job: Option<String>,
}

/// Mark a page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Mark {
    /// Which.
    pub page: PageId,
    /// Where it is now.
    pub state: PageState,
}

pub(crate) fn state(r: &Read<'_>, _: Nothing) -> Result<BinderState, Refusal> {
    Ok(binder::state(r)?)
}

pub(crate) fn place(w: &Write<'_>, request: Place) -> Result<BinderState, Refusal> {
    Ok(binder::set_place(w, &request.place, &request.key_holder)?)
}

pub(crate) fn mark(w: &Write<'_>, request: Mark) -> Result<Page, Refusal> {
    Ok(binder::mark(w, request.page, request.state)?)
}

pub(crate) fn preview(desk: &Desk, request: Days, _: Option<Secret>) -> Result<Preview, Refusal> {
    let log = papers::log(desk, &request.on)?;
    Ok(Preview {
        pages: papers::count(log.run.pages()),
        lines: papers::count(log.sheets.iter().map(|sheet| sheet.lines.len()).sum()),
        labels: log.sheets.into_iter().map(|sheet| sheet.label).collect(),
    })
}

pub(crate) fn preview_page(
    desk: &Desk,
    request: DaysPage,
    _: Option<Secret>,
) -> Result<Sheet, Refusal> {
    papers::picture(&papers::log(desk, &request.on)?.run, request.page)
}

pub(crate) fn print(
    desk: &Desk,
    request: Print,
    _: Option<Secret>,
) -> Result<PrintedPages, Refusal> {
    let log = papers::log(desk, &request.on)?;
    let job = match &request.printer {
        Some(printer) => Some(papers::send(desk, &log.run.pdf()?, printer)?),
        None => None,
    };
    let pages = desk.write("binder/print", |w| papers::enter(w, &log))?;
    Ok(PrintedPages { pages, job })
}

pub(crate) fn pdf(desk: &Desk, request: Days, _: Option<Secret>) -> Result<Sheet, Refusal> {
    let log = papers::log_again(desk, &request.on)?;
    let bytes = log.run.pdf()?;
    Ok(Sheet {
        name: log.name,
        mime: "application/pdf".into(),
        bytes,
    })
}
