//! The daybook (customer log): append-only, numbered per year without gaps, corrected by reversal only (W09 W10; BFL 5 kap.).
//!
//! A sale always has a client's name while the client exists; a closed day takes no new line. A payment may come later.
//! The name stands beside the line, not in it, so that erasing a client leaves the line with a case number. The daybook does
//! not know paper, journal or what a treatment was for.

pub mod article;
mod chain;
mod entering;
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
    id::{ArticleId, ClientId, PayerId, PaymentId, SaleId, VisitId},
    money::{Minor, Rate},
    payer::PayerKind,
    stored::codes,
    text::takes_text,
};

pub use chain::verify_chain;
pub use entering::{close, pay, register, reverse};

codes! {
    ItemKind { Treatment = "treatment", Goods = "goods" }
}

/// Why the daybook said no.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DaybookError {
    /// No such client, sale, visit, payer or article.
    #[error("not found")]
    NotFound,
    /// Mandatory things are missing: `name` of the client (W09), `item`, `method`.
    #[error("incomplete")]
    Incomplete {
        /// Which.
        missing: Vec<String>,
    },
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
    /// A number outside its range: `quantity`, `amount`, `price`.
    #[error("number of {field}")]
    BadNumber {
        /// Which.
        field: String,
    },
    /// A date that cannot be: a payment before its sale.
    #[error("date of {field}")]
    BadDate {
        /// Which.
        field: String,
    },
    /// The day is closed (BFL 5 kap.: what is booked stays).
    #[error("day closed")]
    DayClosed {
        /// Which day.
        on: NaiveDate,
    },
    /// The day has not come yet.
    #[error("day ahead")]
    DayAhead {
        /// Which day.
        on: NaiveDate,
    },
    /// The sale was reversed already.
    #[error("already reversed")]
    AlreadyReversed,
    /// The line is itself a reversal.
    #[error("is a reversal")]
    IsReversal,
    /// Nothing is open on the sale.
    #[error("nothing open")]
    NothingOpen,
    /// More than is open.
    #[error("more than is open")]
    TooMuch {
        /// Minor units that are open.
        open: i64,
    },
    /// Not a payment method of the country's profile.
    #[error("unknown method")]
    UnknownMethod {
        /// As asked.
        method: String,
    },
    /// Not a VAT rate in force in the country on that day.
    #[error("unknown rate")]
    UnknownRate {
        /// Basis points as asked.
        rate: u32,
    },
    /// The store failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

takes_text!(DaybookError);

/// Treatment or goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// A treatment.
    Treatment,
    /// Goods.
    Goods,
}

/// One article of the price list. Its name is neutral: no health word may reach the bookkeeping print.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Article {
    /// Id; absent for a new one.
    #[serde(default)]
    pub id: Option<ArticleId>,
    /// Name, e.g. `Behandling 60 min`.
    pub name: String,
    /// Treatment or goods.
    pub kind: ItemKind,
    /// Price with VAT.
    pub price: Minor,
    /// VAT rate.
    pub vat: Rate,
    /// Order in the list.
    #[serde(default)]
    pub position: u32,
}

/// A sale to be registered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewSale {
    /// Whose.
    pub client: ClientId,
    /// At which visit.
    #[serde(default)]
    pub visit: Option<VisitId>,
    /// Day it belongs to; `None` = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Neutral name of the treatment or goods.
    pub item: String,
    /// Treatment or goods.
    pub kind: ItemKind,
    /// How many; at least 1.
    pub quantity: u32,
    /// Amount of the whole line with VAT.
    pub amount: Minor,
    /// VAT rate.
    pub vat: Rate,
    /// Who pays; `None` = the client.
    #[serde(default)]
    pub payer: Option<PayerId>,
    /// Payment method when paid at once; `None` = not paid yet.
    #[serde(default)]
    pub method: Option<String>,
}

/// One numbered line of the daybook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Sale {
    /// Id.
    pub id: SaleId,
    /// Year of the series.
    pub year: i32,
    /// Number in the year, from 1, without gaps.
    pub number: u32,
    /// Whose; `None` after the client was erased.
    pub client: Option<ClientId>,
    /// Name as printed; after erasure the case number.
    pub name: String,
    /// Visit.
    pub visit: Option<VisitId>,
    /// Day.
    pub on: NaiveDate,
    /// What.
    pub item: String,
    /// Treatment or goods.
    pub kind: ItemKind,
    /// How many.
    pub quantity: u32,
    /// Amount with VAT.
    pub amount: Minor,
    /// VAT rate.
    pub vat: Rate,
    /// VAT contained.
    pub vat_amount: Minor,
    /// Kind of payer.
    pub payer_kind: PayerKind,
    /// Payer's name when it is not the client.
    pub payer_name: String,
    /// Payments.
    pub payments: Vec<Payment>,
    /// Not paid yet; nothing on a line that was reversed or that reverses another.
    pub open: Minor,
    /// Number of the sale this one reverses (same year or an earlier one).
    pub reverses: Option<SaleRef>,
    /// The sale that reversed this one.
    pub reversed_by: Option<SaleRef>,
    /// Registered.
    pub registered_at: DateTime<Utc>,
    /// Printed in the binder, page id as printed.
    pub page: Option<String>,
}

