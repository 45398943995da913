//! Preferences for the whole page.

use crate::model::Currency;
use crate::text::{Language, Locale, NumberFormat};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    pub language: Language,
    /// The language the reader chose, if any; else it comes from the link or the browser.
    pub chosen_language: Option<Language>,
    /// How numbers are written: as the reader chose, else as in the reader's region.
    pub numbers: NumberFormat,
    pub chosen_numbers: Option<NumberFormat>,
    pub currency: Currency,
    pub chosen_currency: Option<Currency>,
    /// Whether the example was cleared or left, so that it is not shown again.
    pub introduced: bool,
}

impl Preferences {
    pub fn locale(self) -> Locale {
        Locale { language: self.language, numbers: self.numbers }
    }
}
