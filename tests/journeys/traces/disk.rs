//! A disk of the journey's own: an ext4 image that holds the home, every place for temporary files, the logs and the spool.
//!
//! Whatever is started [`around`](Disk::around) it sees it in a mount namespace, where it lies over `/mnt`, `/tmp`, `/var/tmp`,
//! `/var/spool`, `/var/log` and `/var/cache`: a program that asks nobody where to put a file finds no other place either. It is
//! mounted with `sync`, so that a file that lives for a moment leaves its bytes too. What the therapist asks for in the plain has
//! its own places outside: `stick`, and `paper` for what comes out of the printer.

use super::words::of;
use kartotek_tests::window::{Around, bin};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Where the programs of the day find the disk.
pub(super) const HERE: &str = "/mnt";
/// Where the vault lies on it: the place that the desktop would give it.
pub(super) const VAULT: &str = "/mnt/home/.local/share/org.kartotek.desk";
/// Enough for a day, and few enough bytes to be looked through in seconds.
const SIZE: u64 = 256 << 20;

/// Takes the image's folders for its own, then becomes the program that is asked for.
const ENTER: &str = r#"
here=$1; shift
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$here/tmp/.X11-unix"; fi
if [ -f /etc/cups/cups-pdf.conf ]; then mount --bind "$here/../cups-pdf.conf" /etc/cups/cups-pdf.conf; fi
mount --bind "$here" /mnt
mount --rbind "$here/tmp" /tmp
for place in tmp spool log cache; do mount --bind "$here/var/$place" /var/$place; done
exec "$@"
"#;

/// Folders of the disk, and who may write there.
const FOLDERS: [(&str, u32); 13] = [
    ("home/.local/share", 0o755),
    ("run", 0o700),
    ("tmp/.X11-unix", 0o1777),
    ("tmp", 0o1777),
    ("var/tmp", 0o1777),
    ("var/spool/cups-pdf", 0o755),
    ("var/spool/cups", 0o755),
    ("var/spool/cups/tmp", 0o1777),
    ("var/log/cups", 0o755),
    ("var/cache/cups", 0o755),
    ("cups", 0o755),
    ("cups/state", 0o755),
    ("backups", 0o700),
];

/// The image, mounted.
pub(super) struct Disk {
    work: TempDir,
}

