//! Dates as exports write them: ISO 8601, day first, month first, and with names of months. The order of day and month
//! is that of a whole column: a cell such as `03/04/2026` can be read with either.

use super::day::Day;
use super::month_names::{DateWord, date_word};
use crate::model::Month;

/// Which of the first two numbers of `03/04/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// The first, as in most of the world.
    DayFirst,
    /// The second, as in the United States.
    MonthFirst,
}

/// A cell with a date, before the order of its numbers is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WrittenDate {
    /// The same date in either order.
    Certain(Date),
    /// Two numbers, of which one is the day and one the month, and the year.
    Either(u32, u32, i32),
}

/// A date, to the day or to the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    /// The day; the first of the month where only the month is given.
    pub day: Day,
    /// Whether only the month is given.
    pub whole_month: bool,
}

impl WrittenDate {
    /// The date in an order; none where the calendar has no such day.
    pub fn read(self, order: DateOrder) -> Option<Date> {
        match (self, order) {
            (Self::Certain(date), _) => Some(date),
            (Self::Either(day, month, year), DateOrder::DayFirst)
            | (Self::Either(month, day, year), DateOrder::MonthFirst) => day_date(year, month, day),
        }
    }
}

/// A part of a date: a number with its count of digits, or the name of a month.
#[derive(Debug, Clone, Copy)]
enum DatePart {
    Number(u32, usize),
    Month(u32),
}

/// The most parts a cell can have: a range from one date to another.
const MOST_PARTS: usize = 6;

/// Reads a cell as a date; none where it is not one. A time after it is ignored.
pub(super) fn written_date(text: &str) -> Option<WrittenDate> {
    if let Some(date) = iso(text.as_bytes()) {
        return Some(WrittenDate::Certain(date));
    }
    let mut parts = [DatePart::Month(0); MOST_PARTS];
    let count = parts_of(text, &mut parts)?;
    let certain = |date: Option<Date>| date.map(WrittenDate::Certain);
    use DatePart::{Month as M, Number as N};
    match parts[..count] {
        [N(year, 4), N(month, 1..=2), N(day, 1..=2)] => certain(day_date(year as i32, month, day)),
        // A range, of which the first day counts.
        [N(year, 4), N(month, 1..=2), N(day, 1..=2), N(_, 4), N(..), N(..)] => {
            certain(day_date(year as i32, month, day))
        }
        [N(all, 8)] => certain(day_date((all / 10_000) as i32, all / 100 % 100, all % 100)),
        [N(year, 4), N(month, 1..=2)] | [N(month, 1..=2), N(year, 4)] => {
            certain(month_date(year as i32, month))
        }
        [N(one, 1..=2), N(other, 1..=2), N(year, digits @ (2 | 4))] => {
            let either = WrittenDate::Either(one, other, full_year(year, digits));
            let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
            orders.into_iter().any(|order| either.read(order).is_some()).then_some(either)
        }
        [N(day, 1..=2), M(month), N(year, digits @ (2 | 4))]
        | [M(month), N(day, 1..=2), N(year, digits @ (2 | 4))] => {
            certain(day_date(full_year(year, digits), month, day))
        }
        [N(year, 4), M(month), N(day, 1..=2)] => certain(day_date(year as i32, month, day)),
        [M(month), N(year, digits @ (2 | 4))] => certain(month_date(full_year(year, digits), month)),
        [N(year, 4), M(month)] => certain(month_date(year as i32, month)),
        _ => None,
    }
}

/// ISO 8601 with or without a time, as most tools write it: a fast path for most cells.
fn iso(text: &[u8]) -> Option<Date> {
    let [a, b, c, d, b'-', m, n, b'-', x, y, rest @ ..] = text else { return None };
    if !matches!(rest, [] | [b'T', ..] | [b' ', b'0'..=b'9', ..]) {
        return None;
    }
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let year = digit(a)? * 1_000 + digit(b)? * 100 + digit(c)? * 10 + digit(d)?;
    day_date(year as i32, digit(m)? * 10 + digit(n)?, digit(x)? * 10 + digit(y)?)
}

fn day_date(year: i32, month: u32, day: u32) -> Option<Date> {
    let day = Day::new(Month::new(year, month)?, day)?;
    Some(Date { day, whole_month: false })
}

fn month_date(year: i32, month: u32) -> Option<Date> {
    let day = Day::new(Month::new(year, month)?, 1)?;
    Some(Date { day, whole_month: true })
}

/// The year of a number with so many digits: two digits stand for 1970 to 2069.
fn full_year(year: u32, digits: usize) -> i32 {
    let century = match (digits, year) {
        (2, 0..70) => 2_000,
        (2, _) => 1_900,
        _ => 0,
    };
    (century + year) as i32
}

/// Splits a cell into parts, up to a time, and returns how many there are. None where something is no part of a date.
fn parts_of(text: &str, parts: &mut [DatePart; MOST_PARTS]) -> Option<usize> {
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
                    DateWord::Ignored => None,
                    DateWord::Month(month) => Some(DatePart::Month(month)),
                }
            }
            '-' | '/' | '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '–' => {
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

#[cfg(test)]
mod tests {
    use super::DateOrder::{DayFirst, MonthFirst};
    use super::*;

    fn read(text: &str, order: DateOrder) -> Option<String> {
        let date = written_date(text)?.read(order)?;
        Some(if date.whole_month { date.day.month().to_string() } else { date.day.to_string() })
    }

    #[test]
    fn unambiguous_dates_are_the_same_in_both_orders() {
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
    fn other_cells_are_not_dates() {
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
            assert_eq!(written_date(text), None, "{text}");
        }
    }
}
