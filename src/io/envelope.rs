//! The wrapping that every stored value shares: what it is, and which version of that.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a stored text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Not JSON, cut off, or not one of our formats.
    #[error("damaged or not one of ours")]
    Damaged,
    /// A value is missing, of the wrong type or out of range.
    #[error("a value is missing or out of range")]
    Invalid,
    /// Written by a version that knows more than this one.
    #[error("made by a newer version")]
    Newer,
}

#[derive(Deserialize)]
struct Label {
    format: String,
    version: u64,
}

#[derive(Serialize)]
struct Envelope<'a, T> {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    content: &'a T,
}

/// Wraps content that becomes a JSON object.
pub(super) fn wrap<T: Serialize>(format: &'static str, version: u64, content: &T) -> String {
    // Structs of strings and finite numbers always become JSON.
    serde_json::to_string(&Envelope { format, version, content }).unwrap_or_default()
}

/// Unwraps content of a format, at most of this version.
pub(super) fn unwrap<T: DeserializeOwned>(format: &str, version: u64, json: &str) -> Result<T, Unreadable> {
    let label: Label = serde_json::from_str(json).map_err(|_| Unreadable::Damaged)?;
    if label.format != format || label.version == 0 {
        return Err(Unreadable::Damaged);
    }
    if label.version > version {
        return Err(Unreadable::Newer);
    }
    serde_json::from_str(json).map_err(|_| Unreadable::Invalid)
}
