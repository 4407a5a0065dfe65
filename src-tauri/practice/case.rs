//! A case: a client's request (a copy of everything, erasure) and what became of it, without anything that names the client.
//!
//! An erasure says first what will be lost and what the law makes the practice keep (W37 W39 T29), then leaves a nameless
//! record of counts and dates as proof (T28). What always holds: an erasure is done whole or not at all; it waits while an
//! amount is open (R55 R56) and is refused while the law holds a licensed practice's journal; lines of the daybook keep their
//! number, day, item and amount, and the case number where the name was. It knows neither backups nor the disk.

mod again;
mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use again::{erase_again, ledger};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    binder::{self, BinderError},
    booking::{self, BookingError},
    client::{self, ClientError},
    clinic::{self, ClinicError},
    country,
    daybook::{self, DaybookError},
    id::{CaseId, ClientId},
    purge, series,
    text::{self, takes_text},
};

/// Reasons for an erasure.
pub const REASONS: [&str; 3] = ["request", "withdrawn", "retention"];

/// Why a case was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// No such client.
    #[error("not found")]
    NotFound,
    /// No reason, or none of the list.
    #[error("reason missing")]
    ReasonMissing,
    /// It is not said how the client's identity was checked (R50).
    #[error("incomplete")]
    Incomplete {
        /// `identity_checked`.
        missing: Vec<String>,
    },
    /// A text is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Which.
        field: String,
        /// Characters allowed.
        max: u32,
    },
    /// A text holds control characters.
    #[error("bad text in {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// An amount is not settled yet, whoever was to pay it (R55 R56).
    #[error("unpaid: {open}")]
    Unpaid {
        /// Minor units; negative when the practice owes it.
        open: i64,
    },
    /// The law makes the practice keep the journal (T29 T30 S11).
    #[error("held by law")]
    HeldByLaw {
        /// Until when; `None` = a person has to assess.
        until_on: Option<NaiveDate>,
        /// The law, in the country's own language.
        law: String,
    },
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(CaseError);

/// What another word says when it is asked here: not found, or the store.
macro_rules! of_words {
    ($($error:ident),+) => {$(
        impl From<$error> for CaseError {
            fn from(error: $error) -> Self {
                match error {
                    $error::Fault(fault) => Self::Fault(fault),
                    _ => Self::NotFound,
                }
            }
        }
    )+};
}
of_words!(
    BinderError,
    BookingError,
    ClientError,
    ClinicError,
    DaybookError
);

/// One kind of thing that hangs on a client, and how many.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Held {
    /// Word: `notes`, `intakes`, `visits`, `sales` …
    pub word: String,
    /// How many.
    pub count: u32,
}

/// Something the law makes the practice keep, and until when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LegalHold {
    /// Word.
    pub word: String,
    /// How many.
    pub count: u32,
    /// Until when; `None` = the therapist has to assess.
    pub until_on: Option<NaiveDate>,
    /// The law.
    pub source: String,
    /// What is kept of it: `whole` (restricted) or `nameless`.
    pub kept: String,
}

/// What an erasure would do, before anything is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Weighed {
    /// Whose.
    pub client: ClientId,
    /// Name.
    pub name: String,
    /// What will be lost.
    pub lost: Vec<Held>,
    /// What must be kept.
    pub holds: Vec<LegalHold>,
    /// Amount not paid; while it is not zero the erasure waits (R55 R56).
    pub open_amount: crate::money::Minor,
    /// Printed pages that have to be taken out or blacked out.
    pub pages: Vec<PaperTask>,
    /// Places outside the program to be cleared by hand: `provider`, `mail`, `phone`, `web` (W36).
    pub places: Vec<String>,
    /// Why it cannot be done now: `unpaid`, `licensed_journal`; empty = it can.
    pub blocked_by: Vec<String>,
}

/// What to do with one printed page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperTask {
    /// As printed.
    pub label: String,
    /// `remove` the page or `black_out` lines.
    pub task: String,
    /// Line numbers.
    pub lines: Vec<u32>,
}

/// A nameless record of an erasure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Erased {
    /// Id.
    pub id: CaseId,
    /// Case number as printed on what is kept: `R2026-0003`.
    pub number: String,
    /// Done.
    pub at: DateTime<Utc>,
    /// Why: `request`, `withdrawn`, `retention`.
    pub reason: String,
    /// What was erased.
    pub lost: Vec<Held>,
    /// What was kept, nameless.
    pub holds: Vec<LegalHold>,
    /// Paper to take care of.
    pub pages: Vec<PaperTask>,
    /// Places outside.
    pub places: Vec<String>,
}

/// A copy of everything was handed out (R47 R50).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandOut {
    /// When.
    pub at: DateTime<Utc>,
    /// How the client's identity was checked.
    pub identity_checked: String,
}

