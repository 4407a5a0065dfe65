use std::cell::RefCell;

use chrono::{Datelike as _, NaiveDate, TimeDelta};
use proptest::{prelude::*, test_runner::TestRunner};
use vault::Fault;

use super::*;
use crate::{
    client::{self, CardFields, Source},
    clinic,
    country::Country,
    language::Language,
    payer::Payer,
    testing::{Practice, on},
};

fn treatment(client: ClientId, amount: i64) -> NewSale {
    NewSale {
        client,
        visit: None,
        on: None,
        item: "Behandling 60 min".into(),
        kind: ItemKind::Treatment,
        quantity: 1,
        amount: Minor(amount),
        vat: Rate(2500),
        payer: None,
        method: None,
    }
}

fn paid(client: ClientId, amount: i64, method: &str) -> NewSale {
    NewSale {
        method: Some(method.into()),
        ..treatment(client, amount)
    }
}

fn everything() -> Span {
    Span {
        from: on(2000, 1, 1),
        to: on(2100, 1, 1),
    }
}

fn total(totals: &[Total], key: &str) -> i64 {
    totals
        .iter()
        .find(|total| total.key == key)
        .map_or(0, |total| total.amount.0)
}

// covers: W10
#[test]
fn a_day_with_two_treatments_and_goods_has_three_lines_and_its_totals_add_up() {
    let mut practice = Practice::open();
    let (anna, bo) = (
        practice.admit("Anna", "Almgren"),
        practice.admit("Bo", "Björk"),
    );
    practice
        .write(|w| register(w, &paid(anna, 80_000, "card")))
        .unwrap();
    practice
        .write(|w| register(w, &paid(bo, 50_000, "swish")))
        .unwrap();
    let goods = NewSale {
        item: "Vara".into(),
        kind: ItemKind::Goods,
        quantity: 2,
        ..paid(anna, 30_000, "swish")
    };
    practice.write(|w| register(w, &goods)).unwrap();

    let day = practice
        .read(|r| {
            list(
                r,
                &Span {
                    from: on(2026, 3, 2),
                    to: on(2026, 3, 2),
                },
            )
        })
        .unwrap();
    assert_eq!(
        day.sales
            .iter()
            .map(|sale| (sale.year, sale.number))
            .collect::<Vec<_>>(),
        [(2026, 1), (2026, 2), (2026, 3)]
    );
    assert_eq!(day.sum, Minor(160_000));
    assert_eq!(
        (
            total(&day.by_method, "card"),
            total(&day.by_method, "swish")
        ),
        (80_000, 80_000)
    );
    assert_eq!(
        day.by_rate,
        [Total {
            key: "2500".into(),
            count: 3,
            amount: Minor(160_000),
            vat: Minor(32_000)
        }]
    );
    assert_eq!(day.open, Minor(0));
    assert_eq!(day.sales[2].quantity, 2);
}

// covers: W09
#[test]
fn a_line_needs_a_name_and_keeps_the_one_of_its_day() {
    let mut practice = Practice::open();
    let nameless = practice
        .write(|w| client::admit(w, &CardFields::default(), Source::Booking, ""))
        .unwrap()
        .id;
    let refused = practice
        .write(|w| register(w, &treatment(nameless, 100)))
        .unwrap_err();
    assert_eq!(
        refused,
        DaybookError::Incomplete {
            missing: vec!["name".into()]
        }
    );

    let anna = practice.admit("Anna", "Almgren");
    let sale = practice
        .write(|w| register(w, &treatment(anna, 100)))
        .unwrap();
    assert_eq!((sale.number, sale.name.as_str()), (1, "Anna Almgren"));
    let mut fields = practice.read(|r| client::card(r, anna)).unwrap().fields;
    fields.family = "Lind".into();
    practice
        .write(|w| client::change(w, anna, &fields))
        .unwrap();
    assert_eq!(
        practice.read(|r| show(r, sale.id)).unwrap().name,
        "Anna Almgren"
    );
}

