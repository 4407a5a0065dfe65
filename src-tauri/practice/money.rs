//! Amounts: whole minor units (öre, øre, cent), never a floating number.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::sql::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

/// An amount in minor units of the practice's currency (100 = 1.00). Negative for a reversal.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
)]
#[ts(type = "number")]
pub struct Minor(pub i64);

/// A VAT rate in basis points: 2500 = 25 %, 2550 = 25.5 %, 0 = exempt.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
)]
#[ts(type = "number")]
pub struct Rate(pub u32);

impl Rate {
    /// The VAT contained in a gross amount, rounded half away from zero to the minor unit.
    #[must_use]
    pub fn contained_in(self, gross: Minor) -> Minor {
        let (gross, rate) = (i128::from(gross.0), i128::from(self.0));
        let divisor = 10_000 + rate;
        let doubled = 2 * gross * rate;
        let rounded = (doubled + divisor * doubled.signum()) / (2 * divisor);
        Minor(i64::try_from(rounded).unwrap_or(i64::MAX))
    }
}

impl ToSql for Minor {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}
impl FromSql for Minor {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}
impl ToSql for Rate {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}
impl FromSql for Rate {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        u32::column_result(value).map(Self)
    }
}
impl std::iter::Sum for Minor {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        Self(iter.map(|minor| minor.0).sum())
    }
}
