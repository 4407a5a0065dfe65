//! Kartotek's window: the only Rust that knows Tauri.
//!
//! It draws one page, hands what the page asks to the desk through one gate, watches the idle clock, and throws the page's
//! whole process away when the desk locks. It knows no vault, no practice and no SQL.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clock;
mod closing;
mod ffi_recent;
mod files;
mod folder;
mod gate;
mod idle;
mod memory;
mod page;
mod showing;
mod sleep;

use desk::{Cost, Desk, SystemClock};
use std::{path::PathBuf, process::ExitCode, sync::Arc};
use tauri::{Manager, RunEvent, WindowEvent};

fn main() -> ExitCode {
    memory::of_the_machine();
    let _ = desk::forbid_core_dumps();
    let _ = desk::wipe_what_is_given_back();
    let elsewhere = std::env::var_os("KARTOTEK_DIR").map(PathBuf::from);
    let mut builder = tauri::Builder::default();
    if elsewhere.is_none() {
        // Comfort only: it brings the open window to the front. What keeps two desks off one vault is the vault's own lock.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            page::raise(app);
        }));
    }
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![gate::gate, gate::gate_raw])
        .setup(move |app| {
            ffi_recent::leave_alone();
            let dir = match elsewhere {
                Some(dir) => dir,
                None => app.path().app_data_dir()?,
            };
            // The folder itself is made with the vault, and as the vault makes folders.
            let desk = Desk::new(dir, Arc::new(SystemClock), Cost::DEFAULT)
                .remembering(desk::remembered_in());
            let desk = Arc::new(desk);
            app.manage(Arc::clone(&desk));
            app.manage(idle::Rest::new());
            page::prepare(app.handle());
            page::open(app.handle())?;
            idle::watch(app.handle().clone(), Arc::clone(&desk));
            sleep::watch(app.handle().clone());
            idle::tidy_by_the_hour(app.handle().clone(), Arc::clone(&desk));
            idle::back_up_when_due(app.handle().clone(), Arc::clone(&desk));
            idle::pull_when_due(app.handle().clone(), desk);
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                // Between the old page and the new one there is no window for a moment; that is not the end.
                if let RunEvent::ExitRequested {
                    api, code: None, ..
                } = &event
                    && page::turning(app)
                {
                    api.prevent_exit();
                }
                if let RunEvent::WindowEvent {
                    event: WindowEvent::CloseRequested { api, .. },
                    ..
                } = &event
                {
                    api.prevent_close();
                    closing::wanted(app);
                }
                // Only once the page is gone: until then it may mark something more.
                if let RunEvent::WindowEvent {
                    event: WindowEvent::Destroyed,
                    ..
                } = &event
                {
                    memory::forget_what_was_copied();
                }
                if let RunEvent::Exit = event {
                    let desk = app.state::<Arc<Desk>>();
                    desk.finish(desk.lock_up());
                    page::tidy(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}
