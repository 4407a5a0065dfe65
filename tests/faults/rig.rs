//! The rig: the console under test, throw-away scenes to use it in, and workers that run many of them at once.
//!
//! A scene is a folder with `vault`, `passphrase`, `disk` and what else an operation needs; the console runs in it and is given
//! relative paths only, so that a prepared scene is simply copied. What broke a rule is kept beside the report.

use crate::{
    kill::Calm,
    talk::{No, Talk},
    works::Work,
};
use desk::{Cost, Desk, Secret, SystemClock};
use kartotek_tests::window::bin;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// The longest a vault may take to open after a fault.
pub(crate) const OPENS_WITHIN: Duration = Duration::from_secs(5);

/// The console and where it is put to work.
pub(crate) struct Rig {
    console: PathBuf,
    _console_in: TempDir,
    pub(crate) work: TempDir,
    pub(crate) seed: u64,
    /// The operations that are struck; all when empty.
    only: Vec<String>,
    kept: PathBuf,
    /// What operations did without a fault: measured once.
    pub(crate) calm: Mutex<HashMap<Work, Calm>>,
}

/// What a child runs under: a program before it, words for its environment.
#[derive(Default, Clone)]
pub(crate) struct Under {
    pub(crate) before: Vec<String>,
    pub(crate) words: Vec<(String, String)>,
    /// Where its complaints go, if not into the scene.
    pub(crate) said: Option<PathBuf>,
    /// Set when nothing is to be heard any more.
    pub(crate) dark: Arc<AtomicBool>,
}

/// An open session, and how it began.
pub(crate) struct Opened {
    child: Child,
    pub(crate) talk: Talk,
    pub(crate) state: Value,
    pub(crate) took: Duration,
}

impl Rig {
    pub(crate) fn new(folder: &Path, seed: u64, only: Vec<String>) -> Self {
        let folder_in = |place: PathBuf| {
            tempfile::Builder::new()
                .prefix("kartotek-faults-")
                .tempdir_in(place)
                .expect("a folder to work in")
        };
        let console_in = folder_in(env::temp_dir());
        // A copy: a build that goes on meanwhile must not change what is being judged.
        let console = console_in.path().join("kartotekctl");
        fs::copy(bin("kartotekctl"), &console).expect("the console");
        Self {
            console,
            _console_in: console_in,
            work: folder_in(memory().unwrap_or_else(env::temp_dir)),
            seed,
            only,
            kept: folder.join("kept"),
            calm: Mutex::default(),
        }
    }

    /// Whether an operation is among those to be struck.
    pub(crate) fn wants(&self, operation: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one == operation)
    }

    /// A child of the console in a scene, its input and output at hand, its complaints in the file `said`.
    pub(crate) fn launch(&self, scene: &Path, under: &Under, arguments: &[&str]) -> Child {
        let said = under.said.clone().unwrap_or_else(|| scene.join("said"));
        let said = fs::File::create(said).expect("a file for complaints");
        let mut words: Vec<OsString> = under.before.iter().map(OsString::from).collect();
        words.push(self.console.clone().into_os_string());
        let mut command = Command::new(&words[0]);
        command
            .args(&words[1..])
            .args(arguments)
            .envs(under.words.iter().cloned())
            // Scenes are copies of one vault, older and newer ones: nothing is remembered from one to the next.
            .env("KARTOTEK_CONFIG", "")
            .current_dir(scene)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(said);
        command.spawn().expect("the console starts")
    }

    /// Runs a verb to its end.
    pub(crate) fn run(&self, scene: &Path, arguments: &[&str]) -> Output {
        Command::new(&self.console)
            .args(arguments)
            .env("KARTOTEK_CONFIG", "")
            .current_dir(scene)
            .stdin(Stdio::null())
            .output()
            .expect("the console runs")
    }

    /// A session on `vault` in a scene; an error is what it complained of.
    pub(crate) fn open(&self, scene: &Path, vault: &str, key: &str) -> Result<Opened, String> {
        let began = Instant::now();
        let arguments = ["session", "--vault", vault, "--passphrase-file", key];
        let mut child = self.launch(scene, &Under::default(), &arguments);
        let mut talk = talk_of(&mut child);
        match talk.ask("desk/state", Value::Null) {
            Ok(state) => Ok(Opened {
                child,
                talk,
                state,
                took: began.elapsed(),
            }),
            Err(_) => {
                drop(talk);
                let status = child.wait().expect("the console ends");
                Err(complaint(
                    status.code(),
                    &fs::read(scene.join("said")).unwrap_or_default(),
                ))
            }
        }
    }

    /// Keeps a scene that broke a rule, for whoever looks into it; not more than a few.
    pub(crate) fn keep(&self, scene: &Path, broken: &[String]) {
        let name = scene.file_name().unwrap_or_default();
        let already = fs::read_dir(&self.kept).map_or(0, Iterator::count);
        if already < 12 {
            let to = self.kept.join(name);
            copy_folder(scene, &to);
            let _ = fs::write(to.join("broken"), broken.join("\n"));
        }
    }
}

