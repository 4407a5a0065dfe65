//! Shelves far away, against a server that says what it is told to say. How real ones behave is tested with the whole house.

#![allow(
    clippy::disallowed_methods,
    reason = "a silence is measured by the real clock"
)]

use super::{
    server::{Server, answering},
    tls::Authority,
    world,
};
use crate::{
    FarFault, FarKind, FarPlace, NotAllowed, Secret, Stop, probe,
    shelf::{FarShelf, Patience, far_shelf_in},
};
use std::{
    io::{self, ErrorKind, Read},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

const SECRET: &str = "Zqkanariehemlighet";
const QUICK: Patience = Patience {
    connect: Duration::from_secs(2),
    quiet: Duration::from_millis(600),
};
const EMPTY: &str = "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>/k/</D:href><D:propstat><D:prop>\
    <D:resourcetype><D:collection/></D:resourcetype><D:getlastmodified>Mon, 16 Feb 2026 08:00:00 GMT</D:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>\
    </D:multistatus>";

pub(super) fn place(kind: FarKind, address: &str) -> FarPlace {
    FarPlace {
        kind,
        address: address.to_owned(),
        own_server: true,
        username: "maj".to_owned(),
        secret: Some(Secret::new(SECRET.to_owned())),
        region: String::new(),
        host_key: String::new(),
    }
}

fn shelf(kind: FarKind, address: &str) -> Box<dyn FarShelf> {
    far_shelf_in(&world(), QUICK, &place(kind, address), &Stop::never()).unwrap()
}

pub(super) fn fault(error: &io::Error) -> FarFault {
    FarFault::within(error)
        .cloned()
        .unwrap_or_else(|| panic!("{error:?}"))
}

fn listing() -> Vec<u8> {
    answering(
        "207 Multi-Status",
        "Content-Type: application/xml\r\n",
        EMPTY,
    )
}

/// A WebDAV server on which everything works but what is put.
fn taking(answer: &'static str) -> Server {
    Server::new(move |head, line| {
        line.write_all(&if head.starts_with("PROPFIND") {
            listing()
        } else {
            answering(answer, "", "")
        })
    })
}

// covers: R25 C38
#[test]
fn a_full_server_and_one_that_may_not_be_written_to_are_told_apart() {
    let put = |answer| {
        let server = taking(answer);
        let error = shelf(FarKind::Webdav, &server.url("/k")).put("a", 4, &mut &b"fyra"[..]);
        error.unwrap_err()
    };
    assert_eq!(
        put("507 Insufficient Storage").kind(),
        ErrorKind::StorageFull
    );
    assert_eq!(put("413 Content Too Large").kind(), ErrorKind::StorageFull);
    assert_eq!(put("403 Forbidden").kind(), ErrorKind::PermissionDenied);
    assert_eq!(fault(&put("401 Unauthorized")), FarFault::LoggedOut);
    assert_eq!(fault(&put("409 Conflict")), FarFault::NoFolder);
    assert_eq!(fault(&put("500 Oh")), FarFault::Status(500));
    assert_eq!(fault(&put("302 Found")), FarFault::Redirected);
}

// covers: R65 W41
#[test]
fn only_the_house_is_spoken_to_in_the_open_and_only_when_it_is_ones_own() {
    for kind in [FarKind::Webdav, FarKind::S3, FarKind::Sftp] {
        let refused = |address: &str, own_server| {
            let place = FarPlace {
                own_server,
                ..place(kind, address)
            };
            let found = far_shelf_in(&world(), QUICK, &place, &Stop::never());
            found.map(drop).unwrap_err()
        };
        let scheme = if kind == FarKind::Sftp {
            "sftp"
        } else {
            "https"
        };
        for (address, own, why) in [
            ("http://moln.example/k", false, NotAllowed::Scheme),
            ("ftp://moln.example/k", true, NotAllowed::Scheme),
            ("file:///etc/k", true, NotAllowed::Scheme),
            ("vad som helst", true, NotAllowed::NotAnAddress),
            (
                &format!("{scheme}://maj:x@moln.example/k"),
                true,
                NotAllowed::Credentials,
            ),
            (
                &format!("{scheme}://192.168.1.2/k"),
                false,
                NotAllowed::Numeric,
            ),
            (
                &format!("{scheme}://169.254.169.254/k"),
                true,
                NotAllowed::Never,
            ),
        ] {
            assert_eq!(
                refused(address, own),
                FarFault::NotAllowed(why),
                "{kind:?} {address}"
            );
        }
    }
    // In the open over the internet, whatever was ticked.
    let plain = place(FarKind::Webdav, "http://93.184.216.34/k");
    let found = far_shelf_in(&world(), QUICK, &plain, &Stop::never()).map(drop);
    assert_eq!(
        found.unwrap_err(),
        FarFault::NotAllowed(NotAllowed::PlainOutside)
    );
}

// covers: R64 R65
#[test]
fn a_server_nobody_vouches_for_is_not_told_who_asks() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    for kind in [FarKind::Webdav, FarKind::S3] {
        let config = authority.config("moln.example", 2020, 2040, rustls::ALL_VERSIONS);
        let server = Server::encrypted(config, |_, line| line.write_all(&listing()));
        let address = format!("https://moln.example:{}/k", server.address.port());
        let of = place(kind, &address);
        let ask = |trusted: &Authority| {
            let shelf = far_shelf_in(&trusted.world(&server), QUICK, &of, &Stop::never()).unwrap();
            shelf.list().map(drop)
        };
        assert_eq!(
            fault(&ask(&stranger).unwrap_err()),
            FarFault::NotTrusted,
            "{kind:?}"
        );
        assert_eq!(server.asked().len(), 0);
        if kind == FarKind::Webdav {
            ask(&authority).unwrap();
        }
    }
}

