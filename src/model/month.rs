//! Calendar months.

use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// A calendar month from January 1900 to December 2200, written `2026-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// The text is not a month written like `2026-01`, or not in the range of [`Month`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a month")]
pub struct NotAMonth;

/// The mean length of a month, in days.
pub(super) const DAYS_PER_MONTH: f64 = 365.25 / 12.0;

const FIRST: i32 = 1900 * 12;
const LAST: i32 = 2200 * 12 + 11;

impl Month {
    /// Month 1 to 12 of a year from 1900 to 2200; none for other numbers.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let fits = (1900..=2200).contains(&year) && (1..=12).contains(&month);
        fits.then(|| Self(year * 12 + month as i32 - 1))
    }

    /// The year, 1900 to 2200.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// The month so many months later, or earlier where negative; clamped to January 1900 and December 2200.
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months).clamp(FIRST, LAST))
    }

    /// Months from another to this one; negative where this one is earlier.
    pub fn since(self, earlier: Month) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{}-{:02}", self.year(), self.month())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NotAMonth);
        }
        let number = |part: &str| part.parse().map_err(|_| NotAMonth);
        Month::new(number(year)? as i32, number(month)?).ok_or(NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adding_months_carries_into_the_next_year() {
        let november = Month::new(2026, 11).unwrap();
        let later = november.plus(3);
        assert_eq!((later.year(), later.month(), later.since(november)), (2027, 2, 3));
        assert_eq!(later.plus(-3), november);
        assert_eq!(november.plus(i32::MAX), Month::new(2200, 12).unwrap());
    }

    #[test]
    fn a_month_is_read_as_it_is_written() {
        let month = Month::new(2026, 1).unwrap();
        assert_eq!(month.to_string(), "2026-01");
        assert_eq!("2026-01".parse(), Ok(month));
        for wrong in ["", "2026", "2026-1", "2026-13", "2026-00", "+026-01", "1899-12", "2026-01-01"] {
            assert_eq!(wrong.parse::<Month>(), Err(NotAMonth), "{wrong}");
        }
    }
}
