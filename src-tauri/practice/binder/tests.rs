use chrono::TimeDelta;
use proptest::prelude::*;
use vault::Fault;

use super::*;
use crate::{
    daybook::{ItemKind, NewSale, Pay, Reverse},
    money::{Minor, Rate},
    testing::{Practice, on},
};

fn sells(practice: &mut Practice, client: ClientId, day: NaiveDate) -> Sale {
    let new = NewSale {
        client,
        visit: None,
        on: Some(day),
        item: "Behandling 60 min".into(),
        kind: ItemKind::Treatment,
        quantity: 1,
        amount: Minor(80_000),
        vat: Rate(2500),
        payer: None,
        method: None,
    };
    practice.write(|w| daybook::register(w, &new)).unwrap()
}

/// Prints the lines, `per_sheet` on a sheet, each day on its own, as the desk does: plan, label, print, enter.
fn prints(practice: &mut Practice, days: &[NaiveDate], per_sheet: usize) -> Vec<Page> {
    let planned = practice.read(|r| plan(r, days)).unwrap();
    let sheets: Vec<&[PlannedLine]> = planned
        .chunk_by(|one, next| one.sale.on == next.sale.on)
        .flat_map(|day| day.chunks(per_sheet))
        .collect();
    let labels = practice
        .read(|r| next_labels(r, u32::try_from(sheets.len()).unwrap()))
        .unwrap();
    let entries: Vec<SheetEntry> = sheets
        .iter()
        .zip(labels)
        .map(|(lines, label)| SheetEntry {
            label,
            on: lines[0].sale.on,
            lines: lines.iter().map(|line| line.sale.id).collect(),
            client: None,
            sha256: "0".repeat(64),
        })
        .collect();
    practice
        .write(|w| enter(w, PageKind::Log, &entries))
        .unwrap()
}

fn files(practice: &mut Practice, kind: PageKind, client: ClientId, sheets: usize) -> Vec<Page> {
    let labels = practice
        .read(|r| next_labels(r, u32::try_from(sheets).unwrap()))
        .unwrap();
    let entry = |label| SheetEntry {
        label,
        on: on(2026, 3, 2),
        lines: Vec::new(),
        client: Some(client),
        sha256: String::new(),
    };
    let entries: Vec<SheetEntry> = labels.into_iter().map(entry).collect();
    practice.write(|w| enter(w, kind, &entries)).unwrap()
}

fn digits_at(label: &str) -> Vec<usize> {
    label
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(at, _)| at)
        .collect()
}

fn every_slip(label: &str) -> Vec<String> {
    let at = digits_at(label);
    let mut slips = Vec::new();
    for place in &at {
        for digit in b'0'..=b'9' {
            let mut bytes = label.as_bytes().to_vec();
            if std::mem::replace(&mut bytes[*place], digit) != digit {
                slips.push(String::from_utf8(bytes).unwrap());
            }
        }
    }
    for pair in at.windows(2) {
        let mut bytes = label.as_bytes().to_vec();
        bytes.swap(pair[0], pair[1]);
        let swapped = String::from_utf8(bytes).unwrap();
        if swapped != label {
            slips.push(swapped);
        }
    }
    slips
}

// covers: W12
#[test]
fn a_label_finds_every_wrong_digit_and_every_two_changed_round() {
    assert_eq!(label::write(2026, 7), "B2026-0007-83");
    assert_eq!(label::read(" b2026-0007-83 "), Some((2026, 7)));
    let mut slips = 0;
    for year in [2024, 2026, 2029, 2030, 2099] {
        for number in (1..=1_200).chain([9_999, 10_000, 99_999, 123_456]) {
            let label = label::write(year, number);
            assert_eq!(label::read(&label), Some((year, number)));
            for slip in every_slip(&label) {
                assert_eq!(label::read(&slip), None, "{slip} for {label}");
                slips += 1;
            }
        }
    }
    assert!(slips > 400_000, "{slips}");
}

// covers: W12
#[test]
fn what_is_no_label_is_not_read_as_one() {
    for typed in [
        "",
        "B",
        "B2026-0007",
        "2026-0007-83",
        "B2026-007-83",
        "B2026-0007-83-1",
        "B2026-00A7-83",
        "B2026-0007-5",
        "C2026-0007-83",
        "B2026-00007-83",
    ] {
        assert_eq!(label::read(typed), None, "{typed}");
    }
}

proptest! {
    // covers: W12
    #[test]
    fn any_label_reads_back_and_no_text_makes_it_fail(year in 1900..2500_i32, number in 1..999_999_999_u32, typed in ".{0,20}") {
        prop_assert_eq!(label::read(&label::write(year, number)), Some((year, number)));
        let _ = label::read(&typed);
    }
}

