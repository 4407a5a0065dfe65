//! One layout run: a document set once, then shown as pages, PDF or pictures of the same pages.
//!
//! The typesetter remembers parts of what it set; every step here makes it forget them, so that no client's words stay
//! behind in memory after the `Run` is dropped.

use std::{fmt, sync::OnceLock};

use chrono::{Datelike, NaiveDate};
use typst::foundations::{Datetime, Dict, IntoValue, Smart};
use typst_as_lib::{TypstAsLibError, TypstEngine, TypstTemplateCollection};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{
    Binding, Document, Language, Practice,
    fonts::fonts,
    letterhead,
    pour::{Spilt, plain_value, pour},
    sheets::Misfit,
    words::words,
};

/// Why a document could not be set, or a page could not be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayError {
    /// A log without a sheet.
    #[error("a log needs at least one sheet")]
    NoSheet,
    /// A sheet of a log holds more lines than [`crate::sheets_needed`] gives it.
    #[error("sheet {sheet} holds more lines than fit")]
    SheetTooFull {
        /// Place of the sheet, from 0.
        sheet: usize,
    },
    /// The document says how many pages it has (by its page ids or sheets), and it is not so.
    #[error("{given} page ids for {pages} pages")]
    PageCount {
        /// Page ids given.
        given: usize,
        /// Pages laid.
        pages: usize,
    },
    /// There is no such page.
    #[error("page {page} of {pages}")]
    NoSuchPage {
        /// Asked for, from 0.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// The template stopped.
    #[error("template {template} stopped")]
    Template {
        /// Template in `assets/paper`; empty when it is not known.
        template: String,
    },
    /// The PDF would not have been PDF/A-2a and PDF/UA-1.
    #[error("not PDF/A-2a and PDF/UA-1: {broken} rules broken")]
    Standard {
        /// How many rules.
        broken: usize,
    },
    /// The picture could not be made.
    #[error("no picture")]
    Picture,
}

/// A document, set. Holds people's words: it prints nothing of itself.
pub struct Run {
    set: PagedDocument,
    lines: Vec<Vec<String>>,
    missing: usize,
    cut: usize,
}

impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run")
            .field("pages", &self.pages())
            .finish_non_exhaustive()
    }
}

/// Sets a document for one-sided paper without hole ticks. `on` is the civil date of printing; it stands in the foot and
/// in the PDF.
///
/// # Errors
/// [`LayError`] when a log's sheets or the page ids do not fit the pages.
pub fn lay(
    document: &Document,
    practice: &Practice,
    language: Language,
    on: NaiveDate,
) -> Result<Run, LayError> {
    lay_bound(document, practice, language, on, Binding::default())
}

/// Sets a document for a given binding. Binding never changes which lines stand on which page.
///
/// # Errors
/// See [`lay`].
pub fn lay_bound(
    document: &Document,
    practice: &Practice,
    language: Language,
    on: NaiveDate,
    binding: Binding,
) -> Result<Run, LayError> {
    let (copy, poured) = copy(document, practice, language, on, binding)?;
    let set: Result<PagedDocument, TypstAsLibError> = engine()
        .compile_with_input(copy.template, copy.inputs)
        .output;
    let set = set.map_err(|error| stopped(&error))?;
    let pages = set.pages().len();
    match poured.pages {
        Some(given) if given != pages => Err(LayError::PageCount { given, pages }),
        _ => Ok(Run {
            set,
            lines: poured.lines,
            missing: poured.missing,
            cut: poured.cut,
        }),
    }
}

/// What the typesetter is given for a document: enough to set the same pages without the press, which is how its speed is
/// held against the bare typesetter. Holds people's words.
pub struct Copy {
    /// The template among [`TEMPLATES`] to begin with.
    pub template: &'static str,
    /// What the template reads as `sys.inputs`.
    pub inputs: Dict,
}

/// The copy of a document, as [`lay_bound`] gives it to the typesetter.
///
/// # Errors
/// See [`lay`].
pub fn copy_of(
    document: &Document,
    practice: &Practice,
    language: Language,
    on: NaiveDate,
    binding: Binding,
) -> Result<Copy, LayError> {
    copy(document, practice, language, on, binding).map(|(copy, _)| copy)
}

/// What is known of the pages before they are set.
struct Expected {
    pages: Option<usize>,
    lines: Vec<Vec<String>>,
    missing: usize,
    cut: usize,
}

fn copy(
    document: &Document,
    practice: &Practice,
    language: Language,
    on: NaiveDate,
    binding: Binding,
) -> Result<(Copy, Expected), LayError> {
    let words = words(language);
    let mut missing = 0;
    let poured = pour(document, words, &mut missing).map_err(|spilt| match spilt {
        Spilt::Shape => LayError::Template {
            template: String::new(),
        },
        Spilt::Sheets(Misfit::NoSheet) => LayError::NoSheet,
        Spilt::Sheets(Misfit::TooFull(sheet)) => LayError::SheetTooFull { sheet },
    })?;
    let letterhead = letterhead::pour(practice, words, &mut missing);
    let unprinted = if missing > 0 {
        words.count("missing-signs", missing)
    } else {
        String::new()
    };
    let date = u8::try_from(on.month())
        .ok()
        .zip(u8::try_from(on.day()).ok());
    let date = date.and_then(|(month, day)| Datetime::from_ymd(on.year(), month, day));

    let mut inputs = Dict::new();
    inputs.insert("lang".into(), language.code().into_value());
    inputs.insert("title".into(), poured.title.into_value());
    inputs.insert("date".into(), date.into_value());
    inputs.insert(
        "printed".into(),
        words
            .say("printed", &[("date", &words.date(on))])
            .into_value(),
    );
    inputs.insert("missing".into(), unprinted.into_value());
    inputs.insert("words".into(), words.plain().clone().into_value());
    inputs.insert("practice".into(), plain_value(&letterhead));
    inputs.insert("binding".into(), plain_value(&binding.pour()));
    inputs.insert("data".into(), poured.data);

    let copy = Copy {
        template: poured.template,
        inputs,
    };
    let expected = Expected {
        pages: poured.pages,
        lines: poured.lines,
        missing,
        cut: poured.cut,
    };
    Ok((copy, expected))
}

