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
    thread,
};

/// A PDF's text, page by page, as `pdftotext -layout` reads it, with runs of blanks made one.
fn text_of(pdf: &[u8]) -> Vec<String> {
    let read = piped("pdftotext", &["-layout", "-enc", "UTF-8", "-", "-"], pdf);
    let read = String::from_utf8(read).unwrap();
    let mut pages: Vec<String> = read
        .split('\u{c}')
        .map(|page| {
            page.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        })
        .collect();
    assert_eq!(pages.pop().as_deref(), Some(""), "pdftotext ends each page with a form feed");
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
