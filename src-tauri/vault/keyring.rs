//! The desktop's keyring: where a secret of this computer lies that opens the vault without the passphrase, for whoever wants that.
//!
//! A drawer that is not ours: it may be absent, locked, emptied, or never answer because it asks somebody who is not there. Always
//! true: a thread of its own speaks with it, one call at most is under way, nobody waits longer than [`PATIENCE`], and nothing that
//! happens there keeps the passphrase from opening. It never holds a key of the vault, only the secret of one slot of the header, useless
//! without that slot. It cannot know who else reads it: any program of the same user can, while the keyring is unlocked.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use keyring_core::Error;
use keyring_core::api::CredentialStoreApi as _;
use thiserror::Error as ThisError;
use uuid::Uuid;
use zbus_secret_service_keyring_store::Store;
use zeroize::Zeroizing;

use crate::fault::Fault;
use crate::keys::Key;

/// How long an answer is waited for.
pub const PATIENCE: Duration = Duration::from_secs(5);
/// Under which name the entries lie there.
const SERVICE: &str = "org.kartotek.desk";
/// What a person sees of an entry who looks into the keyring.
const LABEL: &str = "Kartotek";

/// The secret of this computer: 256 random bits.
#[derive(Clone)]
pub struct DeviceSecret(pub(crate) Key);

/// Why the keyring did not do what it was asked. The passphrase opens all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum KeyringFault {
    /// There is no keyring here, or nobody answers at all.
    #[error("unavailable")]
    Unavailable,
    /// It is locked, and whoever was asked to open it said no.
    #[error("locked")]
    Locked,
    /// It did not answer in time: most likely it asks somebody to unlock it.
    #[error("timed out")]
    TimedOut,
    /// An earlier call has not come back yet.
    #[error("busy")]
    Busy,
    /// There is no entry for this vault, or not one that can be a secret.
    #[error("no entry")]
    NoEntry,
}

impl DeviceSecret {
    /// A new one.
    ///
    /// # Errors
    /// The machine gave no random bytes.
    pub fn random() -> Result<Self, Fault> {
        Key::random().map(Self)
    }
}

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSecret(..)")
    }
}

/// The secret that lies in the keyring for a vault.
///
/// # Errors
/// See [`KeyringFault`].
pub fn fetch(vault: Uuid) -> Result<DeviceSecret, KeyringFault> {
    let bytes = asked(move |store| entry(store, vault)?.get_secret().map(Zeroizing::new))?;
    Key::from_slice(&bytes)
        .map(DeviceSecret)
        .ok_or(KeyringFault::NoEntry)
}

/// Lays the secret for a vault into the keyring, in the place of one that lies there.
///
/// # Errors
/// See [`KeyringFault`]. When it did not answer in time it may have been kept all the same.
pub fn keep(vault: Uuid, secret: &DeviceSecret) -> Result<(), KeyringFault> {
    let secret = secret.clone();
    asked(move |store| entry(store, vault)?.set_secret(secret.0.bytes()))
}

/// Takes the secret for a vault out of the keyring. That there is none is as good.
///
/// # Errors
/// See [`KeyringFault`].
pub fn forget(vault: Uuid) -> Result<(), KeyringFault> {
    let gone = asked(move |store| entry(store, vault)?.delete_credential());
    match gone {
        Err(KeyringFault::NoEntry) => Ok(()),
        other => other,
    }
}

fn entry(store: &Store, vault: Uuid) -> keyring_core::Result<keyring_core::Entry> {
    let user = vault.as_simple().to_string();
    let label = std::collections::HashMap::from([("label", LABEL)]);
    store.build(SERVICE, &user, Some(&label))
}

/// A call is under way: also one that nobody waits for any more.
static UNDER_WAY: AtomicBool = AtomicBool::new(false);

/// The right to ask, one at a time. Given back when the call comes back, however it ends.
struct Turn;

impl Turn {
    fn take() -> Option<Self> {
        (!UNDER_WAY.swap(true, Ordering::SeqCst)).then_some(Self)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        UNDER_WAY.store(false, Ordering::SeqCst);
    }
}

/// Asks on a thread of its own, and waits for the answer as long as is bearable.
fn asked<T: Send + 'static>(
    ask: impl FnOnce(&Store) -> keyring_core::Result<T> + Send + 'static,
) -> Result<T, KeyringFault> {
    // A connection for each call: a keyring that was restarted is found again.
    bounded(PATIENCE, || {
        Store::new().and_then(|store| ask(&store)).map_err(fault_of)
    })
}

fn bounded<T: Send + 'static>(
    patience: Duration,
    ask: impl FnOnce() -> Result<T, KeyringFault> + Send + 'static,
) -> Result<T, KeyringFault> {
    let turn = Turn::take().ok_or(KeyringFault::Busy)?;
    let (answer, answered) = mpsc::channel();
    // Nobody waits for this thread at the end of the program: it may hang in a question that nobody answers.
    thread::Builder::new()
        .name("keyring".into())
        .spawn(move || {
            let said = ask();
            drop(turn);
            // Nobody may be waiting any more; then the answer is wiped where it falls.
            drop(answer.send(said));
        })
        .map_err(|_| KeyringFault::Unavailable)?;
    answered
        .recv_timeout(patience)
        .unwrap_or_else(|why| match why {
            RecvTimeoutError::Timeout => Err(KeyringFault::TimedOut),
            // The library broke off.
            RecvTimeoutError::Disconnected => Err(KeyringFault::Unavailable),
        })
}

/// What an answer means. Its words stay here: they may name paths and programs.
fn fault_of(error: Error) -> KeyringFault {
    match error {
        Error::NoEntry | Error::Ambiguous(_) | Error::BadEncoding(_) => KeyringFault::NoEntry,
        Error::NoStorageAccess(_) => KeyringFault::Locked,
        _ => KeyringFault::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // covers: W11 R37
    #[test]
    fn a_call_that_hangs_is_given_up_holds_off_the_next_one_and_a_panic_holds_off_none() {
        let short = Duration::from_millis(50);
        let (go_on, waiting) = mpsc::channel::<()>();
        let hung = bounded(short, move || Ok(waiting.recv().is_ok()));
        assert_eq!(hung, Err(KeyringFault::TimedOut));
        assert_eq!(bounded(short, || Ok(())), Err(KeyringFault::Busy));
        go_on.send(()).unwrap();
        let again = || {
            (0..200)
                .map(|_| {
                    thread::sleep(Duration::from_millis(10));
                    bounded(Duration::from_secs(5), || Ok(7))
                })
                .find(|said| *said != Err(KeyringFault::Busy))
        };
        assert_eq!(again(), Some(Ok(7)));
        let fell = bounded::<()>(Duration::from_secs(5), || {
            std::panic::resume_unwind(Box::new("the library fell over"))
        });
        assert_eq!(fell, Err(KeyringFault::Unavailable));
        assert_eq!(again(), Some(Ok(7)));
    }

    // covers: R37
    #[test]
    fn the_secret_says_nothing_of_itself() {
        let secret = DeviceSecret(Key::from_slice(&[0xa7; 32]).unwrap());
        assert_eq!(format!("{secret:?}"), "DeviceSecret(..)");
        assert_eq!(
            format!("{:?}", crate::opening::Unlock::Device(&secret)),
            "Device(DeviceSecret(..))"
        );
    }
}