// covers: C20
#[test]
fn what_cannot_be_is_refused_field_by_field_and_takes_no_number() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let bo = practice.admit("Bo", "Björk");
    let bo_pays = Payer {
        id: None,
        client: bo,
        kind: PayerKind::Company,
        name: "Almens AB".into(),
        email: String::new(),
        address: String::new(),
        organisation_number: String::new(),
        reference: String::new(),
    };
    let bo_pays = practice
        .write(|w| crate::payer::save(w, &bo_pays))
        .unwrap()
        .id;
    let base = treatment(anna, 100);
    let field = |field: &str| field.to_owned();
    let cases = [
        (
            NewSale {
                item: "  ".into(),
                ..base.clone()
            },
            DaybookError::Incomplete {
                missing: vec!["item".into()],
            },
        ),
        (
            NewSale {
                item: "a\u{7}b".into(),
                ..base.clone()
            },
            DaybookError::BadText {
                field: field("item"),
            },
        ),
        (
            NewSale {
                item: "a\u{202e}b".into(),
                ..base.clone()
            },
            DaybookError::BadText {
                field: field("item"),
            },
        ),
        (
            NewSale {
                item: "a".repeat(81),
                ..base.clone()
            },
            DaybookError::TooLong {
                field: field("item"),
                max: 80,
            },
        ),
        (
            NewSale {
                quantity: 0,
                ..base.clone()
            },
            DaybookError::BadNumber {
                field: field("quantity"),
            },
        ),
        (
            NewSale {
                quantity: 10_000,
                ..base.clone()
            },
            DaybookError::BadNumber {
                field: field("quantity"),
            },
        ),
        (
            NewSale {
                amount: Minor(-1),
                ..base.clone()
            },
            DaybookError::BadNumber {
                field: field("amount"),
            },
        ),
        (
            NewSale {
                amount: Minor(1_000_000_001),
                ..base.clone()
            },
            DaybookError::BadNumber {
                field: field("amount"),
            },
        ),
        (
            NewSale {
                vat: Rate(2400),
                ..base.clone()
            },
            DaybookError::UnknownRate { rate: 2400 },
        ),
        (
            NewSale {
                method: Some("vipps".into()),
                ..base.clone()
            },
            DaybookError::UnknownMethod {
                method: "vipps".into(),
            },
        ),
        (
            NewSale {
                on: Some(on(2026, 3, 3)),
                ..base.clone()
            },
            DaybookError::DayAhead { on: on(2026, 3, 3) },
        ),
        (
            NewSale {
                client: ClientId(vault::Uuid::nil()),
                ..base.clone()
            },
            DaybookError::NotFound,
        ),
        (
            NewSale {
                visit: Some(VisitId(vault::Uuid::nil())),
                ..base.clone()
            },
            DaybookError::NotFound,
        ),
        (
            NewSale {
                payer: bo_pays,
                ..base.clone()
            },
            DaybookError::NotFound,
        ),
    ];
    for (sale, why) in cases {
        assert_eq!(
            practice.write(|w| register(w, &sale)).unwrap_err(),
            why,
            "{sale:?}"
        );
    }
    assert_eq!(
        practice
            .write(|w| register(
                w,
                &NewSale {
                    amount: Minor(0),
                    ..paid(anna, 0, "cash")
                }
            ))
            .unwrap()
            .number,
        1
    );
    let of_bo = practice
        .write(|w| {
            register(
                w,
                &NewSale {
                    client: bo,
                    payer: bo_pays,
                    ..base
                },
            )
        })
        .unwrap();
    assert_eq!(
        (of_bo.payer_kind, of_bo.payer_name.as_str()),
        (PayerKind::Company, "Almens AB")
    );
}

// covers: C53 W10
#[test]
fn the_norwegian_daybook_takes_norwegian_methods() {
    let mut practice = Practice::in_country(Country::No);
    let kari = practice.admit("Kari", "Nordmann");
    practice
        .write(|w| register(w, &paid(kari, 900, "vipps")))
        .unwrap();
    let refused = practice
        .write(|w| register(w, &paid(kari, 900, "swish")))
        .unwrap_err();
    assert_eq!(
        refused,
        DaybookError::UnknownMethod {
            method: "swish".into()
        }
    );
}

