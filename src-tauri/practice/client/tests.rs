use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use vault::Fault;

use super::{
    Card, CardFields, Channel, ClientError, Find, OwnField, OwnValue, Source, admit, card, change,
    find, folding, history, marketing_history, open, own_fields, remove_own_field, reveal_identity,
    save_own_field, set_identity, set_inactive, set_marketing, store,
};
use crate::{
    clinic::{self, Settings},
    country::Country,
    id::ClientId,
    language::Language,
    testing::{Practice, on, start},
};

fn maj() -> CardFields {
    CardFields {
        given: "Åsa".to_owned(),
        family: "Öberg".to_owned(),
        email: "asa.oberg@post.example".to_owned(),
        phone: "070-174 06 15".to_owned(),
        street: "Storgatan 1".to_owned(),
        postcode: "111 22".to_owned(),
        city: "Lindby".to_owned(),
        birth_on: Some(on(1984, 3, 2)),
        birth_year: None,
        gender: "kvinna".to_owned(),
        language: Language::Fi,
        agreement: "Betalar kvartalsvis".to_owned(),
        warning: "Blodförtunnande".to_owned(),
        guardian: String::new(),
        notes_at_provider: true,
        other_system: "J-17".to_owned(),
        own: Vec::new(),
    }
}

fn named(given: &str, family: &str) -> CardFields {
    CardFields {
        given: given.to_owned(),
        family: family.to_owned(),
        phone: "070-174 06 35".to_owned(),
        ..CardFields::default()
    }
}

fn take(practice: &mut Practice, fields: &CardFields) -> Card {
    practice
        .act("client", "admit", |w| {
            admit(w, fields, Source::Therapist, "")
        })
        .unwrap()
}

fn refused(practice: &mut Practice, fields: &CardFields) -> ClientError {
    practice
        .write(|w| admit(w, fields, Source::Therapist, ""))
        .unwrap_err()
}

/// Names found, in their order.
fn names(practice: &Practice, text: &str) -> Vec<String> {
    let found = practice
        .read(|r| {
            find(
                r,
                &Find {
                    text: text.to_owned(),
                    ..Find::default()
                },
            )
        })
        .unwrap();
    assert_eq!(found.total as usize, found.rows.len());
    found.rows.into_iter().map(|row| row.name).collect()
}

fn bad_text(field: &str) -> ClientError {
    ClientError::BadText {
        field: field.to_owned(),
    }
}

/// covers: R01 R10 R15 C18 C21 W20 W22 S03 R45 (how the person was informed is kept)
#[test]
fn a_card_is_kept_as_it_was_typed() {
    let mut practice = Practice::open();
    let made = practice
        .write(|w| {
            admit(
                w,
                &maj(),
                Source::Other,
                "Ringde för sin dotter, informerad 2 mars",
            )
        })
        .unwrap();
    let practice = practice.reopen();
    let kept = practice.read(|r| card(r, made.id)).unwrap();
    assert_eq!(kept, made);
    assert_eq!(kept.fields, maj());
    assert_eq!(
        (kept.source, kept.source_note.as_str()),
        (Source::Other, "Ringde för sin dotter, informerad 2 mars")
    );
    assert_eq!(
        (kept.number, kept.missing, kept.created_at),
        (1, Vec::<String>::new(), start())
    );
}

/// covers: R15 C07
#[test]
fn a_card_says_from_whom_its_data_came_and_goes_on_saying_it() {
    let mut practice = Practice::open();
    let mut made = Vec::new();
    for (source, note) in [
        (Source::Client, ""),
        (Source::Therapist, ""),
        (Source::Other, "Modern, i telefon"),
        (Source::Booking, "Bokning"),
        (Source::Import, "Kort ur pärmen, 2 mars"),
    ] {
        let card = practice.write(|w| admit(w, &maj(), source, note)).unwrap();
        made.push((card.id, source, note));
    }
    // Whoever writes on it later is not where it came from.
    for (client, source, note) in made {
        let card = practice
            .write(|w| change(w, client, &named("Siv", "Ek")))
            .unwrap();
        assert_eq!((card.source, card.source_note.as_str()), (source, note));
    }
}

/// covers: R11
#[test]
fn a_card_without_the_mandatory_fields_is_refused() {
    let mut practice = Practice::open();
    let missing = |missing: &[&str]| ClientError::Incomplete {
        missing: missing.iter().map(|field| (*field).to_owned()).collect(),
    };
    assert_eq!(
        refused(&mut practice, &CardFields::default()),
        missing(&["name", "phone"])
    );
    assert_eq!(
        refused(
            &mut practice,
            &CardFields {
                phone: " ".to_owned(),
                ..maj()
            }
        ),
        missing(&["phone"])
    );
    assert_eq!(
        refused(
            &mut practice,
            &CardFields {
                family: String::new(),
                ..maj()
            }
        ),
        missing(&["name"])
    );
    assert_eq!(practice.count("SELECT count(*) FROM client"), 0);
    // A child is reached through its guardian.
    take(
        &mut practice,
        &CardFields {
            phone: String::new(),
            guardian: "Bo Öberg 070-174 06 15".to_owned(),
            ..maj()
        },
    );
}

