//! Paper: documents laid out, looked at page by page, printed or kept as PDF. The preview is the page: one layout run makes both.

use crate::{
    Desk, Refusal, Secret, papers,
    wire::{Nothing, Sheet},
};
use chrono::NaiveDate;
use practice::{
    id::{ClientId, ConsentId, IntakeId},
    language::Language,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document that can be laid out.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "document", rename_all = "snake_case")]
pub enum Wanted {
    /// Everything about one client, in the client's language.
    ClientFile {
        /// Whose.
        client: ClientId,
    },
    /// A filled-in form with the text that was shown.
    Intake {
        /// Which.
        intake: IntakeId,
    },
    /// A consent with the text that was shown.
    Consent {
        /// Which.
        consent: ConsentId,
    },
    /// A form to be filled in by hand.
    BlankForm {
        /// `registration`.
        form: String,
        /// Language.
        language: Language,
    },
    /// Totals of a day.
    DayReport {
        /// Day.
        on: NaiveDate,
    },
    /// The recovery key on paper.
    RecoverySheet {
        /// The key as shown once.
        recovery_key: String,
    },
}

/// About one document.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfDocument {
    /// Which.
    pub wanted: Wanted,
}

/// About one page of a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfPage {
    /// Which document.
    pub wanted: Wanted,
    /// Which page, from 1.
    pub page: u32,
}

/// How many pages a document has.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Pages {
    /// Pages.
    pub pages: u32,
}

/// A document for a printer.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PrintDocument {
    /// Which document.
    pub wanted: Wanted,
    /// Which print queue.
    pub printer: String,
}

/// A job the printing system took.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Printed {
    /// Its number there.
    pub job: String,
    /// Pages.
    pub pages: u32,
}

/// A print queue.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Printer {
    /// Name.
    pub name: String,
    /// The system's default.
    pub default: bool,
    /// `idle`, `printing`, `stopped`.
    pub state: String,
}

pub(crate) fn pages(desk: &Desk, request: OfDocument, _: Option<Secret>) -> Result<Pages, Refusal> {
    let run = papers::lay(desk, &request.wanted)?.run;
    Ok(Pages {
        pages: papers::count(run.pages()),
    })
}

pub(crate) fn page(desk: &Desk, request: OfPage, _: Option<Secret>) -> Result<Sheet, Refusal> {
    papers::picture(&papers::lay(desk, &request.wanted)?.run, request.page)
}

pub(crate) fn pdf(desk: &Desk, request: OfDocument, _: Option<Secret>) -> Result<Sheet, Refusal> {
    let laid = papers::lay(desk, &request.wanted)?;
    Ok(Sheet {
        name: laid.name,
        mime: "application/pdf".into(),
        bytes: laid.run.pdf()?,
    })
}

pub(crate) fn print(
    desk: &Desk,
    request: PrintDocument,
    _: Option<Secret>,
) -> Result<Printed, Refusal> {
    let laid = papers::lay(desk, &request.wanted)?;
    let job = papers::send(desk, &laid.run.pdf()?, &request.printer)?;
    Ok(Printed {
        job,
        pages: papers::count(laid.run.pages()),
    })
}

pub(crate) fn printers(_: &Desk, _: Nothing, _: Option<Secret>) -> Result<Vec<Printer>, Refusal> {
    papers::printers()
}
