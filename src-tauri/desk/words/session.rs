//! The session: first run, unlock, lock, proof, recovery, and the two looks into the vault itself: verify and scan.

use crate::{
    Desk, Refusal, Secret,
    session::Session,
    wire::{Done, Nothing},
};
use chrono::NaiveDate;
use practice::{
    clinic::{self, Clinic},
    country::Country,
    daybook::article,
    language::Language,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{path::PathBuf, sync::Arc};
use ts_rs::TS;
use vault::{Advice, Cost, OsFs, Passphrase, Place, RecoveryKey, Unlock, Vault, Weakness};
use zeroize::Zeroizing;

/// Which of the two vaults of a desk: the practice's own, or the one with invented people.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Which {
    /// The one with invented people.
    #[serde(default)]
    pub demo: bool,
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
    /// Where the vault lies.
    pub place: String,
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

/// How strong a passphrase is.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Strength {
    /// Estimated bits against somebody who guesses cleverly.
    pub bits: u32,
    /// The most useful thing to do: `too_short`, `too_long`, `common`, `less_repetition`, `longer`, `good`.
    pub advice: String,
}

/// What a check of the vault found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Verified {
    /// Nothing is wrong.
    pub ok: bool,
    /// Codes of what is wrong, empty when nothing is: `header`, `pages`, `structure`, `index`, `audit`, `sealed`, `counters`, `day_chain`.
    pub findings: Vec<String>,
    /// The first closed day whose lines do not give its hash.
    pub broken_day: Option<NaiveDate>,
}

/// Words to look for in every decrypted page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Scan {
    /// Each at least four bytes: shorter ones are found by accident too.
    pub words: Vec<String>,
}

/// Where a word was found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Scanned {
    /// Database pages looked through, free ones too.
    #[ts(type = "number")]
    pub pages: u64,
    /// Frames of the write-ahead log looked through.
    #[ts(type = "number")]
    pub frames: u64,
    /// Sealed files looked through.
    #[ts(type = "number")]
    pub files: u64,
    /// Pages and frames that could not be looked through because they do not authenticate.
    #[ts(type = "number")]
    pub unreadable: u64,
    /// Hits in all.
    #[ts(type = "number")]
    pub hits: u64,
    /// Hits per kind of place.
    pub places: Vec<ScanPlace>,
}

/// Hits in one kind of place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ScanPlace {
    /// Kind of place: `page`, `free_page`, `overflow`, `log`, `sealed`, `raw`.
    pub place: String,
    /// Hits.
    #[ts(type = "number")]
    pub hits: u64,
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

    fn has_vault(&self, demo: bool) -> bool {
        self.vault_dir(demo).join("vault.hdr").exists()
            || self.vault_dir(demo).join("vault.hdr.b").exists()
    }

    fn place(&self, demo: bool) -> Place {
        Place {
            dir: self.vault_dir(demo),
            fs: Arc::new(OsFs),
            clock: Arc::clone(&self.clock),
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

    fn state_of(&self, session: &Session) -> Result<State, Refusal> {
        let screen = self.screen();
        let mut state = State {
            vault: self.has_vault(false),
            demo: self.has_vault(true),
            open: false,
            open_demo: false,
            language: screen.language,
            appearance: screen.appearance,
            today: self.clock.now().date_naive(),
            practice: String::new(),
            country: None,
            recovery_confirmed: false,
            place: self.dir.display().to_string(),
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
                ..state
            };
        }
        Ok(state)
    }
}

fn passphrase(secret: Option<Secret>) -> Result<Passphrase, Refusal> {
    let secret = secret.ok_or(Refusal::SecretMissing)?;
    Ok(Passphrase::new(secret.text().ok_or(Refusal::BadText {
        field: "passphrase".into(),
    })?))
}