/// covers: R11 C08
#[test]
fn a_card_that_came_with_a_booking_may_be_incomplete_and_says_so() {
    let mut practice = Practice::open();
    let stub = CardFields {
        given: "Kim".to_owned(),
        ..CardFields::default()
    };
    let made = practice
        .write(|w| admit(w, &stub, Source::Booking, ""))
        .unwrap();
    assert_eq!(made.missing, ["name", "phone"]);
    assert!(practice.read(|r| find(r, &Find::default())).unwrap().rows[0].incomplete);
    // Completing it step by step is allowed, making it less complete again is not.
    let named = CardFields {
        family: "Ek".to_owned(),
        ..stub.clone()
    };
    assert_eq!(
        practice
            .write(|w| change(w, made.id, &named))
            .unwrap()
            .missing,
        ["phone"]
    );
    let fault = practice.write(|w| change(w, made.id, &stub)).unwrap_err();
    assert_eq!(
        fault,
        ClientError::Incomplete {
            missing: vec!["name".to_owned()]
        }
    );
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_kept() {
    let mut practice = Practice::open();
    let bad_date = |field: &str| ClientError::BadDate {
        field: field.to_owned(),
    };
    let cases = [
        (
            CardFields {
                given: "a\u{1}".to_owned(),
                ..maj()
            },
            bad_text("given"),
        ),
        (
            CardFields {
                family: "a\u{202e}b".to_owned(),
                ..maj()
            },
            bad_text("family"),
        ),
        (
            CardFields {
                warning: "a\0".to_owned(),
                ..maj()
            },
            bad_text("warning"),
        ),
        (
            CardFields {
                given: "x".repeat(201),
                ..maj()
            },
            ClientError::TooLong {
                field: "given".to_owned(),
                max: 200,
            },
        ),
        (
            CardFields {
                agreement: "x".repeat(4001),
                ..maj()
            },
            ClientError::TooLong {
                field: "agreement".to_owned(),
                max: 4000,
            },
        ),
        (
            CardFields {
                birth_on: Some(on(2026, 3, 3)),
                ..maj()
            },
            bad_date("birth_on"),
        ),
        (
            CardFields {
                birth_on: Some(on(1879, 12, 31)),
                ..maj()
            },
            bad_date("birth_on"),
        ),
        (
            CardFields {
                birth_on: None,
                birth_year: Some(2027),
                ..maj()
            },
            bad_date("birth_year"),
        ),
        (
            CardFields {
                birth_on: None,
                birth_year: Some(1879),
                ..maj()
            },
            bad_date("birth_year"),
        ),
        (
            CardFields {
                birth_year: Some(1985),
                ..maj()
            },
            bad_date("birth_year"),
        ),
        (
            CardFields {
                email: "asa".to_owned(),
                ..maj()
            },
            ClientError::BadEmail,
        ),
        (
            CardFields {
                email: "a@b@c".to_owned(),
                ..maj()
            },
            ClientError::BadEmail,
        ),
        (
            CardFields {
                email: "a b@c.example".to_owned(),
                ..maj()
            },
            ClientError::BadEmail,
        ),
    ];
    for (fields, why) in cases {
        assert_eq!(refused(&mut practice, &fields), why);
    }
    assert_eq!(
        practice.count("SELECT (SELECT count(*) FROM client) + (SELECT count(*) FROM client_find)"),
        0
    );
    // Today is a day to be born on, and a number is only taken by a card that was kept.
    assert_eq!(
        take(
            &mut practice,
            &CardFields {
                birth_on: Some(on(2026, 3, 2)),
                ..maj()
            }
        )
        .number,
        1
    );
}

/// covers: C18
#[test]
fn a_year_of_birth_alone_is_enough() {
    let mut practice = Practice::open();
    take(
        &mut practice,
        &CardFields {
            birth_on: None,
            birth_year: Some(1950),
            ..maj()
        },
    );
    assert_eq!(
        practice.read(|r| find(r, &Find::default())).unwrap().rows[0].born,
        "1950"
    );
}

/// covers: R01
#[test]
fn a_phone_is_kept_as_typed_and_as_it_is_dialled() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    let e164 = |practice: &Practice| -> String {
        practice
            .read(|r| {
                Ok::<_, Fault>(
                    r.sql()
                        .query_row("SELECT phone_e164 FROM client", [], |row| row.get(0))?,
                )
            })
            .unwrap()
    };
    assert_eq!(e164(&practice), "+46701740615");
    assert_eq!(
        practice.read(|r| card(r, client)).unwrap().fields.phone,
        "070-174 06 15"
    );
    practice
        .write(|w| {
            change(
                w,
                client,
                &CardFields {
                    phone: "+358 40 123 4567".to_owned(),
                    ..maj()
                },
            )
        })
        .unwrap();
    assert_eq!(e164(&practice), "+358401234567");
    practice
        .write(|w| {
            change(
                w,
                client,
                &CardFields {
                    phone: "växeln, anknytning 3".to_owned(),
                    ..maj()
                },
            )
        })
        .unwrap();
    assert_eq!(e164(&practice), "");
    // The same figures are another number in another country.
    assert_eq!(super::phone_e164(Country::No, "40 61 23 45"), "+4740612345");
    assert_eq!(super::phone_e164(Country::Dk, "32 12 34 56"), "+4532123456");
}

