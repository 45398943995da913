//! Numbers as exports write them. Which sign parts the decimals is known for a whole column, not for a cell.

use super::words;

/// The sign before a number's decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSeparator {
    /// As in `1,020.50`.
    Point,
    /// As in `1.020,50`.
    Comma,
}

/// With which decimal signs a cell is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberReading {
    /// With both, as the same number.
    Same,
    /// With both, as different ones: `1.234`.
    Either,
    /// With one only.
    Only(DecimalSeparator),
}

/// What stands in a cell that says nothing: it is missing, not zero.
const MISSING: &str = "-|--|---|—|–|na|n/a|#n/a|nan|null|none|(none)|select|(not set)|(blank)|n/d|nd|s/d|sin datos|\
    undefined";

/// Whether a cell says nothing.
pub(super) fn is_missing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || (text.len() <= 10 && words::listed(MISSING).any(|missing| text.eq_ignore_ascii_case(missing)))
}

/// How a cell can be read, if it is a number.
pub(super) fn reads(text: &str) -> Option<NumberReading> {
    let [point, comma] = [DecimalSeparator::Point, DecimalSeparator::Comma].map(|sign| number(text, sign));
    match (point, comma) {
        (Some(one), Some(other)) if one == other => Some(NumberReading::Same),
        (Some(_), Some(_)) => Some(NumberReading::Either),
        (Some(_), None) => Some(NumberReading::Only(DecimalSeparator::Point)),
        (None, Some(_)) => Some(NumberReading::Only(DecimalSeparator::Comma)),
        (None, None) => None,
    }
}

/// Reads a number with or without a currency's sign: `CA$1,020.50`, `(12,34 €)`, `1.2e3`. Percentages are
/// fractions. None where it is none, or where its digits are grouped as no number's are.
pub(super) fn number(text: &str, sign: DecimalSeparator) -> Option<f64> {
    let text = text.trim();
    if text.len() <= 15 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok(); // most cells
    }
    let (before, digits, after) = parts(text)?;
    let (mut negative, mut percent, mut brackets) = (false, false, 0);
    let around = before.chars().chain(after.chars()).filter(|&c| {
        match c {
            '-' | '−' => negative = true,
            '%' => percent = true,
            '(' | ')' => brackets += 1,
            c => return !c.is_whitespace() && c != '+',
        }
        false
    });
    let currency: String = around.collect();
    if brackets % 2 > 0 || !(currency.is_empty() || is_currency(&currency)) {
        return None;
    }
    let value = plain(digits, sign, if percent { -2 } else { 0 })?;
    Some(if negative || brackets > 0 { -value } else { value })
}

/// The ISO 4217 code of the currency that a cell with an amount names; none for a bare `$`.
pub(super) fn currency(text: &str) -> Option<&'static str> {
    let (before, _, after) = parts(text.trim())?;
    let sign: String =
        before.chars().chain(after.chars()).filter(|c| c.is_alphabetic() || is_sign(*c)).collect();
    if sign.is_empty() {
        return None; // as in most cells
    }
    let known = words::listed(SIGNS).filter_map(|pair| pair.split_once(' '));
    known.into_iter().find(|(known, _)| *known == sign).map(|(_, code)| code).or_else(|| code(&sign))
}

/// The code of the currency that a header names: `Amount spent (INR)`, `cost_eur`.
pub(super) fn currency_named(header: &str) -> Option<&'static str> {
    header.split(|c: char| !c.is_alphabetic()).find_map(code)
}

fn code(word: &str) -> Option<&'static str> {
    words::listed(CODES).find(|code| code.eq_ignore_ascii_case(word))
}

/// What stands before a number, its digits with the signs among them, and what stands behind.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (first, end) = (text.find(is_digit)?, text.rfind(is_digit)? + 1);
    let (before, rest) = text.split_at(first);
    let digits = &rest[..end - first];
    match before.strip_suffix(['.', ',']) {
        Some("S/") => Some(("S/", digits, &text[end..])),
        Some(before) => Some((before, &text[first - 1..end], &text[end..])), // `.5`
        None => Some((before, digits, &text[end..])),
    }
}

fn is_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '£'
            | '¥'
            | '€'
            | '₹'
            | '₽'
            | '₺'
            | '₩'
            | '₪'
            | '₫'
            | '₱'
            | '₡'
            | '₲'
            | '₦'
            | '฿'
            | '₴'
            | '₸'
    )
}

/// What ISO 4217 calls currencies that ads are paid in.
const CODES: &str = "AED|ARS|AUD|BGN|BOB|BRL|CAD|CHF|CLP|CNY|COP|CRC|CZK|DKK|DOP|DZD|EGP|EUR|GBP|GTQ|HKD|HNL|HUF|\
    IDR|ILS|INR|ISK|JPY|KES|KRW|KZT|MAD|MXN|MYR|NGN|NIO|NOK|NZD|PAB|PEN|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|SAR|SEK|\
    SGD|THB|TRY|TWD|UAH|USD|UYU|VES|VND|ZAR";
/// What people and tools write instead, where it is one currency's own.
const SIGNS: &str = "€ EUR|£ GBP|US$ USD|CA$ CAD|C$ CAD|MX$ MXN|AR$ ARS|R$ BRL|A$ AUD|NZ$ NZD|HK$ HKD|S/ PEN|Bs BOB|\
    ₹ INR|Rs INR|₺ TRY|₽ RUB|₩ KRW|₪ ILS|₫ VND|₱ PHP|₡ CRC|₲ PYG|₦ NGN|฿ THB|₴ UAH|₸ KZT|zł PLN|Kč CZK|Ft HUF|\
    lei RON|Rp IDR|RM MYR";

