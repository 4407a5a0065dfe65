//! The recovery key: a new sheet without the old one having been used, and never a moment without one that works.

use crate::desk_of::{ask, begun, desk, secret, secret_of, unlock};
use desk::{Desk, Refusal};
use serde_json::{Value, json};

fn recover(desk: &Desk, key: &str, passphrase: &str) -> Result<Value, Refusal> {
    desk.call(
        "desk/recover",
        json!({ "recovery_key": key }),
        secret_of(passphrase),
    )
    .map(|reply| reply.answer.into_json())
}

fn renewed(desk: &Desk) -> String {
    let made = desk
        .call("desk/renew-recovery", Value::Null, secret())
        .unwrap()
        .answer
        .into_json();
    made["recovery_key"].as_str().unwrap().to_owned()
}

// covers: R38
#[test]
fn a_renewed_recovery_key_counts_once_it_is_typed_back_and_the_old_one_until_then() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _, old) = begun(folder.path());
    ask(
        &held,
        "desk/confirm-recovery",
        json!({ "recovery_key": old }),
    );
    let new = renewed(&held);
    assert_ne!(old, new);
    let state = ask(&held, "desk/state", Value::Null);
    assert_eq!(
        (&state["recovery_confirmed"], &state["recovery_waiting"]),
        (&json!(true), &json!(true))
    );
    held.lock();

    // Not typed back: the new one opens nothing and says why, the old one still does.
    let copy = tempfile::tempdir().unwrap();
    copied(folder.path(), copy.path());
    let (other, _) = desk(copy.path());
    assert_eq!(
        recover(&other, &new, "elva lyktor i dimman"),
        Err(Refusal::RecoveryNotConfirmed)
    );
    recover(&other, &old, "elva lyktor i dimman").unwrap();
    other.lock();

    // Typed back, lower case and with blanks: now it is the other way round.
    unlock(&held, Value::Null).unwrap();
    ask(
        &held,
        "desk/confirm-recovery",
        json!({ "recovery_key": new.to_lowercase().replace('-', " ") }),
    );
    let state = ask(&held, "desk/state", Value::Null);
    assert_eq!(
        (&state["recovery_confirmed"], &state["recovery_waiting"]),
        (&json!(true), &json!(false))
    );
    held.lock();
    assert_eq!(
        recover(&held, &old, "tolv lyktor i dimman"),
        Err(Refusal::WrongRecoveryKey)
    );
    recover(&held, &new, "tolv lyktor i dimman").unwrap();
}

// covers: R38 C52
#[test]
fn a_recovery_key_is_not_renewed_without_the_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let (held, _, old) = begun(folder.path());
    ask(
        &held,
        "desk/confirm-recovery",
        json!({ "recovery_key": old }),
    );
    let renew = |passphrase| {
        held.call("desk/renew-recovery", Value::Null, passphrase)
            .map(drop)
    };
    assert_eq!(renew(None), Err(Refusal::SecretMissing));
    assert_eq!(
        renew(secret_of("nio lyktor i dimman")),
        Err(Refusal::WrongPassphrase)
    );
    assert_eq!(
        ask(&held, "desk/state", Value::Null)["recovery_waiting"],
        false
    );
    held.lock();
    assert_eq!(renew(secret()), Err(Refusal::Locked));
}

/// A folder with everything in it.
pub(crate) fn copied(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copied(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
