//! Print queues: the printers this desk has, and a finished PDF handed to one of them through a pipe.
//!
//! No page ever lies in a file of ours, no shell is started, and the job carries a page id or the program's name, never a
//! client's. The print service itself (CUPS) may keep a copy of a job in its spool: [`keeps_copies`] tells, so that the
//! user can be told.

use std::{path::PathBuf, time::Duration};

mod spool;

use spool::{Answer, Tool};

/// A printer of this desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// Name of the queue.
    pub name: String,
    /// The desktop's default printer.
    pub default: bool,
    /// What it is doing.
    pub state: PrinterState,
}

/// What a printer is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrinterState {
    /// Waiting for work.
    Idle,
    /// Printing.
    Printing,
    /// Stopped by somebody or by a fault: jobs would lie in its spool.
    Stopped,
    /// Takes no jobs.
    Rejecting,
}

impl PrinterState {
    /// Stable code, for another storey to put words to: `idle`, `printing`, `stopped`, `rejecting`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Printing => "printing",
            Self::Stopped => "stopped",
            Self::Rejecting => "rejecting",
        }
    }
}

/// A job that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Queue.
    pub printer: String,
    /// Name of the job in the print service: the queue and a number, `Desk-17`.
    pub id: String,
}

/// Where a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// Not begun.
    Waiting,
    /// Being printed.
    Printing,
    /// Printed, as far as the print service knows.
    Done,
    /// Cancelled or given up.
    Failed,
    /// The print service has forgotten it.
    Unknown,
}

/// On which sides of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    /// One side, whatever the printer's own setting: a page set for one side has its binding edge on the left.
    #[default]
    One,
    /// Both sides, turned over the long edge; for pages laid with [`crate::Binding`]'s `duplex`.
    Both,
}

/// Whether the print service keeps copies of finished jobs in its spool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    /// It keeps them for a while (the print service's default is a day).
    Kept,
    /// It deletes them when the job is done.
    NotKept,
    /// Its settings cannot be read by this user.
    Unknown,
}

/// Why nothing was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// There is no print service on this computer.
    #[error("no print service is installed")]
    NotInstalled,
    /// There is no printer of that name.
    #[error("no such printer")]
    NoPrinter,
    /// The print service or the printer is stopped.
    #[error("the print service or the printer is stopped")]
    Stopped,
    /// The printer does not take the job.
    #[error("the job was not taken")]
    Rejected,
    /// The print service did not answer in time; whether it prints is not known.
    #[error("no answer in time")]
    NoAnswer,
}

/// Longest wait for a list, and for a job to be taken.
const LIST_WAIT: Duration = Duration::from_secs(10);
const SEND_WAIT: Duration = Duration::from_secs(60);

/// The printers of this desk, as the print service lists them.
///
/// # Errors
/// [`PrintError::NotInstalled`], [`PrintError::Stopped`] when the service does not run, [`PrintError::NoAnswer`]. An empty
/// list is no error: nobody has set up a printer.
pub fn printers() -> Result<Vec<Printer>, PrintError> {
    list(&Tool::found("lpstat")?)
}

/// Hands a PDF to a printer. `title` is shown by the print service and kept in its log, so only a page id or another
/// word of letters, digits and hyphens (at most 24) is passed on; anything else is replaced by `Kartotek`.
///
/// # Errors
/// [`PrintError`]. Nothing is sent to a printer that is stopped or rejects jobs: the pages would lie in its spool.
pub fn send(pdf: &[u8], printer: &str, title: &str) -> Result<Job, PrintError> {
    send_sides(pdf, printer, title, Sides::One)
}

/// The same, on one or both sides of the paper.
///
/// # Errors
/// See [`send`].
pub fn send_sides(pdf: &[u8], printer: &str, title: &str, sides: Sides) -> Result<Job, PrintError> {
    hand_over(
        &Tool::found("lp")?,
        &Tool::found("lpstat")?,
        pdf,
        printer,
        title,
        sides,
    )
}

/// Where a job is.
///
/// # Errors
/// [`PrintError::NotInstalled`], [`PrintError::Stopped`] when the service does not run, [`PrintError::NoAnswer`].
pub fn state(job: &Job) -> Result<JobState, PrintError> {
    let lpstat = Tool::found("lpstat")?;
    let id = &job.id;
    let under_way = read(&lpstat, &["-W", "not-completed", "-o", &job.printer])?;
    if under_way
        .lines()
        .any(|line| line.split_whitespace().next() == Some(id))
    {
        let printing =
            read(&lpstat, &["-p", &job.printer])?.contains(&format!("now printing {id}."));
        return Ok(if printing {
            JobState::Printing
        } else {
            JobState::Waiting
        });
    }
    let over = read(&lpstat, &["-l", "-W", "completed", "-o", &job.printer])?;
    let mut lines = over
        .lines()
        .skip_while(|line| line.split_whitespace().next() != Some(id));
    if lines.next().is_none() {
        return Ok(JobState::Unknown);
    }
    let failed = lines
        .take_while(|line| line.starts_with([' ', '\t']))
        .any(|line| {
            ["aborted", "canceled", "cancelled"]
                .iter()
                .any(|word| line.contains(word))
        });
    Ok(if failed {
        JobState::Failed
    } else {
        JobState::Done
    })
}

