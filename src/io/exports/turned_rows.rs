//! The rows of a table with channels or months side by side: one for each of them, parted by tabs.

use super::not_a_table::NotATable;
use super::records::{NextRecord, RecordReader};
use super::wide::WideLayout;
use crate::io::limits;

/// Rewrites the rows of a text, some at a time.
#[derive(Debug)]
pub(super) struct TurnedRows {
    pub layout: WideLayout,
    records: RecordReader,
    /// Each channel or month with its columns: the index of the measure, and that of the column.
    labels: Vec<(String, Vec<(usize, usize)>)>,
    /// The rows so far, without a header.
    pub text: String,
    /// The line of the file for each of them.
    pub lines: Vec<u32>,
}

impl TurnedRows {
    pub fn new(layout: WideLayout, delimiter: u8) -> Self {
        let mut labels: Vec<(String, Vec<(usize, usize)>)> = Vec::new();
        for (label, measure, at) in &layout.cells {
            match labels.iter_mut().find(|(known, _)| known == label) {
                Some((_, columns)) => columns.push((*measure, *at)),
                None => labels.push((label.clone(), vec![(*measure, *at)])),
            }
        }
        let records = RecordReader::new(delimiter, layout.start.0, layout.start.1, None);
        Self { layout, records, labels, text: String::new(), lines: Vec::new() }
    }

    /// Rewrites so many more rows of the text. Whether all are.
    pub fn advance(&mut self, text: &str, rows: usize) -> Result<bool, NotATable> {
        for _ in 0..rows {
            let record = match self.records.next(text) {
                NextRecord::Row(record) => record,
                NextRecord::Broken(_) => continue,
                NextRecord::End => return Ok(true),
            };
            let layout = &self.layout;
            let own = layout.measure_column.map(|column| record.get(column));
            let year = layout.year_column.map_or("", |column| record.get(column));
            for (label, columns) in &self.labels {
                let value = |measure: usize| {
                    let is_of = |(index, _): &&(usize, usize)| {
                        own.map_or(*index == measure, |own| own == layout.measures[measure])
                    };
                    columns.iter().find(is_of).map_or("", |(_, at)| record.get(*at))
                };
                let values = || (0..layout.measures.len()).map(value);
                if values().all(str::is_empty) {
                    continue;
                }
                let dated = layout.dated(label, year);
                let fixed = layout.fixed.iter().map(|(at, _)| record.get(*at));
                for (at, cell) in fixed.chain([&*dated]).chain(values()).enumerate() {
                    self.text += if at > 0 { "\t" } else { "" };
                    push_cell(&mut self.text, cell);
                }
                self.text.push('\n');
                self.lines.push(record.line);
            }
            if self.text.len() > limits::EXPORT {
                return Err(NotATable::TooLarge);
            }
        }
        Ok(false)
    }
}

/// Writes a cell on one line, quoted where it has to be.
fn push_cell(text: &mut String, cell: &str) {
    if !cell.contains(['\t', '\n', '\r', '"']) {
        return text.push_str(cell);
    }
    let line = cell.replace(['\t', '\n', '\r'], " ");
    *text += &if line.contains('"') { ["\"", &line.replace('"', "\"\""), "\""].concat() } else { line };
}
