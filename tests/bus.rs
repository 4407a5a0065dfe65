//! A message bus of its own, upon which nobody is but who is put there: nothing is started by the bus itself.
//!
//! It can be broken off and begun again under the same address, as a bus does that is updated, or crashes.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// A running bus, for as long as this is held.
pub struct Bus {
    daemon: Child,
    /// Where it is, as programs are told.
    pub address: String,
}

impl Bus {
    /// Begins one whose socket lies in `folder`.
    pub fn begun(folder: &Path) -> Self {
        let (socket, config) = (folder.join("bus"), folder.join("bus.conf"));
        let _ = fs::remove_file(&socket);
        let may_all = "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>";
        let text = format!(
            "<busconfig><type>session</type><listen>unix:path={}</listen><policy context=\"default\">{may_all}</policy></busconfig>",
            socket.display()
        );
        fs::write(&config, text).expect("the bus is described");
        let daemon = Command::new("dbus-daemon")
            .arg("--nofork")
            .arg(format!("--config-file={}", config.display()))
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon (package dbus-x11)");
        let there = (0..200).any(|_| {
            thread::sleep(Duration::from_millis(50));
            socket.exists()
        });
        assert!(there, "the bus does not begin");
        Self {
            daemon,
            address: format!("unix:path={}", socket.display()),
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
