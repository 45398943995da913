//! Parses numbers as people type them, in the page's language.
//!
//! Spaces and apostrophes separate thousands. Where both `.` and `,` occur, the last one is the decimal separator.
//! Where only one of them occurs, and once, the language decides, unless it can't be a thousands separator (`12,5` in
//! English): then it is the decimal separator.

use super::decimal::Decimal;
use super::money;
use crate::text::Language;
use thiserror::Error;

/// A number that was parsed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParsedNumber {
    /// The number, not negative and finite.
    pub value: f64,
    /// Whether the text has another meaning in another language, or is shorthand such as `12k`: then the page should
    /// show how it was read.
    pub doubtful: bool,
}

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Nothing but blanks.
    #[error("nothing is written")]
    Empty,
    /// A character that can't be in a number.
    #[error("{0:?} is not part of a number")]
    Stranger(char),
    /// Digits grouped in a way that is neither thousands nor decimals, as in `1,23,4`.
    #[error("the digits are grouped in a way that can't be read")]
    Grouping,
    /// A symbol or a unit, but no digit.
    #[error("there is no digit")]
    NoDigits,
    /// A minus sign.
    #[error("the number is negative")]
    Negative,
    /// More than 60 characters.
    #[error("the text is too long for a number")]
    TooLong,
}

const LONGEST: usize = 60;

/// Parses an amount or a count: `12.600,50`, `12 600.5`, `€1.2k`, `1e15`.
pub fn parse_number(text: &str, language: Language) -> Result<ParsedNumber, NumberError> {
    let (decimal, doubtful) = read_decimal(text, language)?;
    Ok(ParsedNumber { value: decimal.value(), doubtful })
}

/// Parses a percentage, with or without `%`, as a fraction: `5 %` and `5` are 0.05.
pub fn parse_percent(text: &str, language: Language) -> Result<ParsedNumber, NumberError> {
    let text = text.trim();
    let number = text.strip_suffix('%').or_else(|| text.strip_prefix('%')).unwrap_or(text);
    if number.trim().is_empty() && number.len() < text.len() {
        return Err(NumberError::NoDigits);
    }
    let (decimal, doubtful) = read_decimal(number, language)?;
    Ok(ParsedNumber { value: decimal.shifted(-2).value(), doubtful })
}

fn read_decimal(text: &str, language: Language) -> Result<(Decimal, bool), NumberError> {
    if text.chars().count() > LONGEST {
        return Err(NumberError::TooLong);
    }
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let body = money::without_symbol(text);
    let body = body.strip_prefix('+').unwrap_or(body);
    if let Some(positive) = body.strip_prefix(['-', '−', '–']) {
        // Only a number can be negative: "-x" has the error of "x".
        return read_decimal(positive, language).and(Err(NumberError::Negative));
    }
    let body = money::without_symbol(body);
    let (body, thousands) = without_multiple(body, language);
    let (body, exponent) = without_exponent(body);
    let shorthand = thousands != 0 || exponent != 0;
    let (decimal, doubtful) = read_digits(body.trim(), language)?;
    Ok((decimal.shifted(thousands + exponent), doubtful || shorthand))
}

/// Splits a multiple such as `k`, `M` or `mil` off the end, as the power of ten it stands for. A lowercase `m` is a
/// million in English only: in Spanish it is as often a thousand.
fn without_multiple(text: &str, language: Language) -> (&str, i32) {
    let multiples: &[(&str, i32)] = match language {
        Language::English => &[("k", 3), ("K", 3), ("M", 6), ("m", 6)],
        Language::Spanish => &[("k", 3), ("K", 3), ("M", 6), (" mil", 3), ("\u{a0}mil", 3)],
    };
    let found = multiples.iter().find_map(|&(word, power)| Some((text.strip_suffix(word)?, power)));
    match found {
        Some((rest, power)) if rest.ends_with(|c: char| c.is_ascii_digit() || is_blank(c)) => (rest, power),
        _ => (text, 0),
    }
}

