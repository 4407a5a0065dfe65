//! Feeds that go wrong: whatever a provider's server answers, the store stays as it was and the account says why. And the brake:
//! what would take too many bookings away goes only for one who names their number.

use crate::desk_of::{ask, opened, refused};
use desk::{Desk, Refusal};
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener},
    sync::{Arc, Mutex},
    thread,
};

/// A server on this machine that answers every request with the bytes it was last told.
pub(crate) struct Server {
    address: String,
    says: Arc<Mutex<Vec<u8>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = format!("http://{}/calendar.ics", listener.local_addr().unwrap());
        let says = Arc::new(Mutex::new(Vec::new()));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (told, heard) = (Arc::clone(&says), Arc::clone(&asked));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let mut head = Vec::new();
                let mut byte = [0];
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|n| n == 1) {
                    head.push(byte[0]);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                heard.lock().unwrap().push(head);
                let _ = stream.write_all(&told.lock().unwrap());
            }
        });
        Self {
            address,
            says,
            asked,
        }
    }

    /// Every request so far, as it came.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    pub(crate) fn says(&self, bytes: Vec<u8>) {
        *self.says.lock().unwrap() = bytes;
    }
}

pub(crate) fn answer(status: &str, kind: &str, body: &str, claimed: usize) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {claimed}\r\nConnection: close\r\n\r\n{body}").into_bytes()
}

pub(crate) fn calendar_text(bookings: impl IntoIterator<Item = u32>) -> String {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//laws//\r\n".to_owned();
    for n in bookings {
        let (day, hour) = (n / 4 + 1, n % 4 + 9);
        text += &format!(
            "BEGIN:VEVENT\r\nUID:{n}@laws\r\nDTSTAMP:20260216T000000Z\r\nDTSTART:202603{day:02}T{hour:02}0000Z\r\nDTEND:202603{day:02}T{hour:02}4500Z\r\nSUMMARY:Behandling\r\nDESCRIPTION:Namn: Kund Nummer{n}\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n"
        );
    }
    text + "END:VCALENDAR\r\n"
}

pub(crate) fn calendar(bookings: impl IntoIterator<Item = u32>) -> Vec<u8> {
    let text = calendar_text(bookings);
    answer("200 OK", "text/calendar", &text, text.len())
}

pub(crate) fn account(desk: &Desk, server: &Server) -> Value {
    ask(
        desk,
        "account/save",
        json!({
            "kind": "feed", "label": "Bokningar", "address": server.address, "own_server": true, "every_minutes": 5, "enabled": true,
            "processor": "Egen server", "processor_note": "Egen server i samma rum",
        }),
    )["id"]
        .clone()
}

/// Everything about bookings and cards that a pull could change.
fn standing(desk: &Desk) -> Value {
    json!([
        ask(
            desk,
            "booking/list",
            json!({ "from": "2026-01-01", "to": "2027-12-31" })
        ),
        ask(desk, "client/find", json!({})),
    ])
}

fn last(desk: &Desk) -> Value {
    ask(desk, "account/list", json!({}))[0]["last"].clone()
}

