//! Where the courier goes, what it shows of itself, how long it waits, and how it is called back.

#![allow(
    clippy::disallowed_methods,
    reason = "how long it waits is what is looked at"
)]

use super::{
    server::{Server, answering, ok},
    *,
};
use crate::{Courier, Feed, NotAllowed, lookup::Names};
use std::{
    net::{SocketAddr, TcpListener},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread::sleep,
    time::Instant,
};

/// A world in which every name is told by the test; the names asked for are kept.
pub(super) fn named(
    answer: impl Fn(&str, usize) -> Vec<SocketAddr> + Send + Sync + 'static,
) -> (World, Arc<Mutex<Vec<String>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let (kept, times) = (Arc::clone(&asked), AtomicUsize::new(0));
    let names: Names = Arc::new(move |host, _| {
        kept.lock().unwrap().push(host.to_owned());
        Ok(answer(host, times.fetch_add(1, Ordering::SeqCst)))
    });
    (World { names, ..world() }, asked)
}

fn not_allowed(why: NotAllowed) -> Result<Fetched, FetchError> {
    Err(FetchError::NotAllowed(why))
}

// covers: S21 W41
#[test]
fn a_request_says_nothing_about_the_machine_or_the_program_beyond_its_name() {
    let server = Server::saying(ok(ICS));
    fetch(&account(&server.url("/feed.ics?key=1"))).unwrap();
    let asked = server.asked();
    assert_eq!(asked.len(), 1);
    let mut lines: Vec<_> = asked[0].trim_end().lines().map(str::to_lowercase).collect();
    lines.sort();
    let host = format!("host: {}", server.address);
    let mut wanted = [
        "accept-encoding: gzip",
        "accept: text/calendar, */*;q=0.1",
        "get /feed.ics?key=1 http/1.1",
        &host,
        "user-agent: kartotek",
    ];
    wanted.sort_unstable();
    assert_eq!(lines, wanted);
}

// covers: R65
#[test]
fn name_and_password_go_to_the_server_and_nowhere_else() {
    let server = Server::saying(ok(ICS));
    let mut account = account(&server.url("/"));
    account.secret = Some(Secret::new("en-kopp-te".into()));
    fetch(&account).unwrap();
    account.username = Some("therapist".into());
    fetch(&account).unwrap();
    let asked = server.asked();
    assert!(
        asked[0]
            .to_lowercase()
            .contains("\r\nauthorization: bearer en-kopp-te\r\n"),
        "{asked:?}"
    );
    assert!(
        asked[1].contains(": Basic dGhlcmFwaXN0OmVuLWtvcHAtdGU=\r\n"),
        "{asked:?}"
    );
}

struct Collector(Mutex<String>);

impl log::Log for Collector {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        use std::fmt::Write;
        writeln!(
            self.0.lock().unwrap(),
            "{} {}",
            record.target(),
            record.args()
        )
        .unwrap();
    }
    fn flush(&self) {}
}

// covers: R65 R20
#[test]
fn neither_log_nor_error_nor_debug_holds_the_address_the_secret_or_a_name() {
    static LOG: Collector = Collector(Mutex::new(String::new()));
    const CHILD: &str = "KARTOTEK_TEST_LOG";
    if std::env::var(CHILD).is_err() {
        again(
            "tests::line::neither_log_nor_error_nor_debug_holds_the_address_the_secret_or_a_name",
            &[(CHILD, "1"), ("RUST_LOG", "trace")],
        );
        return;
    }
    log::set_logger(&LOG).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    let canaries = [
        "canary-path",
        "canary-key",
        "canary-user",
        "canary-secret",
        "canary-name",
        "canary-place",
        "Y2FuYXJ5",
    ];
    let mut said = String::new();
    let ics = ICS.replace("Anna", "canary-name");
    let elsewhere = Server::saying(ok(ICS));
    let target = elsewhere.url("/canary-place?canary-key");
    for answer in [
        ok(&ics),
        answering("500 Oh", "X-Canary: canary-name\r\n", "canary-name"),
        answering("200 OK", "", "<html>canary-name"),
        answering("302 Found", &format!("Location: {target}\r\n"), ""),
        answering("302 Found", "Location: /canary-place\r\n", ""),
        answering("302 Found", "Location: weird://x/canary-place\r\n", ""),
        ok(&ics[..150]),
        b"canary-name nonsense\r\n\r\n".to_vec(),
    ] {
        let server = Server::saying(answer);
        let mut account = account(&server.url("/canary-path/feed.ics?key=canary-key"));
        (account.username, account.secret) = (
            Some("canary-user".into()),
            Some(Secret::new("canary-secret".into())),
        );
        let found = fetch(&account);
        said.push_str(&format!("{account:?} {account:#?} {:?}", account.secret));
        if let Err(error) = found {
            said.push_str(&format!("{error} {error:?} {error:#?}"));
        }
    }
    let bad = account("https://canary-user:canary-secret@example.invalid/canary-path");
    said.push_str(&format!("{:?} {}", fetch(&bad), fetch(&bad).unwrap_err()));
    said.push_str(&LOG.0.lock().unwrap());
    assert!(said.contains("ureq"), "the log was not listening: {said}");
    for canary in canaries {
        assert!(!said.contains(canary), "{canary} in {said}");
    }
}

