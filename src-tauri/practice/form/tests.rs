use chrono::TimeDelta;
use proptest::prelude::*;
use vault::{Fault, sql::params};

use super::{
    Answer, Ending, FormError, FormText, Intake, NewIntake, QuestionKind, Signature, StrokePoint,
    close, flags, library, list, newest, newest_intake, rules, show, store,
};
use crate::{
    client::{self, CardFields, Source},
    consent::{self, NewConsent, Purpose},
    country::Country,
    draft::{self, Draft},
    id::{ClientId, DraftId},
    language::Language,
    testing::{Practice, on},
};

fn strokes(points: usize) -> Signature {
    let stroke = (0..points)
        .map(|at| StrokePoint {
            x: at as f32,
            y: 10.0,
            t: at as u32,
        })
        .collect();
    Signature {
        strokes: vec![stroke],
        name: "Asta Lind".to_owned(),
    }
}

fn signed() -> Ending {
    Ending::Signed {
        signature: strokes(5),
    }
}

fn answer(question: &str, value: &str) -> Answer {
    Answer {
        question: question.to_owned(),
        value: value.to_owned(),
        comment: String::new(),
    }
}

/// Every mandatory question answered: names and phone as given, `no` to the rest.
fn complete(language: Language) -> Vec<Answer> {
    let form = library::newest("registration", language).unwrap();
    form.sections
        .iter()
        .flat_map(|section| &section.questions)
        .filter(|question| question.mandatory)
        .map(|question| match question.id.as_str() {
            "given" => answer("given", "Asta"),
            "family" => answer("family", "Lind"),
            "phone" => answer("phone", "0701740635"),
            "reason" => answer("reason", "Stel i nacken"),
            other => answer(other, "no"),
        })
        .collect()
}

fn with(mut answers: Vec<Answer>, question: &str, value: &str, comment: &str) -> Vec<Answer> {
    answers.retain(|answer| answer.question != question);
    answers.push(Answer {
        question: question.to_owned(),
        value: value.to_owned(),
        comment: comment.to_owned(),
    });
    answers
}

fn intake(client: ClientId, answers: Vec<Answer>, ending: Ending) -> NewIntake {
    NewIntake {
        client,
        form: "registration".to_owned(),
        version: 1,
        language: Language::Sv,
        answers,
        ending,
        draft: None,
    }
}

fn closed(practice: &mut Practice, new: &NewIntake) -> Result<Intake, FormError> {
    practice.act("intake", "close", |w| close(w, new))
}

fn ids(form: &FormText) -> Vec<String> {
    form.sections
        .iter()
        .flat_map(|section| &section.questions)
        .map(|question| question.id.clone())
        .collect()
}

// covers: W15 C21 T06
#[test]
fn the_five_languages_ask_the_same_questions() {
    assert_eq!(library::all().len(), Language::ALL.len());
    let swedish = library::newest("registration", Language::Sv).unwrap();
    assert_eq!(swedish.version, 1);
    for form in library::all() {
        assert_eq!(form.kind, "registration");
        assert_eq!(ids(form), ids(swedish), "{:?}", form.language);
        for (here, there) in form.sections.iter().zip(&swedish.sections) {
            assert_eq!(here.data, there.data);
            assert!(["contact", "health"].contains(&here.data.as_str()));
            for (here, there) in here.questions.iter().zip(&there.questions) {
                assert_eq!(
                    (here.kind, here.mandatory, &here.card_field, here.warns),
                    (there.kind, there.mandatory, &there.card_field, there.warns)
                );
                let choices = |question: &super::Question| {
                    question
                        .choices
                        .iter()
                        .map(|choice| choice.id.clone())
                        .collect::<Vec<_>>()
                };
                assert_eq!(choices(here), choices(there), "{}", here.id);
                assert_eq!(here.hint.is_empty(), there.hint.is_empty(), "{}", here.id);
            }
        }
    }
}

