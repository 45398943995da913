//! The parts of a written date: numbers, names of months, and words for a week or a quarter.

use crate::io::exports::month_names::{DateWord, date_word};

/// A part of a date: a number with its count of digits, the name of a month, or the word for a week or a quarter.
#[derive(Debug, Clone, Copy)]
pub(super) enum DatePart {
    Number(u32, usize),
    Month(u32),
    Week,
    Quarter,
}

/// The most parts a cell can have: a range from one date to another, and the word for a week.
pub(super) const MOST_PARTS: usize = 7;

/// Splits a cell into parts, up to a time, and returns how many there are. None where something is no part of a date.
pub(super) fn parts_of(text: &str, parts: &mut [DatePart; MOST_PARTS]) -> Option<usize> {
    let (mut rest, mut count) = (text.trim(), 0);
    while let Some(first) = rest.chars().next() {
        let end = |belongs: fn(char) -> bool| rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        let part = match first {
            '0'..='9' => {
                let (number, after) = rest.split_at(end(|c| c.is_ascii_digit()));
                rest = after;
                if after.starts_with(':') {
                    return Some(count); // an hour
                }
                Some(DatePart::Number(number.parse().ok().filter(|_| number.len() <= 8)?, number.len()))
            }
            c if c.is_alphabetic() => {
                let (word, after) = rest.split_at(end(char::is_alphabetic));
                rest = after;
                match date_word(word)? {
                    // Spanish and French abbreviate a quarter by the letter that is before a time in ISO 8601.
                    DateWord::Ignored
                        if word.eq_ignore_ascii_case("t") && is_quarter(&parts[..count], after) =>
                    {
                        Some(DatePart::Quarter)
                    }
                    DateWord::Ignored => None,
                    DateWord::Month(month) => Some(DatePart::Month(month)),
                    DateWord::Week => Some(DatePart::Week),
                    DateWord::Quarter => Some(DatePart::Quarter),
                }
            }
            '-' | '/' | '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '–' | '—' | '→' | '_' | '\'' | '’'
            | '‘' => {
                rest = &rest[first.len_utf8()..];
                None
            }
            _ => return None,
        };
        if let Some(part) = part {
            *parts.get_mut(count)? = part;
            count += 1;
        }
    }
    Some(count)
}

/// Whether a `T` between these parts and the rest is a quarter: `T1 2026`, `1T26`, `2026-T1`.
fn is_quarter(before: &[DatePart], after: &str) -> bool {
    match before {
        [DatePart::Number(1..=4, 1)] => true,
        [] | [DatePart::Number(_, 4)] => {
            matches!(after.as_bytes(), [b'1'..=b'4'] | [b'1'..=b'4', b' ' | b'-' | b'/' | b'.', ..])
        }
        _ => false,
    }
}
