//! The report on an export: which rows count, and which are skipped and why.

use super::day::Day;
use super::row::{ParsedRow, SaleStatus};
use crate::model::MeasuredOutcome;

/// Which rows of an export count, and which are skipped and why.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// The number of rows below the header.
    pub rows: u32,
    /// The number of rows that count.
    pub used: u32,
    /// The first [`Report::MOST_PREVIEWED`] rows that count.
    pub preview: Vec<RowPreview>,
    /// At most [`Report::MOST_SKIPPED`] skipped rows, by their line.
    pub skipped: Vec<SkippedRow>,
    /// The number of skipped rows by reason.
    pub reasons: Vec<(SkipReason, u32)>,
    /// The number of rows with leads or sales, but without spend, in a file with spend: their leads seem to be free.
    pub without_spend: u32,
    /// The number of sales without a date, which don't count.
    pub undated_sales: u32,
    /// The number of leads with the date of a sale, but the status of a lost one. They count as leads without a sale.
    pub lost: u32,
    /// The ISO 4217 codes of the currencies in the name of the spend column or beside its amounts, including
    /// currencies that plans can't have. Amounts in several currencies can't be added.
    pub currencies: Vec<&'static str>,
}

/// A row that counts, as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct RowPreview {
    /// The line it starts on, from 1.
    pub line: u32,
    /// The name of its channel.
    pub channel: Option<String>,
    /// The day of its figures, or of its lead; the first of the month where only the month is given.
    pub day: Option<Day>,
    /// The day of its sale, where the row is one lead or one sale.
    pub sale: Option<Day>,
    /// Money spent, over all columns with spend.
    pub spend: Option<f64>,
    /// The number of leads.
    pub leads: Option<f64>,
    /// The number of sales.
    pub sales: Option<f64>,
}

/// A row that does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkippedRow {
    /// The line it starts on, from 1.
    pub line: u32,
    /// Why it does not.
    pub reason: SkipReason,
}

/// Why a row does not count. Columns are by index, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// It is the sum of other rows.
    Total,
    /// It repeats the header.
    Header,
    /// It has an unclosed quotation mark.
    Broken,
    /// It has no date.
    NoDate,
    /// It has neither spend nor leads nor sales.
    NoFigures,
    /// The cell of this column is not a date in the column's order.
    NotADate(usize),
    /// The cell of this column is not a number with the column's decimal separator.
    NotANumber(usize),
    /// The number in this column is negative.
    Negative(usize),
    /// The same lead is in an earlier row of these files.
    SecondLead,
    /// An earlier row has a sale of the same lead: only the first sale makes a new customer.
    SecondSale,
    /// Its status is not that of a won deal.
    NotWon,
}

impl Report {
    /// How many of the rows that count are listed.
    pub const MOST_PREVIEWED: usize = 5;
    /// How many skipped rows are listed.
    pub const MOST_SKIPPED: usize = 1_000;

    /// The number of skipped rows.
    pub fn skipped_rows(&self) -> u32 {
        self.reasons.iter().map(|(_, rows)| rows).sum()
    }

    pub(super) fn skip(&mut self, line: u32, reason: SkipReason) {
        match self.reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, rows)) => *rows += 1,
            None => self.reasons.push((reason, 1)),
        }
        if self.skipped.len() < Self::MOST_SKIPPED {
            // Totals without a label are found last, after rows with higher lines.
            let at = self.skipped.iter().rposition(|it| it.line < line).map_or(0, |before| before + 1);
            self.skipped.insert(at, SkippedRow { line, reason });
        }
    }

    /// Adds a row that counts.
    pub(super) fn add(&mut self, line: u32, row: &ParsedRow, has_spend: bool) {
        self.used += 1;
        match row {
            ParsedRow::Counts { tally, side_by_side, .. } if has_spend && side_by_side.is_empty() => {
                let positive = |figure: Option<f64>| figure.is_some_and(|it| it > 0.0);
                let free = (positive(tally.leads) || positive(tally.sales)) && !positive(tally.spend);
                self.without_spend += u32::from(free);
            }
            ParsedRow::Lead { sale: SaleStatus::Undated, .. } => self.undated_sales += 1,
            ParsedRow::Lead { sale: SaleStatus::Lost, .. } => self.lost += 1,
            _ => {}
        }
        if self.preview.len() < Self::MOST_PREVIEWED {
            self.preview.push(RowPreview::new(line, row));
        }
    }

    pub(super) fn add_currency(&mut self, currency: Option<&'static str>) {
        self.currencies.extend(currency.filter(|currency| !self.currencies.contains(currency)));
    }
}

impl RowPreview {
    fn new(line: u32, row: &ParsedRow) -> Self {
        let (channel, day, sale, tally) = match row {
            ParsedRow::Counts { channel, day, tally, side_by_side, .. } => {
                let spends = side_by_side.iter().map(|(_, spend)| *spend).reduce(|one, other| one + other);
                (channel, Some(*day), None, MeasuredOutcome { spend: spends.or(tally.spend), ..*tally })
            }
            ParsedRow::Lead { channel, date, sale, .. } => {
                let (sold, sales) = match sale {
                    SaleStatus::On(sold) => (Some(sold.day), Some(1.0)),
                    SaleStatus::Open | SaleStatus::Lost => (None, Some(0.0)),
                    SaleStatus::Unknown | SaleStatus::Undated => (None, None),
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
        let channel = channel.filter(|cell| !cell.is_empty()).map(str::to_owned);
        Self { line, channel, day, sale, spend, leads, sales }
    }
}
