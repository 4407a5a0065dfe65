//! The built window under a WebDriver: find, click, type, look, take a picture. Only the few calls the journeys need.
//!
//! `WebKitWebDriver` drives the real program on the screen it is given (`DISPLAY`); every wait has an end, and a failed journey
//! leaves a picture. It knows nothing of the desk but the window's binary.

use serde_json::{Value, json};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

mod keyboard;
mod names;
mod processes;

pub use keyboard::key;
use names::quoted;
pub use names::{by_label, by_name};
pub(crate) use processes::descendants;

const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One running driver with one window.
pub struct Window {
    base: String,
    session: String,
    driver: Child,
    pictures: PathBuf,
}

/// What a window is started in: programs before it, each of which starts the next, and words of its surroundings.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// What starts it, if anything.
    pub before: Vec<OsString>,
    /// Environment variables; these win over the driver's own.
    pub words: Vec<(OsString, OsString)>,
}

impl Around {
    /// A command that starts `program` in these surroundings.
    pub fn command(&self, program: &str) -> Command {
        let mut line = self.before.iter().cloned().chain([program.into()]);
        let mut command = Command::new(line.next().expect("a program"));
        command.args(line);
        command
    }
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

/// The folder the binaries of this build lie in.
pub fn bin(name: &str) -> PathBuf {
    let here = env::current_exe().expect("this test is a program");
    here.ancestors()
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("{name} is not built"))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|socket| socket.local_addr())
        .expect("a free port")
        .port()
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(120)))
        .proxy(None)
        .build()
        .into()
}

impl Window {
    /// Starts the window over the vault in `dir` and waits until its page is there.
    pub fn open(dir: &Path) -> Self {
        Self::open_around(dir, &Around::default())
    }

    /// As [`open`](Self::open); what the therapist saves goes into `into`.
    pub fn open_saving(dir: &Path, into: &Path) -> Self {
        Self::open_with(dir, &[("KARTOTEK_SAVE_INTO", into.as_os_str())])
    }

    /// As [`open`](Self::open), in surroundings that say more: names of variables and what they hold.
    pub fn open_with(dir: &Path, surroundings: &[(&str, &OsStr)]) -> Self {
        let words = surroundings.iter();
        let around = Around {
            words: words
                .map(|(name, what)| (name.into(), what.into()))
                .collect(),
            ..Around::default()
        };
        Self::open_around(dir, &around)
    }

    /// As [`open`](Self::open), in surroundings of its own.
    pub fn open_around(dir: &Path, around: &Around) -> Self {
        Self::started("kartotek", dir, around, "body").0
    }

    /// Starts a program of this build over the vault in `dir`, in surroundings of its own, and tells how long it took until
    /// `usable` was there.
    pub fn started(program: &str, dir: &Path, around: &Around, usable: &str) -> (Self, Duration) {
        let port = free_port();
        let driver = around
            .command("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("KARTOTEK_DIR", dir)
            .env("KARTOTEK_CONFIG", dir.join("config"))
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .envs(around.words.iter().cloned())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver (package webkit2gtk-driver)");
        let base = format!("http://127.0.0.1:{port}");
        let pictures = bin("kartotek").with_file_name("journeys");
        fs::create_dir_all(&pictures).expect("a folder for pictures");
        let mut window = Self {
            base,
            session: String::new(),
            driver,
            pictures,
        };
        let begun = Instant::now();
        while agent()
            .get(format!("{}/status", window.base))
            .call()
            .is_err()
        {
            assert!(begun.elapsed() < Duration::from_secs(20), "no WebDriver");
            thread::sleep(Duration::from_millis(20));
        }
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": { "binary": bin(program) } } } });
        let mut begun = Instant::now();
        let first = begun;
        let session = loop {
            match window.try_post("/session", &wanted) {
                Ok(answer) => break answer,
                Err(error) if first.elapsed() > Duration::from_secs(40) => {
                    panic!("no session: {error}")
                }
                Err(_) => {
                    thread::sleep(Duration::from_millis(200));
                    begun = Instant::now();
                }
            }
        };
        window.session = session["sessionId"]
            .as_str()
            .expect("a session id")
            .to_owned();
        while window.find(usable).is_none() {
            if begun.elapsed() > Duration::from_secs(40) {
                window.fail(&format!("{program} shows no {usable}"));
            }
            thread::sleep(Duration::from_millis(5));
        }
        let took = begun.elapsed();
        (window, took)
    }

    fn try_post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let url = if self.session.is_empty() || path == "/session" {
            format!("{}{path}", self.base)
        } else {
            format!("{}/session/{}{path}", self.base, self.session)
        };
        let mut answer = agent()
            .post(&url)
            .send(body.to_string())
            .map_err(|error| error.to_string())?;
        let value: Value = serde_json::from_str(
            &answer
                .body_mut()
                .read_to_string()
                .map_err(|error| error.to_string())?,
        )
        .map_err(|error| error.to_string())?;
        if value["value"]["error"].is_string() {
            Err(value["value"].to_string())
        } else {
            Ok(value["value"].clone())
        }
    }

