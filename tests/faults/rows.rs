//! What a vault holds, as a person would tell it: clients by name, with notes, sales and files. Two vaults that tell the same hold the
//! same. Everything a campaign writes has a text of its own, so that nothing can hide behind something that looks like it.

use crate::talk::{No, Talk};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Clients by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rows(pub(crate) BTreeMap<String, Card>);

/// What hangs on one client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) id: String,
    /// Text of each note, and whether it is signed.
    pub(crate) notes: BTreeMap<String, bool>,
    /// Item of each sale.
    pub(crate) sales: BTreeMap<String, String>,
    /// Hash of each file by its name.
    pub(crate) files: BTreeMap<String, String>,
}

impl Rows {
    /// Reads them all. Two things of one name are told as an error: something came twice.
    pub(crate) fn read(talk: &mut Talk) -> Result<Self, String> {
        let mut rows = Self::default();
        let all = json!({ "text": "", "inactive": true, "limit": 100_000 });
        for client in list(
            talk.ask("client/find", all)
                .map(|mut found| found["rows"].take()),
        )? {
            let of = json!({ "client": client["id"] });
            let mut card = Card {
                id: text(&client["id"]),
                ..Card::default()
            };
            for note in list(talk.ask("journal/list", of.clone()))? {
                let last = note["texts"]
                    .as_array()
                    .and_then(|texts| texts.last())
                    .cloned()
                    .unwrap_or_default();
                let parts = last["parts"].as_array().cloned().unwrap_or_default();
                let words: Vec<String> = parts.iter().map(|part| text(&part["text"])).collect();
                once(&mut card.notes, words.join("\n"), note["signed"] == true)?;
            }
            for sale in list(talk.ask("daybook/of-client", of.clone()))? {
                let told = format!("{} {}", sale["amount"], sale["vat"]);
                once(&mut card.sales, text(&sale["item"]), told)?;
            }
            for file in list(talk.ask("attachment/list", of))? {
                once(&mut card.files, text(&file["name"]), text(&file["sha256"]))?;
            }
            once(&mut rows.0, text(&client["name"]), card)?;
        }
        Ok(rows)
    }

    /// The same without ids, which a client that was on the way in does not have here.
    fn told(
        &self,
    ) -> BTreeMap<
        &str,
        (
            &BTreeMap<String, bool>,
            Vec<&String>,
            &BTreeMap<String, String>,
        ),
    > {
        self.0
            .iter()
            .map(|(name, card)| {
                (
                    name.as_str(),
                    (&card.notes, card.sales.keys().collect(), &card.files),
                )
            })
            .collect()
    }

    pub(crate) fn same(&self, other: &Self) -> bool {
        self.told() == other.told()
    }

    /// In short, what is here and not in `other`, for a report: how many of each kind, no names.
    pub(crate) fn beyond(&self, other: &Self) -> String {
        let mut counts = [0_usize; 4];
        for (name, card) in &self.0 {
            let Some(theirs) = other.0.get(name) else {
                counts[0] += 1;
                continue;
            };
            counts[1] += card
                .notes
                .iter()
                .filter(|(text, signed)| theirs.notes.get(*text) != Some(signed))
                .count();
            counts[2] += card
                .sales
                .keys()
                .filter(|item| !theirs.sales.contains_key(*item))
                .count();
            counts[3] += card
                .files
                .iter()
                .filter(|(name, hash)| theirs.files.get(*name) != Some(hash))
                .count();
        }
        format!(
            "{} clients, {} notes, {} sales, {} files",
            counts[0], counts[1], counts[2], counts[3]
        )
    }

    pub(crate) fn files(&self) -> usize {
        self.0.values().map(|card| card.files.len()).sum()
    }
}

fn once<T>(into: &mut BTreeMap<String, T>, name: String, value: T) -> Result<(), String> {
    if into.insert(name, value).is_some() {
        return Err("something is there twice".into());
    }
    Ok(())
}

fn list(answer: Result<Value, No>) -> Result<Vec<Value>, String> {
    match answer {
        Ok(Value::Array(rows)) => Ok(rows),
        Ok(_) => Err("not a list".into()),
        Err(No::Refused(code)) => Err(code),
        Err(No::Gone) => Err("the console went while rows were read".into()),
    }
}

/// SHA-256 in hex, as the card tells it.
pub(crate) fn hash(content: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
