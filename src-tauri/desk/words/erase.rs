//! Erasing a client: weighed first, then done in the rows, and at once in index, free pages, log and sealed files.

use crate::{
    Desk, Refusal, Secret,
    wire::{Nothing, OfClient},
    words::{backup, tidy},
};
use practice::{
    case::{self, Erased, Weighed},
    id::ClientId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Read;

/// An erasure.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Erase {
    /// Whose.
    pub client: ClientId,
    /// Why: `request`, `withdrawn`, `retention`.
    pub reason: String,
}

pub(crate) fn weigh(r: &Read<'_>, request: OfClient) -> Result<Weighed, Refusal> {
    Ok(case::weigh(r, request.client)?)
}

pub(crate) fn client(desk: &Desk, request: Erase, _: Option<Secret>) -> Result<Erased, Refusal> {
    let erased = desk.write("erase/client", |w| {
        let erased = case::erase(w, request.client, &request.reason)?;
        // Before the rows are gone: nothing would tell the next opening that a replaced vault still holds them.
        w.drop_set_aside()?;
        Ok(erased)
    })?;
    // The rows are gone whatever happens now, so no other refusal would be true.
    desk.with_vault(tidy::purge_files)
        .map_err(|_| Refusal::PurgeOwed)?;
    // At once where backups can be reached; a disk that is away is cleaned when it is seen again.
    backup::clean_all(desk);
    Ok(erased)
}

pub(crate) fn list(r: &Read<'_>, _: Nothing) -> Result<Vec<Erased>, Refusal> {
    Ok(case::list(r)?)
}
