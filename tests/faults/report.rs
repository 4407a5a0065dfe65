//! What the campaigns found: a row each, printed as it comes and written to `report.json` after each, so that what was run is known
//! even when the rest was not. A row of a negative control is good when it did find something.

use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

/// Rows so far.
pub(crate) struct Report {
    path: PathBuf,
    seed: u64,
    told: Mutex<Told>,
}

#[derive(Default)]
struct Told {
    rows: Vec<Value>,
    bad: usize,
}

/// What a campaign did to one operation.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) campaign: &'static str,
    pub(crate) operation: String,
    pub(crate) runs: usize,
    /// One for each run that broke a rule: what it broke.
    pub(crate) violations: Vec<String>,
    pub(crate) seconds: f64,
    pub(crate) control: bool,
    pub(crate) note: String,
}

impl Report {
    pub(crate) fn new(folder: &Path, seed: u64) -> Self {
        fs::create_dir_all(folder).expect("the report's folder");
        Self {
            path: folder.join("report.json"),
            seed,
            told: Mutex::default(),
        }
    }

    pub(crate) fn row(&self, row: Row) {
        // A control that could not be applied (no runs) proves nothing and says so in its note.
        let good = if row.control {
            row.runs == 0 || !row.violations.is_empty()
        } else {
            row.violations.is_empty()
        };
        let mut told = self.told.lock().expect("no campaign stopped");
        told.bad += usize::from(!good);
        println!(
            "{} {} {}: {} runs, {} violations, {:.0} s{}{}",
            if good { "ok  " } else { "FAIL" },
            row.campaign,
            row.operation,
            row.runs,
            row.violations.len(),
            row.seconds,
            if row.control {
                " (control: must be seen to fail)"
            } else {
                ""
            },
            if row.note.is_empty() {
                String::new()
            } else {
                format!("; {}", row.note)
            },
        );
        let mut kinds = BTreeMap::<&str, usize>::new();
        for found in &row.violations {
            *kinds.entry(found).or_default() += 1;
        }
        if !row.control {
            for (found, times) in kinds.iter().take(12) {
                println!("       {times} × {found}");
            }
        }
        told.rows.push(json!({
            "campaign": row.campaign, "operation": row.operation, "runs": row.runs, "violations": row.violations.len(),
            "seed": self.seed, "negative_control": row.control, "seconds": row.seconds.round(), "note": row.note,
            "found": kinds,
        }));
        let text = serde_json::to_string_pretty(&told.rows).expect("a report");
        fs::write(&self.path, text + "\n").expect("report.json");
    }

    /// Whether every campaign held and every control failed.
    pub(crate) fn good(&self) -> bool {
        let told = self.told.lock().expect("no campaign stopped");
        println!(
            "faults: {} rows, {} of them bad: {}",
            told.rows.len(),
            told.bad,
            self.path.display()
        );
        // What ran nothing proved nothing: a name that nobody has, say.
        told.bad == 0 && !told.rows.is_empty()
    }
}
