//! Rows of counts whose channel is empty or a mark of a missing value. Many are totals, as in Meta's exports; others are
//! of a channel without a name, or of one that is called “None”.

use super::dates::Date;
use super::labels;
use super::row::ParsedRow;
use crate::model::MeasuredOutcome;
use std::collections::BTreeMap;

/// Rows that may be totals, held back until the sum of all rows is known.
#[derive(Debug, Default)]
pub(super) struct UnnamedRows {
    /// By the cell of the channel.
    held: BTreeMap<String, Vec<HeldRow>>,
    named: RowSum,
    /// The named rows since the last one that was held back.
    latest: RowSum,
    all: RowSum,
}

#[derive(Debug)]
struct HeldRow {
    line: u32,
    date: Date,
    tally: MeasuredOutcome,
    other_results: f64,
    /// Whether it is the sum of the named rows since the last one that was held back.
    is_subtotal: bool,
}

#[derive(Debug, Default)]
struct RowSum {
    tally: MeasuredOutcome,
    rows: u32,
}

/// How many rows with the same cell are held back. An export has few totals: with more rows than this, the others are
/// not totals.
const MOST: usize = 12;

impl UnnamedRows {
    /// Takes a row into account, and holds it back if it may be a total. Whether it did.
    pub fn hold_back(&mut self, line: u32, row: &ParsedRow) -> bool {
        let ParsedRow::Counts { channel: Some(cell), date, tally, other_results, .. } = row else {
            return false;
        };
        self.all.add(tally);
        if !labels::is_missing(cell) {
            self.named.add(tally);
            self.latest.add(tally);
            return false;
        }
        if !self.held.contains_key(*cell) {
            self.held.insert((*cell).to_owned(), Vec::new());
        }
        let Some(held) = self.held.get_mut(*cell).filter(|held| held.len() < MOST) else { return false };
        let latest = std::mem::take(&mut self.latest);
        let is_subtotal = cell.is_empty() && latest.rows > 1 && latest.is(tally);
        held.push(HeldRow { line, date: *date, tally: *tally, other_results: *other_results, is_subtotal });
        true
    }

    /// The rows that were held back: the line of each, and whether it is a total.
    pub fn rows(&self) -> Vec<(u32, bool, ParsedRow<'_>)> {
        let mut lines =
            self.held.values().flatten().filter(|row| self.all.without(&row.tally).is(&row.tally));
        // Two rows that are each the sum of all others are these two alone.
        let sum_of_others = lines.next().filter(|_| lines.next().is_none()).map(|row| row.line);
        let is_sum = |row: &HeldRow| match sum_of_others {
            Some(line) => row.line == line,
            None => self.named.is(&row.tally),
        };
        let mut rows = Vec::new();
        for (cell, held) in &self.held {
            // A mark in several rows is probably the name of a channel, one of whose rows may be equal to another row.
            let is_name = !cell.is_empty() && held.len() > 1;
            let sums = held.iter().filter(|row| is_sum(row)).count();
            let may_be_total = self.named.rows > 0 && (!is_name || (sums == 1 && self.named.rows > 1));
            let is_total = |row: &HeldRow| (may_be_total && is_sum(row)) || row.is_subtotal;
            rows.extend(held.iter().map(|row| (row.line, is_total(row), row.parsed(cell))));
        }
        rows.sort_by_key(|(line, ..)| *line);
        rows
    }
}

impl HeldRow {
    fn parsed<'a>(&self, cell: &'a str) -> ParsedRow<'a> {
        let Self { date, tally, other_results, .. } = *self;
        ParsedRow::Counts { channel: Some(cell), date, tally, side_by_side: Vec::new(), other_results }
    }
}

impl RowSum {
    fn add(&mut self, tally: &MeasuredOutcome) {
        self.tally.add(*tally);
        self.rows += 1;
    }

    /// The sum of all rows but one.
    fn without(&self, row: &MeasuredOutcome) -> Self {
        let less = |sum: Option<f64>, figure: Option<f64>| sum.map(|sum| sum - figure.unwrap_or(0.0));
        let MeasuredOutcome { spend, leads, sales } = self.tally;
        let tally = MeasuredOutcome {
            spend: less(spend, row.spend),
            leads: less(leads, row.leads),
            sales: less(sales, row.sales),
        };
        Self { tally, rows: self.rows.saturating_sub(1) }
    }

    /// Whether a total is this sum, each row of it rounded to hundredths.
    fn is(&self, total: &MeasuredOutcome) -> bool {
        let sum = &self.tally;
        let rounding = 0.01 + 0.005 * f64::from(self.rows);
        let figures = [(total.spend, sum.spend), (total.leads, sum.leads), (total.sales, sum.sales)];
        let near =
            |total: f64, sum: Option<f64>| (total - sum.unwrap_or(0.0)).abs() <= rounding.max(total * 1e-9);
        let all_near = figures.iter().all(|(total, sum)| total.is_none_or(|total| near(total, *sum)));
        // A figure within the rounding, such as a few leads, is near any other.
        let significant = figures.iter().any(|(total, _)| total.is_some_and(|total| total > rounding));
        self.rows > 0 && all_near && significant
    }
}
