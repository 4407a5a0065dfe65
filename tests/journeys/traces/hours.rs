//! The day itself, from the first run to the crash before a locked screen.

use super::{
    dialog::choose,
    disk::{Disk, HERE, VAULT},
    service::Service,
    words::of,
};
use crate::{
    calendar::{book_for, connect, under_way},
    day::{answer, sign_and_hand_back},
    first_run,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use kartotek_tests::{
    providers::radicale::Radicale,
    window::{Window, by_name, key},
};
use serde_json::{Value, json};
use std::{fs, path::Path, thread, time::Duration};

/// Asks through the page's own gate, for what would be tedious by hand.
const ASK: &str = "
const [command, request, done] = arguments;
window.__TAURI_INTERNALS__.invoke('gate', { command, request }).then(done, (no) => done({ refusal: String(no) }));
";

fn ask(window: &Window, command: &str, request: Value) -> Value {
    let mut reply = window.script_later(ASK, &[command.into(), request]);
    assert!(reply["refusal"].is_null(), "{command}: {reply}");
    reply["ok"].take()
}

fn open(disk: &Disk) -> Window {
    Window::open_around(Path::new(VAULT), &disk.around_window())
}

/// A new card, filled in on the screen; answers with the client's id.
fn admit(window: &Window, given: &str, family: &str, phone: &str, email: &str) -> Value {
    window.control('n');
    window.fill("Förnamn", given);
    window.fill("Efternamn", family);
    window.fill("Telefon", phone);
    window.fill("E-post", email);
    window.fill("Hur klienten informerades", of("how she was told"));
    window.keys(&key::ENTER.to_string());
    window.wait("[role=tab]", 15);
    window.settled();
    let found = ask(window, "client/find", json!({ "text": family, "limit": 5 }));
    found["rows"][0]["id"].clone()
}

/// To a client's card, by looking for the name.
fn find(window: &Window, name: &str) {
    window.control('k');
    window.wait("[role=dialog] input", 10);
    window.keys(name);
    window.wait("[role=option]", 10);
    window.settled();
    window.keys(&key::ENTER.to_string());
    window.wait("[role=tab]", 15);
}

fn unlock(window: &Window) {
    window.fill("Lösenfras", of("passphrase"));
    window.press("Lås upp");
    window.wait(&by_name("Lås"), 60);
}

/// The card of the first client, and all that hangs on it.
fn card(window: &Window, today: &Value, picked: &Path) {
    let client = admit(
        window,
        of("given name"),
        of("family name"),
        of("phone"),
        of("e-mail"),
    );
    for (label, what) in [
        ("Gatuadress", "street"),
        ("Ort", "city"),
        ("Vårdnadshavare", "guardian"),
        ("Varning före behandling", "warning"),
        ("Överenskommelse", "agreement"),
    ] {
        window.fill(label, of(what));
    }
    window.control('s');
    window.settled();
    let own = json!({ "name": of("own field, its name"), "position": 0 });
    let own = ask(window, "client/save-own-field", own);
    let card = ask(window, "client/open", json!({ "client": client }));
    let mut fields = card["fields"].clone();
    assert_eq!(fields["street"], of("street"), "the card was saved");
    fields["own"] = json!([{ "field": own[0]["id"], "text": of("own field, its text") }]);
    let change = json!({ "client": client, "fields": fields });
    ask(window, "client/change", change);
    let measured = json!({ "client": client, "name": of("source of a measurement"), "value": 5.0, "unit": "cm", "on": today });
    ask(window, "measurement/add", measured);
    let sale = json!({ "client": client, "item": of("what was sold"), "kind": "treatment", "quantity": 1, "amount": 80_000, "vat": 2500, "method": "swish" });
    ask(window, "daybook/register", sale);

    window.alt('2');
    window.keys("n");
    window.fill("Anamnes", of("note, a draft"));
    // Long enough for the draft to be kept.
    thread::sleep(Duration::from_secs(2));
    window.fill("Anamnes", of("note, signed"));
    window.press("Signera");
    window.says("Signerad av", 15);
    window.press("Gör tillägg");
    window.fill("Varför", of("reason of the amendment"));
    window.fill("Anamnes", of("note, amended"));
    window.press_in_dialog("Signera tillägget");
    window.says("Tillägget är signerat", 15);

    window.alt('8');
    choose(window, "Lägg till fil", picked);
    window.says("är tillagd och krypterad", 30);
}

/// The second client, who will be erased.
fn second(window: &Window, today: &Value) {
    let client = admit(
        window,
        of("second client, given name"),
        of("second client, family name"),
        of("second client, phone"),
        of("second client, e-mail"),
    );
    let parts = json!([{ "part": "text", "text": of("second client, note") }]);
    let note =
        json!({ "client": client, "template": "free", "happened_on": today, "parts": parts });
    let note = ask(window, "journal/write", note);
    ask(window, "journal/sign", json!({ "note": note["id"] }));
    let content = STANDARD.encode(of("second client, attachment"));
    let name = of("second client, its name");
    let file = json!({ "client": client, "name": name, "content": content });
    ask(window, "attachment/add", file);
}

/// Bookings are fetched, one comes, fills in the form and signs.
fn booked(window: &Window, calendar: &Radicale) {
    let name = [
        of("booked client, given name"),
        of("booked client, family name"),
    ]
    .join(" ");
    book_for(
        calendar,
        "one",
        (&name, of("booking, its text")),
        under_way(),
    );
    connect(window, calendar);
    window.control('1');
    window.says(&name, 10);
    window.press("Klienten är här");
    window.says("är här.", 10);
    window.press("Hälsodeklaration saknas");
    window.press("Lämna över skärmen");
    window.press_in_dialog("Börja");
    answer(window, of("intake, an answer"));
    sign_and_hand_back(window, of("passphrase"));
    window.says("undertecknad", 10);
}

fn looked_for_in_vain(window: &Window) {
    window.control('4');
    window.fill("Sök i alla anteckningar", of("search in all notes"));
    window.says("Ingen anteckning med", 10);
    window.control('k');
    window.wait("[role=dialog] input", 10);
    window.keys(of("search for a client"));
    window.says("Inget passar", 10);
    window.keys(&key::ESCAPE.to_string());
    window.gone("[role=dialog] input", 10);
}

fn handed_out(window: &Window, disk: &Disk) {
    find(window, of("family name"));
    window.press("Mer");
    window.press("Lämna ut till klienten");
    window.click("//label[contains(normalize-space(.), 'Jag känner klienten')]");
    let copy = disk.stick().join(of("copy for the client, its name"));
    choose(window, "Spara kopian", &copy);
    window.says("Kopian är sparad", 120);
}

fn backed_up(window: &Window) {
    window.control('7');
    window.press("Säkerhetskopior");
    window.press("Välj mapp eller disk");
    window.fill("Mapp eller disk", &format!("{HERE}/backups"));
    window.press_in_dialog("Säkerhetskopiera hit");
    window.says("gjord och kontrolläst", 120);
}

fn erased(window: &Window) {
    let name = [
        of("second client, given name"),
        of("second client, family name"),
    ]
    .join(" ");
    find(window, of("second client, family name"));
    window.press("Mer");
    window.press("Radera klienten");
    window.click("//label[normalize-space(.)='Klienten bad om det']");
    window.fill(&format!("Skriv {name} för att bekräfta"), &name);
    window.press("Radera för gott");
    window.fill("Lösenfras", of("passphrase"));
    window.press_in_dialog("Fortsätt");
    window.says("Raderingen är gjord", 180);
    window.fill("Ord att leta efter", of("looked for after the erasure"));
    window.press("Leta");
    window.says("Genomsökt", 120);
}

/// The day; answers with the recovery key.
pub(super) fn day(disk: &Disk, service: &Service<'_>, calendar: &Radicale) -> String {
    let picked = disk.stick().join(of("attachment, its name"));
    fs::write(&picked, of("attachment, its text")).unwrap();
    let window = open(disk);
    let recovery_key = first_run::go_under(&window, of("passphrase"));
    let today = ask(&window, "desk/state", Value::Null)["today"].clone();
    card(&window, &today, &picked);
    second(&window, &today);
    booked(&window, calendar);
    handed_out(&window, disk);
    looked_for_in_vain(&window);
    window.control('6');
    window.press("Skriv ut till pärmen");
    window.says("skickad till", 60);
    service.finish();
    backed_up(&window);

    // A crash in mid-work: half a note that was kept, and keys that were not.
    find(&window, of("family name"));
    window.alt('2');
    window.keys("n");
    window.fill("Anamnes", of("half a note at the crash"));
    thread::sleep(Duration::from_secs(2));
    window.keys(of("the last keys before the crash"));
    window.crash();
    drop(window);

    let window = open(disk);
    window.fill("Lösenfras", of("wrong passphrase"));
    window.press("Lås upp");
    window.says("Det var inte lösenfrasen.", 30);
    unlock(&window);
    erased(&window);
    window.control('n');
    window.fill("Förnamn", of("a client who was never kept"));
    window.lock();
    thread::sleep(Duration::from_millis(1500));
    drop(window);

    let window = open(disk);
    window.says("Kartoteket är låst", 20);
    window.fill("Lösenfras", of("passphrase typed and never sent"));
    window.crash();
    recovery_key
}
