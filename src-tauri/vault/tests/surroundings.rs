//! Folders that somebody else carries away are named, and no other.

use std::fs;

use crate::surroundings::{Doubt, doubt};

// covers: T04
#[test]
fn a_folder_that_is_carried_elsewhere_is_named_by_its_marks_and_by_its_name() {
    let dir = tempfile::tempdir().unwrap();
    for (mark, folder, by) in [
        (".dropbox", "a", "Dropbox"),
        (".stfolder", "b", "Syncthing"),
        (".sync_4711abc.db", "c", "Nextcloud"),
        ("._sync_4711abc.db", "d", "ownCloud"),
        (".SeafileData", "e", "Seafile"),
        ("plain", "OneDrive - Praktik", "OneDrive"),
        ("plain", "Dropbox (Privat)", "Dropbox"),
        ("plain", "Mobile Documents", "iCloud"),
        ("plain", "Google Drive", "Google Drive"),
        ("plain", "MEGAsync", "MEGA"),
    ] {
        let top = dir.path().join(folder);
        fs::create_dir_all(top.join("deep")).unwrap();
        fs::write(top.join(mark), "").unwrap();
        // Also where the vault's own folder is not there yet.
        let vault = top.join("deep").join("Kartotek");
        assert_eq!(doubt(&vault), Some(Doubt::Synced(by)), "{folder}/{mark}");
    }
    // Whoever has Dropbox has its settings at home, above every other folder.
    let home = dir.path().join("home");
    fs::create_dir_all(home.join(".dropbox")).unwrap();
    assert_eq!(doubt(&home.join("Kartotek")), None);
    for folder in ["Dropboxes", "Min OneDriveless", "Praktik", "synk_1.db"] {
        let vault = dir.path().join(folder).join("vault");
        fs::create_dir_all(&vault).unwrap();
        assert_eq!(doubt(&vault), None, "{folder}");
    }
}

// covers: T04
#[cfg(unix)]
#[test]
fn a_link_hides_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let synced = dir.path().join("OneDrive");
    fs::create_dir_all(synced.join("inside")).unwrap();
    let link = dir.path().join("here");
    std::os::unix::fs::symlink(synced.join("inside"), &link).unwrap();
    assert_eq!(doubt(&link), Some(Doubt::Synced("OneDrive")));
    // Also where the vault's own folder is not there yet.
    let to_be = link.join("deep").join("Kartotek");
    assert_eq!(doubt(&to_be), Some(Doubt::Synced("OneDrive")));
    // And a synced folder that is a link to somewhere else is carried all the same.
    let plain = dir.path().join("plain");
    fs::create_dir_all(&plain).unwrap();
    let named = dir.path().join("Dropbox");
    std::os::unix::fs::symlink(&plain, &named).unwrap();
    assert_eq!(doubt(&named), Some(Doubt::Synced("Dropbox")));
}
