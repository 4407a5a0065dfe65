//! Papers: the practice's records turned into the press's documents. The one place that knows both shapes.
//!
//! `log` is the customer log for the binder, `file` the client file, `forms` signed and blank forms, `report` the day and the
//! recovery sheet, `text` dates and amounts as a reader of that language writes them. Nothing here is written to the disk.

mod file;
mod forms;
mod log;
mod report;
mod text;

use crate::{Desk, Refusal, wire::Sheet, words::paper::{Printer, Wanted}};
pub(crate) use log::{enter, log, log_again};
use practice::{clinic::{self, Clinic}, language::Language};
use press::{Binding, Document, Run, queue};
use vault::Read;

/// A document after its one layout run.
pub(crate) struct Laid {
    /// The run: pages, pictures, PDF.
    pub(crate) run: Run,
    /// A neutral file name.
    pub(crate) name: String,
}

/// Lays out a document that is not part of the log.
pub(crate) fn lay(desk: &Desk, wanted: &Wanted) -> Result<Laid, Refusal> {
    let (document, letterhead, language, name, today) = desk.read(|r| {
        let clinic = clinic::read(r)?;
        let settings = clinic::settings(r)?;
        let today = clinic::today(r)?;
        let _ = settings;
        let (document, language, name) = match wanted {
            Wanted::ClientFile { client } => file::client_file(r, *client)?,
            Wanted::Intake { intake } => forms::intake(r, *intake)?,
            Wanted::Consent { consent } => forms::consent(r, *consent)?,
            Wanted::BlankForm { form, language } => forms::blank(r, form, *language)?,
            Wanted::DayReport { on } => report::day(r, *on)?,
            Wanted::RecoverySheet { recovery_key } => report::recovery(r, recovery_key)?,
        };
        Ok((document, letterhead(&clinic), language, name, today))
    })?;
    Ok(Laid { run: press::lay(&document, &letterhead, press_language(language), today)?, name })
}

/// One page of a run as a picture, for the screen.
pub(crate) fn picture(run: &Run, page: u32) -> Result<Sheet, Refusal> {
    let index = usize::try_from(page).ok().and_then(|page| page.checked_sub(1)).filter(|index| *index < run.pages());
    let index = index.ok_or_else(|| Refusal::gone("page"))?;
    Ok(Sheet { name: format!("page-{page}.svg"), mime: "image/svg+xml".into(), bytes: run.svg(index)?.into_bytes() })
}

/// Hands a PDF to a print queue under a neutral title; answers with the job's number.
pub(crate) fn send(pdf: &[u8], printer: &str) -> Result<String, Refusal> {
    Ok(queue::send(pdf, printer, "Kartotek")?.id)
}

/// The print queues of this machine.
pub(crate) fn printers() -> Result<Vec<Printer>, Refusal> {
    Ok(queue::printers()?
        .into_iter()
        .map(|printer| Printer { name: printer.name, default: printer.default, state: printer.state.code().into() })
        .collect())
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn letterhead(clinic: &Clinic) -> press::Practice {
    let town = format!("{} {}", clinic.postcode, clinic.city);
    press::Practice {
        name: clinic.name.clone(),
        address: [clinic.street.as_str(), town.trim()].into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        organisation_number: clinic.organisation_number.clone(),
        email: clinic.email.clone(),
        phone: clinic.phone.clone(),
        therapist: press::Therapist {
            name: clinic.therapist_name.clone(),
            title: clinic.therapist_title.clone(),
            phone: clinic.therapist_phone.clone(),
        },
    }
}

fn press_language(language: Language) -> press::Language {
    match language {
        Language::Sv => press::Language::Sv,
        Language::Da => press::Language::Da,
        Language::Nb => press::Language::Nb,
        Language::Fi => press::Language::Fi,
        Language::En => press::Language::En,
    }
}
