//! Rows of counts without a channel: most add up the others, as Meta's exports do, but some have just no name.

use super::row::ParsedRow;
use crate::model::MeasuredOutcome;

/// Rows without a channel, held back until it is known what the others come to.
#[derive(Debug, Default)]
pub(super) struct UnnamedRows {
    held: Vec<(u32, ParsedRow<'static>)>,
    others: MeasuredOutcome,
    rows: u32,
}

/// Totals are few; where more rows have no name, they have just none.
const MOST: usize = 12;

impl UnnamedRows {
    /// Holds a row back, if it has no channel and could add up others.
    pub fn holds(&mut self, line: u32, row: &ParsedRow) -> bool {
        let ParsedRow::Counts { channel: None, month, day, tally, side_by_side } = row else { return false };
        if !side_by_side.is_empty() || self.held.len() == MOST {
            return false;
        }
        let (month, day, tally) = (*month, *day, *tally);
        let row = ParsedRow::Counts { channel: None, month, day, tally, side_by_side: Vec::new() };
        self.held.push((line, row));
        true
    }

    /// Adds a row that has a name.
    pub fn adds(&mut self, row: &ParsedRow) {
        if let ParsedRow::Counts { channel: Some(_), tally, .. } = row {
            self.others.add(*tally);
            self.rows += 1;
        }
    }

    /// The rows that were held back, and whether each adds up all that have a name.
    pub fn end(self) -> impl Iterator<Item = (u32, bool, ParsedRow<'static>)> {
        let Self { held, others, rows } = self;
        held.into_iter().map(move |(line, row)| {
            let total = matches!(&row, ParsedRow::Counts { tally, .. } if adds_up(tally, &others, rows));
            (line, total, row)
        })
    }
}

/// Whether a tally is the sum of as many rows, each of them rounded to hundredths.
fn adds_up(total: &MeasuredOutcome, others: &MeasuredOutcome, rows: u32) -> bool {
    let off = 0.01 + 0.005 * f64::from(rows);
    let figures = [(total.spend, others.spend), (total.leads, others.leads), (total.sales, others.sales)];
    let near = |total: f64, sum: Option<f64>| (total - sum.unwrap_or(0.0)).abs() <= off.max(total * 1e-9);
    let all = figures.iter().all(|(total, sum)| total.is_none_or(|total| near(total, *sum)));
    // A few leads are near anything: a total has something that is worth adding up.
    let worth = figures.iter().any(|(total, _)| total.is_some_and(|total| total > off));
    rows > 0 && all && worth
}
