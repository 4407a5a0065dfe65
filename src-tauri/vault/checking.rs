//! Examining a vault: is everything there, and is it what was written?
//!
//! Each part is judged by what would notice it: the header by its MAC, the pages by theirs (read by hand as well as by
//! SQLCipher), the structure by SQLite, each full-text index against its content, the audit log by its chain, each sealed file by
//! opening it, the counters against one another. Nothing is changed and nothing is mended.

use std::io::ErrorKind;

use uuid::Uuid;

use crate::audit;
use crate::fault::Fault;
use crate::header::{self, Header};
use crate::pages::Pages;
use crate::schema;
use crate::sealed;
use crate::seq::{self, Counter};
use crate::settings;
use crate::vault::Vault;

/// What an examination found. Of parts that could not be judged after an earlier fault there is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyReport {
    /// For the two copies of the header: present, authentic, and the one in force.
    pub header_copies: [bool; 2],
    /// Pages in the database file.
    pub pages: u64,
    /// Numbers of the pages that do not authenticate.
    pub bad_pages: Vec<u32>,
    /// The file does not end with a whole page.
    pub ragged: bool,
    /// Faults that SQLCipher's own examination names.
    pub cipher: u64,
    /// Faults in the structure of tables and indexes.
    pub structure: Option<u64>,
    /// Rows whose foreign key points nowhere.
    pub dangling: Option<u64>,
    /// Full-text indexes that do not agree with their content.
    pub full_text: Option<Vec<String>>,
    /// Rows in the audit log.
    pub audit_rows: u64,
    /// Number of the first audit row that is not the one written.
    pub audit_broken_at: Option<u64>,
    /// Header and log disagree about where the audit log was when the vault was last locked.
    pub audit_cut: bool,
    /// Sealed files that some row keeps.
    pub sealed_files: u64,
    /// Sealed files that are gone or do not open, with what is wrong.
    pub bad_sealed: Vec<(Uuid, Fault)>,
    /// Files in `sealed/` that no row keeps.
    pub orphans: u64,
    /// Database, header and counter agree about the last commit.
    pub counters: bool,
}

impl VerifyReport {
    /// Nothing is wrong.
    #[must_use]
    pub fn sound(&self) -> bool {
        self.header_copies == [true, true]
            && self.bad_pages.is_empty()
            && !self.ragged
            && self.cipher == 0
            && self.structure == Some(0)
            && self.dangling == Some(0)
            && self.full_text.as_ref().is_some_and(Vec::is_empty)
            && self.audit_broken_at.is_none()
            && !self.audit_cut
            && self.bad_sealed.is_empty()
            && self.counters
    }
}

impl Vault {
    /// Examines everything. Takes seconds for a vault of many years.
    ///
    /// # Errors
    /// Only when the examination itself could not be made; what it finds is in the report.
    pub fn verify(&mut self) -> Result<VerifyReport, Fault> {
        self.trusted()?;
        // The pages are judged as they lie in the file, so the log goes there first.
        settings::checkpoint(&self.conn)?;
        let mut pages = Pages::open(
            &self.place.database(self.header.epoch),
            &self.place.wal(self.header.epoch),
            &self.dbk,
        )?;
        // Twice, by our own reading and by the engine's: neither is to be believed alone.
        let (bad_pages, cipher) = std::thread::scope(|scope| {
            let ours = scope.spawn(|| pages.bad());
            let cipher = settings::cipher_faults(&self.conn);
            (ours.join(), cipher)
        });
        let bad_pages = bad_pages.unwrap_or_else(|_| Err(std::io::ErrorKind::Other.into()))?;
        let cipher = cipher?;
        let mut report = VerifyReport {
            header_copies: self.header_copies()?,
            pages: u64::from(pages.count),
            ragged: pages.ragged,
            bad_pages,
            cipher,
            structure: None,
            dangling: None,
            full_text: None,
            audit_rows: self.audit_head.count,
            audit_broken_at: None,
            audit_cut: false,
            sealed_files: 0,
            bad_sealed: Vec::new(),
            orphans: 0,
            counters: self.counters_agree()?,
        };
        if report.bad_pages.is_empty() && cipher == 0 {
            settings::roomy(&self.conn, true)?;
            let examined = self.examine_rows(&mut report);
            settings::roomy(&self.conn, false)?;
            examined?;
        } else {
            // A connection that has met a bad page answers later examinations wrongly (sqlcipher#617).
            self.distrusted = true;
        }
        Ok(report)
    }

    fn examine_rows(&self, report: &mut VerifyReport) -> Result<(), Fault> {
        report.structure = Some(settings::structure_faults(&self.conn)?);
        report.dangling = Some(settings::dangling(&self.conn)?);
        report.full_text = Some(self.full_text_faults()?);
        report.audit_broken_at = audit::broken_at(&self.conn, &self.keys.audit_mac)?;
        let known = audit::Head {
            count: self.header.audit_count,
            mac: self.header.audit_head,
        };
        report.audit_cut = !audit::continues(&self.conn, &known)?;
        let rows = sealed::kept_rows(&self.conn)?;
        report.sealed_files = rows.len() as u64;
        for row in &rows {
            if let Err(fault) = self.sealing().unseal(row) {
                report.bad_sealed.push((row.id, fault));
            }
        }
        let kept: std::collections::HashSet<String> = rows
            .iter()
            .map(|r| sealed::file_name(r.id.into_bytes()))
            .collect();
        report.orphans = match self.place.fs.list(&self.place.sealed_dir()) {
            Err(e) if e.kind() == ErrorKind::NotFound => 0,
            names => names?.iter().filter(|n| !kept.contains(*n)).count() as u64,
        };
        Ok(())
    }

    fn header_copies(&self) -> Result<[bool; 2], Fault> {
        let mut whole = [false; 2];
        for (at, path) in [self.place.header(), self.place.header_b()]
            .into_iter()
            .enumerate()
        {
            whole[at] = header::read_copy(self.place.fs.as_ref(), &path)?.is_some_and(|bytes| {
                header::authentic(&bytes, &self.keys.header_mac)
                    && Header::parse(&bytes).is_ok_and(|h| h.generation == self.header.generation)
            });
        }
        Ok(whole)
    }

    fn counters_agree(&self) -> Result<bool, Fault> {
        let stored: i64 =
            self.conn
                .query_row("SELECT commit_seq FROM meta WHERE one = 1", [], |r| {
                    r.get(0)
                })?;
        let outside = seq::read(&self.place, &self.keys.seq_mac, &self.header.vault_id)?;
        Ok(u64::try_from(stored).ok() == Some(self.commit_seq)
            && outside == Counter::At(self.commit_seq)
            && self.header.commit_seq <= self.commit_seq)
    }

    /// Holds each full-text index against its content.
    fn full_text_faults(&self) -> Result<Vec<String>, Fault> {
        settings::allow_writing(&self.conn, true)?;
        let examined = schema::full_text_faults(&self.conn);
        let closed = settings::allow_writing(&self.conn, false);
        let wrong = examined?;
        closed?;
        Ok(wrong)
    }
}
