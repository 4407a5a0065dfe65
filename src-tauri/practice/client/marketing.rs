//! Marketing choices: no until the client says yes, channel by channel, and every choice stays in the history (C14 C16 C22).

use vault::{Read, Write};

use crate::{
    client::{Card, Channel, ClientError, MarketingChoice, card, changed, store},
    consent,
    id::ClientId,
};

/// Ways in which the client spoke.
const SPOKEN: [&str; 5] = ["desk", "phone", "email", "letter", "form"];
/// Ways in which a file or a provider spoke for the client.
const CARRIED: [&str; 2] = ["import", "booking"];

/// Sets the choice on a channel. What a file or a provider carries never switches on again what the client switched off (C15).
///
/// # Errors
/// [`ClientError::NotAllowedNow`] for that, [`ClientError::BadText`] for an unknown way (`how`), [`ClientError::NotFound`].
pub fn set_marketing(
    w: &Write<'_>,
    client: ClientId,
    channel: Channel,
    allowed: bool,
    how: &str,
) -> Result<Card, ClientError> {
    w.about(client.0);
    let before = card(w, client)?
        .marketing
        .into_iter()
        .find(|choice| choice.channel == channel);
    if !SPOKEN.contains(&how) && !CARRIED.contains(&how) {
        return Err(ClientError::BadText {
            field: "how".to_owned(),
        });
    }
    let refused = before.as_ref().is_some_and(|choice| !choice.allowed);
    if allowed && refused && CARRIED.contains(&how) {
        return Err(ClientError::NotAllowedNow);
    }
    if before.as_ref().map(|choice| choice.allowed) != Some(allowed) {
        store::add_choice(w, client, channel, allowed, how)?;
        let old = before
            .map(|choice| choice.allowed.to_string())
            .unwrap_or_default();
        changed(
            w,
            client,
            &format!("marketing_{}", channel.code()),
            &old,
            &allowed.to_string(),
        )?;
        if !allowed {
            consent::switched_off(w, client, channel, how)?;
        }
    }
    card(w, client)
}

/// Every choice that came in, oldest first.
///
/// # Errors
/// What the store says.
pub fn marketing_history(
    r: &Read<'_>,
    client: ClientId,
) -> Result<Vec<MarketingChoice>, ClientError> {
    Ok(store::choices(r, client)?)
}
