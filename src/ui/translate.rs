//! Texts in the reader's language, as children and attributes.

use crate::text::{Language, Localized, Writer};
use yew::AttrValue;

/// Says texts in a language.
pub trait Translate {
    fn t<T: Localized>(&self, text: T) -> AttrValue;
}

impl Translate for Language {
    // One copy for each type of text instead of one for each call.
    #[inline(never)]
    fn t<T: Localized>(&self, text: T) -> AttrValue {
        text.t(*self).into()
    }
}

impl Translate for Writer {
    fn t<T: Localized>(&self, text: T) -> AttrValue {
        self.locale.language.t(text)
    }
}
