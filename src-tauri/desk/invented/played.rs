//! The plan of an invented practice, played through: cards are made, forms signed, visits noted, sales paid, days closed, sheets
//! filed, each at its time.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use practice::{
    attachment, binder,
    booking::{self, DeskBooking},
    client::{self, CardFields, Channel, OwnField, OwnValue, Source},
    clinic::{self, Clinic},
    consent::{self, NewConsent, Purpose, Withdraw},
    country,
    daybook::{self, Article, ItemKind, NewSale, Pay, Reverse, Sale, article},
    draft::{self, Draft},
    form::{self, Ending, NewIntake},
    id::{BookingId, ClientId, FieldId, PayerId, SaleId, VisitId},
    journal::{self, AmendNote, NotePart, Template, WriteNote},
    language::Language,
    measurement::{self, Measurement},
    money::Minor,
    payer::{self, Payer, PayerKind},
    visit::{self, NewVisit},
};

use super::{
    Past,
    dice::Dice,
    drawn, filled,
    people::{Case, People, Person, Step},
    plan::{Booked, Fate, Plan},
};
use crate::{Refusal, papers};

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

    fn admit(&mut self, at: DateTime<Utc>, number: usize) -> Result<(), Refusal> {
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
            .filter(|_| !child && number % 2 == 0)
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

    /// A visit from the form to the till.
    fn visit(&mut self, at: DateTime<Utc>, number: usize) -> Result<(), Refusal> {
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

    /// The forms before the first treatment: registration and consent.
    fn forms(&mut self, at: DateTime<Utc>, number: usize) -> Result<(), Refusal> {
        let Some(known) = self.clients.get(number).and_then(Option::as_ref) else {
            return Ok(());
        };
        let (client, fields) = (known.id, known.fields.clone());
        let Some(case) = self.case(number) else {
            return Ok(());
        };
        let name = format!("{} {}", fields.given, fields.family);
        let language = fields.language;
        let shown = self
            .past
            .vault
            .read(|r| Ok::<_, Refusal>(form::newest(r, "registration", language)?))?;
        let answers = filled::answers(&shown, &fields, case, &mut self.dice);
        let ending = match number {
            special::REFUSED => Ending::Refused {
                reason: self.people.refusal.clone(),
            },
            special::ON_PAPER => Ending::OnPaper {
                place: self.people.binder.0.clone(),
            },
            _ => Ending::Signed {
                signature: drawn::signature(&name, &mut self.dice),
            },
        };
        let form = NewIntake {
            client,
            form: shown.kind,
            version: shown.version,
            language,
            answers,
            ending,
            draft: None,
        };
        self.past
            .at(at, "intake/close", |w| Ok(form::close(w, &form)?))?;
        self.consent(
            at + TimeDelta::minutes(1),
            number,
            (Purpose::Storage, ""),
            None,
        )?;
        match number {
            special::PUBLISHED => {
                let until = self.plan.today.checked_add_days(Days::new(300));
                self.consent(
                    at + TimeDelta::minutes(2),
                    number,
                    (Purpose::Publishing, "website"),
                    until,
                )?;
            }
            special::WITHDRAWN => {
                let given = self.consent(
                    at + TimeDelta::minutes(2),
                    number,
                    (Purpose::Marketing, "email"),
                    None,
                )?;
                if let Some(id) = given {
                    let withdraw = Withdraw {
                        id,
                        how: "phone".to_owned(),
                    };
                    let later = at + TimeDelta::days(9);
                    self.past.at(later, "consent/withdraw", |w| {
                        Ok(consent::withdraw(w, &withdraw)?)
                    })?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn consent(
        &mut self,
        at: DateTime<Utc>,
        number: usize,
        (purpose, channel): (Purpose, &str),
        until_on: Option<NaiveDate>,
    ) -> Result<Option<practice::id::ConsentId>, Refusal> {
        let Some(known) = self.clients.get(number).and_then(Option::as_ref) else {
            return Ok(None);
        };
        let (client, language) = (known.id, known.fields.language);
        let name = format!("{} {}", known.fields.given, known.fields.family);
        let version = self
            .past
            .vault
            .read(|r| Ok::<_, Refusal>(consent::text(r, purpose, channel, language)?))?
            .version;
        let ending = match number {
            special::ON_PAPER => Ending::OnPaper {
                place: self.people.binder.0.clone(),
            },
            _ => Ending::Signed {
                signature: drawn::signature(&name, &mut self.dice),
            },
        };
        let new = NewConsent {
            client,
            purpose,
            channel: channel.to_owned(),
            language,
            version,
            ending,
            until_on,
        };
        Ok(Some(
            self.past
                .at(at, "consent/give", |w| Ok(consent::give(w, &new)?))?
                .id,
        ))
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

    fn sell(
        &mut self,
        at: DateTime<Utc>,
        number: usize,
        booked: &Booked,
        client: ClientId,
        visit: VisitId,
    ) -> Result<(), Refusal> {
        if at > self.past.now {
            return Ok(()); // still on the bench
        }
        let Some(article) = self.article(number).cloned() else {
            return Ok(());
        };
        let payer = self
            .clients
            .get(booked.client)
            .and_then(Option::as_ref)
            .and_then(|known| known.payer);
        // The invoice goes to whoever pays; one of twelve others is left open as well.
        let invoiced = payer.is_some() || self.dice.in_hundred(8);
        let turn = [0, 0, 0, 1, 1, 2]
            .get(self.dice.below(6))
            .copied()
            .unwrap_or(0);
        let method = self
            .methods
            .get(turn)
            .or_else(|| self.methods.first())
            .cloned();
        let new = NewSale {
            client,
            visit: Some(visit),
            on: None,
            item: article.name.clone(),
            kind: article.kind,
            quantity: 1,
            amount: article.price,
            vat: article.vat,
            payer,
            method: method.filter(|_| !invoiced),
        };
        let mut sale = self.register(at, &new)?;
        self.sold += 1;
        if self.sold == 30 {
            // Rung up for the wrong price, put right at once.
            let reverse = Reverse {
                sale: sale.id,
                reason: "price".to_owned(),
            };
            self.past
                .at(at + TimeDelta::minutes(2), "daybook/reverse", |w| {
                    Ok(daybook::reverse(w, &reverse)?)
                })?;
            let right = NewSale {
                amount: Minor(article.price.0 / 2),
                ..new.clone()
            };
            sale = self.register(at + TimeDelta::minutes(3), &right)?;
        }
        if invoiced {
            self.invoices.push((booked.on, sale.id));
        }
        if self.dice.in_hundred(12)
            && let Some(goods) = self
                .articles
                .iter()
                .find(|article| article.kind == ItemKind::Goods)
                .cloned()
        {
            let item = self
                .dice
                .one_of(&self.people.goods)
                .cloned()
                .unwrap_or(goods.name);
            let method = self.methods.first().cloned();
            let kind = ItemKind::Goods;
            let sold = NewSale {
                item,
                kind,
                amount: goods.price,
                vat: goods.vat,
                payer: None,
                method,
                ..new
            };
            self.register(at + TimeDelta::minutes(4), &sold)?;
        }
        Ok(())
    }

    fn register(&mut self, at: DateTime<Utc>, new: &NewSale) -> Result<Sale, Refusal> {
        self.past
            .at(at, "daybook/register", |w| Ok(daybook::register(w, new)?))
    }

    /// The end of a working day: old invoices come in, the day is closed, and on Fridays the log goes into the binder.
    fn evening(&mut self, at: DateTime<Utc>, day: NaiveDate) -> Result<(), Refusal> {
        let due = day.checked_sub_days(Days::new(16)).unwrap_or(day);
        let (paid, open) = std::mem::take(&mut self.invoices)
            .into_iter()
            .partition(|(on, _)| *on <= due);
        self.invoices = open;
        let method = if self.methods.iter().any(|method| method == "bank_transfer") {
            "bank_transfer"
        } else {
            "invoice"
        };
        for (_, sale) in paid {
            let pay = Pay {
                sale,
                method: method.to_owned(),
                amount: None,
                on: None,
            };
            self.past
                .at(at, "daybook/pay", |w| Ok(daybook::pay(w, &pay)?))?;
        }
        // The last days are left for whoever tries the program out.
        if (self.plan.today - day).num_days() < 3 {
            return Ok(());
        }
        self.past
            .at(at + TimeDelta::minutes(1), "daybook/close", |w| {
                Ok(daybook::close(w, Some(day))?)
            })?;
        if day.weekday() == chrono::Weekday::Fri {
            let pages = self
                .past
                .at(at + TimeDelta::minutes(5), "binder/print", |w| {
                    papers::enter_unprinted(w)
                })?;
            for page in pages {
                let filed = binder::PageState::Filed;
                self.past
                    .at(at + TimeDelta::minutes(8), "binder/mark", |w| {
                        Ok(binder::mark(w, page.id, filed)?)
                    })?;
            }
        }
        Ok(())
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