impl Disk {
    /// A new one, or why this machine cannot have any.
    pub(super) fn new() -> Result<Self, &'static str> {
        use std::os::unix::fs::MetadataExt as _;
        if fs::metadata("/proc/self").is_ok_and(|me| me.uid() != 0) {
            return Err("mounting a disk needs root");
        }
        let beside = bin("kartotek");
        let disk = Self {
            work: tempfile::Builder::new()
                .prefix("traces-")
                .tempdir_in(beside.parent().unwrap())
                .unwrap(),
        };
        for folder in [disk.here(), disk.stick(), disk.paper()] {
            fs::create_dir(folder).unwrap();
        }
        let settings = format!("Out {}\nGrp lpadmin\n", disk.paper().display());
        fs::write(disk.work.path().join("cups-pdf.conf"), settings).unwrap();
        if let Some(cookie) = env::var_os("XAUTHORITY").filter(|path| Path::new(path).is_file()) {
            fs::copy(cookie, disk.cookie()).unwrap();
        }
        let file = fs::File::create(disk.image()).unwrap();
        file.set_len(SIZE).unwrap();
        let made = Command::new("mkfs.ext4")
            .args(["-q", "-F"])
            .arg(disk.image())
            .status();
        assert!(made.is_ok_and(|made| made.success()), "no mkfs.ext4");
        let mounted = Command::new("mount")
            .args(["-o", "loop,sync,nobarrier"])
            .args([disk.image(), disk.here()])
            .output()
            .unwrap();
        if !mounted.status.success() {
            return Err("this machine mounts no image, though it is asked by root");
        }
        for (folder, mode) in FOLDERS {
            use std::os::unix::fs::PermissionsExt as _;
            let folder = disk.here().join(folder);
            fs::create_dir_all(&folder).unwrap();
            fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        }
        Ok(disk)
    }

    /// Where it is seen from outside.
    pub(super) fn here(&self) -> PathBuf {
        self.work.path().join("here")
    }

    /// The file that is the disk.
    pub(super) fn image(&self) -> PathBuf {
        self.work.path().join("image")
    }

    /// What the therapist carries files on. Its name is a word of the day, too.
    pub(super) fn stick(&self) -> PathBuf {
        self.work.path().join(of("stick, its name"))
    }

    /// What has come out of the printer.
    pub(super) fn paper(&self) -> PathBuf {
        self.work.path().join("paper")
    }

    fn cookie(&self) -> PathBuf {
        self.work.path().join("cookie")
    }

    /// The surroundings in which this disk is the only one.
    pub(super) fn around(&self) -> Around {
        let before = ["unshare", "--mount", "sh", "-ec", ENTER, "sh"];
        let words = [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "home/.config"),
            ("XDG_DATA_HOME", "home/.local/share"),
            ("XDG_STATE_HOME", "home/.local/state"),
            ("XDG_CACHE_HOME", "home/.cache"),
            ("XDG_RUNTIME_DIR", "run"),
            ("TMPDIR", "tmp"),
            ("KARTOTEK_CONFIG", "home/.config/org.kartotek.desk"),
            ("CUPS_SERVER", "cups/socket"),
        ];
        let mut words: Vec<_> = words
            .iter()
            .map(|(name, place)| ((*name).into(), format!("{HERE}/{place}").into()))
            .collect();
        if self.cookie().exists() {
            words.push(("XAUTHORITY".into(), self.cookie().into()));
        }
        let before = before.iter().map(Into::into);
        Around {
            before: before.chain([self.here().into()]).collect(),
            words,
        }
    }

    /// The same for a window, with a message bus of its own, so that what the bus starts has its home there too.
    pub(super) fn around_window(&self) -> Around {
        let mut around = self.around();
        around
            .before
            .extend(["dbus-run-session", "--"].map(Into::into));
        around
    }

    /// A program run to its end around the disk; whether it said yes, and what it said.
    pub(super) fn run(&self, program: &str, arguments: &[&str]) -> (bool, String) {
        let around = self.around();
        let out = around
            .command(program)
            .args(arguments)
            .envs(around.words.iter().cloned())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = [out.stdout, out.stderr].concat();
        (
            out.status.success(),
            String::from_utf8_lossy(&said).into_owned(),
        )
    }

    /// Ends whatever still runs around the disk, as switching the computer off would.
    pub(super) fn end_everything(&self) {
        let ours = fs::read_link("/proc/self/ns/mnt").unwrap();
        let here = self.here().to_string_lossy().into_owned();
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            let all = fs::read_dir("/proc").unwrap().flatten();
            let holding: Vec<PathBuf> = all
                .map(|entry| entry.path())
                .filter(|process| {
                    fs::read_link(process.join("ns/mnt")).is_ok_and(|theirs| theirs != ours)
                        && fs::read_to_string(process.join("mountinfo"))
                            .is_ok_and(|mounts| mounts.contains(&here))
                })
                .collect();
            if holding.is_empty() {
                return;
            }
            assert!(Instant::now() < until, "they do not end: {holding:?}");
            for process in holding {
                let _ = Command::new("kill")
                    .arg("-9")
                    .arg(process.file_name().unwrap())
                    .stderr(Stdio::null())
                    .status();
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Takes the disk off, so that its image holds all that was ever written.
    pub(super) fn take_off(&self) {
        let off = Command::new("umount").arg(self.here()).output().unwrap();
        let said = String::from_utf8_lossy(&off.stderr);
        assert!(off.status.success(), "{said}");
        let loops = || Command::new("losetup").arg("-j").arg(self.image()).output();
        let free = (0..100).any(|_| {
            thread::sleep(Duration::from_millis(50));
            loops().is_ok_and(|told| told.stdout.is_empty())
        });
        assert!(free, "somebody still holds the image");
    }

    /// Which file of the image, if any is left, a place in it belongs to.
    pub(super) fn owner(&self, at: usize) -> String {
        let ask = |question: String| {
            let told = Command::new("debugfs")
                .args(["-R", &question])
                .arg(self.image())
                .output();
            let told = told.map(|told| told.stdout).unwrap_or_default();
            let last = String::from_utf8_lossy(&told)
                .lines()
                .last()
                .unwrap_or_default()
                .to_owned();
            let second = last.split_whitespace().nth(1).unwrap_or_default();
            second.to_owned()
        };
        let block = at / 4096;
        let inode = ask(format!("icheck {block}"));
        if inode.parse::<u64>().is_ok() {
            ask(format!("ncheck {inode}"))
        } else {
            format!("free space, block {block}")
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if !thread::panicking() {
            return;
        }
        // A journey that failed must not leave its disk behind.
        self.end_everything();
        let _ = Command::new("umount").arg("-l").arg(self.here()).status();
    }
}
