//! One operation, and a fault while it runs. One thread asks and listens, the other does the harm; whatever happens, both end.

use crate::{
    rig::{Rig, Under, talk_of},
    scenes::Scene,
    works::{self, Promised, Work},
};
use serde_json::Value;
use std::{
    fs,
    path::Path,
    process::Child,
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    thread,
    time::{Duration, Instant},
};

/// No operation takes longer than that, unless it hangs.
const AT_MOST: Duration = Duration::from_secs(180);

/// What was left when it was over.
pub(crate) struct Struck {
    pub(crate) promised: Promised,
    /// Its exit code; none after a signal.
    pub(crate) status: Option<i32>,
    pub(crate) said: Vec<u8>,
    pub(crate) hung: bool,
    /// From the first answer to the end, and from the start.
    pub(crate) took: (Duration, Duration),
    /// Whether the backups are to be judged too. That takes long, and the same shelf need not be judged twice.
    pub(crate) shelf: bool,
}

/// Carries `work` out in a scene while `fault` does its harm. `fault` is told when the vault is open.
pub(crate) fn strike(
    rig: &Rig,
    scene: &Scene,
    at: &Path,
    work: Work,
    under: &Under,
    fault: impl FnOnce(&Receiver<()>, &mut Child),
) -> Struck {
    let began = Instant::now();
    let mut child = rig.launch(at, under, work.arguments());
    let mut talk = talk_of(&mut child).until(Arc::clone(&under.dark));
    let (ready, opened) = mpsc::channel();
    let (promised, open_at, hung) = thread::scope(|scope| {
        let asking = scope.spawn(move || {
            let mut so_far = Promised::of(scene.rows.clone());
            let mut open_at = began;
            if work == Work::Restore || talk.ask("desk/state", Value::Null).is_ok() {
                open_at = Instant::now();
                let _ = ready.send(());
                works::carry_out(work, &mut talk, &mut so_far, &scene.extra);
            }
            (so_far, open_at)
        });
        fault(&opened, &mut child);
        let mut hung = false;
        while !asking.is_finished() {
            if began.elapsed() > AT_MOST && !hung {
                hung = true;
                let _ = child.kill();
            }
            thread::sleep(Duration::from_millis(2));
        }
        let (promised, open_at) = asking.join().expect("who asks does not stop");
        (promised, open_at, hung)
    });
    let mut hung = hung;
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        if began.elapsed() > AT_MOST {
            hung = true;
            let _ = child.kill();
        }
        thread::sleep(Duration::from_millis(2));
    };
    Struck {
        promised,
        status: status.code(),
        said: fs::read(under.said.clone().unwrap_or_else(|| at.join("said"))).unwrap_or_default(),
        hung,
        took: (open_at.elapsed(), began.elapsed()),
        shelf: true,
    }
}

/// No harm at all.
pub(crate) fn nothing(_: &Receiver<()>, _: &mut Child) {}
