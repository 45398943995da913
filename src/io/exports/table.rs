//! A text as a table: the delimiter, the header and the columns are detected from the first rows.

use super::column::ExportColumn;
use super::column_names;
use super::dates;
use super::labels;
use super::not_a_table::NotATable;
use super::numbers;
use super::records::{NextRecord, RecordReader};

/// A text with rows and columns. Lines above the header, such as a title and the period of a report, are skipped.
#[derive(Debug)]
pub struct ExportTable {
    pub(super) text: String,
    delimiter: u8,
    header_line: Option<u32>,
    /// Where the rows start: the byte, and the line from 1.
    start: (usize, u32),
    columns: Vec<ExportColumn>,
}

/// Of two delimiters that fit equally well the first is taken: a comma may be part of numbers.
const DELIMITERS: [u8; 4] = *b"\t;|,";
/// The number of rows in which the delimiter and the header are looked for.
const SNIFFED_ROWS: usize = 60;
/// The number of rows from which the columns are sampled: few enough not to block a page.
const SAMPLED_ROWS: usize = 100;

/// One of the first rows. `end` is the byte after it, and the line from 1.
struct LeadingRow {
    line: u32,
    cells: Vec<String>,
    end: (usize, u32),
}

impl ExportTable {
    /// Detects the delimiter, the header and the columns.
    pub fn sniff(text: String) -> Result<Self, NotATable> {
        if text.len() > crate::io::limits::EXPORT {
            return Err(NotATable::TooLarge);
        }
        if let Some(other) = NotATable::of_text(&text) {
            return Err(other);
        }
        let (at, declared) = declared_delimiter(&text);
        let line = 1 + u32::from(at > 0);
        let candidates = DELIMITERS.into_iter().filter(|it| declared.is_none_or(|declared| declared == *it));
        let split = candidates.map(|delimiter| (delimiter, first_rows(&text, delimiter, at, line)));
        // `max_by_key` takes the last of equals.
        let Some((delimiter, rows)) = split.rev().max_by_key(|(_, rows)| regular_rows(rows)) else {
            return Err(NotATable::NoRows);
        };
        let header = header_row(&rows).map(|index| &rows[index]);
        let start = header.map_or((at, line), |header| header.end);
        let names = header.map_or(&[][..], |row| &row.cells);
        let columns = names.iter().map(|name| ExportColumn::named(name)).collect();
        let header_line = header.map(|row| row.line);
        let mut table = Self { text, delimiter, header_line, start, columns };
        table.sample_columns();
        let has_values = |column: &ExportColumn| column.is_dates() || column.is_numbers();
        let readable = table
            .columns
            .iter()
            .any(|column| column.filled > 0 && (header_line.is_some() || has_values(column)));
        if readable { Ok(table) } else { Err(NotATable::NoRows) }
    }

    /// The character between cells.
    pub fn delimiter(&self) -> char {
        self.delimiter.into()
    }

    /// The line of the header, from 1; none where there is no header.
    pub fn header_line(&self) -> Option<u32> {
        self.header_line
    }

    /// The columns, without empty ones at the end.
    pub fn columns(&self) -> &[ExportColumn] {
        &self.columns
    }

    /// The names of the columns, as a key for the stored mapping: the same export has the same shape a month later.
    pub fn shape(&self) -> String {
        let names: Vec<String> =
            self.columns.iter().map(|column| column_names::normalized(&column.name)).collect();
        names.join("\t")
    }

    /// The rows below the header.
    pub(super) fn records(&self) -> RecordReader {
        RecordReader::new(self.delimiter, self.start.0, self.start.1, Some(self.columns.len()))
    }

    /// Samples the first cells of each column, and drops empty columns at the end.
    fn sample_columns(&mut self) {
        let mut records = RecordReader::new(self.delimiter, self.start.0, self.start.1, None);
        for _ in 0..SAMPLED_ROWS {
            let record = match records.next(&self.text) {
                NextRecord::Row(record) => record,
                NextRecord::Broken(_) => continue,
                NextRecord::End => break,
            };
            for (at, cell) in record.cells().enumerate() {
                if at == self.columns.len() {
                    self.columns.push(ExportColumn::default());
                }
                self.columns[at].observe(cell);
            }
        }
        while self.columns.last().is_some_and(|last| last.name.is_empty() && last.filled == 0) {
            self.columns.pop();
        }
    }
}

/// Excel's own first line, `sep=;`: the byte after it, and the delimiter it declares.
fn declared_delimiter(text: &str) -> (usize, Option<u8>) {
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

/// The number of rows with the usual number of cells; 0 where that is one.
fn regular_rows(rows: &[LeadingRow]) -> usize {
    let width = usual_width(rows);
    if width < 2 { 0 } else { rows.iter().filter(|row| row.cells.len() == width).count() }
}

/// The most frequent number of cells; of equally frequent ones the larger.
fn usual_width(rows: &[LeadingRow]) -> usize {
    let of = |width: usize| rows.iter().filter(|row| row.cells.len() == width).count();
    rows.iter().map(|row| row.cells.len()).max_by_key(|&width| (of(width), width)).unwrap_or_default()
}

/// The index of the row with the names of the columns: it has about the usual number of cells, none of them a value,
/// and the next row, or one of the next three, has a number or a date.
fn header_row(rows: &[LeadingRow]) -> Option<usize> {
    let width = usual_width(rows);
    let filled = |row: &LeadingRow| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let is_value =
        |cell: &String| numbers::number_reading(cell).is_some() || dates::written_date(cell).is_some();
    let is_name = |cell: &String| cell.is_empty() || !(is_value(cell) || labels::is_missing(cell));
    let is_full = |row: &&LeadingRow| filled(row) * 5 >= width * 3;
    let is_data = |row: &LeadingRow| is_full(&row) && row.cells.iter().any(is_value);
    // Lines above the header rarely have as many cells.
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
