//! A record of an export as spend and counts, or as one lead or sale.

use super::column_names;
use super::dates::{self, Date};
use super::day::Day;
use super::formats::ColumnFormats;
use super::labels;
use super::mapping::Mapping;
use super::numbers;
use super::records::CsvRecord;
use super::report::SkipReason;
use super::role::Role;
use super::table::ExportTable;
use crate::model::{MeasuredOutcome, Month};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a record says. The channel is the cell of its column, which may be empty or a mark of a missing value; none
/// without such a column.
#[derive(Debug)]
pub(super) enum ParsedRow<'a> {
    /// Spend, leads and sales of a day or a month. Spend in several columns is in `side_by_side`, by column.
    Counts {
        channel: Option<&'a str>,
        month: Month,
        day: Day,
        tally: MeasuredOutcome,
        side_by_side: Vec<(usize, f64)>,
    },
    /// One lead.
    Lead { channel: Option<&'a str>, id: Option<u64>, date: Date, sale: SaleStatus },
    /// One sale.
    Sale { channel: Option<&'a str>, id: Option<u64>, date: Date },
}

impl<'a> ParsedRow<'a> {
    pub fn channel(&self) -> Option<&'a str> {
        match self {
            Self::Counts { channel, .. } | Self::Lead { channel, .. } | Self::Sale { channel, .. } => {
                *channel
            }
        }
    }
}

/// What the record of a lead says about its sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaleStatus {
    /// No column is about sales.
    Unknown,
    /// There is no sale yet.
    Open,
    /// There will be no sale.
    Lost,
    /// There was a sale on an unknown date.
    Undated,
    /// There was a sale.
    On(Date),
}

/// Parses records by a mapping.
#[derive(Debug)]
pub(super) struct RowParser {
    channel: Option<usize>,
    date: Option<usize>,
    spend: Vec<usize>,
    leads: Option<usize>,
    sales: Option<usize>,
    lead_date: Option<usize>,
    sale_date: Option<usize>,
    lead_id: Option<usize>,
    status: Option<usize>,
    is_counts: bool,
    month: Option<Month>,
    formats: ColumnFormats,
    /// The normalized names of the columns.
    header: Vec<String>,
}

impl RowParser {
    pub fn new(table: &ExportTable, mapping: &Mapping, formats: ColumnFormats) -> Self {
        let column = |role: Role| mapping.column(role);
        let header = table.columns().iter().map(|column| column_names::normalized(&column.name));
        Self {
            channel: column(Role::Channel),
            date: column(Role::Date),
            spend: mapping.columns(Role::Spend).collect(),
            leads: column(Role::Leads),
            sales: column(Role::Sales),
            lead_date: column(Role::LeadDate),
            sale_date: column(Role::SaleDate),
            lead_id: column(Role::LeadId),
            status: column(Role::Status),
            is_counts: mapping.is_counts(),
            month: mapping.month,
            formats,
            header: header.collect(),
        }
    }

