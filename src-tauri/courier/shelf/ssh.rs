//! A shelf on a server reached by SSH.
//!
//! No program and no file of the system takes part: the key of the server is held against the one the therapist has confirmed,
//! password or private key come from the vault, and a server that shows another key learns neither. The library wants a
//! runtime; it has one of its own here, with one thread, that goes with this value.

mod entering;
mod metered;
mod replacing;

use super::{ASIDE, FarFault, FarFile, FarPlace, FarShelf, Patience, is_name};
use crate::{NotAllowed, Stop, address::may_ask, carry::World, lookup};
use entering::{Inside, Login, To, enter, known};
use replacing::Entry;
use russh_sftp::{
    client::{error::Error as SftpError, fs::File},
    protocol::StatusCode,
};
use std::{
    future::Future,
    io::{self, ErrorKind, Read},
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc},
    time::Duration,
};
use tokio::{
    io::AsyncReadExt as _,
    runtime::{Builder, Runtime},
};
use url::{Host, Url};

/// Port of SSH.
const PORT: u16 = 22;
/// How much goes over the line at once.
const PIECE: usize = 256 * 1024;
/// Longest list of files, in bytes: some hundred thousand of them.
const MAX_LIST: u64 = 32 * 1024 * 1024;
/// How often somebody who waits looks whether it is still wanted.
const TICK: Duration = Duration::from_millis(100);

/// The shelf.
pub(super) struct Ssh {
    to: To,
    folder: String,
    patience: Patience,
    stop: Stop,
    runtime: Option<Runtime>,
    inside: Mutex<Option<Arc<Inside>>>,
}

impl Ssh {
    pub(super) fn new(
        world: &World,
        patience: Patience,
        place: &FarPlace,
        stop: &Stop,
    ) -> Result<Self, FarFault> {
        let url = Url::parse(place.address.trim()).map_err(|_| NotAllowed::NotAnAddress)?;
        if url.scheme() != "sftp" {
            return Err(NotAllowed::Scheme.into());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NotAllowed::Credentials.into());
        }
        let host = url.host_str().ok_or(NotAllowed::NotAnAddress)?;
        let host = lookup::bare(host);
        if Host::parse(&host).is_err() && host.parse::<IpAddr>().is_err() {
            return Err(NotAllowed::NotAnAddress.into());
        }
        let numeric = host.parse::<IpAddr>();
        if let (Ok(ip), true) = (&numeric, place.own_server) {
            may_ask(*ip, true, true)?;
        } else if numeric.is_ok() {
            return Err(NotAllowed::Numeric.into());
        }
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .max_blocking_threads(2)
            .enable_io()
            .enable_time()
            .build()
            .map_err(|_| FarFault::Unreachable)?;
        Ok(Self {
            to: To {
                host,
                port: url.port().unwrap_or(PORT),
                own_server: place.own_server,
                username: place.username.clone(),
                login: Login::of(place.secret.as_ref())?,
                known: known(&place.host_key)?,
                names: Arc::clone(&world.names),
                connect: patience.connect,
                quiet: patience.quiet,
            },
            folder: folder_of(&url),
            patience,
            stop: stop.clone(),
            runtime: Some(runtime),
            inside: Mutex::new(None),
        })
    }

    /// Runs something on the line's own thread, and waits for it: not past its limit, and not once nobody wants it.
    fn run<T: Send + 'static>(
        &self,
        limit: Duration,
        work: impl Future<Output = io::Result<T>> + Send + 'static,
    ) -> io::Result<T> {
        let runtime = self.runtime.as_ref().ok_or(FarFault::Stopped)?;
        let (send, receive) = mpsc::sync_channel(1);
        let task = runtime.spawn(async move {
            let done = match tokio::time::timeout(limit, work).await {
                Ok(done) => done,
                Err(_) => Err(FarFault::TimedOut.into()),
            };
            let _ = send.send(done);
        });
        loop {
            match receive.recv_timeout(TICK) {
                Ok(done) => {
                    if done
                        .as_ref()
                        .is_err_and(|error| !replacing::answered(error))
                    {
                        // A line that broke is not used again; a server that only said no is.
                        *lock(&self.inside) = None;
                    }
                    return done;
                }
                Err(mpsc::RecvTimeoutError::Timeout) if !self.stop.asked() => {}
                Err(_) => {
                    task.abort();
                    *lock(&self.inside) = None;
                    return Err(FarFault::Stopped.into());
                }
            }
        }
    }

    /// The line, opened when it is not open yet.
    fn inside(&self) -> io::Result<Arc<Inside>> {
        if let Some(inside) = &*lock(&self.inside) {
            return Ok(Arc::clone(inside));
        }
        // Looking up, connecting, agreeing on keys, logging in: each with its own limit, and all with one.
        let limit = 2 * self.patience.connect + self.patience.quiet;
        let inside = Arc::new(self.run(limit, enter(self.to.clone()))?);
        *lock(&self.inside) = Some(Arc::clone(&inside));
        Ok(inside)
    }

    fn ask<T, F>(&self, work: impl FnOnce(Arc<Inside>) -> F) -> io::Result<T>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, SftpError>> + Send + 'static,
    {
        let work = work(self.inside()?);
        self.run(
            self.patience.quiet,
            async move { work.await.map_err(meant) },
        )
    }

    fn path(&self, name: &str) -> String {
        match self.folder.as_str() {
            "" => name.to_owned(),
            folder => format!("{}/{name}", folder.trim_end_matches('/')),
        }
    }

    fn entries(&self) -> io::Result<Vec<Entry>> {
        let folder = match self.folder.as_str() {
            "" => ".".to_owned(),
            folder => folder.to_owned(),
        };
        let found = self.ask(|inside| async move {
            inside.measure.set(MAX_LIST);
            let found = inside.files.read_dir(folder).await;
            inside.measure.set(u64::MAX);
            found
        });
        let found = found.map_err(|error| match error.kind() {
            ErrorKind::NotFound => FarFault::NoFolder.into(),
            _ => error,
        })?;
        Ok(found
            .map(|entry| {
                let about = entry.metadata();
                (
                    entry.file_name(),
                    about.is_dir(),
                    about.size.unwrap_or_default(),
                )
            })
            // A name is a name, whatever a server says.
            .filter(|(name, ..)| is_name(name))
            .collect())
    }
}

