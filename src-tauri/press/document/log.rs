//! The customer log on paper: one line a sale, one sheet with its own page id, totals at the end.

use serde::{Deserialize, Serialize};

/// Log sheets of one day or one span of days. Each sheet becomes exactly one page.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct LogPage {
    /// Day or span as printed in the head, e.g. `söndag 22 november 2026`.
    pub day: String,
    /// Currency of every amount, e.g. `SEK`.
    pub currency: String,
    /// Sheets in order, filled as [`crate::sheets_needed`] says.
    pub sheets: Vec<LogSheet>,
    /// Totals, printed under the lines of the last sheet.
    pub totals: Totals,
}

/// One day of a print job that holds several: its sheets follow each other, and they are counted within the job.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct LogDay {
    /// The day's sheets with their totals.
    pub log: LogPage,
    /// Place of the first sheet in its print job, from 1. Printed as page `first` of `of`, also when a part of the job is printed
    /// again (W12).
    pub first: u32,
    /// Sheets of the whole print job.
    pub of: u32,
    /// The day's last sheet is among these, and bears the totals. Not so when only a part of a day is printed again.
    pub ends: bool,
}

/// One sheet.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct LogSheet {
    /// Page id with its check digit, e.g. `B2026-0007-4`.
    pub page_id: String,
    /// Running number of the sheet in the log.
    pub number: u32,
    /// Lines in order of number; may be empty on a sheet that holds totals only.
    pub lines: Vec<LogLine>,
}

/// One line of the log: one sale (W09 W10).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct LogLine {
    /// Number in the year's unbroken series, as printed. [`crate::Run::lines_on`] answers with it.
    pub number: String,
    /// Time, or date and time, as printed.
    pub at: String,
    /// Client's name; after an erasure the case number.
    pub client: String,
    /// Treatment or goods.
    pub item: String,
    /// How many.
    pub quantity: String,
    /// Amount of the whole line with VAT.
    pub amount: String,
    /// VAT rate, e.g. `25 %`.
    pub vat: String,
    /// Payment method or methods; or that it is not paid yet.
    pub payment: String,
    /// Payer's name when it is not the client.
    #[serde(default)]
    pub payer: Option<String>,
    /// The number that this line reverses. A reversed line itself is never changed: its page may be in the binder.
    #[serde(default)]
    pub reverses: Option<String>,
}

/// Totals of a span of lines.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Totals {
    /// Per payment method (W10).
    pub methods: Vec<MethodTotal>,
    /// Per VAT rate.
    pub rates: Vec<RateTotal>,
    /// Sum of all lines.
    pub sum: String,
}

/// What came in by one payment method.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct MethodTotal {
    /// Method, in the paper's language.
    pub method: String,
    /// How many payments.
    pub count: String,
    /// Amount.
    pub amount: String,
}

/// Sales of one VAT rate.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RateTotal {
    /// Rate, e.g. `25 %`.
    pub rate: String,
    /// Without VAT.
    pub net: String,
    /// VAT.
    pub vat: String,
    /// With VAT.
    pub gross: String,
}