// covers: R64 T33
#[test]
fn plain_http_is_refused_outside_the_house() {
    let server = Server::saying(ok(ICS));
    let mut account = account(&server.url("/"));
    account.own_server = false;
    assert_eq!(fetch(&account), not_allowed(NotAllowed::Scheme));
    account.base_url = server.url("/").replace("http:", "https:");
    assert_eq!(fetch(&account), not_allowed(NotAllowed::Numeric));
    // "My own server" is no way to send a password in the clear across the world.
    account.own_server = true;
    account.base_url = "http://boka.example.se/feed.ics".into();
    let (world, _) = named(|_, _| vec!["93.184.216.34:80".parse().unwrap()]);
    assert_eq!(
        fetch_in(&world, &account, &Stop::never()),
        not_allowed(NotAllowed::PlainOutside)
    );
    assert_eq!(server.asked(), [""; 0]);
}

// covers: W41 R64
#[test]
fn a_public_name_that_leads_into_the_house_is_not_followed() {
    let server = Server::saying(ok(ICS));
    let port = server.address.port();
    for machines in [
        "127.0.0.1",
        "10.0.0.1",
        "192.168.0.10",
        "100.64.0.1",
        "[::1]",
        "[fd00::1]",
        "[::ffff:127.0.0.1]",
        "169.254.169.254",
        "0.0.0.0",
        "93.184.216.34 127.0.0.1",
    ] {
        let addresses: Vec<SocketAddr> = machines
            .split(' ')
            .map(|machine| format!("{machine}:{port}").parse().unwrap())
            .collect();
        let (world, asked) = named(move |_, _| addresses.clone());
        let mut account = account(&format!("https://boka.example.se:{port}/feed.ics"));
        account.own_server = false;
        let found = fetch_in(&world, &account, &Stop::never());
        assert!(
            matches!(
                found,
                Err(FetchError::NotAllowed(
                    NotAllowed::Private | NotAllowed::Never
                ))
            ),
            "{machines}: {found:?}"
        );
        assert_eq!(*asked.lock().unwrap(), ["boka.example.se"]);
    }
    // The place where clouds keep their keys is closed even for one's own server.
    let (world, _) = named(|_, _| vec!["169.254.169.254:80".parse().unwrap()]);
    assert_eq!(
        fetch_in(&world, &account("http://meta.example.se/"), &Stop::never()),
        not_allowed(NotAllowed::Never)
    );
    assert_eq!(server.asked(), [""; 0]);
}

// covers: W41
#[test]
fn a_name_that_changes_its_answer_is_asked_once_and_the_judged_machine_is_the_one_spoken_to() {
    let (good, evil) = (
        Server::saying(ok(ICS)),
        Server::saying(ok("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")),
    );
    let (first, second) = (good.address, evil.address);
    let (world, asked) = named(move |_, times| vec![if times == 0 { first } else { second }]);
    let found = fetch_in(
        &world,
        &account("http://boka.example.se/feed.ics"),
        &Stop::never(),
    );
    assert_eq!((count(&found), asked.lock().unwrap().len()), (1, 1));
    assert_eq!((good.asked().len(), evil.asked().len()), (1, 0));
}