// covers: R25
#[test]
fn a_server_that_says_nothing_is_given_up_and_whoever_waits_can_stop() {
    for kind in [FarKind::Webdav, FarKind::S3, FarKind::Sftp] {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let scheme = if kind == FarKind::Sftp {
            "sftp"
        } else {
            "http"
        };
        let address = format!("{scheme}://{}/k/l", listener.local_addr().unwrap());
        let begun = Instant::now();
        let error = shelf(kind, &address).list().map(drop).unwrap_err();
        assert_eq!(fault(&error), FarFault::TimedOut, "{kind:?}");
        assert!(
            begun.elapsed() < Duration::from_secs(8),
            "{kind:?}: {:?}",
            begun.elapsed()
        );
        let slow = Patience {
            quiet: Duration::from_secs(60),
            ..QUICK
        };
        let stop = Stop::new();
        let shelf = far_shelf_in(&world(), slow, &place(kind, &address), &stop).unwrap();
        std::thread::scope(|scope| {
            let asked = scope.spawn(|| shelf.list().map(drop).unwrap_err());
            std::thread::sleep(Duration::from_millis(300));
            let begun = Instant::now();
            stop.now();
            assert_eq!(fault(&asked.join().unwrap()), FarFault::Stopped, "{kind:?}");
            assert!(begun.elapsed() < Duration::from_secs(1), "{kind:?}");
        });
    }
}

// covers: R25 C38
#[test]
fn a_file_that_comes_back_short_or_changed_is_no_file() {
    let short = Server::new(|_, line| {
        line.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\nConnection: close\r\n\r\nbara lite",
        )
    });
    let shelf_of = |server: &Server| shelf(FarKind::Webdav, &server.url("/k"));
    let far = shelf_of(&short);
    let mut bytes = Vec::new();
    let read = far
        .get("a")
        .and_then(|mut from| from.read_to_end(&mut bytes));
    fault(&read.unwrap_err());
    // What was put comes back as something else.
    let asked = AtomicUsize::new(0);
    let other = Server::new(move |head, line| {
        asked.fetch_add(1, Ordering::Relaxed);
        line.write_all(&match head.split(' ').next() {
            Some("PROPFIND") => listing(),
            Some("GET") => answering("200 OK", "", "något annat"),
            Some("DELETE") => answering("204 No Content", "", ""),
            _ => answering("201 Created", "", ""),
        })
    });
    assert_eq!(
        fault(&probe(&*shelf_of(&other)).unwrap_err()),
        FarFault::Changed
    );
}

