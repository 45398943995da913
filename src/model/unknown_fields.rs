//! JSON fields that are kept as they are: those written by a newer version, so that saving does not lose them, and the
//! agreement of a scenario, which is read only where it is shown.

use std::rc::Rc;

/// The fields of one object in a file that have no field in the model, as the text of a JSON object. They are written back
/// unchanged; of those of a scenario one has its [`Agreement`](super::Agreement).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnknownFields(Option<Rc<str>>);

impl UnknownFields {
    /// No unknown fields.
    pub const NONE: UnknownFields = UnknownFields(None);

    /// Takes the text of a JSON object; an empty text means no unknown fields.
    pub fn new(json: &str) -> Self {
        UnknownFields(Some(json).filter(|json| !json.is_empty()).map(Rc::from))
    }

    /// The text of the JSON object; empty where there are no unknown fields.
    pub fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether every field was known.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}
