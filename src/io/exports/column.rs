//! A column of a table, as its name and its first cells show it.

use super::column_names;
use super::currencies::{currency_of_cell, currency_of_column, has_currency};
use super::dates;
use super::labels;
use super::numbers::{self, NumberReading};
use super::outcomes::{self, Outcome};

/// A column of a table: its name, and what its first cells are like.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExportColumn {
    /// The name in the header; may be empty. A name that a column before has as well gets a number: `Conversions (2)`.
    pub name: String,
    /// The different contents of its first cells that have a value.
    pub sample: Vec<String>,
    /// How many of the first cells have a value.
    pub filled: usize,
    /// How many of these are dates.
    pub dates: usize,
    /// How many of these are numbers.
    pub numbers: usize,
    /// How many of these are numbers that are dates in a column of dates.
    pub(super) date_numbers: usize,
    /// How many of these are the name of a month without a year.
    pub(super) bare_months: usize,
    /// How many of these are a quarter.
    pub(super) quarters: usize,
    /// How many of these are a status of leads that became a sale.
    pub(super) won: usize,
    /// How many of these are a tick, or a yes or no.
    pub(super) yes_or_no: usize,
    /// How many of these are amounts of money, with the sign or code of a currency, or percentages.
    pub(super) amounts: usize,
    /// How many of these are 0, which may stand for no date.
    pub(super) zeros: usize,
    /// How many of these are a currency.
    pub(super) currencies: usize,
    /// How many of these are numbers with a decimal point only, and with a decimal comma only.
    pub(super) separators: [usize; 2],
}

/// With fewer cells, or fewer different ones, later rows are looked at as well.
const FEW: usize = 20;

impl ExportColumn {
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Takes one more cell into account.
    pub(super) fn observe(&mut self, cell: &str) {
        if labels::is_missing(cell) || dates::is_never(cell) {
            return;
        }
        self.filled += 1;
        self.dates += usize::from(dates::written_date(cell).is_some());
        self.date_numbers += usize::from(dates::date_number(cell).is_some());
        self.quarters += usize::from(dates::names_quarter(cell));
        self.bare_months += usize::from(dates::bare_month(cell).is_some());
        let reading = numbers::number_reading(cell);
        self.numbers += usize::from(reading.is_some());
        self.amounts += usize::from(reading.is_some() && (has_currency(cell) || cell.contains('%')));
        self.zeros += usize::from(cell == "0");
        if let Some(NumberReading::Only(separator)) = reading {
            self.separators[separator as usize] += 1;
        }
        self.won += usize::from(outcomes::outcome(cell) == Outcome::Won);
        self.yes_or_no += usize::from(outcomes::is_yes_or_no(cell));
        self.currencies += usize::from(currency_of_cell(cell).is_some());
        if !self.sample.iter().any(|seen| seen == cell) {
            self.sample.push(cell.to_owned());
        }
    }

    /// Takes a cell of a later row into account, unless one like it is known.
    pub(super) fn observe_later(&mut self, cell: &str) {
        let is_hardly_known = self.filled < FEW || self.sample.len() < FEW;
        if is_hardly_known && !self.sample.iter().any(|seen| seen == cell) {
            self.observe(cell);
        }
    }

    /// Whether most of its first cells are dates.
    pub fn is_dates(&self) -> bool {
        self.dates * 2 > self.filled - self.zeros
    }

    /// Whether its first cells are dates if its name says that they are.
    pub(super) fn may_be_dates(&self) -> bool {
        let date_numbers = if self.date_numbers > 0 { self.date_numbers + self.zeros } else { 0 };
        self.is_dates()
            || (self.filled > 0 && self.filled == date_numbers.max(self.bare_months))
            || self.is_dates_or_word()
    }

    /// Whether its first cells are dates or one of two words for none, such as `not closed`.
    fn is_dates_or_word(&self) -> bool {
        let is_word = |cell: &&String| !cell.bytes().any(|byte| byte.is_ascii_digit());
        let words = self.sample.iter().filter(is_word).count();
        let dates = self.sample.iter().filter(|cell| dates::written_date(cell).is_some()).count();
        dates > 0 && words <= 2 && dates + words == self.sample.len()
    }

    /// Whether most of its first cells are numbers, and not dates.
    pub fn is_numbers(&self) -> bool {
        self.numbers * 2 > self.filled && !self.is_dates()
    }

    /// Whether most of its first cells are numbers that count something, and not money or percentages.
    pub(super) fn is_counts(&self) -> bool {
        self.is_numbers() && self.amounts == 0 && currency_of_column(&self.name).is_none()
    }

    /// Whether some of its first cells are a status of leads that became a sale. Among the numbers of stages 1 is none.
    pub(super) fn is_outcome(&self) -> bool {
        self.won > 0 && (!self.is_numbers() || self.yes_or_no == self.filled)
    }

    /// Whether its first cells are email addresses.
    pub(super) fn has_addresses(&self) -> bool {
        self.filled > 0 && self.sample.iter().all(|cell| cell.contains('@') && cell.contains('.'))
    }

    /// Whether months and quarters are both among its first cells: the quarters are their sums.
    pub(super) fn has_sums_of_months(&self) -> bool {
        self.quarters > 0 && self.quarters < self.dates
    }

    /// Whether a share of its first cells, in percent, are different ones.
    pub(super) fn is_unique(&self, percent: usize) -> bool {
        self.filled > 0 && self.sample.len() * 100 >= self.filled * percent
    }
}

/// The index of the column with the year of months and weeks that another column has without one.
pub(super) fn year_column(columns: &[ExportColumn]) -> Option<usize> {
    let is_year = |cell: &String| cell.parse().is_ok_and(|year: i32| (1990..2100).contains(&year));
    let has_years = |column: &ExportColumn| column.filled > 0 && column.sample.iter().all(is_year);
    columns.iter().position(|column| {
        column_names::is_year(&column_names::normalized(&column.name)) && has_years(column)
    })
}
