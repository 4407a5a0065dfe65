//! The core without a window: searching as one types, opening, a card of thirty years; each beside the statements alone.

use crate::{
    report::{Goal, Peer, Report, median, percentile, timed},
    traced::{asked_bare, ready, statements_of},
};
use desk::{Cost, Desk, Secret};
use kartotek_tests::people::reference::PASSPHRASE;
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};
use vault::{Act, Clock as _, FixedClock, Passphrase, Place, Unlock, Vault};

/// What is typed, letter by letter: names, a phone number, an address, a word with a slip that nobody has.
const TYPED: [&str; 8] = [
    "källmark",
    "anna li",
    "070174",
    "berg",
    "example.org",
    "östen",
    "xyqz",
    "ma",
];
const ROUNDS: usize = 6;
/// Rows asked for, as the room asks for them.
const ROWS: u32 = 40;

pub(crate) fn clock() -> Arc<FixedClock> {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-20T15:00:00Z").expect("an instant");
    Arc::new(FixedClock::at(now.to_utc()))
}

pub(crate) fn secret() -> Secret {
    Secret::new(PASSPHRASE.as_bytes().to_vec())
}

pub(crate) fn asked(desk: &Desk, name: &str, request: &Value) -> Value {
    match desk.call(name, request.clone(), None) {
        Ok(reply) => reply.answer.into_json(),
        Err(refusal) => panic!("{name}: {refusal:?}"),
    }
}

fn prefixes() -> Vec<String> {
    let letters = |word: &'static str| {
        word.char_indices()
            .map(move |(at, letter)| word[..at + letter.len_utf8()].to_owned())
    };
    TYPED.into_iter().flat_map(letters).collect()
}

/// The question of one search, put to the engine alone: the cards on which all words stand, the first rows by name, and how many there
/// are. The program looks through memory instead, so that its own statements would be no measure.
fn question(text: &str) -> [String; 2] {
    let holds: Vec<String> = text
        .split_whitespace()
        .map(|word| format!("instr(f.plain, '{}') > 0", word.replace('\'', "''")))
        .collect();
    let holds = holds.join(" AND ");
    [
        format!("SELECT count(*) FROM client_find f WHERE {holds}"),
        format!(
            "SELECT c.id, c.number, c.given, c.family, c.phone, c.email, c.birth_on, c.birth_year, c.guardian, c.inactive_at,
                (SELECT max(v.visit_on) FROM visit v WHERE v.client_id = c.id),
                (SELECT min(b.starts_at) FROM booking b WHERE b.client_id = c.id AND b.starts_at >= {now}
                    AND b.state <> 'cancelled' AND b.gone_at IS NULL)
             FROM (SELECT f.client_id, f.sort, f.id FROM client_find f WHERE {holds} ORDER BY f.sort, f.id LIMIT {ROWS}) h
             JOIN client c ON c.id = h.client_id ORDER BY h.sort, h.id",
            now = clock().now().timestamp_millis()
        ),
    ]
}

/// Measures the core.
pub(crate) fn measure(dir: &Path, report: &mut Report) {
    let bare = bare(dir);
    let desk = Desk::new(dir.to_owned(), clock(), Cost::DEFAULT);
    let mut opened = Vec::new();
    for _ in 0..7 {
        let (took, ()) = timed(|| {
            desk.call("desk/unlock", json!({}), Some(secret()))
                .unwrap_or_else(|refusal| panic!("unlock: {refusal:?}"));
            asked(&desk, "today/show", &json!({}));
            asked(&desk, "client/find", &json!({ "limit": ROWS }));
        });
        opened.push(took);
        desk.lock();
    }
    report.row(
        "unlock to first lists, without the password hash",
        (median(&mut opened), "ms"),
        None,
        Goal::AtMost(100.0),
    );

    desk.call("desk/unlock", json!({}), Some(secret()))
        .unwrap_or_else(|refusal| panic!("unlock: {refusal:?}"));
    let words = prefixes();
    let mut searched = Vec::new();
    for _ in 0..ROUNDS {
        for word in &words {
            let request = json!({ "text": word, "limit": ROWS });
            searched.push(timed(|| asked(&desk, "client/find", &request)).0);
        }
    }
    report.row(
        "search as one types, core, p99",
        (percentile(&mut searched, 0.99), "ms"),
        Some(Peer {
            name: "the same question in SQL, bare SQLCipher, p99",
            value: bare.search_p99,
        }),
        Goal::Times(1.5),
    );
    report.row(
        "search as one types, core, median",
        (median(&mut searched), "ms"),
        Some(Peer {
            name: "the same question in SQL, bare SQLCipher, median",
            value: bare.search_median,
        }),
        Goal::AtMost(16.0),
    );

    let client = json!({ "client": bare.client });
    let mut cards = Vec::new();
    for _ in 0..30 {
        cards.push(
            timed(|| {
                asked(&desk, "overview/show", &client);
                asked(&desk, "journal/list", &client);
                asked(&desk, "visit/list", &client);
            })
            .0,
        );
    }
    report.row(
        &format!("opening a card with {} visits", bare.visits),
        (percentile(&mut cards, 0.9), "ms"),
        Some(Peer {
            name: "the same statements that read, bare SQLCipher, p90",
            value: bare.card,
        }),
        Goal::AtMost(50.0),
    );
    desk.lock();
}

struct Bare {
    search_p99: f64,
    search_median: f64,
    card: f64,
    client: String,
    visits: u32,
}

/// The statements alone, on the same file under the same key.
fn bare(dir: &Path) -> Bare {
    let key = Passphrase::new(PASSPHRASE);
    let mut vault = Vault::open(Place::new(dir, clock()), Unlock::Passphrase(&key)).expect("open");
    let (mut searched, busiest) = vault
        .read::<_, vault::Fault>(|r| {
            let mut all = Vec::new();
            for word in prefixes() {
                let mut ready = ready(r.sql(), &question(&word));
                asked_bare(&mut ready);
                for _ in 0..ROUNDS {
                    all.push(timed(|| asked_bare(&mut ready)).0);
                }
            }
            let busiest: (String, u32) = r.sql().query_row(
                "SELECT client_id, count(*) AS visits FROM visit GROUP BY client_id ORDER BY visits DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            Ok((all, busiest))
        })
        .expect("searched");
    let id: practice::id::ClientId = serde_json::from_value(json!(busiest.0)).expect("an id");
    let card = vault
        .write::<_, vault::Fault>(Act::new("open", "client"), |w| {
            let statements = statements_of(w.sql(), || {
                practice::overview::show(w, id).expect("the overview");
                practice::journal::list(w, id).expect("notes");
                practice::visit::list(w, id).expect("visits");
            });
            let mut ready = ready(w.sql(), &statements);
            let mut took: Vec<f64> = (0..30)
                .map(|_| timed(|| asked_bare(&mut ready)).0)
                .collect();
            Ok(percentile(&mut took, 0.9))
        })
        .expect("a card");
    vault.lock().expect("locked");
    Bare {
        search_p99: percentile(&mut searched, 0.99),
        search_median: median(&mut searched),
        card,
        client: busiest.0,
        visits: busiest.1,
    }
}
