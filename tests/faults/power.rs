//! Campaign: the power fails. An operation runs on a disk image with ext4 whose file system is shut down at a random moment, so that
//! what was not synced is lost; then it is mounted anew and the vault is judged (W11).
//!
//! The control runs the same with `libeatmydata`, which makes every sync do nothing: then acknowledged rows must be seen to be lost.
// covers: W11 R38 C38

use crate::{
    Size,
    chance::Chance,
    kill::undisturbed,
    oracle::judge,
    report::{Report, Row},
    rig::{Rig, Under, copy_folder, is_root},
    room::command,
    scenes::Scenes,
    strike::strike,
    works::Work,
};
use std::{
    fs,
    io::{Read as _, Write as _},
    path::PathBuf,
    process::{Command, Stdio},
    sync::{Arc, atomic::Ordering},
    thread,
    time::{Duration, Instant},
};

/// Waits for a line, then shuts the file system down without writing its journal.
const SHUTDOWN: &str = "import os,fcntl,struct,sys
d=os.open(sys.argv[1],os.O_RDONLY);os.write(1,b'r');os.read(0,1);fcntl.ioctl(d,0x8004587d,struct.pack('I',2))";

/// A disk image, mounted.
pub(crate) struct Image {
    file: PathBuf,
    pub(crate) dir: PathBuf,
}

impl Image {
    pub(crate) fn new(rig: &Rig) -> Self {
        let image = Self {
            file: rig.work.path().join("image"),
            dir: rig.work.path().join("image-here"),
        };
        fs::create_dir_all(&image.dir).expect("where to mount");
        let file = fs::File::create(&image.file).expect("an image");
        file.set_len(128 << 20).expect("room for an image");
        command("mkfs.ext4", &["-q", "-F", &image.file.to_string_lossy()]);
        image.mount();
        image
    }

    fn mount(&self) {
        command(
            "mount",
            &[
                "-o",
                "loop",
                &self.file.to_string_lossy(),
                &self.dir.to_string_lossy(),
            ],
        );
    }

    /// Off and on again.
    pub(crate) fn again(&self) {
        let until = Instant::now() + Duration::from_secs(20);
        while !Command::new("umount")
            .arg(&self.dir)
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|s| s.success())
        {
            assert!(Instant::now() < until, "the image stays busy");
            thread::sleep(Duration::from_millis(20));
        }
        self.mount();
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.dir).status();
        let _ = fs::remove_file(&self.file);
    }
}

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    if !is_root() {
        report.row(Row {
            campaign: "power",
            operation: "all".into(),
            note: "not run: mounting a disk needs root".into(),
            ..Row::default()
        });
        return;
    }
    let image = Image::new(rig);
    for work in Work::ALL.into_iter().filter(|work| rig.wants(work.name())) {
        let runs = match size {
            Size::Full => 63,
            Size::Tenth => 6,
            Size::Quick => 1,
        };
        let began = Instant::now();
        let (mut violations, took) = undisturbed(rig, scenes, work);
        for run in 0..runs {
            let mut chance = Chance::of(rig.seed, "power", run * 8 + work as usize);
            // The image is slower than the disk in memory that this was measured on.
            let took = if work.has_a_beginning() {
                took.0
            } else {
                took.1
            };
            let moment = chance.moment(took * 3 / 2);
            violations.extend(cut(rig, scenes, &image, work, &Under::default(), moment));
        }
        report.row(Row {
            campaign: "power",
            operation: work.name().into(),
            runs,
            violations,
            seconds: began.elapsed().as_secs_f64(),
            ..Row::default()
        });
    }
}

/// One operation with the power cut `moment` after it began; gives the first rule that was broken.
pub(crate) fn cut(
    rig: &Rig,
    scenes: &Scenes,
    image: &Image,
    work: Work,
    under: &Under,
    moment: Duration,
) -> Option<String> {
    let scene = scenes.of(work);
    let at = image.dir.join("scene");
    copy_folder(&scene.dir, &at);
    command("sync", &["-f", &image.dir.to_string_lossy()]);
    let mut switch = Command::new("python3")
        .args(["-c", SHUTDOWN])
        .arg(&image.dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3");
    let mut ready = [0];
    switch
        .stdout
        .take()
        .expect("its output")
        .read_exact(&mut ready)
        .expect("a switch");
    // Complaints must not be lost with the disk.
    let under = Under {
        said: Some(rig.work.path().join("said")),
        dark: Arc::default(),
        ..under.clone()
    };
    let struck = strike(rig, scene, &at, work, &under, |opened, _| {
        if work.has_a_beginning() {
            let _ = opened.recv_timeout(Duration::from_secs(60));
        }
        thread::sleep(moment);
        // An answer that comes while the disk is being shut down promises nothing: with the power the screen would be gone too, and
        // the kernel may let a sync that meets the shutdown pass for done.
        under.dark.store(true, Ordering::SeqCst);
        let _ = switch.stdin.take().expect("its input").write_all(b"x");
        let _ = switch.wait();
    });
    image.again();
    let broken = judge(rig, scene, &at, work, &struck, true);
    if !broken.is_empty() && under.words.is_empty() {
        rig.keep(&at, &broken);
    }
    let _ = fs::remove_dir_all(&at);
    broken.into_iter().next()
}
