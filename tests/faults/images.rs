//! Campaign: the power fails at every moment of a recorded workload, in many ways. What the program did to its files is written down
//! once; from any number of its calls a disk is made as the power may have left it, what was not synced kept, lost or torn, and the
//! vault on it is judged (W11). Where [`power`](crate::power) asks one file system, this asks what any of them may do.
//!
//! Images of the same bytes under the same promise are judged once; runs counts every image. A shelf that lies there with the same bytes
//! is judged once, and with one image in ten. The control leaves the syncs out of account: acknowledged rows must be seen to be lost.
// covers: W11 R38 C38

mod disk;
mod fate;
mod image;
mod loads;
mod recording;
mod trace;

use crate::{
    Size,
    chance::Chance,
    oracle::judge,
    report::{Report, Row},
    rig::{Rig, each, workers},
    scenes::Scenes,
    strike::Struck,
    works::Work,
};
use fate::Cut;
use image::{Image, fingerprint, lay_out};
use loads::Load;
use recording::Recording;
use std::{
    collections::{HashMap, HashSet},
    fs,
    sync::Mutex,
    time::Instant,
};

/// One in so many is judged with its shelf, known or not.
const ANYWAY: usize = 10;

/// The images of one workload, by number: the moments spread evenly, the way the power fails drawn.
struct Images<'a> {
    rig: &'a Rig,
    load: &'a Load,
    recording: Recording,
    made: usize,
    /// Shelves that were judged already, each with how many answers had been heard.
    shelves: Mutex<HashSet<(String, usize)>>,
}

pub(crate) fn run(rig: &Rig, scenes: &Scenes, size: Size, report: &Report) {
    let loads = loads::all(rig, scenes);
    let all: usize = match size {
        Size::Full => 100_000,
        Size::Tenth => 10_000,
        Size::Quick => 52,
    };
    // One workload after the other, so that what was run is known even when the rest was not; all together when it is to be quick.
    let wanted: Vec<&Load> = loads.iter().filter(|load| rig.wants(load.name)).collect();
    let together = match size {
        Size::Quick => wanted.len().max(1),
        Size::Full | Size::Tenth => 1,
    };
    for some in wanted.chunks(together) {
        let images = each(some.len(), |at| Images {
            rig,
            load: some[at],
            recording: Recording::of(rig, some[at]),
            made: all.div_ceil(loads.len()),
            shelves: Mutex::default(),
        });
        let distinct: Vec<(usize, usize)> = images
            .iter()
            .enumerate()
            .flat_map(|(at, of)| of.distinct().into_iter().map(move |number| (at, number)))
            .collect();
        let found = each(distinct.len(), |run| {
            let (began, (at, number)) = (Instant::now(), distinct[run]);
            (at, images[at].judged(number), began.elapsed())
        });
        for (at, images) in images.iter().enumerate() {
            let of_it: Vec<_> = found.iter().filter(|(of, ..)| *of == at).collect();
            let seconds: f64 = of_it.iter().map(|(_, _, took)| took.as_secs_f64()).sum();
            report.row(Row {
                campaign: "images",
                operation: images.load.name.into(),
                runs: images.made,
                violations: of_it
                    .iter()
                    .filter_map(|(_, broken, _)| broken.clone())
                    .collect(),
                seconds: seconds / workers() as f64,
                note: format!(
                    "{} distinct, each judged; {} moments",
                    of_it.len(),
                    images.recording.stops.len()
                ),
                ..Row::default()
            });
        }
    }
}

impl Images<'_> {
    /// After how many calls the power fails.
    fn stop(&self, number: usize) -> usize {
        let moments = &self.recording.stops;
        moments[number * moments.len() / self.made]
    }

    fn cut(&self, number: usize) -> Cut {
        Cut::drawn(Chance::of(self.rig.seed, self.load.name, number))
    }

    /// The numbers of those that are the first of their kind: the same bytes, the same promise.
    fn distinct(&self) -> Vec<usize> {
        let (mut disk, mut at) = (self.recording.disk(true), 0);
        let mut first = HashMap::new();
        for number in 0..self.made {
            let stop = self.stop(number);
            self.recording.play(&mut disk, (at, stop));
            at = stop;
            let image = disk.crashed(&mut self.cut(number));
            let key = (fingerprint(&image, ""), self.recording.heard(stop));
            first.entry(key).or_insert(number);
        }
        let mut numbers: Vec<usize> = first.into_values().collect();
        numbers.sort_unstable();
        numbers
    }

    /// Makes an image and asks the judge, who is told what had been promised by then; gives the first rule that was broken.
    fn judged(&self, number: usize) -> Option<String> {
        let stop = self.stop(number);
        let mut disk = self.recording.disk(true);
        self.recording.play(&mut disk, (0, stop));
        let image = disk.crashed(&mut self.cut(number));
        let mut struck = self.recording.struck(stop);
        let shelf = (fingerprint(&image, "disk"), self.recording.heard(stop));
        let mut shelves = self.shelves.lock().expect("no worker stopped");
        struck.shelf = shelves.insert(shelf) || number.is_multiple_of(ANYWAY);
        drop(shelves);
        let name = format!("image-{}-{number}", self.load.name);
        let mut broken = judged(self.rig, self.load, &name, &image, &struck);
        if !broken.is_empty() {
            let at = self.rig.work.path().join(name);
            lay_out(&image, &at);
            broken.push(format!("the power went after call {stop}"));
            self.rig.keep(&at, &broken);
            let _ = fs::remove_dir_all(at);
        }
        broken.into_iter().next()
    }
}

fn judged(rig: &Rig, load: &Load, name: &str, image: &Image, struck: &Struck) -> Vec<String> {
    let at = rig.work.path().join(name);
    lay_out(image, &at);
    let broken = judge(rig, &load.scene, &at, load.work, struck, true);
    let _ = fs::remove_dir_all(&at);
    broken
}

/// The control: a workload on a disk to which syncing means nothing, so that nothing it did is certain.
pub(crate) fn no_sync(rig: &Rig, scenes: &Scenes, size: Size, row: &mut Row) {
    let load = Load::of(scenes, Work::Write);
    let recording = Recording::of(rig, &load);
    row.runs = if size == Size::Quick { 4 } else { 40 };
    let found = each(row.runs, |number| {
        // Late, so that there is something to lose.
        let half = recording.stops.len() / 2;
        let stop = recording.stops[half + number * half / row.runs];
        let mut disk = recording.disk(false);
        recording.play(&mut disk, (0, stop));
        let chance = Chance::of(rig.seed, "images without sync", number);
        let image = disk.crashed(&mut Cut::drawn(chance));
        let name = format!("no-sync-{number}");
        judged(rig, &load, &name, &image, &recording.struck(stop))
            .into_iter()
            .next()
    });
    row.violations = found.into_iter().flatten().collect();
}
