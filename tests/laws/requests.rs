//! Requests made of the table's own schemas, right in form and wrong in sense, or wrong altogether: each is answered or refused, soon, and
//! the vault stays whole.
//!
//! Cases come from a seed. `KARTOTEK_FUZZ=100000` takes that many and holds each against a second (`make fuzz`); without it a few thousand.

use crate::desk_of::{admitted, opened};
use desk::{
    Refusal,
    table::{Row, TABLE},
};
use kartotek_tests::chance::Chance;
use serde_json::{Map, Value, json};
use std::time::{Duration, Instant};

const LONGEST: Duration = Duration::from_secs(1);
/// What goes out of the house or ends the session: the desk itself, other folders, servers, printers, keyrings.
const ELSEWHERE: [&str; 6] = [
    "desk/", "restore/", "backup/", "account/", "device/", "paper/",
];

struct Maker<'a> {
    chance: Chance,
    /// Ids that are somebody's or something's.
    ids: Vec<Value>,
    long: &'a str,
}

impl Maker<'_> {
    fn odd(&mut self) -> Value {
        let long = self.long;
        let pool = [
            Value::Null,
            json!(true),
            json!(-1),
            json!(0),
            json!(u64::MAX),
            json!(1e300),
            json!(""),
            json!(long),
            json!("<img src=x onerror=alert(1)>"),
            json!("../../../etc/passwd"),
            json!("=cmd|' /C calc'!A0"),
            json!("\u{202e}abc\u{0}\u{feff}"),
            json!("2026-02-30"),
            json!("9999-12-31"),
            json!("-0001-01-01T00:00:00Z"),
            json!("'; DROP TABLE client; --"),
            json!([]),
            json!([[[[[[[[[[]]]]]]]]]]),
            json!({}),
            json!({ "__proto__": { "x": 1 } }),
        ];
        self.chance.one(&pool).clone()
    }

    /// Something of a schema; now and then something else.
    fn of(&mut self, schema: &Value, all: &Value, deep: usize) -> Value {
        if deep > 8 || self.chance.below(25) == 0 {
            return self.odd();
        }
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.rsplit('/').next().unwrap_or_default();
            return self.of(&all["$defs"][name].clone(), all, deep + 1);
        }
        for any in ["oneOf", "anyOf"] {
            if let Some(some) = schema[any].as_array() {
                let one = self.chance.one(some).clone();
                return self.of(&one, all, deep + 1);
            }
        }
        if let Some(some) = schema["enum"].as_array() {
            return self.chance.one(some).clone();
        }
        if !schema["const"].is_null() {
            return schema["const"].clone();
        }
        let kind = match &schema["type"] {
            Value::Array(some) => self.chance.one(some).clone(),
            other => other.clone(),
        };
        match kind.as_str().unwrap_or("object") {
            "null" => Value::Null,
            "boolean" => json!(self.chance.below(2) == 0),
            "integer" | "number" => {
                let some = [
                    0,
                    1,
                    2,
                    7,
                    50,
                    100,
                    12_500,
                    99_999_999,
                    i64::from(u32::MAX),
                    i64::MAX,
                ];
                json!(*self.chance.one(&some))
            }
            "string" => self.text(schema["format"].as_str().unwrap_or_default()),
            "array" => {
                let many = self.chance.below(4);
                (0..many)
                    .map(|_| self.of(&schema["items"], all, deep + 1))
                    .collect()
            }
            _ => {
                let mut made = Map::new();
                for (name, field) in schema["properties"].as_object().into_iter().flatten() {
                    if self.chance.below(12) > 0 {
                        made.insert(name.clone(), self.of(field, all, deep + 1));
                    }
                }
                Value::Object(made)
            }
        }
    }

    fn text(&mut self, format: &str) -> Value {
        match format {
            "uuid" => {
                let ids = self.ids.clone();
                self.chance.one(&ids).clone()
            }
            "date" => json!(*self.chance.one(&[
                "2026-11-20",
                "2026-11-19",
                "1903-02-28",
                "2100-02-29",
                "2026-12-31"
            ])),
            "date-time" => json!(*self.chance.one(&[
                "2026-11-20T09:00:00Z",
                "2026-10-25T02:30:00Z",
                "1970-01-01T00:00:00Z",
                "2399-01-01T00:00:00Z"
            ])),
            _ => json!(*self.chance.one(&[
                "",
                "Maj",
                "a b",
                "öst",
                "070-174 06 05",
                "maj@example.org",
                "sv",
                "19840302",
                "1,50",
                "swish",
                "soap",
                "Åse\nÖrn"
            ])),
        }
    }
}

fn ids_in(value: &Value, into: &mut Vec<Value>) {
    match value {
        Value::String(text)
            if into.len() < 400 && text.len() == 36 && text.matches('-').count() == 4 =>
        {
            into.push(value.clone());
        }
        Value::Array(all) => all.iter().for_each(|one| ids_in(one, into)),
        Value::Object(all) => all.values().for_each(|one| ids_in(one, into)),
        _ => {}
    }
}

// covers: W11 R09
#[test]
fn whatever_is_asked_in_the_tables_own_words_is_answered_or_refused_and_the_vault_stays_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let tora = admitted(&desk, "Tora", "Kvastmossa");
    let long = "å".repeat(10_000);
    let mut maker = Maker {
        chance: Chance::seeded(20_260_216),
        ids: vec![json!("00000000-0000-0000-0000-000000000000")],
        long: &long,
    };
    ids_in(&tora, &mut maker.ids);
    let asked: Vec<(&Row, Value)> = TABLE
        .iter()
        .filter(|row| !ELSEWHERE.iter().any(|word| row.name.starts_with(word)))
        .map(|row| (row, serde_json::to_value((row.request)()).unwrap()))
        .collect();
    let asked_for = std::env::var("KARTOTEK_FUZZ")
        .ok()
        .and_then(|text| text.parse().ok());
    let cases: usize = asked_for.unwrap_or(3_000);
    let (mut answered, mut slowest) = (0_usize, (Duration::ZERO, ""));
    for _ in 0..cases {
        let (row, schema) = &asked[maker.chance.below(asked.len())];
        let request = maker.of(schema, schema, 0);
        let begun = Instant::now();
        let reply = desk.call(row.name, request.clone(), None);
        let took = begun.elapsed();
        if took > slowest.0 {
            slowest = (took, row.name);
        }
        match reply {
            Ok(reply) => {
                answered += 1;
                if let desk::answer::Answer::Value(answer) = reply.answer {
                    ids_in(&answer, &mut maker.ids);
                }
            }
            Err(Refusal::Internal { place }) => panic!("{} broke at {place}: {request}", row.name),
            Err(Refusal::Locked) => panic!("{} locked the desk: {request}", row.name),
            Err(_) => {}
        }
    }
    println!("{cases} requests, {answered} answered, slowest {slowest:?}");
    assert!(
        answered > cases / 20,
        "{answered} of {cases} answered: hardly anything was reached"
    );
    // Among other tests on a busy machine a watch tells nothing.
    assert!(asked_for.is_none() || slowest.0 < LONGEST, "{slowest:?}");
    let verified = desk.call("desk/verify", Value::Null, None).unwrap();
    let verified = verified.answer.into_json();
    assert_eq!(verified["ok"], true, "{verified}");
}
