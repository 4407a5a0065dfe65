//! The audit log.

use crate::{Desk, Refusal, Secret};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much of the log, oldest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Window {
    /// Lines at most; 0 = 200.
    #[serde(default)]
    pub limit: u32,
    /// Only lines after this number.
    #[serde(default)]
    #[ts(type = "number")]
    pub after: u64,
}

/// One act.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Line {
    /// Running number.
    #[ts(type = "number")]
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// `word/verb`.
    pub act: String,
    /// Random id of what it was about.
    pub subject: Option<String>,
    /// Why, as a code.
    pub reason: Option<String>,
}

pub(crate) fn list(desk: &Desk, request: Window, _: Option<Secret>) -> Result<Vec<Line>, Refusal> {
    let most = if request.limit == 0 {
        200
    } else {
        request.limit.min(2_000)
    };
    let rows = desk.with_vault(|vault| Ok(vault.audit(request.after, most)?))?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            seq: row.seq,
            at: row.at,
            act: format!("{}/{}", row.word, row.verb),
            subject: row.subject.map(|id| id.to_string()),
            reason: row.reason,
        })
        .collect())
}
