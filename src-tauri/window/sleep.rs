//! Sleep and screen lock, as the session manager announces them: the desk locks before the machine sleeps.
//!
//! A delay inhibitor keeps the machine awake until the keys are wiped. Without a session manager nothing happens here; the idle
//! clock then notices the sleep afterwards.

use crate::page;
use std::thread;
use tauri::AppHandle;
use zbus::{blocking::Connection, blocking::Proxy, zvariant::OwnedFd};

/// Waits for both announcements, each on its own thread.
pub(crate) fn watch(app: AppHandle) {
    let for_lock = app.clone();
    thread::spawn(move || {
        let _ = before_sleep(&app);
    });
    thread::spawn(move || {
        let _ = on_screen_lock(&for_lock);
    });
}

fn manager(connection: &Connection) -> zbus::Result<Proxy<'static>> {
    Proxy::new(
        connection,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
    )
}

fn inhibitor(manager: &Proxy<'_>) -> zbus::Result<OwnedFd> {
    manager.call(
        "Inhibit",
        &("sleep", "Kartotek", "Lock before sleep", "delay"),
    )
}

fn before_sleep(app: &AppHandle) -> zbus::Result<()> {
    let connection = Connection::system()?;
    let manager = manager(&connection)?;
    let announced = manager.receive_signal("PrepareForSleep")?;
    let mut delay = inhibitor(&manager).ok();
    for message in announced {
        let going: bool = message.body().deserialize()?;
        if going {
            page::lock(app);
            drop(delay.take()); // the keys are gone: now the machine may sleep
        } else {
            delay = inhibitor(&manager).ok();
        }
    }
    Ok(())
}

fn on_screen_lock(app: &AppHandle) -> zbus::Result<()> {
    let connection = Connection::system()?;
    let session = Proxy::new(
        &connection,
        "org.freedesktop.login1",
        "/org/freedesktop/login1/session/auto",
        "org.freedesktop.login1.Session",
    )?;
    let mut announced = session.receive_signal("Lock")?;
    while announced.next().is_some() {
        page::lock(app);
    }
    Ok(())
}
