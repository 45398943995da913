//! What the first rows tell of a column.

use super::dates;
use super::numbers::{self, Reads};
use super::words;
use std::collections::BTreeSet;

/// A column of a table, as its name and its first cells show it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// What the header calls it; empty where it does not.
    pub name: String,
    /// Its first cells that are not missing, at most [`Column::SAMPLE`].
    pub sample: Vec<String>,
    /// How many cells that were looked at are not missing.
    pub filled: usize,
    /// How many of these are dates.
    pub dates: usize,
    /// How many are numbers.
    pub numbers: usize,
    /// How many can be told apart.
    pub distinct: usize,
    /// How many say that a lead became a sale.
    pub(super) won: usize,
    pub(super) seen: BTreeSet<String>,
    /// How many are numbers with a point before the decimals only, and with a comma only.
    pub(super) signs: [usize; 2],
}

impl Column {
    /// How many cells are kept to be shown.
    pub const SAMPLE: usize = 5;

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
        if let Some(Reads::Only(sign)) = reads {
            self.signs[sign as usize] += 1;
        }
        self.won += usize::from(words::is_won(cell));
        if self.sample.len() < Self::SAMPLE {
            self.sample.push(cell.to_owned());
        }
        if self.seen.insert(cell.to_owned()) {
            self.distinct += 1;
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
