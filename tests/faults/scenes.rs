//! The prepared scenes: one for each kind of operation, made once and copied for every run.

use crate::{
    rig::{Opened, Rig, begin, copy_folder},
    rows::Rows,
    works::{self, Extra, Promised, Work},
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// A scene ready to be copied.
#[derive(Debug, Clone)]
pub(crate) struct Scene {
    pub(crate) dir: PathBuf,
    pub(crate) rows: Rows,
    pub(crate) extra: Extra,
}

/// Scenes by operation.
pub(crate) struct Scenes(HashMap<Work, Scene>);

impl Scenes {
    pub(crate) fn prepare(rig: &Rig) -> Self {
        let at = |name: &str| rig.work.path().join("scenes").join(name);
        let plain = plain(rig, &at("plain"));
        let shelved = derived(rig, &plain, &at("shelved"), |scene, opened| {
            save_shelf(opened);
            backup(scene, opened);
            client(scene, opened, "Myrlejon");
        });
        let restore = Scene {
            extra: Extra {
                restored: plain.rows.clone(),
                victims: Vec::new(),
            },
            ..shelved.clone()
        };
        let mut erasure = derived(rig, &shelved, &at("erasure"), backup);
        erasure.extra.victims = erasure.rows.0.keys().take(2).cloned().collect();
        let mut all = HashMap::new();
        for work in Work::ALL {
            let scene = match work {
                Work::Backup => &shelved,
                Work::Restore => &restore,
                Work::Erasure => &erasure,
                _ => &plain,
            };
            all.insert(work, scene.clone());
        }
        all.insert(Work::Migration, golden(rig, "step3", &at("golden")));
        Self(all)
    }

    pub(crate) fn of(&self, work: Work) -> &Scene {
        &self.0[&work]
    }
}

impl Scene {
    /// A copy to work on.
    pub(crate) fn copied(&self, to: &Path) -> PathBuf {
        let _ = fs::remove_dir_all(to);
        copy_folder(&self.dir, to);
        to.to_owned()
    }
}

fn plain(rig: &Rig, dir: &Path) -> Scene {
    begin(dir);
    let mut scene = Scene {
        dir: dir.to_owned(),
        rows: Rows::default(),
        extra: Extra::default(),
    };
    let mut opened = rig.open(dir, "vault", "passphrase").expect("a new vault");
    for family in ["Kvastmossa", "Dvärgtall", "Zibetkatt", "Ödleblad"] {
        client(&mut scene, &mut opened, family);
    }
    let mut so_far = Promised::of(scene.rows.clone());
    works::file(
        &mut opened.talk,
        &mut so_far,
        "Tora Kvastmossa",
        "remiss.txt",
        10_000,
    )
    .expect("a file");
    scene.rows = so_far.rows;
    opened.end();
    scene
}

pub(crate) fn derived(
    rig: &Rig,
    from: &Scene,
    dir: &Path,
    change: impl FnOnce(&mut Scene, &mut Opened),
) -> Scene {
    let mut scene = Scene {
        dir: from.copied(dir),
        ..from.clone()
    };
    let mut opened = rig.open(dir, "vault", "passphrase").expect("a vault");
    change(&mut scene, &mut opened);
    opened.end();
    scene
}

/// The shelf `disk` beside the vault, by a path that is as good in a copy.
pub(crate) fn save_shelf(opened: &mut Opened) -> Value {
    let shelf = json!({ "kind": "folder", "label": "Röda disken", "address": "disk" });
    opened
        .ask("backup/save-shelf", shelf)
        .expect("a shelf is kept")
}

fn backup(scene: &mut Scene, opened: &mut Opened) {
    let mut so_far = Promised::of(scene.rows.clone());
    works::backup(&mut opened.talk, &mut so_far).expect("a backup");
}

pub(crate) fn client(scene: &mut Scene, opened: &mut Opened, family: &str) {
    let mut so_far = Promised::of(scene.rows.clone());
    let made = works::client(&mut opened.talk, &mut so_far, family);
    assert!(made.is_some(), "a client: {:?}", so_far.refused);
    scene.rows = so_far.rows;
}

/// The golden vault of a step, and what a copy of it tells once it is brought up.
pub(crate) fn golden(rig: &Rig, step: &str, dir: &Path) -> Scene {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("vaults")
        .join(step);
    copy_folder(&from.join("vault"), &dir.join("vault"));
    let kept: Value = serde_json::from_slice(&fs::read(from.join("kept.json")).expect("kept.json"))
        .expect("JSON");
    fs::write(
        dir.join("passphrase"),
        kept["passphrase"].as_str().expect("a passphrase"),
    )
    .expect("a passphrase");
    let tried = dir.with_extension("tried");
    copy_folder(dir, &tried);
    let mut opened = rig
        .open(&tried, "vault", "passphrase")
        .expect("the golden vault opens");
    let rows = Rows::read(&mut opened.talk).expect("its rows");
    opened.end();
    Scene {
        dir: dir.to_owned(),
        rows,
        extra: Extra::default(),
    }
}
