//! The nine operations that are put under faults, and what each promises as it goes: after every answer the rows are those that
//! were promised; while none has come, they are those or the ones after the act under way, and nothing in between.

use crate::{
    rows::{Card, Rows, hash, text},
    talk::{No, Talk},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// An operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Work {
    Write,
    Import,
    Backup,
    Migration,
    Restore,
    Erasure,
    Passphrase,
    Keys,
    Unlock,
}

impl Work {
    pub(crate) const ALL: [Self; 9] = [
        Self::Write,
        Self::Import,
        Self::Backup,
        Self::Migration,
        Self::Restore,
        Self::Erasure,
        Self::Passphrase,
        Self::Keys,
        Self::Unlock,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Import => "import",
            Self::Backup => "backup",
            Self::Migration => "migration",
            Self::Restore => "restore",
            Self::Erasure => "erasure",
            Self::Passphrase => "passphrase",
            Self::Keys => "keys",
            Self::Unlock => "unlock",
        }
    }

    /// How the console is called for it.
    pub(crate) const fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Restore => &[
                "restore",
                "--vault",
                "vault",
                "--passphrase-file",
                "passphrase",
                "disk",
            ],
            // A passphrase that is set is as cheap to try as one may be.
            _ => &[
                "session",
                "--memory-mib",
                "64",
                "--vault",
                "vault",
                "--passphrase-file",
                "passphrase",
            ],
        }
    }

    /// Whether there is a moment at which the vault is open and the operation proper begins.
    pub(crate) const fn has_a_beginning(self) -> bool {
        !matches!(self, Self::Restore | Self::Migration)
    }
}

/// Which passphrase is promised to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opens {
    Old,
    Either,
    New,
}

/// What was promised so far.
#[derive(Debug, Clone)]
pub(crate) struct Promised {
    pub(crate) rows: Rows,
    /// The rows after the act under way, if one was under way when the answers ended.
    pub(crate) then: Option<Rows>,
    pub(crate) opens: Opens,
    /// Backups that were acknowledged, and what each holds.
    pub(crate) backups: Vec<(String, Rows)>,
    pub(crate) refused: Vec<String>,
    /// The operation came to its end.
    pub(crate) done: bool,
}

impl Promised {
    pub(crate) fn of(rows: Rows) -> Self {
        Self {
            rows,
            then: None,
            opens: Opens::Old,
            backups: Vec::new(),
            refused: Vec::new(),
            done: false,
        }
    }

    /// Asks for something that makes the rows `then`.
    pub(crate) fn act(
        &mut self,
        talk: &mut Talk,
        command: &str,
        request: Value,
        then: Rows,
    ) -> Option<Value> {
        self.then = Some(then);
        match talk.ask(command, request) {
            Ok(answer) => {
                self.rows = self.then.take()?;
                Some(answer)
            }
            Err(No::Refused(code)) => {
                match code.as_str() {
                    // The one refusal that says: the rows are gone all the same.
                    "purge_owed" => self.rows = self.then.take()?,
                    // A disk that failed while it took a commit in may hold it or not; whole or absent is all that can be said.
                    "disk_failed" => {}
                    _ => self.then = None,
                }
                self.refused.push(code);
                None
            }
            Err(No::Gone) => None,
        }
    }

    pub(crate) fn look(&mut self, talk: &mut Talk, command: &str, request: Value) -> Option<Value> {
        let rows = self.rows.clone();
        self.act(talk, command, request, rows)
    }
}

/// A client with a signed note and a paid sale. `None` when an answer did not come.
pub(crate) fn client(talk: &mut Talk, so_far: &mut Promised, family: &str) -> Option<String> {
    let id = admit(talk, so_far, family)?;
    let name = format!("Tora {family}");
    let today = text(&so_far.look(talk, "desk/state", Value::Null)?["today"]);
    let said = format!("Stel nacke hos {family}");
    let then = changed(so_far, &name, |card| {
        card.notes.insert(said.clone(), false);
    });
    let note = json!({
        "client": id, "template": "free", "happened_on": today, "parts": [{ "part": "text", "text": said }],
    });
    let note = so_far.act(talk, "journal/write", note, then)?;
    let then = changed(so_far, &name, |card| {
        card.notes.insert(said.clone(), true);
    });
    so_far.act(talk, "journal/sign", json!({ "note": note["id"] }), then)?;
    let item = format!("Massage {}", so_far.rows.0.len());
    let then = changed(so_far, &name, |card| {
        card.sales.insert(item.clone(), String::new());
    });
    let sale = json!({
        "client": id, "item": item, "kind": "treatment", "quantity": 1, "amount": 80_000, "vat": 2500, "method": "cash",
    });
    so_far.act(talk, "daybook/register", sale, then)?;
    Some(id)
}

