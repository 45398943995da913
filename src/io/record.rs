//! Everything stored in the browser apart from scenarios, as versioned JSON: unsaved drafts, the choices made in
//! views, the order of the list of scenarios, and preferences.

use super::envelope::{unwrap, wrap};
use super::error::{Fault, RecordError};
use super::json::JsonObject;
use super::values::{text, text_pair};
use crate::model::UnknownFields;
use serde_json::Value;

macro_rules! stored_as {
    ($record:ty, $format:literal, $version:literal) => {
        impl $record {
            /// Writes the record as JSON with its format and version.
            pub fn to_json(&self) -> String {
                wrap($format, $version, self.to_object())
            }

            /// Reads what [`Self::to_json`] writes, and what earlier releases wrote.
            pub fn from_json(json: &str) -> Result<Self, RecordError> {
                Ok(Self::from_object(&unwrap($format, $version, json)?)?)
            }
        }
    };
}

/// A plan that is not saved: the texts of its fields, in the number format of the language they were typed in.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRecord {
    /// The code of the language.
    pub language: String,
    /// The ISO 4217 code of the currency.
    pub currency: String,
    /// The name as typed; may be empty.
    pub name: String,
    /// The id and the text of each field that is not empty.
    pub fields: Vec<(String, String)>,
    /// Whether the program that stored it compared it with what was stored before. Earlier releases did not.
    pub checked: bool,
}

/// The choices made in views, which belong to no plan: goals, ranges, what is compared. Stored under `embudo/desk`.
#[derive(Debug, Clone, PartialEq)]
pub struct ViewChoicesRecord {
    /// The code of the language whose number format its texts are in.
    pub language: String,
    /// The id and the text of each choice.
    pub texts: Vec<(String, String)>,
}

/// The order of the list of scenarios.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OrderRecord {
    /// The scenarios' ids. Those of scenarios that are not stored are ignored.
    pub ids: Vec<String>,
}

/// What the user chose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PreferencesRecord {
    /// The code of the language, if one was chosen.
    pub language: Option<String>,
    /// How numbers are written, such as `1.234,56`, if it was chosen.
    pub numbers: Option<String>,
    /// The ISO 4217 code of the currency for new plans, if one was chosen.
    pub currency: Option<String>,
    /// Whether the example plan was cleared, so that it is not shown again.
    pub introduced: bool,
    /// The id of the plan that was last open.
    pub open: Option<String>,
}

stored_as!(DraftRecord, "embudo-draft", 1);
stored_as!(ViewChoicesRecord, "embudo-desk", 1);
stored_as!(OrderRecord, "embudo-order", 1);
stored_as!(PreferencesRecord, "embudo-preferences", 1);

const CHECKED: &str = "checked";

/// The fields of any of the records that this version knows.
const KNOWN: [&str; 12] = [
    "format",
    "version",
    "language",
    "numbers",
    "currency",
    "name",
    "fields",
    CHECKED,
    "texts",
    "ids",
    "introduced",
    "open",
];

/// The fields of a stored record that this version does not know. None for a scenario, which keeps its own.
pub fn unknown_of_record(json: &str) -> UnknownFields {
    let object =
        JsonObject::from_json(json).filter(|object| object.text("format") != Some(super::scenario::FORMAT));
    object.map_or(UnknownFields::NONE, |object| object.without(&KNOWN).into_unknown())
}

/// Adds unknown fields to a record.
pub fn with_unknown(json: String, unknown: &UnknownFields) -> String {
    let Some(mut object) = JsonObject::from_json(&json) else { return json };
    object.append(JsonObject::from_unknown(unknown).without(&KNOWN));
    object.into_json()
}

fn pairs(list: &[(String, String)]) -> Value {
    list.iter().map(|(id, text)| Value::from(vec![id.as_str(), text])).collect()
}

impl DraftRecord {
    fn to_object(&self) -> JsonObject {
        let mut object = JsonObject::default();
        object.put("language", self.language.as_str());
        object.put("currency", self.currency.as_str());
        object.put("name", self.name.as_str());
        object.put("fields", pairs(&self.fields));
        if self.checked {
            object.put(CHECKED, true);
        }
        object
    }

    fn from_object(object: &JsonObject) -> Result<Self, Fault> {
        Ok(Self {
            language: object.required("language", text)?,
            currency: object.required("currency", text)?,
            name: object.required("name", text)?,
            fields: object.list("fields", text_pair)?,
            checked: object.optional(CHECKED, Value::as_bool)?.unwrap_or_default(),
        })
    }
}

impl ViewChoicesRecord {
    fn to_object(&self) -> JsonObject {
        let mut object = JsonObject::default();
        object.put("language", self.language.as_str());
        object.put("texts", pairs(&self.texts));
        object
    }

    fn from_object(object: &JsonObject) -> Result<Self, Fault> {
        Ok(Self { language: object.required("language", text)?, texts: object.list("texts", text_pair)? })
    }
}

impl OrderRecord {
    fn to_object(&self) -> JsonObject {
        let mut object = JsonObject::default();
        object.put("ids", self.ids.as_slice());
        object
    }

    fn from_object(object: &JsonObject) -> Result<Self, Fault> {
        Ok(Self { ids: object.list("ids", text)? })
    }
}

impl PreferencesRecord {
    fn to_object(&self) -> JsonObject {
        let mut object = JsonObject::default();
        object.put("language", self.language.as_deref());
        if let Some(numbers) = &self.numbers {
            object.put("numbers", numbers.as_str());
        }
        object.put("currency", self.currency.as_deref());
        object.put("introduced", self.introduced);
        object.put("open", self.open.as_deref());
        object
    }

    fn from_object(object: &JsonObject) -> Result<Self, Fault> {
        Ok(Self {
            language: object.optional("language", text)?,
            numbers: object.optional("numbers", text)?,
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
    fn a_record_of_another_format_is_refused() {
        let order = OrderRecord { ids: vec!["a".into()] };
        assert_eq!(PreferencesRecord::from_json(&order.to_json()), Err(RecordError::Damaged));
        assert_eq!(OrderRecord::from_json(&order.to_json()), Ok(order));
    }

    #[test]
    fn a_value_of_the_wrong_type_is_invalid() {
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
