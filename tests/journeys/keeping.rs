//! What is typed is kept: through a crash, and when the calendar is not there.

use crate::{
    PASSPHRASE, alone,
    calendar::{book, connect, today_at},
    first_run,
};
use kartotek_tests::{
    providers::radicale::Radicale,
    window::{Window, by_name, key},
};
use std::{thread, time::Duration};

pub(crate) fn admit(window: &Window, given: &str, family: &str) {
    window.control('n');
    window.fill("Förnamn", given);
    window.fill("Efternamn", family);
    window.fill("Telefon", "070-174 06 13");
    window.keys(&key::ENTER.to_string());
    window.wait("[role=tab]", 15);
}

// covers: T41 W11
#[test]
fn a_half_written_note_is_there_after_a_crash() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    first_run::go(&window);
    admit(&window, "Vera", "Inbillning");
    window.alt('2');
    window.keys("n");
    window.fill("Anamnes", "Halvskriven mening om axeln");
    // Two seconds are what a crash may cost.
    thread::sleep(Duration::from_secs(2));
    window.crash();
    drop(window);
    let window = Window::open(folder.path());
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 30);
    window.control('k');
    window.wait("[role=dialog] input", 10);
    window.keys("vera");
    window.wait("[role=option]", 10);
    window.keys(&key::ENTER.to_string());
    window.wait("[role=tab]", 15);
    window.alt('2');
    let kept = (0..100).any(|_| {
        thread::sleep(Duration::from_millis(100));
        let texts = window.script(
            "return [...document.querySelectorAll('textarea')].map((area) => area.value).join() + document.body.innerText",
            &[],
        );
        texts.as_str().is_some_and(|text| text.contains("Halvskriven mening om axeln"))
    });
    if !kept {
        window.fail("the half-written note is gone");
    }
}

// covers: W05
#[test]
fn a_calendar_that_is_gone_changes_nothing_and_says_why() {
    let _alone = alone();
    let calendar = Radicale::start().unwrap();
    book(&calendar, "vera", "Vera Inbillning", today_at(9));
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    first_run::go(&window);
    connect(&window, &calendar);
    drop(calendar);
    window.control('1');
    window.says("Vera Inbillning", 10);
    window.keys("r");
    window.wait("[role=alert]", 60);
    let said = window.text("[role=alert]");
    assert!(said.len() > 20, "it says why: {said}");
    window.says("Vera Inbillning", 1);
}

#[test]
fn the_desk_speaks_another_language_at_once() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    first_run::go(&window);
    window.control('7');
    window.press("Arbetsbordet");
    window.choose("Språk", "fi");
    window.says("Asetukset", 15);
    let language = window.script("return document.documentElement.lang", &[]);
    assert_eq!(language, "fi");
    window.accessible("settings, in Finnish");
}
