//! The recorded workloads: every operation of the other campaigns, and what a practice does beside: its first file and first backup, a
//! long day, a start after a kill, an erasure with a replaced vault still lying there.

use crate::{
    rig::{Rig, talk_of},
    scenes::{Scene, Scenes, client, derived, golden},
    talk::Talk,
    works::{self, Extra, Promised, Work},
};
use serde_json::{Value, json};
use std::path::Path;

type Script = Box<dyn Fn(&mut Talk, &mut Promised, &Extra) -> Option<()> + Send + Sync>;

/// A workload.
pub(super) struct Load {
    pub(super) name: &'static str,
    pub(super) scene: Scene,
    /// How the console is called for it, and what the judge looks at.
    pub(super) work: Work,
    pub(super) script: Script,
}

impl Load {
    /// An operation of the other campaigns.
    pub(super) fn of(scenes: &Scenes, work: Work) -> Self {
        Self {
            name: work.name(),
            scene: scenes.of(work).clone(),
            work,
            script: script_of(work),
        }
    }
}

fn script_of(work: Work) -> Script {
    Box::new(move |talk, so_far, extra| works::carry_out(work, talk, so_far, extra))
}

/// All of them.
pub(super) fn all(rig: &Rig, scenes: &Scenes) -> Vec<Load> {
    let at = |name: &str| rig.work.path().join("scenes-of-images").join(name);
    let plain = scenes.of(Work::Write);
    let shelved = scenes.of(Work::Backup);
    let bare = bare(rig, &at("bare"));
    let killed = killed(rig, plain, &at("killed"));
    let restored = restored(rig, scenes.of(Work::Restore), &at("restored"));
    let again = Scene {
        extra: Extra {
            restored: restored.rows.clone(),
            victims: Vec::new(),
        },
        ..restored.clone()
    };
    let mut loads = Vec::from(Work::ALL.map(|work| Load::of(scenes, work)));
    let mut add = |name, scene: &Scene, work, script: Script| {
        let mut scene = scene.clone();
        if work == Work::Erasure && scene.extra.victims.is_empty() {
            scene.extra.victims = scene.rows.0.keys().take(2).cloned().collect();
        }
        loads.push(Load {
            name,
            scene,
            work,
            script,
        });
    };
    let of = script_of;
    add("first-file", &bare, Work::Import, of(Work::Import));
    add("first-backup", &bare, Work::Write, Box::new(first_backup));
    add("backups", shelved, Work::Backup, Box::new(backups));
    add("large-file", plain, Work::Import, Box::new(large_file));
    add("file-removed", plain, Work::Import, Box::new(file_removed));
    add("long-day", plain, Work::Write, Box::new(long_day));
    add("drafts", plain, Work::Write, Box::new(drafts));
    add("sheet", plain, Work::Write, Box::new(sheet));
    add("write-after-kill", &killed, Work::Write, of(Work::Write));
    add("unlock-after-kill", &killed, Work::Unlock, of(Work::Unlock));
    add(
        "erase-after-kill",
        &killed,
        Work::Erasure,
        of(Work::Erasure),
    );
    add("erase-unshelved", plain, Work::Erasure, of(Work::Erasure));
    add(
        "erase-restored",
        &restored,
        Work::Erasure,
        of(Work::Erasure),
    );
    add("mixed", shelved, Work::Erasure, Box::new(mixed));
    add("restore-again", &again, Work::Restore, of(Work::Restore));
    add("keys-shelved", shelved, Work::Keys, of(Work::Keys));
    let step5 = golden(rig, "step5", &at("step5"));
    add(
        "migration-step5",
        &step5,
        Work::Migration,
        of(Work::Migration),
    );
    loads
}

/// A vault that never had a file or a shelf.
fn bare(rig: &Rig, dir: &Path) -> Scene {
    crate::rig::begin(dir);
    let empty = Scene {
        dir: dir.to_owned(),
        rows: Default::default(),
        extra: Extra::default(),
    };
    derived(
        rig,
        &empty,
        &dir.with_extension("peopled"),
        |scene, opened| {
            client(scene, opened, "Kvastmossa");
        },
    )
}

/// A vault whose program was killed, so that its last commits lie in the log only.
fn killed(rig: &Rig, from: &Scene, dir: &Path) -> Scene {
    let mut scene = Scene {
        dir: from.copied(dir),
        ..from.clone()
    };
    let mut child = rig.launch(dir, &Default::default(), Work::Write.arguments());
    let mut so_far = Promised::of(scene.rows.clone());
    let mut talk = talk_of(&mut child);
    works::client(&mut talk, &mut so_far, "Myrlejon").expect("a client");
    child.kill().expect("a child");
    let _ = child.wait();
    scene.rows = so_far.rows;
    // Who lies in the log only goes from there as well.
    scene.extra.victims = vec!["Tora Kvastmossa".into(), "Tora Myrlejon".into()];
    scene
}

