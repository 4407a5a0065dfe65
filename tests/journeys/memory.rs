//! After the lock nothing of anybody is left in memory: no key, not the passphrase, not a name that stood on the screen or was typed, in
//! no process of the window.
//!
//! `KARTOTEK_CYCLES=50` locks and unlocks that often; without it twice. Each look is taken half a second after the lock at the earliest,
//! and again after ten where something was left: what a program throws away may take a moment.

use crate::alone;
use kartotek_tests::{
    console::Console,
    hand::Hand,
    memory::{Hit, Wanted},
};
use serde_json::{Value, json};
use std::{
    env, thread,
    time::{Duration, Instant},
};

/// Unlike anything else in any process.
const PASSPHRASE: &str = "zyxklubba nittio vresrosor";
const FAMILY: &str = "Qvastmåsgren";
const NOTE: &str = "ömqvist vid tredje halskotan";
const SEARCHED: &str = "qvastmxw";

fn practice(folder: &std::path::Path) -> Console {
    let console = Console::init(
        folder,
        PASSPHRASE,
        "se",
        "sv",
        &json!({ "name": "Norrsken Massage" }),
    );
    let mut desk = console.session();
    let mut ask = |command: &str, request: Value| {
        desk.ask(command, request)
            .unwrap_or_else(|refused| panic!("{command}: {}", refused.0))
    };
    let state = ask("desk/state", Value::Null);
    let card = ask(
        "client/admit",
        json!({ "source": "client", "fields": { "given": "Tora", "family": FAMILY, "phone": "070-174 06 05" } }),
    );
    let visit = ask("visit/begin", json!({ "client": card["id"] }));
    ask(
        "journal/write",
        json!({ "client": card["id"], "visit": visit["id"], "template": "free", "happened_on": state["today"], "parts": [{ "part": "text", "text": NOTE }] }),
    );
    desk.end();
    console
}

/// Waits until something lies in the memory of the window, which is where it must be to stand on the screen.
fn there(hand: &Hand, wanted: &Wanted, what: &str) {
    let begun = Instant::now();
    while wanted.found_in(&hand.processes()).is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}");
        thread::sleep(Duration::from_millis(100));
    }
}

/// A look after a lock, and a second one where something was left.
fn left(hand: &Hand, wanted: &Wanted) -> Vec<Hit> {
    thread::sleep(Duration::from_millis(500));
    let hits = wanted.found_in(&hand.processes());
    if hits.is_empty() {
        return hits;
    }
    thread::sleep(Duration::from_secs(10));
    wanted.found_in(&hand.processes())
}

// covers: W08 C49 W07 T31
#[test]
fn after_the_lock_no_process_remembers_a_key_the_passphrase_or_anybody() {
    let _screen = alone();
    let folder = tempfile::tempdir().unwrap();
    let console = practice(folder.path());
    let keys = || Wanted::default().keys_of(&console.vault, &console.passphrase_file);
    let all = keys()
        .word(PASSPHRASE)
        .word(FAMILY)
        .word(NOTE)
        .word(SEARCHED);
    let cycles = env::var("KARTOTEK_CYCLES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(2_u32);
    let hand = Hand::open(&console.vault);
    for cycle in 1..=cycles {
        thread::sleep(Duration::from_secs(2));
        hand.focus();
        hand.types(PASSPHRASE);
        hand.key("Return");
        there(&hand, &keys(), "the vault is open");
        thread::sleep(Duration::from_secs(2));
        hand.key("ctrl+2");
        there(
            &hand,
            &Wanted::default().word(FAMILY),
            "the list of clients",
        );
        hand.types(SEARCHED);
        there(&hand, &Wanted::default().word(SEARCHED), "what is searched");
        // Marked and copied, it lies with the program for others to take.
        hand.key("ctrl+a");
        hand.key("ctrl+c");
        thread::sleep(Duration::from_secs(1));
        hand.types("tora");
        thread::sleep(Duration::from_secs(1));
        hand.key("Return");
        there(&hand, &Wanted::default().word(NOTE), "the note");
        hand.key("ctrl+l");
        let hits = left(&hand, &all);
        assert!(hits.is_empty(), "cycle {cycle}: {hits:#?}");
    }
}
