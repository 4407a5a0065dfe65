//! The desk: what may be asked for, by whoever sits in front of it, a window or a console.
//!
//! One command table ([`table`]), the shapes that go over the wire ([`wire`], [`words`]) and the refusals ([`refusal`]).
//! What always holds: a command outside the table does not exist; while locked only what the table allows runs; what needs a
//! fresh passphrase gets one; every write leaves its act. The desk joins vault, practice, press and courier, and knows neither
//! Tauri nor SQL.

pub mod answer;
mod errors;
pub mod invented;
mod opening;
mod papers;
pub mod refusal;
pub mod secret;
mod session;
pub mod table;
pub mod types;
pub mod wire;
pub mod words;
mod work;

#[cfg(test)]
mod tests;

use answer::{Answer, IntoAnswer};
pub use refusal::Refusal;
pub use secret::Secret;
use serde::de::DeserializeOwned;
use serde_json::Value;
use session::Session;
use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use table::{Effect, Fact, Needs, Row};
use vault::{Act, Read, Vault, Write};
pub use vault::{Clock, Cost, FixedClock, SystemClock, forbid_core_dumps, wipe_what_is_given_back};

/// Commands whose secret is a password that need not be: the one kept stays.
const SECRET_IF_ANY: [&str; 3] = ["account/save", "backup/save-shelf", "restore/find"];

/// The desk of one practice.
pub struct Desk {
    dir: PathBuf,
    outside: Option<PathBuf>,
    clock: Arc<dyn Clock>,
    cost: Cost,
    session: Mutex<Session>,
    work: work::Work,
    /// Held while a locked vault is being backed up and closed.
    closing: Mutex<()>,
    /// A share of it is held by each lock at the end of work that has not come to its end.
    leaving: Mutex<Arc<()>>,
    /// How often it was locked at once.
    locks: AtomicU64,
    /// Whom a lock keeps out.
    door: opening::Door,
    /// What is remembered of servers, so that the schedule does not ask them every few minutes.
    far: Mutex<words::far::Memory>,
    /// What is doubtful about the folder; asked once, for it does not move while the program runs.
    doubt: OnceLock<Option<vault::surroundings::Doubt>>,
}

/// Minutes of rest where a damaged vault does not say how many: it locks all the same.
const REST: u32 = 5;
/// What a lock at once waits for work to end: less than a session manager waits with a sleep.
const AT_ONCE: Duration = Duration::from_secs(4);

/// A vault that was locked and is not closed yet.
#[must_use]
pub struct Closing {
    vault: Option<Vault>,
    locks: u64,
    _leaving: Option<Arc<()>>,
}

/// What comes back from a command that ran.
#[derive(Debug)]
pub struct Reply {
    /// The answer.
    pub answer: Answer,
    /// Facts that are no longer as they were.
    pub stale: &'static [Fact],
}

impl Desk {
    /// A desk over the vault in `dir` (which need not exist yet). `cost` is what a new passphrase slot will cost.
    #[must_use]
    pub fn new(dir: PathBuf, clock: Arc<dyn Clock>, cost: Cost) -> Self {
        Self {
            dir,
            outside: None,
            clock,
            cost,
            session: Mutex::new(Session::default()),
            work: work::Work::default(),
            closing: Mutex::new(()),
            leaving: Mutex::default(),
            locks: AtomicU64::new(0),
            door: opening::Door::default(),
            far: Mutex::default(),
            doubt: OnceLock::new(),
        }
    }

    /// The same desk, which notes in `outside`, away from the vault, how far the vault has come: an older copy of the whole
    /// folder is named at the next opening. `None` remembers nothing.
    #[must_use]
    pub fn remembering(self, outside: Option<PathBuf>) -> Self {
        Self { outside, ..self }
    }

    /// Runs one command of the table.
    ///
    /// # Errors
    /// A [`Refusal`]: unknown, malformed, locked, not proved, or what the word itself says.
    pub fn call(
        &self,
        name: &str,
        request: Value,
        secret: Option<Secret>,
    ) -> Result<Reply, Refusal> {
        let row: &Row = table::row(name).ok_or_else(|| Refusal::UnknownCommand {
            command: short(name),
        })?;
        if row.secret && secret.is_none() && !SECRET_IF_ANY.contains(&row.name) {
            return Err(Refusal::SecretMissing);
        }
        match row.needs {
            Needs::Nothing => {}
            Needs::Open => drop(self.open()?),
            Needs::Fresh => {
                let now = self.clock.now();
                if !self.open()?.fresh(now) {
                    return Err(Refusal::ProveFirst);
                }
            }
        }
        let request = if request.is_null() {
            Value::Object(serde_json::Map::new())
        } else {
            request
        };
        let answer = (row.run)(self, request, secret)?;
        let stale = if row.effect == Effect::Writes {
            row.facts
        } else {
            &[]
        };
        Ok(Reply { answer, stale })
    }

    /// Locks, whatever is open, at once: what suspend calls. Needs no page and no command. A backup under way is stopped.
    pub fn lock(&self) {
        self.keep_out();
        self.closed();
        self.session().lock();
    }

