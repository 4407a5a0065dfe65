//! What happened: bookings, visits, measurements, notes and who signed them, files.

use serde_json::{Value, json};

use super::{Bundle, coding, date, instant, key, reference};
use crate::{
    attachment::Attachment,
    booking::{Attendance, Booking, BookingState},
    journal::{Note, NoteText},
    measurement::Measurement,
    visit::Visit,
};

const LOINC: &str = "http://loinc.org";

impl Bundle<'_> {
    pub(super) fn care(&mut self) {
        let all = self.all;
        for booking in &all.bookings {
            self.booking(booking);
        }
        for visit in &all.visits {
            self.visit(visit);
        }
        for measurement in &all.measurements {
            self.measurement(measurement);
        }
        for note in &all.notes {
            for text in &note.texts {
                self.note(note, text);
            }
        }
        for attachment in &all.attachments {
            self.file(attachment);
        }
    }

    fn booking(&mut self, booking: &Booking) {
        let status = match (booking.attendance, booking.state) {
            (Attendance::Came, _) => "fulfilled",
            (Attendance::NoShow, _) => "noshow",
            (Attendance::None, BookingState::Tentative) => "pending",
            (Attendance::None, BookingState::Confirmed) => "booked",
            (Attendance::None, BookingState::Cancelled | BookingState::Gone) => "cancelled",
        };
        let resource = json!({
            "status": status,
            "description": booking.service,
            "start": instant(booking.starts_at),
            "end": instant(booking.ends_at),
            "comment": booking.remote_notes,
            "participant": [
                { "actor": self.patient(), "status": "accepted" },
                { "actor": self.practitioner(), "status": "accepted" },
            ],
        });
        self.add("Appointment", &key(booking.id), resource);
    }

    fn visit(&mut self, visit: &Visit) {
        let booking = visit
            .booking
            .filter(|id| self.all.bookings.iter().any(|booking| booking.id == *id));
        let resource = json!({
            "status": "finished",
            "class": { "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB", "display": "ambulatory" },
            "type": [{ "text": visit.service }],
            "subject": self.patient(),
            "appointment": booking.map(|id| [reference("Appointment", &key(id))]),
            "participant": [{ "individual": self.practitioner() }],
            "period": { "start": instant(visit.began_at) },
            "location": if visit.place.is_empty() { Value::Null } else { json!([{ "location": { "display": visit.place } }]) },
            "serviceProvider": self.organization(),
        });
        self.add("Encounter", &key(visit.id), resource);
    }

    fn measurement(&mut self, measured: &Measurement) {
        let Some(id) = measured.id else { return };
        // Pain from 0 to 10 is the one measurement that has the same name everywhere.
        let pain = measured.name.to_uppercase().contains("NRS");
        let mut code = if pain {
            coding(
                LOINC,
                "72514-3",
                "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
            )
        } else {
            json!({})
        };
        code["text"] = json!(measured.name);
        let resource = json!({
            "status": "final",
            "category": [coding("http://terminology.hl7.org/CodeSystem/observation-category", "exam", "Exam")],
            "code": code,
            "subject": self.patient(),
            "encounter": self.encounter(measured.visit),
            "effectiveDateTime": date(measured.on),
            "performer": [self.practitioner()],
            "valueQuantity": { "value": measured.value, "unit": measured.unit },
        });
        self.add("Observation", &key(id), resource);
    }

    fn note(&mut self, note: &Note, text: &NoteText) {
        let version = |number: u32| format!("{}\n{number}", note.id);
        let status = match (text.signed_at, text.version) {
            (None, _) => "preliminary",
            (Some(_), 1) => "final",
            (Some(_), _) => "amended",
        };
        let sections: Vec<Value> = note_sections(text);
        let replaced = (text.version > 1).then(|| {
            json!([{ "code": "replaces", "targetReference": reference("Composition", &version(text.version - 1)) }])
        });
        let resource = json!({
            "status": status,
            "type": coding(LOINC, "11506-3", "Progress note"),
            "subject": self.patient(),
            "encounter": self.encounter(note.visit),
            "date": instant(text.signed_at.unwrap_or(text.written_at)),
            "author": [self.practitioner()],
            "title": format!("Note {}", date(note.happened_on)),
            "attester": text.signed_at.map(|at| json!([{ "mode": "professional", "time": instant(at), "party": self.practitioner() }])),
            "relatesTo": replaced,
            "event": [{ "period": { "start": date(note.happened_on), "end": date(note.happened_on) } }],
            "section": sections,
        });
        self.add("Composition", &version(text.version), resource);
        if let Some(at) = text.signed_at {
            let resource = json!({
                "target": [reference("Composition", &version(text.version))],
                "recorded": instant(at),
                "reason": [{ "text": text.reason }],
                "activity": { "text": if text.version == 1 { "signed" } else { "amended" } },
                "agent": [{ "who": { "reference": self.practitioner()["reference"], "type": "Practitioner", "display": text.signed_by } }],
                "entity": [{
                    "role": "source",
                    "what": { "identifier": { "system": "urn:ietf:rfc:6234", "value": text.sha256 }, "display": "SHA-256" },
                }],
            });
            self.add("Provenance", &version(text.version), resource);
        }
    }

    fn file(&mut self, attachment: &Attachment) {
        let resource = json!({
            "status": "current",
            "subject": self.patient(),
            "date": instant(attachment.added_at),
            "custodian": self.organization(),
            "description": format!("SHA-256 {}", attachment.sha256),
            "content": [{ "attachment": { "contentType": attachment.mime, "title": attachment.name, "size": attachment.size } }],
        });
        self.add("DocumentReference", &key(attachment.id), resource);
    }

    fn encounter(&self, visit: Option<crate::id::VisitId>) -> Option<Value> {
        let visit = visit.filter(|id| self.all.visits.iter().any(|visit| visit.id == *id))?;
        Some(reference("Encounter", &key(visit)))
    }
}

fn note_sections(text: &NoteText) -> Vec<Value> {
    let filled = text
        .parts
        .iter()
        .filter(|part| !part.text.trim().is_empty());
    let section = |part: &crate::journal::NotePart| json!({ "title": part.part, "code": { "text": part.part }, "text": { "status": "generated", "div": xhtml(&part.text) } });
    filled.map(section).collect()
}

/// Plain text as the narrower XHTML that FHIR takes: nothing in it is ever markup.
fn xhtml(text: &str) -> String {
    let mut div = String::from("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>");
    for letter in text.chars() {
        match letter {
            '<' => div.push_str("&lt;"),
            '>' => div.push_str("&gt;"),
            '&' => div.push_str("&amp;"),
            '"' => div.push_str("&quot;"),
            '\n' => div.push_str("<br/>"),
            other => div.push(other),
        }
    }
    div.push_str("</p></div>");
    div
}
