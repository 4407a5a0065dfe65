//! Words to look for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words to look for, and how many hits at most.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Words {
    /// Words; all of them must be there.
    pub text: String,
    /// 0 = 50.
    #[serde(default)]
    pub limit: u32,
}
