use std::collections::BTreeMap;

use chrono::TimeDelta;
use vault::Fault;

use super::{
    Consent, ConsentError, ConsentState, KINDS, NewConsent, Purpose, Withdraw, give, in_force,
    library, list, refused_kinds, store, text, withdraw,
};
use crate::{
    client::{self, Channel},
    clinic::{self, Clinic},
    country::Country,
    form::{Ending, Signature, StrokePoint},
    id::{ClientId, ConsentId},
    language::Language,
    testing::{Practice, on},
};

const PUBLISHING: [&str; 5] = ["website", "instagram", "facebook", "youtube", "print"];
const MARKETING: [&str; 4] = ["email", "sms", "post", "phone"];

fn signed() -> Ending {
    let stroke = (0..6)
        .map(|at| StrokePoint {
            x: at as f32,
            y: 9.0,
            t: at,
        })
        .collect();
    Ending::Signed {
        signature: Signature {
            strokes: vec![stroke],
            name: "Asta Lind".to_owned(),
        },
    }
}

fn no() -> Ending {
    Ending::Refused {
        reason: String::new(),
    }
}

fn asked(client: ClientId, purpose: Purpose, channel: &str, ending: Ending) -> NewConsent {
    NewConsent {
        client,
        purpose,
        channel: channel.to_owned(),
        language: Language::Sv,
        version: 1,
        ending,
        until_on: None,
    }
}

fn given(practice: &mut Practice, new: &NewConsent) -> Result<Consent, ConsentError> {
    practice.act("consent", "give", |w| give(w, new))
}

fn states(practice: &Practice, client: ClientId) -> BTreeMap<(String, String), ConsentState> {
    let consents = practice.read(|r| list(r, client)).unwrap();
    consents
        .into_iter()
        .rev()
        .map(|consent| {
            (
                (
                    consent.text.purpose.code().to_owned(),
                    consent.text.channel.clone(),
                ),
                consent.state,
            )
        })
        .collect()
}

/// Every text there is: purpose, channel.
fn every() -> Vec<(Purpose, &'static str)> {
    let mut all = vec![(Purpose::Storage, "")];
    all.extend(KINDS.map(|kind| (Purpose::Storage, kind)));
    all.extend(PUBLISHING.map(|channel| (Purpose::Publishing, channel)));
    all.extend(MARKETING.map(|channel| (Purpose::Marketing, channel)));
    all
}

// covers: W02 C11 T06 C53
#[test]
fn every_text_names_the_practice_its_periods_and_its_basis() {
    for country in Country::ALL {
        for licensed in [false, true] {
            let mut practice = Practice::in_country(country);
            let clinic = Clinic {
                licensed,
                ..practice.read(clinic::read).unwrap()
            };
            practice.write(|w| clinic::change(w, &clinic)).unwrap();
            for language in Language::ALL {
                let mut titles = Vec::new();
                for (purpose, channel) in every() {
                    let text = practice
                        .read(|r| text(r, purpose, channel, language))
                        .unwrap();
                    let whole = format!("{}\n{}", text.title, text.paragraphs.join("\n"));
                    assert!(
                        !whole.contains(['{', '}']),
                        "{language:?} {purpose:?} {channel}: {whole}"
                    );
                    assert!(
                        whole.contains("Lindens Massage, 556000-0000")
                            && whole.contains("mottagning@linden.example, 070-174 06 05")
                    );
                    assert!(whole.contains(match country {
                        Country::Se => "Integritetsskyddsmyndigheten",
                        Country::No | Country::Dk => "Datatilsynet",
                        Country::Fi => "Tietosuojavaltuutetun toimisto",
                    }));
                    assert!(
                        text.basis.contains("2016/679") && text.basis.contains('6'),
                        "no purpose without its basis"
                    );
                    let articles = text.basis.replace("2016/679", "");
                    assert_eq!(
                        purpose == Purpose::Marketing,
                        !articles.contains('9'),
                        "health asks for article 9 too: {articles}"
                    );
                    assert!(!titles.contains(&text.title), "{}", text.title);
                    titles.push(text.title);
                }
            }
        }
    }
}

