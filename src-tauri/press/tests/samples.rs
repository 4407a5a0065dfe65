//! One invented document of each kind, in each language: the texts a therapist or client would have typed in it.

// Shared with an example, where each item is public to the whole program.
#![allow(unreachable_pub)]

use chrono::NaiveDate;
use press::{
    AccessLine, Agreement, Answered, Attachment, BlankForm, BlankItem, BlankKind, Booking,
    BookingState, CardLabel, CardLine, CashCount, Change, Choice, ClientFile, Consent,
    ConsentEvent, ConsentState, Contact, Correction, DayReport, Document, Ending, Intake, Language,
    LogLine, LogPage, LogSheet, Measured, MeasuredValue, MethodTotal, Note, NotePart, NoteText,
    Notice, Origin, PartHeading, Practice, Purpose, RateTotal, RecoverySheet, Sale, Signature,
    SignedForm, SignedItem, Therapist, Totals, Visit,
};

pub const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn s(text: &str) -> String {
    text.to_owned()
}

/// The texts that differ between languages: Swedish, Danish, Norwegian, Finnish, English.
fn said(language: Language, texts: [&str; 5]) -> String {
    let place = Language::ALL
        .iter()
        .position(|&known| known == language)
        .unwrap();
    s(texts[place])
}

/// A day as the language writes it.
pub fn date(language: Language, iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    match language {
        Language::Sv | Language::En => s(iso),
        _ => format!("{}.{}.{}", parts[2], parts[1], parts[0]),
    }
}

/// A day and a time as the language writes them.
pub fn moment(language: Language, iso: &str) -> String {
    let (day, time) = iso.split_once(' ').unwrap();
    let day = date(language, day);
    let dotted = time.replace(':', ".");
    match language {
        Language::Sv => format!("{day} kl. {time}"),
        Language::Da | Language::Nb => format!("{day} kl. {dotted}"),
        Language::Fi => format!("{day} klo {dotted}"),
        Language::En => format!("{day} at {time}"),
    }
}

/// An amount, given as Swedish writes it.
pub fn money(language: Language, amount: &str) -> String {
    match language {
        Language::Sv | Language::Nb | Language::Fi => amount.replace(' ', "\u{a0}"),
        Language::Da => amount.replace(' ', "."),
        Language::En => amount.replace(',', ".").replace(' ', ","),
    }
}

/// A VAT rate; the Finnish general rate has a half.
pub fn vat(language: Language, rate: &str) -> String {
    let rate = if language == Language::Fi && rate == "25" {
        "25,5"
    } else {
        rate
    };
    if language == Language::En {
        format!("{rate}%")
    } else {
        format!("{rate}\u{a0}%")
    }
}

pub fn practice(language: Language) -> Practice {
    Practice {
        name: said(
            language,
            [
                "Björkängens Kroppsterapi",
                "Bøgelunden Kropsterapi",
                "Bjørkelia Kroppsterapi",
                "Koivurannan Kehoterapia",
                "Birchwood Body Therapy",
            ],
        ),
        address: vec![
            said(
                language,
                [
                    "Storängsvägen 14",
                    "Skovbrynet 14",
                    "Skogveien 14",
                    "Rantakatu 14",
                    "14 Orchard Lane",
                ],
            ),
            said(
                language,
                [
                    "123 45 Åkersbro",
                    "9999 Ærøby",
                    "0999 Fjordvik",
                    "00999 Järvelä",
                    "Millbrook AB1 2CD",
                ],
            ),
        ],
        organisation_number: said(
            language,
            [
                "556000-0000",
                "00 00 00 00",
                "000 000 000",
                "0000000-0",
                "00000000",
            ],
        ),
        email: s("hej@mottagning.example"),
        phone: said(
            language,
            [
                "070-174 06 05",
                "20 00 00 00",
                "900 00 000",
                "050 000 0000",
                "01632 960000",
            ],
        ),
        therapist: Therapist {
            name: said(
                language,
                [
                    "Åsa Öhrnberg",
                    "Søren Ægidius",
                    "Bjørn Åsheim",
                    "Päivi Äyräväinen",
                    "Hazel Underwood",
                ],
            ),
            title: said(
                language,
                [
                    "massör och samtalsterapeut",
                    "massør og zoneterapeut",
                    "massør",
                    "koulutettu hieroja",
                    "massage therapist",
                ],
            ),
            phone: s("070-174 06 06"),
        },
    }
}

pub fn line(number: u32, client: &str, item: &str) -> LogLine {
    LogLine {
        number: number.to_string(),
        at: format!("{:02}:{:02}", 8 + number % 9, (number * 15) % 60),
        client: s(client),
        item: s(item),
        quantity: s("1"),
        amount: s("850,00"),
        vat: s("25 %"),
        payment: s("Swish"),
        payer: None,
        reverses: None,
    }
}