// covers: W05 T43
#[test]
fn whatever_a_feed_answers_instead_of_a_calendar_changes_nothing_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let server = Server::start();
    let account = account(&desk, &server);
    server.says(calendar(0..8));
    let first = ask(&desk, "account/pull", json!({ "account": account }));
    assert_eq!(first["new"], 8, "{first}");
    let before = standing(&desk);
    assert_eq!(before[0].as_array().unwrap().len(), 8);

    let whole = calendar_text(0..2);
    let half = &whole[..whole.len() / 2];
    let page = "<!doctype html><html><body>Logga in</body></html>";
    let long = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-A:{}\r\nEND:VCALENDAR\r\n",
        "x".repeat(20_000)
    );
    let cases: Vec<(&str, Vec<u8>, Refusal, &str)> = vec![
        (
            "an error of the server",
            answer("500 Internal Server Error", "text/plain", "oops", 4),
            Refusal::ServerError { status: 500 },
            "failed",
        ),
        (
            "a request for patience",
            answer("429 Too Many Requests", "text/plain", "", 0),
            Refusal::TryLater { status: 429 },
            "failed",
        ),
        (
            "an address that is gone",
            answer("404 Not Found", "text/plain", "", 0),
            Refusal::CalendarGone { status: 404 },
            "failed",
        ),
        (
            "a password that is no longer taken",
            answer("401 Unauthorized", "text/plain", "", 0),
            Refusal::LoggedOut,
            "failed",
        ),
        (
            "a web page",
            answer("200 OK", "text/html", page, page.len()),
            Refusal::NotACalendar,
            "refused",
        ),
        (
            "half a calendar, sent as if it were whole",
            answer("200 OK", "text/calendar", half, half.len()),
            Refusal::CutShort,
            "refused",
        ),
        (
            "a calendar whose line breaks off",
            answer("200 OK", "text/calendar", half, whole.len()),
            Refusal::CutShort,
            "refused",
        ),
        (
            "an empty answer",
            answer("200 OK", "text/calendar", "", 0),
            Refusal::CalendarEmpty,
            "refused",
        ),
        (
            "a line without end",
            answer("200 OK", "text/calendar", &long, long.len()),
            Refusal::LineTooLong { max: 10_000 },
            "refused",
        ),
        (
            "a redirection elsewhere",
            b"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/x.ics\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec(),
            Refusal::Redirected,
            "failed",
        ),
    ];
    for (what, bytes, expected, outcome) in cases {
        server.says(bytes);
        let why = refused(&desk, "account/pull", json!({ "account": account }));
        assert_eq!(why, expected, "{what}");
        assert_eq!(standing(&desk), before, "{what}");
        let last = last(&desk);
        assert_eq!(last["refusal"], expected.code(), "{what}");
        assert_eq!(last["outcome"], outcome, "{what}");
    }

    // A line that is closed without a byte, and a machine where nobody listens.
    server.says(Vec::new());
    let why = refused(&desk, "account/pull", json!({ "account": account }));
    assert!(
        matches!(why, Refusal::Unreachable | Refusal::CutShort),
        "{why:?}"
    );
    assert_eq!(standing(&desk), before);

    // And none of it kept the account from working again.
    server.says(calendar(0..9));
    let again = ask(&desk, "account/pull", json!({ "account": account }));
    assert_eq!((&again["new"], &again["gone"]), (&json!(1), &json!(0)));
}

// covers: W05 T43
#[test]
fn a_mass_removal_goes_only_for_one_who_names_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let server = Server::start();
    let account = account(&desk, &server);
    let pull = |confirmed: Option<u32>| {
        desk.call(
            "account/pull",
            json!({ "account": account, "confirmed": confirmed }),
            None,
        )
        .map(|reply| reply.answer.into_json())
    };
    server.says(calendar(0..10));
    assert_eq!(pull(None).unwrap()["new"], 10);
    let before = standing(&desk);

    // Only what lies between the first and the last that came can be missed.
    server.says(calendar([0, 9]));
    let brake = |gone, of| Err(Refusal::MassRemoval { gone, of });
    assert_eq!(pull(None), brake(8, 9));
    assert_eq!(pull(Some(10)), brake(8, 9));
    assert_eq!(pull(Some(7)), brake(8, 9));
    assert_eq!(standing(&desk), before);
    assert_eq!(last(&desk)["refusal"], "mass_removal");
    assert!(
        ask(&desk, "account/pull-due", Value::Null)
            .as_array()
            .unwrap()
            .is_empty()
    );
    assert_eq!(standing(&desk), before);

    // Meanwhile the calendar is another: what was confirmed was another number.
    server.says(calendar([0, 8]));
    assert_eq!(pull(Some(8)), brake(7, 8));
    assert_eq!(standing(&desk), before);
    // A calendar without any booking says nothing about any.
    server.says(calendar([]));
    assert_eq!(pull(None).unwrap()["gone"], 0);
    assert_eq!(standing(&desk), before);

    server.says(calendar([0, 9]));
    assert_eq!(pull(Some(8)).unwrap()["gone"], 8);
    let after = standing(&desk);
    let gone = after[0]
        .as_array()
        .unwrap()
        .iter()
        .filter(|booking| booking["state"] == "gone")
        .count();
    assert_eq!(gone, 8);
    desk.call("desk/prove", Value::Null, crate::desk_of::secret())
        .unwrap();
    let acts = ask(&desk, "audit/list", json!({}));
    let confirmed: Vec<&Value> = acts
        .as_array()
        .unwrap()
        .iter()
        .filter(|act| act["reason"] == "removal_confirmed")
        .collect();
    assert_eq!(
        confirmed.len(),
        1,
        "what was refused left no act: {confirmed:?}"
    );
    assert_eq!(confirmed[0]["act"], "account/pull");

    // A number where the brake would not hold changes nothing about the pull.
    server.says(calendar([0, 1, 9]));
    assert_eq!(pull(Some(3)).unwrap()["outcome"], "ok");
}
