//! What is stored beside the scenarios: unsaved drafts, the order of the list, the reader's preferences.

use super::envelope::{Unreadable, unwrap, wrap};
use serde::{Deserialize, Serialize};

macro_rules! stored_as {
    ($record:ty, $format:literal, $version:literal) => {
        impl $record {
            /// Writes the record.
            pub fn to_json(&self) -> String {
                wrap($format, $version, self)
            }

            /// Reads a record.
            pub fn from_json(json: &str) -> Result<Self, Unreadable> {
                unwrap($format, $version, json)
            }
        }
    };
}

/// A plan as it was typed, before it is saved: texts, in the language they were typed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftRecord {
    /// The code of the language.
    pub language: String,
    /// The ISO code of the currency.
    pub currency: String,
    /// The name typed, or nothing.
    pub name: String,
    /// The id and the text of each field that is not empty.
    pub fields: Vec<(String, String)>,
}

/// What lies beside the plans: goals, ranges, what is compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeskRecord {
    /// The code of the language that its numbers are in.
    pub language: String,
    /// Each text with its id.
    pub texts: Vec<(String, String)>,
}

/// The ids of the scenarios in the order of the list. Ids that are not stored mean nothing.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Order {
    /// First to last.
    pub ids: Vec<String>,
}

/// What the reader chose.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Preferences {
    /// The code of the language, where the reader chose one.
    pub language: Option<String>,
    /// The ISO code of the currency for new plans, where the reader chose one.
    pub currency: Option<String>,
    /// Whether the example was cleared: it is not shown again.
    #[serde(default)]
    pub introduced: bool,
    /// The id of the plan that was open.
    pub open: Option<String>,
}

stored_as!(DraftRecord, "embudo-draft", 1);
stored_as!(DeskRecord, "embudo-desk", 1);
stored_as!(Order, "embudo-order", 1);
stored_as!(Preferences, "embudo-preferences", 1);

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
        };
        assert_eq!(DraftRecord::from_json(&draft.to_json()), Ok(draft));
    }

    #[test]
    fn one_kind_is_not_read_as_another() {
        let order = Order { ids: vec!["a".into()] };
        assert_eq!(Preferences::from_json(&order.to_json()), Err(Unreadable::Damaged));
        assert_eq!(Order::from_json(&order.to_json()), Ok(order));
    }
}
