//! Numbers as exports write them. The decimal separator is that of a whole column: a cell such as `1.234` can be read
//! with either.

use super::currencies::is_currency;
use std::borrow::Cow;

/// The character before a number's decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSeparator {
    /// As in `1,020.50`.
    Point,
    /// As in `1.020,50`.
    Comma,
}

impl DecimalSeparator {
    fn sign(self) -> char {
        if self == Self::Point { '.' } else { ',' }
    }
}

/// With which decimal separators a cell is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberReading {
    /// With both, as the same number: `12`.
    Same,
    /// With both, as different numbers: `1.234`.
    Either,
    /// With one only: `1.5`.
    Only(DecimalSeparator),
}

/// How a cell can be read; none where it is no number.
pub(super) fn number_reading(text: &str) -> Option<NumberReading> {
    let [point, comma] =
        [DecimalSeparator::Point, DecimalSeparator::Comma].map(|separator| number(text, separator));
    match (point, comma) {
        (Some(one), Some(other)) if one == other => Some(NumberReading::Same),
        (Some(_), Some(_)) => Some(NumberReading::Either),
        (Some(_), None) => Some(NumberReading::Only(DecimalSeparator::Point)),
        (None, Some(_)) => Some(NumberReading::Only(DecimalSeparator::Comma)),
        (None, None) => None,
    }
}

/// Parses a number with or without a currency: `CA$1,020.50`, `(12,34 €)` and `500.00-`, which are negative, `1.234,-`,
/// `1.2e3`. A percentage becomes a fraction. None for anything else, and where the digits are grouped in no usual way.
pub(super) fn number(text: &str, separator: DecimalSeparator) -> Option<f64> {
    let text = text.trim();
    if text.len() <= 15 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok(); // as in most cells
    }
    let text = &*in_ascii(text);
    let (before, digits, after) = parts(text)?;
    let (digits, after) = without_dash_for_cents(digits, after, separator)?;
    let (mut negative, mut percent, mut brackets) = (false, false, 0);
    let around = before.chars().chain(after.chars()).filter(|&c| {
        match c {
            '-' => negative = true,
            '%' => percent = true,
            '(' | ')' => brackets += 1,
            c => return !c.is_whitespace() && c != '+',
        }
        false
    });
    let currency: String = around.collect();
    let currency = currency.strip_suffix('.').filter(|it| !it.is_empty()).unwrap_or(&currency);
    // Statements write a credit so.
    let credit = before.trim().is_empty() && after.trim().eq_ignore_ascii_case("cr");
    if brackets % 2 > 0 || !(currency.is_empty() || credit || is_currency(currency)) {
        return None;
    }
    let value = unsigned(digits, separator, if percent { -2 } else { 0 })?;
    Some(if negative || credit || brackets > 0 { -value } else { value })
}

/// One sign for all that mean the same, and ASCII for the full-width characters of Chinese and Japanese keyboards.
fn in_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain = |sign| match sign {
        '！'..='～' => char::from_u32(sign as u32 - 0xFEE0).unwrap_or(sign),
        '￥' => '¥',
        '￡' => '£',
        '−' | '–' | '—' | '‑' | '‒' | '﹣' => '-',
        '’' | '‘' | 'ʼ' | '´' => '\'',
        sign if sign.is_whitespace() => ' ',
        sign => sign,
    };
    Cow::Owned(text.chars().map(plain).collect())
}

/// Splits a dash that stands for the cents off the end, as in `1.234,-` and `8'000.--`. None where it stands after the
/// other decimal separator.
fn without_dash_for_cents<'a>(
    digits: &'a str,
    after: &'a str,
    separator: DecimalSeparator,
) -> Option<(&'a str, &'a str)> {
    // As in India and East Africa: `1,250/-`, `1,250/=`.
    if let Some(rest) = after.strip_prefix("/-").or_else(|| after.strip_prefix("/=")) {
        return Some((digits, rest));
    }
    let Some(dash) = after.strip_prefix(['.', ',']).filter(|dash| dash.starts_with('-')) else {
        return Some((digits, after));
    };
    let is_own = after.starts_with(separator.sign());
    let is_whole = digits.bytes().all(|b| b.is_ascii_digit());
    let is_grouped = !digits.contains(separator.sign());
    (is_whole || (is_own && is_grouped)).then(|| (digits, dash.trim_start_matches('-')))
}

