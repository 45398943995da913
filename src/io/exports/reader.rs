//! Reads a table in slices, twice: first to detect the formats of its columns, then to count.

use super::accumulator::{Accumulator, CountError};
use super::currencies::currency_of_column;
use super::formats::{FormatDetector, FormatQuestion};
use super::mapping::{CurrencyChoice, Mapping, MappingError};
use super::not_a_table::TooMany;
use super::records::{CsvRecord, NextRecord, RecordReader};
use super::report::{Report, SkipReason};
use super::role::Role;
use super::row::{ParsedRow, RowParser};
use super::shared_ids::IdColumns;
use super::table::ExportTable;
use super::traffic::Platform;
use super::unnamed_rows::UnnamedRows;
use super::{DateOrder, DecimalSeparator};
use crate::io::limits;
use std::rc::Rc;

/// Reads a table into an [`Accumulator`] of its own, which [`ExportReader::finish`] returns: one that is dropped before
/// has no effect.
#[derive(Debug)]
pub struct ExportReader {
    table: Rc<ExportTable>,
    mapping: Mapping,
    records: RecordReader,
    phase: ReaderPhase,
    counter: RowCounter,
    /// The ISO 4217 code of the plan's currency.
    expected_currency: Option<&'static str>,
}

#[derive(Debug)]
enum ReaderPhase {
    /// The formats of the columns are detected.
    Detecting(FormatDetector),
    /// All rows are read once, and the user has to answer a question.
    Asking(FormatDetector, Box<FormatQuestion>),
    Counting(Box<RowParser>),
    Refused(TooMany),
    Done,
}

#[derive(Debug)]
struct RowCounter {
    accumulator: Accumulator,
    report: Report,
    unnamed_rows: UnnamedRows,
    id_columns: IdColumns,
    column_names: Vec<String>,
    /// The counts that are left out, as another file has them.
    left_out: Vec<Role>,
    /// The first column with spend.
    spend: Option<usize>,
    /// Whether the currency is looked for beside the amounts, as the name of the column has none.
    currency_of_amounts: bool,
}

/// The state of an [`ExportReader`].
#[derive(Debug, Clone, PartialEq)]
pub enum ReadProgress {
    /// There is more to read.
    Working {
        /// Bytes read so far, over both passes.
        done: usize,
        /// Bytes to read in all, over both passes.
        of: usize,
    },
    /// The user has to answer a question, with one of the `answer_…` functions.
    Asks(FormatQuestion),
    /// The table is more than can be read.
    Refused(TooMany),
    /// All rows are read.
    Done,
}

impl ExportReader {
    /// Reads a table in addition to what is in `accumulator`. An error where nothing can be read with the mapping.
    pub fn new(
        table: Rc<ExportTable>,
        mapping: Mapping,
        mut accumulator: Accumulator,
    ) -> Result<Self, MappingError> {
        accumulator.next_file();
        if let Some(error) = mapping.error() {
            return Err(error);
        }
        let column_names: Vec<String> = table.columns().iter().map(|column| column.name.clone()).collect();
        let spend = mapping.column(Role::Spend);
        let column_currency = spend.and_then(|at| currency_of_column(column_names.get(at)?));
        let mut report = Report { nul_bytes: table.nul_bytes(), ..Report::default() };
        report.add_currency(column_currency);
        let currency_of_amounts = report.currencies.is_empty();
        let counter = RowCounter {
            accumulator,
            report,
            unnamed_rows: UnnamedRows::default(),
            id_columns: IdColumns::of(&table, &mapping),
            column_names,
            left_out: Vec::new(),
            spend,
            currency_of_amounts,
        };
        let detector = FormatDetector::new(&mapping, column_currency);
        let (records, phase) = (table.records(), ReaderPhase::Detecting(detector));
        Ok(Self { table, mapping, records, phase, counter, expected_currency: None })
    }

    /// Asks where amounts are in another currency than the one of this ISO 4217 code, and not only in several.
    pub fn expecting(mut self, currency: &'static str) -> Self {
        self.expected_currency = Some(currency);
        self
    }

    /// The name of the file, which may tell the platform whose report it is.
    pub fn of_file(mut self, name: &str) -> Self {
        let columns = self.counter.column_names.iter().map(String::as_str);
        self.counter.accumulator.channels.platform = Platform::of_report(name, columns);
        self
    }

    /// Leaves out counts of leads or sales, where another file has the same leads or sales one by one.
    pub fn leaving_out(mut self, roles: Vec<Role>) -> Self {
        self.counter.left_out = roles;
        self
    }

    /// The mapping, with the answers of the user.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// The report on the rows read so far.
    pub fn report(&self) -> &Report {
        &self.counter.report
    }

    /// Bytes read so far, and to read in all, over both passes.
    pub fn progress(&self) -> (usize, usize) {
        let (of, at) = (self.table.text.len(), self.records.at());
        let done = if matches!(self.phase, ReaderPhase::Counting(_)) { of + at } else { at };
        (done, of * 2)
    }

    /// The figures including those of this table, as far as it is read.
    pub fn finish(self) -> (Accumulator, Report) {
        (self.counter.accumulator, self.counter.report)
    }

    /// Answers [`FormatQuestion::Order`].
    pub fn answer_order(&mut self, order: DateOrder) {
        self.mapping.order = Some(order);
        self.start_counting();
    }

    /// Answers [`FormatQuestion::Year`].
    pub fn answer_year(&mut self, year: i32) {
        self.mapping.year = Some(year);
        self.start_counting();
    }

