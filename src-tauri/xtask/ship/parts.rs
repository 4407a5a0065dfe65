//! What no registry tells: the C that is compiled in, the typeface that is drawn with, and what the system must bring.

use crate::ship::bom::{Bom, Component, Hash, Licence, PROGRAM, hex};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

const FONTS: &str = "assets/fonts";

/// Parts of the engine's crate: as its version names them, what they are called, their address, who keeps them, their licence.
/// Its LibTomCrypt is not among them: on Linux the engine is built on the system's libcrypto, and the laws hold the program to that.
const ENGINE: &[(&str, &str, &str, &str, &str)] = &[
    (
        "sqlcipher",
        "SQLCipher",
        "github/sqlcipher/sqlcipher@v",
        "zetetic:sqlcipher",
        "BSD-3-Clause",
    ),
    (
        "sqlite",
        "SQLite",
        "generic/sqlite@",
        "sqlite:sqlite",
        "blessing",
    ),
];

/// Debian's packages of what the window is linked with. Their version is the system's, and mended by it.
const SYSTEM: &[(&str, &str)] = &[
    (
        "libwebkit2gtk-4.1-0",
        "draws the page: libwebkit2gtk-4.1.so.0",
    ),
    (
        "libjavascriptcoregtk-4.1-0",
        "runs the page: libjavascriptcoregtk-4.1.so.0",
    ),
    ("libgtk-3-0", "the window: libgtk-3.so.0, libgdk-3.so.0"),
    ("libgdk-pixbuf-2.0-0", "pictures: libgdk_pixbuf-2.0.so.0"),
    ("libcairo2", "drawing: libcairo.so.2"),
    (
        "libglib2.0-0",
        "libglib-2.0.so.0, libgobject-2.0.so.0, libgio-2.0.so.0",
    ),
    (
        "libsoup-3.0-0",
        "belongs to the page's engine: libsoup-3.0.so.0",
    ),
    ("libdbus-1-3", "the message bus: libdbus-1.so.3"),
    ("libssl3", "the engine's ciphers: libcrypto.so.3"),
    ("libc6", "libc.so.6, libm.so.6, ld-linux-x86-64.so.2"),
    ("libgcc-s1", "libgcc_s.so.1"),
    ("ca-certificates", "whom to trust on the network"),
    ("cups-client", "asked to print"),
];

pub(crate) fn add(root: &Path, engine: &str, bom: &mut Bom) -> Result<(), String> {
    of_engine(engine, bom)?;
    typeface(root, bom)?;
    for (package, what) in SYSTEM {
        let reference = format!("pkg:deb/debian/{package}");
        bom.edge(PROGRAM, &reference);
        bom.components.push(Component {
            kind: "library",
            name: (*package).into(),
            description: Some(format!("Of the system, not shipped. {what}")),
            scope: Some("required"),
            purl: Some(reference.clone()),
            reference,
            ..Component::default()
        });
    }
    Ok(())
}

/// The crate's version ends in `+sqlcipher-4.19.0-sqlite-3.53.4-…`: what it is made of.
fn of_engine(version: &str, bom: &mut Bom) -> Result<(), String> {
    let carrier = bom
        .components
        .iter()
        .find(|component| component.name == "sqlcipher-src")
        .map(|component| component.reference.clone())
        .ok_or("the engine's crate is not in the bill")?;
    for (key, name, address, keeper, licence) in ENGINE {
        let mut words = version.split(['+', '-']);
        let version = words
            .find(|word| word == key)
            .and_then(|_| words.next())
            .ok_or(format!("{version} does not say which {name} it carries"))?;
        let reference = format!("pkg:{address}{version}");
        bom.edge(&carrier, &reference);
        bom.components.push(Component {
            kind: "library",
            name: (*name).into(),
            version: Some(version.into()),
            description: Some("C, compiled in".into()),
            licenses: Licence::of(Some(licence)),
            cpe: Some(format!("cpe:2.3:a:{keeper}:{version}:*:*:*:*:*:*:*")),
            purl: Some(reference.clone()),
            reference,
            ..Component::default()
        });
    }
    Ok(())
}

fn typeface(root: &Path, bom: &mut Bom) -> Result<(), String> {
    let folder = fs::read_dir(root.join(FONTS)).map_err(|error| format!("{FONTS}: {error}"))?;
    for entry in folder.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".ttf") {
            continue;
        }
        let bytes = fs::read(entry.path()).map_err(|error| format!("{name}: {error}"))?;
        let reference = format!("file:{FONTS}/{name}");
        bom.edge(PROGRAM, &reference);
        bom.components.push(Component {
            kind: "file",
            reference,
            name,
            hashes: vec![Hash {
                alg: "SHA-256",
                content: hex(&Sha256::digest(&bytes)),
            }],
            licenses: Licence::of(Some("OFL-1.1")),
            ..Component::default()
        });
    }
    Ok(())
}
