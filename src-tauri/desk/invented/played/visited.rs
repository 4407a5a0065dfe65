//! A visit to an invented practice from the open card to the till, with the figure that is measured and the note that is written.
//!
//! The first visit begins with the forms. The note follows the steps of the person's complaint in the parts of the practice's
//! template; where the plan says so only its first part is begun and left unsigned, and one note is amended later.

use chrono::{DateTime, TimeDelta, Utc};
use practice::{
    client,
    id::{ClientId, VisitId},
    journal::{self, AmendNote, NotePart, Template, WriteNote},
    measurement::{self, Measurement},
    visit::{self, NewVisit},
};

use super::{Stage, special};
use crate::{
    Refusal,
    invented::{
        people::Step,
        plan::{Booked, Fate},
    },
};

impl Stage<'_> {
    /// A visit from the form to the till.
    pub(super) fn visit(&mut self, at: DateTime<Utc>, number: usize) -> Result<(), Refusal> {
        let Some((booked, client)) = self.booked(number) else {
            return Ok(());
        };
        let after = |minutes: i64| at + TimeDelta::minutes(minutes);
        self.past
            .at(after(-4), "client/open", |w| Ok(client::open(w, client)?))?;
        if booked.nth == 0 {
            self.forms(after(-3), booked.client)?;
        }
        let service = self
            .article(number)
            .map(|article| article.name.clone())
            .unwrap_or_default();
        let booking = self.bookings.get(number).copied().flatten();
        let new = NewVisit {
            client,
            booking,
            on: None,
            service,
            place: String::new(),
        };
        let visit = self
            .past
            .at(at, "visit/begin", |w| Ok(visit::begin(w, &new)?))?
            .id;
        self.measure(after(8), &booked, client, visit)?;
        self.note(&booked, client, visit)?;
        self.sell(after(62), number, &booked, client, visit)
    }

    /// A figure that gets better from visit to visit, with a little to and fro.
    fn measure(
        &mut self,
        at: DateTime<Utc>,
        booked: &Booked,
        client: ClientId,
        visit: VisitId,
    ) -> Result<(), Refusal> {
        let Some(measure) = self.case(booked.client).map(|case| &case.measure) else {
            return Ok(());
        };
        let visits = u32::try_from(booked.nth).unwrap_or_default();
        let way = 1.0 - 0.62_f64.powi(i32::try_from(visits).unwrap_or_default());
        let sway = f64::from(i32::try_from(self.dice.between(-2, 2)).unwrap_or_default());
        let value = (measure.from + (measure.to - measure.from) * way + sway).round();
        let measured = Measurement {
            id: None,
            client,
            visit: Some(visit),
            name: measure.name.clone(),
            value,
            unit: measure.unit.clone(),
            on: booked.on,
        };
        self.past.at(at, "measurement/add", |w| {
            Ok(measurement::add(w, &measured)?)
        })?;
        Ok(())
    }

    fn note(&mut self, booked: &Booked, client: ClientId, visit: VisitId) -> Result<(), Refusal> {
        let Some(case) = self.case(booked.client) else {
            return Ok(());
        };
        let later = &self.people.later;
        let Some(step) = case
            .steps
            .get(booked.nth)
            .or_else(|| later.get(booked.nth % later.len().max(1)))
        else {
            return Ok(());
        };
        let signed = booked.fate == Fate::Came;
        let after = |minutes: i64| booked.starts_at + TimeDelta::minutes(minutes);
        let parts = if signed {
            parts(self.template, step)
        } else {
            begun(self.template, &self.people.unfinished)
        };
        let new = WriteNote {
            id: None,
            client,
            visit: Some(visit),
            template: self.template,
            happened_on: booked.on,
            parts: parts.clone(),
        };
        let note = self
            .past
            .at(after(55), "journal/write", |w| Ok(journal::write(w, &new)?))?;
        if signed {
            self.past.at(after(58), "journal/sign", |w| {
                Ok(journal::sign(w, note.id)?)
            })?;
        }
        if signed && booked.client == special::AMENDED && booked.nth == 1 {
            let mut parts = parts;
            if let Some(part) = parts.first_mut() {
                part.text = format!("{} {}", part.text, self.people.amended);
            }
            let amended = AmendNote {
                id: note.id,
                parts,
                reason: self.people.amend_reason.clone(),
            };
            self.past.at(after(180), "journal/amend", |w| {
                Ok(journal::amend(w, &amended)?)
            })?;
        }
        Ok(())
    }
}

/// A visit's note in the parts of its template.
fn parts(template: Template, step: &Step) -> Vec<NotePart> {
    let part = |part: &str, text: &str| NotePart {
        part: part.to_owned(),
        text: text.to_owned(),
    };
    match template {
        Template::Asbap => vec![
            part("anamnesis", &step.told),
            part("status", &step.found),
            part("assessment", &step.judged),
            part("treatment", &step.done),
            part("plan", &step.next),
        ],
        Template::Soap => vec![
            part("subjective", &step.told),
            part("objective", &step.found),
            part("assessment", &step.judged),
            part("plan", &format!("{} {}", step.done, step.next)),
        ],
        Template::Free => vec![part(
            "text",
            &[
                &step.told,
                &step.found,
                &step.judged,
                &step.done,
                &step.next,
            ]
            .map(String::as_str)
            .join(" "),
        )],
    }
}

/// A note of which only the first part was begun.
fn begun(template: Template, text: &str) -> Vec<NotePart> {
    let first = match template {
        Template::Asbap => "anamnesis",
        Template::Soap => "subjective",
        Template::Free => "text",
    };
    vec![NotePart {
        part: first.to_owned(),
        text: text.to_owned(),
    }]
}
