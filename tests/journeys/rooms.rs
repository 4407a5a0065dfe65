//! Every room, full of invented people, judged by axe-core; and from room to room by keys alone.

use crate::alone;
use kartotek_tests::window::{Window, by_name, key};

/// What the key opens, by its heading or something only it says.
const ROOMS: [(char, &str); 7] = [
    ('1', "today"),
    ('2', "clients"),
    ('3', "bookings"),
    ('4', "journal"),
    ('5', "daybook"),
    ('6', "binder"),
    ('7', "settings"),
];
const TABS: [char; 9] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

// covers: T49
#[test]
fn every_room_is_reached_by_keys_and_open_to_everybody() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    window.press("Prova med påhittade personer");
    window.wait(&by_name("Lås"), 180);
    let mut seen = Vec::new();
    for (number, room) in ROOMS {
        window.control(number);
        window.settled();
        let title = window.text("h1");
        assert!(!title.is_empty(), "{room} has a title");
        window.accessible(room);
        seen.push(title);
    }
    seen.dedup();
    assert!(
        seen.len() >= 6,
        "the keys lead to different rooms: {seen:?}"
    );

    window.control('2');
    window.wait("main input", 10);
    window.wait("[role=option]", 20);
    window.keys(&key::ARROW_DOWN.to_string());
    window.keys(&key::ENTER.to_string());
    window.wait("[role=tab]", 10);
    for tab in TABS {
        window.alt(tab);
        window.settled();
        window.accessible(&format!("card, tab {tab}"));
    }
    for (entry, room) in [
        ("Lämna ut till klienten", "export"),
        ("Radera klienten", "erase"),
    ] {
        window.press("Mer");
        window.press(entry);
        window.settled();
        window.accessible(room);
        window.keys(&key::ESCAPE.to_string());
        window.wait("[role=tab]", 10);
    }
}
