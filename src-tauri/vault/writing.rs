//! Reading and writing: the two ways to the rows of an open vault.
//!
//! A [`Read`] is lent for looking; nothing can be changed through it. A [`Write`] is one transaction with a reason: either all
//! of it is kept, with its audit row and one more commit counted, or nothing is. Time and ids inside a transaction come from the
//! vault's own clock and the system's randomness.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use uuid::{Builder, Uuid};
use zeroize::Zeroizing;

use crate::clock::Clock;
use crate::fault::Fault;
use crate::keys::Key;
use crate::sealed::{self, SealedRow, Sealing};
use crate::workings::Workings;

/// Looking at the rows. Statements that would change something are refused by the database.
pub struct Read<'v> {
    pub(crate) conn: &'v Connection,
    pub(crate) clock: &'v dyn Clock,
    /// None inside a transaction.
    pub(crate) workings: Option<&'v Workings>,
    pub(crate) sealing: Sealing<'v>,
}

impl<'v> Read<'v> {
    /// The connection, for the practice's own statements.
    #[must_use]
    pub const fn sql(&self) -> &'v Connection {
        self.conn
    }

    /// The present instant, by the vault's clock, cut to whole milliseconds as rows keep it.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let now = self.clock.now();
        DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
    }

    /// The content of a sealed file, held against the size and hash in its row. Wiped when dropped.
    ///
    /// # Errors
    /// [`Fault::SealedMissing`], [`Fault::SealedDamaged`], or what the disk says.
    pub fn unseal(&self, row: &SealedRow) -> Result<Zeroizing<Vec<u8>>, Fault> {
        self.sealing.unseal(row)
    }
}

impl fmt::Debug for Read<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Read(..)")
    }
}

/// One transaction, with a reason.
pub struct Write<'v> {
    pub(crate) read: Read<'v>,
    pub(crate) subject: Cell<Option<Uuid>>,
    /// Randomness drawn when the transaction began, so that asking for an id cannot fail.
    seed: Key,
    ids: Cell<u64>,
    sealed: RefCell<Vec<Uuid>>,
    dropped: RefCell<Vec<Uuid>>,
}

impl<'v> Write<'v> {
    pub(crate) fn begin(read: Read<'v>, subject: Option<Uuid>) -> Result<Self, Fault> {
        Ok(Self {
            read,
            subject: Cell::new(subject),
            seed: Key::random()?,
            ids: Cell::new(0),
            sealed: RefCell::default(),
            dropped: RefCell::default(),
        })
    }

    /// A new id (version 7, so newer ids sort after older ones), from the vault's clock and the system's randomness.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let number = self.ids.replace(self.ids.get() + 1);
        let mut random = [0_u8; 10];
        random.copy_from_slice(&self.seed.mac(&[&number.to_le_bytes()])[..10]);
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// Says upon whom or what this act is, when that is known only inside: a newly admitted client, for one.
    pub fn about(&self, subject: Uuid) {
        self.subject.set(Some(subject));
    }

    /// Seals `plain` into a file. The caller keeps the returned row in a table with the four columns of
    /// [`SealedRow`]; a commit without that is refused, and if the transaction is not kept the file is taken away again.
    ///
    /// # Errors
    /// What the disk says: [`Fault::Full`], [`Fault::ReadOnly`], [`Fault::Io`].
    pub fn seal(&self, plain: &[u8]) -> Result<SealedRow, Fault> {
        let row = self.read.sealing.seal(plain)?;
        self.sealed.borrow_mut().push(row.id);
        Ok(row)
    }

    /// Lets the file of a row go, once the transaction is kept. The row itself, and with it the key, is the caller's to delete.
    pub fn drop_sealed(&self, row: &SealedRow) {
        self.dropped.borrow_mut().push(row.id);
    }

    /// Before the commit: every new file has its row, every dropped one has none.
    pub(crate) fn settle_sealed(&self) -> Result<(), Fault> {
        let dropped = self.dropped.borrow();
        for id in self
            .sealed
            .borrow()
            .iter()
            .filter(|id| !dropped.contains(id))
        {
            if !sealed::is_kept(self.conn, *id)? {
                return Err(Fault::SealedNotKept);
            }
        }
        for id in dropped.iter() {
            if sealed::is_kept(self.conn, *id)? {
                return Err(Fault::SealedNotKept);
            }
        }
        Ok(())
    }

    /// After the commit: the dropped files go. A file that does not is swept at the next opening; its key is gone already.
    pub(crate) fn after_commit(&self) {
        for id in self.dropped.borrow().iter() {
            let _ = self.read.sealing.unlink(*id);
        }
    }

    /// After a rollback: the files of this transaction go. A file that does not is swept at the next opening.
    pub(crate) fn after_rollback(&self) {
        for id in self.sealed.borrow().iter() {
            let _ = self.read.sealing.unlink(*id);
        }
    }
}

impl<'v> Deref for Write<'v> {
    type Target = Read<'v>;

    fn deref(&self) -> &Read<'v> {
        &self.read
    }
}

impl fmt::Debug for Write<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Write(..)")
    }
}
