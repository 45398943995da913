//! Dates as exports write them: ISO 8601, day first, month first, and with names of months. The order of day and month
//! is that of a whole column: a cell such as `03/04/2026` can be read with either.

use super::month_names::{DateWord, date_word};
use crate::model::Day;
use crate::model::Month;
use parts::{DatePart, MOST_PARTS, parts_of};

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
    Either(NumericDay),
    /// A period from one such day to another.
    Between(NumericDay, NumericDay),
}

/// Two numbers, of which one is the day and one the month, and the year.
type NumericDay = (u32, u32, i32);

/// A day, a month, or a period of several days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    /// The day; the first of a month or a period.
    pub day: Day,
    /// The last day of a period; the day itself where it is one day or a month.
    pub last: Day,
    /// Whether only the month is given.
    pub whole_month: bool,
}

impl WrittenDate {
    /// The date in an order; none where the calendar has no such day.
    pub fn read(self, order: DateOrder) -> Option<Date> {
        let read = |(one, other, year): NumericDay| match order {
            DateOrder::DayFirst => day_of(year, other, one),
            DateOrder::MonthFirst => day_of(year, one, other),
        };
        match self {
            Self::Certain(date) => Some(date),
            Self::Either(day) => Some(Date::of(read(day)?)),
            Self::Between(first, last) => Date::between(read(first)?, read(last)?),
        }
    }
}

impl Date {
    /// One day.
    pub fn of(day: Day) -> Self {
        Self { day, last: day, whole_month: false }
    }

    /// A month.
    pub fn of_month(month: Month) -> Option<Self> {
        Some(Self { whole_month: true, ..Self::of(Day::new(month, 1)?) })
    }

    /// From one day to another; none where that is earlier.
    fn between(day: Day, last: Day) -> Option<Self> {
        (day <= last).then_some(Self { day, last, whole_month: false })
    }

    /// Three months, of the quarter 1 to 4.
    fn quarter(year: i32, quarter: u32) -> Option<Self> {
        let first = Month::new(year, (quarter * 3).checked_sub(2)?)?;
        Self::between(Day::new(first, 1)?, Day::last_of(first.plus(2)))
    }

    /// The quarter that begins on a day; none where none does.
    pub fn quarter_from(day: Day) -> Option<Self> {
        let (year, month) = (day.month().year(), day.month().month());
        Self::quarter(year, month.div_ceil(3)).filter(|quarter| quarter.day == day)
    }

    /// The week from a day on.
    pub fn week(day: Day) -> Option<Self> {
        Self::between(day, day.plus(6)?)
    }
}

/// Reads a cell as a date; none where it is not one. A time after it is ignored.
pub(super) fn written_date(text: &str) -> Option<WrittenDate> {
    if let Some(day) = iso(text.as_bytes()) {
        return Some(WrittenDate::Certain(Date::of(day)));
    }
    if !text.is_ascii() && text.contains(is_full_width) {
        return written_date(&text.chars().map(narrow).collect::<String>());
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None; // as in most cells with text
    }
    let mut parts = [DatePart::Month(0); MOST_PARTS];
    let count = parts_of(text, &mut parts)?;
    of_parts(&parts[..count])
}

/// Whether a cell is a quarter by a word for it: `Q1 2026`.
pub(super) fn names_quarter(text: &str) -> bool {
    let mut parts = [DatePart::Month(0); MOST_PARTS];
    let count = parts_of(text, &mut parts).unwrap_or(0);
    of_parts(&parts[..count]).is_some() && parts[..count].iter().any(|part| matches!(part, DatePart::Quarter))
}