// covers: T11 C53
#[test]
fn the_periods_are_the_countrys_own() {
    let swedish = |country, licensed| {
        let mut practice = Practice::in_country(country);
        let clinic = Clinic {
            licensed,
            ..practice.read(clinic::read).unwrap()
        };
        practice.write(|w| clinic::change(w, &clinic)).unwrap();
        practice
            .read(|r| text(r, Purpose::Storage, "", Language::Sv))
            .unwrap()
            .paragraphs[2]
            .clone()
    };
    assert!(swedish(Country::Se, false).contains("i 10 år efter ditt senaste besök"));
    assert!(swedish(Country::Se, false).contains("i 7 år efter räkenskapsårets slut"));
    assert!(swedish(Country::Dk, false).contains("i 5 år efter ditt senaste besök"));
    assert!(swedish(Country::No, false).contains("så länge de behövs"));
    assert!(swedish(Country::Se, true).contains("i minst 10 år efter den sista anteckningen"));
    assert!(swedish(Country::Fi, true).contains("så länge som lagen säger"));
}

/// What the law asks a notice to say beside purposes, bases and periods: which data, for what, the rights, and whom to ask.
// covers: T09 T10 T12 T15 (the notice is the text of the consent)
#[test]
fn every_language_says_which_data_what_for_which_rights_and_whom_to_ask() {
    // Data by kind; then the purpose; then to see, to have a copy, a correction, an erasure, and to take the consent back.
    let said = [
        (
            Language::Sv,
            [
                "kontaktuppgifter",
                "svar om din hälsa",
                "anteckningar",
                "bilder",
            ],
            [
                "behandla dig på ett säkert sätt",
                "se uppgifterna",
                "få en kopia",
                "rättade",
                "radera",
                "ta tillbaka",
            ],
        ),
        (
            Language::Da,
            [
                "kontaktoplysninger",
                "svar om dit helbred",
                "notater",
                "billeder",
            ],
            [
                "behandle dig forsvarligt",
                "oplysningerne at se",
                "få en kopi",
                "rettet",
                "slettet",
                "trække samtykket",
            ],
        ),
        (
            Language::Nb,
            [
                "kontaktopplysningene",
                "svarene dine om helsen",
                "notatene",
                "bilder",
            ],
            [
                "behandle deg forsvarlig",
                "se opplysningene",
                "få en kopi",
                "rettet",
                "slettet",
                "trekke samtykket",
            ],
        ),
        (
            Language::Fi,
            [
                "yhteystietosi",
                "koskevat vastauksesi",
                "muistiinpano",
                "kuvat",
            ],
            [
                "jotta hoito olisi turvallista",
                "nähtäväksi",
                "kopion",
                "oikaista",
                "poistattaa",
                "perua suostumuksesi",
            ],
        ),
        (
            Language::En,
            [
                "contact details",
                "answers about your health",
                "notes",
                "pictures",
            ],
            [
                "in order to treat you safely",
                "see the information",
                "copy",
                "corrected",
                "erased",
                "take back",
            ],
        ),
    ];
    for licensed in [false, true] {
        let mut practice = Practice::open();
        let clinic = Clinic {
            licensed,
            ..practice.read(clinic::read).unwrap()
        };
        practice.write(|w| clinic::change(w, &clinic)).unwrap();
        for (language, data, rest) in said {
            let channels = [""].into_iter().chain(KINDS);
            for (channel, kind) in channels.zip(data) {
                let whole = practice
                    .read(|r| text(r, Purpose::Storage, channel, language))
                    .unwrap()
                    .paragraphs
                    .join("\n");
                let contact = "mottagning@linden.example";
                for words in rest.into_iter().chain([kind, contact]) {
                    assert!(
                        whole.contains(words),
                        "{language:?} {channel:?} licensed {licensed}: {words:?} in {whole}"
                    );
                }
            }
        }
    }
}