/// Splits a cell at the first and the last digit: the text before, the number with its separators, the text after.
pub(super) fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (first, end) = (text.find(is_digit)?, text.rfind(is_digit)? + 1);
    let (before, rest) = text.split_at(first);
    let digits = &rest[..end - first];
    match before.strip_suffix(['.', ',']) {
        // The dot of an abbreviation: `S/.12.50`, `Rs.1,250`.
        Some(before) if before.ends_with(|c: char| c.is_alphabetic() || c == '/') => {
            Some((before, digits, &text[end..]))
        }
        Some(before) => Some((before, &text[first - 1..end], &text[end..])), // `.5`
        None => Some((before, digits, &text[end..])),
    }
}

/// Parses digits with separators and an exponent, times a power of ten.
fn unsigned(text: &str, separator: DecimalSeparator, power: i32) -> Option<f64> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let decimal = separator.sign();
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, exponent.parse::<i8>().ok()?),
        None => (text, 0),
    };
    let (whole, decimals) = text.split_once(decimal).unwrap_or((text, ""));
    if !digits(decimals) {
        return None;
    }
    if power == 0 && exponent == 0 && separator == DecimalSeparator::Point && digits(whole) {
        return text.parse().ok();
    }
    let whole = if digits(whole) { whole.to_owned() } else { ungrouped(whole)? };
    // Parsed with the exponent: division by 100 might not give the nearest fraction.
    [&whole, ".", decimals, "e", &(power + i32::from(exponent)).to_string()]
        .concat()
        .parse()
        .ok()
        .filter(|it: &f64| it.is_finite())
}

/// The digits of a whole number without its group separators. Groups have three digits, or as in India two before the
/// last three.
fn ungrouped(whole: &str) -> Option<String> {
    let by = whole.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(by, '.' | ',' | ' ' | '\'') {
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
    fn numbers_are_read_with_the_columns_decimal_separator() {
        for (text, separator, value) in [
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
            ("Rs. 1,25,000", Point, 125_000.0),
            ("Rs.12,500/-", Point, 12_500.0),
            ("1,250/=", Point, 1_250.0),
            ("Bs. 1.250,50", Comma, 1_250.5),
            ("12,34 €", Comma, 12.34),
            ("EUR 12,34", Comma, 12.34),
            ("198.75%", Point, 1.9875),
            ("4,17 %", Comma, 0.0417),
            ("-12.5", Point, -12.5),
            ("−$12.5", Point, -12.5),
            ("(12.50)", Point, -12.5),
            ("($6.18)", Point, -6.18),
            ("500.00-", Point, -500.0),
            ("−250.00", Point, -250.0),
            ("–250", Point, -250.0),
            ("-€ 1.250,50", Comma, -1_250.5),
            ("6.18 CR", Point, -6.18),
            ("1.234,-", Comma, 1_234.0),
            ("500,-", Point, 500.0),
            ("CHF 8’000.–", Point, 8_000.0),
            ("8'000.--", Point, 8_000.0),
            ("29\u{2007}000", Point, 29_000.0),
            ("29\u{202f}000,5", Comma, 29_000.5),
            ("１２，０００", Point, 12_000.0),
            ("￥９９９９", Point, 9_999.0),
            ("1.2E+3", Point, 1_200.0),
            (".5", Point, 0.5),
            ("0", Comma, 0.0),
            (" 1.429999948 ", Point, 1.429999948),
        ] {
            assert_eq!(number(text, separator), Some(value), "{text}");
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
            "1.234,-.",
            "12 CRM",
            "12.",
            "12/-5",
        ] {
            assert_eq!(number_reading(text), None, "{text}");
        }
    }

    #[test]
    fn a_cell_tells_the_decimal_separators_it_can_be_read_with() {
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
            ("1.234,-", NumberReading::Only(Comma)),
            ("8'000.-", NumberReading::Only(Point)),
            ("500,-", NumberReading::Same),
        ] {
            assert_eq!(number_reading(text), Some(expected), "{text}");
        }
    }
}
