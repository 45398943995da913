//! Currency symbols.

use super::number_format::NumberFormat;
use crate::model::Currency;

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

/// A currency's narrow symbol, as written where its currency is known, and the side it is written on.
pub fn currency_symbol(currency: Currency, numbers: NumberFormat) -> (&'static str, SymbolPosition) {
    let sign = narrow_symbol(currency);
    let position = match numbers.symbol {
        SymbolPosition::Before if sign.ends_with(|c: char| c.is_ascii_alphabetic()) => {
            SymbolPosition::BeforeSpaced
        }
        position => position,
    };
    (sign, position)
}

/// As the Unicode CLDR has it for the currency's own regions.
fn narrow_symbol(currency: Currency) -> &'static str {
    match currency {
        Currency::EUR => "€",
        Currency::GBP => "£",
        Currency::BRL => "R$",
        Currency::PEN => "S/",
        Currency::PYG => "₲",
        Currency::BOB => "Bs",
        Currency::CRC => "₡",
        Currency::GTQ => "Q",
        Currency::CHF => "CHF",
        Currency::JPY => "¥",
        _ => "$",
    }
}

/// Symbols that people type, besides the codes.
const SYMBOLS: &[&str] = &[
    "US$", "MX$", "CA$", "AR$", "COL$", "CLP$", "RD$", "R$", "U$S", "S/.", "S/", "Bs", "Q", "€", "$", "£", "¥", "₡", "₲",
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