// covers: T06 C21
#[test]
fn the_five_languages_say_the_same() {
    for texts in library::TEXTS.iter() {
        assert_eq!(texts.version, 1);
    }
    assert_eq!(
        library::TEXTS
            .iter()
            .map(|texts| texts.language)
            .collect::<Vec<_>>(),
        Language::ALL
    );
    let practice = Practice::open();
    for (purpose, channel) in every() {
        let lengths: Vec<usize> = Language::ALL
            .map(|language| {
                practice
                    .read(|r| text(r, purpose, channel, language))
                    .unwrap()
                    .paragraphs
                    .len()
            })
            .to_vec();
        assert!(
            lengths.iter().all(|length| *length == lengths[0]),
            "{purpose:?} {channel}: {lengths:?}"
        );
    }
}

// covers: W43
#[test]
fn a_practice_called_like_a_place_in_the_text_stays_a_name() {
    let words = BTreeMap::from([
        ("practice", "{contact} & {".to_owned()),
        ("contact", "x".to_owned()),
    ]);
    assert_eq!(
        library::fill("{practice}: {contact} {unknown} {", &words),
        "{contact} & {: x {unknown} {"
    );
}

// covers: W30 W01
#[test]
fn there_is_no_text_for_a_channel_the_purpose_does_not_have() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    for (purpose, channel) in [
        (Purpose::Publishing, ""),
        (Purpose::Publishing, "email"),
        (Purpose::Marketing, ""),
        (Purpose::Marketing, "website"),
        (Purpose::Storage, "website"),
    ] {
        assert_eq!(
            practice.read(|r| text(r, purpose, channel, Language::Sv)),
            Err(ConsentError::NoSuchForm)
        );
        assert_eq!(
            given(&mut practice, &asked(client, purpose, channel, signed())),
            Err(ConsentError::NoSuchForm)
        );
    }
    let newer = NewConsent {
        version: 2,
        ..asked(client, Purpose::Storage, "", signed())
    };
    assert_eq!(given(&mut practice, &newer), Err(ConsentError::VersionGone));
    let stranger = asked(ClientId(vault::Uuid::nil()), Purpose::Storage, "", signed());
    assert_eq!(given(&mut practice, &stranger), Err(ConsentError::NotFound));
    assert_eq!(practice.count("SELECT count(*) FROM consent"), 0);
}

// covers: W17 W29 T08 R03
#[test]
fn each_purpose_stands_alone() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    assert!(
        practice.read(|r| list(r, client)).unwrap().is_empty(),
        "nothing is ticked before somebody acts"
    );
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Storage, "")),
        Ok(false)
    );
    given(
        &mut practice,
        &asked(client, Purpose::Storage, "", signed()),
    )
    .unwrap();
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Storage, "")),
        Ok(true)
    );
    for channel in PUBLISHING {
        assert_eq!(
            practice.read(|r| in_force(r, client, Purpose::Publishing, channel)),
            Ok(false),
            "storage never ticks publishing"
        );
    }
    given(
        &mut practice,
        &asked(client, Purpose::Marketing, "email", no()),
    )
    .unwrap();
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Storage, "")),
        Ok(true),
        "refusing one closes no other"
    );
}

// covers: W30
#[test]
fn publishing_is_agreed_channel_by_channel() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    given(
        &mut practice,
        &asked(client, Purpose::Publishing, "website", signed()),
    )
    .unwrap();
    given(
        &mut practice,
        &asked(client, Purpose::Publishing, "instagram", no()),
    )
    .unwrap();
    let key = |channel: &str| ("publishing".to_owned(), channel.to_owned());
    let expected = BTreeMap::from([
        (key("website"), ConsentState::Given),
        (key("instagram"), ConsentState::Refused),
    ]);
    assert_eq!(states(&practice, client), expected);
}

