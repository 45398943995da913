//! A text as a table: the delimiter, the header and the columns are detected from the first rows.

use super::column::ExportColumn;
use super::column_names;
use super::decoder::ExportText;
use super::header::Head;
use super::not_a_table::NotATable;
use super::period;
use super::records::{NextRecord, RecordReader};
use super::wide::{self, Turned, WideLayout};
use crate::model::Month;

/// A text with rows and columns. Lines above the header, such as a title and the period of a report, are skipped.
#[derive(Debug, Default)]
pub struct ExportTable {
    pub(super) text: String,
    delimiter: u8,
    header_line: Option<u32>,
    /// Where the rows start: the byte, and the line from 1.
    start: (usize, u32),
    columns: Vec<ExportColumn>,
    /// The line of the file for each line of the text, where the text was rewritten.
    lines: Vec<u32>,
    turned: Option<Turned>,
    month: Option<Month>,
    nul_bytes: usize,
}

/// The number of rows from which the columns are sampled: few enough not to block a page.
const SAMPLED_ROWS: usize = 100;
/// How many places further down are looked at for columns of which the first rows say little, and how many rows at each.
const LATER_PLACES: usize = 64;
const LATER_ROWS: usize = 20;
/// All rows are looked at where they are no more bytes than these at each place.
const LATER_BYTES: usize = 4_000;
/// Bytes of a table that is rewritten where its columns are channels or months.
const MOST_REWRITTEN: usize = 1 << 20;

impl ExportTable {
    /// Detects the delimiter, the header and the columns.
    pub fn sniff(text: impl Into<ExportText>) -> Result<Self, NotATable> {
        let ExportText { text, nul_bytes } = text.into();
        if text.len() > crate::io::limits::EXPORT {
            return Err(NotATable::TooLarge);
        }
        if let Some(other) = NotATable::of_text(&text) {
            return Err(other);
        }
        let (at, declared) = declared_delimiter(&text);
        let line = 1 + u32::from(at > 0 && declared.is_some());
        let head = Head::find(&text, declared, at, line).ok_or(NotATable::NoRows)?;
        let mut table = match wide::layout(&head).filter(|_| text.len() <= MOST_REWRITTEN) {
            Some(layout) => Self::rewritten(&text, &head, &layout),
            None => Self::below(text, &head, (at, line)),
        };
        table.nul_bytes = nul_bytes;
        table.month = period::month_above(&head.rows[..head.header.unwrap_or_default()]);
        table.sample_columns();
        let has_values = |column: &ExportColumn| column.is_dates() || column.is_numbers();
        let readable = table
            .columns
            .iter()
            .any(|column| column.filled > 0 && (table.header_line.is_some() || has_values(column)));
        if readable { Ok(table) } else { Err(NotATable::NoRows) }
    }

    /// The table below the header that was found.
    fn below(text: String, head: &Head, start: (usize, u32)) -> Self {
        let header = head.header.map(|index| &head.rows[index]);
        let names = header.map_or(&[][..], |row| &row.cells);
        Self {
            text,
            delimiter: head.delimiter,
            header_line: header.map(|row| row.line),
            start: header.map_or(start, |header| header.end),
            columns: distinct(names).iter().map(|name| ExportColumn::named(name)).collect(),
            ..Self::default()
        }
    }

    /// The table with a row for each channel or month that it has in its columns.
    fn rewritten(text: &str, head: &Head, layout: &WideLayout) -> Self {
        let (text, lines) = layout.rewritten(text, head.delimiter);
        let names = layout.names();
        Self {
            text,
            delimiter: b'\t',
            header_line: Some(layout.header_line),
            start: (0, 1),
            columns: names.iter().map(|name| ExportColumn::named(name)).collect(),
            lines,
            turned: Some(layout.turned),
            ..Self::default()
        }
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

    /// What the columns of the file were, where a row of it became several.
    pub fn turned(&self) -> Option<Turned> {
        self.turned
    }

    /// How many NUL bytes were left out.
    pub fn nul_bytes(&self) -> usize {
        self.nul_bytes
    }

    /// The month that the lines above the header say all of it is about.
    pub(super) fn month(&self) -> Option<Month> {
        self.month
    }

    /// The line of the file for a line of the rows.
    pub(super) fn file_line(&self, line: u32) -> u32 {
        self.lines.get(line as usize - 1).copied().unwrap_or(line)
    }

    /// The rows below the header.
    pub(super) fn records(&self) -> RecordReader {
        RecordReader::new(self.delimiter, self.start.0, self.start.1, Some(self.columns.len()))
    }

    /// Samples the first cells of each column, and drops empty columns at the end.
    fn sample_columns(&mut self) {
        let mut records = RecordReader::new(self.delimiter, self.start.0, self.start.1, None);
        let text = std::mem::take(&mut self.text);
        self.sample(&text, &mut records, SAMPLED_ROWS, ExportColumn::observe);
        // Sorted by the newest row, a date of sale may be empty in the first hundreds.
        let (at, rest) = (records.at(), text.len() - records.at());
        if rest < LATER_PLACES * LATER_BYTES {
            self.sample(&text, &mut records, usize::MAX, ExportColumn::observe_later);
        }
        for place in 0..LATER_PLACES {
            let from = at + rest / LATER_PLACES * place;
            let line = text.as_bytes()[from..].iter().position(|byte| *byte == b'\n');
            let Some(start) = line.map(|end| from + if place > 0 { end + 1 } else { 0 }) else { break };
            if start < records.at() {
                continue;
            }
            records = RecordReader::new(self.delimiter, start, 1, Some(self.columns.len()));
            self.sample(&text, &mut records, LATER_ROWS, ExportColumn::observe_later);
        }
        self.text = text;
        while self.columns.last().is_some_and(|last| last.name.is_empty() && last.filled == 0) {
            self.columns.pop();
        }
    }

    fn sample(
        &mut self,
        text: &str,
        records: &mut RecordReader,
        rows: usize,
        observe: fn(&mut ExportColumn, &str),
    ) {
        for _ in 0..rows {
            let record = match records.next(text) {
                NextRecord::Row(record) => record,
                NextRecord::Broken(_) => continue,
                NextRecord::End => break,
            };
            for (at, cell) in record.cells().enumerate() {
                if at == self.columns.len() {
                    self.columns.push(ExportColumn::default());
                }
                observe(&mut self.columns[at], cell);
            }
        }
    }
}

/// The names of columns, those that come again with a number.
fn distinct(names: &[String]) -> Vec<String> {
    let key = |name: &String| column_names::normalized(name);
    let numbered = |(at, name): (usize, &String)| {
        let earlier = names[..at].iter().filter(|it| key(it) == key(name)).count();
        if earlier == 0 || name.is_empty() { name.clone() } else { format!("{name} ({})", earlier + 1) }
    };
    names.iter().enumerate().map(numbered).collect()
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