// covers: W12 W13
#[test]
fn what_is_not_on_paper_is_planned_and_what_came_later_is_a_continuation() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let (sunday, monday) = (on(2026, 3, 1), on(2026, 3, 2));
    for day in [monday, sunday, monday, monday] {
        sells(&mut practice, anna, day);
    }
    practice
        .write(|w| set_place(w, " Skåpet,  rum 2 ", "Maj Lind"))
        .unwrap();
    let before = practice.read(state).unwrap();
    assert_eq!(
        (
            before.place.as_str(),
            before.key_holder.as_str(),
            before.total
        ),
        ("Skåpet, rum 2", "Maj Lind", 0)
    );
    assert_eq!(
        before.unprinted,
        [
            UnprintedDay {
                on: sunday,
                lines: 1,
                closed: false
            },
            UnprintedDay {
                on: monday,
                lines: 3,
                closed: false
            }
        ]
    );

    let planned = practice
        .read(|r| plan(r, &[monday, sunday, monday]))
        .unwrap();
    assert_eq!(
        planned
            .iter()
            .map(|line| (line.sale.number, line.continued))
            .collect::<Vec<_>>(),
        [(2, false), (1, false), (3, false), (4, false)]
    );
    let pages = prints(&mut practice, &[sunday, monday], 2);
    assert_eq!(
        pages
            .iter()
            .map(|page| (page.sheet, page.sheets, page.lines, page.on))
            .collect::<Vec<_>>(),
        [(1, 3, 1, sunday), (2, 3, 2, monday), (3, 3, 1, monday)]
    );
    assert_eq!(
        pages
            .iter()
            .map(|page| page.label.clone())
            .collect::<Vec<_>>(),
        [1, 2, 3].map(|number| label::write(2026, number))
    );
    assert!(
        practice
            .read(|r| plan(r, &[sunday, monday]))
            .unwrap()
            .is_empty()
    );
    assert!(practice.read(state).unwrap().unprinted.is_empty());

    let late = sells(&mut practice, anna, monday);
    let planned = practice.read(|r| plan(r, &[sunday, monday])).unwrap();
    assert_eq!(
        planned
            .iter()
            .map(|line| (line.sale.id, line.continued))
            .collect::<Vec<_>>(),
        [(late.id, true)]
    );
    let more = prints(&mut practice, &[monday], 10);
    assert_eq!(more[0].label, label::write(2026, 4));
    let of_monday = practice.read(|r| pages_of_days(r, &[monday])).unwrap();
    assert_eq!(
        of_monday.iter().map(|page| page.id).collect::<Vec<_>>(),
        [pages[1].id, pages[2].id, more[0].id]
    );
    let beside_last = practice.read(|r| beside(r, &pages[2])).unwrap();
    assert_eq!(
        beside_last.iter().map(|page| page.id).collect::<Vec<_>>(),
        [pages[1].id, pages[2].id]
    );
    let goes_on = |page: &Page| practice.read(|r| continued(r, page)).unwrap();
    assert_eq!(
        [&pages[0], &pages[1], &pages[2], &more[0]].map(goes_on),
        [false, false, false, true]
    );
    assert_eq!(
        practice
            .read(|r| daybook::show(r, late.id))
            .unwrap()
            .page
            .as_deref(),
        Some(more[0].label.as_str())
    );
}

// covers: W12
#[test]
fn a_page_printed_again_is_the_same_page_with_the_lines_as_they_were() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let sales = [
        sells(&mut practice, anna, on(2026, 3, 2)),
        sells(&mut practice, anna, on(2026, 3, 2)),
    ];
    let page = prints(&mut practice, &[on(2026, 3, 2)], 10).remove(0);
    let first = practice.read(|r| reprint(r, page.id)).unwrap();
    assert_eq!(
        first.lines.iter().map(|line| line.id).collect::<Vec<_>>(),
        [sales[0].id, sales[1].id]
    );

    practice.clock.advance(TimeDelta::days(1));
    practice
        .write(|w| {
            daybook::pay(
                w,
                &Pay {
                    sale: sales[0].id,
                    method: "card".into(),
                    amount: None,
                    on: None,
                },
            )
        })
        .unwrap();
    practice
        .write(|w| {
            daybook::reverse(
                w,
                &Reverse {
                    sale: sales[1].id,
                    reason: "mistake".into(),
                },
            )
        })
        .unwrap();
    assert_eq!(practice.read(|r| reprint(r, page.id)).unwrap(), first);
    assert_eq!(
        practice.read(|r| lines_of(r, page.id)).unwrap(),
        first.lines
    );
    assert_eq!(
        practice
            .read(|r| daybook::show(r, sales[0].id))
            .unwrap()
            .open,
        Minor(0)
    );
}

