//! Every answer a server has been seen to give, and what the therapist is told.

use super::{
    server::{Server, answering, ok},
    *,
};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

fn told(answer: impl Into<Vec<u8>>) -> Result<Fetched, FetchError> {
    let server = Server::saying(answer);
    fetch(&account(&server.url("/feed.ics")))
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

// covers: W05 S01
#[test]
fn bookings_come_with_what_is_needed_to_ask_less_next_time() {
    let server = Server::saying(answering(
        "200 OK",
        "Content-Type: text/calendar\r\nETag: \"v1\"\r\nLast-Modified: Sun, 22 Nov 2026 10:00:00 GMT\r\n",
        ICS,
    ));
    let Ok(Fetched::Bookings {
        bookings,
        freshness,
        window,
        complete,
        doubts,
    }) = fetch(&account(&server.url("/feed.ics")))
    else {
        panic!()
    };
    assert_eq!((bookings.len(), complete, doubts.len()), (1, true, 0));
    assert_eq!(bookings[0].summary, "Massage 60 min - Anna Andersson");
    assert_eq!(
        (
            freshness.etag.as_deref(),
            freshness.last_modified.as_deref()
        ),
        (Some("\"v1\""), Some("Sun, 22 Nov 2026 10:00:00 GMT"))
    );
    assert_eq!(window, Some((bookings[0].starts_at, bookings[0].starts_at)));
    assert_eq!(
        crate::Freshness::from_text(&freshness.to_text()),
        Some(freshness)
    );
}

// covers: W05
#[test]
fn a_feed_that_has_not_changed_is_not_sent_again_until_the_days_move_on() {
    let server = Server::new(|head, line| {
        let same = head.to_lowercase().contains("if-none-match: \"v1\"");
        line.write_all(&if same {
            answering("304 Not Modified", "ETag: \"v1\"\r\n", "")
        } else {
            answering("200 OK", "ETag: \"v1\"\r\n", ICS)
        })
    });
    let mut account = account(&server.url("/feed.ics"));
    let Ok(Fetched::Bookings { freshness, .. }) = fetch(&account) else {
        panic!()
    };
    account.known = Some(freshness);
    assert_eq!(fetch(&account), Ok(Fetched::Unchanged));
    // A weekly booking reaches new days although the feed is the same: other days are asked for in full.
    account.window.1 = account.window.1.succ_opt().unwrap();
    assert_eq!(count(&fetch(&account)), 1);
    account.window.1 = account.window.1.pred_opt().unwrap();
    account.tz = chrono_tz::Europe::Helsinki;
    assert_eq!(count(&fetch(&account)), 1);
    account.tz = Stockholm;
    account.base_url.push_str("?other");
    assert_eq!(count(&fetch(&account)), 1);
}

// covers: W05
#[test]
fn a_server_that_says_unchanged_without_being_asked_is_not_believed() {
    assert_eq!(
        told(answering("304 Not Modified", "", "")),
        Err(FetchError::Status(304))
    );
    let server = Server::saying(answering("304 Not Modified", "", ""));
    let mut account = account(&server.url("/"));
    let reading = account.reading();
    // A mark that cannot be sent, or is for other days, is not sent.
    for (etag, reading) in [("a\r\nX-Evil: 1", reading.as_str()), ("\"v1\"", "0")] {
        account.known = Some(crate::Freshness {
            etag: Some(etag.into()),
            last_modified: None,
            reading: reading.into(),
        });
        assert_eq!(fetch(&account), Err(FetchError::Status(304)));
    }
    assert!(
        server
            .asked()
            .iter()
            .all(|head| !head.to_lowercase().contains("if-none-match") && !head.contains("Evil"))
    );
}

// covers: W05 T43
#[test]
fn an_error_of_the_server_is_never_taken_as_no_bookings_gas_ics_sync_118() {
    for (status, error) in [
        ("500 Internal Server Error", FetchError::Status(500)),
        ("502 Bad Gateway", FetchError::Status(502)),
        ("404 Not Found", FetchError::Status(404)),
        ("410 Gone", FetchError::Status(410)),
        ("402 Payment Required", FetchError::Status(402)),
        ("204 No Content", FetchError::Status(204)),
        ("206 Partial Content", FetchError::Status(206)),
        ("401 Unauthorized", FetchError::LoggedOut(401)),
        ("403 Forbidden", FetchError::LoggedOut(403)),
        (
            "407 Proxy Authentication Required",
            FetchError::LoggedOut(407),
        ),
        (
            "429 Too Many Requests",
            FetchError::TryLater {
                status: 429,
                after_s: None,
            },
        ),
        (
            "503 Service Unavailable",
            FetchError::TryLater {
                status: 503,
                after_s: None,
            },
        ),
        // A choice of addresses without an address.
        ("300 Multiple Choices", FetchError::NotACalendar),
    ] {
        // Even with a whole calendar inside.
        let body = if status.starts_with("204") { "" } else { ICS };
        assert_eq!(
            told(answering(status, "Content-Type: text/calendar\r\n", body)),
            Err(error),
            "{status}"
        );
    }
}

// covers: W05 T43
#[test]
fn a_page_a_torn_calendar_or_nothing_wipes_nothing_keeper_383_nextcloud_2413() {
    let page = answering(
        "200 OK",
        "Content-Type: text/html\r\n",
        "<!DOCTYPE html><html><form action=login></form></html>",
    );
    assert_eq!(told(page), Err(FetchError::NotACalendar));
    assert_eq!(
        told(answering(
            "200 OK",
            "Content-Type: text/calendar\r\n",
            "<html>BEGIN:VCALENDAR\nEND:VCALENDAR</html>"
        )),
        Err(FetchError::NotACalendar)
    );
    assert_eq!(told(ok("")), Err(FetchError::Empty));
    assert_eq!(told(ok(" \r\n")), Err(FetchError::Empty));
    assert_eq!(told(ok(&ICS[..ICS.len() - 20])), Err(FetchError::CutShort));
    // The line breaks before the promised length.
    let short = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{ICS}",
        ICS.len() + 100
    );
    assert_eq!(told(short), Err(FetchError::CutShort));
    // No length, and the end of the line is the end of the text.
    assert_eq!(
        told(format!("HTTP/1.0 200 OK\r\n\r\n{}", &ICS[..90])),
        Err(FetchError::CutShort)
    );
    assert_eq!(count(&told(format!("HTTP/1.0 200 OK\r\n\r\n{ICS}"))), 1);
    // The last piece never comes.
    let pieces = format!(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{ICS}\r\n",
        ICS.len()
    );
    assert_eq!(told(pieces.clone()), Err(FetchError::CutShort));
    assert_eq!(count(&told(format!("{pieces}0\r\n\r\n"))), 1);
    assert_eq!(told(format!("{pieces}zz\r\n")), Err(FetchError::CutShort));
    // What is no HTTP at all.
    assert_eq!(
        told("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
        Err(FetchError::NotACalendar)
    );
    assert_eq!(told(""), Err(FetchError::Unreachable));
    assert_eq!(
        told("HTTP/1.1 200 OK\r\nContent-Le"),
        Err(FetchError::Unreachable)
    );
}

// covers: W05
#[test]
fn an_empty_calendar_is_an_answer_vdirsyncer_1099() {
    assert_eq!(
        count(&told(ok(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
        ))),
        0
    );
}

// covers: W05
#[test]
fn a_packed_feed_is_unpacked_and_a_bomb_is_not() {
    let head = "Content-Encoding: gzip\r\n";
    assert_eq!(
        count(&told(answering("200 OK", head, packed(ICS.as_bytes())))),
        1
    );
    let half = packed(&ICS.repeat(50).into_bytes());
    assert_eq!(
        told(answering("200 OK", head, &half[..half.len() / 2])),
        Err(FetchError::CutShort)
    );
    assert_eq!(
        told(answering("200 OK", head, ICS)),
        Err(FetchError::CutShort)
    );
    // A gigabyte of line ends in a megabyte.
    let mut bomb = packed(b"BEGIN:VCALENDAR\r\n");
    let mega = packed(&vec![b'\n'; 16 * 1024 * 1024]);
    for _ in 0..64 {
        bomb.extend_from_slice(&mega);
    }
    let answer = answering("200 OK", head, bomb);
    let before = worked();
    assert_eq!(
        told(answer),
        Err(FetchError::TooLarge {
            max: crate::MAX_BODY
        })
    );
    let took = worked() - before;
    assert!(took < Duration::from_secs(1), "{took:?}");
}

// covers: W05
#[test]
fn a_feed_of_more_than_ten_megabytes_is_refused_however_it_comes() {
    let large = Err(FetchError::TooLarge {
        max: crate::MAX_BODY,
    });
    // Promised: not a byte is read.
    let promised =
        Server::saying("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nBEGIN:VCALENDAR\r\n");
    assert_eq!(fetch(&account(&promised.url("/"))), large);
    // In pieces without end.
    let endless = Server::new(|_, line| {
        line.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
        let piece = [b"10000\r\n".as_slice(), &vec![b'\n'; 0x10000], b"\r\n"].concat();
        loop {
            line.write_all(&piece)?;
        }
    });
    assert_eq!(fetch(&account(&endless.url("/"))), large);
    let heads = Server::new(|_, line| {
        line.write_all(b"HTTP/1.1 200 OK\r\n")?;
        loop {
            line.write_all(b"X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n")?;
        }
    });
    assert!(matches!(
        fetch(&account(&heads.url("/"))),
        Err(FetchError::TooLarge { .. } | FetchError::NotACalendar)
    ));
    // Ten megabytes to the byte are read.
    let mut whole = ICS.as_bytes().to_vec();
    whole.resize(crate::MAX_BODY, b'\n');
    assert_eq!(count(&told(ok(&whole))), 1);
    whole.push(b'\n');
    assert_eq!(told(ok(&whole)), large);
}

// covers: T43
#[test]
fn a_server_may_say_how_long_to_wait() {
    let wait = |head: &str| match told(answering("429 Too Many Requests", head, "")) {
        Err(FetchError::TryLater {
            status: 429,
            after_s,
        }) => after_s,
        other => panic!("{other:?}"),
    };
    assert_eq!(wait("Retry-After: 120\r\n"), Some(120));
    // A date counts from the server's own clock.
    assert_eq!(
        wait(
            "Date: Sun, 22 Nov 2026 10:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 10:05:00 GMT\r\n"
        ),
        Some(300)
    );
    assert_eq!(
        wait(
            "Date: Sun, 22 Nov 2026 10:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 09:05:00 GMT\r\n"
        ),
        None
    );
    assert_eq!(wait("Retry-After: soon\r\n"), None);
}
