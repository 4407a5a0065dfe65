//! The hands of a journey: keys, a pen, and what the keys do that take the page away.

use super::{ELEMENT, Window};
use serde_json::json;
use std::{
    thread,
    time::{Duration, Instant},
};

/// Keys that have no letter.
pub mod key {
    /// Ctrl, held until [`NULL`].
    pub const CONTROL: char = '\u{E009}';
    /// Releases what is held.
    pub const NULL: char = '\u{E000}';
    /// Enter.
    pub const ENTER: char = '\u{E007}';
    /// Escape.
    pub const ESCAPE: char = '\u{E00C}';
    /// Tab.
    pub const TAB: char = '\u{E004}';
    /// Alt, held until [`NULL`].
    pub const ALT: char = '\u{E00A}';
    /// Arrow down.
    pub const ARROW_DOWN: char = '\u{E015}';
}

impl Window {
    /// Types into whatever has the focus.
    pub fn keys(&self, keys: &str) {
        let mut actions = Vec::new();
        let mut held = Vec::new();
        for c in keys.chars() {
            match c {
                key::CONTROL | key::ALT => {
                    held.push(c);
                    actions.push(json!({ "type": "keyDown", "value": c }));
                }
                key::NULL => actions.extend(
                    held.drain(..)
                        .map(|c| json!({ "type": "keyUp", "value": c })),
                ),
                _ => {
                    actions.push(json!({ "type": "keyDown", "value": c }));
                    actions.push(json!({ "type": "keyUp", "value": c }));
                }
            }
        }
        actions.extend(
            held.drain(..)
                .map(|c| json!({ "type": "keyUp", "value": c })),
        );
        self.post(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Ctrl and a key.
    pub fn control(&self, letter: char) {
        self.keys(&format!("{}{letter}{}", key::CONTROL, key::NULL));
    }

    /// Alt and a key.
    pub fn alt(&self, letter: char) {
        self.keys(&format!("{}{letter}{}", key::ALT, key::NULL));
    }

    /// Closes the window by its key, so many times at once. The page stands a moment longer, or is gone before it hears all of it.
    pub fn close(&self, times: usize) {
        let press = [
            json!({ "type": "keyDown", "value": "q" }),
            json!({ "type": "keyUp", "value": "q" }),
        ];
        let mut keys = vec![json!({ "type": "keyDown", "value": key::CONTROL })];
        keys.extend(press.into_iter().cycle().take(2 * times));
        keys.push(json!({ "type": "keyUp", "value": key::CONTROL }));
        let _ = self.try_post(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] }),
        );
    }

    /// Locks by its key. The page may be gone before it hears that the key is up again.
    pub fn lock(&self) {
        let keys = json!([
            { "type": "keyDown", "value": key::CONTROL },
            { "type": "keyDown", "value": "l" },
        ]);
        let _ = self.try_post(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] }),
        );
    }

    /// Does what locks the desk, and goes on with the page that then stands in the place of the one that was there.
    pub fn turns(&self, lock: impl FnOnce()) {
        let before = self.get("/window");
        lock();
        let started = Instant::now();
        loop {
            let pages = self.get("/window/handles");
            let mut others = pages.as_array().into_iter().flatten();
            if let Some(next) = others.find(|page| **page != before)
                && self.try_post("/window", &json!({ "handle": next })).is_ok()
                && self.find("body").is_some()
            {
                // What locked it by a key was gone before the key was up again; the next page would take every letter with Ctrl.
                let up = ["l".into(), key::CONTROL.to_string()]
                    .map(|value| json!({ "type": "keyUp", "value": value }));
                self.post(
                    "/actions",
                    &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": up }] }),
                );
                return;
            }
            if started.elapsed() > Duration::from_secs(20) {
                self.fail("no new page stands in the place of the old one");
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Draws a zigzag in an element, as a finger or pen would.
    pub fn draw(&self, selector: &str) {
        let element = self.wait(selector, 10);
        let origin = json!({ ELEMENT: element.0 });
        let mut actions = vec![
            json!({ "type": "pointerMove", "duration": 0, "origin": origin, "x": -80, "y": 10 }),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        for step in 0..12_i32 {
            let y = if step % 2 == 0 { -25 } else { 20 };
            actions.push(json!({ "type": "pointerMove", "duration": 30, "origin": origin, "x": -80 + step * 14, "y": y }));
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.post("/actions", &json!({ "actions": [{ "type": "pointer", "id": "pen", "parameters": { "pointerType": "mouse" }, "actions": actions }] }));
    }
}
