//! What a row says.

use super::dates::{self, Date};
use super::day::Day;
use super::mapping::Mapping;
use super::names;
use super::numbers;
use super::records::CsvRecord;
use super::report::SkipReason;
use super::role::Role;
use super::survey::ColumnFormats;
use super::table::ExportTable;
use super::words;
use crate::model::{MeasuredOutcome, Month};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a row says.
#[derive(Debug)]
pub(super) enum ParsedRow<'a> {
    /// What was spent and counted on a day or in a month.
    Counts {
        channel: Option<&'a str>,
        month: Month,
        day: Day,
        tally: MeasuredOutcome,
        side_by_side: Vec<(usize, f64)>,
    },
    /// One lead, and its sale where the row would tell of it.
    Lead { channel: Option<&'a str>, id: Option<u64>, date: Date, sale: Sale },
    /// One sale.
    Sale { channel: Option<&'a str>, id: Option<u64>, date: Date },
}

/// What a lead's row says of its sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sale {
    /// Nothing, whether there was one or not.
    Unsaid,
    /// That there was none yet.
    No,
    /// That there will be none.
    Lost,
    /// That there was one, but not when.
    Undated,
    /// That there was one.
    On(Date),
}

/// Reads rows with a mapping.
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
    counts: bool,
    month: Option<Month>,
    settled: ColumnFormats,
    /// The names of the columns.
    header: Vec<String>,
}

impl RowParser {
    pub fn new(table: &ExportTable, mapping: &Mapping, settled: ColumnFormats) -> Self {
        let column = |role: Role| mapping.column(role);
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
            counts: mapping.is_counts(),
            month: mapping.month,
            settled,
            header: table.columns().iter().map(|column| names::header(&column.name)).collect(),
        }
    }

    /// Whether the rows name their channel.
    pub fn names_channels(&self) -> bool {
        self.channel.is_some()
    }

    /// What a row says, or why it is left out.
    pub fn read<'a>(&self, record: CsvRecord<'a>) -> Result<ParsedRow<'a>, SkipReason> {
        let channel = self.channel.map(|at| record.get(at)).filter(|text| !numbers::is_missing(text));
        let label = record.cells().find(|cell| !numbers::is_missing(cell)).unwrap_or_default();
        if names::is_total(label) || channel.is_some_and(names::is_total) {
            return Err(SkipReason::Total);
        }
        if self.counts { self.counts(record, channel) } else { self.one(record, channel) }
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
        let nameless = self.channel.is_some() && channel.is_none();
        let (month, day) = match (date?.flatten(), self.month) {
            (Some(date), _) => (date.day.month(), date.day),
            (None, Some(month)) if self.date.is_none() => {
                (month, Day::new(month, 1).ok_or(SkipReason::NoDate)?)
            }
            _ if !any => return Err(SkipReason::NoFigures),
            // A row with figures, but neither a name nor a day, is about all the others.
            _ => return Err(if nameless { SkipReason::Total } else { SkipReason::NoDate }),
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

    fn one<'a>(&self, record: CsvRecord<'a>, channel: Option<&'a str>) -> Result<ParsedRow<'a>, SkipReason> {
        let id = self.lead_id.map(|at| record.get(at)).filter(|text| !numbers::is_missing(text)).map(trace);
        let won = self.status.is_none_or(|at| words::is_won(record.get(at)));
        let sold = self.sale_date.map(|at| self.date(record, at)).transpose()?.flatten();
        let Some(lead_date) = self.lead_date else {
            let date = sold.ok_or(SkipReason::NoDate)?;
            return if won { Ok(ParsedRow::Sale { channel, id, date }) } else { Err(SkipReason::NotWon) };
        };
        let date = self.date(record, lead_date)?.ok_or(SkipReason::NoDate)?;
        let sale = match sold {
            _ if self.sale_date.is_none() => Sale::Unsaid,
            Some(sold) if won => Sale::On(sold),
            Some(_) => Sale::Lost,
            None if won && self.status.is_some() => Sale::Undated,
            _ => Sale::No,
        };
        Ok(ParsedRow::Lead { channel, id, date, sale })
    }

    fn date(&self, record: CsvRecord, at: usize) -> Result<Option<Date>, SkipReason> {
        let cell = record.get(at);
        match dates::written(cell).and_then(|written| written.read(self.settled.order(at))) {
            Some(date) => Ok(Some(date)),
            None if numbers::is_missing(cell) => Ok(None),
            None if names::is_total(cell) => Err(SkipReason::Total),
            None if self.header.get(at).is_some_and(|name| *name == names::header(cell)) => {
                Err(SkipReason::Header)
            }
            None => Err(SkipReason::NotADate(at)),
        }
    }

    fn figure(&self, record: CsvRecord, at: usize) -> Result<Option<f64>, SkipReason> {
        let cell = record.get(at);
        match numbers::number(cell, self.settled.sign(at)) {
            Some(figure) if figure < 0.0 => Err(SkipReason::Negative(at)),
            Some(figure) => Ok(Some(figure)),
            None if numbers::is_missing(cell) => Ok(None),
            None => Err(SkipReason::NotANumber(at)),
        }
    }
}

/// A trace of an id by which it is known again, but can't be read back. Addresses are the same in either case;
/// of other ids the case may be all that tells two apart.
fn trace(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    if id.contains('@') {
        id.to_lowercase().hash(&mut hasher)
    } else {
        id.hash(&mut hasher)
    }
    hasher.finish()
}
