//! What a window runs, as the system counts it.

use super::Window;
use std::{fs, process::Command};

impl Window {
    /// Process ids of everything that this window runs.
    pub fn processes(&self) -> Vec<u32> {
        descendants(self.driver.id())
    }

    /// Process ids of the web processes that belong to this window.
    pub fn web_processes(&self) -> Vec<u32> {
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let Some(pid) = entry
                .file_name()
                .to_str()
                .and_then(|name| name.parse::<u32>().ok())
            else {
                continue;
            };
            let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
            if name.starts_with("WebKitWebProces") && descends_from(pid, self.driver.id()) {
                found.push(pid);
            }
        }
        found
    }

    /// What a power cut does: every process of the window ends at once.
    pub fn crash(&self) {
        for pid in descendants(self.driver.id()) {
            let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
        }
    }
}

pub(crate) fn descendants(ancestor: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid| *pid != ancestor && descends_from(*pid, ancestor))
        .collect()
}

fn descends_from(mut pid: u32, ancestor: u32) -> bool {
    for _ in 0..12 {
        if pid == ancestor {
            return true;
        }
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let Some(parent) = stat
            .rsplit_once(") ")
            .and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok())
        else {
            return false;
        };
        pid = parent;
    }
    false
}
