//! The window beside an empty one of the same toolkit: how soon it can be used, how much it holds after an hour's clicking, and
//! how soon a row stands on the screen after a key.

use crate::report::{Goal, Peer, Report, median, percentile};
use kartotek_tests::{
    people::reference::PASSPHRASE,
    window::{Around, Window},
};
use serde_json::Value;
use std::{fs, path::Path, thread, time::Duration};

/// Starts of each window.
const STARTS: usize = 7;
/// Clicks: one a second for an hour. `KARTOTEK_BENCH_CLICKS` makes fewer, for trying the bench itself.
const CLICKS: u32 = 3_600;
const OURS: &str = "kartotek";
const EMPTY: &str = "examples/empty";

/// Measures the window.
pub(crate) fn measure(dir: &Path, report: &mut Report) {
    let nothing = tempfile::tempdir().expect("a folder");
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(start(OURS, dir, "input[type=password]").1);
        empty.push(start(EMPTY, nothing.path(), "#ready").1);
    }
    report.row(
        "start to a window that can be used",
        (median(&mut ours), "ms"),
        Some(Peer {
            name: "an empty window",
            value: median(&mut empty),
        }),
        Goal::Times(1.5),
    );

    let (window, _) = start(OURS, dir, "input[type=password]");
    window.fill("Lösenfras", PASSPHRASE);
    window.keys(&kartotek_tests::window::key::ENTER.to_string());
    window.wait("nav", 60);
    window.patience(600);
    println!("     memory at the beginning: {}", told(&window));
    let (bare, _) = start(EMPTY, nothing.path(), "#ready");
    bare.patience(600);
    painted(&window, &bare, report);
    let clicks = std::env::var("KARTOTEK_BENCH_CLICKS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(CLICKS);
    click(&window, clicks);
    thread::sleep(Duration::from_secs(10));
    println!("     memory after clicking: {}", told(&window));
    println!("     memory of the empty window: {}", told(&bare));
    report.row(
        &format!("memory after {clicks} clicks"),
        (megabytes(&window), "MB"),
        Some(Peer {
            name: "an empty window",
            value: megabytes(&bare),
        }),
        Goal::Times(1.5),
    );
}

fn start(program: &str, dir: &Path, usable: &str) -> (Window, f64) {
    let around = if program == OURS {
        from_the_desktop()
    } else {
        Around::default()
    };
    let (window, took) = Window::started(program, dir, &around, usable);
    (window, took.as_secs_f64() * 1000.0)
}

/// What the desktop's entry says to the program it starts.
fn from_the_desktop() -> Around {
    let entry = include_str!("../../assets/kartotek.desktop");
    let line = entry
        .lines()
        .find_map(|line| line.strip_prefix("Exec=env "));
    let words = line.expect("a line that starts it").split_whitespace();
    let words = words.filter_map(|word| word.split_once('='));
    Around {
        words: words
            .map(|(name, what)| (name.into(), what.into()))
            .collect(),
        ..Around::default()
    }
}

/// From a key in the search field to the row in the page, and to the frame that shows it; beside an empty window whose rows are
/// asked of its own shell over the same road and made of nothing. What the empty window takes is what this machine and this
/// toolkit take at the least: there is no window of ours that could be sooner.
fn painted(window: &Window, bare: &Window, report: &mut Report) {
    window.control('2');
    window.wait("main input", 20);
    let (mut written, mut shown) = typed(window);
    let (mut bare_written, mut bare_shown) = typed(bare);
    println!(
        "     key to row, median {:.1} ms; to the frame, median {:.1} ms; empty window {:.1} ms and {:.1} ms",
        median(&mut written),
        median(&mut shown),
        median(&mut bare_written),
        median(&mut bare_shown)
    );
    let letters = ROUNDS * WORDS.iter().map(|word| word.chars().count()).sum::<usize>();
    let peer = "an empty window, rows asked of its shell";
    report.row(
        &format!(
            "key to row in the page, p99 of {} of {letters} letters",
            written.len()
        ),
        (percentile(&mut written, 0.99), "ms"),
        Some(Peer {
            name: peer,
            value: percentile(&mut bare_written, 0.99),
        }),
        Goal::AtMost(16.0),
    );
    report.row(
        &format!(
            "key to the frame that shows the row, p99 of {} of {letters} letters",
            shown.len()
        ),
        (percentile(&mut shown, 0.99), "ms"),
        Some(Peer {
            name: peer,
            value: percentile(&mut bare_shown, 0.99),
        }),
        Goal::AtMost(16.0),
    );
}

