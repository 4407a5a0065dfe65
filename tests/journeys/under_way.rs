//! What is under way when the screen is locked goes on: a restore, and the backup at the end of work.
//!
//! They go to and from a real server that carries little in a second, so that there is a middle of them, and that stands still while the
//! screen is locked, so that the middle lasts however busy the machine is.

use crate::{
    PASSPHRASE, alone,
    keeping::admit,
    logind::{Logind, OURS},
    sleep::{BUS, is_open, lives},
};
use kartotek_tests::{
    console::Console,
    providers::rclone::{PASSWORD, Rclone, Speaks, USERNAME},
    window::{Window, by_name},
};
use serde_json::{Value, json};
use std::{
    ffi::OsStr,
    fs,
    ops::Range,
    path::Path,
    thread,
    time::{Duration, Instant},
};

const FILES: usize = 10;
const BYTES: usize = 150_000;
/// Kilobytes in a second, there and back.
const SLOW: u32 = 200;

/// A practice with one client and her files, and a server it has its backups on.
struct Practice {
    folder: tempfile::TempDir,
    console: Console,
    server: Rclone,
}

impl Practice {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = Rclone::start(Speaks::Webdav).unwrap();
        let practice = json!({ "name": "Norrsken Massage" });
        let console = Console::init(folder.path(), PASSPHRASE, "se", "sv", &practice);
        let password = folder.path().join("password");
        fs::write(&password, PASSWORD).unwrap();
        let mut desk = console.session();
        let card = json!({ "source": "client", "fields": { "given": "Tora", "family": "Kvastmossa", "phone": "070-174 06 05" } });
        let card = desk.ask("client/admit", card).unwrap();
        for number in 0..FILES {
            let file = json!({ "client": card["id"], "name": format!("{number}.txt"), "content": desk::wire::base64(&file(number)) });
            desk.ask("attachment/add", file).unwrap();
        }
        let shelf = json!({
            "kind": "webdav", "label": "Servern", "address": server.address(), "username": USERNAME, "own_server": true, "has_secret": true,
        });
        desk.with_secret("backup/save-shelf", shelf, &password)
            .unwrap();
        desk.end();
        Self {
            folder,
            console,
            server,
        }
    }

    /// Makes a backup at once.
    fn backed_up(&self) {
        let mut desk = self.console.session();
        let state = desk.ask("backup/state", Value::Null).unwrap();
        let shelf = json!({ "shelf": state["shelves"][0]["id"] });
        desk.ask("backup/make", shelf).unwrap();
    }

    /// How many files of that kind lie there whole.
    fn lying(&self, kind: &str) -> usize {
        let all = self.server.lying();
        let names = all.iter().filter_map(|path| path.file_name()?.to_str());
        names
            .filter(|name| name.starts_with(kind) && !name.contains(".part"))
            .count()
    }

    /// The last backup went well, is listed with everybody in it, and a restore from it brings all back.
    fn proven(&mut self, backups: usize, clients: u64) {
        self.server.again().unwrap();
        let mut desk = self.console.session();
        let state = desk.ask("backup/state", Value::Null).unwrap();
        let shelf = &state["shelves"][0];
        assert_eq!(shelf["failed"], Value::Null, "{shelf}");
        assert_eq!(shelf["backup"]["clients"], clients, "{shelf}");
        assert_eq!(shelf["backup"]["files"], FILES, "{shelf}");
        let of = json!({ "shelf": shelf["id"] });
        let listed = desk.ask("backup/list", of.clone()).unwrap();
        let listed = listed.as_array().unwrap();
        assert_eq!(
            (listed.len(), &listed[0]["name"]),
            (backups, &shelf["backup"]["name"])
        );
        let state = desk.ask("backup/rehearse", of).unwrap();
        let tried = &state["shelves"][0];
        assert_eq!(
            (&tried["rehearsal"]["refusal"], &tried["unproven"]),
            (&json!(""), &Value::Null)
        );
    }
}

fn file(number: usize) -> Vec<u8> {
    (0..BYTES)
        .map(|at| ((at * 7 + number) % 251) as u8)
        .collect()
}

fn on_bus(vault: &Path, place: &Path) -> Window {
    let bus = format!("unix:path={}", place.join("bus").display());
    Window::open_with(vault, &[(BUS, OsStr::new(&bus))])
}

/// Everything that a desktop and its session manager say when somebody locks the screen and another user is shown.
fn screen_locked(logind: &Logind) {
    logind.asks_to_lock(OURS);
    logind.tells(OURS, "LockedHint", true);
    logind.tells(OURS, "Active", false);
}