    fn get(&self, path: &str) -> Value {
        let url = format!("{}/session/{}{path}", self.base, self.session);
        let answer = agent().get(&url).call().map_err(|error| error.to_string());
        let text = answer.and_then(|mut answer| {
            answer
                .body_mut()
                .read_to_string()
                .map_err(|error| error.to_string())
        });
        let value: Value = text
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        value["value"].clone()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.try_post(path, body)
            .unwrap_or_else(|error| self.fail(&format!("{path}: {error}")))
    }

    /// Ends the journey with a picture of what stood there.
    pub fn fail(&self, why: &str) -> ! {
        let picture = self.picture("failed");
        let text = self
            .try_script("return document.body ? document.body.innerText : ''", &[])
            .unwrap_or_default();
        panic!(
            "{why}\npicture: {}\non the screen:\n{}",
            picture.display(),
            text.as_str().unwrap_or_default()
        );
    }

    /// The first element that fits, if there is one now. A selector that begins with `/` is XPath.
    pub fn find(&self, selector: &str) -> Option<Element> {
        let using = if selector.starts_with('/') || selector.starts_with('(') {
            "xpath"
        } else {
            "css selector"
        };
        let found = self
            .try_post("/element", &json!({ "using": using, "value": selector }))
            .ok()?;
        Some(Element(found[ELEMENT].as_str()?.to_owned()))
    }