/// covers: R39 C25
#[test]
fn each_changed_field_is_kept_with_old_and_new_value() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    practice.clock.advance(Duration::hours(1));
    let fields = CardFields {
        family: "Berg".to_owned(),
        birth_on: None,
        birth_year: Some(1984),
        warning: String::new(),
        ..maj()
    };
    let changed = practice
        .act("client", "change", |w| change(w, client, &fields))
        .unwrap();
    assert_eq!(changed.fields, fields);
    assert_eq!(changed.changed_at, start() + Duration::hours(1));
    let mut changes: Vec<_> = practice
        .read(|r| history(r, client))
        .unwrap()
        .changes
        .into_iter()
        .map(|one| (one.field, one.old, one.new))
        .collect();
    changes.sort();
    let expected = [
        ("birth_on", "1984-03-02", ""),
        ("birth_year", "", "1984"),
        ("family", "Öberg", "Berg"),
        ("warning", "Blodförtunnande", ""),
    ];
    assert_eq!(
        changes,
        expected.map(|(field, old, new)| (field.to_owned(), old.to_owned(), new.to_owned()))
    );
}

/// Every field of the card is in the list of what is compared: one that were not would change without a trace.
///
/// covers: R39
#[test]
fn no_field_changes_without_a_trace() {
    let mut practice = Practice::open();
    practice
        .write(|w| {
            save_own_field(
                w,
                &OwnField {
                    id: None,
                    name: "Skor".to_owned(),
                    position: 0,
                },
            )
        })
        .unwrap();
    let field = practice.read(own_fields).unwrap()[0].id.unwrap();
    let client = take(&mut practice, &maj()).id;
    let before = serde_json::to_value(maj()).unwrap();
    for (name, _) in before.as_object().unwrap() {
        let mut other = before.clone();
        other[name] = match name.as_str() {
            "birth_on" => "1990-01-01".into(),
            "birth_year" => 1984.into(),
            "language" => "en".into(),
            "notes_at_provider" => false.into(),
            "email" => "other@post.example".into(),
            "own" => serde_json::to_value([OwnValue {
                field,
                text: "38".to_owned(),
            }])
            .unwrap(),
            _ => "annat".into(),
        };
        practice.write(|w| change(w, client, &maj())).unwrap();
        let count = practice.read(|r| history(r, client)).unwrap().changes.len();
        practice
            .write(|w| change(w, client, &serde_json::from_value(other).unwrap()))
            .unwrap();
        let after = practice.read(|r| history(r, client)).unwrap().changes;
        assert_eq!(after.len(), count + 1, "{name}");
        assert_eq!(&after[0].field, if name == "own" { "Skor" } else { name });
    }
}

/// covers: R39
#[test]
fn saving_what_is_already_there_changes_nothing() {
    let mut practice = Practice::open();
    let made = take(&mut practice, &maj());
    practice.clock.advance(Duration::hours(1));
    assert_eq!(
        practice.write(|w| change(w, made.id, &maj())).unwrap(),
        made
    );
    assert!(
        practice
            .read(|r| history(r, made.id))
            .unwrap()
            .changes
            .is_empty()
    );
}

/// covers: C25 R19 R51
#[test]
fn opening_and_changing_leave_a_line_with_the_client() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    let other = take(&mut practice, &named("Bo", "Ek")).id;
    practice.clock.advance(Duration::hours(1));
    practice.act("client", "open", |w| open(w, client)).unwrap();
    practice.act("client", "open", |w| open(w, other)).unwrap();
    practice
        .act("client", "change", |w| {
            change(w, client, &named("Åsa", "Berg"))
        })
        .unwrap();
    let access: Vec<_> = practice
        .read(|r| history(r, client))
        .unwrap()
        .access
        .into_iter()
        .map(|line| (line.act, line.at))
        .collect();
    let later = start() + Duration::hours(1);
    assert_eq!(
        access,
        [
            ("client/change".to_owned(), later),
            ("client/open".to_owned(), later),
            ("client/admit".to_owned(), start())
        ]
    );
}

