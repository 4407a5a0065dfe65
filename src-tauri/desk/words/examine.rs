//! Two looks into the vault itself: whether everything is whole, and whether a word is really gone.

use crate::{Desk, Refusal, Secret, wire::Nothing, words::backup};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a check of the vault found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Verified {
    /// Nothing is wrong.
    pub ok: bool,
    /// Codes of what is wrong, empty when nothing is: `header`, `pages`, `structure`, `index`, `audit`, `sealed`, `counters`, `day_chain`.
    pub findings: Vec<String>,
    /// The first closed day whose lines do not give its hash.
    pub broken_day: Option<NaiveDate>,
}

/// Words to look for in every decrypted page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Scan {
    /// Each at least four bytes: shorter ones are found by accident too.
    pub words: Vec<String>,
}

/// Where a word was found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Scanned {
    /// Database pages looked through, free ones too.
    #[ts(type = "number")]
    pub pages: u64,
    /// Frames of the write-ahead log looked through.
    #[ts(type = "number")]
    pub frames: u64,
    /// Sealed files looked through.
    #[ts(type = "number")]
    pub files: u64,
    /// Pages, frames and files that could not be looked through because they do not authenticate, and backups that do not open.
    #[ts(type = "number")]
    pub unreadable: u64,
    /// Backups looked through.
    #[ts(type = "number")]
    pub backups: u64,
    /// Where backups lie that were not looked through, or not to their end: a disk that is away, a server.
    pub away: Vec<String>,
    /// It was stopped before everything was looked through; what was found until then is told.
    pub stopped: bool,
    /// A vault that a restore replaced lies set aside; nothing here opens it.
    pub set_aside: bool,
    /// Hits in all.
    #[ts(type = "number")]
    pub hits: u64,
    /// Hits per kind of place.
    pub places: Vec<ScanPlace>,
}

/// Hits in one kind of place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ScanPlace {
    /// Kind of place: `page`, `free_page`, `overflow`, `log`, `sealed`, `raw`, `backup`.
    pub place: String,
    /// Hits.
    #[ts(type = "number")]
    pub hits: u64,
}

pub(crate) fn verify(desk: &Desk, _: Nothing, _: Option<Secret>) -> Result<Verified, Refusal> {
    let report = desk.with_vault(|vault| Ok(vault.verify()?))?;
    let broken_day = desk.read(|r| Ok(practice::daybook::verify_chain(r)?))?;
    let mut findings: Vec<String> = named(&report).into_iter().map(str::to_owned).collect();
    if broken_day.is_some() {
        findings.push("day_chain".into());
    }
    Ok(Verified {
        ok: findings.is_empty(),
        findings,
        broken_day,
    })
}

pub(crate) fn scan(desk: &Desk, request: Scan, _: Option<Secret>) -> Result<Scanned, Refusal> {
    if request.words.is_empty() || request.words.iter().any(|word| word.len() < 4) {
        return Err(Refusal::Incomplete {
            missing: vec!["words".into()],
        });
    }
    let words: Vec<&str> = request.words.iter().map(String::as_str).collect();
    let (mut report, set_aside) =
        desk.with_vault(|vault| Ok((vault.scan(&words, false)?, vault.has_set_aside())))?;
    let looked = backup::look(desk, &words)?;
    report.take_in(looked.report, None);
    Ok(Scanned {
        pages: report.pages,
        frames: report.frames,
        files: report.sealed_files,
        unreadable: report.unreadable + report.unopened,
        backups: report.backups,
        away: looked.away,
        stopped: looked.stopped,
        set_aside,
        hits: report.total(),
        places: report
            .hits
            .iter()
            .map(|(place, hits)| ScanPlace {
                place: kind(*place).into(),
                hits: *hits,
            })
            .collect(),
    })
}

fn kind(place: vault::ScanPlace) -> &'static str {
    match place {
        vault::ScanPlace::Page => "page",
        vault::ScanPlace::FreePage => "free_page",
        vault::ScanPlace::Log => "log",
        vault::ScanPlace::Overflow => "overflow",
        vault::ScanPlace::SealedFile => "sealed",
        vault::ScanPlace::RawFile => "raw",
        vault::ScanPlace::Backup => "backup",
    }
}

/// What an examination found, as codes.
fn named(report: &vault::VerifyReport) -> Vec<&'static str> {
    [
        ("header", report.header_copies != [true, true]),
        (
            "pages",
            !report.bad_pages.is_empty() || report.ragged || report.cipher > 0,
        ),
        (
            "structure",
            report.structure != Some(0) || report.dangling != Some(0),
        ),
        (
            "index",
            report.full_text.as_ref().is_none_or(|bad| !bad.is_empty()),
        ),
        (
            "audit",
            report.audit_broken_at.is_some() || report.audit_cut,
        ),
        ("sealed", !report.bad_sealed.is_empty()),
        ("counters", !report.counters),
    ]
    .into_iter()
    .filter_map(|(code, wrong)| wrong.then_some(code))
    .collect()
}
