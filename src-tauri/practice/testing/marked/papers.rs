//! What the client filled in, signed and agreed to, and what was noted, measured and attached.

use super::*;

/// A registration form, and consents given, on paper, refused and withdrawn.
pub(super) fn filled_in(practice: &mut Practice, m: &mut Marked, phone: &str) {
    let client = m.client;
    let form = practice
        .read(|r| form::newest(r, "registration", Language::Sv))
        .unwrap();
    let answers = form
        .sections
        .iter()
        .flat_map(|section| &section.questions)
        .map(|question| {
            let id = question.id.as_str();
            let value = match question.kind {
                QuestionKind::Line if id == "phone" => phone.to_owned(),
                QuestionKind::Line if id == "email" => {
                    format!("{}@example.org", m.word("answer email"))
                }
                QuestionKind::Line | QuestionKind::Text => m.word(&format!("answer {id}")),
                QuestionKind::YesNo => if id == "allergy" { "yes" } else { "no" }.to_owned(),
                QuestionKind::Choice => question.choices[0].id.clone(),
                QuestionKind::Choices => {
                    format!("{},{}", question.choices[0].id, question.choices[1].id)
                }
                QuestionKind::Date => "1979-05-18".to_owned(),
                QuestionKind::Scale => "7".to_owned(),
            };
            let comment = if question.kind == QuestionKind::YesNo {
                m.word(&format!("comment {id}"))
            } else {
                String::new()
            };
            Answer {
                question: question.id.clone(),
                value,
                comment,
            }
        })
        .collect();
    let intake = NewIntake {
        client,
        form: form.kind.clone(),
        version: form.version,
        language: Language::Sv,
        answers,
        ending: signature(&m.word("intake signature")),
        draft: None,
    };
    practice
        .act("intake", "close", |w| form::close(w, &intake))
        .unwrap();
    let endings = [
        (
            Purpose::Storage,
            "",
            signature(&m.word("consent signature")),
        ),
        (
            Purpose::Publishing,
            "website",
            Ending::OnPaper {
                place: m.word("consent place"),
            },
        ),
        (
            Purpose::Publishing,
            "instagram",
            Ending::Refused {
                reason: m.word("consent reason"),
            },
        ),
    ];
    for (purpose, channel, ending) in endings {
        tick(practice);
        let consent = practice
            .act("consent", "give", |w| {
                let text = consent::text(w, purpose, channel, Language::Sv)?;
                let new = NewConsent {
                    client,
                    purpose,
                    channel: channel.to_owned(),
                    language: Language::Sv,
                    version: text.version,
                    ending,
                    until_on: (channel == "website").then(|| on(2031, 4, 9)),
                };
                consent::give(w, &new)
            })
            .unwrap();
        if channel == "website" {
            tick(practice);
            let back = Withdraw {
                id: consent.id,
                how: "letter".into(),
            };
            practice
                .act("consent", "withdraw", |w| consent::withdraw(w, &back))
                .unwrap();
        }
    }
}

/// Notes signed, amended and unsigned, measurements, a draft and a file.
pub(super) fn noted(practice: &mut Practice, m: &mut Marked, visit: VisitId) {
    let client = m.client;
    let parts = |m: &mut Marked, version: &str| -> Vec<NotePart> {
        ["subjective", "objective", "assessment", "plan"]
            .into_iter()
            .map(|part| NotePart {
                part: part.to_owned(),
                text: format!(
                    "{} <b>&amp; \"mer\"",
                    m.word(&format!("note {version} {part}"))
                ),
            })
            .collect()
    };
    let written = |parts: Vec<NotePart>, visit| WriteNote {
        id: None,
        client,
        visit,
        template: Template::Soap,
        happened_on: on(2026, 3, 1),
        parts,
    };
    tick(practice);
    let first = written(parts(m, "signed"), Some(visit));
    let note = practice
        .act("note", "write", |w| journal::write(w, &first))
        .unwrap();
    tick(practice);
    practice
        .act("note", "sign", |w| journal::sign(w, note.id))
        .unwrap();
    tick(practice);
    let amended = AmendNote {
        id: note.id,
        parts: parts(m, "amended"),
        reason: m.word("note reason"),
    };
    practice
        .act("note", "amend", |w| journal::amend(w, &amended))
        .unwrap();
    tick(practice);
    let unsigned = written(parts(m, "unsigned"), None);
    practice
        .act("note", "write", |w| journal::write(w, &unsigned))
        .unwrap();
    for (name, value) in [("NRS", 6.0), ("flexion", 91.25)] {
        tick(practice);
        let measured = Measurement {
            id: None,
            client,
            visit: Some(visit),
            name: format!("{} {name}", m.word(&format!("measurement {name}"))),
            value,
            unit: m.word(&format!("unit {name}")),
            on: on(2026, 3, 2),
        };
        practice
            .act("measurement", "add", |w| measurement::add(w, &measured))
            .unwrap();
    }
    let typed = Draft {
        id: None,
        word: "consent".into(),
        client: Some(client),
        body: serde_json::json!({ "halvfärdigt": [m.word("draft")] }),
        at: None,
    };
    practice.write(|w| draft::save(w, &typed)).unwrap();
    tick(practice);
    let (name, content) = (m.word("attachment name"), m.word("attachment content"));
    practice
        .act("attachment", "add", |w| {
            attachment::add(w, client, &format!("{name}.txt"), content.as_bytes())
        })
        .unwrap();
}
