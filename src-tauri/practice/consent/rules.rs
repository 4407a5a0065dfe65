//! What the evidence of a consent is, without a store.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use vault::Fault;

use crate::{
    client::Channel,
    consent::{ConsentError, Purpose},
    form::{self, Ending},
    frozen, text,
};

/// What lies in the evidence column: the ending, and the hash that binds it to text, last day and time.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Evidence {
    pub(super) ending: Ending,
    pub(super) sha256: String,
}

/// The hash under which a signature stands.
pub(super) fn bound(
    text_sha256: &str,
    ending: &Ending,
    until_on: Option<NaiveDate>,
    made_at: DateTime<Utc>,
) -> Result<String, Fault> {
    let (ending, _) = frozen::freeze(ending)?;
    let until = until_on
        .map(|on| on.format("%Y-%m-%d").to_string())
        .unwrap_or_default();
    Ok(frozen::sha256(&[
        text_sha256.as_bytes(),
        ending.as_bytes(),
        until.as_bytes(),
        &made_at.timestamp_millis().to_le_bytes(),
    ]))
}

/// The ending as it may be kept. Saying no to a consent needs no reason: it is free.
pub(super) fn ended(ending: &Ending) -> Result<Ending, ConsentError> {
    match ending {
        Ending::Refused { reason } => Ok(Ending::Refused {
            reason: text::lines("reason", reason, 1000)?,
        }),
        other => Ok(form::ended(other)?),
    }
}

/// The switch on the card that belongs to a marketing consent (C22).
pub(super) fn marketing_channel(purpose: Purpose, channel: &str) -> Option<Channel> {
    let all = [Channel::Email, Channel::Sms, Channel::Post, Channel::Phone];
    all.into_iter()
        .find(|known| purpose == Purpose::Marketing && known.code() == channel)
}
