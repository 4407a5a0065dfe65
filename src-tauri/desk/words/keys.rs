//! The keys: renewed because the passphrase may be known (C36 R37 R62).
//!
//! Changing the passphrase leaves every older copy open to the old one. Renewing builds the whole vault under other keys, and from
//! then on each place for backups owes a new copy before its old ones go; one that is not at hand owes it until it is seen.

use crate::{
    Desk, Refusal, Secret,
    wire::Nothing,
    words::{
        backup::{At, at_shelf, reached},
        session::{Begun, old_and_new},
    },
};
use practice::{
    backup::{self as kept, ShelfKind},
    id::ShelfId,
};
use vault::{Fault, Unlock, Vault};

pub(crate) fn renew(desk: &Desk, _: Nothing, secret: Option<Secret>) -> Result<Begun, Refusal> {
    let (old, new) = old_and_new(secret)?;
    // Before the vault is held: who asks how far it is must not wait for it.
    let running = desk.work.begin("keys", "")?;
    let (key, device) = desk.with_vault(|vault| {
        let device = vault.offers_device().then(|| vault.id());
        let key = vault.renew_keys(
            Unlock::Passphrase(&old),
            &new,
            desk.cost,
            &|stage, done, of| running.step(stage, done, of),
        )?;
        Ok((key, device))
    })?;
    // Its slot is gone with the old keys, so it opens nothing any more; it goes for the sake of order.
    if let Some(id) = device {
        let _ = vault::keyring::forget(id);
    }
    Ok(Begun {
        recovery_key: key.to_text().to_string(),
    })
}

/// Whether the last backup at a shelf holds no commit after `until`, the last one that older keys sealed.
pub(crate) fn before_renewal(shelf: &kept::Shelf, until: Option<u64>) -> bool {
    let last = shelf.backup.as_ref();
    last.zip(until)
        .is_some_and(|(last, until)| last.commit_seq <= until)
}

/// Shelves whose last backup is older than the keys.
pub(crate) fn of_old_keys(vault: &Vault, shelves: &[kept::Shelf]) -> Result<Vec<ShelfId>, Fault> {
    let until = vault.retired_until()?;
    Ok(shelves
        .iter()
        .filter(|shelf| before_renewal(shelf, until))
        .filter_map(|shelf| shelf.id)
        .collect())
}

/// Whether a shelf that is at hand holds copies from before the keys were renewed: a disk that was away then, say. Asked every few
/// minutes, so a server that holds none is asked once after each renewal.
pub(crate) fn outdated(desk: &Desk, id: ShelfId) -> Result<bool, Refusal> {
    let At { reach, keeper, .. } = at_shelf(desk, id)?;
    let renewals = keeper.renewals();
    let far = reach.shelf.kind != ShelfKind::Folder;
    if renewals == 0 || (far && desk.far().is_renewed(id, renewals)) {
        return Ok(false);
    }
    let none = keeper.outdated(&*reached(desk, &reach)?)?.is_empty();
    if far && none {
        desk.far().found_renewed(id, renewals);
    }
    Ok(!none)
}