    /// Locks at the end of work: what the hotkey, the idle timer and the end of the program call. From now on nothing is open; a
    /// backup that is due is made first, behind the locked screen, and then the keys are wiped. Give the answer to
    /// [`finish`](Self::finish), on a thread of its own if somebody waits. Locking once more breaks no such backup off: a key that is
    /// held down, a screen that is locked as well, a window that is closed then.
    pub fn lock_up(&self) -> Closing {
        self.keep_out();
        // Held to the end, so that of two at the same moment the second sees the first.
        let leaving = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        if Arc::strong_count(&leaving) == 1 {
            self.work.stop();
        }
        let vault = self.session().give_up();
        if let Some(vault) = &vault {
            vault.forget_workings();
        }
        Closing {
            _leaving: vault.is_some().then(|| Arc::clone(&leaving)),
            vault,
            locks: self.locks.load(Ordering::SeqCst),
        }
    }

    /// Ends what [`lock_up`](Self::lock_up) began. Whoever unlocks meanwhile stops it.
    pub fn finish(&self, closing: Closing) {
        let _one = self.closing.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(vault) = closing.vault else { return };
        let wanted = || closing.locks == self.locks.load(Ordering::SeqCst);
        if wanted() {
            words::backup::at_lock(self, vault, &wanted);
        } else {
            // Locked at once meanwhile, before a sleep say: there is no time for a backup.
            let _ = vault.lock();
        }
    }

    /// Stops what is at work and waits a while until it has stopped, so that no key is left and the vault is nobody's.
    fn closed(&self) {
        self.locks.fetch_add(1, Ordering::SeqCst);
        self.work.stop();
        self.work.ended(AT_ONCE);
        drop(self.closing.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Minutes of rest after which this desk locks; `None` while it is locked.
    #[must_use]
    pub fn idle_minutes(&self) -> Option<u32> {
        let session = self.session();
        let open = session.as_open()?;
        let settings = open.vault.read(practice::clinic::settings);
        Some(settings.map_or(REST, |settings| settings.idle_minutes))
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn far(&self) -> MutexGuard<'_, words::far::Memory> {
        self.far.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<session::OpenGuard<'_>, Refusal> {
        session::OpenGuard::new(self.session())
    }

    /// Does something with the open vault; after a fault of the disk that nobody can judge, locks.
    fn with_vault<T>(
        &self,
        f: impl FnOnce(&mut Vault) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut session = self.session();
        let done = f(&mut session.as_open_mut().ok_or(Refusal::Locked)?.vault);
        if matches!(done, Err(Refusal::DiskFailed)) {
            session.lock();
        }
        done
    }

    pub(crate) fn read<T>(
        &self,
        f: impl FnOnce(&Read<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.with_vault(|vault| vault.read(f))
    }

    pub(crate) fn write<T>(
        &self,
        command: &'static str,
        f: impl FnOnce(&Write<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let (word, verb) = command.split_once('/').unwrap_or((command, ""));
        self.write_as(Act::new(verb, word), f)
    }

    /// The same, for an act with a reason.
    pub(crate) fn write_as<T>(
        &self,
        act: Act,
        f: impl FnOnce(&Write<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.with_vault(|vault| vault.write(act, f))
    }

    fn reading<Q: DeserializeOwned, A: IntoAnswer>(
        &self,
        command: &'static str,
        request: Value,
        f: fn(&Read<'_>, Q) -> Result<A, Refusal>,
    ) -> Result<Answer, Refusal> {
        let request = parse(command, request)?;
        answered(command, self.read(|r| f(r, request))?)
    }

    fn writing<Q: DeserializeOwned, A: IntoAnswer>(
        &self,
        command: &'static str,
        request: Value,
        f: fn(&Write<'_>, Q) -> Result<A, Refusal>,
    ) -> Result<Answer, Refusal> {
        let request = parse(command, request)?;
        answered(command, self.write(command, |w| f(w, request))?)
    }

    fn asking<Q: DeserializeOwned, A: IntoAnswer>(
        &self,
        command: &'static str,
        request: Value,
        secret: Option<Secret>,
        f: fn(&Self, Q, Option<Secret>) -> Result<A, Refusal>,
    ) -> Result<Answer, Refusal> {
        answered(command, f(self, parse(command, request)?, secret)?)
    }
}

/// Where this user's programs keep what they remember: `KARTOTEK_CONFIG` if it is set (empty = nowhere), else our folder in
/// `XDG_CONFIG_HOME` or `~/.config`.
#[must_use]
pub fn remembered_in() -> Option<PathBuf> {
    let absolute = |name| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    if std::env::var_os("KARTOTEK_CONFIG").is_some() {
        return absolute("KARTOTEK_CONFIG");
    }
    absolute("XDG_CONFIG_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".config")))
        .map(|config| config.join("org.kartotek.desk"))
}

fn parse<Q: DeserializeOwned>(command: &'static str, request: Value) -> Result<Q, Refusal> {
    // The parser's own words may quote what was typed, so they go no further.
    serde_json::from_value(request).map_err(|_| Refusal::BadRequest {
        command: command.into(),
    })
}

fn answered<A: IntoAnswer>(command: &'static str, answer: A) -> Result<Answer, Refusal> {
    answer.into_answer().map_err(|_| Refusal::Internal {
        place: command.into(),
    })
}

/// A name from outside, cut so that nothing long is echoed.
fn short(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_graphic)
        .take(64)
        .collect()
}