pub const NAMES: [&str; 12] = [
    "Astrid Lövgren",
    "Øyvind Grønnestad",
    "Mia-Lotta Hyvärinen",
    "Søren Bækgaard",
    "Čearta Šoađđi",
    "Gunilla Ström af Ekenäs",
    "Anna-Karin Wennergren-Söderqvist",
    "Kåre Ødegård",
    "Birthe Kjærsgaard Ø. Pallesen",
    "Veli-Matti Äijälä",
    "Ó Donnchadha, Siobhán",
    "Bartholomäus Żółtowski-Hämäläinen van den Heuvel-Oxenstierna",
];

pub fn lines(count: u32, language: Language) -> Vec<LogLine> {
    let item = said(
        language,
        [
            "Klassisk massage 60 min",
            "Klassisk massage 60 min",
            "Klassisk massasje 60 min",
            "Klassinen hieronta 60 min",
            "Classic massage 60 min",
        ],
    );
    let goods = said(
        language,
        [
            "Massageolja, mandel, 250 ml",
            "Massageolie, mandel, 250 ml",
            "Massasjeolje, mandel, 250 ml",
            "Hierontaöljy, manteli, 250 ml",
            "Massage oil, almond, 250 ml",
        ],
    );
    (1..=count)
        .map(|n| {
            let mut line = line(
                410 + n,
                NAMES[(n as usize - 1) % NAMES.len()],
                if n % 3 == 0 { &goods } else { &item },
            );
            line.at = said(
                language,
                [
                    &line.at,
                    &line.at.replace(':', "."),
                    &line.at.replace(':', "."),
                    &line.at.replace(':', "."),
                    &line.at,
                ],
            );
            line.amount = money(language, "850,00");
            line.vat = vat(language, "25");
            if n % 8 == 0 {
                line.payment = format!(
                    "Swish {}\n{} {}",
                    money(language, "400,00"),
                    said(
                        language,
                        ["Kontant", "Kontant", "Kontant", "Käteinen", "Cash"]
                    ),
                    money(language, "450,00")
                );
            }
            if n % 3 == 0 {
                line.amount = money(language, "189,00");
                line.quantity = s("2");
            }
            if n % 5 == 0 {
                line.payer = Some(s("Åkersbro Sågverk AB"));
                line.payment = said(
                    language,
                    ["Faktura", "Faktura", "Faktura", "Lasku", "Invoice"],
                );
            }
            if n % 7 == 0 {
                line.reverses = Some((408 + n).to_string());
                line.amount = money(language, "−850,00");
            }
            line
        })
        .collect()
}

/// A full sheet on which some texts are too long for their column and some have signs that no typeface here has.
pub fn overlong(language: Language) -> Vec<LogLine> {
    let mut lines = lines(60, language);
    for (place, line) in lines
        .iter_mut()
        .enumerate()
        .filter(|(place, _)| place % 9 == 4)
    {
        line.client = "Maria Elisabet Kvastmossa-Ödberg af Björkängen och Storskogen ".repeat(3);
        line.item = s("你好 massage 60 min");
        line.payment = (1..=1 + place % 4)
            .map(|part| {
                format!(
                    "Sygeforsikringen ”danmark” {}",
                    money(language, &format!("{part}50,00"))
                )
            })
            .collect::<Vec<_>>()
            .join("\n");
    }
    lines
}

pub fn totals(language: Language) -> Totals {
    Totals {
        methods: vec![
            MethodTotal {
                method: s("Swish"),
                count: s("6"),
                amount: money(language, "4 722,00"),
            },
            MethodTotal {
                method: said(language, ["Kort", "Kort", "Kort", "Kortti", "Card"]),
                count: s("2"),
                amount: money(language, "1 039,00"),
            },
            MethodTotal {
                method: said(
                    language,
                    ["Faktura", "Faktura", "Faktura", "Lasku", "Invoice"],
                ),
                count: s("2"),
                amount: money(language, "1 700,00"),
            },
        ],
        rates: vec![
            RateTotal {
                rate: vat(language, "25"),
                net: money(language, "5 288,80"),
                vat: money(language, "1 322,20"),
                gross: money(language, "6 611,00"),
            },
            RateTotal {
                rate: vat(language, "0"),
                net: money(language, "850,00"),
                vat: money(language, "0,00"),
                gross: money(language, "850,00"),
            },
        ],
        sum: money(language, "7 461,00"),
    }
}

