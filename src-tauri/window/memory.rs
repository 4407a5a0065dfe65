//! What the page's engine keeps in this process: it is to be gone after the lock too.
//!
//! The page's own process ends with the page. But the engine has a half in this process, which hands on every key, request and answer,
//! and gives its memory back to a store of its own that nobody wipes.
#![allow(unsafe_code)]

use gtk::prelude::RecentManagerExt as _;
use std::{env, os::unix::process::CommandExt, process::Command};

/// With this set to 1, the engine takes its memory from the machine, where it is wiped when it is given back
/// ([`desk::wipe_what_is_given_back`]).
const ENGINE: &str = "Malloc";

/// With this set to 0, the page's scripts are read step by step and never turned into machine code: the engine keeps no memory that is
/// both written and run, which a hostile page would look for first, and a tenth of the window's memory is not taken.
const SCRIPTS: &str = "JSC_useJIT";

/// To be called first thing: has the engine's half in this process take its memory from the machine.
///
/// The engine looks once, before `main`. So the program begins anew, as the same process; and what it runs, the page before all, shall not
/// find the word: the engine's own store is part of what keeps a hostile page in. Where it cannot begin anew, it goes on as it is.
/// The desktop's entry (`assets/kartotek.desktop`) says both words beforehand, which saves a second loading of the engine.
/// The other word stays, for the page's processes. Nothing else is started from here that would find it: dialogs are drawn in this
/// process, and the print service's programs are given surroundings of their own.
pub(crate) fn of_the_machine() {
    let set = |word, to| env::var_os(word).is_some_and(|value| value == to);
    if set(ENGINE, "1") && set(SCRIPTS, "0") {
        // SAFETY: first thing in `main`, before anything here has made a second thread; without its own store, the engine has none.
        unsafe { env::remove_var(ENGINE) };
    } else if let Ok(program) = env::current_exe() {
        let _never_mind = Command::new(program)
            .args(env::args_os().skip(1))
            .env(ENGINE, "1")
            .env(SCRIPTS, "0")
            .exec();
    }
}

/// Gives up what was chosen in dialogs, and what was marked or copied in the page: until another program copies something, this one holds it for others to take.
/// What another program copied stays. On the main thread only.
pub(crate) fn forget_what_was_copied() {
    for place in [gtk::gdk::SELECTION_PRIMARY, gtk::gdk::SELECTION_CLIPBOARD] {
        gtk::Clipboard::get(&place).clear();
    }
    // The names of files chosen in a dialog stand in a list of this process; on the disk it never was, and others' entries stay there.
    if let Some(chosen) = gtk::RecentManager::default() {
        let _ = chosen.purge_items();
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGINE, SCRIPTS};

    #[test]
    fn from_the_desktop_it_need_not_begin_anew() {
        let entry = include_str!("../../assets/kartotek.desktop");
        let line = format!("Exec=env {ENGINE}=1 {SCRIPTS}=0 {{{{exec}}}}");
        assert!(entry.lines().any(|one| one == line), "{entry}");
    }
}
