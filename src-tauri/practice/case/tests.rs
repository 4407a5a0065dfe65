use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};
use vault::{Fault, ScanPlace, schema::Table};

use super::{
    CaseError, Erased, Held, LegalHold, PaperTask, Weighed, erase, erase_again, hand_outs, ledger,
    list, record_handout, rules, store, was_erased, weigh,
};
use crate::{
    binder::{self, PageKind, PageState},
    booking,
    client::{self, CardFields, Find},
    clinic::{self, Clinic},
    country::Country,
    daybook::{self, ItemKind, NewSale, Pay, Sale},
    draft::{self, Draft},
    export,
    id::{ClientId, SaleId},
    journal::{self, NotePart, Template, WriteNote},
    money::{Minor, Rate},
    payer::{self, Payer, PayerKind},
    purge,
    testing::{
        Practice,
        marked::{self, Marked},
        on,
    },
};

/// A client with everything and another who has as much; they share a page of the log.
fn two() -> (Practice, Marked, Marked) {
    let mut practice = Practice::open();
    let one = marked::client(&mut practice, "one", 35);
    practice.clock.advance(TimeDelta::minutes(1));
    let other = marked::client(&mut practice, "other", 36);
    practice.clock.advance(TimeDelta::minutes(1));
    (practice, one, other)
}

fn weighed(practice: &Practice, client: ClientId) -> Weighed {
    practice.read(|r| weigh(r, client)).unwrap()
}

fn erased(practice: &mut Practice, client: ClientId) -> Result<Erased, CaseError> {
    practice.act("erase", "client", |w| erase(w, client, "request"))
}

/// Purges as the desk does after an erasure.
fn purged(practice: &mut Practice) {
    let owed = practice.read(purge::owed).unwrap().unwrap();
    practice.vault.purge().unwrap();
    practice.write(|w| purge::done(w, owed)).unwrap();
}

/// Rows about a client, by table.
fn rows(practice: &Practice, client: ClientId) -> BTreeMap<String, i64> {
    let tables: Vec<Table> = practice.read(|r| vault::schema::tables(r.sql())).unwrap();
    marked::hanging(&tables)
        .into_iter()
        .map(|(table, within)| {
            let count = practice
                .read(|r| {
                    Ok::<_, Fault>(r.sql().query_row(
                        &format!("SELECT count(*) FROM {table} WHERE {within}"),
                        [client],
                        |row| row.get::<_, i64>(0),
                    )?)
                })
                .unwrap();
            (table, count)
        })
        .collect()
}

/// Everything about a client as JSON, but for the instant at which it was put together.
fn copy(practice: &Practice, client: ClientId) -> serde_json::Value {
    let all = practice.read(|r| export::everything(r, client)).unwrap();
    let mut json = serde_json::to_value(all).unwrap();
    json["made_at"] = serde_json::Value::Null;
    json
}

fn sells(practice: &mut Practice, client: ClientId, method: Option<&str>) -> Sale {
    let new = NewSale {
        client,
        visit: None,
        on: None,
        item: "Behandling 60 min".into(),
        kind: ItemKind::Treatment,
        quantity: 1,
        amount: Minor(90_000),
        vat: Rate(2500),
        payer: None,
        method: method.map(str::to_owned),
    };
    practice.write(|w| daybook::register(w, &new)).unwrap()
}

fn pays(practice: &mut Practice, sale: SaleId, amount: Option<i64>) {
    let pay = Pay {
        sale,
        method: "card".into(),
        amount: amount.map(Minor),
        on: None,
    };
    practice.write(|w| daybook::pay(w, &pay)).unwrap();
}

fn signs_a_note(practice: &mut Practice, client: ClientId, happened_on: NaiveDate) {
    practice
        .write(|w| {
            let note = journal::write(
                w,
                &WriteNote {
                    id: None,
                    client,
                    visit: None,
                    template: Template::Free,
                    happened_on,
                    parts: vec![NotePart {
                        part: "text".into(),
                        text: "Stel i nacken".into(),
                    }],
                },
            )?;
            journal::sign(w, note.id)
        })
        .unwrap();
}

fn licensed(practice: &mut Practice) {
    practice
        .write(|w| {
            let clinic = Clinic {
                licensed: true,
                ..clinic::read(w)?
            };
            clinic::change(w, &clinic)
        })
        .unwrap();
}

fn held(words: &[Held]) -> BTreeMap<&str, u32> {
    words
        .iter()
        .map(|held| (held.word.as_str(), held.count))
        .collect()
}

