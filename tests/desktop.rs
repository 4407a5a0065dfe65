//! A desktop as the tests use it: a bus of its own, a real keyring upon it or none, and a vault that may trust it.

use crate::{
    bus::Bus,
    console::{Console, console},
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};
use zbus::{
    blocking::Connection,
    zvariant::{OwnedObjectPath, OwnedValue, Value as Wire},
};

const SECRETS: &str = "org.freedesktop.secrets";
const AT: &str = "/org/freedesktop/secrets";
/// The bound of five seconds, with room for starting the program and stretching a passphrase on a busy machine.
const BEARABLE: Duration = Duration::from_secs(12);

/// A bus with or without a keyring, and a vault that may trust it.
pub struct Desktop {
    _bus: Bus,
    /// The keyring, while there is one.
    pub daemon: Option<Child>,
    /// Where the bus is.
    pub address: String,
    /// Where everything lies.
    pub folder: tempfile::TempDir,
    /// The vault.
    pub vault: Console,
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if let Some(child) = &mut self.daemon {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Desktop {
    /// A desktop on which nobody keeps secrets, and a vault whose sheet was not typed back yet.
    pub fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bus = Bus::begun(folder.path());
        let practice = json!({ "name": "Norrsken Massage" });
        let vault = Console::init(folder.path(), "sju lyktor i dimman", "se", "sv", &practice);
        Self {
            daemon: None,
            address: bus.address.clone(),
            _bus: bus,
            folder,
            vault,
        }
    }

    /// The same, and the sheet was typed back.
    pub fn without_keyring() -> Self {
        let desktop = Self::fresh();
        let key = json!({ "recovery_key": desktop.vault.recovery_key });
        said(&desktop.call("desk/confirm-recovery", &key, false));
        desktop
    }

    /// The same with a keyring that is unlocked.
    pub fn with_keyring() -> Self {
        let mut desktop = Self::without_keyring();
        desktop.keyring_begun();
        desktop
    }

    /// Begins a keyring, unlocked, after the one before it was ended: what it held is kept.
    pub fn keyring_begun(&mut self) {
        let home = self.folder.path().join("home");
        let run = home.join("run");
        fs::create_dir_all(&run).unwrap();
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(["--unlock", "--components=secrets", "--foreground"])
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_RUNTIME_DIR", &run)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon (package gnome-keyring)");
        daemon
            .stdin
            .take()
            .unwrap()
            .write_all(b"of the keyring")
            .unwrap();
        self.daemon = Some(daemon);
        until(|| {
            self.try_asked::<OwnedObjectPath>(AT, "Service", "ReadAlias", &"default")
                .is_some_and(|path| path.as_str().len() > 1)
        });
    }

    /// Ends the keyring, however it stands.
    pub fn keyring_ended(&mut self) {
        if let Some(mut daemon) = self.daemon.take() {
            let _ = daemon.kill();
            let _ = daemon.wait();
        }
    }

    /// The console upon this bus.
    pub fn command(&self) -> Command {
        let mut command = console(self.folder.path());
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command
    }

    /// A command of the table, opened by the passphrase; beside it again the passphrase when it wants a secret.
    pub fn call(&self, name: &str, request: &Value, secret: bool) -> Output {
        let mut command = self.command();
        command.arg("call").arg("--vault").arg(&self.vault.vault);
        command
            .arg("--passphrase-file")
            .arg(&self.vault.passphrase_file);
        if secret {
            command
                .arg("--secret-file")
                .arg(&self.vault.passphrase_file);
        }
        command.arg(name).arg(request.to_string()).output().unwrap()
    }

    /// Lets the keyring open the vault for a fortnight.
    pub fn allowed(&self) -> Value {
        said(&self.call("device/allow", &json!({ "days": 14 }), true))
    }

    /// Opens from the keyring; the state of the desk, or the code of the refusal. Never takes longer than is bearable.
    pub fn opened(&self) -> Result<Value, String> {
        self.opened_for(&[])
    }

