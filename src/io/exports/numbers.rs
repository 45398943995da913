//! Numbers as exports write them. The decimal separator is that of a whole column: a cell such as `1.234` can be read
//! with either.

use super::currencies::is_currency;

/// The character before a number's decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSeparator {
    /// As in `1,020.50`.
    Point,
    /// As in `1.020,50`.
    Comma,
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

/// Parses a number with or without a currency: `CA$1,020.50`, `(12,34 €)`, which is negative, `1.2e3`. A percentage
/// becomes a fraction. None for anything else, and where the digits are grouped in no usual way.
pub(super) fn number(text: &str, separator: DecimalSeparator) -> Option<f64> {
    let text = text.trim();
    if text.len() <= 15 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok(); // as in most cells
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
    let value = unsigned(digits, separator, if percent { -2 } else { 0 })?;
    Some(if negative || brackets > 0 { -value } else { value })
}

/// Splits a cell at the first and the last digit: the text before, the number with its separators, the text after.
pub(super) fn parts(text: &str) -> Option<(&str, &str, &str)> {
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

/// Parses digits with separators and an exponent, times a power of ten.
fn unsigned(text: &str, separator: DecimalSeparator, power: i32) -> Option<f64> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let decimal = if separator == DecimalSeparator::Point { '.' } else { ',' };
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
        ] {
            assert_eq!(number_reading(text), Some(expected), "{text}");
        }
    }
}
