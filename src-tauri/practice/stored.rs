//! How instants, days and codes lie in a column: instants as whole UTC milliseconds, civil dates as `YYYY-MM-DD`, and a choice
//! as its snake_case word, the same word that goes over the wire.
//!
//! What always holds: what was written here reads back equal, and a word that is not in the list is an error, never a guess.
//! It knows nothing of any table.

use chrono::{DateTime, NaiveDate, Utc};
use vault::sql::{
    self,
    types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef},
};

/// An instant in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At(pub(crate) DateTime<Utc>);

/// A civil date in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct On(pub(crate) NaiveDate);

impl ToSql for At {
    fn to_sql(&self) -> sql::Result<ToSqlOutput<'_>> {
        Ok(self.0.timestamp_millis().into())
    }
}

impl FromSql for At {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        DateTime::from_timestamp_millis(millis)
            .map(Self)
            .ok_or(FromSqlError::OutOfRange(millis))
    }
}

impl ToSql for On {
    fn to_sql(&self) -> sql::Result<ToSqlOutput<'_>> {
        Ok(self.0.format("%Y-%m-%d").to_string().into())
    }
}

impl FromSql for On {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        NaiveDate::parse_from_str(value.as_str()?, "%Y-%m-%d")
            .map(Self)
            .map_err(|_| FromSqlError::InvalidType)
    }
}

/// Gives an enum its word in a column.
macro_rules! codes {
    ($($type:ty { $($variant:ident = $code:literal),+ $(,)? })+) => {$(
        impl $type {
            /// The word in a column and on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
        impl vault::sql::types::ToSql for $type {
            fn to_sql(&self) -> vault::sql::Result<vault::sql::types::ToSqlOutput<'_>> {
                Ok(self.code().into())
            }
        }
        impl vault::sql::types::FromSql for $type {
            fn column_result(value: vault::sql::types::ValueRef<'_>) -> vault::sql::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $($code => Ok(Self::$variant),)+
                    _ => Err(vault::sql::types::FromSqlError::InvalidType),
                }
            }
        }
    )+};
}
pub(crate) use codes;