// covers: C24 R55 R56 T51 (payment)
#[test]
fn a_sale_is_paid_in_parts_and_on_later_days() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let sale = practice
        .write(|w| register(w, &treatment(anna, 80_000)))
        .unwrap();
    assert_eq!(
        practice.read(|r| open_amount(r, anna)).unwrap(),
        Minor(80_000)
    );
    practice.clock.advance(TimeDelta::days(1));
    let pay_some = |amount| Pay {
        sale: sale.id,
        method: "card".into(),
        amount,
        on: None,
    };
    let after = practice
        .write(|w| pay(w, &pay_some(Some(Minor(30_000)))))
        .unwrap();
    assert_eq!(
        (after.open, after.payments[0].on),
        (Minor(50_000), on(2026, 3, 3))
    );

    let refused = practice
        .write(|w| pay(w, &pay_some(Some(Minor(50_001)))))
        .unwrap_err();
    assert_eq!(refused, DaybookError::TooMuch { open: 50_000 });
    for nothing in [0, -1] {
        let refused = practice
            .write(|w| pay(w, &pay_some(Some(Minor(nothing)))))
            .unwrap_err();
        assert_eq!(
            refused,
            DaybookError::BadNumber {
                field: "amount".into()
            }
        );
    }
    let early = Pay {
        on: Some(on(2026, 3, 1)),
        ..pay_some(None)
    };
    assert_eq!(
        practice.write(|w| pay(w, &early)).unwrap_err(),
        DaybookError::BadDate { field: "on".into() }
    );

    let after = practice
        .write(|w| {
            pay(
                w,
                &Pay {
                    method: "cash".into(),
                    ..pay_some(None)
                },
            )
        })
        .unwrap();
    assert_eq!(after.open, Minor(0));
    assert_eq!(
        practice.write(|w| pay(w, &pay_some(None))).unwrap_err(),
        DaybookError::NothingOpen
    );
    assert_eq!(practice.read(|r| open_amount(r, anna)).unwrap(), Minor(0));
    let monday = practice
        .read(|r| {
            list(
                r,
                &Span {
                    from: on(2026, 3, 2),
                    to: on(2026, 3, 2),
                },
            )
        })
        .unwrap();
    assert!(monday.by_method.is_empty(), "the money came on Tuesday");
    let tuesday = practice
        .read(|r| {
            list(
                r,
                &Span {
                    from: on(2026, 3, 3),
                    to: on(2026, 3, 3),
                },
            )
        })
        .unwrap();
    assert_eq!(
        (
            total(&tuesday.by_method, "card"),
            total(&tuesday.by_method, "cash")
        ),
        (30_000, 50_000)
    );
}

