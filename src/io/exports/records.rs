//! The records (rows) of a CSV text, as in RFC 4180 with any delimiter, one at a time. An unclosed quotation mark costs
//! only the line it is on.

use crate::io::limits;
use csv_core::ReadRecordResult;

/// Reads records from a position in a text.
#[derive(Debug, Clone)]
pub(super) struct RecordReader {
    at: usize,
    line: u32,
    /// The number of cells of each record, if known.
    width: Option<usize>,
    reader: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

/// A record, without the quotation marks of its cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct CsvRecord<'a> {
    /// The line of the text that it starts on, from 1.
    pub line: u32,
    cells: &'a [u8],
    ends: &'a [usize],
}

/// The result of reading on.
#[derive(Debug, Clone, Copy)]
pub(super) enum NextRecord<'a> {
    Row(CsvRecord<'a>),
    /// The line has an unclosed quotation mark.
    Broken(u32),
    End,
}

impl<'a> CsvRecord<'a> {
    /// The number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell without white space around it; empty where the record has fewer cells.
    pub fn get(&self, at: usize) -> &'a str {
        let Some(&end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        str::from_utf8(&self.cells[start..end]).unwrap_or_default().trim()
    }

    /// Whether all its cells are empty.
    pub fn is_blank(&self) -> bool {
        self.cells().all(str::is_empty)
    }

    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |at| self.get(at))
    }
}

impl RecordReader {
    /// `at` is the byte at which to start, and `line` the line that starts there, from 1.
    pub fn new(delimiter: u8, at: usize, line: u32, width: Option<usize>) -> Self {
        let reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
        Self { at, line, width, reader, cells: vec![0; 1 << 10], ends: vec![0; 1 << 6] }
    }

    /// The byte up to which the text is read.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The line at which the next record starts, if it is not blank.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The next record that is not a blank line.
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
        // An unclosed mark extends the cell to the next mark, where the number of cells is rarely the expected one.
        let odd = || bytes[start..self.at].iter().filter(|&&byte| byte == b'"').count() % 2 == 1;
        if lines > 1 && (odd() || self.width.is_some_and(|width| width != ends)) {
            return self.broken(text, start);
        }
        self.line += lines as u32;
        NextRecord::Row(CsvRecord { line, cells: &self.cells[..cells], ends: &self.ends[..ends] })
    }

    /// Reads one record into the buffers and returns the length of its text and the number of its cells. None where it
    /// exceeds [`limits::EXPORT_ROW`].
    fn row(&mut self, bytes: &[u8]) -> Option<(usize, usize)> {
        let (mut cells, mut ends, mut lines) = (0, 0, 0);
        loop {
            let rest = &bytes[self.at..];
            // Line by line, so that an unclosed mark reads no more than the limit of lines.
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

    /// Skips the line on which a record started.
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

    /// The line and the cells of each record; `broken` in place of the cells where a mark is unclosed.
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
    fn a_record_has_the_line_it_starts_on() {
        let text = "a,b\r\n\r\n\"x\r\ny\",1\r\n2,\"he said \"\"so\"\"\"\n\n3,4";
        let expected = [row(1, "a|b"), row(3, "x\r\ny|1"), row(5, "2|he said \"so\""), row(7, "3|4")];
        assert_eq!(rows(text, Some(2)), expected);
        assert_eq!(rows("", None), []);
        assert_eq!(rows("a\rb\r", None), [row(1, "a"), row(1, "b")]);
    }

    #[test]
    fn an_unclosed_quotation_mark_costs_only_its_line() {
        let expected = [row(1, "a|b"), row(2, "broken"), row(3, "2|x"), row(4, "3|4")];
        assert_eq!(rows("a,b\n1,\"open\n2,\"x\"\n3,4\n", Some(2)), expected);
        assert_eq!(rows("a,b\n1,\"open\n2,x\n3,4\n", Some(2)), expected);
    }

    #[test]
    fn an_unclosed_quotation_mark_is_given_up_at_the_limit() {
        let text = ["1,\"open\n", &"2,3\n".repeat(40_000)].concat();
        let rows = rows(&text, None);
        assert_eq!((rows.len(), &rows[0], &rows[1]), (40_001, &row(1, "broken"), &row(2, "2|3")));
    }
}
