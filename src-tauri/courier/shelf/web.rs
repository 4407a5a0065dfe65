//! A shelf on a server that speaks HTTP: a WebDAV folder, or a folder in a bucket. OpenDAL knows the two languages.
//!
//! On WebDAV a file is put under another name and moved; in a bucket it appears when the server has all of it (a single PUT, or
//! the end of a multipart upload). A file on its way is never listed.

use super::{
    FarFault, FarFile, FarKind, FarPlace, FarShelf, PARTIAL, Patience, is_name,
    line::{Line, Said},
    wait::wait,
};
use crate::{NotAllowed, Stop, address::Address, carry::World};
use base64::{Engine, prelude::BASE64_STANDARD};
use futures_core::Stream;
use opendal::{
    Buffer, EntryMode, HttpTransporter, OperationContext, Operator, Writer,
    raw::percent_decode_path,
    services::{S3, Webdav},
};
use std::{
    future::poll_fn,
    io::{self, ErrorKind, Read},
    pin::Pin,
};
use url::Url;
use zeroize::Zeroizing;

/// Part of a multipart upload. 10,000 parts at most: 80 GB, more than any practice has.
const PART: usize = 8 * 1024 * 1024;
/// Most files in a folder.
const MAX_FILES: usize = 50_000;
/// Stores without regions take this one (MinIO, Ceph, most hosters).
const ANY_REGION: &str = "us-east-1";

/// The shelf.
pub(super) struct Web {
    line: Line,
    store: Operator,
    /// For WebDAV alone.
    dav: Option<Dav>,
}

/// What is asked of a WebDAV server without OpenDAL.
struct Dav {
    /// The folder's address without a final slash.
    folder: String,
    /// Its path in plain letters, without slashes around it.
    path: String,
    /// The line that lets one in.
    login: Option<Zeroizing<String>>,
}

impl Dav {
    fn login(&self) -> Option<&str> {
        self.login.as_ref().map(|line| line.as_str())
    }

    /// The name, in this folder, of something that the server lists: empty for the folder itself, `None` for what does not lie in it.
    /// OpenDAL gives a name only where the server spells the folder's address as it was typed; else it gives the whole path or
    /// address (RFC 4918 §8.3), in plain letters.
    fn name<'a>(&self, listed: &'a str) -> Option<&'a str> {
        let whole = match listed.split_once("://") {
            Some((_, rest)) => rest.split_once('/')?.1,
            None => listed,
        };
        let whole = whole.trim_matches('/');
        if !whole.contains('/') && whole != self.path {
            return Some(whole);
        }
        let rest = whole.strip_prefix(&self.path)?;
        if rest.is_empty() {
            return Some(rest);
        }
        rest.strip_prefix('/')
    }
}

impl Web {
    pub(super) fn new(
        world: &World,
        patience: Patience,
        place: &FarPlace,
        stop: &Stop,
    ) -> Result<Self, FarFault> {
        let address = Address::read(&place.address, place.own_server)?;
        let url = Url::parse(&address.url).map_err(|_| NotAllowed::NotAnAddress)?;
        let line = Line::new(world, patience, &address, place.own_server, stop);
        let secret = place.secret.as_ref().map_or("", |secret| secret.text());
        let (store, dav) = match place.kind {
            FarKind::S3 => (bucket(&url, place, secret)?, None),
            _ => {
                let (store, dav) = dav(&url, place, secret)?;
                (store, Some(dav))
            }
        };
        let context =
            OperationContext::new().with_http_transport(HttpTransporter::new(line.clone()));
        Ok(Self {
            line,
            store: store.with_context(context),
            dav,
        })
    }

    /// Asks the store, and tells in the courier's few words what was wrong.
    fn ask<T>(
        &self,
        asked: impl Future<Output = opendal::Result<T>>,
        writes: bool,
    ) -> io::Result<T> {
        self.line.said();
        wait(asked).map_err(|error| self.why(&error, writes))
    }

    fn why(&self, error: &opendal::Error, writes: bool) -> io::Error {
        match self.line.said() {
            Some(Said::Fault(fault)) => fault.into(),
            Some(Said::Status(status)) => of_status(status, writes),
            None if error.kind() == opendal::ErrorKind::NotFound => ErrorKind::NotFound.into(),
            None => FarFault::Status(0).into(),
        }
    }

