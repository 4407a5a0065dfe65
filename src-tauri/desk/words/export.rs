//! The hand-out: everything about one client as a ZIP, with a list of hashes (R47 R48 R49 C48).

#[cfg(test)]
mod tests;

use crate::{Desk, Refusal, Secret, papers, wire::Sheet};
use practice::{attachment, case, clinic, export, id::ClientId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use ts_rs::TS;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A copy for the client.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandOut {
    /// Whose.
    pub client: ClientId,
    /// How the client's identity was checked (R50): `known`, `id_card`, `other`.
    pub identity_checked: String,
}

pub(crate) fn client(desk: &Desk, request: HandOut, _: Option<Secret>) -> Result<Sheet, Refusal> {
    let readable = papers::hand_out(desk, request.client)?.run.pdf()?;
    let (everything, fhir, files, at) = desk.write("export/client", |w| {
        case::record_handout(w, request.client, &request.identity_checked)?;
        let everything = export::everything(w, request.client)?;
        let fhir = export::fhir(&everything, &clinic::read(w)?);
        let files = attachment::list(w, request.client)?
            .into_iter()
            .map(|attachment| Ok(attachment::content(w, attachment.id)?))
            .collect::<Result<Vec<_>, Refusal>>()?;
        Ok((everything, fhir, files, w.now()))
    })?;
    let pretty =
        |value: &serde_json::Value| serde_json::to_vec_pretty(value).map_err(|_| internal());
    let own = serde_json::to_value(&everything).map_err(|_| internal())?;
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        ("client-file.pdf".into(), readable),
        ("client.json".into(), pretty(&own)?),
        ("client.schema.json".into(), pretty(&export::schema())?),
        ("fhir-r4.json".into(), pretty(&fhir)?),
    ];
    let mut taken = BTreeSet::new();
    for (attachment, bytes) in files {
        parts.push((
            format!("attachments/{}", free_name(&attachment.name, &mut taken)),
            bytes,
        ));
    }
    let mut hashes = String::new();
    for (name, bytes) in &parts {
        let _ = writeln!(hashes, "{}  {name}", hex(&Sha256::digest(bytes)));
    }
    parts.push(("SHA256SUMS".into(), hashes.into_bytes()));
    let name = format!("export-{}.zip", at.format("%Y%m%d-%H%M%S"));
    Ok(Sheet {
        name,
        mime: "application/zip".into(),
        bytes: packed(&parts).map_err(|_| internal())?,
    })
}

fn internal() -> Refusal {
    Refusal::Internal {
        place: "export/client".into(),
    }
}

fn packed(parts: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Two attachments may have had the same name; in the folder each needs its own.
fn free_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let (stem, ending) = name
        .rsplit_once('.')
        .map_or((name, String::new()), |(stem, ending)| {
            (stem, format!(".{ending}"))
        });
    (1_u32..)
        .map(|n| {
            if n == 1 {
                name.to_owned()
            } else {
                format!("{stem}-{n}{ending}")
            }
        })
        .find(|candidate| taken.insert(candidate.to_lowercase()))
        .unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
