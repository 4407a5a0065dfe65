//! The rule files as they are read: once, at first use. A file that does not parse is found by the tests, never by a user.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::Country;

/// One country's file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    #[cfg_attr(not(test), allow(dead_code))] // so that a file put in another's place is found
    pub(super) country: Country,
    pub(super) currency: String,
    pub(super) zone: String,
    pub(super) authority: String,
    pub(super) payment_methods: Vec<String>,
    pub(super) vat: Vec<Rates>,
    pub(super) journal: Journal,
    pub(super) bookkeeping: Bookkeeping,
    pub(super) paper_first_licensed: bool,
}

/// The VAT rates in force from a day on, until the next row begins.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rates {
    pub(super) from: NaiveDate,
    pub(super) rates: Vec<u32>,
    #[cfg_attr(not(test), allow(dead_code))] // for whoever reads the file
    pub(super) source: String,
}

/// How long a journal is kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Journal {
    pub(super) licensed: Period,
    pub(super) unlicensed: Period,
}

impl Journal {
    pub(super) const fn of(&self, licensed: bool) -> &Period {
        if licensed {
            &self.licensed
        } else {
            &self.unlicensed
        }
    }
}

/// A period and where it comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Period {
    pub(super) years: Option<u32>,
    pub(super) years_from_birth: Option<u32>,
    pub(super) source: String,
}

/// How long money rows are kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bookkeeping {
    pub(super) years: u32,
    #[cfg_attr(not(test), allow(dead_code))]
    // the books themselves, which this program does not keep
    pub(super) books_years: u32,
    pub(super) source: String,
}

impl Rules {
    /// The rates in force on a day; before the first row the first row counts.
    pub(super) fn vat_on(&self, on: NaiveDate) -> &[u32] {
        let in_force = self
            .vat
            .iter()
            .rev()
            .find(|row| row.from <= on)
            .or(self.vat.first());
        in_force.map_or(&[], |row| &row.rates)
    }
}

static SE: LazyLock<Rules> = LazyLock::new(|| parse(include_str!("../../../assets/rules/se.json")));
static NO: LazyLock<Rules> = LazyLock::new(|| parse(include_str!("../../../assets/rules/no.json")));
static DK: LazyLock<Rules> = LazyLock::new(|| parse(include_str!("../../../assets/rules/dk.json")));
static FI: LazyLock<Rules> = LazyLock::new(|| parse(include_str!("../../../assets/rules/fi.json")));

pub(super) fn of(country: Country) -> &'static Rules {
    match country {
        Country::Se => &SE,
        Country::No => &NO,
        Country::Dk => &DK,
        Country::Fi => &FI,
    }
}

#[allow(clippy::panic)] // built in, and read by a test: it cannot fail at a desk
fn parse(text: &str) -> Rules {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("rules: {error}"))
}