/// Waits until the bar on the screen stands within these hundredths.
fn stands(window: &Window, within: &Range<u64>) {
    let begun = Instant::now();
    let bar = "const bar = document.querySelector('[role=progressbar]'); return bar ? Number(bar.getAttribute('aria-valuenow')) : null";
    while !window
        .script(bar, &[])
        .as_u64()
        .is_some_and(|now| within.contains(&now))
    {
        if begun.elapsed() > Duration::from_secs(60) {
            window.fail(&format!("it never stood within {within:?}"));
        }
        thread::sleep(Duration::from_millis(50));
    }
}

// covers: C38 R38 C49 W08
#[test]
fn a_restore_goes_on_while_the_screen_is_locked() {
    let _alone = alone();
    let mut old = Practice::new();
    old.backed_up();
    old.server.again_slowly(SLOW).unwrap();
    let (new, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let logind = Logind::begun(place.path());
    let window = on_bus(new.path(), place.path());
    let _delay = logind.delay();
    window.press("Återställ från en säkerhetskopia");
    window.choose("Vad för slags plats?", "webdav");
    window.fill("Serverns adress", &old.server.address());
    window.fill("Användarnamn", USERNAME);
    window.fill("Lösenord på servern", PASSWORD);
    window.click("(//label[starts-with(normalize-space(.), 'Servern står i mitt eget nät')])[1]");
    window.press("Leta efter kopior");
    window.says("Vilken kopia?", 60);
    window.press("Vidare");
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Visa vad den innehåller");
    window.says("Det här kommer tillbaka", 60);
    window.press("Återställ");
    // While the database is fetched, and while the files are.
    for within in [1..33, 34..60] {
        stands(&window, &within);
        old.server.hang();
        screen_locked(&logind);
        thread::sleep(Duration::from_secs(2));
        assert!(window.find("[role=progressbar]").is_some(), "{within:?}");
        old.server.go_on();
    }
    window.says("Kartoteket är återställt", 90);
    assert!(!is_open(new.path()), "nobody unlocked it");

    // It opens like any other day, with everything in it.
    window.press("Lås upp kartoteket");
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 60);
    drop(window);
    let restored = Console {
        vault: new.path().to_owned(),
        ..old.console
    };
    let mut desk = restored.session();
    let found = desk.ask("client/find", json!({ "text": "Kvastmossa", "limit": 5 }));
    let client = found.unwrap()["rows"][0]["id"].clone();
    let listed = desk.ask("attachment/list", json!({ "client": client }));
    let mut names = Vec::new();
    for one in listed.unwrap().as_array().unwrap() {
        let out = old.folder.path().join("out");
        let of = json!({ "attachment": one["id"] });
        desk.keep("attachment/read", of, &out).unwrap();
        names.push(one["name"].as_str().unwrap().to_owned());
        let number = names.last().unwrap().trim_end_matches(".txt").parse();
        assert!(fs::read(out).unwrap() == file(number.unwrap()), "{one}");
    }
    names.sort();
    names.dedup();
    assert_eq!(names.len(), FILES);
    desk.end();
    assert!(restored.run(&["verify"]).status.success());
}

/// A desk at which a new card was written, so that a backup is due.
fn at_work(vault: &Path, place: &Path) -> Window {
    let window = on_bus(vault, place);
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 30);
    admit(&window, "Vera", "Inbillning");
    window
}

/// Leaves the desk in that way, and stops in the middle of the backup that is made then.
fn left(window: &Window, practice: &Practice, leaves: impl FnOnce()) {
    window.turns(|| {
        leaves();
        let begun = Instant::now();
        while practice.lying("sealed-") == 0 {
            assert!(begun.elapsed() < Duration::from_secs(30), "none is made");
            thread::sleep(Duration::from_millis(20));
        }
        practice.server.hang();
    });
}

