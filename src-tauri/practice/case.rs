//! A case: a client's request (a copy of everything, erasure) and what became of it, without anything that names the client.
//!
//! An erasure says first what will be lost and what the law makes the practice keep (W37 W39 T29), then leaves a nameless
//! record of counts and dates as proof (T28).

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{CaseId, ClientId};


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
