//! The import of an export, from its file to its sums. It works in slices, so that the page stays responsive.

use crate::io::exports::{
    Accumulator, Aggregate, CurrencyChoice, DateOrder, DecimalSeparator, Decoder, ExportReader, ExportTable,
    FormatQuestion, Mapping, NotATable, Proposal, ReadProgress, Reason, Report, TooMany,
};
use crate::model::Currency;
use crate::platform::time;
use std::rc::Rc;

/// Finds the mapping that was used for the last table of the same shape.
pub type FindMapping = Rc<dyn Fn(&str) -> Option<Mapping>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportError {
    NotATable(NotATable),
    TooMany(TooMany),
}

pub enum SessionState {
    /// Waiting for a file, with the error of the last one.
    ChooseFile(Option<ExportError>),
    /// Waiting for the roles of the columns.
    Columns {
        table: Rc<ExportTable>,
        mapping: Mapping,
        /// Why each column has the role that is proposed for it; empty for the mapping of an earlier export.
        reasons: Vec<Option<Reason>>,
        /// Whether the mapping is that of the last export of the same shape.
        remembered: bool,
    },
    /// With the share that is done, 0 to 1.
    Reading(f64),
    Asking(FormatQuestion),
    Done(Report),
}

/// Work that is done in slices.
enum Task {
    Decoding(Decoder),
    Reading(Box<ExportReader>),
}

pub struct ExportSession {
    pub state: SessionState,
    /// The sums of all files so far.
    pub gathered: Accumulator,
    /// Whether names that differ only in case or spaces are the same channel.
    pub join: bool,
    /// Computed once when a file is read or `join` changes.
    pub aggregate: Option<Rc<Aggregate>>,
    /// The table that is read or was read last.
    pub table: Option<Rc<ExportTable>>,
    /// The shape of the last table and the mapping it was read with, to be stored once its sums are applied.
    pub used_mapping: Option<(String, String)>,
    find_mapping: FindMapping,
    task: Option<Task>,
    /// The next slice of work; dropping it cancels the slice.
    pub(super) timer: Option<time::Deferred>,
}

impl Default for ExportSession {
    fn default() -> Self {
        Self {
            state: SessionState::ChooseFile(None),
            gathered: Accumulator::default(),
            join: true,
            aggregate: None,
            table: None,
            used_mapping: None,
            find_mapping: Rc::new(|_| None),
            task: None,
            timer: None,
        }
    }
}

/// The length of a slice in milliseconds. The browser renders and handles events between slices.
const SLICE: f64 = 8.0;
/// How many rows are read, and bytes decoded, between two looks at the clock.
const ROWS: usize = 64;
const BYTES: usize = 1 << 16;

impl ExportSession {
    pub fn start(&mut self, bytes: Vec<u8>, find_mapping: FindMapping) {
        self.find_mapping = find_mapping;
        match Decoder::new(bytes) {
            Ok(decoder) => {
                self.task = Some(Task::Decoding(decoder));
                self.state = SessionState::Reading(0.0);
            }
            Err(error) => self.state = SessionState::ChooseFile(Some(ExportError::NotATable(error))),
        }
    }

    pub fn start_with_text(&mut self, text: String, find_mapping: FindMapping) {
        self.find_mapping = find_mapping;
        self.sniff(text);
    }

    fn sniff(&mut self, text: String) {
        self.state = match ExportTable::sniff(text) {
            Err(error) => SessionState::ChooseFile(Some(ExportError::NotATable(error))),
            Ok(table) => {
                let fits = |mapping: &Mapping| mapping.roles.len() == table.columns().len();
                let known = (self.find_mapping)(&table.shape()).filter(fits);
                let remembered = known.is_some();
                let Proposal { mapping, reasons } = match known {
                    Some(mapping) => Proposal { mapping, reasons: Vec::new() },
                    None => Proposal::of(&table, &self.gathered),
                };
                SessionState::Columns { table: Rc::new(table), mapping, reasons, remembered }
            }
        };
    }

    /// Reads the table with the mapping that is chosen, for a plan in a currency.
    pub fn read(&mut self, currency: Currency) {
        let SessionState::Columns { table, mapping, .. } = &self.state else { return };
        if let Ok(reader) = ExportReader::new(table.clone(), mapping.clone(), self.gathered.clone()) {
            self.table = Some(table.clone());
            self.task = Some(Task::Reading(Box::new(reader.expecting(currency.code()))));
            self.state = SessionState::Reading(0.0);
        }
    }

    /// Answers the question and continues reading.
    pub fn answer(&mut self, answer: FormatAnswer) {
        if let Some(Task::Reading(reader)) = &mut self.task {
            match answer {
                FormatAnswer::Order(order) => reader.answer_order(order),
                FormatAnswer::Decimal(sign) => reader.answer_decimal(sign),
                FormatAnswer::Micros(micros) => reader.answer_micros(micros),
                FormatAnswer::Currency(choice) => reader.answer_currency(choice),
            }
            self.state = SessionState::Reading(0.0);
        }
    }

    /// Drops the current file. The sums of earlier ones stay.
    pub fn cancel(&mut self) {
        (self.task, self.timer, self.table) = (None, None, None);
        self.state = SessionState::ChooseFile(None);
    }

    pub fn forget(&mut self) {
        *self = Self::default();
    }

    pub fn set_join(&mut self, join: bool) {
        self.join = join;
        self.aggregate = Some(Rc::new(self.gathered.aggregate(join)));
    }

    pub(super) fn is_busy(&self) -> bool {
        matches!(self.state, SessionState::Reading(_)) && self.task.is_some()
    }

    pub(super) fn work_slice(&mut self) {
        let end = time::now_ms() + SLICE;
        while self.is_busy() && time::now_ms() < end {
            match self.task.take() {
                Some(Task::Decoding(decoder)) => self.decode(decoder),
                Some(Task::Reading(reader)) => self.advance(reader),
                None => {}
            }
        }
    }

    fn decode(&mut self, mut decoder: Decoder) {
        match decoder.advance(BYTES) {
            Err(error) => self.state = SessionState::ChooseFile(Some(ExportError::NotATable(error))),
            Ok(true) => self.sniff(decoder.into_text()),
            Ok(false) => {
                let (done, of) = decoder.progress();
                self.state = SessionState::Reading(done as f64 / of.max(1) as f64 / 10.0);
                self.task = Some(Task::Decoding(decoder));
            }
        }
    }

    fn advance(&mut self, mut reader: Box<ExportReader>) {
        match reader.advance(ROWS) {
            ReadProgress::Working { done, of } => {
                self.state = SessionState::Reading(done as f64 / of.max(1) as f64);
                self.task = Some(Task::Reading(reader));
            }
            ReadProgress::Asks(question) => {
                self.state = SessionState::Asking(question);
                self.task = Some(Task::Reading(reader));
            }
            ReadProgress::Refused(why) => {
                self.state = SessionState::ChooseFile(Some(ExportError::TooMany(why)))
            }
            ReadProgress::Done => {
                let shape = self.table.as_ref().map(|table| table.shape()).unwrap_or_default();
                self.used_mapping = Some((shape, reader.mapping().to_string()));
                let (gathered, report) = reader.finish();
                self.aggregate = Some(Rc::new(gathered.aggregate(self.join)));
                self.gathered = gathered;
                self.state = SessionState::Done(report);
            }
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub enum FormatAnswer {
    Order(DateOrder),
    Decimal(DecimalSeparator),
    Micros(bool),
    Currency(CurrencyChoice),
}
