//! The open vault: what is known of it while it is open, and how it is opened, read and locked.
//!
//! Always true while it is open: one program holds the directory, one connection holds the database, and nothing outside
//! [`Vault::write`] can change a row. When it is locked, the log is empty, the header knows how far it came, and no key is left.

use std::fmt;
use std::io::ErrorKind;

use rusqlite::Connection;
use uuid::Uuid;

use crate::audit::{self, Act, AuditRow, Head};
use crate::backup::scratch;
use crate::fault::{CreateError, Fault, OpenError};
use crate::freshness::{self, Freshness, Loss};
use crate::header::{self, Header};
use crate::keys::{Key, Keys};
use crate::opening::{self, Finding, InForce, Unlock};
use crate::outside::{self, Seen};
use crate::place::{MAKING, Place, SoleHold};
use crate::restoring::switching::set_aside_others;
use crate::restoring::{SET_ASIDE, renewing};
use crate::schema;
use crate::sealed::Sealing;
use crate::seq;
use crate::settings::{self, ConnectFault};
use crate::upgrading;
use crate::workings::Workings;
use crate::writing::Read;

/// An open vault. Dropping it without [`lock`](Self::lock) is what a crash does: nothing committed is lost.
pub struct Vault {
    // First, so that the database is closed before the directory is given up.
    pub(crate) conn: Connection,
    pub(crate) workings: Workings,
    pub(crate) place: Place,
    pub(crate) keys: Keys,
    pub(crate) dbk: Key,
    pub(crate) header: Header,
    pub(crate) commit_seq: u64,
    pub(crate) audit_head: Head,
    pub(crate) findings: Vec<Finding>,
    pub(crate) distrusted: bool,
    pub(crate) _hold: SoleHold,
}

impl Vault {
    /// Opens the vault at `place`.
    ///
    /// # Errors
    /// Each way it can fail is its own; nothing has been changed then, except that a leftover may have been removed.
    pub fn open(place: Place, unlock: Unlock<'_>) -> Result<Self, OpenError> {
        Self::open_as(place, unlock, None, schema::newest())
    }

    /// Opens a vault that answered [`OpenError::StaleData`], [`OpenError::FolderOlder`], [`OpenError::FolderParted`] or
    /// [`OpenError::KeysOlder`], taking as lost what is missing. `have` must be the number that answer gave, so that nobody accepts
    /// a loss he was not told of. The acceptance is written to the audit log.
    ///
    /// # Errors
    /// As [`open`](Self::open); the same answer again when `have` is not what is found.
    pub fn open_accepting_loss(
        place: Place,
        unlock: Unlock<'_>,
        have: u64,
    ) -> Result<Self, OpenError> {
        Self::open_as(place, unlock, Some(have), schema::newest())
    }

    /// Opens with the schema brought up to step `upto`, and with a loss accepted or not.
    pub(crate) fn open_as(
        mut place: Place,
        unlock: Unlock<'_>,
        accepted: Option<u64>,
        upto: u32,
    ) -> Result<Self, OpenError> {
        let absent = |e: std::io::Error| {
            if e.kind() == ErrorKind::NotFound {
                OpenError::NoVault
            } else {
                OpenError::Fault(e.into())
            }
        };
        // What is missing is given up by whoever knows the passphrase or has the sheet.
        if accepted.is_some() && matches!(unlock, Unlock::Device(_)) {
            return Err(OpenError::PassphraseDue);
        }
        place.dir = std::fs::canonicalize(&place.dir).map_err(absent)?;
        if !place.holds_a_vault() {
            return Err(OpenError::NoVault);
        }
        let hold = SoleHold::take(&place.dir).map_err(|e| match e.kind() {
            ErrorKind::WouldBlock => OpenError::InUse,
            _ => OpenError::Fault(e.into()),
        })?;
        let opening::Unlocked { root, found } =
            opening::unlock(&place, unlock).map_err(|error| match error {
                OpenError::WrongPassphrase | OpenError::WrongRecoveryKey
                    if outside::header_seems_older(&place) =>
                {
                    OpenError::HeaderOlder
                }
                other => other,
            })?;
        drop(root);
        Self::go_in(place, hold, found, accepted, upto)?.let_in(unlock)
    }

