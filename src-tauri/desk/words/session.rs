//! The session: first run, unlock, lock, proof, and the recovery key.

use crate::{
    Desk, Refusal, Secret,
    session::Session,
    wire::{Done, Nothing},
    words::{noticed::Noticed, tidy},
};
use chrono::NaiveDate;
use practice::{
    client,
    clinic::{self, Clinic},
    country::Country,
    daybook::article,
    language::Language,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{path::PathBuf, sync::Arc};
use ts_rs::TS;
use vault::{
    Advice, Cost, OsFs, Passphrase, Place, RecoveryKey, Unlock, Vault, Weakness, surroundings,
};
use zeroize::Zeroizing;

/// Which of the two vaults of a desk: the practice's own, or the one with invented people.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Which {
    /// The one with invented people.
    #[serde(default)]
    pub demo: bool,
    /// What is missing is lost, and the vault is to be opened without it: the `have` that the refusal `stale_vault`,
    /// `folder_older`, `folder_parted` or `keys_older` gave. Any other number is refused again.
    #[serde(default)]
    pub accept_loss: Option<u64>,
}

/// Where the desk stands. Tells nothing of the practice while locked but the language of the screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct State {
    /// There is a vault of the practice.
    pub vault: bool,
    /// There is a vault with invented people.
    pub demo: bool,
    /// One of them is open.
    pub open: bool,
    /// The open one holds invented people.
    pub open_demo: bool,
    /// The vault may be opened from this computer's keyring.
    pub keyring: bool,
    /// Language of the screen.
    pub language: Language,
    /// `light`, `dark`, `system`.
    pub appearance: String,
    /// Today at the clinic.
    pub today: NaiveDate,
    /// Name of the practice, while open.
    pub practice: String,
    /// Country, while open.
    pub country: Option<Country>,
    /// The recovery sheet was typed back; until then a lost passphrase loses everything.
    pub recovery_confirmed: bool,
    /// A recovery key was made and waits to be typed back; until then an older one stays in force.
    pub recovery_waiting: bool,
    /// What was noticed at opening and since, while open.
    pub noticed: Vec<Noticed>,
    /// Where the vault lies.
    pub place: String,
    /// What is doubtful about that place (T04).
    pub doubt: Option<Doubt>,
}

/// What is doubtful about a place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Doubt {
    /// `synced`, `network`.
    pub kind: String,
    /// Name of the program that carries it elsewhere, when it is synced.
    pub by: String,
}

impl From<surroundings::Doubt> for Doubt {
    fn from(doubt: surroundings::Doubt) -> Self {
        let (kind, by) = match doubt {
            surroundings::Doubt::Synced(by) => ("synced", by),
            surroundings::Doubt::Network => ("network", ""),
        };
        Self {
            kind: kind.into(),
            by: by.into(),
        }
    }
}

/// A new practice.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Begin {
    /// The practice; `demo` in it makes the vault with invented people.
    pub practice: Clinic,
}

/// A vault was made, or a new recovery key.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Begun {
    /// The recovery key, shown once: thirteen groups of four characters.
    pub recovery_key: String,
}

/// A recovery key as typed from the sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecoveryTyped {
    /// Case, blanks, hyphens and look-alikes are forgiven.
    pub recovery_key: String,
}

/// The recovery key with which a vault is to be opened.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Recover {
    /// As typed from the sheet.
    pub recovery_key: String,
    /// As in unlocking: what is missing is lost, and the vault is to be opened without it.
    #[serde(default)]
    pub accept_loss: Option<u64>,
}

/// How strong a passphrase is.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Strength {
    /// Estimated bits against somebody who guesses cleverly.
    pub bits: u32,
    /// The most useful thing to do: `too_short`, `too_long`, `common`, `less_repetition`, `longer`, `good`.
    pub advice: String,
}

/// What may be known while locked: kept beside the vault so that the unlock screen speaks the right language.
#[derive(Default, Serialize, Deserialize)]
struct Screen {
    language: Language,
    appearance: String,
}

impl Desk {
    fn vault_dir(&self, demo: bool) -> PathBuf {
        if demo {
            self.dir.join("invented")
        } else {
            self.dir.clone()
        }
    }

    pub(crate) fn has_vault(&self, demo: bool) -> bool {
        self.vault_dir(demo).join("vault.hdr").exists()
            || self.vault_dir(demo).join("vault.hdr.b").exists()
    }

    pub(crate) fn place(&self, demo: bool) -> Place {
        Place {
            dir: self.vault_dir(demo),
            fs: Arc::new(OsFs),
            clock: Arc::clone(&self.clock),
            // Nobody misses an invented person.
            outside: self.outside.clone().filter(|_| !demo),
        }
    }

