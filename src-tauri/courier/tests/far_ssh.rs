//! A file on an SSH server is whole under its name at every moment, whatever kind of rename the server has and whenever it dies.

use super::{
    far::{fault, place},
    ssh_server::SshServer,
    world,
};
use crate::{
    FarFault, FarKind, FarPlace, Stop,
    shelf::{FarShelf, Patience, far_shelf_in},
};
use std::{fs, io::Read as _, time::Duration};

const NAME: &str = "backup-1.psb";
const OLD: &[u8] = b"what was there";
const NEW: &[u8] = b"what is to be there, and is longer";

/// A handshake takes a while on a machine with much to do.
const PATIENT: Patience = Patience {
    connect: Duration::from_secs(60),
    quiet: Duration::from_secs(60),
};

/// The shelf in a server's folder: another line each time, as after a kill.
fn shelf(server: &SshServer) -> Box<dyn FarShelf> {
    let address = format!("sftp://{}/", server.address);
    let place = FarPlace {
        host_key: SshServer::key(),
        ..place(FarKind::Sftp, &address)
    };
    far_shelf_in(&world(), PATIENT, &place, &Stop::never()).unwrap()
}

fn put(shelf: &dyn FarShelf, content: &[u8]) -> std::io::Result<()> {
    shelf.put(NAME, content.len() as u64, &mut &*content)
}

fn read(shelf: &dyn FarShelf) -> Vec<u8> {
    let mut bytes = Vec::new();
    shelf.get(NAME).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// What the shelf says lies there: one file, under its name and with its size, that is the old one or the new one.
fn one_and_whole(shelf: &dyn FarShelf, why: &str) -> Vec<u8> {
    let bytes = read(shelf);
    assert!(bytes == OLD || bytes == NEW, "{why}: {bytes:?}");
    let listed = shelf.list().unwrap();
    let told: Vec<_> = listed.iter().map(|file| (&*file.name, file.size)).collect();
    assert_eq!(told, [(NAME, bytes.len() as u64)], "{why}");
    bytes
}

const KINDS: [(&str, bool, bool); 3] = [
    ("OpenSSH's rename", true, false),
    ("OpenSSH's rename, and one channel", true, true),
    ("SFTP's own rename", false, false),
];

// covers: R25 C38
#[test]
fn killed_at_any_moment_of_a_replacement_the_file_is_there_whole() {
    for (kind, replaces, narrow) in KINDS {
        for changes in 0.. {
            let why = format!("{kind}, dead after {changes}");
            let server = SshServer::new(replaces, narrow);
            fs::write(server.folder().join(NAME), OLD).unwrap();
            server.dies_after(changes);
            let done = put(&*shelf(&server), NEW);
            server.lives();
            let found = one_and_whole(&*shelf(&server), &why);
            if done.is_ok() {
                assert_eq!(found, NEW, "{why}");
                assert_eq!(server.lying(), [(NAME.to_owned(), NEW.to_vec())], "{why}");
                assert!(changes > 2, "{why}: it never died");
                break;
            }
            // Whoever comes next makes up for it, and goes on.
            let next = shelf(&server);
            next.sweep().unwrap();
            assert_eq!(server.lying(), [(NAME.to_owned(), found)], "{why}");
            put(&*next, NEW).unwrap();
            assert_eq!(server.lying(), [(NAME.to_owned(), NEW.to_vec())], "{why}");
        }
    }
}

// covers: W36 C38
#[test]
fn what_was_set_aside_does_not_come_back_when_a_file_is_taken_away() {
    for changes in 0..12 {
        let server = SshServer::new(false, false);
        fs::write(server.folder().join(NAME), OLD).unwrap();
        server.dies_after(changes);
        let _ = put(&*shelf(&server), NEW);
        server.lives();
        // Killed while it is taken away too: then it is there, whole, or gone.
        for dies in 0..2 {
            server.dies_after(dies);
            let _ = shelf(&server).remove(NAME);
            server.lives();
            if !shelf(&server).list().unwrap().is_empty() {
                one_and_whole(&*shelf(&server), &format!("{changes} {dies}"));
            }
        }
        let last = shelf(&server);
        last.remove(NAME).unwrap();
        assert_eq!(last.list().unwrap(), [], "{changes}");
        last.sweep().unwrap();
        assert_eq!(server.lying(), [], "{changes}");
    }
}

// covers: R25 R65
#[test]
fn nothing_was_set_aside_for_the_folder_itself_or_the_one_above_it() {
    let server = SshServer::new(false, false);
    for name in [".before", "..before", "...before"] {
        fs::write(server.folder().join(name), OLD).unwrap();
    }
    assert_eq!(shelf(&server).list().unwrap(), []);
}

// covers: R25
#[test]
fn a_server_that_can_replace_in_one_is_asked_to() {
    let renames = |replaces, narrow| {
        let server = SshServer::new(replaces, narrow);
        let far = shelf(&server);
        put(&*far, OLD).unwrap();
        assert_eq!(server.renames(), ["rename"], "nothing was there");
        put(&*far, NEW).unwrap();
        assert_eq!(read(&*far), NEW);
        server.renames()
    };
    assert_eq!(renames(true, false), ["rename", "posix-rename@openssh.com"]);
    for long_way in [renames(true, true), renames(false, false)] {
        assert_eq!(long_way, ["rename"; 3]);
    }
}

// covers: R65
#[test]
fn a_list_without_an_end_is_given_up_before_it_fills_the_memory() {
    let server = SshServer::new(false, false);
    let far = shelf(&server);
    far.list().unwrap();
    server.lists_endlessly();
    assert_eq!(fault(&far.list().unwrap_err()), FarFault::Unreachable);
}

// covers: R65 T31
#[test]
fn a_server_nobody_knows_or_that_shows_another_key_is_not_told_who_asks() {
    let server = SshServer::new(false, false);
    let address = format!("sftp://{}/", server.address);
    let asked = |key: &str| {
        let place = FarPlace {
            host_key: key.to_owned(),
            ..place(FarKind::Sftp, &address)
        };
        let far = far_shelf_in(&world(), PATIENT, &place, &Stop::never()).unwrap();
        fault(&far.list().unwrap_err())
    };
    let key = SshServer::key();
    assert_eq!(asked(""), FarFault::KeyUnknown { key: key.clone() });
    let another = key.replace("SHA256:", "SHA256:x");
    assert_eq!(asked(&another), FarFault::KeyChanged { key });
    assert_eq!(server.guests(), 0);
}
