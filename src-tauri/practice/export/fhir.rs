//! The same as HL7 FHIR R4 (4.0.1): one Bundle of type collection, plain R4 without a profile, so that any program that reads
//! FHIR can take the client over (T22).
//!
//! What always holds: the same input gives the same bytes; every id is derived by hash, so none of the vault's own ids leaves;
//! every reference points at an entry of the bundle. Money stays out: R4's resources for it are unripe, and our own JSON has it.

mod care;
mod papers;
mod people;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{clinic::Clinic, export::Everything};

/// A client as a FHIR R4 Bundle.
#[must_use]
pub fn fhir(everything: &Everything, clinic: &Clinic) -> Value {
    let mut bundle = Bundle {
        all: everything,
        clinic,
        entries: Vec::new(),
    };
    bundle.people();
    bundle.care();
    bundle.papers();
    tidy(json!({
        "resourceType": "Bundle",
        "id": id("bundle", &everything.card.id.to_string()),
        "type": "collection",
        "timestamp": instant(everything.made_at),
        "entry": bundle.entries,
    }))
}

/// The bundle while it is put together.
struct Bundle<'a> {
    all: &'a Everything,
    clinic: &'a Clinic,
    entries: Vec<Value>,
}

impl Bundle<'_> {
    /// Adds a resource under the id derived from its kind and key.
    fn add(&mut self, kind: &str, key: &str, mut resource: Value) {
        let id = id(kind, key);
        resource["resourceType"] = json!(kind);
        resource["id"] = json!(id);
        self.entries
            .push(json!({ "fullUrl": format!("urn:uuid:{id}"), "resource": tidy(resource) }));
    }

    fn patient(&self) -> Value {
        reference("Patient", &self.all.card.id.to_string())
    }

    fn practitioner(&self) -> Value {
        reference("Practitioner", "therapist")
    }

    fn organization(&self) -> Value {
        reference("Organization", "practice")
    }
}

/// A pointer to an entry of this bundle.
fn reference(kind: &str, key: &str) -> Value {
    json!({ "reference": format!("urn:uuid:{}", id(kind, key)), "type": kind })
}

/// An id that is the same every time and says nothing about the one it was made from.
fn id(kind: &str, key: &str) -> String {
    let hash = Sha256::digest(format!("kartotek fhir 1\n{kind}\n{key}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes)
        .into_uuid()
        .to_string()
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn date(on: NaiveDate) -> String {
    on.format("%Y-%m-%d").to_string()
}

fn coding(system: &str, code: &str, display: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code, "display": display }] })
}

fn key(id: impl Into<Uuid>) -> String {
    id.into().to_string()
}

/// FHIR has no empty texts, lists or objects: what holds nothing is left out.
fn tidy(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|(name, value)| (name, tidy(value)))
                .filter(|(_, value)| !is_empty(value))
                .collect(),
        ),
        Value::Array(values) => Value::Array(
            values
                .into_iter()
                .map(tidy)
                .filter(|value| !is_empty(value))
                .collect(),
        ),
        Value::String(text) => Value::String(text.trim().to_owned()),
        other => other,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
