//! Committing: how a change to the open vault becomes durable, or does not happen at all.
//!
//! The closure's changes, the audit row and the count of commits are one transaction. A refusal or a full disk rolls back and
//! leaves the vault as it was; after anything else nobody knows what the disk holds, so the vault trusts itself no more until
//! it has been locked and opened again. The connection can write only as long as a transaction runs.

use rusqlite::TransactionBehavior;

use crate::audit::{self, Act, Head};
use crate::fault::Fault;
use crate::settings;
use crate::vault::Vault;
use crate::writing::Write;

impl Vault {
    /// Changes rows, for a reason. One transaction: the closure's changes, the audit row and the count of commits are kept
    /// together, durably, or not at all.
    ///
    /// # Errors
    /// What the closure says (then nothing is kept), or the fault that stopped the commit (then nothing is kept either; after
    /// a fault of the disk the vault answers [`Fault::Reopen`] until it has been locked and opened again).
    pub fn write<T, E: From<Fault>>(
        &mut self,
        act: Act,
        change: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.trusted()?;
        settings::allow_writing(&self.conn, true)?;
        let done = self.transact(act, change);
        let closed = settings::allow_writing(&self.conn, false);
        if closed.is_err() {
            self.distrusted = true;
        }
        let (answer, head) = done?;
        self.commit_seq += 1;
        self.audit_head = head;
        self.count_outside();
        Ok(answer)
    }

    /// Counts on above a number that a backup of this vault on some shelf has: a vault that was restored from another shelf has
    /// not come so far, and its next backup would stand behind that one. Answers whether it had to.
    ///
    /// # Errors
    /// What the disk says; then nothing is counted otherwise.
    pub fn outgrow(&mut self, line: u64) -> Result<bool, Fault> {
        let before = self.commit_seq;
        if line <= before {
            return Ok(false);
        }
        self.commit_seq = line;
        let done = self.write::<(), Fault>(Act::new("outgrow", "backup"), |_| Ok(()));
        if done.is_err() {
            self.commit_seq = before;
        }
        done?;
        self.write_header()?;
        Ok(true)
    }

    fn transact<T, E: From<Fault>>(
        &mut self,
        act: Act,
        change: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<(T, Head), E> {
        let tx = rusqlite::Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)
            .map_err(Fault::from)?;
        let write = Write::begin(self.reading(), act.subject)?;
        let outcome =
            change(&write).and_then(|answer| Ok((answer, self.seal_transaction(&write, act)?)));
        match outcome {
            Ok((answer, head)) => match tx.commit() {
                Ok(()) => {
                    write.after_commit();
                    Ok((answer, head))
                }
                Err(e) => {
                    let fault = Fault::from(e);
                    // A refused rule or a full disk rolls back cleanly; after anything else what the disk holds is unknown.
                    let clean =
                        matches!(fault, Fault::Constraint { .. } | Fault::Full | Fault::Busy)
                            && self.rolled_back();
                    write.after_rollback();
                    drop(write);
                    if !clean {
                        self.distrusted = true;
                    }
                    Err(fault.into())
                }
            },
            Err(error) => {
                drop(tx);
                let clean = self.rolled_back();
                write.after_rollback();
                drop(write);
                if !clean {
                    self.distrusted = true;
                }
                Err(error)
            }
        }
    }

    /// The last part of every transaction: files and rows agree, the reason is written, the commit is counted.
    fn seal_transaction(&self, write: &Write<'_>, act: Act) -> Result<Head, Fault> {
        if self.conn.is_autocommit() {
            return Err(Fault::TransactionEnded);
        }
        write.settle_sealed()?;
        let act = Act {
            subject: write.subject.get(),
            ..act
        };
        let head = audit::append(
            &self.conn,
            &self.keys.audit_mac,
            &self.audit_head,
            write.now(),
            &act,
        )?;
        let number = |n: u64| i64::try_from(n).map_err(|_| Fault::Statement);
        self.conn
            .prepare_cached("UPDATE meta SET commit_seq = ?1, generation = ?2 WHERE one = 1")?
            .execute([
                number(self.commit_seq + 1)?,
                number(self.header.generation)?,
            ])?;
        Ok(head)
    }

    /// Makes sure that no transaction is left open.
    fn rolled_back(&self) -> bool {
        self.conn.is_autocommit() || self.conn.execute_batch("ROLLBACK").is_ok()
    }
}
