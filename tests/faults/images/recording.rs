//! A workload carried out once under `strace`, to be played again: what it did to the files, which answers it gave and when, and what
//! was promised after each of them.
//!
//! What was promised is found by carrying the workload out again over the first so many answers: it then ends as it would have ended
//! if the program had died after them.

use super::{
    disk::Disk,
    loads::Load,
    trace::{self, Call},
};
use crate::{
    rig::{Rig, Under, talk_of},
    strike::Struck,
    talk::Talk,
    works::{Promised, Work},
};
use serde_json::Value;
use std::{fs, path::PathBuf};

/// A workload, written down.
pub(super) struct Recording {
    start: PathBuf,
    root: PathBuf,
    calls: Vec<Call>,
    /// The whole lines it answered, and how many calls had been made when each was out.
    answers: Vec<(usize, String)>,
    /// After how many calls something below the scene had changed, or an answer was out.
    pub(super) stops: Vec<usize>,
    /// What was promised after so many answers.
    promised: Vec<Promised>,
}

impl Recording {
    pub(super) fn of(rig: &Rig, load: &Load) -> Self {
        let work = fs::canonicalize(rig.work.path()).expect("a folder to work in");
        let root = load
            .scene
            .copied(&work.join(format!("record-{}", load.name)));
        let (log, said) = (root.with_extension("log"), root.with_extension("said"));
        let mut before: Vec<String> = ["strace", "-f", "-qq", "-xx", "-s", "100000000", "-e"]
            .map(Into::into)
            .into();
        before.extend([
            trace::TRACED.into(),
            "-o".into(),
            log.to_string_lossy().into_owned(),
        ]);
        let under = Under {
            before,
            said: Some(said.clone()),
            ..Under::default()
        };
        let mut child = rig.launch(&root, &under, load.work.arguments());
        let done = carried_out(load, talk_of(&mut child));
        let status = child.wait().expect("a child");
        assert!(
            done.done && status.success(),
            "{} while it was written down: {:?} {}",
            load.name,
            done.refused,
            fs::read_to_string(&said).unwrap_or_default()
        );
        let calls = trace::read(&fs::read_to_string(&log).expect("what strace saw"));
        let _ = fs::remove_dir_all(&root);
        let _ = fs::remove_file(log);
        let mut recording = Self {
            start: load.scene.dir.clone(),
            root,
            calls,
            answers: Vec::new(),
            stops: Vec::new(),
            promised: Vec::new(),
        };
        recording.listen();
        recording.promise(load);
        recording
    }

    /// Finds the answers, and the calls after which the power may go.
    fn listen(&mut self) {
        let (mut disk, mut line, mut touched) = (self.disk(true), Vec::new(), 0);
        self.stops.push(0);
        for (at, call) in self.calls.iter().enumerate() {
            let said = disk.play(call);
            let answered = self.answers.len();
            for byte in said
                .filter(|(fd, _)| *fd == 1)
                .map_or(&[][..], |said| said.1)
            {
                line.push(*byte);
                if *byte == b'\n' {
                    let line = String::from_utf8(std::mem::take(&mut line)).expect("an answer");
                    self.answers.push((at + 1, line));
                }
            }
            if disk.touched > touched || self.answers.len() > answered {
                touched = disk.touched;
                self.stops.push(at + 1);
            }
        }
    }

    fn promise(&mut self, load: &Load) {
        for heard in 0..=self.answers.len() {
            let lines = self.answers[..heard].iter().map(|(_, line)| line.as_str());
            let again = carried_out(load, Talk::over_again(lines.collect()));
            self.promised.push(again);
        }
    }

    /// The disk before the first call.
    pub(super) fn disk(&self, syncs: bool) -> Disk {
        Disk::holding(&self.start, &self.root, syncs)
    }

    /// Plays on, from one number of calls to another.
    pub(super) fn play(&self, disk: &mut Disk, (from, to): (usize, usize)) {
        for call in &self.calls[from..to] {
            disk.play(call);
        }
    }

    /// How many answers were out after so many calls.
    pub(super) fn heard(&self, stop: usize) -> usize {
        self.answers.iter().filter(|(at, _)| *at <= stop).count()
    }

    /// What is left of it after so many calls.
    pub(super) fn struck(&self, stop: usize) -> Struck {
        Struck {
            promised: self.promised[self.heard(stop)].clone(),
            status: Some(0),
            said: Vec::new(),
            hung: false,
            took: Default::default(),
            shelf: true,
        }
    }
}

fn carried_out(load: &Load, mut talk: Talk) -> Promised {
    let mut so_far = Promised::of(load.scene.rows.clone());
    if load.work == Work::Restore || talk.ask("desk/state", Value::Null).is_ok() {
        let done = (load.script)(&mut talk, &mut so_far, &load.scene.extra);
        so_far.done = done.is_some();
    }
    so_far
}
