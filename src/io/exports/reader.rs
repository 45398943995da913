//! Reads a table a slice at a time: once to see how its columns are written, once to count.

use super::gathered::{Accumulator, CountError};
use super::mapping::{Mapping, MappingError};
use super::nameless::UnnamedRows;
use super::not_a_table::TooMany;
use super::numbers;
use super::records::{CsvRecord, NextRecord, RecordReader};
use super::report::{Report, SkipReason};
use super::role::Role;
use super::row::{ParsedRow, RowParser};
use super::survey::{ColumnFormats, FormatDetector, FormatQuestion};
use super::table::ExportTable;
use super::{DateOrder, DecimalSeparator};
use crate::io::limits;
use std::rc::Rc;

/// Reads a table into what is gathered already. Let go of, it leaves nothing behind.
#[derive(Debug)]
pub struct ExportReader {
    table: Rc<ExportTable>,
    mapping: Mapping,
    records: RecordReader,
    phase: ReaderPhase,
    counted: RowCounter,
}

#[derive(Debug)]
enum ReaderPhase {
    /// All columns are looked at.
    Survey(FormatDetector),
    /// The survey is over, and something is open.
    Asking(FormatDetector, Box<FormatQuestion>),
    Count(Box<RowParser>),
    Refused(TooMany),
    Done,
}

#[derive(Debug)]
struct RowCounter {
    gathered: Accumulator,
    report: Report,
    nameless: UnnamedRows,
    /// The columns' names.
    names: Vec<String>,
    /// The column with the spend, if there is one.
    spend: Option<usize>,
    /// Whether the header names no currency, so that the amounts may.
    unnamed: bool,
}

/// How far a reader is.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadProgress {
    /// There is more to do: how many parts of how many are done.
    Working {
        /// Done so far.
        done: usize,
        /// In all.
        of: usize,
    },
    /// A person has to answer before it goes on.
    Asks(FormatQuestion),
    /// It is more than can be read.
    Refused(TooMany),
    /// All is read.
    Done,
}

impl ExportReader {
    /// Begins with a table. Errors where nothing can be read with the mapping.
    pub fn new(
        table: Rc<ExportTable>,
        mapping: Mapping,
        mut gathered: Accumulator,
    ) -> Result<Self, MappingError> {
        gathered.next_file();
        if let Some(error) = mapping.error() {
            return Err(error);
        }
        let names: Vec<String> = table.columns().iter().map(|column| column.name.clone()).collect();
        let spend = mapping.column(Role::Spend);
        let mut report = Report::default();
        report.names(spend.and_then(|at| numbers::currency_named(names.get(at)?)));
        let unnamed = report.currencies.is_empty();
        let counted =
            RowCounter { gathered, report, nameless: UnnamedRows::default(), names, spend, unnamed };
        let (records, phase) = (table.records(), ReaderPhase::Survey(FormatDetector::new(&mapping)));
        Ok(Self { table, mapping, records, phase, counted })
    }

    /// The mapping, with the answers that were given.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// What became of the rows so far.
    pub fn report(&self) -> &Report {
        &self.counted.report
    }

    /// What is gathered, with the rows of this table as far as they are counted.
    pub fn finish(self) -> (Accumulator, Report) {
        (self.counted.gathered, self.counted.report)
    }

    /// Answers the question about dates, and goes on.
    pub fn answer_order(&mut self, order: DateOrder) {
        self.mapping.order = Some(order);
        self.settle();
    }

    /// Answers the question about numbers, and goes on.
    pub fn answer_decimal(&mut self, decimal: DecimalSeparator) {
        self.mapping.decimal = Some(decimal);
        self.settle();
    }

    /// Reads so many rows more, and says how far it is.
    pub fn advance(&mut self, rows: usize) -> ReadProgress {
        for _ in 0..rows {
            match self.phase {
                ReaderPhase::Survey(_) => self.survey_one(),
                ReaderPhase::Count(_) => self.count_one(),
                _ => break,
            }
        }
        let (of, at) = (self.table.text.len(), self.records.at());
        match &self.phase {
            ReaderPhase::Survey(_) => ReadProgress::Working { done: at, of: of * 2 },
            ReaderPhase::Count(_) => ReadProgress::Working { done: of + at, of: of * 2 },
            ReaderPhase::Asking(_, question) => ReadProgress::Asks(FormatQuestion::clone(question)),
            ReaderPhase::Refused(why) => ReadProgress::Refused(*why),
            ReaderPhase::Done => ReadProgress::Done,
        }
    }

    fn survey_one(&mut self) {
        let ReaderPhase::Survey(survey) = &mut self.phase else { return };
        match self.records.next(&self.table.text) {
            NextRecord::Row(record) => survey.look(record),
            NextRecord::Broken(_) => {}
            NextRecord::End => return self.settle(),
        }
        self.counted.report.rows += 1;
    }

    /// Goes on to count, unless something has to be asked first.
    fn settle(&mut self) {
        let (ReaderPhase::Survey(survey) | ReaderPhase::Asking(survey, _)) =
            std::mem::replace(&mut self.phase, ReaderPhase::Done)
        else {
            return;
        };
        self.phase = match survey.settle(&self.table, &self.mapping) {
            Ok(settled) => self.counting(settled),
            Err(question) => ReaderPhase::Asking(survey, question),
        };
    }

    fn counting(&mut self, settled: ColumnFormats) -> ReaderPhase {
        self.records = self.table.records();
        ReaderPhase::Count(Box::new(RowParser::new(&self.table, &self.mapping, settled)))
    }

    fn count_one(&mut self) {
        let ReaderPhase::Count(rows) = &self.phase else { return };
        let counted = match self.records.next(&self.table.text) {
            NextRecord::Row(record) => self.counted.row(rows, record),
            NextRecord::Broken(line) => {
                self.counted.report.leave_out(line, SkipReason::Broken);
                Ok(())
            }
            NextRecord::End => {
                self.phase = ReaderPhase::Done;
                self.counted.end()
            }
        };
        if let Err(why) = counted {
            self.phase = ReaderPhase::Refused(why);
        }
    }
}

impl RowCounter {
    fn row(&mut self, rows: &RowParser, record: CsvRecord) -> Result<(), TooMany> {
        let row = match rows.read(record) {
            Ok(row) => row,
            Err(reason) => {
                self.report.leave_out(record.line, reason);
                return Ok(());
            }
        };
        if let Some(at) = self.spend.filter(|_| self.unnamed) {
            self.report.names(numbers::currency(record.get(at)));
        }
        if rows.names_channels() {
            if self.nameless.holds(record.line, &row) {
                return Ok(());
            }
            self.nameless.adds(&row);
        }
        self.count(&row, record.line)
    }

    fn count(&mut self, row: &ParsedRow, line: u32) -> Result<(), TooMany> {
        if self.report.used as usize == limits::EXPORT_ROWS {
            return Err(TooMany::Rows);
        }
        match self.gathered.count(row, &self.names) {
            Ok(()) => self.report.counted(line, row, self.spend.is_some()),
            Err(CountError::LeftOut(reason)) => self.report.leave_out(line, reason),
            Err(CountError::TooManyChannels) => return Err(TooMany::Channels),
        }
        Ok(())
    }

    /// Only now it is known which rows without a name add up the others.
    fn end(&mut self) -> Result<(), TooMany> {
        for (line, total, row) in std::mem::take(&mut self.nameless).end() {
            match total {
                true => self.report.leave_out(line, SkipReason::Total),
                false => self.count(&row, line)?,
            }
        }
        Ok(())
    }
}
