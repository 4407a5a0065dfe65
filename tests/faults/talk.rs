//! Talking to a console that may die at any moment. An answer counts once its whole line has come: that is the acknowledgement all
//! campaigns hold the vault to.

use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Cursor, Write, sink},
    process::{ChildStdin, ChildStdout},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Why there was no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum No {
    /// The desk refused, with this code.
    Refused(String),
    /// Nobody is there any more.
    Gone,
}

/// Both ends of a session.
pub(crate) struct Talk {
    to: Box<dyn Write + Send>,
    from: Box<dyn BufRead + Send>,
    dark: Arc<AtomicBool>,
}

impl Talk {
    pub(crate) fn new(to: ChildStdin, from: ChildStdout) -> Self {
        Self {
            to: Box::new(to),
            from: Box::new(BufReader::new(from)),
            dark: Arc::default(),
        }
    }

    /// A session over again: answers that were heard before, whatever is asked, and after the last of them nobody is there.
    pub(crate) fn over_again(answers: String) -> Self {
        Self {
            to: Box::new(sink()),
            from: Box::new(Cursor::new(answers)),
            dark: Arc::default(),
        }
    }

    /// Once `dark` is set nothing is heard any more: where the power is gone, no screen shows an answer.
    pub(crate) fn until(self, dark: Arc<AtomicBool>) -> Self {
        Self { dark, ..self }
    }

    pub(crate) fn ask(&mut self, command: &str, request: Value) -> Result<Value, No> {
        self.line(&json!({ "command": command, "request": request }))
    }

    pub(crate) fn line(&mut self, line: &Value) -> Result<Value, No> {
        writeln!(self.to, "{line}")
            .and_then(|()| self.to.flush())
            .map_err(|_| No::Gone)?;
        let mut answer = self.heard()?;
        match answer["refusal"]["code"].as_str() {
            Some(code) => Err(No::Refused(code.to_owned())),
            None => Ok(answer["ok"].take()),
        }
    }

    /// The next whole line.
    pub(crate) fn heard(&mut self) -> Result<Value, No> {
        let mut line = String::new();
        match self.from.read_line(&mut line) {
            Ok(_) if line.ends_with('\n') && !self.dark.load(Ordering::SeqCst) => {
                serde_json::from_str(&line).map_err(|_| No::Gone)
            }
            _ => Err(No::Gone),
        }
    }
}
