//! What people type and hand in: too long, impossible, dangerous to a machine that would believe it. Each is refused by name with
//! nothing changed, or kept as the text it is.

use crate::desk_of::{admitted, ask, opened, refused};
use desk::{Desk, Refusal, answer::Answer};
use serde_json::{Value, json};
use std::{
    fs,
    io::{Cursor, Read},
    process::Command,
};

/// Names that are markup, formula, template and typesetter's code somewhere; a name here.
const CUNNING: &[&str] = &[
    "<script>alert(1)</script>",
    "<b>Tora</b> & Söner",
    "=HYPERLINK(\"http://x.example\",\"klick\")",
    "+46 @SUM(1+1)*cmd|' /C calc'!A0",
    "{{ name }} {$name} { $name }",
    "#panic(\"x\") #read(\"/etc/passwd\")",
    "$ x^2 $ *fet* _kursiv_ `kod` \\",
    "#import \"@preview/x:1.0.0\"",
    "/* // */ [x] <märke> @ref",
    "%s %n {0} ${HOME} $(id) `id`",
    "Robert'); DROP TABLE client;--",
];

fn sheet(desk: &Desk, command: &str, request: Value) -> desk::wire::Sheet {
    match desk.call(command, request, None).unwrap().answer {
        Answer::Sheet(sheet) => sheet,
        Answer::Value(value) => panic!("{command} answered {value}"),
    }
}

/// The words of a PDF, as a reader would copy them out, without the blanks between them.
fn words_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, pdf).unwrap();
    let out = Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .output()
        .expect("pdftotext, of poppler-utils");
    assert!(out.status.success());
    bare(&String::from_utf8_lossy(&out.stdout))
}

/// Without white space: a long name is broken over lines.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

#[test]
fn a_name_of_ten_thousand_characters_is_refused_and_no_card_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let long = "å".repeat(10_000);
    for field in ["given", "family"] {
        let mut fields =
            json!({ "given": "Tora", "family": "Kvastmossa", "phone": "070-174 06 05" });
        fields[field] = long.clone().into();
        let why = refused(
            &desk,
            "client/admit",
            json!({ "fields": fields, "source": "client" }),
        );
        let Refusal::TooLong { field: named, max } = why else {
            panic!("{why:?}");
        };
        assert_eq!(named, field);
        // The most that is allowed is kept whole.
        let most = "å".repeat(max as usize);
        fields[field] = most.clone().into();
        let card = ask(
            &desk,
            "client/admit",
            json!({ "fields": fields, "source": "client" }),
        );
        assert_eq!(card["fields"][field], most);
    }
    assert_eq!(ask(&desk, "client/find", json!({}))["total"], 2);
}

// covers: R47 W19
#[test]
fn a_name_that_is_markup_or_code_elsewhere_is_kept_found_and_printed_as_the_text_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    for name in CUNNING {
        let client = admitted(&desk, name, "Påhittsson");
        let card = ask(&desk, "client/open", json!({ "client": client }));
        assert_eq!(card["fields"]["given"], *name);
        let found = ask(&desk, "client/find", json!({ "text": name }));
        assert!(
            found["rows"]
                .as_array()
                .unwrap()
                .iter()
                .any(|row| row["id"] == client),
            "{name} is found by its own name"
        );
        let wanted = json!({ "wanted": { "document": "client_file", "client": client } });
        let paper = sheet(&desk, "paper/pdf", wanted);
        assert!(
            words_of(&paper.bytes).contains(&bare(name)),
            "{name} stands on paper as it was typed"
        );
        assert!(!paper.name.contains("Påhittsson"), "{}", paper.name);
    }
    assert_eq!(ask(&desk, "client/find", json!({}))["total"], CUNNING.len());
    assert_eq!(ask(&desk, "desk/verify", Value::Null)["ok"], true);
}

