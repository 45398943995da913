//! A column of a table, as its name and its first cells show it.

use super::dates;
use super::labels;
use super::numbers::{self, NumberReading};

/// A column of a table: its name, and what its first cells are like.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExportColumn {
    /// The name in the header; may be empty.
    pub name: String,
    /// The different contents of its first cells that have a value.
    pub sample: Vec<String>,
    /// How many of the first cells have a value.
    pub filled: usize,
    /// How many of these are dates.
    pub dates: usize,
    /// How many of these are numbers.
    pub numbers: usize,
    /// How many of these are a status of leads that became a sale.
    pub(super) won: usize,
    /// How many of these are numbers with a decimal point only, and with a decimal comma only.
    pub(super) separators: [usize; 2],
}

impl ExportColumn {
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Takes one more cell into account.
    pub(super) fn observe(&mut self, cell: &str) {
        if labels::is_missing(cell) {
            return;
        }
        self.filled += 1;
        self.dates += usize::from(dates::written_date(cell).is_some());
        let reading = numbers::number_reading(cell);
        self.numbers += usize::from(reading.is_some());
        if let Some(NumberReading::Only(separator)) = reading {
            self.separators[separator as usize] += 1;
        }
        self.won += usize::from(labels::is_won(cell));
        if !self.sample.iter().any(|seen| seen == cell) {
            self.sample.push(cell.to_owned());
        }
    }

    /// Whether most of its first cells are dates.
    pub fn is_dates(&self) -> bool {
        self.dates * 2 > self.filled
    }

    /// Whether most of its first cells are numbers, and not dates.
    pub fn is_numbers(&self) -> bool {
        self.numbers * 2 > self.filled && !self.is_dates()
    }
}
