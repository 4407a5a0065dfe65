//! Files that leave or enter by the therapist's hand: dialogs opened from here, never from the page, under neutral names.

use crate::page;
use desk::{Refusal, wire::Sheet};
use serde_json::Value;
use std::{
    fs::{self, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// The largest file that may be added to a card.
const LARGEST: u64 = 50 * 1024 * 1024;

/// Lets the therapist choose where a sheet goes and writes it there, readable by nobody else. `false` = cancelled.
pub(crate) fn save(app: &AppHandle, sheet: &Sheet) -> Result<bool, Refusal> {
    let Some(path) = chosen_place(app, &sheet.name)? else {
        return Ok(false);
    };
    write_whole(&path, &sheet.bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Refusal::DiskFull,
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Refusal::DiskReadOnly
        }
        _ => Refusal::DiskFailed,
    })?;
    Ok(true)
}

/// Where the therapist wants it. A WebDriver cannot reach the system's own dialog, so a driven window may be told by its surroundings.
fn chosen_place(app: &AppHandle, name: &str) -> Result<Option<PathBuf>, Refusal> {
    if page::driven()
        && let Some(dir) = std::env::var_os("KARTOTEK_SAVE_INTO")
    {
        return Ok(Some(Path::new(&dir).join(name)));
    }
    let chosen = app.dialog().file().set_file_name(name).blocking_save_file();
    chosen
        .map(|place| place.into_path().map_err(|_| Refusal::DiskFailed))
        .transpose()
}

/// Lets the therapist choose a folder; `None` = cancelled. A driven window is told by its surroundings.
pub(crate) fn folder(app: &AppHandle) -> Option<String> {
    let chosen = if page::driven() {
        std::env::var_os("KARTOTEK_FOLDER").map(PathBuf::from)
    } else {
        let chosen = app.dialog().file().blocking_pick_folder();
        chosen.and_then(|place| place.into_path().ok())
    };
    chosen.map(|path| path.to_string_lossy().into_owned())
}

/// Written beside its place and renamed, so that a half file never stands under the chosen name.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let written = (|| {
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Lets the therapist choose a file and puts its name and content into the request. `false` = cancelled.
pub(crate) fn open(app: &AppHandle, request: &mut Value) -> Result<bool, Refusal> {
    let Some(chosen) = app.dialog().file().blocking_pick_file() else {
        return Ok(false);
    };
    let path = chosen.into_path().map_err(|_| Refusal::DiskFailed)?;
    let size = fs::metadata(&path).map_err(|_| Refusal::DiskFailed)?.len();
    if size > LARGEST {
        return Err(Refusal::TooLarge {
            max: u32::try_from(LARGEST / 1024 / 1024).unwrap_or(50),
        });
    }
    let bytes = fs::read(&path).map_err(|_| Refusal::DiskFailed)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    if let Value::Object(fields) = request {
        fields.insert("name".into(), name.into());
        fields.insert("content".into(), desk::wire::base64(&bytes).into());
    }
    Ok(true)
}
