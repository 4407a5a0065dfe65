//! A real print service: the page that comes out of the printer is the page of the preview.
//! Needs CUPS with the cups-pdf printer; it fails, and says so, where they are missing.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use super::{piped, samples};
use crate::{Document, Language, Run, lay, queue};

const QUEUE: &str = "KartotekPDF";

fn run(program: &str, args: &[&str]) -> bool {
    Command::new(program).args(args).output().map_or_else(
        |_| panic!("{program} is missing: install cups and printer-driver-cups-pdf"),
        |said| said.status.success(),
    )
}

/// Starts the print service where none runs, and sets up the printer that writes files.
fn service() {
    if !run("lpstat", &["-r"])
        || !String::from_utf8_lossy(&Command::new("lpstat").arg("-r").output().unwrap().stdout)
            .contains("scheduler is running")
    {
        assert!(
            Path::new("/usr/sbin/cupsd").exists(),
            "cupsd is missing: install cups and printer-driver-cups-pdf"
        );
        run("/usr/sbin/cupsd", &[]);
    }
    for _ in 0..100 {
        if run(
            "lpadmin",
            &[
                "-p",
                QUEUE,
                "-v",
                "cups-pdf:/",
                "-E",
                "-m",
                "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd",
            ],
        ) {
            return;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("the print service does not answer, or printer-driver-cups-pdf is missing");
}

/// Where cups-pdf puts what this user prints.
fn out() -> PathBuf {
    let settings =
        fs::read_to_string("/etc/cups/cups-pdf.conf").expect("printer-driver-cups-pdf is missing");
    let setting = settings.lines().rev().find_map(|line| {
        line.trim()
            .strip_prefix("Out ")
            .map(|value| value.trim().to_owned())
    });
    let home = std::env::var("HOME").unwrap();
    let user = std::env::var("USER").unwrap_or_else(|_| {
        String::from_utf8_lossy(&Command::new("id").arg("-un").output().unwrap().stdout)
            .trim()
            .to_owned()
    });
    PathBuf::from(
        setting
            .unwrap_or_else(|| "/var/spool/cups-pdf/${USER}".into())
            .replace("${HOME}", &home)
            .replace("${USER}", &user),
    )
}

fn newest(place: &Path, since: &[PathBuf]) -> Option<PathBuf> {
    fs::read_dir(place)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "pdf") && !since.contains(path))
}

/// Grey values of a page at 100 dpi, from a PDF.
fn grey(pdf: &[u8], page: usize) -> (usize, usize, Vec<u8>) {
    let number = (page + 1).to_string();
    let picture = piped(
        "pdftoppm",
        &["-gray", "-r", "100", "-f", &number, "-l", &number, "-"],
        pdf,
    );
    let mut parts = picture.splitn(4, |&byte| byte == b'\n');
    assert_eq!(parts.next().unwrap(), b"P5");
    let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
    let (wide, high) = size.split_once(' ').unwrap();
    parts.next().unwrap();
    (
        wide.parse().unwrap(),
        high.parse().unwrap(),
        parts.next().unwrap().to_vec(),
    )
}

/// Grey values of the preview at 100 dpi.
fn preview(run: &Run, page: usize) -> (usize, usize, Vec<u8>) {
    let (wide, pixels) = run.pixels(page, 100.0);
    let grey: Vec<u8> = pixels
        .chunks_exact(4)
        .map(|p| {
            u8::try_from(
                (u32::from(p[0]) * 299 + u32::from(p[1]) * 587 + u32::from(p[2]) * 114) / 1000,
            )
            .unwrap()
        })
        .collect();
    (wide, grey.len() / wide, grey)
}

/// Mean difference of two pages over blocks of 8 × 8 pixels, worst block: renderers differ in edges, not in places.
fn worst_block(a: &(usize, usize, Vec<u8>), b: &(usize, usize, Vec<u8>)) -> f64 {
    assert!(
        a.0.abs_diff(b.0) <= 1 && a.1.abs_diff(b.1) <= 1,
        "sizes {}x{} and {}x{}",
        a.0,
        a.1,
        b.0,
        b.1
    );
    let (wide, high) = (a.0.min(b.0), a.1.min(b.1));
    let mut worst: f64 = 0.0;
    for top in (0..high - 8).step_by(8) {
        for left in (0..wide - 8).step_by(8) {
            let mean = |page: &(usize, usize, Vec<u8>)| {
                (0..64)
                    .map(|i| f64::from(page.2[(top + i / 8) * page.0 + left + i % 8]))
                    .sum::<f64>()
                    / 64.0
            };
            worst = worst.max((mean(a) - mean(b)).abs());
        }
    }
    worst
}

// covers: W12 W18
#[test]
fn the_printer_gives_the_page_of_the_preview() {
    service();
    let printers = queue::printers().unwrap();
    assert!(
        printers
            .iter()
            .any(|printer| printer.name == QUEUE && printer.state == queue::PrinterState::Idle),
        "{printers:?}"
    );

    let document = Document::LogPage(samples::log_of(
        &samples::lines(40, Language::Sv),
        Language::Sv,
    ));
    let laid = lay(
        &document,
        &samples::practice(Language::Sv),
        Language::Sv,
        samples::ON,
    )
    .unwrap();
    let before: Vec<PathBuf> = fs::read_dir(out())
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    let pdf = laid.pdf().unwrap();
    // A client's name as title must not reach the print service.
    let job = queue::send(&pdf, QUEUE, "Astrid Lövgren").unwrap();
    assert_eq!(job.printer, QUEUE);
    let mut printed = None;
    for _ in 0..300 {
        if queue::state(&job) == Ok(queue::JobState::Done) {
            printed = newest(&out(), &before);
            if printed.is_some() {
                break;
            }
        }
        thread::sleep(Duration::from_millis(100));
    }
    let printed = printed.unwrap_or_else(|| {
        panic!(
            "nothing came out in {}; the job is {:?}",
            out().display(),
            queue::state(&job)
        )
    });
    let name = printed.file_name().unwrap().to_string_lossy().into_owned();
    let paper = fs::read(&printed).unwrap();
    fs::remove_file(&printed).unwrap();
    assert!(
        name.contains("Kartotek") && !name.contains("Astrid"),
        "{name}"
    );

    assert!(laid.pages() >= 2);
    for page in 0..2 {
        let worst = worst_block(&grey(&paper, page), &preview(&laid, page));
        assert!(
            worst < 40.0,
            "page {page} differs from its preview by {worst:.0} of 255"
        );
        let other = worst_block(&grey(&paper, page), &preview(&laid, 1 - page));
        assert!(other > 60.0, "the comparison cannot tell two pages apart");
    }
    assert_eq!(
        queue::send(&pdf, "NoSuchPrinter", "Kartotek"),
        Err(queue::PrintError::NoPrinter)
    );
    assert_eq!(
        queue::state(&queue::Job {
            printer: QUEUE.into(),
            id: format!("{QUEUE}-999999")
        }),
        Ok(queue::JobState::Unknown)
    );
}
