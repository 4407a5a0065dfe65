//! Opening from the desktop's keyring: off until it is switched on, beside the passphrase as long as it is on, and never in its place.
//!
//! A real keyring on a bus of its own; the whole window runs upon that bus. What the keyring holds is read beside the window.

use crate::{
    PASSPHRASE, alone,
    keeping::admit,
    sleep::{is_open, lives},
};
use kartotek_tests::{
    desktop::Desktop,
    window::{Window, by_name, key},
};
use std::{
    ffi::OsStr,
    fs, thread,
    time::{Duration, Instant},
};

const FROM_KEYRING: &str = "Öppna från datorns nyckelring";
const WRONG: &str = "nio lyktor i dimman";

/// The window upon that desktop; what the therapist saves goes into `into`.
fn window(desktop: &Desktop) -> Window {
    let here = desktop.folder.path();
    let (config, copies) = (here.join("config"), here.join("copies"));
    fs::create_dir_all(&copies).unwrap();
    let surroundings: [(&str, &OsStr); 3] = [
        ("DBUS_SESSION_BUS_ADDRESS", OsStr::new(&desktop.address)),
        ("KARTOTEK_CONFIG", config.as_os_str()),
        ("KARTOTEK_SAVE_INTO", copies.as_os_str()),
    ];
    let window = Window::open_with(&desktop.vault.vault, &surroundings);
    window.says("Kartoteket är låst", 20);
    window
}

fn offered(window: &Window) -> bool {
    window.settled();
    window.find(&by_name(FROM_KEYRING)).is_some()
}

fn opens_by_passphrase(window: &Window) {
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 30);
}

/// By the button alone: nothing is typed.
fn opens_by_keyring(window: &Window, desktop: &Desktop) {
    window.press(FROM_KEYRING);
    window.wait(&by_name("Lås"), 30);
    assert!(is_open(&desktop.vault.vault));
}

/// Locks by the key, and looks whether the vault was given up and the page's process is gone.
fn locks(window: &Window, desktop: &Desktop) {
    let shown_by = window.web_processes();
    assert!(!shown_by.is_empty());
    window.turns(|| window.lock());
    window.says("Kartoteket är låst", 20);
    let begun = Instant::now();
    while is_open(&desktop.vault.vault) || shown_by.iter().any(|pid| lives(*pid)) {
        assert!(begun.elapsed() < Duration::from_secs(10), "{shown_by:?}");
        thread::sleep(Duration::from_millis(50));
    }
}

/// Waits until the passphrase is asked for once more, and gives one.
fn proves(window: &Window, passphrase: &str) {
    window.click("[role=dialog] input[type=password]");
    window.keys(&format!("{passphrase}{}", key::ENTER));
}

fn in_settings(window: &Window) {
    window.control('7');
    window.press("Säkerhet");
    window.settled();
}

// covers: C49 R37 R38 R50 C52 W07
#[test]
fn the_keyring_opens_from_when_it_is_switched_on_until_it_is_switched_off() {
    let _alone = alone();
    let mut desktop = Desktop::fresh();
    desktop.keyring_begun();
    let window = window(&desktop);
    assert!(!offered(&window), "nobody switched it on");
    opens_by_passphrase(&window);

    // Not without a sheet that was typed back.
    in_settings(&window);
    window.says("Det är avslaget.", 10);
    window.says("Återställningsnyckeln har inte skrivits tillbaka än.", 1);
    assert!(window.find(&by_name("Slå på")).is_none());
    window.accessible("keyring, no sheet yet");
    let sheet = desktop.vault.recovery_key.to_lowercase();
    window.fill("Återställningsnyckel", &sheet);
    window.press("Kontrollera");
    // Nor with another passphrase. The field has the focus.
    window.press("Slå på");
    window.keys(&format!("{WRONG}{}", key::ENTER));
    window.says("Det var inte lösenfrasen.", 30);
    assert_eq!(desktop.entries().len(), 0, "a wrong passphrase left it");
    window.keys(&format!("{PASSPHRASE}{}", key::ENTER));
    window.says("Det är påslaget.", 30);
    assert_eq!(desktop.entries().len(), 1);
    window.accessible("keyring, on");
    admit(&window, "Vera", "Inbillning");

    locks(&window, &desktop);
    assert!(offered(&window));
    window.accessible("unlock, with a keyring");
    opens_by_keyring(&window, &desktop);

    // It opens and proves nothing: a copy of everything wants the passphrase.
    window.control('k');
    window.wait("[role=dialog] input", 10);
    window.keys("vera");
    window.wait("[role=option]", 10);
    window.keys(&key::ENTER.to_string());
    window.press("Mer");
    window.press("Lämna ut till klienten");
    window.click("//label[contains(normalize-space(.), 'Jag känner klienten')]");
    window.press("Spara kopian");
    window.wait("[role=dialog] input[type=password]", 10);
    window.press_in_dialog("Avbryt");
    window.settled();
    let copies = fs::read_dir(desktop.folder.path().join("copies")).unwrap();
    assert_eq!(copies.count(), 0, "it was handed out without a passphrase");

    // So does switching it off.
    in_settings(&window);
    window.press("Slå av");
    proves(&window, WRONG);
    window.says("Det var inte lösenfrasen.", 30);
    assert_eq!(desktop.entries().len(), 1);
    proves(&window, PASSPHRASE);
    window.says("Det är avslaget.", 30);
    assert_eq!(desktop.entries().len(), 0);

    locks(&window, &desktop);
    assert!(!offered(&window), "it was switched off");
    opens_by_passphrase(&window);
    in_settings(&window);
    window.says("Det är avslaget.", 10);
}

// covers: W07 W11 C49
#[test]
fn a_keyring_that_hangs_or_is_gone_says_so_and_the_passphrase_opens() {
    let _alone = alone();
    let mut desktop = Desktop::with_keyring();
    desktop.allowed();
    let window = window(&desktop);

    // It asks somebody who is not there.
    desktop.signalled("-STOP");
    window.press(FROM_KEYRING);
    window.says("Datorns nyckelring är låst och väntar på någon.", 10);
    window.accessible("unlock, the keyring hangs");
    opens_by_passphrase(&window);
    locks(&window, &desktop);

    desktop.keyring_ended();
    window.press(FROM_KEYRING);
    window.says("Datorns nyckelring svarar inte.", 10);
    opens_by_passphrase(&window);
    locks(&window, &desktop);

    // Itself again, it opens as before: nothing was forgotten over it.
    desktop.keyring_begun();
    opens_by_keyring(&window, &desktop);
}
