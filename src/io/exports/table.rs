//! A text as a table: what parts its cells, where its header is and what its columns are called.

use super::column::ExportColumn;
use super::dates;
use super::names;
use super::not_a_table::NotATable;
use super::numbers;
use super::records::{NextRecord, RecordReader};

/// A text with rows and columns. What stands above the header, such as a title and the days a report covers,
/// is passed over.
#[derive(Debug)]
pub struct ExportTable {
    pub(super) text: String,
    delimiter: u8,
    header: Option<u32>,
    at: usize,
    line: u32,
    columns: Vec<ExportColumn>,
}

/// What parts cells. Of two that part the rows equally well the first does: a comma may stand in numbers.
const DELIMITERS: [u8; 4] = *b"\t;|,";
/// In how many rows the header and the delimiter are looked for.
const FIRST: usize = 60;
/// In how many rows the columns are looked at: as many as do not hold up a page.
const LOOKED_AT: usize = 100;

/// A row among the first, with the place behind it.
struct LeadingRow {
    line: u32,
    cells: Vec<String>,
    end: (usize, u32),
}

impl ExportTable {
    /// Finds out how a text is a table.
    pub fn sniff(text: String) -> Result<Self, NotATable> {
        if text.len() > crate::io::limits::EXPORT {
            return Err(NotATable::TooLarge);
        }
        if let Some(other) = NotATable::of_text(&text) {
            return Err(other);
        }
        let (at, declared) = declared(&text);
        let line = 1 + u32::from(at > 0);
        let candidates = DELIMITERS.into_iter().filter(|it| declared.is_none_or(|declared| declared == *it));
        let parted = candidates.map(|delimiter| (delimiter, first_rows(&text, delimiter, at, line)));
        // `max_by_key` takes the last of equals.
        let Some((delimiter, rows)) = parted.rev().max_by_key(|(_, rows)| regular(rows)) else {
            return Err(NotATable::NoRows);
        };
        let header = header(&rows);
        let (at, line) = header.map_or((at, line), |header| rows[header].end);
        let header_row = header.map(|header| &rows[header]);
        let names = header_row.map_or(&[][..], |row| &row.cells);
        let columns = names.iter().map(|name| ExportColumn::named(name)).collect();
        let mut table = Self { text, delimiter, header: header_row.map(|row| row.line), at, line, columns };
        table.look();
        let looks = |column: &ExportColumn| column.is_dates() || column.is_numbers();
        let readable =
            table.columns.iter().any(|column| column.filled > 0 && (header.is_some() || looks(column)));
        if readable { Ok(table) } else { Err(NotATable::NoRows) }
    }

    /// What parts its cells.
    pub fn delimiter(&self) -> char {
        self.delimiter.into()
    }

    /// The line its header stands on, from 1; none where it has no header.
    pub fn header_line(&self) -> Option<u32> {
        self.header
    }

    /// Its columns, without empty ones at the end.
    pub fn columns(&self) -> &[ExportColumn] {
        &self.columns
    }

    /// What tells exports of the same kind from others: its columns' names. The same export a month later has
    /// the same shape.
    pub fn shape(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|column| names::header(&column.name)).collect();
        names.join("\t")
    }

    /// Its rows, from the first below the header on.
    pub(super) fn records(&self) -> RecordReader {
        RecordReader::new(self.delimiter, self.at, self.line, Some(self.columns.len()))
    }

    /// Looks at the first cells of each column, and drops the empty columns at the end.
    fn look(&mut self) {
        let mut records = RecordReader::new(self.delimiter, self.at, self.line, None);
        for _ in 0..LOOKED_AT {
            let record = match records.next(&self.text) {
                NextRecord::Row(record) => record,
                NextRecord::Broken(_) => continue,
                NextRecord::End => break,
            };
            for (at, cell) in record.cells().enumerate() {
                if at == self.columns.len() {
                    self.columns.push(ExportColumn::default());
                }
                self.columns[at].look(cell);
            }
        }
        while self.columns.last().is_some_and(|last| last.name.is_empty() && last.filled == 0) {
            self.columns.pop();
        }
    }
}

/// Where Excel's own first line, `sep=;`, ends, and what it says.
fn declared(text: &str) -> (usize, Option<u8>) {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let line_end = text.find('\n').map_or(text.len(), |end| end + 1);
    match text[start..line_end].trim_end_matches(['\r', '\n', '"']).trim_start_matches('"').as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] => (line_end, Some(*delimiter)),
        _ => (start, None),
    }
}

fn first_rows(text: &str, delimiter: u8, at: usize, line: u32) -> Vec<LeadingRow> {
    let mut records = RecordReader::new(delimiter, at, line, None);
    let mut rows = Vec::new();
    while rows.len() < FIRST {
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

/// How many rows have the width that most have, if that is more than one cell.
fn regular(rows: &[LeadingRow]) -> usize {
    let width = width(rows);
    if width < 2 { 0 } else { rows.iter().filter(|row| row.cells.len() == width).count() }
}

/// How many cells most rows have; the more of two that are as frequent.
fn width(rows: &[LeadingRow]) -> usize {
    let of = |width: usize| rows.iter().filter(|row| row.cells.len() == width).count();
    rows.iter().map(|row| row.cells.len()).max_by_key(|&width| (of(width), width)).unwrap_or_default()
}

/// The row with the columns' names: as many cells as most rows have, words in all of them, and a row with a
/// number or a date behind it, or at least soon.
fn header(rows: &[LeadingRow]) -> Option<usize> {
    let width = width(rows);
    let filled = |row: &LeadingRow| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let is_value = |cell: &String| numbers::reads(cell).is_some() || dates::written(cell).is_some();
    let is_name = |cell: &String| cell.is_empty() || !(is_value(cell) || numbers::is_missing(cell));
    let is_full = |row: &&LeadingRow| filled(row) * 5 >= width * 3;
    let is_data = |row: &LeadingRow| is_full(&row) && row.cells.iter().any(is_value);
    // What is above the header seldom has as many cells.
    let above = rows.iter().position(is_data).map(|first| first + 3).unwrap_or_default();
    [1, 3].into_iter().find_map(|soon| {
        let names = (0..rows.len().min(above)).filter(|&at| {
            let row = &rows[at];
            let followed = rows[at + 1..].iter().filter(is_full).take(soon).any(is_data);
            is_full(&row) && row.cells.iter().all(is_name) && followed
        });
        names.rev().max_by_key(|&at| filled(&rows[at]))
    })
}