#[test]
fn nobody_is_opened_who_is_not_there() {
    let mut practice = Practice::open();
    let nobody = ClientId(vault::Uuid::nil());
    assert_eq!(
        practice.write(|w| open(w, nobody)),
        Err(ClientError::NotFound)
    );
    assert_eq!(
        practice.write(|w| change(w, nobody, &maj())),
        Err(ClientError::NotFound)
    );
    assert_eq!(
        practice.read(|r| history(r, nobody)),
        Err(ClientError::NotFound)
    );
    assert_eq!(
        practice.write(|w| set_inactive(w, nobody, true)),
        Err(ClientError::NotFound)
    );
    assert_eq!(
        practice.write(|w| reveal_identity(w, nobody)),
        Err(ClientError::NotFound)
    );
}

#[test]
fn numbers_run_on_and_are_never_given_twice() {
    let mut practice = Practice::open();
    let first = take(&mut practice, &named("A", "A"));
    let second = take(&mut practice, &named("B", "B"));
    assert_eq!((first.number, second.number), (1, 2));
    practice
        .write(|w| Ok::<_, Fault>(w.sql().execute("DELETE FROM client WHERE number = 2", [])?))
        .unwrap();
    assert_eq!(take(&mut practice, &named("C", "C")).number, 3);
}

