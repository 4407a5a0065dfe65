//! The recovery key on paper. It exists here only for as long as it takes to print it.

use serde::{Deserialize, Serialize};

/// The recovery sheet (R38). The caller lets it go at once and calls [`crate::forget`].
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RecoverySheet {
    /// Which vault the key opens, as the program shows it.
    pub vault_id: String,
    /// When the key was made, as printed.
    pub made: String,
    /// The groups in order: thirteen of four characters.
    pub groups: Vec<String>,
}
