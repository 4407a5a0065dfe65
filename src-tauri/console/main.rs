//! kartotekctl.
fn main() {}
