//! The desktop's list of recently used files, which the system's file dialog writes into by itself: whatever is chosen in it would
//! stand there by name and folder for a month, and a file that is added to a card is often named after the client.
//!
//! GTK has a setting against it, but that empties the list of all other programs too. So the one function that writes the list is
//! taken out of this process: the dialog still shows what others have put there, and adds nothing to the disk.
#![allow(unsafe_code)]

use gtk::{
    RecentManager,
    ffi::GtkRecentManagerClass,
    glib::{gobject_ffi::g_type_class_ref, prelude::StaticType as _, translate::IntoGlib as _},
};

/// Once, on the main thread, before the first dialog.
pub(crate) fn leave_alone() {
    let manager = RecentManager::static_type().into_glib();
    // SAFETY: GTK registered that type, so this is its class, which begins as it is declared and stays, since it is never given
    // back. Nobody else touches it: there is no manager yet, and they live on this thread. A signal may be without a handler.
    unsafe {
        let class = g_type_class_ref(manager).cast::<GtkRecentManagerClass>();
        if let Some(class) = class.as_mut() {
            class.changed = None;
        }
    }
}
