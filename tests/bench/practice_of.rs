//! The reference practice, made once and kept beside the report: the same seed gives the same people.

use kartotek_tests::people::reference_practice;
use std::{
    fs,
    path::{Path, PathBuf},
};

const SEED: u64 = 20;

/// The folder of the reference practice's vault, made if it is not there yet. `KARTOTEK_BENCH_SCALE` makes a share of it,
/// for trying the bench itself.
pub(crate) fn made(folder: &Path) -> PathBuf {
    let scale: f64 = std::env::var("KARTOTEK_BENCH_SCALE")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1.0);
    share(folder, scale)
}

/// The folder of a share of the reference practice, made if it is not there yet.
pub(crate) fn share(folder: &Path, scale: f64) -> PathBuf {
    let dir = folder.join(format!("practice-{scale}"));
    if dir.join("complete").is_file() {
        return dir.join("vault");
    }
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).expect("a folder for the reference practice");
    println!("making the reference practice, once");
    let made = reference_practice(&dir.join("vault"), SEED, scale).expect("a reference practice");
    let counts = made.counts;
    made.vault.lock().expect("locked");
    println!("{counts:?}");
    fs::write(dir.join("complete"), format!("{counts:?}\n")).expect("the mark");
    dir.join("vault")
}
