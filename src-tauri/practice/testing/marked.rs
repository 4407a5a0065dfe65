//! A client with a row in every table that can hang on a card, and a mark in every text of them: a word that stands nowhere else.
//!
//! The rows are made by the practice's own words. Then the schema is walked, and each text column that no hash binds is given a
//! mark of its own, so that a column added later is marked without anybody thinking of it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use sha2::{Digest as _, Sha256};
use vault::{Fault, Read, schema::Table, sql::params};

use super::{Practice, on};
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
    id::{AccountId, ClientId, SaleId},
    journal::{self, AmendNote, NotePart, Template, WriteNote},
    language::Language,
    measurement::{self, Measurement},
    money::{Minor, Rate},
    payer::{self, Payer, PayerKind},
    visit::{self, NewVisit},
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

/// The one booking account of the practice, made when there is none.
fn account(practice: &mut Practice) -> AccountId {
    let known = practice.read(booking::accounts).unwrap();
    if let Some(id) = known.first().and_then(|account| account.id) {
        return id;
    }
    let account = Account {
        id: None,
        kind: "feed".into(),
        label: "Bokning".into(),
        address: "https://bokning.example/kalender.ics".into(),
        username: None,
        has_secret: false,
        own_server: false,
        every_minutes: 15,
        enabled: true,
        processor: "Bokning AB".into(),
        agreement_on: Some(on(2025, 5, 25)),
        processor_note: String::new(),
        last: None,
    };
    practice
        .write(|w| booking::save_account(w, &account, Some("hemligt")))
        .unwrap()
        .id
        .unwrap()
}

