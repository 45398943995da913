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
    UnexpectedCharacter(char),
    /// A word that can't be in a number.
    #[error("there is a word in the number")]
    Word,
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
    let written = read_decimal(text, locale).map_err(|error| word_or_letter(error, text))?;
    let (doubtful, sign) = (written.doubtful, written.sign);
    let number = value(written);
    // A number with neither separator is the same everywhere.
    let other = text.bytes().any(|sign| matches!(sign, b'.' | b',')).then(|| {
        let other_way = Locale { numbers: locale.numbers.other_way(), ..locale };
        read_decimal(text, other_way).ok().map(value)
    });
    Ok(ParsedNumber { value: number, other: other.flatten().filter(|it| *it != number), sign, doubtful })
}

/// A letter that can't be in a number, as the word that it is part of.
fn word_or_letter(error: NumberError, text: &str) -> NumberError {
    let NumberError::UnexpectedCharacter(letter) = error else { return error };
    let is_letter = |c: char| c.is_ascii_alphabetic() || c > '\u{bf}';
    let mut before = ' ';
    let in_word = text.chars().any(|c| {
        let is_pair = is_letter(before) && is_letter(c) && (before == letter || c == letter);
        before = c;
        is_pair
    });
    if in_word { NumberError::Word } else { error }
}

/// One sign for all that mean the same, and ASCII for the full-width characters of Chinese and Japanese keyboards.
fn plain_sign(sign: char) -> char {
    match sign {
        '！'..='～' => char::from((sign as u32 - 0xFEE0) as u8),
        '￥' => '¥',
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
        Err(NumberError::UnexpectedCharacter(_)) if calculation::is_calculation(text) => {
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
        return Err(NumberError::UnexpectedCharacter(stranger));
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
mod tests;
