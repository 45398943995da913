//! The signs of currencies.

use super::language::Language;
use crate::model::Currency;

/// On which side of the number a currency's sign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolPosition {
    /// Before, without a space: `€12`.
    Before,
    /// Before, with a space: `CLP 12`.
    BeforeSpaced,
    /// After, with a space: `12 €`.
    After,
}

/// A currency's sign in a language and the side it stands on. Dollars and pesos other than the United
/// States' never appear as a bare `$`.
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

/// Signs that people write by hand, beside the codes.
const SIGNS: &[&str] = &[
    "US$", "MX$", "CA$", "AR$", "COL$", "CLP$", "R$", "U$S", "S/.", "S/", "Bs", "€", "$", "£", "¥", "₡", "₲",
];

/// The text without a currency's sign or code at either end. Which currency it names makes no difference:
/// the scenario says that.
pub(super) fn without_sign(text: &str) -> &str {
    // Most numbers have none, and a large plan is read anew with every key.
    if text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    let codes = Currency::ALL.iter().map(|currency| currency.code());
    let rest = SIGNS.iter().copied().chain(codes).find_map(|sign| {
        let at_front = text.get(..sign.len()).filter(|front| front.eq_ignore_ascii_case(sign));
        let at_end = || {
            let start = text.len().checked_sub(sign.len())?;
            text.get(start..).filter(|end| end.eq_ignore_ascii_case(sign)).map(|_| &text[..start])
        };
        at_front.map(|_| &text[sign.len()..]).or_else(at_end)
    });
    rest.map_or(text, str::trim)
}
