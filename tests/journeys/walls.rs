//! The walls of the page: whatever got into it could run no text, reach no server, open no other page and ask the shell for nothing
//! but the gate.

use crate::alone;
use kartotek_tests::window::Window;
use serde_json::{Value, json};
use std::{
    fs,
    io::ErrorKind,
    net::TcpListener,
    time::{Duration, Instant},
};

/// What a page that was taken over would try; answers by name whether it was let.
const TRIES: &str = r"
const [address, done] = [arguments[0], arguments[arguments.length - 1]];
const let_ = {};
const tried = async (name, deed) => {
  try { let_[name] = (await deed()) ?? 'done'; } catch (error) { let_[name] = 'no: ' + (error?.name ?? error); }
};
const soon = (ms) => new Promise((go) => setTimeout(go, ms));
const loaded = (element, name) => new Promise((go, no) => {
  element.onload = () => go('loaded');
  element.onerror = () => no(name);
  document.head.append(element);
  setTimeout(() => no('silence'), 1500);
});
(async () => {
  const invoke = window.__TAURI_INTERNALS__.invoke;
  await tried('eval', () => (0, eval)('1 + 1'));
  await tried('function', () => new Function('return 2')());
  await tried('timeout', async () => { window.late = 0; setTimeout('window.late = 1', 0); await soon(50); if (!window.late) throw 'not run'; });
  await tried('inline', async () => {
    const script = document.createElement('script'); script.textContent = 'window.inline = 1'; document.head.append(script);
    await soon(50); if (!window.inline) throw 'not run';
  });
  await tried('data', async () => {
    const script = document.createElement('script'); script.src = 'data:text/javascript,window.inline=2'; await loaded(script, 'refused');
  });
  await tried('style', async () => {
    const style = document.createElement('style'); style.textContent = 'body { outline: 7px solid red }'; document.head.append(style);
    await soon(50); const width = getComputedStyle(document.body).outlineWidth; style.remove(); if (width !== '7px') throw 'not applied';
  });
  await tried('fetch', () => fetch(address + 'fetch', { mode: 'no-cors' }));
  await tried('beacon', () => { if (!navigator.sendBeacon(address + 'beacon', 'x')) throw 'refused'; });
  await tried('socket', () => new Promise((go, no) => { const s = new WebSocket(address.replace('http', 'ws')); s.onopen = () => go('open'); s.onerror = () => no('refused'); }));
  await tried('image', () => { const image = new Image(); image.src = address + 'image'; return loaded(image, 'refused'); });
  await tried('frame', () => { const frame = document.createElement('iframe'); frame.src = address + 'frame'; document.body.append(frame); });
  await tried('form', () => { const form = document.createElement('form'); form.action = address + 'form'; document.body.append(form); form.submit(); });
  await tried('link', () => { const link = document.createElement('link'); link.rel = 'prefetch'; link.href = address + 'link'; document.head.append(link); });
  await tried('popup', () => { if (window.open(address + 'popup')) return 'open'; throw 'null'; });
  await tried('worker', () => { new Worker(`data:text/javascript,fetch('${address}worker', { mode: 'no-cors' })`); return soon(50); });
  for (const command of ['plugin:event|emit', 'plugin:window|close', 'plugin:window|create', 'plugin:webview|print',
    'plugin:webview|create_webview_window', 'plugin:app|version', 'plugin:path|resolve_directory', 'plugin:dialog|open',
    'plugin:dialog|save', 'plugin:dialog|message', 'plugin:resources|close', 'plugin:menu|new', 'plugin:tray|new', 'plugin:image|from_path', 'exit'])
    await tried(command, () => invoke(command, { event: 'kartotek://locked', payload: null, label: 'x', options: {}, message: 'x', rid: 0, path: '/etc/passwd' }));
  await tried('the gate', () => invoke('gate', { command: 'desk/state', request: null }));
  location.href = address + 'away';
  await soon(400);
  done(let_);
})();
";

// covers: W07 T31 (threats: a page that was taken over)
#[test]
fn a_page_that_was_taken_over_runs_no_text_reaches_no_server_and_gets_the_gate_alone() {
    let _screen = alone();
    let folder = tempfile::tempdir().unwrap();
    let heard = TcpListener::bind("127.0.0.1:0").unwrap();
    heard.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", heard.local_addr().unwrap());
    let window = Window::open(folder.path());
    window.wait("main, form, button", 30);
    let before = window.script("return location.href", &[]);
    let tried = window.script_later(TRIES, &[json!(address)]);
    let tried = tried.as_object().unwrap();
    assert!(tried.len() > 25, "{tried:?}");
    for (what, how) in tried {
        let refused = how.as_str().is_some_and(|how| how.starts_with("no: "));
        // What answers nothing either way is judged by who heard of it.
        let silent = ["beacon", "frame", "form", "link", "worker"].contains(&what.as_str());
        assert!(refused != (what == "the gate") || silent, "{what}: {how}");
    }
    assert!(tried["the gate"]["ok"].is_object(), "{}", tried["the gate"]);
    let until = Instant::now() + Duration::from_secs(2);
    while Instant::now() < until {
        match heard.accept() {
            Ok(_) => panic!("somebody outside the page heard of it: {tried:?}"),
            Err(error) => assert_eq!(error.kind(), ErrorKind::WouldBlock),
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(window.script("return location.href", &[]), before);
    assert_eq!(
        window.script("return window.inline ?? null", &[]),
        Value::Null
    );
}

// covers: W07 T31 (threats: a page that was taken over)
#[test]
fn nothing_in_the_pages_process_is_both_written_and_run() {
    let _screen = alone();
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    window.wait("main, form, button", 30);
    // Enough of the same to have it turned into machine code where that is done.
    let sum = window.script(
        "let n = 0; for (let i = 0; i < 3e6; i++) n += /a+b/.test('xaab' + (i & 7)) ? 1 : 0; return n",
        &[],
    );
    assert_eq!(sum, 3_000_000);
    let pages = window.web_processes();
    assert!(!pages.is_empty(), "no page's process");
    for pid in pages {
        let mappings = fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
        assert!(mappings.lines().count() > 100, "{mappings}");
        let both: Vec<&str> = mappings
            .lines()
            .filter(|line| line.contains(" rwx"))
            .collect();
        assert!(both.is_empty(), "{both:?}");
        let around = fs::read_to_string(format!("/proc/{pid}/environ")).unwrap();
        assert!(around.split('\0').any(|word| word == "JSC_useJIT=0"));
        // The engine's own store is part of what keeps a hostile page in.
        assert!(!around.split('\0').any(|word| word.starts_with("Malloc=")));
    }
}
