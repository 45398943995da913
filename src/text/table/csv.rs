//! Tables as comma-separated values (RFC 4180), for spreadsheets in every language.

use super::{PublishedTable, TableCell, TableHeading};
use crate::text::language::Language;
use crate::text::localized::Localized;
use crate::text::publish::PublishText;
use crate::text::write::plain;

/// How values are told apart and how decimals are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvFormat {
    /// Between two values.
    pub separator: CsvSeparator,
    /// Before decimals.
    pub decimal: CsvDecimalSign,
}

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CsvSeparator {
    Comma,
    Semicolon,
    Tab,
}

/// What stands before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CsvDecimalSign {
    Point,
    Comma,
}

impl CsvSeparator {
    /// Every separator.
    pub const ALL: [CsvSeparator; 3] = [CsvSeparator::Comma, CsvSeparator::Semicolon, CsvSeparator::Tab];

    /// The sign itself.
    pub fn sign(self) -> char {
        match self {
            CsvSeparator::Comma => ',',
            CsvSeparator::Semicolon => ';',
            CsvSeparator::Tab => '\t',
        }
    }

    /// Its name in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            CsvSeparator::Comma => "comma",
            CsvSeparator::Semicolon => "semicolon",
            CsvSeparator::Tab => "tab",
        }
    }
}

impl CsvDecimalSign {
    /// Both.
    pub const ALL: [CsvDecimalSign; 2] = [CsvDecimalSign::Point, CsvDecimalSign::Comma];

    /// The sign itself.
    pub fn sign(self) -> char {
        match self {
            CsvDecimalSign::Point => '.',
            CsvDecimalSign::Comma => ',',
        }
    }

    /// Its name in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            CsvDecimalSign::Point => "point",
            CsvDecimalSign::Comma => "comma",
        }
    }
}

impl CsvFormat {
    /// What spreadsheets expect where a language is spoken.
    pub fn of(language: Language) -> Self {
        match language.decimal_sign() {
            ',' => Self { separator: CsvSeparator::Semicolon, decimal: CsvDecimalSign::Comma },
            _ => Self { separator: CsvSeparator::Comma, decimal: CsvDecimalSign::Point },
        }
    }

    /// The tables, an empty line between two. Every number has all its digits and nothing else, so that it
    /// can be reckoned with; where there is none, its place says why.
    pub fn write(self, tables: &[PublishedTable]) -> String {
        tables.iter().map(|table| self.table(table)).collect::<Vec<_>>().join("\r\n")
    }

    /// The same as a file, which Excel takes for UTF-8 only where it begins with a byte order mark.
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
                head.push(self.text(&text.t(table.language)));
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
            // By how much it differs from the baseline's number, and what share of that this is.
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
        // A decimal comma among separating ones would make two numbers of one.
        if number.contains(self.separator.sign()) { ["\"", &number, "\""].concat() } else { number }
    }

    fn text(self, text: &str) -> String {
        let text = harmless(text);
        // For whichever separator a spreadsheet takes it to be.
        if text.contains([',', ';', '\t', '"', '\r', '\n']) {
            ["\"", &text.replace('"', "\"\""), "\""].concat()
        } else {
            text
        }
    }
}

/// A spreadsheet takes what begins with one of some signs for a formula, and a formula can send what is in the
/// sheet to anybody. An apostrophe before it makes it a text: also behind what another spreadsheet may take
/// for a separator.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    let mut at_start = true;
    for c in text.chars() {
        if at_start && matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') {
            harmless.push('\'');
        }
        harmless.push(c);
        at_start = matches!(c, ',' | ';' | '\t' | '\r' | '\n');
    }
    harmless
}
