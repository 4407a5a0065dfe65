//! A lock that falls into an opening.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

use crate::{
    Desk, Refusal,
    tests::{opened, secret},
    words::device::unlock_by,
};
use serde_json::{Value, json};
use std::{thread, time::Duration};
use vault::{Passphrase, Unlock, keyring::DeviceSecret};

type Leaving = fn(&Desk);

/// Sleep; the hotkey or the idle clock; a screen that is locked over a locked desk.
const LEAVINGS: [(&str, Leaving); 3] = [
    ("at once", Desk::lock),
    ("at the end of work", |desk| desk.finish(desk.lock_up())),
    ("kept out", Desk::keep_out),
];

fn is_open(desk: &Desk) -> bool {
    desk.session().as_open().is_some()
}

// covers: W08 C49 R37
#[test]
fn a_lock_while_the_keyring_is_asked_is_not_undone_by_its_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, begun) = opened(folder.path());
    let key = json!({ "recovery_key": begun["recovery_key"] });
    desk.call("desk/confirm-recovery", key, None).unwrap();
    let device = DeviceSecret::random().unwrap();
    desk.with_vault(|vault| {
        let proof = Passphrase::new("sju lyktor i dimman");
        Ok(vault.allow_device(Unlock::Passphrase(&proof), &device, 14)?)
    })
    .unwrap();
    desk.lock();
    for (how, leaving) in LEAVINGS {
        let refused = unlock_by(&desk, |_| {
            leaving(&desk);
            Ok(device.clone())
        });
        assert_eq!(refused.map(drop), Err(Refusal::Locked), "{how}");
        assert!(!is_open(&desk), "{how}");
    }
    assert!(unlock_by(&desk, |_| Ok(device)).unwrap().open);
}

// covers: W08 C49
#[test]
fn a_lock_while_an_opening_waits_for_work_to_end_is_not_undone_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, begun) = opened(folder.path());
    let key = json!({ "recovery_key": begun["recovery_key"] });
    desk.call("desk/confirm-recovery", key.clone(), None)
        .unwrap();
    desk.lock();
    let practice = json!({
        "name": "Påhittad", "street": "", "postcode": "", "city": "", "country": "se", "organisation_number": "", "email": "", "phone": "",
        "therapist_name": "", "therapist_title": "", "therapist_phone": "", "licensed": false, "language": "sv", "demo": true,
    });
    let openings = [
        ("desk/unlock", Value::Null),
        ("desk/recover", key),
        ("desk/begin", json!({ "practice": practice })),
    ];
    for (command, request) in openings {
        for (how, leaving) in LEAVINGS.into_iter().skip(1) {
            let running = desk.work.begin("restore", "").unwrap();
            let answer = thread::scope(|scope| {
                let opening = scope.spawn(|| desk.call(command, request.clone(), secret()));
                // Until it has asked the work to stop: then it waits.
                while !running.stopped() {
                    thread::sleep(Duration::from_millis(2));
                }
                leaving(&desk);
                drop(running);
                opening.join().unwrap()
            });
            assert_eq!(
                answer.map(drop).unwrap_err(),
                Refusal::Locked,
                "{command}, {how}"
            );
            assert!(!is_open(&desk), "{command}, {how}");
        }
    }
    assert!(!desk.has_vault(true), "nothing was begun");
    desk.call("desk/unlock", Value::Null, secret()).unwrap();
    assert!(is_open(&desk));
}