/// covers: R01
#[test]
fn a_client_is_found_by_any_part_of_what_is_on_the_card() {
    let mut practice = Practice::open();
    take(&mut practice, &maj());
    take(&mut practice, &named("Bo", "Ek"));
    for text in [
        "Åsa",
        "öberg",
        "OBERG",
        "oberg",
        "berg",
        "sa ö",
        "öberg åsa",
        "asa.ob",
        "post.example",
        "0701740615",
        "070-174 06 15",
        "74 06 15",
        "+46 70 174 06 15",
        "0046701740615",
        "46701740615",
        "1984-03-02",
        "19840302",
        "840302",
        "2.3.1984",
        "02/03/1984",
        "1984",
        "sa",
        "aasa",
        "oeberg",
        "Aasa Oeberg",
        "a\u{30a}sa",
    ] {
        assert_eq!(names(&practice, text), ["Åsa Öberg"], "{text}");
    }
    for text in [
        "Åsa Ek",
        "xyz",
        "öö",
        "070-999",
        "1985-03-02",
        "storgatan",
        "blodförtunnande",
    ] {
        assert_eq!(names(&practice, text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(names(&practice, "e"), ["Bo Ek", "Åsa Öberg"]);
    // The running number comes first, whatever else holds that figure.
    assert_eq!(names(&practice, "2"), ["Bo Ek", "Åsa Öberg"]);
    assert_eq!(names(&practice, "1")[0], "Åsa Öberg");
}

/// covers: R01
#[test]
fn nothing_that_is_typed_is_syntax() {
    let mut practice = Practice::open();
    take(&mut practice, &maj());
    for text in [
        "\"",
        "'",
        "oberg\"",
        "NOT oberg",
        "ob* OR",
        "(öberg",
        "folded:berg",
        "%",
        "_",
        "^berg",
        "a\" OR \"b",
        "--",
        "ö;DROP",
    ] {
        assert_eq!(names(&practice, text), Vec::<String>::new(), "{text}");
    }
    // Apostrophes are folded away on both sides.
    take(&mut practice, &named("Sean", "O’Brien"));
    assert_eq!(names(&practice, "O'Brien"), ["Sean O’Brien"]);
    assert_eq!(names(&practice, "obrien"), ["Sean O’Brien"]);
    assert_eq!(
        practice.read(|r| find(
            r,
            &Find {
                text: "a\0b".to_owned(),
                ..Find::default()
            }
        )),
        Err(bad_text("text"))
    );
    let long = Find {
        text: "x".repeat(201),
        ..Find::default()
    };
    assert_eq!(
        practice.read(|r| find(r, &long)),
        Err(ClientError::TooLong {
            field: "text".to_owned(),
            max: 200
        })
    );
}

/// covers: R01
#[test]
fn letters_typed_exactly_come_first() {
    let mut practice = Practice::open();
    for (given, family) in [
        ("Bo", "Aberg"),
        ("Ada", "Åberg"),
        ("Cia", "Aaberg"),
        ("Dan", "Åberg"),
        ("Eva", "Äberg"),
    ] {
        take(&mut practice, &named(given, family));
    }
    assert_eq!(
        names(&practice, "åberg"),
        [
            "Ada Åberg",
            "Dan Åberg",
            "Cia Aaberg",
            "Bo Aberg",
            "Eva Äberg"
        ]
    );
    assert_eq!(
        names(&practice, "aberg"),
        [
            "Cia Aaberg",
            "Bo Aberg",
            "Ada Åberg",
            "Dan Åberg",
            "Eva Äberg"
        ]
    );
    assert_eq!(
        names(&practice, "å"),
        [
            "Ada Åberg",
            "Dan Åberg",
            "Cia Aaberg",
            "Bo Aberg",
            "Eva Äberg"
        ]
    );
}

#[test]
fn the_list_follows_the_countrys_alphabet() {
    let families = [
        "Ödman",
        "Zorn",
        "Ågren",
        "Ärlig",
        "Andersson",
        "von Platen",
        "Wallin",
        "Müller",
        "Mysak",
        "andersson",
    ];
    let sorted = |country: Country| {
        let mut practice = Practice::in_country(country);
        for family in families {
            take(&mut practice, &named("A", family));
        }
        names(&practice, "")
            .into_iter()
            .map(|name| name["A ".len()..].to_owned())
            .collect::<Vec<_>>()
    };
    let swedish = [
        "Andersson",
        "andersson",
        "Müller",
        "Mysak",
        "von Platen",
        "Wallin",
        "Zorn",
        "Ågren",
        "Ärlig",
        "Ödman",
    ];
    assert_eq!(sorted(Country::Se), swedish);
    let danish = [
        "Andersson",
        "andersson",
        "Müller",
        "Mysak",
        "von Platen",
        "Wallin",
        "Zorn",
        "Ärlig",
        "Ödman",
        "Ågren",
    ];
    assert_eq!(sorted(Country::Dk), danish);
    // Aa stands with Å in Denmark and Norway, and first in Sweden.
    assert!(folding::sort(Country::No, "Aas", "") > folding::sort(Country::No, "Ødegård", ""));
    assert!(folding::sort(Country::Se, "Aas", "") < folding::sort(Country::Se, "Abel", ""));
}

#[test]
fn moving_to_another_country_sorts_the_cards_again() {
    let mut practice = Practice::open();
    for family in ["Ågren", "Ödman"] {
        take(&mut practice, &named("A", family));
    }
    assert_eq!(names(&practice, ""), ["A Ågren", "A Ödman"]);
    let mut clinic = practice.read(clinic::read).unwrap();
    clinic.country = Country::Dk;
    practice.write(|w| clinic::change(w, &clinic)).unwrap();
    assert_eq!(names(&practice, ""), ["A Ödman", "A Ågren"]);
    assert_eq!(names(&practice, "ågren"), ["A Ågren"]);
}

/// covers: R01
#[test]
fn a_list_comes_in_pages() {
    let mut practice = Practice::open();
    for at in 0..25 {
        take(&mut practice, &named("Kim", &format!("Berg{at:02}")));
    }
    let page = |text: &str, limit, offset| {
        let found = practice
            .read(|r| {
                find(
                    r,
                    &Find {
                        text: text.to_owned(),
                        limit,
                        offset,
                        inactive: false,
                    },
                )
            })
            .unwrap();
        (
            found
                .rows
                .into_iter()
                .map(|row| row.name)
                .collect::<Vec<_>>(),
            found.total,
        )
    };
    for text in ["", "kim", "ki"] {
        assert_eq!(
            page(text, 2, 0),
            (vec!["Kim Berg00".to_owned(), "Kim Berg01".to_owned()], 25)
        );
        assert_eq!(page(text, 10, 24), (vec!["Kim Berg24".to_owned()], 25));
        assert_eq!(page(text, 10, 30), (Vec::new(), 25));
    }
}

/// covers: R57 T26
#[test]
fn an_inactive_client_is_hidden_from_lists_and_still_found() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    take(&mut practice, &named("Bo", "Ek"));
    let card = practice.write(|w| set_inactive(w, client, true)).unwrap();
    assert_eq!(card.inactive_at, Some(start()));
    assert_eq!(names(&practice, ""), ["Bo Ek"]);
    let found = practice
        .read(|r| {
            find(
                r,
                &Find {
                    text: "öberg".to_owned(),
                    ..Find::default()
                },
            )
        })
        .unwrap();
    assert!(found.rows[0].inactive);
    let all = practice
        .read(|r| {
            find(
                r,
                &Find {
                    inactive: true,
                    ..Find::default()
                },
            )
        })
        .unwrap();
    assert_eq!((all.total, all.rows[1].inactive), (2, true));
    // Changing the card does not bring the client back into lists.
    practice
        .write(|w| {
            change(
                w,
                client,
                &CardFields {
                    family: "Berg".to_owned(),
                    ..maj()
                },
            )
        })
        .unwrap();
    assert_eq!(names(&practice, ""), ["Bo Ek"]);
    practice.write(|w| set_inactive(w, client, false)).unwrap();
    assert_eq!(names(&practice, ""), ["Åsa Berg", "Bo Ek"]);
    let changes = practice.read(|r| history(r, client)).unwrap().changes;
    assert_eq!(
        changes
            .iter()
            .filter(|change| change.field == "inactive")
            .count(),
        2
    );
}

/// covers: C19 S05
#[test]
fn identity_numbers_are_off_until_there_is_a_ground() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    let number = Some("811228-9874");
    assert_eq!(
        practice.write(|w| set_identity(w, client, number)),
        Err(ClientError::IdentityOff)
    );
    let ground = Settings {
        identity_ground: Some("Patientdatalagen 3 kap.".to_owned()),
        ..practice.read(clinic::settings).unwrap()
    };
    practice.write(|w| clinic::set(w, &ground)).unwrap();
    let card = practice.write(|w| set_identity(w, client, number)).unwrap();
    assert_eq!(card.identity_masked.as_deref(), Some("19811228-••••"));
    assert!(!card.identity_warning);
    let fault = practice
        .write(|w| set_identity(w, client, Some("811228-9875")))
        .unwrap_err();
    assert_eq!(
        fault,
        ClientError::IdentityInvalid {
            reason: "check_digits".to_owned()
        }
    );
    // Taken out of use: what is kept can still be removed, and nothing new is kept.
    practice
        .write(|w| {
            clinic::set(
                w,
                &Settings {
                    identity_ground: None,
                    ..ground
                },
            )
        })
        .unwrap();
    assert_eq!(
        practice.write(|w| set_identity(w, client, number)),
        Err(ClientError::IdentityOff)
    );
    assert_eq!(
        practice
            .write(|w| set_identity(w, client, None))
            .unwrap()
            .identity_masked,
        None
    );
}

/// covers: S05 C25 R20
#[test]
fn an_identity_number_is_hidden_until_asked_for_and_the_asking_is_written_down() {
    let mut practice = Practice::open();
    let ground = Settings {
        identity_ground: Some("lag".to_owned()),
        ..practice.read(clinic::settings).unwrap()
    };
    practice.write(|w| clinic::set(w, &ground)).unwrap();
    let client = take(&mut practice, &maj()).id;
    practice
        .write(|w| set_identity(w, client, Some("198112289874")))
        .unwrap();
    let shown = serde_json::to_string(&practice.read(|r| card(r, client)).unwrap()).unwrap();
    assert!(!shown.contains("9874"), "{shown}");
    assert_eq!(names(&practice, "9874"), Vec::<String>::new());
    let number = practice
        .act("client", "reveal-identity", |w| reveal_identity(w, client))
        .unwrap();
    assert_eq!(number.as_deref(), Some("19811228-9874"));
    practice.write(|w| set_identity(w, client, None)).unwrap();
    let history = practice.read(|r| history(r, client)).unwrap();
    assert_eq!(history.access[1].act, "client/reveal-identity");
    // Neither the log nor the history of values keeps what was removed.
    assert!(!serde_json::to_string(&history).unwrap().contains("9874"));
}

/// covers: S05
#[test]
fn a_danish_number_that_does_not_add_up_is_kept_and_marked() {
    let mut practice = Practice::in_country(Country::Dk);
    let ground = Settings {
        identity_ground: Some("lov".to_owned()),
        ..practice.read(clinic::settings).unwrap()
    };
    practice.write(|w| clinic::set(w, &ground)).unwrap();
    let client = take(&mut practice, &named("Bo", "Ek")).id;
    let odd = (0..10)
        .map(|last| format!("010107-400{last}"))
        .find(|number| {
            crate::identity::check(Country::Dk, number)
                .warning
                .is_some()
        });
    let card = practice
        .write(|w| set_identity(w, client, odd.as_deref()))
        .unwrap();
    assert!(card.identity_warning);
}

/// covers: C14 C16 C22
#[test]
fn marketing_is_off_until_the_client_says_yes_channel_by_channel() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    assert!(
        practice
            .read(|r| card(r, client))
            .unwrap()
            .marketing
            .is_empty()
    );
    practice
        .write(|w| set_marketing(w, client, Channel::Email, true, "form"))
        .unwrap();
    practice.clock.advance(Duration::days(1));
    practice
        .write(|w| set_marketing(w, client, Channel::Sms, false, "phone"))
        .unwrap();
    let card = practice
        .write(|w| set_marketing(w, client, Channel::Email, false, "email"))
        .unwrap();
    let now: Vec<_> = card
        .marketing
        .iter()
        .map(|choice| (choice.channel, choice.allowed, choice.how.as_str()))
        .collect();
    assert_eq!(
        now,
        [
            (Channel::Email, false, "email"),
            (Channel::Sms, false, "phone")
        ]
    );
    let all = practice.read(|r| marketing_history(r, client)).unwrap();
    assert_eq!(
        all.iter()
            .map(|choice| (choice.allowed, choice.at))
            .collect::<Vec<_>>(),
        [
            (true, start()),
            (false, start() + Duration::days(1)),
            (false, start() + Duration::days(1))
        ]
    );
    assert_eq!(
        practice.write(|w| set_marketing(w, client, Channel::Post, true, "guess")),
        Err(bad_text("how"))
    );
}