impl Opened {
    pub(crate) fn ask(&mut self, command: &str, request: Value) -> Result<Value, No> {
        self.talk.ask(command, request)
    }

    /// Ends the input and waits until the vault is locked.
    pub(crate) fn end(mut self) {
        drop(self.talk);
        let _ = self.child.wait();
    }
}

/// Both ends of a child's session.
pub(crate) fn talk_of(child: &mut Child) -> Talk {
    let to = child.stdin.take().expect("its input");
    Talk::new(to, child.stdout.take().expect("its output"))
}

/// The code of a refusal, or whatever else a child ended with.
pub(crate) fn complaint(status: Option<i32>, said: &[u8]) -> String {
    let said = String::from_utf8_lossy(said);
    let refusal: Value = serde_json::from_str(said.trim()).unwrap_or_default();
    match (refusal["code"].as_str(), status) {
        (Some(code), Some(3)) => code.to_owned(),
        (_, None) => "ended by a signal".to_owned(),
        (_, Some(101)) => format!("panic: {}", said.lines().next().unwrap_or_default()),
        (_, Some(code)) => format!("exit {code}: {}", said.trim()),
    }
}

/// Whether a complaint is one a person could be told: a refusal with a name of its own.
pub(crate) fn is_typed(complaint: &str) -> bool {
    desk::Refusal::CODES
        .iter()
        .any(|(code, _)| *code == complaint && !matches!(*code, "internal" | "store_fault"))
}

/// A disk in memory with a gigabyte to spare: a killed program leaves there what it leaves on any disk, and a run takes a fraction.
fn memory() -> Option<PathBuf> {
    let told = Command::new("df")
        .args(["-B1", "--output=avail", "/dev/shm"])
        .output()
        .ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    let free: u64 = told.lines().nth(1)?.trim().parse().ok()?;
    (free > 1 << 30).then(|| "/dev/shm".into())
}

/// Whether disks can be mounted.
pub(crate) fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

/// Copies a folder and what is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry");
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy_folder(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}

/// How many runs go on at once.
pub(crate) fn workers() -> usize {
    let cores = thread::available_parallelism();
    cores.map_or(2, usize::from).min(8)
}

/// Runs `count` runs on as many workers as there are cores; gives what each broke, in the order of the runs.
pub(crate) fn each<T: Send>(count: usize, run: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..workers() {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= count {
                        break;
                    }
                    let found = run(at);
                    done.lock().expect("no worker stopped").push((at, found));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no worker stopped");
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, found)| found).collect()
}

/// A new vault in a scene. Its passphrase is as cheap to try as any reader accepts: faults fall upon files, and every judge has to open it.
pub(crate) fn begin(scene: &Path) {
    fs::create_dir_all(scene.join("disk")).expect("a scene");
    fs::write(scene.join("passphrase"), "sju lyktor i dimman\n").expect("a passphrase");
    fs::write(scene.join("new"), "åtta lyktor över ån\n").expect("a passphrase");
    fs::write(
        scene.join("both"),
        "sju lyktor i dimman\0åtta lyktor över ån\n",
    )
    .expect("both");
    let practice = json!({
        "name": "Norrsken Massage", "street": "", "postcode": "", "city": "", "country": "se", "language": "sv",
        "organisation_number": "", "email": "", "phone": "", "therapist_name": "Maj Fiktiv", "therapist_title": "Massageterapeut",
        "therapist_phone": "", "licensed": false,
    });
    let desk = Desk::new(
        scene.join("vault"),
        Arc::new(SystemClock),
        Cost::for_tests(),
    );
    let secret = Secret::new("sju lyktor i dimman".into());
    desk.call("desk/begin", json!({ "practice": practice }), Some(secret))
        .unwrap_or_else(|refusal| panic!("a new vault: {}", json!(refusal)));
    desk.lock();
}