// covers: R64 W41
#[test]
fn a_redirect_is_followed_on_the_same_host_and_nowhere_else() {
    let moved = Server::new(|head, line| {
        let answer = if head.starts_with("GET /old") {
            answering("302 Found", "Location: /new/feed.ics\r\n", "")
        } else {
            ok(ICS)
        };
        line.write_all(&answer)
    });
    let mut account = account(&moved.url("/old"));
    (account.username, account.secret) = (
        Some("therapist".into()),
        Some(Secret::new("en-kopp-te".into())),
    );
    assert_eq!(count(&fetch(&account)), 1);
    let asked = moved.asked();
    assert_eq!(asked.len(), 2);
    assert!(
        asked
            .iter()
            .all(|head| head.contains("Basic dGhlcmFwaXN0OmVuLWtvcHAtdGU=")
                && head.to_lowercase().contains("user-agent: kartotek")),
        "{asked:?}"
    );

    let elsewhere = Server::saying(ok(ICS));
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        for (target, host) in [
            (elsewhere.url("/"), "127.0.0.1"),
            (
                "http://169.254.169.254/latest/meta-data/".into(),
                "169.254.169.254",
            ),
            ("http://[::1]:1/".into(), "::1"),
            (
                "https://login.example.se/?next=feed".into(),
                "login.example.se",
            ),
            ("//login.example.se/".into(), "login.example.se"),
            ("file:///etc/passwd".into(), "127.0.0.1"),
            ("http://".into(), "127.0.0.1"),
        ] {
            let server = Server::saying(answering(status, &format!("Location: {target}\r\n"), ""));
            let (world, names) = named(|_, _| panic!("looked up"));
            account.base_url = server.url("/feed.ics");
            let found = fetch_in(&world, &account, &Stop::never());
            assert!(
                matches!(&found, Err(FetchError::Redirected { host: to }) if to == host)
                    || matches!(found, Err(FetchError::NotACalendar)) && target == "http://",
                "{status} {target}: {found:?}"
            );
            assert!(names.lock().unwrap().is_empty(), "{target}");
        }
    }
    assert_eq!(elsewhere.asked(), [""; 0]);
    let circle = Server::saying(answering("302 Found", "Location: /again\r\n", ""));
    account.base_url = circle.url("/feed.ics");
    assert_eq!(
        fetch(&account),
        Err(FetchError::Redirected {
            host: "127.0.0.1".into()
        })
    );
    assert!(circle.asked().len() <= 5);
}

// covers: W41
#[test]
fn no_proxy_is_taken_from_the_environment() {
    const CHILD: &str = "KARTOTEK_TEST_PROXY";
    if std::env::var(CHILD).is_ok() {
        let server = Server::saying(ok(ICS));
        assert_eq!(count(&fetch(&account(&server.url("/")))), 1);
        assert_eq!(server.asked().len(), 1);
        return;
    }
    let proxy = Server::saying(ok(ICS));
    let address = proxy.url("/");
    let mut variables = vec![(CHILD, "1")];
    for name in [
        "HTTP_PROXY",
        "http_proxy",
        "HTTPS_PROXY",
        "https_proxy",
        "ALL_PROXY",
        "all_proxy",
    ] {
        variables.push((name, address.as_str()));
    }
    again(
        "tests::line::no_proxy_is_taken_from_the_environment",
        &variables,
    );
    assert_eq!(proxy.asked(), [""; 0]);
}

// covers: W05 T43
#[test]
fn with_the_plug_pulled_the_answer_comes_at_once() {
    let free = TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap();
    assert_eq!(
        fetch(&account(&format!("http://{free}/"))),
        Err(FetchError::Unreachable)
    );
    let (world, _) = named(|_, _| vec![]);
    assert_eq!(
        fetch_in(&world, &account("https://boka.example.se/"), &Stop::never()),
        Err(FetchError::Unreachable)
    );
    let world = World {
        names: Arc::new(|_, _| Err(std::io::Error::other("no such name"))),
        ..self::world()
    };
    assert_eq!(
        fetch_in(&world, &account("https://boka.example.se/"), &Stop::never()),
        Err(FetchError::Unreachable)
    );
}

