//! Figures, and the rows they are reported in.

use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// What was measured so far.
pub(crate) struct Report {
    path: PathBuf,
    rows: Vec<Value>,
}

/// A bare engine doing the same.
pub(crate) struct Peer {
    /// What it is.
    pub(crate) name: &'static str,
    /// Its figure, in the row's unit.
    pub(crate) value: f64,
}

/// What a figure has to keep to.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    /// At most this, in the row's unit.
    AtMost(f64),
    /// At most this many times the peer.
    Times(f64),
}

impl Report {
    pub(crate) fn new(folder: &Path) -> Self {
        fs::create_dir_all(folder).expect("the report's folder");
        Self {
            path: folder.join("report.json"),
            rows: Vec::new(),
        }
    }

    /// One figure.
    pub(crate) fn row(
        &mut self,
        name: &str,
        (value, unit): (f64, &str),
        peer: Option<Peer>,
        goal: Goal,
    ) {
        let ratio = peer.as_ref().map(|peer| value / peer.value);
        let (words, ok) = match goal {
            Goal::AtMost(most) => (format!("at most {most} {unit}"), value <= most),
            Goal::Times(most) => (
                format!("at most {most} times the peer"),
                ratio.is_some_and(|ratio| ratio <= most),
            ),
        };
        let beside = peer.as_ref().map_or_else(String::new, |peer| {
            format!(
                "; {} {:.2} {unit}, ratio {:.2}",
                peer.name,
                peer.value,
                ratio.unwrap_or_default()
            )
        });
        println!(
            "{} {name}: {value:.2} {unit}{beside} (goal: {words})",
            if ok { "ok  " } else { "MISS" }
        );
        self.rows.push(json!({
            "name": name,
            "value": rounded(value),
            "unit": unit,
            "peer": peer.as_ref().map(|peer| peer.name),
            "peer_value": peer.as_ref().map(|peer| rounded(peer.value)),
            "ratio": ratio.map(rounded),
            "goal": words,
            "ok": ok,
        }));
    }

    /// Writes `report.json`.
    pub(crate) fn write(&self) {
        let missed = self.rows.iter().filter(|row| row["ok"] != true).count();
        let text = serde_json::to_string_pretty(&self.rows).expect("a report");
        fs::write(&self.path, text + "\n").expect("report.json");
        println!(
            "{} figures, {missed} missed their goal: {}",
            self.rows.len(),
            self.path.display()
        );
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// Milliseconds that a piece of work takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let started = Instant::now();
    let done = work();
    (started.elapsed().as_secs_f64() * 1000.0, done)
}

/// The figure below which this share of them lies.
pub(crate) fn percentile(figures: &mut [f64], share: f64) -> f64 {
    assert!(!figures.is_empty(), "nothing was measured");
    figures.sort_by(f64::total_cmp);
    let place = ((figures.len() as f64 * share).ceil() as usize).clamp(1, figures.len());
    figures[place - 1]
}

/// The figure in the middle.
pub(crate) fn median(figures: &mut [f64]) -> f64 {
    percentile(figures, 0.5)
}