// covers: C17 R11
#[test]
fn name_and_phone_are_asked_for_and_an_address_may_be_left_out() {
    for form in library::all() {
        let contact: Vec<(&str, bool)> = form.sections[0]
            .questions
            .iter()
            .map(|question| (question.id.as_str(), question.mandatory))
            .collect();
        let asked = ["given", "family", "phone"].map(|id| (id, true));
        let left_open = ["birth", "email", "street", "postcode", "city"].map(|id| (id, false));
        assert_eq!(contact.len(), asked.len() + left_open.len());
        for one in asked.iter().chain(&left_open) {
            assert!(contact.contains(one), "{:?}: {one:?}", form.language);
        }
    }
    // A form that says no more than that is closed, and the card has no address of its own making.
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let new = intake(client, complete(Language::Sv), signed());
    closed(&mut practice, &new).unwrap();
    let card = practice.read(|r| client::card(r, client)).unwrap();
    assert_eq!((card.fields.street.as_str(), card.missing.len()), ("", 0));
}

// covers: W15
#[test]
fn every_text_is_said_once_and_whole() {
    for form in library::all() {
        let mut ids = ids(form);
        let (all, language) = (ids.len(), form.language);
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{language:?}: an id twice");
        let mut texts: Vec<&str> = vec![&form.title, &form.lead, &form.declaration];
        for section in &form.sections {
            texts.push(&section.title);
            for question in &section.questions {
                texts.push(&question.text);
                texts.extend(question.choices.iter().map(|choice| choice.text.as_str()));
                let asks = matches!(question.kind, QuestionKind::Choice | QuestionKind::Choices);
                assert_eq!(asks, !question.choices.is_empty(), "{}", question.id);
                assert!(
                    !question.warns || question.kind == QuestionKind::YesNo,
                    "{}: only a yes can warn",
                    question.id
                );
            }
        }
        for text in texts {
            assert!(
                !text.trim().is_empty() && text.trim() == text && !text.contains("  "),
                "{language:?}: {text:?}"
            );
            // Consent and liability have no place among the questions of health: each has its own paper.
            assert!(!text.to_lowercase().contains("samtyck"), "{text}");
        }
        let no_two_languages_alike = library::all()
            .iter()
            .filter(|other| other.lead == form.lead)
            .count();
        assert_eq!(no_two_languages_alike, 1);
    }
}

// covers: W16
#[test]
fn what_has_to_be_known_before_treating_warns() {
    let form = library::newest("registration", Language::Sv).unwrap();
    for id in [
        "trauma",
        "night_pain",
        "weight_loss",
        "fever",
        "saddle_numbness",
        "bladder_bowel",
        "weakness",
        "chest_pain",
        "dizziness",
        "cancer",
        "heart",
        "pacemaker",
        "clots",
        "osteoporosis",
        "skin",
        "contagious",
        "diabetes",
        "epilepsy",
        "blood_thinners",
        "cortisone",
        "allergy",
        "implants",
        "pregnant",
    ] {
        let question = form
            .sections
            .iter()
            .flat_map(|section| &section.questions)
            .find(|question| question.id == id);
        assert!(
            question
                .unwrap_or_else(|| panic!("{id} is not asked"))
                .warns,
            "{id}"
        );
    }
}

// covers: W15 W16 W17 W18
#[test]
fn a_signed_form_is_frozen_with_its_text() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let done = closed(
        &mut practice,
        &intake(client, complete(Language::Sv), signed()),
    )
    .unwrap();
    assert_eq!(
        done.form,
        practice
            .read(|r| newest(r, "registration", Language::Sv))
            .unwrap()
    );
    assert_eq!(done.ending, signed());
    assert!(done.changed.is_empty() && !done.outdated);
    let kept = practice.reopen();
    assert_eq!(kept.read(|r| show(r, done.id)), Ok(done.clone()));
    let rows = kept.read(|r| list(r, client)).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].ending.as_str(), rows[0].filled_on, rows[0].version),
        ("signed", on(2026, 3, 2), 1)
    );
    let hash = kept
        .count("SELECT count(*) FROM form_text WHERE sha256 = (SELECT text_sha256 FROM intake)");
    assert_eq!(
        (hash, done.text_sha256.len(), done.sha256.len()),
        (1, 64, 64)
    );
    let access = kept.read(|r| client::history(r, client)).unwrap().access;
    assert!(
        access.iter().any(|line| line.act == "intake/close"),
        "the access log shows it"
    );
}