    /// Everything directly in the folder: path, whether it is a folder, bytes.
    fn entries(&self) -> io::Result<Vec<(String, bool, u64)>> {
        let found = self.all_entries().map_err(|error| match error.kind() {
            ErrorKind::NotFound => FarFault::NoFolder.into(),
            _ => error,
        })?;
        // OpenDAL takes a WebDAV folder that is not there for an empty one.
        if let Some(Said::Status(404)) = self.line.said() {
            return Err(FarFault::NoFolder.into());
        }
        let mut entries = Vec::new();
        for entry in found {
            let folder = entry.metadata().mode() == EntryMode::DIR;
            let (path, about) = entry.into_parts();
            let name = match &self.dav {
                Some(dav) => dav.name(&path),
                None => Some(path.trim_matches('/')),
            };
            let Some(name) = name.filter(|name| !name.contains('/')) else {
                // It lies elsewhere, or the server spells its own address in a way that is not understood. It must not be taken
                // for nothing: whoever cleans would call it clean.
                return Err(FarFault::Status(0).into());
            };
            if is_name(name) {
                entries.push((name.to_owned(), folder, about.content_length()));
            }
        }
        Ok(entries)
    }

    fn all_entries(&self) -> io::Result<Vec<opendal::Entry>> {
        let mut lister = self.ask(self.store.lister("/"), false)?;
        let mut found = Vec::new();
        loop {
            let next = poll_fn(|context| Pin::new(&mut lister).poll_next(context));
            match self.ask(async { next.await.transpose() }, false)? {
                Some(entry) if found.len() < MAX_FILES => found.push(entry),
                None => return Ok(found),
                // A list without an end.
                Some(_) => return Err(FarFault::Status(0).into()),
            }
        }
    }

    fn put_in_parts(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()> {
        let parts = self.store.writer_with(name).chunk(PART).concurrent(1);
        let mut to = self.ask(parts.into_future(), true)?;
        let written = self.fill(&mut to, size, content);
        if written.is_err() {
            // What was sent would be kept, unseen and paid for.
            let _ = wait(to.abort());
        }
        written
    }

    fn fill(&self, to: &mut Writer, size: u64, content: &mut dyn Read) -> io::Result<()> {
        let mut left = size;
        while left > 0 {
            let most = usize::try_from(left).map_or(PART, |left| left.min(PART));
            let mut part = vec![0; most];
            content.read_exact(&mut part)?;
            left -= most as u64;
            self.ask(to.write(Buffer::from(part)), true)?;
        }
        self.ask(to.close(), true).map(drop)
    }
}

impl FarShelf for Web {
    fn list(&self) -> io::Result<Vec<FarFile>> {
        let files = self.entries()?.into_iter();
        Ok(files
            .filter(|(name, folder, _)| !folder && !name.ends_with(PARTIAL))
            .map(|(name, _, size)| FarFile { name, size })
            .collect())
    }

    fn folders(&self) -> io::Result<Vec<String>> {
        let folders = self.entries()?.into_iter();
        Ok(folders
            .filter_map(|(name, folder, _)| folder.then_some(name))
            .collect())
    }

    fn put(&self, name: &str, size: u64, content: &mut dyn Read) -> io::Result<()> {
        let Some(dav) = &self.dav else {
            return self.put_in_parts(name, size, content);
        };
        let partial = format!("{name}{PARTIAL}");
        let url = format!("{}/{partial}", dav.folder);
        self.line.said();
        let put = self
            .line
            .put(&url, dav.login(), size, content)
            .map_err(plain_status)
            .and_then(|()| self.ask(self.store.rename(&partial, name), true));
        if put.is_err() {
            // If this fails too, whoever sweeps makes up for it.
            let _ = self.remove(&partial);
        }
        put
    }

    fn get(&self, name: &str) -> io::Result<Box<dyn Read + '_>> {
        let reader = self.ask(self.store.reader(name), false)?;
        let bytes = self.ask(reader.into_stream(..), false)?;
        let mut coming = Coming {
            web: self,
            bytes: Box::pin(bytes),
            piece: Buffer::new(),
        };
        // Whether it is there at all shows with the first bytes.
        coming.more()?;
        Ok(Box::new(coming))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        match self.ask(self.store.delete(name), true) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    fn sweep(&self) -> io::Result<()> {
        // In a bucket nothing half-written has a name.
        if self.dav.is_none() {
            return Ok(());
        }
        for (name, folder, _) in self.entries()? {
            if !folder && name.ends_with(PARTIAL) {
                self.remove(&name)?;
            }
        }
        Ok(())
    }

