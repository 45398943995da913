//! A day of the calendar.

use super::month::{Month, NotAMonth};
use std::fmt;
use std::str::FromStr;

/// A day of the calendar, written `2026-01-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    month: Month,
    day: u8,
}

impl Day {
    /// A day of a month, counted from 1. None where the month has fewer days.
    pub fn new(month: Month, day: u32) -> Option<Self> {
        (1..=length(month)).contains(&day).then_some(Self { month, day: day as u8 })
    }

    /// The month it is in.
    pub fn month(self) -> Month {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.day.into()
    }

    /// The day so many days later.
    pub fn plus(self, days: i32) -> Option<Self> {
        Self::from_number(self.number() + days)
    }

    /// The last day of a month.
    pub fn last_of(month: Month) -> Self {
        Self { month, day: length(month) as u8 }
    }

    /// The Monday of a week of a year, as ISO 8601 counts them: the first week is that of January 4th.
    pub fn of_week(year: i32, week: u32) -> Option<Self> {
        let january = Self::new(Month::new(year, 1)?, 4)?;
        // 1970-01-01 was a Thursday.
        let weekday = (january.number() + 3).rem_euclid(7);
        let monday = january.plus(week as i32 * 7 - 7 - weekday)?;
        let is_of_year = week > 0 && monday.plus(3)?.month().year() == year;
        is_of_year.then_some(monday)
    }

    /// The number of days from another day to this one; negative where this one is earlier.
    pub fn since(self, earlier: Day) -> i32 {
        self.number() - earlier.number()
    }

    /// Days since 1970-01-01: `days_from_civil` of H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
    /// Its years start in March, so that the leap day is the last. Simplified, as no [`Month`] is before the year 0.
    fn number(self) -> i32 {
        let (year, since_march) = match self.month.month() {
            month @ 1..=2 => (self.month.year() - 1, month + 9),
            month => (self.month.year(), month - 3),
        };
        let days_before = (153 * since_march as i32 + 2) / 5;
        year * 365 + year / 4 - year / 100 + year / 400 + days_before + i32::from(self.day) - 719_469
    }

    /// The day so many days after 1970-01-01: `civil_from_days` of the same source.
    pub fn from_number(number: i32) -> Option<Self> {
        let number = number.checked_add(719_468).filter(|it| *it >= 0)?;
        let (era, of_era) = (number / 146_097, number % 146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let since_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * since_march + 2) / 5 + 1;
        let month = if since_march < 10 { since_march + 3 } else { since_march - 9 };
        let year = era * 400 + year + i32::from(month <= 2);
        Self::new(Month::new(year, month as u32)?, day as u32)
    }
}

fn length(month: Month) -> u32 {
    let year = month.year();
    match month.month() {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{}-{:02}", self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = NotAMonth;

    /// Reads a day as it is written; an error for one that the calendar does not have.
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (month, day) = text.rsplit_once('-').ok_or(NotAMonth)?;
        let is_day = day.len() == 2 && day.bytes().all(|byte| byte.is_ascii_digit());
        let day = day.parse().ok().filter(|_| is_day).ok_or(NotAMonth)?;
        Self::new(month.parse()?, day).ok_or(NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::new(Month::new(year, month).unwrap(), day).unwrap()
    }

    #[test]
    fn days_are_counted_without_a_gap_from_1900_to_2200() {
        assert_eq!(day(1970, 1, 1).number(), 0);
        assert_eq!(day(2000, 3, 1).number(), 11_017);
        let (mut month, mut last) = (Month::new(1900, 1).unwrap(), day(1900, 1, 1).number() - 1);
        while month.year() < 2200 {
            for each in (1..=31).map_while(|day| Day::new(month, day)) {
                assert_eq!(each.number(), last + 1, "{each}");
                assert_eq!(Day::from_number(last + 1), Some(each));
                last += 1;
            }
            month = month.plus(1);
        }
        assert_eq!(day(2024, 3, 1).since(day(2024, 2, 28)), 2);
        assert_eq!(day(2023, 1, 31).since(day(2023, 2, 1)), -1);
    }

    #[test]
    fn weeks_are_those_of_iso_8601() {
        let monday = |year, week| Day::of_week(year, week).map(|day| day.to_string());
        assert_eq!(monday(2026, 5).as_deref(), Some("2026-01-26"));
        assert_eq!(monday(2026, 1).as_deref(), Some("2025-12-29"));
        assert_eq!(monday(2026, 53).as_deref(), Some("2026-12-28"));
        assert_eq!(monday(2025, 53), None);
        assert_eq!(monday(2026, 0), None);
        assert_eq!(Day::last_of(Month::new(2024, 2).unwrap()), day(2024, 2, 29));
    }

    #[test]
    fn a_day_that_the_month_does_not_have_is_none() {
        let february = |year| Month::new(year, 2).unwrap();
        assert_eq!(Day::new(february(2023), 29), None);
        assert_eq!(Day::new(february(1900), 29), None);
        assert!(Day::new(february(2000), 29).is_some());
        assert_eq!(Day::new(february(2000), 0), None);
        assert_eq!(day(2026, 1, 5).to_string(), "2026-01-05");
        assert_eq!("2026-01-05".parse(), Ok(day(2026, 1, 5)));
        for wrong in
            ["", "2026-01", "2026-02-29", "2026-1-05", "2026-01-5", "2026-01-+5", "9999-01-01", "2026-01-0é"]
        {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
    }
}
