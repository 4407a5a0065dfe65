//! An SSH server with a folder behind it. It is told whether it knows OpenSSH's rename, and after how many changes it dies; its own
//! rename takes no other file's place, as the protocol has it.

use russh::{
    Channel, ChannelId, Disconnect,
    keys::{HashAlg, PrivateKey, ssh_key::private::Ed25519Keypair},
    server::{Auth, ChannelOpenHandle, Config, Handle, Msg, Session, run_stream},
};
use russh_sftp::{
    protocol::{
        Attrs, Data, File as Named, FileAttributes, Handle as Opened, Name, OpenFlags, Packet,
        Status, StatusCode, Version,
    },
    server::Handler,
};
use std::{
    collections::HashMap,
    fs::{self, File},
    io::ErrorKind,
    net::SocketAddr,
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};
use tokio::{
    net::TcpListener,
    runtime::{Builder, Runtime},
};

const REPLACING: &str = "posix-rename@openssh.com";

pub(super) struct SshServer {
    pub(super) address: SocketAddr,
    world: Arc<World>,
    folder: tempfile::TempDir,
    _runtime: Runtime,
}

struct World {
    root: PathBuf,
    /// It knows OpenSSH's rename.
    replaces: bool,
    /// It takes one channel for files on a line, and no second.
    narrow: bool,
    /// It lists files without an end.
    endless: AtomicBool,
    /// Changes until it dies.
    left: AtomicI64,
    /// How many have said who they are.
    guests: AtomicI64,
    /// Renames, as they were asked for.
    renames: Mutex<Vec<&'static str>>,
}

impl SshServer {
    pub(super) fn new(replaces: bool, narrow: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let world = Arc::new(World {
            root: folder.path().to_owned(),
            replaces,
            narrow,
            endless: AtomicBool::new(false),
            left: AtomicI64::new(i64::MAX),
            guests: AtomicI64::new(0),
            renames: Mutex::default(),
        });
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_io()
            .enable_time()
            .build()
            .unwrap();
        let listener = runtime
            .block_on(TcpListener::bind(("127.0.0.1", 0)))
            .unwrap();
        let address = listener.local_addr().unwrap();
        let config = Arc::new(Config {
            keys: vec![key()],
            ..Config::default()
        });
        let here = Arc::clone(&world);
        runtime.spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                let guest = Guest {
                    world: Arc::clone(&here),
                    channels: HashMap::new(),
                    given: 0,
                };
                let config = Arc::clone(&config);
                tokio::spawn(async move {
                    if let Ok(running) = run_stream(config, line, guest).await {
                        let _ = running.await;
                    }
                });
            }
        });
        Self {
            address,
            world,
            folder,
            _runtime: runtime,
        }
    }

    /// The key it shows, as it would be kept.
    pub(super) fn key() -> String {
        let fingerprint = key().public_key().fingerprint(HashAlg::Sha256);
        format!("ssh-ed25519 {fingerprint}")
    }

    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Lets it die after so many changes: the next one does not happen, and the line breaks.
    pub(super) fn dies_after(&self, changes: i64) {
        self.world.left.store(changes, Ordering::SeqCst);
    }

    pub(super) fn lives(&self) {
        self.dies_after(i64::MAX);
    }

    /// Lets it list files without an end.
    pub(super) fn lists_endlessly(&self) {
        self.world.endless.store(true, Ordering::SeqCst);
    }

    /// How many have said who they are.
    pub(super) fn guests(&self) -> i64 {
        self.world.guests.load(Ordering::SeqCst)
    }

    /// Which renames were asked for since the last time.
    pub(super) fn renames(&self) -> Vec<&'static str> {
        std::mem::take(&mut *self.world.renames.lock().unwrap())
    }

    /// Everything that lies there, by name, with what it holds.
    pub(super) fn lying(&self) -> Vec<(String, Vec<u8>)> {
        let mut all: Vec<_> = fs::read_dir(self.folder())
            .unwrap()
            .map(|entry| {
                let entry = entry.unwrap();
                let name = entry.file_name().into_string().unwrap();
                (name, fs::read(entry.path()).unwrap())
            })
            .collect();
        all.sort();
        all
    }
}

fn key() -> PrivateKey {
    Ed25519Keypair::from_seed(&[7; 32]).into()
}

struct Guest {
    world: Arc<World>,
    channels: HashMap<ChannelId, Channel<Msg>>,
    given: u32,
}

impl russh::server::Handler for Guest {
    type Error = russh::Error;

    async fn auth_password(&mut self, _: &str, _: &str) -> Result<Auth, Self::Error> {
        self.world.guests.fetch_add(1, Ordering::SeqCst);
        Ok(Auth::Accept)
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _: &mut Session,
    ) -> Result<(), Self::Error> {
        if self.world.narrow && self.given > 0 {
            // Dropped without a word, which is a no.
            return Ok(());
        }
        self.given += 1;
        self.channels.insert(channel.id(), channel);
        reply.accept().await;
        Ok(())
    }

    async fn subsystem_request(
        &mut self,
        id: ChannelId,
        _: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let Some(channel) = self.channels.remove(&id) else {
            return session.channel_failure(id);
        };
        session.channel_success(id)?;
        let files = Files {
            world: Arc::clone(&self.world),
            line: session.handle(),
            open: HashMap::new(),
            listed: false,
        };
        russh_sftp::server::run(channel.into_stream(), files).await;
        Ok(())
    }
}

struct Files {
    world: Arc<World>,
    line: Handle,
    open: HashMap<String, File>,
    listed: bool,
}

impl Files {
    fn at(&self, path: &str) -> PathBuf {
        self.world.root.join(path.trim_start_matches('/'))
    }

