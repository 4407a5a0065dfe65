//! Looking for words in backups: each is taken out into a scratch place and deciphered to its last free page, and so is each sealed file
//! it speaks of (T27).
//!
//! What always holds: what could not be looked through is counted and never taken for clean; nothing of what was taken out is left. A
//! sealed file lies on a shelf once for all backups, so it is looked at once.

use std::collections::HashSet;
use std::path::Path;

use super::checking::{taken_out, unsound};
use super::container::is_backup;
use super::keeper::Keeper;
use super::scratch::Scratch;
use super::shelf::{Lying, Shelf};
use super::{BackupError, Stage, Watch};
use crate::fault::Fault;
use crate::pages::Pages;
use crate::restoring::copying::fetch_sealed;
use crate::scan::{ScanPlace, ScanReport, Search, scan_database};
use crate::sealed::{self, Sealing};
use crate::settings;

impl Keeper {
    /// Looks for `needles` in every backup of this vault on a shelf, and adds what it finds to `report`, every hit at
    /// [`ScanPlace::Backup`]; counts by word only into a report of these words.
    ///
    /// # Errors
    /// What the shelf or the disk says, or that it was stopped; what was found until then stands in the report. A backup that does
    /// not open is no error: it is counted.
    pub fn scan(
        &self,
        shelf: &dyn Shelf,
        needles: &[&str],
        report: &mut ScanReport,
        watch: Watch<'_>,
    ) -> Result<(), BackupError> {
        let search = Search::new(needles);
        let mut seen = HashSet::new();
        let ours = self.backups(shelf)?;
        // Sealed by keys that were renewed since, or with a beginning that says nothing: what they hold nobody can tell.
        let others = |lying: &Lying| {
            is_backup(&lying.name) && !ours.iter().any(|backup| backup.name == lying.name)
        };
        let lying = shelf.list().map_err(|e| BackupError::of_shelf(&e))?;
        report.unopened += lying.iter().filter(|lying| others(lying)).count() as u64;
        for backup in &ours {
            let mut found = ScanReport::of(needles);
            let through = self.scan_one(shelf, &backup.name, &search, &mut seen, &mut found, watch);
            report.take_in(found, Some(ScanPlace::Backup));
            match through {
                Ok(()) => report.backups += 1,
                Err(
                    BackupError::Unsound(_)
                    | BackupError::OtherVault
                    | BackupError::FromTheFuture { .. },
                ) => report.unopened += 1,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn scan_one(
        &self,
        shelf: &dyn Shelf,
        name: &str,
        search: &Search,
        seen: &mut HashSet<String>,
        report: &mut ScanReport,
        watch: Watch<'_>,
    ) -> Result<(), BackupError> {
        let scratch = Scratch::new(&self.place.dir)?;
        let place = self.place.aside(scratch.dir().join("vault"));
        place.fs.make_dir(&place.dir).map_err(Fault::from)?;
        let mut taken = taken_out(shelf, name, &self.keys, &place.dir, watch)?;
        if !watch(Stage::Examining, 0, 2) {
            return Err(BackupError::Cancelled);
        }
        // As it lies there: opening it as a vault might bring it up to a newer step, and write over a page that tells something.
        let mut pages =
            Pages::open(&taken.database, Path::new(""), &taken.dbk).map_err(Fault::from)?;
        scan_database(search, &mut pages, report)?;
        if !watch(Stage::Examining, 1, 2) {
            return Err(BackupError::Cancelled);
        }
        let conn = settings::connect(&taken.database, &taken.dbk).map_err(unsound)?;
        let rows = sealed::kept_rows(&conn)?;
        conn.close().map_err(|(_, e)| Fault::from(e))?;
        taken
            .manifest
            .sealed
            .retain(|copy| !seen.contains(&copy.id));
        fetch_sealed(shelf, &taken.manifest, &place, watch)?;
        let sealing = Sealing {
            place: &place,
            keys: &self.keys,
            vault_id: self.vault_id,
        };
        for copy in &taken.manifest.sealed {
            let row = rows
                .iter()
                .find(|row| sealed::file_name(row.id.into_bytes()) == copy.id);
            match row.map(|row| sealing.unseal(row)) {
                Some(Ok(plain)) => {
                    seen.insert(copy.id.clone());
                    report.sealed_files += 1;
                    search.look(&plain, ScanPlace::Backup, report);
                }
                // No row, so no key: noise to everybody.
                None => report.without_key += 1,
                Some(Err(_)) => report.unreadable += 1,
            }
        }
        Ok(())
    }
}