// covers: W10
#[test]
fn a_reversal_is_a_new_line_that_gives_the_money_back() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let sale = practice
        .write(|w| register(w, &paid(anna, 80_000, "card")))
        .unwrap();
    let half = practice
        .write(|w| register(w, &treatment(anna, 60_000)))
        .unwrap();
    practice
        .write(|w| {
            pay(
                w,
                &Pay {
                    sale: half.id,
                    method: "swish".into(),
                    amount: Some(Minor(20_000)),
                    on: None,
                },
            )
        })
        .unwrap();
    practice.write(|w| close(w, None)).unwrap();
    practice.clock.advance(TimeDelta::days(1));

    let because = |sale: &Sale, reason: &str| Reverse {
        sale: sale.id,
        reason: reason.into(),
    };
    let refused = practice
        .write(|w| reverse(w, &because(&sale, "whim")))
        .unwrap_err();
    assert_eq!(
        refused,
        DaybookError::BadText {
            field: "reason".into()
        }
    );
    let back = practice
        .write(|w| reverse(w, &because(&sale, "mistake")))
        .unwrap();
    assert_eq!(
        (back.number, back.on, back.amount, back.vat_amount),
        (3, on(2026, 3, 3), Minor(-80_000), Minor(-16_000))
    );
    assert_eq!(
        back.payments
            .iter()
            .map(|payment| (payment.amount, payment.on))
            .collect::<Vec<_>>(),
        [(Minor(-80_000), on(2026, 3, 3))]
    );
    assert_eq!(back.name, "Anna Almgren");
    let sale = practice.read(|r| show(r, sale.id)).unwrap();
    assert_eq!(
        sale.reversed_by,
        Some(SaleRef {
            id: back.id,
            year: 2026,
            number: 3
        })
    );
    assert_eq!(
        back.reverses,
        Some(SaleRef {
            id: sale.id,
            year: 2026,
            number: 1
        })
    );

    let half_back = practice
        .write(|w| reverse(w, &because(&half, "price")))
        .unwrap();
    assert_eq!(
        (
            half_back.payments[0].amount,
            half_back.payments[0].method.as_str(),
            half_back.open
        ),
        (Minor(-20_000), "swish", Minor(0))
    );
    assert_eq!(practice.read(|r| show(r, half.id)).unwrap().open, Minor(0));

    assert_eq!(
        practice
            .write(|w| reverse(w, &because(&sale, "mistake")))
            .unwrap_err(),
        DaybookError::AlreadyReversed
    );
    assert_eq!(
        practice
            .write(|w| reverse(w, &because(&back, "mistake")))
            .unwrap_err(),
        DaybookError::IsReversal
    );
    let pays = |sale: SaleId| Pay {
        sale,
        method: "card".into(),
        amount: None,
        on: None,
    };
    assert_eq!(
        practice.write(|w| pay(w, &pays(sale.id))).unwrap_err(),
        DaybookError::AlreadyReversed
    );
    assert_eq!(
        practice.write(|w| pay(w, &pays(back.id))).unwrap_err(),
        DaybookError::IsReversal
    );
    let all = practice.read(|r| list(r, &everything())).unwrap();
    assert_eq!(
        (
            all.sum,
            all.open,
            total(&all.by_method, "card"),
            total(&all.by_method, "swish")
        ),
        (Minor(0), Minor(0), 0, 0)
    );
}

// covers: W10
#[test]
fn a_closed_day_takes_no_line_no_payment_and_no_reversal() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let sale = practice
        .write(|w| register(w, &treatment(anna, 80_000)))
        .unwrap();
    assert_eq!(
        practice
            .write(|w| close(w, Some(on(2026, 3, 3))))
            .unwrap_err(),
        DaybookError::DayAhead { on: on(2026, 3, 3) }
    );
    let closed = practice.write(|w| close(w, None)).unwrap();
    assert_eq!(
        (closed.on, closed.sales, closed.sha256.len()),
        (on(2026, 3, 2), 1, 64)
    );

    let why = DaybookError::DayClosed { on: on(2026, 3, 2) };
    assert_eq!(practice.write(|w| close(w, None)).unwrap_err(), why);
    assert_eq!(
        practice
            .write(|w| register(w, &treatment(anna, 1)))
            .unwrap_err(),
        why
    );
    let pay_it = Pay {
        sale: sale.id,
        method: "card".into(),
        amount: None,
        on: None,
    };
    assert_eq!(practice.write(|w| pay(w, &pay_it)).unwrap_err(), why);
    assert_eq!(
        practice
            .write(|w| reverse(
                w,
                &Reverse {
                    sale: sale.id,
                    reason: "mistake".into()
                }
            ))
            .unwrap_err(),
        why
    );
    practice.clock.advance(TimeDelta::days(1));
    let late = NewSale {
        on: Some(on(2026, 3, 2)),
        ..treatment(anna, 1)
    };
    assert_eq!(practice.write(|w| register(w, &late)).unwrap_err(), why);
    practice.write(|w| pay(w, &pay_it)).unwrap();
    assert_eq!(
        practice.read(|r| list(r, &everything())).unwrap().closed,
        [on(2026, 3, 2)]
    );
}

