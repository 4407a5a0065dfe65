//! The desk itself: locking throws the page away, the palette finds, the keys work.

use crate::{PASSPHRASE, alone, first_run};
use kartotek_tests::window::{Window, by_name};
use std::{fs, thread, time::Duration};

// covers: W08 C49 R44
#[test]
fn locking_ends_the_process_that_showed_the_records() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    first_run::go(&window);
    let before = window.web_processes();
    assert!(!before.is_empty(), "a web process shows the page");
    window.lock();
    let ended = (0..100).any(|_| {
        thread::sleep(Duration::from_millis(100));
        before
            .iter()
            .all(|pid| !fs::exists(format!("/proc/{pid}")).unwrap_or(true))
    });
    assert!(ended, "the old page's process is still there: {before:?}");
    drop(window);
    let window = Window::open(folder.path());
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 30);
}