/// A desk is left in the evening, in that way. Whoever leaves then locks the screen, or another user comes.
fn evening(leaves: impl FnOnce(&Window, &Logind)) {
    let _alone = alone();
    let mut practice = Practice::new();
    practice.server.again_slowly(SLOW).unwrap();
    let vault = practice.console.vault.clone();
    let place = tempfile::tempdir().unwrap();
    let logind = Logind::begun(place.path());
    let window = at_work(&vault, place.path());
    let _delay = logind.delay();
    let shown_by = window.web_processes();
    assert!(!shown_by.is_empty());

    left(&window, &practice, || leaves(&window, &logind));
    window.says("Kartoteket är låst", 20);
    for _ in 0..3 {
        screen_locked(&logind);
        thread::sleep(Duration::from_secs(1));
        assert!(is_open(&vault), "the backup was broken off");
    }
    assert!(!shown_by.iter().any(|pid| lives(*pid)), "{shown_by:?}");
    let (files, backups) = (practice.lying("sealed-"), practice.lying("backup-"));
    assert!(
        files < FILES && backups == 0,
        "{files}: it was met too late"
    );
    practice.server.go_on();

    // The keys go when it is proven.
    let begun = Instant::now();
    while is_open(&vault) {
        assert!(begun.elapsed() < Duration::from_secs(120), "it never ends");
        thread::sleep(Duration::from_millis(100));
    }
    window.says("Kartoteket är låst", 1);
    drop(window);
    practice.proven(1, 2);
}

// covers: R25 C38 C49 W08
#[test]
fn the_backup_at_the_end_of_work_goes_on_while_the_screen_is_locked() {
    evening(|window, _| window.lock());
}

// covers: R25 C38 C49 W08
#[test]
fn a_locked_screen_ends_work_with_a_backup_and_does_not_break_it_off() {
    evening(|_, logind| screen_locked(logind));
}

/// The program itself, without those that show its pages.
fn program(window: &Window) -> u32 {
    let name = |pid: &u32| fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    let all = window.processes();
    let found = all.into_iter().find(|pid| name(pid).trim() == "kartotek");
    found.expect("a program")
}

fn ends(program: u32, seconds: u64) {
    let begun = Instant::now();
    while lives(program) {
        assert!(begun.elapsed() < Duration::from_secs(seconds), "it stays");
        thread::sleep(Duration::from_millis(50));
    }
}

/// A window is closed in the evening, and says why it stays. What happens then is told with the window, the program and the practice.
fn closed(then: impl FnOnce(Window, u32, &Practice)) -> Practice {
    let _alone = alone();
    let mut practice = Practice::new();
    practice.server.again_slowly(SLOW).unwrap();
    let (vault, place) = (practice.console.vault.clone(), tempfile::tempdir().unwrap());
    let window = at_work(&vault, place.path());
    let program = program(&window);
    // A key held down, a double click on the cross: the second is none until the window has said why it stays.
    left(&window, &practice, || window.close(2));
    window.says("Stängs när säkerhetskopian är klar", 20);
    assert!(is_open(&vault), "the backup was broken off");
    then(window, program, &practice);
    assert!(!is_open(&vault));
    practice.server.go_on();
    practice
}

// covers: R25 C38 C49
#[test]
fn a_closed_window_says_that_a_backup_is_made_and_goes_when_it_is_through() {
    let mut practice = closed(|window, program, practice| {
        window.wait("[role=progressbar]", 10);
        window.accessible("the closing window");
        practice.server.go_on();
        ends(program, 120);
    });
    practice.proven(1, 2);
}

// covers: R25 C38 C49
#[test]
fn a_closed_window_stays_locked_when_somebody_says_so() {
    let mut practice = closed(|window, program, practice| {
        window.press("Stanna kvar");
        window.says("Kartoteket är låst", 10);
        window.says("En säkerhetskopia görs.", 10);
        practice.server.go_on();
        window.gone("[role=progressbar]", 120);
        thread::sleep(Duration::from_secs(1));
        assert!(lives(program), "it went although somebody stayed");
    });
    practice.proven(1, 2);
}

// covers: R25 C38 C49
#[test]
fn closing_without_waiting_waits_for_nothing_and_nothing_is_lost() {
    let mut practice = closed(|window, program, practice| {
        window.press("Stäng utan att vänta");
        // The server still stands there and says nothing.
        ends(program, 10);
        assert_eq!(practice.lying("backup-"), 0);
    });
    assert!(practice.console.run(&["verify"]).status.success());
    practice.backed_up();
    practice.proven(1, 2);
}

// covers: C38 C49
#[test]
fn a_window_with_nothing_due_closes_at_once() {
    let _alone = alone();
    let practice = Practice::new();
    practice.backed_up();
    let place = tempfile::tempdir().unwrap();
    let window = on_bus(&practice.console.vault, place.path());
    let program = program(&window);
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 30);
    window.close(1);
    ends(program, 10);
    assert!(!is_open(&practice.console.vault));
}
