//! The courier on a line: against a server of its own that says what it is told to say, and against a real calendar server.

mod answers;
mod calendar_server;
mod far;
mod far_ssh;
mod line;
mod never_empty;
mod server;
mod ssh_server;
mod tls;

// Shared with the tests of the whole house, where it is public.
#[allow(unreachable_pub)]
#[path = "../../tests/providers/radicale.rs"]
mod radicale;

use crate::{Account, FetchError, Fetched, Secret, Stop, carry::World, feed::fetch_in, lookup};
use chrono::NaiveDate;
use chrono_tz::Europe::Stockholm;
use std::time::Duration;
use ureq::tls::RootCerts;

const ICS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Stockholm:20260615T090000\r\nDTEND;TZID=Europe/Stockholm:20260615T100000\r\nSUMMARY:Massage 60 min - Anna Andersson\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn account(base_url: &str) -> Account {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    Account {
        base_url: base_url.to_owned(),
        own_server: true,
        username: None,
        secret: None,
        tz: Stockholm,
        window: (day(1, 1), day(12, 31)),
        known: None,
    }
}

/// The world as it is, but with less patience.
fn world() -> World {
    World {
        names: lookup::system(),
        roots: RootCerts::PlatformVerifier,
        total: Duration::from_secs(15),
    }
}

fn fetch(account: &Account) -> Result<Fetched, FetchError> {
    fetch_in(&world(), account, &Stop::never())
}

fn count(fetched: &Result<Fetched, FetchError>) -> usize {
    match fetched {
        Ok(Fetched::Bookings { bookings, .. }) => bookings.len(),
        other => panic!("no bookings: {other:?}"),
    }
}

/// Runs one test of this program again in a process of its own, with these variables, and gives what it printed.
fn again(test: &str, variables: &[(&str, &str)]) -> String {
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("1 passed"), "{said}");
    said
}

/// How long this thread has been at work so far; unlike the time on the wall, it does not grow while others work.
pub(crate) fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(told.split(' ').next().unwrap().parse().unwrap())
}