    /// Goes in with the keys at hand: everything that is judged after the header.
    pub(crate) fn go_in(
        place: Place,
        hold: SoleHold,
        found: InForce,
        accepted: Option<u64>,
        upto: u32,
    ) -> Result<Self, OpenError> {
        let InForce {
            mut header,
            keys,
            dbk,
            heal,
        } = found;
        let path = place.database(header.epoch);
        if place
            .fs
            .len(&path)
            .is_err_and(|e| e.kind() == ErrorKind::NotFound)
        {
            return Err(OpenError::DatabaseMissing);
        }
        let conn = settings::connect(&path, &dbk).map_err(open_fault)?;
        let (commit_seq, known) = identity(&conn, &header)?;
        let Freshness {
            mut findings,
            generation,
            loss,
            cut,
        } = freshness::judge(&place, &keys, &header, &conn, (commit_seq, known))
            .map_err(damaged)?;
        header.generation = generation;
        let doubtful = loss.is_some() || !findings.is_empty();
        if let Some(loss) = loss.filter(|loss| accepted != Some(loss.have)) {
            return Err(loss.refused());
        }
        let remembered = Head {
            count: header.audit_count,
            mac: header.audit_head,
        };
        if !cut && !audit::continues(&conn, &remembered).map_err(damaged)? {
            return Err(OpenError::AuditBroken);
        }
        let (mut conn, from) = upgrading::bring_up_to_date(&place, header.epoch, &dbk, conn, upto)?;
        if from < upto {
            findings.push(Finding::SchemaBroughtUp { from });
        }
        settings::allow_writing(&conn, false)?;
        let audit_head = audit::head(&conn).map_err(damaged)?;
        let mut vault = Self {
            workings: Workings::watching(&mut conn)?,
            conn,
            place,
            keys,
            dbk,
            header,
            commit_seq,
            audit_head,
            findings,
            distrusted: false,
            _hold: hold,
        };
        vault.tidy(heal, doubtful)?;
        // What tells of a loss stays until its acceptance is committed; the commit counts by itself.
        match loss {
            Some(loss) => vault.take_loss(loss)?,
            None => vault.count_outside(),
        }
        Ok(vault)
    }

    /// What opening leaves behind in good order: both headers alike, no leftovers.
    fn tidy(&mut self, heal: Option<Vec<u8>>, older: bool) -> Result<(), OpenError> {
        if let Some(bytes) = heal {
            header::write_both(&self.place, &bytes).map_err(Fault::from)?;
            self.findings.push(Finding::HeaderHealed);
        }
        let mut removed = self.sweep_leftovers()?;
        removed += scratch::sweep(&self.place.dir).map_err(Fault::from)?;
        removed += renewing::conclude(&self.place, self.header.epoch).map_err(Fault::from)?;
        // A restore that was cut short after its header: what it replaced is still beside it.
        set_aside_others(
            &self.place,
            self.header.epoch,
            &self.place.dir.join(SET_ASIDE).join("0"),
        )
        .map_err(Fault::from)?;
        // A file without a row is a leftover only while nothing speaks for an older database having been put back: then it
        // may belong to the newer one.
        if !older {
            removed += self.sealing().sweep(&self.conn)?;
        }
        if removed > 0 {
            self.findings.push(Finding::OrphansRemoved(removed));
        }
        Ok(())
    }

