//! Against a real calendar server.

use super::{
    radicale::{PASSWORD, Radicale, USERNAME},
    *,
};
use crate::BookingState;

fn calendar(uid: &str, lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bokning//SV\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        lines.replace('\n', "\r\n")
    )
}

// covers: W05 T42 S01 R65
#[test]
fn bookings_come_change_and_go_on_a_real_server() {
    let server = Radicale::start().unwrap();
    let mut account = account(&server.base_url);
    assert_eq!(fetch(&account), Err(FetchError::LoggedOut(401)));
    (account.username, account.secret) = (Some(USERNAME.into()), Some(Secret::new("fel".into())));
    assert_eq!(fetch(&account), Err(FetchError::LoggedOut(401)));
    account.secret = Some(Secret::new(PASSWORD.into()));

    let all = |account: &Account| match fetch(account) {
        Ok(Fetched::Bookings {
            bookings,
            freshness,
            complete: true,
            ..
        }) => (bookings, freshness),
        other => panic!("{other:?}"),
    };
    assert_eq!(all(&account).0, []);

    server.put("a", &calendar("a", "DTSTART;TZID=Europe/Stockholm:20260615T090000\nDTEND;TZID=Europe/Stockholm:20260615T100000\nSUMMARY:Massage 60 min - Åsa Öberg\nATTENDEE;CN=Åsa Öberg:mailto:asa@example.se")).unwrap();
    server.put("s", &calendar("s", "DTSTART;TZID=Europe/Stockholm:20260601T100000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Fotvård")).unwrap();
    let (first, freshness) = all(&account);
    assert_eq!(first.len(), 4);
    let asa = first.iter().find(|booking| booking.ext_id == "a").unwrap();
    assert_eq!(
        asa.person
            .as_ref()
            .map(|person| (person.name.as_str(), person.email.as_deref())),
        Some(("Åsa Öberg", Some("asa@example.se")))
    );
    assert_eq!(asa.local_start.to_string(), "2026-06-15 09:00:00");
    // The same again: nothing changed, and the same bookings if all is asked for.
    assert_eq!(all(&account).0, first);
    account.known = Some(freshness);
    let again = fetch(&account).unwrap();
    assert!(
        again == Fetched::Unchanged
            || matches!(&again, Fetched::Bookings { bookings, .. } if *bookings == first)
    );

    // Moved in place: the same identity, another time, another hash.
    server.put("a", &calendar("a", "SEQUENCE:1\nDTSTART;TZID=Europe/Stockholm:20260616T090000\nDTEND;TZID=Europe/Stockholm:20260616T100000\nSUMMARY:Massage 60 min - Åsa Öberg\nATTENDEE;CN=Åsa Öberg:mailto:asa@example.se")).unwrap();
    let (moved, _) = all(&account);
    let now = moved.iter().find(|booking| booking.ext_id == "a").unwrap();
    assert_eq!(now.local_start.to_string(), "2026-06-16 09:00:00");
    assert_ne!(now.hash, asa.hash);

    // Cancelled is a state, removed is an absence.
    server.put("a", &calendar("a", "SEQUENCE:2\nDTSTART;TZID=Europe/Stockholm:20260616T090000\nDTEND;TZID=Europe/Stockholm:20260616T100000\nSTATUS:CANCELLED\nSUMMARY:Massage 60 min - Åsa Öberg")).unwrap();
    let (cancelled, _) = all(&account);
    assert_eq!(
        cancelled
            .iter()
            .find(|booking| booking.ext_id == "a")
            .map(|booking| booking.state),
        Some(BookingState::Cancelled)
    );
    server.delete("a").unwrap();
    assert_eq!(all(&account).0.len(), 3);

    account.base_url = server.base_url.replace("/calendar/", "/annan/");
    assert_eq!(fetch(&account), Err(FetchError::Status(404)));
    // Somebody else's calendar.
    account.base_url = server.base_url.replace(&format!("/{USERNAME}/"), "/nagon/");
    assert!(matches!(
        fetch(&account),
        Err(FetchError::LoggedOut(403) | FetchError::Status(404))
    ));
    drop(server);
    assert_eq!(fetch(&account), Err(FetchError::Unreachable));
}
