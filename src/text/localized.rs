//! What all texts of the page have in common.

use super::language::Language;
use std::borrow::Cow;

/// Something the page says.
///
/// There is a type for each area of the page and not one for all: what says nothing about an area then needs none
/// of its texts, and a first visit does not download them.
pub trait Localized {
    /// The text in a language.
    fn t(&self, language: Language) -> Cow<'static, str>;
}
