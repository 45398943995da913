//! What the reader chose for the whole page.

use crate::model::Currency;
use crate::text::Language;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The language of the page.
    pub language: Language,
    /// The language the reader chose; a link or the browser decides where there is none.
    pub chosen_language: Option<Language>,
    /// The currency of new plans.
    pub currency: Currency,
    /// The currency the reader chose.
    pub chosen_currency: Option<Currency>,
    /// Whether the example was cleared or left: it is not shown again.
    pub introduced: bool,
}
