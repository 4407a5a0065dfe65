//! From nothing to an open desk: practice, passphrase, recovery sheet, typed back.

use crate::{PASSPHRASE, alone};
use kartotek_tests::window::{Window, by_name};
use std::{fs, os::unix::fs::PermissionsExt as _};

/// Goes through the first run and leaves the desk open at today; answers with the recovery key.
pub(crate) fn go(window: &Window) -> String {
    go_under(window, PASSPHRASE)
}

/// The same, under another passphrase.
pub(crate) fn go_under(window: &Window, passphrase: &str) -> String {
    window.press("Börja med min praktik");
    window.fill("Praktikens namn", "Norrsken Massage");
    window.fill("Ditt namn", "Maj Fiktiv");
    window.click("//label[normalize-space(.)='Nej' or starts-with(normalize-space(.), 'Nej')]");
    window.press("Vidare");
    window.fill("Ny lösenfras", passphrase);
    window.fill("Lösenfrasen en gång till", passphrase);
    window.press("Skapa kartoteket");
    window.says("Återställningsnyckeln", 60);
    window.wait(&by_name("Jag har skrivit av den"), 60);
    let key = recovery_key(window);
    window.press("Jag har skrivit av den");
    window.fill("Återställningsnyckel", &key.to_lowercase());
    window.press("Öppna kartoteket");
    window.wait(&by_name("Lås"), 30);
    key
}

fn recovery_key(window: &Window) -> String {
    let text = window.script("return document.querySelector('main').innerText", &[]);
    let groups: Vec<&str> = text
        .as_str()
        .unwrap_or_default()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| {
            word.len() == 4
                && word
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        })
        .collect();
    assert_eq!(
        groups.len(),
        13,
        "thirteen groups of four on the screen: {groups:?}"
    );
    groups.join("-")
}

// covers: C53 R38 C42 T49 W07
#[test]
fn a_new_practice_makes_its_vault_and_types_the_recovery_key_back() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("share/org.kartotek.desk");
    let window = Window::open(&dir);
    window.says("Välkommen till Kartotek", 20);
    window.accessible("first run");
    assert!(!dir.exists(), "there is no vault, so no folder for it");
    go(&window);
    for made in [&*dir, dir.parent().unwrap()] {
        let mode = fs::metadata(made).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o700, "{}", made.display());
    }
    window.picture("today");
    window.accessible("today, empty");
    let text = window.script("return document.body.innerText", &[]);
    assert!(
        !text.as_str().unwrap().contains("inte kontrollerad"),
        "the recovery key was typed back"
    );
}

// covers: W07 R37
#[test]
fn a_wrong_passphrase_says_so_and_the_right_one_opens() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    {
        let window = Window::open(folder.path());
        go(&window);
    }
    let window = Window::open(folder.path());
    window.says("Kartoteket är låst", 20);
    window.accessible("unlock");
    window.fill("Lösenfras", "nio lyktor i dimman");
    window.press("Lås upp");
    window.says("Det var inte lösenfrasen.", 30);
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 30);
}
