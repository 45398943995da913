//! The report on an export: which rows count, and which are skipped and why.

use super::period;
use super::row::{ParsedRow, SaleStatus};
use crate::model::Day;
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
    /// The number of sales without a date: they count for the rates, and in no month.
    pub undated_sales: u32,
    /// The number of leads with the date of a sale, but the status of a lost one. They count as leads without a sale.
    pub lost: u32,
    /// Amounts below zero, such as refunds and credits, which reduce what was spent: how many, and their sum.
    pub credits: (u32, f64),
    /// Results that are no leads by their kind, and don't count.
    pub other_results: f64,
    /// Leads and sales that were left out, as another file has them one by one.
    pub left_out_counts: f64,
    /// The number of rows about a period of several months, whose figures are shared among its months by days.
    pub shared_periods: u32,
    /// The number of rows about a week of two months, which counts in the month in which it begins.
    pub shared_weeks: u32,
    /// The number of rows of leads or sales without any date.
    pub undated_rows: u32,
    /// The different statuses, or kinds of results, at most [`Report::MOST_JUDGED`] of them.
    pub judged: Vec<JudgedCell>,
    /// How many NUL bytes of the file were left out.
    pub nul_bytes: usize,
    /// The amounts of each currency beside them or in a column of its own, including those of skipped rows.
    pub amounts: Vec<(&'static str, f64)>,
    /// The ISO 4217 codes of the currencies in the name of the spend column or beside its amounts, including
    /// currencies that plans can't have. Amounts in several currencies can't be added.
    pub currencies: Vec<&'static str>,
}

/// A status or a kind of results, and whether the rows with it count as sales or leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedCell {
    /// The cell as it is written in the first of its rows.
    pub cell: String,
    /// Whether it counts: a won lead, or results that are leads.
    pub counts: bool,
    /// The number of rows with it.
    pub rows: u32,
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
    /// The cell of this column is a date in the other order of day and month only.
    OtherOrder(usize),
    /// The number in this column is negative, and it is not spend.
    Negative(usize),
    /// Its amount is in another currency than the one that was chosen.
    OtherCurrency,
    /// The same lead is in an earlier row of these files.
    SecondLead,
    /// An earlier row has a sale of the same lead: only the first sale makes a new customer.
    SecondSale,
    /// Its status is not that of a won deal.
    NotWon,
}

impl SkipReason {
    /// The index of the column that it is about.
    pub fn column(self) -> Option<usize> {
        match self {
            Self::NotADate(at) | Self::NotANumber(at) | Self::OtherOrder(at) | Self::Negative(at) => Some(at),
            _ => None,
        }
    }
}

impl Report {
    /// How many of the rows that count are listed.
    pub const MOST_PREVIEWED: usize = 5;
    /// How many skipped rows are listed.
    pub const MOST_SKIPPED: usize = 1_000;

    /// How many different statuses, or kinds of results, are listed.
    pub const MOST_JUDGED: usize = 60;

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
            ParsedRow::Counts { date, tally, side_by_side, other_results, .. } => {
                if has_spend && side_by_side.is_empty() {
                    let positive = |figure: Option<f64>| figure.is_some_and(|it| it > 0.0);
                    let has_credit = tally.spend.is_some_and(|spend| spend < 0.0);
                    let free = (positive(tally.leads) || positive(tally.sales)) && !positive(tally.spend);
                    self.without_spend += u32::from(free && !has_credit);
                }
                let credits = side_by_side.iter().map(|(_, spend)| *spend).chain(tally.spend);
                credits.filter(|spend| *spend < 0.0).for_each(|credit| {
                    self.credits = (self.credits.0 + 1, self.credits.1 + credit);
                });
                self.other_results += other_results;
                self.shared_periods += u32::from(period::is_shared(*date));
                self.shared_weeks += u32::from(period::is_split_week(*date));
            }
            ParsedRow::Lead { date, sale, .. } => {
                self.undated_rows += u32::from(date.is_none());
                self.undated_sales += u32::from(*sale == SaleStatus::Undated);
                self.lost += u32::from(*sale == SaleStatus::Lost);
            }
            ParsedRow::Sale { .. } => {}
        }
        if self.preview.len() < Self::MOST_PREVIEWED {
            self.preview.push(RowPreview::new(line, row));
        }
    }

    /// Notes a status or a kind of results.
    pub(super) fn add_judged(&mut self, (cell, counts): (&str, bool)) {
        if let Some(known) = self.judged.iter_mut().find(|known| known.cell == cell) {
            known.rows += 1;
        } else if self.judged.len() < Self::MOST_JUDGED {
            self.judged.push(JudgedCell { cell: cell.to_owned(), counts, rows: 1 });
        }
    }

    pub(super) fn add_currency(&mut self, currency: Option<&'static str>) {
        self.currencies.extend(currency.filter(|currency| !self.currencies.contains(currency)));
    }
}

impl RowPreview {
    fn new(line: u32, row: &ParsedRow) -> Self {
        let (channel, day, sale, tally) = match row {
            ParsedRow::Counts { channel, date, tally, side_by_side, .. } => {
                let spends = side_by_side.iter().map(|(_, spend)| *spend).reduce(|one, other| one + other);
                (channel, Some(date.day), None, MeasuredOutcome { spend: spends.or(tally.spend), ..*tally })
            }
            ParsedRow::Lead { channel, date, sale, .. } => {
                let (sold, sales) = match sale {
                    SaleStatus::On(sold) => (Some(sold.day), Some(1.0)),
                    SaleStatus::Open | SaleStatus::Lost => (None, Some(0.0)),
                    SaleStatus::Undated => (None, Some(1.0)),
                    SaleStatus::Unknown => (None, None),
                };
                (
                    channel,
                    date.map(|date| date.day),
                    sold,
                    MeasuredOutcome { leads: Some(1.0), sales, spend: None },
                )
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
