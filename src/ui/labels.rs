//! Labels that are cut to a length or carry a currency sign.

use crate::text::{Style, Writer, currency_symbol};
use yew::AttrValue;

/// The first characters of a text, with an ellipsis where it had more.
pub fn truncated(text: &str, max_chars: usize) -> String {
    match text.char_indices().nth(max_chars) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}

/// The heading of a column of numbers. Money has its currency sign here, so that the cells can do without.
pub fn column_heading(label: AttrValue, style: Style, writer: Writer) -> AttrValue {
    match style {
        Style::Money => {
            [&label, " (", currency_symbol(writer.currency, writer.locale.numbers).0, ")"].concat().into()
        }
        _ => label,
    }
}

#[cfg(test)]
mod tests {
    use super::truncated;

    #[test]
    fn only_longer_texts_are_cut() {
        assert_eq!(truncated("Año", 3), "Año");
        assert_eq!(truncated("Año nuevo", 3), "Año…");
        assert_eq!(truncated("", 0), "");
    }
}
