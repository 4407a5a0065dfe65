//! Frozen texts: what was shown to somebody who signed, as the JSON it is kept in, with the SHA-256 over exactly those bytes.
//!
//! What always holds: a text that is read back is the text that was frozen, or it is reported as damaged. It knows neither
//! forms nor consents.

use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};
use vault::Fault;

/// A text as JSON, and its SHA-256 in hex.
pub(crate) fn freeze<T: Serialize>(text: &T) -> Result<(String, String), Fault> {
    let json = serde_json::to_string(text).map_err(|_| Fault::Statement)?;
    let hash = sha256(&[json.as_bytes()]);
    Ok((json, hash))
}

/// The text that was frozen under that hash.
pub(crate) fn thaw<T: DeserializeOwned>(json: &str, hash: &str) -> Result<T, Fault> {
    if sha256(&[json.as_bytes()]) != hash {
        return Err(Fault::Damaged);
    }
    parse(json)
}

/// What a column holds as JSON.
pub(crate) fn parse<T: DeserializeOwned>(json: &str) -> Result<T, Fault> {
    serde_json::from_str(json).map_err(|_| Fault::Damaged)
}

/// SHA-256 in hex over parts, each with its length before it so that none runs into the next; one part alone has none.
pub(crate) fn sha256(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    if let [whole] = parts {
        hash.update(whole);
    } else {
        for part in parts {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
