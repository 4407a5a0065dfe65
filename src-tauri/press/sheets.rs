//! How many log lines go on a sheet. Heights come from the typeface's metrics and fixed row pitches, so the answer is
//! known before the sheets have their numbers, and a sheet's content is a function of its lines alone (W12).

use std::ops::Range;

use serde_json::{Value, json};

use crate::{
    Language, LogLine, LogPage, Totals,
    fit::lines,
    fonts::Weight,
    ink::printable,
    words::{Words, words},
};

/// Columns in millimetres: number, time, client, item, quantity, amount, VAT, payment. Together the width between the margins.
const COLUMNS: [f64; 8] = [17.0, 17.5, 40.5, 39.0, 9.0, 20.0, 11.0, 16.0];
/// Space at the right of each column.
const GUTTER: f64 = 3.0;
/// Type size of rows in points.
const SIZE: f64 = 8.5;
/// Distance of lines in a row, millimetres.
const PITCH: f64 = 3.7;
/// Space above and below the lines of a row together.
const PAD: f64 = 2.0;
/// Height of the rows' area on a sheet, between the column heads and the signature.
const ROWS_AREA: f64 = 202.0;
/// At most this many lines of one text; the rest is cut off with `…`.
const MOST_LINES: usize = 3;
/// Totals: space above, heading, column heads, one row, closing sum.
const TOTAL_GAP: f64 = 7.0;
const TOTAL_HEAD: f64 = 6.0;
const TOTAL_COLUMN_HEAD: f64 = 5.5;
const TOTAL_ROW: f64 = 5.0;
const TOTAL_SUM: f64 = 7.0;
/// Columns of the two tables of totals in millimetres.
const METHOD_COLUMNS: [f64; 3] = [36.0, 14.0, 26.0];
const RATE_COLUMNS: [f64; 4] = [20.0, 21.0, 18.0, 23.0];

/// One row, broken into lines.
struct Row {
    cells: Vec<Value>,
    height: f64,
}

/// Which lines go on which sheet: ranges into `rows`, in order, without gaps. The binder numbers the sheets from this.
///
/// The last sheet also holds the totals; when they do not fit under the last lines, they get a sheet of their own (an empty
/// range). No lines at all still need one sheet, which says that nothing was sold.
#[must_use]
pub fn sheets_needed(rows: &[LogLine], totals: &Totals, language: Language) -> Vec<Range<usize>> {
    let words = words(language);
    let heights: Vec<f64> = rows
        .iter()
        .map(|line| row(line, words, &mut 0).height)
        .collect();
    spread(&heights, totals_height(totals))
}

fn spread(heights: &[f64], totals: f64) -> Vec<Range<usize>> {
    let mut sheets = Vec::new();
    let mut first = 0;
    let mut used = 0.0;
    for (place, height) in heights.iter().enumerate() {
        if used + height > ROWS_AREA && place > first {
            sheets.push(first..place);
            first = place;
            used = 0.0;
        }
        used += height;
    }
    sheets.push(first..heights.len());
    if used + totals > ROWS_AREA {
        sheets.push(heights.len()..heights.len());
    }
    sheets
}

/// How many one-line rows a sheet without totals holds: the most that any sheet can.
#[must_use]
pub fn lines_per_sheet() -> usize {
    let mut rows = 0;
    let mut used = PITCH + PAD;
    while used <= ROWS_AREA {
        rows += 1;
        used += PITCH + PAD;
    }
    rows
}

fn totals_height(totals: &Totals) -> f64 {
    let rows = totals.methods.len().max(totals.rates.len());
    // A span with more methods or rates than a sheet is high does not exist; it would be refused by `lay`.
    let rows = f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    TOTAL_GAP + TOTAL_HEAD + TOTAL_COLUMN_HEAD + rows * TOTAL_ROW + TOTAL_SUM
}

fn broken(text: &str, width: f64, most: usize, missing: &mut usize) -> Vec<String> {
    let text = printable(text, missing).replace('\n', " ");
    lines(&text, width - GUTTER, SIZE, Weight::Regular, most)
}

fn row(line: &LogLine, words: &Words, missing: &mut usize) -> Row {
    let [number, at, client, item, quantity, amount, vat, payment] = COLUMNS;
    let payer = line
        .payer
        .as_deref()
        .map(|name| words.say("log-payer", &[("name", name)]));
    let reverses = line
        .reverses
        .as_deref()
        .map(|number| words.say("log-reverses", &[("number", number)]));
    let mut most = 1;
    let mut cell = |main: &str, below: Option<&str>, width: f64, last: bool| {
        let width = if last { width + GUTTER } else { width };
        let main = broken(main, width, MOST_LINES, missing);
        let below = below
            .map(|text| broken(text, width, MOST_LINES, missing))
            .unwrap_or_default();
        most = most.max(main.len() + below.len());
        if below.is_empty() {
            json!(main.join("\n"))
        } else {
            json!({ "main": main.join("\n"), "below": below.join("\n") })
        }
    };
    let cells = vec![
        cell(&line.number, None, number, false),
        cell(&line.at, None, at, false),
        cell(&line.client, payer.as_deref(), client, false),
        cell(&line.item, reverses.as_deref(), item, false),
        cell(&line.quantity, None, quantity, false),
        cell(&line.amount, None, amount, false),
        cell(&line.vat, None, vat, false),
        cell(&line.payment, None, payment, true),
    ];
    let rows = f64::from(u32::try_from(most).unwrap_or(u32::MAX));
    Row {
        cells,
        height: rows * PITCH + PAD,
    }
}