    /// Removes half-written files that a killed program left beside the header.
    fn sweep_leftovers(&self) -> Result<u64, Fault> {
        let mut removed = 0;
        for name in self.place.fs.list(&self.place.dir)? {
            if name == MAKING || (name.starts_with("vault") && name.ends_with(".partial")) {
                self.place.fs.unlink(&self.place.dir.join(name))?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Goes on from what is there: the counters start again above everything that was ever promised.
    fn take_loss(&mut self, loss: Loss) -> Result<(), OpenError> {
        self.commit_seq = loss.expected;
        self.write::<(), Fault>(Act::new("accept", "loss"), |_| Ok(()))?;
        self.write_header()?;
        self.findings.push(loss.accepted());
        Ok(())
    }

    /// Looks at the rows. Statements that would change something are refused.
    ///
    /// # Errors
    /// What the closure says, or [`Fault::Reopen`] after a failed commit.
    pub fn read<T, E: From<Fault>>(
        &self,
        look: impl FnOnce(&Read<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.trusted()?;
        look(&Read {
            workings: Some(&self.workings),
            ..self.reading()
        })
    }

    /// Empties the write-ahead log into the database, so that at rest there is one file. To be done when idle, and before a copy.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle(&self) -> Result<(), Fault> {
        self.trusted()?;
        settings::checkpoint(&self.conn)
    }

    /// Locks: empties the log, writes how far the vault came into the header, closes, wipes the keys. The vault is closed
    /// even when this answers with a fault; what is missing then is only tidiness, never data.
    ///
    /// # Errors
    /// The first thing that could not be done.
    pub fn lock(mut self) -> Result<(), Fault> {
        let settled = if self.distrusted {
            Err(Fault::Reopen)
        } else {
            settings::checkpoint(&self.conn)
        };
        let written = if settled.is_ok() {
            self.write_header()
        } else {
            Ok(())
        };
        let Self {
            conn,
            keys,
            dbk,
            _hold,
            ..
        } = self;
        let closed = conn.close().map_err(|(_, e)| Fault::from(e));
        drop((keys, dbk));
        drop(_hold);
        settled.and(written).and(closed)
    }

    /// Whether the passphrase, or recovery key, is this vault's: for acts that ask for it afresh.
    ///
    /// # Errors
    /// As unlocking: above all [`OpenError::WrongPassphrase`].
    pub fn prove(&self, unlock: Unlock<'_>) -> Result<(), OpenError> {
        self.proven(unlock).map(drop)
    }

    /// The root key, to whoever can open the header in force: the one in memory, whatever lies on the disk meanwhile. The keyring
    /// proves nothing: it says that this is the computer, not who sits at it.
    pub(crate) fn proven(&self, unlock: Unlock<'_>) -> Result<Key, OpenError> {
        if matches!(unlock, Unlock::Device(_)) {
            return Err(OpenError::PassphraseDue);
        }
        let bytes = self.header.encode(&self.keys.header_mac);
        opening::unlock_copies(Some(&bytes), None, unlock).map(|opened| opened.root)
    }

    /// What was noticed at opening and since.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The number of the last commit: with it a copy kept elsewhere can tell whether this is the newer one.
    #[must_use]
    pub const fn commit_seq(&self) -> u64 {
        self.commit_seq
    }

    /// The generation of the header: grows with each time it is written. For a copy kept elsewhere, like the commit's number.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.header.generation
    }

    /// The vault's own id: random, made with it, never changed.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        Uuid::from_bytes(self.header.vault_id)
    }

    /// The audit rows after number `after`, oldest first, at most `most`.
    ///
    /// # Errors
    /// What the database says.
    pub fn audit(&self, after: u64, most: u32) -> Result<Vec<AuditRow>, Fault> {
        self.trusted()?;
        audit::rows(&self.conn, after, most)
    }

    /// Every audit row upon one subject, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn audit_about(&self, subject: Uuid) -> Result<Vec<AuditRow>, Fault> {
        self.trusted()?;
        audit::rows_about(&self.conn, subject)
    }

    /// Every table, for laws that walk the whole schema: each must hang on a client or be declared free of personal data.
    ///
    /// # Errors
    /// What the database says.
    pub fn tables(&self) -> Result<Vec<schema::Table>, Fault> {
        schema::tables(&self.conn)
    }

    /// Writes both copies of the header with the present counters and the next generation.
    pub(crate) fn write_header(&mut self) -> Result<(), Fault> {
        let next = Header {
            generation: self.header.generation + 1,
            commit_seq: self.commit_seq,
            audit_count: self.audit_head.count,
            audit_head: self.audit_head.mac,
            ..self.header.clone()
        };
        header::write_both(&self.place, &next.encode(&self.keys.header_mac))?;
        self.header = next;
        self.note_outside();
        Ok(())
    }

