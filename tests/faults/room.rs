//! Campaign: the disk is full. Each operation runs on a disk of its own in memory whose free space is swept from nothing upwards: it
//! is done or refused by name, nothing that was acknowledged is lost, and once there is room everything works again (W11 R25).
//!
//! The refusals are listed in the row's note. Mounting needs root; without it the row says so.
// covers: W11 R25

use crate::{
    Size,
    oracle::judge,
    report::{Report, Row},
    rig::{Rig, Under, copy_folder, each, is_root},
    scenes::{Scene, Scenes},
    strike::{nothing, strike},
    works::Work,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

/// A disk in memory that can be made tight. Gone when it is dropped.
pub(crate) struct Tight {
    pub(crate) dir: PathBuf,
}

impl Tight {
    /// A disk that holds a copy of a scene and `free` bytes more.
    pub(crate) fn holding(scene: &Scene, at: &Path, free: usize) -> (Self, PathBuf) {
        let tight = Self::roomy(at);
        let copy = tight.dir.join("scene");
        copy_folder(&scene.dir, &copy);
        tight.leave(free);
        (tight, copy)
    }

    pub(crate) fn roomy(at: &Path) -> Self {
        fs::create_dir_all(at).expect("where to mount");
        let at_text = at.to_string_lossy();
        command(
            "mount",
            &["-t", "tmpfs", "-o", "size=256m", "tmpfs", &at_text],
        );
        Self { dir: at.to_owned() }
    }

    /// Leaves `free` bytes.
    pub(crate) fn leave(&self, free: usize) {
        let dir = self.dir.to_string_lossy();
        let used = command("df", &["-B1", "--output=used", &dir]);
        let used: usize = used
            .lines()
            .nth(1)
            .and_then(|line| line.trim().parse().ok())
            .expect("what df says");
        let size = format!("remount,size={}", used + free);
        command("mount", &["-o", &size, &dir]);
    }

    /// Makes room.
    pub(crate) fn widen(&self) {
        command(
            "mount",
            &["-o", "remount,size=256m", &self.dir.to_string_lossy()],
        );
    }
}

impl Drop for Tight {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.dir).status();
        let _ = fs::remove_dir(&self.dir);
    }
}

/// Runs a tool of the system; gives what it printed.
pub(crate) fn command(program: &str, words: &[&str]) -> String {
    let out = Command::new(program).args(words).output().expect(program);
    assert!(
        out.status.success(),
        "{program} {words:?}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// More room than that no operation on such a small vault needs.
const fn enough(work: Work) -> usize {
    match work {
        Work::Passphrase | Work::Unlock => 200 * 1024,
        _ => 50 * 64 * 1024,
    }
}

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    let works: &[Work] = match size {
        Size::Full | Size::Tenth => &Work::ALL,
        Size::Quick => &[Work::Write, Work::Erasure],
    };
    for &work in works.iter().filter(|work| rig.wants(work.name())) {
        let levels = match (size, work) {
            (Size::Full, _) => 50,
            (Size::Tenth, _) => 5,
            // No room, some, and nearly enough.
            (Size::Quick, Work::Erasure) => 3,
            (Size::Quick, _) => 6,
        };
        let began = Instant::now();
        if !is_root() {
            report.row(Row {
                campaign: "room",
                operation: work.name().into(),
                note: "not run: mounting a disk needs root".into(),
                ..Row::default()
            });
            continue;
        }
        let scene = scenes.of(work);
        let found = each(levels, |level| {
            let free = enough(work) * level / levels / 4096 * 4096;
            let at = rig
                .work
                .path()
                .join(format!("room-{}-{level}", work.name()));
            let (tight, at) = Tight::holding(scene, &at, free);
            // Complaints need room too.
            let under = Under {
                said: Some(tight.dir.with_extension("said")),
                ..Under::default()
            };
            let struck = strike(rig, scene, &at, work, &under, nothing);
            tight.widen();
            let broken = judge(rig, scene, &at, work, &struck, false);
            if !broken.is_empty() {
                rig.keep(&at, &broken);
            }
            let mut codes = struck.promised.refused.clone();
            if struck.status != Some(0) {
                codes.push(crate::rig::complaint(struck.status, &struck.said));
            }
            let broken = broken
                .first()
                .map(|broken| format!("{broken} ({free} bytes free)"));
            (broken, codes, struck.promised.done)
        });
        let mut codes = BTreeMap::<&str, usize>::new();
        for code in found.iter().flat_map(|(_, codes, _)| codes) {
            *codes.entry(code).or_default() += 1;
        }
        let told: Vec<String> = codes
            .iter()
            .map(|(code, n)| format!("{code} {n}"))
            .collect();
        let done = found.iter().filter(|(_, _, done)| *done).count();
        report.row(Row {
            campaign: "room",
            operation: work.name().into(),
            runs: levels,
            violations: found
                .iter()
                .filter_map(|(broken, _, _)| broken.clone())
                .collect(),
            seconds: began.elapsed().as_secs_f64(),
            note: format!("{done} done, refused: {}", told.join(", ")),
            ..Row::default()
        });
    }
}