// covers: W17
#[test]
fn a_form_is_not_complete_without_signature_or_recorded_refusal() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let mut refused = |ending| {
        closed(
            &mut practice,
            &intake(client, complete(Language::Sv), ending),
        )
        .unwrap_err()
    };
    assert_eq!(
        refused(Ending::Signed {
            signature: strokes(4)
        }),
        FormError::SignatureMissing
    );
    assert_eq!(
        refused(Ending::Signed {
            signature: Signature {
                strokes: vec![],
                ..strokes(5)
            }
        }),
        FormError::SignatureMissing
    );
    assert_eq!(
        refused(Ending::Signed {
            signature: Signature {
                name: " ".to_owned(),
                ..strokes(5)
            }
        }),
        FormError::SignatureMissing
    );
    assert_eq!(
        refused(Ending::Refused {
            reason: " \n".to_owned()
        }),
        FormError::ReasonMissing
    );
    assert_eq!(
        refused(Ending::OnPaper {
            place: String::new()
        }),
        FormError::Incomplete {
            missing: vec!["place".to_owned()]
        }
    );
    let mut outside = strokes(5);
    outside.strokes[0][0].x = 1000.5;
    assert_eq!(
        refused(Ending::Signed { signature: outside }),
        FormError::BadNumber {
            field: "signature".to_owned()
        }
    );
    assert_eq!(
        refused(Ending::Signed {
            signature: Signature {
                strokes: vec![strokes(1).strokes[0].clone(); 20_001],
                ..strokes(1)
            }
        }),
        FormError::TooLong {
            field: "signature".to_owned(),
            max: 20_000
        }
    );
    assert_eq!(practice.count("SELECT count(*) FROM intake"), 0);
    let two_strokes = Signature {
        strokes: vec![strokes(2).strokes[0].clone(), strokes(3).strokes[0].clone()],
        ..strokes(5)
    };
    assert!(
        closed(
            &mut practice,
            &intake(
                client,
                complete(Language::Sv),
                Ending::Signed {
                    signature: two_strokes
                }
            )
        )
        .is_ok()
    );
}

// covers: W17
#[test]
fn who_will_not_sign_may_leave_questions_open_but_says_why() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let answers = vec![
        answer("email", "asta@lind.example"),
        answer("trauma", "yes"),
    ];
    let ending = Ending::Refused {
        reason: "Vill tänka över saken".to_owned(),
    };
    let done = closed(
        &mut practice,
        &intake(client, answers.clone(), ending.clone()),
    )
    .unwrap();
    assert_eq!((done.ending, done.answers), (ending, answers));
    let card = practice.read(|r| client::card(r, client)).unwrap();
    assert_eq!(
        card.fields.email, "",
        "nothing moves to the card of somebody who did not sign"
    );
    assert_eq!(practice.read(|r| newest_intake(r, client)), Ok(None));
}

// covers: W15 W16
#[test]
fn mandatory_questions_are_answered() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let mut answers = complete(Language::Sv);
    answers.retain(|answer| answer.question != "reason" && answer.question != "pacemaker");
    let missing = FormError::Incomplete {
        missing: vec!["reason".to_owned(), "pacemaker".to_owned()],
    };
    assert_eq!(
        closed(&mut practice, &intake(client, answers.clone(), signed())),
        Err(missing.clone())
    );
    let comment_alone = with(
        with(answers.clone(), "reason", "  ", ""),
        "pacemaker",
        "",
        "vet inte",
    );
    assert_eq!(
        closed(&mut practice, &intake(client, comment_alone, signed())),
        Err(missing)
    );
    let paper = with(with(answers, "reason", "Nacke", ""), "pacemaker", "no", "");
    assert!(
        closed(
            &mut practice,
            &intake(
                client,
                paper,
                Ending::OnPaper {
                    place: "B2026-0007-4".to_owned()
                }
            )
        )
        .is_ok()
    );
}