/// Splits the exponent off `1e15`.
fn without_exponent(text: &str) -> (&str, i32) {
    let parts = text.split_once(['e', 'E']);
    match parts.and_then(|(mantissa, power)| Some((mantissa, power.parse::<i8>().ok()?))) {
        Some((mantissa, power)) if mantissa.ends_with(|c: char| c.is_ascii_digit()) => {
            (mantissa, power.into())
        }
        _ => (text, 0),
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_grouping_only(c: char) -> bool {
    is_blank(c) || matches!(c, '\'' | '’')
}

fn read_digits(text: &str, language: Language) -> Result<(Decimal, bool), NumberError> {
    let known = |c: char| c.is_ascii_digit() || c == '.' || c == ',' || is_grouping_only(c);
    if let Some(stranger) = text.chars().find(|&c| !known(c)) {
        return Err(NumberError::Stranger(stranger));
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(NumberError::NoDigits);
    }
    let (whole, decimals, doubtful) = match decimal_sign(text, language)? {
        Some((at, doubtful)) => (&text[..at], &text[at + 1..], doubtful),
        None => (text, "", text.contains(language.group_sign())),
    };
    if decimals.contains(|c: char| !c.is_ascii_digit()) {
        return Err(NumberError::Grouping);
    }
    let units = without_groups(whole)?;
    let point = units.len() as i32;
    Ok((Decimal::new(&(units + decimals), point), doubtful))
}

/// Where the decimal separator is, if there is one, and whether it could be taken for a thousands separator.
fn decimal_sign(text: &str, language: Language) -> Result<Option<(usize, bool)>, NumberError> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|&(_, c)| c == '.' || c == ',').collect();
    let Some(&(last_at, last)) = marks.last() else { return Ok(None) };
    let alone = marks.iter().filter(|&&(_, c)| c == last).count() == 1;
    if marks.len() > 1 {
        // `1.234.567` groups; `1.234,5` has a decimal sign; `1,2.3,4` is neither.
        return match (alone, marks.iter().all(|&(_, c)| c == last)) {
            (true, _) => Ok(Some((last_at, last != language.decimal_sign()))),
            (false, true) => Ok(None),
            (false, false) => Err(NumberError::Grouping),
        };
    }
    let three_follow = text.len() - last_at - 1 == 3;
    let groups = three_follow && without_groups(text).is_ok();
    if last == language.decimal_sign() {
        return Ok(Some((last_at, groups)));
    }
    Ok(if groups { None } else { Some((last_at, true)) })
}

/// The digits of a whole number, whose groups after the first must have three digits.
fn without_groups(whole: &str) -> Result<String, NumberError> {
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let signs = whole.chars().filter(|c| !c.is_ascii_digit());
    let one_sign = signs.clone().zip(signs.skip(1)).all(|(a, b)| a == b);
    let [first, rest @ ..] = groups.as_slice() else { return Ok(String::new()) };
    let grouped =
        rest.iter().all(|group| group.len() == 3) && (1..=3).contains(&first.len()) && *first != "0";
    if rest.is_empty() || (grouped && one_sign) { Ok(groups.concat()) } else { Err(NumberError::Grouping) }
}

#[cfg(test)]
mod tests {
    use super::Language::{English, Spanish};
    use super::*;

    fn value(text: &str, language: Language) -> f64 {
        parse_number(text, language).unwrap_or_else(|error| panic!("{text}: {error}")).value
    }

