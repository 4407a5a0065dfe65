//! A whole day, and what of it can be read from the disk afterwards: nothing but what was printed.
//!
//! The vault, the home, every place for temporary files and the print service lie on one [disk image](disk). A therapist's day is
//! walked over it in the window: search, card, form, note, attachment, booking, sale, the printed log, a copy for the client, a
//! backup, a crash, wrong and right passphrase, an erasure, the lock. Then the computer is switched off and the image read from
//! end to end, free space too, for every word of the day. What the therapist asked for in the plain went to a stick or onto paper.
//!
//! A page under a WebDriver is not incognito as a therapist's is, so it has more leave to write than the program gives itself.

mod disk;
mod scan;
mod service;
mod words;

use crate::{
    alone,
    calendar::{book_for, connect, under_way},
    day::{answer, sign_and_hand_back},
    first_run,
};
use disk::{Disk, HERE, VAULT};
use flate2::{Compression, write::ZlibEncoder};
use kartotek_tests::{
    providers::radicale::Radicale,
    window::{Window, by_name, key},
};
use scan::{Hit, Searcher};
use serde_json::{Value, json};
use service::Service;
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};
use words::{Word, forms, of};

/// Written to the disk in the open and taken away again: if it is not found, the search is blind.
const CONTROL: &str = "kontrollordquixåmorne";

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
    Window::open_around(Path::new(VAULT), &disk.around())
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
fn card(window: &Window, today: &Value) {
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
    window.press("Lägg till fil");
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
    use base64::{Engine as _, engine::general_purpose::STANDARD};
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

fn handed_out(window: &Window) {
    find(window, of("family name"));
    window.press("Mer");
    window.press("Lämna ut till klienten");
    window.click("//label[contains(normalize-space(.), 'Jag känner klienten')]");
    window.press("Spara kopian");
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
    window.says("Raderingen är gjord", 180);
    window.fill("Ord att leta efter", of("looked for after the erasure"));
    window.press("Leta");
    window.says("Genomsökt", 120);
}

/// The day; answers with the recovery key.
fn day(disk: &Disk, service: &Service<'_>, calendar: &Radicale) -> String {
    let picked = disk.stick().join(of("attachment, its name"));
    fs::write(&picked, of("attachment, its text")).unwrap();
    let window = open(disk);
    let recovery_key = first_run::go_under(&window, of("passphrase"));
    let today = ask(&window, "desk/state", Value::Null)["today"].clone();
    card(&window, &today);
    second(&window, &today);
    booked(&window, calendar);
    handed_out(&window);
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
    thread::sleep(Duration::from_secs(3));
    drop(window);

    let window = open(disk);
    window.says("Kartoteket är låst", 20);
    window.fill("Lösenfras", of("passphrase typed and never sent"));
    window.crash();
    recovery_key
}

/// Writes the control in every form, also packed, and takes it away.
fn control(disk: &Disk) {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(CONTROL.as_bytes()).unwrap();
    let mut bytes = packed.finish().unwrap();
    for (_, form) in forms(CONTROL) {
        bytes.push(b'\n');
        bytes.extend(form);
    }
    let file = disk.here().join("home/control");
    fs::write(&file, bytes).unwrap();
    fs::remove_file(&file).unwrap();
}

/// Every file that is left, with its path.
fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            files(&path, into);
        } else if kind.is_file() {
            into.push(path);
        }
    }
}

/// What lies in which file, for whoever has to find out where a trace comes from.
fn by_file(disk: &Disk, searcher: &Searcher) -> String {
    let mut all = Vec::new();
    files(&disk.here(), &mut all);
    let mut told = format!("{} files are left", all.len());
    for path in all {
        let bytes = fs::read(&path).unwrap_or_default();
        let name = path.strip_prefix(disk.here()).unwrap().to_string_lossy();
        let mut hits = searcher.plain(&bytes);
        hits.extend(searcher.packed(&bytes));
        hits.extend(searcher.pages(&bytes).0);
        hits.extend(searcher.plain(name.as_bytes()));
        if !hits.is_empty() {
            told += &format!("\n{name}: {:?}", searcher.told(&hits));
        }
    }
    told
}

// covers: W07 W08 W35 C49 R20 R37 T27 T31
#[test]
fn a_day_leaves_nothing_readable_on_the_disk_but_what_was_printed() {
    let _alone = alone();
    let calendar = Radicale::start().unwrap();
    let disk = Disk::new();
    let service = Service::start(&disk);
    let recovery_key = day(&disk, &service, &calendar);
    drop(service);
    disk.end_everything();
    assert!(
        fs::read_dir(disk.stick()).unwrap().count() == 2,
        "the copy for the client lies on the stick, beside the file that was attached"
    );

    let mut words = words::all();
    let word = |what, text: &str| Word {
        what,
        text: text.into(),
        printed: false,
    };
    // Three groups of it would make the rest easy to try.
    words.push(word("recovery key", &recovery_key[..14]));
    words.push(word(
        "recovery key, run together",
        &recovery_key[..14].replace('-', ""),
    ));
    words.push(word("control", CONTROL));
    let control_at = words.len() - 1;
    let searcher = Searcher::new(words);
    let told = by_file(&disk, &searcher);
    control(&disk);
    disk.take_off();

    let image = fs::read(disk.image()).unwrap();
    let mut hits = searcher.plain(&image);
    let packed = searcher.packed(&image);
    let (pages, papers) = searcher.pages(&image);
    let is_control = |hit: &Hit| hit.word == control_at;
    let seen: Vec<&str> = hits
        .iter()
        .filter(|h| is_control(h))
        .map(|h| h.form)
        .collect();
    for (form, _) in forms(CONTROL) {
        assert!(seen.contains(&form), "the search is blind: control {form}");
    }
    assert!(packed.iter().any(is_control), "the search is blind: packed");
    for (at, word) in searcher.words.iter().enumerate() {
        let there = pages.iter().any(|hit| hit.word == at);
        assert_eq!(
            there, word.printed,
            "on the pages of the spool: {}",
            word.what
        );
    }
    println!(
        "looked through {} bytes for {} words; {papers} papers; {told}",
        image.len(),
        searcher.words.len()
    );
    hits.extend(packed);
    hits.retain(|hit| !is_control(hit));
    let owners: Vec<String> = hits
        .iter()
        .take(40)
        .map(|hit| format!("{:?} at {}: {}", hit, hit.at, disk.owner(hit.at)))
        .collect();
    assert!(
        hits.is_empty(),
        "traces on the disk: {:#?}\n{told}\n{}",
        searcher.told(&hits),
        owners.join("\n")
    );
}
