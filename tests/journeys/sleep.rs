//! The desk locks when the machine sleeps, the screen is locked, another user comes, or nobody is there; with and without a session
//! manager, and with a page that has stopped answering.
//!
//! Whether keys are left is seen from outside: a vault that is open is held, and nobody else can take the hold.

use crate::{
    PASSPHRASE, alone, first_run,
    logind::{ANOTHERS, AT_WORK, Logind, OURS, Standing},
};
use kartotek_tests::window::{Window, by_name};
use std::{
    ffi::OsStr,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

pub(crate) const BUS: &str = "DBUS_SYSTEM_BUS_ADDRESS";
/// The idle clock ticks each second; the rest is for a busy machine.
const TICKS: Duration = Duration::from_secs(8);

pub(crate) fn is_open(vault: &Path) -> bool {
    File::open(vault).unwrap().try_lock().is_err()
}

/// Waits for the lock, and for the process that showed the records to end.
fn locks(vault: &Path, shown_by: &[u32], within: Duration) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < within {
        let gone = |pid: &u32| !fs::exists(format!("/proc/{pid}")).unwrap_or(true);
        if !is_open(vault) && shown_by.iter().all(gone) {
            return true;
        }
        thread::sleep(Duration::from_millis(20));
    }
    false
}

/// One that has ended and is not asked about yet holds no memory any more.
pub(crate) fn lives(pid: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(") ")
        .is_some_and(|(_, rest)| !rest.starts_with(['Z', 'X']))
}

fn unlocked(vault: &Path, surroundings: &[(&str, &OsStr)]) -> Window {
    let window = Window::open_with(vault, surroundings);
    window.fill("Lösenfras", PASSPHRASE);
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 30);
    assert!(is_open(vault), "it is open");
    window
}

/// A machine whose clock a test moves on: so many seconds awake, so many asleep.
struct Played(PathBuf);

impl Played {
    fn on(&self, awake: u64, asleep: u64) {
        let next = self.0.with_extension("next");
        fs::write(&next, format!("{} {}", awake * 1_000, asleep * 1_000)).unwrap();
        fs::rename(next, &self.0).unwrap();
    }
}

// covers: W08 C49
#[test]
fn the_machine_sleeps_only_when_the_keys_and_the_page_are_gone() {
    let _alone = alone();
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = folder.path();
    let logind = Logind::begun(place.path());
    let bus = format!("unix:path={}", place.path().join("bus").display());
    let window = Window::open_with(vault, &[(BUS, OsStr::new(&bus))]);
    first_run::go(&window);
    let delay = logind.delay();
    let shown_by = window.web_processes();
    assert!(is_open(vault) && !shown_by.is_empty());
    assert_eq!(
        delay.let_go(Duration::ZERO),
        None,
        "the machine is kept awake"
    );

    let announced = Instant::now();
    logind.prepares_for_sleep(true);
    let let_go = delay.let_go(Duration::from_secs(5));
    let open_still = is_open(vault);
    let shown_still = shown_by.iter().any(|pid| lives(*pid));
    let took = let_go.expect("the machine may sleep") - announced;
    assert!(!open_still, "it sleeps with the keys in its memory");
    assert!(!shown_still, "it sleeps with the page's process");
    println!("sleep was held up for {took:?}");
    assert!(took < Duration::from_secs(2), "{took:?}");
    assert!(
        locks(vault, &shown_by, Duration::from_secs(10)),
        "{shown_by:?}"
    );

    logind.prepares_for_sleep(false);
    let again = logind.delay();
    assert_eq!(again.let_go(Duration::from_millis(200)), None);
}

// covers: W08 C49
#[test]
fn a_locked_screen_and_another_user_lock_the_desk_and_other_peoples_sessions_do_not() {
    let _alone = alone();
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = folder.path();
    let logind = Logind::begun(place.path());
    let bus = format!("unix:path={}", place.path().join("bus").display());
    let with_bus: [(&str, &OsStr); 1] = [(BUS, OsStr::new(&bus))];
    let ways: [(&str, fn(&Logind)); 3] = [
        ("lock-session", |logind| logind.asks_to_lock(OURS)),
        ("a locked screen", |logind| {
            logind.tells(OURS, "LockedHint", true);
        }),
        ("another user", |logind| logind.tells(OURS, "Active", false)),
    ];
    first_run::go(&Window::open(vault));
    for (way, happens) in ways {
        let window = unlocked(vault, &with_bus);
        let _delay = logind.delay();
        logind.asks_to_lock(ANOTHERS);
        logind.tells(ANOTHERS, "LockedHint", true);
        logind.tells(OURS, "LockedHint", false);
        logind.tells(OURS, "IdleHint", true);
        thread::sleep(Duration::from_millis(700));
        assert!(is_open(vault), "before {way} there was no reason to lock");
        let shown_by = window.web_processes();
        happens(&logind);
        assert!(locks(vault, &shown_by, TICKS), "{way} does not lock");
    }
}