// covers: R47
#[test]
fn an_attachment_with_a_path_for_a_name_stays_in_its_place_and_is_handed_out_under_a_harmless_one()
{
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let client = admitted(&desk, "Tora", "Kvastmossa");
    let names = [
        "../../x",
        "..\\..\\windows\\system32\\x.dll",
        "/etc/passwd",
        "~/.bashrc",
        "C:\\x.pdf",
        "..",
        "a\u{0}b\nc.pdf",
        "CON",
    ];
    for (nth, name) in names.iter().enumerate() {
        let content = format!("innehåll {nth}");
        let kept = ask(
            &desk,
            "attachment/add",
            json!({ "client": client, "name": name, "content": desk::wire::base64(content.as_bytes()) }),
        );
        let paper = sheet(
            &desk,
            "attachment/read",
            json!({ "attachment": kept["id"] }),
        );
        assert_eq!(paper.bytes, content.as_bytes());
        let handed = paper.name;
        assert_eq!(kept["name"], handed);
        assert!(
            !handed.is_empty()
                && !handed.starts_with('.')
                && !handed.contains(['/', '\\', ':', '\0', '\n'])
                && handed != "CON",
            "{name:?} became {handed:?}"
        );
    }
    // Outside the vault nothing appeared, and inside it the files have names of their own.
    let beside: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    assert_eq!(beside, ["vault"]);
    let sealed: Vec<String> = fs::read_dir(folder.path().join("vault/sealed"))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(sealed.len(), names.len());
    assert!(
        sealed
            .iter()
            .all(|name| name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit())),
        "{sealed:?}"
    );

    // The copy for the client: every name stays inside the folder it is unpacked into, and none stands twice.
    desk.call("desk/prove", Value::Null, crate::desk_of::secret())
        .unwrap();
    let copy = sheet(
        &desk,
        "export/client",
        json!({ "client": client, "identity_checked": "known" }),
    );
    let mut zip = zip::ZipArchive::new(Cursor::new(copy.bytes)).unwrap();
    let mut contents = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        assert!(
            file.enclosed_name().is_some()
                && !name.starts_with('/')
                && !name.split('/').any(|part| part.starts_with('.')),
            "{name}"
        );
        if name.starts_with("attachments/") {
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            contents.push(text);
        }
    }
    contents.sort();
    let all: Vec<String> = (0..names.len())
        .map(|nth| format!("innehåll {nth}"))
        .collect();
    assert_eq!(contents, all);

    // The copy has its own act; opening each file for it is no reading of its own.
    let acts = ask(&desk, "audit/list", json!({ "limit": 2000 }));
    let count = |act: &str| {
        acts.as_array()
            .unwrap()
            .iter()
            .filter(|line| line["act"] == act)
            .count()
    };
    assert_eq!(
        (count("export/client"), count("attachment/read")),
        (1, names.len())
    );
}

#[test]
fn a_date_that_does_not_exist_is_refused_wherever_one_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let client = admitted(&desk, "Tora", "Kvastmossa");
    for day in [
        "2026-02-30",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "igår",
        "",
        "2026-02-16; DROP TABLE sale",
    ] {
        let asked = [
            ("today/show", json!({ "on": day })),
            ("daybook/close", json!({ "on": day })),
            ("daybook/list", json!({ "from": day, "to": day })),
            ("booking/list", json!({ "from": day, "to": day })),
            (
                "client/change",
                json!({ "client": client, "fields": { "given": "Tora", "family": "Kvastmossa", "phone": "070-174 06 05", "birth_on": day } }),
            ),
            (
                "daybook/register",
                json!({ "client": client, "on": day, "item": "Massage", "kind": "treatment", "quantity": 1, "amount": 100, "vat": 2500 }),
            ),
            (
                "measurement/add",
                json!({ "client": client, "name": "Rotation", "value": 5.0, "unit": "°", "on": day }),
            ),
        ];
        for (command, request) in asked {
            let why = refused(&desk, command, request);
            assert!(
                matches!(why, Refusal::BadRequest { .. } | Refusal::BadDate { .. }),
                "{command} {day:?}: {why:?}"
            );
        }
    }
    // Dates that exist and still cannot be: before anybody lived, or not yet.
    for day in ["1780-01-01", "2999-01-01"] {
        let why = refused(
            &desk,
            "client/change",
            json!({ "client": client, "fields": { "given": "Tora", "family": "Kvastmossa", "phone": "070-174 06 05", "birth_on": day } }),
        );
        assert!(matches!(why, Refusal::BadDate { .. }), "{day}: {why:?}");
    }
    let card = ask(&desk, "client/open", json!({ "client": client }));
    assert_eq!(card["fields"]["birth_on"], Value::Null);
    assert_eq!(
        ask(
            &desk,
            "daybook/list",
            json!({ "from": "2026-01-01", "to": "2026-12-31" })
        )["sum"],
        0
    );
}