/// covers: C15
#[test]
fn an_import_never_switches_on_what_the_client_switched_off() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    practice
        .write(|w| set_marketing(w, client, Channel::Email, true, "import"))
        .unwrap();
    practice
        .write(|w| set_marketing(w, client, Channel::Email, false, "email"))
        .unwrap();
    for how in ["import", "booking"] {
        assert_eq!(
            practice.write(|w| set_marketing(w, client, Channel::Email, true, how)),
            Err(ClientError::NotAllowedNow)
        );
    }
    // Another channel was never refused; and the client may think again.
    practice
        .write(|w| set_marketing(w, client, Channel::Sms, true, "import"))
        .unwrap();
    let card = practice
        .write(|w| set_marketing(w, client, Channel::Email, true, "desk"))
        .unwrap();
    assert!(card.marketing.iter().all(|choice| choice.allowed));
}

/// covers: R39 C25
#[test]
fn own_fields_stand_on_every_card_and_go_with_their_values() {
    let mut practice = Practice::open();
    let field = |id, name: &str, position| OwnField {
        id,
        name: name.to_owned(),
        position,
    };
    practice
        .write(|w| save_own_field(w, &field(None, "Yrke", 2)))
        .unwrap();
    let both = practice
        .write(|w| save_own_field(w, &field(None, "Skor", 1)))
        .unwrap();
    assert_eq!(
        both.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
        ["Skor", "Yrke"]
    );
    let (shoes, trade) = (both[0].id.unwrap(), both[1].id.unwrap());
    let own = vec![
        OwnValue {
            field: trade,
            text: "Snickare".to_owned(),
        },
        OwnValue {
            field: shoes,
            text: " ".to_owned(),
        },
    ];
    let client = take(&mut practice, &CardFields { own, ..maj() });
    assert_eq!(
        client.fields.own,
        [OwnValue {
            field: trade,
            text: "Snickare".to_owned()
        }]
    );
    practice.write(|w| change(w, client.id, &maj())).unwrap();
    let change = practice
        .read(|r| history(r, client.id))
        .unwrap()
        .changes
        .remove(0);
    assert_eq!(
        (
            change.field.as_str(),
            change.old.as_str(),
            change.new.as_str()
        ),
        ("Yrke", "Snickare", "")
    );
    practice.write(|w| change_own(w, client.id, trade)).unwrap();
    assert_eq!(
        practice
            .write(|w| remove_own_field(w, trade))
            .unwrap()
            .len(),
        1
    );
    assert!(
        practice
            .read(|r| card(r, client.id))
            .unwrap()
            .fields
            .own
            .is_empty()
    );
    assert_eq!(
        practice.write(|w| remove_own_field(w, trade)),
        Err(ClientError::NotFound)
    );
    assert_eq!(
        practice.write(|w| change_own(w, client.id, trade)),
        Err(ClientError::NotFound)
    );
    assert_eq!(
        practice.write(|w| save_own_field(w, &field(Some(trade), "Yrke", 1))),
        Err(ClientError::NotFound)
    );
    assert!(matches!(
        practice.write(|w| save_own_field(w, &field(None, " ", 1))),
        Err(ClientError::Incomplete { .. })
    ));
}

