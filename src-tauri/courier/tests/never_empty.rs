//! What must never be taken for "nothing is booked": every answer that is not a whole calendar is told by name, because a day
//! without bookings would be believed and the known bookings would be taken away.

use super::{
    line::named,
    server::{Server, answering, ok},
    *,
};
use crate::{Doubt, NotAllowed};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

const EVENT: &str = "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260616T070000Z\r\nDTEND:20260616T080000Z\r\nSUMMARY:Massage\r\n 60 min\r\nEND:VEVENT\r\n";

/// Two bookings.
fn calendar() -> String {
    ICS.replace("END:VCALENDAR", &format!("{EVENT}END:VCALENDAR"))
}

fn packed(text: &str) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(text.as_bytes()).unwrap();
    packer.finish().unwrap()
}

fn told(answer: impl Into<Vec<u8>>) -> Result<Fetched, FetchError> {
    let server = Server::saying(answer);
    fetch(&account(&server.url("/feed.ics")))
}

/// Every way in which a server sends a body that ends where it ends: with a length, to the end of the line, in pieces, packed.
fn every_way(body: &str) -> [(&'static str, Vec<u8>); 4] {
    let pieces = if body.is_empty() {
        String::new()
    } else {
        format!("{:x}\r\n{body}\r\n", body.len())
    };
    [
        ("with its length", ok(body)),
        (
            "to the end of the line",
            format!("HTTP/1.0 200 OK\r\n\r\n{body}").into_bytes(),
        ),
        (
            "in pieces",
            format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{pieces}0\r\n\r\n")
                .into_bytes(),
        ),
        (
            "packed",
            answering("200 OK", "Content-Encoding: gzip\r\n", packed(body)),
        ),
    ]
}

// covers: W05 T43
#[test]
fn a_body_that_is_no_whole_calendar_is_told_by_name_however_it_is_sent() {
    let whole = calendar();
    let until = |mark: &str| &whole[..whole.rfind(mark).unwrap()];
    let page = "<!DOCTYPE html>\n<html>\n<body>\n<form action=login>\n</form>\n</body>\n</html>\n";
    let around = format!("<html>\n<body>\n<pre>\n{whole}</pre>\n</html>\n");
    let second_cut = format!("{whole}{}", until("END:VEVENT"));
    let rows = [
        ("nothing", "", FetchError::Empty),
        ("line ends", "\r\n\r\n", FetchError::Empty),
        ("a page", page, FetchError::NotACalendar),
        (
            "a page around a calendar",
            around.as_str(),
            FetchError::NotACalendar,
        ),
        (
            "an answer of another kind",
            "{\"bookings\":[]}",
            FetchError::NotACalendar,
        ),
        (
            "cut inside a word",
            until("ssage\r\n 60"),
            FetchError::CutShort,
        ),
        (
            "cut inside an event",
            until("SUMMARY:Massage\r\n 60"),
            FetchError::CutShort,
        ),
        (
            "cut inside a folded line",
            until(" 60 min"),
            FetchError::CutShort,
        ),
        (
            "cut before an event's end",
            until("END:VEVENT"),
            FetchError::CutShort,
        ),
        (
            "cut exactly at an event's end",
            until("END:VCALENDAR"),
            FetchError::CutShort,
        ),
        (
            "cut exactly at the first event's end",
            until("BEGIN:VEVENT\r\nUID:2"),
            FetchError::CutShort,
        ),
        (
            "cut before any event",
            until("BEGIN:VEVENT\r\nUID:1"),
            FetchError::CutShort,
        ),
        (
            "cut inside the last word",
            until("CALENDAR"),
            FetchError::CutShort,
        ),
        (
            "a second calendar cut",
            second_cut.as_str(),
            FetchError::CutShort,
        ),
    ];
    for (what, body, error) in rows {
        for (way, answer) in every_way(body) {
            assert_eq!(told(answer), Err(error.clone()), "{what}, {way}");
        }
    }
    for (way, answer) in every_way(&whole) {
        assert_eq!(count(&told(answer)), 2, "{way}");
    }
}

// covers: W05 T43
#[test]
fn an_endless_body_is_left_however_well_it_begins() {
    let large = FetchError::TooLarge {
        max: crate::MAX_BODY,
    };
    let head = ICS.split("END:VCALENDAR").next().unwrap();
    for (way, before, packs) in [
        ("to the end of the line", "HTTP/1.0 200 OK\r\n\r\n", false),
        (
            "packed",
            "HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
            true,
        ),
    ] {
        let (first, more) = if packs {
            (packed(head), packed(&EVENT.repeat(1_000)))
        } else {
            (head.as_bytes().to_vec(), EVENT.repeat(1_000).into_bytes())
        };
        let server = Server::new(move |_, line| {
            line.write_all(before.as_bytes())?;
            line.write_all(&first)?;
            loop {
                line.write_all(&more)?;
            }
        });
        assert_eq!(
            fetch(&account(&server.url("/"))),
            Err(large.clone()),
            "{way}"
        );
    }
}

// covers: W05 R64 W41
#[test]
fn a_redirect_into_the_house_or_away_brings_no_bookings() {
    let elsewhere = Server::saying(ok(ICS));
    let house = elsewhere.address;
    // The same name again, but now it points to a machine that is never asked.
    let server = Server::saying(answering("302 Found", "Location: /new\r\n", ""));
    let here = server.address;
    let never = format!("169.254.169.254:{}", here.port()).parse().unwrap();
    let (world, names) = named(move |_, times| vec![if times == 0 { here } else { never }]);
    let account = account(&format!("http://boka.example.se:{}/", here.port()));
    assert_eq!(
        fetch_in(&world, &account, &Stop::never()),
        Err(FetchError::NotAllowed(NotAllowed::Never))
    );
    assert_eq!(names.lock().unwrap().len(), 2);
    // Another name, and the same machine on another port: neither is asked.
    for target in [
        format!("http://login.example.se:{}/", here.port()),
        format!("http://{house}/"),
        format!("http://boka.example.se:{}/", house.port()),
    ] {
        let server = Server::saying(answering(
            "302 Found",
            &format!("Location: {target}\r\n"),
            ICS,
        ));
        let here = server.address;
        let (world, _) = named(move |_, _| vec![here]);
        let account = super::account(&format!("http://boka.example.se:{}/", here.port()));
        assert!(
            matches!(
                fetch_in(&world, &account, &Stop::never()),
                Err(FetchError::Redirected { .. })
            ),
            "{target}"
        );
        assert_eq!(server.asked().len(), 1);
    }
    assert_eq!(elsewhere.asked(), [""; 0]);
}

// covers: W05 T43
#[test]
fn unchanged_is_no_empty_list_and_an_error_is_none_either() {
    let server = Server::new(|head, line| {
        let known = head.to_lowercase().contains("if-none-match");
        line.write_all(&if known {
            answering("304 Not Modified", "", "")
        } else {
            answering("500 Internal Server Error", "ETag: \"v1\"\r\n", ICS)
        })
    });
    let mut account = account(&server.url("/"));
    assert_eq!(fetch(&account), Err(FetchError::Status(500)));
    account.known = Some(crate::Freshness {
        etag: Some("\"v1\"".into()),
        last_modified: None,
        reading: account.reading(),
    });
    assert_eq!(fetch(&account), Ok(Fetched::Unchanged));
}

// covers: W05 T43
#[test]
fn a_feed_with_a_damaged_event_says_so_and_is_not_complete() {
    let damaged = EVENT.replace("DTSTART:20260616T070000Z", "DTSTART:2026-06");
    let body = ICS.replace("END:VCALENDAR", &format!("{damaged}END:VCALENDAR"));
    let Ok(Fetched::Bookings {
        bookings,
        complete,
        doubts,
        ..
    }) = told(ok(body))
    else {
        panic!()
    };
    assert_eq!(
        (bookings.len(), complete, doubts),
        (1, false, vec![Doubt::NoStart { ext_id: "2".into() }])
    );
}
