//! Dates as exports write them: ISO, day-first, month-first, and with the months' names in English and Spanish.

use super::day::Day;
use super::words;
use crate::model::Month;

/// Which number comes first in a date such as `03/04/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// The day, as in most of the world.
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

/// A cell that may be a date, before the order of its numbers is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WrittenDate {
    /// Reads one way only.
    Certain(Date),
    /// Two numbers, either of which may be the day, and a year.
    Either(u32, u32, i32),
}

/// A date, as exactly as it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    /// The day, or the first of its month where only the month is given.
    pub day: Day,
    /// Whether only the month is given.
    pub whole_month: bool,
}

impl WrittenDate {
    /// The date in an order; none where the calendar does not have it.
    pub fn read(self, order: DateOrder) -> Option<Date> {
        match (self, order) {
            (Self::Certain(date), _) => Some(date),
            (Self::Either(day, month, year), DateOrder::DayFirst)
            | (Self::Either(month, day, year), DateOrder::MonthFirst) => exact(year, month, day),
        }
    }
}

/// A piece of a date: a number with its count of digits, or a month.
#[derive(Debug, Clone, Copy)]
enum DatePart {
    Number(u32, usize),
    Month(u32),
}

/// The most pieces that mean something: a week from one date to another.
const PIECES: usize = 6;

/// What a cell says, if it is a date. The time behind it makes no difference.
pub(super) fn written(text: &str) -> Option<WrittenDate> {
    if let Some(date) = iso(text.as_bytes()) {
        return Some(WrittenDate::Certain(date));
    }
    let mut pieces = [DatePart::Month(0); PIECES];
    let count = pieces_of(text, &mut pieces)?;
    let certain = |date: Option<Date>| date.map(WrittenDate::Certain);
    use DatePart::{Month as M, Number as N};
    match pieces[..count] {
        [N(year, 4), N(month, 1..=2), N(day, 1..=2)] => certain(exact(year as i32, month, day)),
        // From one day to another: the first of them.
        [N(year, 4), N(month, 1..=2), N(day, 1..=2), N(_, 4), N(..), N(..)] => {
            certain(exact(year as i32, month, day))
        }
        [N(all, 8)] => certain(exact((all / 10_000) as i32, all / 100 % 100, all % 100)),
        [N(year, 4), N(month, 1..=2)] | [N(month, 1..=2), N(year, 4)] => certain(whole(year as i32, month)),
        [N(one, 1..=2), N(other, 1..=2), N(year, digits @ (2 | 4))] => {
            let either = WrittenDate::Either(one, other, full(year, digits));
            let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
            orders.into_iter().any(|order| either.read(order).is_some()).then_some(either)
        }
        [N(day, 1..=2), M(month), N(year, digits @ (2 | 4))]
        | [M(month), N(day, 1..=2), N(year, digits @ (2 | 4))] => {
            certain(exact(full(year, digits), month, day))
        }
        [N(year, 4), M(month), N(day, 1..=2)] => certain(exact(year as i32, month, day)),
        [M(month), N(year, digits @ (2 | 4))] => certain(whole(full(year, digits), month)),
        [N(year, 4), M(month)] => certain(whole(year as i32, month)),
        _ => None,
    }
}

/// A date as most tools write it, with or without a time: the quick way for most cells.
fn iso(text: &[u8]) -> Option<Date> {
    let [a, b, c, d, b'-', m, n, b'-', x, y, rest @ ..] = text else { return None };
    if !matches!(rest, [] | [b'T', ..] | [b' ', b'0'..=b'9', ..]) {
        return None;
    }
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let year = digit(a)? * 1_000 + digit(b)? * 100 + digit(c)? * 10 + digit(d)?;
    exact(year as i32, digit(m)? * 10 + digit(n)?, digit(x)? * 10 + digit(y)?)
}

fn exact(year: i32, month: u32, day: u32) -> Option<Date> {
    let day = Day::new(Month::new(year, month)?, day)?;
    Some(Date { day, whole_month: false })
}

fn whole(year: i32, month: u32) -> Option<Date> {
    let day = Day::new(Month::new(year, month)?, 1)?;
    Some(Date { day, whole_month: true })
}

/// A year of two digits is one from 1970 to 2069.
fn full(year: u32, digits: usize) -> i32 {
    let century = match (digits, year) {
        (2, 0..70) => 2_000,
        (2, _) => 1_900,
        _ => 0,
    };
    (century + year) as i32
}

