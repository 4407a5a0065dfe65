//! The crates that are in the shipped programs: what `cargo tree` resolves for them, told by `cargo metadata` and `Cargo.lock`.

use crate::ship::bom::{Bom, Component, Hash, Licence, PROGRAM, purl};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

const TARGET: &str = "x86_64-unknown-linux-gnu";
/// The window, and the same desk without one.
const PROGRAMS: [&str; 2] = ["kartotek", "kartotekctl"];
/// The crate that carries the engine's C, as a build dependency: its code is in the program all the same.
const ENGINE: &str = "sqlcipher-src";

/// Name and version.
type Named = (String, String);

/// As much of `cargo metadata` as is needed. The crate that reads all of it would bring features of `serde_json` into the program.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Lean>,
}

#[derive(Deserialize)]
struct Lean {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

/// No kind is the ordinary one.
#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// The crates and how they lean upon one another; and the version of [`ENGINE`], which says what it is made of.
pub(crate) fn shipped(root: &Path) -> Result<(Bom, String), String> {
    let told_of = cargo(
        root,
        &[
            "metadata",
            "--format-version",
            "1",
            "--filter-platform",
            TARGET,
        ],
    )?;
    let metadata: Metadata =
        serde_json::from_str(&told_of).map_err(|error| format!("cargo metadata: {error}"))?;
    let mut inside = tree(root)?;
    let engine = metadata
        .packages
        .iter()
        .find(|package| package.name == ENGINE)
        .ok_or("the engine's sources are not in Cargo.lock")?;
    inside.insert(named(engine));
    let bom = told(&metadata, &inside, &checksums(root)?)?;
    Ok((bom, engine.version.clone()))
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<String, String> {
    let out = Command::new("cargo")
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(root)
        .output()
        .map_err(|error| error.to_string())?;
    if out.status.success() {
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&out.stderr).into_owned())
    }
}

/// What is in the programs, features resolved for them alone: the tests would add theirs.
fn tree(root: &Path) -> Result<BTreeSet<Named>, String> {
    let shape = ["--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let programs = PROGRAMS.iter().flat_map(|program| ["--package", program]);
    let arguments: Vec<&str> = ["tree", "--target", TARGET]
        .into_iter()
        .chain(shape)
        .chain(programs)
        .collect();
    let all = cargo(root, &arguments)?
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.split_once(" v")?;
            Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
        })
        .collect();
    Ok(all)
}

fn checksums(root: &Path) -> Result<BTreeMap<Named, String>, String> {
    let text = fs::read_to_string(root.join("Cargo.lock")).map_err(|error| error.to_string())?;
    let lock: toml::Table = text
        .parse()
        .map_err(|error| format!("Cargo.lock: {error}"))?;
    let packages = lock["package"].as_array().ok_or("Cargo.lock is empty")?;
    let said = |package: &toml::Value, key| Some(package.get(key)?.as_str()?.to_owned());
    Ok(packages
        .iter()
        .filter_map(|package| {
            let named = (said(package, "name")?, said(package, "version")?);
            Some((named, said(package, "checksum")?))
        })
        .collect())
}

fn told(
    metadata: &Metadata,
    inside: &BTreeSet<Named>,
    checksums: &BTreeMap<Named, String>,
) -> Result<Bom, String> {
    let mut bom = Bom::default();
    let mut references: BTreeMap<&str, String> = BTreeMap::new();
    for package in &metadata.packages {
        let named = named(package);
        if !inside.contains(&named) {
            continue;
        }
        let component = component(package, checksums.get(&named))?;
        if package.name == PROGRAM {
            bom.version = named.1;
            references.insert(package.id.as_str(), PROGRAM.into());
        } else {
            references.insert(package.id.as_str(), component.reference.clone());
            bom.components.push(component);
        }
    }
    if references.len() != inside.len() {
        return Err("cargo tree and cargo metadata do not name the same crates".into());
    }
    let engine = metadata.packages.iter().find(|one| one.name == ENGINE);
    let nodes = metadata.resolve.nodes.iter();
    for (node, from) in nodes.filter_map(|node| Some((node, references.get(&*node.id)?))) {
        for to in &node.deps {
            let runs = to.dep_kinds.iter().any(|kind| kind.kind.is_none())
                || engine.is_some_and(|engine| engine.id == to.pkg);
            if let Some(reference) = references.get(&*to.pkg)
                && runs
            {
                bom.edge(from, reference);
            }
        }
    }
    Ok(bom)
}

fn component(package: &Package, checksum: Option<&String>) -> Result<Component, String> {
    let (name, version) = named(package);
    let theirs = package.source.is_some();
    if theirs && checksum.is_none() {
        return Err(format!("{name} {version} has no checksum in Cargo.lock"));
    }
    // Our own members are in no registry: an address would be somebody else's.
    let address = theirs.then(|| purl("cargo", &name, &version));
    Ok(Component {
        kind: if PROGRAMS.contains(&name.as_str()) {
            "application"
        } else {
            "library"
        },
        reference: address
            .clone()
            .unwrap_or_else(|| format!("member:{name}@{version}")),
        hashes: checksum
            .map(|content| Hash {
                alg: "SHA-256",
                content: content.clone(),
            })
            .into_iter()
            .collect(),
        licenses: Licence::of(package.license.as_deref()),
        purl: address,
        name,
        version: Some(version),
        ..Component::default()
    })
}

fn named(package: &Package) -> Named {
    (package.name.clone(), package.version.clone())
}