impl Drop for Ssh {
    fn drop(&mut self) {
        // Never waits: this may be dropped where waiting is not allowed.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl FarShelf for Ssh {
    fn list(&self) -> io::Result<Vec<FarFile>> {
        let files = replacing::whole(self.entries()?).into_iter();
        Ok(files.map(|(name, size)| FarFile { name, size }).collect())
    }

    fn folders(&self) -> io::Result<Vec<String>> {
        let folders = self.entries()?.into_iter();
        Ok(folders
            .filter_map(|(name, folder, _)| folder.then_some(name))
            .collect())
    }

    fn put(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()> {
        self.put_whole(name, size, content)
    }

    fn get(&self, name: &str) -> io::Result<Box<dyn Read + '_>> {
        let open = |name: &str| {
            let path = self.path(name);
            self.ask(|inside| async move { inside.files.open(path).await })
        };
        let file = match open(name) {
            Err(error) if error.kind() == ErrorKind::NotFound => open(&format!("{name}{ASIDE}"))?,
            other => other?,
        };
        Ok(Box::new(Coming {
            ssh: self,
            file: Some(file),
            piece: Vec::new(),
            at: 0,
        }))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.remove_whole(name)
    }

    fn sweep(&self) -> io::Result<()> {
        self.made_up_for()
    }

    fn make(&self) -> io::Result<()> {
        match self.entries() {
            Err(error) if FarFault::within(&error) == Some(&FarFault::NoFolder) => {
                let folder = self.folder.clone();
                self.ask(|inside| async move { inside.files.create_dir(folder).await })
                    .map_err(|error| match error.kind() {
                        ErrorKind::NotFound => FarFault::NoFolder.into(),
                        _ => error,
                    })
            }
            other => other.map(drop),
        }
    }
}

/// A file as it comes.
struct Coming<'a> {
    ssh: &'a Ssh,
    file: Option<File>,
    piece: Vec<u8>,
    at: usize,
}

impl Read for Coming<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at == self.piece.len() {
            let Some(mut file) = self.file.take() else {
                return Err(FarFault::Unreachable.into());
            };
            let (file, piece) = self.ssh.run(self.ssh.patience.quiet, async move {
                let mut piece = vec![0; PIECE];
                let read = file.read(&mut piece).await.map_err(|e| meant_io(&e))?;
                piece.truncate(read);
                Ok((file, piece))
            })?;
            (self.file, self.piece, self.at) = (Some(file), piece, 0);
        }
        let read = Read::read(&mut &self.piece[self.at..], into)?;
        self.at += read;
        Ok(read)
    }
}

/// What a server's answer means.
fn meant(error: SftpError) -> io::Error {
    match error {
        SftpError::Status(status) => match status.status_code {
            StatusCode::NoSuchFile => ErrorKind::NotFound.into(),
            StatusCode::PermissionDenied => ErrorKind::PermissionDenied.into(),
            other => FarFault::Status(other as u16).into(),
        },
        SftpError::Timeout => FarFault::TimedOut.into(),
        _ => FarFault::Unreachable.into(),
    }
}

fn meant_io(error: &io::Error) -> io::Error {
    match error
        .get_ref()
        .and_then(|why| why.downcast_ref::<SftpError>())
    {
        Some(why) => meant(why.clone()),
        // A write that the server turned down comes with its words alone.
        None if error.kind() == ErrorKind::Other => {
            FarFault::Status(StatusCode::Failure as u16).into()
        }
        None => FarFault::Unreachable.into(),
    }
}

/// The path on the server. `/~/` begins at the user's own folder.
fn folder_of(url: &Url) -> String {
    let path = percent_decoded(url.path());
    match path.strip_prefix("/~/") {
        Some(own) => own.trim_end_matches('/').to_owned(),
        None if path == "/" || path.is_empty() => "/".to_owned(),
        None => path.trim_end_matches('/').to_owned(),
    }
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(decoded) if byte == b'%' => {
                bytes.push(decoded);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