/// Sheets as the binder would number them.
pub fn log_of(lines: &[LogLine], language: Language) -> LogPage {
    let totals = totals(language);
    let sheets = press::sheets_needed(lines, &totals, language)
        .into_iter()
        .enumerate()
        .map(|(place, range)| LogSheet {
            page_id: format!("B2026-{:04}-{}", 7 + place, place % 10),
            number: u32::try_from(112 + place).unwrap(),
            lines: lines[range].to_vec(),
        })
        .collect();
    LogPage {
        day: said(
            language,
            [
                "söndag 22 november 2026",
                "søndag den 22. november 2026",
                "søndag 22. november 2026",
                "sunnuntai 22. marraskuuta 2026",
                "Sunday 22 November 2026",
            ],
        ),
        currency: said(language, ["SEK", "DKK", "NOK", "EUR", "GBP"]),
        sheets,
        totals,
    }
}

fn strokes() -> Vec<Vec<[f32; 2]>> {
    let wave = |from: f32, to: f32, base: f32, high: f32, turns: f32| {
        (0..=160u16)
            .map(|step| {
                let t = f32::from(step) / 160.0;
                [
                    from + (to - from) * t,
                    base - high * (t * turns * std::f32::consts::TAU).sin() * (1.0 - 0.6 * t),
                ]
            })
            .collect::<Vec<_>>()
    };
    vec![
        wave(90.0, 420.0, 220.0, 130.0, 2.0),
        wave(400.0, 900.0, 240.0, 60.0, 5.0),
        vec![[560.0, 120.0]],
        vec![[150.0, 330.0], [880.0, 300.0]],
    ]
}

pub fn signature() -> Signature {
    Signature {
        name: s("Astrid Lövgren"),
        strokes: strokes(),
    }
}

fn items(language: Language) -> Vec<SignedItem> {
    let question = |number: &str,
                    question: String,
                    answer: &str,
                    choices: Vec<Choice>,
                    comment: &str,
                    changed: bool| {
        SignedItem::Question(Answered {
            number: s(number),
            question,
            hint: String::new(),
            answer: s(answer),
            choices,
            comment: s(comment),
            changed,
        })
    };
    let yes = said(language, ["Ja", "Ja", "Ja", "Kyllä", "Yes"]);
    let no = said(language, ["Nej", "Nej", "Nei", "Ei", "No"]);
    let yes_no = |chosen: bool| {
        vec![
            Choice {
                text: yes.clone(),
                chosen,
            },
            Choice {
                text: no.clone(),
                chosen: !chosen,
            },
        ]
    };
    vec![
        SignedItem::Heading {
            text: said(
                language,
                [
                    "Din hälsa i dag",
                    "Dit helbred i dag",
                    "Din helse i dag",
                    "Terveytesi tänään",
                    "Your health today",
                ],
            ),
        },
        question(
            "1",
            said(
                language,
                [
                    "Varför kommer du?",
                    "Hvorfor kommer du?",
                    "Hvorfor kommer du?",
                    "Miksi tulet hoitoon?",
                    "Why do you come?",
                ],
            ),
            &said(
                language,
                [
                    "Ont i nacke och axlar sedan i somras, värst på kvällen.",
                    "Ondt i nakke og skuldre siden i sommer, værst om aftenen.",
                    "Vondt i nakke og skuldre siden i sommer, verst om kvelden.",
                    "Niska ja hartiat kipeät kesästä asti, pahiten iltaisin.",
                    "Pain in neck and shoulders since the summer, worst in the evening.",
                ],
            ),
            vec![],
            "",
            false,
        ),
        question(
            "2",
            said(
                language,
                [
                    "Äter du blodförtunnande medicin?",
                    "Tager du blodfortyndende medicin?",
                    "Bruker du blodfortynnende medisin?",
                    "Käytätkö verenohennuslääkettä?",
                    "Do you take blood-thinning medicine?",
                ],
            ),
            "",
            yes_no(true),
            &said(
                language,
                [
                    "Sedan 2024",
                    "Siden 2024",
                    "Siden 2024",
                    "Vuodesta 2024",
                    "Since 2024",
                ],
            ),
            true,
        ),
        question(
            "3",
            said(
                language,
                [
                    "Är du gravid?",
                    "Er du gravid?",
                    "Er du gravid?",
                    "Oletko raskaana?",
                    "Are you pregnant?",
                ],
            ),
            "",
            yes_no(false),
            "",
            false,
        ),
        question(
            "4",
            said(
                language,
                [
                    "Hur ont har du just nu, 0 till 10?",
                    "Hvor ondt har du lige nu, 0 til 10?",
                    "Hvor vondt har du akkurat nå, 0 til 10?",
                    "Kuinka kova kipu on nyt, 0–10?",
                    "How much pain right now, 0 to 10?",
                ],
            ),
            "6",
            vec![],
            "",
            false,
        ),
        question(
            "5",
            said(
                language,
                [
                    "Allergier",
                    "Allergier",
                    "Allergier",
                    "Allergiat",
                    "Allergies",
                ],
            ),
            "",
            vec![],
            "",
            false,
        ),
        SignedItem::Heading {
            text: said(
                language,
                [
                    "Samtycken",
                    "Samtykker",
                    "Samtykker",
                    "Suostumukset",
                    "Consents",
                ],
            ),
        },
        SignedItem::Statement {
            text: said(
                language,
                [
                    "Mottagningen får spara mina uppgifter om hälsa för att kunna behandla mig.",
                    "Klinikken må opbevare mine helbredsoplysninger for at kunne behandle mig.",
                    "Klinikken kan lagre helseopplysningene mine for å kunne behandle meg.",
                    "Vastaanotto saa tallentaa terveystietoni hoitoani varten.",
                    "The practice may keep my health data in order to treat me.",
                ],
            ),
            ticked: true,
        },
        SignedItem::Statement {
            text: said(
                language,
                [
                    "Mottagningen får skicka information och erbjudanden med e-post.",
                    "Klinikken må sende information og tilbud med e-mail.",
                    "Klinikken kan sende informasjon og tilbud på e-post.",
                    "Vastaanotto saa lähettää tiedotteita ja tarjouksia sähköpostilla.",
                    "The practice may send information and offers by e-mail.",
                ],
            ),
            ticked: false,
        },
    ]
}

