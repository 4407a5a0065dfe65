//! The system's own file dialog, which no WebDriver reaches: it is answered with keys of the screen.

use kartotek_tests::window::Window;
use std::{
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

fn xdotool(arguments: &[&str]) -> String {
    let told = Command::new("xdotool")
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .expect("xdotool (package xdotool)");
    String::from_utf8_lossy(&told.stdout).into_owned()
}

fn shown() -> Vec<String> {
    let all = xdotool(&["search", "--onlyvisible", "--class", "kartotek"]);
    all.lines().map(str::to_owned).collect()
}

/// Presses a button after which the dialog comes, and answers it with this file.
pub(super) fn choose(window: &Window, button: &str, file: &Path) {
    let before = shown();
    window.press(button);
    let dialog = (0..200).find_map(|_| {
        thread::sleep(Duration::from_millis(100));
        shown().into_iter().find(|one| !before.contains(one))
    });
    let Some(dialog) = dialog else {
        window.fail("no file dialog comes")
    };
    // Without a window manager nobody gives it the keys.
    xdotool(&["windowfocus", "--sync", &dialog]);
    thread::sleep(Duration::from_millis(300));
    // A path typed over an empty selection opens the line for it; where there is one already, its text is replaced.
    xdotool(&["key", "ctrl+l", "ctrl+a"]);
    let path = file.to_str().expect("a path of plain letters");
    xdotool(&["type", "--delay", "8", path]);
    thread::sleep(Duration::from_millis(200));
    let closed = (0..20).any(|_| {
        xdotool(&["key", "Return"]);
        thread::sleep(Duration::from_millis(300));
        !shown().contains(&dialog)
    });
    if !closed {
        window.fail("the file dialog stays");
    }
}
