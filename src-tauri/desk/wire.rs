//! Small shapes that many requests and answers share.

use practice::id::{AccountId, ArticleId, BookingId, ClientId, FieldId, IntakeId, NoteId, PayerId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that asks for nothing in particular: `{}` or `null`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Nothing {}

/// An answer that only says: done.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Done {
    /// Always true.
    pub done: bool,
}

impl Done {
    /// Done.
    pub(crate) const YES: Self = Self { done: true };
}

/// Bytes with a neutral file name: a page, a PDF, a ZIP. As JSON the bytes are base64.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Sheet {
    /// Neutral file name, never a client's name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Bytes; base64 in JSON.
    #[serde(with = "base64_bytes")]
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub bytes: Vec<u8>,
}

mod base64_bytes {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<u8>, D::Error> {
        STANDARD
            .decode(String::deserialize(input)?)
            .map_err(|_| D::Error::custom("not base64"))
    }
}

macro_rules! of {
    ($($(#[$doc:meta])* $name:ident $field:ident : $id:ty;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
        pub struct $name {
            /// Which.
            pub $field: $id,
        }
    )+};
}

of! {
    /// About one client.
    OfClient client: ClientId;
    /// About one own field.
    OfField field: FieldId;
    /// About one payer.
    OfPayer payer: PayerId;
    /// About one intake.
    OfIntake intake: IntakeId;
    /// About one note.
    OfNote note: NoteId;
    /// About one booking.
    OfBooking booking: BookingId;
    /// About one account.
    OfAccount account: AccountId;
    /// About one article.
    OfArticle article: ArticleId;
}

/// Bytes as the wire has them.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}
