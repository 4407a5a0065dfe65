//! A payer: who pays for a client when the client does not: a parent, a company (C20 R56).

mod store;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client,
    id::{ClientId, PayerId},
    stored::codes,
    text::{self, takes_text},
};

codes! {
    PayerKind { Client = "client", Parent = "parent", Company = "company", Insurer = "insurer", Other = "other" }
}

/// Why a payer was not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PayerError {
    /// No such client or payer.
    #[error("not found")]
    NotFound,
    /// Without a `name`; or of the `kind` client, who needs no payer.
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
        /// Characters allowed.
        max: u32,
    },
    /// A text holds control characters.
    #[error("bad text in {field}")]
    BadText {
        /// Which.
        field: String,
    },
    /// The e-mail address has not the shape of one.
    #[error("bad e-mail")]
    BadEmail,
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(PayerError);

/// What kind of payer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PayerKind {
    /// The client.
    Client,
    /// Parent or guardian.
    Parent,
    /// A company or its unit.
    Company,
    /// An insurer.
    Insurer,
    /// Somebody else.
    Other,
}

/// Somebody who pays for a client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Payer {
    /// Id; absent for a new one.
    #[serde(default)]
    pub id: Option<PayerId>,
    /// For whom.
    pub client: ClientId,
    /// What kind.
    pub kind: PayerKind,
    /// Name.
    pub name: String,
    /// E-mail for the invoice basis.
    #[serde(default)]
    pub email: String,
    /// Address in one text.
    #[serde(default)]
    pub address: String,
    /// Organisation number.
    #[serde(default)]
    pub organisation_number: String,
    /// Reference, cost centre or unit (R14).
    #[serde(default)]
    pub reference: String,
}

/// Keeps who pays for a client. A client has one payer: a new one takes the place of the one before, which stays in the
/// card's history and on the sales that were made out to it.
///
/// # Errors
/// [`PayerError`]: no such client, no name, a text or address that cannot be.
pub fn save(w: &Write<'_>, payer: &Payer) -> Result<Payer, PayerError> {
    w.about(payer.client.0);
    if client::store::name(w, payer.client)?.is_none() {
        return Err(PayerError::NotFound);
    }
    let before = store::of_client(w, payer.client)?;
    let known = before.as_ref().and_then(|before| before.id);
    if payer.id.is_some() && payer.id != known {
        return Err(PayerError::NotFound);
    }
    let kept = Payer {
        id: Some(known.unwrap_or_else(|| PayerId(w.new_id()))),
        client: payer.client,
        kind: payer.kind,
        name: text::line("name", &payer.name, 200)?,
        email: text::line("email", &payer.email, 254)?,
        address: text::lines("address", &payer.address, 1000)?,
        organisation_number: text::line("organisation_number", &payer.organisation_number, 40)?,
        reference: text::line("reference", &payer.reference, 200)?,
    };
    let mut missing = Vec::new();
    if kept.kind == PayerKind::Client {
        missing.push("kind".to_owned());
    }
    if kept.name.is_empty() {
        missing.push("name".to_owned());
    }
    if !missing.is_empty() {
        return Err(PayerError::Incomplete { missing });
    }
    if !client::is_email(&kept.email) {
        return Err(PayerError::BadEmail);
    }
    if before.as_ref() != Some(&kept) {
        store::keep(w, &kept)?;
        client::changed(
            w,
            payer.client,
            "payer",
            &before.as_ref().map(in_words).unwrap_or_default(),
            &in_words(&kept),
        )?;
    }
    Ok(kept)
}

/// The client pays again. Sales made out to the payer keep the name.
///
/// # Errors
/// [`PayerError::NotFound`], or what the store says.
pub fn remove(w: &Write<'_>, payer: PayerId) -> Result<(), PayerError> {
    let before = store::payer(w, payer)?.ok_or(PayerError::NotFound)?;
    w.about(before.client.0);
    store::remove(w, payer)?;
    client::changed(w, before.client, "payer", &in_words(&before), "")?;
    Ok(())
}

/// Who pays for a client, when it is not the client.
///
/// # Errors
/// What the store says.
pub fn of_client(r: &Read<'_>, client: ClientId) -> Result<Option<Payer>, Fault> {
    store::of_client(r, client)
}

/// A payer in one text, for the card's history.
fn in_words(payer: &Payer) -> String {
    let parts = [
        payer.kind.code(),
        &payer.name,
        &payer.email,
        &payer.address,
        &payer.organisation_number,
        &payer.reference,
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
