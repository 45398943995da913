//! One reading of exports, from the file to what it comes to, a slice at a time so that the page never stands still.

use crate::io::exports::{
    Accumulator, Aggregate, DateOrder, DecimalSeparator, Decoder, ExportReader, ExportTable, FormatQuestion,
    Mapping, NotATable, ReadProgress, Report, TooMany, propose_mapping,
};
use crate::platform::time;
use std::cell::RefCell;
use std::rc::Rc;

/// What the columns of a table of some shape meant the last time.
pub type Known = Rc<dyn Fn(&str) -> Option<Mapping>>;

/// Why there is nothing to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It is no table.
    NotATable(NotATable),
    /// There is more of it than can be read.
    TooMany(TooMany),
}

/// Where the reading stands.
pub enum Stage {
    /// Before a file; with what was wrong with the last one.
    Start(Option<Trouble>),
    /// The columns wait for their meanings.
    Columns {
        /// The table.
        table: Rc<ExportTable>,
        /// What its columns mean so far.
        mapping: Mapping,
        /// Whether that is what was chosen for the last export of this shape.
        remembered: bool,
    },
    /// Being read: the share that is done.
    Reading(f64),
    /// A question is open.
    Asks(FormatQuestion),
    /// All is read.
    Done(Report),
}

/// What it takes to go on.
enum Work {
    Decoding(Decoder),
    Reading(Box<ExportReader>),
}

/// One reading.
pub struct Session {
    pub stage: Stage,
    /// What the files so far come to.
    pub gathered: Accumulator,
    /// Whether channels whose names differ in case or blanks only are one.
    pub join: bool,
    /// What the last file came to, worked out once.
    pub aggregate: Option<Rc<Aggregate>>,
    /// The table that is being read.
    pub table: Option<Rc<ExportTable>>,
    /// Its shape and the mapping it was read with, to be remembered.
    pub learnt: Option<(String, String)>,
    /// The mappings that were remembered, by shape.
    known: Known,
    work: Option<Work>,
    timer: Option<time::Deferred>,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            stage: Stage::Start(None),
            gathered: Accumulator::default(),
            join: true,
            aggregate: None,
            table: None,
            learnt: None,
            known: Rc::new(|_| None),
            work: None,
            timer: None,
        }
    }
}

/// So long a slice of work may take, milliseconds: the page draws and answers in between.
const SLICE: f64 = 8.0;
/// Rows between two looks at the clock, and bytes.
const ROWS: usize = 64;
const BYTES: usize = 1 << 16;

impl Session {
    /// Begins with bytes of a file.
    pub fn begin(&mut self, bytes: Vec<u8>, known: Known) {
        self.known = known;
        match Decoder::new(bytes) {
            Ok(decoder) => {
                self.work = Some(Work::Decoding(decoder));
                self.stage = Stage::Reading(0.0);
            }
            Err(error) => self.stage = Stage::Start(Some(Trouble::NotATable(error))),
        }
    }

    /// Begins with a text.
    pub fn begin_with_text(&mut self, text: String, known: Known) {
        self.known = known;
        self.sniff(text);
    }

    fn sniff(&mut self, text: String) {
        self.stage = match ExportTable::sniff(text) {
            Err(error) => Stage::Start(Some(Trouble::NotATable(error))),
            Ok(table) => {
                let fits = |mapping: &Mapping| mapping.roles.len() == table.columns().len();
                let known = (self.known)(&table.shape()).filter(fits);
                let remembered = known.is_some();
                let mapping = known.unwrap_or_else(|| propose_mapping(&table));
                Stage::Columns { table: Rc::new(table), mapping, remembered }
            }
        };
    }

    /// Reads the table as its columns are understood.
    pub fn read(&mut self) {
        let Stage::Columns { table, mapping, .. } = &self.stage else { return };
        if let Ok(reader) = ExportReader::new(table.clone(), mapping.clone(), self.gathered.clone()) {
            self.table = Some(table.clone());
            self.work = Some(Work::Reading(Box::new(reader)));
            self.stage = Stage::Reading(0.0);
        }
    }

