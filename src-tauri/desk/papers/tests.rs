//! Papers as they come out: what is on them can be read, in the language of the reader, and the log is printed twice alike.

use std::{
    io::Write as _,
    process::{Command, Stdio},
    sync::Arc,
};

use chrono::{NaiveDate, TimeZone, Utc};
use practice::{
    attachment,
    booking::{self, DeskBooking},
    client::{self, CardFields, Channel, Source},
    clinic::Clinic,
    consent::{self, NewConsent, Purpose},
    country::Country,
    daybook::{self, ItemKind, NewSale, Pay, Reverse},
    form::{self, Ending, NewIntake, Signature, StrokePoint},
    id::ClientId,
    journal::{self, NotePart, Template, WriteNote},
    language::Language,
    measurement::{self, Measurement},
    money::{Minor, Rate},
    visit::{self, NewVisit},
};
use vault::{Cost, FixedClock};

use super::*;
use crate::{Secret, invented};

const ENGLISH: &str = include_str!("../../../assets/words/paper/desk-en.ftl");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
}

fn begun(language: Language, country: Country) -> (tempfile::TempDir, Desk) {
    let (dir, desk, _) = begun_with_key(language, country);
    (dir, desk)
}

/// A practice with its recovery key as it was shown.
fn begun_with_key(language: Language, country: Country) -> (tempfile::TempDir, Desk, String) {
    let dir = tempfile::tempdir().unwrap();
    let clock = FixedClock::at(Utc.with_ymd_and_hms(2026, 11, 20, 10, 7, 0).unwrap());
    let desk = Desk::new(dir.path().join("desk"), Arc::new(clock), Cost::for_tests());
    let practice = Clinic {
        name: "Lindens Massage".into(),
        street: "Lindallén 1".into(),
        postcode: "123 45".into(),
        city: "Lindby".into(),
        email: "mottagning@example.org".into(),
        therapist_name: "Maj Lind".into(),
        language,
        country,
        ..Clinic::default()
    };
    let request = serde_json::json!({ "practice": practice });
    let reply = desk
        .call(
            "desk/begin",
            request,
            Some(Secret::new(b"linden blommar i juli".to_vec())),
        )
        .unwrap();
    let answer = reply.answer.into_json();
    (
        dir,
        desk,
        answer["recovery_key"].as_str().unwrap().to_owned(),
    )
}

fn admitted(desk: &Desk, language: Language) -> ClientId {
    let fields = CardFields {
        given: "Märta".into(),
        family: "Källmark".into(),
        phone: "070-174 06 12".into(),
        email: "marta@example.org".into(),
        city: "Lindby".into(),
        birth_on: NaiveDate::from_ymd_opt(1984, 3, 2),
        warning: "Mandelolja!".into(),
        agreement: "Ring alltid.".into(),
        other_system: "A-4711".into(),
        language,
        ..CardFields::default()
    };
    desk.write("client/admit", |w| {
        Ok(client::admit(w, &fields, Source::Client, "")?)
    })
    .unwrap()
    .id
}

fn sale(client: ClientId, amount: i64, method: Option<&str>) -> NewSale {
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
        method: method.map(str::to_owned),
    }
}

fn register(desk: &Desk, new: &NewSale) -> daybook::Sale {
    desk.write("daybook/register", |w| Ok(daybook::register(w, new)?))
        .unwrap()
}

