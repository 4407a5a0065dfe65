//! The press: documents in, paper out. It sets log sheets, client files, forms and reports as PDF/A-2a + PDF/UA-1,
//! draws the same pages as previews, and hands them to a print queue.
//!
//! A page is a function of the document it was laid from: same input, same pages, same bytes. Text that people typed is
//! always a value and never markup; a character that no typeface here has becomes a visible □ and is counted.
//! The press deliberately does not know the vault, the practice's store, the network, the clock or any file on disk.

mod document;
mod fit;
mod fonts;
mod ink;
mod language;
mod letterhead;
mod pour;
pub mod queue;
mod run;
mod sheets;
mod strokes;
mod words;

pub use document::{
    AccessLine, Agreement, Answered, Attachment, BlankForm, BlankItem, BlankKind, Booking,
    BookingState, CardLabel, CardLine, CashCount, Change, Choice, ClientFile, Consent,
    ConsentEvent, ConsentState, Contact, Correction, DayReport, Disclosure, Document, Ending,
    Intake, LogDay, LogLine, LogPage, LogSheet, Measured, MeasuredValue, MethodTotal, Note,
    NotePart, NoteText, Notice, Origin, PartHeading, Practice, Purpose, RateTotal, RecoverySheet,
    Sale, Signature, SignedForm, SignedItem, Therapist, Totals, Visit,
};
pub use fonts::faces;
pub use language::Language;
pub use letterhead::{Binding, Holes};
pub use run::{Copy, LayError, Run, TEMPLATES, copy_of, forget, lay, lay_bound};
pub use sheets::{lines_per_sheet, sheets_needed};

// The samples are shared with the example that writes them out to be looked at.
#[cfg(test)]
extern crate self as press;
#[cfg(test)]
mod tests;