/// Makes a client with everything. `number` tells clients apart where a word cannot: phone, identity number, amounts.
#[allow(clippy::too_many_lines)] // one row after the other, as a practice would have made them
pub(crate) fn client(practice: &mut Practice, who: &str, number: u8) -> Marked {
    let account = account(practice);
    let mut marked = Marked {
        client: ClientId(uuid::Uuid::nil()),
        marks: BTreeMap::new(),
        sales: Vec::new(),
        who: who.to_owned(),
    };
    let m = &mut marked;
    let tick = |practice: &Practice| practice.clock.advance(TimeDelta::minutes(1));
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
    let identity = if number % 2 == 0 {
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
    let mut payer = Payer {
        id: None,
        client,
        kind: PayerKind::Parent,
        name: m.word("payer before"),
        email: format!("{}@example.org", m.word("payer email")),
        address: m.word("payer address"),
        organisation_number: m.word("payer organisation_number"),
        reference: m.word("payer reference"),
    };
    let kept = practice.write(|w| payer::save(w, &payer)).unwrap();

    // A booking that the provider told of, one moved, one cancelled, one typed at the desk; a visit of the first.
    let arrived = |ext: &str, m: &mut Marked, days: i64| Arrived {
        ext_id: m.word(&format!("{ext} ext_id")),
        recurrence_id: Some(m.word(&format!("{ext} recurrence"))),
        starts_at: super::start() + TimeDelta::days(days),
        ends_at: super::start() + TimeDelta::days(days) + TimeDelta::hours(1),
        zone: "Europe/Stockholm".into(),
        zone_doubt: false,
        all_day: false,
        state: BookingState::Confirmed,
        raw_state: "CONFIRMED".into(),
        summary: "Behandling".into(),
        service: Some(m.word(&format!("{ext} service"))),
        name: Some(format!(
            "{} {}",
            mark(who, "given before"),
            mark(who, "family")
        )),
        email: Some(format!(
            "{}@example.org",
            m.word(&format!("{ext} remote_email"))
        )),
        phone: Some(phone.clone()),
        notes: m.word(&format!("{ext} remote_notes")),
        hash: format!("{ext} {days}"),
    };
    let rows = [
        arrived("first", m, 0),
        arrived("second", m, 8),
        arrived("third", m, 9),
    ];
    let pull = |practice: &mut Practice, rows: &[Arrived]| {
        let pulled = Pulled {
            rows: rows.to_vec(),
            complete: false,
            window: (
                super::start() - TimeDelta::days(60),
                super::start() + TimeDelta::days(400),
            ),
            freshness: None,
            confirmed: false,
        };
        practice
            .act("booking", "pull", |w| booking::receive(w, account, &pulled))
            .unwrap();
        tick(practice);
    };
    pull(practice, &rows);
    let moved = Arrived {
        starts_at: rows[1].starts_at + TimeDelta::hours(3),
        ends_at: rows[1].ends_at + TimeDelta::hours(3),
        hash: "moved".into(),
        ..rows[1].clone()
    };
    let cancelled = Arrived {
        state: BookingState::Cancelled,
        raw_state: "CANCELLED".into(),
        hash: "cancelled".into(),
        ..rows[2].clone()
    };
    pull(practice, &[moved, cancelled]);
    let bookings = practice.read(|r| booking::of_client(r, client)).unwrap();
    assert_eq!(bookings.len(), 3, "the provider's person was not known");
    let visit = practice
        .write(|w| {
            visit::begin(
                w,
                &NewVisit {
                    client,
                    booking: bookings.last().map(|booking| booking.id),
                    on: None,
                    service: m.word("visit service"),
                    place: m.word("visit place"),
                },
            )
        })
        .unwrap();
    tick(practice);

    // A form, consents, notes, measurements, drafts, files.
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
                QuestionKind::Line if id == "phone" => phone.clone(),
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
    let first = written(parts(m, "signed"), Some(visit.id));
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
            visit: Some(visit.id),
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

    // Sales: to the client, to the payer, one taken back. Then the payer and the client get other names.
    let sale = |payer, method: Option<&str>, item: String, amount| NewSale {
        client,
        visit: Some(visit.id),
        on: None,
        item,
        kind: ItemKind::Treatment,
        quantity: 3,
        amount: Minor(amount + i64::from(number)),
        vat: Rate(2500),
        payer,
        method: method.map(str::to_owned),
    };
    for (payer, method, item, amount) in [
        (None, Some("card"), "Behandling 60 min", 91_300),
        (kept.id, None, "Behandling 90 min", 123_400),
        (None, Some("swish"), "Vara", 47_500),
    ] {
        tick(practice);
        let new = sale(payer, method, item.to_owned(), amount);
        let sold = practice
            .act("daybook", "register", |w| daybook::register(w, &new))
            .unwrap();
        m.sales.push(sold.id);
    }
    tick(practice);
    let paid = Pay {
        sale: m.sales[1],
        method: "invoice".into(),
        amount: None,
        on: None,
    };
    practice
        .act("daybook", "pay", |w| daybook::pay(w, &paid))
        .unwrap();
    tick(practice);
    let back = Reverse {
        sale: m.sales[2],
        reason: "mistake".into(),
    };
    m.sales.push(
        practice
            .act("daybook", "reverse", |w| daybook::reverse(w, &back))
            .unwrap()
            .id,
    );
    tick(practice);
    payer.id = kept.id;
    payer.name = m.word("payer name");
    practice.write(|w| payer::save(w, &payer)).unwrap();
    tick(practice);
    let mut fields = practice.read(|r| client::card(r, client)).unwrap().fields;
    fields.given = m.word("given");
    practice
        .act("client", "change", |w| client::change(w, client, &fields))
        .unwrap();

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

/// How the rows of a table are found that are about a client: table, and what follows `WHERE`, with `?1` for the client.
pub(crate) type Hanging = BTreeMap<String, String>;

/// What is about a client although it hangs the other way round, because it outlives the card without the name.
const NAMELESS: [(&str, &str); 3] = [
    ("sale", "id IN (SELECT sale_id FROM sale_party WHERE client_id = ?1)"),
    ("payment", "sale_id IN (SELECT sale_id FROM sale_party WHERE client_id = ?1)"),
    (
        "binder_page",
        "id IN (SELECT page_id FROM binder_page_client WHERE client_id = ?1)
            OR id IN (SELECT page_id FROM binder_line JOIN sale_party USING (sale_id) WHERE client_id = ?1)",
    ),
];

/// Tables in which no row is about one client. The audit log is looked at by itself.
pub(crate) const OF_NOBODY: &[&str] = &[
    "account",
    "article",
    "audit",
    "binder_line",
    "binder_place",
    "booking_count",
    "booking_ignored",
    "clinic",
    "closed_day",
    "consent_text",
    "erasure",
    "form_text",
    "meta",
    "number_series",
    "own_field",
    "pull",
    "purge_owed",
    "setting",
];

/// Every table with rows about a client, by walking the foreign keys.
pub(crate) fn hanging(tables: &[Table]) -> Hanging {
    let mut found: Hanging = [("client".to_owned(), "id = ?1".to_owned())].into();
    loop {
        let before = found.len();
        for table in tables {
            let to = table
                .points_to
                .iter()
                .find(|(_, to, on_delete)| on_delete == "CASCADE" && found.contains_key(to));
            if let Some((column, to, _)) = to
                && !found.contains_key(&table.name)
            {
                let within = format!("{column} IN (SELECT id FROM {to} WHERE {})", found[to]);
                found.insert(table.name.clone(), within);
            }
        }
        if found.len() == before {
            break;
        }
    }
    found.extend(NAMELESS.map(|(table, within)| (table.to_owned(), within.to_owned())));
    found
}

/// What a column is to the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// An id or a pointer: says nothing.
    Key,
    /// Made from other columns, or a proof of them: says nothing of its own.
    Derived,
    /// A word of the program, a date, a number as dialled: is looked for as it stands.
    AsItIs,
    /// Bound by a hash or read as JSON: marked by those who wrote it.
    Written,
    /// A text like any other: marked here.
    Free,
}

/// Columns that are not free text. A column that is in no list is free, and is marked.
const ROLES: &[(&str, Role)] = &[
    ("client.phone", Role::AsItIs),
    ("client.language", Role::AsItIs),
    ("client.source", Role::AsItIs),
    ("client_find.sort", Role::Derived),
    ("client_find.plain", Role::Derived),
    ("client_find.folded", Role::Derived),
    ("marketing_choice.channel", Role::AsItIs),
    ("payer.kind", Role::AsItIs),
    ("intake.form", Role::AsItIs),
    ("intake.language", Role::AsItIs),
    ("intake.title", Role::AsItIs),
    ("intake.answers", Role::Written),
    ("intake.ending", Role::AsItIs),
    ("intake.evidence", Role::Written),
    ("intake.text_sha256", Role::AsItIs),
    ("intake.draft_id", Role::Key),
    ("consent.purpose", Role::AsItIs),
    ("consent.channel", Role::AsItIs),
    ("consent.state", Role::AsItIs),
    ("consent.ending", Role::AsItIs),
    ("consent.evidence", Role::Written),
    ("consent.text_sha256", Role::AsItIs),
    ("consent_event.state", Role::AsItIs),
    ("note.template", Role::AsItIs),
    // Names of the parts in the order of the body, bound with it.
    ("note_text.parts", Role::Derived),
    ("note_text.body", Role::Written),
    ("note_text.signed_by", Role::AsItIs),
    ("note_text.reason", Role::Written),
    ("note_text.sha256", Role::AsItIs),
    ("draft.body", Role::Written),
    ("booking.origin", Role::AsItIs),
    ("booking.zone", Role::AsItIs),
    ("booking.state", Role::AsItIs),
    // By which a later pull sees that nothing changed.
    ("booking.content_sha256", Role::Derived),
    ("client_link.how", Role::AsItIs),
    ("sale.kind", Role::AsItIs),
    ("sale.payer_kind", Role::AsItIs),
    ("sale.party_sha256", Role::Derived),
    ("sale.case_number", Role::Derived),
    ("binder_page.label", Role::AsItIs),
    ("binder_page.kind", Role::AsItIs),
    ("binder_page.state", Role::AsItIs),
    // Of the sheet as it was set.
    ("binder_page.sha256", Role::Derived),
];

/// What a column of that name is.
pub(crate) fn role(table: &Table, column: &str) -> Role {
    let place = format!("{}.{column}", table.name);
    if let Some((_, role)) = ROLES.iter().find(|(known, _)| *known == place) {
        *role
    } else if column == "id" || table.points_to.iter().any(|(key, ..)| key == column) {
        Role::Key
    } else if column.ends_with("_on") {
        Role::AsItIs
    } else {
        Role::Free
    }
}

/// Columns of a table with their declared types.
pub(crate) fn columns(r: &Read<'_>, table: &str) -> Result<Vec<(String, String)>, Fault> {
    Ok(r.sql()
        .prepare("SELECT name, type FROM pragma_table_info(?1)")?
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// Puts a mark into every free text column of every row about the client, and notes it down. The guards that forbid changing
/// what is frozen are taken away first: this vault is good for looking only.
pub(crate) fn mark_columns(practice: &mut Practice, marked: &mut Marked) {
    let client = marked.client;
    let tables = practice.read(|r| vault::schema::tables(r.sql())).unwrap();
    let hanging = hanging(&tables);
    practice
        .write(|w| {
            let guards: Vec<String> = w
                .sql()
                .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name NOT IN ('audit', 'client_find', 'note_text')")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for guard in guards {
                w.sql().execute_batch(&format!("DROP TRIGGER \"{guard}\""))?;
            }
            for table in tables.iter().filter(|table| hanging.contains_key(&table.name)) {
                for (column, kind) in columns(w, &table.name)? {
                    if kind != "TEXT" || role(table, &column) != Role::Free {
                        continue;
                    }
                    let place = format!("{}.{column}", table.name);
                    let word = marked.word(&place);
                    // A row of its own number where no two may be alike.
                    let changed = w.sql().execute(
                        &format!(
                            "UPDATE {0} SET {column} = ?2 || ' ' || random() WHERE {1}",
                            table.name, hanging[&table.name]
                        ),
                        params![client, word],
                    )?;
                    assert!(changed > 0, "{place}: the client has no such row");
                }
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
}