    /// One change more, or the end.
    async fn change(&self) {
        if self.world.left.fetch_sub(1, Ordering::SeqCst) <= 0 {
            let (why, text) = (Disconnect::ByApplication, String::new());
            let _ = self.line.disconnect(why, text.clone(), text).await;
            std::future::pending::<()>().await;
        }
    }

    fn renamed(&self, from: &str, to: &str, replacing: bool) -> Result<(), StatusCode> {
        let kind = if replacing { REPLACING } else { "rename" };
        self.world.renames.lock().unwrap().push(kind);
        if !replacing && self.at(to).exists() {
            return Err(StatusCode::Failure);
        }
        fs::rename(self.at(from), self.at(to)).map_err(code)
    }
}

fn code(error: std::io::Error) -> StatusCode {
    match error.kind() {
        ErrorKind::NotFound => StatusCode::NoSuchFile,
        ErrorKind::PermissionDenied => StatusCode::PermissionDenied,
        _ => StatusCode::Failure,
    }
}

fn well(id: u32) -> Status {
    Status {
        id,
        status_code: StatusCode::Ok,
        error_message: String::new(),
        language_tag: String::new(),
    }
}

impl Handler for Files {
    type Error = StatusCode;

    fn unimplemented(&self) -> Self::Error {
        StatusCode::OpUnsupported
    }

    async fn init(&mut self, _: u32, _: HashMap<String, String>) -> Result<Version, StatusCode> {
        let mut version = Version::new();
        if self.world.replaces {
            version.extensions.insert(REPLACING.into(), "1".into());
        }
        Ok(version)
    }

    async fn open(
        &mut self,
        id: u32,
        path: String,
        flags: OpenFlags,
        _: FileAttributes,
    ) -> Result<Opened, StatusCode> {
        let writes = flags.contains(OpenFlags::WRITE);
        if writes {
            self.change().await;
        }
        let file = File::options()
            .read(true)
            .write(writes)
            .create(flags.contains(OpenFlags::CREATE))
            .truncate(flags.contains(OpenFlags::TRUNCATE))
            .open(self.at(&path))
            .map_err(code)?;
        let handle = format!("{id}");
        self.open.insert(handle.clone(), file);
        Ok(Opened { id, handle })
    }

    async fn close(&mut self, id: u32, handle: String) -> Result<Status, StatusCode> {
        self.open.remove(&handle);
        Ok(well(id))
    }

    async fn read(
        &mut self,
        id: u32,
        handle: String,
        offset: u64,
        length: u32,
    ) -> Result<Data, StatusCode> {
        let file = self.open.get(&handle).ok_or(StatusCode::Failure)?;
        let mut data = vec![0; length as usize];
        let read = file.read_at(&mut data, offset).map_err(code)?;
        if read == 0 {
            return Err(StatusCode::Eof);
        }
        data.truncate(read);
        Ok(Data { id, data })
    }

    async fn write(
        &mut self,
        id: u32,
        handle: String,
        offset: u64,
        data: Vec<u8>,
    ) -> Result<Status, StatusCode> {
        self.change().await;
        let file = self.open.get(&handle).ok_or(StatusCode::Failure)?;
        file.write_all_at(&data, offset).map_err(code)?;
        Ok(well(id))
    }

    async fn opendir(&mut self, id: u32, path: String) -> Result<Opened, StatusCode> {
        fs::read_dir(self.at(&path)).map_err(code)?;
        self.listed = false;
        Ok(Opened { id, handle: path })
    }

    async fn readdir(&mut self, id: u32, handle: String) -> Result<Name, StatusCode> {
        if self.world.endless.load(Ordering::SeqCst) {
            let files = vec![Named::dummy("a".repeat(100_000))];
            return Ok(Name { id, files });
        }
        if std::mem::replace(&mut self.listed, true) {
            return Err(StatusCode::Eof);
        }
        let entries = fs::read_dir(self.at(&handle)).map_err(code)?;
        let files = entries.flatten().filter_map(|entry| {
            let about = FileAttributes::from(&entry.metadata().ok()?);
            Some(Named::new(entry.file_name().to_string_lossy(), about))
        });
        Ok(Name {
            id,
            files: files.collect(),
        })
    }

    async fn stat(&mut self, id: u32, path: String) -> Result<Attrs, StatusCode> {
        let about = fs::metadata(self.at(&path)).map_err(code)?;
        Ok(Attrs {
            id,
            attrs: FileAttributes::from(&about),
        })
    }

    async fn remove(&mut self, id: u32, path: String) -> Result<Status, StatusCode> {
        if self.at(&path).exists() {
            self.change().await;
        }
        fs::remove_file(self.at(&path)).map_err(code)?;
        Ok(well(id))
    }

    async fn rename(&mut self, id: u32, from: String, to: String) -> Result<Status, StatusCode> {
        self.change().await;
        self.renamed(&from, &to, false)?;
        Ok(well(id))
    }

    async fn extended(
        &mut self,
        id: u32,
        request: String,
        data: Vec<u8>,
    ) -> Result<Packet, StatusCode> {
        if !self.world.replaces || request != REPLACING {
            return Err(StatusCode::OpUnsupported);
        }
        let mut rest = data.as_slice();
        let mut text = || {
            let (length, tail) = rest.split_first_chunk::<4>()?;
            let (text, tail) = tail.split_at_checked(u32::from_be_bytes(*length) as usize)?;
            rest = tail;
            String::from_utf8(text.to_vec()).ok()
        };
        let (from, to) = (text(), text());
        let (Some(from), Some(to), []) = (from, to, rest) else {
            return Err(StatusCode::BadMessage);
        };
        self.change().await;
        self.renamed(&from, &to, true)?;
        Ok(well(id).into())
    }
}