// covers: W35 W36 W37 R54 T25 T27
#[test]
fn an_erasure_takes_every_row_about_the_client_and_none_about_another() {
    let (mut practice, one, other) = two();
    let before = rows(&practice, one.client);
    assert!(
        before.values().all(|count| *count > 0),
        "nothing to take away there: {before:?}"
    );
    let (others, others_rows) = (copy(&practice, other.client), rows(&practice, other.client));
    let said = weighed(&practice, one.client);
    assert_eq!(
        said.name,
        practice.read(|r| client::name(r, one.client)).unwrap()
    );
    let lost = [
        ("bookings", 3),
        ("visits", 1),
        ("notes", 2),
        ("measurements", 2),
        ("intakes", 1),
        ("consents", 3),
        ("attachments", 1),
        ("drafts", 1),
        ("payers", 1),
        ("choices", 3),
        ("hand_outs", 1),
    ];
    let mut told = held(&said.lost);
    assert!(told.remove("changes") > Some(5), "{:?}", said.lost);
    assert_eq!(told, BTreeMap::from(lost));
    assert_eq!(said.places, ["provider", "mail", "phone", "web"]);
    assert_eq!(said.blocked_by, Vec::<String>::new());

    let done = erased(&mut practice, one.client).unwrap();
    assert_eq!(
        (&done.lost, &done.holds, &done.pages, &done.places),
        (&said.lost, &said.holds, &said.pages, &said.places),
        "what was said is what was done"
    );
    assert_eq!(
        (done.number.as_str(), done.reason.as_str()),
        ("R2026-0001", "request")
    );
    let after = rows(&practice, one.client);
    assert!(after.values().all(|count| *count == 0), "{after:?}");
    assert_eq!(copy(&practice, other.client), others);
    assert_eq!(rows(&practice, other.client), others_rows);
    assert!(practice.vault.verify().unwrap().sound());
}

// covers: W35 T27 T31 R20
#[test]
fn after_the_purge_none_of_the_marks_is_left_in_any_page_log_or_file() {
    let (mut practice, mut one, mut other) = two();
    marked::mark_columns(&mut practice, &mut one);
    marked::mark_columns(&mut practice, &mut other);
    let scan = |practice: &Practice, marks: &Marked| {
        let words: Vec<&str> = marks.marks.values().map(String::as_str).collect();
        let report = practice.vault.scan(&words, false).unwrap();
        assert_eq!(report.unreadable, 0);
        let found: Vec<String> = marks
            .marks
            .keys()
            .zip(&report.per_needle)
            .filter(|(_, hits)| **hits > 0)
            .map(|(place, _)| place.clone())
            .collect();
        (found, report)
    };
    let (found, report) = scan(&practice, &one);
    assert!(one.marks.len() > 120, "{}", one.marks.len());
    assert_eq!(
        found.len(),
        one.marks.len(),
        "every mark is there to be found"
    );
    assert_eq!(report.hits[&ScanPlace::SealedFile], 1);
    // Encrypted, so the bytes on the disk say nothing.
    assert_eq!(report.hits.get(&ScanPlace::RawFile), None);

    erased(&mut practice, one.client).unwrap();
    let (found, _) = scan(&practice, &one);
    assert!(!found.is_empty(), "deleting alone clears it all?");
    purged(&mut practice);
    // Of a line of the daybook the name goes; what was sold, how it was paid and why it was taken back is bookkeeping.
    assert_eq!(
        scan(&practice, &one).0,
        ["payment.method", "sale.item", "sale.reason"]
    );
    one.marks
        .retain(|place, _| !place.starts_with("payment.") && !place.starts_with("sale."));
    let (found, report) = scan(&practice, &one);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!((report.total(), report.without_key), (0, 0), "{report:?}");
    assert_eq!(report.sealed_files, 1, "the other's file is still there");
    assert_eq!(practice.read(purge::owed), Ok(None));
    // What told the client apart without being a mark.
    for word in ["19121212-1212", "070-174 06 35", "+46701740635"] {
        let hits = practice.vault.scan(&[word], false).unwrap().total();
        assert_eq!(hits, 0, "{word}");
    }
    // What the purge of the client's traces left of the other: everything that stands in a row.
    let kept: Vec<String> = scan(&practice, &other).0;
    for (place, _) in other.marks.iter().filter(|(place, _)| place.contains('.')) {
        assert!(kept.contains(place), "{place} of the other client is gone");
    }
    assert!(practice.vault.verify().unwrap().sound());
}

// covers: W35
#[test]
fn nobody_finds_an_erased_client_by_searching() {
    let (mut practice, one, other) = two();
    let mark = |place: &str| one.marks[place].clone();
    let found = |practice: &Practice, text: &str| {
        let find = Find {
            text: text.to_owned(),
            inactive: true,
            ..Find::default()
        };
        practice.read(|r| client::find(r, &find)).unwrap().total
    };
    let note = mark("note amended subjective");
    let typed = [
        mark("given"),
        mark("family"),
        mark("email"),
        "070-174 06 35".to_owned(),
    ];
    for text in &typed {
        assert_eq!(found(&practice, text), 1, "{text}");
    }
    assert_eq!(
        practice
            .read(|r| journal::search(r, &note, 10))
            .unwrap()
            .len(),
        1
    );
    erased(&mut practice, one.client).unwrap();
    for text in &typed {
        assert_eq!(found(&practice, text), 0, "{text}");
    }
    assert_eq!(
        practice.read(|r| journal::search(r, &note, 10)),
        Ok(Vec::new())
    );
    assert_eq!(found(&practice, &other.marks["family"]), 1);
    practice
        .write(|w| {
            w.sql().execute(
                "INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)",
                [],
            )?;
            Ok::<_, Fault>(())
        })
        .unwrap();
    assert_eq!(
        practice.read(|r| client::card(r, one.client)).unwrap_err(),
        client::ClientError::NotFound
    );
}

