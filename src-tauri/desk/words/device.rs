//! This computer as a way in: unlocking from the desktop's keyring, for whoever switched that on (C49 R37 W07).
//!
//! What always holds: it is off until somebody says otherwise, with the passphrase and a recovery sheet that was typed back; whatever
//! the keyring does or does not answer, the passphrase opens; what needs the passphrase afresh needs it here too; once the screen was
//! turned to a client, the passphrase comes first. While the keyring is asked, nothing of the desk is held; a lock that comes meanwhile
//! wins.

use crate::{
    Desk, Refusal, Secret,
    wire::{Done, Nothing},
    words::{
        session::{self, State},
        tidy,
    },
};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{
    Unlock, Vault, device,
    keyring::{self, DeviceSecret, KeyringFault},
};

/// How it is to be switched on. The secret beside the request is the passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Allow {
    /// Days after which the passphrase is asked for again, 1 to 60; 14 when nothing is said.
    #[serde(default = "usual")]
    pub days: u32,
}

const fn usual() -> u32 {
    device::DAYS
}

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DeviceState {
    /// It is on.
    pub on: bool,
    /// Days after which the passphrase is asked for again.
    pub days: u32,
    /// When the passphrase was last given; none while it is owed.
    pub proved_at: Option<DateTime<Utc>>,
}

/// It is off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Forbidden {
    /// The entry is gone from the keyring too. One that could not be reached keeps it; it opens nothing any more.
    pub entry_gone: bool,
}

pub(crate) fn state(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<DeviceState, Refusal> {
    let found = desk.with_vault(|vault| Ok(vault.device()?))?;
    Ok(DeviceState {
        on: found.is_some(),
        days: found.map_or(device::DAYS, |found| found.days),
        proved_at: found.and_then(|found| found.proved_at),
    })
}

pub(crate) fn allow(
    desk: &Desk,
    request: Allow,
    secret: Option<Secret>,
) -> Result<DeviceState, Refusal> {
    if request.days == 0 || request.days > device::MOST_DAYS {
        return Err(Refusal::BadNumber {
            field: "days".into(),
        });
    }
    let passphrase = session::passphrase(secret)?;
    // Before anything is asked of the keyring: nobody is to find an entry there that a wrong passphrase left.
    let id = desk.with_vault(|vault| {
        if !vault.has_recovery() {
            return Err(Refusal::RecoveryFirst);
        }
        vault.prove(Unlock::Passphrase(&passphrase))?;
        Ok(vault.id())
    })?;
    let secret = DeviceSecret::random()?;
    keyring::keep(id, &secret)?;
    // What it really kept is what counts.
    let kept = keyring::fetch(id)?;
    let done = desk.with_vault(|vault| {
        Ok(vault.allow_device(Unlock::Passphrase(&passphrase), &kept, request.days)?)
    });
    if done.is_err() {
        let _ = keyring::forget(id);
    }
    done?;
    state(desk, Nothing {}, None)
}

pub(crate) fn forbid(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<Forbidden, Refusal> {
    // The slot first: without it the entry opens nothing, whatever the keyring says.
    let was = desk.with_vault(|vault| {
        let was = vault.offers_device().then(|| vault.id());
        vault.forbid_device()?;
        Ok(was)
    })?;
    Ok(Forbidden {
        entry_gone: was.is_none_or(|id| keyring::forget(id).is_ok()),
    })
}

pub(crate) fn unlock(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<State, Refusal> {
    unlock_by(desk, keyring::fetch)
}

pub(crate) fn unlock_by(
    desk: &Desk,
    fetch: impl FnOnce(Uuid) -> Result<DeviceSecret, KeyringFault>,
) -> Result<State, Refusal> {
    let entering = desk.entering();
    let place = desk.place(false);
    let id = place.offers_device().ok_or(Refusal::KeyringOff)?;
    let secret = fetch(id)?;
    let mut session = desk.enter(&entering)?;
    let mut vault = Vault::open(place, Unlock::Device(&secret))?;
    let tidied = tidy::at_opening(&mut vault);
    session.set(vault, tidied);
    desk.state_of(&session)
}

/// Whoever the screen is turned to can lock it, and must not find a keyring that opens it again.
pub(crate) fn hand_over(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<Done, Refusal> {
    desk.with_vault(|vault| Ok(vault.owe_passphrase()?))?;
    Ok(Done::YES)
}