    fn screen(&self) -> Screen {
        std::fs::read(self.dir.join("screen.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Remembers language and appearance for the unlock screen. A failure only costs the therapist a wrong first language.
    pub(crate) fn remember_screen(&self, language: Language, appearance: &str) {
        if let Ok(bytes) = serde_json::to_vec(&Screen {
            language,
            appearance: appearance.into(),
        }) {
            let _ = std::fs::write(self.dir.join("screen.json"), bytes);
        }
    }

    pub(crate) fn state_of(&self, session: &Session) -> Result<State, Refusal> {
        let screen = self.screen();
        let mut state = State {
            vault: self.has_vault(false),
            demo: self.has_vault(true),
            open: false,
            open_demo: false,
            keyring: self.place(false).offers_device().is_some(),
            language: screen.language,
            appearance: screen.appearance,
            today: self.clock.now().date_naive(),
            practice: String::new(),
            country: None,
            recovery_confirmed: false,
            recovery_waiting: false,
            noticed: Vec::new(),
            place: self.dir.display().to_string(),
            doubt: self
                .doubt
                .get_or_init(|| surroundings::doubt(&self.dir))
                .clone()
                .map(Doubt::from),
        };
        if let Some(open) = session.as_open() {
            let (clinic, settings, today) = open.vault.read(|r| {
                Ok::<_, Refusal>((clinic::read(r)?, clinic::settings(r)?, clinic::today(r)?))
            })?;
            state = State {
                open: true,
                open_demo: clinic.demo,
                language: clinic.language,
                appearance: settings.appearance,
                today,
                practice: clinic.name,
                country: Some(clinic.country),
                recovery_confirmed: open.vault.has_recovery(),
                recovery_waiting: open.vault.awaits_recovery(),
                noticed: Noticed::all(&open.vault, &open.tidied),
                ..state
            };
        }
        Ok(state)
    }
}

pub(crate) fn passphrase(secret: Option<Secret>) -> Result<Passphrase, Refusal> {
    let secret = secret.ok_or(Refusal::SecretMissing)?;
    Ok(Passphrase::new(secret.text().ok_or(Refusal::BadText {
        field: "passphrase".into(),
    })?))
}

pub(crate) fn state(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<State, Refusal> {
    desk.state_of(&desk.session())
}

pub(crate) fn begin(desk: &Desk, request: Begin, secret: Option<Secret>) -> Result<Begun, Refusal> {
    let entering = desk.entering();
    let demo = request.practice.demo;
    if desk.has_vault(demo) {
        return Err(Refusal::VaultExists);
    }
    let passphrase = passphrase(secret)?;
    let cost = if demo { Cost::for_tests() } else { desk.cost };
    let mut session = desk.enter(&entering)?;
    let (mut vault, key) = Vault::create(desk.place(demo), &passphrase, cost)?;
    vault.write(vault::Act::new("begin", "desk"), |w| {
        let clinic = clinic::change(w, &request.practice)?;
        article::seed(w, clinic.language, clinic.country)?;
        Ok::<_, Refusal>(())
    })?;
    let vault = if demo {
        filled(desk, vault, &passphrase)?
    } else {
        vault
    };
    session.set(vault, tidy::Opening::default());
    drop(session);
    desk.remember_screen(request.practice.language, "system");
    Ok(Begun {
        recovery_key: key.to_text().to_string(),
    })
}

/// The vault with invented people, filled. What could not be finished is taken away, so that it can be tried again.
fn filled(desk: &Desk, vault: Vault, passphrase: &Passphrase) -> Result<Vault, Refusal> {
    vault.lock()?;
    let done = crate::invented::fill(desk.place(true), passphrase).and_then(|()| {
        Ok(Vault::open(
            desk.place(true),
            Unlock::Passphrase(passphrase),
        )?)
    });
    if done.is_err() {
        let _ = std::fs::remove_dir_all(desk.vault_dir(true));
    }
    done
}

pub(crate) fn confirm_recovery(
    desk: &Desk,
    request: RecoveryTyped,
    _: Option<Secret>,
) -> Result<Done, Refusal> {
    let typed = Zeroizing::new(request.recovery_key);
    let mut session = desk.session();
    let open = session.as_open_mut().ok_or(Refusal::Locked)?;
    open.vault.confirm_recovery(&typed)?;
    Ok(Done::YES)
}

pub(crate) fn renew_recovery(
    desk: &Desk,
    _: Nothing,
    secret: Option<Secret>,
) -> Result<Begun, Refusal> {
    let passphrase = passphrase(secret)?;
    let mut session = desk.session();
    let open = session.as_open_mut().ok_or(Refusal::Locked)?;
    let key = open.vault.new_recovery(Unlock::Passphrase(&passphrase))?;
    Ok(Begun {
        recovery_key: key.to_text().to_string(),
    })
}

pub(crate) fn unlock(
    desk: &Desk,
    request: Which,
    secret: Option<Secret>,
) -> Result<State, Refusal> {
    let entering = desk.entering();
    let passphrase = passphrase(secret)?;
    let mut session = desk.enter(&entering)?;
    // While the passphrase is worked on.
    let _ = std::thread::Builder::new().spawn(client::read_phone_tables);
    let mut vault = opened(
        desk.place(request.demo),
        Unlock::Passphrase(&passphrase),
        request.accept_loss,
    )?;
    let tidied = tidy::at_opening(&mut vault);
    session.set(vault, tidied);
    desk.state_of(&session)
}

fn opened(place: Place, unlock: Unlock<'_>, accept: Option<u64>) -> Result<Vault, Refusal> {
    Ok(match accept {
        None => Vault::open(place, unlock)?,
        Some(have) => Vault::open_accepting_loss(place, unlock, have)?,
    })
}

pub(crate) fn recover(
    desk: &Desk,
    request: Recover,
    secret: Option<Secret>,
) -> Result<Begun, Refusal> {
    let entering = desk.entering();
    let passphrase = passphrase(secret)?;
    let typed = Zeroizing::new(request.recovery_key);
    let key = RecoveryKey::from_text(&typed).map_err(|_| Refusal::WrongRecoveryKey)?;
    let mut session = desk.enter(&entering)?;
    let mut vault = opened(
        desk.place(false),
        Unlock::Recovery(&key),
        request.accept_loss,
    )?;
    // The sheet has been used: a new passphrase, and a new sheet that counts once it is typed back.
    vault.change_passphrase(Unlock::Recovery(&key), &passphrase, desk.cost)?;
    let new = vault.new_recovery(Unlock::Passphrase(&passphrase))?;
    let tidied = tidy::at_opening(&mut vault);
    session.set(vault, tidied);
    Ok(Begun {
        recovery_key: new.to_text().to_string(),
    })
}

pub(crate) fn lock(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<State, Refusal> {
    desk.lock();
    desk.state_of(&desk.session())
}

pub(crate) fn prove(desk: &Desk, _: Nothing, secret: Option<Secret>) -> Result<Done, Refusal> {
    let passphrase = passphrase(secret)?;
    let mut session = desk.session();
    let now = desk.clock.now();
    let open = session.as_open_mut().ok_or(Refusal::Locked)?;
    open.vault.prove(Unlock::Passphrase(&passphrase))?;
    // That it could not be noted only means that it is asked for again sooner.
    let _ = open.vault.note_passphrase();
    open.prove(now);
    Ok(Done::YES)
}

/// The old passphrase and the new one, from one secret, parted by a NUL.
pub(crate) fn old_and_new(secret: Option<Secret>) -> Result<(Passphrase, Passphrase), Refusal> {
    let secret = secret.ok_or(Refusal::SecretMissing)?;
    let (old, new) = secret
        .text()
        .and_then(|both| both.split_once('\0'))
        .ok_or(Refusal::SecretMissing)?;
    Ok((Passphrase::new(old), Passphrase::new(new)))
}

pub(crate) fn change_passphrase(
    desk: &Desk,
    _: Nothing,
    secret: Option<Secret>,
) -> Result<Done, Refusal> {
    let (old, new) = old_and_new(secret)?;
    let mut session = desk.session();
    let open = session.as_open_mut().ok_or(Refusal::Locked)?;
    open.vault
        .change_passphrase(Unlock::Passphrase(&old), &new, desk.cost)?;
    Ok(Done::YES)
}

pub(crate) fn strength(_: &Desk, _: Nothing, secret: Option<Secret>) -> Result<Strength, Refusal> {
    let secret = secret.ok_or(Refusal::SecretMissing)?;
    let found = vault::strength(secret.text().ok_or(Refusal::BadText {
        field: "passphrase".into(),
    })?);
    let advice = match found.advice {
        Advice::Refused(Weakness::TooShort { .. }) => "too_short",
        Advice::Refused(Weakness::TooLong { .. }) => "too_long",
        Advice::Refused(Weakness::Common) => "common",
        Advice::LessRepetition => "less_repetition",
        Advice::Longer => "longer",
        Advice::Good => "good",
    };
    Ok(Strength {
        bits: found.bits,
        advice: advice.into(),
    })
}