/// Whether the print service keeps copies of what was printed (`PreserveJobFiles`, kept for a day by default).
#[must_use]
pub fn keeps_copies() -> Copies {
    match std::fs::read_to_string(PathBuf::from("/etc/cups/cupsd.conf")) {
        Ok(settings) => kept(&settings),
        Err(_) => Copies::Unknown,
    }
}

fn kept(settings: &str) -> Copies {
    let setting = settings.lines().rev().find_map(|line| {
        let (name, value) = line.trim().split_once(char::is_whitespace)?;
        name.eq_ignore_ascii_case("PreserveJobFiles")
            .then(|| value.trim())
    });
    let off = setting.is_some_and(|value| {
        ["no", "off", "false", "0"]
            .iter()
            .any(|no| value.eq_ignore_ascii_case(no))
    });
    if off { Copies::NotKept } else { Copies::Kept }
}

fn read(tool: &Tool, args: &[&str]) -> Result<String, PrintError> {
    let answer = tool.ask(args, &[], LIST_WAIT)?;
    if answer.good {
        Ok(answer.out)
    } else {
        Err(refusal(&answer))
    }
}

fn list(lpstat: &Tool) -> Result<Vec<Printer>, PrintError> {
    // Exits with an error when there is no printer at all; only a service that does not answer is one.
    let names = match lpstat.ask(&["-e"], &[], LIST_WAIT)? {
        answer if answer.good => answer.out,
        answer if refusal(&answer) == PrintError::Stopped => return Err(PrintError::Stopped),
        _ => String::new(),
    };
    let default = lpstat.ask(&["-d"], &[], LIST_WAIT)?.out;
    let default = default
        .rsplit_once(": ")
        .map(|(_, name)| name.trim().to_owned());
    let doing = lpstat.ask(&["-p"], &[], LIST_WAIT)?.out;
    let taking = lpstat.ask(&["-a"], &[], LIST_WAIT)?.out;
    let says = |text: &str, word: &str, name: &str, what: &str| {
        text.lines().any(|line| {
            line.strip_prefix(word)
                .and_then(|rest| rest.strip_prefix(name))
                .is_some_and(|rest| rest.starts_with(what))
        })
    };
    Ok(names
        .lines()
        .map(str::trim)
        .filter(|name| safe_name(name))
        .map(|name| Printer {
            name: name.to_owned(),
            default: default.as_deref() == Some(name),
            state: if says(&taking, "", name, " not accepting") {
                PrinterState::Rejecting
            } else if says(&doing, "printer ", name, " disabled") {
                PrinterState::Stopped
            } else if says(&doing, "printer ", name, " now printing") {
                PrinterState::Printing
            } else {
                PrinterState::Idle
            },
        })
        .collect())
}

fn hand_over(
    lp: &Tool,
    lpstat: &Tool,
    pdf: &[u8],
    printer: &str,
    title: &str,
    sides: Sides,
) -> Result<Job, PrintError> {
    if !safe_name(printer) {
        return Err(PrintError::NoPrinter);
    }
    match list(lpstat)?
        .iter()
        .find(|known| known.name == printer)
        .map(|known| known.state)
    {
        None => return Err(PrintError::NoPrinter),
        Some(PrinterState::Stopped) => return Err(PrintError::Stopped),
        Some(PrinterState::Rejecting) => return Err(PrintError::Rejected),
        Some(PrinterState::Idle | PrinterState::Printing) => {}
    }
    let sides = match sides {
        Sides::One => "sides=one-sided",
        Sides::Both => "sides=two-sided-long-edge",
    };
    // The margins are part of the page: it must not be scaled to what the printer thinks it can reach.
    let args = [
        "-d",
        printer,
        "-t",
        neutral(title),
        "-o",
        "media=A4",
        "-o",
        "print-scaling=none",
        "-o",
        sides,
        "-",
    ];
    let answer = lp.ask(&args, pdf, SEND_WAIT)?;
    if !answer.good {
        return Err(refusal(&answer));
    }
    let id = answer.out.split_whitespace().find(|word| {
        word.rsplit_once('-')
            .is_some_and(|(queue, number)| queue == printer && number.parse::<u32>().is_ok())
    });
    id.map(|id| Job {
        printer: printer.to_owned(),
        id: id.to_owned(),
    })
    .ok_or(PrintError::Rejected)
}

/// A name that CUPS can have given a queue, and that cannot be taken for an option.
fn safe_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 127
        && !name.starts_with('-')
        && name.chars().all(|c| {
            !c.is_control()
                && !c.is_whitespace()
                && !matches!(c, '/' | '#' | '\\' | '?' | '\'' | '"')
        })
}

fn neutral(title: &str) -> &str {
    let plain = !title.is_empty()
        && title.len() <= 24
        && title.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if plain && !title.starts_with('-') {
        title
    } else {
        "Kartotek"
    }
}

fn refusal(answer: &Answer) -> PrintError {
    let said = answer.err.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if has(&[
        "unable to connect",
        "connection refused",
        "bad file descriptor",
        "scheduler is not running",
        "service-unavailable",
    ]) {
        PrintError::Stopped
    } else if has(&[
        "does not exist",
        "no default destination",
        "unknown destination",
        "invalid destination",
        "no destinations",
    ]) {
        PrintError::NoPrinter
    } else {
        PrintError::Rejected
    }
}

#[cfg(test)]
mod tests;
