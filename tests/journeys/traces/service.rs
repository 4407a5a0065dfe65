//! A print service of the journey's own, whose settings, spool, temporary files and logs are on the disk of the day. It keeps what
//! it printed, as CUPS does for a day unless told otherwise, and it logs all it can.

use super::disk::{Disk, HERE};
use std::{
    fs,
    process::{Child, Stdio},
    thread,
    time::Duration,
};

/// The printer.
const QUEUE: &str = "KartotekPDF";

const FILES: &str = "ServerRoot /mnt/cups
RequestRoot /var/spool/cups
TempDir /var/spool/cups/tmp
CacheDir /var/cache/cups
StateDir /mnt/cups/state
AccessLog /var/log/cups/access_log
ErrorLog /var/log/cups/error_log
PageLog /var/log/cups/page_log
SystemGroup root lpadmin
";

const SETTINGS: &str = "Listen /mnt/cups/socket
LogLevel debug2
MaxLogSize 0
Browsing No
WebInterface No
PageLogFormat %p %u %j %T %P %C %{job-name} %{media}
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
";

/// The running service.
pub(super) struct Service<'d> {
    disk: &'d Disk,
    cupsd: Child,
}

impl<'d> Service<'d> {
    pub(super) fn start(disk: &'d Disk) -> Self {
        let settings = disk.here().join("cups");
        fs::write(settings.join("cups-files.conf"), FILES).unwrap();
        fs::write(settings.join("cupsd.conf"), SETTINGS).unwrap();
        let around = disk.around();
        let cupsd = around
            .command("/usr/sbin/cupsd")
            .args(["-f", "-c", &format!("{HERE}/cups/cupsd.conf")])
            .args(["-s", &format!("{HERE}/cups/cups-files.conf")])
            .envs(around.words.iter().cloned())
            .stdin(Stdio::null())
            .spawn()
            .expect("cupsd (package cups)");
        let service = Self { disk, cupsd };
        let driver = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd";
        let asked = ["-p", QUEUE, "-v", "cups-pdf:/", "-E", "-m", driver];
        let mut said = String::new();
        let ready = (0..100).any(|_| {
            thread::sleep(Duration::from_millis(100));
            let (done, told) = disk.run("lpadmin", &asked);
            said = told;
            done
        });
        assert!(
            ready,
            "no printer (package printer-driver-cups-pdf): {said}"
        );
        service
    }

    /// Waits until everything is on paper.
    pub(super) fn finish(&self) {
        let done = (0..600).any(|_| {
            thread::sleep(Duration::from_millis(100));
            let (good, waiting) = self.disk.run("lpstat", &["-W", "not-completed", "-o"]);
            let printed = fs::read_dir(self.disk.paper()).unwrap().next().is_some();
            good && waiting.trim().is_empty() && printed
        });
        assert!(done, "nothing came out of the printer");
    }
}

impl Drop for Service<'_> {
    fn drop(&mut self) {
        let _ = self.cupsd.kill();
        let _ = self.cupsd.wait();
    }
}
