use chrono::Duration;
use serde_json::json;
use vault::Fault;

use super::{Draft, DraftError, drop_one, list, save};
use crate::{
    id::{ClientId, DraftId},
    testing::{Practice, start},
};

fn draft(word: &str, client: Option<ClientId>) -> Draft {
    Draft {
        id: None,
        word: word.to_owned(),
        client,
        body: json!({ "given": "Å\u{0}<b>", "n": [1, 2.5, null] }),
        at: None,
    }
}

/// covers: T41
#[test]
fn what_is_being_typed_is_there_after_a_crash() {
    let mut practice = Practice::open();
    let kept = practice.write(|w| save(w, &draft("client", None))).unwrap();
    practice.clock.advance(Duration::seconds(2));
    let second = practice
        .write(|w| {
            save(
                w,
                &Draft {
                    body: json!("more"),
                    ..kept.clone()
                },
            )
        })
        .unwrap();
    assert_eq!(
        (second.id, second.at),
        (kept.id, Some(start() + Duration::seconds(2)))
    );
    // Not locked: dropped as by a crash, and opened again.
    let practice = practice.crash();
    assert_eq!(practice.read(|r| list(r, None, None)).unwrap(), [second]);
}

/// covers: T41
#[test]
fn a_draft_keeps_whatever_the_form_holds() {
    let mut practice = Practice::open();
    let kept = practice.write(|w| save(w, &draft("intake", None))).unwrap();
    assert_eq!(
        practice.read(|r| list(r, Some("intake"), None)).unwrap(),
        [kept]
    );
}

/// covers: T41
#[test]
fn drafts_are_listed_by_form_and_by_client_newest_first() {
    let mut practice = Practice::open();
    let (a, b) = (practice.admit("A", "A"), practice.admit("B", "B"));
    let mut made = Vec::new();
    for (word, client) in [
        ("sale", Some(a)),
        ("sale", Some(b)),
        ("intake", Some(a)),
        ("sale", None),
    ] {
        practice.clock.advance(Duration::seconds(1));
        made.push(practice.write(|w| save(w, &draft(word, client))).unwrap());
    }
    let got = |word, client| practice.read(|r| list(r, word, client)).unwrap();
    assert_eq!(
        got(None, None),
        [
            made[3].clone(),
            made[2].clone(),
            made[1].clone(),
            made[0].clone()
        ]
    );
    assert_eq!(
        got(Some("sale"), None),
        [made[3].clone(), made[1].clone(), made[0].clone()]
    );
    assert_eq!(got(Some("sale"), Some(a)), [made[0].clone()]);
    assert_eq!(got(None, Some(b)), [made[1].clone()]);
}

#[test]
fn a_draft_that_hangs_on_nobody_goes_after_seven_days() {
    let mut practice = Practice::open();
    let client = practice.admit("A", "A");
    let orphan = practice.write(|w| save(w, &draft("client", None))).unwrap();
    let of_client = practice
        .write(|w| save(w, &draft("sale", Some(client))))
        .unwrap();
    practice.clock.set(start() + Duration::days(7));
    practice
        .write(|w| save(w, &draft("sale", Some(client))))
        .unwrap();
    assert!(
        practice
            .read(|r| list(r, None, None))
            .unwrap()
            .contains(&orphan)
    );
    practice.clock.advance(Duration::milliseconds(1));
    assert!(
        !practice
            .read(|r| list(r, None, None))
            .unwrap()
            .contains(&orphan),
        "shown though it is about to go"
    );
    practice
        .write(|w| save(w, &draft("sale", Some(client))))
        .unwrap();
    assert_eq!(
        practice.count("SELECT count(*) FROM draft WHERE client_id IS NULL"),
        0
    );
    assert!(
        practice
            .read(|r| list(r, None, None))
            .unwrap()
            .contains(&of_client)
    );
}

/// covers: W35
#[test]
fn a_draft_goes_with_its_client_and_does_not_come_back() {
    let mut practice = Practice::open();
    let client = practice.admit("A", "A");
    let kept = practice
        .write(|w| save(w, &draft("sale", Some(client))))
        .unwrap();
    practice
        .write(|w| Ok::<_, Fault>(w.sql().execute("DELETE FROM client", [])?))
        .unwrap();
    assert_eq!(practice.count("SELECT count(*) FROM draft"), 0);
    assert_eq!(
        practice.write(|w| save(w, &kept)),
        Err(DraftError::NotFound)
    );
    let other = practice.write(|w| save(w, &draft("client", None))).unwrap();
    practice.write(|w| drop_one(w, other.id.unwrap())).unwrap();
    practice.write(|w| drop_one(w, other.id.unwrap())).unwrap();
    assert_eq!(
        practice.write(|w| save(w, &other)),
        Err(DraftError::NotFound)
    );
    let nobody = Draft {
        id: Some(DraftId(vault::Uuid::nil())),
        ..draft("client", None)
    };
    assert_eq!(
        practice.write(|w| save(w, &nobody)),
        Err(DraftError::NotFound)
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let mut practice = Practice::open();
    for word in ["", "Client", "a b", "../x", &"x".repeat(41)] {
        assert_eq!(
            practice.write(|w| save(w, &draft(word, None))),
            Err(DraftError::BadText {
                field: "word".to_owned()
            }),
            "{word}"
        );
    }
    let long = Draft {
        body: json!("x".repeat(1_000_000)),
        ..draft("client", None)
    };
    assert_eq!(
        practice.write(|w| save(w, &long)),
        Err(DraftError::TooLong {
            field: "body".to_owned(),
            max: 1_000_000
        })
    );
    assert_eq!(
        practice.write(|w| save(w, &draft("sale", Some(ClientId(vault::Uuid::nil()))))),
        Err(DraftError::NotFound)
    );
}