// covers: W10
#[test]
fn a_sale_on_a_closed_day_is_refused_and_the_day_stays_as_it_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = opened(folder.path());
    let client = admitted(&desk, "Tora", "Kvastmossa");
    let sale = |on: Value| json!({ "client": client, "on": on, "item": "Massage", "kind": "treatment", "quantity": 1, "amount": 80_000, "vat": 2500, "method": "card" });
    ask(&desk, "daybook/register", sale(Value::Null));
    let closed = ask(&desk, "daybook/close", json!({ "on": "2026-02-16" }));
    let span = json!({ "from": "2026-02-16", "to": "2026-02-16" });
    let before = ask(&desk, "daybook/list", span.clone());
    let day_closed = Refusal::DayClosed {
        on: chrono::NaiveDate::from_ymd_opt(2026, 2, 16).unwrap(),
    };
    assert_eq!(
        refused(&desk, "daybook/register", sale(Value::Null)),
        day_closed
    );
    clock.advance(chrono::TimeDelta::days(1));
    assert_eq!(
        refused(&desk, "daybook/register", sale("2026-02-16".into())),
        day_closed
    );
    assert_eq!(
        refused(&desk, "daybook/close", json!({ "on": "2026-02-16" })),
        day_closed
    );
    assert_eq!(ask(&desk, "daybook/list", span), before, "{closed}");
    // The next day takes it, under the next number.
    assert_eq!(
        ask(&desk, "daybook/register", sale(Value::Null))["number"],
        2
    );
    assert_eq!(ask(&desk, "desk/verify", Value::Null)["ok"], true);
}

fn signature() -> Value {
    let stroke: Vec<Value> = (0..40_i32)
        .map(
            |step| json!({ "x": 100 + step * 18, "y": 200 + (step % 5) * 20 - 40, "t": step * 12 }),
        )
        .collect();
    json!({ "kind": "signed", "signature": { "strokes": [stroke], "name": "Tora Kvastmossa" } })
}

// covers: W16 W17
#[test]
fn what_is_signed_is_not_signed_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = opened(folder.path());
    let client = admitted(&desk, "Tora", "Kvastmossa");

    // A consent, the button pressed twice.
    let text = ask(
        &desk,
        "consent/text",
        json!({ "purpose": "storage", "channel": "", "language": "sv" }),
    );
    let consent = json!({
        "client": client, "purpose": "storage", "channel": "", "language": "sv", "version": text["version"], "ending": signature(),
    });
    ask(&desk, "consent/give", consent.clone());
    let list = json!({ "client": client });
    let before = ask(&desk, "consent/list", list.clone());
    assert_eq!(
        refused(&desk, "consent/give", consent),
        Refusal::AlreadySigned
    );
    assert_eq!(ask(&desk, "consent/list", list.clone()), before);

    // A form, from its draft.
    let form = ask(
        &desk,
        "form/show",
        json!({ "form": "registration", "language": "sv" }),
    );
    let draft = ask(
        &desk,
        "draft/save",
        json!({ "word": "intake", "client": client, "body": { "half": "way" } }),
    );
    let intake = json!({
        "client": client, "form": "registration", "version": form["version"], "language": "sv", "answers": [], "draft": draft["id"],
        "ending": { "kind": "refused", "reason": "Vill inte skriva under" },
    });
    ask(&desk, "intake/close", intake.clone());
    let before = ask(&desk, "intake/list", list.clone());
    assert_eq!(
        refused(&desk, "intake/close", intake),
        Refusal::AlreadySigned
    );
    assert_eq!(ask(&desk, "intake/list", list.clone()), before);

    // A note.
    let note = ask(
        &desk,
        "journal/write",
        json!({ "client": client, "template": "free", "happened_on": "2026-02-16", "parts": [{ "part": "text", "text": "Stel nacke" }] }),
    );
    ask(&desk, "journal/sign", json!({ "note": note["id"] }));
    let before = ask(&desk, "journal/list", list.clone());
    for (command, request) in [
        ("journal/sign", json!({ "note": note["id"] })),
        (
            "journal/write",
            json!({ "id": note["id"], "client": client, "template": "free", "happened_on": "2026-02-16", "parts": [{ "part": "text", "text": "Annat" }] }),
        ),
        ("journal/discard", json!({ "note": note["id"] })),
    ] {
        assert_eq!(
            refused(&desk, command, request),
            Refusal::AlreadySigned,
            "{command}"
        );
    }
    assert_eq!(ask(&desk, "journal/list", list), before);
}
