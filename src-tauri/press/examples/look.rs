//! Writes one sample of each document in each language into the directory named by `KARTOTEK_LOOK`, as PDF and SVG, so
//! that a person can look at the paper: `KARTOTEK_LOOK=/tmp/look cargo run -p press --example look`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    dead_code,
    unreachable_pub,
    missing_docs
)]

#[path = "../tests/samples.rs"]
mod samples;

use std::{env, fs, path::PathBuf};

use press::{Binding, Document, Holes, Language};

fn main() {
    let place =
        PathBuf::from(env::var_os("KARTOTEK_LOOK").expect("KARTOTEK_LOOK names no directory"));
    fs::create_dir_all(&place).unwrap();
    for language in Language::ALL {
        let mut documents = samples::all(language);
        documents.push((
            "log-long",
            Document::LogPage(samples::log_of(&samples::lines(90, language), language)),
        ));
        documents.push((
            "log-cut",
            Document::LogPage(samples::log_of(&samples::overlong(language), language)),
        ));
        for (name, document) in documents {
            let binding = Binding {
                duplex: name == "log-long",
                holes: Holes::Swedish,
            };
            let run = press::lay_bound(
                &document,
                &samples::practice(language),
                language,
                samples::ON,
                binding,
            )
            .unwrap();
            fs::write(
                place.join(format!("{}-{name}.pdf", language.code())),
                run.pdf().unwrap(),
            )
            .unwrap();
            fs::write(
                place.join(format!("{}-{name}.svg", language.code())),
                run.svg(0).unwrap(),
            )
            .unwrap();
        }
    }
}
