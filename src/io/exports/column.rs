//! What the first rows tell of a column.

use super::dates;
use super::numbers::{self, NumberReading};
use super::words;

/// A column of a table, as its name and its first cells show it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExportColumn {
    /// What the header calls it; empty where it does not.
    pub name: String,
    /// What its first cells say that are not missing, each once.
    pub sample: Vec<String>,
    /// How many cells that were looked at are not missing.
    pub filled: usize,
    /// How many of these are dates.
    pub dates: usize,
    /// How many are numbers.
    pub numbers: usize,
    /// How many say that a lead became a sale.
    pub(super) won: usize,
    /// How many are numbers with a point before the decimals only, and with a comma only.
    pub(super) signs: [usize; 2],
}

impl ExportColumn {
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Looks at a cell more.
    pub(super) fn look(&mut self, cell: &str) {
        if numbers::is_missing(cell) {
            return;
        }
        self.filled += 1;
        self.dates += usize::from(dates::written(cell).is_some());
        let reads = numbers::reads(cell);
        self.numbers += usize::from(reads.is_some());
        if let Some(NumberReading::Only(sign)) = reads {
            self.signs[sign as usize] += 1;
        }
        self.won += usize::from(words::is_won(cell));
        if !self.sample.iter().any(|seen| seen == cell) {
            self.sample.push(cell.to_owned());
        }
    }

    /// Whether most of its cells are dates.
    pub fn is_dates(&self) -> bool {
        self.dates * 2 > self.filled
    }

    /// Whether most of its cells are numbers, and not dates.
    pub fn is_numbers(&self) -> bool {
        self.numbers * 2 > self.filled && !self.is_dates()
    }
}
