//! Parses numbers as people type them, as the reader's region writes them.
//!
//! Spaces and apostrophes separate thousands. Where both `.` and `,` occur, the last one is the decimal separator.
//! Where only one of them occurs, and once, the region decides, unless it can't be a thousands separator (`12,5` in
//! Mexico): then it is the decimal separator.

use super::decimal::Decimal;
use super::number_format::NumberFormat;
use super::{calculation, money};
use crate::text::{Language, Locale};
use thiserror::Error;

/// A number that was parsed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParsedNumber {
    /// The number, not negative and finite.
    pub value: f64,
    /// The number that the text is with the other decimal separator, where that is another one: 12 for 12,000.
    pub other: Option<f64>,
    /// The sign or code of a currency that stands with it.
    pub sign: Option<&'static str>,
    /// Whether the region would not write the number so, and so may mean the other one.
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
    /// A calculation that lacks a number or a parenthesis.
    #[error("the calculation is not complete")]
    Incomplete,
    /// A division by zero.
    #[error("nothing can be divided by zero")]
    DividedByZero,
    /// More than 60 characters.
    #[error("the text is too long for a number")]
    TooLong,
}

const LONGEST: usize = 60;

/// Parses an amount or a count: `12.600,50`, `12 600.5`, `€1.2k`, `1e15`, `=3*4000`.
pub fn parse_number(text: &str, locale: Locale) -> Result<ParsedNumber, NumberError> {
    parse(text, locale, 0)
}

/// Parses a percentage, with or without `%`, as a fraction: `5 %` and `5` are 0.05.
pub fn parse_percent(text: &str, locale: Locale) -> Result<ParsedNumber, NumberError> {
    parse(text, locale, -2)
}

/// Parses a number, or a percentage where the power is −2, times a power of ten.
fn parse(text: &str, locale: Locale, power: i32) -> Result<ParsedNumber, NumberError> {
    let plain: String = text.trim().chars().map(plain_sign).collect();
    let mut text = plain.as_str();
    if power < 0 {
        text = text.strip_suffix('%').or_else(|| text.strip_prefix('%')).unwrap_or(text).trim();
        if text.is_empty() && !plain.is_empty() {
            return Err(NumberError::NoDigits);
        }
    }
    let value = |written: Written| written.decimal.shifted(power).value();
    let written = read_decimal(text, locale)?;
    let (doubtful, sign) = (written.doubtful, written.sign);
    let number = value(written);
    // A number with neither separator is the same everywhere.
    let other = text.bytes().any(|sign| matches!(sign, b'.' | b',')).then(|| {
        let other_way = Locale { numbers: locale.numbers.other_way(), ..locale };
        read_decimal(text, other_way).ok().map(value)
    });
    Ok(ParsedNumber { value: number, other: other.flatten().filter(|it| *it != number), sign, doubtful })
}

/// One sign for all that mean the same, and ASCII for the full-width characters of Chinese and Japanese keyboards.
fn plain_sign(sign: char) -> char {
    match sign {
        '！'..='～' => char::from((sign as u32 - 0xFEE0) as u8),
        '−' | '–' | '—' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' => ' ',
        '’' => '\'',
        '×' => '*',
        '÷' => '/',
        sign => sign,
    }
}

/// A number as it is written.
struct Written {
    decimal: Decimal,
    sign: Option<&'static str>,
    /// Whether the region would write it in another way.
    doubtful: bool,
}

/// A number or a calculation.
fn read_decimal(text: &str, locale: Locale) -> Result<Written, NumberError> {
    if text.chars().count() > LONGEST {
        return Err(NumberError::TooLong);
    }
    match read_signed(text, locale) {
        Err(NumberError::Stranger(_)) if calculation::is_one(text) => {
            let (mut doubtful, mut sign) = (false, None);
            let result = calculation::result(text, &mut |operand| {
                let written = read_signed(operand, locale)?;
                doubtful |= written.doubtful;
                sign = sign.or(written.sign);
                Ok(written.decimal.value())
            })?;
            // 0.1 + 0.2 is 0.3.
            Ok(Written { decimal: Decimal::shortest(result).significant(15), sign, doubtful })
        }
        read => read,
    }
}

fn read_signed(text: &str, locale: Locale) -> Result<Written, NumberError> {
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let (body, front) = money::split_sign(text);
    let body = body.strip_prefix('+').unwrap_or(body);
    if let Some(positive) = body.strip_prefix('-') {
        // Only a number can be negative: "-x" has the error of "x".
        return read_signed(positive.trim(), locale).and(Err(NumberError::Negative));
    }
    let (body, back) = money::split_sign(body);
    let (body, thousands) = without_multiple(body, locale.language);
    let (body, exponent) = without_exponent(body);
    // A dash may stand for the cents: 1.234,-
    let whole = body.strip_suffix('-').filter(|whole| matches!(whole.as_bytes(), [.., b'.' | b',']));
    let cents = whole.map(|whole| [whole, "0"].concat());
    let (decimal, doubtful) = read_digits(cents.as_deref().unwrap_or(body).trim(), locale.numbers)?;
    Ok(Written { decimal: decimal.shifted(thousands + exponent), sign: front.or(back), doubtful })
}