fn change_own(
    w: &vault::Write<'_>,
    client: ClientId,
    field: crate::id::FieldId,
) -> Result<Card, ClientError> {
    change(
        w,
        client,
        &CardFields {
            own: vec![OwnValue {
                field,
                text: "Smed".to_owned(),
            }],
            ..maj()
        },
    )
}

/// covers: W35
#[test]
fn when_a_card_goes_nothing_of_it_is_found() {
    let mut practice = Practice::open();
    let client = take(&mut practice, &maj()).id;
    practice
        .write(|w| {
            change(
                w,
                client,
                &CardFields {
                    city: "Annanstad".to_owned(),
                    ..maj()
                },
            )
        })
        .unwrap();
    practice
        .write(|w| set_marketing(w, client, Channel::Email, true, "desk"))
        .unwrap();
    practice
        .write(|w| {
            Ok::<_, Fault>(
                w.sql()
                    .execute("DELETE FROM client WHERE id = ?1", [client])?,
            )
        })
        .unwrap();
    assert_eq!(names(&practice, "oberg"), Vec::<String>::new());
    for table in ["client_find", "client_change", "marketing_choice"] {
        assert_eq!(
            practice.count(&format!("SELECT count(*) FROM {table}")),
            0,
            "{table}"
        );
    }
}

#[test]
fn lists_and_searches_use_their_indexes() {
    let practice = Practice::open();
    let row = practice.plan(store::ROW);
    for index in [
        "SEARCH f USING INTEGER PRIMARY KEY",
        "visit_client",
        "booking_client",
    ] {
        assert!(row.contains(index), "{row}");
    }
    assert!(!row.contains("SCAN"), "{row}");
    let history =
        practice.plan("SELECT word, verb, at FROM audit WHERE subject = ?1 ORDER BY seq DESC");
    assert!(
        history.contains("audit_subject") && !history.contains("TEMP B-TREE"),
        "{history}"
    );
}

