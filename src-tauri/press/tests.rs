//! Tests of the press: paper is read back as a person or another program would read it.
#![allow(clippy::needless_pass_by_value)]

mod golden;
mod margins;
mod pagination;
mod printing;
mod samples;
mod standard;
mod untrusted;
mod vocabulary;

use std::{
    io::Write,
    process::{Command, Stdio},
    sync::OnceLock,
    thread,
};

use crate::{Binding, Document, Holes, Language, Run, lay_bound};

/// One sample, laid and set.
struct Laid {
    language: Language,
    name: &'static str,
    run: Run,
    pdf: Vec<u8>,
    text: Vec<String>,
}

/// Every sample in every language, laid once for all tests: setting type without optimisation takes its time.
fn laid() -> &'static [Laid] {
    static LAID: OnceLock<Vec<Laid>> = OnceLock::new();
    LAID.get_or_init(|| {
        let mut laid = Vec::new();
        for language in Language::ALL {
            let mut documents = samples::all(language);
            documents.push((
                "long-log",
                Document::LogPage(samples::log_of(&samples::lines(60, language), language)),
            ));
            documents.push((
                "empty-log",
                Document::LogPage(samples::log_of(&[], language)),
            ));
            for (name, document) in documents {
                let binding = Binding {
                    duplex: name == "long-log",
                    holes: if name == "long-log" {
                        Holes::Swedish
                    } else {
                        Holes::None
                    },
                };
                let run = lay_bound(
                    &document,
                    &samples::practice(language),
                    language,
                    samples::ON,
                    binding,
                )
                .unwrap();
                let pdf = run.pdf().unwrap();
                let text = text_of(&pdf);
                laid.push(Laid {
                    language,
                    name,
                    run,
                    pdf,
                    text,
                });
            }
        }
        laid
    })
}

/// A PDF's text, page by page, as `pdftotext -layout` reads it, with runs of blanks made one.
fn text_of(pdf: &[u8]) -> Vec<String> {
    let read = piped("pdftotext", &["-layout", "-enc", "UTF-8", "-", "-"], pdf);
    let read = String::from_utf8(read).unwrap();
    let mut pages: Vec<String> = read
        .split('\u{c}')
        .map(|page| {
            page.lines()
                .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join("\n")
        })
        .collect();
    assert_eq!(
        pages.pop().as_deref(),
        Some(""),
        "pdftotext ends each page with a form feed"
    );
    pages
}

/// A program of poppler-utils fed through a pipe.
fn piped(program: &str, args: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|_| panic!("{program} is missing: install poppler-utils"));
    let mut stdin = child.stdin.take().unwrap();
    let answer = thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output()
    });
    let answer = answer.unwrap();
    assert!(answer.status.success(), "{program} failed");
    answer.stdout
}