/// A sale by its number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaleRef {
    /// Id.
    pub id: SaleId,
    /// Year.
    pub year: i32,
    /// Number.
    pub number: u32,
}

/// One payment of a sale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Payment {
    /// Id.
    pub id: PaymentId,
    /// Method, a code of the country profile.
    pub method: String,
    /// Amount.
    pub amount: Minor,
    /// Day it was paid (C24).
    pub on: NaiveDate,
}

/// Pay a sale, whole or in part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Pay {
    /// Which.
    pub sale: SaleId,
    /// Method.
    pub method: String,
    /// Amount; `None` = what is open.
    #[serde(default)]
    pub amount: Option<Minor>,
    /// Day; `None` = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// Reverse a sale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Reverse {
    /// Which.
    pub sale: SaleId,
    /// Why: `mistake`, `returned`, `price`, `wrong_client`.
    pub reason: String,
}

/// A total of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Total {
    /// Method code, or rate in basis points as text.
    pub key: String,
    /// Lines or payments.
    pub count: u32,
    /// Amount.
    pub amount: Minor,
    /// VAT contained (for rates).
    pub vat: Minor,
}

/// The lines of some days with their totals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DaybookPages {
    /// Lines in order of number.
    pub sales: Vec<Sale>,
    /// Payments received in the days, per method.
    pub by_method: Vec<Total>,
    /// Sales per VAT rate.
    pub by_rate: Vec<Total>,
    /// Sum of sales.
    pub sum: Minor,
    /// Not paid yet.
    pub open: Minor,
    /// Days among them that are closed.
    pub closed: Vec<NaiveDate>,
}

/// From day to day, both included.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A closed day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClosedDay {
    /// Day.
    pub on: NaiveDate,
    /// Closed.
    pub closed_at: DateTime<Utc>,
    /// SHA-256 over the day's lines and the day closed before it, hex: the chain of days.
    pub sha256: String,
    /// Lines.
    pub sales: u32,
}

/// The lines from day to day in order of day and number, with the totals of sales and of payments received in those days.
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>, span: &Span) -> Result<DaybookPages, DaybookError> {
    let sales = store::of_span(r, span)?;
    let by_method = store::received(r, span)?;
    let closed = store::closed_days(r, span)?;
    Ok(DaybookPages {
        by_rate: rules::by_rate(&sales),
        sum: sales.iter().map(|sale| sale.amount).sum(),
        open: sales.iter().map(|sale| sale.open).sum(),
        sales,
        by_method,
        closed,
    })
}

/// A client's sales, newest first.
///
/// # Errors
/// What the store says.
pub fn of_client(r: &Read<'_>, client: ClientId) -> Result<Vec<Sale>, DaybookError> {
    Ok(store::of_client(r, client)?)
}

/// One sale.
///
/// # Errors
/// [`DaybookError::NotFound`] or what the store says.
pub fn show(r: &Read<'_>, sale: SaleId) -> Result<Sale, DaybookError> {
    store::sale(r, sale)?.ok_or(DaybookError::NotFound)
}

/// How a day was closed; `None` while it is open.
///
/// # Errors
/// What the store says.
pub fn closed(r: &Read<'_>, on: NaiveDate) -> Result<Option<ClosedDay>, DaybookError> {
    Ok(chain::closed(r, on)?)
}

/// Why a line reverses another: `mistake`, `returned` …; `None` of a line that does not.
///
/// # Errors
/// What the store says.
pub fn reason(r: &Read<'_>, sale: SaleId) -> Result<Option<String>, DaybookError> {
    Ok(store::reason(r, sale)?)
}

/// Takes the name off a client's lines and puts the case number there instead; what an erasure calls before the card goes.
/// Amounts, numbers, days and the chain of closed days stay as they are. Answers how many lines there were.
///
/// # Errors
/// What the store says.
pub fn unname(w: &Write<'_>, client: ClientId, case_number: &str) -> Result<u32, DaybookError> {
    Ok(store::unname(w, client, case_number)?)
}

/// What a client, or whoever pays for the client, has not paid yet (R55 R56).
///
/// # Errors
/// What the store says.
pub fn open_amount(r: &Read<'_>, client: ClientId) -> Result<Minor, DaybookError> {
    Ok(of_client(r, client)?.iter().map(|sale| sale.open).sum())
}
