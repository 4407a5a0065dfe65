//! The reference practice, small, read back through the practice's own functions.

use chrono::NaiveDate;
use kartotek_tests::people::{
    Reference,
    reference::{A_SHEET, NOTE_BYTES, OPEN_DAYS},
    reference_practice,
};
use practice::{
    binder, booking, client,
    daybook::{self, Span},
    journal, visit,
};

#[test]
fn a_hundredth_reads_back_through_the_practice() {
    let dir = tempfile::tempdir().unwrap();
    let Reference {
        mut vault, counts, ..
    } = reference_practice(&dir.path().join("vault"), 7, 0.01).unwrap();
    assert_eq!(
        (
            counts.clients,
            counts.bookings,
            counts.sales,
            counts.notes,
            counts.pages
        ),
        (100, 1_500, 1_500, 1_000, 72)
    );
    assert!(counts.note_bytes / counts.notes >= NOTE_BYTES);
    vault
        .read(|r| {
            let found = client::find(
                r,
                &client::Find {
                    text: "Källmark".into(),
                    ..client::Find::default()
                },
            )
            .unwrap();
            let row = found.rows.first().unwrap().clone();
            assert!(row.name.ends_with("Källmark"));
            let notes = journal::list(r, row.id).unwrap();
            let bookings = booking::of_client(r, row.id).unwrap();
            let sales = daybook::of_client(r, row.id).unwrap();
            assert!(!notes.is_empty() && notes.iter().all(|note| note.signed));
            assert_eq!(bookings.len(), visit::list(r, row.id).unwrap().len());
            assert_eq!(bookings.len(), sales.len());
            assert!(
                sales
                    .iter()
                    .all(|sale| sale.open.0 == 0 && sale.name == row.name)
            );
            assert!(!journal::search(r, "ländryggen", 20).unwrap().is_empty());
            assert_eq!(daybook::verify_chain(r).unwrap(), None);
            let state = binder::state(r).unwrap();
            assert_eq!((state.unprinted.len(), state.total), (OPEN_DAYS, 72));
            let last = state.pages.first().unwrap();
            assert_eq!(binder::lines_of(r, last.id).unwrap().len(), A_SHEET);
            let year = daybook::list(
                r,
                &Span {
                    from: last.on,
                    to: last.on,
                },
            )
            .unwrap();
            assert_eq!(year.sum.0, 80_000 * 60);
            Ok::<_, vault::Fault>(())
        })
        .unwrap();
    assert!(vault.verify().unwrap().sound());
}

#[test]
fn the_same_seed_makes_the_same_people() {
    let names = |seed| {
        let dir = tempfile::tempdir().unwrap();
        let made = reference_practice(&dir.path().join("vault"), seed, 0.002).unwrap();
        made.vault
            .read(|r| {
                Ok::<_, vault::Fault>(daybook::list(
                    r,
                    &Span {
                        from: NaiveDate::from_ymd_opt(1990, 1, 1).unwrap(),
                        to: NaiveDate::from_ymd_opt(2090, 1, 1).unwrap(),
                    },
                ))
            })
            .unwrap()
            .unwrap()
    };
    let told = |pages: &daybook::DaybookPages| {
        pages
            .sales
            .iter()
            .map(|sale| (sale.number, sale.name.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&names(1)), told(&names(1)));
    assert_ne!(told(&names(1)), told(&names(2)));
}