/// That somebody was told, and of what, is proven by the record of the asking: also where the answer was no, or is on paper.
// covers: T17 C02 R03
#[test]
fn what_was_shown_is_kept_with_its_version_moment_and_way_whatever_the_answer_was() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let paper = Ending::OnPaper {
        place: "B2026-0007-83".to_owned(),
    };
    for (days, language, ending) in [
        (0, Language::Fi, no()),
        (1, Language::Da, paper),
        (2, Language::Sv, signed()),
    ] {
        let now = crate::testing::start() + TimeDelta::days(days);
        practice.clock.set(now);
        let shown = practice
            .read(|r| text(r, Purpose::Storage, "", language))
            .unwrap();
        let new = NewConsent {
            language,
            ..asked(client, Purpose::Storage, "", ending.clone())
        };
        given(&mut practice, &new).unwrap();
        let newest = practice.read(|r| list(r, client)).unwrap().remove(0);
        assert_eq!((&newest.text, &newest.ending), (&shown, &ending));
        assert_eq!((newest.text.version, newest.text.language), (1, language));
        assert_eq!(newest.events[0].at, now);
    }
    assert_eq!(practice.read(|r| list(r, client)).unwrap().len(), 3);
}

// covers: T14 R03
#[test]
fn a_consent_is_taken_back_as_easily_and_its_history_stays() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let first = given(
        &mut practice,
        &asked(client, Purpose::Storage, "", signed()),
    )
    .unwrap();
    practice.clock.advance(TimeDelta::days(30));
    let back = Withdraw {
        id: first.id,
        how: "phone".to_owned(),
    };
    let after = practice
        .act("consent", "withdraw", |w| withdraw(w, &back))
        .unwrap();
    assert_eq!(after.state, ConsentState::Withdrawn);
    assert_eq!(after.ending, first.ending, "the evidence stays");
    let events: Vec<_> = after
        .events
        .iter()
        .map(|event| (event.state, event.how.as_str(), event.at))
        .collect();
    let begun = crate::testing::start();
    assert_eq!(
        events,
        [
            (ConsentState::Given, "desk", begun),
            (
                ConsentState::Withdrawn,
                "phone",
                begun + TimeDelta::days(30)
            )
        ]
    );
    assert_eq!(
        practice.write(|w| withdraw(w, &back)),
        Err(ConsentError::NotInForce)
    );

    let again = given(
        &mut practice,
        &asked(client, Purpose::Storage, "", signed()),
    )
    .unwrap();
    assert_ne!(again.id, first.id, "a later yes is a new consent");
    assert_eq!(
        practice
            .read(|r| list(r, client))
            .unwrap()
            .iter()
            .map(|consent| consent.id)
            .collect::<Vec<_>>(),
        [again.id, first.id]
    );
    let access = practice
        .read(|r| client::history(r, client))
        .unwrap()
        .access;
    assert!(access.iter().any(|line| line.act == "consent/withdraw"));
}

// covers: T14 C16
#[test]
fn a_withdrawal_names_a_known_way_and_a_known_consent() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let consent = given(
        &mut practice,
        &asked(client, Purpose::Storage, "", signed()),
    )
    .unwrap();
    let owl = Withdraw {
        id: consent.id,
        how: "owl".to_owned(),
    };
    assert_eq!(
        practice.write(|w| withdraw(w, &owl)),
        Err(ConsentError::BadText {
            field: "how".to_owned()
        })
    );
    let other = Withdraw {
        id: ConsentId(vault::Uuid::nil()),
        how: "desk".to_owned(),
    };
    assert_eq!(
        practice.write(|w| withdraw(w, &other)),
        Err(ConsentError::NotFound)
    );
}

// covers: T14
#[test]
fn taking_back_ends_every_yes_on_that_channel() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let first = given(
        &mut practice,
        &asked(client, Purpose::Publishing, "website", signed()),
    )
    .unwrap();
    practice.clock.advance(TimeDelta::days(1));
    given(
        &mut practice,
        &asked(client, Purpose::Publishing, "website", signed()),
    )
    .unwrap();
    given(
        &mut practice,
        &asked(client, Purpose::Publishing, "youtube", signed()),
    )
    .unwrap();
    practice
        .write(|w| {
            withdraw(
                w,
                &Withdraw {
                    id: first.id,
                    how: "letter".to_owned(),
                },
            )
        })
        .unwrap();
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Publishing, "website")),
        Ok(false)
    );
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Publishing, "youtube")),
        Ok(true)
    );
    given(
        &mut practice,
        &asked(client, Purpose::Publishing, "youtube", no()),
    )
    .unwrap();
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Publishing, "youtube")),
        Ok(false),
        "and so does a no"
    );
}