/// A restored vault, with the one it replaced still set aside.
fn restored(rig: &Rig, from: &Scene, dir: &Path) -> Scene {
    let scene = Scene {
        dir: from.copied(dir),
        rows: from.extra.restored.clone(),
        extra: Extra::default(),
    };
    let run = rig.run(dir, Work::Restore.arguments());
    assert!(run.status.success(), "a restore");
    scene
}

fn first_backup(talk: &mut Talk, so_far: &mut Promised, _: &Extra) -> Option<()> {
    let shelf = json!({ "kind": "folder", "label": "Röda disken", "address": "disk" });
    so_far.look(talk, "backup/save-shelf", shelf)?;
    works::backup(talk, so_far)
}

/// One more than stay. The older ones may rightly be gone, so only the newest is held to its rows.
fn backups(talk: &mut Talk, so_far: &mut Promised, _: &Extra) -> Option<()> {
    for number in 0..7 {
        works::admit(talk, so_far, &format!("Kväll{number}"))?;
        works::backup(talk, so_far)?;
        let newest = so_far.backups.pop()?;
        so_far.backups = vec![newest];
    }
    Some(())
}

fn large_file(talk: &mut Talk, so_far: &mut Promised, _: &Extra) -> Option<()> {
    let name = so_far.rows.0.keys().next()?.clone();
    for number in 0..2 {
        works::file(talk, so_far, &name, &format!("film {number}.txt"), 700_000)?;
    }
    Some(())
}

fn file_removed(talk: &mut Talk, so_far: &mut Promised, _: &Extra) -> Option<()> {
    let (name, id) = so_far
        .rows
        .0
        .iter()
        .find(|(_, card)| !card.files.is_empty())
        .map(|(name, card)| (name.clone(), card.id.clone()))?;
    let listed = so_far.look(talk, "attachment/list", json!({ "client": id }))?;
    let mut then = so_far.rows.clone();
    then.0.get_mut(&name)?.files.clear();
    let of = json!({ "attachment": listed[0]["id"] });
    so_far.act(talk, "attachment/remove", of, then)?;
    works::file(talk, so_far, &name, "nytt.txt", 30_000)
}

/// So many commits that the log is emptied in the middle.
fn long_day(talk: &mut Talk, so_far: &mut Promised, _: &Extra) -> Option<()> {
    for number in 0..16 {
        works::client(talk, so_far, &format!("Norrsken{number}"))?;
    }
    Some(())
}

/// A form that is saved at every pause, while others are admitted.
fn drafts(talk: &mut Talk, so_far: &mut Promised, _: &Extra) -> Option<()> {
    let mut id = Value::Null;
    for number in 0..8 {
        let body = json!({ "family": "N".repeat(number * 700) });
        let draft = json!({ "id": id, "word": "client", "body": body });
        id = so_far.look(talk, "draft/save", draft)?["id"].take();
    }
    works::admit(talk, so_far, "Norrsken")?;
    so_far.look(talk, "draft/drop", json!({ "draft": id }))?;
    works::admit(talk, so_far, "Efterglöd")?;
    Some(())
}

/// A new recovery sheet, typed back.
fn sheet(talk: &mut Talk, so_far: &mut Promised, _: &Extra) -> Option<()> {
    let line = json!({ "command": "desk/renew-recovery", "secret_file": "passphrase" });
    let sheet = talk.line(&line).ok()?;
    let typed = json!({ "recovery_key": sheet["recovery_key"] });
    so_far.look(talk, "desk/confirm-recovery", typed)?;
    works::admit(talk, so_far, "Norrsken")?;
    Some(())
}

/// Somebody comes, with a file; somebody goes for ever; somebody comes.
fn mixed(talk: &mut Talk, so_far: &mut Promised, extra: &Extra) -> Option<()> {
    works::client(talk, so_far, "Norrsken")?;
    works::file(talk, so_far, "Tora Norrsken", "bild.txt", 20_000)?;
    works::erase(talk, so_far, &extra.victims[0])?;
    works::admit(talk, so_far, "Efterglöd")?;
    works::backup(talk, so_far)?;
    so_far.backups.clear();
    Some(())
}
