//! Backups in the window: a disk chosen, a copy made and a restore tried; then a new machine that has only the disk and the passphrase.

use crate::{PASSPHRASE, alone, first_run};
use kartotek_tests::{
    providers::rclone::{PASSWORD, Rclone, Speaks, USERNAME},
    window::{Window, by_name},
};
use std::fs;

const OWN_NETWORK: &str =
    "(//label[starts-with(normalize-space(.), 'Servern står i mitt eget nät')])[1]";

// covers: R25 C38 R38
#[test]
fn a_disk_and_the_passphrase_bring_the_practice_to_a_new_machine() {
    let _alone = alone();
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let disk = tempfile::tempdir().unwrap();
    let path = disk.path().to_str().unwrap();
    {
        let window = Window::open(here.path());
        first_run::go(&window);
        window.says("Inga säkerhetskopior görs än", 20);
        window.control('7');
        window.press("Säkerhetskopior");
        window.accessible("backups, none");
        window.press("Välj mapp eller disk");
        window.fill("Mapp eller disk", path);
        window.press_in_dialog("Säkerhetskopiera hit");
        window.says("gjord och kontrolläst", 90);
        window.press("Pröva återställning");
        window.says("allt kom tillbaka", 90);
        window.accessible("backups, one");
        window.control('1');
        window.settled();
        let today = window.text("main");
        assert!(!today.contains("säkerhetskop"), "{today}");
        window.lock();
    }
    let folder = fs::read_dir(disk.path()).unwrap().next().unwrap().unwrap();
    assert!(
        folder
            .file_name()
            .to_string_lossy()
            .starts_with("Kartotek-")
    );

    let window = Window::open(there.path());
    window.press("Återställ från en säkerhetskopia");
    window.fill("Mapp eller disk", path);
    window.press("Leta efter kopior");
    window.press("Vidare");
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Visa vad den innehåller");
    window.says("Det här kommer tillbaka", 60);
    window.accessible("restore");
    window.press("Återställ");
    window.says("Kartoteket är återställt", 120);
    window.press("Lås upp kartoteket");
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 60);
    window.says("Norrsken Massage", 10);
}

// covers: R25 C38 R38
#[test]
fn a_server_is_chosen_tried_and_asked_for_a_restore() {
    let _alone = alone();
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Rclone::start(Speaks::Webdav).unwrap();
    let fill = |window: &Window, password: &str| {
        window.choose("Vad för slags plats?", "webdav");
        window.fill("Serverns adress", &server.address());
        window.fill("Användarnamn", USERNAME);
        window.fill("Lösenord på servern", password);
    };
    {
        let window = Window::open(here.path());
        first_run::go(&window);
        window.control('7');
        window.press("Säkerhetskopior");
        window.press("Välj mapp eller disk");
        fill(&window, "fel lösenord");
        window.press_in_dialog("Säkerhetskopiera hit");
        window.says("Den adressen går inte att använda", 30);
        window.click(OWN_NETWORK);
        window.press_in_dialog("Säkerhetskopiera hit");
        window.says("godtar inte inloggningen", 30);
        window.accessible("backups, server refused");
        window.fill("Lösenord på servern", PASSWORD);
        window.press_in_dialog("Säkerhetskopiera hit");
        window.says("gjord och kontrolläst", 90);
        window.lock();
    }
    assert!(
        server
            .lying()
            .iter()
            .any(|path| path.to_string_lossy().contains(".psb"))
    );

    let window = Window::open(there.path());
    window.press("Återställ från en säkerhetskopia");
    fill(&window, PASSWORD);
    window.click(OWN_NETWORK);
    window.accessible("restore, server");
    window.press("Leta efter kopior");
    window.press("Vidare");
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Visa vad den innehåller");
    window.says("Det här kommer tillbaka", 60);
    window.press("Återställ");
    window.says("Kartoteket är återställt", 120);
}
