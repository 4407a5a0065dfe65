//! A server that answers what a test tells it to, and remembers what it was asked.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

/// What is answered to a request (its head, as text).
pub(super) type Script = dyn Fn(&str, &mut dyn Write) -> io::Result<()> + Send + Sync;

pub(super) struct Server {
    pub(super) address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

trait Line: Read + Write + Send {}
impl<T: Read + Write + Send> Line for T {}
type Wrap = dyn Fn(TcpStream) -> io::Result<Box<dyn Line>> + Send + Sync;

impl Server {
    /// A server on plain http that answers with a script.
    pub(super) fn new(
        script: impl Fn(&str, &mut dyn Write) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::with(Box::new(|line| Ok(Box::new(line))), Arc::new(script))
    }

    /// A server that always answers the same.
    pub(super) fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        Self::new(move |_, line| line.write_all(&answer))
    }

    /// A server behind TLS.
    pub(super) fn encrypted(
        config: Arc<rustls::ServerConfig>,
        script: impl Fn(&str, &mut dyn Write) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let wrap = move |line| {
            let session =
                rustls::ServerConnection::new(Arc::clone(&config)).map_err(io::Error::other)?;
            Ok(Box::new(rustls::StreamOwned::new(session, line)) as Box<dyn Line>)
        };
        Self::with(Box::new(wrap), Arc::new(script))
    }

    fn with(wrap: Box<Wrap>, script: Arc<Script>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (asked, ends) = (
            Arc::new(Mutex::new(Vec::new())),
            Arc::new(AtomicBool::new(false)),
        );
        let (kept, ended, wrap) = (Arc::clone(&asked), Arc::clone(&ends), Arc::new(wrap));
        let thread = std::thread::spawn(move || {
            for line in listener.incoming() {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let (kept, script, wrap) =
                    (Arc::clone(&kept), Arc::clone(&script), Arc::clone(&wrap));
                // A client that goes away in the middle is what many of these tests are about.
                std::thread::spawn(move || {
                    line.and_then(|line| wrap(line))
                        .and_then(|line| answer(line, &kept, &*script))
                });
            }
        });
        Self {
            address,
            asked,
            ends,
            thread: Some(thread),
        }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Heads of all requests so far.
    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(line: Box<dyn Line>, kept: &Mutex<Vec<String>>, script: &Script) -> io::Result<()> {
    let mut line = BufReader::new(line);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if line.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    kept.lock().unwrap().push(head.clone());
    script(&head, line.get_mut())?;
    line.get_mut().flush()
}

/// A whole answer with a length.
pub(super) fn answering(status: &str, head: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut answer = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{head}\r\n",
        body.len()
    )
    .into_bytes();
    answer.extend_from_slice(body);
    answer
}

pub(super) fn ok(body: impl AsRef<[u8]>) -> Vec<u8> {
    answering(
        "200 OK",
        "Content-Type: text/calendar; charset=utf-8\r\n",
        body,
    )
}