fn of_parts(parts: &[DatePart]) -> Option<WrittenDate> {
    let certain = |date: Option<Date>| date.map(WrittenDate::Certain);
    use DatePart::{Month as M, Number as N, Quarter as Q, Week as W};
    match *parts {
        [N(year, 4), N(month, 1..=2), N(day, 1..=2)] => certain(day_date(year as i32, month, day)),
        [N(year, 4), N(month, 1..=2), N(day, 1..=2), N(last_year, 4), N(last_month, ..), N(last, ..)] => {
            let (first, last) =
                (day_of(year as i32, month, day)?, day_of(last_year as i32, last_month, last)?);
            certain(Date::between(first, last))
        }
        [N(all, 8)] => certain(day_date((all / 10_000) as i32, all / 100 % 100, all % 100)),
        [N(year, 4), N(month, 1..=2)] | [N(month, 1..=2), N(year, 4)] => {
            certain(month_date(year as i32, month))
        }
        [N(one, 1..=2), N(other, 1..=2), N(year, digits @ (2 | 4))] => {
            in_any_order(WrittenDate::Either((one, other, full_year(year, digits))))
        }
        [
            N(one, 1..=2),
            N(other, 1..=2),
            N(year, digits @ (2 | 4)),
            N(last_one, 1..=2),
            N(last_other, 1..=2),
            N(last_year, last_digits @ (2 | 4)),
        ] => in_any_order(WrittenDate::Between(
            (one, other, full_year(year, digits)),
            (last_one, last_other, full_year(last_year, last_digits)),
        )),
        [N(day, 1..=2), M(month), N(year, digits @ (2 | 4))]
        | [M(month), N(day, 1..=2), N(year, digits @ (2 | 4))] => {
            certain(day_date(full_year(year, digits), month, day))
        }
        [N(year, 4), M(month), N(day, 1..=2)] => certain(day_date(year as i32, month, day)),
        [M(month), N(year, digits @ (2 | 4))] => certain(month_date(full_year(year, digits), month)),
        [N(year, 4), M(month)] => certain(month_date(year as i32, month)),
        [N(year, 4), W, N(week, 1..=2)] | [W, N(week, 1..=2), N(year, 4)] => {
            certain(Date::week(Day::of_week(year as i32, week)?))
        }
        [N(year, 4), W, N(week, 1..=2), N(day @ 1..=7, 1)] => {
            certain(Day::of_week(year as i32, week)?.plus(day as i32 - 1).map(Date::of))
        }
        [Q, N(quarter, 1), N(year, digits @ (2 | 4))] | [N(quarter, 1), Q, N(year, digits @ (2 | 4))] => {
            certain(Date::quarter(full_year(year, digits), quarter))
        }
        [N(year, 4), Q, N(quarter, 1)] | [N(year, 4), N(quarter, 1), Q] => {
            certain(Date::quarter(year as i32, quarter))
        }
        // From a day to another, with the year of the second for both, or of its own.
        [M(month), N(day, 1..=2), M(last_month), N(last, 1..=2), N(year, 4)]
        | [N(day, 1..=2), M(month), N(last, 1..=2), M(last_month), N(year, 4)] => {
            let year = year as i32;
            let first = day_of(year - i32::from(month > last_month), month, day)?;
            certain(Date::between(first, day_of(year, last_month, last)?))
        }
        [M(month), N(day, 1..=2), N(last, 1..=2), N(year, 4)]
        | [N(day, 1..=2), N(last, 1..=2), M(month), N(year, 4)] => {
            let year = year as i32;
            certain(Date::between(day_of(year, month, day)?, day_of(year, month, last)?))
        }
        [M(month), N(day, 1..=2), N(year, 4), M(last_month), N(last, 1..=2), N(last_year, 4)]
        | [N(day, 1..=2), M(month), N(year, 4), N(last, 1..=2), M(last_month), N(last_year, 4)] => certain(
            Date::between(day_of(year as i32, month, day)?, day_of(last_year as i32, last_month, last)?),
        ),
        // The week of January 26th.
        [W, ref day @ ..] => match of_parts(day)? {
            WrittenDate::Certain(date) => certain(Date::week(date.day)),
            either => Some(either),
        },
        _ => None,
    }
}

