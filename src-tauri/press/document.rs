//! What can be printed: plain shapes whose text is final, apart from the labels, which the press puts in the paper's language.
//!
//! A document holds people's words, so none of these shapes can be written to a log: `Debug` shows the kind alone.

mod day;
mod file;
mod form;
mod log;
mod recovery;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use self::{
    day::{CashCount, Correction, DayReport},
    file::{
        AccessLine, Agreement, Attachment, Booking, BookingState, CardLabel, CardLine, Change,
        ClientFile, Consent, ConsentEvent, ConsentState, Contact, Disclosure, Intake, Measured,
        MeasuredValue, Note, NotePart, NoteText, Notice, Origin, PartHeading, Purpose, Sale, Visit,
    },
    form::{
        Answered, BlankForm, BlankItem, BlankKind, Choice, Ending, Signature, SignedForm,
        SignedItem,
    },
    log::{LogDay, LogLine, LogPage, LogSheet, MethodTotal, RateTotal, Totals},
    recovery::RecoverySheet,
};

/// One document.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Document {
    /// Sheets of the customer log (W09 W10 W12).
    LogPage(LogPage),
    /// Sheets of the customer log of several days, each day with its own totals.
    LogDays(Vec<LogDay>),
    /// Everything about one client (W19 R47 C48).
    ClientFile(ClientFile),
    /// A form as it was shown, answered and signed (W17 W18).
    SignedForm(SignedForm),
    /// The recovery key on paper (R38).
    RecoverySheet(RecoverySheet),
    /// A form to be filled in by hand (W15).
    BlankForm(BlankForm),
    /// The day's totals.
    DayReport(DayReport),
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LogPage(_) => "LogPage",
            Self::LogDays(_) => "LogDays",
            Self::ClientFile(_) => "ClientFile",
            Self::SignedForm(_) => "SignedForm",
            Self::RecoverySheet(_) => "RecoverySheet",
            Self::BlankForm(_) => "BlankForm",
            Self::DayReport(_) => "DayReport",
        })
    }
}

/// Who is controller and where: on every page of everything printed (W43 C03).
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Practice {
    /// Name of the practice.
    pub name: String,
    /// Address, one line each.
    pub address: Vec<String>,
    /// Organisation number, CVR, Y-tunnus.
    pub organisation_number: String,
    /// E-mail of the contact point.
    pub email: String,
    /// Phone of the contact point.
    pub phone: String,
    /// The therapist (R10).
    pub therapist: Therapist,
}

/// The therapist as printed (R10).
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Therapist {
    /// Full name.
    pub name: String,
    /// Title, printed after the name.
    pub title: String,
    /// Own phone; empty when it is the practice's.
    pub phone: String,
}