    /// Answers what was asked, and goes on.
    pub fn answer(&mut self, answer: Answer) {
        if let Some(Work::Reading(reader)) = &mut self.work {
            match answer {
                Answer::Order(order) => reader.answer_order(order),
                Answer::Decimal(sign) => reader.answer_decimal(sign),
            }
            self.stage = Stage::Reading(0.0);
        }
    }

    /// Lets go of the file; what earlier ones came to stays.
    pub fn cancel(&mut self) {
        (self.work, self.timer, self.table) = (None, None, None);
        self.stage = Stage::Start(None);
    }

    /// Forgets everything.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Says whether alike names are one channel.
    pub fn set_join(&mut self, join: bool) {
        self.join = join;
        self.aggregate = Some(Rc::new(self.gathered.aggregate(join)));
    }

    fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Reading(_)) && self.work.is_some()
    }

    /// Works for a slice of time.
    fn slice(&mut self) {
        let end = time::now_ms() + SLICE;
        while self.is_busy() && time::now_ms() < end {
            match self.work.take() {
                Some(Work::Decoding(decoder)) => self.decode(decoder),
                Some(Work::Reading(reader)) => self.advance(reader),
                None => {}
            }
        }
    }

    fn decode(&mut self, mut decoder: Decoder) {
        match decoder.advance(BYTES) {
            Err(error) => self.stage = Stage::Start(Some(Trouble::NotATable(error))),
            Ok(true) => self.sniff(decoder.into_text()),
            Ok(false) => {
                let (done, of) = decoder.progress();
                self.stage = Stage::Reading(done as f64 / of.max(1) as f64 / 10.0);
                self.work = Some(Work::Decoding(decoder));
            }
        }
    }

    fn advance(&mut self, mut reader: Box<ExportReader>) {
        match reader.advance(ROWS) {
            ReadProgress::Working { done, of } => {
                self.stage = Stage::Reading(done as f64 / of.max(1) as f64);
                self.work = Some(Work::Reading(reader));
            }
            ReadProgress::Asks(question) => {
                self.stage = Stage::Asks(question);
                self.work = Some(Work::Reading(reader));
            }
            ReadProgress::Refused(why) => self.stage = Stage::Start(Some(Trouble::TooMany(why))),
            ReadProgress::Done => {
                let shape = self.table.as_ref().map(|table| table.shape()).unwrap_or_default();
                self.learnt = Some((shape, reader.mapping().to_string()));
                let (gathered, report) = reader.finish();
                self.aggregate = Some(Rc::new(gathered.aggregate(self.join)));
                self.gathered = gathered;
                self.stage = Stage::Done(report);
            }
        }
    }
}

/// What a person answers.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// In which order dates are written.
    Order(DateOrder),
    /// Which sign stands before decimals.
    Decimal(DecimalSeparator),
}

/// The session with the way to show what became of it.
#[derive(Clone)]
pub struct Handle {
    session: Rc<RefCell<Session>>,
    redraw: Rc<dyn Fn()>,
}

impl Handle {
    /// For a session that is shown anew by this.
    pub fn new(session: Rc<RefCell<Session>>, redraw: Rc<dyn Fn()>) -> Self {
        Self { session, redraw }
    }

    /// Changes the session, shows it, and goes on while there is work.
    pub fn change(&self, change: impl FnOnce(&mut Session)) {
        change(&mut self.session.borrow_mut());
        (self.redraw)();
        self.go_on();
    }

    fn go_on(&self) {
        let mut session = self.session.borrow_mut();
        if session.is_busy() {
            let handle = self.clone();
            session.timer = Some(time::defer(move || handle.change(Session::slice)));
        }
    }
}
