//! Case-insensitive search in text of any alphabet.

use js_sys::JsString;

/// Whether a text contains another, ignoring case and accents. Uses the browser's Unicode tables instead of shipping our
/// own.
pub fn contains_ignoring_case(text: &str, part: &str) -> bool {
    bare(text).contains(&bare(part))
}

/// In small letters without accents.
fn bare(text: &str) -> String {
    let parted = String::from(JsString::from(text).to_lower_case().normalize("NFD"));
    parted.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}
