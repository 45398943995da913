//! Texts as parts of the page.

use crate::text::{Language, Style, Worded, Writer, symbol};
use yew::AttrValue;

/// A text, for an element or an attribute.
// One copy of it for an area instead of one for each of a hundred texts.
#[inline(never)]
pub fn say<T: Worded>(language: Language, text: T) -> AttrValue {
    text.text(language).into()
}

/// The heading of a column with the sign of its money, which then need not stand in every cell.
pub fn counted(label: AttrValue, style: Style, writer: Writer) -> AttrValue {
    match style {
        Style::Money => [&label, " (", symbol(writer.currency, writer.language).0, ")"].concat().into(),
        _ => label,
    }
}
