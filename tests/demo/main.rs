//! A whole day at the desk through the console, against a calendar server of its own. No display needed.
//!
//! Leaves `kundlogg.pdf`, `client-file.pdf`, `export.zip`, `recovery-sheet.pdf` and `report.json` in the folder given: each step,
//! how long it took, and what it checked. Any check that fails ends the demo with exit code 1.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a demo that cannot go on stops, and it tells the time"
)]

use chrono::{NaiveDate, TimeDelta, Utc};
use kartotek_tests::{
    console::{Console, Session},
    providers::radicale::{PASSWORD, Radicale, USERNAME},
};
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// Words that stand nowhere but with the client who will be erased.
const CANARIES: [&str; 5] = [
    "Kvastmossa",
    "kanariefink-anteckning",
    "canary.kvastmossa@example.se",
    "0701740699",
    "nålsticksgrå",
];

struct Report {
    rows: Vec<Value>,
    failed: usize,
}

impl Report {
    /// Runs one step; the step answers with what it checked.
    fn step<T>(&mut self, name: &str, work: impl FnOnce(&mut Checks) -> T) -> T {
        let mut checks = Checks(Vec::new());
        let started = Instant::now();
        let done = work(&mut checks);
        let took = started.elapsed().as_millis();
        let failed = checks.0.iter().filter(|(_, ok)| !ok).count();
        self.failed += failed;
        println!(
            "{} {name} ({took} ms)",
            if failed == 0 { "ok  " } else { "FAIL" }
        );
        for (what, _) in checks.0.iter().filter(|(_, ok)| !ok) {
            println!("       not so: {what}");
        }
        let checked: Vec<Value> = checks
            .0
            .into_iter()
            .map(|(what, ok)| json!({ "what": what, "ok": ok }))
            .collect();
        self.rows.push(json!({ "step": name, "ms": u64::try_from(took).unwrap_or(u64::MAX), "checked": checked }));
        done
    }
}

struct Checks(Vec<(String, bool)>);

impl Checks {
    fn that(&mut self, what: &str, ok: bool) {
        self.0.push((what.to_owned(), ok));
    }
}

fn ask(session: &mut Session, command: &str, request: Value) -> Value {
    session
        .ask(command, request)
        .unwrap_or_else(|refused| panic!("{command}: {}", refused.0))
}

fn main() {
    let out = PathBuf::from(env::args().nth(1).expect("usage: demo FOLDER"));
    let _ = fs::remove_dir_all(&out);
    fs::create_dir_all(&out).expect("the folder for the papers");
    let mut report = Report {
        rows: Vec::new(),
        failed: 0,
    };
    let work = tempfile::tempdir().expect("a folder to work in");
    day(&mut report, work.path(), &out);
    let ok = report.failed == 0;
    let text = serde_json::to_string_pretty(
        &json!({ "ok": ok, "made_at": Utc::now(), "steps": report.rows }),
    )
    .expect("JSON");
    fs::write(out.join("report.json"), text).expect("the report is written");
    println!(
        "demo: {} steps, {} checks failed, papers in {}",
        report.rows.len(),
        report.failed,
        out.display()
    );
    if !ok {
        std::process::exit(1);
    }
}