    /// What a record says, or why it is skipped.
    pub fn parse<'a>(&self, record: CsvRecord<'a>) -> Result<ParsedRow<'a>, SkipReason> {
        let channel = self.channel.map(|at| record.get(at));
        let label = record.cells().find(|cell| !labels::is_missing(cell)).unwrap_or_default();
        if labels::is_total(label) || channel.is_some_and(labels::is_total) {
            return Err(SkipReason::Total);
        }
        if self.is_counts { self.counts(record, channel) } else { self.lead_or_sale(record, channel) }
    }

    fn counts<'a>(
        &self,
        record: CsvRecord<'a>,
        channel: Option<&'a str>,
    ) -> Result<ParsedRow<'a>, SkipReason> {
        let date = self.date.map(|at| self.date(record, at)).transpose();
        let mut tally = MeasuredOutcome::default();
        let mut side_by_side = Vec::new();
        let figures = self.figures(record, &mut tally, &mut side_by_side);
        let any = tally != MeasuredOutcome::default() || !side_by_side.is_empty();
        let unnamed = channel.is_some_and(labels::is_missing);
        let (month, day) = match (date?.flatten(), self.month) {
            (Some(date), _) => (date.day.month(), date.day),
            (None, Some(month)) if self.date.is_none() => {
                (month, Day::new(month, 1).ok_or(SkipReason::NoDate)?)
            }
            _ if !any => return Err(SkipReason::NoFigures),
            // Figures of no channel and no day are of all channels and days.
            _ => return Err(if unnamed { SkipReason::Total } else { SkipReason::NoDate }),
        };
        figures?;
        if any {
            Ok(ParsedRow::Counts { channel, month, day, tally, side_by_side })
        } else {
            Err(SkipReason::NoFigures)
        }
    }

    fn figures(
        &self,
        record: CsvRecord,
        tally: &mut MeasuredOutcome,
        side_by_side: &mut Vec<(usize, f64)>,
    ) -> Result<(), SkipReason> {
        let figure = |at: usize| self.figure(record, at);
        match self.spend.as_slice() {
            [] => {}
            [spend] => tally.spend = figure(*spend)?,
            spends => {
                for &at in spends {
                    side_by_side.extend(figure(at)?.map(|spend| (at, spend)));
                }
            }
        }
        tally.leads = self.leads.map(figure).transpose()?.flatten();
        tally.sales = self.sales.map(figure).transpose()?.flatten();
        Ok(())
    }

    fn lead_or_sale<'a>(
        &self,
        record: CsvRecord<'a>,
        channel: Option<&'a str>,
    ) -> Result<ParsedRow<'a>, SkipReason> {
        let id = self.lead_id.map(|at| record.get(at)).filter(|text| !labels::is_missing(text)).map(id_hash);
        let won = self.status.is_none_or(|at| labels::is_won(record.get(at)));
        let sold = self.sale_date.map(|at| self.date(record, at)).transpose()?.flatten();
        let Some(lead_date) = self.lead_date else {
            let date = sold.ok_or(SkipReason::NoDate)?;
            return if won { Ok(ParsedRow::Sale { channel, id, date }) } else { Err(SkipReason::NotWon) };
        };
        let date = self.date(record, lead_date)?.ok_or(SkipReason::NoDate)?;
        let sale = match sold {
            _ if self.sale_date.is_none() => SaleStatus::Unknown,
            Some(sold) if won => SaleStatus::On(sold),
            Some(_) => SaleStatus::Lost,
            None if won && self.status.is_some() => SaleStatus::Undated,
            _ => SaleStatus::Open,
        };
        Ok(ParsedRow::Lead { channel, id, date, sale })
    }

    fn date(&self, record: CsvRecord, at: usize) -> Result<Option<Date>, SkipReason> {
        let cell = record.get(at);
        match dates::written_date(cell).and_then(|written| written.read(self.formats.order(at))) {
            Some(date) => Ok(Some(date)),
            None if labels::is_missing(cell) => Ok(None),
            None if labels::is_total(cell) => Err(SkipReason::Total),
            None if self.header.get(at).is_some_and(|name| *name == column_names::normalized(cell)) => {
                Err(SkipReason::Header)
            }
            None => Err(SkipReason::NotADate(at)),
        }
    }

    fn figure(&self, record: CsvRecord, at: usize) -> Result<Option<f64>, SkipReason> {
        let cell = record.get(at);
        match numbers::number(cell, self.formats.separator(at)) {
            Some(figure) if figure < 0.0 => Err(SkipReason::Negative(at)),
            Some(figure) => Ok(Some(figure)),
            None if labels::is_missing(cell) => Ok(None),
            None => Err(SkipReason::NotANumber(at)),
        }
    }
}

/// A hash of an id, so that no personal data is kept. Email addresses are compared without case; other ids may differ
/// by case only.
fn id_hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    if id.contains('@') {
        id.to_lowercase().hash(&mut hasher)
    } else {
        id.hash(&mut hasher)
    }
    hasher.finish()
}
