//! What each verb of the console does: read the secret, open the desk, ask, print.

use crate::Key;
use desk::{Cost, Desk, Refusal, Secret, SystemClock, answer::Answer, table};
use serde_json::{Map, Value, json};
use std::{
    fs,
    io::{self, BufRead, Read, Write},
    path::Path,
    process::ExitCode,
    sync::Arc,
};
use zeroize::Zeroizing;

/// A refusal by the desk.
const REFUSED: u8 = 3;
/// The call itself is off: a file that is not there, JSON that is none.
const MISUSED: u8 = 2;

pub(crate) enum Failure {
    Refused(Refusal),
    Misused(&'static str),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

pub(crate) fn finish(result: Result<ExitCode, Failure>) -> ExitCode {
    match result {
        Ok(code) => code,
        Err(Failure::Refused(refusal)) => {
            complain(&json!(refusal));
            ExitCode::from(REFUSED)
        }
        Err(Failure::Misused(what)) => {
            complain(&json!({ "misused": what }));
            ExitCode::from(MISUSED)
        }
    }
}

pub(crate) fn init(
    key: &Key,
    country: &str,
    language: &str,
    practice: Option<&str>,
    memory_mib: Option<u32>,
) -> ExitCode {
    finish((|| {
        let mut clinic = json!({
            "name": "", "street": "", "postcode": "", "city": "", "organisation_number": "", "email": "", "phone": "",
            "therapist_name": "", "therapist_title": "", "therapist_phone": "", "licensed": false,
        });
        if let (Value::Object(into), Some(text)) = (&mut clinic, practice) {
            let Value::Object(from) = json_of(Some(text))? else {
                return Err(Failure::Misused("practice"));
            };
            into.extend(from);
        }
        clinic["country"] = country.into();
        clinic["language"] = language.into();
        if clinic["name"] == "" {
            clinic["name"] = "Kartotek".into();
        }
        let cost = cost_of(memory_mib)?;
        let desk = Desk::new(key.vault.clone(), Arc::new(SystemClock), cost)
            .remembering(desk::remembered_in());
        let begun = desk.call(
            "desk/begin",
            json!({ "practice": clinic }),
            Some(secret(&key.passphrase_file)?),
        )?;
        print(&begun.answer.into_json());
        desk.lock();
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn commands() -> ExitCode {
    let rows: Vec<Value> = table::TABLE
        .iter()
        .map(|row| {
            json!({
                "name": row.name, "about": row.about.trim(),
                "effect": if row.effect == table::Effect::Reads { "reads" } else { "writes" },
                "locked": row.needs == table::Needs::Nothing, "fresh": row.needs == table::Needs::Fresh,
                "secret": row.secret, "bytes": row.bytes, "facts": row.facts,
                "request": (row.request)(), "answer": (row.answer)(),
            })
        })
        .collect();
    print(&Value::Array(rows));
    ExitCode::SUCCESS
}

pub(crate) fn call(
    key: &Key,
    command: &str,
    request: Option<&str>,
    secret_file: Option<&Path>,
    out: Option<&Path>,
) -> ExitCode {
    finish((|| {
        let request = json_of(request)?;
        let beside = secret_file.map(secret).transpose()?;
        let desk = opened(key, needs_fresh(command))?;
        let answer = desk.call(command, request, beside);
        let printed = answer
            .map_err(Failure::from)
            .and_then(|reply| deliver(reply.answer, out));
        desk.lock();
        print(&printed?);
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn session(key: &Key, memory_mib: Option<u32>) -> ExitCode {
    finish((|| {
        let desk = opened_to_set(key, false, cost_of(memory_mib)?)?;
        for line in io::stdin().lock().lines() {
            let line = line.map_err(|_| Failure::Misused("standard input"))?;
            if line.trim().is_empty() {
                continue;
            }
            let asked: Value = serde_json::from_str(&line).unwrap_or(Value::Null);
            let command = asked["command"].as_str().unwrap_or_default();
            let out = asked["out"].as_str().map(Path::new);
            if needs_fresh(command) {
                desk.call(
                    "desk/prove",
                    Value::Null,
                    Some(secret(&key.passphrase_file)?),
                )?;
            }
            let beside = asked["secret_file"]
                .as_str()
                .map(|file| secret(Path::new(file)))
                .transpose()?;
            match desk.call(command, asked["request"].clone(), beside) {
                Ok(reply) => print(&json!({ "ok": deliver(reply.answer, out)? })),
                Err(refusal) => print(&json!({ "refusal": refusal })),
            }
        }
        desk.lock();
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn verify(key: &Key) -> ExitCode {
    finish((|| {
        let desk = opened(key, false)?;
        let report = desk
            .call("desk/verify", Value::Null, None)?
            .answer
            .into_json();
        print(&report);
        desk.lock();
        Ok(if report["ok"] == true {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    })())
}

pub(crate) fn scan(key: &Key, words: &Path) -> ExitCode {
    finish((|| {
        let text = if words == Path::new("-") {
            io::read_to_string(io::stdin())
        } else {
            fs::read_to_string(words)
        }
        .map_err(|_| Failure::Misused("words"))?;
        let words: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .collect();
        let desk = opened(key, false)?;
        let found = desk.call("desk/scan", json!({ "words": words }), None)?;
        let found = found.answer.into_json();
        print(&found);
        desk.lock();
        // Nobody is told that it is gone who was not told everything.
        let whole = found["unreadable"] == 0
            && found["away"] == json!([])
            && found["set_aside"] == false
            && found["stopped"] == false;
        Ok(if found["hits"] == 0 && whole {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    })())
}

pub(crate) fn id(country: &str, number: &str) -> ExitCode {
    finish((|| {
        let desk = Desk::new(
            std::path::PathBuf::new(),
            Arc::new(SystemClock),
            Cost::DEFAULT,
        );
        let check = desk.call(
            "country/check-identity",
            json!({ "country": country, "number": number }),
            None,
        )?;
        print(&check.answer.into_json());
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn opened(key: &Key, prove: bool) -> Result<Desk, Failure> {
    opened_to_set(key, prove, Cost::DEFAULT)
}

/// The same, with what a passphrase costs that is set then.
fn opened_to_set(key: &Key, prove: bool, cost: Cost) -> Result<Desk, Failure> {
    let desk = Desk::new(key.vault.clone(), Arc::new(SystemClock), cost)
        .remembering(desk::remembered_in());
    desk.call(
        "desk/unlock",
        json!({ "accept_loss": key.accept_loss }),
        Some(secret(&key.passphrase_file)?),
    )?;
    if prove {
        desk.call(
            "desk/prove",
            Value::Null,
            Some(secret(&key.passphrase_file)?),
        )?;
    }
    Ok(desk)
}

fn cost_of(memory_mib: Option<u32>) -> Result<Cost, Failure> {
    Ok(match memory_mib {
        None => Cost::DEFAULT,
        Some(mib) => Cost::new(mib.saturating_mul(1024), 3, 1).map_err(|_| Refusal::CostRefused)?,
    })
}

fn needs_fresh(command: &str) -> bool {
    table::row(command).is_some_and(|row| row.needs == table::Needs::Fresh)
}

/// Bytes go to the file when one is named, and the JSON then only says which.
fn deliver(answer: Answer, out: Option<&Path>) -> Result<Value, Failure> {
    match (answer, out) {
        (Answer::Sheet(sheet), Some(path)) => {
            fs::write(path, &sheet.bytes).map_err(|_| Failure::Misused("out"))?;
            Ok(json!({ "name": sheet.name, "mime": sheet.mime, "size": sheet.bytes.len() }))
        }
        (answer, _) => Ok(answer.into_json()),
    }
}

pub(crate) fn secret(file: &Path) -> Result<Secret, Failure> {
    Ok(Secret::new(std::mem::take(&mut *bytes(file)?)))
}

/// What is in a file with a secret, final line breaks left out.
pub(crate) fn bytes(file: &Path) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let mut bytes = Zeroizing::new(if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin()
            .read_to_end(&mut bytes)
            .map_err(|_| Failure::Misused("standard input"))?;
        bytes
    } else {
        fs::read(file).map_err(|_| Failure::Misused("passphrase file"))?
    });
    while bytes
        .last()
        .is_some_and(|byte| matches!(byte, b'\n' | b'\r'))
    {
        bytes.pop();
    }
    Ok(bytes)
}

pub(crate) fn json_of(text: Option<&str>) -> Result<Value, Failure> {
    let text = match text {
        None => return Ok(Value::Object(Map::new())),
        Some("-") => {
            io::read_to_string(io::stdin()).map_err(|_| Failure::Misused("standard input"))?
        }
        Some(text) => text.to_owned(),
    };
    serde_json::from_str(&text).map_err(|_| Failure::Misused("request is not JSON"))
}

pub(crate) fn print(value: &Value) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{value}");
    let _ = out.flush();
}

fn complain(value: &Value) {
    let _ = writeln!(io::stderr().lock(), "{value}");
}
