//! The bill itself, as CycloneDX 1.6 wants it.

use chrono::DateTime;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The program's own reference.
pub(crate) const PROGRAM: &str = "kartotek";

#[derive(Default)]
pub(crate) struct Bom {
    pub(crate) version: String,
    pub(crate) components: Vec<Component>,
    /// Reference -> what it stands upon.
    pub(crate) upon: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Serialize, Default)]
pub(crate) struct Component {
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    #[serde(rename = "bom-ref")]
    pub(crate) reference: String,
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) scope: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) hashes: Vec<Hash>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) licenses: Vec<Licence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cpe: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) purl: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Hash {
    pub(crate) alg: &'static str,
    pub(crate) content: String,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Licence {
    /// In SPDX's language.
    Expression(String),
    /// In nobody's.
    License { name: String },
}

impl Licence {
    /// Crates of old say "or" by a stroke.
    pub(crate) fn of(said: Option<&str>) -> Vec<Self> {
        let one = said.map(|said| match said.to_ascii_uppercase() {
            upper if upper.starts_with("SEE ") => Self::License { name: said.into() },
            _ => Self::Expression(said.replace(" / ", "/").replace('/', " OR ")),
        });
        one.into_iter().collect()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Whole<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    bom_format: &'static str,
    spec_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    serial_number: Option<String>,
    version: u32,
    metadata: Metadata,
    components: &'a [Component],
    dependencies: Vec<Upon<'a>>,
}

#[derive(Serialize)]
struct Metadata {
    #[serde(skip_serializing_if = "Option::is_none")]
    timestamp: Option<String>,
    component: Component,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Upon<'a> {
    #[serde(rename = "ref")]
    reference: &'a str,
    depends_on: &'a BTreeSet<String>,
}

impl Bom {
    pub(crate) fn edge(&mut self, from: &str, to: &str) {
        self.upon
            .entry(from.to_owned())
            .or_default()
            .insert(to.to_owned());
    }

    /// Puts everything into one order, and holds that each reference is there once and leads somewhere.
    pub(crate) fn sorted(&mut self) -> Result<(), String> {
        self.components
            .sort_by(|a, b| a.reference.cmp(&b.reference));
        let mut known = BTreeSet::from([PROGRAM.to_owned()]);
        for component in &self.components {
            if !known.insert(component.reference.clone()) {
                return Err(format!("{} is there twice", component.reference));
            }
        }
        for reference in &known {
            self.upon.entry(reference.clone()).or_default();
        }
        let lost = self
            .upon
            .iter()
            .flat_map(|(from, to)| to.iter().chain([from]))
            .find(|reference| !known.contains(*reference));
        match lost {
            Some(lost) => Err(format!("{lost} is leant upon and not there")),
            None => Ok(()),
        }
    }

    /// The document. Its number is made of what it says; a date is in it only when the build was given one.
    pub(crate) fn text(&self, moment: Option<&str>) -> Result<String, String> {
        let timestamp = moment
            .map(|seconds| {
                seconds
                    .parse()
                    .ok()
                    .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
                    .map(|moment| moment.format("%Y-%m-%dT%H:%M:%SZ").to_string())
                    .ok_or(format!("SOURCE_DATE_EPOCH is no moment: {seconds}"))
            })
            .transpose()?;
        let mut whole = Whole {
            schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
            bom_format: "CycloneDX",
            spec_version: "1.6",
            serial_number: None,
            version: 1,
            metadata: Metadata {
                timestamp,
                component: self.program(),
            },
            components: &self.components,
            dependencies: self
                .upon
                .iter()
                .map(|(reference, depends_on)| Upon {
                    reference,
                    depends_on,
                })
                .collect(),
        };
        let said = |whole: &Whole<'_>| {
            serde_json::to_string_pretty(whole).map_err(|error| error.to_string())
        };
        let digest: [u8; 32] = Sha256::digest(said(&whole)?).into();
        let [first, second] = [0, 16].map(|at| u128_of(&digest[at..at + 16]));
        let number = uuid::Builder::from_random_bytes((first ^ second).to_be_bytes()).into_uuid();
        whole.serial_number = Some(number.urn().to_string());
        said(&whole).map(|text| text + "\n")
    }

    fn program(&self) -> Component {
        Component {
            kind: "application",
            reference: PROGRAM.into(),
            name: PROGRAM.into(),
            version: Some(self.version.clone()),
            licenses: Licence::of(Some("MIT OR Apache-2.0")),
            ..Component::default()
        }
    }
}

fn u128_of(bytes: &[u8]) -> u128 {
    bytes
        .iter()
        .fold(0, |sum, byte| (sum << 8) | u128::from(*byte))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `pkg:type/name@version`, with what has a meaning of its own in it written otherwise.
pub(crate) fn purl(kind: &str, name: &str, version: &str) -> String {
    let plain = |text: &str| text.replace('@', "%40").replace('+', "%2B");
    format!("pkg:{kind}/{}@{}", plain(name), plain(version))
}