fn day(report: &mut Report, work: &Path, out: &Path) {
    let practice = json!({
        "name": "Norrsken Massage", "street": "Invented väg 3", "postcode": "123 45", "city": "Påhittad", "organisation_number": "19121212-1212",
        "email": "hej@norrsken.example.se", "phone": "08-465 004 12", "therapist_name": "Maj Fiktiv", "therapist_title": "Massageterapeut",
        "therapist_phone": "070-174 06 05",
    });
    let console = report.step(
        "first run: a vault, and its recovery key printed once",
        |check| {
            let console = Console::init(work, "sju lyktor i dimman", "se", "sv", &practice);
            check.that(
                "the recovery key has thirteen groups",
                console.recovery_key.split('-').count() >= 13,
            );
            console
        },
    );
    let mut session = report.step("unlock", |_| console.session());
    let desk = &mut session;
    // The clinic's own day, which near midnight is not the server's.
    let today: NaiveDate =
        serde_json::from_value(ask(desk, "desk/state", Value::Null)["today"].take())
            .expect("a date");

    report.step("the recovery sheet: printed and typed back", |check| {
        let sheet = json!({ "wanted": { "document": "recovery_sheet", "recovery_key": console.recovery_key } });
        desk.keep("paper/pdf", sheet, &out.join("recovery-sheet.pdf")).expect("the sheet");
        let typed = console.recovery_key.to_lowercase().replace('-', " ");
        ask(desk, "desk/confirm-recovery", json!({ "recovery_key": typed }));
        check.that("the sheet is a PDF", is_pdf(&out.join("recovery-sheet.pdf")));
        check.that("the recovery key now counts", ask(desk, "desk/state", Value::Null)["recovery_confirmed"] == true);
    });

    let radicale = report.step("a calendar server with two bookings for today", |_| {
        let radicale = Radicale::start().expect("Radicale");
        for (uid, name, hour) in [("a1", "Tora Kvastmossa", 9), ("b2", "Nils Påhittsson", 11)] {
            let start = today.and_hms_opt(hour, 0, 0).expect("a time");
            radicale
                .put(uid, &format!(
                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//demo//\r\nBEGIN:VEVENT\r\nUID:{uid}@demo\r\nDTSTAMP:{}\r\nDTSTART;TZID=Europe/Stockholm:{}\r\nDTEND;TZID=Europe/Stockholm:{}\r\nSUMMARY:Behandling 60 min\r\nDESCRIPTION:Namn: {name}\\nTelefon: 070-174 06 9{hour}\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                    Utc::now().format("%Y%m%dT%H%M%SZ"),
                    start.format("%Y%m%dT%H%M%S"),
                    (start + TimeDelta::hours(1)).format("%Y%m%dT%H%M%S"),
                ))
                .expect("the booking is taken");
        }
        radicale
    });
    report.step("today's bookings, pulled over HTTP", |check| {
        let password = work.join("calendar-password");
        fs::write(&password, PASSWORD).expect("the password file");
        let account = desk
            .with_secret(
                "account/save",
                json!({
                    "kind": "feed", "label": "Bokningar", "address": radicale.base_url, "username": USERNAME, "own_server": true,
                    "every_minutes": 5, "enabled": true, "processor": "Egen server", "agreement_on": null,
                    "processor_note": "Egen server i samma rum",
                }),
                &password,
            )
            .unwrap_or_else(|refused| panic!("account/save: {}", refused.0));
        let pull = ask(desk, "account/pull", json!({ "account": account["id"] }));
        check.that("two new bookings", pull["new"] == 2);
        let again = ask(desk, "account/pull", json!({ "account": account["id"] }));
        check.that("a second pull changes nothing", again["new"] == 0 && again["changed"] == 0 && again["gone"] == 0);
        let day = ask(desk, "today/show", json!({}));
        check.that("both stand in today's list in order of time", day["rows"].as_array().is_some_and(|rows| rows.len() == 2 && rows[0]["name"].as_str().is_some_and(|name| name.contains("Kvastmossa"))));
    });

    let rows = ask(desk, "today/show", json!({}))["rows"].clone();
    let (first, second) = (rows[0]["client"].clone(), rows[1]["client"].clone());
    report.step("the client's card", |check| {
        let card = ask(desk, "client/open", json!({ "client": first }));
        check.that(
            "a card made by a booking says where it came from",
            card["source"] == "booking",
        );
        let mut fields = card["fields"].clone();
        fields["given"] = "Tora".into();
        fields["family"] = CANARIES[0].into();
        fields["email"] = CANARIES[2].into();
        fields["phone"] = CANARIES[3].into();
        fields["language"] = "sv".into();
        fields["agreement"] = format!("Helst {} handdukar", CANARIES[4]).into();
        let card = ask(
            desk,
            "client/change",
            json!({ "client": first, "fields": fields }),
        );
        check.that(
            "complete now",
            card["missing"].as_array().is_some_and(Vec::is_empty),
        );
        let found = ask(desk, "client/find", json!({ "text": "kvastm" }));
        check.that("found by a part of the name", found["total"] == 1);
    });
    report.step("intake and consent, filled in and signed", |check| {
        let form = ask(desk, "form/show", json!({ "form": "registration", "language": "sv" }));
        let signature = signature("Tora Kvastmossa");
        let intake = ask(
            desk,
            "intake/close",
            json!({
                "client": first, "form": "registration", "version": form["version"], "language": "sv", "answers": answers(&form),
                "ending": { "kind": "signed", "signature": signature },
            }),
        );
        check.that("the exact text is kept with the signature", intake["text_sha256"].as_str().is_some_and(|hash| hash.len() == 64));
        let text = ask(desk, "consent/text", json!({ "purpose": "storage", "channel": "", "language": "sv" }));
        let consent = ask(
            desk,
            "consent/give",
            json!({
                "client": first, "purpose": "storage", "channel": "", "language": "sv", "version": text["version"],
                "ending": { "kind": "signed", "signature": signature },
            }),
        );
        check.that("the consent is in force", consent["state"] == "given");
        let refused = desk.ask(
            "intake/close",
            json!({
                "client": first, "form": "registration", "version": form["version"], "language": "sv", "answers": answers(&form),
                "ending": { "kind": "signed", "signature": { "strokes": [], "name": "" } },
            }),
        );
        check.that("nothing is complete without a signature", refused.is_err_and(|refused| refused.code() == "signature_missing"));
    });
    let visit = report.step("the visit, and a note: draft, signed, amended", |check| {
        let visit = ask(desk, "visit/begin", json!({ "client": first, "booking": rows[0]["booking"]["id"] }));
        let parts = json!([
            { "part": "subjective", "text": format!("Stel nacke. {}", CANARIES[1]) }, { "part": "objective", "text": "Nedsatt rotation åt vänster" },
            { "part": "assessment", "text": "Spänning" }, { "part": "plan", "text": "Åter om två veckor" },
        ]);
        let note = ask(desk, "journal/write", json!({ "client": first, "visit": visit["id"], "template": "soap", "happened_on": today, "parts": parts }));
        let signed = ask(desk, "journal/sign", json!({ "note": note["id"] }));
        check.that("signed", signed["signed"] == true);
        let overwritten = desk.ask("journal/write", json!({ "id": note["id"], "client": first, "template": "soap", "happened_on": today, "parts": parts }));
        check.that("a signed note cannot be overwritten", overwritten.is_err_and(|refused| refused.code() == "already_signed"));
        let amended = ask(desk, "journal/amend", json!({ "id": note["id"], "parts": parts, "reason": "Sida förväxlad" }));
        check.that("the old text stays readable", amended["texts"].as_array().is_some_and(|texts| texts.len() == 2));
        ask(desk, "measurement/add", json!({ "client": first, "name": "Nackrotation vänster", "value": 55.0, "unit": "°", "on": today }));
        visit
    });
    report.step("the sales and how they were paid", |check| {
        let sale = |client: &Value, item: &str, kind: &str, amount: i64, method: Value| {
            json!({ "client": client, "item": item, "kind": kind, "quantity": 1, "amount": amount, "vat": 2500, "method": method })
        };
        let mut first_sale = sale(&first, "Behandling 60 min", "treatment", 80_000, "swish".into());
        first_sale["visit"] = visit["id"].clone();
        let one = ask(desk, "daybook/register", first_sale);
        let two = ask(desk, "daybook/register", sale(&second, "Behandling 60 min", "treatment", 80_000, Value::Null));
        let three = ask(desk, "daybook/register", sale(&second, "Massageolja 100 ml", "goods", 12_500, "card".into()));
        check.that("numbered without gaps", [&one, &two, &three].iter().enumerate().all(|(at, sale)| sale["number"] == at + 1));
        ask(desk, "daybook/pay", json!({ "sale": two["id"], "method": "cash" }));
        let wrong = ask(desk, "daybook/register", sale(&second, "Massageolja 100 ml", "goods", 12_500, "card".into()));
        let reversal = ask(desk, "daybook/reverse", json!({ "sale": wrong["id"], "reason": "mistake" }));
        check.that("a reversal points back", reversal["reverses"]["number"] == wrong["number"]);
        let book = ask(desk, "daybook/list", json!({ "from": today, "to": today }));
        check.that("the sum is right to the öre", book["sum"] == 172_500 && book["open"] == 0);
    });
    report.step("the day's customer log for the binder", |check| {
        let preview = ask(desk, "binder/preview", json!({}));
        check.that(
            "five lines on one page",
            preview["pages"] == 1 && preview["lines"] == 5,
        );
        let printed = ask(desk, "binder/print", json!({}));
        check.that(
            "the page is in the ledger under the id of the preview",
            printed["pages"][0]["label"] == preview["labels"][0],
        );
        desk.keep(
            "binder/pdf",
            json!({ "on": [today] }),
            &out.join("kundlogg.pdf"),
        )
        .expect("the log");
        check.that("the log is a PDF", is_pdf(&out.join("kundlogg.pdf")));
        let again = desk.ask("binder/preview", json!({}));
        check.that(
            "nothing is left to print",
            again.is_err_and(|refused| refused.code() == "nothing_to_print"),
        );
    });
    report.step("everything about the client, handed out", |check| {
        desk.keep(
            "paper/pdf",
            json!({ "wanted": { "document": "client_file", "client": first } }),
            &out.join("client-file.pdf"),
        )
        .expect("the client file");
        desk.keep(
            "export/client",
            json!({ "client": first, "identity_checked": "id_card" }),
            &out.join("export.zip"),
        )
        .expect("the export");
        check.that("the file is a PDF", is_pdf(&out.join("client-file.pdf")));
        let mut zip =
            zip::ZipArchive::new(fs::File::open(out.join("export.zip")).expect("the ZIP"))
                .expect("a ZIP");
        let mut json = String::new();
        std::io::Read::read_to_string(
            &mut zip.by_name("client.json").expect("client.json"),
            &mut json,
        )
        .expect("text");
        for canary in CANARIES {
            check.that(
                &format!("the package holds {canary}"),
                json.contains(canary),
            );
        }
        check.that(
            "with a list of hashes and a FHIR bundle",
            zip.by_name("SHA256SUMS").is_ok() && zip.by_name("fhir-r4.json").is_ok(),
        );
    });
    report.step(
        "before the erasure: the scan of decrypted pages finds the client",
        |check| {
            let scan = ask(desk, "desk/scan", json!({ "words": CANARIES }));
            check.that(
                "the scan finds something to lose",
                scan["hits"].as_u64().is_some_and(|hits| hits > 0),
            );
        },
    );
    report.step("the erasure", |check| {
        let weighed = ask(desk, "erase/weigh", json!({ "client": first }));
        check.that(
            "says first what will be lost",
            weighed["lost"]
                .as_array()
                .is_some_and(|lost| lost.len() >= 4),
        );
        let erased = ask(
            desk,
            "erase/client",
            json!({ "client": first, "reason": "request" }),
        );
        check.that(
            "names the printed line to black out",
            erased["pages"]
                .as_array()
                .is_some_and(|pages| !pages.is_empty()),
        );
        let found = ask(desk, "client/find", json!({ "text": "kvastmossa" }));
        check.that("no search finds the client", found["total"] == 0);
        let book = ask(desk, "daybook/list", json!({ "from": today, "to": today }));
        check.that(
            "the sale keeps number, item and amount, nameless",
            book["sales"][0]["number"] == 1
                && book["sales"][0]["client"].is_null()
                && book["sum"] == 172_500,
        );
    });
    report.step("after the erasure: nothing left", |check| {
        let scan = ask(desk, "desk/scan", json!({ "words": CANARIES }));
        check.that(
            "zero hits in pages, free pages, log and sealed files",
            scan["hits"] == 0,
        );
        check.that(
            "and it did look",
            scan["pages"].as_u64().is_some_and(|pages| pages > 10),
        );
        let other = ask(desk, "client/open", json!({ "client": second }));
        check.that(
            "the other client is untouched",
            other["fields"]["given"] == "Nils"
                || other["fields"]["family"]
                    .as_str()
                    .is_some_and(|name| name.contains("Påhittsson")),
        );
    });
    report.step("the day closed, the vault verified, locked", |check| {
        ask(desk, "daybook/close", json!({ "on": today }));
        let late = desk.ask("daybook/register", json!({ "client": second, "item": "Behandling 30 min", "kind": "treatment", "quantity": 1, "amount": 50_000, "vat": 2500, "method": "card" }));
        check.that("a closed day takes no new line", late.is_err_and(|refused| refused.code() == "day_closed"));
        let verified = ask(desk, "desk/verify", Value::Null);
        check.that("every seal, page, index and chain is whole", verified["ok"] == true);
    });
    session.end();
    report.step(
        "and from outside: a wrong passphrase opens nothing",
        |check| {
            fs::write(work.join("wrong"), "fel lösenfras här\n").expect("a file");
            let wrong = Console {
                vault: console.vault.clone(),
                passphrase_file: work.join("wrong"),
                recovery_key: String::new(),
            };
            let out = wrong.run(&["call", "client/find", "{}"]);
            check.that(
                "exit code 3 and a typed refusal",
                out.status.code() == Some(3)
                    && String::from_utf8_lossy(&out.stderr).contains("wrong_passphrase"),
            );
        },
    );
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path)
        .is_ok_and(|bytes| bytes.starts_with(b"%PDF-1.7") || bytes.starts_with(b"%PDF-1.4"))
}

