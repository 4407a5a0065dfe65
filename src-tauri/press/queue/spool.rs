//! Asking one program of the print service: arguments as a list, input through a pipe, an answer or a time limit.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use super::PrintError;

/// Where the print service's programs are installed; the user's own search path is not asked.
const PLACES: [&str; 3] = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/// What of the user's surroundings the programs may see: where the print service is, and the user's own defaults.
const PASSED_ON: [&str; 6] = [
    "HOME",
    "USER",
    "LOGNAME",
    "CUPS_SERVER",
    "XDG_CONFIG_HOME",
    "PATH",
];

const STEP: Duration = Duration::from_millis(10);

/// One program.
pub(super) struct Tool {
    path: PathBuf,
}

/// What it said.
pub(super) struct Answer {
    pub(super) good: bool,
    pub(super) out: String,
    pub(super) err: String,
}

impl Tool {
    pub(super) fn found(name: &str) -> Result<Self, PrintError> {
        let path = PLACES
            .iter()
            .map(|place| Path::new(place).join(name))
            .find(|path| path.is_file());
        path.map(|path| Self { path })
            .ok_or(PrintError::NotInstalled)
    }

    #[cfg(test)]
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Runs the program with `input` on its standard input; it is ended when it takes longer than `wait`.
    pub(super) fn ask(
        &self,
        args: &[&str],
        input: &[u8],
        wait: Duration,
    ) -> Result<Answer, PrintError> {
        let mut command = Command::new(&self.path);
        command
            .args(args)
            .env_clear()
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.envs(
            PASSED_ON
                .iter()
                .filter_map(|name| Some((name, std::env::var_os(name)?))),
        );
        let mut child = command.spawn().map_err(|_| PrintError::NotInstalled)?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(mut stdin), Some(stdout), Some(stderr)) = pipes else {
            end(&mut child);
            return Err(PrintError::NotInstalled);
        };
        thread::scope(|scope| {
            // A program that stops reading is seen by its exit code; the broken pipe says nothing more.
            scope.spawn(move || stdin.write_all(input).and_then(|()| stdin.flush()).is_ok());
            let out = scope.spawn(|| all(stdout));
            let err = scope.spawn(|| all(stderr));
            let mut waited = Duration::ZERO;
            let status = loop {
                match child.try_wait() {
                    Ok(Some(status)) => break Ok(status),
                    Ok(None) if waited < wait => {
                        thread::sleep(STEP);
                        waited += STEP;
                    }
                    Ok(None) | Err(_) => {
                        end(&mut child);
                        break Err(PrintError::NoAnswer);
                    }
                }
            };
            let (out, err) = (
                out.join().unwrap_or_default(),
                err.join().unwrap_or_default(),
            );
            Ok(Answer {
                good: status?.success(),
                out,
                err,
            })
        })
    }
}

fn end(child: &mut Child) {
    // Either it is ended here or it has ended by itself; there is nothing to do about a third case.
    let _ = child.kill();
    let _ = child.wait();
}

fn all(mut pipe: impl Read) -> String {
    let mut said = Vec::new();
    let _ = pipe.read_to_end(&mut said);
    String::from_utf8_lossy(&said).into_owned()
}
