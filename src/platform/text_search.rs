//! Case-insensitive search in text of any alphabet.

use js_sys::JsString;

/// Whether a text contains another, ignoring case. Uses the browser's Unicode tables instead of shipping our own.
pub fn contains_ignoring_case(text: &str, part: &str) -> bool {
    let small = |text: &str| JsString::from(text).to_lower_case();
    small(text).index_of(&String::from(small(part)), 0) >= 0
}