    /// Waits for an element; fails the journey when it does not come.
    pub fn wait(&self, selector: &str, seconds: u64) -> Element {
        let started = Instant::now();
        loop {
            if let Some(element) = self.find(selector) {
                return element;
            }
            if started.elapsed() > Duration::from_secs(seconds) {
                self.fail(&format!("nothing like {selector} after {seconds} s"));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until an element is gone.
    pub fn gone(&self, selector: &str, seconds: u64) {
        let started = Instant::now();
        while self.find(selector).is_some() {
            if started.elapsed() > Duration::from_secs(seconds) {
                self.fail(&format!("{selector} is still there after {seconds} s"));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until a text stands on the screen.
    pub fn says(&self, text: &str, seconds: u64) {
        let started = Instant::now();
        loop {
            let all = self.script("return document.body.innerText", &[]);
            if all.as_str().is_some_and(|all| all.contains(text)) {
                return;
            }
            if started.elapsed() > Duration::from_secs(seconds) {
                self.fail(&format!(
                    "\"{text}\" does not stand there after {seconds} s"
                ));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Clicks, once the element stands still: one that makes room for a line just then would be missed.
    pub fn click(&self, selector: &str) {
        let element = self.wait(selector, 10);
        let started = Instant::now();
        let place = || {
            self.try_script(
                "const box = arguments[0].getBoundingClientRect(); return [box.x, box.y, box.width, box.height].join()",
                &[json!({ ELEMENT: element.0 })],
            )
        };
        let mut before = place();
        loop {
            thread::sleep(Duration::from_millis(60));
            let now = place();
            if now == before || started.elapsed() > Duration::from_secs(5) {
                break;
            }
            before = now;
        }
        while let Err(error) = self.try_post(&format!("/element/{}/click", element.0), &json!({})) {
            if started.elapsed() > Duration::from_secs(5) {
                self.fail(&format!("{selector} cannot be clicked: {error}"));
            }
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Clicks the button, link or tab with that name.
    pub fn press(&self, name: &str) {
        self.click(&by_name(name));
    }

    /// Empties the field with that label and types into it.
    pub fn fill(&self, label: &str, text: &str) {
        let element = self.wait(&by_label(label), 10);
        self.post(&format!("/element/{}/clear", element.0), &json!({}));
        self.post(
            &format!("/element/{}/value", element.0),
            &json!({ "text": text }),
        );
    }

    /// Waits until nothing is being looked up and the page has stood still for a moment.
    pub fn settled(&self) {
        let started = Instant::now();
        let (mut before, mut calm) = (Value::Null, 0);
        while calm < 3 {
            if started.elapsed() > Duration::from_secs(90) {
                self.fail("the page does not come to rest");
            }
            let now = self.script(
                "return document.querySelector('[role=progressbar]') ? null : document.body.innerHTML",
                &[],
            );
            calm = if !now.is_null() && now == before {
                calm + 1
            } else {
                0
            };
            before = now;
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Chooses from a list by its value.
    pub fn choose(&self, label: &str, value: &str) {
        let element = self.wait(&by_label(label), 10);
        let option = format!("option[value='{value}']");
        let found = self.post(
            &format!("/element/{}/element", element.0),
            &json!({ "using": "css selector", "value": option }),
        );
        let id = found[ELEMENT].as_str().unwrap_or_default().to_owned();
        self.post(&format!("/element/{id}/click"), &json!({}));
    }

    /// Clicks the button with that name in the dialog on top.
    pub fn press_in_dialog(&self, name: &str) {
        let name = quoted(name);
        self.click(&format!(
            "(//*[self::dialog[@open] or @role='dialog' or @role='alertdialog']//button[not(@disabled) and (normalize-space(.)={name} or .//*[normalize-space(text())={name}] or @aria-label={name})])[last()]"
        ));
    }

    /// Text of an element.
    pub fn text(&self, selector: &str) -> String {
        let element = self.wait(selector, 10);
        self.get(&format!("/element/{}/text", element.0))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn try_script(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        self.try_post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs a script in the page; it may `return` a value.
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.try_script(script, arguments)
            .unwrap_or_else(|error| self.fail(&error))
    }

    /// Runs a script that calls its last argument when it is done.
    pub fn script_later(&self, script: &str, arguments: &[Value]) -> Value {
        self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// How long such a script may take; half a minute when nobody says.
    pub fn patience(&self, seconds: u64) {
        self.post("/timeouts", &json!({ "script": seconds * 1000 }));
    }

    /// Sets the size of the window's page.
    pub fn size(&self, width: u32, height: u32) {
        self.post(
            "/window/rect",
            &json!({ "x": 0, "y": 0, "width": width, "height": height }),
        );
    }

    /// Takes a picture of the page and answers where it lies.
    pub fn picture(&self, name: &str) -> PathBuf {
        let test = thread::current()
            .name()
            .unwrap_or("journey")
            .replace("::", "-");
        let path = self.pictures.join(format!("{test}-{name}.png"));
        if let Some(picture) = self.get("/screenshot").as_str() {
            fs::write(&path, decoded(picture)).expect("the picture is written");
        }
        path
    }

    /// Every rule of WCAG 2.2 AA that axe-core knows how to judge, on what is on the screen now; fails with the broken ones.
    pub fn accessible(&self, place: &str) {
        let axe = fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js"),
        )
        .expect("axe-core");
        self.script(
            &format!("if (!window.axe) {{ {axe} }} window.axe = window.axe || axe; return true"),
            &[],
        );
        let broken = self.script_later(
            "const done = arguments[arguments.length - 1]; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' — ' + n.failureSummary).join(' | '))), e => done(['axe: ' + e]));",
            &[],
        );
        let broken: Vec<String> =
            serde_json::from_value(broken).unwrap_or_else(|_| vec!["axe gave no answer".into()]);
        if !broken.is_empty() {
            self.fail(&format!(
                "{place} is not accessible:\n{}",
                broken.join("\n")
            ));
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = agent()
            .delete(format!("{}/session/{}", self.base, self.session))
            .call();
        // A window that lost its session stays behind, and would hold the vault.
        for pid in descendants(self.driver.id()) {
            let _ = Command::new("kill")
                .args(["-9", &pid.to_string()])
                .stderr(Stdio::null())
                .status();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn decoded(text: &str) -> Vec<u8> {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.decode(text).expect("base64")
}
