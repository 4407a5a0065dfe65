//! Ids: one type for each thing that has one, so that a note's id can never be handed in where a client's is wanted.
//!
//! Inside the vault they are UUID version 7 (in order of time); on the wire and on paper a string.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::sql::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { Self(id) } }
        impl From<$name> for Uuid { fn from(id: $name) -> Self { id.0 } }
        impl ToSql for $name {
            fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> { Ok(self.0.to_string().into()) }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::parse_str(value.as_str()?).map(Self).map_err(|_| FromSqlError::InvalidType)
            }
        }
    )+};
}

ids! {
    /// A client's card.
    ClientId,
    /// Somebody who pays for a client.
    PayerId,
    /// One filled-in form.
    IntakeId,
    /// One consent: a purpose on a channel.
    ConsentId,
    /// One journal note.
    NoteId,
    /// One measurement.
    MeasurementId,
    /// A booking account at a provider.
    AccountId,
    /// One booking as the provider tells it.
    BookingId,
    /// One visit that took place here.
    VisitId,
    /// One article of the price list.
    ArticleId,
    /// One line of the daybook.
    SaleId,
    /// One payment of a sale.
    PaymentId,
    /// One printed page of the binder.
    PageId,
    /// One attachment.
    AttachmentId,
    /// An own field of the card.
    FieldId,
    /// A case: a client's request and its clock.
    CaseId,
    /// An unfinished form.
    DraftId,
    /// A place where backups lie.
    ShelfId,
}
