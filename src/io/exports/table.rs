//! A text as a table: the delimiter, the header and the columns are detected from the first rows.

use super::column::ExportColumn;
use super::column_names;
use super::column_sampler::ColumnSampler;
use super::decoder::ExportText;
use super::header::Head;
use super::not_a_table::NotATable;
use super::period;
use super::records::RecordReader;
use super::sniffer::{SniffProgress, TableSniffer};
use super::turned_rows::TurnedRows;
use super::wide::Turned;
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
    /// Months without a year before this one, 1 to 12, are of the year after; 0 where there are none.
    pub(super) first_month: u32,
    month: Option<Month>,
    nul_bytes: usize,
}

impl ExportTable {
    /// Detects the delimiter, the header and the columns at once; [`TableSniffer`] does so in steps.
    pub fn sniff(text: impl Into<ExportText>) -> Result<Self, NotATable> {
        let mut sniffer = TableSniffer::new(text)?;
        loop {
            match sniffer.advance()? {
                SniffProgress::Working(next) => sniffer = *next,
                SniffProgress::Done(table) => return Ok(*table),
            }
        }
    }

    /// The table below the header that was found, before its columns are sampled.
    pub(super) fn below(text: String, head: &Head, start: (usize, u32)) -> Self {
        let header = head.header.map(|index| &head.rows[index]);
        let names = header.map_or(&[][..], |row| &row.cells);
        Self {
            text,
            delimiter: head.delimiter,
            header_line: header.map(|row| row.line),
            start: header.map_or(start, |header| header.end),
            columns: distinct(names).iter().map(|name| ExportColumn::named(name)).collect(),
            month: month_above(head),
            ..Self::default()
        }
    }

    /// The table with a row for each channel or month that it has in its columns, before these are sampled.
    pub(super) fn turned_around(rows: TurnedRows, head: &Head) -> Self {
        let TurnedRows { layout, text, lines, .. } = rows;
        Self {
            text,
            delimiter: b'\t',
            header_line: Some(layout.header_line),
            start: (0, 1),
            columns: layout.names().iter().map(|name| ExportColumn::named(name)).collect(),
            lines,
            turned: Some(layout.turned),
            first_month: layout.first_month,
            month: month_above(head),
            ..Self::default()
        }
    }

    /// Samples its columns.
    pub(super) fn sampler(&self) -> ColumnSampler {
        ColumnSampler::new(self.delimiter, self.start)
    }

    /// Looks at some more cells of its columns. Whether all that are looked at have been.
    pub(super) fn sample(&mut self, sampler: &mut ColumnSampler) -> bool {
        sampler.advance(&self.text, &mut self.columns)
    }

    /// The table once its columns are sampled, without empty ones at the end; none where it has no rows.
    pub(super) fn sampled(mut self, nul_bytes: usize) -> Option<Self> {
        self.nul_bytes = nul_bytes;
        while self.columns.last().is_some_and(|last| last.name.is_empty() && last.filled == 0) {
            self.columns.pop();
        }
        let is_readable = |column: &ExportColumn| {
            column.filled > 0 && (self.header_line.is_some() || column.is_dates() || column.is_numbers())
        };
        self.columns.iter().any(is_readable).then_some(self)
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
}

fn month_above(head: &Head) -> Option<Month> {
    period::month_above(&head.rows[..head.header.unwrap_or_default()])
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
