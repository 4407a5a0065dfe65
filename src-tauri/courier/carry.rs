//! One request for one document, and what became of it.
//!
//! A GET, nothing else: with the account's name and secret, a fixed `User-Agent`, no proxy, no cookie, no kept connection, five
//! seconds to connect and twenty in all, and never more than [`crate::MAX_BODY`] bytes. Errors carry no address and no secret.

use crate::{
    Account, FetchError, MAX_BODY, Stop,
    address::Address,
    lookup::{self, Lookup, Names, Turned},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::DateTime;
use std::{
    io::{self, Read},
    sync::Arc,
    time::Duration,
};
use ureq::{
    Agent, Body,
    config::{Config, RedirectAuthHeaders},
    http::{HeaderMap, Response, header},
    tls::{RootCerts, TlsConfig},
    unversioned::transport::{Connector, RustlsConnector, TcpConnector},
};
use zeroize::Zeroizing;

/// What the provider sees of the program: its name, no version, no system, no machine (S21).
const USER_AGENT: &str = "Kartotek";
const ACCEPT: &str = "text/calendar, */*;q=0.1";
const CONNECT: Duration = Duration::from_secs(5);
const TOTAL: Duration = Duration::from_secs(20);
const MAX_REDIRECTS: u32 = 3;
const MAX_HEAD: usize = 64 * 1024;
/// Longest freshness mark that is kept and sent back, in bytes.
const MAX_MARK: usize = 1_000;

/// What the world outside looks like: the system's names and authorities, or a test's.
pub(crate) struct World {
    pub(crate) names: Names,
    pub(crate) roots: RootCerts,
    pub(crate) total: Duration,
}

impl World {
    /// The system's own names, and the authorities the system trusts.
    pub(crate) fn real() -> Self {
        Self {
            names: lookup::system(),
            roots: RootCerts::PlatformVerifier,
            total: TOTAL,
        }
    }
}

/// What came.
pub(crate) enum Answer {
    /// The server says it is what it was.
    Unchanged,
    /// The document, decompressed, with its marks.
    Document {
        bytes: Vec<u8>,
        etag: Option<String>,
        last_modified: Option<String>,
    },
}

/// Asks for the account's document.
pub(crate) fn get(world: &World, account: &Account, stop: &Stop) -> Result<Answer, FetchError> {
    let address = Address::read(&account.base_url, account.own_server)?;
    let agent = agent(world, &address, account.own_server, stop);
    let _reach = stop.reaches(&agent);
    if stop.asked() {
        return Err(FetchError::Stopped);
    }
    let mut request = agent.get(&address.url);
    if let Some(line) = credentials(account) {
        request = request.header(header::AUTHORIZATION, line.as_str());
    }
    let mut asked_if_changed = false;
    if let Some(known) = account
        .known
        .as_ref()
        .filter(|known| known.reading == account.reading())
    {
        for (name, mark) in [
            (header::IF_NONE_MATCH, &known.etag),
            (header::IF_MODIFIED_SINCE, &known.last_modified),
        ] {
            if let Some(mark) = mark.as_deref().filter(|mark| sendable(mark)) {
                request = request.header(name, mark);
                asked_if_changed = true;
            }
        }
    }
    let broken = |error, phase| {
        if stop.asked() {
            FetchError::Stopped
        } else {
            failed(error, phase, &address)
        }
    };
    let mut response = request.call().map_err(|error| broken(error, Phase::Head))?;
    match response.status().as_u16() {
        304 if asked_if_changed => Ok(Answer::Unchanged),
        200 => {
            let mark = |name| {
                response
                    .headers()
                    .get(name)
                    .and_then(|value| value.to_str().ok())
                    .filter(|mark| sendable(mark))
                    .map(str::to_owned)
            };
            let (etag, last_modified) = (mark(header::ETAG), mark(header::LAST_MODIFIED));
            let bytes = body(&mut response, stop).map_err(|error| match error {
                Trouble::TooLarge => FetchError::TooLarge { max: MAX_BODY },
                Trouble::Line(error) => broken(error, Phase::Body),
            })?;
            Ok(Answer::Document {
                bytes,
                etag,
                last_modified,
            })
        }
        status @ (401 | 403 | 407) => Err(FetchError::LoggedOut(status)),
        status @ (429 | 503) => Err(FetchError::TryLater {
            status,
            after_s: retry_after(response.headers()),
        }),
        301 | 302 | 303 | 307 | 308 => Err(FetchError::Redirected {
            host: address.host.clone(),
        }),
        status => Err(FetchError::Status(status)),
    }
}

fn agent(world: &World, address: &Address, own_server: bool, stop: &Stop) -> Agent {
    let config = Config::builder()
        .proxy(None)
        .max_redirects(MAX_REDIRECTS)
        .redirect_auth_headers(RedirectAuthHeaders::SameHost)
        .http_status_as_error(false)
        .user_agent(USER_AGENT)
        .accept(ACCEPT)
        .max_response_header_size(MAX_HEAD)
        .max_idle_connections(0)
        .timeout_resolve(Some(CONNECT))
        .timeout_connect(Some(CONNECT))
        .timeout_global(Some(world.total))
        .tls_config(TlsConfig::builder().root_certs(world.roots.clone()).build())
        .build();
    let lookup = Lookup {
        host: lookup::bare(&address.host),
        port: address.port,
        encrypted: address.encrypted,
        own_server,
        names: Arc::clone(&world.names),
        stop: stop.clone(),
    };
    // A chain without a link for proxies: there is nothing an environment variable could switch on.
    Agent::with_parts(
        config,
        ().chain(TcpConnector::default())
            .chain(RustlsConnector::default()),
        lookup,
    )
}

fn credentials(account: &Account) -> Option<Zeroizing<String>> {
    let secret = account.secret.as_ref().map_or("", |secret| secret.text());
    match account.username.as_deref().filter(|name| !name.is_empty()) {
        Some(name) => {
            let pair = Zeroizing::new(format!("{name}:{secret}"));
            Some(Zeroizing::new(format!(
                "Basic {}",
                BASE64_STANDARD.encode(pair.as_bytes())
            )))
        }
        None => (!secret.is_empty()).then(|| Zeroizing::new(format!("Bearer {secret}"))),
    }
}

fn sendable(mark: &str) -> bool {
    !mark.is_empty()
        && mark.len() <= MAX_MARK
        && mark.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}

enum Trouble {
    TooLarge,
    Line(ureq::Error),
}

fn body(response: &mut Response<Body>, stop: &Stop) -> Result<Vec<u8>, Trouble> {
    if response
        .body()
        .content_length()
        .is_some_and(|length| length > MAX_BODY as u64)
    {
        return Err(Trouble::TooLarge);
    }
    let mut reader = response.body_mut().as_reader();
    let mut bytes = Vec::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        if stop.asked() {
            return Err(Trouble::Line(ureq::Error::ConnectionFailed));
        }
        match reader.read(&mut piece) {
            Ok(0) => return Ok(bytes),
            Ok(read) if bytes.len() + read > MAX_BODY => return Err(Trouble::TooLarge),
            Ok(read) => bytes.extend_from_slice(&piece[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(Trouble::Line(error.into())),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Head,
    Body,
}

/// Every way a line can fail, told in the courier's own few words. The library's words may hold the address and stay here.
fn failed(error: ureq::Error, phase: Phase, address: &Address) -> FetchError {
    match error {
        ureq::Error::Other(why) => match why.downcast::<Turned>().map(|why| *why) {
            Ok(Turned::NotAllowed(why)) => FetchError::NotAllowed(why),
            Ok(Turned::Elsewhere(host)) => FetchError::Redirected { host },
            Ok(Turned::Stopped) => FetchError::Stopped,
            Err(_) => FetchError::Unreachable,
        },
        ureq::Error::Timeout(_) => FetchError::TimedOut,
        ureq::Error::TooManyRedirects | ureq::Error::RedirectFailed | ureq::Error::BadUri(_) => {
            FetchError::Redirected {
                host: address.host.clone(),
            }
        }
        ureq::Error::Rustls(_)
        | ureq::Error::Tls(_)
        | ureq::Error::TlsRequired
        | ureq::Error::Pem(_) => FetchError::Tls,
        // A handshake that fails comes as a fault of the socket that holds bad data.
        ureq::Error::Io(error)
            if phase == Phase::Head
                && address.encrypted
                && error.kind() == io::ErrorKind::InvalidData =>
        {
            FetchError::Tls
        }
        ureq::Error::Io(error)
            if matches!(
                error.kind(),
                io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock
            ) =>
        {
            FetchError::TimedOut
        }
        ureq::Error::LargeResponseHeader(..) => FetchError::TooLarge { max: MAX_HEAD },
        ureq::Error::Protocol(_) if phase == Phase::Head => FetchError::NotACalendar,
        _ if phase == Phase::Body => FetchError::CutShort,
        _ => FetchError::Unreachable,
    }
}

/// Seconds to wait, from `Retry-After` (RFC 9110 §10.2.3). A date is measured against the server's own `Date`, so no clock here
/// has to be right.
fn retry_after(head: &HeaderMap) -> Option<u64> {
    let text = |name| {
        head.get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::trim)
    };
    let after = text(header::RETRY_AFTER)?;
    if let Ok(seconds) = after.parse() {
        return Some(seconds);
    }
    let (until, now) = (
        DateTime::parse_from_rfc2822(after).ok()?,
        DateTime::parse_from_rfc2822(text(header::DATE)?).ok()?,
    );
    u64::try_from((until - now).num_seconds()).ok()
}
