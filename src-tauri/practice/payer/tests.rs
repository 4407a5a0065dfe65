use super::{Payer, PayerError, PayerKind, of_client, remove, save};
use crate::{
    client,
    id::{ClientId, PayerId},
    testing::Practice,
};

fn acme(client: ClientId) -> Payer {
    Payer {
        id: None,
        client,
        kind: PayerKind::Company,
        name: "Smedjan AB".to_owned(),
        email: "faktura@smedjan.example".to_owned(),
        address: "Box 1\n123 45 Lindby".to_owned(),
        organisation_number: "556000-0001".to_owned(),
        reference: "Kostnadsställe 17".to_owned(),
    }
}

/// covers: C20 R56
#[test]
fn a_payer_stands_on_the_card() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let kept = practice.write(|w| save(w, &acme(client))).unwrap();
    assert_eq!(
        kept,
        Payer {
            id: kept.id,
            ..acme(client)
        }
    );
    assert_eq!(
        practice.read(|r| client::card(r, client)).unwrap().payer,
        Some(kept)
    );
}

/// covers: C20 R39 C25
#[test]
fn a_client_has_one_payer_and_the_history_keeps_the_others() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let first = practice.write(|w| save(w, &acme(client))).unwrap();
    let parent = Payer {
        kind: PayerKind::Parent,
        name: "Bo Öberg".to_owned(),
        email: String::new(),
        ..acme(client)
    };
    let second = practice.write(|w| save(w, &parent)).unwrap();
    assert_eq!(second.id, first.id);
    practice.write(|w| save(w, &second)).unwrap();
    practice
        .act("payer", "remove", |w| remove(w, second.id.unwrap()))
        .unwrap();
    assert_eq!(practice.read(|r| of_client(r, client)), Ok(None));
    let history = practice.read(|r| client::history(r, client)).unwrap();
    assert_eq!(history.changes.len(), 3);
    assert!(
        history.changes[0].old.starts_with("parent, Bo Öberg") && history.changes[0].new.is_empty()
    );
    assert_eq!(history.access[0].act, "payer/remove");
}

#[test]
fn what_cannot_be_is_refused() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let mut refused = |payer: Payer| practice.write(|w| save(w, &payer)).unwrap_err();
    let incomplete = |field: &str| PayerError::Incomplete {
        missing: vec![field.to_owned()],
    };
    assert_eq!(
        refused(Payer {
            name: " ".to_owned(),
            ..acme(client)
        }),
        incomplete("name")
    );
    assert_eq!(
        refused(Payer {
            kind: PayerKind::Client,
            ..acme(client)
        }),
        incomplete("kind")
    );
    assert_eq!(
        refused(Payer {
            email: "x".to_owned(),
            ..acme(client)
        }),
        PayerError::BadEmail
    );
    assert_eq!(
        refused(Payer {
            reference: "\0".to_owned(),
            ..acme(client)
        }),
        PayerError::BadText {
            field: "reference".to_owned()
        }
    );
    assert_eq!(
        refused(acme(ClientId(vault::Uuid::nil()))),
        PayerError::NotFound
    );
    assert_eq!(
        refused(Payer {
            id: Some(PayerId(vault::Uuid::nil())),
            ..acme(client)
        }),
        PayerError::NotFound
    );
    assert_eq!(
        practice.write(|w| remove(w, PayerId(vault::Uuid::nil()))),
        Err(PayerError::NotFound)
    );
}
