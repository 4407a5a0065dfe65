//! Pouring a document into its template: every text is made printable on the way and passed as a value, never as markup.

use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use typst::foundations::{Array, Dict, IntoValue, Value};

use crate::{
    ClientFile, DayReport, Document, Ending, Language, Measured, SignedForm,
    ink::{breakable, printable},
    sheets::{self, Lacks, Misfit},
    strokes,
    words::Words,
};

/// What the setter needs to know about one document.
pub(crate) struct Poured {
    /// Template in `assets/paper`.
    pub(crate) template: &'static str,
    /// Title of the PDF: the kind of paper, never a name.
    pub(crate) title: String,
    /// The document's values.
    pub(crate) data: Value,
    /// Numbers of the lines on each page, for a log.
    pub(crate) lines: Vec<Vec<String>>,
    /// How many pages the document must have, when it says so itself.
    pub(crate) pages: Option<usize>,
    /// How many texts were cut; the pages say so.
    pub(crate) cut: usize,
}

/// Why a document cannot be poured.
pub(crate) enum Spilt {
    /// It has no shape JSON knows.
    Shape,
    /// The sheets of a log do not hold their lines.
    Sheets(Misfit),
}

/// The document as values; `missing` counts characters that cannot be drawn.
pub(crate) fn pour(
    document: &Document,
    words: &Words,
    missing: &mut usize,
) -> Result<Poured, Spilt> {
    let say = |key: &str| words.say(key, &[]);
    let poured =
        |template, title: String, shape: Json, pages: &[String], missing: &mut usize| Poured {
            template,
            title,
            data: value(&shape, words.language(), missing),
            lines: Vec::new(),
            pages: (!pages.is_empty()).then_some(pages.len()),
            cut: 0,
        };
    Ok(match document {
        Document::LogPage(log) => {
            let of = u32::try_from(log.sheets.len()).unwrap_or(u32::MAX);
            poured_log(
                &[sheets::Counted {
                    log,
                    first: 1,
                    of,
                    ends: true,
                }],
                words,
                missing,
            )?
        }
        Document::LogDays(days) => {
            let days: Vec<_> = days
                .iter()
                .map(|day| sheets::Counted {
                    log: &day.log,
                    first: day.first,
                    of: day.of,
                    ends: day.ends,
                })
                .collect();
            poured_log(&days, words, missing)?
        }
        Document::ClientFile(file) => poured(
            "file.typ",
            say("file-title"),
            client_file(file, words)?,
            &file.page_ids,
            missing,
        ),
        Document::SignedForm(form) => poured(
            "form.typ",
            form_title(&form.title, missing),
            signed_form(form, words)?,
            &form.page_ids,
            missing,
        ),
        Document::RecoverySheet(sheet) => {
            let mut shape = object(sheet)?;
            shape.insert(
                "reading".into(),
                json!(words.count("recovery-reading", sheet.groups.len())),
            );
            poured(
                "recovery.typ",
                say("recovery-title"),
                Json::Object(shape),
                &[],
                missing,
            )
        }
        Document::BlankForm(form) => {
            let mut shape = object(form)?;
            shape.insert(
                "label".into(),
                json!(form_label(words, &form.code, &form.version)),
            );
            poured(
                "blank.typ",
                form_title(&form.title, missing),
                Json::Object(shape),
                &[],
                missing,
            )
        }
        Document::DayReport(report) => poured(
            "day.typ",
            say("day-title"),
            day_report(report, words)?,
            &report.page_ids,
            missing,
        ),
    })
}

