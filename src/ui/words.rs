//! Texts as parts of the page.

use crate::text::{Language, Localized, Style, Writer, currency_symbol};
use yew::AttrValue;

/// A text, for an element or an attribute.
// One copy of it for an area instead of one for each of a hundred texts.
#[inline(never)]
pub fn say<T: Localized>(language: Language, text: T) -> AttrValue {
    text.t(language).into()
}

/// A text in so many characters, with an ellipsis where it had more.
pub fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}

/// The heading of a column with the sign of its money, which then need not stand in every cell.
pub fn counted(label: AttrValue, style: Style, writer: Writer) -> AttrValue {
    match style {
        Style::Money => {
            [&label, " (", currency_symbol(writer.currency, writer.language).0, ")"].concat().into()
        }
        _ => label,
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn what_fits_stays_as_it_is() {
        assert_eq!(shortened("Año", 3), "Año");
        assert_eq!(shortened("Año nuevo", 3), "Año…");
        assert_eq!(shortened("", 0), "");
    }
}
