//! A real calendar server (Radicale) on this machine: one therapist, one calendar, empty at the start, gone when dropped.
//!
//! It is reached over plain http on a free port of 127.0.0.1 and wants a name and a password, like a therapist's own server would.
//! `radicale.sh` installs it once. Only the standard library is used, so that any crate can take this file in.

#[path = "python.rs"]
pub mod packages;

use std::{
    fs, io,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::Duration,
};

/// The one user.
pub const USERNAME: &str = "therapist";
/// The user's password.
pub const PASSWORD: &str = "en-kopp-te";
/// `therapist:en-kopp-te`, as HTTP Basic wants it.
const CREDENTIALS: &str = "dGhlcmFwaXN0OmVuLWtvcHAtdGU=";
const VERSION: &str = "3.9.0";
/// Ten steps a second for as long as a slow machine may need to start it.
const PATIENCE: u32 = 300;
static STARTED: AtomicU32 = AtomicU32::new(0);

/// A running server.
#[derive(Debug)]
pub struct Radicale {
    /// Address of the calendar: a GET of it, with name and password, is the whole calendar.
    pub base_url: String,
    server: Child,
    directory: PathBuf,
    port: u16,
}

impl Radicale {
    /// Installs the server if it is missing, starts it and waits until it answers.
    ///
    /// # Errors
    /// When python or pip is missing, the package cannot be had, or the server does not come up.
    pub fn start() -> io::Result<Self> {
        let package = format!("radicale=={VERSION}");
        let installed = packages::python("radicale", VERSION, "radicale/__main__.py", &[&package])?;
        let directory = std::env::temp_dir().join(format!(
            "kartotek-radicale-{}-{}",
            std::process::id(),
            STARTED.fetch_add(1, Ordering::Relaxed)
        ));
        fs::create_dir_all(&directory)?;
        fs::write(directory.join("users"), format!("{USERNAME}:{PASSWORD}\n"))?;
        let mut last = io::Error::other("no free port");
        // Between finding a free port and taking it somebody else may be faster.
        for _ in 0..5 {
            let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
            let server = launch(&installed, &directory, port)?;
            let mut radicale = Self {
                base_url: format!("http://127.0.0.1:{port}/{USERNAME}/calendar/"),
                server,
                directory: directory.clone(),
                port,
            };
            match radicale.come_up() {
                Ok(()) => return Ok(radicale),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    /// Puts a calendar object (a whole `VCALENDAR` with the events of one `UID`) under a name, or replaces it.
    ///
    /// # Errors
    /// When the server does not take it.
    pub fn put(&self, name: &str, ics: &str) -> io::Result<()> {
        self.ask(
            "PUT",
            &format!("{name}.ics"),
            "text/calendar; charset=utf-8",
            ics,
            &[201, 204],
        )
        .map(drop)
    }

    /// Removes what was put under a name.
    ///
    /// # Errors
    /// When it is not there.
    pub fn delete(&self, name: &str) -> io::Result<()> {
        self.ask(
            "DELETE",
            &format!("{name}.ics"),
            "text/plain",
            "",
            &[200, 204],
        )
        .map(drop)
    }

    fn come_up(&mut self) -> io::Result<()> {
        for _ in 0..PATIENCE {
            if let Some(status) = self.server.try_wait()? {
                let words = fs::read_to_string(self.directory.join("log")).unwrap_or_default();
                return Err(io::Error::other(format!(
                    "radicale ended with {status}: {words}"
                )));
            }
            if self
                .ask("MKCALENDAR", "", "application/xml", "", &[201])
                .is_ok()
            {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        Err(io::Error::other("radicale does not answer"))
    }

    fn ask(
        &self,
        method: &str,
        name: &str,
        kind: &str,
        body: &str,
        wanted: &[u16],
    ) -> io::Result<String> {
        let mut line = TcpStream::connect(("127.0.0.1", self.port))?;
        line.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(
            line,
            "{method} /{USERNAME}/calendar/{name} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Basic {CREDENTIALS}\r\n\
             Content-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut answer = Vec::new();
        line.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse::<u16>().ok());
        match status {
            Some(status) if wanted.contains(&status) => Ok(answer),
            status => Err(io::Error::other(format!("{method}: {status:?}"))),
        }
    }
}

impl Drop for Radicale {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

fn launch(installed: &Path, directory: &Path, port: u16) -> io::Result<Child> {
    let settings = format!(
        "[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {users}\nhtpasswd_encryption = plain\ndelay = 0\n\
         [rights]\ntype = owner_only\n[storage]\nfilesystem_folder = {store}\n[logging]\nlevel = warning\n",
        users = directory.join("users").display(),
        store = directory.join("store").display(),
    );
    let file = directory.join("settings");
    fs::write(&file, settings)?;
    let log = fs::File::create(directory.join("log"))?;
    Command::new("python3")
        .args(["-m", "radicale", "--config"])
        .arg(file)
        .env("PYTHONPATH", installed)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
}
