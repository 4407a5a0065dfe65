//! Erasing again: what was erased must not come back with an older copy of the vault (W35 R62).
//!
//! The ledger names nobody: an entry is the hash of a card's random id and the number of the case. What always holds: whoever is
//! in the ledger is gone from a copy afterwards, whatever else the copy says of him, and the copy remembers the entry, so that
//! it stands in the ledger of what is made from it. It does not weigh: that was done when the erasure was.

use vault::{Read, Write};

use super::{CaseError, Erased, carry_out, rules, store};
use crate::{id::CaseId, series};

/// Every erasure done here, as entries that name nobody: `<64 hex> R2026-0003`.
///
/// # Errors
/// What the store says.
pub fn ledger(r: &Read<'_>) -> Result<Vec<String>, CaseError> {
    Ok(store::ledger(r)?)
}

/// Makes the erasures of a ledger in this copy, those that it does not know of. Gives how many cards went. An entry that cannot be
/// read is passed over: it was written by no program of ours.
///
/// # Errors
/// What the store says; then none of them is made.
pub fn erase_again(w: &Write<'_>, ledger: &[String]) -> Result<u32, CaseError> {
    let mut gone = 0;
    let cards = store::cards(w)?;
    for (tombstone, number) in ledger.iter().filter_map(|entry| entry.split_once(' ')) {
        let Some((year, counted)) = numbered(number) else {
            continue;
        };
        if tombstone.len() != 64 || store::has_tombstone(w, tombstone)? {
            continue;
        }
        series::reach(w, "erasure", year, counted)?;
        // Two machines may have given one number to two cases; whoever comes second here gets the next that is free.
        let number = if store::has_number(w, number)? {
            format!("R{year}-{:04}", series::take(w, "erasure", year)?)
        } else {
            number.to_owned()
        };
        let pages = match cards
            .iter()
            .find(|card| rules::tombstone(**card) == tombstone)
        {
            Some(card) => {
                gone += 1;
                carry_out(w, *card, &number)?
            }
            None => Vec::new(),
        };
        let erased = Erased {
            id: CaseId(w.new_id()),
            number,
            at: w.now(),
            reason: "request".to_owned(),
            lost: Vec::new(),
            holds: Vec::new(),
            pages,
            places: Vec::new(),
        };
        store::insert(w, &erased, tombstone)?;
    }
    Ok(gone)
}

/// Year and number of a case: `R2026-0003`.
fn numbered(number: &str) -> Option<(i32, u32)> {
    let (year, counted) = number.strip_prefix('R')?.split_once('-')?;
    Some((year.parse().ok()?, counted.parse().ok()?))
}
