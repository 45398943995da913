//! What became of a file's rows.

use super::day::Day;
use super::row::{ParsedRow, Sale};
use crate::model::MeasuredOutcome;

/// What became of a file's rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// How many rows there are below the header.
    pub rows: u32,
    /// How many of them count.
    pub used: u32,
    /// The first that do, as they were understood; at most [`Report::FIRST`].
    pub first: Vec<RowPreview>,
    /// The first that are left out, by their line; at most [`Report::LEFT_OUT`].
    pub left_out: Vec<SkippedRow>,
    /// How many are left out for each reason.
    pub reasons: Vec<(SkipReason, u32)>,
    /// Rows that have leads or sales, but no spend, in a file that has it: their leads look free.
    pub without_spend: u32,
    /// Sales without a date, which count for nothing.
    pub undated_sales: u32,
    /// Leads with the date of a sale that their status says was lost. They count as leads that did not close.
    pub lost: u32,
    /// The ISO 4217 codes of the currencies that the header or the amounts name, those that can't be planned in
    /// as well. Amounts in more than one can't be added up.
    pub currencies: Vec<&'static str>,
}

/// A row as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct RowPreview {
    /// The line it begins on, from 1.
    pub line: u32,
    /// Its channel, if it has one.
    pub channel: Option<String>,
    /// The day it is about, or the lead's; the first of the month where only that is known.
    pub day: Option<Day>,
    /// The day of its sale.
    pub sale: Option<Day>,
    /// Money spent.
    pub spend: Option<f64>,
    /// Leads.
    pub leads: Option<f64>,
    /// Sales.
    pub sales: Option<f64>,
}

/// A row that counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkippedRow {
    /// The line it begins on, from 1.
    pub line: u32,
    /// Why.
    pub reason: SkipReason,
}

/// Why a row counts for nothing. Columns are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// It adds up others.
    Total,
    /// It is the header once more.
    Header,
    /// A quotation mark is left open.
    Broken,
    /// It has no date.
    NoDate,
    /// It has neither spend nor a count.
    NoFigures,
    /// The cell in this column is no date in the column's order.
    NotADate(usize),
    /// The cell in this column is no number as the column writes them.
    NotANumber(usize),
    /// The number in this column is below zero.
    Negative(usize),
    /// Its lead has come before in these files.
    SecondLead,
    /// Its lead has bought before: a sale is a new customer.
    SecondSale,
    /// It is not won.
    NotWon,
}

impl Report {
    /// How many rows are shown as they were understood.
    pub const FIRST: usize = 5;
    /// How many rows are listed that are left out.
    pub const LEFT_OUT: usize = 1_000;

    /// How many rows are left out.
    pub fn left_out(&self) -> u32 {
        self.reasons.iter().map(|(_, rows)| rows).sum()
    }

    pub(super) fn leave_out(&mut self, line: u32, reason: SkipReason) {
        match self.reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, rows)) => *rows += 1,
            None => self.reasons.push((reason, 1)),
        }
        if self.left_out.len() < Self::LEFT_OUT {
            // Totals without a name are found out last.
            let at = self.left_out.iter().rposition(|it| it.line < line).map_or(0, |before| before + 1);
            self.left_out.insert(at, SkippedRow { line, reason });
        }
    }

    /// A row that counts, of a file with or without spend.
    pub(super) fn counted(&mut self, line: u32, row: &ParsedRow, has_spend: bool) {
        self.used += 1;
        match row {
            ParsedRow::Counts { tally, side_by_side, .. } if has_spend && side_by_side.is_empty() => {
                let some = |figure: Option<f64>| figure.is_some_and(|it| it > 0.0);
                let free = (some(tally.leads) || some(tally.sales)) && !some(tally.spend);
                self.without_spend += u32::from(free);
            }
            ParsedRow::Lead { sale: Sale::Undated, .. } => self.undated_sales += 1,
            ParsedRow::Lead { sale: Sale::Lost, .. } => self.lost += 1,
            _ => {}
        }
        if self.first.len() < Self::FIRST {
            self.first.push(RowPreview::of(line, row));
        }
    }

    pub(super) fn names(&mut self, currency: Option<&'static str>) {
        self.currencies.extend(currency.filter(|currency| !self.currencies.contains(currency)));
    }
}

impl RowPreview {
    fn of(line: u32, row: &ParsedRow) -> Self {
        let (channel, day, sale, tally) = match row {
            ParsedRow::Counts { channel, day, tally, side_by_side, .. } => {
                let spends = side_by_side.iter().map(|(_, spend)| *spend).reduce(|one, other| one + other);
                (channel, Some(*day), None, MeasuredOutcome { spend: spends.or(tally.spend), ..*tally })
            }
            ParsedRow::Lead { channel, date, sale, .. } => {
                let (sold, sales) = match sale {
                    Sale::On(sold) => (Some(sold.day), Some(1.0)),
                    Sale::No | Sale::Lost => (None, Some(0.0)),
                    Sale::Unsaid | Sale::Undated => (None, None),
                };
                (channel, Some(date.day), sold, MeasuredOutcome { leads: Some(1.0), sales, spend: None })
            }
            ParsedRow::Sale { channel, date, .. } => (
                channel,
                None,
                Some(date.day),
                MeasuredOutcome { sales: Some(1.0), ..MeasuredOutcome::default() },
            ),
        };
        let MeasuredOutcome { spend, leads, sales } = tally;
        Self { line, channel: channel.map(str::to_owned), day, sale, spend, leads, sales }
    }
}
