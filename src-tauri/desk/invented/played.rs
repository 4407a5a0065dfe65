//! The plan of an invented practice, played through: cards are made, forms signed, visits noted, sales paid, days closed, sheets
//! filed, each at its time.
//!
//! Here everything is put in order; `admitted` makes the cards, `signed` closes the forms and consents, `visited` plays
//! a visit with its figure and its note, `sold` keeps the till and ends the day.

mod admitted;
mod signed;
mod sold;
mod visited;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use practice::{
    attachment, binder,
    booking::{self, DeskBooking},
    client::{self, CardFields, OwnField},
    clinic::{self, Clinic},
    country,
    daybook::{Article, ItemKind, article},
    draft::{self, Draft},
    id::{BookingId, ClientId, FieldId, PayerId, SaleId},
    journal::Template,
    language::Language,
};

use super::{
    Past,
    dice::Dice,
    people::{Case, People},
    plan::{Booked, Fate, Plan},
};
use crate::Refusal;

/// Who in the practice is told apart from the others, by number.
mod special {
    pub(super) const ATTACHED: usize = 1;
    pub(super) const MOVED: usize = 2;
    pub(super) const PUBLISHED: usize = 4;
    pub(super) const CHILD: usize = 6;
    pub(super) const STAFF: usize = 9;
    pub(super) const AMENDED: usize = 10;
    pub(super) const RESTING: usize = 12;
    pub(super) const FOREIGN: usize = 13;
    pub(super) const BOOKED_BY_OTHER: usize = 14;
    pub(super) const REFUSED: usize = 17;
    pub(super) const WITHDRAWN: usize = 18;
    pub(super) const BY_HAND: usize = 20;
    pub(super) const ON_PAPER: usize = 21;
    pub(super) const BEGUN: usize = 22;
    pub(super) const WARNED: [usize; 3] = [3, 8, 15];
    pub(super) const AGREED: [usize; 3] = [5, 11, 19];
}

/// Plays the whole plan.
pub(super) fn play(
    past: &mut Past,
    plan: &Plan,
    clinic: &Clinic,
    people: &People,
    dice: Dice,
) -> Result<(), Refusal> {
    let mut stage = Stage::set(past, plan, clinic, people, dice)?;
    let mut todo: Vec<(DateTime<Utc>, Scene)> = Vec::new();
    for (number, at) in plan.admitted_at.iter().enumerate() {
        todo.push((*at, Scene::Admit(number)));
    }
    for (number, booked) in plan.bookings.iter().enumerate() {
        let before = TimeDelta::hours(i64::try_from(20 + number % 90).unwrap_or(20));
        let admitted = plan
            .admitted_at
            .get(booked.client)
            .copied()
            .unwrap_or(booked.starts_at);
        let made = (booked.starts_at - before)
            .max(admitted + TimeDelta::minutes(10))
            .min(stage.past.now);
        todo.push((made, Scene::Book(number)));
        match booked.fate {
            Fate::Came | Fate::Unsigned => todo.push((booked.starts_at, Scene::Visit(number))),
            Fate::NoShow => todo.push((
                booked.starts_at + TimeDelta::minutes(20),
                Scene::NoShow(number),
            )),
            Fate::Cancelled => {
                todo.push((
                    (booked.starts_at - TimeDelta::hours(30)).max(made + TimeDelta::minutes(5)),
                    Scene::Cancel(number),
                ));
            }
            Fate::Ahead => {}
        }
    }
    for day in &plan.days {
        todo.push((
            super::plan::instant(*day, 18 * 60 + 30, stage.zone),
            Scene::Evening(*day),
        ));
    }
    // What happens at the same time happens in the order in which it was planned.
    todo.sort_by_key(|(at, _)| *at);
    for (at, scene) in todo {
        stage.play(at, &scene)?;
    }
    stage.last_touches()
}

/// One thing that happens.
enum Scene {
    Admit(usize),
    Book(usize),
    Visit(usize),
    NoShow(usize),
    Cancel(usize),
    Evening(NaiveDate),
}

/// A client of the invented practice.
struct Known {
    id: ClientId,
    fields: CardFields,
    payer: Option<PayerId>,
}

struct Stage<'a> {
    past: &'a mut Past,
    plan: &'a Plan,
    people: &'a People,
    dice: Dice,
    zone: chrono_tz::Tz,
    country: country::Country,
    language: Language,
    articles: Vec<Article>,
    methods: Vec<String>,
    template: Template,
    occupation: Option<FieldId>,
    clients: Vec<Option<Known>>,
    bookings: Vec<Option<BookingId>>,
    invoices: Vec<(NaiveDate, SaleId)>,
    sold: usize,
}

