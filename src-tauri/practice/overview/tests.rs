use vault::Fault;

use super::{OverviewError, missing, show, warnings};
use crate::{
    client::{self, CardFields},
    id::ClientId,
    journal::{self, NotePart, Template, WriteNote},
    measurement::{self, Measurement},
    testing::{Practice, on, start},
};

fn note(client: ClientId, text: &str) -> WriteNote {
    WriteNote {
        id: None,
        client,
        visit: None,
        template: Template::Free,
        happened_on: on(2026, 3, 2),
        parts: vec![NotePart {
            part: "text".to_owned(),
            text: text.to_owned(),
        }],
    }
}

/// covers: W21 W22 C25
#[test]
fn one_client_stands_on_one_screen() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let card = practice.read(|r| client::card(r, client)).unwrap();
    let fields = CardFields {
        warning: "Blodförtunnande".to_owned(),
        agreement: "Alltid liggande".to_owned(),
        ..card.fields
    };
    practice
        .write(|w| client::change(w, client, &fields))
        .unwrap();
    for number in 0..7 {
        practice.clock.advance(chrono::Duration::minutes(1));
        practice
            .write(|w| journal::write(w, &note(client, &format!("anteckning {number}"))))
            .unwrap();
    }
    let pain = Measurement {
        id: None,
        client,
        visit: None,
        name: "NRS".to_owned(),
        value: 7.0,
        unit: "/10".to_owned(),
        on: on(2026, 3, 2),
    };
    practice.write(|w| measurement::add(w, &pain)).unwrap();
    let overview = practice
        .act("overview", "show", |w| show(w, client))
        .unwrap();
    assert_eq!(overview.warnings[0].text, "Blodförtunnande");
    assert_eq!(overview.card.fields.agreement, "Alltid liggande");
    let texts: Vec<_> = overview
        .notes
        .iter()
        .map(|note| note.texts[0].parts[0].text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "anteckning 6",
            "anteckning 5",
            "anteckning 4",
            "anteckning 3",
            "anteckning 2"
        ]
    );
    assert_eq!(overview.measurements.len(), 1);
    assert_eq!(overview.missing, ["consent", "intake", "unsigned_note"]);
    assert_eq!(
        (overview.intake_on, overview.at),
        (None, start() + chrono::Duration::minutes(7))
    );
    assert_eq!(
        practice
            .read(|r| client::history(r, client))
            .unwrap()
            .access[0]
            .act,
        "overview/show"
    );
    assert_eq!(
        practice.write(|w| show(w, ClientId(vault::Uuid::nil()))),
        Err(OverviewError::NotFound)
    );
}

/// covers: W21
#[test]
fn what_is_missing_is_named_until_it_is_there() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let lacks = |practice: &Practice| {
        practice
            .read(|r| missing(r, &client::card(r, client)?))
            .unwrap()
    };
    assert_eq!(lacks(&practice), ["consent", "intake"]);
    let draft = practice
        .write(|w| journal::write(w, &note(client, "x")))
        .unwrap();
    assert_eq!(lacks(&practice), ["consent", "intake", "unsigned_note"]);
    practice.write(|w| journal::sign(w, draft.id)).unwrap();
    assert_eq!(lacks(&practice), ["consent", "intake"]);
    practice
        .write(|w| {
            w.sql().execute("UPDATE client SET phone = ''", [])?;
            Ok::<_, Fault>(())
        })
        .unwrap();
    assert_eq!(lacks(&practice), ["card", "consent", "intake"]);
}

/// covers: W21
#[test]
fn without_anything_to_warn_of_there_is_no_warning() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let card = practice.read(|r| client::card(r, client)).unwrap();
    assert_eq!(practice.read(|r| warnings(r, &card)), Ok(Vec::new()));
}
