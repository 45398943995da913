//! What the texts of all areas have in common.

use crate::text::Language;
use std::borrow::Cow;

/// A text of the page, as a value that can be written in each language. The macro `messages!` declares and implements
/// those of an area.
pub trait Localized {
    /// The text in a language; borrowed where nothing has to be put into it.
    fn t(&self, language: Language) -> Cow<'static, str>;
}
