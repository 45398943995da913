//! What the page says about which input matters most.

mod english;
mod spanish;

use super::language::Language;
use std::borrow::Cow;

/// Something the page says about which input matters most. Texts inside are the reader's own words or numbers already
/// written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum SensitivityText {
    Heading,
}

impl SensitivityText {
    pub(super) fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}