pub(crate) fn admit(talk: &mut Talk, so_far: &mut Promised, family: &str) -> Option<String> {
    let name = format!("Tora {family}");
    let mut then = so_far.rows.clone();
    then.0.insert(name.clone(), Card::default());
    // Reached through somebody else: reading a number of one's own takes a build without optimisation longer than all the rest.
    let fields = json!({
        "given": "Tora", "family": family, "guardian": "Maj 070-174 06 05", "warning": format!("Allergi {family}"),
    });
    let request = json!({ "fields": fields, "source": "client" });
    let id = text(&so_far.act(talk, "client/admit", request, then)?["id"]);
    so_far.rows.0.get_mut(&name)?.id.clone_from(&id);
    Some(id)
}

/// A file of `size` bytes onto a card.
pub(crate) fn file(
    talk: &mut Talk,
    so_far: &mut Promised,
    name: &str,
    file: &str,
    size: usize,
) -> Option<()> {
    let content: Vec<u8> = (0..size)
        .map(|at| u8::try_from((at * 31 + file.len()) % 251).unwrap_or_default())
        .collect();
    let hash = hash(&content);
    let then = changed(so_far, name, |card| {
        card.files.insert(file.to_owned(), hash);
    });
    let id = so_far.rows.0.get(name)?.id.clone();
    let request = json!({ "client": id, "name": file, "content": STANDARD.encode(content) });
    so_far.act(talk, "attachment/add", request, then).map(drop)
}

fn changed(so_far: &Promised, name: &str, change: impl FnOnce(&mut Card)) -> Rows {
    let mut rows = so_far.rows.clone();
    if let Some(card) = rows.0.get_mut(name) {
        change(card);
    }
    rows
}

/// A backup onto the only shelf.
pub(crate) fn backup(talk: &mut Talk, so_far: &mut Promised) -> Option<()> {
    let state = so_far.look(talk, "backup/state", Value::Null)?;
    let shelf = json!({ "shelf": state["shelves"][0]["id"] });
    let made = so_far.look(talk, "backup/make", shelf)?;
    let name = text(&made["shelves"][0]["backup"]["name"]);
    so_far.backups.push((name, so_far.rows.clone()));
    Some(())
}

pub(crate) fn erase(talk: &mut Talk, so_far: &mut Promised, name: &str) -> Option<()> {
    let mut then = so_far.rows.clone();
    let gone = then.0.remove(name)?;
    let request = json!({ "client": gone.id, "reason": "request" });
    so_far.act(talk, "erase/client", request, then).map(drop)
}

/// Carries an operation out as far as answers come.
pub(crate) fn carry_out(
    work: Work,
    talk: &mut Talk,
    so_far: &mut Promised,
    extra: &Extra,
) -> Option<()> {
    match work {
        Work::Write => {
            for number in 0..4 {
                client(talk, so_far, &format!("Norrsken{number}"))?;
            }
        }
        Work::Import => {
            let name = so_far.rows.0.keys().next()?.clone();
            for number in 0..10 {
                file(talk, so_far, &name, &format!("bild {number}.txt"), 20_000)?;
            }
        }
        Work::Backup => backup(talk, so_far)?,
        Work::Migration | Work::Unlock => {
            admit(talk, so_far, "Norrsken")?;
        }
        Work::Restore => {
            so_far.then = Some(extra.restored.clone());
            talk.heard().ok()?;
            so_far.rows = so_far.then.take()?;
        }
        Work::Erasure => {
            for name in &extra.victims {
                erase(talk, so_far, name)?;
            }
        }
        Work::Passphrase | Work::Keys => {
            so_far.opens = Opens::Either;
            let command = match work {
                Work::Keys => "keys/renew",
                _ => "desk/change-passphrase",
            };
            let line = json!({ "command": command, "secret_file": "both" });
            match talk.line(&line) {
                Ok(_) => so_far.opens = Opens::New,
                Err(No::Refused(code)) => {
                    so_far.refused.push(code);
                    return None;
                }
                Err(No::Gone) => return None,
            }
        }
    }
    so_far.done = true;
    Some(())
}

/// What a prepared scene adds to an operation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Extra {
    /// What a restore will bring.
    pub(crate) restored: Rows,
    /// Who will be erased.
    pub(crate) victims: Vec<String>,
}