// covers: T28 R20
#[test]
fn the_record_of_an_erasure_and_the_audit_log_name_nobody() {
    let (mut practice, mut one, _) = two();
    marked::mark_columns(&mut practice, &mut one);
    erased(&mut practice, one.client).unwrap();
    let record = serde_json::to_string(&practice.read(list).unwrap()).unwrap();
    let kept: Vec<String> = practice
        .read(|r| {
            let mut statement = r.sql().prepare(
                "SELECT verb || ' ' || word || ' ' || coalesce(reason, '') FROM audit
                 UNION ALL SELECT id || number || client_sha256 || reason || lost || holds || pages || places FROM erasure
                 UNION ALL SELECT item || ' ' || reason || ' ' || coalesce(case_number, '') FROM sale WHERE case_number IS NULL
                 UNION ALL SELECT body FROM draft UNION ALL SELECT old || new FROM client_change",
            )?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok::<_, Fault>(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert!(kept.len() > 80);
    for (place, word) in &one.marks {
        assert!(!record.contains(word), "{place}");
        for line in &kept {
            assert!(!line.contains(word), "{place}: {line}");
        }
    }
    assert!(!record.contains(&one.client.to_string()));
    assert_eq!(practice.read(|r| was_erased(r, one.client)), Ok(true));
}

// covers: R54 T28
#[test]
fn a_client_is_erased_once_and_each_erasure_has_the_next_number() {
    let mut practice = Practice::open();
    let people: Vec<ClientId> = ["Anna", "Bo", "Cia"]
        .map(|given| practice.admit(given, "Almgren"))
        .to_vec();
    assert_eq!(
        practice.write(|w| erase(w, people[0], "because")),
        Err(CaseError::ReasonMissing)
    );
    assert_eq!(practice.read(|r| was_erased(r, people[0])), Ok(false));
    for (client, reason) in people.iter().zip(super::REASONS) {
        practice.clock.advance(TimeDelta::minutes(1));
        practice.write(|w| erase(w, *client, reason)).unwrap();
    }
    for client in &people {
        assert_eq!(erased(&mut practice, *client), Err(CaseError::NotFound));
        assert_eq!(
            practice.read(|r| weigh(r, *client)),
            Err(CaseError::NotFound)
        );
    }
    practice
        .clock
        .set(crate::testing::start() + TimeDelta::days(365));
    let late = practice.admit("Dag", "Dahl");
    erased(&mut practice, late).unwrap();
    let told: Vec<(String, String)> = practice
        .read(list)
        .unwrap()
        .into_iter()
        .map(|erased| (erased.number, erased.reason))
        .collect();
    let line = |number: &str, reason: &str| (number.to_owned(), reason.to_owned());
    assert_eq!(
        told,
        [
            line("R2027-0001", "request"),
            line("R2026-0003", "retention"),
            line("R2026-0002", "withdrawn"),
            line("R2026-0001", "request")
        ]
    );
}

// covers: T29 T30 S11 C29 C30
#[test]
fn a_licensed_journal_is_held_until_its_last_day_and_the_law_is_named() {
    for (country, last_day, law) in [
        (Country::Se, on(2036, 3, 2), "Patientdatalagen (2008:355)"),
        (Country::No, on(2036, 3, 2), "journal"),
        (Country::Dk, on(2036, 3, 2), "journal"),
    ] {
        let mut practice = Practice::in_country(country);
        licensed(&mut practice);
        let anna = practice.admit("Anna", "Almgren");
        // What happened earlier was written down today, and from today it counts.
        signs_a_note(&mut practice, anna, on(2026, 1, 15));
        let before = copy(&practice, anna);
        let said = weighed(&practice, anna);
        assert_eq!(said.blocked_by, ["licensed_journal"]);
        assert_eq!(
            said.holds,
            [LegalHold {
                word: "notes".into(),
                count: 1,
                until_on: Some(last_day),
                source: crate::country::journal_source(country, true).to_owned(),
                kept: "whole".into(),
            }]
        );
        assert!(
            said.holds[0]
                .source
                .to_lowercase()
                .contains(&law.to_lowercase()),
            "{country:?}"
        );
        let refused = Err(CaseError::HeldByLaw {
            until_on: Some(last_day),
            law: said.holds[0].source.clone(),
        });
        assert_eq!(erased(&mut practice, anna), refused);
        assert_eq!(copy(&practice, anna), before, "nothing was done by halves");
        practice.clock.set(
            crate::booking::rules::day_start(crate::country::zone(country), last_day)
                + TimeDelta::hours(23),
        );
        assert_eq!(erased(&mut practice, anna), refused, "on the last day");
        practice.clock.advance(TimeDelta::hours(2));
        let said = weighed(&practice, anna);
        assert_eq!((said.holds, said.blocked_by), (Vec::new(), Vec::new()));
        erased(&mut practice, anna).unwrap();
    }
}

// covers: T29 S11
#[test]
fn in_finland_the_day_of_birth_counts_and_without_it_a_person_has_to_assess() {
    let mut practice = Practice::in_country(Country::Fi);
    licensed(&mut practice);
    let until = |practice: &Practice, client: ClientId| weighed(practice, client).holds[0].until_on;
    let anna = practice.admit("Anna", "Almgren");
    signs_a_note(&mut practice, anna, on(2026, 3, 2));
    assert_eq!(until(&practice, anna), None);
    let law = crate::country::journal_source(Country::Fi, true).to_owned();
    assert_eq!(
        erased(&mut practice, anna),
        Err(CaseError::HeldByLaw {
            until_on: None,
            law
        })
    );
    // Nothing that passes by itself: in a hundred and fifty years somebody still has to look.
    practice.clock.advance(TimeDelta::days(365 * 150));
    assert!(matches!(
        erased(&mut practice, anna),
        Err(CaseError::HeldByLaw { until_on: None, .. })
    ));
    practice.clock.set(crate::testing::start());
    let born = |practice: &mut Practice, birth_on, birth_year| {
        let fields = CardFields {
            birth_on,
            birth_year,
            ..practice.read(|r| client::card(r, anna)).unwrap().fields
        };
        practice
            .write(|w| client::change(w, anna, &fields))
            .unwrap();
    };
    born(&mut practice, None, Some(1979));
    assert_eq!(until(&practice, anna), Some(on(2099, 12, 31)));
    born(&mut practice, Some(on(1979, 5, 17)), Some(1979));
    assert_eq!(until(&practice, anna), Some(on(2099, 5, 17)));
}

// covers: T29 S11
#[test]
fn any_entry_in_a_licensed_journal_holds_it_and_a_card_without_one_is_free() {
    let mut practice = Practice::open();
    licensed(&mut practice);
    let bare = practice.admit("Anna", "Almgren");
    sells(&mut practice, bare, Some("card"));
    assert_eq!(weighed(&practice, bare).blocked_by, Vec::<String>::new());
    erased(&mut practice, bare).unwrap();

    let one = marked::client(&mut practice, "one", 35);
    let words: Vec<String> = weighed(&practice, one.client)
        .holds
        .into_iter()
        .filter(|hold| hold.kept == "whole")
        .map(|hold| format!("{} {}", hold.word, hold.count))
        .collect();
    assert_eq!(
        words,
        ["notes 2", "measurements 2", "intakes 1", "attachments 1"]
    );
    // Each of them alone, the others gone.
    for alone in ["intake", "measurement", "attachment", "note"] {
        let held = practice
            .write(|w| {
                w.sql().execute_batch(
                    "DROP TRIGGER IF EXISTS note_kept; DROP TRIGGER IF EXISTS note_text_kept",
                )?;
                for other in ["intake", "measurement", "attachment", "note"] {
                    if other != alone {
                        w.sql().execute(
                            &format!("DELETE FROM {other} WHERE client_id = ?1"),
                            [one.client],
                        )?;
                    }
                }
                let held = weigh(w, one.client)?.blocked_by;
                Err::<(), _>(Rolled::Back(held))
            })
            .unwrap_err();
        assert_eq!(
            held,
            Rolled::Back(vec!["licensed_journal".to_owned()]),
            "{alone}"
        );
    }
}

/// A write that is meant to leave nothing behind.
#[derive(Debug, PartialEq)]
enum Rolled {
    Back(Vec<String>),
    Failed(CaseError),
}

impl From<Fault> for Rolled {
    fn from(fault: Fault) -> Self {
        Self::Failed(fault.into())
    }
}

impl From<vault::sql::Error> for Rolled {
    fn from(error: vault::sql::Error) -> Self {
        Self::Failed(Fault::from(error).into())
    }
}

impl From<CaseError> for Rolled {
    fn from(error: CaseError) -> Self {
        Self::Failed(error)
    }
}

// covers: R55 R56
#[test]
fn an_erasure_waits_until_everything_is_paid_whoever_was_to_pay() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let firm = Payer {
        id: None,
        client: anna,
        kind: PayerKind::Company,
        name: "Ekbacken AB".into(),
        email: String::new(),
        address: "Ekbacken 1".into(),
        organisation_number: "556000-0001".into(),
        reference: "Kst 12".into(),
    };
    let firm = practice.write(|w| payer::save(w, &firm)).unwrap();
    let own = sells(&mut practice, anna, None);
    let of_firm = practice
        .write(|w| {
            daybook::register(
                w,
                &NewSale {
                    client: anna,
                    visit: None,
                    on: None,
                    item: "Behandling 60 min".into(),
                    kind: ItemKind::Treatment,
                    quantity: 1,
                    amount: Minor(70_000),
                    vat: Rate(2500),
                    payer: firm.id,
                    method: None,
                },
            )
        })
        .unwrap();
    let before = copy(&practice, anna);
    let refused = |practice: &mut Practice, open: i64| {
        let said = weighed(practice, anna);
        assert_eq!(
            (said.open_amount, said.blocked_by),
            (Minor(open), vec!["unpaid".to_owned()])
        );
        assert_eq!(erased(practice, anna), Err(CaseError::Unpaid { open }));
    };
    refused(&mut practice, 160_000);
    assert_eq!(copy(&practice, anna), before);
    assert_eq!(practice.read(list), Ok(Vec::new()));
    pays(&mut practice, own.id, None);
    refused(&mut practice, 70_000);
    pays(&mut practice, of_firm.id, Some(69_999));
    refused(&mut practice, 1);
    pays(&mut practice, of_firm.id, None);
    let done = erased(&mut practice, anna).unwrap();
    assert_eq!(done.number, "R2026-0001", "what was refused took no number");

    // The firm's name and address go with the client; that a firm paid stays.
    let line = practice.read(|r| daybook::show(r, of_firm.id)).unwrap();
    assert_eq!(
        (
            line.payer_kind,
            line.payer_name.as_str(),
            line.name.as_str(),
            line.client
        ),
        (PayerKind::Company, "", "R2026-0001", None)
    );
    assert_eq!(line.payments.len(), 2);
    purged(&mut practice);
    let traces = ["Ekbacken", "556000-0001", "Kst 12", "Almgren"];
    let report = practice.vault.scan(&traces, false).unwrap();
    assert_eq!(report.per_needle, [0, 0, 0, 0]);
}

// covers: T29 C29
#[test]
fn lines_of_the_daybook_stay_nameless_as_long_as_bookkeeping_asks() {
    for (country, until) in [
        (Country::Se, on(2033, 12, 31)),
        (Country::No, on(2031, 12, 31)),
        (Country::Dk, on(2031, 12, 31)),
        (Country::Fi, on(2032, 12, 31)),
    ] {
        let mut practice = Practice::in_country(country);
        let anna = practice.admit("Anna", "Almgren");
        let sale = |practice: &mut Practice| {
            let profile = crate::country::profile(country, on(2026, 3, 2));
            let new = NewSale {
                client: anna,
                visit: None,
                on: None,
                item: "Behandling".into(),
                kind: ItemKind::Treatment,
                quantity: 1,
                amount: Minor(90_000),
                vat: Rate(profile.vat_rates[0]),
                payer: None,
                method: Some("card".into()),
            };
            practice.write(|w| daybook::register(w, &new)).unwrap()
        };
        sale(&mut practice);
        sale(&mut practice);
        let hold = LegalHold {
            word: "sales".into(),
            count: 2,
            until_on: Some(until),
            source: crate::country::bookkeeping_source(country).to_owned(),
            kept: "nameless".into(),
        };
        let done = erased(&mut practice, anna).unwrap();
        assert_eq!(done.holds, [hold], "{country:?}");
        assert_eq!(
            practice.read(list),
            Ok(vec![done]),
            "the record reads back as it was written"
        );
    }
}

// covers: W36 T28 W12
#[test]
fn every_page_that_has_to_be_taken_out_or_blacked_out_is_told_page_by_page() {
    let (mut practice, one, other) = two();
    // Two sheets of the log: on the first both clients in turn, on the second the other alone.
    let first: Vec<SaleId> = one
        .sales
        .iter()
        .zip(&other.sales)
        .flat_map(|(one, other)| [*other, *one])
        .collect();
    let bo = practice.admit("Bo", "Berg");
    let second = vec![sells(&mut practice, bo, Some("card")).id];
    let log = marked::file_pages(&mut practice, PageKind::Log, None, &[first, second]);
    let file = marked::file_pages(
        &mut practice,
        PageKind::Form,
        Some(one.client),
        &[vec![], vec![], vec![]],
    );
    // One of them lies in the binder no more.
    practice
        .write(|w| binder::mark(w, file[1].id, PageState::Destroyed))
        .unwrap();
    let own: Vec<binder::Page> = practice
        .read(|r| binder::every_page_of(r, one.client))
        .unwrap();
    let lying: Vec<&binder::Page> = own
        .iter()
        .filter(|page| [PageState::Printed, PageState::Filed].contains(&page.state))
        .collect();
    assert_eq!((own.len(), lying.len()), (6, 4));
    let done = erased(&mut practice, one.client).unwrap();
    let task = |label: &str, task: &str, lines: &[u32]| PaperTask {
        label: label.to_owned(),
        task: task.to_owned(),
        lines: lines.to_vec(),
    };
    assert_eq!(
        done.pages,
        [
            task(&lying[0].label, "remove", &[]),
            task(&log[0].label, "black_out", &[2, 4, 6, 8]),
            task(&file[0].label, "remove", &[]),
            task(&file[2].label, "remove", &[]),
        ]
    );
    let state = |page: &binder::Page| {
        let state = practice.read(binder::state).unwrap();
        let now = state
            .pages
            .into_iter()
            .find(|now| now.id == page.id)
            .unwrap();
        (now.state, now.black_out, now.client)
    };
    assert_eq!(
        state(&log[0]),
        (PageState::ToRemove, vec![2, 4, 6, 8], None)
    );
    assert_eq!(state(&log[1]), (PageState::Printed, vec![], None));
    assert_eq!(state(&file[0]), (PageState::ToRemove, vec![], None));
    assert_eq!(state(&file[1]), (PageState::Destroyed, vec![], None));
    // Printed again, the page shows the case number where the name was, and the other's name as before.
    let again = practice.read(|r| binder::reprint(r, log[0].id)).unwrap();
    let names: Vec<&str> = again.lines.iter().map(|line| line.name.as_str()).collect();
    assert!(
        names
            .iter()
            .skip(1)
            .step_by(2)
            .all(|name| *name == done.number),
        "{names:?}"
    );
    let others = format!("{} {}", other.marks["given before"], other.marks["family"]);
    assert!(
        names.iter().step_by(2).all(|name| *name == others),
        "{names:?}"
    );
}

// covers: T28 W09
#[test]
fn closed_days_still_verify_after_an_erasure_and_a_line_keeps_all_but_the_name() {
    let (mut practice, one, other) = two();
    let today = practice.read(clinic::today).unwrap();
    practice.write(|w| daybook::close(w, Some(today))).unwrap();
    practice.clock.advance(TimeDelta::days(1));
    sells(&mut practice, other.client, Some("card"));
    practice
        .write(|w| daybook::close(w, Some(today + Days::new(1))))
        .unwrap();
    assert_eq!(practice.read(daybook::verify_chain), Ok(None));
    let before = practice
        .read(|r| daybook::of_client(r, one.client))
        .unwrap();
    assert_eq!(before.len(), 4);
    let done = erased(&mut practice, one.client).unwrap();
    purged(&mut practice);
    assert_eq!(practice.read(daybook::verify_chain), Ok(None));
    for was in before {
        let now = practice.read(|r| daybook::show(r, was.id)).unwrap();
        let expected = Sale {
            client: None,
            visit: None,
            name: done.number.clone(),
            payer_name: String::new(),
            ..was
        };
        assert_eq!(now, expected);
    }
    // The chain still notices what it noticed before: a number that is gone, an amount that is another.
    let broken = |practice: &mut Practice, sql: &str| {
        practice
            .write(|w| {
                w.sql()
                    .execute_batch("DROP TRIGGER IF EXISTS sale_frozen")?;
                w.sql().execute_batch(sql)?;
                let first = daybook::verify_chain(w).map_err(|_| CaseError::NotFound)?;
                Err::<(), _>(Rolled::Back(
                    first.map(|on| on.to_string()).into_iter().collect(),
                ))
            })
            .unwrap_err()
    };
    for sql in [
        "UPDATE sale SET case_number = NULL WHERE case_number IS NOT NULL",
        "UPDATE sale SET amount = amount + 1 WHERE case_number IS NOT NULL",
        "UPDATE sale SET party_sha256 = 'x' WHERE case_number IS NOT NULL",
    ] {
        assert_eq!(
            broken(&mut practice, sql),
            Rolled::Back(vec![today.to_string()]),
            "{sql}"
        );
    }
    assert_eq!(practice.read(daybook::verify_chain), Ok(None));
}

// covers: W35 T27 W11
#[test]
fn an_erasure_that_was_cut_off_is_undone_whole_or_finished_at_the_next_start() {
    let (mut practice, one, other) = two();
    let before = copy(&practice, one.client);
    let sealed = |practice: &Practice| {
        std::fs::read_dir(practice.dir().join("sealed"))
            .unwrap()
            .count()
    };
    assert_eq!(sealed(&practice), 2);
    // Cut off inside: everything is as it was, and no number is lost.
    let cut = practice.write(|w| {
        erase(w, one.client, "request")?;
        Err::<(), _>(CaseError::Fault(Fault::Statement))
    });
    assert_eq!(cut, Err(CaseError::Fault(Fault::Statement)));
    let mut practice = practice.crash();
    assert_eq!(copy(&practice, one.client), before);
    assert_eq!(practice.read(purge::owed), Ok(None));
    assert_eq!(
        (practice.read(list), sealed(&practice)),
        (Ok(Vec::new()), 2)
    );

    // Cut off between the rows and the files: the rows are gone, and that files are left is known.
    let done = erased(&mut practice, one.client).unwrap();
    assert_eq!(done.number, "R2026-0001");
    let mut practice = practice.crash();
    assert_eq!(practice.read(purge::owed), Ok(Some(done.at)));
    assert_eq!(practice.read(list), Ok(vec![done]));
    assert_eq!(erased(&mut practice, one.client), Err(CaseError::NotFound));
    let words = one.words();
    assert!(practice.vault.scan(&words, false).unwrap().total() > 0);
    assert_eq!(sealed(&practice), 1);
    purged(&mut practice);
    let mut practice = practice.crash();
    assert_eq!(practice.read(purge::owed), Ok(None));
    assert_eq!(practice.vault.scan(&words, false).unwrap().total(), 0);
    assert!(practice.read(|r| client::card(r, other.client)).is_ok());
    assert!(practice.vault.verify().unwrap().sound());
}

// covers: W35 R62
#[test]
fn a_sealed_file_that_a_crash_left_behind_has_lost_its_key_and_goes_with_the_purge() {
    let (mut practice, one, _) = two();
    let folder = practice.dir().join("sealed");
    let kept: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| (path.clone(), std::fs::read(&path).unwrap()))
        .collect();
    erased(&mut practice, one.client).unwrap();
    // As if the machine had stopped before the file was taken away.
    for (path, bytes) in &kept {
        std::fs::write(path, bytes).unwrap();
    }
    let word = one.marks["attachment content"].as_str();
    let report = practice.vault.scan(&[word], true).unwrap();
    assert_eq!((report.without_key, report.sealed_files), (1, 1));
    purged(&mut practice);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    let report = practice.vault.scan(&[word], false).unwrap();
    assert_eq!((report.total(), report.without_key), (0, 0));
}

// covers: W35 T41
#[test]
fn what_was_begun_for_a_person_without_a_card_goes_when_it_is_about_the_erased_one() {
    let mut practice = Practice::open();
    let bo = practice.admit("Bo", "Li");
    let mut fields = practice.read(|r| client::card(r, bo)).unwrap().fields;
    fields.email = "bo.li@example.org".into();
    practice.write(|w| client::change(w, bo, &fields)).unwrap();
    let mut drafts = Vec::new();
    for (body, goes) in [
        (serde_json::json!({ "given": "Bo", "family": "LI" }), true),
        (serde_json::json!({ "answers": ["li, bo"] }), true),
        (serde_json::json!({ "email": "Bo.Li@example.org" }), true),
        (serde_json::json!({ "phone": "0701740635" }), true),
        (
            serde_json::json!({ "given": "Bodil", "family": "Lind" }),
            false,
        ),
        (
            serde_json::json!({ "given": "Bo", "family": "Lind", "on": "2026-03-02" }),
            false,
        ),
        (serde_json::json!({}), false),
    ] {
        let draft = Draft {
            id: None,
            word: "client".into(),
            client: None,
            body,
            at: None,
        };
        let id = practice
            .write(|w| draft::save(w, &draft))
            .unwrap()
            .id
            .unwrap();
        drafts.push((id, draft.body, goes));
    }
    erased(&mut practice, bo).unwrap();
    let left = practice.read(|r| draft::list(r, None, None)).unwrap();
    for (id, body, goes) in drafts {
        assert_eq!(
            left.iter().any(|draft| draft.id == Some(id)),
            !goes,
            "{body}"
        );
    }
}

// covers: W36 W20
#[test]
fn the_places_to_clear_by_hand_are_those_where_something_may_lie() {
    let card = |email: &str, phone: &str, notes_at_provider| CardFields {
        email: email.into(),
        phone: phone.into(),
        notes_at_provider,
        ..CardFields::default()
    };
    let none: [&str; 0] = [];
    assert_eq!(rules::places(&card("", "", false), false, false), none);
    assert_eq!(
        rules::places(&card("", "", true), false, false),
        ["provider"]
    );
    assert_eq!(
        rules::places(&card("", "", false), true, false),
        ["provider"]
    );
    assert_eq!(
        rules::places(&card("a@b", "", false), false, false),
        ["mail"]
    );
    assert_eq!(
        rules::places(&card("", "1", false), false, false),
        ["phone"]
    );
    assert_eq!(rules::places(&card("", "", false), false, true), ["web"]);

    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    assert_eq!(weighed(&practice, anna).places, ["phone"]);
}

// covers: W35 S15
#[test]
fn the_next_pull_does_not_bring_an_erased_client_back() {
    let (mut practice, one, other) = two();
    let account = practice.read(booking::accounts).unwrap()[0].id.unwrap();
    let bookings = |practice: &Practice| {
        (
            practice.count("SELECT count(*) FROM booking"),
            practice.count("SELECT count(*) FROM client"),
        )
    };
    assert_eq!(bookings(&practice), (6, 2));
    erased(&mut practice, one.client).unwrap();
    assert_eq!(bookings(&practice), (3, 1));
    let rows: Vec<booking::Arrived> = [&one, &other]
        .into_iter()
        .flat_map(|marked| {
            ["first", "second", "third"].map(|ext| booking::Arrived {
                ext_id: marked.marks[&format!("{ext} ext_id")].clone(),
                recurrence_id: Some(marked.marks[&format!("{ext} recurrence")].clone()),
                starts_at: crate::testing::start() + TimeDelta::days(3),
                ends_at: crate::testing::start() + TimeDelta::days(3) + TimeDelta::hours(1),
                zone: "Europe/Stockholm".into(),
                zone_doubt: false,
                all_day: false,
                state: booking::BookingState::Confirmed,
                raw_state: "CONFIRMED".into(),
                summary: String::new(),
                service: None,
                name: Some(format!(
                    "{} {}",
                    marked.marks["given before"], marked.marks["family"]
                )),
                email: None,
                phone: None,
                notes: String::new(),
                hash: "again".into(),
            })
        })
        .collect();
    let pulled = booking::Pulled {
        rows,
        complete: true,
        window: (
            crate::testing::start() - TimeDelta::days(60),
            crate::testing::start() + TimeDelta::days(400),
        ),
        freshness: None,
        confirmed: false,
    };
    let pull = practice
        .write(|w| booking::receive(w, account, &pulled))
        .unwrap();
    assert_eq!((pull.seen, pull.new, pull.changed), (6, 0, 3));
    assert_eq!(bookings(&practice), (3, 1));
}

// covers: R50 C47
#[test]
fn a_copy_is_handed_out_to_somebody_whose_identity_was_checked() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let hand = |practice: &mut Practice, checked: &str| {
        practice.write(|w| record_handout(w, anna, checked))
    };
    assert_eq!(
        hand(&mut practice, "  "),
        Err(CaseError::Incomplete {
            missing: vec!["identity_checked".into()]
        })
    );
    assert!(matches!(
        hand(&mut practice, &"x".repeat(201)),
        Err(CaseError::TooLong { max: 200, .. })
    ));
    assert!(matches!(
        hand(&mut practice, "id\u{202e}card"),
        Err(CaseError::BadText { .. })
    ));
    assert_eq!(
        practice.write(|w| record_handout(w, ClientId(uuid::Uuid::nil()), "known")),
        Err(CaseError::NotFound)
    );
    assert_eq!(practice.read(|r| hand_outs(r, anna)), Ok(Vec::new()));
    let first = hand(&mut practice, " known ").unwrap();
    practice.clock.advance(TimeDelta::days(40));
    let second = hand(&mut practice, "id_card").unwrap();
    assert_eq!(first.identity_checked, "known");
    assert_eq!(
        practice.read(|r| hand_outs(r, anna)),
        Ok(vec![second.clone(), first.clone()])
    );
    assert_eq!(second.at.year(), 2026);
    let access = practice.read(|r| client::history(r, anna)).unwrap().access;
    assert!(access.len() >= 2, "each copy stands in the access log");
}

