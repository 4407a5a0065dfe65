//! What lies on a disk after a crash, and the folder it is laid out in to be judged.

use super::fate::Bytes;
use crate::rows::hash;
use std::{collections::BTreeMap, fs, path::Path};

/// Files by path, and folders, which have no bytes.
pub(super) type Image = BTreeMap<String, Option<Bytes>>;

/// One name for all images of the same bytes; `below` leaves out what lies elsewhere.
pub(super) fn fingerprint(image: &Image, below: &str) -> String {
    let told = image.iter().filter(|(path, _)| path.starts_with(below));
    let told: Vec<String> = told
        .map(|(path, bytes)| match bytes {
            Some(bytes) => format!("{path} {}", hash(bytes)),
            None => path.clone(),
        })
        .collect();
    hash(told.join("\n").as_bytes())
}

/// Lays an image out in a folder.
pub(super) fn lay_out(image: &Image, at: &Path) {
    fs::create_dir_all(at).expect("a folder");
    for (path, bytes) in image {
        match bytes {
            Some(bytes) => fs::write(at.join(path), bytes.as_slice()),
            None => fs::create_dir_all(at.join(path)),
        }
        .expect("an image laid out");
    }
}
