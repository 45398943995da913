//! Reads a table a slice at a time: once to see how its columns are written, once to count.

use super::gathered::{Gathered, Uncounted};
use super::mapping::{Lack, Mapping};
use super::nameless::Nameless;
use super::not_a_table::TooMany;
use super::numbers;
use super::records::{Next, Record, Records};
use super::report::{Reason, Report};
use super::role::Role;
use super::row::{Row, RowReader};
use super::survey::{Question, Settled, Survey};
use super::table::Table;
use super::{DateOrder, DecimalSign};
use crate::io::limits;
use std::rc::Rc;

/// Reads a table into what is gathered already. Let go of, it leaves nothing behind.
#[derive(Debug)]
pub struct Reader {
    table: Rc<Table>,
    mapping: Mapping,
    records: Records,
    phase: Phase,
    counted: Counted,
}

#[derive(Debug)]
enum Phase {
    /// All columns are looked at.
    Survey(Survey),
    /// The survey is over, and something is open.
    Asking(Survey, Box<Question>),
    Count(Box<RowReader>),
    Refused(TooMany),
    Done,
}

#[derive(Debug)]
struct Counted {
    gathered: Gathered,
    report: Report,
    nameless: Nameless,
    /// The columns' names.
    names: Vec<String>,
    /// The column with the spend, if there is one.
    spend: Option<usize>,
    /// Whether the header names no currency, so that the amounts may.
    unnamed: bool,
}

/// How far a reader is.
#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    /// There is more to do: how many parts of how many are done.
    Working {
        /// Done so far.
        done: usize,
        /// In all.
        of: usize,
    },
    /// A person has to answer before it goes on.
    Asks(Question),
    /// It is more than can be read.
    Refused(TooMany),
    /// All is read.
    Done,
}

impl Reader {
    /// Begins with a table. Errors where nothing can be read with the mapping.
    pub fn new(table: Rc<Table>, mapping: Mapping, mut gathered: Gathered) -> Result<Self, Lack> {
        gathered.next_file();
        if let Some(lack) = mapping.lack() {
            return Err(lack);
        }
        let names: Vec<String> = table.columns().iter().map(|column| column.name.clone()).collect();
        let spend = mapping.column(Role::Spend);
        let mut report = Report::default();
        report.names(spend.and_then(|at| numbers::currency_named(names.get(at)?)));
        let unnamed = report.currencies.is_empty();
        let counted = Counted { gathered, report, nameless: Nameless::default(), names, spend, unnamed };
        let (records, phase) = (table.records(), Phase::Survey(Survey::new(&mapping)));
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
    pub fn finish(self) -> (Gathered, Report) {
        (self.counted.gathered, self.counted.report)
    }

    /// Answers the question about dates, and goes on.
    pub fn answer_order(&mut self, order: DateOrder) {
        self.mapping.order = Some(order);
        self.settle();
    }

    /// Answers the question about numbers, and goes on.
    pub fn answer_decimal(&mut self, decimal: DecimalSign) {
        self.mapping.decimal = Some(decimal);
        self.settle();
    }

    /// Reads so many rows more, and says how far it is.
    pub fn advance(&mut self, rows: usize) -> Progress {
        for _ in 0..rows {
            match self.phase {
                Phase::Survey(_) => self.survey_one(),
                Phase::Count(_) => self.count_one(),
                _ => break,
            }
        }
        let (of, at) = (self.table.text.len(), self.records.at());
        match &self.phase {
            Phase::Survey(_) => Progress::Working { done: at, of: of * 2 },
            Phase::Count(_) => Progress::Working { done: of + at, of: of * 2 },
            Phase::Asking(_, question) => Progress::Asks(Question::clone(question)),
            Phase::Refused(why) => Progress::Refused(*why),
            Phase::Done => Progress::Done,
        }
    }

    fn survey_one(&mut self) {
        let Phase::Survey(survey) = &mut self.phase else { return };
        match self.records.next(&self.table.text) {
            Next::Row(record) => survey.look(record),
            Next::Broken(_) => {}
            Next::End => return self.settle(),
        }
        self.counted.report.rows += 1;
    }

    /// Goes on to count, unless something has to be asked first.
    fn settle(&mut self) {
        let (Phase::Survey(survey) | Phase::Asking(survey, _)) =
            std::mem::replace(&mut self.phase, Phase::Done)
        else {
            return;
        };
        self.phase = match survey.settle(&self.table, &self.mapping) {
            Ok(settled) => self.counting(settled),
            Err(question) => Phase::Asking(survey, question),
        };
    }

    fn counting(&mut self, settled: Settled) -> Phase {
        self.records = self.table.records();
        Phase::Count(Box::new(RowReader::new(&self.table, &self.mapping, settled)))
    }

    fn count_one(&mut self) {
        let Phase::Count(rows) = &self.phase else { return };
        let counted = match self.records.next(&self.table.text) {
            Next::Row(record) => self.counted.row(rows, record),
            Next::Broken(line) => {
                self.counted.report.leave_out(line, Reason::Broken);
                Ok(())
            }
            Next::End => {
                self.phase = Phase::Done;
                self.counted.end()
            }
        };
        if let Err(why) = counted {
            self.phase = Phase::Refused(why);
        }
    }
}

impl Counted {
    fn row(&mut self, rows: &RowReader, record: Record) -> Result<(), TooMany> {
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

    fn count(&mut self, row: &Row, line: u32) -> Result<(), TooMany> {
        if self.report.used as usize == limits::EXPORT_ROWS {
            return Err(TooMany::Rows);
        }
        match self.gathered.count(row, &self.names) {
            Ok(()) => self.report.counted(line, row, self.spend.is_some()),
            Err(Uncounted::For(reason)) => self.report.leave_out(line, reason),
            Err(Uncounted::TooManyChannels) => return Err(TooMany::Channels),
        }
        Ok(())
    }

    /// Only now it is known which rows without a name add up the others.
    fn end(&mut self) -> Result<(), TooMany> {
        for (line, total, row) in std::mem::take(&mut self.nameless).end() {
            match total {
                true => self.report.leave_out(line, Reason::Total),
                false => self.count(&row, line)?,
            }
        }
        Ok(())
    }
}
