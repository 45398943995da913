//! The rows of a table, one at a time.

use crate::io::limits;
use csv_core::ReadRecordResult;

/// A place in a table of text, from which on its rows are read.
#[derive(Debug, Clone)]
pub(super) struct RecordReader {
    at: usize,
    line: u32,
    /// How many cells a row has, where that is known.
    width: Option<usize>,
    reader: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

/// A row as it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct CsvRecord<'a> {
    /// The line of the text it begins on, from 1.
    pub line: u32,
    cells: &'a [u8],
    ends: &'a [usize],
}

/// What comes next in a table.
#[derive(Debug, Clone, Copy)]
pub(super) enum NextRecord<'a> {
    Row(CsvRecord<'a>),
    /// On this line a quotation mark is left open.
    Broken(u32),
    End,
}

impl<'a> CsvRecord<'a> {
    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a cell without blanks around it; empty where the row has no such cell.
    pub fn get(&self, at: usize) -> &'a str {
        let Some(&end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        str::from_utf8(&self.cells[start..end]).unwrap_or_default().trim()
    }

    /// All its cells.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |at| self.get(at))
    }
}

impl RecordReader {
    /// From a byte of the text on, which begins a line.
    pub fn new(delimiter: u8, at: usize, line: u32, width: Option<usize>) -> Self {
        let reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
        Self { at, line, width, reader, cells: vec![0; 1 << 10], ends: vec![0; 1 << 6] }
    }

    /// How many bytes are read.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The line that is read next.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The next row that is not blank.
    pub fn next(&mut self, text: &str) -> NextRecord<'_> {
        let bytes = text.as_bytes();
        while let Some(b'\r' | b'\n') = bytes.get(self.at) {
            self.line += u32::from(bytes[self.at] == b'\n');
            self.at += 1;
        }
        if self.at >= bytes.len() {
            return NextRecord::End;
        }
        let (line, start) = (self.line, self.at);
        let Some((cells, ends)) = self.row(bytes) else { return self.broken(text, start) };
        let lines = bytes[start..self.at].iter().filter(|&&byte| byte == b'\n').count();
        // A mark left open runs on to the next one, which seldom leaves as many cells as there ought to be.
        let odd = || bytes[start..self.at].iter().filter(|&&byte| byte == b'"').count() % 2 == 1;
        if lines > 1 && (odd() || self.width.is_some_and(|width| width != ends)) {
            return self.broken(text, start);
        }
        self.line += lines as u32;
        NextRecord::Row(CsvRecord { line, cells: &self.cells[..cells], ends: &self.ends[..ends] })
    }

    /// Reads one row; gives the length of its text and the count of its cells. None where it is longer than
    /// any row can be.
    fn row(&mut self, bytes: &[u8]) -> Option<(usize, usize)> {
        let (mut cells, mut ends, mut lines) = (0, 0, 0);
        loop {
            let rest = &bytes[self.at..];
            // Line by line, so that a mark left open is found out before much is read in vain.
            let line = &rest[..rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |end| end + 1)];
            let (result, read, written, ended) =
                self.reader.read_record(line, &mut self.cells[cells..], &mut self.ends[ends..]);
            (self.at, cells, ends) = (self.at + read, cells + written, ends + ended);
            match result {
                ReadRecordResult::Record => return Some((cells, ends)),
                ReadRecordResult::End => return Some((cells, ends)),
                ReadRecordResult::InputEmpty if lines < limits::EXPORT_ROW.lines => lines += 1,
                ReadRecordResult::OutputFull if cells < limits::EXPORT_ROW.bytes => {
                    self.cells.resize(self.cells.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull if ends < limits::EXPORT_ROW.cells => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                _ => return None,
            }
        }
    }

    /// Leaves the line on which a row began, and goes on with the next.
    fn broken(&mut self, text: &str, start: usize) -> NextRecord<'_> {
        self.reader.reset();
        self.at = text[start..].find('\n').map_or(text.len(), |end| start + end + 1);
        self.line += 1;
        NextRecord::Broken(self.line - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every row as its line and its cells, with a line alone where it is broken.
    fn rows(text: &str, width: Option<usize>) -> Vec<(u32, String)> {
        let mut records = RecordReader::new(b',', 0, 1, width);
        let mut rows = Vec::new();
        loop {
            match records.next(text) {
                NextRecord::Row(record) => {
                    rows.push((record.line, record.cells().collect::<Vec<_>>().join("|")))
                }
                NextRecord::Broken(line) => rows.push((line, "broken".to_owned())),
                NextRecord::End => return rows,
            }
        }
    }

    fn row(line: u32, cells: &str) -> (u32, String) {
        (line, cells.to_owned())
    }

    #[test]
    fn rows_know_their_line() {
        let text = "a,b\r\n\r\n\"x\r\ny\",1\r\n2,\"he said \"\"so\"\"\"\n\n3,4";
        let expected = [row(1, "a|b"), row(3, "x\r\ny|1"), row(5, "2|he said \"so\""), row(7, "3|4")];
        assert_eq!(rows(text, Some(2)), expected);
        assert_eq!(rows("", None), []);
        assert_eq!(rows("a\rb\r", None), [row(1, "a"), row(1, "b")]);
    }

    #[test]
    fn a_mark_left_open_costs_its_line_only() {
        let expected = [row(1, "a|b"), row(2, "broken"), row(3, "2|x"), row(4, "3|4")];
        assert_eq!(rows("a,b\n1,\"open\n2,\"x\"\n3,4\n", Some(2)), expected);
        assert_eq!(rows("a,b\n1,\"open\n2,x\n3,4\n", Some(2)), expected);
    }

    #[test]
    fn a_row_without_an_end_is_left_after_a_while() {
        let text = ["1,\"open\n", &"2,3\n".repeat(40_000)].concat();
        let rows = rows(&text, None);
        assert_eq!((rows.len(), &rows[0], &rows[1]), (40_001, &row(1, "broken"), &row(2, "2|3")));
    }
}