    /// Answers [`FormatQuestion::Decimal`].
    pub fn answer_decimal(&mut self, decimal: DecimalSeparator) {
        self.mapping.decimal = Some(decimal);
        self.start_counting();
    }

    /// Answers [`FormatQuestion::Micros`].
    pub fn answer_micros(&mut self, micros: bool) {
        self.mapping.micros = Some(micros);
        self.start_counting();
    }

    /// Answers [`FormatQuestion::Currency`].
    pub fn answer_currency(&mut self, choice: CurrencyChoice) {
        self.mapping.currency = Some(choice);
        self.start_counting();
    }

    /// Reads up to `rows` more rows.
    pub fn advance(&mut self, rows: usize) -> ReadProgress {
        for _ in 0..rows {
            match self.phase {
                ReaderPhase::Detecting(_) => self.detect_one(),
                ReaderPhase::Counting(_) => self.count_one(),
                _ => break,
            }
        }
        let (of, at) = (self.table.text.len(), self.records.at());
        match &self.phase {
            ReaderPhase::Detecting(_) => ReadProgress::Working { done: at, of: of * 2 },
            ReaderPhase::Counting(_) => ReadProgress::Working { done: of + at, of: of * 2 },
            ReaderPhase::Asking(_, question) => ReadProgress::Asks(FormatQuestion::clone(question)),
            ReaderPhase::Refused(why) => ReadProgress::Refused(*why),
            ReaderPhase::Done => ReadProgress::Done,
        }
    }

    fn detect_one(&mut self) {
        let ReaderPhase::Detecting(detector) = &mut self.phase else { return };
        match self.records.next(&self.table.text) {
            NextRecord::Row(record) if record.is_blank() => return,
            NextRecord::Row(record) => detector.observe(record),
            NextRecord::Broken(_) => {}
            NextRecord::End => return self.start_counting(),
        }
        self.counter.report.rows += 1;
    }

    /// Starts the second pass, unless a question has to be answered first.
    fn start_counting(&mut self) {
        let (ReaderPhase::Detecting(detector) | ReaderPhase::Asking(detector, _)) =
            std::mem::replace(&mut self.phase, ReaderPhase::Done)
        else {
            return;
        };
        self.phase = match detector.detect(&self.table, &self.mapping, self.expected_currency) {
            Ok(formats) => {
                self.counter.report.amounts = detector.amounts(&formats);
                self.records = self.table.records();
                ReaderPhase::Counting(Box::new(RowParser::new(&self.table, &self.mapping, formats)))
            }
            Err(question) => ReaderPhase::Asking(detector, question),
        };
    }

    fn count_one(&mut self) {
        let ReaderPhase::Counting(parser) = &self.phase else { return };
        let result = match self.records.next(&self.table.text) {
            NextRecord::Row(record) if record.is_blank() => return,
            NextRecord::Row(mut record) => {
                record.line = self.table.file_line(record.line);
                self.counter.record(parser, record)
            }
            NextRecord::Broken(line) => {
                self.counter.report.skip(self.table.file_line(line), SkipReason::Broken);
                Ok(())
            }
            NextRecord::End => {
                self.phase = ReaderPhase::Done;
                self.counter.finish()
            }
        };
        if let Err(why) = result {
            self.phase = ReaderPhase::Refused(why);
        }
    }
}

impl RowCounter {
    fn record(&mut self, parser: &RowParser, record: CsvRecord) -> Result<(), TooMany> {
        let mut row = match parser.parse(record) {
            Ok(row) => row,
            Err(reason) => {
                self.report.skip(record.line, reason);
                return Ok(());
            }
        };
        self.id_columns.observe(record);
        if !self.left_out.is_empty() {
            self.leave_out(&mut row);
        }
        if let Some(at) = self.spend.filter(|_| self.currency_of_amounts) {
            self.report.add_currency(parser.currency(record, at));
        }
        if let Some(judged) = parser.judged_cell(record) {
            self.report.add_judged(judged);
        }
        if self.unnamed_rows.hold_back(record.line, &row) {
            return Ok(());
        }
        self.count(&row, record.line)
    }

    fn leave_out(&mut self, row: &mut ParsedRow) {
        let ParsedRow::Counts { tally, .. } = row else { return };
        for role in &self.left_out {
            let figure = match role {
                Role::Leads => &mut tally.leads,
                Role::Sales => &mut tally.sales,
                _ => continue,
            };
            self.report.left_out_counts += figure.take().unwrap_or(0.0);
        }
    }

    fn count(&mut self, row: &ParsedRow, line: u32) -> Result<(), TooMany> {
        if self.report.used as usize == limits::EXPORT_ROWS {
            return Err(TooMany::Rows);
        }
        match self.accumulator.count(row, &self.column_names) {
            Ok(()) => self.report.add(line, row, self.spend.is_some()),
            Err(CountError::Skipped(reason)) => self.report.skip(line, reason),
            Err(CountError::TooManyChannels) => return Err(TooMany::Channels),
        }
        Ok(())
    }

    /// Counts the rows that were held back and are not totals, which only all rows together show.
    fn finish(&mut self) -> Result<(), TooMany> {
        self.accumulator.keep(std::mem::take(&mut self.id_columns));
        let unnamed_rows = std::mem::take(&mut self.unnamed_rows);
        for (line, is_total, row) in unnamed_rows.rows() {
            match is_total {
                true => self.report.skip(line, SkipReason::Total),
                false => self.count(&row, line)?,
            }
        }
        Ok(())
    }
}