fn declaration(language: Language) -> String {
    said(
        language,
        [
            "Jag har svarat så gott jag kan och berättar om något ändras. Jag har fått information om hur mina uppgifter sparas.",
            "Jeg har svaret efter bedste evne og siger til, hvis noget ændrer sig. Jeg er blevet informeret om, hvordan mine oplysninger opbevares.",
            "Jeg har svart så godt jeg kan og sier fra hvis noe endrer seg. Jeg har fått informasjon om hvordan opplysningene mine lagres.",
            "Olen vastannut parhaan tietoni mukaan ja kerron, jos jokin muuttuu. Olen saanut tiedon siitä, miten tietojani säilytetään.",
            "I have answered as well as I can and will say if anything changes. I have been told how my data is kept.",
        ],
    )
}

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn form_title(language: Language) -> String {
    said(
        language,
        [
            "Registrering och hälsodeklaration",
            "Registrering og helbredsskema",
            "Registrering og helseskjema",
            "Esitietolomake",
            "Registration and health form",
        ],
    )
}

pub fn signed_form(language: Language) -> SignedForm {
    SignedForm {
        page_ids: vec![s("B2026-0031-7")],
        title: form_title(language),
        code: said(
            language,
            [
                "registrering",
                "registrering",
                "registrering",
                "rekisteröinti",
                "registration",
            ],
        ),
        version: s("3"),
        client: s("Astrid Lövgren"),
        client_number: s("1042"),
        filled: moment(language, "2026-11-22 09:12"),
        lead: said(
            language,
            [
                "Svara på det du vill och kan. Allt stannar hos oss.",
                "Svar på det, du vil og kan. Alt bliver hos os.",
                "Svar på det du vil og kan. Alt blir hos oss.",
                "Vastaa siihen, mihin haluat ja voit. Kaikki jää meille.",
                "Answer what you can and want to. Everything stays with us.",
            ],
        ),
        items: items(language),
        declaration: declaration(language),
        fingerprint: s(HASH),
        ending: Ending::Signed {
            signature: signature(),
            at: moment(language, "2026-11-22 09:15"),
        },
    }
}

