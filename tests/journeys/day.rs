//! The whole day in the window: bookings from a real calendar, intake and consent signed by the client, a signed note, a sale, the
//! printed log, the copy of everything, the erasure, the lock.

use crate::{
    PASSPHRASE, alone,
    calendar::{another_time, book, connect, under_way},
    first_run,
};
use kartotek_tests::{
    providers::radicale::Radicale,
    window::{Window, by_name},
};
use std::{fs, io::Read, process::Command, thread, time::Duration};

const CLIENT: &str = "Signe Påhitt";
const PRINTER: &str = "KartotekPDF";

/// Answers every question on the screen that has no answer: the last choice, or some words that fit the field.
const ANSWER: &str = r"
const kind = { phone: '070-174 06 11', contact_phone: '070-174 06 12', postcode: '123 45', email: 'signe.pahitt@example.se' };
for (const question of document.querySelectorAll('dialog[open] [data-question]')) {
  const choices = [...question.querySelectorAll('input[type=radio]')];
  if (choices.length) { if (!choices.some((one) => one.checked)) choices.at(-1).click(); continue; }
  for (const field of question.querySelectorAll('input:not([type=checkbox]), textarea')) {
    if (field.value || question.dataset.question === 'birth') continue;
    const of = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(of.prototype, 'value').set.call(field, kind[question.dataset.question] ?? arguments[0]);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
return document.querySelector('dialog[open] canvas') !== null;
";

/// Answers a form that lies before the client, up to the signature, with these words wherever words are asked for.
pub(crate) fn answer(window: &Window, words: &str) {
    let mut pages = 0;
    while window.script(ANSWER, &[words.into()]) != true {
        window.press_in_dialog("Vidare");
        thread::sleep(Duration::from_millis(150));
        pages += 1;
        assert!(pages < 40, "the form has no end");
    }
}

/// The client signs, and the therapist takes the screen back.
pub(crate) fn sign_and_hand_back(window: &Window, passphrase: &str) {
    window.draw("dialog[open] canvas");
    window.press_in_dialog("Skriv under");
    window.says("Lämna nu tillbaka skärmen", 30);
    // The client has the screen: nothing of the desk answers.
    window.control('k');
    window.control('5');
    thread::sleep(Duration::from_millis(300));
    window.says("Lämna nu tillbaka skärmen", 1);
    assert!(
        window.find("[role=dialog] input[role=combobox]").is_none(),
        "the client found the palette"
    );
    window.press_in_dialog("Till terapeuten");
    window.fill("Lösenfras", passphrase);
    window.press_in_dialog("Öppna");
    window.gone("dialog[open]", 60);
}

fn printer() {
    let run = |program: &str, arguments: &[&str]| Command::new(program).args(arguments).output();
    let scheduler = run("lpstat", &["-r"]).expect("lpstat (package cups-client)");
    if !String::from_utf8_lossy(&scheduler.stdout).contains("scheduler is running") {
        run("/usr/sbin/cupsd", &[]).expect("cupsd (package cups)");
    }
    let driver = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd";
    let ready = (0..100).any(|_| {
        thread::sleep(Duration::from_millis(100));
        run(
            "lpadmin",
            &["-p", PRINTER, "-v", "cups-pdf:/", "-E", "-m", driver],
        )
        .is_ok_and(|said| said.status.success())
    });
    assert!(ready, "no printer (package printer-driver-cups-pdf)");
}

// covers: W05 W09 W10 W12 W14 W17 W39 R50
#[test]
fn a_day_from_the_first_booking_to_the_lock() {
    let _alone = alone();
    printer();
    let calendar = Radicale::start().unwrap();
    book(&calendar, "signe", CLIENT, under_way());
    book(&calendar, "otto", "Otto Saga", another_time());
    let folder = tempfile::tempdir().unwrap();
    let copies = tempfile::tempdir().unwrap();
    let window = Window::open_saving(folder.path(), copies.path());
    first_run::go(&window);
    connect(&window, &calendar);

    window.control('1');
    window.says(CLIENT, 10);
    window.says("Otto Saga", 5);
    window.press("Klienten är här");
    window.says("Signe Påhitt är här", 10);

    window.press("Hälsodeklaration saknas");
    window.press("Lämna över skärmen");
    window.press_in_dialog("Börja");
    answer(&window, "Påhittat svar");
    window.accessible("the client's signature");
    sign_and_hand_back(&window, PASSPHRASE);
    window.says("undertecknad", 10);

    window.control('1');
    window.press("Samtycke saknas");
    window.wait(&by_name("Fråga"), 10);
    window.keys("f");
    window.press_in_dialog("Lämna över skärmen");
    window.says("Ja, jag samtycker", 10);
    window.accessible("a consent, before the client");
    window.click(
        "(//dialog[@open]//label[contains(normalize-space(.), 'Ja, jag samtycker')])[last()]",
    );
    window.press_in_dialog("Vidare");
    sign_and_hand_back(&window, PASSPHRASE);

    window.control('1');
    window.press("Anteckning");
    window.fill("Anamnes", "Ont i ländryggen sedan i torsdags.");
    window.fill("Åtgärd", "Massage av ländryggen.");
    window.press("Signera");
    window.says("Signerad av Maj Fiktiv", 15);

    window.control('1');
    window.press("Försäljning");
    window.click("(//*[@role='dialog']//label[normalize-space(.)='Swish'])[1]");
    window.press_in_dialog("Registrera");
    window.says("Nr 1:", 10);

    window.control('6');
    window.press("Skriv ut till pärmen");
    window.says("B2026-0001-", 60);
    window.says("skickad till", 10);
    window.press("Sitter i pärmen");
    window.says("i pärmen", 10);

    window.control('k');
    window.wait("[role=dialog] input", 10);
    window.keys("signe");
    window.wait("[role=option]", 10);
    window.keys(&kartotek_tests::window::key::ENTER.to_string());
    window.wait(&by_name("Mer"), 10);
    window.press("Mer");
    window.press("Lämna ut till klienten");
    window.click("//label[contains(normalize-space(.), 'Jag känner klienten')]");
    window.press("Spara kopian");
    window.says("Kopian är sparad", 120);
    let copy = only_file(copies.path());
    let names = names_in(&copy);
    for part in [".pdf", ".json", "fhir"] {
        assert!(
            names.iter().any(|name| name.contains(part)),
            "the copy has a {part}: {names:?}"
        );
    }

    window.control('k');
    window.wait("[role=dialog] input", 10);
    window.keys("signe");
    window.wait("[role=option]", 10);
    window.keys(&kartotek_tests::window::key::ENTER.to_string());
    window.press("Mer");
    window.press("Radera klienten");
    window.says("Bokföringslagen", 10);
    window.says("Stryk över rad 1 på B2026-0001-", 5);
    window.accessible("erase");
    window.click("//label[normalize-space(.)='Klienten bad om det']");
    window.fill("Skriv Signe Påhitt för att bekräfta", CLIENT);
    window.press("Radera för gott");
    window.says("Raderingen är gjord", 180);
    window.fill("Ord att leta efter", "signe.pahitt@example.se");
    window.press("Leta");
    window.says("Genomsökt", 60);
    window.control('5');
    window.says("500,00", 10);
    let left = window.script("return document.body.innerText", &[]);
    assert!(
        !left.as_str().unwrap().contains("Påhitt"),
        "the daybook still says the name"
    );

    window.lock();
    drop(window);
    let window = Window::open(folder.path());
    window.says("Kartoteket är låst", 20);
}

fn only_file(folder: &std::path::Path) -> std::path::PathBuf {
    let mut files = fs::read_dir(folder).unwrap().flatten();
    let found = files.next().expect("a copy was saved").path();
    assert!(files.next().is_none(), "one file and nothing beside it");
    found
}

fn names_in(copy: &std::path::Path) -> Vec<String> {
    let mut bytes = Vec::new();
    fs::File::open(copy)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    archive
        .file_names()
        .map(|name| name.expect("a name").into_owned())
        .collect()
}
