//! The TypeScript of the command table, under `ui/src/desk/types/commands.ts`.

use std::{fs, io, path::Path};

const PLACE: &str = "ui/src/desk/types/commands.ts";

pub(crate) fn write(root: &Path) -> io::Result<()> {
    let path = root.join(PLACE);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, desk::types::typescript())
}

/// The written file is what the table says today.
pub(crate) fn fresh(root: &Path) -> Result<(), String> {
    let written = fs::read_to_string(root.join(PLACE)).unwrap_or_default();
    if written == desk::types::typescript() {
        Ok(())
    } else {
        Err(format!(
            "{PLACE} is not what the table says: run `cargo xtask types`"
        ))
    }
}
