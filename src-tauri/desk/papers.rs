//! Papers: the practice's records turned into the press's documents. The one place that knows both shapes.
//!
//! `log` is the customer log for the binder, `file` the client file, `forms` signed and blank forms, `report` the day and the
//! recovery sheet, `text` dates and amounts as a reader of that language writes them. Nothing here is written to the disk.

mod file;
mod forms;
mod log;
mod report;
#[cfg(test)]
mod tests;
mod text;

use crate::{
    Desk, Refusal,
    wire::Sheet,
    words::paper::{Printer, Wanted},
};
use file::Number;
pub(crate) use log::{enter, enter_unprinted, log, log_again};
use practice::{
    clinic::{self, Clinic, Settings},
    id::ClientId,
    language::Language,
};
use press::{Binding, Document, Run, queue};
use std::fmt::Write as _;
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
    let vault = desk.with_vault(|vault| Ok(vault.id()))?.to_string();
    laid(desk, |r| match wanted {
        Wanted::ClientFile { client } => file::client_file(r, *client, Number::Masked),
        Wanted::Intake { intake } => forms::intake(r, *intake),
        Wanted::Consent { consent } => forms::consent(r, *consent),
        Wanted::BlankForm { form, language } => forms::blank(r, form, *language),
        Wanted::DayReport { on } => report::day(r, *on),
        Wanted::RecoverySheet { recovery_key } => report::recovery(r, &vault, recovery_key),
    })
}

/// Lays out the client file as it is handed to the client: the identity number whole (R47).
pub(crate) fn hand_out(desk: &Desk, client: ClientId) -> Result<Laid, Refusal> {
    laid(desk, |r| file::client_file(r, client, Number::Whole))
}

fn laid(
    desk: &Desk,
    document: impl FnOnce(&Read<'_>) -> Result<(Document, Language, String), Refusal>,
) -> Result<Laid, Refusal> {
    let (document, language, name, letterhead, binding, today) = desk.read(|r| {
        let (document, language, name) = document(r)?;
        let binding = binding(&clinic::settings(r)?);
        Ok((
            document,
            language,
            name,
            letterhead(&clinic::read(r)?),
            binding,
            clinic::today(r)?,
        ))
    })?;
    let run = press::lay_bound(
        &document,
        &letterhead,
        press_language(language),
        today,
        binding,
    )?;
    Ok(Laid { run, name })
}

/// One page of a run as a picture, for the screen.
pub(crate) fn picture(run: &Run, page: u32) -> Result<Sheet, Refusal> {
    let index = usize::try_from(page)
        .ok()
        .and_then(|page| page.checked_sub(1))
        .filter(|index| *index < run.pages());
    let index = index.ok_or_else(|| Refusal::gone("page"))?;
    Ok(Sheet {
        name: format!("page-{page}.svg"),
        mime: "image/svg+xml".into(),
        bytes: run.svg(index)?.into_bytes(),
    })
}

/// Hands a PDF to a print queue under a neutral title, on the sides of the paper it was laid for; answers with the job's number.
pub(crate) fn send(desk: &Desk, pdf: &[u8], printer: &str) -> Result<String, Refusal> {
    let settings = desk.read(|r| Ok(clinic::settings(r)?))?;
    Ok(queue::send_sides(pdf, printer, "Kartotek", sides(&settings))?.id)
}

/// Both sides only where the settings say so: then the pages are laid with the edge for the holes on the right side of each.
fn sides(settings: &Settings) -> queue::Sides {
    if settings.duplex {
        queue::Sides::Both
    } else {
        queue::Sides::One
    }
}

/// The print queues of this machine.
pub(crate) fn printers() -> Result<Vec<Printer>, Refusal> {
    Ok(queue::printers()?
        .into_iter()
        .map(|printer| Printer {
            name: printer.name,
            default: printer.default,
            state: printer.state.code().into(),
        })
        .collect())
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Bytes as lower-case hex.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn binding(settings: &Settings) -> Binding {
    Binding {
        duplex: settings.duplex,
        ..Binding::default()
    }
}

fn letterhead(clinic: &Clinic) -> press::Practice {
    let town = format!("{} {}", clinic.postcode, clinic.city);
    press::Practice {
        name: clinic.name.clone(),
        address: [clinic.street.as_str(), town.trim()]
            .into_iter()
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
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