// covers: W32
#[test]
fn a_consent_runs_until_further_notice_or_to_its_last_day() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let until = |on| NewConsent {
        until_on: Some(on),
        ..asked(client, Purpose::Publishing, "website", signed())
    };
    assert_eq!(
        given(&mut practice, &until(on(2026, 3, 1))),
        Err(ConsentError::BadDate {
            field: "until_on".to_owned()
        })
    );
    assert_eq!(
        given(&mut practice, &until(on(2026, 3, 2)))
            .unwrap()
            .until_on,
        Some(on(2026, 3, 2))
    );
    let open = given(
        &mut practice,
        &asked(client, Purpose::Publishing, "youtube", signed()),
    )
    .unwrap();
    assert_eq!(open.until_on, None);
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Publishing, "website")),
        Ok(true)
    );
    practice.clock.advance(TimeDelta::days(1));
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Publishing, "website")),
        Ok(false)
    );
    assert_eq!(
        practice.read(|r| in_force(r, client, Purpose::Publishing, "youtube")),
        Ok(true)
    );
}

// covers: C13 C14 C16 C22
#[test]
fn a_marketing_consent_sets_the_switch_of_its_channel() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let switches = |practice: &Practice| {
        let card = practice.read(|r| client::card(r, client)).unwrap();
        card.marketing
            .into_iter()
            .map(|choice| (choice.channel, choice.allowed, choice.how))
            .collect::<Vec<_>>()
    };
    assert!(switches(&practice).is_empty());
    let consent = given(
        &mut practice,
        &asked(client, Purpose::Marketing, "sms", signed()),
    )
    .unwrap();
    assert_eq!(
        switches(&practice),
        [(Channel::Sms, true, "form".to_owned())]
    );
    practice
        .write(|w| {
            withdraw(
                w,
                &Withdraw {
                    id: consent.id,
                    how: "email".to_owned(),
                },
            )
        })
        .unwrap();
    assert_eq!(
        switches(&practice),
        [(Channel::Sms, false, "email".to_owned())]
    );
    given(
        &mut practice,
        &asked(client, Purpose::Marketing, "email", no()),
    )
    .unwrap();
    assert!(switches(&practice).contains(&(Channel::Email, false, "form".to_owned())));
}

// covers: C15 C45
#[test]
fn a_switch_turned_off_ends_the_consent_behind_it() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let consent = given(
        &mut practice,
        &asked(client, Purpose::Marketing, "email", signed()),
    )
    .unwrap();
    practice
        .write(|w| client::set_marketing(w, client, Channel::Email, false, "letter"))
        .unwrap();
    let after = practice.read(|r| list(r, client)).unwrap();
    assert_eq!(
        (after[0].id, after[0].state),
        (consent.id, ConsentState::Withdrawn)
    );
    assert_eq!(after[0].events.last().unwrap().how, "letter");
}

// covers: W01 W17
#[test]
fn a_consent_keeps_the_text_of_its_day() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let before = given(
        &mut practice,
        &asked(client, Purpose::Storage, "", signed()),
    )
    .unwrap();
    let clinic = Clinic {
        name: "Östra Kliniken".to_owned(),
        ..practice.read(clinic::read).unwrap()
    };
    practice.write(|w| clinic::change(w, &clinic)).unwrap();
    practice.clock.advance(TimeDelta::days(1));
    let after = given(
        &mut practice,
        &asked(client, Purpose::Storage, "", signed()),
    )
    .unwrap();
    assert!(after.text.paragraphs[0].starts_with("Östra Kliniken"));
    let kept = practice.read(|r| list(r, client)).unwrap();
    assert_eq!(kept[1].text, before.text);
    assert!(kept[1].text.paragraphs[0].starts_with("Lindens Massage"));
    assert_ne!(kept[0].text_sha256, kept[1].text_sha256);
}