    /// The same, for one command.
    pub fn opened_for(&self, command: &[&str]) -> Result<Value, String> {
        let began = Instant::now();
        let out = self
            .command()
            .arg("keyring")
            .arg("--vault")
            .arg(&self.vault.vault)
            .args(command)
            .output()
            .unwrap();
        assert!(began.elapsed() < BEARABLE, "{:?}", began.elapsed());
        if out.status.success() {
            return Ok(serde_json::from_slice(&out.stdout).unwrap());
        }
        let refusal: Value = serde_json::from_slice(&out.stderr).unwrap();
        Err(refusal["code"].as_str().unwrap().to_owned())
    }

    /// Any verb of the console upon the vault, with every call noted that starts a program or lets bytes out of this one.
    pub fn traced(&self, trace: &Path, verb: &[&str]) -> Output {
        let program = self.command();
        let (verb, rest) = verb.split_first().unwrap();
        Command::new("strace")
            .args(["-f", "-xx", "-s", "1000000", "-e"])
            .arg("trace=execve,write,writev,pwrite64,pwritev,sendto,sendmsg,sendmmsg")
            .arg("-o")
            .arg(trace)
            .arg(program.get_program())
            .arg(verb)
            .arg("--vault")
            .arg(&self.vault.vault)
            .args(rest)
            .envs(
                program
                    .get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            )
            .output()
            .expect("strace (package strace)")
    }

    /// The code of the refusal to open from the keyring.
    pub fn refused(&self) -> String {
        self.opened().expect_err("it opened")
    }

    /// Whatever became of the keyring, the passphrase opens and everything is whole.
    pub fn passphrase_opens(&self) {
        let out = self
            .command()
            .arg("verify")
            .arg("--vault")
            .arg(&self.vault.vault)
            .arg("--passphrase-file")
            .arg(&self.vault.passphrase_file)
            .output()
            .unwrap();
        assert!(
            out.status.success(),
            "{}",
            String::from_utf8_lossy(&out.stderr)
        );
    }

    fn connected(&self) -> Option<Connection> {
        zbus::blocking::connection::Builder::address(self.address.as_str())
            .ok()?
            .build()
            .ok()
    }

    fn try_asked<T>(
        &self,
        path: &str,
        of: &str,
        method: &str,
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
    ) -> Option<T>
    where
        T: serde::de::DeserializeOwned + zbus::zvariant::Type,
    {
        let interface = format!("org.freedesktop.Secret.{of}");
        let reply = self
            .connected()?
            .call_method(Some(SECRETS), path, Some(interface.as_str()), method, body)
            .ok()?;
        reply.body().deserialize().ok()
    }

    /// The entries that lie there for us.
    pub fn entries(&self) -> Vec<OwnedObjectPath> {
        let ours = HashMap::from([("service", "org.kartotek.desk")]);
        let (unlocked, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) = self
            .try_asked(AT, "Service", "SearchItems", &(ours,))
            .unwrap();
        unlocked.into_iter().chain(locked).collect()
    }

    /// Takes an entry away.
    pub fn removed(&self, entry: &OwnedObjectPath) {
        let _: OwnedObjectPath = self
            .try_asked(entry.as_str(), "Item", "Delete", &())
            .unwrap();
    }

    /// A session in which secrets go over the bus as they are: what any program of the same user may ask for.
    fn plainly(&self) -> (Connection, OwnedObjectPath) {
        let bus = self.connected().unwrap();
        let opened = bus
            .call_method(
                Some(SECRETS),
                AT,
                Some("org.freedesktop.Secret.Service"),
                "OpenSession",
                &("plain", Wire::from("")),
            )
            .unwrap();
        let (_, session): (OwnedValue, OwnedObjectPath) = opened.body().deserialize().unwrap();
        (bus, session)
    }

