//! The line to a server that speaks HTTP: OpenDAL's requests, carried by the crate's own HTTP library.
//!
//! One host, one login, no proxy, no redirect, no cookie; five limits of time and none on the whole, because a backup over a slow
//! line takes as long as it takes. OpenDAL's own words for what went wrong may hold an address; so the line keeps what the
//! server said last, and only that is told.

use super::{FarFault, Patience};
use crate::{
    Stop,
    address::Address,
    carry::World,
    lookup::{self, Lookup, Turned},
};
use futures_core::Stream;
use opendal::{Buffer, HttpBody, HttpTransport, raw::Operation};
use std::{
    io::{self, ErrorKind, Read},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};
use ureq::{
    Agent, AsSendBody, SendBody,
    config::{AutoHeaderValue, Config},
    http::{Method, Request, Response, header},
    tls::TlsConfig,
    unversioned::transport::{Connector, RustlsConnector, TcpConnector},
};

const USER_AGENT: &str = "Kartotek";
const MAX_HEAD: usize = 64 * 1024;
/// Longest answer that is not a file, in bytes: a list of some ten thousand files.
const MAX_ANSWER: u64 = 16 * 1024 * 1024;
/// How much is read at once.
const PIECE: usize = 128 * 1024;

/// What the server said last, when it was no good.
#[derive(Debug, Clone)]
pub(super) enum Said {
    Fault(FarFault),
    Status(u16),
}

/// The line. Clones are the same line.
#[derive(Clone)]
pub(super) struct Line(Arc<Inner>);

struct Inner {
    agent: Agent,
    stop: Stop,
    encrypted: bool,
    said: Mutex<Option<Said>>,
}

impl Line {
    pub(super) fn new(
        world: &World,
        patience: Patience,
        address: &Address,
        own_server: bool,
        stop: &Stop,
    ) -> Self {
        let config = Config::builder()
            .proxy(None)
            .max_redirects(0)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .user_agent(USER_AGENT)
            .accept(AutoHeaderValue::None)
            // Bytes as they lie there, so that their number can be held against what was announced.
            .accept_encoding(AutoHeaderValue::None)
            .max_response_header_size(MAX_HEAD)
            .max_idle_connections(1)
            .timeout_resolve(Some(patience.connect))
            .timeout_connect(Some(patience.connect))
            .timeout_recv_response(Some(patience.quiet))
            .timeout_per_read(Some(patience.quiet))
            .timeout_per_write(Some(patience.quiet))
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
        let agent = Agent::with_parts(
            config,
            ().chain(TcpConnector::default())
                .chain(RustlsConnector::default()),
            lookup,
        );
        Self(Arc::new(Inner {
            agent,
            stop: stop.clone(),
            encrypted: address.encrypted,
            said: Mutex::new(None),
        }))
    }

    /// Forgets what was said, and gives it.
    pub(super) fn said(&self) -> Option<Said> {
        self.0
            .said
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }

    fn keep(&self, said: Said) {
        *self.0.said.lock().unwrap_or_else(PoisonError::into_inner) = Some(said);
    }

    /// One request and the head of its answer.
    pub(super) fn ask(
        &self,
        request: Request<impl AsSendBody>,
    ) -> Result<Response<ureq::Body>, FarFault> {
        let _reach = self.0.stop.reaches(&self.0.agent);
        if self.0.stop.asked() {
            return Err(self.failed(FarFault::Stopped));
        }
        let response = self
            .0
            .agent
            .run(request)
            .map_err(|error| self.failed(self.meant(error)))?;
        let status = response.status().as_u16();
        if (300..400).contains(&status) && status != 304 {
            return Err(self.failed(FarFault::Redirected));
        }
        if status >= 400 {
            self.keep(Said::Status(status));
        }
        Ok(response)
    }

    /// Puts `size` bytes to an address: OpenDAL would hold the whole file in memory first.
    pub(super) fn put(
        &self,
        url: &str,
        authorization: Option<&str>,
        size: u64,
        content: &mut dyn Read,
    ) -> io::Result<()> {
        let mut counted = Counted {
            from: content,
            left: size,
            failed: None,
        };
        let mut request = Request::put(url)
            .header(header::CONTENT_LENGTH, size)
            .header(header::CONTENT_TYPE, "application/octet-stream");
        if let Some(line) = authorization {
            request = request.header(header::AUTHORIZATION, line);
        }
        let request = request
            .body(SendBody::from_reader(&mut counted))
            .map_err(|_| FarFault::Status(0))?;
        let answer = self.ask(request);
        if let Some(error) = counted.failed {
            return Err(error);
        }
        let status = answer?.status().as_u16();
        if status < 300 {
            return Ok(());
        }
        Err(FarFault::Status(status).into())
    }

    /// Makes a folder: OpenDAL takes the one that the address itself names for granted.
    pub(super) fn make(&self, url: &str, authorization: Option<&str>) -> io::Result<()> {
        let mut request = Request::builder().method("MKCOL").uri(url);
        if let Some(line) = authorization {
            request = request.header(header::AUTHORIZATION, line);
        }
        let request = request.body(()).map_err(|_| FarFault::Status(0))?;
        match self.ask(request)?.status().as_u16() {
            // There already: somebody else was quicker.
            200..300 | 405 => Ok(()),
            status => Err(FarFault::Status(status).into()),
        }
    }