/// Five days with lines and payments; all but the last are closed, the second and third the wrong way round.
fn closed_days(practice: &mut Practice) -> Vec<NaiveDate> {
    let anna = practice.admit("Anna", "Almgren");
    let days: Vec<NaiveDate> = (2..=6).map(|day| on(2026, 3, day)).collect();
    for _ in &days {
        practice
            .write(|w| register(w, &paid(anna, 80_000, "card")))
            .unwrap();
        practice
            .write(|w| register(w, &treatment(anna, 10_000)))
            .unwrap();
        practice.clock.advance(TimeDelta::days(1));
    }
    for index in [0, 2, 1, 3] {
        practice.write(|w| close(w, Some(days[index]))).unwrap();
    }
    days
}

// covers: W11 (the log is kept as it was written)
#[test]
fn the_chain_of_days_breaks_where_somebody_wrote_behind_its_back() {
    let tampered = [
        "UPDATE sale SET amount = 1 WHERE number = 5",
        "UPDATE sale SET item = 'Annat' WHERE number = 5",
        "UPDATE sale SET sold_on = '2026-03-06' WHERE number = 5",
        "UPDATE payment SET amount = 1 WHERE sale_id = (SELECT id FROM sale WHERE number = 5)",
        "UPDATE payment SET method = 'cash' WHERE sale_id = (SELECT id FROM sale WHERE number = 5)",
        "DELETE FROM payment WHERE sale_id = (SELECT id FROM sale WHERE number = 5)",
        "INSERT INTO payment (id, sale_id, method, amount, paid_on, recorded_at) SELECT 'x', id, 'cash', 5, sold_on, 1 FROM sale WHERE number = 5",
        "UPDATE sale_party SET name = 'Bo Björk' WHERE sale_id = (SELECT id FROM sale WHERE number = 5)",
        "DELETE FROM sale_party WHERE sale_id = (SELECT id FROM sale WHERE number = 5)",
        "UPDATE closed_day SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x') WHERE closed_on = '2026-03-04'",
    ];
    let mut practice = Practice::open();
    let days = closed_days(&mut practice);
    assert_eq!(practice.read(verify_chain).unwrap(), None);
    for sql in tampered {
        let broken = practice.write(|w| {
            w.sql().execute_batch("DROP TRIGGER sale_frozen; DROP TRIGGER sale_kept; DROP TRIGGER payment_frozen; DROP TRIGGER payment_kept;")?;
            assert!(w.sql().execute(sql, [])? > 0, "{sql}");
            let broken = verify_chain(w).unwrap();
            assert_eq!(broken, Some(days[2]), "{sql}");
            Err::<(), Fault>(Fault::NoRow) // and everything is as it was
        });
        assert_eq!(broken, Err(Fault::NoRow));
    }
    // A day taken out of the chain shows at the day closed after it.
    let cut = practice.write(|w| {
        w.sql()
            .execute("DELETE FROM closed_day WHERE closed_on = '2026-03-04'", [])?;
        assert_eq!(verify_chain(w).unwrap(), Some(days[1]));
        Err::<(), Fault>(Fault::NoRow)
    });
    assert_eq!(cut, Err(Fault::NoRow));
    assert_eq!(practice.read(verify_chain).unwrap(), None);
}

// covers: W11 (the log is kept as it was written)
#[test]
fn the_rows_themselves_refuse_to_be_changed_or_removed() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    practice
        .write(|w| register(w, &paid(anna, 80_000, "card")))
        .unwrap();
    for sql in [
        "UPDATE sale SET amount = 1",
        "UPDATE sale SET number = 2",
        "DELETE FROM sale",
        "UPDATE payment SET amount = 1",
        "DELETE FROM payment",
    ] {
        let refused = practice.write(|w| Ok::<_, Fault>(w.sql().execute(sql, [])?));
        assert!(
            matches!(refused, Err(Fault::Constraint { .. })),
            "{sql}: {refused:?}"
        );
    }
}