// covers: T43
#[test]
fn a_server_that_drips_is_left_when_the_time_is_over() {
    let silent = Server::new(|_, _| {
        sleep(Duration::from_secs(30));
        Ok(())
    });
    let dripping = Server::new(|_, line| {
        line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nBEGIN:VCALENDAR\r\n")?;
        loop {
            line.write_all(b"\n")?;
            sleep(Duration::from_millis(50));
        }
    });
    let head = Server::new(|_, line| {
        line.write_all(b"HTTP/1.1 200 OK\r\n")?;
        loop {
            line.write_all(b"X")?;
            sleep(Duration::from_millis(50));
        }
    });
    let circle = Server::new(|_, line| {
        sleep(Duration::from_millis(600));
        line.write_all(&answering("302 Found", "Location: /again\r\n", ""))
    });
    let world = World {
        total: Duration::from_secs(1),
        ..world()
    };
    for server in [silent, dripping, head, circle] {
        let began = Instant::now();
        assert_eq!(
            fetch_in(&world, &account(&server.url("/")), &Stop::never()),
            Err(FetchError::TimedOut)
        );
        assert!(
            began.elapsed() < Duration::from_secs(8),
            "{:?}",
            began.elapsed()
        );
        std::mem::forget(server);
    }
    let slow = World {
        names: Arc::new(|_, _| {
            sleep(Duration::from_secs(30));
            Ok(vec![])
        }),
        total: Duration::from_secs(1),
        ..self::world()
    };
    assert_eq!(
        fetch_in(&slow, &account("http://boka.example.se/"), &Stop::never()),
        Err(FetchError::TimedOut)
    );
    assert_eq!(World::real().total, Duration::from_secs(20));
}

// covers: T46 T43
#[test]
fn called_back_the_courier_comes_at_once() {
    let silent = Server::new(|_, _| {
        sleep(Duration::from_secs(30));
        Ok(())
    });
    let dripping = Server::new(|_, line| {
        line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nBEGIN:VCALENDAR\r\n")?;
        loop {
            line.write_all(b"\n")?;
            sleep(Duration::from_millis(20));
        }
    });
    let names: World = World {
        names: Arc::new(|_, _| {
            sleep(Duration::from_secs(30));
            Ok(vec![])
        }),
        total: Duration::from_secs(20),
        ..world()
    };
    let patient = World {
        total: Duration::from_secs(20),
        ..world()
    };
    for (world, url) in [
        (&patient, silent.url("/")),
        (&patient, dripping.url("/")),
        (&names, "http://boka.example.se/".into()),
    ] {
        let stop = Stop::new();
        let other = stop.clone();
        let caller = std::thread::spawn(move || {
            sleep(Duration::from_millis(300));
            other.now();
        });
        let began = Instant::now();
        assert_eq!(
            fetch_in(world, &account(&url), &stop),
            Err(FetchError::Stopped),
            "{url}"
        );
        assert!(
            began.elapsed() < Duration::from_secs(8),
            "{url} {:?}",
            began.elapsed()
        );
        caller.join().unwrap();
        // It cannot be taken back, and nothing is asked any more.
        let server = Server::saying(ok(ICS));
        assert_eq!(
            fetch_in(world, &account(&server.url("/")), &stop),
            Err(FetchError::Stopped)
        );
        assert_eq!(server.asked(), [""; 0]);
    }
    std::mem::forget((silent, dripping));
}

// covers: S01 T43 (which host, and whether the line is encrypted)
#[test]
fn the_courier_as_the_desk_knows_it() {
    let server = Server::saying(ok(ICS));
    let account = account(&server.url("/feed.ics"));
    let courier: &dyn Courier = &Feed;
    assert_eq!(count(&courier.fetch(&account, &Stop::never())), 1);
    assert_eq!(account.line(), Ok(("127.0.0.1".into(), false)));
}