// covers: W15
#[test]
fn answers_are_what_their_question_allows() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let mut wrong = |question: &str, value: &str| {
        closed(
            &mut practice,
            &intake(
                client,
                with(complete(Language::Sv), question, value, ""),
                signed(),
            ),
        )
        .unwrap_err()
    };
    let text = |id: &str| FormError::BadText {
        field: id.to_owned(),
    };
    assert_eq!(wrong("shoe_size", "43"), FormError::UnknownQuestion);
    assert_eq!(wrong("trauma", "perhaps"), text("trauma"));
    assert_eq!(wrong("pressure", "crushing"), text("pressure"));
    assert_eq!(wrong("where", "neck,wings"), text("where"));
    assert_eq!(wrong("where", "neck,neck"), text("where"));
    assert_eq!(wrong("given", "As\u{202e}ta"), text("given"));
    assert_eq!(
        wrong("birth", "1984-02-30"),
        FormError::BadDate {
            field: "birth".to_owned()
        }
    );
    assert_eq!(
        wrong("birth", "2026-03-03"),
        FormError::BadDate {
            field: "birth".to_owned()
        },
        "tomorrow"
    );
    assert_eq!(
        wrong("pain_now", "11"),
        FormError::BadNumber {
            field: "pain_now".to_owned()
        }
    );
    assert_eq!(
        wrong("pain_now", "-1"),
        FormError::BadNumber {
            field: "pain_now".to_owned()
        }
    );
    assert_eq!(
        wrong("city", &"x".repeat(201)),
        FormError::TooLong {
            field: "city".to_owned(),
            max: 200
        }
    );
    assert_eq!(
        wrong("onset", &"x".repeat(4001)),
        FormError::TooLong {
            field: "onset".to_owned(),
            max: 4000
        }
    );
    assert_eq!(wrong("email", "nobody"), FormError::BadEmail);
    let mut twice = complete(Language::Sv);
    twice.push(answer("trauma", "yes"));
    assert_eq!(
        closed(&mut practice, &intake(client, twice, signed())).unwrap_err(),
        text("trauma")
    );
    let long_comment = with(complete(Language::Sv), "trauma", "yes", &"x".repeat(1001));
    let too_long = FormError::TooLong {
        field: "trauma".to_owned(),
        max: 1000,
    };
    assert_eq!(
        closed(&mut practice, &intake(client, long_comment, signed())).unwrap_err(),
        too_long
    );
    assert_eq!(practice.count("SELECT count(*) FROM intake"), 0);

    let neat = with(
        with(complete(Language::Sv), "where", " foot , neck", ""),
        "pain_now",
        "07",
        "",
    );
    let kept = closed(&mut practice, &intake(client, neat, signed()))
        .unwrap()
        .answers;
    let value = |id: &str| {
        kept.iter()
            .find(|answer| answer.question == id)
            .unwrap()
            .value
            .clone()
    };
    assert_eq!(
        (value("where").as_str(), value("pain_now").as_str()),
        ("neck,foot", "7")
    );
    let order: Vec<&String> = kept.iter().map(|answer| &answer.question).collect();
    assert_eq!(
        (order[0], order[1]),
        (&"given".to_owned(), &"family".to_owned()),
        "in the order of the form"
    );
}