/// Takes a cell apart, up to the time; gives how many pieces there are. None at anything that is not part of
/// a date.
fn pieces_of(text: &str, pieces: &mut [DatePart; PIECES]) -> Option<usize> {
    let (mut rest, mut count) = (text.trim(), 0);
    while let Some(first) = rest.chars().next() {
        let end = |part: fn(char) -> bool| rest.find(|c| !part(c)).unwrap_or(rest.len());
        let piece = match first {
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
                match meaning(word)? {
                    0 => None,
                    month => Some(DatePart::Month(month)),
                }
            }
            '-' | '/' | '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '–' => {
                rest = &rest[first.len_utf8()..];
                None
            }
            _ => return None,
        };
        if let Some(piece) = piece {
            *pieces.get_mut(count)? = piece;
            count += 1;
        }
    }
    Some(count)
}

const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
/// Words in dates that say nothing: between the parts, of the week, and before a time.
const SILENT: &str = "de|del|of|t|st|nd|rd|th|sunday|monday|tuesday|wednesday|thursday|friday|saturday|domingo|lunes|\
    martes|miércoles|jueves|viernes|sábado|setiembre";

/// The month a word names in full or by its first letters; 0 for a word that says nothing, none for others.
fn meaning(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let names = |full: &str| full == word || (word.chars().count() >= 3 && full.starts_with(&word));
    let month = |names_of: &[&str; 12]| names_of.iter().position(|month| names(month));
    match month(&ENGLISH).or_else(|| month(&SPANISH)) {
        Some(at) => Some(at as u32 + 1),
        None if word == "sept" || "setiembre".starts_with(&word) && word.len() >= 3 => Some(9),
        None => words::listed(SILENT).any(names).then_some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::DateOrder::{DayFirst, MonthFirst};
    use super::*;

    fn read(text: &str, order: DateOrder) -> Option<String> {
        let date = written(text)?.read(order)?;
        Some(if date.whole_month { date.day.month().to_string() } else { date.day.to_string() })
    }

    #[test]
    fn what_reads_one_way_only_does_so_in_both_orders() {
        for (text, expected) in [
            ("2026-01-31", "2026-01-31"),
            ("2026/1/31", "2026-01-31"),
            ("2026.01.31", "2026-01-31"),
            ("20260131", "2026-01-31"),
            ("2026-01-31T23:59:59.999+02:00", "2026-01-31"),
            ("2026-01-31 08:00 PM", "2026-01-31"),
            ("2026-01-26 - 2026-02-01", "2026-01-26"),
            ("Jan 31, 2026", "2026-01-31"),
            ("January 31st, 2026", "2026-01-31"),
            ("Sat, 31 Jan 2026", "2026-01-31"),
            ("31-Jan-26", "2026-01-31"),
            ("31 ene. 2026", "2026-01-31"),
            ("31 de enero de 2026", "2026-01-31"),
            ("sábado, 31 de enero de 2026, 10:15", "2026-01-31"),
            ("5 de marzo de 2026", "2026-03-05"),
            ("1 sept 2026", "2026-09-01"),
            ("1 setiembre 2026", "2026-09-01"),
            ("10 dic 1999", "1999-12-10"),
            ("2026-01", "2026-01"),
            ("01/2026", "2026-01"),
            ("Enero 2026", "2026-01"),
            ("ago-26", "2026-08"),
            ("2026 August", "2026-08"),
        ] {
            for order in [DayFirst, MonthFirst] {
                assert_eq!(read(text, order).as_deref(), Some(expected), "{text}");
            }
        }
    }

    #[test]
    fn two_numbers_and_a_year_are_read_by_their_order() {
        for (text, day_first, month_first) in [
            ("03/04/2026", Some("2026-04-03"), Some("2026-03-04")),
            ("3.4.26", Some("2026-04-03"), Some("2026-03-04")),
            ("31-01-2026", Some("2026-01-31"), None),
            ("1/31/26 10:00 AM", None, Some("2026-01-31")),
            ("29/02/2026", None, None),
        ] {
            assert_eq!(read(text, DayFirst).as_deref(), day_first, "{text}");
            assert_eq!(read(text, MonthFirst).as_deref(), month_first, "{text}");
        }
    }

    #[test]
    fn other_cells_are_no_dates() {
        for text in [
            "",
            "--",
            "12.34",
            "1,020.50",
            "2026",
            "708746",
            "99999999",
            "2026-02-30",
            "2026-13-01",
            "Mayhem 2026",
            "January 1, 2026 - January 31, 2026",
            "10:30",
            "Wine 12 2026",
            "31/01/1899",
            "1/2/3/4/5/6/7",
        ] {
            assert_eq!(written(text), None, "{text}");
        }
    }
}
