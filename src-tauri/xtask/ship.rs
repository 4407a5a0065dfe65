//! What leaves the house: a bill of everything the program is made of, and what the world knows against it.
//!
//! `target/ship/sbom.cdx.json` (CycloneDX 1.6) names crates, the page's packages, the C that is compiled in, the typeface, and what the
//! system must bring. The same sources give the same bytes. `target/ship/osv-query.json` is what OSV is asked, for machines that reach
//! nothing: whoever does reach it asks, and the answer is handed over as a file.

mod bom;
mod crates;
mod ignored;
mod osv;
mod page;
mod parts;
#[cfg(test)]
mod tests;

use crate::say;
use bom::Bom;
use desk::{Clock, SystemClock};
pub(crate) use osv::API;
use std::{env, fs, path::Path};

const PLACE: &str = "target/ship";

/// Writes both files; asks OSV when `asked` says where, or when it is `required`.
pub(crate) fn run(root: &Path, asked: Option<&str>, required: bool) -> Result<(), String> {
    let ignored = ignored::read(root, SystemClock.now().date_naive())?;
    let bom = assembled(root)?;
    let place = root.join(PLACE);
    fs::create_dir_all(&place).map_err(|error| error.to_string())?;
    let written = |name: &str, text: String| {
        fs::write(place.join(name), text).map_err(|error| format!("{name}: {error}"))
    };
    let moment = env::var("SOURCE_DATE_EPOCH").ok();
    written("sbom.cdx.json", bom.text(moment.as_deref())?)?;
    let purls = osv::askable(&bom);
    let query = osv::query(&purls);
    written("osv-query.json", query.to_string())?;
    say(&format!(
        "{PLACE}/sbom.cdx.json: {} components, {} of them known to OSV by their address",
        bom.components.len(),
        purls.len()
    ));
    match (asked, required) {
        (None, false) => Ok(()),
        (place, _) => osv::ask(place.unwrap_or(API), &purls, &ignored, required),
    }
}

fn assembled(root: &Path) -> Result<Bom, String> {
    let (mut bom, engine) = crates::shipped(root)?;
    page::add(root, &mut bom)?;
    parts::add(root, &engine, &mut bom)?;
    bom.sorted()?;
    Ok(bom)
}
