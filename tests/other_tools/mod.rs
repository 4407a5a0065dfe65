//! A second reading of our formats: programs in another language that know only what SECURITY.md says.

use crate::providers::python;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

/// Where a program lies.
pub fn tool(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("other_tools")
        .join(name)
}

/// A program, with the packages of others that it wants.
pub fn reader(name: &str) -> Command {
    let packages = [
        "argon2-cffi==25.1.0",
        "pynacl==1.6.2",
        "cryptography==50.0.2",
    ];
    let installed = python("other-tools", "1", "nacl/__init__.py", &packages).unwrap();
    let mut command = Command::new("python3");
    command.arg(tool(name)).env("PYTHONPATH", installed);
    command
}

/// The keys of a vault by one of its ways in (`passphrase`, `recovery`, `keyring`), in hex under their names; or why there are none.
///
/// # Errors
/// What the program says when that way does not open.
pub fn keys(
    header: &Path,
    secret_file: &Path,
    way: &str,
) -> Result<BTreeMap<String, String>, String> {
    let told = reader("keys.py")
        .args([header, secret_file])
        .arg(way)
        .output()
        .unwrap();
    serde_json::from_slice(&told.stdout)
        .map_err(|_| String::from_utf8_lossy(&told.stderr).into_owned())
}
