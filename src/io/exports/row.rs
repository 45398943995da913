//! What a row says.

use super::dates::{self, Date};
use super::day::Day;
use super::mapping::Mapping;
use super::names;
use super::numbers;
use super::records::Record;
use super::report::Reason;
use super::role::Role;
use super::survey::Settled;
use super::table::Table;
use super::words;
use crate::model::{MeasuredOutcome, Month};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a row says.
#[derive(Debug)]
pub(super) enum Row<'a> {
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
pub(super) struct RowReader {
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
    settled: Settled,
    /// The names of the columns.
    header: Vec<String>,
}

impl RowReader {
    pub fn new(table: &Table, mapping: &Mapping, settled: Settled) -> Self {
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
    pub fn read<'a>(&self, record: Record<'a>) -> Result<Row<'a>, Reason> {
        let channel = self.channel.map(|at| record.get(at)).filter(|text| !numbers::is_missing(text));
        let label = record.cells().find(|cell| !numbers::is_missing(cell)).unwrap_or_default();
        if names::is_total(label) || channel.is_some_and(names::is_total) {
            return Err(Reason::Total);
        }
        if self.counts { self.counts(record, channel) } else { self.one(record, channel) }
    }

    fn counts<'a>(&self, record: Record<'a>, channel: Option<&'a str>) -> Result<Row<'a>, Reason> {
        let date = self.date.map(|at| self.date(record, at)).transpose();
        let mut tally = MeasuredOutcome::default();
        let mut side_by_side = Vec::new();
        let figures = self.figures(record, &mut tally, &mut side_by_side);
        let any = tally != MeasuredOutcome::default() || !side_by_side.is_empty();
        let nameless = self.channel.is_some() && channel.is_none();
        let (month, day) = match (date?.flatten(), self.month) {
            (Some(date), _) => (date.day.month(), date.day),
            (None, Some(month)) if self.date.is_none() => (month, Day::new(month, 1).ok_or(Reason::NoDate)?),
            _ if !any => return Err(Reason::NoFigures),
            // A row with figures, but neither a name nor a day, is about all the others.
            _ => return Err(if nameless { Reason::Total } else { Reason::NoDate }),
        };
        figures?;
        if any {
            Ok(Row::Counts { channel, month, day, tally, side_by_side })
        } else {
            Err(Reason::NoFigures)
        }
    }

    fn figures(
        &self,
        record: Record,
        tally: &mut MeasuredOutcome,
        side_by_side: &mut Vec<(usize, f64)>,
    ) -> Result<(), Reason> {
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

    fn one<'a>(&self, record: Record<'a>, channel: Option<&'a str>) -> Result<Row<'a>, Reason> {
        let id = self.lead_id.map(|at| record.get(at)).filter(|text| !numbers::is_missing(text)).map(trace);
        let won = self.status.is_none_or(|at| words::is_won(record.get(at)));
        let sold = self.sale_date.map(|at| self.date(record, at)).transpose()?.flatten();
        let Some(lead_date) = self.lead_date else {
            let date = sold.ok_or(Reason::NoDate)?;
            return if won { Ok(Row::Sale { channel, id, date }) } else { Err(Reason::NotWon) };
        };
        let date = self.date(record, lead_date)?.ok_or(Reason::NoDate)?;
        let sale = match sold {
            _ if self.sale_date.is_none() => Sale::Unsaid,
            Some(sold) if won => Sale::On(sold),
            Some(_) => Sale::Lost,
            None if won && self.status.is_some() => Sale::Undated,
            _ => Sale::No,
        };
        Ok(Row::Lead { channel, id, date, sale })
    }

    fn date(&self, record: Record, at: usize) -> Result<Option<Date>, Reason> {
        let cell = record.get(at);
        match dates::written(cell).and_then(|written| written.read(self.settled.order(at))) {
            Some(date) => Ok(Some(date)),
            None if numbers::is_missing(cell) => Ok(None),
            None if names::is_total(cell) => Err(Reason::Total),
            None if self.header.get(at).is_some_and(|name| *name == names::header(cell)) => {
                Err(Reason::Header)
            }
            None => Err(Reason::NotADate(at)),
        }
    }

    fn figure(&self, record: Record, at: usize) -> Result<Option<f64>, Reason> {
        let cell = record.get(at);
        match numbers::number(cell, self.settled.sign(at)) {
            Some(figure) if figure < 0.0 => Err(Reason::Negative(at)),
            Some(figure) => Ok(Some(figure)),
            None if numbers::is_missing(cell) => Ok(None),
            None => Err(Reason::NotANumber(at)),
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
