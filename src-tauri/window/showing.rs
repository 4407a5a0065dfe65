//! The processes that show pages, as the system counts them: taking a page away only asks its process to end.

use std::{fs, process};

/// Those that show something now.
pub(crate) struct Showing(Vec<u32>);

impl Showing {
    pub(crate) fn now() -> Self {
        let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
        let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        Self(numbers.filter(|pid| shows(*pid)).collect())
    }

    /// Not one of them is left.
    pub(crate) fn ended(&self) -> bool {
        !self.0.iter().any(|pid| shows(*pid))
    }
}

/// A living child of ours that draws pages. `/proc/PID/stat` says `pid (name) state parent …`.
fn shows(pid: u32) -> bool {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let Some((name, rest)) = text.rsplit_once(") ") else {
        return false;
    };
    let mut rest = rest.split(' ');
    let ended = matches!(rest.next(), Some("Z" | "X"));
    let ours = rest.next() == Some(process::id().to_string().as_str());
    ours && !ended && name.contains("(WebKitWebProc")
}
