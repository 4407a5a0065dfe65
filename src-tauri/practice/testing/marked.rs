//! A client with a row in every table that can hang on a card, and a mark in every text of them: a word that stands nowhere else.
//!
//! The rows are made by the practice's own words. Then the schema is walked, and each text column that no hash binds is given a
//! mark of its own, so that a column added later is marked without anybody thinking of it.

mod day;
mod papers;
mod walk;

pub(crate) use walk::{Hanging, OF_NOBODY, Role, columns, hanging, mark_columns, role};

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use sha2::{Digest as _, Sha256};

use super::{Practice, on, start};
use crate::{
    attachment,
    binder::{self, PageKind, PageState, SheetEntry},
    booking::{self, Account, Arrived, BookingState, Pulled},
    case,
    client::{self, CardFields, Channel, OwnField, OwnValue, Source},
    clinic::{self, Settings},
    consent::{self, NewConsent, Purpose, Withdraw},
    daybook::{self, ItemKind, NewSale, Pay, Reverse},
    draft::{self, Draft},
    form::{self, Answer, Ending, NewIntake, QuestionKind, Signature, StrokePoint},
    id::{AccountId, ClientId, SaleId, VisitId},
    journal::{self, AmendNote, NotePart, Template, WriteNote},
    language::Language,
    measurement::{self, Measurement},
    money::{Minor, Rate},
    payer::{self, Payer, PayerKind},
    visit::{self, NewVisit, Visit},
};

/// A client with everything.
pub(crate) struct Marked {
    pub(crate) client: ClientId,
    /// Where each mark was put, and the mark: `note_text.body 3`, `booking.remote_name`.
    pub(crate) marks: BTreeMap<String, String>,
    pub(crate) sales: Vec<SaleId>,
    who: String,
}

/// A word of twelve letters that nobody ever wrote, the same each time, and none like its neighbour: an index shortens those.
pub(crate) fn mark(who: &str, place: &str) -> String {
    Sha256::digest(format!("{who}\n{place}"))
        .iter()
        .take(12)
        .map(|byte| char::from(b'a' + byte % 26))
        .collect()
}

impl Marked {
    /// A new mark, noted down under its place.
    fn word(&mut self, place: &str) -> String {
        let word = mark(&self.who, place);
        self.marks.insert(place.to_owned(), word.clone());
        word
    }

    pub(crate) fn words(&self) -> Vec<&str> {
        self.marks.values().map(String::as_str).collect()
    }
}

pub(crate) fn signature(name: &str) -> Ending {
    let stroke = (0..6)
        .map(|at| StrokePoint {
            x: at as f32 * 20.0,
            y: 90.0,
            t: at,
        })
        .collect();
    Ending::Signed {
        signature: Signature {
            strokes: vec![stroke],
            name: name.to_owned(),
        },
    }
}

/// A minute goes by.
fn tick(practice: &Practice) {
    practice.clock.advance(TimeDelta::minutes(1));
}

/// Makes a client with everything. `number` tells clients apart where a word cannot: phone, identity number, amounts.
pub(crate) fn client(practice: &mut Practice, who: &str, number: u8) -> Marked {
    let account = day::account(practice);
    let mut marked = Marked {
        client: ClientId(uuid::Uuid::nil()),
        marks: BTreeMap::new(),
        sales: Vec::new(),
        who: who.to_owned(),
    };
    let m = &mut marked;
    let phone = format!("070-174 06 {number:02}");

    // The card, and what was changed on it.
    let own = match practice.read(client::own_fields).unwrap().first() {
        Some(field) => field.id.unwrap(),
        None => practice
            .write(|w| {
                client::save_own_field(
                    w,
                    &OwnField {
                        id: None,
                        name: "Yrke".into(),
                        position: 1,
                    },
                )
            })
            .unwrap()[0]
            .id
            .unwrap(),
    };
    let fields = CardFields {
        given: m.word("given before"),
        family: m.word("family"),
        email: format!("{}@example.org", m.word("email")),
        phone: phone.clone(),
        street: m.word("street"),
        postcode: m.word("postcode"),
        city: m.word("city"),
        birth_on: Some(on(1979, 5, 17)),
        birth_year: Some(1979),
        gender: m.word("gender"),
        language: Language::Sv,
        agreement: m.word("agreement"),
        warning: m.word("warning"),
        guardian: m.word("guardian"),
        notes_at_provider: true,
        other_system: m.word("other_system"),
        own: vec![OwnValue {
            field: own,
            text: m.word("own_value"),
        }],
    };
    let note = m.word("source_note");
    let card = practice
        .act("client", "admit", |w| {
            client::admit(w, &fields, Source::Other, &note)
        })
        .unwrap();
    let client = card.id;
    m.client = client;
    tick(practice);
    practice
        .write(|w| {
            let ground = Settings {
                identity_ground: Some("Faktura till försäkringsbolag".into()),
                ..clinic::settings(w)?
            };
            clinic::set(w, &ground)
        })
        .unwrap();
    let identity = if number.is_multiple_of(2) {
        "19811228-9874"
    } else {
        "19121212-1212"
    };
    practice
        .write(|w| client::set_identity(w, client, Some(identity)))
        .unwrap();
    for (channel, allowed, how) in [
        (Channel::Email, true, "desk"),
        (Channel::Email, false, "phone"),
        (Channel::Sms, true, "form"),
    ] {
        tick(practice);
        practice
            .write(|w| client::set_marketing(w, client, channel, allowed, how))
            .unwrap();
    }
    let payer = Payer {
        id: None,
        client,
        kind: PayerKind::Parent,
        name: m.word("payer before"),
        email: format!("{}@example.org", m.word("payer email")),
        address: m.word("payer address"),
        organisation_number: m.word("payer organisation_number"),
        reference: m.word("payer reference"),
    };
    let payer = practice.write(|w| payer::save(w, &payer)).unwrap();
    let visit = day::booked(practice, m, account, &phone).id;
    papers::filled_in(practice, m, &phone);
    papers::noted(practice, m, visit);
    day::sold(practice, m, visit, payer, number);

    // Paper, a copy handed out before, and the card laid aside.
    tick(practice);
    let pages = file_pages(practice, PageKind::File, Some(client), &[vec![], vec![]]);
    practice
        .write(|w| binder::mark(w, pages[1].id, PageState::Replaced))
        .unwrap();
    tick(practice);
    let checked = m.word("identity_checked");
    practice
        .act("export", "client", |w| {
            case::record_handout(w, client, &checked)
        })
        .unwrap();
    tick(practice);
    practice
        .act("client", "set-inactive", |w| {
            client::set_inactive(w, client, true)
        })
        .unwrap();
    tick(practice);
    practice
        .act("client", "open", |w| client::open(w, client))
        .unwrap();
    marked
}

/// Enters sheets as the printer took them. One a list of lines.
pub(crate) fn file_pages(
    practice: &mut Practice,
    kind: PageKind,
    client: Option<ClientId>,
    sheets: &[Vec<SaleId>],
) -> Vec<binder::Page> {
    let labels = practice
        .read(|r| binder::next_labels(r, u32::try_from(sheets.len()).unwrap()))
        .unwrap();
    let today: NaiveDate = practice.read(clinic::today).unwrap();
    let entries: Vec<SheetEntry> = sheets
        .iter()
        .zip(labels)
        .map(|(lines, label)| SheetEntry {
            label,
            on: today,
            lines: lines.clone(),
            client,
            sha256: "0".repeat(64),
        })
        .collect();
    practice
        .write(|w| binder::enter(w, kind, &entries))
        .unwrap()
}
