//! The first cells of each column, and cells of rows further down where the first ones say little: sorted by the newest
//! row, a date of sale may be empty in the first hundreds.

use super::column::ExportColumn;
use super::labels;
use super::records::{CsvRecord, NextRecord, RecordReader};

/// Samples the columns of a table, some rows at a time.
#[derive(Debug)]
pub(super) struct ColumnSampler {
    delimiter: u8,
    records: RecordReader,
    place: Place,
    /// The most cells with a value in a row so far.
    fullest: usize,
}

/// Where in the table rows are sampled.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// In its first rows; so many are left.
    First(usize),
    /// In all rows below.
    Below,
    /// At places below, of which this is the next, `.0` bytes after the first rows.
    Further(usize, usize),
}

/// The number of rows from which the columns are sampled.
const FIRST_ROWS: usize = 100;
/// How many places further down are looked at, and how many rows at each.
const PLACES: usize = 64;
/// How many rows are looked at in a step.
const ROWS: usize = 20;
/// All rows are looked at where they are no more bytes than these at each place.
const BYTES: usize = 4_000;

impl ColumnSampler {
    /// `start` is the byte at which the rows start, and its line.
    pub fn new(delimiter: u8, start: (usize, u32)) -> Self {
        let records = RecordReader::new(delimiter, start.0, start.1, None);
        Self { delimiter, records, place: Place::First(FIRST_ROWS), fullest: 0 }
    }

    /// Looks at some more rows. Whether all that are looked at have been.
    pub fn advance(&mut self, text: &str, columns: &mut Vec<ExportColumn>) -> bool {
        let at = self.records.at();
        match self.place {
            Place::First(rows) => {
                let ended = self.sample(text, columns, ExportColumn::observe);
                let rest = text.len() - self.records.at();
                self.place = match rows.saturating_sub(ROWS) {
                    0 if rest < PLACES * BYTES => Place::Below,
                    0 => Place::Further(self.records.at(), 0),
                    rows => Place::First(rows),
                };
                ended
            }
            Place::Below => self.sample(text, columns, ExportColumn::observe_later),
            Place::Further(_, PLACES) => true,
            Place::Further(first, place) => {
                self.place = Place::Further(first, place + 1);
                let from = first + (text.len() - first) / PLACES * place;
                let line_end = text.as_bytes()[from..].iter().position(|byte| *byte == b'\n');
                let Some(line_end) = line_end else { return true };
                let start = from + if place > 0 { line_end + 1 } else { 0 };
                if start >= at {
                    self.records = RecordReader::new(self.delimiter, start, 1, Some(columns.len()));
                    self.sample(text, columns, ExportColumn::observe_later);
                }
                false
            }
        }
    }

    /// Whether the text has ended.
    fn sample(
        &mut self,
        text: &str,
        columns: &mut Vec<ExportColumn>,
        observe: fn(&mut ExportColumn, &str),
    ) -> bool {
        for _ in 0..ROWS {
            let record = match self.records.next(text) {
                NextRecord::Row(record) => record,
                NextRecord::Broken(_) => continue,
                NextRecord::End => return true,
            };
            let filled = record.cells().filter(|cell| !cell.is_empty()).count();
            self.fullest = self.fullest.max(filled);
            if is_note(filled, self.fullest) || is_sum(record) {
                continue;
            }
            for (at, cell) in record.cells().enumerate() {
                if at == columns.len() {
                    columns.push(ExportColumn::default());
                }
                observe(&mut columns[at], cell);
            }
        }
        false
    }
}

/// Whether a row with so few cells is a line of text below a table, such as who made it and when.
fn is_note(filled: usize, fullest: usize) -> bool {
    filled <= 2 && filled * 2 <= fullest
}

fn is_sum(record: CsvRecord) -> bool {
    record.cells().find(|cell| !labels::is_missing(cell)).is_some_and(labels::is_total)
}
