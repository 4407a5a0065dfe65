//! The client's days: bookings that came in, moved and were cancelled, a visit, and what was sold.

use super::*;

/// The one booking account of the practice, made when there is none.
pub(super) fn account(practice: &mut Practice) -> AccountId {
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

/// A booking that the provider told of, one moved, one cancelled, one typed at the desk; a visit of the first.
pub(super) fn booked(
    practice: &mut Practice,
    m: &mut Marked,
    account: AccountId,
    phone: &str,
) -> Visit {
    let client = m.client;
    let who = m.who.clone();
    let arrived = |ext: &str, m: &mut Marked, days: i64| Arrived {
        ext_id: m.word(&format!("{ext} ext_id")),
        recurrence_id: Some(m.word(&format!("{ext} recurrence"))),
        starts_at: start() + TimeDelta::days(days),
        ends_at: start() + TimeDelta::days(days) + TimeDelta::hours(1),
        zone: "Europe/Stockholm".into(),
        zone_doubt: false,
        all_day: false,
        state: BookingState::Confirmed,
        raw_state: "CONFIRMED".into(),
        summary: "Behandling".into(),
        service: Some(m.word(&format!("{ext} service"))),
        name: Some(format!(
            "{} {}",
            mark(&who, "given before"),
            mark(&who, "family")
        )),
        email: Some(format!(
            "{}@example.org",
            m.word(&format!("{ext} remote_email"))
        )),
        phone: Some(phone.to_owned()),
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
                start() - TimeDelta::days(60),
                start() + TimeDelta::days(400),
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
    visit
}

/// Sales: to the client, to the payer, one taken back. Then the payer and the client get other names.
pub(super) fn sold(
    practice: &mut Practice,
    m: &mut Marked,
    visit: VisitId,
    mut payer: Payer,
    number: u8,
) {
    let client = m.client;
    let sale = |payer, method: Option<&str>, item: String, amount| NewSale {
        client,
        visit: Some(visit),
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
        (payer.id, None, "Behandling 90 min", 123_400),
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
    payer.name = m.word("payer name");
    practice.write(|w| payer::save(w, &payer)).unwrap();
    tick(practice);
    let mut fields = practice.read(|r| client::card(r, client)).unwrap().fields;
    fields.given = m.word("given");
    practice
        .act("client", "change", |w| client::change(w, client, &fields))
        .unwrap();
}
