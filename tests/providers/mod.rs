//! Real providers for tests and the demo, started by whoever needs one and gone when it is dropped.

pub mod radicale;
pub mod rclone;

pub use radicale::packages::python;