    #[test]
    fn what_can_be_read_one_way_only_is_read_so_in_both_languages() {
        for language in Language::ALL {
            for text in [
                "12.600,50",
                "12,600.50",
                "12 600,50",
                "12\u{a0}600,50",
                "12\u{202f}600.50",
                "12600,5",
                "€12 600.5",
            ] {
                assert_eq!(value(text, language), 12_600.5, "{text}");
            }
            assert_eq!(value("1'234'567.5", language), 1_234_567.5);
            assert_eq!(value("1.2k", language), 1_200.0);
            assert_eq!(value("1,2 k", language), 1_200.0);
            assert_eq!(value("1.234.567", language), 1_234_567.0);
            assert_eq!(value("0.125", language), 0.125);
            assert_eq!(value("1234.567", language), 1_234.567);
            assert_eq!(value("1e15", language), 1e15);
            assert_eq!(value("$ 1,234,567", language), 1_234_567.0);
            assert_eq!(value("12600 EUR", language), 12_600.0);
            assert_eq!(value("S/ 12.5", language), 12.5);
            assert_eq!(value("12.", language), 12.0);
            assert_eq!(value(".5", language), 0.5);
        }
    }

    #[test]
    fn what_is_ambiguous_is_read_by_the_language_and_marked() {
        assert_eq!(parse_number("1.234", English), Ok(ParsedNumber { value: 1.234, doubtful: true }));
        assert_eq!(parse_number("1.234", Spanish), Ok(ParsedNumber { value: 1_234.0, doubtful: true }));
        assert_eq!(parse_number("1,234", English), Ok(ParsedNumber { value: 1_234.0, doubtful: true }));
        assert_eq!(parse_number("1,234", Spanish), Ok(ParsedNumber { value: 1.234, doubtful: true }));
        assert_eq!(parse_number("12,5", English), Ok(ParsedNumber { value: 12.5, doubtful: true }));
    }

    #[test]
    fn plain_numbers_are_not_doubtful() {
        assert_eq!(parse_number("12600", English), Ok(ParsedNumber { value: 12_600.0, doubtful: false }));
        assert_eq!(parse_number("12.5", English), Ok(ParsedNumber { value: 12.5, doubtful: false }));
        assert_eq!(parse_number("12,5", Spanish), Ok(ParsedNumber { value: 12.5, doubtful: false }));
        assert_eq!(parse_number("12,600.50", English), Ok(ParsedNumber { value: 12_600.5, doubtful: false }));
    }

    #[test]
    fn percentages_are_exact_fractions() {
        for (text, fraction) in
            [("5 %", 0.05), ("5", 0.05), ("5%", 0.05), ("0,05 %", 0.0005), ("4.17", 0.0417)]
        {
            assert_eq!(parse_percent(text, Spanish).map(|r| r.value), Ok(fraction), "{text}");
        }
        assert_eq!(parse_percent("100\u{202f}%", English).map(|r| r.value), Ok(1.0));
        assert_eq!(parse_percent("%", English), Err(NumberError::NoDigits));
        assert_eq!(parse_percent("  ", English), Err(NumberError::Empty));
    }

    #[test]
    fn what_is_no_number_is_told_why() {
        for (text, error) in [
            ("", NumberError::Empty),
            ("abc", NumberError::Stranger('a')),
            ("12x", NumberError::Stranger('x')),
            ("k", NumberError::Stranger('k')),
            ("€", NumberError::NoDigits),
            (",", NumberError::NoDigits),
            ("-5", NumberError::Negative),
            ("€ -5", NumberError::Negative),
            ("-x", NumberError::Stranger('x')),
            ("1,23,4", NumberError::Grouping),
            ("1.234,5.6", NumberError::Grouping),
            ("12 34", NumberError::Grouping),
            ("1.234 567", NumberError::Grouping),
            ("NaN", NumberError::Stranger('N')),
            ("inf", NumberError::Stranger('i')),
        ] {
            assert_eq!(parse_number(text, English), Err(error), "{text}");
        }
        assert_eq!(parse_number(&"1".repeat(61), English), Err(NumberError::TooLong));
    }

    #[test]
    fn a_spanish_thousand_is_mil_and_a_small_m_is_refused() {
        assert_eq!(value("12 mil", Spanish), 12_000.0);
        assert_eq!(value("1,5 M", Spanish), 1_500_000.0);
        assert_eq!(parse_number("3m", Spanish), Err(NumberError::Stranger('m')));
        assert_eq!(value("3m", English), 3_000_000.0);
    }
}
