//! What is true of a page without a store: which states follow which, and what still lies in the binder.

use super::{Page, PageKind, PageState};

/// Whether a page in that state lies in the binder, or is on its way there.
pub(super) const fn lies_in_binder(state: PageState) -> bool {
    matches!(
        state,
        PageState::Printed | PageState::Filed | PageState::ToRemove
    )
}

/// Whether a person may put a page from the state it is in into the next one. Destroyed is the end. A page that an erasure
/// wants removed can only be destroyed; a page of the log where lines were blacked out goes back into the binder.
pub(super) fn may_follow(page: &Page, next: PageState) -> bool {
    use PageState::{Destroyed, Filed, Printed, Replaced, ToRemove};
    match (page.state, next) {
        (Printed, Filed | Replaced | Destroyed)
        | (Filed, Replaced | Destroyed)
        | (Replaced | ToRemove, Destroyed) => true,
        (ToRemove, Filed) => page.kind == PageKind::Log && page.client.is_none(),
        _ => false,
    }
}