/// Splits a multiple such as `k`, `M` or `mil` off the end, as the power of ten it stands for. A lowercase `m` is a
/// million in English only: in Spanish it is as often a thousand.
fn without_multiple(text: &str, language: Language) -> (&str, i32) {
    let multiples: &[(&str, i32)] = match language {
        Language::English => &[("k", 3), ("K", 3), ("M", 6), ("m", 6)],
        Language::Spanish => &[("k", 3), ("K", 3), ("M", 6), (" mil", 3)],
    };
    let found = multiples.iter().find_map(|&(word, power)| Some((text.strip_suffix(word)?, power)));
    match found {
        Some((rest, power)) if rest.ends_with(|c: char| c.is_ascii_digit() || c == ' ') => (rest, power),
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

fn read_digits(text: &str, numbers: NumberFormat) -> Result<(Decimal, bool), NumberError> {
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'');
    if let Some(stranger) = text.chars().find(|&c| !known(c)) {
        return Err(NumberError::Stranger(stranger));
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(NumberError::NoDigits);
    }
    let (decimal_at, doubtful) = decimal_sign(text, numbers)?;
    let (whole, decimals) = decimal_at.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
    if decimals.contains(|c: char| !c.is_ascii_digit()) {
        return Err(NumberError::Grouping);
    }
    let units = without_groups(whole)?;
    let point = units.len() as i32;
    Ok((Decimal::new(&(units + decimals), point), doubtful))
}

/// Where the decimal separator is, if there is one, and whether the region would write the number in another way.
fn decimal_sign(text: &str, numbers: NumberFormat) -> Result<(Option<usize>, bool), NumberError> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|&(_, c)| c == '.' || c == ',').collect();
    let Some(&(last_at, last)) = marks.last() else { return Ok((None, false)) };
    let alone = marks.iter().filter(|&&(_, c)| c == last).count() == 1;
    if marks.len() > 1 {
        // `1.234.567` groups; `1.234,5` has a decimal sign; `1,2.3,4` is neither.
        return match (alone, marks.iter().all(|&(_, c)| c == last)) {
            (true, _) => Ok((Some(last_at), false)),
            (false, true) => Ok((None, false)),
            (false, false) => Err(NumberError::Grouping),
        };
    }
    let three_follow = text.len() - last_at - 1 == 3;
    let groups = three_follow && without_groups(text).is_ok();
    Ok(match groups {
        true if last == numbers.decimal() => (Some(last_at), true),
        true => (None, last != numbers.group()),
        false => (Some(last_at), false),
    })
}