    /// Puts other bytes into an entry.
    pub fn altered(&self, entry: &OwnedObjectPath, bytes: &[u8]) {
        let (bus, session) = self.plainly();
        bus.call_method(
            Some(SECRETS),
            entry.as_str(),
            Some("org.freedesktop.Secret.Item"),
            "SetSecret",
            &(in_the_clear(session, bytes),),
        )
        .unwrap();
    }

    /// Lays an entry of somebody else beside ours, under our name.
    pub fn forged(&self, entry: &OwnedObjectPath, bytes: &[u8]) {
        let (bus, session) = self.plainly();
        let of = "org.freedesktop.Secret.Item";
        let properties = Some("org.freedesktop.DBus.Properties");
        let found = bus
            .call_method(
                Some(SECRETS),
                entry.as_str(),
                properties,
                "Get",
                &(of, "Attributes"),
            )
            .unwrap();
        let attributes: OwnedValue = found.body().deserialize().unwrap();
        let named = HashMap::from([
            (
                format!("{of}.Label"),
                OwnedValue::try_from(Wire::from("Kartotek")).unwrap(),
            ),
            (format!("{of}.Attributes"), attributes),
        ]);
        let secret = in_the_clear(session, bytes);
        bus.call_method(
            Some(SECRETS),
            self.collection().as_str(),
            Some("org.freedesktop.Secret.Collection"),
            "CreateItem",
            &(named, secret, false),
        )
        .unwrap();
    }

    /// The bytes of an entry, as any program of the same user reads them.
    pub fn read_by_anybody(&self, entry: &OwnedObjectPath) -> Vec<u8> {
        let (bus, session) = self.plainly();
        let reply = bus
            .call_method(
                Some(SECRETS),
                entry.as_str(),
                Some("org.freedesktop.Secret.Item"),
                "GetSecret",
                &(session,),
            )
            .unwrap();
        let ((_, _, bytes, _),): ((OwnedObjectPath, Vec<u8>, Vec<u8>, String),) =
            reply.body().deserialize().unwrap();
        bytes
    }

    fn collection(&self) -> OwnedObjectPath {
        self.try_asked(AT, "Service", "ReadAlias", &"default")
            .unwrap()
    }

    /// Locks the keyring, with nobody there to unlock it.
    pub fn locked(&self) {
        let _: (Vec<OwnedObjectPath>, OwnedObjectPath) = self
            .try_asked(AT, "Service", "Lock", &(vec![self.collection()],))
            .unwrap();
    }

    /// Sends the keyring a signal, as `kill` names it.
    pub fn signalled(&self, signal: &str) {
        let pid = self.daemon.as_ref().unwrap().id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &pid])
                .status()
                .unwrap()
                .success()
        );
    }
}

fn in_the_clear(
    session: OwnedObjectPath,
    bytes: &[u8],
) -> (OwnedObjectPath, Vec<u8>, Vec<u8>, &'static str) {
    (
        session,
        Vec::new(),
        bytes.to_vec(),
        "application/octet-stream",
    )
}

/// The answer of a command that must have one.
pub fn said(out: &Output) -> Value {
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    serde_json::from_slice(&out.stdout).unwrap()
}

/// The code of the refusal of a command that must be refused.
pub fn code(out: &Output) -> String {
    assert!(
        !out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stdout)
    );
    let refusal: Value = serde_json::from_slice(&out.stderr).unwrap();
    refusal["code"].as_str().unwrap().to_owned()
}

fn until(done: impl Fn() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(began.elapsed() < Duration::from_secs(20), "it never came");
        thread::sleep(Duration::from_millis(50));
    }
}

/// What lies in the files of a folder and of those in it.
pub fn bytes_below(at: PathBuf) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(at).unwrap().flatten();
    entries
        .flat_map(|entry| {
            if entry.path().is_dir() {
                bytes_below(entry.path())
            } else {
                vec![fs::read(entry.path()).unwrap()]
            }
        })
        .collect()
}