// covers: W12
#[test]
fn a_label_is_never_given_twice_and_no_line_lies_on_two_pages() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let sale = sells(&mut practice, anna, on(2026, 3, 2));
    let entry = |label: String| SheetEntry {
        label,
        on: on(2026, 3, 2),
        lines: vec![sale.id],
        client: None,
        sha256: String::new(),
    };
    let labels = practice.read(|r| next_labels(r, 3)).unwrap();
    assert_eq!(
        labels,
        [
            label::write(2026, 1),
            label::write(2026, 2),
            label::write(2026, 3)
        ]
    );
    let not_next = practice.write(|w| enter(w, PageKind::Log, &[entry(labels[1].clone())]));
    assert_eq!(not_next.unwrap_err(), BinderError::NotAllowedNow);
    practice
        .write(|w| enter(w, PageKind::Log, &[entry(labels[0].clone())]))
        .unwrap();
    for label in &labels {
        let twice = practice.write(|w| enter(w, PageKind::Log, &[entry(label.clone())]));
        assert_eq!(twice.unwrap_err(), BinderError::NotAllowedNow, "{label}");
    }
    let unknown = SheetEntry {
        lines: vec![SaleId(vault::Uuid::nil())],
        ..entry(labels[1].clone())
    };
    assert_eq!(
        practice
            .write(|w| enter(w, PageKind::Log, &[unknown]))
            .unwrap_err(),
        BinderError::NotFound
    );
    // A job that was refused took no number.
    assert_eq!(
        practice.read(|r| next_labels(r, 1)).unwrap(),
        [labels[1].clone()]
    );
    let destroyed = practice.read(state).unwrap().pages[0].id;
    practice
        .write(|w| mark(w, destroyed, PageState::Destroyed))
        .unwrap();
    assert_eq!(
        prints(&mut practice, &[on(2026, 3, 2)], 10)[0].label,
        labels[1]
    );
    practice.clock.advance(TimeDelta::days(365));
    assert_eq!(
        practice.read(|r| next_labels(r, 1)).unwrap(),
        [label::write(2027, 1)]
    );
}

// covers: W12
#[test]
fn a_page_goes_only_the_ways_paper_goes() {
    use PageState::{Destroyed, Filed, Printed, Replaced, ToRemove};
    let allowed = [
        (Printed, Filed),
        (Printed, Replaced),
        (Printed, Destroyed),
        (Filed, Replaced),
        (Filed, Destroyed),
        (Replaced, Destroyed),
        (ToRemove, Filed),
        (ToRemove, Destroyed),
    ];
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    sells(&mut practice, anna, on(2026, 3, 2));
    let page = prints(&mut practice, &[on(2026, 3, 2)], 10)[0].id;
    for from in [Printed, Filed, Replaced, ToRemove, Destroyed] {
        for to in [Printed, Filed, Replaced, ToRemove, Destroyed] {
            let tried = practice.write(|w| {
                store::set_state(w, page, from)?;
                let marked = mark(w, page, to);
                assert_eq!(
                    marked.is_ok(),
                    allowed.contains(&(from, to)),
                    "{from:?} -> {to:?}"
                );
                Err::<(), BinderError>(Fault::NoRow.into())
            });
            assert_eq!(tried, Err(Fault::NoRow.into()));
        }
    }
    assert_eq!(
        practice
            .write(|w| mark(w, PageId(vault::Uuid::nil()), Filed))
            .unwrap_err(),
        BinderError::NotFound
    );
}

// covers: W12
#[test]
fn what_was_on_a_page_that_is_gone_has_to_be_printed_again() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let sale = sells(&mut practice, anna, on(2026, 3, 2));
    for state in [PageState::Replaced, PageState::Destroyed] {
        let page = prints(&mut practice, &[on(2026, 3, 2)], 10).remove(0);
        practice
            .write(|w| mark(w, page.id, PageState::Filed))
            .unwrap();
        assert!(
            practice
                .read(|r| plan(r, &[on(2026, 3, 2)]))
                .unwrap()
                .is_empty()
        );
        practice.write(|w| mark(w, page.id, state)).unwrap();
        assert_eq!(
            practice.read(|r| plan(r, &[on(2026, 3, 2)])).unwrap()[0]
                .sale
                .id,
            sale.id
        );
        assert_eq!(
            practice.read(|r| lines_of(r, page.id)).unwrap()[0].id,
            sale.id,
            "what was on it stays known"
        );
    }
}

