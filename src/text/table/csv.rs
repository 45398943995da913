//! Tables as CSV (RFC 4180) for spreadsheets in every language.

use super::{PublishedTable, TableCell, TableHeading};
use crate::text::{Localized, NumberFormat, PublishText, plain};

/// How a CSV file separates values and decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvFormat {
    /// The character between two values.
    pub separator: CsvSeparator,
    /// The decimal separator.
    pub decimal: CsvDecimalSign,
}

/// The character between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CsvSeparator {
    Comma,
    Semicolon,
    Tab,
}

/// The decimal separator of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CsvDecimalSign {
    Point,
    Comma,
}

impl CsvSeparator {
    /// Every separator.
    pub const ALL: [CsvSeparator; 3] = [CsvSeparator::Comma, CsvSeparator::Semicolon, CsvSeparator::Tab];

    /// The character itself.
    pub fn sign(self) -> char {
        match self {
            CsvSeparator::Comma => ',',
            CsvSeparator::Semicolon => ';',
            CsvSeparator::Tab => '\t',
        }
    }

    /// Its value in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            CsvSeparator::Comma => "comma",
            CsvSeparator::Semicolon => "semicolon",
            CsvSeparator::Tab => "tab",
        }
    }
}

impl CsvDecimalSign {
    /// Every decimal separator.
    pub const ALL: [CsvDecimalSign; 2] = [CsvDecimalSign::Point, CsvDecimalSign::Comma];

    /// The character itself.
    pub fn sign(self) -> char {
        match self {
            CsvDecimalSign::Point => '.',
            CsvDecimalSign::Comma => ',',
        }
    }

    /// Its value in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            CsvDecimalSign::Point => "point",
            CsvDecimalSign::Comma => "comma",
        }
    }
}

impl CsvFormat {
    /// The format that spreadsheets expect where numbers are written so.
    pub fn of(numbers: NumberFormat) -> Self {
        match numbers.decimal() {
            ',' => Self { separator: CsvSeparator::Semicolon, decimal: CsvDecimalSign::Comma },
            _ => Self { separator: CsvSeparator::Comma, decimal: CsvDecimalSign::Point },
        }
    }

    /// The tables with an empty line between two. Numbers have all their digits and no symbol, so that a spreadsheet can
    /// calculate with them; a missing number is replaced by the reason.
    pub fn write(self, tables: &[PublishedTable]) -> String {
        tables.iter().map(|table| self.table(table)).collect::<Vec<_>>().join("\r\n")
    }

    /// The same for a file, with the byte order mark without which Excel does not read it as UTF-8.
    pub fn file(self, tables: &[PublishedTable]) -> String {
        ["\u{feff}", &self.write(tables)].concat()
    }

    fn table(self, table: &PublishedTable) -> String {
        let compared: Vec<usize> = match table.baseline {
            Some(baseline) => (0..table.columns.len()).filter(|at| *at != baseline).collect(),
            None => Vec::new(),
        };
        let mut head = vec![self.text(&table.corner)];
        head.extend(table.columns.iter().map(|column| self.heading(column)));
        for &at in &compared {
            let name = || table.columns[at].text.clone();
            for text in [PublishText::DifferenceOf(name()), PublishText::ShareOf(name())] {
                head.push(self.text(&text.t(table.locale.language)));
            }
        }
        let width = head.len();
        let mut lines = self.line(head);
        for row in &table.rows {
            let mut values = vec![self.heading(&row.heading)];
            values.extend(row.cells.iter().map(|cell| match cell {
                TableCell::Number(number) => self.number(Some(number.value)),
                TableCell::Text(text) | TableCell::Missing(text) => self.text(text),
            }));
            // The difference from the baseline, absolute and relative.
            for &at in &compared {
                let difference = match row.cells.get(at) {
                    Some(TableCell::Number(number)) => number.difference,
                    Some(TableCell::Text(_) | TableCell::Missing(_)) | None => None,
                };
                values.push(self.number(difference.map(|it| it.absolute)));
                values.push(self.number(difference.and_then(|it| it.relative)));
            }
            values.resize(width, String::new());
            lines += &self.line(values);
        }
        lines
    }

    fn line(self, values: Vec<String>) -> String {
        values.join(self.separator.sign().encode_utf8(&mut [0; 4])) + "\r\n"
    }

    fn heading(self, TableHeading { text, unit }: &TableHeading) -> String {
        match unit {
            Some(unit) => self.text(&[text, " (", unit, ")"].concat()),
            None => self.text(text),
        }
    }

    fn number(self, value: Option<f64>) -> String {
        let Some(value) = value else { return String::new() };
        let number = plain(value).replace('.', self.decimal.sign().encode_utf8(&mut [0; 4]));
        // A decimal comma in a file separated by commas needs quotes.
        if number.contains(self.separator.sign()) { ["\"", &number, "\""].concat() } else { number }
    }

    fn text(self, text: &str) -> String {
        let text = without_formulas(text);
        // Quoted for every separator that a spreadsheet may assume.
        if text.contains([',', ';', '\t', '"', '\r', '\n']) {
            ["\"", &text.replace('"', "\"\""), "\""].concat()
        } else {
            text
        }
    }
}

/// Protects against CSV injection: spreadsheets run a cell that begins with one of these characters as a formula, which
/// could send the content of the sheet to a third party. An apostrophe before it makes the cell a text; it is added
/// also after characters that a spreadsheet may take for a separator.
fn without_formulas(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut at_start = true;
    for c in text.chars() {
        if at_start && matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') {
            safe.push('\'');
        }
        safe.push(c);
        at_start = matches!(c, ',' | ';' | '\t' | '\r' | '\n');
    }
    safe
}
