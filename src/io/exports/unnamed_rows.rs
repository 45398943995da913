//! Rows of counts without a channel. Most are totals, as in Meta's exports; some are of a channel without a name.

use super::row::ParsedRow;
use crate::model::MeasuredOutcome;

/// Rows without a channel, held back until the sum of all rows with one is known.
#[derive(Debug, Default)]
pub(super) struct UnnamedRows {
    held: Vec<(u32, ParsedRow<'static>)>,
    named: MeasuredOutcome,
    named_rows: u32,
}

/// How many rows are held back. An export has few totals: with more rows than this, the others are not totals.
const MOST: usize = 12;

impl UnnamedRows {
    /// Holds back a row of counts that has no channel and may be a total. Whether it did.
    pub fn hold_back(&mut self, line: u32, row: &ParsedRow) -> bool {
        let ParsedRow::Counts { channel: None, month, day, tally, side_by_side } = row else { return false };
        if !side_by_side.is_empty() || self.held.len() == MOST {
            return false;
        }
        let (month, day, tally) = (*month, *day, *tally);
        let row = ParsedRow::Counts { channel: None, month, day, tally, side_by_side: Vec::new() };
        self.held.push((line, row));
        true
    }

    /// Adds a row to the sum, if it has a channel.
    pub fn add_named(&mut self, row: &ParsedRow) {
        if let ParsedRow::Counts { channel: Some(_), tally, .. } = row {
            self.named.add(*tally);
            self.named_rows += 1;
        }
    }

    /// The rows that were held back: the line of each, and whether it is a total.
    pub fn finish(self) -> impl Iterator<Item = (u32, bool, ParsedRow<'static>)> {
        let Self { held, named, named_rows } = self;
        held.into_iter().map(move |(line, row)| {
            let total = matches!(&row, ParsedRow::Counts { tally, .. } if is_sum(tally, &named, named_rows));
            (line, total, row)
        })
    }
}

/// Whether a tally is the sum of so many rows, each of them rounded to hundredths.
fn is_sum(total: &MeasuredOutcome, sum: &MeasuredOutcome, rows: u32) -> bool {
    let rounding = 0.01 + 0.005 * f64::from(rows);
    let figures = [(total.spend, sum.spend), (total.leads, sum.leads), (total.sales, sum.sales)];
    let near =
        |total: f64, sum: Option<f64>| (total - sum.unwrap_or(0.0)).abs() <= rounding.max(total * 1e-9);
    let all_near = figures.iter().all(|(total, sum)| total.is_none_or(|total| near(total, *sum)));
    // A figure within the rounding, such as a few leads, is near any other.
    let significant = figures.iter().any(|(total, _)| total.is_some_and(|total| total > rounding));
    rows > 0 && all_near && significant
}
