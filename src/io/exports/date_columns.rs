//! What the cells of a column of dates are by its name: days that stand for a week or a quarter, and parts of the year
//! that another column has.

use super::dates::{Date, bare_month, month_date};
use crate::model::Day;

/// What a day in a column stands for, by the normalized name of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOf {
    /// Itself.
    Day,
    /// The quarter that begins on it.
    Quarter,
    /// The week that ends on it.
    WeekEnd,
}

impl DayOf {
    pub fn column(name: &str) -> Self {
        match name {
            "quarter" | "trimestre" | "quartal" => Self::Quarter,
            "week ending"
            | "week end"
            | "week ending date"
            | "week end date"
            | "week ended"
            | "fin de semana"
            | "semana terminada el"
            | "wochenende"
            | "woche bis"
            | "fin de semaine" => Self::WeekEnd,
            _ => Self::Day,
        }
    }

    /// The period of a day; the date itself where it is a period.
    pub fn period(self, date: Date) -> Date {
        let is_day = date.day == date.last && !date.whole_month;
        let period = match self {
            Self::Day => None,
            Self::Quarter => Date::quarter_from(date.day),
            Self::WeekEnd => date.day.plus(-6).and_then(Date::week),
        };
        period.filter(|_| is_day).unwrap_or(date)
    }
}

/// What the cells of a column beside one with the year are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartOfYear {
    /// Names of months, or their numbers.
    Month,
    /// Numbers of weeks as in ISO 8601.
    Week,
}

impl PartOfYear {
    /// By the normalized name of the column.
    pub fn of_column(name: &str) -> Option<Self> {
        match name {
            "month" | "mes" | "monat" | "mois" | "month number" | "month of year" => Some(Self::Month),
            "week" | "semana" | "woche" | "semaine" | "kw" | "kalenderwoche" | "wk" | "week number"
            | "iso week" => Some(Self::Week),
            _ => None,
        }
    }

    /// The month or week of a cell in a year.
    pub fn read(self, cell: &str, year: i32) -> Option<Date> {
        let number = || cell.parse().ok().filter(|_| cell.len() <= 2);
        match self {
            Self::Month => month_date(year, bare_month(cell).or_else(number)?),
            Self::Week => Date::week(Day::of_week(year, number()?)?),
        }
    }
}