/// A shelf whose server lists one file, at that address; a folder where it ends in a slash.
fn listing_at(href: &'static str) -> (Server, Box<dyn FarShelf>) {
    let server = Server::new(move |_, line| {
        let mut file = EMPTY.replace("/k/", href);
        if !href.ends_with('/') {
            file = file.replace("<D:collection/>", "").replace(
                "<D:getlast",
                "<D:getcontentlength>4</D:getcontentlength><D:getlast",
            );
        }
        line.write_all(&answering(
            "207 Multi-Status",
            "Content-Type: application/xml\r\n",
            &file,
        ))
    });
    let far = shelf(FarKind::Webdav, &server.url("/f%C3%B6r%40maj"));
    (server, far)
}

// covers: R25
#[test]
fn a_server_may_spell_the_address_of_the_folder_in_its_own_way() {
    for href in [
        "/f%C3%B6r%40maj/a.psb",
        "/f%c3%b6r@maj/a.psb",
        "/för@maj/a.psb",
        "http://127.0.0.1:1/f%c3%b6r@maj/a.psb",
    ] {
        let (_server, far) = listing_at(href);
        let listed = far.list().unwrap_or_else(|why| panic!("{href}: {why:?}"));
        let listed: Vec<String> = listed.into_iter().map(|file| file.name).collect();
        assert_eq!(listed, ["a.psb"], "{href}");
    }
    let (_server, far) = listing_at("/f%c3%b6r@maj/");
    assert!(far.list().unwrap().is_empty(), "the folder itself");
}

// covers: R25
#[test]
fn what_lies_elsewhere_is_never_taken_for_nothing() {
    for href in [
        "/elsewhere/k/a.psb",
        "/f%c3%b6r@maj/deeper/a.psb",
        "/f%c3%b6r@maja/a.psb",
    ] {
        let (_server, far) = listing_at(href);
        assert_eq!(
            fault(&far.list().map(drop).unwrap_err()),
            FarFault::Status(0),
            "{href}"
        );
    }
}

// covers: R25 R65
#[test]
fn the_folder_itself_and_the_one_above_it_are_no_names_of_files_or_folders() {
    for href in [
        "/f%C3%B6r%40maj/.",
        "/f%C3%B6r%40maj/..",
        "/f%C3%B6r%40maj/%2e%2e",
        "/f%C3%B6r%40maj/./",
        "/f%C3%B6r%40maj/%2E%2E/",
    ] {
        let (_server, far) = listing_at(href);
        assert_eq!(far.list().unwrap(), [], "{href}");
        assert_eq!(far.folders().unwrap(), [""; 0], "{href}");
    }
}

// covers: R65
#[test]
fn what_reading_says_is_said_and_a_half_file_is_never_moved_into_place() {
    struct Stops;
    impl Read for Stops {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("somebody said stop"))
        }
    }
    let server = taking("201 Created");
    let far = shelf(FarKind::Webdav, &server.url("/k"));
    let error = far.put("a", 4, &mut Stops).unwrap_err();
    assert_eq!(error.to_string(), "somebody said stop");
    let short = far.put("a", 4, &mut &b"tre"[..]).unwrap_err();
    assert_eq!(short.kind(), ErrorKind::UnexpectedEof);
    assert!(server.asked().iter().all(|head| !head.starts_with("MOVE")));
}

// covers: R65
#[test]
fn neither_password_nor_address_is_in_what_is_printed() {
    let of = place(FarKind::Webdav, "https://moln.example/Zqadress");
    let server = taking("500 Oh");
    let error = shelf(FarKind::Webdav, &server.url("/Zqadress"))
        .put("a", 4, &mut &b"fyra"[..])
        .unwrap_err();
    for said in [format!("{of:?}"), format!("{error:?} {error}")] {
        assert!(!said.contains("Zq"), "{said}");
    }
}
