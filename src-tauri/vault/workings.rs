//! What was worked out from the rows of a table, held in memory while they stand as they are: the cards as they are searched, say.
//!
//! Always true: the first change to a row of the table lets it go at once, and locking lets all of it go. What is worked out inside a
//! transaction is not held, for the transaction may come to nothing. It does not know what it holds: wiping is for that to do when it
//! is dropped.

use std::any::Any;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::fault::Fault;
use crate::vault::Vault;
use crate::writing::Read;

type Held = Vec<(&'static str, Arc<dyn Any + Send + Sync>)>;

/// What is held, by the table it was worked out from.
#[derive(Default)]
pub(crate) struct Workings(Arc<Mutex<Held>>);

impl Workings {
    /// Nothing yet; from now on it hears of each row of `conn` that is written or removed, by whatever road.
    pub(crate) fn watching(conn: &mut Connection) -> Result<Self, Fault> {
        let workings = Self::default();
        let held = Arc::clone(&workings.0);
        conn.update_hook(Some(move |_, _: &str, table: &str, _| {
            at(&held).retain(|(of, _)| *of != table);
        }))?;
        Ok(workings)
    }

    fn find<T: Any + Send + Sync>(&self, table: &str) -> Option<Arc<T>> {
        at(&self.0)
            .iter()
            .filter(|(of, _)| *of == table)
            .find_map(|(_, what)| Arc::clone(what).downcast().ok())
    }
}

fn at(held: &Mutex<Held>) -> MutexGuard<'_, Held> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Vault {
    /// Lets go of all that was worked out: at the lock, when the vault itself has something left to do.
    pub fn forget_workings(&self) {
        at(&self.workings.0).clear();
    }
}

impl Read<'_> {
    /// What `work` makes of the rows of `table`, held until one of them changes or the vault is locked. `T` says what is meant, and has
    /// to wipe what it holds of anybody when it is dropped. The table must have row numbers, and is never emptied by a `DELETE` without
    /// a condition: SQLite tells nobody of those.
    ///
    /// # Errors
    /// What `work` says.
    pub fn worked_out<T: Any + Send + Sync, E>(
        &self,
        table: &'static str,
        work: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let Some(workings) = self.workings else {
            return work(self).map(Arc::new);
        };
        if let Some(held) = workings.find(table) {
            return Ok(held);
        }
        let made = Arc::new(work(self)?);
        at(&workings.0).push((table, made.clone()));
        Ok(made)
    }
}
