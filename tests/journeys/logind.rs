//! The session manager as the window knows it (org.freedesktop.login1), on a bus of its own: systemd itself runs on no test machine.
//!
//! As with the real one, a session's signals come from its own path, whatever alias it is asked for by, and an inhibitor is the
//! writing end of a pipe: whoever holds the other end sees when it is let go.

use kartotek_tests::bus::Bus;
use std::{
    collections::HashMap,
    io::{PipeReader, Read},
    os::fd,
    path::Path,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::{Duration, Instant},
};
use zbus::{
    blocking::{Connection, connection},
    fdo,
    zvariant::{OwnedFd, OwnedObjectPath, Value},
};

const MANAGER: &str = "/org/freedesktop/login1";
pub(crate) const OURS: &str = "/org/freedesktop/login1/session/_32";
pub(crate) const ANOTHERS: &str = "/org/freedesktop/login1/session/c1";
const OF_SESSIONS: &str = "org.freedesktop.login1.Session";

pub(crate) struct Logind {
    bus: Option<Bus>,
    connection: Connection,
    delays: Receiver<PipeReader>,
}

/// An inhibitor that somebody holds.
pub(crate) struct Delay(Receiver<Instant>);

/// What it answers when it is asked how things stand.
#[derive(Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) preparing_for_sleep: bool,
    pub(crate) locked_hint: bool,
    pub(crate) active: bool,
}

/// Nothing is under way: somebody sits at an open screen.
pub(crate) const AT_WORK: Standing = Standing {
    preparing_for_sleep: false,
    locked_hint: false,
    active: true,
};

struct Manager(Sender<PipeReader>, Standing);

struct Session(Standing);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, why: &str, mode: &str) -> fdo::Result<OwnedFd> {
        if (what, mode) != ("sleep", "delay") || why.is_empty() {
            return Err(fdo::Error::InvalidArgs("not what may be asked".into()));
        }
        if self.1.preparing_for_sleep {
            return Err(fdo::Error::Failed("it is already running".into()));
        }
        let failed = |error: std::io::Error| fdo::Error::IOError(error.to_string());
        let (ours, theirs) = std::io::pipe().map_err(failed)?;
        let _ = self.0.send(ours);
        Ok(fd::OwnedFd::from(theirs).into())
    }

    fn get_session(&self, id: &str) -> fdo::Result<OwnedObjectPath> {
        match id {
            "auto" => Ok(OwnedObjectPath::try_from(OURS).unwrap()),
            other => Err(fdo::Error::Failed(format!("no session '{other}' known"))),
        }
    }

    #[zbus(property)]
    fn preparing_for_sleep(&self) -> bool {
        self.1.preparing_for_sleep
    }
}

#[zbus::interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.0.locked_hint
    }

    #[zbus(property)]
    fn active(&self) -> bool {
        self.0.active
    }
}

impl Logind {
    /// Begins bus and manager.
    pub(crate) fn begun(folder: &Path) -> Self {
        Self::begun_while(folder, AT_WORK)
    }

    /// The same while something is so already.
    pub(crate) fn begun_while(folder: &Path, standing: Standing) -> Self {
        Self::upon(Bus::begun(folder), standing)
    }

    /// Begins a manager upon a bus that is there.
    pub(crate) fn upon(bus: Bus, standing: Standing) -> Self {
        let (hands, delays) = channel();
        let connection = connection::Builder::address(bus.address.as_str())
            .and_then(|at| at.serve_at(MANAGER, Manager(hands, standing)))
            .and_then(|at| at.serve_at(OURS, Session(standing)))
            .and_then(|at| at.serve_at("/org/freedesktop/login1/session/auto", Session(standing)))
            .and_then(|at| at.name("org.freedesktop.login1"))
            .and_then(connection::Builder::build)
            .expect("a stand-in on the bus");
        Self {
            bus: Some(bus),
            connection,
            delays,
        }
    }

    /// Waits until the window holds the next inhibitor.
    pub(crate) fn delay(&self) -> Delay {
        let mut pipe = self
            .delays
            .recv_timeout(Duration::from_secs(30))
            .expect("nobody asks for an inhibitor");
        let (let_go, when) = channel();
        thread::spawn(move || {
            let _ = pipe.read(&mut [0]);
            let _ = let_go.send(Instant::now());
        });
        Delay(when)
    }

    pub(crate) fn prepares_for_sleep(&self, going: bool) {
        self.says(
            MANAGER,
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            &(going,),
        );
    }

    /// What `loginctl lock-session` brings about.
    pub(crate) fn asks_to_lock(&self, session: &str) {
        self.says(session, OF_SESSIONS, "Lock", &());
    }

    /// What a desktop says of its session: that its screen is locked, or that another user's is shown.
    pub(crate) fn tells(&self, session: &str, property: &str, value: bool) {
        let now = HashMap::from([(property, Value::Bool(value))]);
        let nothing: [&str; 0] = [];
        self.says(
            session,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            &(OF_SESSIONS, now, nothing.as_slice()),
        );
    }

    fn says(
        &self,
        path: &str,
        interface: &str,
        signal: &str,
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
    ) {
        self.connection
            .emit_signal(None::<&str>, path, interface, signal, body)
            .expect("the bus takes it");
    }

    /// The whole bus dies.
    pub(crate) fn dies(&mut self) {
        drop(self.bus.take());
    }
}

impl Delay {
    /// When it was let go, if that comes within so long.
    pub(crate) fn let_go(&self, within: Duration) -> Option<Instant> {
        self.0.recv_timeout(within).ok()
    }
}