    /// Writes the counter outside the database. That it could not be written takes nothing from the commit.
    pub(crate) fn count_outside(&mut self) {
        let written = seq::write(
            &self.place,
            &self.keys.seq_mac,
            &self.header.vault_id,
            self.commit_seq,
        );
        if written.is_err() && !self.findings.contains(&Finding::CounterNotWritten) {
            self.findings.push(Finding::CounterNotWritten);
        }
        self.note_outside();
    }

    /// Notes outside the folder how far the vault has come. A configuration that cannot be written stops no work.
    pub(crate) fn note_outside(&mut self) {
        let seen = Seen {
            commit_seq: self.commit_seq,
            audit: self.audit_head,
            ..Seen::of(&self.header)
        };
        let written = outside::write(&self.place, &self.keys.outside_mac, &seen);
        if written.is_err() && !self.findings.contains(&Finding::OutsideNotWritten) {
            self.findings.push(Finding::OutsideNotWritten);
        }
    }

    pub(crate) fn trusted(&self) -> Result<(), Fault> {
        if self.distrusted {
            Err(Fault::Reopen)
        } else {
            Ok(())
        }
    }

    /// What looks at the rows; inside a transaction, where nothing that is worked out may be held.
    pub(crate) fn reading(&self) -> Read<'_> {
        Read {
            conn: &self.conn,
            clock: self.place.clock.as_ref(),
            workings: None,
            sealing: self.sealing(),
        }
    }

    pub(crate) const fn sealing(&self) -> Sealing<'_> {
        Sealing {
            place: &self.place,
            keys: &self.keys,
            vault_id: self.header.vault_id,
        }
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault")
            .field("commit_seq", &self.commit_seq)
            .finish_non_exhaustive()
    }
}

/// That the database is the one the header speaks of. Gives the number of its last commit, and the newest generation of the
/// header that it has known.
fn identity(conn: &Connection, header: &Header) -> Result<(u64, u64), OpenError> {
    let step = settings::schema_version(conn)?;
    if step > schema::newest() {
        return Err(OpenError::FromTheFuture {
            found: step,
            known: schema::newest(),
        });
    }
    let row = conn.query_row(
        "SELECT vault_id, epoch, commit_seq, generation FROM meta WHERE one = 1",
        [],
        |r| {
            Ok((
                r.get::<_, [u8; 16]>(0)?,
                r.get::<_, i64>(1)?,
                r.get::<_, i64>(2)?,
                r.get::<_, i64>(3)?,
            ))
        },
    );
    let (vault_id, epoch, commit_seq, generation) = row.map_err(|e| damaged(e.into()))?;
    if vault_id != header.vault_id || epoch != i64::from(header.epoch) {
        return Err(OpenError::WrongDatabase);
    }
    let number = |n: i64| u64::try_from(n).map_err(|_| OpenError::PageDamaged);
    Ok((number(commit_seq)?, number(generation)?))
}

fn damaged(fault: Fault) -> OpenError {
    match fault {
        Fault::Damaged | Fault::NoRow | Fault::Shape { .. } => OpenError::PageDamaged,
        other => OpenError::Fault(other),
    }
}

pub(crate) fn open_fault(fault: ConnectFault) -> OpenError {
    match fault {
        ConnectFault::Setting(name) => OpenError::Setting { name },
        ConnectFault::Damaged => OpenError::PageDamaged,
        ConnectFault::Fault(Fault::Busy) => OpenError::InUse,
        ConnectFault::Fault(fault) => OpenError::Fault(fault),
    }
}

pub(crate) fn create_fault(error: OpenError) -> CreateError {
    match error {
        OpenError::Setting { name } => CreateError::Setting { name },
        OpenError::InUse => CreateError::InUse,
        OpenError::CostRefused(refused) => CreateError::CostRefused(refused),
        OpenError::Fault(fault) | OpenError::Schema { fault, .. } => CreateError::Fault(fault),
        _ => CreateError::Fault(Fault::Damaged),
    }
}
