//! A sheet and its cells.

use super::styles::{CellStyle, Look, Styles};
use super::xml::{DECLARATION, escaped};

/// What a formula comes to.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub enum Value {
    Number(f64),
    Text(String),
}

/// What is in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
#[allow(missing_docs)]
pub enum Content {
    #[default]
    Empty,
    Number(f64),
    /// Never taken for a formula, whatever it begins with.
    Text(String),
    /// A formula without `=`, in English and with commas, and the value it has: programs that do not calculate, and
    /// Excel's protected view, show that.
    Formula {
        formula: String,
        value: Value,
    },
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What is in it.
    pub content: Content,
    /// How it looks.
    pub style: CellStyle,
}

/// A sheet. Rows and columns count from 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// A name of [`super::sheet_names`].
    pub name: String,
    /// The cells by row.
    pub rows: Vec<Vec<Cell>>,
    /// The width of each column in characters.
    pub widths: Vec<u8>,
    /// How many rows and columns stay in sight.
    pub frozen: [usize; 2],
    /// Whether all columns are printed on one page.
    pub fits_page: bool,
}

/// The height of headings of columns in points: two lines.
const HEADING_HEIGHT: &str = "\" ht=\"32\" customHeight=\"1";

impl Sheet {
    /// Puts a cell at a row and a column.
    pub fn set(&mut self, row: usize, column: usize, content: Content, look: Look, code: &str) {
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize(column + 1, Cell::default());
        }
        // Excel makes a formula or a number of such a text once somebody edits it, unless the style says otherwise.
        let stays_text = matches!(&content, Content::Text(text) if text.trim_start().starts_with(['=', '+', '-', '@', '\'']));
        cells[column] = Cell { content, style: CellStyle { look, code: code.to_owned(), stays_text } };
    }

    pub(super) fn xml(&self, styles: &mut Styles, is_first: bool) -> String {
        let mut data = String::new();
        for (row, cells) in self.rows.iter().enumerate() {
            let is_heading = |cell: &Cell| matches!(cell.style.look, Look::Heading | Look::NumberHeading);
            let is_tall = row < self.frozen[0] && cells.iter().any(is_heading);
            let height = if is_tall { HEADING_HEIGHT } else { "" };
            data += &["<row r=\"", &(row + 1).to_string(), height, "\">"].concat();
            for (column, cell) in cells.iter().enumerate() {
                if *cell != Cell::default() {
                    data += &cell.xml(&relative(row, column), styles.index(&cell.style));
                }
            }
            data += "</row>";
        }
        let width = |(at, width): (usize, &u8)| {
            let at = (at + 1).to_string();
            let width = width.to_string();
            ["<col min=\"", &at, "\" max=\"", &at, "\" width=\"", &width, "\" customWidth=\"1\"/>"].concat()
        };
        let widths: String = self.widths.iter().enumerate().map(width).collect();
        let [rows, columns] = self.frozen;
        let fit = if self.fits_page { "<pageSetUpPr fitToPage=\"1\"/>" } else { "" };
        let selected = if is_first { " tabSelected=\"1\"" } else { "" };
        [
            DECLARATION,
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
             <sheetPr>",
            fit,
            "</sheetPr><sheetViews><sheetView workbookViewId=\"0\"",
            selected,
            "><pane xSplit=\"",
            &columns.to_string(),
            "\" ySplit=\"",
            &rows.to_string(),
            "\" topLeftCell=\"",
            &relative(rows, columns),
            "\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>",
            &widths,
            "</cols><sheetData>",
            &data,
            "</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>\
             <pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>",
        ]
        .concat()
    }
}

impl Cell {
    fn xml(&self, place: &str, style: usize) -> String {
        let style = style.to_string();
        let start = ["<c r=\"", place, "\" s=\"", &style].concat();
        match &self.content {
            Content::Empty => [&start, "\"/>"].concat(),
            Content::Number(value) => [&start, "\"><v>", &number(*value), "</v></c>"].concat(),
            Content::Text(text) => {
                [&start, "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", &escaped(text), "</t></is></c>"]
                    .concat()
            }
            Content::Formula { formula, value } => {
                let (kind, value) = match value {
                    Value::Number(value) => ("", number(*value)),
                    Value::Text(text) => ("\" t=\"str", escaped(text)),
                };
                [&start, kind, "\"><f>", &escaped(formula), "</f><v>", &value, "</v></c>"].concat()
            }
        }
    }
}

fn number(value: f64) -> String {
    let mut buffer = zmij::Buffer::new();
    let digits = buffer.format_finite(value);
    digits.strip_suffix(".0").unwrap_or(digits).to_owned()
}

/// The name of a cell, `B5`, by its row and column from 0.
pub fn relative(row: usize, column: usize) -> String {
    [&letters(column), &*(row + 1).to_string()].concat()
}

/// The name of a cell that stays when the formula is copied elsewhere, `$B$5`.
pub fn absolute(row: usize, column: usize) -> String {
    ["$", &letters(column), "$", &(row + 1).to_string()].concat()
}

fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8).to_string();
    if column < 26 { last } else { letters(column / 26 - 1) + &last }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_excel() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
        assert_eq!((relative(4, 1), absolute(4, 27)), ("B5".to_owned(), "$AB$5".to_owned()));
    }
}