pub fn blank_form(language: Language) -> BlankForm {
    let question = |number: &str, question: String, room: BlankKind| BlankItem::Question {
        number: s(number),
        question,
        hint: String::new(),
        room,
    };
    let mut blank: Vec<BlankItem> = vec![
        BlankItem::Heading {
            text: said(
                language,
                ["Om dig", "Om dig", "Om deg", "Tietoja sinusta", "About you"],
            ),
        },
        question(
            "1",
            said(language, ["Namn", "Navn", "Navn", "Nimi", "Name"]),
            BlankKind::Lines { count: 1 },
        ),
        question(
            "2",
            said(
                language,
                [
                    "Födelsedatum",
                    "Fødselsdato",
                    "Fødselsdato",
                    "Syntymäaika",
                    "Date of birth",
                ],
            ),
            BlankKind::Date,
        ),
        question(
            "3",
            said(
                language,
                ["Telefon", "Telefon", "Telefon", "Puhelin", "Phone"],
            ),
            BlankKind::Lines { count: 1 },
        ),
        BlankItem::Heading {
            text: said(
                language,
                [
                    "Din hälsa i dag",
                    "Dit helbred i dag",
                    "Din helse i dag",
                    "Terveytesi tänään",
                    "Your health today",
                ],
            ),
        },
        question(
            "4",
            said(
                language,
                [
                    "Varför kommer du?",
                    "Hvorfor kommer du?",
                    "Hvorfor kommer du?",
                    "Miksi tulet hoitoon?",
                    "Why do you come?",
                ],
            ),
            BlankKind::Lines { count: 4 },
        ),
        question(
            "5",
            said(
                language,
                [
                    "Äter du blodförtunnande medicin?",
                    "Tager du blodfortyndende medicin?",
                    "Bruker du blodfortynnende medisin?",
                    "Käytätkö verenohennuslääkettä?",
                    "Do you take blood-thinning medicine?",
                ],
            ),
            BlankKind::YesNo,
        ),
        question(
            "6",
            said(
                language,
                [
                    "Hur ont har du just nu?",
                    "Hvor ondt har du lige nu?",
                    "Hvor vondt har du akkurat nå?",
                    "Kuinka kova kipu on nyt?",
                    "How much pain right now?",
                ],
            ),
            BlankKind::Scale { from: 0, to: 10 },
        ),
        question(
            "7",
            said(
                language,
                [
                    "Hur sover du?",
                    "Hvordan sover du?",
                    "Hvordan sover du?",
                    "Miten nukut?",
                    "How do you sleep?",
                ],
            ),
            BlankKind::One {
                choices: vec![
                    said(language, ["Bra", "Godt", "Godt", "Hyvin", "Well"]),
                    said(
                        language,
                        [
                            "Varken eller",
                            "Hverken eller",
                            "Verken eller",
                            "Kohtalaisesti",
                            "So-so",
                        ],
                    ),
                    said(
                        language,
                        ["Dåligt", "Dårligt", "Dårlig", "Huonosti", "Badly"],
                    ),
                ],
            },
        ),
        question(
            "8",
            said(
                language,
                [
                    "Var har du ont?",
                    "Hvor har du ondt?",
                    "Hvor har du vondt?",
                    "Missä on kipua?",
                    "Where is the pain?",
                ],
            ),
            BlankKind::Any {
                choices: vec![
                    said(language, ["Nacke", "Nakke", "Nakke", "Niska", "Neck"]),
                    said(
                        language,
                        ["Axlar", "Skuldre", "Skuldre", "Hartiat", "Shoulders"],
                    ),
                    said(
                        language,
                        ["Ländrygg", "Lænd", "Korsrygg", "Alaselkä", "Lower back"],
                    ),
                ],
            },
        ),
    ];
    blank.extend(items(language).into_iter().filter_map(|item| match item {
        SignedItem::Statement { text, .. } => Some(BlankItem::Statement { text }),
        _ => None,
    }));
    BlankForm {
        title: form_title(language),
        code: said(
            language,
            [
                "registrering",
                "registrering",
                "registrering",
                "rekisteröinti",
                "registration",
            ],
        ),
        version: s("3"),
        lead: signed_form(language).lead,
        items: blank,
        declaration: declaration(language),
    }
}

pub fn recovery_sheet(language: Language) -> RecoverySheet {
    let groups = [
        "7K3M", "QX0V", "9DTR", "W2HB", "5NEJ", "ZC8A", "PG41", "6YSF", "M0RK", "TV93", "XB7D",
        "H2QE", "J5NW",
    ];
    RecoverySheet {
        vault_id: s("K-7F3A-91C2"),
        made: moment(language, "2026-11-22 08:01"),
        groups: groups.into_iter().map(s).collect(),
    }
}

pub fn day_report(language: Language) -> DayReport {
    DayReport {
        page_ids: vec![s("B2026-0044-1")],
        day: log_of(&[], language).day,
        number: s("20261122"),
        currency: log_of(&[], language).currency,
        opened: moment(language, "2026-11-22 08:01"),
        closed: moment(language, "2026-11-22 17:42"),
        first: s("411"),
        last: s("420"),
        sales: s("10"),
        totals: totals(language),
        open: money(language, "1 700,00"),
        gift_sold: money(language, "500,00"),
        gift_redeemed: money(language, "0,00"),
        corrections: vec![Correction {
            number: s("417"),
            reverses: s("415"),
            reason: said(
                language,
                [
                    "Fel klient",
                    "Forkert klient",
                    "Feil klient",
                    "Väärä asiakas",
                    "Wrong client",
                ],
            ),
            amount: money(language, "−850,00"),
        }],
        cash: Some(CashCount {
            opening: money(language, "500,00"),
            put_in: money(language, "0,00"),
            taken_out: money(language, "0,00"),
            expected: money(language, "689,00"),
            counted: money(language, "690,00"),
            difference: money(language, "1,00"),
            banked: money(language, "0,00"),
        }),
        remark: said(
            language,
            [
                "En krona för mycket i lådan.",
                "En krone for meget i kassen.",
                "En krone for mye i kassen.",
                "Kassassa yksi liikaa.",
                "One too many in the drawer.",
            ],
        ),
    }
}

