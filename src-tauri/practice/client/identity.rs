//! Identity numbers: kept only where the practice has a ground for it, hidden until asked for, each look written down (S05 C19).

use vault::{Read, Write};

use crate::{
    client::{Card, ClientError, card, changed, store},
    clinic,
    id::ClientId,
    identity::{check, masked, normalise},
};

/// Keeps an identity number in its country's usual form, or removes it. The history shows it with the last four hidden.
///
/// # Errors
/// [`ClientError::IdentityOff`] without a ground in the settings (removing is always allowed), [`ClientError::IdentityInvalid`],
/// [`ClientError::NotFound`].
pub fn set_identity(
    w: &Write<'_>,
    client: ClientId,
    number: Option<&str>,
) -> Result<Card, ClientError> {
    w.about(client.0);
    card(w, client)?;
    let old = store::identity(w, client)?;
    let (new, warning) = match number.map(str::trim).filter(|number| !number.is_empty()) {
        None => (None, false),
        Some(number) => {
            if clinic::settings(w)?.identity_ground.is_none() {
                return Err(ClientError::IdentityOff);
            }
            let country = clinic::country(w)?;
            let kept = normalise(country, number, clinic::today(w)?).map_err(|fault| {
                ClientError::IdentityInvalid {
                    reason: fault.code().to_owned(),
                }
            })?;
            // Denmark gives numbers since 2007 whose check digit does not add up: kept, and marked.
            let warning = check(country, number).warning.as_deref() == Some("modulus11");
            (Some(kept), warning)
        }
    };
    if old != new {
        store::set_identity(w, client, new.as_deref(), warning)?;
        let shown = |number: &Option<String>| number.as_deref().map(masked).unwrap_or_default();
        changed(w, client, "identity", &shown(&old), &shown(&new))?;
    }
    card(w, client)
}

/// The identity number in full; the act is upon the client, so that the access log shows the look.
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn reveal_identity(w: &Write<'_>, client: ClientId) -> Result<Option<String>, ClientError> {
    w.about(client.0);
    identity(w, client)
}

/// The identity number in full, for what has its own act already: the copy of everything that a client asked for.
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn identity(r: &Read<'_>, client: ClientId) -> Result<Option<String>, ClientError> {
    store::name(r, client)?.ok_or(ClientError::NotFound)?;
    Ok(store::identity(r, client)?)
}