pub(crate) fn state(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<State, Refusal> {
    desk.state_of(&desk.session())
}

pub(crate) fn begin(desk: &Desk, request: Begin, secret: Option<Secret>) -> Result<Begun, Refusal> {
    let demo = request.practice.demo;
    if desk.has_vault(demo) {
        return Err(Refusal::VaultExists);
    }
    let passphrase = passphrase(secret)?;
    let cost = if demo { Cost::for_tests() } else { desk.cost };
    let mut session = desk.session();
    session.lock();
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
    session.set(vault);
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

pub(crate) fn unlock(
    desk: &Desk,
    request: Which,
    secret: Option<Secret>,
) -> Result<State, Refusal> {
    let passphrase = passphrase(secret)?;
    let mut session = desk.session();
    session.lock();
    session.set(Vault::open(
        desk.place(request.demo),
        Unlock::Passphrase(&passphrase),
    )?);
    desk.state_of(&session)
}

pub(crate) fn recover(
    desk: &Desk,
    request: RecoveryTyped,
    secret: Option<Secret>,
) -> Result<Begun, Refusal> {
    let passphrase = passphrase(secret)?;
    let typed = Zeroizing::new(request.recovery_key);
    let key = RecoveryKey::from_text(&typed).map_err(|_| Refusal::WrongRecoveryKey)?;
    let mut session = desk.session();
    session.lock();
    let mut vault = Vault::open(desk.place(false), Unlock::Recovery(&key))?;
    // The sheet has been used: a new passphrase, and a new sheet that counts once it is typed back.
    vault.change_passphrase(Unlock::Recovery(&key), &passphrase, desk.cost)?;
    let new = vault.new_recovery(Unlock::Passphrase(&passphrase))?;
    session.set(vault);
    Ok(Begun {
        recovery_key: new.to_text().to_string(),
    })
}

pub(crate) fn lock(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<State, Refusal> {
    let mut session = desk.session();
    session.lock();
    desk.state_of(&session)
}

pub(crate) fn prove(desk: &Desk, _: Nothing, secret: Option<Secret>) -> Result<Done, Refusal> {
    let passphrase = passphrase(secret)?;
    let mut session = desk.session();
    let now = desk.clock.now();
    let open = session.as_open_mut().ok_or(Refusal::Locked)?;
    open.vault.prove(Unlock::Passphrase(&passphrase))?;
    open.prove(now);
    Ok(Done::YES)
}

pub(crate) fn change_passphrase(
    desk: &Desk,
    _: Nothing,
    secret: Option<Secret>,
) -> Result<Done, Refusal> {
    let secret = secret.ok_or(Refusal::SecretMissing)?;
    let (old, new) = secret
        .text()
        .and_then(|both| both.split_once('\0'))
        .ok_or(Refusal::SecretMissing)?;
    let (old, new) = (Passphrase::new(old), Passphrase::new(new));
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

pub(crate) fn verify(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<Verified, Refusal> {
    let report = desk.with_vault(|vault| Ok(vault.verify()?))?;
    let broken_day = desk.read(|r| Ok(practice::daybook::verify_chain(r)?))?;
    let mut findings: Vec<String> = named(&report).into_iter().map(str::to_owned).collect();
    if broken_day.is_some() {
        findings.push("day_chain".into());
    }
    Ok(Verified {
        ok: findings.is_empty(),
        findings,
        broken_day,
    })
}

pub(crate) fn scan(desk: &Desk, request: Scan, _: Option<Secret>) -> Result<Scanned, Refusal> {
    if request.words.is_empty() || request.words.iter().any(|word| word.len() < 4) {
        return Err(Refusal::Incomplete {
            missing: vec!["words".into()],
        });
    }
    let words: Vec<&str> = request.words.iter().map(String::as_str).collect();
    let report = desk.with_vault(|vault| Ok(vault.scan(&words, false)?))?;
    Ok(Scanned {
        pages: report.pages,
        frames: report.frames,
        files: report.sealed_files,
        unreadable: report.unreadable,
        hits: report.total(),
        places: report
            .hits
            .iter()
            .map(|(place, hits)| ScanPlace {
                place: kind(*place).into(),
                hits: *hits,
            })
            .collect(),
    })
}

fn kind(place: vault::ScanPlace) -> &'static str {
    match place {
        vault::ScanPlace::Page => "page",
        vault::ScanPlace::FreePage => "free_page",
        vault::ScanPlace::Log => "log",
        vault::ScanPlace::Overflow => "overflow",
        vault::ScanPlace::SealedFile => "sealed",
        vault::ScanPlace::RawFile => "raw",
    }
}

/// What an examination found, as codes.
fn named(report: &vault::VerifyReport) -> Vec<&'static str> {
    [
        ("header", report.header_copies != [true, true]),
        (
            "pages",
            !report.bad_pages.is_empty() || report.ragged || report.cipher > 0,
        ),
        (
            "structure",
            report.structure != Some(0) || report.dangling != Some(0),
        ),
        (
            "index",
            report.full_text.as_ref().is_none_or(|bad| !bad.is_empty()),
        ),
        (
            "audit",
            report.audit_broken_at.is_some() || report.audit_cut,
        ),
        ("sealed", !report.bad_sealed.is_empty()),
        ("counters", !report.counters),
    ]
    .into_iter()
    .filter_map(|(code, wrong)| wrong.then_some(code))
    .collect()
}
