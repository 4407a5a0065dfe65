//! The day's report: what was sold, how it was paid, what was corrected, and the cash that was counted.

use serde::{Deserialize, Serialize};

use super::Totals;

/// Totals of one closed day.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct DayReport {
    /// Page ids, one a page; empty for a preview. See [`crate::Run::pages`].
    #[serde(default)]
    pub page_ids: Vec<String>,
    /// Day as printed in the head.
    pub day: String,
    /// Running number of the report.
    pub number: String,
    /// Currency of every amount.
    pub currency: String,
    /// When the day was opened and closed, as printed; empty = not known.
    pub opened: String,
    /// See `opened`.
    pub closed: String,
    /// First number of the day; empty on a day without sales.
    pub first: String,
    /// Last number of the day.
    pub last: String,
    /// How many lines.
    pub sales: String,
    /// Per payment method and per VAT rate.
    pub totals: Totals,
    /// Amount not paid yet.
    pub open: String,
    /// Gift cards and clip cards sold and redeemed; empty = not used.
    #[serde(default)]
    pub gift_sold: String,
    /// See `gift_sold`.
    #[serde(default)]
    pub gift_redeemed: String,
    /// Reversals of the day.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Cash, when it was counted.
    #[serde(default)]
    pub cash: Option<CashCount>,
    /// The therapist's own remark.
    #[serde(default)]
    pub remark: String,
}

/// One reversal.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// Its number.
    pub number: String,
    /// The number it reverses.
    pub reverses: String,
    /// Why.
    pub reason: String,
    /// Amount.
    pub amount: String,
}

/// The cash count.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct CashCount {
    /// Float in the morning.
    pub opening: String,
    /// Put in.
    pub put_in: String,
    /// Taken out.
    pub taken_out: String,
    /// What should be there.
    pub expected: String,
    /// What was counted.
    pub counted: String,
    /// Counted less expected.
    pub difference: String,
    /// Taken to the bank.
    pub banked: String,
}
