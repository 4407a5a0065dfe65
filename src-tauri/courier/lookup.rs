//! From a host's name to the machine that is asked: only the host of the account, only machines that may be asked.
//!
//! The name is looked up once for a connection and the connection goes to exactly the machine that was judged, so a name that
//! changes its answer between two questions gains nothing. A redirect to another host ends here before that host is looked up.

use crate::{NotAllowed, Stop, address::may_ask};
use std::{
    io,
    net::{IpAddr, SocketAddr, ToSocketAddrs},
    sync::{
        Arc,
        mpsc::{self, RecvTimeoutError},
    },
    time::Duration,
};
use ureq::{
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

/// How names are looked up; the system does it, tests have their own.
pub(crate) type Names = Arc<dyn Fn(&str, u16) -> io::Result<Vec<SocketAddr>> + Send + Sync>;

/// How often a waiting look-up asks whether it is still wanted.
const TICK: Duration = Duration::from_millis(100);

/// As many machines as ureq takes.
const MAX_MACHINES: usize = 16;

pub(crate) fn system() -> Names {
    Arc::new(|host, port| (host, port).to_socket_addrs().map(Iterator::collect))
}

/// Why the line was not opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Turned {
    #[error("not allowed")]
    NotAllowed(NotAllowed),
    #[error("another host")]
    Elsewhere(String),
    #[error("stopped")]
    Stopped,
}

/// The look-up of one fetch.
pub(crate) struct Lookup {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) encrypted: bool,
    pub(crate) own_server: bool,
    pub(crate) names: Names,
    pub(crate) stop: Stop,
}

impl std::fmt::Debug for Lookup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lookup")
    }
}

impl Resolver for Lookup {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let turned = |why| ureq::Error::Other(Box::new(why));
        let host = bare(uri.host().ok_or(ureq::Error::HostNotFound)?);
        let encrypted = uri.scheme_str() == Some("https");
        let port = uri.port_u16().unwrap_or(if encrypted { 443 } else { 80 });
        // Same host and port; a server in the house may send its plain address on to its encrypted one, never back.
        let here = host == self.host
            && (port == self.port && encrypted == self.encrypted
                || encrypted && !self.encrypted && port == 443);
        if !here {
            return Err(turned(Turned::Elsewhere(host)));
        }
        let mut answer = self.empty();
        for machine in self
            .machines(&host, port, timeout)?
            .into_iter()
            .take(MAX_MACHINES)
        {
            // One machine that may not be asked spoils the whole answer: no public name points into a house by honest means.
            may_ask(machine.ip(), self.own_server, encrypted)
                .map_err(|why| turned(Turned::NotAllowed(why)))?;
            answer.push(machine);
        }
        if answer.is_empty() {
            Err(ureq::Error::HostNotFound)
        } else {
            Ok(answer)
        }
    }
}

impl Lookup {
    /// Looks a name up on a thread of its own, because the system's look-up cannot be broken off.
    fn machines(
        &self,
        host: &str,
        port: u16,
        timeout: NextTimeout,
    ) -> Result<Vec<SocketAddr>, ureq::Error> {
        if let Ok(ip) = host.parse::<IpAddr>() {
            return Ok(vec![SocketAddr::new(ip, port)]);
        }
        let (send, receive) = mpsc::sync_channel(1);
        let (names, name) = (Arc::clone(&self.names), host.to_owned());
        std::thread::spawn(move || send.send(names(&name, port)));
        let mut left = *timeout.after;
        loop {
            let step = left.min(TICK);
            match receive.recv_timeout(step) {
                Ok(Ok(machines)) => return Ok(machines),
                Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => {
                    return Err(ureq::Error::HostNotFound);
                }
                Err(RecvTimeoutError::Timeout) if self.stop.asked() => {
                    return Err(ureq::Error::Other(Box::new(Turned::Stopped)));
                }
                Err(RecvTimeoutError::Timeout) => left -= step,
            }
            if left.is_zero() {
                return Err(ureq::Error::Timeout(timeout.reason));
            }
        }
    }
}

/// A host in the one spelling used for comparing: lower case, no brackets, no final dot.
pub(crate) fn bare(host: &str) -> String {
    host.trim_start_matches('[')
        .trim_end_matches(']')
        .trim_end_matches('.')
        .to_ascii_lowercase()
}
