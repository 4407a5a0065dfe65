//! This computer as a way in: a slot whose secret lies in the desktop's keyring, beside the passphrase and never in its place.
//!
//! Off until somebody with the passphrase and a confirmed recovery sheet switches it on, so that losing it costs nothing but
//! comfort. Always true: every so many days the passphrase is asked for again, and after each time the desk was left to somebody
//! else; it proves nothing, it only opens; the slot leaves this computer in no backup; taken out of the header, what lies in the
//! keyring opens nothing. It does not know how the secret is kept: see [`crate::keyring`].

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{OptionalExtension as _, params};

use crate::audit::Act;
use crate::fault::{Fault, OpenError};
use crate::header::{self, Header};
use crate::keyring::DeviceSecret;
use crate::opening::Unlock;
use crate::place::Place;
use crate::slot::{Slot, SlotKind};
use crate::vault::Vault;
use crate::ways_in::ChangeError;
use crate::writing::Read;

/// Days after which the passphrase is asked for again, when nobody says otherwise.
pub const DAYS: u32 = 14;
/// The longest that may be.
pub const MOST_DAYS: u32 = 60;
/// How far a clock may go back without meaning anything.
const BACK: TimeDelta = TimeDelta::hours(24);
/// How old the note of the last passphrase may be before it is written anew: not each unlocking is worth a line.
const NOTED: TimeDelta = TimeDelta::hours(1);

/// How it stands with this computer as a way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// Days after which the passphrase is asked for again.
    pub days: u32,
    /// When the passphrase was last given; `None` when it is owed, whatever the day.
    pub proved_at: Option<DateTime<Utc>>,
}

impl Device {
    /// Whether the passphrase is asked for again at `now`. Also when the clock was set back: nobody gains days that way.
    fn due(&self, now: DateTime<Utc>) -> bool {
        self.proved_at.is_none_or(|proved_at| {
            let since = now - proved_at;
            since >= TimeDelta::days(i64::from(self.days)) || since < -BACK
        })
    }
}

impl Place {
    /// The id of the vault here, if its header offers this computer's keyring as a way in. Read without any key.
    #[must_use]
    pub fn offers_device(&self) -> Option<uuid::Uuid> {
        [self.header(), self.header_b()]
            .iter()
            .filter_map(|path| header::read_copy(self.fs.as_ref(), path).ok().flatten())
            .filter_map(|bytes| Header::parse(&bytes).ok())
            .max_by_key(|header| header.generation)
            .filter(|header| header.slots.iter().any(|s| s.kind == SlotKind::Keyring))
            .map(|header| uuid::Uuid::from_bytes(header.vault_id))
    }
}

impl Vault {
    /// Makes this computer a way in: whoever has `device` gets in, until the passphrase is due again after `days` (1 to
    /// [`MOST_DAYS`]). `proof` is the passphrase. An earlier such way ends.
    ///
    /// # Errors
    /// [`ChangeError::RecoveryFirst`] without a confirmed recovery key; the proof does not open the vault; or the disk failed.
    pub fn allow_device(
        &mut self,
        proof: Unlock<'_>,
        device: &DeviceSecret,
        days: u32,
    ) -> Result<(), ChangeError> {
        // The sheet gets in when the passphrase is lost; it is not what is asked for every so many days.
        if !matches!(proof, Unlock::Passphrase(_)) {
            return Err(OpenError::PassphraseDue.into());
        }
        if !self.has_recovery() {
            return Err(ChangeError::RecoveryFirst);
        }
        let root = self.proven(proof)?;
        let slot = Slot::for_device(&self.header.binding(), &device.0, &root)?;
        // The row first: a slot without one is refused at opening, and a row without a slot means nothing.
        self.write::<_, Fault>(Act::new("allow", "device"), |w| {
            w.sql().execute(
                "INSERT OR REPLACE INTO device (one, days, proved_at) VALUES (1, ?1, ?2)",
                params![days.clamp(1, MOST_DAYS), w.now().timestamp_millis()],
            )?;
            Ok(())
        })?;
        self.swap(
            slot,
            |old| old.kind == SlotKind::Keyring,
            Unlock::Device(device),
        )?;
        Ok(self.write::<(), Fault>(Act::new("trust", "device"), |_| Ok(()))?)
    }