fn poured_log(
    days: &[sheets::Counted<'_>],
    words: &Words,
    missing: &mut usize,
) -> Result<Poured, Spilt> {
    let mut lacks = Lacks::default();
    let shape = sheets::pour(days, words, &mut lacks).map_err(Spilt::Sheets)?;
    *missing += lacks.missing;
    // The lines are broken already: no further break may be put in.
    let data = plain_value(&shape);
    let all = || days.iter().flat_map(|day| &day.log.sheets);
    let lines = all()
        .map(|sheet| sheet.lines.iter().map(|line| line.number.clone()).collect())
        .collect();
    Ok(Poured {
        template: "log.typ",
        title: words.say("log-title", &[]),
        data,
        lines,
        pages: Some(all().count()),
        cut: lacks.cut,
    })
}

fn object(shape: &impl Serialize) -> Result<Map<String, Json>, Spilt> {
    match serde_json::to_value(shape) {
        Ok(Json::Object(map)) => Ok(map),
        _ => Err(Spilt::Shape),
    }
}

fn form_title(title: &str, missing: &mut usize) -> String {
    printable(title, missing).replace('\n', " ")
}

fn form_label(words: &Words, code: &str, version: &str) -> String {
    words.say("form-version", &[("code", code), ("version", version)])
}

fn day_report(report: &DayReport, words: &Words) -> Result<Json, Spilt> {
    let mut shape = object(report)?;
    shape.insert(
        "amounts".into(),
        json!(words.say("amounts-in", &[("currency", &report.currency)])),
    );
    Ok(Json::Object(shape))
}

fn signed_form(form: &SignedForm, words: &Words) -> Result<Json, Spilt> {
    let mut shape = object(form)?;
    shape.insert(
        "label".into(),
        json!(form_label(words, &form.code, &form.version)),
    );
    shape.insert("ending".into(), ending(&form.ending, words));
    Ok(Json::Object(shape))
}

fn ending(ending: &Ending, words: &Words) -> Json {
    match ending {
        Ending::Signed { signature, at } => json!({
            "kind": "signed", "name": signature.name, "at": at,
            "alt": words.say("form-signature-alt", &[("name", &signature.name)]),
            "drawn": strokes::on_paper(signature),
        }),
        Ending::OnPaper { place, at } => json!({ "kind": "on_paper", "place": place, "at": at }),
        Ending::Refused { reason, at } => json!({ "kind": "refused", "reason": reason, "at": at }),
    }
}

fn client_file(file: &ClientFile, words: &Words) -> Result<Json, Spilt> {
    let mut shape = object(file)?;
    shape.insert(
        "lead".into(),
        json!(words.say("file-lead", &[("date", &file.as_of)])),
    );
    shape.insert(
        "amounts".into(),
        json!(words.say("amounts-in", &[("currency", &file.currency)])),
    );
    let consents = file.consents.iter().map(|consent| {
        let mut shape = object(consent)?;
        shape.insert(
            "label".into(),
            json!(words.say(
                "consent-text-version",
                &[("version", &consent.text_version)]
            )),
        );
        shape.insert("ending".into(), ending(&consent.ending, words));
        let until = consent.until.as_deref();
        let until = until.map_or_else(
            || words.say("consent-until-further", &[]),
            |date| words.say("consent-until", &[("date", date)]),
        );
        shape.insert("until".into(), json!(until));
        Ok(Json::Object(shape))
    });
    shape.insert(
        "consents".into(),
        Json::Array(consents.collect::<Result<_, Spilt>>()?),
    );
    let intakes = file.intakes.iter().map(|intake| {
        let mut shape = object(intake)?;
        shape.insert(
            "label".into(),
            json!(form_label(words, &intake.code, &intake.version)),
        );
        shape.insert("ending".into(), ending(&intake.ending, words));
        Ok(Json::Object(shape))
    });
    shape.insert(
        "intakes".into(),
        Json::Array(intakes.collect::<Result<_, Spilt>>()?),
    );
    let notes = file.notes.iter().map(|note| {
        let mut shape = object(note)?;
        let texts = note.texts.iter().map(|text| {
            let mut shape = object(text)?;
            let signed = if text.signed.is_empty() {
                words.say("note-draft", &[])
            } else {
                words.say(
                    "note-signed",
                    &[("name", &text.signed_by), ("at", &text.signed)],
                )
            };
            shape.insert(
                "label".into(),
                json!(words.say("note-version", &[("version", &text.version)])),
            );
            shape.insert(
                "written".into(),
                json!(words.say("note-written", &[("at", &text.written)])),
            );
            shape.insert("signed".into(), json!(signed));
            Ok(Json::Object(shape))
        });
        shape.insert(
            "texts".into(),
            Json::Array(texts.collect::<Result<_, Spilt>>()?),
        );
        Ok(Json::Object(shape))
    });
    shape.insert(
        "notes".into(),
        Json::Array(notes.collect::<Result<_, Spilt>>()?),
    );
    let sales = file.sales.iter().map(|sale| {
        let mut shape = object(sale)?;
        let below = |key, name, text: &Option<String>| {
            text.as_deref().map(|text| words.say(key, &[(name, text)]))
        };
        shape.insert(
            "payer".into(),
            json!(below("log-payer", "name", &sale.payer)),
        );
        shape.insert(
            "reverses".into(),
            json!(below("log-reverses", "number", &sale.reverses)),
        );
        Ok(Json::Object(shape))
    });
    shape.insert(
        "sales".into(),
        Json::Array(sales.collect::<Result<_, Spilt>>()?),
    );
    shape.insert(
        "measurements".into(),
        file.measurements
            .iter()
            .map(|kind| measured(kind, words))
            .collect(),
    );
    Ok(Json::Object(shape))
}

/// A kind of measurement with its table and, from two values on, its curve: points from 0 to 1 in time and height.
fn measured(kind: &Measured, words: &Words) -> Json {
    let values: Vec<Json> = kind
        .values
        .iter()
        .map(|v| json!({ "on": words.date(v.on), "text": v.text, "comment": v.comment }))
        .collect();
    json!({ "name": kind.name, "unit": kind.unit, "values": values, "curve": curve(kind, words) })
}

fn curve(kind: &Measured, words: &Words) -> Json {
    let drawn: Vec<_> = kind.values.iter().filter(|v| v.value.is_finite()).collect();
    let (Some(first), Some(last)) = (
        drawn.iter().min_by_key(|v| v.on),
        drawn.iter().max_by_key(|v| v.on),
    ) else {
        return Json::Null;
    };
    let low = drawn
        .iter()
        .min_by(|a, b| a.value.total_cmp(&b.value))
        .unwrap_or(first);
    let high = drawn
        .iter()
        .max_by(|a, b| a.value.total_cmp(&b.value))
        .unwrap_or(last);
    if drawn.len() < 2 || first.on == last.on {
        return Json::Null;
    }
    let days = |from: chrono::NaiveDate, to: chrono::NaiveDate| (to - from).num_days() as f64;
    let span = days(first.on, last.on);
    let rise = high.value - low.value;
    let mut points: Vec<[f64; 2]> = drawn
        .iter()
        .map(|v| {
            [
                days(first.on, v.on) / span,
                if rise > 0.0 {
                    (v.value - low.value) / rise
                } else {
                    0.5
                },
            ]
        })
        .collect();
    points.sort_by(|a, b| a[0].total_cmp(&b[0]));
    json!({
        "points": points, "low": low.text, "high": high.text, "first": words.date(first.on), "last": words.date(last.on),
        "flat": rise <= 0.0,
        "alt": words.say("chart-alt", &[
            ("name", &kind.name), ("count", &drawn.len().to_string()), ("first", &words.date(first.on)),
            ("last", &words.date(last.on)), ("low", &low.text), ("high", &high.text),
        ]),
    })
}

/// JSON as a value for a template, every text printable and breakable.
pub(crate) fn value(json: &Json, language: Language, missing: &mut usize) -> Value {
    convert(json, &mut |text| {
        breakable(&printable(text, missing), language)
    })
}

/// JSON as a value for a template, texts as they are: they have been made printable before.
pub(crate) fn plain_value(json: &Json) -> Value {
    convert(json, &mut str::to_owned)
}

fn convert(json: &Json, text: &mut impl FnMut(&str) -> String) -> Value {
    match json {
        Json::Null => Value::None,
        Json::Bool(yes) => yes.into_value(),
        Json::Number(number) => number.as_i64().map_or_else(
            || number.as_f64().unwrap_or_default().into_value(),
            IntoValue::into_value,
        ),
        Json::String(string) => text(string).into_value(),
        Json::Array(items) => items
            .iter()
            .map(|item| convert(item, text))
            .collect::<Array>()
            .into_value(),
        Json::Object(map) => {
            let mut dict = Dict::new();
            for (key, item) in map {
                dict.insert(key.as_str().into(), convert(item, text));
            }
            dict.into_value()
        }
    }
}
