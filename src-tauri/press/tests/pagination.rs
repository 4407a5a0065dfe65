//! Which line stands on which page: known before the sheets have numbers, and true on the paper.

use super::{samples, text_of};
use crate::{
    Document, Language, LayError, LogSheet, Run, lay, lines_per_sheet, sheets_needed, words::words,
};

fn set(log: crate::LogPage) -> Result<Run, LayError> {
    lay(
        &Document::LogPage(log),
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON,
    )
}

fn check(count: u32) -> usize {
    let lines = samples::lines(count, Language::Sv);
    let log = samples::log_of(&lines, Language::Sv);
    let sheets: Vec<LogSheet> = log.sheets.clone();
    assert_eq!(
        sheets.iter().flat_map(|sheet| &sheet.lines).count(),
        lines.len(),
        "every line once"
    );
    let run = set(log).unwrap();
    assert_eq!(run.pages(), sheets.len());
    let pages = text_of(&run.pdf().unwrap());
    let numbers: Vec<&String> = lines.iter().map(|line| &line.number).collect();
    for (place, page) in pages.iter().enumerate() {
        let told = run.lines_on(place);
        assert_eq!(
            told,
            sheets[place]
                .lines
                .iter()
                .map(|line| line.number.clone())
                .collect::<Vec<_>>()
        );
        // A line's number opens its row; a reversal names another number later in the row.
        let read: Vec<&str> = page
            .lines()
            .filter_map(|row| row.split(' ').next())
            .filter(|word| numbers.iter().any(|number| number == word))
            .collect();
        assert_eq!(read, told, "page {place} of {count} lines");
        assert!(page.contains(&sheets[place].page_id));
        assert!(page.contains(&format!("Sida {} av {}", place + 1, pages.len())));
        assert_eq!(
            page.contains("7 461,00"),
            place + 1 == pages.len(),
            "totals at the end and only there"
        );
    }
    assert!(run.lines_on(run.pages()).is_empty());
    pages.len()
}

// covers: W10 W12
#[test]
fn no_lines_one_line_and_many_pages() {
    assert_eq!(check(0), 1);
    assert_eq!(check(1), 1);
    assert!(check(120) > 3);
    let empty = set(samples::log_of(&[], Language::Sv)).unwrap();
    assert!(text_of(&empty.pdf().unwrap())[0].contains("Inga försäljningar."));
}

// covers: W12 R10
#[test]
fn thirty_three_pages() {
    let mut count = 30 * u32::try_from(lines_per_sheet()).unwrap();
    while samples::log_of(&samples::lines(count, Language::Sv), Language::Sv)
        .sheets
        .len()
        > 33
    {
        count -= 5;
    }
    while samples::log_of(&samples::lines(count, Language::Sv), Language::Sv)
        .sheets
        .len()
        < 33
    {
        count += 1;
    }
    assert_eq!(check(count), 33);
}

// covers: W12
#[test]
fn later_lines_never_move_earlier_ones() {
    let all = samples::lines(200, Language::Nb);
    let totals = samples::totals(Language::Nb);
    let whole = sheets_needed(&all, &totals, Language::Nb);
    for count in 0..all.len() {
        let some = sheets_needed(&all[..count], &totals, Language::Nb);
        assert_eq!(
            some.iter().map(ExactSizeIterator::len).sum::<usize>(),
            count
        );
        let full = some.iter().filter(|range| whole.contains(range)).count();
        let open = some.iter().filter(|range| !range.is_empty()).count();
        assert!(full + 1 >= open, "{count} lines: a full sheet has moved");
    }
}

// covers: W12
#[test]
fn a_sheet_that_is_too_full_is_refused() {
    let lines = samples::lines(u32::try_from(lines_per_sheet()).unwrap() + 1, Language::Sv);
    let mut log = samples::log_of(&lines, Language::Sv);
    let first = log.sheets[0].clone();
    log.sheets = vec![LogSheet { lines, ..first }];
    assert_eq!(
        set(log.clone()).unwrap_err(),
        LayError::SheetTooFull { sheet: 0 }
    );
    log.sheets.clear();
    assert_eq!(set(log).unwrap_err(), LayError::NoSheet);
}

