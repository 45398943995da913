//! Currencies as exports write them: ISO 4217 codes and symbols, beside amounts and in the names of columns.

use super::numbers::parts;
use super::word_list::words;

/// The ISO 4217 code of the currency in a cell with an amount. None for `$` alone, which many currencies share.
pub(super) fn currency_of_amount(text: &str) -> Option<&'static str> {
    let (before, _, after) = parts(text.trim())?;
    let is_part = |c: &char| c.is_alphabetic() || is_symbol(*c);
    let symbol: String = before.chars().chain(after.chars()).filter(is_part).collect();
    if symbol.is_empty() {
        return None; // as in most cells
    }
    let known = symbols().find(|(known, _)| *known == symbol);
    known.map(|(_, code)| code).or_else(|| code(&symbol))
}

/// Whether a number has a currency beside it.
pub(super) fn has_currency(text: &str) -> bool {
    let is_part = |c: char| c.is_alphabetic() || is_symbol(c);
    parts(text).is_some_and(|(before, _, after)| before.contains(is_part) || after.contains(is_part))
}

/// The ISO 4217 code of a cell that has nothing but a currency.
pub(super) fn currency_of_cell(text: &str) -> Option<&'static str> {
    let text = text.trim();
    code(text).or_else(|| symbols().find(|(known, _)| *known == text).map(|(_, code)| code))
}

/// The ISO 4217 code in the name of a column: `Amount spent (INR)`, `cost_eur`.
pub(super) fn currency_of_column(header: &str) -> Option<&'static str> {
    header.split(|c: char| !c.is_alphabetic()).find_map(code)
}

fn code(word: &str) -> Option<&'static str> {
    words(CODES).find(|code| code.eq_ignore_ascii_case(word))
}

fn is_symbol(c: char) -> bool {
    "$£¥€₹₽₺₩₪₫₱₡₲₦฿₴₸".contains(c)
}

/// The ISO 4217 codes of currencies in which ads are paid.
const CODES: &str = "AED|ARS|AUD|BGN|BOB|BRL|CAD|CHF|CLP|CNY|COP|CRC|CZK|DKK|DOP|DZD|EGP|EUR|GBP|GTQ|HKD|HNL|HUF|\
    IDR|ILS|INR|ISK|JPY|KES|KRW|KZT|MAD|MXN|MYR|NGN|NIO|NOK|NZD|PAB|PEN|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|SAR|SEK|\
    SGD|THB|TRY|TWD|UAH|USD|UYU|VES|VND|ZAR";
/// Symbols that stand for one currency only, each with its code.
const SYMBOLS: &str = "€ EUR|£ GBP|US$ USD|CA$ CAD|C$ CAD|MX$ MXN|AR$ ARS|R$ BRL|A$ AUD|NZ$ NZD|HK$ HKD|S/ PEN|Bs BOB|\
    ₹ INR|Rs INR|₺ TRY|₽ RUB|₩ KRW|₪ ILS|₫ VND|₱ PHP|₡ CRC|₲ PYG|₦ NGN|฿ THB|₴ UAH|₸ KZT|zł PLN|Kč CZK|Ft HUF|\
    lei RON|Rp IDR|RM MYR";

fn symbols() -> impl Iterator<Item = (&'static str, &'static str)> {
    words(SYMBOLS).filter_map(|pair| pair.split_once(' '))
}

/// Whether a text beside a number can be its currency: a code, a known symbol, or any symbol with up to two letters.
pub(super) fn is_currency(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_uppercase).count();
    let signs = text.chars().filter(|&c| is_symbol(c)).count();
    let symbol = signs == 1 && letters <= 2 && letters + signs == text.chars().count();
    symbol
        || text == "kr"
        || words(CODES).any(|code| code == text)
        || symbols().any(|(known, _)| known == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_or_code_beside_an_amount_is_its_currency() {
        for (text, expected) in [
            ("12,34 €", Some("EUR")),
            ("CA$12.34", Some("CAD")),
            ("COP 12", Some("COP")),
            ("₹1,23,456.00", Some("INR")),
            ("12,00 zł", Some("PLN")),
            ("$12", None),
            ("12", None),
        ] {
            assert_eq!(currency_of_amount(text), expected, "{text}");
        }
    }
}
