//! Python packages for tests and the demo, installed on first use where they disturb nobody.

use std::{
    io::{self, Write as _},
    path::PathBuf,
    process::{Command, Stdio},
};

const INSTALL: &str = include_str!("python.sh");

/// The directory with these Python packages, installed there when they are not yet. `proof` is a file in it that must be there.
///
/// # Errors
/// When python or pip is missing, or the packages cannot be had.
pub fn python(
    name: &str,
    version: &str,
    proof: &str,
    requirements: &[&str],
) -> io::Result<PathBuf> {
    let mut shell = Command::new("bash")
        .args(["-s", name, version, proof])
        .args(requirements)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = shell.stdin.take() {
        input.write_all(INSTALL.as_bytes())?;
    }
    let answer = shell.wait_with_output()?;
    match String::from_utf8(answer.stdout) {
        Ok(place) if answer.status.success() => Ok(PathBuf::from(place.trim())),
        _ => Err(io::Error::other(
            "python packages cannot be installed: python3 with pip and a package index are needed",
        )),
    }
}
