//! The one line out of the house: with the bookings off nobody is asked anything; with them on, the configured provider is asked
//! one question that says nothing of any client, and what it answers comes in by itself.

use crate::{
    desk_of::{admitted, ask, opened},
    feeds::{Server, account, answer, calendar, calendar_text},
};
use chrono::TimeDelta;
use desk::{Desk, table::TABLE};
use serde_json::{Value, json};
use std::{fs, path::Path};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Switches the only account off or on.
fn switch(desk: &Desk, enabled: bool) {
    let mut kept = ask(desk, "account/list", Value::Null)[0].clone();
    kept["enabled"] = enabled.into();
    ask(desk, "account/save", kept);
}

/// Every booking there is.
fn bookings(desk: &Desk) -> usize {
    let span = json!({ "from": "2026-01-01", "to": "2027-12-31" });
    let list = ask(desk, "booking/list", span);
    list.as_array().unwrap().len()
}

/// What the schedule asks for; so many accounts were pulled.
fn scheduled(desk: &Desk) -> usize {
    let pulls = ask(desk, "account/pull-due", Value::Null);
    pulls.as_array().unwrap().len()
}

// covers: R02 T46
#[test]
fn with_the_bookings_off_a_day_of_every_command_asks_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let server = Server::start();
    server.says(calendar(0..3));
    account(&desk, &server);
    switch(&desk, false);
    for hour in 0..24 {
        assert_eq!(scheduled(&desk), 0, "hour {hour}");
        clock.advance(TimeDelta::hours(1));
    }
    let others = TABLE.iter().filter(|row| !row.name.starts_with("desk/"));
    for row in others {
        for request in [Value::Null, json!({})] {
            let _ = desk.call(row.name, request, None);
        }
    }
    ask(&desk, "desk/tidy", Value::Null);
    assert_eq!(server.asked(), [""; 0]);

    // The same server is asked as soon as somebody switches it on.
    switch(&desk, true);
    assert_eq!((scheduled(&desk), server.asked().len()), (1, 1));
}

// covers: W41 C12 S12 S14
#[test]
fn a_working_day_asks_the_provider_for_its_calendar_and_tells_it_of_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let server = Server::start();
    server.says(calendar(0..3));
    let account = account(&desk, &server);
    let words = ["Tora", "Kvastmossa", "070-174", "Kanariefink", "Nyckelben"];
    let client = admitted(&desk, words[0], words[1]);
    let fields = json!({ "given": words[0], "family": words[1], "phone": "070-174 06 05", "warning": words[3] });
    ask(
        &desk,
        "client/change",
        json!({ "client": client, "fields": fields }),
    );
    let note = json!({
        "id": null, "client": client, "visit": null, "template": "free", "happened_on": "2026-02-16",
        "parts": [{ "part": "text", "text": words[4] }],
    });
    for hour in 0..9 {
        ask(&desk, "overview/show", json!({ "client": client }));
        ask(&desk, "journal/write", note.clone());
        let wish = json!({ "client": client, "starts_at": format!("2026-02-{}T09:00:00Z", 17 + hour), "minutes": 60, "service": words[4] });
        ask(&desk, "booking/add", wish);
        ask(&desk, "account/pull", json!({ "account": account }));
        clock.advance(TimeDelta::hours(1));
        assert_eq!(scheduled(&desk), 1);
    }
    let asked = server.asked();
    assert_eq!(asked.len(), 18);
    for head in asked {
        assert!(head.starts_with("GET /calendar.ics HTTP/1.1\r\n"), "{head}");
        let lower = head.to_lowercase();
        for sends in ["content-length", "transfer-encoding", "cookie", "referer"] {
            assert!(!lower.contains(sends), "{head}");
        }
        for word in words {
            assert!(!lower.contains(&word.to_lowercase()), "{head}");
        }
    }
}