/// One of the codes or words, or a sign with up to two letters.
fn is_currency(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_uppercase).count();
    let signs = text.chars().filter(|&c| is_sign(c)).count();
    let sign = signs == 1 && letters <= 2 && letters + signs == text.chars().count();
    let word = || words::listed(SIGNS).any(|pair| pair.split_once(' ').is_some_and(|(word, _)| word == text));
    sign || text == "kr" || words::listed(CODES).any(|code| code == text) || word()
}

/// Reads digits with their decimals and exponent, times a power of ten.
fn plain(text: &str, sign: DecimalSeparator, power: i32) -> Option<f64> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let decimal = if sign == DecimalSeparator::Point { '.' } else { ',' };
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, exponent.parse::<i8>().ok()?),
        None => (text, 0),
    };
    let (whole, decimals) = text.split_once(decimal).unwrap_or((text, ""));
    if !digits(decimals) {
        return None;
    }
    if power == 0 && exponent == 0 && sign == DecimalSeparator::Point && digits(whole) {
        return text.parse().ok();
    }
    let whole = if digits(whole) { whole.to_owned() } else { ungrouped(whole)? };
    // The exponent makes a percentage the fraction nearest to it.
    format!("{whole}.{decimals}e{}", power + i32::from(exponent))
        .parse()
        .ok()
        .filter(|it: &f64| it.is_finite())
}

/// The digits of a whole number in groups of three after the first; or of two before the last, as in India.
fn ungrouped(whole: &str) -> Option<String> {
    let by = whole.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(by, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’') {
        return None;
    }
    let groups: Vec<&str> = whole.split(by).collect();
    let [first, middle @ .., last] = groups.as_slice() else { return None };
    let size = middle.first().map_or(3, |group| group.len());
    let fits = last.len() == 3
        && (1..=size).contains(&first.len())
        && *first != "0"
        && (size == 3 || (size == 2 && by == ','))
        && middle.iter().all(|group| group.len() == size)
        && groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    fits.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::DecimalSeparator::{Comma, Point};
    use super::*;

    #[test]
    fn numbers_are_read_with_the_columns_sign() {
        for (text, sign, value) in [
            ("1,020.50", Point, 1_020.5),
            ("1 020,50", Comma, 1_020.5),
            ("1\u{a0}020,50", Comma, 1_020.5),
            ("1\u{202f}020,50 €", Comma, 1_020.5),
            ("1.234,56", Comma, 1_234.56),
            ("1.234", Comma, 1_234.0),
            ("1.234", Point, 1.234),
            ("1'234.5", Point, 1_234.5),
            ("1,23,456.78", Point, 123_456.78),
            ("CA$12.34", Point, 12.34),
            ("US$ 12.34", Point, 12.34),
            ("S/.12.50", Point, 12.5),
            ("12,34 €", Comma, 12.34),
            ("EUR 12,34", Comma, 12.34),
            ("198.75%", Point, 1.9875),
            ("4,17 %", Comma, 0.0417),
            ("-12.5", Point, -12.5),
            ("−$12.5", Point, -12.5),
            ("(12.50)", Point, -12.5),
            ("1.2E+3", Point, 1_200.0),
            (".5", Point, 0.5),
            ("0", Comma, 0.0),
            (" 1.429999948 ", Point, 1.429999948),
        ] {
            assert_eq!(number(text, sign), Some(value), "{text}");
        }
    }

    #[test]
    fn other_cells_are_no_numbers() {
        for text in [
            "",
            "--",
            "abc",
            "12 apples",
            "CAM101",
            "2026-01-31",
            "1,23,4",
            "1.2.3",
            "12,34,56",
            "0,123,456",
            "1 234,567.8.9",
            "(12",
            "USDX 5",
            "AB12",
            "30-34",
            "1e999",
            "12.5.2026",
        ] {
            assert_eq!(reads(text), None, "{text}");
        }
    }

    #[test]
    fn a_cell_says_which_signs_it_can_be_read_with() {
        for (text, expected) in [
            ("12", NumberReading::Same),
            ("1.234", NumberReading::Either),
            ("1,234", NumberReading::Either),
            ("0.123", NumberReading::Only(Point)),
            ("1.5", NumberReading::Only(Point)),
            ("1234.567", NumberReading::Only(Point)),
            ("1,234,567", NumberReading::Only(Point)),
            ("1.234,5", NumberReading::Only(Comma)),
            ("12,34 €", NumberReading::Only(Comma)),
        ] {
            assert_eq!(reads(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_says_nothing_is_missing() {
        for text in ["", "  ", "--", "na", "N/A", "Select", "NaN", "—", "\u{a0}"] {
            assert!(is_missing(text), "{text}");
            assert_eq!(reads(text), None);
        }
        for text in ["0", "0.00", "Selected", "Nantes"] {
            assert!(!is_missing(text), "{text}");
        }
    }

    #[test]
    fn signs_name_their_currency() {
        for (text, expected) in [
            ("12,34 €", Some("EUR")),
            ("CA$12.34", Some("CAD")),
            ("COP 12", Some("COP")),
            ("₹1,23,456.00", Some("INR")),
            ("12,00 zł", Some("PLN")),
            ("$12", None),
            ("12", None),
        ] {
            assert_eq!(currency(text), expected, "{text}");
        }
    }
}