impl<'a> Stage<'a> {
    fn set(
        past: &'a mut Past,
        plan: &'a Plan,
        clinic: &Clinic,
        people: &'a People,
        dice: Dice,
    ) -> Result<Self, Refusal> {
        let opened =
            plan.admitted_at.iter().min().copied().unwrap_or(past.now) - TimeDelta::minutes(30);
        let (place, key_holder) = &people.binder;
        past.at(opened, "binder/place", |w| {
            Ok(binder::set_place(w, place, key_holder)?)
        })?;
        let field = OwnField {
            id: None,
            name: people.occupation_field.clone(),
            position: 1,
        };
        let own = past.at(opened, "client/save-own-field", |w| {
            Ok(client::save_own_field(w, &field)?)
        })?;
        let (articles, settings, zone) = past.vault.read(|r| {
            Ok::<_, Refusal>((article::list(r)?, clinic::settings(r)?, clinic::zone(r)?))
        })?;
        Ok(Self {
            zone,
            country: clinic.country,
            language: clinic.language,
            methods: country::profile(clinic.country, plan.today).payment_methods,
            template: match settings.template.as_str() {
                "asbap" => Template::Asbap,
                "free" => Template::Free,
                _ => Template::Soap,
            },
            occupation: own.first().and_then(|field| field.id),
            clients: plan.admitted_at.iter().map(|_| None).collect(),
            bookings: plan.bookings.iter().map(|_| None).collect(),
            invoices: Vec::new(),
            sold: 0,
            past,
            plan,
            people,
            dice,
            articles,
        })
    }

    fn play(&mut self, at: DateTime<Utc>, scene: &Scene) -> Result<(), Refusal> {
        match scene {
            Scene::Admit(number) => self.admit(at, *number),
            Scene::Evening(day) => self.evening(at, *day),
            Scene::Book(number) => {
                let Some((booked, client)) = self.booked(*number) else {
                    return Ok(());
                };
                let service = self
                    .article(*number)
                    .map(|article| article.name.clone())
                    .unwrap_or_default();
                let new = DeskBooking {
                    client,
                    starts_at: booked.starts_at,
                    minutes: 60,
                    service,
                };
                let made = self
                    .past
                    .at(at, "booking/add", |w| Ok(booking::add(w, &new)?))?;
                if let Some(kept) = self.bookings.get_mut(*number) {
                    *kept = Some(made.id);
                }
                Ok(())
            }
            Scene::NoShow(number) => {
                let Some(booking) = self.bookings.get(*number).copied().flatten() else {
                    return Ok(());
                };
                self.past
                    .at(at, "booking/no-show", |w| Ok(booking::no_show(w, booking)?))?;
                Ok(())
            }
            Scene::Cancel(number) => {
                let Some(booking) = self.bookings.get(*number).copied().flatten() else {
                    return Ok(());
                };
                self.past
                    .at(at, "booking/cancel", |w| Ok(booking::cancel(w, booking)?))?;
                Ok(())
            }
            Scene::Visit(number) => self.visit(at, *number),
        }
    }

    fn booked(&self, number: usize) -> Option<(Booked, ClientId)> {
        let booked = self.plan.bookings.get(number)?;
        let client = self.clients.get(booked.client)?.as_ref()?;
        Some((booked.clone(), client.id))
    }

    /// A treatment of the price list; mostly the one of an hour.
    fn article(&self, number: usize) -> Option<&Article> {
        let treatments: Vec<&Article> = self
            .articles
            .iter()
            .filter(|article| article.kind == ItemKind::Treatment)
            .collect();
        let place = [1, 1, 0, 1, 2, 1].get(number % 6).copied().unwrap_or(1);
        treatments
            .get(place)
            .or_else(|| treatments.first())
            .copied()
    }

    fn case(&self, client: usize) -> Option<&'a Case> {
        self.people
            .cases
            .get(client % self.people.cases.len().max(1))
    }

    /// What happened once: a new address, a letter on the card, a client who rests, a form that was begun.
    fn last_touches(&mut self) -> Result<(), Refusal> {
        let at = super::plan::instant(
            self.plan.days.last().copied().unwrap_or(self.plan.today),
            17 * 60 + 40,
            self.zone,
        );
        if let Some((id, fields)) = self.known(special::MOVED) {
            let person =
                self.people
                    .person(self.country.code(), special::MOVED + 60, &mut self.dice);
            let moved = CardFields {
                street: person.street,
                postcode: person.postcode,
                city: person.city,
                phone: person.phone,
                ..fields
            };
            self.past
                .at(at, "client/change", |w| Ok(client::change(w, id, &moved)?))?;
        }
        if let Some((id, fields)) = self.known(special::ATTACHED) {
            let case = self
                .case(special::ATTACHED)
                .map(|case| format!("{}\n{}\n", case.reason, case.onset))
                .unwrap_or_default();
            let name = format!("{}.txt", self.plan.today);
            let letter = format!("{} {}\n\n{case}", fields.given, fields.family);
            self.past.at(at, "attachment/add", |w| {
                Ok(attachment::add(w, id, &name, letter.as_bytes())?)
            })?;
        }
        if let Some((id, _)) = self.known(special::RESTING) {
            self.past.at(at, "client/set-inactive", |w| {
                Ok(client::set_inactive(w, id, true)?)
            })?;
        }
        if let Some((id, _)) = self.known(special::BEGUN) {
            let body = serde_json::json!({ "text": self.people.unfinished });
            let begun = Draft {
                id: None,
                word: "intake".to_owned(),
                client: Some(id),
                body,
                at: None,
            };
            self.past
                .at(at, "draft/save", |w| Ok(draft::save(w, &begun)?))?;
        }
        Ok(())
    }

    fn known(&self, number: usize) -> Option<(ClientId, CardFields)> {
        self.clients
            .get(number)?
            .as_ref()
            .map(|known| (known.id, known.fields.clone()))
    }
}
