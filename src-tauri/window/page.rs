//! The page: one webview, thrown away with its process when the desk locks, so that nothing typed or shown stays in its memory.
//!
//! Every page has a label of its own (`desk-1`, `desk-2` …); all of them have the same single capability.

use crate::{
    closing,
    folder::{self, Folder},
    idle::Rest,
};
use desk::Desk;
use std::{
    env,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
        mpsc::{Receiver, channel},
    },
    thread,
};
use tauri::{
    AppHandle, Manager, PhysicalPosition, PhysicalSize, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder,
    webview::{DownloadEvent, NewWindowResponse},
};

static PAGES: AtomicU32 = AtomicU32::new(0);
static TURNING: AtomicBool = AtomicBool::new(false);

/// A page is being replaced by another: no window for a moment is not the end of the program.
pub(crate) fn turning(_: &AppHandle) -> bool {
    TURNING.load(Ordering::SeqCst)
}

/// Opens a new page.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let label = format!(
        "{}{}",
        folder::PAGE,
        PAGES.fetch_add(1, Ordering::SeqCst) + 1
    );
    // Tauri tells only the first of the pages that have one folder where `tauri://` is. But each incognito page is a world of its own,
    // and without a folder of its own the one after the lock showed nothing.
    let folder = app
        .state::<Mutex<Option<Folder>>>()
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .as_ref()
        .map(|folder| folder.of_page(&label));
    // The page knows what it is there for from the first moment, without asking.
    let address = if closing::under_way() {
        "index.html#closing"
    } else {
        "index.html"
    };
    let mut builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(address.into()));
    if let Some(folder) = folder
        && !driven()
    {
        builder = builder.data_directory(folder);
    }
    builder
        .title("Kartotek")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .incognito(!driven())
        .on_navigation(|url| url.scheme() == "tauri" && url.host_str() == Some("localhost"))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .build()
}

/// Makes the folder for all pages, once, and takes away what a program left that was killed.
pub(crate) fn prepare(app: &AppHandle) {
    let paths = app.path();
    // In memory where the machine has such a place that can be written to.
    let places = [
        paths.runtime_dir().ok(),
        Some(env::temp_dir()),
        paths.app_local_data_dir().ok(),
    ];
    let places: Vec<PathBuf> = places.into_iter().flatten().collect();
    folder::sweep(&places);
    app.manage(Mutex::new(Folder::made_in(&places)));
}

/// Takes the folder of all pages away.
pub(crate) fn tidy(app: &AppHandle) {
    let folder = app.state::<Mutex<Option<Folder>>>();
    drop(folder.lock().unwrap_or_else(PoisonError::into_inner).take());
}

/// A WebDriver holds this window. An incognito page cannot be driven, so a build for tests opens an ordinary one then.
pub(crate) fn driven() -> bool {
    cfg!(any(debug_assertions, feature = "driven"))
        && env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// Brings the window to the front.
pub(crate) fn raise(app: &AppHandle) {
    if let Some(window) = app.webview_windows().into_values().next() {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Locks the desk at once and replaces the page by a fresh one that has never seen anything. The keys are gone when this returns; what
/// it returns hears when the page is.
pub(crate) fn lock(app: &AppHandle) -> Receiver<()> {
    app.state::<Arc<Desk>>().lock();
    fresh(app)
}

/// The same at the end of work: a backup that is due is made behind the locked screen.
pub(crate) fn lock_up(app: &AppHandle) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let closing = desk.lock_up();
    thread::spawn(move || desk.finish(closing));
    fresh(app);
}

fn fresh(app: &AppHandle) -> Receiver<()> {
    app.state::<Rest>().touch();
    let handle = app.clone();
    let (turned, heard) = channel();
    // Windows may only be made and destroyed on the main thread's turn.
    let _ = app.run_on_main_thread(move || {
        turn(&handle);
        let _ = turned.send(());
    });
    heard
}

/// Takes every page away, and with the last one the program ends. On the main thread only.
pub(crate) fn take_away(app: &AppHandle) {
    for window in app.webview_windows().into_values() {
        let _ = window.destroy();
    }
}

/// Replaces the page by a fresh one. On the main thread only.
pub(crate) fn turn(app: &AppHandle) {
    if closing::going() {
        return take_away(app);
    }
    TURNING.store(true, Ordering::SeqCst);
    let old: Vec<WebviewWindow> = app.webview_windows().into_values().collect();
    let place = old.first().map(Place::of);
    if let Ok(page) = open(app) {
        if let Some(place) = place {
            place.put(&page);
        }
        for window in old {
            let _ = window.destroy();
        }
    } else {
        // Without a fresh page the old one must not stay: better no window than one that remembers.
        for window in old {
            let _ = window.destroy();
        }
        app.exit(1);
    }
    TURNING.store(false, Ordering::SeqCst);
}

struct Place {
    size: Option<PhysicalSize<u32>>,
    position: Option<PhysicalPosition<i32>>,
    maximised: bool,
}

impl Place {
    fn of(window: &WebviewWindow) -> Self {
        Self {
            size: window.inner_size().ok(),
            position: window.outer_position().ok(),
            maximised: window.is_maximized().unwrap_or(false),
        }
    }

    fn put(self, window: &WebviewWindow) {
        if let Some(size) = self.size {
            let _ = window.set_size(size);
        }
        if let Some(position) = self.position {
            let _ = window.set_position(position);
        }
        if self.maximised {
            let _ = window.maximize();
        }
    }
}
