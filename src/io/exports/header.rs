//! The delimiter and the header of a text, found from its first rows. Lines above the header, such as a title, the period
//! and the filters of a report, may be more than the rows below it.

use super::dates;
use super::labels;
use super::numbers;
use super::outcomes::{self, Outcome};
use super::records::{NextRecord, RecordReader};

/// Of two delimiters that fit equally well the first is taken: a comma may be part of numbers.
const DELIMITERS: [u8; 4] = *b"\t;|,";
/// The number of rows in which the delimiter and the header are looked for.
const SNIFFED_ROWS: usize = 120;
/// In so many rows of a list without numbers and dates there is an outcome.
const MOST_ROWS_WITHOUT_OUTCOME: usize = 40;

/// One of the first rows. `end` is the byte after it, and the line from 1.
#[derive(Debug, Clone)]
pub(super) struct LeadingRow {
    pub line: u32,
    pub cells: Vec<String>,
    pub end: (usize, u32),
}

/// The first rows of a text as its delimiter parts them.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub delimiter: u8,
    pub rows: Vec<LeadingRow>,
    /// The index of the row with the names of the columns.
    pub header: Option<usize>,
}

impl LeadingRow {
    /// How many of its cells are not empty.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// Whether it has most of as many cells.
    fn is_full(&self, filled: usize) -> bool {
        self.filled() * 5 >= filled * 3
    }
}

pub(super) fn is_value(cell: &str) -> bool {
    numbers::number_reading(cell).is_some() || dates::written_date(cell).is_some()
}

impl Head {
    /// The delimiters that a text may have: the one it declares, or all of them.
    pub fn delimiters(declared: Option<u8>) -> Vec<u8> {
        DELIMITERS.into_iter().filter(|it| declared.is_none_or(|declared| declared == *it)).collect()
    }

    /// The first rows as a delimiter parts them, and the header. `start` is the byte at which the text starts, and its line.
    pub fn parted_by(delimiter: u8, text: &str, start: (usize, u32)) -> Self {
        let rows = first_rows(text, delimiter, start);
        Self { delimiter, header: header_row(&rows), rows }
    }

    /// The one whose delimiter fits best, of equals the first.
    pub fn best(heads: Vec<Self>) -> Option<Self> {
        // `max_by_key` takes the last of equals.
        heads.into_iter().rev().max_by_key(Head::regular_rows)
    }

    /// Whether there is a header of several cells, and the number of rows that fit it; without one those with the usual
    /// number of cells.
    fn regular_rows(&self) -> (bool, usize) {
        let rows = &self.rows;
        let count = |fits: &dyn Fn(&LeadingRow) -> bool| rows.iter().filter(|row| fits(row)).count();
        if let Some(header) = self.header.map(|at| &rows[at]) {
            // Rows may end in a delimiter that the header lacks.
            let (width, filled) = (header.cells.len(), header.filled());
            return (filled > 1, count(&|row| row.cells.len() <= width + 1 && row.is_full(filled)));
        }
        let of = |width: usize| count(&|row| row.cells.len() == width);
        let usual = rows.iter().map(|row| row.cells.len()).filter(|width| *width > 1).map(of).max();
        (false, usual.unwrap_or_default())
    }
}

fn first_rows(text: &str, delimiter: u8, (at, line): (usize, u32)) -> Vec<LeadingRow> {
    let mut records = RecordReader::new(delimiter, at, line, None);
    let mut rows = Vec::new();
    while rows.len() < SNIFFED_ROWS {
        let (line, mut cells) = match records.next(text) {
            NextRecord::Row(record) => (record.line, record.cells().map(str::to_owned).collect::<Vec<_>>()),
            NextRecord::Broken(_) => continue,
            NextRecord::End => break,
        };
        while cells.last().is_some_and(|last| last.is_empty()) {
            cells.pop();
        }
        rows.push(LeadingRow { line, cells, end: (records.at(), records.line()) });
    }
    rows
}

/// The index of the row with the names of the columns: none of its cells is a value, and the next row, or one of the next
/// three, has about as many cells, and a number or a date in one. Of several such rows the one with most cells is taken.
/// Lists without numbers and dates have an outcome in one of their rows.
fn header_row(rows: &[LeadingRow]) -> Option<usize> {
    let is_name = |cell: &String| cell.is_empty() || !(is_value(cell) || labels::is_missing(cell));
    let has_value = |row: &LeadingRow| row.cells.iter().any(|cell| is_value(cell));
    let has_outcome =
        |row: &LeadingRow| row.cells.iter().any(|cell| outcomes::outcome(cell) != Outcome::Open);
    let are_names: Vec<bool> =
        rows.iter().map(|row| row.filled() > 0 && row.cells.iter().all(is_name)).collect();
    let find = |soon: usize, is_data: &[bool]| {
        let names = (0..rows.len()).filter(|&at| {
            let filled = rows[at].filled();
            let full = (at + 1..rows.len()).filter(|&below| rows[below].is_full(filled));
            are_names[at] && full.take(soon).any(|below| is_data[below])
        });
        names.rev().max_by_key(|&at| rows[at].filled())
    };
    let values: Vec<bool> = rows.iter().map(has_value).collect();
    let by_values = find(1, &values).or_else(|| find(3, &values));
    by_values.or_else(|| find(MOST_ROWS_WITHOUT_OUTCOME, &rows.iter().map(has_outcome).collect::<Vec<_>>()))
}
