//! A desk of an invented practice, as the laws use it: a clock that stands, and a vault that costs little to open.

use desk::{Cost, Desk, FixedClock, Refusal, Secret};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};

/// The passphrase of every vault here.
pub(crate) const PASSPHRASE: &str = "sju lyktor i dimman";

/// A desk over `folder/vault`, whether or not there is one yet. Its clock stands at 16 February 2026.
pub(crate) fn desk(folder: &Path) -> (Desk, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(
        chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_500),
    ));
    (
        Desk::new(
            folder.join("vault"),
            Arc::clone(&clock) as Arc<dyn desk::Clock>,
            Cost::for_tests(),
        ),
        clock,
    )
}

pub(crate) fn secret_of(text: &str) -> Option<Secret> {
    Some(Secret::new(text.as_bytes().to_vec()))
}

pub(crate) fn secret() -> Option<Secret> {
    secret_of(PASSPHRASE)
}

/// An open one; also its recovery key, not typed back yet.
pub(crate) fn begun(folder: &Path) -> (Desk, Arc<FixedClock>, String) {
    let (desk, clock) = desk(folder);
    let practice = json!({
        "name": "Norrsken Massage", "street": "", "postcode": "", "city": "", "country": "se", "organisation_number": "", "email": "",
        "phone": "", "therapist_name": "Maj Fiktiv", "therapist_title": "", "therapist_phone": "", "licensed": false, "language": "sv",
    });
    let begun = desk
        .call("desk/begin", json!({ "practice": practice }), secret())
        .unwrap()
        .answer
        .into_json();
    let key = begun["recovery_key"].as_str().unwrap().to_owned();
    (desk, clock, key)
}

pub(crate) fn opened(folder: &Path) -> (Desk, Arc<FixedClock>) {
    let (desk, clock, _) = begun(folder);
    (desk, clock)
}

/// Asks, and expects an answer.
pub(crate) fn ask(desk: &Desk, command: &str, request: Value) -> Value {
    match desk.call(command, request, None) {
        Ok(reply) => reply.answer.into_json(),
        Err(refusal) => panic!("{command}: {refusal:?}"),
    }
}

/// Asks, and expects a refusal.
pub(crate) fn refused(desk: &Desk, command: &str, request: Value) -> Refusal {
    desk.call(command, request, None).expect_err(command)
}

pub(crate) fn unlock(desk: &Desk, request: Value) -> Result<Value, Refusal> {
    desk.call("desk/unlock", request, secret())
        .map(|reply| reply.answer.into_json())
}

/// Makes a card; answers with its id.
pub(crate) fn admitted(desk: &Desk, given: &str, family: &str) -> Value {
    ask(
        desk,
        "client/admit",
        json!({ "fields": { "given": given, "family": family, "phone": "070-174 06 05" }, "source": "client" }),
    )["id"]
        .clone()
}