// covers: W01
#[test]
fn only_the_version_in_force_is_closed_and_an_old_one_stays_as_it_was() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    for version in [0, 2] {
        let new = NewIntake {
            version,
            ..intake(client, complete(Language::Sv), signed())
        };
        assert_eq!(closed(&mut practice, &new), Err(FormError::VersionGone));
    }
    let new = NewIntake {
        form: "poem".to_owned(),
        ..intake(client, vec![], signed())
    };
    assert_eq!(closed(&mut practice, &new), Err(FormError::NoSuchForm));
    assert_eq!(
        practice.read(|r| newest(r, "poem", Language::Sv)),
        Err(FormError::NoSuchForm)
    );
    let stranger = intake(
        ClientId(vault::Uuid::nil()),
        complete(Language::Sv),
        signed(),
    );
    assert_eq!(closed(&mut practice, &stranger), Err(FormError::NotFound));

    // An intake of a text that is not in the program any more shows that text, not today's.
    let done = closed(
        &mut practice,
        &intake(client, complete(Language::Sv), signed()),
    )
    .unwrap();
    let older = FormText {
        version: 9,
        title: "Som frågorna löd 2018".to_owned(),
        ..done.form
    };
    let (body, hash) = crate::frozen::freeze(&older).unwrap();
    practice
        .write(|w| {
            store::keep_text(w, &older, &hash, &body)?;
            let (answers, _) = crate::frozen::freeze(&done.answers)?;
            let sha256 = rules::bound(&hash, &answers, &done.ending, w.now())?;
            let (evidence, _) = crate::frozen::freeze(&rules::Evidence {
                ending: done.ending.clone(),
                sha256,
            })?;
            let row = store::NewRow {
                id: crate::id::IntakeId(w.new_id()),
                client,
                form: &older,
                text_sha256: &hash,
                answers: &answers,
                ending: "signed",
                evidence: &evidence,
                filled_at: w.now(),
                filled_on: on(2018, 5, 25),
                draft: None,
            };
            store::insert(w, &row)
        })
        .unwrap();
    let rows = practice.read(|r| list(r, client)).unwrap();
    let old = rows
        .iter()
        .find(|row| row.filled_on == on(2018, 5, 25))
        .unwrap();
    assert_eq!(
        practice.read(|r| show(r, old.id)).unwrap().form.title,
        "Som frågorna löd 2018"
    );
}

// covers: W17
#[test]
fn a_signature_stands_under_the_exact_text_answers_and_ending() {
    for (table, change) in [
        (
            "form_text",
            "UPDATE form_text SET body = replace(body, 'hjälpa', 'hjälpa')|| ' '",
        ),
        (
            "intake",
            "UPDATE intake SET answers = replace(answers, '\"no\"', '\"yes\"')",
        ),
        (
            "intake",
            "UPDATE intake SET evidence = replace(evidence, 'Asta Lind', 'Asta Linn')",
        ),
        ("intake", "UPDATE intake SET filled_at = filled_at + 1"),
    ] {
        let mut practice = Practice::open();
        let client = practice.admit("Asta", "Lind");
        let done = closed(
            &mut practice,
            &intake(client, complete(Language::Sv), signed()),
        )
        .unwrap();
        let refused = practice.write(|w| Ok::<_, Fault>(w.sql().execute_batch(change)?));
        assert!(
            refused.is_err(),
            "the store itself keeps it from being changed: {change}"
        );
        practice
            .write(|w| {
                Ok::<_, Fault>(
                    w.sql()
                        .execute_batch(&format!("DROP TRIGGER {table}_frozen; {change};"))?,
                )
            })
            .unwrap();
        assert_eq!(
            practice.read(|r| show(r, done.id)),
            Err(FormError::Fault(Fault::Damaged)),
            "{change}"
        );
    }
}

// covers: W16
#[test]
fn a_second_form_marks_what_changed_and_keeps_the_first() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let first = closed(
        &mut practice,
        &intake(
            client,
            with(complete(Language::Sv), "better", "Vila", ""),
            signed(),
        ),
    )
    .unwrap();
    practice.clock.advance(TimeDelta::days(183));
    let answers = with(
        with(complete(Language::Sv), "trauma", "yes", "Cykel"),
        "worse",
        "Kyla",
        "",
    );
    let second = closed(&mut practice, &intake(client, answers, signed())).unwrap();
    assert_eq!(
        second.changed,
        ["better", "worse", "trauma"],
        "gone, new and other answers, in the order of the form"
    );
    assert_eq!(
        practice.read(|r| show(r, first.id)).unwrap().changed,
        Vec::<String>::new()
    );
    assert_eq!(
        practice
            .read(|r| list(r, client))
            .unwrap()
            .iter()
            .map(|row| row.id)
            .collect::<Vec<_>>(),
        [second.id, first.id]
    );
}

