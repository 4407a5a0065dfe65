//! Acts: verb, word, subject and reason. What the audit log holds; no names, nothing to erase (architecture, rule 1).
pub use vault::Act;
