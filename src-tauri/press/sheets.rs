//! How many log lines go on a sheet. Heights come from the typeface's metrics and fixed row pitches, so the answer is
//! known before the sheets have their numbers, and a sheet's content is a function of its lines alone (W12).

use std::ops::Range;

use serde_json::{Value, json};

use crate::{
    Language, LogLine, LogPage, Totals,
    fit::fit,
    fonts::Weight,
    ink::printable,
    words::{Words, words},
};

/// Columns in millimetres: number, time, client, item, quantity, amount, VAT, payment. Together the width between the margins.
/// The last holds the longest payment method of the five languages without a break in it, the seventh `25,5 %`.
const COLUMNS: [f64; 8] = [11.0, 17.0, 37.5, 37.0, 10.0, 18.0, 12.5, 27.0];
/// Space at the right of each column.
const GUTTER: f64 = 3.0;
/// Type size of rows in points.
const SIZE: f64 = 8.5;
/// Type size of what stands under a name or an item: the payer, the number that is corrected.
const BELOW_SIZE: f64 = 7.5;
/// Distance of lines in a row, millimetres.
const PITCH: f64 = 3.7;
/// Space above and below the lines of a row together.
const PAD: f64 = 2.0;
/// Height of the rows' area on a sheet, between the column heads and the signature. Under it is room for two lines that say
/// what could not be drawn and what was cut.
const ROWS_AREA: f64 = 196.0;
/// At most this many lines of a name, an item or a payer; the rest is cut off with `…`, and the sheet says so.
const MOST_LINES: usize = 3;
/// At most this many lines of a number, a time, a figure or of the payments of one sale: nobody pays in more parts, so what
/// the books need is never cut. Only text that is no figure at all could reach it.
const MOST_FIGURE_LINES: usize = 24;
/// Totals: space above, heading, column heads, one row, closing sum.
const TOTAL_GAP: f64 = 7.0;
const TOTAL_HEAD: f64 = 6.0;
const TOTAL_COLUMN_HEAD: f64 = 5.5;
const TOTAL_ROW: f64 = 5.0;
const TOTAL_SUM: f64 = 7.0;
/// Columns of the two tables of totals in millimetres.
const METHOD_COLUMNS: [f64; 3] = [41.0, 11.0, 24.0];
const RATE_COLUMNS: [f64; 4] = [20.0, 21.0, 18.0, 23.0];

/// One row, broken into lines.
struct Row {
    cells: Vec<Value>,
    height: f64,
}

/// What a reader of a sheet must be told: signs that could not be drawn, and texts that were cut.
#[derive(Clone, Copy, Default)]
pub(crate) struct Lacks {
    pub(crate) missing: usize,
    pub(crate) cut: usize,
}

impl Lacks {
    fn told(self, words: &Words) -> Vec<String> {
        [("missing-signs", self.missing), ("cut-texts", self.cut)]
            .into_iter()
            .filter(|&(_, count)| count > 0)
            .map(|(key, count)| words.count(key, count))
            .collect()
    }

