//! A crash must not write the memory of an open vault to the disk.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Forbids core dumps of this process and of all it starts, for good. To be called before anything is opened. Gives whether it is so: a
/// platform may not let it.
#[must_use]
pub fn forbid_core_dumps() -> bool {
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, none).is_ok() && getrlimit(Resource::Core).current == Some(0)
}
