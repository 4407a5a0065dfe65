//! Advisories that are known and lived with: in `deny.toml`, where `cargo deny` reads them too, each with a reason that begins with the
//! day until which it holds. After that day somebody must look again.

use chrono::NaiveDate;
use std::{collections::BTreeSet, fs, path::Path};

const PLACE: &str = "deny.toml";
/// Longer than this nobody looks away.
const LONGEST: i64 = 366;

pub(crate) fn read(root: &Path, today: NaiveDate) -> Result<BTreeSet<String>, String> {
    let text = fs::read_to_string(root.join(PLACE)).map_err(|error| error.to_string())?;
    parsed(&text, today).map_err(|why| format!("{PLACE}: {why}"))
}

pub(crate) fn parsed(text: &str, today: NaiveDate) -> Result<BTreeSet<String>, String> {
    let table: toml::Table = text.parse().map_err(|error| format!("{error}"))?;
    let ignored = table
        .get("advisories")
        .and_then(|section| section.get("ignore"))
        .and_then(toml::Value::as_array);
    let mut ids = BTreeSet::new();
    for entry in ignored.into_iter().flatten() {
        let said = |key| entry.get(key).and_then(toml::Value::as_str);
        let id = said("id").ok_or(format!(
            "an ignored advisory without id and reason: {entry}"
        ))?;
        let (until, reason) = said("reason")
            .and_then(|reason| reason.strip_prefix("until "))
            .and_then(|reason| reason.split_once(": "))
            .ok_or(format!("{id}: the reason is not \"until YYYY-MM-DD: why\""))?;
        let until = NaiveDate::parse_from_str(until, "%Y-%m-%d")
            .map_err(|_| format!("{id}: {until} is no day"))?;
        if reason.trim().is_empty() {
            return Err(format!("{id}: no reason is given"));
        }
        if until < today {
            return Err(format!(
                "{id} was ignored until {until}: look again ({reason})"
            ));
        }
        if (until - today).num_days() > LONGEST {
            return Err(format!("{id}: {until} is too far off to remember"));
        }
        ids.insert(id.to_owned());
    }
    Ok(ids)
}
