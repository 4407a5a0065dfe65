//! The packages of the page: what `ui/package-lock.json` says is needed to run, and what the build found in the bundle itself.
//!
//! What the bundle holds is written down by the build (`ui/vite.config.ts`); a bundler's own few lines are in it too. What is needed
//! by the lock and not in the bundle runs only while it is built: it is listed as `excluded`.

use crate::ship::bom::{Bom, Component, Hash, Licence, PROGRAM, hex, purl};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Written by the page's build.
const BUNDLE: &str = "target/ship/bundle.json";
const PAGE: &str = "member:kartotek-ui";

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Locked {
    version: String,
    integrity: Option<String>,
    license: Option<String>,
    dev: bool,
    dependencies: BTreeMap<String, String>,
    peer_dependencies: BTreeMap<String, String>,
}

pub(crate) fn add(root: &Path, bom: &mut Bom) -> Result<(), String> {
    let read = |place: &str| {
        fs::read_to_string(root.join(place)).map_err(|error| format!("{place}: {error}"))
    };
    let lock = serde_json::from_str(&read("ui/package-lock.json")?)
        .map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let bundle = read(BUNDLE).map_err(|error| format!("build the page first: {error}"))?;
    let bundle = serde_json::from_str(&bundle).map_err(|error| format!("{BUNDLE}: {error}"))?;
    of(&lock_checked(lock, &bundle)?, &bundle, bom)
}

/// What the bundle holds and the lock does not know was not installed from the lock.
fn lock_checked(lock: Lock, bundle: &BTreeSet<String>) -> Result<Lock, String> {
    match bundle
        .iter()
        .find(|place| !lock.packages.contains_key(*place))
    {
        Some(place) => Err(format!("{place} is in the page and not in its lock")),
        None => Ok(lock),
    }
}

fn of(lock: &Lock, bundle: &BTreeSet<String>, bom: &mut Bom) -> Result<(), String> {
    let ours = lock.packages.get("").ok_or("the lock names no page")?;
    bom.components.push(Component {
        kind: "application",
        reference: PAGE.into(),
        name: "kartotek-ui".into(),
        version: Some(ours.version.clone()),
        licenses: Licence::of(ours.license.as_deref()),
        ..Component::default()
    });
    bom.edge(PROGRAM, PAGE);
    let shipped: BTreeMap<&str, &Locked> = lock
        .packages
        .iter()
        .filter(|(place, package)| !place.is_empty() && (!package.dev || bundle.contains(*place)))
        .map(|(place, package)| (place.as_str(), package))
        .collect();
    let mut seen = BTreeSet::new();
    for (place, package) in &shipped {
        let component = component(place, package, bundle.contains(*place))?;
        let from = component.reference.clone();
        // One version in two places is one package.
        if seen.insert(from.clone()) {
            bom.components.push(component);
        }
        let needs = package
            .dependencies
            .keys()
            .chain(package.peer_dependencies.keys());
        for (at, to) in needs.filter_map(|name| found(&shipped, place, name)) {
            bom.edge(&from, &address(at, to));
        }
        // What only the bundler brought in stands under the page itself.
        if ours.dependencies.contains_key(name(place)) || package.dev {
            bom.edge(PAGE, &from);
        }
    }
    Ok(())
}

/// Where a package finds another: beside it, or in a folder above.
fn found<'a>(
    shipped: &BTreeMap<&'a str, &'a Locked>,
    from: &str,
    name: &str,
) -> Option<(&'a str, &'a Locked)> {
    let mut folder = Some(from);
    while let Some(inner) = folder {
        let place = if inner.is_empty() {
            format!("node_modules/{name}")
        } else {
            format!("{inner}/node_modules/{name}")
        };
        if let Some((place, package)) = shipped.get_key_value(place.as_str()) {
            return Some((place, package));
        }
        folder = (!inner.is_empty()).then(|| {
            inner
                .rsplit_once("/node_modules/")
                .map_or("", |(outer, _)| outer)
        });
    }
    None
}

fn name(place: &str) -> &str {
    place
        .rsplit_once("node_modules/")
        .map_or(place, |(_, name)| name)
}

fn address(place: &str, package: &Locked) -> String {
    purl("npm", name(place), &package.version)
}

fn component(place: &str, package: &Locked, bundled: bool) -> Result<Component, String> {
    let said = package.integrity.as_deref().unwrap_or_default();
    let content = said
        .strip_prefix("sha512-")
        .and_then(|text| BASE64_STANDARD.decode(text).ok())
        .ok_or(format!("{place} has no SHA-512 in the lock"))?;
    Ok(Component {
        kind: "library",
        reference: address(place, package),
        name: name(place).into(),
        version: Some(package.version.clone()),
        scope: Some(if bundled { "required" } else { "excluded" }),
        hashes: vec![Hash {
            alg: "SHA-512",
            content: hex(&content),
        }],
        licenses: Licence::of(package.license.as_deref()),
        purl: Some(address(place, package)),
        ..Component::default()
    })
}