    /// Ends this computer as a way in. What lies in the keyring opens nothing from now on.
    ///
    /// # Errors
    /// The disk failed; then it may still be one.
    pub fn forbid_device(&mut self) -> Result<(), Fault> {
        self.trusted()?;
        if self.offers_device() {
            self.header.slots.retain(|s| s.kind != SlotKind::Keyring);
            self.write_header()?;
        }
        self.write::<_, Fault>(Act::new("forbid", "device"), |w| {
            w.sql().execute("DELETE FROM device", [])?;
            Ok(())
        })
    }

    /// Whether this computer is a way in.
    #[must_use]
    pub fn offers_device(&self) -> bool {
        self.header
            .slots
            .iter()
            .any(|s| s.kind == SlotKind::Keyring)
    }

    /// How it stands with this computer as a way in; `None` when it is none.
    ///
    /// # Errors
    /// What the database says.
    pub fn device(&self) -> Result<Option<Device>, Fault> {
        if self.offers_device() {
            self.read(noted)
        } else {
            Ok(None)
        }
    }

    /// Notes that the passphrase was given, if this computer is a way in and the last note is old.
    ///
    /// # Errors
    /// The disk failed; then it is asked for again sooner.
    pub fn note_passphrase(&mut self) -> Result<(), Fault> {
        let Some(device) = self.device()? else {
            return Ok(());
        };
        let now = self.place.clock.now();
        if device
            .proved_at
            .is_some_and(|at| (TimeDelta::zero()..NOTED).contains(&(now - at)))
        {
            return Ok(());
        }
        self.write::<_, Fault>(Act::new("prove", "passphrase"), |w| {
            let now = w.now().timestamp_millis();
            w.sql().execute("UPDATE device SET proved_at = ?1", [now])?;
            Ok(())
        })
    }

    /// From now on the passphrase is owed: the desk is left to somebody who is not trusted with it. Kept in the file, so that the
    /// end of the program changes nothing about it.
    ///
    /// # Errors
    /// The disk failed; then the keyring opens as before.
    pub fn owe_passphrase(&mut self) -> Result<(), Fault> {
        if self.device()?.is_none_or(|d| d.proved_at.is_none()) {
            return Ok(());
        }
        self.write::<_, Fault>(Act::new("owe", "passphrase"), |w| {
            w.sql().execute("UPDATE device SET proved_at = NULL", [])?;
            Ok(())
        })
    }

    /// The last door of an opening: whoever came by the keyring may have to give the passphrase first.
    pub(crate) fn let_in(mut self, unlock: Unlock<'_>) -> Result<Self, OpenError> {
        match unlock {
            // A slot without its row is nothing to trust.
            Unlock::Device(_) => {
                let now = self.place.clock.now();
                if self.device()?.is_none_or(|device| device.due(now)) {
                    return Err(OpenError::PassphraseDue);
                }
            }
            // That it could not be noted only means that it is asked for again sooner.
            Unlock::Passphrase(_) => drop(self.note_passphrase()),
            Unlock::Recovery(_) => {}
        }
        Ok(self)
    }
}

fn noted(r: &Read<'_>) -> Result<Option<Device>, Fault> {
    let found = r
        .sql()
        .query_row("SELECT days, proved_at FROM device", [], |row| {
            Ok((row.get::<_, u32>(0)?, row.get::<_, Option<i64>>(1)?))
        })
        .optional()?;
    Ok(found.map(|(days, at)| Device {
        days,
        proved_at: at.and_then(DateTime::from_timestamp_millis),
    }))
}
