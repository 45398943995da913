//! What the page says where it is shown within another one.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use std::borrow::Cow;

/// Something the page says about its frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum FrameText {
    OwnTab,
    NotKept,
    Foreign,
}

impl Localized for FrameText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        Cow::Borrowed(match language {
            Language::English => english::text(*self),
            Language::Spanish => spanish::text(*self),
        })
    }
}