// covers: C21
#[test]
fn answers_meet_across_languages() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let finnish = NewIntake {
        language: Language::Fi,
        ..intake(
            client,
            with(complete(Language::Fi), "blood_thinners", "yes", "Marevan"),
            signed(),
        )
    };
    closed(&mut practice, &finnish).unwrap();
    practice.clock.advance(TimeDelta::days(1));
    let swedish = closed(
        &mut practice,
        &intake(client, complete(Language::Sv), signed()),
    )
    .unwrap();
    assert_eq!(swedish.changed, ["blood_thinners"]);
}

// covers: W21
#[test]
fn a_yes_that_warns_is_told_in_the_therapists_language() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let answers = with(
        with(complete(Language::Fi), "blood_thinners", "yes", "Marevan"),
        "sleep",
        "yes",
        "",
    );
    closed(
        &mut practice,
        &NewIntake {
            language: Language::Fi,
            ..intake(client, answers, signed())
        },
    )
    .unwrap();
    let told = practice.read(|r| flags(r, client, Language::Sv)).unwrap();
    assert_eq!(told.len(), 1, "bad sleep does not warn");
    assert_eq!(
        (told[0].text.as_str(), told[0].comment.as_str()),
        ("Tar du blodförtunnande läkemedel?", "Marevan")
    );

    practice.clock.advance(TimeDelta::days(1));
    let refusal = Ending::Refused {
        reason: "Nej".to_owned(),
    };
    closed(
        &mut practice,
        &intake(client, vec![answer("fever", "yes")], refusal),
    )
    .unwrap();
    let ids: Vec<String> = practice
        .read(|r| flags(r, client, Language::Sv))
        .unwrap()
        .into_iter()
        .map(|flag| flag.question)
        .collect();
    assert_eq!(
        ids,
        ["fever", "blood_thinners"],
        "a refusal hides no warning of before"
    );

    practice.clock.advance(TimeDelta::days(1));
    closed(
        &mut practice,
        &intake(client, complete(Language::Sv), signed()),
    )
    .unwrap();
    assert!(
        practice
            .read(|r| flags(r, client, Language::Sv))
            .unwrap()
            .is_empty()
    );
}

// covers: W16
#[test]
fn a_form_is_outdated_when_the_practices_months_are_over() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let done = closed(
        &mut practice,
        &intake(client, complete(Language::Sv), signed()),
    )
    .unwrap();
    assert_eq!(
        practice.read(|r| newest_intake(r, client)),
        Ok(Some((on(2026, 3, 2), false)))
    );
    practice.clock.advance(TimeDelta::days(365));
    assert!(
        !practice.read(|r| show(r, done.id)).unwrap().outdated,
        "twelve months to the day"
    );
    practice.clock.advance(TimeDelta::days(1));
    assert!(practice.read(|r| show(r, done.id)).unwrap().outdated);
    assert!(practice.read(|r| list(r, client)).unwrap()[0].outdated);
    assert_eq!(
        practice.read(|r| newest_intake(r, client)),
        Ok(Some((on(2026, 3, 2), true)))
    );
}

