//! Who: the practice, the therapist, the client, and what must be seen before treating.

use serde_json::{Value, json};

use super::{Bundle, coding, date, id, instant};
use crate::{identity, payer::PayerKind};

const CONTACT_ROLE: &str = "http://terminology.hl7.org/CodeSystem/v2-0131";

impl Bundle<'_> {
    pub(super) fn people(&mut self) {
        self.practice();
        self.therapist();
        self.client();
        self.flags();
    }

    fn practice(&mut self) {
        let clinic = self.clinic;
        let address = json!({
            "line": [clinic.street], "postalCode": clinic.postcode, "city": clinic.city, "country": clinic.country.code().to_uppercase(),
        });
        let resource = json!({
            "active": true,
            "identifier": [{ "value": clinic.organisation_number }],
            "name": clinic.name,
            "telecom": [telecom("phone", &clinic.phone), telecom("email", &clinic.email)],
            "address": [address],
        });
        self.add("Organization", "practice", resource);
    }

    fn therapist(&mut self) {
        let clinic = self.clinic;
        let resource = json!({
            "active": true,
            "name": [{ "text": clinic.therapist_name }],
            "telecom": [telecom("phone", &clinic.therapist_phone)],
            "qualification": if clinic.therapist_title.is_empty() { Value::Null } else { json!([{ "code": { "text": clinic.therapist_title } }]) },
        });
        self.add("Practitioner", "therapist", resource);
    }

    fn client(&mut self) {
        let (card, fields) = (&self.all.card, &self.all.card.fields);
        let national = self.all.identity_number.as_ref().map(|number| {
            json!({ "use": "official", "system": identity::namespace(self.clinic.country, number), "value": number })
        });
        let other = (!fields.other_system.is_empty())
            .then(|| json!({ "use": "secondary", "value": fields.other_system }));
        let number = json!({
            "use": "usual", "system": format!("urn:uuid:{}", id("series", "client")), "value": card.number.to_string(),
            "assigner": self.organization(),
        });
        let gender = (!fields.gender.is_empty()).then(|| {
            json!([{
                "url": "http://hl7.org/fhir/StructureDefinition/patient-genderIdentity", "valueCodeableConcept": { "text": fields.gender },
            }])
        });
        let born = fields
            .birth_on
            .map(date)
            .or_else(|| fields.birth_year.map(|year| format!("{year:04}")));
        let resource = json!({
            "extension": gender,
            "identifier": [number, national, other],
            "active": card.inactive_at.is_none(),
            "name": [{ "use": "official", "text": format!("{} {}", fields.given, fields.family), "family": fields.family, "given": [fields.given] }],
            "telecom": [telecom("phone", &fields.phone), telecom("email", &fields.email)],
            "birthDate": born,
            "address": [{ "line": [fields.street], "postalCode": fields.postcode, "city": fields.city }],
            "contact": [self.guardian(), self.payer()],
            "communication": [{ "language": coding("urn:ietf:bcp:47", fields.language.code(), ""), "preferred": true }],
            "generalPractitioner": [self.practitioner()],
            "managingOrganization": self.organization(),
        });
        let key = card.id.to_string();
        self.add("Patient", &key, resource);
        let source = json!({
            "target": [self.patient()],
            "recorded": instant(card.created_at),
            "activity": { "text": "card made" },
            "agent": [{
                "type": { "text": card.source.code() },
                "who": if card.source_note.is_empty() { self.practitioner() } else { json!({ "display": card.source_note }) },
            }],
        });
        self.add("Provenance", &format!("source\n{key}"), source);
    }

    fn guardian(&self) -> Value {
        let guardian = &self.all.card.fields.guardian;
        if guardian.is_empty() {
            return Value::Null;
        }
        json!({ "relationship": [coding(CONTACT_ROLE, "N", "Next-of-Kin")], "name": { "text": guardian } })
    }

    fn payer(&self) -> Value {
        let Some(payer) = &self.all.card.payer else {
            return Value::Null;
        };
        let mut relationship = coding(CONTACT_ROLE, "BP", "Billing contact person");
        relationship["text"] = json!(match payer.kind {
            PayerKind::Client => "client",
            PayerKind::Parent => "parent",
            PayerKind::Company => "company",
            PayerKind::Insurer => "insurer",
            PayerKind::Other => "other",
        });
        let parts = [&payer.name, &payer.organisation_number, &payer.reference].map(String::as_str);
        let name = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        json!({
            "relationship": [relationship],
            "name": { "text": name },
            "telecom": [telecom("email", &payer.email)],
            "address": { "text": payer.address },
        })
    }

    fn flags(&mut self) {
        let fields = &self.all.card.fields;
        let own = self
            .all
            .own_fields
            .iter()
            .filter(|field| !field.text.is_empty());
        let told: Vec<(String, &str, Value)> = [
            ("warning", "clinical", &fields.warning),
            ("agreement", "admin", &fields.agreement),
        ]
        .into_iter()
        .filter(|(_, _, text)| !text.is_empty())
        .map(|(key, category, text)| (key.to_owned(), category, json!({ "text": text })))
        .chain(own.map(|field| {
            (
                format!("own\n{}", field.name),
                "admin",
                json!({ "text": format!("{}: {}", field.name, field.text) }),
            )
        }))
        .collect();
        for (key, category, code) in told {
            let resource = json!({
                "status": "active",
                "category": [coding("http://terminology.hl7.org/CodeSystem/flag-category", category, "")],
                "code": code,
                "subject": self.patient(),
                "period": { "start": instant(self.all.card.created_at) },
            });
            self.add("Flag", &key, resource);
        }
    }
}

fn telecom(system: &str, value: &str) -> Value {
    if value.is_empty() {
        Value::Null
    } else {
        json!({ "system": system, "value": value })
    }
}