    fn failed(&self, fault: FarFault) -> FarFault {
        self.keep(Said::Fault(fault.clone()));
        fault
    }

    /// What a fault of the HTTP library means. Its own words may hold the address and stay here.
    fn meant(&self, error: ureq::Error) -> FarFault {
        if self.0.stop.asked() {
            return FarFault::Stopped;
        }
        match error {
            ureq::Error::Other(why) => match why.downcast::<Turned>().map(|why| *why) {
                Ok(Turned::NotAllowed(why)) => FarFault::NotAllowed(why),
                Ok(Turned::Elsewhere(_)) => FarFault::Redirected,
                Ok(Turned::Stopped) => FarFault::Stopped,
                Err(_) => FarFault::Unreachable,
            },
            ureq::Error::HostNotFound => FarFault::UnknownHost,
            ureq::Error::Timeout(_) => FarFault::TimedOut,
            ureq::Error::Rustls(_)
            | ureq::Error::Tls(_)
            | ureq::Error::TlsRequired
            | ureq::Error::Pem(_) => FarFault::NotTrusted,
            // A handshake that fails comes as a fault of the socket that holds bad data.
            ureq::Error::Io(error)
                if self.0.encrypted && error.kind() == ErrorKind::InvalidData =>
            {
                FarFault::NotTrusted
            }
            ureq::Error::Io(error)
                if matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock) =>
            {
                FarFault::TimedOut
            }
            ureq::Error::TooManyRedirects | ureq::Error::RedirectFailed => FarFault::Redirected,
            _ => FarFault::Unreachable,
        }
    }
}

impl HttpTransport for Line {
    async fn fetch(&self, request: Request<Buffer>) -> opendal::Result<Response<HttpBody>> {
        let (mut parts, mut body) = request.into_parts();
        parts.headers.remove(header::HOST);
        // A file is as long as it is, and whoever reads it knows how long that may be.
        let reads = matches!(parts.extensions.get::<Operation>(), Some(Operation::Read));
        // The answer to a HEAD announces a length and has none.
        let bare = parts.method == Method::HEAD;
        let answer = if body.is_empty() {
            self.ask(Request::from_parts(parts, SendBody::none()))
        } else {
            parts
                .headers
                .insert(header::CONTENT_LENGTH, (body.len() as u64).into());
            self.ask(Request::from_parts(parts, SendBody::from_reader(&mut body)))
        };
        let (head, body) = answer.map_err(broken)?.into_parts();
        // What says why there is no file is short.
        let file = reads && matches!(head.status.as_u16(), 200 | 206);
        let most = if file { u64::MAX } else { MAX_ANSWER };
        let size = body.content_length().filter(|_| !bare);
        let pieces = Pieces {
            line: self.clone(),
            from: Mutex::new(body.into_with_config().limit(most).reader()),
        };
        Ok(Response::from_parts(head, HttpBody::new(pieces, size)))
    }
}

/// What OpenDAL is told; the line keeps what is meant.
fn broken(fault: FarFault) -> opendal::Error {
    opendal::Error::new(opendal::ErrorKind::Unexpected, fault.to_string())
}

/// An answer's body, piece by piece.
struct Pieces {
    line: Line,
    from: Mutex<ureq::BodyReader<'static>>,
}

impl Stream for Pieces {
    type Item = opendal::Result<Buffer>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut piece = vec![0; PIECE];
        let mut from = self.from.lock().unwrap_or_else(PoisonError::into_inner);
        let _reach = self.line.0.stop.reaches(&self.line.0.agent);
        let fault = if self.line.0.stop.asked() {
            FarFault::Stopped
        } else {
            match from.read(&mut piece) {
                Ok(0) => return Poll::Ready(None),
                Ok(read) => {
                    piece.truncate(read);
                    return Poll::Ready(Some(Ok(Buffer::from(piece))));
                }
                Err(error) => self.line.meant(error.into()),
            }
        };
        Poll::Ready(Some(Err(broken(self.line.failed(fault)))))
    }
}

/// Exactly so many bytes, and why there were no more.
struct Counted<'a> {
    from: &'a mut dyn Read,
    left: u64,
    failed: Option<io::Error>,
}

impl Read for Counted<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).map_or(into.len(), |left| left.min(into.len()));
        if most == 0 {
            return Ok(0);
        }
        let why = match self.from.read(&mut into[..most]) {
            Ok(0) => io::Error::from(ErrorKind::UnexpectedEof),
            Ok(read) => {
                self.left -= read as u64;
                return Ok(read);
            }
            Err(error) => error,
        };
        // The reader's own words, for whoever began this; the HTTP library only needs to hear that it is over.
        self.failed = Some(why);
        Err(ErrorKind::ConnectionAborted.into())
    }
}
