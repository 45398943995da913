//! Words, as the browser knows them.

use js_sys::JsString;

/// Whether a text contains another, whatever the case: the browser brings the tables for every alphabet.
pub fn contains_ignoring_case(text: &str, part: &str) -> bool {
    let small = |text: &str| JsString::from(text).to_lower_case();
    small(text).index_of(&String::from(small(part)), 0) >= 0
}