pub fn client_file(language: Language) -> ClientFile {
    let card = |label, text: &str| CardLine {
        label,
        text: s(text),
    };
    let note_text = said(
        language,
        [
            "Stel i nacken, rotation åt vänster begränsad. Tydligt öm över levator scapulae.\nSover bättre än förra gången.",
            "Stiv i nakken, rotation til venstre nedsat. Tydeligt øm over levator scapulae.\nSover bedre end sidst.",
            "Stiv i nakken, rotasjon mot venstre nedsatt. Tydelig øm over levator scapulae.\nSover bedre enn sist.",
            "Niska jäykkä, kierto vasemmalle rajoittunut. Levator scapulae selvästi aristava.\nNukkuu paremmin kuin viimeksi.",
            "Stiff neck, rotation to the left limited. Clearly tender over levator scapulae.\nSleeps better than last time.",
        ],
    );
    let treated = said(
        language,
        [
            "Klassisk massage nacke och skuldror, töjning.",
            "Klassisk massage af nakke og skuldre, udspænding.",
            "Klassisk massasje av nakke og skuldre, tøyning.",
            "Klassinen hieronta, niska ja hartiat, venytykset.",
            "Classic massage of neck and shoulders, stretching.",
        ],
    );
    let value = |month: u32, day: u32, value: f64| MeasuredValue {
        on: NaiveDate::from_ymd_opt(2026, month, day).unwrap(),
        text: match language {
            Language::En => value.to_string(),
            _ => value.to_string().replace('.', ","),
        },
        value,
        comment: String::new(),
    };
    let desk = said(
        language,
        [
            "vid besök",
            "ved besøg",
            "ved besøk",
            "käynnillä",
            "at a visit",
        ],
    );
    ClientFile {
        page_ids: Vec::new(),
        client: s("Astrid Lövgren"),
        client_number: s("1042"),
        as_of: moment(language, "2026-11-22 10:30"),
        card: vec![
            card(CardLabel::Number, "1042"),
            card(CardLabel::Born, &date(language, "1984-03-02")),
            card(CardLabel::Address, "Ängsstigen 3\n123 46 Åkersbro"),
            card(CardLabel::Phone, "070-174 06 61"),
            card(
                CardLabel::Email,
                "astrid.lovgren.soderhamn@vardagspost.example",
            ),
            card(CardLabel::Payer, "Åkersbro Sågverk AB"),
            card(
                CardLabel::Source,
                &said(
                    language,
                    [
                        "Klienten själv",
                        "Klienten selv",
                        "Klienten selv",
                        "Asiakas itse",
                        "The client",
                    ],
                ),
            ),
            card(
                CardLabel::Own(said(
                    language,
                    ["Sport", "Sport", "Idrett", "Urheilu", "Sport"],
                )),
                &said(
                    language,
                    [
                        "Orientering",
                        "Orienteringsløb",
                        "Orientering",
                        "Suunnistus",
                        "Orienteering",
                    ],
                ),
            ),
        ],
        warning: said(
            language,
            [
                "Blodförtunnande sedan 2024",
                "Blodfortyndende siden 2024",
                "Blodfortynnende siden 2024",
                "Verenohennus vuodesta 2024",
                "Blood thinners since 2024",
            ],
        ),
        agreements: vec![Agreement {
            on: String::new(),
            text: said(
                language,
                [
                    "Faktura till arbetsgivaren, utan behandlingens namn.",
                    "Faktura til arbejdsgiveren uden behandlingens navn.",
                    "Faktura til arbeidsgiveren uten navn på behandlingen.",
                    "Lasku työnantajalle ilman hoidon nimeä.",
                    "Invoice to the employer, without the name of the treatment.",
                ],
            ),
        }],
        notices: vec![Notice {
            on: date(language, "2026-01-12"),
            title: said(
                language,
                [
                    "Information om personuppgifter",
                    "Information om personoplysninger",
                    "Informasjon om personopplysninger",
                    "Tietosuojaseloste",
                    "Privacy notice",
                ],
            ),
            version: s("4"),
            how: said(
                language,
                ["på papper", "på papir", "på papir", "paperilla", "on paper"],
            ),
        }],
        consents: vec![
            Consent {
                purpose: Purpose::Storage,
                channel: String::new(),
                state: ConsentState::Given,
                until: None,
                title: said(
                    language,
                    [
                        "Samtycke till lagring",
                        "Samtykke til opbevaring",
                        "Samtykke til lagring",
                        "Suostumus säilyttämiseen",
                        "Consent to storage",
                    ],
                ),
                text_version: s("2"),
                paragraphs: vec![declaration(language)],
                fingerprint: s(HASH),
                ending: Ending::Signed {
                    signature: signature(),
                    at: moment(language, "2026-01-12 09:14"),
                },
                events: vec![ConsentEvent {
                    at: moment(language, "2026-01-12 09:14"),
                    state: ConsentState::Given,
                    how: desk.clone(),
                }],
            },
            Consent {
                purpose: Purpose::Publishing,
                channel: s("Instagram"),
                state: ConsentState::Withdrawn,
                until: Some(date(language, "2027-01-12")),
                title: said(
                    language,
                    [
                        "Samtycke till publicering",
                        "Samtykke til offentliggørelse",
                        "Samtykke til publisering",
                        "Suostumus julkaisemiseen",
                        "Consent to publishing",
                    ],
                ),
                text_version: s("1"),
                paragraphs: vec![declaration(language)],
                fingerprint: String::new(),
                ending: Ending::OnPaper {
                    place: s("B2026-0031-7"),
                    at: date(language, "2026-01-12"),
                },
                events: vec![
                    ConsentEvent {
                        at: moment(language, "2026-01-12 09:20"),
                        state: ConsentState::Given,
                        how: desk.clone(),
                    },
                    ConsentEvent {
                        at: moment(language, "2026-06-03 12:00"),
                        state: ConsentState::Withdrawn,
                        how: said(
                            language,
                            ["telefon", "telefon", "telefon", "puhelin", "phone"],
                        ),
                    },
                ],
            },
        ],
        intakes: vec![Intake {
            title: form_title(language),
            code: said(
                language,
                [
                    "registrering",
                    "registrering",
                    "registrering",
                    "rekisteröinti",
                    "registration",
                ],
            ),
            version: s("3"),
            filled: moment(language, "2026-01-12 09:10"),
            items: items(language),
            declaration: declaration(language),
            fingerprint: s(HASH),
            ending: Ending::Refused {
                reason: said(
                    language,
                    [
                        "Vill tänka till nästa gång",
                        "Vil tænke over det til næste gang",
                        "Vil tenke til neste gang",
                        "Haluaa miettiä seuraavaan kertaan",
                        "Wants to think until next time",
                    ],
                ),
                at: date(language, "2026-01-12"),
            },
        }],
        notes: vec![
            Note {
                happened: date(language, "2026-03-02"),
                texts: vec![
                    NoteText {
                        version: s("1"),
                        written: moment(language, "2026-03-02 11:05"),
                        signed_by: s("Åsa Öhrnberg"),
                        signed: moment(language, "2026-03-02 11:12"),
                        reason: String::new(),
                        parts: vec![
                            NotePart {
                                heading: PartHeading::Status,
                                text: note_text.clone(),
                            },
                            NotePart {
                                heading: PartHeading::Treatment,
                                text: treated.clone(),
                            },
                        ],
                        fingerprint: s(HASH),
                    },
                    NoteText {
                        version: s("2"),
                        written: moment(language, "2026-03-03 08:20"),
                        signed_by: s("Åsa Öhrnberg"),
                        signed: moment(language, "2026-03-03 08:21"),
                        reason: said(
                            language,
                            [
                                "Fel sida angiven",
                                "Forkert side angivet",
                                "Feil side oppgitt",
                                "Väärä puoli",
                                "Wrong side given",
                            ],
                        ),
                        parts: vec![
                            NotePart {
                                heading: PartHeading::Status,
                                text: note_text,
                            },
                            NotePart {
                                heading: PartHeading::Treatment,
                                text: treated.clone(),
                            },
                        ],
                        fingerprint: s(HASH),
                    },
                ],
            },
            Note {
                happened: date(language, "2026-11-22"),
                texts: vec![NoteText {
                    version: s("1"),
                    written: moment(language, "2026-11-22 10:05"),
                    signed_by: String::new(),
                    signed: String::new(),
                    reason: String::new(),
                    parts: vec![NotePart {
                        heading: PartHeading::Text,
                        text: treated,
                    }],
                    fingerprint: String::new(),
                }],
            },
        ],
        bookings: vec![
            Booking {
                at: moment(language, "2026-01-12 09:00"),
                what: s("Massage 60 min"),
                origin: Origin::Provider,
                state: BookingState::Came,
                remark: String::new(),
            },
            Booking {
                at: moment(language, "2026-02-09 09:00"),
                what: s("Massage 60 min"),
                origin: Origin::Desk,
                state: BookingState::LateCancelled,
                remark: String::new(),
            },
            Booking {
                at: moment(language, "2026-03-02 10:00"),
                what: s("Massage 60 min"),
                origin: Origin::Desk,
                state: BookingState::Came,
                remark: String::new(),
            },
            Booking {
                at: moment(language, "2026-12-07 10:00"),
                what: s("Massage 30 min"),
                origin: Origin::Provider,
                state: BookingState::Confirmed,
                remark: String::new(),
            },
        ],
        visits: vec![
            Visit {
                at: moment(language, "2026-01-12 09:00"),
                what: s("Massage 60 min"),
                place: String::new(),
            },
            Visit {
                at: moment(language, "2026-03-02 10:00"),
                what: s("Massage 60 min"),
                place: s("Åkersbro Sågverk"),
            },
        ],
        sales: vec![
            Sale {
                number: s("2026-31"),
                on: date(language, "2026-01-12"),
                item: s("Massage 60 min"),
                quantity: s("1"),
                amount: money(language, "850,00"),
                vat: vat(language, "25"),
                payment: s("Swish"),
                payer: None,
                reverses: None,
            },
            Sale {
                number: s("2026-132"),
                on: date(language, "2026-03-02"),
                item: s("Massage 60 min"),
                quantity: s("1"),
                amount: money(language, "−850,00"),
                vat: vat(language, "25"),
                payment: s("Swish"),
                payer: Some(s("Åkersbro Sågverk AB")),
                reverses: Some(s("131")),
            },
        ],
        currency: said(language, ["SEK", "DKK", "NOK", "EUR", "GBP"]),
        measurements: vec![Measured {
            name: said(
                language,
                [
                    "Smärta (NRS)",
                    "Smerte (NRS)",
                    "Smerte (NRS)",
                    "Kipu (NRS)",
                    "Pain (NRS)",
                ],
            ),
            unit: s("0–10"),
            values: vec![
                value(1, 12, 7.0),
                value(3, 2, 5.0),
                value(6, 15, 5.5),
                value(11, 22, 3.0),
            ],
        }],
        contacts: vec![Contact {
            at: moment(language, "2026-02-08 18:22"),
            channel: said(
                language,
                ["telefon", "telefon", "telefon", "puhelin", "phone"],
            ),
            text: said(
                language,
                [
                    "Vill flytta tiden, är förkyld.",
                    "Vil flytte tiden, er forkølet.",
                    "Vil flytte timen, er forkjølet.",
                    "Haluaa siirtää ajan, on vilustunut.",
                    "Wants to move the time, has a cold.",
                ],
            ),
        }],
        disclosures: vec![],
        changes: vec![Change {
            at: moment(language, "2026-03-02 11:00"),
            field: said(
                language,
                ["Telefon", "Telefon", "Telefon", "Puhelin", "Phone"],
            ),
            old: s("070-174 06 60"),
            new: s("070-174 06 61"),
        }],
        access: vec![
            AccessLine {
                at: moment(language, "2026-11-22 08:55"),
                act: said(
                    language,
                    [
                        "Kortet öppnat",
                        "Kortet åbnet",
                        "Kortet åpnet",
                        "Kortti avattu",
                        "Card opened",
                    ],
                ),
                reason: said(
                    language,
                    [
                        "Bokning i dag",
                        "Booking i dag",
                        "Time i dag",
                        "Varaus tänään",
                        "Booking today",
                    ],
                ),
            },
            AccessLine {
                at: moment(language, "2026-11-22 10:30"),
                act: said(
                    language,
                    [
                        "Akten utskriven",
                        "Mappen udskrevet",
                        "Mappen skrevet ut",
                        "Kansio tulostettu",
                        "File printed",
                    ],
                ),
                reason: said(
                    language,
                    [
                        "Klientens begäran",
                        "Klientens ønske",
                        "Klientens ønske",
                        "Asiakkaan pyyntö",
                        "The client's request",
                    ],
                ),
            },
        ],
        attachments: vec![Attachment {
            name: s("röntgen-nacke.jpg"),
            size: s("2\u{a0}MB"),
            added: date(language, "2026-03-02"),
            sha256: s(HASH),
        }],
    }
}

/// Every kind of document, with a name for its file.
pub fn all(language: Language) -> Vec<(&'static str, Document)> {
    vec![
        (
            "log",
            Document::LogPage(log_of(&lines(10, language), language)),
        ),
        ("file", Document::ClientFile(client_file(language))),
        ("form", Document::SignedForm(signed_form(language))),
        (
            "recovery",
            Document::RecoverySheet(recovery_sheet(language)),
        ),
        ("blank", Document::BlankForm(blank_form(language))),
        ("day", Document::DayReport(day_report(language))),
    ]
}