// covers: T50 T42 W05
#[test]
fn a_new_booking_stands_in_its_day_within_the_interval_and_nobody_pressed_anything() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let server = Server::start();
    server.says(calendar(0..1));
    account(&desk, &server);
    assert_eq!((scheduled(&desk), bookings(&desk)), (1, 1));

    server.says(calendar(0..2));
    clock.advance(TimeDelta::minutes(5) - TimeDelta::milliseconds(1));
    assert_eq!((scheduled(&desk), bookings(&desk)), (0, 1));
    clock.advance(TimeDelta::milliseconds(1));
    assert_eq!((scheduled(&desk), bookings(&desk)), (1, 2));
    let day = ask(&desk, "today/show", json!({ "on": "2026-03-01" }));
    let names: Vec<&str> = day["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Kund Nummer0", "Kund Nummer1"]);
}

// covers: C50
#[test]
fn nothing_of_the_machine_a_client_booked_from_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let server = Server::start();
    let text = calendar_text(0..1).replace(
        "STATUS:",
        "X-CLIENT-IP:203.0.113.77\r\nX-USER-AGENT:Seglare/7.1\r\nATTENDEE;X-CLIENT-IP=203.0.113.77;CN=Kund Nummer0:mailto:kund@post.example\r\nSTATUS:",
    );
    server.says(answer("200 OK", "text/calendar", &text, text.len()));
    let account = account(&desk, &server);
    ask(&desk, "account/pull", json!({ "account": account }));
    assert_eq!(bookings(&desk), 1);
    let hits = |words: &[&str]| ask(&desk, "desk/scan", json!({ "words": words }))["hits"].clone();
    assert_eq!(hits(&["203.0.113.77", "Seglare"]), 0);
    // The look finds what did come in of the same event.
    assert!(hits(&["Nummer0"]).as_u64().unwrap() > 0);
}

/// Sources below a folder that are part of the program: no tests, and no chores of those who build it.
fn sources(folder: &Path, into: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.contains("test") || ["xtask", "examples", "target"].contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            sources(&path, into);
        } else if ["rs", "ts", "svelte"].iter().any(|end| {
            path.extension()
                .is_some_and(|extension| extension.to_str() == Some(*end))
        }) {
            let text = fs::read_to_string(&path).unwrap();
            into.push((path.display().to_string(), text));
        }
    }
}

// covers: R02 R42 W41
#[test]
fn only_the_courier_can_open_a_line_and_nobody_waits_for_one() {
    let mut all = Vec::new();
    for folder in ["src-tauri", "ui/src"] {
        sources(&Path::new(ROOT).join(folder), &mut all);
    }
    assert!(all.len() > 300, "{} sources were read", all.len());
    let lines = ["std::net", "TcpStream", "UdpSocket", "UnixStream", "ureq::"];
    let waits = ["TcpListener", "UnixListener", ".bind("];
    let pages = [
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "RTCPeer",
    ];
    let mut couriers = 0;
    for (path, text) in &all {
        let courier = path.contains("src-tauri/courier/");
        couriers += usize::from(courier && lines.iter().any(|word| text.contains(word)));
        let never = waits.iter().chain(&pages);
        let outside = lines.iter().filter(|_| !courier);
        let found: Vec<&&str> = never
            .chain(outside)
            .filter(|w| text.contains(**w))
            .collect();
        assert!(found.is_empty(), "{path}: {found:?}");
    }
    assert!(couriers > 0, "the look knows a line when it sees one");

    // Whatever a page tried, its walls let it reach the gate and nothing else.
    let text = fs::read_to_string(Path::new(ROOT).join("tauri.conf.json")).unwrap();
    let conf: Value = serde_json::from_str(&text).unwrap();
    let walls = &conf["app"]["security"]["csp"];
    assert_eq!(walls["default-src"], "'none'");
    assert_eq!(walls["connect-src"], "ipc: http://ipc.localhost");
    for (what, from) in walls.as_object().unwrap() {
        let from = from.as_str().unwrap();
        assert!(
            !from.contains("https:") && !from.contains('*') && !from.contains("unsafe"),
            "{what}: {from}"
        );
    }
}
