//! A session manager that comes late, or never: the bus says when it is there, and nobody asks for it again and again.

use crate::{
    alone, first_run,
    logind::{AT_WORK, Logind, Standing},
};
use kartotek_tests::{
    bus::Bus,
    window::{Window, by_name},
};
use std::{
    ffi::OsStr,
    fs::File,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};
use zbus::{
    blocking::{MessageIterator, connection},
    message::Type,
};

/// Sees everything that is said on a bus, and counts what somebody asks a session manager.
fn questions(bus: &Bus) -> Arc<AtomicUsize> {
    let asked = Arc::new(AtomicUsize::new(0));
    let connection = connection::Builder::address(bus.address.as_str())
        .and_then(connection::Builder::build)
        .expect("a bus");
    let all = MessageIterator::from(&connection);
    connection
        .call_method(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            Some("org.freedesktop.DBus.Monitoring"),
            "BecomeMonitor",
            &(Vec::<&str>::new(), 0_u32),
        )
        .expect("a monitor");
    let count = Arc::clone(&asked);
    thread::spawn(move || {
        for message in all.flatten() {
            let header = message.header();
            let to = header.destination().map(|to| to.as_str().to_owned());
            let is_question = header.message_type() == Type::MethodCall
                && to.as_deref() == Some("org.freedesktop.login1");
            count.fetch_add(usize::from(is_question), Ordering::SeqCst);
        }
        drop(connection);
    });
    asked
}

fn is_open(vault: &Path) -> bool {
    File::open(vault).unwrap().try_lock().is_err()
}

// covers: W08 C49
#[test]
fn a_manager_that_comes_late_is_heard_at_once_and_nobody_asked_for_it_meanwhile() {
    let _alone = alone();
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = folder.path();
    let bus = Bus::begun(place.path());
    let asked = questions(&bus);
    let address = bus.address.clone();
    let window = Window::open_with(vault, &[("DBUS_SYSTEM_BUS_ADDRESS", OsStr::new(&address))]);
    first_run::go(&window);
    window.wait(&by_name("Lås"), 30);
    let first = asked.load(Ordering::SeqCst);
    assert!(first > 0, "it asked once, or the bus is not heard here");
    thread::sleep(Duration::from_secs(12));
    assert_eq!(asked.load(Ordering::SeqCst), first, "it asks again");

    // What was so before it came is asked for as well.
    let asleep = Standing {
        preparing_for_sleep: true,
        ..AT_WORK
    };
    assert!(is_open(vault));
    let came = Instant::now();
    let _logind = Logind::upon(bus, asleep);
    while is_open(vault) {
        assert!(came.elapsed() < Duration::from_secs(4), "it is not heard");
        thread::sleep(Duration::from_millis(20));
    }
    println!("heard after {:?}", came.elapsed());
}