// covers: W37
#[test]
fn weighing_changes_nothing() {
    let (practice, one, _) = two();
    let before = (
        copy(&practice, one.client),
        practice.count("SELECT max(seq) FROM audit"),
    );
    let first = weighed(&practice, one.client);
    assert_eq!(weighed(&practice, one.client), first);
    assert_eq!(
        (
            copy(&practice, one.client),
            practice.count("SELECT max(seq) FROM audit")
        ),
        before
    );
}

// covers: W35 R62 T27
#[test]
fn a_ledger_erases_again_in_an_older_copy_and_is_remembered_there() {
    let (mut practice, one, _) = two();
    let before = erased(&mut practice, one.client).unwrap();
    let entries = practice.read(ledger).unwrap();
    assert_eq!(entries.len(), 1);
    assert!(entries[0].ends_with(&before.number) && entries[0].len() == 65 + before.number.len());
    // An older copy: the same people, and nobody erased yet; an amount is open, and a number was given meanwhile.
    let (mut copy, _, _) = two();
    let mut known = entries.clone();
    known.push(format!("{} R2026-0007", "a".repeat(64)));
    known.push("not an entry".into());
    let cards = |practice: &Practice| {
        practice
            .read(|r| {
                Ok::<_, Fault>(
                    r.sql()
                        .query_row("SELECT count(*) FROM client", [], |row| {
                            row.get::<_, i64>(0)
                        })?,
                )
            })
            .unwrap()
    };
    let of_copy: Vec<String> = copy
        .read(store::cards)
        .unwrap()
        .into_iter()
        .map(|card| format!("{} R2026-0003", rules::tombstone(card)))
        .take(1)
        .collect();
    known.extend(of_copy.clone());
    assert_eq!(copy.write(|w| erase_again(w, &known)), Ok(1));
    assert_eq!(cards(&copy), 1);
    // Again it finds nothing more to do, and the copy's own ledger names them all.
    assert_eq!(copy.write(|w| erase_again(w, &known)), Ok(0));
    let remembered = copy.read(ledger).unwrap();
    assert!(
        entries
            .iter()
            .chain(&of_copy)
            .all(|entry| remembered.contains(entry))
    );
    assert_eq!(remembered.len(), 3);
    // Two machines gave one number to two cases: both stay.
    let same = vec![format!("{} R2026-0007", "b".repeat(64))];
    assert_eq!(copy.write(|w| erase_again(w, &same)), Ok(0));
    assert!(
        copy.read(ledger)
            .unwrap()
            .contains(&format!("{} R2026-0008", "b".repeat(64)))
    );
    // The next erasure here takes a number that was never given.
    let next = copy.read(store::cards).unwrap()[0];
    assert_eq!(erased(&mut copy, next).unwrap().number, "R2026-0009");
}