// covers: W36
#[test]
fn an_erasure_names_the_pages_to_remove_and_the_lines_to_black_out() {
    let mut practice = Practice::open();
    let (anna, bo) = (
        practice.admit("Anna", "Almgren"),
        practice.admit("Bo", "Björk"),
    );
    for client in [anna, bo, anna, bo, anna] {
        sells(&mut practice, client, on(2026, 3, 2));
    }
    let log = prints(&mut practice, &[on(2026, 3, 2)], 3);
    let form = files(&mut practice, PageKind::Form, anna, 2);
    files(&mut practice, PageKind::File, bo, 1);
    sells(&mut practice, anna, on(2026, 3, 2));
    let gone = files(&mut practice, PageKind::File, anna, 1);
    practice
        .write(|w| mark(w, gone[0].id, PageState::Destroyed))
        .unwrap();

    let task = |page: &Page, task: &str, lines: &[u32]| PaperTask {
        label: page.label.clone(),
        task: task.into(),
        lines: lines.to_vec(),
    };
    let wanted = [
        task(&log[0], "black_out", &[1, 3]),
        task(&log[1], "black_out", &[2]),
        task(&form[0], "remove", &[]),
        task(&form[1], "remove", &[]),
    ];
    assert_eq!(practice.read(|r| tasks(r, anna)).unwrap(), wanted);
    assert_eq!(
        practice
            .read(|r| pages_of(r, anna))
            .unwrap()
            .iter()
            .map(|page| page.label.clone())
            .collect::<Vec<_>>(),
        wanted
            .iter()
            .map(|task| task.label.clone())
            .collect::<Vec<_>>()
    );
    assert_eq!(
        practice.write(|w| mark_for_erasure(w, anna)).unwrap(),
        wanted
    );
    practice
        .write(|w| daybook::unname(w, anna, "R2026-0001"))
        .unwrap();
    practice
        .write(|w| {
            Ok::<_, Fault>(
                w.sql()
                    .execute("DELETE FROM client WHERE id = ?1", [anna])?,
            )
        })
        .unwrap();

    let pages = practice.read(state).unwrap().pages;
    let of = |page: &Page| pages.iter().find(|other| other.id == page.id).unwrap();
    assert_eq!(
        (of(&log[0]).state, of(&log[0]).black_out.as_slice()),
        (PageState::ToRemove, [1, 3].as_slice())
    );
    assert_eq!(
        (of(&form[0]).state, of(&form[0]).client),
        (PageState::ToRemove, None)
    );
    assert_eq!(
        practice.read(|r| reprint(r, log[0].id)).unwrap().lines[0].name,
        "R2026-0001"
    );

    // The blacked out page goes back into the binder with nothing left to do; the form cannot.
    let back = practice
        .write(|w| mark(w, log[0].id, PageState::Filed))
        .unwrap();
    assert_eq!((back.state, back.black_out), (PageState::Filed, Vec::new()));
    assert_eq!(
        practice
            .write(|w| mark(w, form[0].id, PageState::Filed))
            .unwrap_err(),
        BinderError::NotAllowedNow
    );
    practice
        .write(|w| mark(w, form[0].id, PageState::Destroyed))
        .unwrap();
}

#[test]
fn no_text_about_the_place_can_break_a_print() {
    let mut practice = Practice::open();
    assert_eq!(
        practice
            .write(|w| set_place(w, "a\u{202e}", ""))
            .unwrap_err(),
        BinderError::BadText {
            field: "place".into()
        }
    );
    let long = "a".repeat(201);
    assert_eq!(
        practice.write(|w| set_place(w, "", &long)).unwrap_err(),
        BinderError::TooLong {
            field: "key_holder".into(),
            max: 200
        }
    );
}

#[test]
fn the_ledger_is_never_read_through() {
    let practice = Practice::open();
    let unprinted = practice.plan(store::UNPRINTED_DAYS);
    assert!(unprinted.contains("sale_unprinted"), "{unprinted}");
    for sql in [
        "SELECT EXISTS (SELECT 1 FROM sale WHERE sold_on = ?1 AND page_id IS NOT NULL)",
        "UPDATE sale SET page_id = NULL WHERE page_id = ?1",
        "SELECT count(DISTINCT sold_on) FROM sale WHERE page_id IS NULL",
        "SELECT g.id FROM binder_page g WHERE g.kind = 'log' AND g.first_on = ?1",
        "SELECT g.id FROM binder_page g WHERE g.year = ?1 AND g.number BETWEEN ?2 AND ?3 AND g.first_on = ?4 ORDER BY g.number",
        "SELECT g.id FROM binder_page g ORDER BY g.year DESC, g.number DESC LIMIT ?1",
    ] {
        let plan = practice.plan(sql);
        assert!(
            plan.contains("USING") && !plan.contains("TEMP B-TREE"),
            "{sql}\n{plan}"
        );
    }
}
