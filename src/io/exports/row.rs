//! A record of an export as spend and counts, or as one lead or sale.

use super::column::{ExportColumn, year_column};
use super::column_names;
use super::currencies::{currency_of_amount, currency_of_cell};
use super::date_columns::{DayOf, PartOfYear};
use super::dates::{self, Date};
use super::formats::ColumnFormats;
use super::labels;
use super::mapping::{CurrencyChoice, Mapping};
use super::new_year::year_of;
use super::numbers;
use super::records::CsvRecord;
use super::report::SkipReason;
use super::role::Role;
use super::table::ExportTable;
use crate::model::{MeasuredOutcome, Month};
use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a record says. The channel is the cell of its column, which may be empty or a mark of a missing value; none
/// without such a column.
#[derive(Debug)]
pub(super) enum ParsedRow<'a> {
    /// Spend, leads and sales of a day, a month or a period. Spend in several columns is in `side_by_side`, by column.
    /// `other_results` are results that are no leads.
    Counts {
        channel: Option<&'a str>,
        date: Date,
        tally: MeasuredOutcome,
        side_by_side: Vec<(usize, f64)>,
        other_results: f64,
    },
    /// One lead, in a list with or without dates.
    Lead { channel: Option<&'a str>, id: Option<u64>, date: Option<Date>, sale: SaleStatus },
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

/// How many different statuses are remembered.
const MOST_JUDGED: usize = 60;

/// Parses records by a mapping.
#[derive(Debug)]
pub(super) struct RowParser {
    channel: Option<usize>,
    date: Option<usize>,
    period_end: Option<usize>,
    spend: Vec<usize>,
    currency: Option<usize>,
    /// What the amounts are divided by.
    unit: f64,
    leads: Option<usize>,
    result_type: Option<usize>,
    sales: Option<usize>,
    lead_date: Option<usize>,
    sale_date: Option<usize>,
    lead_id: Option<usize>,
    status: Option<usize>,
    is_counts: bool,
    mapping: Mapping,
    /// Whether each status, or kind of results, counts: there are few different ones, and each is read word by word.
    judged: RefCell<Vec<(String, bool)>>,
    formats: ColumnFormats,
    /// Whether quarters in the column of the date are sums of months.
    has_sums_of_months: bool,
    /// What a day in the column of the date stands for.
    day_of: DayOf,
    /// The column with the year of the date, and what the column of the date has of it.
    year: Option<(usize, PartOfYear)>,
    /// The normalized names of the columns.
    header: Vec<String>,
}

impl RowParser {
    pub fn new(table: &ExportTable, mapping: &Mapping, formats: ColumnFormats) -> Self {
        let column = |role: Role| mapping.column(role);
        let header: Vec<String> =
            table.columns().iter().map(|column| column_names::normalized(&column.name)).collect();
        let date_name = column(Role::Date).and_then(|at| header.get(at));
        let date_column = column(Role::Date).and_then(|at| table.columns().get(at));
        let part_of_year =
            date_name.and_then(|name| PartOfYear::of_column(name)).unwrap_or(PartOfYear::Month);
        Self {
            channel: column(Role::Channel),
            date: column(Role::Date),
            period_end: column(Role::PeriodEnd),
            currency: column(Role::Currency),
            unit: if mapping.micros == Some(true) { 1e6 } else { 1.0 },
            result_type: column(Role::ResultType),
            spend: mapping.columns(Role::Spend).collect(),
            leads: column(Role::Leads),
            sales: column(Role::Sales),
            lead_date: column(Role::LeadDate),
            sale_date: column(Role::SaleDate),
            lead_id: column(Role::LeadId),
            status: column(Role::Status),
            is_counts: mapping.is_counts(),
            mapping: mapping.clone(),
            judged: RefCell::default(),
            formats,
            has_sums_of_months: date_column.is_some_and(ExportColumn::has_sums_of_months),
            day_of: date_name.map_or(DayOf::Day, |name| DayOf::column(name)),
            year: year_column(table.columns()).map(|at| (at, part_of_year)),
            header,
        }
    }

    /// What a record says, or why it is skipped.
    pub fn parse<'a>(&self, record: CsvRecord<'a>) -> Result<ParsedRow<'a>, SkipReason> {
        let channel = self.channel.map(|at| record.get(at));
        let label = record.cells().find(|cell| !labels::is_missing(cell)).unwrap_or_default();
        if labels::is_total(label) || channel.is_some_and(labels::is_total) {
            return Err(SkipReason::Total);
        }
        if let (Some(CurrencyChoice::Only(code)), [spend, ..]) = (self.mapping.currency, &*self.spend)
            && self.currency(record, *spend).is_some_and(|other| other != code)
        {
            return Err(SkipReason::OtherCurrency);
        }
        if self.is_counts { self.counts(record, channel) } else { self.lead_or_sale(record, channel) }
    }

    /// The currency of the amount in a column: that of the row, or beside the amount.
    pub fn currency(&self, record: CsvRecord, spend: usize) -> Option<&'static str> {
        currency_in(record, self.currency, spend)
    }

    /// The cells whose words say what became of a lead, or what a result is, with whether they count.
    pub fn judged_cell<'a>(&self, record: CsvRecord<'a>) -> Option<(&'a str, bool)> {
        let (role, at) = match (self.status, self.result_type) {
            (Some(at), _) => (Role::Status, at),
            (_, at) => (Role::ResultType, at?),
        };
        let cell = record.get(at);
        Some((cell, self.counts_as(role, cell)))
    }

    fn counts_as(&self, role: Role, cell: &str) -> bool {
        if let Some((_, counts)) = self.judged.borrow().iter().find(|(known, _)| known == cell) {
            return *counts;
        }
        let counts = self.mapping.counts(role, cell);
        let mut judged = self.judged.borrow_mut();
        if judged.len() < MOST_JUDGED {
            judged.push((cell.to_owned(), counts));
        }
        counts
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
        if self.has_sums_of_months && self.date.is_some_and(|at| dates::names_quarter(record.get(at))) {
            return Err(SkipReason::Total);
        }
        let date = match (date?.flatten(), self.mapping.month) {
            (Some(date), _) => self.period(record, date),
            (None, Some(month)) if self.date.is_none() => Date::of_month(month).ok_or(SkipReason::NoDate)?,
            _ if !any => return Err(SkipReason::NoFigures),
            // Figures of no channel and no day are of all channels and days.
            _ => return Err(if unnamed { SkipReason::Total } else { SkipReason::NoDate }),
        };
        let other_results = figures?;
        if any {
            Ok(ParsedRow::Counts { channel, date, tally, side_by_side, other_results })
        } else {
            Err(SkipReason::NoFigures)
        }
    }

    /// The period from a date to the day in the column of the last day, if there is one.
    fn period(&self, record: CsvRecord, date: Date) -> Date {
        let date = self.day_of.period(date);
        let last = self.period_end.and_then(|at| self.date(record, at).ok()?);
        let last = last.map(|end| end.last.max(date.last));
        last.map_or(date, |last| Date { last, whole_month: false, ..date })
    }

    /// Fills in the figures, and returns how many results are no leads.
    fn figures(
        &self,
        record: CsvRecord,
        tally: &mut MeasuredOutcome,
        side_by_side: &mut Vec<(usize, f64)>,
    ) -> Result<f64, SkipReason> {
        let figure = |at: usize| match self.figure(record, at)? {
            Some(figure) if figure < 0.0 => Err(SkipReason::Negative(at)),
            figure => Ok(figure),
        };
        let spent = |at: usize| Ok(self.figure(record, at)?.map(|spend| spend / self.unit));
        match self.spend.as_slice() {
            [] => {}
            [spend] => tally.spend = spent(*spend)?,
            spends => {
                for &at in spends {
                    side_by_side.extend(spent(at)?.map(|spend| (at, spend)));
                }
            }
        }
        tally.leads = self.leads.map(figure).transpose()?.flatten();
        tally.sales = self.sales.map(figure).transpose()?.flatten();
        let is_other = |at: usize| {
            let cell = record.get(at);
            !labels::is_missing(cell) && !self.counts_as(Role::ResultType, cell)
        };
        match (tally.leads, self.result_type) {
            (Some(results), Some(at)) if is_other(at) => {
                tally.leads = Some(0.0);
                Ok(results)
            }
            _ => Ok(0.0),
        }
    }

    fn lead_or_sale<'a>(
        &self,
        record: CsvRecord<'a>,
        channel: Option<&'a str>,
    ) -> Result<ParsedRow<'a>, SkipReason> {
        let id = self.lead_id.map(|at| record.get(at)).filter(|text| !labels::is_missing(text)).map(id_hash);
        let won = self.status.is_none_or(|at| self.counts_as(Role::Status, record.get(at)));
        let sold = self.sale_date.map(|at| self.sold(record, at)).transpose()?.flatten();
        let date = match (self.lead_date, self.sale_date) {
            (Some(lead_date), _) => Some(self.date(record, lead_date)?.ok_or(SkipReason::NoDate)?),
            (None, Some(_)) => {
                let date = sold.ok_or(SkipReason::NoDate)?;
                return if won { Ok(ParsedRow::Sale { channel, id, date }) } else { Err(SkipReason::NotWon) };
            }
            (None, None) if self.is_blank(record) => return Err(SkipReason::NoFigures),
            (None, None) => self.mapping.month.and_then(Date::of_month),
        };
        let sale = match sold {
            Some(sold) if won => SaleStatus::On(sold),
            Some(_) => SaleStatus::Lost,
            None if self.status.is_none() && self.sale_date.is_none() => SaleStatus::Unknown,
            None if won && self.status.is_some() => SaleStatus::Undated,
            None => SaleStatus::Open,
        };
        Ok(ParsedRow::Lead { channel, id, date, sale })
    }

    /// The date of a sale; none where words beside the date of the lead say that there is none yet: `not closed`.
    fn sold(&self, record: CsvRecord, at: usize) -> Result<Option<Date>, SkipReason> {
        match self.date(record, at) {
            Err(SkipReason::NotADate(_))
                if self.lead_date.is_some() && !record.get(at).bytes().any(|byte| byte.is_ascii_digit()) =>
            {
                Ok(None)
            }
            date => date,
        }
    }

    /// Whether no column of a list without dates has anything.
    fn is_blank(&self, record: CsvRecord) -> bool {
        let columns = [self.channel, self.lead_id, self.status];
        columns.into_iter().flatten().all(|at| labels::is_missing(record.get(at)))
    }

    fn date(&self, record: CsvRecord, at: usize) -> Result<Option<Date>, SkipReason> {
        let cell = record.get(at);
        if dates::is_no_date(cell) {
            return Ok(None);
        }
        let order = self.formats.order(at);
        let written = dates::written_date(cell);
        let of_year = || {
            if let Some((year, part)) = self.year {
                return part.read(cell, record.get(year).parse().ok()?);
            }
            let year = self.mapping.year?;
            let month = dates::bare_month(cell)?;
            Date::of_month(Month::new(year_of(month, self.formats.first_month, year), month)?)
        };
        let read = written.and_then(|written| written.read(order));
        match read.or_else(|| dates::date_number(cell)).or_else(of_year) {
            Some(date) => Ok(Some(date)),
            None if labels::is_missing(cell) => Ok(None),
            None if labels::is_total(cell) => Err(SkipReason::Total),
            None if self.header.get(at).is_some_and(|name| *name == column_names::normalized(cell)) => {
                Err(SkipReason::Header)
            }
            None if written.is_some() => Err(SkipReason::OtherOrder(at)),
            None => Err(SkipReason::NotADate(at)),
        }
    }

    fn figure(&self, record: CsvRecord, at: usize) -> Result<Option<f64>, SkipReason> {
        let cell = record.get(at);
        match numbers::number(cell, self.formats.separator(at)) {
            Some(figure) => Ok(Some(figure)),
            None if labels::is_missing(cell) => Ok(None),
            None => Err(SkipReason::NotANumber(at)),
        }
    }
}

/// The currency of the amount in a column of a row: that of the row, or beside the amount.
pub(super) fn currency_in(record: CsvRecord, currency: Option<usize>, spend: usize) -> Option<&'static str> {
    currency.and_then(|at| currency_of_cell(record.get(at))).or_else(|| currency_of_amount(record.get(spend)))
}

/// A hash of an id, so that no personal data is kept. Email addresses are compared without case; other ids may differ
/// by case only.
pub(super) fn id_hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    if id.contains('@') {
        id.to_lowercase().hash(&mut hasher)
    } else {
        id.hash(&mut hasher)
    }
    hasher.finish()
}