// covers: W17
#[test]
fn a_consent_that_was_tampered_with_is_reported() {
    for (trigger, change) in [
        (
            "consent_text_frozen",
            "UPDATE consent_text SET body = body || ' '",
        ),
        (
            "consent_frozen",
            "UPDATE consent SET evidence = replace(evidence, 'Asta Lind', 'Asta Linn')",
        ),
        (
            "consent_frozen",
            "UPDATE consent SET until_on = '2030-01-01'",
        ),
        ("consent_frozen", "UPDATE consent SET made_at = made_at - 1"),
    ] {
        let mut practice = Practice::open();
        let client = practice.admit("Asta", "Lind");
        given(
            &mut practice,
            &asked(client, Purpose::Storage, "", signed()),
        )
        .unwrap();
        assert!(
            practice
                .write(|w| Ok::<_, Fault>(w.sql().execute_batch(change)?))
                .is_err(),
            "{change}"
        );
        practice
            .write(|w| {
                Ok::<_, Fault>(
                    w.sql()
                        .execute_batch(&format!("DROP TRIGGER {trigger}; {change};"))?,
                )
            })
            .unwrap();
        assert_eq!(
            practice.read(|r| list(r, client)),
            Err(ConsentError::Fault(Fault::Damaged)),
            "{change}"
        );
    }
}

// covers: W17
#[test]
fn the_button_pressed_twice_records_once() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let new = asked(client, Purpose::Storage, "", signed());
    given(&mut practice, &new).unwrap();
    practice.clock.advance(TimeDelta::seconds(60));
    assert_eq!(given(&mut practice, &new), Err(ConsentError::AlreadySigned));
    practice.clock.advance(TimeDelta::seconds(1));
    assert!(given(&mut practice, &new).is_ok());
    assert!(
        given(&mut practice, &asked(client, Purpose::Storage, "", no())).is_ok(),
        "a change of mind is no slip"
    );
}

// covers: W17 R03
#[test]
fn a_yes_needs_its_signature_and_a_no_needs_nothing() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let empty = Ending::Signed {
        signature: Signature {
            strokes: vec![],
            name: "Asta Lind".to_owned(),
        },
    };
    assert_eq!(
        given(&mut practice, &asked(client, Purpose::Storage, "", empty)),
        Err(ConsentError::SignatureMissing)
    );
    let nowhere = Ending::OnPaper {
        place: " ".to_owned(),
    };
    let missing = ConsentError::Incomplete {
        missing: vec!["place".to_owned()],
    };
    assert_eq!(
        given(&mut practice, &asked(client, Purpose::Storage, "", nowhere)),
        Err(missing)
    );
    assert!(given(&mut practice, &asked(client, Purpose::Storage, "", no())).is_ok());
}

// covers: C11
#[test]
fn of_each_kind_of_data_its_own_newest_word_counts() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let refused = |practice: &Practice| practice.read(|r| refused_kinds(r, client)).unwrap();
    assert!(
        refused(&practice).is_empty(),
        "what was never asked about is open"
    );
    given(
        &mut practice,
        &asked(client, Purpose::Storage, "images", no()),
    )
    .unwrap();
    assert_eq!(refused(&practice), ["images"]);
    given(&mut practice, &asked(client, Purpose::Storage, "", no())).unwrap();
    assert_eq!(refused(&practice), KINDS);
    given(
        &mut practice,
        &asked(client, Purpose::Storage, "notes", signed()),
    )
    .unwrap();
    assert_eq!(refused(&practice), ["health", "images"]);
}

// covers: W21 (the overview reads no table through)
#[test]
fn consents_are_found_by_index() {
    let practice = Practice::open();
    for sql in [store::NEWEST, store::IN_FORCE] {
        let plan = practice.plan(sql);
        assert!(
            plan.contains("USING INDEX consent_client") && !plan.contains("SCAN consent"),
            "{plan}"
        );
    }
}