// covers: W35 T28
#[test]
fn an_erased_clients_lines_stay_with_a_case_number_and_the_chain_holds() {
    let mut practice = Practice::open();
    closed_days(&mut practice);
    let sale = practice
        .read(|r| list(r, &everything()))
        .unwrap()
        .sales
        .remove(0);
    let client = sale.client.unwrap();
    let lines = practice.write(|w| unname(w, client, "R2026-0001")).unwrap();
    assert_eq!(lines, 10);
    practice
        .write(|w| Ok::<_, Fault>(w.sql().execute("DELETE FROM client", [])?))
        .unwrap();
    let all = practice.read(|r| list(r, &everything())).unwrap();
    assert!(all.sales.iter().all(|sale| sale.name == "R2026-0001"
        && sale.client.is_none()
        && sale.payer_name.is_empty()));
    assert_eq!(all.sum, Minor(450_000));
    assert_eq!(practice.read(verify_chain).unwrap(), None);
    assert_eq!(practice.count("SELECT count(*) FROM sale_party"), 0);

    practice.clock.advance(TimeDelta::days(1));
    let back = practice
        .write(|w| {
            reverse(
                w,
                &Reverse {
                    sale: sale.id,
                    reason: "returned".into(),
                },
            )
        })
        .unwrap();
    assert_eq!((back.name.as_str(), back.client), ("R2026-0001", None));
    practice.write(|w| close(w, None)).unwrap();
    assert_eq!(practice.read(verify_chain).unwrap(), None);
}

// covers: S08 (the running number)
#[test]
fn each_year_has_its_own_numbers() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    practice
        .clock
        .set(chrono::TimeZone::with_ymd_and_hms(&chrono::Utc, 2026, 12, 31, 22, 30, 0).unwrap());
    assert_eq!(
        practice
            .write(|w| register(w, &treatment(anna, 1)))
            .unwrap()
            .number,
        1
    );
    // 23:30 UTC is the first half hour of the new year in Stockholm.
    practice.clock.advance(TimeDelta::hours(1));
    let sale = practice
        .write(|w| register(w, &treatment(anna, 1)))
        .unwrap();
    assert_eq!((sale.year, sale.number, sale.on), (2027, 1, on(2027, 1, 1)));
    let late = practice
        .write(|w| {
            register(
                w,
                &NewSale {
                    on: Some(on(2026, 12, 31)),
                    ..treatment(anna, 1)
                },
            )
        })
        .unwrap();
    assert_eq!((late.year, late.number), (2026, 2));
}

