//! Messages as parts of the page.

use crate::text::{Language, Message};
use yew::AttrValue;

/// The text of a message, for an element or an attribute.
// One copy of it instead of one for each of a hundred texts.
#[inline(never)]
pub fn say(language: Language, message: Message) -> AttrValue {
    message.text(language).into()
}
