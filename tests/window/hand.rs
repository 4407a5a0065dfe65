//! The built window as a person has it: nobody drives the page from outside, keys come from the keyboard of the screen it is on.
//!
//! What the driver of a journey does leaves words of its own behind (keys typed, texts read), and a driven page is an ordinary one,
//! not one that keeps nothing. So what is looked for in memory or on the disk is looked for here. `xdotool` presses the keys.

use crate::window::{bin, descendants};
use std::{
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// One window, and whoever sits at it.
pub struct Hand {
    program: Child,
}

impl Hand {
    /// Starts the window over the vault in `dir`, and waits until it is on the screen and takes keys.
    pub fn open(dir: &Path) -> Self {
        let program = Command::new(bin("kartotek"))
            .env("KARTOTEK_DIR", dir)
            .env("KARTOTEK_CONFIG", dir.join("config"))
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("kartotek");
        let hand = Self { program };
        hand.focus();
        hand
    }

    /// Gives the keys to the window that is there now. After a lock it is another one.
    pub fn focus(&self) {
        let begun = Instant::now();
        while !pressed(&[
            "search",
            "--onlyvisible",
            "--name",
            "^Kartotek$",
            "windowfocus",
            "--sync",
        ]) {
            assert!(begun.elapsed() < Duration::from_secs(40), "no window");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Types letters and digits.
    pub fn types(&self, text: &str) {
        assert!(
            pressed(&["type", "--delay", "25", "--", text]),
            "typing {text:?}"
        );
    }

    /// Presses a key, by the name that X gives it: `Return`, `ctrl+l`.
    pub fn key(&self, name: &str) {
        assert!(pressed(&["key", "--delay", "25", name]), "key {name}");
    }

    /// Process ids of the program and all that it runs.
    pub fn processes(&self) -> Vec<u32> {
        let mut all = descendants(self.program.id());
        all.push(self.program.id());
        all
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        for pid in self.processes() {
            let _ = Command::new("kill")
                .args(["-9", &pid.to_string()])
                .stderr(Stdio::null())
                .status();
        }
        let _ = self.program.wait();
    }
}

fn pressed(arguments: &[&str]) -> bool {
    Command::new("xdotool")
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("xdotool")
        .success()
}