#[derive(Debug, Clone)]
enum Step {
    Register {
        amount: i64,
        method: Option<&'static str>,
        back: u8,
        kept: bool,
    },
    Pay {
        which: prop::sample::Index,
        part: u8,
        method: &'static str,
    },
    Reverse {
        which: prop::sample::Index,
        kept: bool,
    },
    Close {
        back: u8,
    },
    NextDay(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let method = prop::sample::select(vec!["card", "swish", "cash", "invoice"]);
    let step = prop_oneof![
        6 => (0..200_000_i64, prop::option::of(method.clone()), 0..3_u8, prop::bool::weighted(0.8))
            .prop_map(|(amount, method, back, kept)| Step::Register { amount, method, back, kept }),
        3 => (any::<prop::sample::Index>(), 1..=4_u8, method).prop_map(|(which, part, method)| Step::Pay { which, part, method }),
        3 => (any::<prop::sample::Index>(), prop::bool::weighted(0.8)).prop_map(|(which, kept)| Step::Reverse { which, kept }),
        1 => (0..3_u8).prop_map(|back| Step::Close { back }),
        2 => (1..120_u8).prop_map(Step::NextDay),
    ];
    prop::collection::vec(step, 1..25)
}

/// What `change` did is kept, or taken back whole, as when it failed or the power went.
fn kept_or_not<T>(w: &Write<'_>, kept: bool, change: impl FnOnce() -> Result<T, DaybookError>) {
    w.sql().execute_batch("SAVEPOINT step").unwrap();
    if change().is_err() || !kept {
        w.sql().execute_batch("ROLLBACK TO step").unwrap();
    }
    w.sql().execute_batch("RELEASE step").unwrap();
}

fn takes_steps(w: &Write<'_>, clock: &vault::FixedClock, client: ClientId, steps: Vec<Step>) {
    for step in steps {
        let sales = list(w, &everything()).unwrap().sales;
        let today = clinic::today(w).unwrap();
        let back = |days: u8| Some(today - TimeDelta::days(days.into()));
        match step {
            Step::Register {
                amount,
                method,
                back: days,
                kept,
            } => {
                let new = NewSale {
                    method: method.map(str::to_owned),
                    on: back(days),
                    ..treatment(client, amount)
                };
                kept_or_not(w, kept, || register(w, &new));
            }
            Step::Pay {
                which,
                part,
                method,
            } if !sales.is_empty() => {
                let sale = which.get(&sales);
                let amount = Some(Minor(sale.open.0 / i64::from(part)));
                kept_or_not(w, true, || {
                    pay(
                        w,
                        &Pay {
                            sale: sale.id,
                            method: method.into(),
                            amount,
                            on: None,
                        },
                    )
                });
            }
            Step::Reverse { which, kept } if !sales.is_empty() => {
                let sale = which.get(&sales).id;
                kept_or_not(w, kept, || {
                    reverse(
                        w,
                        &Reverse {
                            sale,
                            reason: "mistake".into(),
                        },
                    )
                });
            }
            Step::Close { back: days } => kept_or_not(w, true, || close(w, back(days))),
            Step::NextDay(days) => clock.advance(TimeDelta::days(days.into())),
            Step::Pay { .. } | Step::Reverse { .. } => {}
        }
    }
}

fn adds_up(r: &Read<'_>) -> Result<(), TestCaseError> {
    let all = list(r, &everything()).unwrap();
    let mut numbers: std::collections::BTreeMap<i32, Vec<u32>> = std::collections::BTreeMap::new();
    for sale in &all.sales {
        numbers.entry(sale.year).or_default().push(sale.number);
        prop_assert_eq!(sale.year, sale.on.year());
        let received: i64 = sale.payments.iter().map(|payment| payment.amount.0).sum();
        let settled = sale.reverses.is_some() || sale.reversed_by.is_some();
        prop_assert_eq!(
            sale.open.0,
            if settled { 0 } else { sale.amount.0 - received }
        );
    }
    for (year, mut numbers) in numbers {
        numbers.sort_unstable();
        let without_gap: Vec<u32> = (1..=u32::try_from(numbers.len()).unwrap()).collect();
        prop_assert_eq!(numbers, without_gap, "in {}", year);
    }
    let received: i64 = all.by_method.iter().map(|total| total.amount.0).sum();
    prop_assert_eq!(all.sum.0, received + all.open.0);
    prop_assert_eq!(
        all.by_rate.iter().map(|total| total.amount.0).sum::<i64>(),
        all.sum.0
    );
    prop_assert_eq!(verify_chain(r).unwrap(), None);
    Ok(())
}

// covers: W10 W11
#[test]
fn whatever_is_done_or_undone_the_numbers_have_no_gap_and_the_sums_agree() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let clock = practice.clock.clone();
    let practice = RefCell::new(practice);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&steps(), |steps| {
            clock.set(crate::testing::start());
            let mut found = Ok(());
            let undone = practice.borrow_mut().write(|w| {
                takes_steps(w, &clock, anna, steps);
                found = adds_up(w);
                Err::<(), Fault>(Fault::NoRow) // the next case starts with an empty daybook
            });
            assert_eq!(undone, Err(Fault::NoRow));
            found
        })
        .unwrap();
}

