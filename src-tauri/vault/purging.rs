//! Purging: after an erasure, making sure that what no row says any more is nowhere in the files either (T27, W35).
//!
//! A deleted row leaves its words in full-text indexes, its values in statistics, its pages on the free list, its older pages
//! in the log and its sealed file on the disk. Purging makes the indexes anew, clears the statistics, writes the database
//! anew without free pages, empties the log and removes files that no row keeps. Killed half-way it is simply done again.

use crate::audit::Act;
use crate::fault::Fault;
use crate::place::Place;
use crate::restoring::SET_ASIDE;
use crate::schema;
use crate::settings;
use crate::vault::Vault;
use crate::writing::Write;

impl Vault {
    /// Purges. Takes time in proportion to the whole vault, memory for a second copy of it, and room on the disk for
    /// another.
    ///
    /// # Errors
    /// [`Fault::Full`] and whatever else the disk says; then nothing is lost, and the purge must be done again.
    pub fn purge(&mut self) -> Result<(), Fault> {
        self.write::<_, Fault>(Act::new("purge", "vault"), |w| {
            for table in schema::tables(w.sql())?.into_iter().filter(|t| t.full_text) {
                let say = |what: &str| format!("INSERT INTO \"{0}\"(\"{0}\") VALUES ('{what}')", table.name);
                // An index that keeps no content cannot be made anew from it; merging its parts drops what was deleted.
                if !table.contentless {
                    w.sql().execute(&say("rebuild"), [])?;
                }
                w.sql().execute(&say("optimize"), [])?;
            }
            let statistics: Vec<String> = w
                .sql()
                .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'sqlite\\_stat_' ESCAPE '\\'")?
                .query_map([], |r| r.get(0))?
                .collect::<Result<_, _>>()?;
            for table in statistics {
                w.sql().execute(&format!("DELETE FROM \"{table}\""), [])?;
            }
            Ok(())
        })?;
        settings::allow_writing(&self.conn, true)?;
        let rewritten = self.conn.execute_batch("VACUUM").map_err(Fault::from);
        let closed = settings::allow_writing(&self.conn, false);
        rewritten?;
        closed?;
        settings::checkpoint(&self.conn)?;
        let wal = self.place.wal(self.header.epoch);
        match std::fs::metadata(&wal) {
            Ok(found) if found.len() > 0 => return Err(Fault::Busy),
            // The engine does not: a power cut could bring the old length back, and with it the frames of who is gone.
            Ok(_) => self.place.fs.fsync(&wal)?,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
            Err(e) => return Err(e.into()),
        }
        self.sealing().sweep(&self.conn)?;
        Ok(())
    }

    /// Whether a restore has set a vault aside that is still there. It opens with its own keys only.
    #[must_use]
    pub fn has_set_aside(&self) -> bool {
        self.place.dir.join(SET_ASIDE).exists()
    }

    /// Takes away what restores have set aside, durably. A vault that was replaced cannot be opened to be purged, so when somebody is
    /// erased it goes as a whole, and before the rows do: what came after a commit, a cut in between would leave undone for ever.
    ///
    /// # Errors
    /// What the disk says.
    pub fn drop_set_aside(&self) -> Result<(), Fault> {
        drop_set_aside(&self.place)
    }
}

impl Write<'_> {
    /// [`Vault::drop_set_aside`], from within the transaction that erases: once it is known that it may, and before it is kept.
    ///
    /// # Errors
    /// What the disk says.
    pub fn drop_set_aside(&self) -> Result<(), Fault> {
        drop_set_aside(self.read.sealing.place)
    }
}

fn drop_set_aside(place: &Place) -> Result<(), Fault> {
    match std::fs::remove_dir_all(place.dir.join(SET_ASIDE)) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => Ok(removed.and_then(|()| place.fs.fsync_dir(&place.dir))?),
    }
}