impl Run {
    /// How many pages.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.set.pages().len()
    }

    /// Numbers of the log lines on a page (from 0), in order; empty for other documents.
    #[must_use]
    pub fn lines_on(&self, page: usize) -> &[String] {
        self.lines.get(page).map_or(&[], Vec::as_slice)
    }

    /// How many characters could not be drawn and stand as □; the paper says so itself.
    #[must_use]
    pub fn missing_signs(&self) -> usize {
        self.missing
    }

    /// How many texts of a log were too long for their place and end in `…`; the sheets they stand on say so.
    #[must_use]
    pub fn cut_texts(&self) -> usize {
        self.cut
    }

    /// One page (from 0) as SVG. Letters are outlines: it needs no font and holds no link, script or foreign file.
    ///
    /// # Errors
    /// [`LayError::NoSuchPage`].
    pub fn svg(&self, page: usize) -> Result<String, LayError> {
        let svg = typst_svg::svg(self.page(page)?, &typst_svg::SvgOptions::default());
        forget();
        Ok(svg)
    }

    /// One page (from 0) as PNG at `dpi` dots per inch, 20 to 600.
    ///
    /// # Errors
    /// [`LayError::NoSuchPage`], or [`LayError::Picture`] when the picture cannot be written.
    pub fn png(&self, page: usize, dpi: f32) -> Result<Vec<u8>, LayError> {
        let dpi = if dpi.is_finite() {
            dpi.clamp(20.0, 600.0)
        } else {
            150.0
        };
        let options = typst_render::RenderOptions {
            pixel_per_pt: (f64::from(dpi) / 72.0).into(),
            ..Default::default()
        };
        let picture = typst_render::render(self.page(page)?, &options);
        forget();
        picture.encode_png().map_err(|_| LayError::Picture)
    }

    /// The whole document as PDF/A-2a and PDF/UA-1. Same document, same bytes.
    ///
    /// # Errors
    /// [`LayError::Standard`] when it would not keep to either; nothing is written then.
    pub fn pdf(&self) -> Result<Vec<u8>, LayError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|_| LayError::Standard { broken: 0 })?;
        let options = PdfOptions {
            standards,
            creator: Smart::Custom(Some("Kartotek".to_owned())),
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&self.set, &options);
        forget();
        pdf.map_err(|broken| {
            #[cfg(test)]
            for rule in &broken {
                println!("{}", rule.message);
            }
            LayError::Standard {
                broken: broken.len(),
            }
        })
    }

    fn page(&self, page: usize) -> Result<&typst_layout::Page, LayError> {
        self.set.pages().get(page).ok_or(LayError::NoSuchPage {
            page,
            pages: self.pages(),
        })
    }
}

/// Makes the typesetter forget what it remembers of documents set before. Called after each step; the window calls it at
/// lock once more.
pub fn forget() {
    typst::comemo::evict(0);
}

/// Every template: its name, and its text.
pub const TEMPLATES: [(&str, &str); 7] = [
    ("sheet.typ", include_str!("../../assets/paper/sheet.typ")),
    ("log.typ", include_str!("../../assets/paper/log.typ")),
    ("file.typ", include_str!("../../assets/paper/file.typ")),
    ("form.typ", include_str!("../../assets/paper/form.typ")),
    ("blank.typ", include_str!("../../assets/paper/blank.typ")),
    (
        "recovery.typ",
        include_str!("../../assets/paper/recovery.typ"),
    ),
    ("day.typ", include_str!("../../assets/paper/day.typ")),
];

/// Typeface, library and templates, built once a process. It finds no file but these.
fn engine() -> &'static TypstEngine<TypstTemplateCollection> {
    static BUILT: OnceLock<TypstEngine<TypstTemplateCollection>> = OnceLock::new();
    BUILT.get_or_init(|| {
        TypstEngine::builder()
            .fonts(fonts().faces.iter().cloned())
            .with_static_source_file_resolver(TEMPLATES)
            .comemo_evict_max_age(Some(0))
            .build()
    })
}

/// Where a template stopped, without the words that it stopped at.
fn stopped(error: &TypstAsLibError) -> LayError {
    let TypstAsLibError::TypstSource(found) = error else {
        return LayError::Template {
            template: String::new(),
        };
    };
    let place = found.iter().find_map(|rule| rule.span.id());
    LayError::Template {
        template: place
            .map(|id| id.vpath().get_without_slash().to_owned())
            .unwrap_or_default(),
    }
}

#[cfg(test)]
impl Run {
    /// Width in pixels and the pixels of a page, red, green, blue and opacity: what `png` writes, before it is packed.
    pub(crate) fn pixels(&self, page: usize, dpi: f64) -> (usize, Vec<u8>) {
        let options = typst_render::RenderOptions {
            pixel_per_pt: (dpi / 72.0).into(),
            ..Default::default()
        };
        let picture = typst_render::render(self.page(page).unwrap(), &options);
        (picture.width() as usize, picture.data().to_vec())
    }
}
