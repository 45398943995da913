//! What is stored beside the scenarios: unsaved drafts, the order of the list, the reader's preferences.

use super::envelope::{RecordError, unwrap, wrap};
use super::json::{Object, pair, text};
use crate::model::UnknownFields;
use serde_json::Value;

macro_rules! stored_as {
    ($record:ty, $format:literal, $version:literal) => {
        impl $record {
            /// Writes the record.
            pub fn to_json(&self) -> String {
                wrap($format, $version, self.to_object())
            }

            /// Reads a record.
            pub fn from_json(json: &str) -> Result<Self, RecordError> {
                Self::from_object(&unwrap($format, $version, json)?).ok_or(RecordError::Invalid)
            }
        }
    };
}

/// A plan as it was typed, before it is saved: texts, in the language they were typed in.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRecord {
    /// The code of the language.
    pub language: String,
    /// The ISO code of the currency.
    pub currency: String,
    /// The name typed, or nothing.
    pub name: String,
    /// The id and the text of each field that is not empty.
    pub fields: Vec<(String, String)>,
    /// Whether whoever stored it looked first at what stood in its place. Earlier versions did not.
    pub checked: bool,
}

/// What lies beside the plans: goals, ranges, what is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct ViewChoicesRecord {
    /// The code of the language that its numbers are in.
    pub language: String,
    /// Each text with its id.
    pub texts: Vec<(String, String)>,
}

/// The ids of the scenarios in the order of the list. Ids that are not stored mean nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OrderRecord {
    /// First to last.
    pub ids: Vec<String>,
}

/// What the reader chose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PreferencesRecord {
    /// The code of the language, where the reader chose one.
    pub language: Option<String>,
    /// The ISO code of the currency for new plans, where the reader chose one.
    pub currency: Option<String>,
    /// Whether the example was cleared: it is not shown again.
    pub introduced: bool,
    /// The id of the plan that was open.
    pub open: Option<String>,
}

stored_as!(DraftRecord, "embudo-draft", 1);
stored_as!(ViewChoicesRecord, "embudo-desk", 1);
stored_as!(OrderRecord, "embudo-order", 1);
stored_as!(PreferencesRecord, "embudo-preferences", 1);

const CHECKED: &str = "checked";

/// The fields of all records that have a meaning.
const KNOWN: [&str; 11] = [
    "format",
    "version",
    "language",
    "currency",
    "name",
    "fields",
    CHECKED,
    "texts",
    "ids",
    "introduced",
    "open",
];

/// What a stored record says beyond what is known of any; of a scenario, which sees to it itself, nothing.
pub fn unknown_of_record(json: &str) -> UnknownFields {
    let object =
        Object::from_json(json).filter(|object| object.text("format") != Some(super::scenario::FORMAT));
    object.map_or(UnknownFields::NONE, |object| object.without(&KNOWN).into_unknown())
}

/// A record with what it is to say beyond what is known.
pub fn with_unknown(json: String, unknown: &UnknownFields) -> String {
    let Some(mut object) = Object::from_json(&json) else { return json };
    object.append(Object::of_unknown(unknown).without(&KNOWN));
    object.into_json()
}

fn pairs(list: &[(String, String)]) -> Value {
    list.iter().map(|(id, text)| Value::from(vec![id.as_str(), text])).collect()
}

impl DraftRecord {
    fn to_object(&self) -> Object {
        let mut object = Object::default();
        object.put("language", self.language.as_str());
        object.put("currency", self.currency.as_str());
        object.put("name", self.name.as_str());
        object.put("fields", pairs(&self.fields));
        if self.checked {
            object.put(CHECKED, true);
        }
        object
    }

    fn from_object(object: &Object) -> Option<Self> {
        Some(Self {
            language: object.text("language")?.to_owned(),
            currency: object.text("currency")?.to_owned(),
            name: object.text("name")?.to_owned(),
            fields: object.list("fields", pair)?,
            checked: object.optional(CHECKED, Value::as_bool)?.unwrap_or_default(),
        })
    }
}

impl ViewChoicesRecord {
    fn to_object(&self) -> Object {
        let mut object = Object::default();
        object.put("language", self.language.as_str());
        object.put("texts", pairs(&self.texts));
        object
    }

    fn from_object(object: &Object) -> Option<Self> {
        Some(Self { language: object.text("language")?.to_owned(), texts: object.list("texts", pair)? })
    }
}

impl OrderRecord {
    fn to_object(&self) -> Object {
        let mut object = Object::default();
        object.put("ids", self.ids.as_slice());
        object
    }

    fn from_object(object: &Object) -> Option<Self> {
        Some(Self { ids: object.list("ids", text)? })
    }
}

impl PreferencesRecord {
    fn to_object(&self) -> Object {
        let mut object = Object::default();
        object.put("language", self.language.as_deref());
        object.put("currency", self.currency.as_deref());
        object.put("introduced", self.introduced);
        object.put("open", self.open.as_deref());
        object
    }

    fn from_object(object: &Object) -> Option<Self> {
        Some(Self {
            language: object.optional("language", text)?,
            currency: object.optional("currency", text)?,
            introduced: object.optional("introduced", Value::as_bool)?.unwrap_or_default(),
            open: object.optional("open", text)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_survives_the_round_trip() {
        let draft = DraftRecord {
            language: "es".into(),
            currency: "EUR".into(),
            name: "«Ñandú» \"x\"".into(),
            fields: vec![("budget".into(), "12.".into())],
            checked: true,
        };
        assert_eq!(DraftRecord::from_json(&draft.to_json()), Ok(draft));
    }

    #[test]
    fn one_kind_is_not_read_as_another() {
        let order = OrderRecord { ids: vec!["a".into()] };
        assert_eq!(PreferencesRecord::from_json(&order.to_json()), Err(RecordError::Damaged));
        assert_eq!(OrderRecord::from_json(&order.to_json()), Ok(order));
    }

    #[test]
    fn what_is_of_another_kind_is_told() {
        let preferences = PreferencesRecord { language: Some("es".into()), ..PreferencesRecord::default() };
        let json = preferences.to_json();
        assert_eq!(PreferencesRecord::from_json(&json), Ok(preferences));
        for (from, to) in [("\"es\"", "5"), ("false", "\"no\"")] {
            assert_eq!(
                PreferencesRecord::from_json(&json.replace(from, to)),
                Err(RecordError::Invalid),
                "{to}"
            );
        }
        let order = r#"{"format":"embudo-order","version":1,"ids":["a",1]}"#;
        assert_eq!(OrderRecord::from_json(order), Err(RecordError::Invalid));
    }
}