/// A drawn name: a wave of forty points.
fn signature(name: &str) -> Value {
    let stroke: Vec<Value> = (0..40_i32)
        .map(
            |step| json!({ "x": 100 + step * 18, "y": 200 + (step % 5) * 20 - 40, "t": step * 12 }),
        )
        .collect();
    json!({ "strokes": [stroke], "name": name })
}

/// An answer to every mandatory question, and yes to none that warns.
fn answers(form: &Value) -> Vec<Value> {
    let mut answers = Vec::new();
    for question in form["sections"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|section| section["questions"].as_array().into_iter().flatten())
    {
        let value = match question["kind"].as_str().unwrap_or_default() {
            "yes_no" => "no".to_owned(),
            "choice" | "choices" => question["choices"][0]["id"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            "date" => "1984-03-02".to_owned(),
            "scale" => "4".to_owned(),
            _ => match question["card_field"].as_str() {
                Some("given") => "Tora".to_owned(),
                Some("family") => CANARIES[0].to_owned(),
                Some("email") => CANARIES[2].to_owned(),
                Some("phone") => CANARIES[3].to_owned(),
                _ if question["mandatory"] == true => "Stel nacke".to_owned(),
                _ => continue,
            },
        };
        answers.push(json!({ "question": question["id"], "value": value }));
    }
    answers
}