// covers: C53
#[test]
fn the_price_list_starts_in_the_practices_language_and_only_once() {
    for (country, currency) in [
        (Country::Se, "SEK"),
        (Country::No, "NOK"),
        (Country::Dk, "DKK"),
        (Country::Fi, "EUR"),
    ] {
        let mut practice = Practice::in_country(country);
        for language in Language::ALL {
            assert_eq!(
                article::first(language, currency).len(),
                4,
                "{language:?} {currency}"
            );
        }
        practice
            .write(|w| article::seed(w, Language::Fi, country))
            .unwrap();
        let first = practice.read(article::list).unwrap();
        assert_eq!(first[0].name, "Hoito 30 min");
        assert!(
            first
                .iter()
                .all(|article| article.price.0 > 0 && article.vat.0 > 0)
        );
        practice
            .write(|w| article::seed(w, Language::Sv, country))
            .unwrap();
        assert_eq!(practice.read(article::list).unwrap(), first);
    }
}

// covers: W10
#[test]
fn an_article_is_changed_and_removed_and_sales_keep_its_name() {
    let mut practice = Practice::open();
    let anna = practice.admit("Anna", "Almgren");
    let new = Article {
        id: None,
        name: " Hyra  av rum ".into(),
        kind: ItemKind::Goods,
        price: Minor(100),
        vat: Rate(2500),
        position: 1,
    };
    let kept = practice.write(|w| article::save(w, &new)).unwrap();
    assert_eq!(kept.name, "Hyra av rum");
    practice
        .write(|w| {
            register(
                w,
                &NewSale {
                    item: kept.name.clone(),
                    ..treatment(anna, 100)
                },
            )
        })
        .unwrap();
    practice
        .write(|w| {
            article::save(
                w,
                &Article {
                    name: "Rum".into(),
                    ..kept.clone()
                },
            )
        })
        .unwrap();
    assert_eq!(
        practice
            .read(article::list)
            .unwrap()
            .iter()
            .map(|article| article.name.as_str())
            .collect::<Vec<_>>(),
        ["Rum"]
    );
    let refused = practice
        .write(|w| {
            article::save(
                w,
                &Article {
                    price: Minor(-1),
                    ..kept.clone()
                },
            )
        })
        .unwrap_err();
    assert_eq!(
        refused,
        DaybookError::BadNumber {
            field: "price".into()
        }
    );
    practice
        .write(|w| article::remove(w, kept.id.unwrap()))
        .unwrap();
    assert_eq!(
        practice
            .write(|w| article::remove(w, kept.id.unwrap()))
            .unwrap_err(),
        DaybookError::NotFound
    );
    assert_eq!(
        practice.write(|w| article::save(w, &kept)).unwrap_err(),
        DaybookError::NotFound
    );
    assert_eq!(
        practice.read(|r| of_client(r, anna)).unwrap()[0].item,
        "Hyra av rum"
    );
}

#[test]
fn thirty_years_of_lines_are_never_read_through() {
    let practice = Practice::open();
    for (fits, order) in [
        store::OF_SPAN,
        store::OF_CLIENT,
        store::OF_UNPRINTED,
        store::OF_PAGE,
        ("s.id = :id", "s.id"),
    ] {
        let (payments, lines) = store::statements(fits, order);
        for sql in [payments, lines] {
            let plan = practice.plan(&sql);
            assert!(!plan.contains("SCAN"), "{sql}\n{plan}");
        }
    }
    for sql in [
        "SELECT method, count(*), sum(amount) FROM payment WHERE paid_on BETWEEN ?1 AND ?2 GROUP BY method ORDER BY method",
        "SELECT coalesce(sum(amount), 0) FROM sale WHERE sold_on = ?1",
        "SELECT EXISTS (SELECT 1 FROM closed_day WHERE closed_on = ?1)",
    ] {
        let plan = practice.plan(sql);
        assert!(
            plan.contains("SEARCH")
                && !plan.contains("SCAN payment")
                && !plan.contains("SCAN sale"),
            "{sql}\n{plan}"
        );
    }
}