    fn make(&self) -> io::Result<()> {
        let there = self.entries().map(drop);
        // A bucket has no folders, only names; that it is there is all that can be asked.
        let (Some(dav), Err(error)) = (&self.dav, &there) else {
            return there;
        };
        if FarFault::within(error) != Some(&FarFault::NoFolder) {
            return there;
        }
        self.line
            .make(&format!("{}/", dav.folder), dav.login())
            .map_err(plain_status)
    }
}

/// A file as it comes.
struct Coming<'a> {
    web: &'a Web,
    bytes: Pin<Box<opendal::BufferStream>>,
    piece: Buffer,
}

impl Coming<'_> {
    /// The next piece; `false` at the end.
    fn more(&mut self) -> io::Result<bool> {
        self.web.line.said();
        let next = wait(poll_fn(|context| self.bytes.as_mut().poll_next(context)));
        match next {
            None => Ok(false),
            Some(Ok(piece)) => {
                self.piece = piece;
                Ok(true)
            }
            Some(Err(error)) => Err(self.web.why(&error, false)),
        }
    }
}

impl Read for Coming<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            if !self.more()? {
                return Ok(0);
            }
        }
        self.piece.read(into)
    }
}

fn dav(url: &Url, place: &FarPlace, secret: &str) -> Result<(Operator, Dav), FarFault> {
    let folder = url.as_str().trim_end_matches('/').to_owned();
    let mut service = Webdav::default().endpoint(&folder).disable_create_dir(true);
    let mut login = None;
    if !place.username.is_empty() {
        service = service.username(&place.username).password(secret);
        let pair = Zeroizing::new(format!("{}:{secret}", place.username));
        login = Some(format!("Basic {}", BASE64_STANDARD.encode(pair.as_bytes())));
    } else if !secret.is_empty() {
        service = service.token(secret);
        login = Some(format!("Bearer {secret}"));
    }
    let store = Operator::new(service).map_err(|_| NotAllowed::NotAnAddress)?;
    let login = login.map(Zeroizing::new);
    let path = percent_decode_path(url.path().trim_matches('/'));
    Ok((
        store,
        Dav {
            folder,
            path,
            login,
        },
    ))
}

/// `https://host/bucket/folder`: the first part of the path is the bucket.
fn bucket(url: &Url, place: &FarPlace, secret: &str) -> Result<Operator, FarFault> {
    let path = url.path().trim_matches('/');
    let (bucket, folder) = path.split_once('/').unwrap_or((path, ""));
    if bucket.is_empty() {
        return Err(FarFault::NoFolder);
    }
    let region = match place.region.trim() {
        "" => ANY_REGION,
        region => region,
    };
    let service = S3::default()
        .endpoint(&url.origin().ascii_serialization())
        .bucket(bucket)
        .root(&format!("/{folder}"))
        .region(region)
        .access_key_id(&place.username)
        .secret_access_key(secret)
        // Only what was typed here counts: no file and no variable of this machine, no server that hands out keys.
        .disable_config_load()
        .disable_ec2_metadata();
    Operator::new(service).map_err(|_| NotAllowed::NotAnAddress.into())
}

/// The same error, with the number of a status turned into what it means to whoever writes.
fn plain_status(error: io::Error) -> io::Error {
    match FarFault::within(&error) {
        Some(FarFault::Status(status)) => of_status(*status, true),
        _ => error,
    }
}

/// What a status means when something was asked or written (RFC 9110, RFC 4918 §11).
fn of_status(status: u16, writes: bool) -> io::Error {
    match status {
        401 | 407 => FarFault::LoggedOut.into(),
        403 if writes => ErrorKind::PermissionDenied.into(),
        403 => FarFault::LoggedOut.into(),
        404 if !writes => ErrorKind::NotFound.into(),
        404 | 409 => FarFault::NoFolder.into(),
        413 | 507 => ErrorKind::StorageFull.into(),
        status => FarFault::Status(status).into(),
    }
}
