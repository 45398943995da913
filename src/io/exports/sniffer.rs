//! Finds the table in a text, in steps, so that a page stays responsive.

use super::column_sampler::ColumnSampler;
use super::decoder::ExportText;
use super::header::Head;
use super::not_a_table::NotATable;
use super::table::ExportTable;
use super::turned_rows::TurnedRows;
use super::wide;
use crate::io::limits;

/// Detects the delimiter, the header and the columns of a text.
#[derive(Debug)]
pub struct TableSniffer {
    nul_bytes: usize,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// The first rows are parted by each delimiter.
    Parting {
        text: String,
        start: (usize, u32),
        delimiters: Vec<u8>,
        heads: Vec<Head>,
    },
    /// Channels or months side by side are written one below the other.
    Turning(String, Box<Head>, TurnedRows),
    Sampling(Box<ExportTable>, ColumnSampler),
}

/// The state of a [`TableSniffer`] after a step.
#[derive(Debug)]
pub enum SniffProgress {
    /// There is more to look at.
    Working(Box<TableSniffer>),
    /// The table is known.
    Done(Box<ExportTable>),
}

/// How many rows of a table with channels or months side by side are rewritten in a step.
const TURNED_ROWS: usize = 64;

impl TableSniffer {
    /// An error where the text is no table, or too large.
    pub fn new(text: impl Into<ExportText>) -> Result<Self, NotATable> {
        let ExportText { text, nul_bytes } = text.into();
        if text.len() > limits::EXPORT {
            return Err(NotATable::TooLarge);
        }
        if let Some(other) = NotATable::of_text(&text) {
            return Err(other);
        }
        let (at, declared) = declared_delimiter(&text);
        let start = (at, 1 + u32::from(at > 0 && declared.is_some()));
        let delimiters = Head::delimiters(declared);
        Ok(Self { nul_bytes, stage: Stage::Parting { text, start, delimiters, heads: Vec::new() } })
    }

    /// Looks on, at some hundred rows at most.
    pub fn advance(self) -> Result<SniffProgress, NotATable> {
        let nul_bytes = self.nul_bytes;
        let stage = match self.stage {
            Stage::Parting { text, start, delimiters, mut heads } => match delimiters.get(heads.len()) {
                Some(&delimiter) => {
                    heads.push(Head::parted_by(delimiter, &text, start));
                    Stage::Parting { text, start, delimiters, heads }
                }
                None => {
                    let head = Head::best(heads).ok_or(NotATable::NoRows)?;
                    match wide::layout(&head) {
                        Some(layout) => {
                            let rows = TurnedRows::new(layout, head.delimiter);
                            Stage::Turning(text, Box::new(head), rows)
                        }
                        None => sampling(ExportTable::below(text, &head, start)),
                    }
                }
            },
            Stage::Turning(text, head, mut rows) => match rows.advance(&text, TURNED_ROWS)? {
                true => sampling(ExportTable::turned_around(rows, &head)),
                false => Stage::Turning(text, head, rows),
            },
            Stage::Sampling(mut table, mut sampler) => {
                if table.sample(&mut sampler) {
                    let table = table.sampled(nul_bytes).ok_or(NotATable::NoRows)?;
                    return Ok(SniffProgress::Done(Box::new(table)));
                }
                Stage::Sampling(table, sampler)
            }
        };
        Ok(SniffProgress::Working(Box::new(Self { nul_bytes, stage })))
    }
}

fn sampling(table: ExportTable) -> Stage {
    let sampler = table.sampler();
    Stage::Sampling(Box::new(table), sampler)
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