// covers: W12 W18
#[test]
fn page_ids_and_pages_must_agree() {
    let mut form = samples::signed_form(Language::En);
    form.page_ids = vec![
        "B2026-0001-2".into(),
        "B2026-0002-1".into(),
        "B2026-0003-0".into(),
    ];
    let laid = lay(
        &Document::SignedForm(form),
        &samples::practice(Language::En),
        Language::En,
        samples::ON,
    );
    assert!(matches!(
        laid.unwrap_err(),
        LayError::PageCount {
            given: 3,
            pages: 1 | 2
        }
    ));
}

// covers: W09
#[test]
fn a_name_of_three_lines_is_printed_whole() {
    let name = samples::NAMES[11];
    let pdf = set(samples::log_of(
        &[samples::line(1, name, "Massage")],
        Language::Sv,
    ))
    .unwrap()
    .pdf()
    .unwrap();
    let page = text_of(&pdf).remove(0);
    for part in name.split([' ', '-']) {
        assert!(page.contains(part), "{part} is missing");
    }
    assert!(!page.contains('…'));
}

// covers: W12
#[test]
fn a_full_sheet_has_room_to_say_what_it_lacks() {
    for (language, per) in [(Language::Fi, 3), (Language::En, 1), (Language::Sv, 2)] {
        let mut lines = samples::lines(0, language);
        for number in 0..u32::try_from(2 * lines_per_sheet()).unwrap() {
            let mut line = samples::line(number, "Anna Berg", "Massage");
            if number.is_multiple_of(per) && number % 5 == 2 {
                line.client = "ordet ".repeat(40);
                line.item = "你好".into();
            }
            lines.push(line);
        }
        let log = samples::log_of(&lines, language);
        let sheets = log.sheets.len();
        // Laid at all: a sheet that runs over is refused.
        let run = lay(
            &Document::LogPage(log),
            &samples::practice(language),
            language,
            samples::ON,
        )
        .unwrap();
        assert_eq!(run.pages(), sheets);
        assert!(run.cut_texts() > 0 && run.missing_signs() > 0);
    }
}

// covers: W19
#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page() {
    let words = words(Language::Sv);
    let mut opening: Vec<String> = [
        "file-contents",
        "file-card",
        "file-agreements",
        "file-notices",
        "file-consents",
        "file-intakes",
        "file-notes",
        "file-bookings",
        "file-visits",
        "file-sales",
        "file-measurements",
        "file-contacts",
        "file-disclosures",
        "file-changes",
        "file-access",
        "file-attachments",
    ]
    .map(|key| words.say(key, &[]))
    .to_vec();
    // Headings and heads below the sections': what must not end a page either.
    opening.extend(
        [
            "Din hälsa i dag",
            "Samtycken",
            "2026-03-02",
            "2026-11-22",
            "registrering, version 3",
            "Gäller tills vidare",
            "Belopp i SEK",
            "Smärta (NRS) (0–10)",
        ]
        .map(str::to_owned),
    );
    let opens = |line: &str| {
        opening.iter().any(|heading| heading == line)
            || [
                "Text 1 ·",
                "Text 2 ·",
                "Skriven ",
                "Skäl till",
                "När ",
                "Datum ",
                "Nr ",
                "Publicering ·",
                "Spara kort",
            ]
            .iter()
            .any(|start| line.starts_with(start))
    };
    let mut ends = std::collections::BTreeSet::new();
    for filled in 0..40 {
        let mut file = samples::client_file(Language::Sv);
        file.card.extend((0..filled).map(|_| crate::CardLine {
            label: crate::CardLabel::Own("Fält".into()),
            text: "ifyllt".into(),
        }));
        let run = lay(
            &Document::ClientFile(file),
            &samples::practice(Language::Sv),
            Language::Sv,
            samples::ON,
        )
        .unwrap();
        for page in text_of(&run.pdf().unwrap()) {
            let lines: Vec<&str> = page.lines().collect();
            let foot = lines
                .iter()
                .rposition(|line| line.starts_with("Björkängens Kroppsterapi ·"))
                .unwrap();
            let last = lines[foot - 1];
            assert!(
                !opens(last),
                "„{last}“ ends a page after {filled} more lines:\n{page}"
            );
            ends.insert(last.to_owned());
        }
    }
    assert!(
        ends.len() > 12,
        "the pages must end in many places for this to show anything: {}",
        ends.len()
    );
}