/// Words typed letter by letter, as at the desk.
const WORDS: [&str; 10] = [
    "källmark",
    "anna",
    "berg",
    "070174",
    "lind",
    "eriks",
    "maja",
    "öst",
    "strand",
    "holm",
];
/// How often all of them.
const ROUNDS: usize = 5;
/// From letter to letter. A letter that changed no row within it is not counted: most of those change none, for the same people
/// stand there; the name of the row says how many of how many letters were counted.
const PAUSE: Duration = Duration::from_millis(180);

/// Milliseconds to the row and to the frame, of every letter that changed a row. Real keys: a value set by a script makes
/// WebKit paint more than a key does.
fn typed(window: &Window) -> (Vec<f64>, Vec<f64>) {
    window.script(LISTENING, &[]);
    for _ in 0..ROUNDS {
        for word in WORDS {
            let (control, null) = (
                kartotek_tests::window::key::CONTROL,
                kartotek_tests::window::key::NULL,
            );
            window.keys(&format!("{control}a{null}"));
            for letter in word.chars() {
                window.keys(&letter.to_string());
                thread::sleep(PAUSE);
            }
        }
    }
    let figures = window.script("return window.letters", &[]);
    let each: Vec<(f64, f64)> =
        serde_json::from_value(figures.clone()).unwrap_or_else(|_| panic!("{figures}"));
    assert!(each.len() > 100, "the page heard {} letters", each.len());
    each.into_iter().unzip()
}

/// Times each letter from the key itself to the change of the list, and to the frame after it.
const LISTENING: &str = r"
const field = document.querySelector('main input');
window.letters = [];
let watch;
field.addEventListener('keydown', (event) => {
  if (event.key.length !== 1 || event.ctrlKey) return;
  const pressed = event.timeStamp;
  watch?.disconnect();
  watch = new MutationObserver((changes, me) => {
    if (!changes.some((c) => c.target.closest?.('[role=listbox]') || c.target.parentElement?.closest('[role=listbox]'))) return;
    me.disconnect();
    const row = performance.now() - pressed;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.letters.push([row, performance.now() - pressed]);
      channel.port2.postMessage(0);
    });
  });
  watch.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
});
field.focus();
";

/// Goes through the rooms, searches and opens cards, as fast as the page follows.
fn click(window: &Window, wanted: u32) {
    let mut clicks = 0;
    while clicks < wanted {
        let made = window.script_later(CLICKING, &[Value::from(clicks)]);
        let made = u32::try_from(made.as_u64().unwrap_or(0)).unwrap_or(0);
        assert!(made > 0, "the page followed no click");
        clicks += made;
    }
}

const CLICKING: &str = r"
const from = arguments[0], done = arguments[arguments.length - 1];
const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go, 0)));
const rest = (ms) => new Promise((go) => setTimeout(go, ms));
const press = (key, more) => (document.activeElement ?? document.body).dispatchEvent(
  new KeyboardEvent('keydown', { key, code: /^\d$/.test(key) ? 'Digit' + key : key, bubbles: true, cancelable: true, ...more }));
(async () => {
  let made = 0;
  const until = performance.now() + 20000;
  while (performance.now() < until && made < 600) {
    const step = (from + made) % 12;
    if (step < 7) press(String(step + 1), { ctrlKey: true });
    else if (step === 7) press('2', { ctrlKey: true });
    else if (step === 8 || step === 10) press('ArrowDown');
    else if (step === 9) press('Enter');
    else press('1', { ctrlKey: true });
    made += 1;
    await frame();
    await rest(10);
  }
  done(made);
})();
";

/// What all processes of the window hold together, shared pages counted by share.
fn megabytes(window: &Window) -> f64 {
    held(window)
        .into_iter()
        .map(|(_, megabytes)| megabytes)
        .sum()
}

/// The same by process, in words.
fn told(window: &Window) -> String {
    let each = held(window)
        .into_iter()
        .map(|(name, megabytes)| format!("{name} {megabytes:.0} MB"));
    each.collect::<Vec<_>>().join(", ")
}

/// Each process of the window by name, and what it holds.
fn held(window: &Window) -> Vec<(String, f64)> {
    let each = window.processes().into_iter().map(|pid| {
        let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
        let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let kilobytes = text
            .lines()
            .find_map(|line| line.strip_prefix("Pss:"))
            .and_then(|rest| rest.trim().trim_end_matches("kB").trim().parse().ok())
            .unwrap_or(0.0_f64);
        (name.trim().to_owned(), kilobytes / 1024.0)
    });
    each.collect()
}