/// What is wrong with the sheets of a log.
pub(crate) enum Misfit {
    /// There is no sheet.
    NoSheet,
    /// A sheet holds more lines than fit.
    TooFull(usize),
}

/// Sheets of a log with their place in the print job.
pub(crate) struct Counted<'a> {
    pub(crate) log: &'a LogPage,
    pub(crate) first: u32,
    pub(crate) of: u32,
    pub(crate) ends: bool,
}

/// The sheets of some logs, one after another, as the template takes them.
pub(crate) fn pour(
    logs: &[Counted<'_>],
    words: &Words,
    missing: &mut usize,
) -> Result<Value, Misfit> {
    let mut before = 0;
    let mut poured = Vec::with_capacity(logs.len());
    for counted in logs {
        poured.push(pour_log(counted, before, words, missing)?);
        before += counted.log.sheets.len();
    }
    if poured.is_empty() {
        return Err(Misfit::NoSheet);
    }
    Ok(json!({
        "logs": poured,
        "set": {
            "columns": COLUMNS, "gutter": GUTTER, "size": SIZE, "pitch": PITCH, "pad": PAD, "area": ROWS_AREA,
            "gap": TOTAL_GAP, "head": TOTAL_HEAD, "column_head": TOTAL_COLUMN_HEAD, "row": TOTAL_ROW, "sum": TOTAL_SUM,
            "method_columns": METHOD_COLUMNS, "rate_columns": RATE_COLUMNS,
        },
    }))
}

/// One log's sheets; every text is broken into its lines here. `before` counts the sheets of other logs that come first.
fn pour_log(
    counted: &Counted<'_>,
    before: usize,
    words: &Words,
    missing: &mut usize,
) -> Result<Value, Misfit> {
    let log = counted.log;
    let last = log.sheets.len().checked_sub(1).ok_or(Misfit::NoSheet)?;
    let totals = totals_height(&log.totals);
    let mut sheets = Vec::with_capacity(log.sheets.len());
    let clean = |text: &str, width: f64, size: f64, missing: &mut usize| {
        let text = printable(text, missing).replace('\n', " ");
        lines(&text, width, size, Weight::Regular, 1).join("")
    };
    for (place, sheet) in log.sheets.iter().enumerate() {
        let mut missing_here = 0;
        let rows: Vec<Row> = sheet
            .lines
            .iter()
            .map(|line| row(line, words, &mut missing_here))
            .collect();
        let used: f64 = rows.iter().map(|row| row.height).sum();
        if used
            + if counted.ends && place == last {
                totals
            } else {
                0.0
            }
            > ROWS_AREA + 0.001
        {
            return Err(Misfit::TooFull(before + place));
        }
        sheets.push(json!({
            "page_id": clean(&sheet.page_id, 50.0, 10.0, &mut missing_here),
            "number": sheet.number.to_string(),
            "heights": rows.iter().map(|row| row.height).collect::<Vec<_>>(),
            "rows": rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(),
            "missing": if missing_here > 0 { words.count("missing-signs", missing_here) } else { String::new() },
        }));
        *missing += missing_here;
    }
    let [method, count, amount] = METHOD_COLUMNS;
    let [rate, net, vat, gross] = RATE_COLUMNS;
    let methods: Vec<Value> = log
        .totals
        .methods
        .iter()
        .map(|t| {
            json!([
                clean(&t.method, method - GUTTER, SIZE, missing),
                clean(&t.count, count - GUTTER, SIZE, missing),
                clean(&t.amount, amount, SIZE, missing)
            ])
        })
        .collect();
    let rates: Vec<Value> = log
        .totals
        .rates
        .iter()
        .map(|t| {
            json!([
                clean(&t.rate, rate - GUTTER, SIZE, missing),
                clean(&t.net, net - GUTTER, SIZE, missing),
                clean(&t.vat, vat - GUTTER, SIZE, missing),
                clean(&t.gross, gross, SIZE, missing)
            ])
        })
        .collect();
    Ok(json!({
        "day": clean(&log.day, 105.0, 11.0, missing),
        "amounts": words.say("amounts-in", &[("currency", &clean(&log.currency, 30.0, 8.0, missing))]),
        "sheets": sheets,
        "before": before, "first": counted.first, "of": counted.of, "ends": counted.ends,
        "totals": { "methods": methods, "rates": rates, "sum": clean(&log.totals.sum, 60.0, SIZE, missing) },
    }))
}
