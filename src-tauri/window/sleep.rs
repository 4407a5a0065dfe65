//! Sleep, screen lock and change of user, as the session manager (logind) announces them: the desk locks.
//!
//! A delay inhibitor keeps the machine awake until the keys are wiped and the page is gone. Where there is no session manager, or
//! none any more, nothing waits for one: the idle clock notices a sleep afterwards. The bus says when one comes; where there is no bus
//! it is looked for, at first every few seconds and then every minute.

use crate::{clock, page, showing::Showing};
use desk::Desk;
use std::{
    collections::HashMap,
    sync::{Arc, mpsc::Receiver},
    thread,
    time::Duration,
};
use tauri::{AppHandle, Manager};
use zbus::{
    MatchRule, Message,
    blocking::{Connection, MessageIterator, Proxy, fdo::DBusProxy, proxy},
    message::Type,
    proxy::CacheProperties,
    zvariant::{ObjectPath, OwnedFd, OwnedObjectPath, Value},
};

const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: &str = "/org/freedesktop/login1";

/// How long after a bus is gone, or fails, it is looked for again; and after so many times in vain.
const AGAIN: Duration = Duration::from_secs(5);
const IN_VAIN: u32 = 12;
const SELDOM: Duration = Duration::from_mins(1);
/// Milliseconds after which it was not in vain.
const HELD: u64 = 60_000;

/// How long sleep waits for the page to go. The keys go first, in four seconds at most, and logind waits five.
const PAGE_GOES: Duration = Duration::from_secs(1);
const LOOKS: u32 = 50;

/// What matters of all that is announced.
enum News {
    Sleep,
    Awake,
    Away,
}

/// Listens on a thread of its own as long as the program runs.
pub(crate) fn watch(app: AppHandle) {
    thread::spawn(move || {
        let mut in_vain = 0_u32;
        loop {
            let begun = clock::awake();
            let _ = Connection::system().and_then(|connection| stay(&app, &connection));
            in_vain = if clock::awake().saturating_sub(begun) < HELD {
                in_vain.saturating_add(1)
            } else {
                0
            };
            thread::sleep(if in_vain < IN_VAIN { AGAIN } else { SELDOM });
        }
    });
}

/// Listens as long as the bus lives, waiting for a session manager while there is none. What one that is there fails at ends it.
fn stay(app: &AppHandle, connection: &Connection) -> zbus::Result<()> {
    loop {
        match listen(app, connection) {
            Err(_) if comes(connection)? => {}
            ended => return ended,
        }
    }
}

/// Whether nobody was there who has come since: waits for it, as long as it takes.
fn comes(connection: &Connection) -> zbus::Result<bool> {
    let of_the_bus = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender("org.freedesktop.DBus")?
        .interface("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .arg(0, LOGIN)?
        .build();
    // As below: first listened, then asked.
    let owners = MessageIterator::for_match_rule(of_the_bus, connection, None)?;
    if DBusProxy::new(connection)?.name_has_owner(LOGIN.try_into()?)? {
        return Ok(false);
    }
    for message in owners {
        let message = message?;
        let body = message.body();
        let (_, _, new): (&str, &str, &str) = body.deserialize()?;
        if !new.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn listen(app: &AppHandle, connection: &Connection) -> zbus::Result<()> {
    let from_login = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(LOGIN)?
        .path_namespace(MANAGER)?
        .build();
    // First listened, then asked: what is announced in between is not missed.
    let announced = MessageIterator::for_match_rule(from_login, connection, None)?;
    let manager = of_login(connection, MANAGER.try_into()?, "Manager")?;
    // Signals come from a session's own path, never from its alias `session/auto`.
    let session: Option<OwnedObjectPath> = manager.call("GetSession", &("auto",)).ok();
    let mut delay = inhibitor(&manager);
    if manager.get_property("PreparingForSleep")? {
        page::lock(app);
    }
    if away(connection, session.as_ref()) {
        left(app);
    }
    for message in announced {
        match news(&message?, session.as_ref()) {
            Some(News::Sleep) => {
                let showing = Showing::now();
                until_gone(&page::lock(app), &showing);
                drop(delay.take()); // keys and page are gone: now the machine may sleep
            }
            Some(News::Awake) => delay = inhibitor(&manager),
            Some(News::Away) => left(app),
            None => {}
        }
    }
    Ok(())
}

/// Locks as at the end of work: the machine stays awake, so a backup that is due is made behind the lock. A desk that is locked is left
/// alone, with the backup or the restore it may be at; only who was about to unlock it does not come in. On a thread of its own: sleep
/// is not kept waiting.
fn left(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        let desk = app.state::<Arc<Desk>>();
        desk.keep_out();
        if desk.idle_minutes().is_some() {
            page::lock_up(&app);
        }
    });
}

/// Waits until the page was taken away and its process, which has read the records, is no more.
fn until_gone(turned: &Receiver<()>, showing: &Showing) {
    let mut taken_away = false;
    for _ in 0..LOOKS {
        taken_away |= turned.try_recv().is_ok();
        if taken_away && showing.ended() {
            return;
        }
        thread::sleep(PAGE_GOES / LOOKS);
    }
}

fn of_login<'a>(
    connection: &Connection,
    path: ObjectPath<'a>,
    interface: &str,
) -> zbus::Result<Proxy<'a>> {
    proxy::Builder::new(connection)
        .destination(LOGIN)?
        .path(path)?
        .interface(format!("{LOGIN}.{interface}"))?
        .cache_properties(CacheProperties::No)
        .build()
}

/// `None` when the machine may not be kept awake: it is locked all the same, as fast as it goes.
fn inhibitor(manager: &Proxy<'_>) -> Option<OwnedFd> {
    let asked = ("sleep", "Kartotek", "Lock before sleep", "delay");
    manager.call("Inhibit", &asked).ok()
}

/// Whether the screen was locked, or another user's is shown, since nobody listened.
fn away(connection: &Connection, session: Option<&OwnedObjectPath>) -> bool {
    let Some(session) =
        session.and_then(|path| of_login(connection, path.as_ref(), "Session").ok())
    else {
        return false;
    };
    session.get_property("LockedHint").unwrap_or(false)
        || !session.get_property("Active").unwrap_or(true)
}

fn news(message: &Message, session: Option<&OwnedObjectPath>) -> Option<News> {
    let header = message.header();
    let ours = session.is_some_and(|session| header.path() == Some(&**session));
    match header.member()?.as_str() {
        "PrepareForSleep" => match message.body().deserialize() {
            Ok(false) => Some(News::Awake),
            _ => Some(News::Sleep),
        },
        "Lock" if ours => Some(News::Away),
        "PropertiesChanged" if ours => {
            let body = message.body();
            let (_, now, _): (&str, HashMap<&str, Value<'_>>, Vec<&str>) =
                body.deserialize().ok()?;
            let is = |name, value| now.get(name) == Some(&Value::Bool(value));
            // A desktop that locks its screen itself only tells so; one that shows another user's is no longer active.
            (is("LockedHint", true) || is("Active", false)).then_some(News::Away)
        }
        _ => None,
    }
}