// covers: W17
#[test]
fn a_draft_is_closed_once_and_gone_after() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let typed = Draft {
        id: None,
        word: "intake".to_owned(),
        client: Some(client),
        body: serde_json::json!({}),
        at: None,
    };
    let draft = practice
        .write(|w| draft::save(w, &typed))
        .unwrap()
        .id
        .unwrap();
    let new = NewIntake {
        draft: Some(draft),
        ..intake(client, complete(Language::Sv), signed())
    };
    closed(&mut practice, &new).unwrap();
    assert_eq!(practice.count("SELECT count(*) FROM draft"), 0);
    practice.clock.advance(TimeDelta::hours(1));
    assert_eq!(
        closed(&mut practice, &new),
        Err(FormError::AlreadySigned),
        "also after an hour"
    );
    let other_draft = NewIntake {
        draft: Some(DraftId(vault::Uuid::max())),
        ..new
    };
    assert!(closed(&mut practice, &other_draft).is_ok());
}

// covers: W16 W17
#[test]
fn the_button_pressed_twice_signs_once() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let new = intake(client, complete(Language::Sv), signed());
    closed(&mut practice, &new).unwrap();
    practice.clock.advance(TimeDelta::seconds(60));
    assert_eq!(closed(&mut practice, &new), Err(FormError::AlreadySigned));
    practice.clock.advance(TimeDelta::seconds(1));
    assert!(closed(&mut practice, &new).is_ok());
    assert!(
        closed(
            &mut practice,
            &intake(
                client,
                with(complete(Language::Sv), "trauma", "yes", ""),
                signed()
            )
        )
        .is_ok(),
        "another form"
    );
}

// covers: R35 R39
#[test]
fn a_form_fills_blank_places_of_the_card_and_leaves_the_rest() {
    let mut practice = Practice::open();
    let fields = CardFields {
        given: "Asta".to_owned(),
        family: "Lind".to_owned(),
        phone: "+46 70 174 06 35".to_owned(),
        city: "Lindby".to_owned(),
        ..CardFields::default()
    };
    let client = practice
        .write(|w| client::admit(w, &fields, Source::Therapist, ""))
        .unwrap()
        .id;
    let mut answers = complete(Language::Sv);
    for (question, value) in [
        ("email", "asta@lind.example"),
        ("birth", "1984-03-02"),
        ("city", "Alby"),
        ("family", "Berg"),
    ] {
        answers = with(answers, question, value, "");
    }
    let done = closed(&mut practice, &intake(client, answers, signed())).unwrap();
    let card = practice.read(|r| client::card(r, client)).unwrap().fields;
    assert_eq!(
        (card.email.as_str(), card.birth_on),
        ("asta@lind.example", Some(on(1984, 3, 2)))
    );
    assert_eq!(
        (card.city.as_str(), card.family.as_str()),
        ("Lindby", "Lind"),
        "what stands there stays"
    );
    assert_eq!(
        done.card_differs,
        ["family", "city"],
        "the same phone written in another way is no difference"
    );
    let changes = practice
        .read(|r| client::history(r, client))
        .unwrap()
        .changes;
    assert!(changes.iter().any(|change| change.field == "email"
        && change.old.is_empty()
        && change.new == "asta@lind.example"));
    assert_eq!(changes.len(), 2);
}

// covers: R35
#[test]
fn a_year_of_birth_that_is_known_is_not_overruled() {
    let mut practice = Practice::open();
    let fields = CardFields {
        given: "Asta".to_owned(),
        family: "Lind".to_owned(),
        phone: "0701740635".to_owned(),
        birth_year: Some(1985),
        ..CardFields::default()
    };
    let client = practice
        .write(|w| client::admit(w, &fields, Source::Therapist, ""))
        .unwrap()
        .id;
    let done = closed(
        &mut practice,
        &intake(
            client,
            with(complete(Language::Sv), "birth", "1984-03-02", ""),
            signed(),
        ),
    )
    .unwrap();
    assert_eq!(done.card_differs, ["birth"]);
    assert_eq!(
        practice
            .read(|r| client::card(r, client))
            .unwrap()
            .fields
            .birth_on,
        None
    );
}

