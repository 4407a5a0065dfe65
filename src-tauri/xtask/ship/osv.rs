//! What OSV (osv.dev) knows against the parts: asked over the network, or read from an answer that somebody fetched elsewhere.

use crate::{say, ship::bom::Bom};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path, time::Duration};

/// Where OSV answers many questions at once.
pub(crate) const API: &str = "https://api.osv.dev/v1/querybatch";
/// As many as it takes at once.
const AT_ONCE: usize = 1000;
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Deserialize)]
struct Answer {
    results: Vec<Found>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Found {
    vulns: Vec<Known>,
    next_page_token: Option<String>,
}

#[derive(Deserialize)]
struct Known {
    id: String,
}

/// Those of a registry that OSV knows by address and version. C parts and the system's are watched by the system's own lists.
pub(crate) fn askable(bom: &Bom) -> Vec<String> {
    bom.components
        .iter()
        .filter_map(|component| component.purl.clone())
        .filter(|purl| purl.starts_with("pkg:cargo/") || purl.starts_with("pkg:npm/"))
        .collect()
}

pub(crate) fn query(purls: &[String]) -> Value {
    let one = |purl: &String| json!({ "package": { "purl": purl } });
    json!({ "queries": purls.iter().map(one).collect::<Vec<_>>() })
}

/// Errs on what is known and not ignored; on silence only when an answer is `required`.
pub(crate) fn ask(
    place: &str,
    purls: &[String],
    ignored: &BTreeSet<String>,
    required: bool,
) -> Result<(), String> {
    let answers = if place.starts_with("https://") || place.starts_with("http://") {
        match purls
            .chunks(AT_ONCE)
            .map(|some| over_network(place, some))
            .collect()
        {
            Ok(answers) => answers,
            Err(why) => {
                let told = format!(
                    "OSV WAS NOT ASKED, so nothing is known about advisories: {place}: {why}"
                );
                if required {
                    return Err(told);
                }
                say(&told);
                return Ok(());
            }
        }
    } else {
        vec![from_file(Path::new(place))?]
    };
    let found = judged(&answers, purls, ignored)?;
    say(&format!(
        "OSV was asked about {} parts: {found}",
        purls.len()
    ));
    Ok(())
}

fn over_network(place: &str, purls: &[String]) -> Result<String, String> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .build()
        .into();
    agent
        .post(place)
        .header("content-type", "application/json")
        .send(query(purls).to_string())
        .and_then(|mut answer| answer.body_mut().read_to_string())
        .map_err(|error| error.to_string())
}

fn from_file(place: &Path) -> Result<String, String> {
    fs::read_to_string(place).map_err(|error| format!("{}: {error}", place.display()))
}

/// What is known, in words; an error when some of it may not be lived with, or when the answers are to other questions.
pub(crate) fn judged(
    answers: &[String],
    purls: &[String],
    ignored: &BTreeSet<String>,
) -> Result<String, String> {
    let mut results = Vec::new();
    for answer in answers {
        let answer: Answer = serde_json::from_str(answer)
            .map_err(|error| format!("that is no answer of OSV's: {error}"))?;
        results.extend(answer.results);
    }
    if results.len() != purls.len() {
        let (asked, told) = (purls.len(), results.len());
        return Err(format!(
            "OSV was asked about {asked} parts and told of {told}"
        ));
    }
    let (mut open, mut lived_with) = (Vec::new(), BTreeSet::new());
    for (purl, found) in purls.iter().zip(results) {
        // A part with more advisories than one page holds has some that are not ignored here; it is named either way.
        if found.next_page_token.is_some() {
            open.push(format!("{purl}: more than OSV tells at once"));
        }
        for known in found.vulns {
            if ignored.contains(&known.id) {
                lived_with.insert(known.id);
            } else {
                open.push(format!(
                    "{purl}: https://osv.dev/vulnerability/{}",
                    known.id
                ));
            }
        }
    }
    if !open.is_empty() {
        return Err(open.join("\n"));
    }
    for id in ignored.difference(&lived_with) {
        say(&format!("{id} is ignored in vain: nothing shipped has it"));
    }
    Ok(format!("{} known and ignored, none else", lived_with.len()))
}