/// What an erasure would lose, what has to be kept, what has to be done by hand, and why it cannot be done now.
///
/// # Errors
/// [`CaseError::NotFound`], or what the store says.
pub fn weigh(r: &Read<'_>, client: ClientId) -> Result<Weighed, CaseError> {
    let card = client::card(r, client)?;
    let clinic = clinic::read(r)?;
    let today = clinic::today(r)?;
    let mut holds = Vec::new();
    let (journal_until, journal_held) = if clinic.licensed {
        journal_hold(r, client, &card, clinic.country, today)?
    } else {
        (None, false)
    };
    if journal_held {
        holds.extend(
            store::journal_counts(r, client)?
                .into_iter()
                .map(|held| LegalHold {
                    word: held.word,
                    count: held.count,
                    until_on: journal_until,
                    source: country::journal_source(clinic.country, true).to_owned(),
                    kept: "whole".to_owned(),
                }),
        );
    }
    let (sales, last_year) = store::sales(r, client)?;
    if let Some(year) = last_year {
        holds.push(LegalHold {
            word: "sales".to_owned(),
            count: sales,
            until_on: Some(country::bookkeeping_kept_until(clinic.country, year)),
            source: country::bookkeeping_source(clinic.country).to_owned(),
            kept: "nameless".to_owned(),
        });
    }
    let open_amount = daybook::open_amount(r, client)?;
    let mut blocked_by = Vec::new();
    if journal_held {
        blocked_by.push("licensed_journal".to_owned());
    }
    if open_amount.0 != 0 {
        blocked_by.push("unpaid".to_owned());
    }
    Ok(Weighed {
        client,
        name: client::name(r, client)?,
        lost: store::counts(r, client)?,
        holds,
        open_amount,
        pages: binder::tasks(r, client)?,
        places: rules::places(
            &card.fields,
            store::at_provider(r, client)?,
            store::was_published(r, client)?,
        ),
        blocked_by,
    })
}

/// Erases a client: the card and all that hangs on it, in the rows and in the indexes over them. Lines of the daybook become
/// nameless under the case number; printed pages are marked; bookings do not come back with the next pull; sealed files go when
/// the transaction is kept. What is left in free pages and in the log is the vault's to purge, and the caller's to ask for: until
/// that is done it stands as owed ([`crate::purge::owed`]).
///
/// # Errors
/// [`CaseError::ReasonMissing`], [`CaseError::HeldByLaw`], [`CaseError::Unpaid`], [`CaseError::NotFound`], or what the store says.
pub fn erase(w: &Write<'_>, client: ClientId, reason: &str) -> Result<Erased, CaseError> {
    w.about(client.0);
    let weighed = weigh(w, client)?;
    if !REASONS.contains(&reason) {
        return Err(CaseError::ReasonMissing);
    }
    if let Some(hold) = weighed.holds.iter().find(|hold| hold.kept == "whole") {
        return Err(CaseError::HeldByLaw {
            until_on: hold.until_on,
            law: hold.source.clone(),
        });
    }
    if weighed.open_amount.0 != 0 {
        return Err(CaseError::Unpaid {
            open: weighed.open_amount.0,
        });
    }
    let year = clinic::today(w)?.year();
    let number = format!("R{year}-{:04}", series::take(w, "erasure", year)?);
    let pages = carry_out(w, client, &number)?;
    let erased = Erased {
        id: CaseId(w.new_id()),
        number,
        at: w.now(),
        reason: reason.to_owned(),
        lost: weighed.lost,
        holds: weighed.holds,
        pages,
        places: weighed.places,
    };
    store::insert(w, &erased, &rules::tombstone(client))?;
    Ok(erased)
}

/// What an erasure does to the rows; the pages that were printed come back, marked.
fn carry_out(w: &Write<'_>, client: ClientId, number: &str) -> Result<Vec<PaperTask>, CaseError> {
    let pages = binder::mark_for_erasure(w, client)?;
    daybook::unname(w, client, number)?;
    booking::forget(w, client)?;
    for sealed in store::sealed(w, client)? {
        w.drop_sealed(&sealed);
    }
    // What was begun for a person without a card may have been begun for this one.
    let card = client::card(w, client)?.fields;
    store::drop_drafts(w, |body| rules::names(&card, body))?;
    store::delete(w, client)?;
    purge::owe(w)?;
    Ok(pages)
}

/// Erasures done, newest first: nameless.
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>) -> Result<Vec<Erased>, CaseError> {
    Ok(store::list(r)?)
}

/// Whether the card of that id was erased here: what an old copy or a file that carries it must be asked before it comes back.
///
/// # Errors
/// What the store says.
pub fn was_erased(r: &Read<'_>, client: ClientId) -> Result<bool, CaseError> {
    Ok(store::has_tombstone(r, &rules::tombstone(client))?)
}

/// Writes down that a copy of everything was handed out, and how the client's identity was checked (R47 R50).
///
/// # Errors
/// [`CaseError::Incomplete`] without the check, [`CaseError::NotFound`], or what the store says.
pub fn record_handout(
    w: &Write<'_>,
    client: ClientId,
    identity_checked: &str,
) -> Result<HandOut, CaseError> {
    w.about(client.0);
    client::name(w, client)?;
    let identity_checked = text::line("identity_checked", identity_checked, 200)?;
    if identity_checked.is_empty() {
        return Err(CaseError::Incomplete {
            missing: vec!["identity_checked".to_owned()],
        });
    }
    let handed = HandOut {
        at: w.now(),
        identity_checked,
    };
    store::add_hand_out(w, client, &handed)?;
    Ok(handed)
}

/// Copies handed out to a client, newest first (C47).
///
/// # Errors
/// What the store says.
pub fn hand_outs(r: &Read<'_>, client: ClientId) -> Result<Vec<HandOut>, CaseError> {
    Ok(store::hand_outs(r, client)?)
}

/// Until when the law makes a licensed practice keep the client's journal, and whether it does today.
fn journal_hold(
    r: &Read<'_>,
    client: ClientId,
    card: &client::Card,
    country: country::Country,
    today: NaiveDate,
) -> Result<(Option<NaiveDate>, bool), CaseError> {
    let Some(last) = store::last_entry(r, client, clinic::zone(r)?)? else {
        return Ok((None, false));
    };
    // Of a year alone its last day counts: rather a year too long than a day too short.
    let born = card
        .fields
        .birth_on
        .or_else(|| NaiveDate::from_ymd_opt(card.fields.birth_year?, 12, 31));
    let until = country::journal_kept_until(country, true, last, born);
    Ok((until, until.is_none_or(|until| today <= until)))
}
