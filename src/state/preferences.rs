//! Preferences for the whole page.

use crate::model::Currency;
use crate::text::Language;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    pub language: Language,
    /// The language the reader chose, if any; else it comes from the link or the browser.
    pub chosen_language: Option<Language>,
    pub currency: Currency,
    pub chosen_currency: Option<Currency>,
    /// Whether the example was cleared or left, so that it is not shown again.
    pub introduced: bool,
}