// covers: C11
#[test]
fn a_kind_of_data_that_was_not_agreed_is_closed() {
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    let no = NewConsent {
        client,
        purpose: Purpose::Storage,
        channel: "health".to_owned(),
        language: Language::Sv,
        version: 1,
        ending: Ending::Refused {
            reason: String::new(),
        },
        until_on: None,
    };
    practice.write(|w| consent::give(w, &no)).unwrap();
    let not_agreed = FormError::NotAgreed {
        kind: "health".to_owned(),
    };
    assert_eq!(
        closed(
            &mut practice,
            &intake(client, complete(Language::Sv), signed())
        ),
        Err(not_agreed)
    );
    let contact = vec![
        answer("given", "Asta"),
        answer("family", "Lind"),
        answer("phone", "0701740635"),
    ];
    assert!(
        closed(&mut practice, &intake(client, contact.clone(), signed())).is_ok(),
        "the contact part alone is complete"
    );
    practice.clock.advance(TimeDelta::hours(1));
    practice
        .write(|w| {
            consent::give(
                w,
                &NewConsent {
                    ending: signed(),
                    ..no
                },
            )
        })
        .unwrap();
    assert!(matches!(
        closed(&mut practice, &intake(client, contact, signed())),
        Err(FormError::Incomplete { .. })
    ));
    assert!(
        closed(
            &mut practice,
            &intake(client, complete(Language::Sv), signed())
        )
        .is_ok()
    );
}

// covers: W21 (the overview reads no table through)
#[test]
fn forms_are_found_by_index() {
    let practice = Practice::open();
    for sql in [store::LIST, store::ANSWERS_BEFORE] {
        let plan = practice.plan(sql);
        assert!(
            plan.contains("USING INDEX intake_client") && !plan.contains("SCAN"),
            "{plan}"
        );
    }
}

// covers: R35 C53
#[test]
fn a_norwegian_card_compares_phones_the_norwegian_way() {
    let form = library::newest("registration", Language::Nb).unwrap();
    let card = CardFields {
        phone: "40 61 23 45".to_owned(),
        ..CardFields::default()
    };
    let answers = [answer("phone", "+47 40612345")];
    assert!(rules::card_differs(Country::No, form, &answers, &card).is_empty());
    assert_eq!(
        rules::card_differs(Country::Se, form, &answers, &card),
        ["phone"]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    // covers: W15
    #[test]
    fn whatever_is_answered_is_kept_within_bounds_or_refused(
        values in proptest::collection::vec(("\\PC{0,40}|yes|no|[0-9-]{0,12}|neck|light", "\\PC{0,20}"), 64),
    ) {
        let form = library::newest("registration", Language::En).unwrap();
        let answers: Vec<Answer> = ids(form)
            .into_iter()
            .zip(values)
            .map(|(question, (value, comment))| Answer { question, value, comment })
            .collect();
        if let Ok(kept) = rules::answered(form, &answers, &[], false, on(2026, 3, 2)) {
            prop_assert!(kept.iter().all(|answer| !answer.value.is_empty() || !answer.comment.is_empty()));
            prop_assert_eq!(rules::answered(form, &kept, &[], false, on(2026, 3, 2)), Ok(kept.clone()));
        }
    }
}

// covers: W01 W17
#[test]
fn the_text_of_version_one_stays_as_it_was_released() {
    // A print of an old intake shows the text of its day (W01): a text that has to change becomes version 2.
    let hashes: Vec<(Language, String)> = library::all()
        .iter()
        .map(|form| (form.language, crate::frozen::freeze(form).unwrap().1))
        .collect();
    let mut practice = Practice::open();
    let client = practice.admit("Asta", "Lind");
    for (language, hash) in hashes {
        practice.clock.advance(TimeDelta::hours(1));
        let done = closed(
            &mut practice,
            &NewIntake {
                language,
                ..intake(client, complete(language), signed())
            },
        )
        .unwrap();
        assert_eq!(done.text_sha256, hash);
        let found: i64 = practice
            .read(|r| {
                Ok::<_, Fault>(r.sql().query_row(
                    "SELECT count(*) FROM form_text WHERE sha256 = ?1",
                    params![hash],
                    |row| row.get(0),
                )?)
            })
            .unwrap();
        assert_eq!(found, 1);
    }
}