    fn add(&mut self, more: Self) {
        self.missing += more.missing;
        self.cut += more.cut;
    }
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
        .map(|line| row(line, words, &mut Lacks::default()).height)
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

/// A text in lines of a column; its own line ends stay.
fn broken(text: &str, width: f64, size: f64, most: usize, lacks: &mut Lacks) -> Vec<String> {
    let text = printable(text, &mut lacks.missing);
    let mut lines = Vec::new();
    let mut parts = text.lines().filter(|part| !part.trim().is_empty());
    for part in parts.by_ref() {
        let fitted = fit(
            part,
            width - GUTTER,
            size,
            Weight::Regular,
            most - lines.len(),
        );
        lines.extend(fitted.lines);
        lacks.cut += usize::from(fitted.cut);
        if lines.len() == most {
            break;
        }
    }
    // Full to the last line, and more to say: the sign stands at the end of it.
    if parts.next().is_some()
        && let Some(last) = lines.last_mut()
        && !last.ends_with('…')
    {
        lacks.cut += 1;
        last.push('…');
    }
    lines
}

/// A name, an item or a payer: one text, whatever line ends were typed in it.
fn named(text: &str, width: f64, size: f64, lacks: &mut Lacks) -> Vec<String> {
    broken(
        &text.replace(['\r', '\n'], " "),
        width,
        size,
        MOST_LINES,
        lacks,
    )
}

fn row(line: &LogLine, words: &Words, lacks: &mut Lacks) -> Row {
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
    let mut high = |lines: Vec<String>| {
        most = most.max(lines.len());
        json!(lines.join("\n"))
    };
    let mut figure = |text: &str, width: f64, lacks: &mut Lacks| {
        high(broken(text, width, SIZE, MOST_FIGURE_LINES, lacks))
    };
    let (number, at) = (
        figure(&line.number, number, lacks),
        figure(&line.at, at, lacks),
    );
    let (quantity, amount, vat, payment) = (
        figure(&line.quantity, quantity, lacks),
        figure(&line.amount, amount, lacks),
        figure(&line.vat, vat, lacks),
        figure(&line.payment, payment + GUTTER, lacks),
    );
    let mut text = |main: &str, below: Option<&str>, width: f64, lacks: &mut Lacks| {
        let main = named(main, width, SIZE, lacks);
        let below = below
            .map(|text| named(text, width, BELOW_SIZE, lacks))
            .unwrap_or_default();
        most = most.max(main.len() + below.len());
        if below.is_empty() {
            json!(main.join("\n"))
        } else {
            json!({ "main": main.join("\n"), "below": below.join("\n") })
        }
    };
    let client = text(&line.client, payer.as_deref(), client, lacks);
    let item = text(&line.item, reverses.as_deref(), item, lacks);
    let rows = f64::from(u32::try_from(most).unwrap_or(u32::MAX));
    Row {
        cells: vec![number, at, client, item, quantity, amount, vat, payment],
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
    lacks: &mut Lacks,
) -> Result<Value, Misfit> {
    let mut before = 0;
    let mut poured = Vec::with_capacity(logs.len());
    for counted in logs {
        poured.push(pour_log(counted, before, words, lacks)?);
        before += counted.log.sheets.len();
    }
    if poured.is_empty() {
        return Err(Misfit::NoSheet);
    }
    Ok(json!({
        "logs": poured,
        "set": {
            "columns": COLUMNS, "gutter": GUTTER, "size": SIZE, "below_size": BELOW_SIZE, "pitch": PITCH, "pad": PAD, "area": ROWS_AREA,
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
    lacks: &mut Lacks,
) -> Result<Value, Misfit> {
    let log = counted.log;
    let last = log.sheets.len().checked_sub(1).ok_or(Misfit::NoSheet)?;
    let totals_height = totals_height(&log.totals);
    // What stands on the last sheet only is told there; the day's name, on each.
    let (mut on_last, mut on_each) = (Lacks::default(), Lacks::default());
    let totals = poured_totals(&log.totals, &mut on_last);
    let day = one_line(&log.day, 105.0, 11.0, &mut on_each);
    let currency = one_line(&log.currency, 30.0, 8.0, &mut on_each);
    let mut sheets = Vec::with_capacity(log.sheets.len());
    for (place, sheet) in log.sheets.iter().enumerate() {
        let ends = counted.ends && place == last;
        let mut here = on_each;
        if ends {
            here.add(on_last);
        }
        let page_id = one_line(&sheet.page_id, 50.0, 11.0, &mut here);
        let rows: Vec<Row> = sheet
            .lines
            .iter()
            .map(|line| row(line, words, &mut here))
            .collect();
        let used: f64 = rows.iter().map(|row| row.height).sum();
        if used + if ends { totals_height } else { 0.0 } > ROWS_AREA + 0.001 {
            return Err(Misfit::TooFull(before + place));
        }
        sheets.push(json!({
            "page_id": page_id,
            "number": sheet.number.to_string(),
            "heights": rows.iter().map(|row| row.height).collect::<Vec<_>>(),
            "rows": rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(),
            "lacks": here.told(words),
        }));
        lacks.add(here);
    }
    Ok(json!({
        "day": day,
        "amounts": words.say("amounts-in", &[("currency", &currency)]),
        "sheets": sheets,
        "before": before, "first": counted.first, "of": counted.of, "ends": counted.ends,
        "totals": totals,
    }))
}

fn one_line(text: &str, width: f64, size: f64, lacks: &mut Lacks) -> String {
    let text = printable(text, &mut lacks.missing).replace('\n', " ");
    let fitted = fit(&text, width, size, Weight::Regular, 1);
    lacks.cut += usize::from(fitted.cut);
    fitted.lines.concat()
}

fn poured_totals(totals: &Totals, lacks: &mut Lacks) -> Value {
    let [method, count, amount] = METHOD_COLUMNS;
    let [rate, net, vat, gross] = RATE_COLUMNS;
    let mut cell = |text: &str, width: f64| one_line(text, width, SIZE, lacks);
    let methods: Vec<Value> = totals
        .methods
        .iter()
        .map(|total| {
            json!([
                cell(&total.method, method - GUTTER),
                cell(&total.count, count - GUTTER),
                cell(&total.amount, amount)
            ])
        })
        .collect();
    let rates: Vec<Value> = totals
        .rates
        .iter()
        .map(|total| {
            json!([
                cell(&total.rate, rate - GUTTER),
                cell(&total.net, net - GUTTER),
                cell(&total.vat, vat - GUTTER),
                cell(&total.gross, gross)
            ])
        })
        .collect();
    json!({ "methods": methods, "rates": rates, "sum": cell(&totals.sum, 60.0) })
}

/// Whether a payment method stands whole in both of its places: in a line without a word broken, among the totals on one line.
#[cfg(test)]
pub(crate) fn holds(method: &str) -> bool {
    use crate::fit::width;
    let of = |text: &str| width(text, SIZE, Weight::Regular);
    method.split(' ').all(|word| of(word) <= COLUMNS[7] * 0.985)
        && of(method) <= (METHOD_COLUMNS[0] - GUTTER) * 0.985
}

/// Whether the head of a column stands on one line.
#[cfg(test)]
pub(crate) fn heads(column: usize, head: &str) -> bool {
    let gutter = if column == 7 { 0.0 } else { GUTTER };
    crate::fit::width(head, 8.0, Weight::Regular) <= COLUMNS[column] - gutter
}