// covers: W08 C49
#[test]
fn without_a_bus_and_after_it_died_the_desk_works_and_locks_and_a_new_bus_is_found() {
    let _alone = alone();
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = folder.path();
    let played = Played(place.path().join("played"));
    let bus = format!("unix:path={}", place.path().join("bus").display());
    let surroundings: [(&str, &OsStr); 2] = [
        (BUS, OsStr::new(&bus)),
        ("KARTOTEK_PLAYED", played.0.as_os_str()),
    ];
    // There is none.
    let window = Window::open_with(vault, &surroundings);
    first_run::go(&window);
    let shown_by = window.web_processes();
    window.lock();
    assert!(locks(vault, &shown_by, TICKS), "the key does not lock");
    drop(window);

    // It comes, and dies under way.
    let window = unlocked(vault, &surroundings);
    let mut logind = Logind::begun(place.path());
    let delay = logind.delay();
    logind.dies();
    delay
        .let_go(TICKS)
        .expect("nothing is held that nobody can ask back");
    window.control('n');
    window.fill("Förnamn", "Vera");
    assert!(is_open(vault));
    let shown_by = window.web_processes();
    played.on(0, 8 * 3_600);
    assert!(locks(vault, &shown_by, TICKS), "a night does not lock");
    drop(window);

    // A new one stands where the old one was, twice while the same window is open.
    played.on(0, 0);
    let window = unlocked(vault, &surroundings);
    let mut logind = Logind::begun(place.path());
    let _ = logind.delay();
    logind.dies();
    let logind = Logind::begun(place.path());
    let delay = logind.delay();
    let shown_by = window.web_processes();
    logind.prepares_for_sleep(true);
    assert!(delay.let_go(TICKS).is_some());
    assert!(locks(vault, &shown_by, TICKS), "the new bus is not heard");
}

/// No announcement is heard twice; what came before anybody listened is asked for.
// covers: W08 C49
#[test]
fn what_was_announced_while_nobody_listened_locks_when_a_bus_is_found() {
    let _alone = alone();
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = folder.path();
    let bus = format!("unix:path={}", place.path().join("bus").display());
    first_run::go(&Window::open(vault));
    let standings = [
        (
            "sleep",
            Standing {
                preparing_for_sleep: true,
                ..AT_WORK
            },
        ),
        (
            "a locked screen",
            Standing {
                locked_hint: true,
                ..AT_WORK
            },
        ),
        (
            "another user",
            Standing {
                active: false,
                ..AT_WORK
            },
        ),
    ];
    for (what, standing) in standings {
        let window = unlocked(vault, &[(BUS, OsStr::new(&bus))]);
        let shown_by = window.web_processes();
        let _logind = Logind::begun_while(place.path(), standing);
        assert!(locks(vault, &shown_by, TICKS), "{what} is not asked for");
    }
}

// covers: W08 C49
#[test]
fn five_minutes_of_rest_and_any_night_lock_also_when_the_page_has_stopped_answering() {
    let _alone = alone();
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = folder.path();
    let played = Played(place.path().join("played"));
    let surroundings: [(&str, &OsStr); 2] = [
        (BUS, OsStr::new("unix:path=/nowhere")),
        ("KARTOTEK_PLAYED", played.0.as_os_str()),
    ];
    first_run::go(&Window::open(vault));
    // Awake, asleep: short of a lock, and past it.
    for (short, past) in [((280, 0), (301, 0)), ((0, 9), (0, 30))] {
        played.on(0, 0);
        let window = unlocked(vault, &surroundings);
        let shown_by = window.web_processes();
        for pid in &shown_by {
            let _ = Command::new("kill")
                .args(["-STOP", &pid.to_string()])
                .status();
        }
        played.on(short.0, short.1);
        thread::sleep(Duration::from_secs(3));
        assert!(is_open(vault), "{short:?} s are no reason to lock");
        played.on(past.0, past.1);
        assert!(locks(vault, &[], TICKS), "{past:?} s do not lock");
        window.crash();
    }
}
