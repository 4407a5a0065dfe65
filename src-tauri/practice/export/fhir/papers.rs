//! What was asked, agreed and seen: forms with their answers and signatures, consents, and the access log.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::{Bundle, coding, date, instant, key, reference};
use crate::{
    consent::{Consent, ConsentState},
    form::{Answer, Ending, Intake, Question, QuestionKind},
};

impl Bundle<'_> {
    pub(super) fn papers(&mut self) {
        let all = self.all;
        let mut shown: Vec<&str> = Vec::new();
        for intake in &all.intakes {
            if !shown.contains(&intake.text_sha256.as_str()) {
                shown.push(&intake.text_sha256);
                self.form(intake);
            }
            self.intake(intake);
        }
        for consent in &all.consents {
            self.consent(consent);
        }
        self.access();
    }

    fn form(&mut self, intake: &Intake) {
        let form = &intake.form;
        let items: Vec<Value> = form
            .sections
            .iter()
            .enumerate()
            .map(|(at, section)| {
                json!({
                    "linkId": format!("section-{at}"),
                    "text": section.title,
                    "type": "group",
                    "item": section.questions.iter().map(asked).collect::<Vec<_>>(),
                })
            })
            .collect();
        let resource = json!({
            "language": form.language.code(),
            "url": canonical(intake),
            "version": form.version.to_string(),
            "name": form.kind,
            "title": form.title,
            "status": "active",
            "subjectType": ["Patient"],
            "description": form.lead,
            "purpose": form.declaration,
            "item": items,
        });
        self.add("Questionnaire", &intake.text_sha256, resource);
    }

    fn intake(&mut self, intake: &Intake) {
        let items: Vec<Value> = intake
            .form
            .sections
            .iter()
            .enumerate()
            .map(|(at, section)| {
                let answers: Vec<Value> = section
                    .questions
                    .iter()
                    .filter_map(|question| answered(question, &intake.answers))
                    .collect();
                if answers.is_empty() {
                    Value::Null
                } else {
                    json!({ "linkId": format!("section-{at}"), "item": answers })
                }
            })
            .collect();
        let refused = matches!(intake.ending, Ending::Refused { .. });
        let resource = json!({
            "language": intake.form.language.code(),
            "questionnaire": canonical(intake),
            "status": if refused { "stopped" } else { "completed" },
            "subject": self.patient(),
            "authored": instant(intake.filled_at),
            "author": self.patient(),
            "source": self.patient(),
            "item": items,
        });
        self.add("QuestionnaireResponse", &key(intake.id), resource);
        let target = reference("QuestionnaireResponse", &key(intake.id));
        self.ending(
            &key(intake.id),
            &target,
            &instant(intake.filled_at),
            &intake.ending,
            &intake.sha256,
        );
    }

    fn consent(&mut self, consent: &Consent) {
        let status = match consent.state {
            ConsentState::Given
                if consent
                    .until_on
                    .is_some_and(|until| until < self.all.made_at.date_naive()) =>
            {
                "inactive"
            }
            ConsentState::Given => "active",
            ConsentState::Refused => "rejected",
            ConsentState::Withdrawn => "inactive",
        };
        let text = format!(
            "{}\n\n{}",
            consent.text.title,
            consent.text.paragraphs.join("\n\n")
        );
        let made_at = consent.events.first().map(|event| instant(event.at));
        let purpose = format!("{} {}", consent.text.purpose.code(), consent.text.channel);
        let resource = json!({
            "language": consent.text.language.code(),
            "status": status,
            "scope": coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", "Privacy Consent"),
            "category": [
                coding("http://loinc.org", "59284-0", "Consent Document"),
                { "text": purpose.trim() },
            ],
            "patient": self.patient(),
            "dateTime": made_at,
            "performer": [self.patient()],
            "organization": [self.organization()],
            "sourceAttachment": {
                "contentType": "text/plain; charset=utf-8",
                "language": consent.text.language.code(),
                "title": consent.text.title,
                "data": STANDARD.encode(text),
            },
            "policyRule": { "text": consent.text.basis },
            "provision": {
                "type": if consent.state == ConsentState::Given { "permit" } else { "deny" },
                "period": { "start": made_at, "end": consent.until_on.map(date) },
            },
        });
        self.add("Consent", &key(consent.id), resource);
        let target = reference("Consent", &key(consent.id));
        for (at, event) in consent.events.iter().enumerate() {
            let event_key = format!("{}\n{at}", consent.id);
            if at == 0 {
                self.ending(
                    &event_key,
                    &target,
                    &instant(event.at),
                    &consent.ending,
                    &consent.text_sha256,
                );
            } else {
                let resource = json!({
                    "target": [target],
                    "recorded": instant(event.at),
                    "activity": { "text": format!("{} {}", event.state.code(), event.how) },
                    "agent": [{ "who": self.patient() }],
                });
                self.add("Provenance", &event_key, resource);
            }
        }
    }

    /// How a form or a consent ended: with the strokes as they were drawn, on paper, or with a no.
    fn ending(&mut self, key: &str, target: &Value, recorded: &str, ending: &Ending, sha256: &str) {
        let (activity, signature) = match ending {
            Ending::Signed { signature } => {
                let strokes = serde_json::to_vec(&signature.strokes).unwrap_or_default();
                let mut who = self.patient();
                who["display"] = json!(signature.name);
                let drawn = json!([{
                    "type": [{ "system": "urn:iso-astm:E1762-95:2013", "code": "1.2.840.10065.1.12.1.1", "display": "Author's Signature" }],
                    "when": recorded,
                    "who": who,
                    "sigFormat": "application/json",
                    "data": STANDARD.encode(strokes),
                }]);
                ("signed".to_owned(), drawn)
            }
            Ending::OnPaper { place } => (format!("signed on paper: {place}"), Value::Null),
            Ending::Refused { reason } => (format!("refused: {reason}"), Value::Null),
        };
        let resource = json!({
            "target": [target],
            "recorded": recorded,
            "activity": { "text": activity },
            "agent": [{ "who": self.patient() }],
            "entity": [{ "role": "source", "what": { "identifier": { "system": "urn:ietf:rfc:6234", "value": sha256 }, "display": "SHA-256" } }],
            "signature": signature,
        });
        self.add("Provenance", &format!("ending\n{key}"), resource);
    }

    fn access(&mut self) {
        let all = self.all;
        for (at, line) in all.history.access.iter().enumerate() {
            let verb = line.act.rsplit('/').next().unwrap_or_default();
            let looked = matches!(
                verb,
                "open" | "show" | "read" | "reveal-identity" | "client"
            );
            let resource = json!({
                "type": { "system": "http://dicom.nema.org/resources/ontology/DCM", "code": "110110", "display": "Patient Record" },
                "subtype": [{ "code": line.act }],
                "action": if looked { "R" } else { "U" },
                "recorded": instant(line.at),
                "outcome": "0",
                "agent": [{ "who": self.practitioner(), "requestor": true }],
                "source": { "observer": self.organization() },
                "entity": [{ "what": self.patient() }],
            });
            // Newest first in the log: counted from the end, an entry keeps its id when later ones come.
            self.add(
                "AuditEvent",
                &format!("{}\n{}", all.card.id, all.history.access.len() - at),
                resource,
            );
        }
        for handed in &all.hand_outs {
            let resource = json!({
                "type": { "system": "http://dicom.nema.org/resources/ontology/DCM", "code": "110106", "display": "Export" },
                "action": "R",
                "recorded": instant(handed.at),
                "outcome": "0",
                "purposeOfEvent": [{ "text": format!("identity checked: {}", handed.identity_checked) }],
                "agent": [{ "who": self.practitioner(), "requestor": true }],
                "source": { "observer": self.organization() },
                "entity": [{ "what": self.patient() }],
            });
            self.add(
                "AuditEvent",
                &format!("handed\n{}", instant(handed.at)),
                resource,
            );
        }
    }
}

