//! Currency symbols.

use crate::model::Currency;
use crate::text::Language;

/// On which side of the number a currency symbol is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolPosition {
    /// Before, without a space: `€12`.
    Before,
    /// Before, with a space: `CLP 12`.
    BeforeSpaced,
    /// After, with a space: `12 €`.
    After,
}

/// A currency's symbol in a language and the side it is written on. Only US dollars in English are a bare `$`: other
/// dollars and pesos could be taken for them.
pub fn currency_symbol(currency: Currency, language: Language) -> (&'static str, SymbolPosition) {
    let sign = match (currency, language) {
        (Currency::EUR, _) => Some("€"),
        (Currency::GBP, _) => Some("£"),
        (Currency::USD, Language::English) => Some("$"),
        (Currency::USD, Language::Spanish) => Some("US$"),
        (Currency::MXN, Language::English) => Some("MX$"),
        (Currency::CAD, Language::English) => Some("CA$"),
        (Currency::BRL, _) => Some("R$"),
        (Currency::PEN, _) => Some("S/"),
        (Currency::JPY, _) => Some("¥"),
        _ => None,
    };
    match (sign, language) {
        (Some(sign), Language::English) => (sign, SymbolPosition::Before),
        (None, Language::English) => (currency.code(), SymbolPosition::BeforeSpaced),
        (sign, Language::Spanish) => (sign.unwrap_or(currency.code()), SymbolPosition::After),
    }
}

/// Symbols that people type, besides the codes.
const SYMBOLS: &[&str] = &[
    "US$", "MX$", "CA$", "AR$", "COL$", "CLP$", "R$", "U$S", "S/.", "S/", "Bs", "€", "$", "£", "¥", "₡", "₲",
];

/// The text without a currency symbol or code at either end. Any currency is accepted: the scenario decides which one
/// is meant.
pub(super) fn without_symbol(text: &str) -> &str {
    // Fast path: most numbers have no symbol, and every field of a plan is parsed again with each keystroke.
    if text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    let codes = Currency::ALL.iter().map(|currency| currency.code());
    let rest = SYMBOLS.iter().copied().chain(codes).find_map(|sign| {
        let at_front = text.get(..sign.len()).filter(|front| front.eq_ignore_ascii_case(sign));
        let at_end = || {
            let start = text.len().checked_sub(sign.len())?;
            text.get(start..).filter(|end| end.eq_ignore_ascii_case(sign)).map(|_| &text[..start])
        };
        at_front.map(|_| &text[sign.len()..]).or_else(at_end)
    });
    rest.map_or(text, str::trim)
}
