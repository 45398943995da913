//! What a file says that this version has no name for.

use std::rc::Rc;

/// The fields of something in a file that this version doesn't know, as the text of one JSON object. Nothing
/// is worked out from them: they are kept as they are, so that whoever knows them finds them again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnknownFields(Option<Rc<str>>);

impl UnknownFields {
    /// Where every field is known.
    pub const NONE: UnknownFields = UnknownFields(None);

    /// Keeps the text of a JSON object; an empty text stands for no field at all.
    pub fn new(json: &str) -> Self {
        UnknownFields(Some(json).filter(|json| !json.is_empty()).map(Rc::from))
    }

    /// The text that was kept, or an empty one.
    pub fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether there is no unknown field.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}
