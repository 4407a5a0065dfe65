//! Paper: a log page, and a year of 2,000 lines, beside the bare typesetter that is given the same copy and the same faces.

use crate::report::{Goal, Peer, Report, median, timed};
use chrono::NaiveDate;
use press::{
    Binding, Document, Language, LogLine, LogPage, LogSheet, MethodTotal, Practice, RateTotal,
    Totals, copy_of, lay_bound, sheets_needed,
};
use std::path::Path;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;

const DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 20);

/// Measures paper.
pub(crate) fn measure(_: &Path, report: &mut Report) {
    let (page, year) = (log_of(20), log_of(2_000));
    one(
        "a log page of 20 lines, set and made PDF",
        &page,
        15,
        Goal::AtMost(60.0),
        report,
    );
    one(
        "a year of 2,000 lines, set and made PDF",
        &year,
        3,
        Goal::Times(1.3),
        report,
    );
}

fn one(name: &str, document: &Document, rounds: usize, goal: Goal, report: &mut Report) {
    let day = DAY.expect("a day");
    let (practice, binding) = (Practice::default(), Binding::default());
    let ours = || {
        let run = lay_bound(document, &practice, Language::Sv, day, binding).expect("set");
        run.pdf().expect("a PDF")
    };
    let bare = Bare::new(document, &practice, binding);
    assert_eq!(ours(), bare.pdf(), "both set the same pages");
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        mine.push(timed(ours).0);
        theirs.push(timed(|| bare.pdf()).0);
    }
    report.row(
        name,
        (median(&mut mine), "ms"),
        Some(Peer {
            name: "bare Typst, same copy, same faces",
            value: median(&mut theirs),
        }),
        goal,
    );
}

fn log_of(lines: usize) -> Document {
    let lines: Vec<LogLine> = (1..=lines)
        .map(|number| LogLine {
            number: format!("2026-{number}"),
            at: format!("{:02}:{:02}", 8 + number % 9, number * 7 % 60),
            client: format!("Påhittad Kvastmossa-Ödberg {number}"),
            item: "Klassisk massage 60 min".into(),
            quantity: "1".into(),
            amount: "800,00".into(),
            vat: "25 %".into(),
            payment: if number % 3 == 0 { "Swish" } else { "Kort" }.into(),
            payer: (number % 11 == 0).then(|| "Fiktiva Bolaget AB".into()),
            reverses: None,
        })
        .collect();
    let totals = Totals {
        methods: ["Kort", "Swish"]
            .map(|method| MethodTotal {
                method: method.into(),
                count: "10".into(),
                amount: "8 000,00".into(),
            })
            .into(),
        rates: vec![RateTotal {
            rate: "25 %".into(),
            net: "12 800,00".into(),
            vat: "3 200,00".into(),
            gross: "16 000,00".into(),
        }],
        sum: "16 000,00".into(),
    };
    let ranges = sheets_needed(&lines, &totals, Language::Sv);
    let sheets = (1..).zip(ranges).map(|(number, range)| LogSheet {
        page_id: format!("B2026-{number:04}-0"),
        number,
        lines: lines[range].to_vec(),
    });
    Document::LogPage(LogPage {
        day: "fredag 20 november 2026".into(),
        currency: "SEK".into(),
        sheets: sheets.collect(),
        totals,
    })
}

/// The typesetter alone: a world of the templates, the faces and the copy.
struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    sources: Vec<Source>,
    main: FileId,
}

impl Bare {
    fn new(document: &Document, practice: &Practice, binding: Binding) -> Self {
        let copy = copy_of(
            document,
            practice,
            Language::Sv,
            DAY.expect("a day"),
            binding,
        )
        .expect("a copy");
        let inputs: Dict = copy.inputs;
        let id = |name: &str| {
            let path = VirtualPath::new(name).expect("a template's name");
            FileId::new(RootedPath::new(VirtualRoot::Project, path))
        };
        Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(press::faces())),
            sources: press::TEMPLATES
                .iter()
                .map(|(name, text)| Source::new(id(name), (*text).to_owned()))
                .collect(),
            main: id(copy.template),
        }
    }

    fn pdf(&self) -> Vec<u8> {
        let set: PagedDocument = typst::compile(self).output.expect("set");
        let standards = typst_pdf::PdfStandards::new(&[
            typst_pdf::PdfStandard::A_2a,
            typst_pdf::PdfStandard::Ua_1,
        ])
        .expect("standards");
        let options = typst_pdf::PdfOptions {
            standards,
            creator: typst::foundations::Smart::Custom(Some("Kartotek".to_owned())),
            ..Default::default()
        };
        let pdf = typst_pdf::pdf(&set, &options).expect("a PDF");
        // Both begin each time with an empty memory.
        typst::comemo::evict(0);
        pdf
    }
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        press::faces().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
