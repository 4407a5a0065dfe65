use super::{Measurement, MeasurementError, add, list, store};
use crate::{
    client,
    id::{ClientId, MeasurementId, VisitId},
    testing::{Practice, on},
};

fn knee(client: ClientId, day: u32, value: f64) -> Measurement {
    Measurement {
        id: None,
        client,
        visit: None,
        name: "Knäflexion vänster".to_owned(),
        value,
        unit: "°".to_owned(),
        on: on(2026, 2, day),
    }
}

/// covers: W38
#[test]
fn each_name_is_a_curve_in_order_of_days() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    for (day, value) in [(20, 125.5), (1, 90.0), (10, 110.0)] {
        practice
            .write(|w| add(w, &knee(client, day, value)))
            .unwrap();
    }
    let pain = Measurement {
        name: "Smärta (NRS)".to_owned(),
        value: 7.0,
        unit: "/10".to_owned(),
        ..knee(client, 5, 0.0)
    };
    practice.write(|w| add(w, &pain)).unwrap();
    let practice = practice.reopen();
    let all = practice.read(|r| list(r, client)).unwrap();
    let curve: Vec<_> = all
        .iter()
        .map(|one| (one.name.as_str(), one.on, one.value))
        .collect();
    let knee = "Knäflexion vänster";
    assert_eq!(
        curve,
        [
            (knee, on(2026, 2, 1), 90.0),
            (knee, on(2026, 2, 10), 110.0),
            (knee, on(2026, 2, 20), 125.5),
            ("Smärta (NRS)", on(2026, 2, 5), 7.0)
        ]
    );
}

/// covers: R39
#[test]
fn a_corrected_figure_leaves_the_old_one_in_the_history() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let kept = practice.write(|w| add(w, &knee(client, 1, 900.0))).unwrap();
    practice
        .write(|w| {
            add(
                w,
                &Measurement {
                    value: 90.0,
                    ..kept.clone()
                },
            )
        })
        .unwrap();
    assert_eq!(
        practice.read(|r| list(r, client)).unwrap(),
        [Measurement {
            value: 90.0,
            ..kept
        }]
    );
    let change = practice
        .read(|r| client::history(r, client))
        .unwrap()
        .changes
        .remove(0);
    assert_eq!(change.old, "2026-02-01, Knäflexion vänster: 900 °");
    assert_eq!(change.new, "2026-02-01, Knäflexion vänster: 90 °");
}

#[test]
fn what_cannot_be_is_refused() {
    let mut practice = Practice::open();
    let client = practice.admit("Åsa", "Öberg");
    let other = practice.admit("Bo", "Ek");
    let foreign = practice.write(|w| add(w, &knee(other, 1, 1.0))).unwrap();
    let good = knee(client, 1, 1.0);
    let mut refused = |measured: Measurement| practice.write(|w| add(w, &measured)).unwrap_err();
    assert_eq!(
        refused(Measurement {
            value: f64::NAN,
            ..good.clone()
        }),
        MeasurementError::BadNumber {
            field: "value".to_owned()
        }
    );
    assert_eq!(
        refused(Measurement {
            value: f64::INFINITY,
            ..good.clone()
        }),
        MeasurementError::BadNumber {
            field: "value".to_owned()
        }
    );
    assert_eq!(
        refused(Measurement {
            name: " ".to_owned(),
            ..good.clone()
        }),
        MeasurementError::Incomplete {
            missing: vec!["name".to_owned()]
        }
    );
    assert_eq!(
        refused(Measurement {
            on: on(2026, 3, 3),
            ..good.clone()
        }),
        MeasurementError::BadDate {
            field: "on".to_owned()
        }
    );
    assert_eq!(
        refused(Measurement {
            unit: "\u{7}".to_owned(),
            ..good.clone()
        }),
        MeasurementError::BadText {
            field: "unit".to_owned()
        }
    );
    assert_eq!(
        refused(Measurement {
            client: ClientId(vault::Uuid::nil()),
            ..good.clone()
        }),
        MeasurementError::NotFound
    );
    assert_eq!(
        refused(Measurement {
            visit: Some(VisitId(vault::Uuid::nil())),
            ..good.clone()
        }),
        MeasurementError::NotFound
    );
    assert_eq!(
        refused(Measurement {
            id: Some(MeasurementId(vault::Uuid::nil())),
            ..good.clone()
        }),
        MeasurementError::NotFound
    );
    assert_eq!(
        refused(Measurement {
            id: foreign.id,
            ..good
        }),
        MeasurementError::NotFound
    );
    assert!(practice.read(|r| list(r, client)).unwrap().is_empty());
}

/// covers: W21 (the overview reads no table through)
#[test]
fn a_clients_curves_use_their_index() {
    let plan = Practice::open().plan(store::OF_CLIENT);
    assert!(
        plan.contains("USING INDEX measurement_client (client_id=?)")
            && !plan.contains("TEMP B-TREE"),
        "{plan}"
    );
}