/// The digits of a whole number, whose last group has three digits and the others three as well, or two as in India.
fn without_groups(whole: &str) -> Result<String, NumberError> {
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let signs = whole.chars().filter(|c| !c.is_ascii_digit());
    let one_sign = signs.clone().zip(signs.skip(1)).all(|(a, b)| a == b);
    let [first, between @ .., last] = groups.as_slice() else { return Ok(whole.to_owned()) };
    let all =
        |most: usize| (1..=most).contains(&first.len()) && between.iter().all(|group| group.len() == most);
    let indian = all(2) && whole.contains(',');
    let grouped = last.len() == 3 && (all(3) || indian) && *first != "0";
    if grouped && one_sign { Ok(groups.concat()) } else { Err(NumberError::Grouping) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINT: Locale = Locale { language: Language::English, numbers: NumberFormat::POINT };
    const COMMA: Locale = Locale { language: Language::Spanish, numbers: NumberFormat::COMMA };

    fn value(text: &str, locale: Locale) -> f64 {
        parse_number(text, locale).unwrap_or_else(|error| panic!("{text}: {error}")).value
    }

    #[test]
    fn what_can_be_read_one_way_only_is_read_so_in_both_languages() {
        for locale in [POINT, COMMA] {
            for text in [
                "12.600,50",
                "12,600.50",
                "12 600,50",
                "12\u{a0}600,50",
                "12\u{202f}600.50",
                "12600,5",
                "€12 600.5",
            ] {
                assert_eq!(value(text, locale), 12_600.5, "{text}");
            }
            assert_eq!(value("1'234'567.5", locale), 1_234_567.5);
            assert_eq!(value("1.2k", locale), 1_200.0);
            assert_eq!(value("1,2 k", locale), 1_200.0);
            assert_eq!(value("1.234.567", locale), 1_234_567.0);
            assert_eq!(value("0.125", locale), 0.125);
            assert_eq!(value("1234.567", locale), 1_234.567);
            assert_eq!(value("1e15", locale), 1e15);
            assert_eq!(value("$ 1,234,567", locale), 1_234_567.0);
            assert_eq!(value("12600 EUR", locale), 12_600.0);
            assert_eq!(value("S/ 12.5", locale), 12.5);
            assert_eq!(value("12.", locale), 12.0);
            assert_eq!(value(".5", locale), 0.5);
        }
    }

    fn parsed(text: &str, locale: Locale) -> (f64, Option<f64>, bool) {
        let ParsedNumber { value, other, doubtful, .. } = parse_number(text, locale).expect(text);
        (value, other, doubtful)
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_read_as_the_region_writes_it() {
        assert_eq!(parsed("1,234", POINT), (1_234.0, Some(1.234), false));
        assert_eq!(parsed("1.234", POINT), (1.234, Some(1_234.0), true));
        assert_eq!(parsed("1.234", COMMA), (1_234.0, Some(1.234), false));
        assert_eq!(parsed("1,234", COMMA), (1.234, Some(1_234.0), true));
        let swiss = Locale { numbers: NumberFormat::POINT.like("1’234.56").expect("a format"), ..POINT };
        assert_eq!(parsed("1’234", swiss), (1_234.0, None, false));
        assert_eq!(parsed("1,234", swiss), (1_234.0, Some(1.234), true));
    }

    #[test]
    fn what_can_be_read_in_one_way_is_not_doubtful() {
        for locale in [POINT, COMMA] {
            for (text, number) in [
                ("12600", 12_600.0),
                ("12.5", 12.5),
                ("12,5", 12.5),
                ("12,600.50", 12_600.5),
                ("12.600,50", 12_600.5),
            ] {
                assert_eq!(parsed(text, locale), (number, None, false), "{text}");
            }
        }
    }

    #[test]
    fn digits_come_grouped_in_many_ways() {
        for locale in [POINT, COMMA] {
            for blank in [' ', '\u{a0}', '\u{202f}', '\u{2007}', '\u{2009}'] {
                assert_eq!(value(&format!("29{blank}000"), locale), 29_000.0, "{blank:?}");
            }
            assert_eq!(value("12,34,567.89", locale), 1_234_567.89);
            assert_eq!(value("1,23,456", locale), 123_456.0);
            assert_eq!(value("９９９９", locale), 9_999.0);
            assert_eq!(value("1.234,-", locale), 1_234.0);
            assert_eq!(value("1'234.–", locale), 1_234.0);
            assert_eq!(value(",89", locale), 0.89);
        }
        assert_eq!(value("１２，０００", POINT), 12_000.0);
        assert_eq!(parse_number("123,45,678", POINT), Err(NumberError::Grouping));
        assert_eq!(parse_number("12.34.567", POINT), Err(NumberError::Grouping));
    }

    #[test]
    fn calculations_are_worked_out() {
        for (text, number) in [
            ("=3*4000", 12_000.0),
            ("12*50", 600.0),
            ("1,000 + 500", 1_500.0),
            ("= (100 - 20) / 4 × 2", 40.0),
            ("=2+3*4-6/2", 11.0),
            ("=0.1+0.2", 0.3),
            ("=1.5k*2", 3_000.0),
            ("= €12,000", 12_000.0),
            ("=5", 5.0),
            ("=(2-5)*0", 0.0),
        ] {
            assert_eq!(parsed(text, POINT), (number, parsed(text, POINT).1, false), "{text}");
        }
        assert_eq!(value("=1.000*2,5", COMMA), 2_500.0);
        assert_eq!(parse_percent("=5*2%", POINT).map(|it| it.value), Ok(0.1));
        for (text, error) in [
            ("=3*", NumberError::Incomplete),
            ("=", NumberError::Incomplete),
            ("=(1+2", NumberError::Incomplete),
            ("=1+2)", NumberError::Stranger(')')),
            ("=1/0", NumberError::DividedByZero),
            ("=1/(2-2)", NumberError::DividedByZero),
            ("=1-2", NumberError::Negative),
            ("=1e120*1e120*1e120", NumberError::TooLong),
            ("=SUM(1)", NumberError::Stranger('S')),
            // Dates and ranges are no calculations.
            ("1/2", NumberError::Stranger('/')),
            ("40-60", NumberError::Stranger('-')),
            ("2026-11-24", NumberError::Stranger('-')),
        ] {
            assert_eq!(parse_number(text, POINT), Err(error), "{text}");
        }
    }

    #[test]
    fn percentages_are_exact_fractions() {
        for (text, fraction) in
            [("5 %", 0.05), ("5", 0.05), ("5%", 0.05), ("0,05 %", 0.0005), ("4.17", 0.0417)]
        {
            assert_eq!(parse_percent(text, COMMA).map(|r| r.value), Ok(fraction), "{text}");
        }
        assert_eq!(parse_percent("100\u{202f}%", POINT).map(|r| r.value), Ok(1.0));
        assert_eq!(parse_percent("%", POINT), Err(NumberError::NoDigits));
        assert_eq!(parse_percent("  ", POINT), Err(NumberError::Empty));
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
            assert_eq!(parse_number(text, POINT), Err(error), "{text}");
        }
        assert_eq!(parse_number(&"1".repeat(61), POINT), Err(NumberError::TooLong));
    }

    #[test]
    fn a_spanish_thousand_is_mil_and_a_small_m_is_refused() {
        assert_eq!(value("12 mil", COMMA), 12_000.0);
        assert_eq!(value("1,5 M", COMMA), 1_500_000.0);
        assert_eq!(parse_number("3m", COMMA), Err(NumberError::Stranger('m')));
        assert_eq!(value("3m", POINT), 3_000_000.0);
    }
}