/// The words of a PDF in one line, as `pdftotext` reads them.
fn words(run: &Run) -> String {
    let pdf = run.pdf().unwrap();
    let mut child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("install poppler-utils");
    let mut stdin = child.stdin.take().unwrap();
    let feeding = std::thread::spawn(move || stdin.write_all(&pdf).unwrap());
    let read = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    String::from_utf8(read.stdout)
        .unwrap()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn laid(desk: &Desk, wanted: &Wanted) -> (String, Laid) {
    let laid = lay(desk, wanted).unwrap();
    (words(&laid.run), laid)
}

// covers: W09 W10
#[test]
fn a_day_without_lines_has_no_log() {
    let (_dir, desk) = begun(Language::Sv, Country::Se);
    assert_eq!(log(&desk, &[]).err(), Some(Refusal::NothingToPrint));
    assert_eq!(log(&desk, &[today()]).err(), Some(Refusal::NothingToPrint));
    assert_eq!(
        log_again(&desk, &[today()]).err(),
        Some(Refusal::NothingToPrint)
    );
}

// covers: W09 W10 W43 R10
#[test]
fn two_treatments_and_one_product_are_three_lines_whose_totals_add_up() {
    let (_dir, desk) = begun(Language::Sv, Country::Se);
    let client = admitted(&desk, Language::Fi);
    register(&desk, &sale(client, 80_000, Some("card")));
    register(&desk, &sale(client, 50_000, Some("swish")));
    let goods = NewSale {
        item: "Olja".into(),
        kind: ItemKind::Goods,
        vat: Rate(1200),
        ..sale(client, 11_200, None)
    };
    register(&desk, &goods);
    let log = log(&desk, &[]).unwrap();
    let text = words(&log.run);
    assert_eq!(log.sheets.len(), 1);
    assert_eq!(log.sheets.first().unwrap().lines.len(), 3);
    for expected in [
        "Märta Källmark",
        "fredag 20 november 2026",
        "Swish",
        "Ej betalt",
        "Maj Lind",
        "Lindby",
        "SEK",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(text.contains("1 412,00"), "{text}");
}

// covers: W10
#[test]
fn a_corrected_line_and_one_paid_in_part_still_add_up() {
    let (_dir, desk) = begun(Language::Da, Country::Dk);
    let client = admitted(&desk, Language::Da);
    let wrong = register(&desk, &sale(client, 65_000, Some("card")));
    desk.write("daybook/reverse", |w| {
        Ok(daybook::reverse(
            w,
            &Reverse {
                sale: wrong.id,
                reason: "price".into(),
            },
        )?)
    })
    .unwrap();
    let part = register(&desk, &sale(client, 40_000, None));
    let pay = Pay {
        sale: part.id,
        method: "cash".into(),
        amount: Some(Minor(10_000)),
        on: None,
    };
    desk.write("daybook/pay", |w| Ok(daybook::pay(w, &pay)?))
        .unwrap();
    let text = words(&log(&desk, &[]).unwrap().run);
    for expected in ["Ikke betalt", "300,00", "400,00", "Kontant"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let (report, _) = laid(&desk, &Wanted::DayReport { on: today() });
    for expected in ["Forkert pris", "400,00", "fredag den 20. november 2026"] {
        assert!(report.contains(expected), "{expected}: {report}");
    }
}

// covers: W12
#[test]
fn forty_lines_lie_on_the_same_sheets_when_printed_again() {
    let (_dir, desk) = begun(Language::Sv, Country::Se);
    let client = admitted(&desk, Language::Sv);
    for _ in 0..40 {
        register(&desk, &sale(client, 80_000, Some("card")));
    }
    let first = log(&desk, &[]).unwrap();
    assert!(first.sheets.len() > 1);
    assert_eq!(first.run.pages(), first.sheets.len());
    assert_eq!(
        first
            .sheets
            .iter()
            .map(|sheet| sheet.lines.len())
            .sum::<usize>(),
        40
    );
    let pages = desk.write("binder/print", |w| enter(w, &first)).unwrap();
    let labels = |sheets: &[log::SheetOf]| {
        sheets
            .iter()
            .map(|sheet| sheet.label.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        pages
            .iter()
            .map(|page| page.label.clone())
            .collect::<Vec<_>>(),
        labels(&first.sheets)
    );
    assert_eq!(log(&desk, &[]).err(), Some(Refusal::NothingToPrint));

    let again = log_again(&desk, &[today()]).unwrap();
    assert_eq!(again.sheets, first.sheets);
    assert_eq!(words(&again.run), words(&first.run));

    // A line that comes later goes on a sheet of its own, and the first ones stay as they are.
    register(&desk, &sale(client, 12_300, Some("cash")));
    let later = log(&desk, &[]).unwrap();
    assert_eq!(later.sheets.len(), 1);
    assert!(words(&later.run).contains("(fortsättning)"));
    assert!(!labels(&first.sheets).contains(&later.sheets.first().unwrap().label));
    desk.write("binder/print", |w| enter(w, &later)).unwrap();
    let all = log_again(&desk, &[today()]).unwrap();
    assert_eq!(all.sheets.len(), first.sheets.len() + 1);
    assert_eq!(all.sheets.last(), later.sheets.first());
}

// covers: W12
#[test]
fn a_log_whose_ids_are_taken_is_not_entered() {
    let (_dir, desk) = begun(Language::Sv, Country::Se);
    let client = admitted(&desk, Language::Sv);
    register(&desk, &sale(client, 80_000, Some("card")));
    let (one, other) = (log(&desk, &[]).unwrap(), log(&desk, &[]).unwrap());
    desk.write("binder/print", |w| enter(w, &one)).unwrap();
    assert_eq!(
        desk.write("binder/print", |w| enter(w, &other)).err(),
        Some(Refusal::NotAllowedNow)
    );
}

fn signed(name: &str) -> Ending {
    let stroke = (0..20_u8)
        .map(|step| StrokePoint {
            x: 100.0 + f32::from(step) * 30.0,
            y: 200.0,
            t: u32::from(step) * 10,
        })
        .collect();
    Ending::Signed {
        signature: Signature {
            strokes: vec![stroke],
            name: name.to_owned(),
        },
    }
}

/// A client of whom everything is kept.
fn everything(desk: &Desk, language: Language) -> ClientId {
    let client = admitted(desk, language);
    let new = DeskBooking {
        client,
        starts_at: Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).unwrap(),
        minutes: 60,
        service: "Tid7731".into(),
    };
    let booking = desk
        .write("booking/add", |w| Ok(booking::add(w, &new)?))
        .unwrap()
        .id;
    let new = NewVisit {
        client,
        booking: Some(booking),
        on: None,
        service: "Besok8842".into(),
        place: "Hembesok9953".into(),
    };
    let visit = desk
        .write("visit/begin", |w| Ok(visit::begin(w, &new)?))
        .unwrap()
        .id;
    let part = NotePart {
        part: "text".into(),
        text: "Anteckning1064".into(),
    };
    let new = WriteNote {
        id: None,
        client,
        visit: Some(visit),
        template: Template::Free,
        happened_on: today(),
        parts: vec![part],
    };
    let note = desk
        .write("journal/write", |w| Ok(journal::write(w, &new)?))
        .unwrap()
        .id;
    desk.write("journal/sign", |w| Ok(journal::sign(w, note)?))
        .unwrap();
    for (day, value) in [(1, 90.5), (10, 110.0), (20, 128.0)] {
        let on = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let new = Measurement {
            id: None,
            client,
            visit: None,
            name: "Matt2175".into(),
            value,
            unit: "°".into(),
            on,
        };
        desk.write("measurement/add", |w| Ok(measurement::add(w, &new)?))
            .unwrap();
    }
    register(
        desk,
        &NewSale {
            item: "Vara3286".into(),
            ..sale(client, 80_000, Some("card"))
        },
    );
    desk.write("client/set-marketing", |w| {
        Ok(client::set_marketing(
            w,
            client,
            Channel::Sms,
            true,
            "phone",
        )?)
    })
    .unwrap();
    desk.write("attachment/add", |w| {
        Ok(attachment::add(w, client, "brev4397.txt", b"Hej")?)
    })
    .unwrap();
    let version = desk
        .read(|r| Ok(consent::text(r, Purpose::Storage, "", language)?))
        .unwrap()
        .version;
    let new = NewConsent {
        client,
        purpose: Purpose::Storage,
        channel: String::new(),
        language,
        version,
        ending: signed("Märta Källmark"),
        until_on: None,
    };
    desk.write("consent/give", |w| Ok(consent::give(w, &new)?))
        .unwrap();
    desk.write("intake/close", |w| {
        Ok(form::close(w, &intake(w, client, language)?)?)
    })
    .unwrap();
    client
}

fn intake(r: &Read<'_>, client: ClientId, language: Language) -> Result<NewIntake, Refusal> {
    let shown = form::newest(r, "registration", language)?;
    let people = invented::people::of(language.code()).unwrap();
    let fields = client::card(r, client)?.fields;
    let answers = invented::answers_for_tests(&shown, &fields, people.cases.first().unwrap());
    Ok(NewIntake {
        client,
        form: shown.kind,
        version: shown.version,
        language,
        answers,
        ending: signed("Märta Källmark"),
        draft: None,
    })
}

// covers: C21 C25 C48 R47 W19
#[test]
fn the_client_file_holds_everything_in_the_language_of_the_client() {
    // The practice speaks another language than the client throughout.
    for language in Language::ALL {
        let own = if language == Language::Sv {
            Language::Fi
        } else {
            Language::Sv
        };
        let (_dir, desk) = begun(own, Country::Se);
        let client = everything(&desk, language);
        let (text, laid) = laid(&desk, &Wanted::ClientFile { client });
        assert!(!laid.name.contains("Källmark") && laid.name.is_ascii());
        let kept = [
            "Märta Källmark",
            "070-174 06 12",
            "marta@example.org",
            "Mandelolja!",
            "Ring alltid.",
            "A-4711",
            "Tid7731",
            "Besok8842",
            "Hembesok9953",
            "Anteckning1064",
            "Matt2175",
            "Vara3286",
            "brev4397.txt",
        ];
        for expected in kept {
            assert!(text.contains(expected), "{language:?} lacks {expected}");
        }
        let of = text::Text::new(language, chrono_tz::Europe::Stockholm);
        for key in [
            "act-client-admit",
            "act-journal-sign",
            "source-client",
            "state-active",
        ] {
            assert!(
                text.contains(&of.say(key)),
                "{language:?} lacks {}",
                of.say(key)
            );
        }
        no_english(&of, language, &text);
    }
}

/// No words of the English catalogue on the paper of another language.
fn no_english(of: &text::Text, language: Language, paper: &str) {
    if language == Language::En {
        return;
    }
    for line in ENGLISH
        .lines()
        .filter(|line| !line.starts_with('#') && !line.contains("{ $"))
    {
        let Some((key, english)) = line.split_once(" = ") else {
            continue;
        };
        let theirs = of.say(key);
        if english.chars().count() >= 8 && !theirs.contains(english) {
            assert!(
                !paper.contains(english),
                "{language:?} has {key}: {english}"
            );
        }
    }
}

// covers: W15 W17 W18
#[test]
fn forms_keep_the_language_they_were_shown_in() {
    for language in Language::ALL {
        let (_dir, desk) = begun(Language::Sv, Country::Se);
        let client = everything(&desk, language);
        let (intake, consent, title) = desk
            .read(|r| {
                let intake = form::list(r, client)?.into_iter().next().unwrap();
                let consent = consent::list(r, client)?.into_iter().next().unwrap();
                Ok((intake.id, consent.id, intake.title))
            })
            .unwrap();
        let (text, _) = laid(&desk, &Wanted::Intake { intake });
        assert!(
            text.contains(&title) && text.contains("Märta Källmark"),
            "{language:?}: {text}"
        );
        let (text, _) = laid(&desk, &Wanted::Consent { consent });
        assert!(text.contains("Märta Källmark"), "{language:?}: {text}");
        let (text, blank) = laid(
            &desk,
            &Wanted::BlankForm {
                form: "registration".into(),
                language,
            },
        );
        assert!(
            text.contains(&title) && !text.contains("Märta"),
            "{language:?}: {text}"
        );
        assert!(blank.name.is_ascii());
    }
}

// covers: R38
#[test]
fn the_recovery_sheet_shows_a_key_that_can_be_one() {
    let (_dir, desk, key) = begun_with_key(Language::Fi, Country::Fi);
    let (text, _) = laid(
        &desk,
        &Wanted::RecoverySheet {
            recovery_key: key.clone(),
        },
    );
    assert_eq!(key.split('-').count(), 13);
    // The groups are set with wide letters, which a reader of text tells as blanks.
    let close: String = text.split_whitespace().collect();
    assert!(key.split('-').all(|group| close.contains(group)));
    let wrong = Wanted::RecoverySheet {
        recovery_key: "0000-0000".into(),
    };
    assert_eq!(lay(&desk, &wrong).err(), Some(Refusal::WrongRecoveryKey));
}

// covers: S05 C48
#[test]
fn an_identity_number_is_whole_only_on_the_copy_for_the_client() {
    let (_dir, desk) = begun(Language::Sv, Country::Se);
    let client = admitted(&desk, Language::Sv);
    desk.write("setting/change", |w| {
        let settings = Settings {
            identity_ground: Some("Friskvårdsintyg".into()),
            ..clinic::settings(w)?
        };
        Ok(clinic::set(w, &settings)?)
    })
    .unwrap();
    // The customary number of nobody.
    desk.write("client/set-identity", |w| {
        Ok(client::set_identity(w, client, Some("19121212-1212"))?)
    })
    .unwrap();
    let (shown, _) = laid(&desk, &Wanted::ClientFile { client });
    assert!(
        !shown.contains("1212-1212") && shown.contains("19121212-"),
        "{shown}"
    );
    assert!(words(&hand_out(&desk, client).unwrap().run).contains("19121212-1212"));
}