fn in_any_order(written: WrittenDate) -> Option<WrittenDate> {
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
    orders.into_iter().any(|order| written.read(order).is_some()).then_some(written)
}

/// The number of the month that a cell names without a year, 1 to 12.
pub(super) fn bare_month(text: &str) -> Option<u32> {
    match date_word(text.trim().trim_end_matches('.')) {
        Some(DateWord::Month(month)) => Some(month),
        _ => None,
    }
}

/// Reads a number in a column of dates: the day number of a spreadsheet (1899-12-30 is 0), a year and month such as
/// `202601`, or seconds or milliseconds since 1970. None where it is none of them, or out of the years that plans are
/// about.
pub(super) fn date_number(text: &str) -> Option<Date> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || !matches!(whole.len(), 5 | 6 | 10 | 13) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let day = |day: i64| Day::from_number(i32::try_from(day).ok()?).map(Date::of);
    let date = match whole.len() {
        5 => day(number - 25_569),
        6 if fraction.is_empty() => month_date((number / 100) as i32, (number % 100) as u32),
        10 => day(number / 86_400),
        13 => day(number / 86_400_000),
        _ => None,
    };
    date.filter(|date| (1990..2100).contains(&date.day.month().year()))
}

/// What programs write for a date that there is none of: zeros, and the first day of their calendars, in any order of day,
/// month and year.
pub(super) fn is_never(text: &str) -> bool {
    match text.as_bytes() {
        // Nearly all dates end here: ISO 8601, and `31/01/2026`.
        [] | [b'2', ..] | [_, _, _, _, _, _, b'2', ..] => return false,
        [first, ..] if !first.is_ascii_digit() => return false,
        _ => {}
    }
    let date = text.split([' ', 'T']).next().unwrap_or_default();
    let mut parts = date.split(['-', '/', '.']).map(|part| part.parse::<u32>().ok());
    let (Some(Some(one)), Some(Some(two)), Some(Some(three)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let (year, mut day) =
        if date.find(['-', '/', '.']) == Some(4) { (one, [two, three]) } else { (three, [one, two]) };
    day.sort_unstable();
    matches!(
        (year, day),
        (0, _) | (1 | 1900 | 1970, [1, 1]) | (1900, [0, 1]) | (1899, [12, 30 | 31]) | (1969, [12, 31])
    )
}

/// Whether a cell of a column with dates has none: as programs write it, or 0.
pub(super) fn is_no_date(text: &str) -> bool {
    text == "0" || is_never(text)
}

/// ISO 8601 with or without a time, as most tools write it: a fast path for most cells.
fn iso(text: &[u8]) -> Option<Day> {
    let [a, b, c, d, b'-', m, n, b'-', x, y, rest @ ..] = text else { return None };
    if !matches!(rest, [] | [b'T', ..] | [b' ', b'0'..=b'9', ..]) {
        return None;
    }
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let year = digit(a)? * 1_000 + digit(b)? * 100 + digit(c)? * 10 + digit(d)?;
    day_of(year as i32, digit(m)? * 10 + digit(n)?, digit(x)? * 10 + digit(y)?)
}

fn day_of(year: i32, month: u32, day: u32) -> Option<Day> {
    Day::new(Month::new(year, month)?, day)
}

fn day_date(year: i32, month: u32, day: u32) -> Option<Date> {
    day_of(year, month, day).map(Date::of)
}

pub(super) fn month_date(year: i32, month: u32) -> Option<Date> {
    Date::of_month(Month::new(year, month)?)
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

/// Whether a character is a full-width digit or sign of Chinese and Japanese keyboards.
fn is_full_width(c: char) -> bool {
    ('！'..='～').contains(&c)
}

fn narrow(c: char) -> char {
    if is_full_width(c) { char::from_u32(c as u32 - 0xFEE0).unwrap_or(c) } else { c }
}

mod parts;
#[cfg(test)]
mod tests;
