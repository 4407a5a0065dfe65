//! The switch: what is there is set aside, the new files come in, and a header says that they are the ones.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{RestoreError, SET_ASIDE};
use crate::backup::scratch::Scratch;
use crate::fault::Fault;
use crate::header::{self, Header};
use crate::keys::Keys;
use crate::opening::InForce;
use crate::outside::{self, Remembered, Seen};
use crate::place::Place;
use crate::seq;

/// What lies where the restored vault goes.
#[derive(Debug, Default)]
pub(super) struct Present {
    pub(super) there: bool,
    pub(super) epoch: u32,
    pub(super) commit_seq: u64,
    pub(super) generation: u64,
}

impl Present {
    pub(super) fn at(place: &Place, found: &InForce) -> Result<Self, RestoreError> {
        let mut present = Self {
            there: place.holds_a_vault(),
            ..Self::default()
        };
        for path in [place.header(), place.header_b()] {
            let copy = header::read_copy(place.fs.as_ref(), &path).map_err(Fault::from)?;
            // A damaged header says nothing, not even of whom it was: it is set aside with the rest.
            let Some(Ok(header)) = copy.as_deref().map(Header::parse) else {
                continue;
            };
            if header.vault_id != found.header.vault_id {
                return Err(RestoreError::AnotherVaultHere);
            }
            present.epoch = present.epoch.max(header.epoch);
            present.commit_seq = present.commit_seq.max(header.commit_seq);
            present.generation = present.generation.max(header.generation);
        }
        if let Ok(seq::Counter::At(seq)) =
            seq::read(place, &found.keys.seq_mac, &found.header.vault_id)
        {
            present.commit_seq = present.commit_seq.max(seq);
        }
        if let Remembered::Seen(seen) = outside::read(place, &found.keys.outside_mac, &found.header)
        {
            present.epoch = present.epoch.max(seen.epoch);
            present.commit_seq = present.commit_seq.max(seen.commit_seq);
            present.generation = present.generation.max(seen.generation);
        }
        // A database without a header is somebody's too.
        for name in place.fs.list(&place.dir).map_err(Fault::from)? {
            if let Some(epoch) = name
                .strip_prefix("vault-")
                .and_then(|rest| rest.strip_suffix(".db"))
                .and_then(|number| number.parse().ok())
            {
                present.there = true;
                present.epoch = present.epoch.max(epoch);
            }
        }
        Ok(present)
    }
}

/// A restored vault that is whole but not in force yet.
pub(super) struct Rebuilt {
    pub(super) place: Place,
    pub(super) keys: Keys,
    pub(super) epoch: u32,
    /// Where it lies; it goes with this value.
    pub(super) _scratch: Scratch,
}

impl Rebuilt {
    /// Sets aside what is there, brings the new files in, and writes the header: from that moment the restored vault is the one.
    /// Gives that header.
    pub(super) fn put_in_force(
        self,
        to: &Place,
        present: &Present,
    ) -> Result<Header, RestoreError> {
        let moved = |from: &Path, into: PathBuf| match fs::rename(from, into) {
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(()),
            other => other.map_err(Fault::from),
        };
        let bytes = header::read_copy(self.place.fs.as_ref(), &self.place.header())
            .map_err(Fault::from)?
            .filter(|bytes| header::authentic(bytes, &self.keys.header_mac))
            .ok_or(Fault::HeaderDamaged)?;
        let header = Header::parse(&bytes).map_err(|_| Fault::HeaderDamaged)?;
        moved(&self.place.database(self.epoch), to.database(self.epoch))?;
        let aside = free_place(&to.dir.join(SET_ASIDE));
        if present.there {
            to.fs.make_dir(&aside).map_err(Fault::from)?;
            for path in [to.header(), to.header_b(), to.seq()] {
                if let Some(name) = path.file_name() {
                    match fs::copy(&path, aside.join(name)) {
                        Err(e) if e.kind() != ErrorKind::NotFound => {
                            return Err(Fault::from(e).into());
                        }
                        _ => {}
                    }
                }
            }
        }
        to.fs.make_dir(&to.sealed_dir()).map_err(Fault::from)?;
        let sealed = self.place.sealed_dir();
        let ours = self.place.fs.list(&sealed).unwrap_or_default();
        for name in &ours {
            // What lies here under that name is the same file, and may be the better copy of it.
            if to.fs.len(&to.sealed_dir().join(name)).is_err() {
                moved(&sealed.join(name), to.sealed_dir().join(name))?;
            }
        }
        to.fs.fsync_dir(&to.sealed_dir()).map_err(Fault::from)?;
        to.fs.fsync_dir(&to.dir).map_err(Fault::from)?;
        // Here it happens.
        header::write_both(to, &bytes).map_err(Fault::from)?;
        // From here on the restored vault is the one, whatever fails: the next opening sets aside what was not yet.
        let _ = seq::write(to, &self.keys.seq_mac, &header.vault_id, header.commit_seq);
        let _ = outside::write(to, &self.keys.outside_mac, &Seen::of(&header));
        if present.there {
            let _ = to.fs.make_dir(&aside.join("sealed"));
            for name in to.fs.list(&to.sealed_dir()).unwrap_or_default() {
                if !ours.contains(&name) {
                    let _ = moved(
                        &to.sealed_dir().join(&name),
                        aside.join("sealed").join(&name),
                    );
                }
            }
            let _ = set_aside_others(to, self.epoch, &aside);
        }
        Ok(header)
    }
}

/// Moves the databases of other epochs away: what a restore replaced.
pub(crate) fn set_aside_others(place: &Place, epoch: u32, aside: &Path) -> std::io::Result<u64> {
    let mut moved = 0;
    for name in place.fs.list(&place.dir)? {
        let theirs =
            name.starts_with("vault-") && (name.ends_with(".db") || name.ends_with(".db-wal"));
        if theirs && !name.starts_with(&format!("vault-{epoch}.db")) {
            place.fs.make_dir(aside)?;
            place
                .fs
                .rename(&place.dir.join(&name), &aside.join(&name))?;
            moved += 1;
        }
    }
    if moved > 0 {
        place.fs.fsync_dir(&place.dir)?;
    }
    Ok(moved)
}

/// A folder of its own for each restore: one does not take the headers of another.
fn free_place(within: &Path) -> PathBuf {
    (1_u32..)
        .map(|number| within.join(number.to_string()))
        .find(|place| !place.exists())
        .unwrap_or_else(|| within.to_owned())
}
