//! The envelope of every JSON text that is stored or sent: `{"format": …, "version": …}` and the content's fields.

use super::error::RecordError;
use super::json::JsonObject;

/// Writes the fields of `content` behind those of the envelope.
pub(super) fn wrap(format: &str, version: u32, content: JsonObject) -> String {
    let mut envelope = JsonObject::default();
    envelope.put("format", format);
    envelope.put("version", version);
    envelope.append(content);
    envelope.into_json()
}

/// Reads an object of a format whose version is 1 to `version`. The envelope's own fields stay in it.
pub(super) fn unwrap(format: &str, version: u32, json: &str) -> Result<JsonObject, RecordError> {
    let object = JsonObject::from_json(json).ok_or(RecordError::Damaged)?;
    let found = object.integer("version").filter(|&found| found > 0 && object.text("format") == Some(format));
    match found.ok_or(RecordError::Damaged)? {
        newer if newer > version.into() => Err(RecordError::Newer),
        _ => Ok(object),
    }
}