/// The name by which an answered form points at the form that was shown.
fn canonical(intake: &Intake) -> String {
    format!(
        "urn:uuid:{}",
        super::id("Questionnaire", &intake.text_sha256)
    )
}

fn asked(question: &Question) -> Value {
    let kind = match question.kind {
        QuestionKind::Line => "string",
        QuestionKind::Text => "text",
        QuestionKind::YesNo => "boolean",
        QuestionKind::Choice | QuestionKind::Choices => "choice",
        QuestionKind::Date => "date",
        QuestionKind::Scale => "integer",
    };
    let choices: Vec<Value> = question
        .choices
        .iter()
        .map(|choice| json!({ "valueCoding": { "code": choice.id, "display": choice.text } }))
        .collect();
    json!({
        "linkId": question.id,
        "text": question.text,
        "type": kind,
        "required": question.mandatory,
        "repeats": question.kind == QuestionKind::Choices,
        "answerOption": choices,
        "item": [{ "linkId": comment_id(question), "type": "text" }],
    })
}

fn comment_id(question: &Question) -> String {
    format!("{}-comment", question.id)
}

fn answered(question: &Question, answers: &[Answer]) -> Option<Value> {
    let answer = answers
        .iter()
        .find(|answer| answer.question == question.id)?;
    let coded = |id: &str| {
        let text = question
            .choices
            .iter()
            .find(|choice| choice.id == id)
            .map(|choice| choice.text.as_str())
            .unwrap_or_default();
        json!({ "valueCoding": { "code": id, "display": text } })
    };
    let mut values: Vec<Value> = match question.kind {
        _ if answer.value.is_empty() => Vec::new(),
        QuestionKind::Line | QuestionKind::Text => vec![json!({ "valueString": answer.value })],
        QuestionKind::YesNo => vec![json!({ "valueBoolean": answer.value == "yes" })],
        QuestionKind::Choice | QuestionKind::Choices => {
            answer.value.split(',').map(coded).collect()
        }
        QuestionKind::Date => vec![json!({ "valueDate": answer.value })],
        QuestionKind::Scale => vec![json!({ "valueInteger": answer.value.parse::<u8>().ok() })],
    };
    let comment = (!answer.comment.is_empty())
        .then(|| json!([{ "linkId": comment_id(question), "answer": [{ "valueString": answer.comment }] }]));
    let mut item = json!({ "linkId": question.id, "text": question.text });
    match (values.first_mut(), comment) {
        (Some(first), Some(comment)) => first["item"] = comment,
        (None, Some(comment)) => item["item"] = comment,
        _ => {}
    }
    item["answer"] = json!(values);
    Some(item)
}
