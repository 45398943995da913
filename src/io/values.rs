//! Single JSON values as the types of the model. Each reader returns none for a value of the wrong type or out of
//! range; which field that was, is known to [`JsonObject`](super::json::JsonObject), which calls them.

use crate::model::{Amount, Currency, Month, Name, Rate};
use serde_json::Value;

pub(super) fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// A list of exactly two texts.
pub(super) fn text_pair(value: &Value) -> Option<(String, String)> {
    match value.as_array()?.as_slice() {
        [first, second] => Some((text(first)?, text(second)?)),
        _ => None,
    }
}

/// Money or a count.
pub(super) fn amount(value: &Value) -> Option<Amount> {
    Amount::new(value.as_f64()?).ok()
}

/// A fraction, 0 to 1.
pub(super) fn rate(value: &Value) -> Option<Rate> {
    Rate::new(value.as_f64()?).ok()
}

/// An ISO 4217 code.
pub(super) fn currency(value: &Value) -> Option<Currency> {
    value.as_str()?.parse().ok()
}

pub(super) fn name(value: &Value) -> Option<Name> {
    Name::new(value.as_str()?).ok()
}

/// A month as in `2026-01`.
pub(super) fn month(value: &Value) -> Option<Month> {
    value.as_str()?.parse().ok()
}
