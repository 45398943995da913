//! The wrapping that every stored value shares: what it is, and which version of that.

use super::json::Object;
use thiserror::Error;

/// Why a stored text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecordError {
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

/// Wraps content that becomes a JSON object.
pub(super) fn wrap(format: &str, version: u32, content: Object) -> String {
    let mut envelope = Object::default();
    envelope.put("format", format);
    envelope.put("version", version);
    envelope.append(content);
    envelope.into_json()
}

/// Unwraps content of a format, at most of this version.
pub(super) fn unwrap(format: &str, version: u32, json: &str) -> Result<Object, RecordError> {
    let object = Object::from_json(json).ok_or(RecordError::Damaged)?;
    let found = object.whole("version").filter(|&found| found > 0 && object.text("format") == Some(format));
    match found.ok_or(RecordError::Damaged)? {
        newer if newer > version.into() => Err(RecordError::Newer),
        _ => Ok(object),
    }
}
