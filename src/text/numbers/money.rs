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

/// Signs that people type besides the narrow ones and the codes, and the currency that each means.
const LONG_SIGNS: [(&str, Currency); 9] = [
    ("US$", Currency::USD),
    ("U$S", Currency::USD),
    ("MX$", Currency::MXN),
    ("CA$", Currency::CAD),
    ("AR$", Currency::ARS),
    ("COL$", Currency::COP),
    ("CLP$", Currency::CLP),
    ("RD$", Currency::DOP),
    ("S/.", Currency::PEN),
];

/// Takes the sign or code of a currency off either end of a text, and says which it was.
pub(super) fn split_sign(text: &str) -> (&str, Option<&'static str>) {
    // Fast path: most numbers have no sign, and every field of a plan is parsed again with each keystroke.
    if text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit()) {
        return (text, None);
    }
    let all = || Currency::ALL.iter();
    // The sign of the real ends in that of the peso.
    let signs = LONG_SIGNS.iter().map(|(sign, _)| *sign).chain(["R$"]);
    let signs = signs.chain(all().map(|it| narrow_symbol(*it))).chain(all().map(|it| it.code()));
    let found = signs.into_iter().find_map(|sign| {
        let at_front = text.get(..sign.len()).filter(|front| front.eq_ignore_ascii_case(sign));
        let at_end = || {
            let start = text.len().checked_sub(sign.len())?;
            text.get(start..).filter(|end| end.eq_ignore_ascii_case(sign)).map(|_| &text[..start])
        };
        let rest = at_front.map(|_| &text[sign.len()..]).or_else(at_end)?;
        Some((rest.trim(), Some(sign)))
    });
    found.unwrap_or((text, None))
}

/// Whether a sign that `split_sign` found can mean a currency. `$` means any dollar and any peso.
pub fn is_sign_of(sign: &str, currency: Currency) -> bool {
    sign == narrow_symbol(currency) || sign == currency.code() || LONG_SIGNS.contains(&(sign, currency))
}
