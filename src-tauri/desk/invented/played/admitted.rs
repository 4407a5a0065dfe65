//! Who comes into an invented practice: the card as it is made, who pays, and the choices about advertising.
//!
//! What is on the card follows from the number of the person and from the dice, so the same seed gives the same card. A few
//! numbers are told apart (`special`): a child with a guardian, someone whose company pays, someone who reads another language.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use practice::{
    client::{self, CardFields, Channel, OwnValue, Source},
    id::ClientId,
    language::Language,
    payer::{self, Payer, PayerKind},
};

use super::{Known, Stage, special};
use crate::{Refusal, invented::people::Person};

impl Stage<'_> {
    pub(super) fn admit(&mut self, at: DateTime<Utc>, number: usize) -> Result<(), Refusal> {
        let person = self
            .people
            .person(self.country.code(), number, &mut self.dice);
        let fields = self.fields(number, &person);
        let (source, note) = match number {
            special::BOOKED_BY_OTHER => (Source::Other, self.people.source_note.as_str()),
            special::BY_HAND => (Source::Therapist, ""),
            _ => (Source::Client, ""),
        };
        let card = self.past.at(at, "client/admit", |w| {
            Ok(client::admit(w, &fields, source, note)?)
        })?;
        let payer = self.payer(number, card.id, &person);
        let payer = match payer {
            Some(payer) => {
                self.past
                    .at(at, "payer/save", |w| Ok(payer::save(w, &payer)?))?
                    .id
            }
            None => None,
        };
        let choices = [(Channel::Email, 35), (Channel::Sms, 20)];
        for (channel, times) in choices {
            if self.dice.in_hundred(times) {
                let allowed = self.dice.in_hundred(70);
                self.past.at(at, "client/set-marketing", |w| {
                    Ok(client::set_marketing(w, card.id, channel, allowed, "desk")?)
                })?;
            }
        }
        if let Some(known) = self.clients.get_mut(number) {
            *known = Some(Known {
                id: card.id,
                fields: card.fields,
                payer,
            });
        }
        Ok(())
    }

    fn fields(&mut self, number: usize, person: &Person) -> CardFields {
        let child = number == special::CHILD;
        let age = if child { 11 } else { self.dice.between(19, 84) };
        let year = self.plan.today.year() - i32::try_from(age).unwrap_or(40);
        let born =
            NaiveDate::from_yo_opt(year, u32::try_from(self.dice.between(1, 365)).unwrap_or(1));
        let year_only = number % 9 == 7;
        let one = |of: &[String], numbers: &[usize]| {
            numbers
                .iter()
                .position(|found| *found == number)
                .and_then(|place| of.get(place))
                .cloned()
                .unwrap_or_default()
        };
        let address = number % 3 != 1;
        let occupation = self
            .dice
            .one_of(&self.people.occupations)
            .cloned()
            .unwrap_or_default();
        let own = self
            .occupation
            .filter(|_| !child && number.is_multiple_of(2))
            .map(|field| OwnValue {
                field,
                text: occupation,
            });
        let other = if self.language == Language::En {
            Language::Sv
        } else {
            Language::En
        };
        CardFields {
            given: person.given.clone(),
            family: person.family.clone(),
            email: if child {
                String::new()
            } else {
                person.email.clone()
            },
            phone: person.phone.clone(),
            street: if address {
                person.street.clone()
            } else {
                String::new()
            },
            postcode: if address {
                person.postcode.clone()
            } else {
                String::new()
            },
            city: if address {
                person.city.clone()
            } else {
                String::new()
            },
            birth_on: born.filter(|_| !year_only),
            birth_year: year_only.then_some(year),
            gender: String::new(),
            language: if number == special::FOREIGN {
                other
            } else {
                self.language
            },
            agreement: one(&self.people.agreements, &special::AGREED),
            warning: one(&self.people.warnings, &special::WARNED),
            guardian: if child {
                self.people.guardian.clone()
            } else {
                String::new()
            },
            notes_at_provider: false,
            other_system: String::new(),
            own: own.into_iter().collect(),
        }
    }

    fn payer(&self, number: usize, client: ClientId, person: &Person) -> Option<Payer> {
        let (kind, name, reference) = match number {
            special::CHILD => {
                let given = self.people.women.first().cloned().unwrap_or_default();
                (
                    PayerKind::Parent,
                    format!("{given} {}", person.family),
                    String::new(),
                )
            }
            special::STAFF => (
                PayerKind::Company,
                self.people.company.clone(),
                self.people.company_reference.clone(),
            ),
            _ => return None,
        };
        Some(Payer {
            id: None,
            client,
            kind,
            name,
            email: "faktura@example.org".to_owned(),
            address: format!("{}, {} {}", person.street, person.postcode, person.city),
            organisation_number: String::new(),
            reference,
        })
    }
}
