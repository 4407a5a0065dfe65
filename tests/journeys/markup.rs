//! What a client, a provider or a careless hand writes into a field is text in every view: no tag of it becomes an element, and
//! no handler of it ever runs.

use crate::{PASSPHRASE, alone};
use kartotek_tests::{
    console::{Console, Refused, Session},
    window::{Window, key},
};
use serde_json::{Value, json};

/// Markup that would run, and tells of which field it is.
fn tag(field: &str) -> String {
    format!("<img src=x onerror=\"window.ran='{field}'\"><b>{field}</b>")
}

fn ask(desk: &mut Session, command: &str, request: Value) -> Value {
    desk.ask(command, request)
        .unwrap_or_else(|Refused(refusal)| panic!("{command}: {refusal}"))
}

/// A practice with markup in every field that takes words; the fields that must be seen.
fn written(desk: &mut Session) -> Vec<&'static str> {
    let today = ask(desk, "desk/state", Value::Null)["today"].clone();
    let own = ask(
        desk,
        "client/save-own-field",
        json!({ "name": tag("own-name"), "position": 0 }),
    );
    let card = ask(
        desk,
        "client/admit",
        json!({
            "source": "client", "source_note": tag("source"),
            "fields": {
                "given": tag("given"), "family": tag("family"), "street": tag("street"), "city": tag("city"),
                "gender": tag("gender"), "phone": "070-174 06 05", "guardian": tag("guardian"), "agreement": tag("agreement"), "other_system": tag("other"),
                "own": [{ "field": own[0]["id"], "text": tag("own") }],
            },
        }),
    );
    let client = &card["id"];
    ask(
        desk,
        "payer/save",
        json!({ "client": client, "kind": "company", "name": tag("payer"), "address": tag("payer-address"), "reference": tag("reference") }),
    );
    let form = ask(
        desk,
        "form/show",
        json!({ "form": "registration", "language": "sv" }),
    );
    ask(
        desk,
        "intake/close",
        json!({
            "client": client, "form": "registration", "version": form["version"], "language": "sv", "answers": [],
            "ending": { "kind": "refused", "reason": tag("intake-reason") },
        }),
    );
    let text = ask(
        desk,
        "consent/text",
        json!({ "purpose": "storage", "channel": "", "language": "sv" }),
    );
    ask(
        desk,
        "consent/give",
        json!({
            "client": client, "purpose": "storage", "channel": "", "language": "sv", "version": text["version"],
            "ending": { "kind": "on_paper", "place": tag("consent-place") },
        }),
    );
    let visit = ask(
        desk,
        "visit/begin",
        json!({ "client": client, "service": tag("service"), "place": tag("place") }),
    );
    let parts = |field: &str| json!([{ "part": "text", "text": tag(field) }]);
    let note = ask(
        desk,
        "journal/write",
        json!({ "client": client, "visit": visit["id"], "template": "free", "happened_on": today, "parts": parts("note") }),
    );
    ask(desk, "journal/sign", json!({ "note": note["id"] }));
    ask(
        desk,
        "journal/amend",
        json!({ "id": note["id"], "parts": parts("amended"), "reason": tag("amend-reason") }),
    );
    ask(
        desk,
        "measurement/add",
        json!({ "client": client, "name": tag("measure"), "value": 5.0, "unit": "<i>u</i>", "on": today }),
    );
    ask(
        desk,
        "attachment/add",
        json!({ "client": client, "name": "<img src=x onerror=window.ran=1>.txt", "content": "aGVq" }),
    );
    ask(
        desk,
        "article/save",
        json!({ "name": tag("article"), "kind": "goods", "price": 10_000, "vat": 2500 }),
    );
    ask(
        desk,
        "daybook/register",
        json!({ "client": client, "item": tag("item"), "kind": "goods", "quantity": 1, "amount": 10_000, "vat": 2500, "method": "cash" }),
    );
    ask(
        desk,
        "booking/add",
        json!({ "client": client, "starts_at": format!("{}T20:00:00Z", today.as_str().unwrap()), "minutes": 30, "service": tag("booking") }),
    );
    vec![
        "given",
        "family",
        "street",
        "city",
        "agreement",
        "own",
        "payer",
        "note",
        "amended",
        "measure",
        "article",
        "item",
        "booking",
        "service",
    ]
}

/// What stands on the page, with what stands in its fields.
const SHOWN: &str = r"
const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
return document.body.innerText + '\n' + fields.join('\n');
";
/// Opens what is folded away, such as the older text of a note.
const UNFOLD: &str = r#"
for (const part of document.querySelectorAll('details')) part.open = true;
for (const part of document.querySelectorAll('main [aria-expanded="false"]:not([aria-haspopup])')) part.click();
"#;
/// What became of markup: nothing may.
const CAUGHT: &str = r#"
return [...document.querySelectorAll('img[src="x"], [onerror], main b, dialog b')].map((e) => e.outerHTML).concat(window.ran ?? []);
"#;

struct Look<'w> {
    window: &'w Window,
    seen: String,
}

impl Look<'_> {
    fn at(&mut self, place: &str) {
        self.window.settled();
        self.window.script(UNFOLD, &[]);
        self.window.settled();
        let caught = self.window.script(CAUGHT, &[]);
        assert_eq!(caught, json!([]), "markup became more than text: {place}");
        self.seen
            .push_str(self.window.script(SHOWN, &[]).as_str().unwrap());
    }
}

#[test]
fn markup_in_any_field_is_text_in_every_view() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let practice = json!({ "name": tag("practice"), "city": tag("practice-city"), "therapist_name": tag("therapist") });
    let console = Console::init(folder.path(), PASSPHRASE, "se", "sv", &practice);
    let mut desk = console.session();
    let wanted = written(&mut desk);
    desk.end();

    let window = Window::open(&console.vault);
    window.fill("Lösenfras", PASSPHRASE);
    window.keys(&key::ENTER.to_string());
    window.wait("nav", 60);
    let mut look = Look {
        window: &window,
        seen: String::new(),
    };
    for room in '1'..='6' {
        window.control(room);
        look.at(&format!("room {room}"));
    }
    window.control('7');
    look.at("settings");
    let parts = window
        .script(
            "return document.querySelectorAll('main nav button, main [role=tab]').length",
            &[],
        )
        .as_u64()
        .unwrap();
    assert!(parts > 3, "the settings have parts: {parts}");
    for part in 0..parts {
        window.script(
            "document.querySelectorAll('main nav button, main [role=tab]')[arguments[0]].click()",
            &[part.into()],
        );
        look.at(&format!("settings, part {part}"));
    }
    window.control('k');
    window.wait("[role=dialog] input", 10);
    window.keys("img");
    window.wait("[role=option]", 10);
    look.at("palette");
    window.keys(&key::ESCAPE.to_string());

    window.control('2');
    window.wait("[role=option]", 20);
    window.keys(&key::ARROW_DOWN.to_string());
    look.at("clients, one chosen");
    window.keys(&key::ENTER.to_string());
    window.wait("[role=tab]", 10);
    for tab in '1'..='9' {
        window.alt(tab);
        look.at(&format!("card, tab {tab}"));
    }
    for entry in ["Lämna ut till klienten", "Radera klienten"] {
        window.press("Mer");
        window.press(entry);
        look.at(entry);
        window.keys(&key::ESCAPE.to_string());
        window.wait("[role=tab]", 10);
    }
    for field in wanted {
        assert!(
            look.seen.contains(&tag(field)),
            "{field} was shown nowhere as it was written"
        );
    }
}