/// covers: R01
#[test]
fn ten_thousand_cards_are_searched_at_once() {
    let mut practice = Practice::open();
    crowd(&mut practice, 10_000);
    assert_eq!(practice.count("SELECT count(*) FROM client_find"), 10_000);
    for (text, total) in [
        ("Given00042", 1),
        ("given000 family", 100),
        ("a", 10_000),
        ("", 10_000),
        ("family99 07", 100),
    ] {
        let mut best = u128::MAX;
        let mut found = None;
        for _ in 0..5 {
            let begun = stopwatch();
            found = Some(
                practice
                    .read(|r| {
                        find(
                            r,
                            &Find {
                                text: text.to_owned(),
                                ..Find::default()
                            },
                        )
                    })
                    .unwrap(),
            );
            best = best.min(begun.elapsed().as_millis());
        }
        assert_eq!(found.unwrap().total, total, "{text}");
        // Far above what it takes, far below what a person notices.
        assert!(best < 150, "{text}: {best} ms");
    }
}

#[allow(clippy::disallowed_methods)] // a test may look at its own watch
fn stopwatch() -> std::time::Instant {
    std::time::Instant::now()
}

/// Cards written straight into the tables: ten thousand acts would take longer than the test is worth.
fn crowd(practice: &mut Practice, many: u32) {
    practice
        .write(|w| {
            w.sql().execute_batch(&format!(
                "CREATE TEMP TABLE people AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {many} - 1)
                 SELECT i, printf('00000000-0000-7000-8000-%012d', i) AS id, printf('Given%05d', i) AS given,
                    printf('Family%02d', i % 100) AS family, printf('person%d@post.example', i) AS email FROM n;
                 INSERT INTO client (id, number, given, family, email, phone, language, source, created_at, changed_at)
                 SELECT id, i + 1, given, family, email, '070-174 06 35', 'sv', 'therapist', 0, 0 FROM people;
                 INSERT INTO client_find (client_id, number, sort, plain, folded)
                 SELECT id, i + 1, lower(family || char(1) || given), lower(given || ' ' || family || char(10) || email || char(10) || '0701740635'),
                    lower(given || ' ' || family || char(10) || email || char(10) || '0701740635') FROM people;
                 DROP TABLE people;"
            ))?;
            Ok::<_, Fault>(())
        })
        .unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    /// covers: R01
    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        let once = folding::bare(&text);
        prop_assert_eq!(folding::bare(&once), once);
        let small = folding::small(&text);
        prop_assert_eq!(folding::bare(&small), folding::bare(&text));
        let spelled = folding::spelled(&text);
        prop_assert_eq!(folding::spelled(&spelled), spelled);
    }

    /// covers: R01
    #[test]
    fn any_phone_is_read_or_left_blank(text in "\\PC{0,80}|[+0-9 ()./x;=a-z-]{0,60}") {
        let e164 = super::phone_e164(Country::Se, &text);
        prop_assert!(e164.is_empty() || e164.starts_with('+') && e164[1..].bytes().all(|byte| byte.is_ascii_digit()));
    }
}

/// Every piece of a name of at least one letter finds its card, with its marks and without.
/// covers: R01
#[test]
fn any_piece_of_a_name_finds_it() {
    let practice = std::cell::RefCell::new(Practice::open());
    let config = ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(name in "[A-Za-zÅÄÖåäöÆØæøéüß'’-]{1,12}", from in 0_usize..12, length in 1_usize..12)| {
        let mut practice = practice.borrow_mut();
        let letters: Vec<char> = name.chars().collect();
        let from = from.min(letters.len() - 1);
        let piece: String = letters[from..(from + length).min(letters.len())].iter().collect();
        prop_assume!(!folding::bare(&piece).is_empty());
        let fields = CardFields { given: name.clone(), ..named("", "Ek") };
        let made = practice.write(|w| admit(w, &fields, Source::Booking, "")).unwrap();
        for text in [piece.clone(), folding::bare(&piece), piece.to_uppercase()] {
            let found = practice.read(|r| find(r, &Find { text: text.clone(), ..Find::default() })).unwrap();
            prop_assert!(found.rows.iter().any(|row| row.id == made.id), "{text:?} in {name:?}");
        }
    });
}

#[test]
fn the_earliest_birth_year_is_a_century_and_a_half_ago() {
    let mut practice = Practice::open();
    let oldest = NaiveDate::from_ymd_opt(1880, 1, 1);
    assert_eq!(
        take(
            &mut practice,
            &CardFields {
                birth_on: oldest,
                ..maj()
            }
        )
        .fields
        .birth_on,
        oldest
    );
}
